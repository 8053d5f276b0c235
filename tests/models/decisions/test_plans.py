"""Outage plans from the draft to the approved notice: documents, versions, two editors, hours that move (N-7, N-9)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.commands import day as d
from models.commands import plans as p
from models.commands.room import Undo
from models.decisions.plan_gates import overlaps
from models.entities.network import EquipmentClass
from models.entities.outage_plans import (
    LONGEST_TEXT,
    MOST_AREAS,
    ApprovedHours,
    ContactSheet,
    CopyTo,
    OutagePlan,
    PlanAct,
    PlanKind,
    PlanState,
    Window,
)
from models.entities.people import SYSTEM_ACCOUNT, Account, CrewKind, Role
from models.errors import Conflict, Incomplete, NotAllowed, RuleBroken, Unavailable
from models.ids import AccountId, PlanId, StationId, TeamId
from models.plans_in_force import PlansInForce
from models.rules.permissions import may_see_plan
from tests.models.builders import Room, city, contents, import_of
from tests.models.outage_days import OFF, opened, step, switched_off
from tests.models.outage_plans import (
    HOURS,
    act,
    approved,
    bring,
    content_of,
    draft,
    edited,
    published,
    refuses,
    scope_of,
)

LATER = Window(HOURS.start + timedelta(days=2), HOURS.end + timedelta(days=2))
S = PlanState


def plan_of(room: Room, key: PlanId) -> OutagePlan:
    return room.picture.plans[key]


def cut(room: Room, key: PlanId) -> PlanId:
    """The plan, once supply is cut in its first minutes."""
    room.now = HOURS.start
    switched_off(room, opened(room, key))
    return key


def test_a_plan_goes_along_the_chain_and_tells_who_said_what(room: Room) -> None:
    key = bring(room, draft(room), S.NOTICE_APPROVED)
    plan = plan_of(room, key)
    assert key == "P26030200001"
    assert plan.state is S.NOTICE_APPROVED
    assert plan.approved is not None
    assert plan.approved.window == HOURS
    assert [(stage.act, stage.by) for stage in plan.stages] == [
        (PlanAct.DRAFT, "planner-east"),
        (PlanAct.FILE, "planner-east"),
        (PlanAct.APPROVE_STATION, "chief-east"),
        (PlanAct.APPROVE_ROOM, "room"),
        (PlanAct.APPROVE_NOTICE, "li"),
    ]
    # N-7: who gets a copy is a fact of the plan.
    assert plan.copies == (CopyTo.METERING_SPECIALIST, CopyTo.LV_REPAIR_LEADER)
    assert plan.drafter == "planner-east"


def test_a_returned_plan_is_corrected_and_goes_the_whole_way_again(room: Room) -> None:
    key = bring(room, draft(room), S.STATION_APPROVED)
    act(room, p.ReturnPlan, key, by="room", reason="台区不全")
    assert plan_of(room, key).state is S.RETURNED
    assert plan_of(room, key).stages[-1].reason == "台区不全"
    act(room, p.EditPlan, key, **edited(room, key, scope=scope_of("T-1", "T-2", "T-3")))
    assert plan_of(room, key).state is S.RETURNED
    act(room, p.FilePlan, key)
    assert plan_of(room, key).state is S.FILED
    # What the chief said was about another document.
    assert refuses(room, p.ApprovePlan, key, by="room").code == "not_this_link"
    act(room, p.ApprovePlan, key, by="chief-east")


def test_a_withdrawn_plan_is_edited_or_filed_again(room: Room) -> None:
    key = bring(room, draft(room), S.ROOM_APPROVED)
    act(room, p.WithdrawPlan, key, by="chief-east", reason="材料未到")
    assert plan_of(room, key).state is S.WITHDRAWN
    act(room, p.EditPlan, key, **edited(room, key, window=LATER))
    assert plan_of(room, key).state is S.DRAFT
    act(room, p.FilePlan, key)
    assert (plan_of(room, key).state, plan_of(room, key).round) == (S.FILED, 2)


def test_a_change_after_filing_has_its_reason_and_begins_the_chain_anew(room: Room) -> None:
    for state in (S.FILED, S.ROOM_APPROVED, S.NOTICE_APPROVED):
        key = bring(room, draft(room, scope=scope_of(state.value)), state)
        changes = edited(room, key, work="更换横担")
        assert refuses(room, p.EditPlan, key, **changes).facts == {"field": "reason"}
        act(room, p.EditPlan, key, **changes, reason="设计变更")
        plan = plan_of(room, key)
        assert (plan.state, plan.approved, plan.round) == (S.FILED, None, 2)
        assert plan.stages[-1].reason == "设计变更"
        assert plan.revisions[-1].changes[0].before == "更换绝缘子"


def test_what_is_typed_at_a_stretch_is_one_version_and_says_what_changed(room: Room) -> None:
    key = draft(room)
    for work in ("更", "更换", "更换横担"):
        act(room, p.EditPlan, key, **edited(room, key, work=work))
    assert [revision.number for revision in plan_of(room, key).revisions] == [1]
    act(room, p.FilePlan, key)
    act(room, p.ReturnPlan, key, by="chief-east", reason="请核实")
    act(room, p.EditPlan, key, **edited(room, key, work="更换刀闸", scope=scope_of("T-2", "T-3")))
    act(room, p.EditPlan, key, **edited(room, key, scope=scope_of("T-3", "T-1"), window=LATER))
    act(room, p.EditPlan, key, **edited(room, key, leader="王伟"), by="chief-east")
    first, second, third = plan_of(room, key).revisions
    said = {change.field: (change.before, change.after) for change in second.changes}
    assert said == {
        "work": ("更换横担", "更换刀闸"),
        "areas": ("T-2", "T-3"),
        "start": (HOURS.start.isoformat(), LATER.start.isoformat()),
        "end": (HOURS.end.isoformat(), LATER.end.isoformat()),
    }
    assert (first.changes, third.by, third.changes[0].field) == ((), "chief-east", "leader")
    # Back to what it was: nothing is left to tell of it.
    act(room, p.EditPlan, key, **edited(room, key, leader="李强"), by="chief-east")
    assert plan_of(room, key).revisions[-1].changes == ()


def test_an_edit_that_changes_nothing_is_no_act(room: Room) -> None:
    key = draft(room)
    assert room.send(p.EditPlan(plan=key, seen=1, **edited(room, key)), "planner-east") is None


def test_the_second_editor_hears_by_whom_and_what(room: Room) -> None:
    key = draft(room)
    mine = edited(room, key, work="更换横担")
    act(room, p.EditPlan, key, **edited(room, key, window=LATER, leader="王伟"), by="chief-east")
    before = plan_of(room, key)
    refusal = room.refused(p.EditPlan(plan=key, seen=1, **mine), "planner-east")
    assert isinstance(refusal, Conflict)
    assert refusal.code == "plan_rewritten"
    assert refusal.facts == {
        "plan": key,
        "by": "chief-east",
        "at": room.now,
        "fields": ("start", "end", "leader"),
    }
    assert plan_of(room, key) == before
    # Looked at again, both hands' words stand.
    act(room, p.EditPlan, key, **edited(room, key, work="更换横担"))
    assert plan_of(room, key).content.leader == "王伟"
    # An act that is no edit is told as every other.
    act(room, p.FilePlan, key)
    assert room.refused(p.WithdrawPlan(plan=key, seen=3, reason="因"), "planner-east").code == "changed_since"


def test_postponed_for_rain_the_old_hours_stay_readable_and_hold_no_more(room: Room) -> None:
    key = approved(room)
    act(room, p.PostponePlan, key, by="li", window=LATER, reason="遇雨顺延")
    plan = plan_of(room, key)
    assert (plan.state, plan.window, plan.approved) == (S.FILED, LATER, None)
    assert (plan.stages[-2].start, plan.stages[-1].start) == (HOURS.start, LATER.start)
    assert [change.field for change in plan.revisions[-1].changes] == ["start", "end"]
    assert refuses(room, p.PostponePlan, key, window=HOURS, reason="因").code == "hours_not_later"
    # The hours are the dispatcher's now, so another one speaks for the notice.
    act(room, p.ApprovePlan, key, by="chief-east")
    act(room, p.ApprovePlan, key, by="room")
    assert refuses(room, p.ApproveNotice, key, by="li").code == "own_plan"
    act(room, p.ApproveNotice, key, by="wang")
    room.wait(days=13)
    past = Window(LATER.start + timedelta(days=9), LATER.end + timedelta(days=9))
    assert refuses(room, p.PostponePlan, key, window=past, reason="因").code == "plan_hours_over"


def test_an_extension_leaves_the_approved_hours_until_it_is_approved(room: Room) -> None:
    key = cut(room, published(room, approved(room)))
    room.now = HOURS.start + timedelta(hours=5)
    longer = HOURS.end + timedelta(hours=2)
    assert refuses(room, p.ExtendPlan, key, end=HOURS.end, reason="因").code == "end_not_later"
    act(room, p.ExtendPlan, key, end=longer, reason="电缆头未制作完")
    plan = plan_of(room, key)
    assert (plan.state, plan.window.end, plan.extension_pending) == (S.FILED, longer, True)
    assert plan.approved is not None
    assert plan.approved.window == HOURS
    # Nothing else is done to the document meanwhile.
    assert refuses(room, p.EditPlan, key, **edited(room, key, work="x"), reason="因").code == "plan_extension_pending"
    act(room, p.ReturnPlan, key, by="chief-east", reason="一小时足够")
    shorter = HOURS.end + timedelta(hours=1)
    act(room, p.ExtendPlan, key, end=shorter, reason="一小时")
    for by in ("chief-east", "room"):
        act(room, p.ApprovePlan, key, by=by)
    act(room, p.ApproveNotice, key, by="li")
    plan = plan_of(room, key)
    assert plan.approved is not None
    assert (plan.approved.end, plan.extension_pending) == (shorter, False)


def test_a_withdrawn_extension_leaves_what_was_approved(room: Room) -> None:
    key = approved(room)
    before = plan_of(room, key)
    act(room, p.ExtendPlan, key, end=HOURS.end + timedelta(hours=2), reason="因")
    act(room, p.WithdrawPlan, key, reason="已完工")
    plan = plan_of(room, key)
    assert (plan.state, plan.window, plan.approved) == (S.NOTICE_APPROVED, HOURS, before.approved)
    act(room, p.CancelPlan, key, reason="因")


def test_a_cancelled_plan_stays_to_be_read(room: Room) -> None:
    key = approved(room)
    act(room, p.CancelPlan, key, by="li", reason="已带电处理")
    plan = plan_of(room, key)
    assert (plan.state, plan.approved, plan.stages[-1].reason) == (S.CANCELLED, None, "已带电处理")
    assert room.picture.plans_between(HOURS) == [plan]
    assert room.picture.plans_of_station_between(plan.station, HOURS) == [plan]
    assert room.picture.plans_of_station_between(StationId("elsewhere"), HOURS) == []
    assert refuses(room, p.FilePlan, key).code == "wrong_plan_state"
    over = approved(room)
    room.now = HOURS.end
    assert refuses(room, p.CancelPlan, over, reason="因").code == "plan_hours_over"


def test_what_has_begun_is_not_rewritten(room: Room) -> None:
    key = approved(room)
    room.now = HOURS.start
    assert refuses(room, p.EditPlan, key, **edited(room, key, work="x"), reason="因").code == "plan_begun"
    room.now = HOURS.start - timedelta(days=20)
    late = draft(room)
    room.now = HOURS.start
    assert refuses(room, p.FilePlan, late).code == "plan_in_past"


DAY = timedelta(days=1)
WRONG = {
    "end_before_start": (Incomplete, {"window": Window(HOURS.start, HOURS.start)}),
    "window_too_long": (Incomplete, {"window": Window(HOURS.start, HOURS.start + 32 * DAY)}),
    "too_many_areas": (Incomplete, {"scope": scope_of(*(f"A{n}" for n in range(MOST_AREAS + 1)))}),
    "areas_repeated": (Incomplete, {"scope": scope_of("T-1", "T-2", "T-1")}),
    "too_long": (Incomplete, {"work": "长" * (LONGEST_TEXT + 1)}),
    "too_many_steps": (Incomplete, {"steps": ("步",) * 101}),
    "unknown_team": (Unavailable, {"team": TeamId("nobody")}),
    "team_of_other_kind": (Unavailable, {"team": TeamId("east-repair")}),
    "plan_elsewhere": (Unavailable, {"scope": scope_of("T-9", station="west")}),
    "unknown_station": (Unavailable, {"scope": scope_of("T-9", stations=(StationId("east"), StationId("moon")))}),
    "unknown_customer": (Unavailable, {"scope": scope_of("T-9", important=("nobody",))}),
}


@pytest.mark.parametrize("code", WRONG)
def test_a_document_that_cannot_be_is_refused_even_as_a_draft(room: Room, code: str) -> None:
    kind, fields = WRONG[code]
    content = {name: value for name, value in fields.items() if name != "window"}
    window = fields.get("window", HOURS)
    assert isinstance(window, Window)
    command = p.DraftPlan(station=StationId("east"), window=window, content=content_of(**content))
    refusal = room.refused(command, "planner-east")
    assert (type(refusal), refusal.code) == (kind, code)
    key = draft(room)
    assert refuses(room, p.EditPlan, key, **edited(room, key, **fields)).code == code


def test_hours_over_the_years_end_and_areas_of_a_neighbour_are_hours_and_areas(room: Room) -> None:
    eve = Window(HOURS.start.replace(month=12, day=31, hour=15), HOURS.start.replace(year=2027, month=1, day=1))
    both = scope_of("T-1", "W-1", stations=(StationId("east"), StationId("west")))
    plan = plan_of(room, draft(room, window=eve, scope=both, team=TeamId("department")))
    assert plan.window == eve
    east, west = (room.picture.accounts[AccountId(f"chief-{side}")] for side in ("east", "west"))
    other = plan_of(room, draft(room))
    # Both chiefs see it; the plan is still the one station's.
    assert (may_see_plan(plan, east), may_see_plan(plan, west), may_see_plan(other, west)) == (True, True, False)
    assert may_see_plan(other, room.picture.accounts[AccountId("li")])
    assert room.picture.plans_between(Window(eve.end - DAY, eve.end)) == [plan]
    assert room.picture.plans_between(Window(eve.end, eve.end + DAY)) == []
    assert refuses(room, p.FilePlan, plan.id, by="chief-west").code == "not_yours"
    nobody = Account(id=AccountId("x"), name="x", role=Role.STATION_CHIEF, station=StationId("north"))
    assert not may_see_plan(plan, nobody)


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("areas", {"scope": scope_of()}),
        ("section", {"feeder": None, "section": " "}),
        ("work", {"work": ""}),
        ("steps", {"steps": ()}),
        ("leader", {"leader": ""}),
        ("reason", {"reason": ""}),
        ("contact_name", {"contact_name": " "}),
        ("contact_phone", {"contact_phone": ""}),
    ],
)
def test_a_draft_may_lack_what_filing_asks_for(room: Room, field: str, fields: dict[str, object]) -> None:
    key = draft(room, **fields)
    refusal = refuses(room, p.FilePlan, key)
    assert (refusal.code, refusal.rule, refusal.facts["field"]) == ("plan_field_empty", "N-9", field)


def test_crews_are_held_to_the_table_of_authority(room: Room) -> None:
    # OP-2 knows no exception; OP-1 is a default, and asks for the reason.
    low = draft(room, equipment=EquipmentClass.LV_BRANCH_BOX_AND_BELOW, crew_kind=CrewKind.METERING)
    refusal = refuses(room, p.FilePlan, low)
    assert (type(refusal), refusal.code, refusal.rule) == (RuleBroken, "plan_crew_not_authorised", "OP-2")
    high = draft(room, crew_kind=CrewKind.STATION_REPAIR)
    refusal = refuses(room, p.FilePlan, high)
    assert (refusal.code, refusal.rule) == ("plan_crew_needs_reason", "OP-1")
    act(room, p.EditPlan, high, **edited(room, high, departure="运检班支援外县"))
    act(room, p.FilePlan, high)


def test_a_customers_transformer_waits_for_the_stamped_sheet(room: Room) -> None:
    fields = {"equipment": EquipmentClass.CUSTOMER_TRANSFORMER, "crew_kind": CrewKind.METERING}
    key = draft(room, **fields)
    for sheet in (None, ContactSheet(reference="LX-7", stamped=False), ContactSheet(reference=" ", stamped=True)):
        if sheet is not None:
            act(room, p.EditPlan, key, **edited(room, key, contact_sheet=sheet))
        refusal = refuses(room, p.FilePlan, key)
        assert (refusal.code, refusal.rule) == ("contact_sheet_missing", "OP-8")
    act(room, p.EditPlan, key, **edited(room, key, contact_sheet=ContactSheet(reference="LX-7", stamped=True)))
    act(room, p.FilePlan, key)
    station = draft(room, **(fields | {"crew_kind": CrewKind.STATION_REPAIR}))
    assert refuses(room, p.FilePlan, station).rule == "OP-8"


def test_areas_that_were_counted_on_another_ground_are_chosen_again(room: Room) -> None:
    key = draft(room, scope=scope_of("T-1", ground="old"))
    assert refuses(room, p.FilePlan, key).code == "plan_ground_changed"
    # Rain does not wait until they are counted anew.
    running = approved(room)
    city_again = import_of(city())
    room.send(replace(city_again, digest="new ground"), by=SYSTEM_ACCOUNT.id)
    changes = edited(room, running, work="更换横担")
    assert refuses(room, p.EditPlan, running, **changes, reason="因").code == "plan_ground_changed"
    act(room, p.PostponePlan, running, window=LATER, reason="雨")


def test_two_crews_are_not_let_onto_one_area_at_once(room: Room) -> None:
    approved(room)
    key = bring(room, draft(room, scope=scope_of("T-2", "T-3")), S.ROOM_APPROVED)
    refusal = refuses(room, p.ApproveNotice, key, by="li")
    assert (type(refusal), refusal.code, refusal.facts["areas"]) == (Conflict, "plan_overlaps", ("T-2",))
    act(room, p.EditPlan, key, **edited(room, key, window=LATER), reason="错开")
    for by in ("chief-east", "room"):
        act(room, p.ApprovePlan, key, by=by)
    act(room, p.ApproveNotice, key, by="li")


def test_what_cannot_be_announced_in_time_goes_no_further(room: Room) -> None:
    key = bring(room, draft(room), S.ROOM_APPROVED)
    room.now = HOURS.start - timedelta(days=6)
    refusal = refuses(room, p.ApproveNotice, key, by="li")
    assert (type(refusal), refusal.code, refusal.rule) == (RuleBroken, "plan_notice_too_late", "N-1")
    late = draft(room, scope=scope_of("T-9"))
    assert refuses(room, p.FilePlan, late).facts["earliest"] > room.now + timedelta(days=7)
    # Postponed far enough it may be told of; temporary work needs a day only (N-2).
    further = Window(room.now + timedelta(days=9), room.now + timedelta(days=9, hours=2))
    act(room, p.PostponePlan, key, window=further, reason="来不及公告")
    act(room, p.EditPlan, late, **edited(room, late, kind=PlanKind.TEMPORARY))
    act(room, p.FilePlan, late)


def test_a_burnt_transformer_is_known_since_it_was_first_written_of(room: Room) -> None:
    """However long the draft is written on: an emergency does not wait (N-2, N-3)."""
    soon = Window(room.now + timedelta(hours=27), room.now + timedelta(hours=30))
    key = draft(room, window=soon, kind=PlanKind.BURNT_TRANSFORMER)
    room.wait(hours=10)
    act(room, p.EditPlan, key, **edited(room, key, work="更换配变"))
    refusal = refuses(room, p.FilePlan, key)
    assert (refusal.code, refusal.rule) == ("plan_notice_too_late", "N-2")
    act(room, p.EditPlan, key, **edited(room, key, window=Window(soon.start - timedelta(hours=4), soon.end)))
    act(room, p.FilePlan, key)


def test_a_metering_defect_is_removed_within_a_day_of_being_found(room: Room) -> None:
    """N-15: then it is announced as a fault is; without the moment it is announced a day before."""
    soon = Window(room.now + timedelta(hours=3), room.now + timedelta(hours=6))
    fields = {"kind": PlanKind.METERING_DEFECT, "window": soon}
    key = draft(room, **fields)
    assert refuses(room, p.FilePlan, key).rule == "N-2"
    act(room, p.EditPlan, key, **edited(room, key, defect_found_at=room.now - timedelta(hours=1)))
    bring(room, key, S.NOTICE_APPROVED)


def test_added_hours_have_a_notice_of_their_own_unless_the_outage_runs(room: Room) -> None:
    key = published(room, approved(room))
    longer = HOURS.end + timedelta(hours=1)
    room.now = HOURS.start - timedelta(hours=1)
    assert refuses(room, p.ExtendPlan, key, end=longer, reason="因").rule == "N-1"
    cut(room, key)
    act(room, p.ExtendPlan, key, end=longer, reason="因")


@pytest.mark.parametrize("minutes", [0, 1, 5 * 60])
def test_what_began_on_paper_only_is_not_extended_as_if_it_ran(room: Room, minutes: int) -> None:
    """A ticket and a report cut nobody off either: more hours are a new announcement (N-1) until power is off."""
    key = published(room, approved(room))
    room.now = HOURS.start + timedelta(minutes=minutes)
    wish = {"end": HOURS.end + timedelta(hours=1), "reason": "因"}
    refusal = refuses(room, p.ExtendPlan, key, **wish)
    assert (type(refusal), refusal.code, refusal.rule) == (RuleBroken, "plan_extension_too_early", "N-1")
    permit = opened(room, key)
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    assert refuses(room, p.ExtendPlan, key, **wish).code == "plan_extension_too_early"
    step(room, d.DeEnergisePlan, permit)
    act(room, p.ExtendPlan, key, **wish)


def test_a_long_extension_of_what_is_not_cut_is_lawful_as_a_new_announcement(room: Room) -> None:
    """Hours of many days: what is added begins more than seven whole days from now."""
    key = bring(room, draft(room, window=Window(HOURS.start, HOURS.start + 10 * DAY)), S.ROOM_APPROVED)
    act(room, p.ApprovePlan, key, by="head")
    act(room, p.ApproveNotice, key, by="li")
    published(room, key)
    room.now = HOURS.start + timedelta(hours=1)
    act(room, p.ExtendPlan, key, end=HOURS.start + 11 * DAY, reason="因")
    act(room, p.WithdrawPlan, key, reason="因")
    room.now = HOURS.start + 3 * DAY
    assert refuses(room, p.ExtendPlan, key, end=HOURS.start + 11 * DAY, reason="因").code == "plan_extension_too_early"


# -- undo -------------------------------------------------------------------------------------------------------


def test_every_act_is_taken_back_by_its_author_while_nobody_has_built_on_it(room: Room) -> None:
    states = [contents(room.picture)]
    key = bring(room, draft(room), S.NOTICE_APPROVED)
    act(room, p.PostponePlan, key, window=LATER, reason="雨")
    act(room, p.WithdrawPlan, key, reason="因")
    act(room, p.EditPlan, key, **edited(room, key, work="更换横担"))
    act(room, p.FilePlan, key)
    act(room, p.ReturnPlan, key, by="chief-east", reason="因")
    act(room, p.CancelPlan, key, reason="因")
    for entry in reversed([entry for entry in room.picture.entries if entry.revision > 1][-11:]):
        if any(isinstance(change.after, OutagePlan) for change in entry.changes):
            assert room.refused(Undo(revision=entry.revision), by="branch").code == "undo_of_another"
            assert room.send(Undo(revision=entry.revision), by=entry.actor) is not None
    assert room.picture.plans == {}
    assert {key for key in contents(room.picture) if key[0] != "Counter"} == set(states[0])


def test_an_approval_that_somebody_built_upon_stays(room: Room) -> None:
    key = bring(room, draft(room), S.FILED)
    chief = act(room, p.ApprovePlan, key, by="chief-east")
    act(room, p.ApprovePlan, key, by="room")
    assert room.refused(Undo(revision=chief.revision), by="chief-east").code == "built_upon"


def test_what_is_in_force_and_has_begun_is_no_longer_undone(room: Room) -> None:
    key = bring(room, draft(room), S.ROOM_APPROVED)
    entry = act(room, p.ApproveNotice, key, by="li")
    room.now = HOURS.start
    assert room.refused(Undo(revision=entry.revision)).code == "plan_begun"


def test_hours_come_back_into_force_only_if_they_may_now(room: Room) -> None:
    key = approved(room)
    cancelled = act(room, p.CancelPlan, key, by="li", reason="因")
    other = approved(room)
    assert room.refused(Undo(revision=cancelled.revision)).code == "plan_overlaps"
    act(room, p.CancelPlan, other, reason="因")
    room.now = HOURS.start
    assert room.refused(Undo(revision=cancelled.revision)).code == "plan_in_past"
    room.now = HOURS.start - timedelta(hours=1)
    assert room.refused(Undo(revision=cancelled.revision)).code == "plan_notice_too_late", "it is announced anew (N-13)"
    room.now = HOURS.start - 9 * DAY
    room.send(Undo(revision=cancelled.revision))
    assert plan_of(room, key).approved is not None


def test_words_of_ones_own_are_not_approved_after_another_filing(room: Room) -> None:
    key = draft(room)
    act(room, p.EditPlan, key, by="chief-east", **edited(room, key, work="work of the chief"))
    act(room, p.FilePlan, key)
    act(room, p.WithdrawPlan, key, reason="因")
    act(room, p.FilePlan, key)
    refused = room.refused(p.ApprovePlan(plan=key, seen=plan_of(room, key).version), by="chief-east")
    assert refused.code == "own_plan"


def test_a_notice_that_was_taken_back_is_not_given_again_too_late(room: Room) -> None:
    key = draft(room)
    bring(room, key, PlanState.ROOM_APPROVED)
    given = act(room, p.ApproveNotice, key, by="li")
    back = room.send(Undo(revision=given.revision))
    room.now = HOURS.start - timedelta(hours=1)
    assert room.refused(Undo(revision=back.revision)).code == "plan_notice_too_late"


def test_no_undo_makes_an_old_notice_of_longer_hours_do(room: Room) -> None:
    """The hours are published, the longer ones only approved: these come back while they can still be announced."""
    longer, given = HOURS.end + 2 * DAY, {}
    keys = [published(room, approved(room)), published(room, approved(room, scope=scope_of("T-9")))]
    for key in keys:
        act(room, p.ExtendPlan, key, end=longer, reason="因")
        for by in ("chief-east", "room", "head"):
            act(room, p.ApprovePlan, key, by=by)
        given[key] = act(room, p.ApproveNotice, key, by="li")
    # The hours themselves are in force all the time; what was added counts back from its own first moment.
    first, second = keys
    for now, refused in ((room.now, False), (HOURS.end - 7 * DAY, True)):
        room.now = now
        back = room.send(Undo(revision=given[first].revision))
        assert back is not None
        assert plan_of(room, first).approved == ApprovedHours(start=HOURS.start, end=HOURS.end, round=1)
        if refused:
            assert room.refused(Undo(revision=back.revision)).code == "plan_notice_too_late"
            continue
        again = room.send(Undo(revision=back.revision))
        assert again is not None
        given[first] = again
    cancelled = act(room, p.CancelPlan, second, by="li", reason="因")
    room.now = HOURS.start - timedelta(hours=1)
    assert room.refused(Undo(revision=cancelled.revision)).code == "plan_notice_too_late"


def test_hours_that_are_over_are_not_extended(room: Room) -> None:
    key = approved(room)
    room.now = HOURS.end
    refused = room.refused(p.ExtendPlan(plan=key, seen=plan_of(room, key).version, end=HOURS.end + DAY, reason="因"))
    assert refused.code == "plan_hours_over"


def test_an_extension_that_comes_too_late_goes_no_further(room: Room) -> None:
    """Power is back: what was asked for in time is an outage of its own by now, and withdrawn."""
    key = published(room, approved(room))
    act(room, p.ExtendPlan, key, end=HOURS.end + timedelta(hours=3), reason="因")
    act(room, p.ApprovePlan, key, by="chief-east")
    cut(room, key)
    room.now = HOURS.end
    assert refuses(room, p.ApprovePlan, key, by="room").code == "plan_hours_over"
    room.now = HOURS.end - timedelta(minutes=1)
    act(room, p.ApprovePlan, key, by="room")
    room.now = HOURS.end
    assert refuses(room, p.ApproveNotice, key, by="li").code == "plan_hours_over"
    act(room, p.WithdrawPlan, key, reason="已送电")
    assert plan_of(room, key).approved == ApprovedHours(start=HOURS.start, end=HOURS.end, round=1)


def test_undo_asks_for_the_right_to_the_act_as_things_are(room: Room) -> None:
    key = draft(room)
    entry = act(room, p.FilePlan, key)
    planner = room.picture.accounts[AccountId("planner-east")]
    room.picture.put(replace(planner, station=StationId("west")))
    refusal = room.refused(Undo(revision=entry.revision), by="planner-east")
    assert isinstance(refusal, NotAllowed)


def test_live_work_cuts_nobody_off(room: Room) -> None:
    """It is no outage on the map, nor one that another could overlap, whichever was approved first."""
    live = approved(room, kind=PlanKind.CLOSURE_LIVE)
    map_of_plans = PlansInForce(room.picture)
    during = HOURS.start + timedelta(hours=1)
    assert map_of_plans.news(during) is None
    key = approved(room, scope=scope_of("T-2", "T-3"))
    again = approved(room, scope=scope_of("T-3"), kind=PlanKind.CLOSURE_LIVE)
    stands = room.picture.plans
    assert [overlaps(stands[one], room.picture) for one in (live, key, again)] == [(), (), ()]
    map_of_plans = PlansInForce(room.picture)
    news = map_of_plans.news(during)
    assert news is not None
    assert news.planned == {"T-2", "T-3"}
