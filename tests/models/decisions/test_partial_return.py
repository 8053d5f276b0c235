"""Areas of a planned outage that come back before the rest: what is on record, and everything that reads it (OP-9,
OP-10, N-13, R-2)."""

from datetime import timedelta

import pytest

from models.alarms.protected_events import hours_against
from models.commands import day as d
from models.commands import plans as p
from models.commands.protected_events import ProtectEvent
from models.commands.room import Undo
from models.dark_areas import areas_left
from models.entities.network import Grade, ImportantCustomer
from models.entities.notices import NoticeKind
from models.entities.outage_plans import Window
from models.entities.protected_events import ProtectionLevel
from models.entities.work_permits import PermitAct
from models.handover.composing import compose
from models.ids import AreaCode, PermitId, PlanId
from models.notices.announced import next_notice, notice_case
from models.notices.ledger import notice_standing
from models.orders_in_plans import OrdersInPlans
from models.planning.notice_reality import realities
from models.planning.outage_records import carried_out
from models.planning.plan_days import PlanDays
from models.plans_in_force import PlansInForce
from tests.models.builders import Room
from tests.models.outage_days import (
    BACK,
    OFF,
    announced,
    at_work,
    back,
    cleared,
    opened,
    permit_of,
    refusal,
    step,
    switched_off,
)
from tests.models.outage_plans import HOURS, act, published, scope_of

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


@pytest.fixture
def plan(room: Room) -> PlanId:
    return announced(room, scope=scope_of("T-1", "T-2", "T-3"))


def part_back(room: Room, permit: PermitId, *areas: str, apart: str = "K105 断开") -> PermitId:
    step(room, d.ReportPartBack, permit, areas=areas, apart=apart)
    step(room, d.ReEnergisePart, permit)
    return permit


def test_areas_come_back_in_groups_each_by_its_own_two_records(room: Room, plan: PlanId) -> None:
    permit = at_work(room, opened(room, plan))
    assert refusal(room, d.ReEnergisePart, permit).code == "plan_switching_report_missing"
    part_back(room, permit, "T-2")
    assert areas_left(room.picture.plans[plan], permit_of(room, permit)) == ("T-1", "T-3")
    # One report serves once, and what has come back does not come back again.
    assert refusal(room, d.ReEnergisePart, permit).code == "plan_switching_report_missing"
    assert refusal(room, d.ReportPartBack, permit, areas=("T-2",), apart="因").code == "part_not_dark"
    part_back(room, permit, "T-1")
    assert refusal(room, d.ReportPartBack, permit, areas=("T-3",), apart="因").code == "part_is_all"
    back(room, cleared(room, permit))
    spell = permit_of(room, permit).spells[-1]
    assert [part.areas for part in spell.parts] == [("T-2",), ("T-1",)]
    assert spell.parts[0].at < spell.parts[1].at < (spell.back or spell.off)
    step(room, d.ClosePermit, permit)


def test_a_part_needs_power_off_a_name_and_what_keeps_it_apart(room: Room, plan: PlanId) -> None:
    permit = opened(room, plan)
    assert refusal(room, d.ReportPartBack, permit).code == "wrong_permit_state"
    switched_off(room, permit)
    assert refusal(room, d.ReportPartBack, permit, areas=()).code == "empty_field"
    assert refusal(room, d.ReportPartBack, permit, read_back_number="K106").code == "read_back_differs"
    # Nobody is there and no wire is on: there is nothing to be kept apart from.
    step(room, d.ReportPartBack, permit)
    step(room, d.FitEarth, permit)
    assert refusal(room, d.ReEnergisePart, permit).code == "plan_switching_report_missing", "it knew of no wire"
    assert refusal(room, d.ReportPartBack, permit).code == "part_not_apart"


def test_the_newest_report_says_what_comes_back(room: Room, plan: PlanId) -> None:
    """Whoever reported the whole and then a part switches the part, and the other way round."""
    permit = switched_off(room, opened(room, plan))
    step(room, d.ReportPlanSwitching, permit, kind=BACK)
    step(room, d.ReportPartBack, permit)
    assert refusal(room, d.ReEnergisePlan, permit).code == "plan_switching_report_missing"
    step(room, d.ReportPlanSwitching, permit, kind=BACK)
    assert refusal(room, d.ReEnergisePart, permit).code == "plan_switching_report_missing"
    step(room, d.ReEnergisePlan, permit)
    assert permit_of(room, permit).areas_back == frozenset()


def test_a_new_cut_is_of_all_areas_again(room: Room, plan: PlanId) -> None:
    permit = part_back(room, switched_off(room, opened(room, plan)), "T-1")
    back(room, permit)
    assert permit_of(room, permit).areas_back == {"T-1"}
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    step(room, d.DeEnergisePlan, permit)
    assert permit_of(room, permit).areas_back == frozenset()


def test_no_hand_over_between_the_report_of_a_part_and_its_switching(room: Room, plan: PlanId) -> None:
    permit = switched_off(room, opened(room, plan))
    step(room, d.ReportPartBack, permit)
    assert refusal(room, d.HandOverPermit, permit).code == "handover_while_switching"


def test_nothing_of_it_is_undone_but_a_time_is_corrected(room: Room, plan: PlanId) -> None:
    permit = part_back(room, switched_off(room, opened(room, plan)), "T-1")
    entry = room.picture.entries[-1]
    assert room.refused(Undo(revision=entry.revision)).code == "not_undoable"
    lines = permit_of(room, permit).lines
    index = next(place for place, line in enumerate(lines) if line.act is PermitAct.RE_ENERGISE_PART)
    off, at = permit_of(room, permit).spells[-1].off, lines[index].at
    wrong = {"line": index, "reason": "记错"}
    early = refusal(room, d.CorrectPermitTime, permit, by="leader", at=off - MINUTE, **wrong)
    assert early.code == "correction_out_of_order"
    step(room, d.CorrectPermitTime, permit, by="leader", at=off + (at - off) / 2, **wrong)
    assert permit_of(room, permit).spells[-1].parts[0].at == off + (at - off) / 2


