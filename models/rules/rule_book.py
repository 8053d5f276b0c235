"""The rule book: every number of the trade with its unit, source and confidence, one version at a time.

No number of the trade stands in code; code names it (`rules.duration("T-2.urban")`). Clocks and decisions
store the version they were judged by.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from types import MappingProxyType
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Confidence(Enum):
    """How sure a rule or number is: seed document, public page, public code, exam bank, common knowledge, own."""

    SEED = "S"
    PUBLIC = "P"
    CODE = "C"
    EXAM = "X"
    KNOWN = "K"
    OWN = "own"


class Unit(Enum):
    SECOND = "s"
    MINUTE = "min"
    HOUR = "h"
    METRE = "m"
    KILOMETRE_PER_HOUR = "km/h"
    ONE = "1"


_UNVERIFIED = frozenset({Confidence.EXAM, Confidence.KNOWN})
_SECONDS = {Unit.SECOND: 1.0, Unit.MINUTE: 60.0, Unit.HOUR: 3600.0}
_TIME = frozenset(_SECONDS)
_SPEED = frozenset({Unit.KILOMETRE_PER_HOUR})
_PLAIN = frozenset({Unit.ONE})

REQUIRED_NUMBERS: Mapping[str, frozenset[Unit]] = {
    "T-1.urban": _TIME,
    "T-2.urban": _TIME,
    "T-2.rural": _TIME,
    "T-2.remote": _TIME,
    "T-3.urban": _TIME,
    "T-3.rural": _TIME,
    "T-3.remote": _TIME,
    "T-7.urban": _TIME,
    "T-7.rural": _TIME,
    "T-7.remote": _TIME,
    "T-10": _TIME,
    "T-11": _TIME,
    "T-13": _TIME,
    "T-14": _TIME,
    "WO-4": _TIME,
    "call_back.attempts": _PLAIN,
    "warning.first": _PLAIN,
    "warning.second": _PLAIN,
    "travel.detour": _PLAIN,
    "travel.speed.urban": _SPEED,
    "travel.speed.rural": _SPEED,
    "travel.speed.remote": _SPEED,
    "position.stale": _TIME,
    "position.future_tolerance": _TIME,
    "intake.future_tolerance": _TIME,
    "merge.same_area": _TIME,
    "merge.same_feeder": _TIME,
    "recommendation.unknown_arrival": _TIME,
    "recommendation.weak_position": _TIME,
    "recommendation.other_station": _TIME,
    "recommendation.on_break": _TIME,
    "recommendation.declined": _TIME,
    "recommendation.busy": _TIME,
    "recommendation.busy_on_site": _TIME,
}
"""Numbers that code asks for, with the units they may come in."""

OPTIONAL_NUMBERS: Mapping[str, frozenset[Unit]] = {"T-1.rural": _TIME, "T-1.remote": _TIME}
"""Numbers that code uses where a book has them: the quarter of an hour is an urban target (T-1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule in a short sentence of each language, with where it comes from."""

    id: str
    text_zh: str
    text_en: str
    source: str
    confidence: Confidence

    @property
    def unverified(self) -> bool:
        """未核实: no text at hand, or only a line of an exam bank."""
        return self.confidence in _UNVERIFIED


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number of a rule; `source` and `confidence` are its rule's unless the book gives its own."""

    id: str
    value: float
    unit: Unit
    rule: str
    source: str
    confidence: Confidence
    note: str = ""

    @property
    def unverified(self) -> bool:
        """未核实: no text at hand, or only a line of an exam bank."""
        return self.confidence in _UNVERIFIED


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """One version of the numbers. Every id of `REQUIRED_NUMBERS` is there; asking for another is a bug."""

    version: str
    effective_from: date
    timezone: str
    rules: Mapping[str, Rule]
    numbers: Mapping[str, Number]
    _durations: Mapping[str, timedelta] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Lists ask for the limits of thousands of orders: each is computed once.
        durations = {
            number.id: timedelta(seconds=number.value * _SECONDS[number.unit])
            for number in self.numbers.values()
            if number.unit in _SECONDS
        }
        object.__setattr__(self, "_durations", durations)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def number(self, key: str) -> Number:
        return self.numbers[key]

    def value(self, key: str) -> float:
        """The number as written, in its own unit."""
        return self.numbers[key].value

    def duration(self, key: str) -> timedelta:
        """A number whose unit is s, min or h."""
        return self._durations[key]


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
    """Read the TOML text of one rule book; raises `RuleBookInvalid` with all problems found."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleBookInvalid((_syntax_problem(str(error)),)) from error
    lines = {kind: _table_lines(text, kind) for kind in ("rule", "number")}
    try:
        book = _Book.model_validate(data)
    except ValidationError as error:
        raise RuleBookInvalid(tuple(_shape_problems(error, lines))) from error
    problems = (*_meaning_problems(book, lines),)
    if problems:
        raise RuleBookInvalid(problems)
    return _assembled(book)


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


_Text = Annotated[str, Field(min_length=1)]


class _RuleRow(_Row):
    id: _Text
    text_zh: _Text
    text_en: _Text
    source: _Text
    confidence: Confidence


class _NumberRow(_Row):
    id: _Text
    value: Annotated[float, Field(strict=True, gt=0, allow_inf_nan=False)]
    unit: Unit
    rule: _Text
    source: _Text | None = None
    confidence: Confidence | None = None
    note: str = ""


class _Book(_Row):
    version: _Text
    effective_from: date
    timezone: _Text
    rule: list[_RuleRow] = []
    number: list[_NumberRow] = []


_Lines = Mapping[str, list[int]]
_CODES = {"missing": "missing_field", "extra_forbidden": "unknown_field", "enum": "unknown_word"}


def _syntax_problem(message: str) -> Problem:
    found = re.search(r"at line (\d+)", message)
    return Problem(code="syntax", field="", line=int(found.group(1)) if found else None, given=message)


def _table_lines(text: str, kind: str) -> list[int]:
    """Line numbers of the `[[kind]]` headings, in order: the TOML reader does not tell them."""
    heading = re.compile(rf"\s*\[\[\s*{kind}\s*\]\]")
    return [line for line, words in enumerate(text.splitlines(), start=1) if heading.match(words)]


def _shape_problems(error: ValidationError, lines: _Lines) -> Iterator[Problem]:
    for found in error.errors(include_url=False, include_context=False):
        where = found["loc"]
        line = None
        if len(where) > 1 and isinstance(where[1], int):
            line = _line(lines, str(where[0]), where[1])
        given = "" if found["type"] == "missing" else str(found["input"])
        code = _CODES.get(found["type"], "wrong_value")
        yield Problem(code=code, field=" ".join(map(str, where)), line=line, given=given)


def _meaning_problems(book: _Book, lines: _Lines) -> Iterator[Problem]:
    yield from _repeated("rule", [row.id for row in book.rule], lines)
    yield from _repeated("number", [row.id for row in book.number], lines)
    try:
        ZoneInfo(book.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        yield Problem(code="unknown_timezone", field="timezone", given=book.timezone)
    rules = {row.id for row in book.rule}
    units = {**REQUIRED_NUMBERS, **OPTIONAL_NUMBERS}
    for index, row in enumerate(book.number):
        line = _line(lines, "number", index)
        if row.rule not in rules:
            yield Problem(code="unknown_rule", field=f"number {row.id} rule", line=line, given=row.rule)
        if row.unit not in units.get(row.id, Unit):
            yield Problem(code="wrong_unit", field=f"number {row.id} unit", line=line, given=row.unit.value)
    values = {row.id: row.value for row in book.number}
    for key in REQUIRED_NUMBERS:
        if key not in values:
            yield Problem(code="missing_number", field=f"number {key}")
    first, second = values.get("warning.first"), values.get("warning.second")
    if first is not None and second is not None and not first < second < 1:
        yield Problem(code="warnings_out_of_order", field="number warning.second", given=f"{first} {second}")


def _repeated(kind: str, ids: list[str], lines: _Lines) -> Iterator[Problem]:
    for index, key in enumerate(ids):
        if key in ids[:index]:
            yield Problem(code="duplicate_id", field=f"{kind} {key}", line=_line(lines, kind, index), given=key)


def _line(lines: _Lines, kind: str, index: int) -> int | None:
    known = lines.get(kind, [])
    return known[index] if index < len(known) else None


def _assembled(book: _Book) -> RuleBook:
    rules = {row.id: Rule(**_values(row)) for row in book.rule}
    numbers = {}
    for row in book.number:
        rule = rules[row.rule]
        values = _values(row)
        values["source"] = row.source or rule.source
        values["confidence"] = row.confidence or rule.confidence
        numbers[row.id] = Number(**values)
    return RuleBook(
        version=book.version,
        effective_from=book.effective_from,
        timezone=book.timezone,
        rules=MappingProxyType(rules),
        numbers=MappingProxyType(numbers),
    )


def _values(row: _Row) -> dict[str, Any]:
    return {name: getattr(row, name) for name in type(row).model_fields}
