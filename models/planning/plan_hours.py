"""When a plan is best carried out (N-8), and what stands beside it: other plans that need the same crew, feeder, area
or customer.

Many customers are dark in the small hours, few in customers' working hours; how many are many says the rule book.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum

from models.entities.outage_plans import OutagePlan, Window
from models.ids import AreaCode, FeederCode, PlanId, StationId
from models.outages import FEEDER_WIDE
from models.picture import Picture
from models.plan_life_cycle import ON_ITS_WAY
from models.planning.local_days import whole_days
from models.rules.rule_book import RuleBook

MOST_OFFERS = 3


class Tie(Enum):
    """What two plans have in common. The order is that of weight."""

    AREA = "area"
    CREW = "crew"
    UPSTREAM = "upstream"
    """Another station cuts a feeder that supplies areas of this plan: `works_above`."""
    FEEDER = "feeder"
    IMPORTANT_CUSTOMER = "important_customer"
    """The same one twice on a day."""
    PROTECTED_EVENT = "protected_event"
    """Supply of some of the areas is protected."""


class HourBand(Enum):
    """Which hours of the day N-8 asks for."""

    SMALL_HOURS = "small_hours"
    WORKING_HOURS = "working_hours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """Another plan, filed or approved, or a protected event, that has something in common with this plan: `ties` with
    the codes, ids or names of what it is. `event` is the event's name; a plan has none."""

    plan: PlanId | None = None
    event: str = ""
    station: StationId | None = None
    window: Window
    approved: bool
    ties: Mapping[Tie, tuple[str, ...]]

    def against(self, window: Window, rules: RuleBook) -> tuple[Tie, ...]:
        """Which of the ties stand against hours of this plan: at the same time, or for a customer on the same day."""
        if self.window.overlaps(window):
            return tuple(self.ties)
        same_day = self.window.overlaps(whole_days(window, rules.zone))
        return tuple(tie for tie in self.ties if same_day and tie is Tie.IMPORTANT_CUSTOMER)


@dataclass(frozen=True, slots=True, kw_only=True)
class HourAdvice:
    """`offers` are the nearest hours to those asked for that lie where N-8 wants them, break no law and meet no other
    plan, at most `MOST_OFFERS`, the nearest first. `fits` says that the hours asked for are such."""

    band: HourBand
    fits: bool
    offers: tuple[Window, ...]


def around(window: Window, rules: RuleBook) -> Window:
    """The whole days in which better hours are looked for."""
    reach = timedelta(days=rules.value("N-8.within"))
    return whole_days(Window(window.start - reach, window.end + reach), rules.zone)


def neighbours(
    plan: OutagePlan, span: Window, book: Picture, *, feeders: frozenset[FeederCode]
) -> tuple[Neighbour, ...]:
    """Filed and approved plans and protected events of `span` that have something in common with `plan`, by their
    begin. `feeders` supply its areas by the ground; that which the plan names counts as well."""
    areas = frozenset(plan.content.scope.areas)
    if plan.content.feeder is not None:
        feeders |= {plan.content.feeder}
    found = []
    for other in book.plans_between(span):
        hours = _hours_of(other)
        if other.id == plan.id or hours is None or not hours.overlaps(span):
            continue
        ties = dict(_ties(plan, other, areas, feeders))
        if ties:
            held = other.approved is not None
            found.append(Neighbour(plan=other.id, station=other.station, window=hours, approved=held, ties=ties))
    found += _events(areas, span, book)
    return tuple(sorted(found, key=lambda one: (one.window.start, one.plan or one.event)))


def hour_advice(
    plan: OutagePlan,
    beside: tuple[Neighbour, ...],
    *,
    now: datetime,
    rules: RuleBook,
    lawful: Callable[[Window], bool],
) -> HourAdvice:
    """Hours as long as those asked for, on the hour, within `N-8.within` days. Hours longer than the band begin with
    it. `lawful` says whether hours break no law."""
    band = _band(plan, rules)
    wanted = plan.window

    def free(window: Window) -> bool:
        return window.start > now and not any(one.against(window, rules) for one in beside) and lawful(window)

    candidates = sorted(_candidates(wanted, band, rules), key=lambda one: (abs(one.start - wanted.start), one.start))
    fits = _in_band(wanted, band, rules) and free(wanted)
    offers: list[Window] = []
    for window in candidates:
        if len(offers) == MOST_OFFERS:
            break
        if window != wanted and all(window.start.date() != other.start.date() for other in offers) and free(window):
            offers.append(window)
    return HourAdvice(band=band, fits=fits, offers=tuple(offers))


