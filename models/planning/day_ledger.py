"""The ledger of notice against reality, by station and month: what was announced, what became of it, how well it was
kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.ids import StationId
from models.planning.notice_reality import PlanOutcome, Reality, StartReality, StopReality
from models.rules.rule_book import RuleBook

Month = tuple[int, int]
"""Year and month, local."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StationMonth:
    """Announced outages of a station whose announced start lies in the month. `kept` are those carried out that stopped
    and came back as announced; an early return is no breach. Hours are customer-hours; the planned ones of what was
    cancelled or postponed are not among them."""

    station: StationId
    month: Month
    announced: int
    carried_out: int
    kept: int
    stopped_early: int
    stopped_late: int
    back_early: int
    overrun: int
    extended: int
    cancelled: int
    postponed: int
    unrecorded: int
    planned_hours: float
    real_hours: float

    @property
    def kept_share(self) -> float | None:
        """Of what was carried out; None if nothing was."""
        return self.kept / self.carried_out if self.carried_out else None

    @property
    def carried_out_share(self) -> float | None:
        """Of what was announced and is decided: what is to come or under way is left out of account."""
        decided = self.carried_out + self.cancelled + self.postponed + self.unrecorded
        return self.carried_out / decided if decided else None


def month_of(found: Reality, rules: RuleBook) -> Month:
    local = found.announced.start.astimezone(rules.zone)
    return local.year, local.month


def ledger(realities: Iterable[Reality], rules: RuleBook) -> tuple[StationMonth, ...]:
    """One line for each station and month that has any, the newest month first, stations by id."""
    groups: dict[tuple[Month, StationId], list[Reality]] = {}
    for found in realities:
        groups.setdefault((month_of(found, rules), found.station), []).append(found)
    keys = sorted(groups, key=lambda key: (-key[0][0], -key[0][1], key[1]))
    return tuple(_line(station, month, groups[month, station]) for month, station in keys)


def _line(station: StationId, month: Month, found: list[Reality]) -> StationMonth:
    done = [one for one in found if one.outcome is PlanOutcome.CARRIED_OUT]
    held = [one for one in found if one.outcome not in {PlanOutcome.CANCELLED, PlanOutcome.POSTPONED}]
    return StationMonth(
        station=station,
        month=month,
        announced=len(found),
        carried_out=len(done),
        kept=sum(_kept(one) for one in done),
        stopped_early=sum(one.stop is StopReality.EARLY for one in found),
        stopped_late=sum(one.stop is StopReality.LATE for one in found),
        back_early=sum(one.start is StartReality.EARLY for one in found),
        overrun=sum(one.start is StartReality.OVERRUN for one in found),
        extended=sum(one.extended for one in found),
        cancelled=sum(one.outcome is PlanOutcome.CANCELLED for one in found),
        postponed=sum(one.outcome is PlanOutcome.POSTPONED for one in found),
        unrecorded=sum(one.outcome is PlanOutcome.UNRECORDED for one in found),
        planned_hours=sum(one.planned_hours for one in held),
        real_hours=sum(one.real_hours for one in found),
    )


def _kept(found: Reality) -> bool:
    """Live work, which stops nobody's supply, keeps what it said."""
    return found.stop in {None, StopReality.ON_TIME} and found.start is not StartReality.OVERRUN
