"""Reads the TOML text of a shipped rule book; a broken one is refused with every problem and its line."""

from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

from models.entities.outage_plans import CopyTo
from models.rules.book_rows import (
    DayRow,
    EventRow,
    LinkRow,
    RuleRow,
    Value,
    Words,
    Years,
    chain_of,
    chain_problems,
    day_problems,
    event_problems,
    events_of,
    warning_problems,
    whole_days_problems,
    working_days_of,
    zone_problems,
)
from models.rules.book_tables import Problem, Row, RuleBookInvalid, Tables, fields_of, read_tables, repeated, shaped
from models.rules.rule_book import OPTIONAL_NUMBERS, REQUIRED_NUMBERS, Confidence, Number, Rule, RuleBook, Unit


def parse_rule_book(text: str) -> RuleBook:
    """Read the TOML text of one whole rule book; raises `RuleBookInvalid` with all problems found."""
    tables = read_tables(text)
    book = shaped(_Book, tables)
    problems = (*_meaning_problems(book, tables),)
    if problems:
        raise RuleBookInvalid(problems)
    return _assembled(book)


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
    major_event: tuple[EventRow, ...] = ()
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
    yield from event_problems(book.major_event, tables)
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
        major_events=events_of(book.major_event),
        plan_chain=chain_of(book.plan_link, book.plan_copies),
    )
