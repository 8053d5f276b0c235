"""The day of a plan: both reports, every earth wire, the checklist; nothing by the clock (OP-5, OP-9 … OP-12, WO-3)."""

from datetime import timedelta
from typing import Any

import pytest

from models.commands import day as d
from models.commands import plans as p
from models.commands.room import Undo
from models.entities.network import EquipmentClass
from models.entities.outage_plans import PlanKind
from models.entities.people import CrewKind, DutyState
from models.entities.work_permits import PermitAct, PermitState
from models.ids import AreaCode, CrewId
from models.rules.permit_gates import check_points
from tests.models.builders import Room
from tests.models.outage_days import (
    BACK,
    OFF,
    announced,
    at_work,
    back,
    carried_out,
    cleared,
    command,
    opened,
    permit_of,
    refusal,
    step,
    switched_off,
)
from tests.models.outage_plans import HOURS, approved, draft, refuses


@pytest.fixture
def room() -> Room:
    return Room()


def test_a_day_from_the_ticket_to_its_close(room: Room) -> None:
    permit = permit_of(room, carried_out(room))
    assert [line.act for line in permit.lines] == [
        PermitAct.OPEN,
        PermitAct.REPORT_DE_ENERGISING,
        PermitAct.DE_ENERGISE,
        PermitAct.FIT_EARTH,
        PermitAct.GIVE_PERMIT,
        PermitAct.END_WORK,
        PermitAct.REMOVE_EARTH,
        PermitAct.REPORT_RE_ENERGISING,
        PermitAct.RE_ENERGISE,
        PermitAct.CLOSE,
    ]
    (spell,) = permit.spells
    assert spell.off == HOURS.start + timedelta(minutes=2) and spell.back is not None
    assert [report.executed_at for report in permit.switching] == [spell.off, spell.back]
    assert permit.lines[2].subject == "东一线 K101"
    assert room.picture.permits_under_way() == []


def test_a_permit_is_opened_of_announced_hours_that_are_not_over_and_one_at_a_time(room: Room) -> None:
    plan = draft(room)
    unapproved = d.OpenPermit(plan=plan, seen=room.picture.plans[plan].version, ticket="GZP1")
    assert room.refused(unapproved).code == "plan_without_hours"
    plan = announced(room, scope=room.picture.plans[plan].content.scope)
    again = d.OpenPermit(plan=plan, seen=room.picture.plans[plan].version, ticket="GZP2")
    first = opened(room, plan)
    assert room.refused(again).code == "permit_open"
    step(room, d.CancelPermit, first)
    second = opened(room, plan)
    assert second > first and room.picture.permits_of(plan)[0].state is PermitState.CANCELLED
    assert refusal(room, d.DeEnergisePlan, second).code == "plan_switching_report_missing"
    step(room, d.ReportPlanSwitching, second, kind=OFF)
    room.now = HOURS.end
    assert refusal(room, d.DeEnergisePlan, second).code == "plan_hours_over"
    step(room, d.CancelPermit, second)
    assert room.refused(again).code == "plan_hours_over"


def test_the_crew_that_comes_may_do_the_work_and_is_on_duty(room: Room) -> None:
    plan = announced(room)
    seen = room.picture.plans[plan].version
    crews = room.picture.crews.values()
    other = next(crew for crew in crews if crew.kind is CrewKind.STATION_REPAIR)
    wrong = d.OpenPermit(plan=plan, seen=seen, ticket="GZP1", crew=other.id)
    assert room.refused(wrong).code == "plan_crew_not_authorised"
    right = next(crew for crew in crews if crew.kind is CrewKind.DISTRIBUTION_MAINTENANCE)
    room.set_duty(right.id, DutyState.OFF_DUTY, by="leader-2")
    fit = d.OpenPermit(plan=plan, seen=seen, ticket="GZP1", crew=right.id)
    assert room.refused(fit).code == "crew_off_duty"
    room.set_duty(right.id, DutyState.STANDBY, by="leader-2")
    room.send(fit)
    permit = room.picture.permit_of(plan)
    assert permit is not None and permit.crew == right.id


