"""How the outages of a day stand: what was announced, what happened, what is asked of a person next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from models.entities.alarms import LIMIT
from models.entities.outage_plans import OutagePlan, Window
from models.entities.switching import SwitchingKind
from models.entities.work_permits import PermitAct, PermitState, WorkPermit
from models.notices.announced import next_notice
from models.permit_life_cycle import OVER
from models.planning.notice_reality import PlanOutcome, Reality, reality
from models.planning.overruns import overrun_level
from models.rules.permissions import may_see_plan
from models.rules.permit_gates import standing_part, standing_report
from widgets.outage_day.bars import Bars
from widgets.plans.standing import PlanStanding


class DayGroup(Enum):
    """Heads of the board, in its order."""

    NEEDS = "needs"
    """Somebody has to do or decide something now."""
    UNDER_WAY = "under_way"
    TO_COME = "to_come"
    OVER = "over"
    CANCELLED = "cancelled"


class Ask(Enum):
    """What needs a person now, the most urgent first."""

    OVERRUN = "overrun"
    """Power is off beyond the announced end."""
    END_NEAR = "end_near"
    """Power is off, and the announced end is near."""
    EARTHS = "earths"
    """Work has ended, earth wires are still on."""
    BACK = "back"
    """Work has ended, power waits for its report or for the switching itself."""
    UNTOLD = "untold"
    """The hours have begun or are near, and no notice of them has gone out: nobody may be cut off."""
    LATE_START = "late_start"
    """The announced hours have begun, power is on and nobody has reported."""
    START_NEAR = "start_near"
    UNRECORDED = "unrecorded"
    """The announced hours are over, and nobody has recorded anything."""
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLine:
    """`permit` is the newest of the plan, None before one is opened; `next` the step that comes now, None when none
    does."""

    plan: OutagePlan
    permit: WorkPermit | None
    bars: Bars
    ask: Ask
    group: DayGroup
    next: PermitAct | None
    postponed: bool
    """Not cancelled, but given up for later hours."""
    untold: bool = False
    """Approved hours of which the public has not been told: no notice of them has gone out."""

    @property
    def earths_on(self) -> int:
        return 0 if self.permit is None else len(self.permit.earths_on)


class DayReader:
    def __init__(self, standing: PlanStanding) -> None:
        self._standing = standing
        self._picture = standing.picture

    def lines_of(self, day: Window, now: datetime) -> Iterator[DayLine]:
        """The outages that the account may see: those with announced or real hours on the day, and on the present day
        whatever is still open from before."""
        present = day.start <= now < day.end
        plans = {plan.id: plan for plan in self._picture.plans_between(day)}
        for permit in self._picture.permits.values():
            plan = self._picture.plans.get(permit.plan)
            if plan is not None and _belongs(permit, day, now, present=present):
                plans[plan.id] = plan
        for plan in plans.values():
            line = self.line(plan, now)
            seen = line is not None and may_see_plan(plan, self._standing.account)
            if line is not None and seen and _is_of(line, day, now, present=present):
                yield line

    def line(self, plan: OutagePlan, now: datetime) -> DayLine | None:
        """None for a plan that was never announced."""
        permits = self._picture.permits_of(plan.id)
        found = reality(plan, permits, rules=self._standing.rules, now=now)
        if found is None:
            return None
        permit = permits[-1] if permits else None
        gone = found.outcome in {PlanOutcome.CANCELLED, PlanOutcome.POSTPONED}
        spells = tuple(spell for day in permits for spell in day.spells)
        bars = Bars(found.announced, spells, cancelled=gone)
        untold = not gone and self._is_untold(plan, permit)
        ask = Ask.NONE if gone else self._ask(plan, permit, found, now)
        if untold and ask in {Ask.LATE_START, Ask.START_NEAR}:
            ask = Ask.UNTOLD
        return DayLine(
            plan=plan,
            permit=permit,
            bars=bars,
            ask=ask,
            group=DayGroup.CANCELLED if gone else _group(permit, ask),
            next=None if gone or ask is Ask.UNRECORDED else next_step(permit),
            postponed=found.outcome is PlanOutcome.POSTPONED,
            untold=untold,
        )

    def _is_untold(self, plan: OutagePlan, permit: WorkPermit | None) -> bool:
        """Nothing is switched yet, and the next notice still has to go out."""
        if permit is not None and permit.state is not PermitState.OPENED:
            return False
        published = self._picture.publications_of(plan.id)
        # Nothing is switched yet, so nothing can have come back.
        return plan.approved is not None and next_notice(plan, published, self._standing.rules) is not None

    def _ask(self, plan: OutagePlan, permit: WorkPermit | None, found: Reality, now: datetime) -> Ask:
        rules, announced = self._standing.rules, found.announced
        if found.outcome is PlanOutcome.UNRECORDED:
            return Ask.UNRECORDED
        level = None if permit is None else overrun_level(permit, plan, rules=rules, now=now)
        if level is not None:
            return Ask.OVERRUN if level == LIMIT else Ask.END_NEAR
        if permit is not None and permit.state is PermitState.WORK_ENDED:
            return Ask.EARTHS if permit.earths_on else Ask.BACK
        waits = permit is None or permit.state is PermitState.OPENED
        if waits and announced.start <= now:
            return Ask.LATE_START
        if waits and announced.start - NEAR_START <= now:
            return Ask.START_NEAR
        return Ask.NONE


NEAR_START = timedelta(minutes=30)
"""A stop that is so near stands among those that need a person."""


def next_step(permit: WorkPermit | None) -> PermitAct | None:
    """The step that comes now, in the order of the day; what may be done besides, the acts say."""
    if permit is None:
        return PermitAct.OPEN
    if standing_part(permit) is not None:
        return PermitAct.RE_ENERGISE_PART
    if permit.state is PermitState.WORKING:
        return PermitAct.RESUME if all(party.interrupted for party in permit.parties_on) else PermitAct.END_WORK
    if not permit.cuts_supply:
        return _LIVE.get(permit.state)
    if permit.state is PermitState.OPENED:
        reported = standing_report(permit, SwitchingKind.DE_ENERGISE) is not None
        return PermitAct.DE_ENERGISE if reported else PermitAct.REPORT_DE_ENERGISING
    if permit.state is PermitState.DE_ENERGISED:
        return PermitAct.GIVE_PERMIT if permit.earths_on else PermitAct.FIT_EARTH
    if permit.state is PermitState.WORK_ENDED:
        if permit.earths_on:
            return PermitAct.REMOVE_EARTH
        reported = standing_report(permit, SwitchingKind.RE_ENERGISE) is not None
        return PermitAct.RE_ENERGISE if reported else PermitAct.REPORT_RE_ENERGISING
    return PermitAct.CLOSE if permit.state is PermitState.RE_ENERGISED else None


_LIVE = {PermitState.OPENED: PermitAct.GIVE_PERMIT, PermitState.WORK_ENDED: PermitAct.CLOSE}


def _group(permit: WorkPermit | None, ask: Ask) -> DayGroup:
    if ask is not Ask.NONE:
        return DayGroup.NEEDS
    if permit is None or permit.state is PermitState.OPENED:
        return DayGroup.TO_COME
    return DayGroup.OVER if permit.state in {PermitState.RE_ENERGISED, PermitState.CLOSED} else DayGroup.UNDER_WAY


def _belongs(permit: WorkPermit, day: Window, now: datetime, *, present: bool) -> bool:
    """Power was off that day; or, on the present day, it is not over yet."""
    if present and permit.begun and permit.state not in OVER:
        return True
    return any(Window(spell.off, max(spell.back or now, spell.off + _INSTANT)).overlaps(day) for spell in permit.spells)


_INSTANT = timedelta(seconds=1)


def _is_of(line: DayLine, day: Window, now: datetime, *, present: bool) -> bool:
    """A plan is near a day also by hours that it only asks for."""
    if line.bars.announced.overlaps(day):
        return True
    return line.permit is not None and _belongs(line.permit, day, now, present=present)
