"""What an import changes between the filing of a plan and its cut is counted anew at each gate and said (U-3, L-2)."""

from dataclasses import replace

import shapely

from models.commands import day as d
from models.commands import plans as p
from models.commands.room import Undo
from models.entities.network import Grade, ImportantCustomer
from models.entities.outage_plans import PlanCount, PlanKind, PlanState
from models.errors import DispatchError
from models.ids import AreaCode
from models.notices.ledger import notice_standing
from models.notices.telling import NoticeAlarm
from models.planning.outage_book import OutageBook
from models.planning.outage_records import FeederAreas
from models.territory.territory import Territory, empty_territory, make_layer
from tests.models.builders import Room, city, import_of
from tests.models.outage_days import OFF, opened, permit_of, refusal, step
from tests.models.outage_plans import (
    HOURS,
    act,
    approved,
    bring,
    draft,
    notice_of_plan,
    published,
    refuses,
    scope_of,
    tell,
)

SCHOOL = ImportantCustomer(id="school", name="一中", grade=Grade.SECOND, area=AreaCode("T-1"), x=0.0, y=0.0)


def ground_of(**residents: int) -> Territory:
    """These areas, with ten enterprises each."""
    codes = [code.replace("_", "-") for code in residents]
    columns = {"residents": list(residents.values()), "businesses": [10] * len(codes)}
    areas = make_layer("areas", codes, codes, [shapely.box(0, 0, 1, 1)] * len(codes), **columns)
    return Territory("", empty_territory().layers | {"areas": areas})


def imported(room: Room, ground: Territory, *customers: ImportantCustomer) -> None:
    room.send(replace(import_of((*city(), *customers)), digest=ground.digest()), "admin")


def read(room: Room, ground: Territory) -> None:
    """What the desk does after another ground has come."""
    room.outages = OutageBook(FeederAreas(ground))
    room.outages.whole = True


def test_an_approval_counts_anew_and_says_what_is_otherwise(room: Room) -> None:
    key = bring(room, draft(room, scope=scope_of("T-1", "T-2")), PlanState.STATION_APPROVED)
    assert room.picture.plans[key].stages[-1].counted is None
    ground = ground_of(T_1=90, T_2=44)
    imported(room, ground, SCHOOL)
    assert refuses(room, p.ApprovePlan, key, by="room").code == "outages_unread", "nobody knows the new ground yet"
    read(room, ground)
    act(room, p.ApprovePlan, key, by="room")
    counted = PlanCount(customers=154, residents=134, important=("school",))
    assert room.picture.plans[key].stages[-1].counted == counted
    assert room.picture.plans[key].content.scope.customers == 120, "the document says what was filed"
    less = ground_of(T_1=90)
    imported(room, less, SCHOOL)
    read(room, less)
    gone = refuses(room, p.ApproveNotice, key, by="li")
    assert (gone.code, gone.facts["areas"]) == ("plan_areas_gone", ("T-2",))


def test_who_has_become_important_since_is_told_by_name_before_the_cut(room: Room) -> None:
    key = published(room, approved(room, scope=scope_of("T-1")))
    other = published(room, approved(room, scope=scope_of("T-9")))
    permit = opened(room, key)
    ground = ground_of(T_1=90)
    imported(room, ground, SCHOOL)
    assert next(one.recipient.name for one in room.picture.tellings_of(key)) == "一中"
    assert all(one.recipient.name != "一中" for one in room.picture.tellings_of(other))
    read(room, ground)
    late = room.fork()
    for one in (room, late):
        one.now = HOURS.start - room.rules.duration("N-2.important")
    tell(room, key, "customer/school")
    for one in (room, late):
        one.now = HOURS.start
        step(one, d.ReportPlanSwitching, permit, kind=OFF)
    held = refusal(late, d.DeEnergisePlan, permit)
    assert (held.code, held.facts["step"].value) == ("plan_not_announced", "important_told")
    standing = notice_standing(late.picture.plans[key], late.picture, now=late.now, rules=late.rules)
    assert NoticeAlarm.LATE in standing.alarms
    step(room, d.DeEnergisePlan, permit)
    counted = permit_of(room, permit).lines[-1].counted
    assert counted == PlanCount(customers=100, residents=90, important=("school",))


def test_a_restriction_reaches_no_resident_who_has_come_since(room: Room) -> None:
    """L-2 at every gate: the approval, the notice, the cut."""
    fields = {"kind": PlanKind.RESTRICTION, "scope": scope_of("T-1", residents=0)}
    filed = bring(room, draft(room, **fields), PlanState.ROOM_APPROVED)
    unpublished = approved(room, **fields | {"scope": scope_of("T-3", residents=0)})
    announced = published(room, approved(room, **fields | {"scope": scope_of("T-2", residents=0)}))
    permit = opened(room, announced)
    ground = ground_of(T_1=1, T_2=2, T_3=3)
    imported(room, ground)
    read(room, ground)
    assert refuses(room, p.ApproveNotice, filed, by="li").code == "restriction_touches_residents"
    assert room.refused(notice_of_plan(room, unpublished)).facts["residents"] == 3
    room.now = HOURS.start
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    assert refusal(room, d.DeEnergisePlan, permit).facts["residents"] == 2


def areas_gone(room: Room) -> DispatchError:
    """The second area is no more when the next link speaks."""
    key = bring(room, draft(room), PlanState.FILED)
    ground = ground_of(T_1=90)
    imported(room, ground)
    read(room, ground)
    return refuses(room, p.ApprovePlan, key, by="chief-east")


def test_who_became_important_while_the_plan_was_cancelled_is_listed_when_it_comes_back(room: Room) -> None:
    plan = published(room, approved(room, scope=scope_of("T-1")))
    cancelled = act(room, p.CancelPlan, plan, reason="雨")
    school = ImportantCustomer(id="school", name="一中", grade=Grade.SECOND, area=AreaCode("T-1"), x=0.0, y=0.0)
    room.send(import_of((*city(), school)), "admin")
    listed = {one.recipient.name for one in room.picture.tellings_of(plan)}
    assert "一中" not in listed, "nobody is told of what does not take place"
    back = room.send(Undo(revision=cancelled.revision), "planner-east")
    assert back is not None
    assert {one.recipient.name for one in room.picture.tellings_of(plan)} == {*listed, "一中"}
    room.send(Undo(revision=back.revision), "planner-east")
    assert {one.recipient.name for one in room.picture.tellings_of(plan)} == listed