def test_a_crew_sends_what_it_does_and_the_room_permits(room: Room) -> None:
    crew = next(one for one in room.picture.crews.values() if one.kind is CrewKind.DISTRIBUTION_MAINTENANCE)
    own = f"crew-{crew.id}"
    permit = opened(room, crew=crew.id)
    step(room, d.ReportPlanSwitching, permit, kind=OFF, by=own)
    assert refusal(room, d.DeEnergisePlan, permit, by="crew-A1").code == "not_yours"
    step(room, d.DeEnergisePlan, permit, by=own)
    step(room, d.FitEarth, permit, by=own)
    assert refusal(room, d.GivePermit, permit, by=own).code == "role_may_not"
    assert refusal(room, d.GivePermit, permit, by="chief-east").code == "role_may_not"
    step(room, d.GivePermit, permit)
    step(room, d.EndWork, permit, by=own)


def test_no_switching_without_its_report_and_its_double_name(room: Room) -> None:
    permit = opened(room)
    missing = refusal(room, d.DeEnergisePlan, permit)
    assert (missing.code, missing.rule) == ("plan_switching_report_missing", "OP-9")
    differs = refusal(room, d.ReportPlanSwitching, permit, kind=OFF, read_back_number="K102")
    assert (differs.code, differs.rule) == ("read_back_differs", "OP-12")
    assert refusal(room, d.ReportPlanSwitching, permit, kind=OFF, recording=" ").code == "empty_field"
    assert refusal(room, d.ReportPlanSwitching, permit, kind=BACK).code == "wrong_permit_state"
    switched_off(room, permit)
    assert refusal(room, d.ReEnergisePlan, permit).code == "plan_switching_report_missing"
    back(room, permit)
    # The next time off asks for a report of its own.
    assert refusal(room, d.DeEnergisePlan, permit).code == "plan_switching_report_missing"


def test_nobody_is_cut_off_by_what_was_not_published(room: Room) -> None:
    plan = approved(room)
    room.now = HOURS.start
    permit = opened(room, plan)
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    unpublished = refusal(room, d.DeEnergisePlan, permit)
    assert (unpublished.code, unpublished.rule) == ("plan_not_announced", "N-1")


def test_a_stop_before_the_announced_hours_needs_a_reason(room: Room) -> None:
    permit = opened(room)
    room.now = HOURS.start - timedelta(hours=1)
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    early = refusal(room, d.DeEnergisePlan, permit)
    assert (early.code, early.rule) == ("stop_before_announced", "N-9")
    step(room, d.DeEnergisePlan, permit, reason="全部客户已同意")
    assert permit_of(room, permit).lines[-1].note == "全部客户已同意"


def test_nobody_works_outside_earthed_protection(room: Room) -> None:
    permit = switched_off(room, opened(room))
    bare = refusal(room, d.GivePermit, permit, isolation="绝缘遮蔽")
    assert (bare.code, bare.rule) == ("permit_without_earth", "OP-10")
    step(room, d.FitEarth, permit)
    points = tuple(point.id for point in check_points(room.rules))
    assert len(points) == 11  # ten bans, and no back-feed
    unticked = refusal(room, d.GivePermit, permit, checked=points[:-1])
    assert (unticked.code, unticked.facts["points"]) == ("safety_checks_open", points[-1:])
    step(room, d.GivePermit, permit)
    assert refusal(room, d.RemoveEarth, permit).code == "earth_protects"
    party = permit_of(room, permit).parties[0]
    assert (party.checked, party.rule_book) == (points, room.rules.version)


def test_on_low_voltage_isolation_may_stand_in_for_earths(room: Room) -> None:
    equipment, kind = EquipmentClass.LV_BRANCH_BOX_AND_BELOW, CrewKind.STATION_REPAIR
    permit = switched_off(room, opened(room, announced(room, equipment=equipment, crew_kind=kind)))
    assert refusal(room, d.GivePermit, permit).code == "permit_without_earth"
    step(room, d.GivePermit, permit, isolation="断开点加锁挂牌")
    step(room, d.EndWork, permit)
    back(room, permit)


def test_an_earth_wire_hangs_in_one_place_and_is_removed_by_its_number(room: Room) -> None:
    permit = switched_off(room, opened(room))
    step(room, d.FitEarth, permit)
    taken = refusal(room, d.FitEarth, permit, place="别处")
    assert (taken.code, taken.facts["permit"]) == ("earth_on_already", permit)
    step(room, d.FitEarth, permit, number="2")
    assert refusal(room, d.RemoveEarth, permit, number="3").code == "earth_not_on"
    step(room, d.RemoveEarth, permit)
    assert refusal(room, d.RemoveEarth, permit).code == "earth_not_on"
    on = refusal(room, d.ReportPlanSwitching, permit, kind=BACK)
    assert (on.code, on.facts["earths"]) == ("earths_on", ("2 A",))
    step(room, d.RemoveEarth, permit, number="2")
    step(room, d.ReportPlanSwitching, permit, kind=BACK)
    # What is fitted after the report, the report does not know of.
    step(room, d.FitEarth, permit)
    assert refusal(room, d.ReEnergisePlan, permit).code == "earths_on"
    step(room, d.RemoveEarth, permit)
    assert refusal(room, d.ReEnergisePlan, permit).code == "plan_switching_report_missing"


