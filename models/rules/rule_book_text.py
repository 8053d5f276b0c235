"""Reads the TOML text of a shipped rule book; a broken one is refused with every problem and its line."""

import re
import tomllib
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from models.entities.outage_plans import CopyTo, PlanLink
from models.entities.people import Role
from models.rules.hour_budgets import MONTH, HourBudget, HourBudgets
from models.rules.plan_chain import ChainLink, Occasion, PlanChain, chain_faults
from models.rules.rule_book import (
    DAY_UNITS,
    MOST_DAYS,
    OPTIONAL_NUMBERS,
    REQUIRED_NUMBERS,
    Confidence,
    Number,
    Rule,
    RuleBook,
    Unit,
    Weight,
)
from models.rules.working_days import DayKind, SpecialDay, WorkingDays


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong with a rule book: `code` picks the sentence, `field` names the spot ("number T-1.urban
    unit"), `line` is the line of its table in the file (None if unknown), `given` what stood there."""

    code: str
    field: str
    line: int | None = None
    given: str = ""


class RuleBookInvalid(Exception):
    """The text is no rule book; carries every problem found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


def parse_rule_book(text: str) -> RuleBook:
    """Read the TOML text of one whole rule book; raises `RuleBookInvalid` with all problems found."""
    tables = read_tables(text)
    book = shaped(_Book, tables)
    problems = (*_meaning_problems(book, tables),)
    if problems:
        raise RuleBookInvalid(problems)
    return _assembled(book)


# -- what a shipped book and a site's own have in common -------------------------------------------------------


class Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


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


@dataclass(frozen=True, slots=True)
class Tables:
    """The values of a file, and the line numbers of its headings, in order (`[[rule]]`, `[[number]]` …)."""

    data: Mapping[str, Any]
    lines: Mapping[str, list[int]]

    def line(self, kind: str, index: int) -> int | None:
        known = self.lines.get(kind, [])
        return known[index] if index < len(known) else None


_HEADINGS = ("rule", "number", "day", "budget", "plan_link")


def read_tables(text: str) -> Tables:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleBookInvalid((_syntax_problem(str(error)),)) from error
    return Tables(data, {kind: _heading_lines(text, kind) for kind in _HEADINGS})


AnyBook = TypeVar("AnyBook", bound=Row)


def shaped(kind: type[AnyBook], tables: Tables) -> AnyBook:
    """The tables as `kind`; raises `RuleBookInvalid` where a field is missing, unknown or of another shape."""
    try:
        return kind.model_validate(tables.data)
    except ValidationError as error:
        raise RuleBookInvalid(tuple(_shape_problems(error, tables))) from error


def repeated(kind: str, ids: Sequence[str], tables: Tables) -> Iterator[Problem]:
    for index, key in enumerate(ids):
        if key in ids[:index]:
            yield Problem(code="duplicate_id", field=f"{kind} {key}", line=tables.line(kind, index), given=key)


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


def fields_of(row: Row) -> dict[str, Any]:
    return {name: getattr(row, name) for name in type(row).model_fields}


# -- the shipped book ------------------------------------------------------------------------------------------


class _NumberRow(Row):
    id: Words
    value: Value
    unit: Unit
    rule: Words
    source: Words | None = None
    source_zh: str = ""
    confidence: Confidence | None = None
    note_zh: str = ""
    note_en: str = ""


class _Book(Row):
    version: Words
    effective_from: date
    timezone: Words
    plan_copies: tuple[CopyTo, ...] = ()
    rule: tuple[RuleRow, ...] = ()
    number: tuple[_NumberRow, ...] = ()
    day: tuple[DayRow, ...] = ()
    published_years: Years = ()
    plan_link: tuple[LinkRow, ...] = ()


def _meaning_problems(book: _Book, tables: Tables) -> Iterator[Problem]:
    yield from repeated("rule", [row.id for row in book.rule], tables)
    yield from repeated("number", [row.id for row in book.number], tables)
    yield from zone_problems(book.timezone)
    rules = {row.id for row in book.rule}
    units = {**REQUIRED_NUMBERS, **OPTIONAL_NUMBERS}
    for index, row in enumerate(book.number):
        line = tables.line("number", index)
        if row.rule not in rules:
            yield Problem(code="unknown_rule", field=f"number {row.id} rule", line=line, given=row.rule)
        if row.unit not in units.get(row.id, Unit):
            yield Problem(code="wrong_unit", field=f"number {row.id} unit", line=line, given=row.unit.value)
        yield from whole_days_problems(row.id, row.value, row.unit, line)
    yield from day_problems(book.day, book.published_years, tables)
    values = {row.id: row.value for row in book.number}
    for key in REQUIRED_NUMBERS:
        if key not in values:
            yield Problem(code="missing_number", field=f"number {key}")
    yield from warning_problems(values)
    yield from chain_problems(book.plan_link, rules, tables)


def _assembled(book: _Book) -> RuleBook:
    rules = {row.id: Rule(**fields_of(row)) for row in book.rule}
    numbers = {}
    for row in book.number:
        rule = rules[row.rule]
        values = fields_of(row)
        if row.source is None:
            values |= {"source": rule.source, "source_zh": rule.source_zh}
        values["confidence"] = row.confidence or rule.confidence
        numbers[row.id] = Number(**values)
    return RuleBook(
        version=book.version,
        effective_from=book.effective_from,
        timezone=book.timezone,
        rules=MappingProxyType(rules),
        numbers=MappingProxyType(numbers),
        working_days=working_days_of(book.day, frozenset(book.published_years)),
        plan_chain=chain_of(book.plan_link, book.plan_copies),
    )


# -- problems of shape -----------------------------------------------------------------------------------------

_CODES = {"missing": "missing_field", "extra_forbidden": "unknown_field", "enum": "unknown_word"}


def _syntax_problem(message: str) -> Problem:
    found = re.search(r"at line (\d+)", message)
    return Problem(code="syntax", field="", line=int(found.group(1)) if found else None, given=message)


def _heading_lines(text: str, kind: str) -> list[int]:
    """The TOML reader does not tell lines."""
    heading = re.compile(rf"\s*\[\[\s*{kind}\s*\]\]")
    return [line for line, words in enumerate(text.splitlines(), start=1) if heading.match(words)]


def _shape_problems(error: ValidationError, tables: Tables) -> Iterator[Problem]:
    for found in error.errors(include_url=False, include_context=False):
        where = found["loc"]
        kind, index = str(where[0]), where[1] if len(where) > 1 else None
        line = tables.line(kind, index) if isinstance(index, int) else None
        given = "" if found["type"] == "missing" else str(found["input"])
        code = _CODES.get(found["type"], "wrong_value")
        yield Problem(code=code, field=" ".join(_named(where, tables)), line=line, given=given)


def _named(where: tuple[int | str, ...], tables: Tables) -> Iterator[str]:
    """Where a value stands; a row goes by its id or its day, else by its place from 1."""
    for depth, part in enumerate(where):
        if not isinstance(part, int):
            yield part
            continue
        row = tables.data[str(where[0])][part] if depth == 1 else None
        key = (row.get("id") or row.get("date")) if isinstance(row, Mapping) else None
        yield str(key) if isinstance(key, str | date) and key else str(part + 1)