def works_above(above: OutagePlan, below: OutagePlan) -> bool:
    """Whether `above` works on a whole line while `below` is another station's: if it supplies areas of that, the two
    have to know of each other. As with every tie but important customers, only hours that overlap stand against each
    other."""
    return above.content.equipment in FEEDER_WIDE and above.station != below.station


def _events(areas: frozenset[AreaCode], span: Window, book: Picture) -> Iterator[Neighbour]:
    for event in book.events_between(span):
        shared = areas.intersection(event.areas)
        if shared:
            ties = {Tie.PROTECTED_EVENT: tuple(sorted(shared))}
            yield Neighbour(event=event.name, window=event.window, approved=True, ties=ties)


def _hours_of(plan: OutagePlan) -> Window | None:
    if plan.approved is not None:
        return plan.approved.window
    return plan.window if plan.state in ON_ITS_WAY else None


def _ties(
    plan: OutagePlan, other: OutagePlan, areas: frozenset[AreaCode], feeders: frozenset[FeederCode]
) -> Iterator[tuple[Tie, tuple[str, ...]]]:
    mine, theirs = plan.content, other.content
    shared = areas.intersection(theirs.scope.areas)
    if shared:
        yield Tie.AREA, tuple(sorted(shared))
    if mine.team is not None and mine.team == theirs.team:
        yield Tie.CREW, (mine.team,)
    if theirs.feeder is not None and theirs.feeder in feeders:
        yield Tie.UPSTREAM if works_above(other, plan) else Tie.FEEDER, (theirs.feeder,)
    important = set(mine.scope.important).intersection(theirs.scope.important)
    if important:
        yield Tie.IMPORTANT_CUSTOMER, tuple(sorted(important))


def _band(plan: OutagePlan, rules: RuleBook) -> HourBand:
    many = plan.content.scope.customers >= rules.value("N-8.many")
    return HourBand.SMALL_HOURS if many else HourBand.WORKING_HOURS


def _bounds(band: HourBand, rules: RuleBook) -> tuple[timedelta, timedelta]:
    if band is HourBand.SMALL_HOURS:
        return timedelta(0), rules.duration("N-8.night_to")
    return rules.duration("N-8.work_from"), rules.duration("N-8.work_to")


def _in_band(window: Window, band: HourBand, rules: RuleBook) -> bool:
    """Hours that are longer than the band have to begin with it."""
    first, last = _bounds(band, rules)
    start = window.start.astimezone(rules.zone)
    if band is HourBand.WORKING_HOURS and not rules.working_days.is_working_day(start.date()):
        return False
    begin = _at(start.date(), first, rules)
    if window.length > last - first:
        return window.start == begin
    return begin <= window.start and window.end <= _at(start.date(), last, rules)


def _candidates(wanted: Window, band: HourBand, rules: RuleBook) -> Iterator[Window]:
    first, last = _bounds(band, rules)
    own = wanted.start.astimezone(rules.zone).date()
    reach = int(rules.value("N-8.within"))
    room = max(timedelta(0), last - first - wanted.length)
    hours = range(int(room / timedelta(hours=1)) + 1)
    for day in (own + timedelta(days=gap) for gap in range(-reach, reach + 1)):
        if band is HourBand.WORKING_HOURS and not rules.working_days.is_working_day(day):
            continue
        for hour in hours:
            start = _at(day, first + timedelta(hours=hour), rules)
            yield Window(start, start + wanted.length)


def _at(day: date, since_midnight: timedelta, rules: RuleBook) -> datetime:
    """So long after midnight as clocks show it; aware UTC."""
    local = datetime.combine(day, time(), rules.zone).replace(tzinfo=None) + since_midnight
    return local.replace(tzinfo=rules.zone).astimezone(UTC)