def test_power_comes_back_when_every_party_has_ended(room: Room) -> None:
    permit = at_work(room, opened(room))
    assert refusal(room, d.GivePermit, permit).code == "ticket_at_work"
    step(room, d.GivePermit, permit, ticket="GZP2")
    step(room, d.EndWork, permit)
    assert permit_of(room, permit).state is PermitState.WORKING
    assert refusal(room, d.EndWork, permit).code == "unknown_party"
    step(room, d.InterruptWork, permit, party=1)
    assert refusal(room, d.InterruptWork, permit, party=1).code == "party_interrupted"
    still = refusal(room, d.ReEnergisePlan, permit)
    assert (still.code, still.facts["tickets"]) == ("parties_at_work", ("GZP2",))
    unticked = refusal(room, d.ResumeWork, permit, party=1, checked=())
    assert unticked.code == "safety_checks_open"
    step(room, d.ResumeWork, permit, party=1)
    assert refusal(room, d.ResumeWork, permit, party=1).code == "party_not_interrupted"
    step(room, d.EndWork, permit, party=1)
    assert permit_of(room, permit).state is PermitState.WORK_ENDED
    step(room, d.RemoveEarth, permit)
    back(room, permit)


def test_another_crew_goes_on_with_every_earth_and_report_on_record(room: Room) -> None:
    plan = announced(room, crew_kind=CrewKind.DISTRIBUTION_MAINTENANCE)
    permit = at_work(room, opened(room, plan, crew="M1"))
    to = {"crew": CrewId("M2")}
    assert refusal(room, d.HandOverPermit, permit, **to).code == "handover_at_work"
    step(room, d.InterruptWork, permit)
    before = permit_of(room, permit)
    assert refusal(room, d.HandOverPermit, permit, crew=CrewId("A1")).rule == "OP-1"
    assert refusal(room, d.HandOverPermit, permit, **to, taken_by=" ").code == "empty_field"
    assert refusal(room, d.HandOverPermit, permit, **to, parties=(1,)).code == "unknown_party"
    step(room, d.HandOverPermit, permit, **to, parties=(0,))
    after = permit_of(room, permit)
    assert (after.earths, after.switching, after.parties) == (before.earths, before.switching, before.parties)
    assert (after.crew, after.taken_over_by, after.leader_of(0)) == ("M2", "赵刚", "赵刚")
    assert (after.handovers[0].from_crew, after.handovers[0].at) == ("M1", room.now)
    assert after.lines[-1].subject == "M1 李强 → M2 赵刚"
    assert [one.id for one in room.picture.permits_of_crew(CrewId("M2"))] == [permit]
    assert not room.picture.permits_of_crew(CrewId("M1"))
    # Whoever goes on answers the checklist anew, and removes what the others fitted.
    assert refusal(room, d.ResumeWork, permit, checked=()).code == "safety_checks_open"
    step(room, d.ResumeWork, permit)
    cleared(room, permit)
    step(room, d.ReportPlanSwitching, permit, kind=BACK)
    assert refusal(room, d.HandOverPermit, permit, crew=CrewId("M1")).code == "handover_while_switching"
    step(room, d.ReEnergisePlan, permit)
    assert room.refused(Undo(revision=room.picture.entries[-1].revision)).code == "not_undoable"


def test_several_days_of_one_permit_each_have_their_reports(room: Room) -> None:
    permit = back(room, cleared(room, at_work(room, opened(room))))
    at_work(room, permit)
    room.wait(minutes=30)
    step(room, d.EndWork, permit, party=1)
    step(room, d.RemoveEarth, permit)
    back(room, permit)
    assert len(permit_of(room, permit).spells) == 2 and len(permit_of(room, permit).switching) == 4


