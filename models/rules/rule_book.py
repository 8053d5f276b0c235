"""The rule book: every number of the trade with its unit, source and confidence, one version at a time.

No number of the trade stands in code; code names it (`rules.duration("T-2.urban")`). Clocks and decisions
store the version they were judged by.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from models.entities.alarms import AlarmKind
from models.entities.shifts import FeedKind
from models.rules.hour_budgets import HourBudget, HourBudgets
from models.rules.plan_chain import PlanChain
from models.rules.working_days import SpecialDay, WorkingDays


class Confidence(Enum):
    """How sure a rule or number is: seed document, public page, public code, exam bank, common knowledge, own
    choice of the shipped book, written order of the site that works by it."""

    SEED = "S"
    PUBLIC = "P"
    CODE = "C"
    EXAM = "X"
    KNOWN = "K"
    OWN = "own"
    SITE = "site"


class Weight(Enum):
    """What a broken duty of a rule does: the law blocks, an internal rule warns."""

    LAW = "law"
    INTERNAL = "internal"


class Unit(Enum):
    """A day is a whole calendar day, a working day one that is worked: neither is a number of hours."""

    SECOND = "s"
    MINUTE = "min"
    HOUR = "h"
    DAY = "d"
    WORKING_DAY = "wd"
    METRE = "m"
    KILOMETRE_PER_HOUR = "km/h"
    ONE = "1"


_UNVERIFIED = frozenset({Confidence.EXAM, Confidence.KNOWN})
_SECONDS = {Unit.SECOND: 1.0, Unit.MINUTE: 60.0, Unit.HOUR: 3600.0}
TIME_UNITS = frozenset(_SECONDS)
DAY_UNITS = frozenset({Unit.DAY, Unit.WORKING_DAY})
LEAD_UNITS = TIME_UNITS | DAY_UNITS
"""Of how long before an outage something has to be done: the unit says by which calendar it is counted."""
MOST_DAYS = 366
WORKING_DAYS_RULE = "YK-8"
"""The rule that a book's own days belong to."""
MAJOR_EVENTS_RULE = "R-4"
"""The rule that days of major events belong to."""
_SPEED = frozenset({Unit.KILOMETRE_PER_HOUR})
_PLAIN = frozenset({Unit.ONE})
_DAYS = frozenset({Unit.DAY})