# -- everything that reads it -----------------------------------------------------------------------------------


def test_the_map_shows_the_rest_only(room: Room, plan: PlanId) -> None:
    on_map, days = PlansInForce(room.picture), PlanDays(room.picture, zone=room.rules.zone)
    permit = switched_off(room, opened(room, plan))
    found = on_map.news(room.now)
    assert found is not None
    assert (found.planned, found.off) == (frozenset(), {"T-1", "T-2", "T-3"})
    part_back(room, permit, "T-1")
    on_map.show_changes(room.picture.entries[-1].changes)
    found = on_map.news(room.now)
    assert found is not None
    assert (found.planned, found.off) == (frozenset(), {"T-2", "T-3"})
    (running,) = days.on(days.today(room.now), room.now)
    assert running.back == {"T-1"}


def test_customer_hours_end_where_supply_came_back(room: Room, plan: PlanId) -> None:
    permit = switched_off(room, opened(room, plan))
    off = permit_of(room, permit).spells[0].off
    room.now = off + HOUR - 2 * MINUTE
    part_back(room, permit, "T-1")
    room.now = off + 3 * HOUR - 2 * MINUTE
    back(room, permit)
    stands, permits = room.picture.plans[plan], room.picture.permits_of(plan)
    records = carried_out(stands, permits)
    assert records is not None
    assert [(one.areas, one.end - one.start, one.running) for one in records if one.end is not None] == [
        (("T-1",), HOUR, False),
        (("T-2", "T-3"), 3 * HOUR, False),
    ]
    (found,) = realities(stands, permits, room.picture.publications_of(plan), rules=room.rules, now=room.now)
    early = permits[0].spells[0].parts[0].customers
    assert found.real_hours == pytest.approx(early + (found.customers - early) * 3)


def test_an_order_of_an_area_that_came_back_is_explained_no_more(room: Room, plan: PlanId) -> None:
    in_plans = OrdersInPlans(room.picture)
    permit = switched_off(room, opened(room, plan))
    assert in_plans.of_area(AreaCode("T-1"), room.now) is not None
    part_back(room, permit, "T-1")
    assert in_plans.of_area(AreaCode("T-1"), room.now) is None
    assert in_plans.of_area(AreaCode("T-2"), room.now) is not None


def test_an_extension_is_announced_to_those_who_are_still_without(room: Room, plan: PlanId) -> None:
    permit = part_back(room, switched_off(room, opened(room, plan)), "T-1")

    def coming() -> tuple[NoticeKind, tuple[AreaCode, ...]] | None:
        stands = room.picture.plans[plan]
        back = permit_of(room, permit).areas_back
        found = next_notice(stands, room.picture.publications_of(plan), room.rules, back=back)
        return None if found is None else (found.kind, found.areas)

    assert coming() is None, "power that is back is no news"
    act(room, p.ExtendPlan, plan, end=HOURS.end + HOUR, reason="电缆头未制作完")
    for by in ("chief-east", "room"):
        act(room, p.ApprovePlan, plan, by=by)
    act(room, p.ApproveNotice, plan, by="li")
    assert coming() == (NoticeKind.EXTENDED, ("T-2", "T-3"))
    published(room, plan)
    stands = room.picture.plans[plan]
    assert notice_standing(stands, room.picture, now=room.now, rules=room.rules).announced
    assert [one.window for one in notice_case(stands, room.picture).notices] == [
        HOURS,
        Window(HOURS.start, stands.ends_at),
    ]
    part_back(room, permit, "T-2")
    assert coming() is None
    back(room, permit)
    assert coming() is None


def test_the_handover_tells_what_is_still_off(room: Room, plan: PlanId) -> None:
    """H-2: areas that came back before the rest, and who hangs on them, are not handed over as dark."""
    permit = switched_off(room, opened(room, plan))
    for key, area in (("school", "T-1"), ("works", "T-2")):
        room.picture.put(ImportantCustomer(id=key, name=key, grade=Grade.SECOND, area=AreaCode(area), x=0.0, y=0.0))
    before = compose(room.picture, now=room.now, rules=room.rules)
    assert [one.customer for one in before.protected.customers] == ["school", "works"]
    part_back(room, permit, "T-1")
    document = compose(room.picture, now=room.now, rules=room.rules)
    (line,) = (one for one in document.outages.off if one.permit == permit)
    assert line.areas == ("T-2", "T-3")
    (part,) = permit_of(room, permit).spells[-1].parts
    assert line.customers == room.picture.plans[plan].content.scope.customers - part.customers
    assert [one.customer for one in document.protected.customers] == ["works"]


def test_an_event_is_out_of_danger_once_its_areas_are_back(room: Room, plan: PlanId) -> None:
    """What still stands against it are areas that are still without."""
    room.send(
        ProtectEvent(
            name="中考",
            level=ProtectionLevel.FIRST,
            window=HOURS,
            areas=(AreaCode("T-2"),),
            source="教育局函 7 号",
        )
    )
    (event,) = room.picture.protected_events.values()
    permit = switched_off(room, opened(room, plan))
    assert hours_against(room.picture.plans[plan], event, room.picture) is not None
    part_back(room, permit, "T-2")
    assert hours_against(room.picture.plans[plan], event, room.picture) is None