def test_live_work_goes_by_permission_alone(room: Room) -> None:
    slip = room.now
    plan = announced(
        room,
        kind=PlanKind.CLOSURE_LIVE,
        closure_slip_at=slip,
        equipment=EquipmentClass.LV_BRANCH_BOX_AND_BELOW,
        crew_kind=CrewKind.STATION_REPAIR,
        window=type(HOURS)(slip + timedelta(days=1), slip + timedelta(days=1, hours=2)),
    )
    permit = opened(room, plan)
    assert refusal(room, d.ReportPlanSwitching, permit, kind=OFF).code == "wrong_permit_state"
    step(room, d.GivePermit, permit)
    step(room, d.EndWork, permit)
    step(room, d.ClosePermit, permit)
    assert permit_of(room, permit).spells == ()


def test_what_is_carried_out_is_neither_called_off_nor_moved(room: Room) -> None:
    plan = announced(room)
    permit = opened(room, plan)
    room.now = HOURS.start - timedelta(hours=1)
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    step(room, d.DeEnergisePlan, permit, reason="客户同意")
    later = type(HOURS)(HOURS.start + timedelta(days=9), HOURS.end + timedelta(days=9))
    assert refuses(room, p.CancelPlan, plan, reason="雨").code == "plan_carried_out"
    assert refuses(room, p.PostponePlan, plan, window=later, reason="雨").code == "plan_carried_out"
    approval = next(one for one in reversed(room.picture.entries) if isinstance(one.command, p.ApproveNotice))
    assert room.refused(Undo(revision=approval.revision)).code == "plan_carried_out"
    assert refusal(room, d.CancelPermit, permit).code == "wrong_permit_state"


def test_an_opened_permit_is_taken_back_and_nothing_after_it(room: Room) -> None:
    plan = announced(room)
    opened(room, plan)
    room.send(Undo(revision=room.picture.revision))
    assert room.picture.permit_of(plan) is None
    permit = opened(room, plan)
    revision = step(room, d.ReportPlanSwitching, permit, kind=OFF).revision
    assert room.refused(Undo(revision=revision)).code == "not_undoable"
    assert room.refused(Undo(revision=revision - 1)).code == "built_upon"


def test_a_wrong_time_is_corrected_by_a_further_line(room: Room) -> None:
    permit = carried_out(room)
    before = permit_of(room, permit)
    (spell,) = before.spells
    assert spell.back is not None
    assert refusal(room, d.CorrectPermitTime, permit, line=2, at=spell.off, reason="x").code == "role_may_not"
    true = spell.off - timedelta(minutes=7)
    by = "leader-2"
    late = spell.back + timedelta(minutes=1)
    faults = {
        "unknown_line": {"line": 99, "at": true},
        "correction_in_future": {"line": 2, "at": room.now + timedelta(minutes=1)},
        "correction_out_of_order": {"line": 2, "at": late - timedelta(seconds=1)},
    }
    for code, values in faults.items():
        assert refusal(room, d.CorrectPermitTime, permit, by=by, reason="x", **values).code == code
    step(room, d.CorrectPermitTime, permit, by=by, line=2, at=true, reason="录音时间为准")
    after = permit_of(room, permit)
    assert after.lines[:-1] == before.lines and after.spells[0].off == true
    table = room.outages.table()
    (row,) = [row for row in range(len(table.start)) if not table.flags[row] & 64]
    assert table.start[row] == int(true.timestamp())


def test_the_book_counts_what_was_carried_out_and_not_what_was_announced(room: Room) -> None:
    plan = announced(room)
    permit = opened(room, plan)

    def known() -> tuple[tuple[int, int], ...]:
        table = room.outages.table()
        _, rows = table.of_areas((AreaCode("T-1"),))
        return tuple((int(table.start[row]), int(table.end[row])) for row in rows)

    assert known() == ((int(HOURS.start.timestamp()), int(HOURS.end.timestamp())),)
    step(room, d.CancelPermit, permit)
    assert known() == ()
    permit = at_work(room, opened(room, plan))
    (running,) = known()
    assert running[1] == int(HOURS.end.timestamp())
    back(room, cleared(room, permit))
    (spell,) = permit_of(room, permit).spells
    assert spell.back is not None
    assert known() == ((int(spell.off.timestamp()), int(spell.back.timestamp())),)


def test_two_hands_on_one_permit_the_second_is_told(room: Room) -> None:
    permit = opened(room)
    stale: Any = command(room, d.CancelPermit, permit)
    step(room, d.ReportPlanSwitching, permit, kind=OFF)
    assert room.refused(stale).code == "changed_since"
    assert room.refused(d.OpenPermit(plan=permit_of(room, permit).plan, seen=0, ticket="1", crew=CrewId("x")))
