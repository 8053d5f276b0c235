"""The rows that a shipped rule book and a site's own have in common: what each may say, what is wrong with it, what it
comes to."""

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field

from models.entities.outage_plans import CopyTo, PlanLink
from models.entities.people import Role
from models.rules.book_tables import Problem, Row, Tables, fields_of, repeated
from models.rules.hour_budgets import MONTH, HourBudget, HourBudgets
from models.rules.plan_chain import ChainLink, Occasion, PlanChain, chain_faults
from models.rules.rule_book import DAY_UNITS, MOST_DAYS, Confidence, MajorEvent, Unit, Weight
from models.rules.working_days import DayKind, SpecialDay, WorkingDays

Words = Annotated[str, Field(min_length=1)]
Value = Annotated[float, Field(strict=True, gt=0, allow_inf_nan=False)]


class RuleRow(Row):
    id: Words
    text_zh: Words
    text_en: Words
    source: Words
    source_zh: str = ""
    confidence: Confidence
    weight: Weight | None = None


class DayRow(Row):
    date: Annotated[date, Field(strict=True)]
    kind: DayKind
    name: Words
    source: Words


class EventRow(Row):
    """Days of a major event; `last` may be left out of a single one."""

    first: Annotated[date, Field(strict=True)]
    last: Annotated[date, Field(strict=True)] | None = None
    name: Words
    source: Words


Years = tuple[Annotated[int, Field(strict=True, ge=2001, le=2100)], ...]


class BudgetRow(Row):
    """About a station or about a grid; nought allows none."""

    station: Words | None = None
    grid: Words | None = None
    month: Annotated[str, Field(pattern=MONTH.pattern)] | None = None
    hours: Annotated[float, Field(strict=True, ge=0, allow_inf_nan=False)]
    source: Words


class LinkRow(Row):
    """A link of the chain of approvals. A file that has any brings the whole chain, in its order."""

    id: PlanLink
    roles: tuple[Role, ...]
    when: Occasion = Occasion.ALWAYS
    rule: Words


def zone_problems(timezone: str) -> Iterator[Problem]:
    try:
        ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError):
        yield Problem(code="unknown_timezone", field="timezone", given=timezone)


def warning_problems(values: Mapping[str, float]) -> Iterator[Problem]:
    """The first warning comes before the second, and both before the limit."""
    first, second = values.get("warning.first"), values.get("warning.second")
    if first is not None and second is not None and not first < second < 1:
        yield Problem(code="warnings_out_of_order", field="number warning.second", given=f"{first:g}, {second:g}")


def whole_days_problems(key: str, value: float, unit: Unit, line: int | None) -> Iterator[Problem]:
    """Days are counted one by one: half of one is none, and more than a year of them is a slip of the pen."""
    if unit in DAY_UNITS and not (value.is_integer() and value <= MOST_DAYS):
        yield Problem(code="not_whole_days", field=f"number {key} value", line=line, given=f"{value:g}")


def day_problems(days: Sequence[DayRow], years: Years, tables: Tables) -> Iterator[Problem]:
    """A day is named once; a year that the book calls published has make-up days, here or in the library."""
    yield from repeated("day", [row.date.isoformat() for row in days], tables)
    known = working_days_of(days, frozenset())
    worked = {row.date.year for row in days if row.kind is DayKind.WORK}
    for year in years:
        if year not in worked and not known.is_official(year):
            yield Problem(code="year_without_days", field="published_years", given=str(year))


def working_days_of(days: Sequence[DayRow], years: frozenset[int], *, over: WorkingDays | None = None) -> WorkingDays:
    """The days of a file, laid over those of another book."""
    below = over or WorkingDays()
    own = {row.date: SpecialDay(**fields_of(row)) for row in days}
    return WorkingDays(MappingProxyType({**below.special, **own}), below.published | years)


def budget_problems(budgets: Sequence[BudgetRow], tables: Tables) -> Iterator[Problem]:
    """Each names a station or a grid, and none is there twice."""
    for index, row in enumerate(budgets):
        if (row.station is None) == (row.grid is None):
            yield Problem(code="budget_of_nobody", field=f"budget {index + 1}", line=tables.line("budget", index))
    yield from repeated("budget", [_budget(row).id for row in budgets], tables)


def hour_budgets_of(budgets: Sequence[BudgetRow], over: HourBudgets) -> HourBudgets:
    """The budgets of a file, laid over those of another book."""
    own = {budget.id: budget for budget in map(_budget, budgets)}
    return HourBudgets(MappingProxyType({**over.by_id, **own}))


def _budget(row: BudgetRow) -> HourBudget:
    return HourBudget(**{name: value for name, value in fields_of(row).items() if value is not None})


def event_problems(events: Sequence[EventRow], tables: Tables) -> Iterator[Problem]:
    """Days run forward, and no longer than a year: more is a slip of the pen. Each is named once."""
    yield from repeated("major_event", [event.id for event in events_of(events)], tables)
    for place, event in enumerate(events_of(events)):
        days = (event.last - event.first).days + 1
        if not 1 <= days <= MOST_DAYS:
            line = tables.line("major_event", place)
            yield Problem(
                code="wrong_days", field=f"major_event {event.first.isoformat()} last", line=line, given=event.id
            )


def events_of(rows: Sequence[EventRow]) -> tuple[MajorEvent, ...]:
    return tuple(
        MajorEvent(first=row.first, last=row.last or row.first, name=row.name, source=row.source) for row in rows
    )


def chain_problems(links: Sequence[LinkRow], rules: Container[str], tables: Tables) -> Iterator[Problem]:
    """What is wrong with a chain of approvals, by link and field."""
    yield from repeated("plan_link", [row.id.value for row in links], tables)
    for place, row in enumerate(links):
        if row.rule not in rules:
            field = f"plan_link {row.id.value} rule"
            yield Problem(code="unknown_rule", field=field, line=tables.line("plan_link", place), given=row.rule)
    for fault in chain_faults(chain_of(links, ()).links):
        if fault.link is None:
            yield Problem(code=fault.code, field="plan_link", line=tables.line("plan_link", 0))
        else:
            field = f"plan_link {links[fault.link].id.value}{_CHAIN_FIELDS.get(fault.code, '')}"
            line = tables.line("plan_link", fault.link)
            yield Problem(code=fault.code, field=field, line=line, given=fault.given)


_CHAIN_FIELDS = {"chain_link_of_nobody": " roles", "chain_role_may_not": " roles", "chain_wrong_occasion": " when"}


def chain_of(links: Sequence[LinkRow], copies: tuple[CopyTo, ...]) -> PlanChain:
    return PlanChain(links=tuple(ChainLink(**fields_of(row)) for row in links), copies=copies)