REQUIRED_NUMBERS: Mapping[str, frozenset[Unit]] = {
    "T-1.urban": TIME_UNITS,
    "T-2.urban": TIME_UNITS,
    "T-2.rural": TIME_UNITS,
    "T-2.remote": TIME_UNITS,
    "T-3.urban": TIME_UNITS,
    "T-3.rural": TIME_UNITS,
    "T-3.remote": TIME_UNITS,
    "T-7.urban": TIME_UNITS,
    "T-7.rural": TIME_UNITS,
    "T-7.remote": TIME_UNITS,
    "T-10": TIME_UNITS,
    "T-11": TIME_UNITS,
    "T-13": TIME_UNITS,
    "T-14": TIME_UNITS,
    "WO-4": TIME_UNITS,
    "call_back.attempts": _PLAIN,
    "warning.first": _PLAIN,
    "warning.second": _PLAIN,
    "travel.detour": _PLAIN,
    "travel.speed.urban": _SPEED,
    "travel.speed.rural": _SPEED,
    "travel.speed.remote": _SPEED,
    "position.stale": TIME_UNITS,
    "position.future_tolerance": TIME_UNITS,
    **{f"feed.silent.{feed.value}": TIME_UNITS for feed in FeedKind},
    "intake.future_tolerance": TIME_UNITS,
    "merge.same_area": TIME_UNITS,
    "merge.same_feeder": TIME_UNITS,
    "mark.longest": TIME_UNITS,
    "H-1.accident_customers": _PLAIN,
    "H-1.late": TIME_UNITS,
    "shift.day": TIME_UNITS,
    "shift.night": TIME_UNITS,
    "N-8.many": _PLAIN,
    "N-8.night_to": TIME_UNITS,
    "N-8.work_from": TIME_UNITS,
    "N-8.work_to": TIME_UNITS,
    "N-8.within": _DAYS,
    "N-10.outages": _PLAIN,
    "N-10.span": TIME_UNITS,
    "N-10.together": TIME_UNITS,
    "recommendation.unknown_arrival": TIME_UNITS,
    "recommendation.weak_position": TIME_UNITS,
    "recommendation.other_station": TIME_UNITS,
    "recommendation.on_break": TIME_UNITS,
    "recommendation.declined": TIME_UNITS,
    "recommendation.busy": TIME_UNITS,
    "recommendation.busy_on_site": TIME_UNITS,
    "N-12.second_try": TIME_UNITS,
    "N-12.at_risk": TIME_UNITS,
    "N-13.short_switching": TIME_UNITS,
    "N-13.overrun_first": TIME_UNITS,
    "N-13.overrun_second": TIME_UNITS,
    "N-13.early_stop": TIME_UNITS,
    "N-13.late_stop": TIME_UNITS,
    "N-13.early_start": TIME_UNITS,
    "N-1": LEAD_UNITS,
    "N-2": LEAD_UNITS,
    "N-2.important": LEAD_UNITS,
    "N-4": LEAD_UNITS,
    "N-5.planned": LEAD_UNITS,
    "N-5.temporary": LEAD_UNITS,
    "N-6": frozenset({Unit.WORKING_DAY}),
    "N-15": TIME_UNITS,
    "N-16.emergency": LEAD_UNITS,
    "N-16.temporary": LEAD_UNITS,
    "N-18.live": LEAD_UNITS,
    "N-18.outage": LEAD_UNITS,
    "N-19": LEAD_UNITS,
    "N-19.again": TIME_UNITS,
    "N-19.again_from": TIME_UNITS,
    "R-2.year": _PLAIN,
    "R-2.window": _DAYS,
    "R-2.days": _PLAIN,
    "R-2.planned": _PLAIN,
    "R-2.burnt": TIME_UNITS,
    "R-3.short_window": _DAYS,
    "R-3.short": _PLAIN,
    "R-3.long_window": _DAYS,
    "R-3.long": _PLAIN,
    "R-3.year": _PLAIN,
    "R-5.window": _DAYS,
    "R-5": _PLAIN,
    "outages.open": _DAYS,
    "plans.merge_within": _DAYS,
    "plans.move_within": _DAYS,
    "escalation.answer.station": TIME_UNITS,
    "escalation.answer.centre": TIME_UNITS,
    "escalation.answer.branch": TIME_UNITS,
    "escalation.answer.leaders": TIME_UNITS,
    "escalation.unsent": TIME_UNITS,
    "escalation.areas": _PLAIN,
    "escalation.customers": _PLAIN,
    "escalation.feeder_stations": _PLAIN,
    "escalation.long_work": TIME_UNITS,
    "escalation.important_grade": _PLAIN,
    "escalation.complaint_class": _PLAIN,
    "C-1.contact": LEAD_UNITS,
    "C-1.answer": LEAD_UNITS,
    "C-2.contact": LEAD_UNITS,
    "C-2.answer": LEAD_UNITS,
    "C-3.answer": LEAD_UNITS,
    "C-4.answer": LEAD_UNITS,
    "C-5.contact": LEAD_UNITS,
    "C-5.answer": LEAD_UNITS,
    "C-6.target": TIME_UNITS,
    "C-6.response": TIME_UNITS,
    "C-6.utility": TIME_UNITS,
    "C-6.general": LEAD_UNITS,
    "C-8.answer": LEAD_UNITS,
    "C-9.first": _PLAIN,
    "C-9.second": _PLAIN,
    "D-6.within": _DAYS,
    "G-2.contact": LEAD_UNITS,
    "G-2.answer": LEAD_UNITS,
    "U-5.joint": _PLAIN,
    "U-5.review": TIME_UNITS,
    **{f"alarm.priority.{kind.value}": _PLAIN for kind in AlarmKind},
    "alarm.repeat.urgent": TIME_UNITS,
    "alarm.repeat.important": TIME_UNITS,
    "alarm.repeat.ordinary": TIME_UNITS,
    "alarm.owner_silent": TIME_UNITS,
    "alarm.shelve_longest": TIME_UNITS,
    "alarm.flood_from": _PLAIN,
    "alarm.flood_until": _PLAIN,
    "alarm.call_again.urgent": TIME_UNITS,
    "alarm.call_again.important": TIME_UNITS,
    "alarm.call_again.ordinary": TIME_UNITS,
    "alarm.rate_span": TIME_UNITS,
    "alarm.rate_average": _PLAIN,
    "alarm.rate_peak": _PLAIN,
}
"""Numbers that code asks for, with the units they may come in."""

