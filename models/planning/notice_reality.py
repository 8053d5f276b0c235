"""Notice against reality: what the public was told, and when power really went and came (N-13, YK-11).

Told is what was announced last before the day was over: an extension that was approved in time is no overrun.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from models.entities.outage_plans import OutagePlan, PlanAct, Window
from models.entities.work_permits import PermitState, WorkPermit
from models.ids import PlanId, StationId
from models.planning.outage_records import planned_outage
from models.rules.rule_book import RuleBook

_GIVES_UP = frozenset({PlanAct.CANCEL, PlanAct.POSTPONE, PlanAct.CHANGE})


class StopReality(Enum):
    """The actual stop against the announced start."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


class StartReality(Enum):
    """The actual start (power back) against the announced end."""

    EARLY = "early"
    ON_TIME = "on_time"
    OVERRUN = "overrun"


class PlanOutcome(Enum):
    """What became of an announced outage."""

    TO_COME = "to_come"
    """Its hours are not over, nothing is switched."""
    UNDER_WAY = "under_way"
    CARRIED_OUT = "carried_out"
    CANCELLED = "cancelled"
    """The plan was cancelled, or called off on the day."""
    POSTPONED = "postponed"
    """Announced hours that were given up for later ones; those have a line of their own once they are announced."""
    UNRECORDED = "unrecorded"
    """Its hours are over and nobody has recorded anything: a gap, not an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reality:
    """One announced outage. `stopped` is the first actual stop, `started` the last actual start once power is back;
    `stop_by`, `start_by` how much later than announced (earlier: negative), the latter against now while power is off.
    Hours are customer-hours: customers × hours without supply; `real_hours` of power that is off runs until now."""

    plan: PlanId
    station: StationId
    announced: Window
    outcome: PlanOutcome
    customers: int
    extended: bool
    planned_hours: float
    real_hours: float = 0.0
    stopped: datetime | None = None
    started: datetime | None = None
    stop: StopReality | None = None
    start: StartReality | None = None
    stop_by: timedelta = timedelta()
    start_by: timedelta = timedelta()


def reality(plan: OutagePlan, permits: Sequence[WorkPermit], *, rules: RuleBook, now: datetime) -> Reality | None:
    """What became of the plan's announced hours; None if none were ever announced. `permits` are all of the plan's,
    oldest first."""
    notices = [stage for stage in plan.stages if stage.act is PlanAct.APPROVE_NOTICE]
    if not notices:
        return None
    told = plan.approved.window if plan.approved is not None else Window(notices[-1].start, notices[-1].end)
    customers = plan.content.scope.customers
    spells = [spell for permit in permits for spell in permit.spells]
    dark = sum(((spell.back or now) - spell.off for spell in spells), timedelta())
    found = Reality(
        plan=plan.id,
        station=plan.station,
        announced=told,
        outcome=_outcome(plan, permits, told, now),
        customers=customers,
        extended=any(one.start == told.start and one.end < told.end for one in notices),
        planned_hours=customers * _hours(told.length) if planned_outage(plan, told) is not None else 0.0,
        real_hours=customers * _hours(dark),
    )
    if not spells:
        return found
    stopped, back = spells[0].off, spells[-1].back
    return _held(found, stopped, back, rules=rules, now=now)


def _held(found: Reality, stopped: datetime, back: datetime | None, *, rules: RuleBook, now: datetime) -> Reality:
    stop_by = stopped - found.announced.start
    start_by = (back or now) - found.announced.end
    return replace(
        found,
        stopped=stopped,
        started=back,
        stop=_stop(stop_by, rules),
        start=_start(start_by, rules) if back is not None or start_by > timedelta() else None,
        stop_by=stop_by,
        start_by=start_by,
    )


def _stop(by: timedelta, rules: RuleBook) -> StopReality:
    if by < timedelta():
        return StopReality.EARLY
    return StopReality.LATE if by > rules.duration("N-13.late_stop") else StopReality.ON_TIME


def _start(by: timedelta, rules: RuleBook) -> StartReality:
    if by > timedelta():
        return StartReality.OVERRUN
    return StartReality.EARLY if -by > rules.duration("N-13.early_start") else StartReality.ON_TIME


def _outcome(plan: OutagePlan, permits: Sequence[WorkPermit], told: Window, now: datetime) -> PlanOutcome:
    newest = permits[-1] if permits else None
    if newest is not None and newest.begun:
        return PlanOutcome.CARRIED_OUT if newest.state is PermitState.CLOSED else PlanOutcome.UNDER_WAY
    if any(permit.begun for permit in permits):
        return PlanOutcome.CARRIED_OUT
    if plan.approved is None:
        given_up = next(stage.act for stage in reversed(plan.stages) if stage.act in _GIVES_UP)
        return PlanOutcome.CANCELLED if given_up is PlanAct.CANCEL else PlanOutcome.POSTPONED
    if newest is not None and newest.state is PermitState.CANCELLED:
        return PlanOutcome.CANCELLED
    return PlanOutcome.TO_COME if now < told.end else PlanOutcome.UNRECORDED


def _hours(span: timedelta) -> float:
    return span / timedelta(hours=1)
