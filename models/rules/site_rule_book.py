"""A site's own rule book: what it says otherwise than the shipped book, with its own sources, laid over it."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from models.entities.outage_plans import CopyTo
from models.rules.book_rows import (
    BudgetRow,
    DayRow,
    EventRow,
    LinkRow,
    RuleRow,
    Value,
    Words,
    Years,
    budget_problems,
    chain_of,
    chain_problems,
    day_problems,
    event_problems,
    events_of,
    hour_budgets_of,
    warning_problems,
    whole_days_problems,
    working_days_of,
    zone_problems,
)
from models.rules.book_tables import Problem, Row, RuleBookInvalid, Tables, fields_of, read_tables, repeated, shaped
from models.rules.rule_book import (
    OPTIONAL_NUMBERS,
    REQUIRED_NUMBERS,
    TIME_UNITS,
    Confidence,
    MajorEvent,
    Number,
    Rule,
    RuleBook,
    Unit,
    Weight,
)

_DIGEST_LENGTH = 4


def parse_site_rule_book(text: str, *, shipped: RuleBook, today: date) -> RuleBook:
    """`shipped` with what the site's TOML `text` says in place of it; raises `RuleBookInvalid` with all problems.

    A number is named with value, unit, source and confidence; its rule stays unless it names another, and so does a
    rule's weight: the law stays the law where only its words are the site's. Days lie over the shipped ones. `version`
    becomes "2026.1+JJ.3.9f3a": shipped version, site, the site's own count, and the first digits of what it says,
    so that two files of one count are told apart too; who approved it judges nothing and is no part of that. A book
    of a later day than `today` is refused."""
    tables = read_tables(text)
    site = shaped(_SiteBook, tables)
    problems = (*_meaning_problems(site, shipped, tables, today),)
    if problems:
        raise RuleBookInvalid(problems)
    return _laid_over(site, shipped)


class _SiteNumberRow(Row):
    id: Words
    value: Value
    unit: Unit
    rule: Words | None = None
    source: Words
    source_zh: str = ""
    confidence: Confidence
    note_zh: str = ""
    note_en: str = ""


class _SiteBook(Row):
    site: Annotated[str, Field(pattern=r"^[0-9A-Za-z][0-9A-Za-z-]{0,19}$")]
    version: Annotated[int, Field(strict=True, ge=1)]
    effective_from: date
    timezone: Words | None = None
    approved_by: str = ""
    rule: tuple[RuleRow, ...] = ()
    number: tuple[_SiteNumberRow, ...] = ()
    day: tuple[DayRow, ...] = ()
    major_event: tuple[EventRow, ...] = ()
    published_years: Years = ()
    budget: tuple[BudgetRow, ...] = ()
    plan_link: tuple[LinkRow, ...] = ()
    plan_copies: tuple[CopyTo, ...] | None = None


def _meaning_problems(site: _SiteBook, shipped: RuleBook, tables: Tables, today: date) -> Iterator[Problem]:
    if site.effective_from > today:
        given = f"{site.effective_from.isoformat()} > {today.isoformat()}"
        yield Problem(code="not_in_force", field="effective_from", given=given)
    yield from zone_problems(site.timezone or shipped.timezone)
    yield from repeated("rule", [row.id for row in site.rule], tables)
    yield from repeated("number", [row.id for row in site.number], tables)
    rules = {*shipped.rules, *(row.id for row in site.rule)}
    for index, row in enumerate(site.number):
        yield from _number_problems(row, rules, shipped, tables.line("number", index))
    yield from day_problems(site.day, site.published_years, tables)
    yield from budget_problems(site.budget, tables)
    yield from event_problems(site.major_event, tables)
    values = {key: number.value for key, number in shipped.numbers.items()}
    yield from warning_problems(values | {row.id: row.value for row in site.number})
    if site.plan_link:
        yield from chain_problems(site.plan_link, rules, tables)


def _events_over(shipped: RuleBook, own: tuple[MajorEvent, ...]) -> tuple[MajorEvent, ...]:
    """The site's days beside the shipped ones; those of the same dates are told in the site's words."""
    dates = {event.id for event in own}
    return (*(event for event in shipped.major_events if event.id not in dates), *own)


def _number_problems(row: _SiteNumberRow, rules: set[str], shipped: RuleBook, line: int | None) -> Iterator[Problem]:
    units = _units(row.id, shipped)
    rule = _rule_of(row, shipped)
    if not units:
        yield Problem(code="unknown_number", field=f"number {row.id}", line=line, given=row.id)
    elif row.unit not in units:
        yield Problem(code="wrong_unit", field=f"number {row.id} unit", line=line, given=row.unit.value)
    elif rule is None:
        yield Problem(code="missing_field", field=f"number {row.id} rule", line=line)
    yield from whole_days_problems(row.id, row.value, row.unit, line)
    if rule is not None and rule not in rules:
        yield Problem(code="unknown_rule", field=f"number {row.id} rule", line=line, given=rule)


def _units(key: str, shipped: RuleBook) -> frozenset[Unit]:
    """What the number may come in; nothing if nobody has ever heard of it: then it is a slip of the pen."""
    asked = REQUIRED_NUMBERS.get(key) or OPTIONAL_NUMBERS.get(key)
    if asked is not None:
        return asked
    known = shipped.numbers.get(key)
    if known is None:
        return frozenset()
    return TIME_UNITS if known.unit in TIME_UNITS else frozenset({known.unit})


def _rule_of(row: _SiteNumberRow, shipped: RuleBook) -> str | None:
    known = shipped.numbers.get(row.id)
    return row.rule or (known.rule if known else None)


def _weight_of(row: RuleRow, shipped: RuleBook) -> Weight | None:
    known = shipped.rules.get(row.id)
    return row.weight or (known.weight if known else None)


def _laid_over(site: _SiteBook, shipped: RuleBook) -> RuleBook:
    rules = {row.id: Rule(**(fields_of(row) | {"weight": _weight_of(row, shipped)})) for row in site.rule}
    numbers = {row.id: Number(**(fields_of(row) | {"rule": _rule_of(row, shipped)})) for row in site.number}
    chain = chain_of(site.plan_link, ()) if site.plan_link else shipped.plan_chain
    copies = shipped.plan_chain.copies if site.plan_copies is None else site.plan_copies
    said = hashlib.sha256(site.model_dump_json(exclude={"approved_by"}).encode()).hexdigest()[:_DIGEST_LENGTH]
    return RuleBook(
        version=f"{shipped.version}+{site.site}.{site.version}.{said}",
        effective_from=site.effective_from,
        timezone=site.timezone or shipped.timezone,
        rules=MappingProxyType({**shipped.rules, **rules}),
        numbers=MappingProxyType({**shipped.numbers, **numbers}),
        working_days=working_days_of(site.day, frozenset(site.published_years), over=shipped.working_days),
        hour_budgets=hour_budgets_of(site.budget, shipped.hour_budgets),
        major_events=_events_over(shipped, events_of(site.major_event)),
        plan_chain=replace(chain, copies=copies),
        shipped=shipped,
        approved_by=site.approved_by,
    )
