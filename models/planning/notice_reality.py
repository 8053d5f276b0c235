"""Notice against reality: what the public was told, and when power really went and came (N-13, YK-12).

What was said last counts: an extension that was approved and published is no overrun.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from models.entities.notices import Publication
from models.entities.outage_plans import OutagePlan, PlanAct, PlanState, Window
from models.entities.work_permits import DeadSpell, PermitState, WorkPermit
from models.ids import PlanId, StationId
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
    """What became of the hours that were announced last; None if none ever were."""
    found = _followed(plan, permits, _approvals(plan), rules=rules, now=now)
    return found[-1] if found else None


def realities(
    plan: OutagePlan,
    permits: Sequence[WorkPermit],
    published: Sequence[Publication],
    *,
    rules: RuleBook,
    now: datetime,
) -> tuple[Reality, ...]:
    """What became of all hours that were ever published of the plan, oldest first; what is carried out and never
    published (short switching, live work) is held against the hours of its permit. `permits` and `published` are all of
    the plan's, oldest first."""
    begun = [permit.announced for permit in permits if permit.begun]
    told = _publications(published) if published else begun[-1:]
    return _followed(plan, permits, told, rules=rules, now=now)


def _approvals(plan: OutagePlan) -> Iterator[Window | PlanOutcome]:
    """Hours as they came into force, and what gave them up."""
    for stage in plan.stages:
        if stage.act is PlanAct.APPROVE_NOTICE:
            yield Window(stage.start, stage.end)
        elif stage.act in _GIVES_UP:
            yield PlanOutcome.CANCELLED if stage.act is PlanAct.CANCEL else PlanOutcome.POSTPONED


def _publications(published: Sequence[Publication]) -> Iterator[Window | PlanOutcome]:
    """The same as the public was told of it. An extension that was published when the end had passed makes good no
    overrun: until then everybody expected power back (N-13)."""
    last: Window | None = None
    for one in published:
        hours = one.announces
        if hours is not None and last is not None and hours.start == last.start and last.end < min(hours.end, one.at):
            continue
        if hours is None:
            yield PlanOutcome.CANCELLED
        elif last is not None and hours.start != last.start:
            yield PlanOutcome.POSTPONED
        if hours is not None:
            yield hours
        last = hours


def _followed(
    plan: OutagePlan,
    permits: Sequence[WorkPermit],
    said: Iterable[Window | PlanOutcome],
    *,
    rules: RuleBook,
    now: datetime,
) -> tuple[Reality, ...]:
    found: list[Reality] = []
    told: list[Window] = []
    for one in said:
        if isinstance(one, Window):
            told.append(one)
        elif told:
            found.append(_announced(plan, told, one))
            told = []
    if told:
        last = _announced(plan, told, _outcome(plan, permits, told[-1], now))
        found.append(_held(last, permits, rules=rules, now=now))
    return tuple(found)


def _announced(plan: OutagePlan, told: Sequence[Window], outcome: PlanOutcome) -> Reality:
    last, customers = told[-1], plan.content.scope.customers
    return Reality(
        plan=plan.id,
        station=plan.station,
        announced=last,
        outcome=outcome,
        customers=customers,
        extended=any(one.start == last.start and one.end < last.end for one in told),
        planned_hours=customers * _hours(last.length) if plan.content.darkens else 0.0,
    )


def _held(found: Reality, permits: Sequence[WorkPermit], *, rules: RuleBook, now: datetime) -> Reality:
    spells = [spell for permit in permits for spell in permit.spells]
    if not spells:
        return found
    back = spells[-1].back
    stop_by = spells[0].off - found.announced.start
    start_by = (back or now) - found.announced.end
    return replace(
        found,
        real_hours=sum(_customer_hours(spell, found.customers, now) for spell in spells),
        stopped=spells[0].off,
        started=back,
        stop=_stop(stop_by, rules),
        start=_start(start_by, rules) if back is not None or start_by > timedelta() else None,
        stop_by=stop_by,
        start_by=start_by,
    )


def _customer_hours(spell: DeadSpell, customers: int, now: datetime) -> float:
    """Who came back before the rest was without supply until then only."""
    early = sum(part.customers * _hours(part.at - spell.off) for part in spell.parts)
    rest = max(customers - sum(part.customers for part in spell.parts), 0)
    return early + rest * _hours((spell.back or now) - spell.off)


def _stop(by: timedelta, rules: RuleBook) -> StopReality:
    if by < timedelta():
        return StopReality.EARLY
    return StopReality.LATE if by > rules.duration("N-13.late_stop") else StopReality.ON_TIME


def _start(by: timedelta, rules: RuleBook) -> StartReality:
    if by > timedelta():
        return StartReality.OVERRUN
    return StartReality.EARLY if -by > rules.duration("N-13.early_start") else StartReality.ON_TIME


def _outcome(plan: OutagePlan, permits: Sequence[WorkPermit], told: Window, now: datetime) -> PlanOutcome:
    """Hours that were given up and of which the public has not been told so yet are given up all the same."""
    newest = permits[-1] if permits else None
    if newest is not None and newest.begun:
        return PlanOutcome.CARRIED_OUT if newest.state is PermitState.CLOSED else PlanOutcome.UNDER_WAY
    if any(permit.begun for permit in permits):
        return PlanOutcome.CARRIED_OUT
    if plan.state is PlanState.CANCELLED or (newest is not None and newest.state is PermitState.CANCELLED):
        return PlanOutcome.CANCELLED
    if plan.approved is None:
        return PlanOutcome.POSTPONED
    return PlanOutcome.TO_COME if now < told.end else PlanOutcome.UNRECORDED


def _hours(span: timedelta) -> float:
    return span / timedelta(hours=1)
