"""Notice against reality, overruns that are said before they happen, what is handed over, and the map's two answers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.commands import day as d
from models.commands import plans as p
from models.entities.alarms import AlarmKind, AlarmState
from models.entities.outage_plans import Window
from models.entities.switching import SwitchingKind
from models.ids import PlanId
from models.planning.day_ledger import ledger
from models.planning.day_standing import day_standing
from models.planning.notice_reality import PlanOutcome, Reality, StartReality, StopReality, realities, reality
from models.plans_in_force import PlansInForce
from tests.models.builders import Room
from tests.models.outage_days import (
    announced,
    at_work,
    back,
    carried_out,
    cleared,
    opened,
    permit_of,
    step,
    switched_off,
)
from tests.models.outage_plans import HOURS, act, approved, draft, published, scope_of
from tests.models.room_alarms import causes, keep_up, raise_causes, standing

AREAS = frozenset({"T-1", "T-2"})


@pytest.fixture
def room() -> Room:
    return Room()


def told(room: Room, plan: PlanId) -> Reality:
    found = reality(room.picture.plans[plan], room.picture.permits_of(plan), rules=room.rules, now=room.now)
    assert found is not None
    return found


def test_an_extension_that_is_published_after_the_end_makes_good_no_overrun(room: Room) -> None:
    plan = announced(room)
    permit = at_work(room, opened(room, plan))
    act(room, p.ExtendPlan, plan, end=HOURS.end + timedelta(hours=3), reason="电缆头未制作完")
    for by in ("chief-east", "room"):
        act(room, p.ApprovePlan, plan, by=by)
    act(room, p.ApproveNotice, plan, by="li")
    late = room.fork()
    for one, at in ((room, HOURS.end - timedelta(minutes=5)), (late, HOURS.end + timedelta(hours=1))):
        one.now = at
        published(one, plan)
        one.now = HOURS.end + timedelta(hours=2)
        back(one, cleared(one, permit))
        stands, permits = one.picture.plans[plan], one.picture.permits_of(plan)
        [found] = realities(stands, permits, one.picture.publications_of(plan), rules=one.rules, now=one.now)
        assert (found.start, found.extended) == (
            (StartReality.OVERRUN, False) if one is late else (StartReality.EARLY, True)
        )


def test_each_hour_is_held_against_the_notice(room: Room) -> None:
    plan = draft(room)
    assert reality(room.picture.plans[plan], (), rules=room.rules, now=room.now) is None
    plan = announced(room)
    assert told(room, plan).outcome is PlanOutcome.TO_COME
    room.now = HOURS.end
    assert told(room, plan).outcome is PlanOutcome.UNRECORDED
    room.now = HOURS.start
    carried_out(room, plan, hours=2)
    found = told(room, plan)
    assert (found.outcome, found.stop, found.start) == (
        PlanOutcome.CARRIED_OUT,
        StopReality.ON_TIME,
        StartReality.EARLY,
    )
    # 120 customers, 6 announced hours; off from minute 2 to 2 h 8 min: six acts of a minute each after two hours.
    assert found.planned_hours == 720 and found.real_hours == pytest.approx(120 * (2 + 6 / 60))
    assert found.stop_by == timedelta(minutes=2)


def test_late_and_overrun_by_the_rule_book(room: Room) -> None:
    plan = announced(room)
    permit = opened(room, plan)
    room.now = HOURS.start + room.rules.duration("N-13.late_stop")
    switched_off(room, permit)
    assert told(room, plan).stop is StopReality.LATE and told(room, plan).start is None
    room.now = HOURS.end + timedelta(minutes=3)
    running = told(room, plan)
    assert (running.outcome, running.start, running.start_by) == (
        PlanOutcome.UNDER_WAY,
        StartReality.OVERRUN,
        timedelta(minutes=3),
    )
    back(room, permit)
    assert told(room, plan).start is StartReality.OVERRUN


def test_an_early_stop_has_no_allowance(room: Room) -> None:
    plan = announced(room)
    permit = opened(room, plan)
    room.now = HOURS.start - timedelta(minutes=3)
    step(room, d.ReportPlanSwitching, permit, kind=SwitchingKind.DE_ENERGISE)
    step(room, d.DeEnergisePlan, permit, reason="客户均同意")
    assert told(room, plan).stop is StopReality.EARLY
    room.now = HOURS.end - timedelta(minutes=2)
    back(room, permit)
    assert told(room, plan).start is StartReality.ON_TIME


def test_the_ledger_counts_by_station_and_local_month(room: Room) -> None:
    plans = [published(room, approved(room, scope=scope_of(f"T-{n}"), window=HOURS)) for n in range(5)]
    later = Window(HOURS.start + timedelta(days=30), HOURS.end + timedelta(days=30))
    act(room, p.CancelPlan, plans[0], reason="雨")
    act(room, p.PostponePlan, plans[1], window=later, reason="雨")
    room.now = HOURS.start
    step(room, d.CancelPermit, opened(room, plans[2]))
    carried_out(room, plans[3], hours=1)
    room.now = HOURS.end
    found = [told(room, plan) for plan in plans]
    (line,) = ledger(found, room.rules)
    local = HOURS.start.astimezone(room.rules.zone)
    assert (line.station, line.month) == ("east", (local.year, local.month))
    assert (line.announced, line.carried_out, line.kept) == (5, 1, 1)
    assert (line.cancelled, line.postponed, line.unrecorded, line.back_early) == (2, 1, 1, 1)
    assert (line.kept_share, line.carried_out_share) == (1.0, 0.2)
    assert line.planned_hours == 2 * 720  # what was given up is not among them
    assert line.real_hours == pytest.approx(sum(one.real_hours for one in found))
    assert ledger([], room.rules) == ()


def test_hours_that_were_published_and_given_up_have_a_line_of_their_own(room: Room) -> None:
    plan = approved(room)
    later = Window(HOURS.start + timedelta(days=10), HOURS.end + timedelta(days=10))

    def lines() -> list[tuple[PlanOutcome, Window]]:
        permits, notices = room.picture.permits_of(plan), room.picture.publications_of(plan)
        found = realities(room.picture.plans[plan], permits, notices, rules=room.rules, now=room.now)
        return [(one.outcome, one.announced) for one in found]

    assert lines() == []  # approved is not announced
    published(room, plan)
    assert lines() == [(PlanOutcome.TO_COME, HOURS)]
    act(room, p.PostponePlan, plan, window=later, reason="雨")
    assert lines() == [(PlanOutcome.POSTPONED, HOURS)]
    for by in ("chief-east", "room"):
        act(room, p.ApprovePlan, plan, by=by)
    act(room, p.ApproveNotice, plan, by="li")
    published(room, plan)
    assert lines() == [(PlanOutcome.POSTPONED, HOURS), (PlanOutcome.TO_COME, later)]
    act(room, p.CancelPlan, plan, reason="物资未到")
    assert lines() == [(PlanOutcome.POSTPONED, HOURS), (PlanOutcome.CANCELLED, later)]
    published(room, plan)
    assert lines() == [(PlanOutcome.POSTPONED, HOURS), (PlanOutcome.CANCELLED, later)]


def test_an_overrun_is_said_before_it_happens_and_once(room: Room) -> None:
    plan = announced(room)
    permit = at_work(room, opened(room, plan))

    def said() -> list[int]:
        keep_up(room)
        assert not keep_up(room)
        return [alarm.level for alarm in room.picture.alarms_of_plan(plan) if alarm.kind is AlarmKind.OVERRUN]

    before = permit_of(room, permit)
    room.now = HOURS.end - room.rules.duration("N-13.overrun_first") - timedelta(seconds=1)
    assert said() == []
    room.wait(seconds=1)
    assert said() == [1]
    room.now = HOURS.end - room.rules.duration("N-13.overrun_second")
    assert said() == [2]
    room.now = HOURS.end
    assert said() == [3]
    assert permit_of(room, permit) == before and permit_of(room, permit).version == before.version
    proposed = [one for one in causes(room) if one.kind is AlarmKind.OVERRUN]
    assert proposed
    back(room, cleared(room, permit))
    # About power that is back nothing is said, whoever proposes it.
    assert raise_causes(room, *(replace(one, level=4) for one in proposed)) == set()
    keep_up(room)
    assert [alarm.state_at(room.now) for alarm in standing(room, AlarmKind.OVERRUN)] == [AlarmState.CLEARED]


def test_what_is_handed_over(room: Room) -> None:
    plan = announced(room)
    permit = opened(room, plan)
    assert [(one.permit, one.kind) for one in day_standing(room.picture).reports] == [
        (permit, SwitchingKind.DE_ENERGISE)
    ]
    step(room, d.ReportPlanSwitching, permit, kind=SwitchingKind.DE_ENERGISE)
    assert day_standing(room.picture).reports == ()
    step(room, d.DeEnergisePlan, permit)
    step(room, d.FitEarth, permit)
    step(room, d.FitEarth, permit, number="2")
    step(room, d.GivePermit, permit)
    standing = day_standing(room.picture)
    assert [one.earth.number for one in standing.earths] == ["1", "2"]
    assert [one.kind for one in standing.reports] == [SwitchingKind.RE_ENERGISE]
    (off,) = standing.off
    assert (off.plan, off.announced_end, off.parties, off.earths) == (plan, HOURS.end, 1, 2)
    assert day_standing(room.picture, room.picture.plans[plan].station) == standing
    assert day_standing(room.picture, type(off.station)("west")).earths == ()
    step(room, d.EndWork, permit)
    step(room, d.RemoveEarth, permit)
    step(room, d.RemoveEarth, permit, number="2")
    back(room, permit)
    step(room, d.ClosePermit, permit)
    assert day_standing(room.picture) == type(standing)(earths=(), reports=(), off=())


def test_areas_are_planned_then_known_to_be_off_then_back(room: Room) -> None:
    plan = announced(room)
    force = PlansInForce(room.picture)

    def now() -> tuple[frozenset[str], frozenset[str]]:
        force.show_changes(room.picture.entries[-1].changes)
        news = force.news(room.now)
        assert news is not None
        assert force.news(room.now) is None
        return news.planned, news.off

    assert now() == (AREAS, frozenset())
    permit = opened(room, plan)
    switched_off(room, permit)
    assert now() == (frozenset(), AREAS)
    room.now = HOURS.end + timedelta(hours=1)
    force.show_changes(room.picture.entries[-1].changes)
    assert force.news(room.now) is None  # still off, whatever the paper says
    back(room, permit)
    assert now() == (frozenset(), frozenset())