OPTIONAL_NUMBERS: Mapping[str, frozenset[Unit]] = {
    "T-1.rural": TIME_UNITS,
    "T-1.remote": TIME_UNITS,
    "C-2.applies": _PLAIN,
    "C-4.applies": _PLAIN,
}
"""Numbers that code uses where a book has them: the quarter of an hour is an urban target (T-1), and older promises are
kept where a site says so (C-2, C-4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule in a short sentence of each language, with where it comes from; `source_zh` is there where the
    source is told in English words and not cited. `weight` is there for rules of planned outages."""

    id: str
    text_zh: str
    text_en: str
    source: str
    source_zh: str = ""
    confidence: Confidence
    weight: Weight | None = None

    @property
    def unverified(self) -> bool:
        """未核实: no text at hand, or only a line of an exam bank."""
        return self.confidence in _UNVERIFIED


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number of a rule; source and confidence are its rule's unless the book gives its own. The notes say
    the same in two languages."""

    id: str
    value: float
    unit: Unit
    rule: str
    source: str
    source_zh: str = ""
    confidence: Confidence
    note_zh: str = ""
    note_en: str = ""

    @property
    def amount(self) -> float:
        """Seconds for s, min and h, so that 1 h and 60 min are the same; else the value."""
        return self.value * _SECONDS.get(self.unit, 1.0)

    @property
    def unverified(self) -> bool:
        """未核实: no text at hand, or only a line of an exam bank."""
        return self.confidence in _UNVERIFIED


@dataclass(frozen=True, slots=True, kw_only=True)
class MajorEvent:
    """Days of a major event (重大事件日), both included: the second caliber of repeated outages leaves out what began
    on one of them (R-4). Who called them so is the source."""

    first: date
    last: date
    name: str
    source: str

    @property
    def id(self) -> str:
        """ "2026-09-10", or "2026-09-10/2026-09-12"."""
        days = (self.first.isoformat(), self.last.isoformat())
        return "/".join(dict.fromkeys(days))


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """One version of the numbers. Every id of `REQUIRED_NUMBERS` is there; asking for another is a bug.

    `version` is "2026.1" of a shipped book; with a site's own numbers over it "2026.1+JJ.3.9f3a". `shipped` is the
    book that a site's one lies over, `approved_by` who answers for the site's; both are empty in a shipped book.
    `working_days` counts with the days that the book names itself."""

    version: str
    effective_from: date
    timezone: str
    rules: Mapping[str, Rule]
    numbers: Mapping[str, Number]
    plan_chain: PlanChain
    working_days: WorkingDays = field(default_factory=WorkingDays)
    hour_budgets: HourBudgets = field(default_factory=HourBudgets)
    major_events: tuple[MajorEvent, ...] = ()
    shipped: "RuleBook | None" = field(default=None, repr=False, compare=False)
    approved_by: str = ""
    major_event_days: frozenset[date] = field(init=False, repr=False, compare=False)
    _durations: Mapping[str, timedelta] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Lists ask for the limits of thousands of orders: each is computed once.
        durations = {
            number.id: timedelta(seconds=number.amount) for number in self.numbers.values() if number.unit in _SECONDS
        }
        object.__setattr__(self, "_durations", durations)
        days = {date.fromordinal(day) for one in self.major_events for day in _ordinals(one)}
        object.__setattr__(self, "major_event_days", frozenset(days))

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def number(self, key: str) -> Number:
        return self.numbers[key]

    def value(self, key: str) -> float:
        """The number as written, in its own unit."""
        return self.numbers[key].value

    def is_of_site(self, key: str) -> bool:
        """Whether the site's book says this number, and not the shipped one below it."""
        return self.shipped is not None and self.shipped.numbers.get(key) != self.numbers[key]

    def is_rule_of_site(self, key: str) -> bool:
        """The same of a rule's words."""
        return self.shipped is not None and self.shipped.rules.get(key) != self.rules[key]

    def is_day_of_site(self, day: SpecialDay) -> bool:
        """The same of a day that is worked or off."""
        return self.shipped is not None and self.shipped.working_days.special.get(day.date) != day

    def is_budget_of_site(self, budget: HourBudget) -> bool:
        """The same of a budget of customer-hours."""
        return self.shipped is not None and self.shipped.hour_budgets.by_id.get(budget.id) != budget

    def is_event_of_site(self, event: MajorEvent) -> bool:
        """The same of days of a major event."""
        return self.shipped is not None and event not in self.shipped.major_events

    def duration(self, key: str) -> timedelta:
        """A number whose unit is s, min or h."""
        return self._durations[key]


def _ordinals(event: MajorEvent) -> range:
    return range(event.first.toordinal(), event.last.toordinal() + 1)
