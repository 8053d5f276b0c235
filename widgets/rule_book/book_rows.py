"""Every rule with its numbers, days and budgets as rows, and which of them somebody looks for."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from models.rules.hour_budgets import HOUR_BUDGETS_RULE, HourBudget
from models.rules.rule_book import MAJOR_EVENTS_RULE, WORKING_DAYS_RULE, Confidence, MajorEvent, Number, Rule, RuleBook
from models.rules.working_days import CalendarDay, SpecialDay
from widgets.words.rule_words import budget_name, budget_text, number_text, source_of
from widgets.words.rule_words import language as language_of_now
from widgets.words.terms import term


class Shown(Enum):
    """Which rows are asked for."""

    ALL = "all"
    UNVERIFIED = "unverified"
    OF_SITE = "of_site"


@dataclass(frozen=True, slots=True)
class BookRow:
    """A number, a day, a major event or a budget with its rule, or a rule that has none. `shipped` is what stood in the
    number's place, `shipped_day` what the day is without the site; `of_site` is true where the site's book says it."""

    rule: Rule
    number: Number | None
    shipped: Number | None
    of_site: bool
    day: SpecialDay | None = None
    shipped_day: CalendarDay | None = None
    budget: HourBudget | None = None
    event: MajorEvent | None = None

    @property
    def id(self) -> str:
        return (self.day or self.event or self.budget or self.number or self.rule).id

    @property
    def thing(self) -> Rule | Number:
        """Whose confidence the row tells."""
        return self.number or self.rule

    def texts(self) -> tuple[str, ...]:
        """In the order of the columns: id, words, value, shipped value, confidence, source."""
        named = self.day or self.event
        return (
            self.id if self.budget is None else _codes(self.budget),
            self._words(),
            self._value(),
            self._shipped_value(),
            term(Confidence.SITE if (named or self.budget) and self.of_site else self.thing.confidence),
            source_of(named or self.budget or self.thing),
        )

    def _words(self) -> str:
        if self.budget is not None:
            return budget_name(self.budget)
        named = self.day or self.event
        return words_of(self.rule) if named is None else named.name

    def _value(self) -> str:
        if self.budget is not None:
            return budget_text(self.budget)
        if self.day is not None:
            return term(self.day.kind)
        if self.event is not None:
            return QCoreApplication.translate("Rules", "Major event")
        return "" if self.number is None else number_text(self.number)

    def _shipped_value(self) -> str:
        if self.shipped_day is not None:
            return term(self.shipped_day.kind)
        return "" if self.shipped is None else number_text(self.shipped)

    def passes(self, shown: Shown, sought: str) -> bool:
        """`sought` in small letters; it may be in the words of either language."""
        if shown is Shown.UNVERIFIED and not self.thing.unverified:
            return False
        if shown is Shown.OF_SITE and not self.of_site:
            return False
        said = (*self.texts(), self.rule.id, self.rule.text_zh, self.rule.text_en)
        return not sought or any(sought in text.lower() for text in said)


def book_rows(rules: RuleBook) -> tuple[BookRow, ...]:
    """In the order of the book: each rule with its numbers, or alone; its days come after it."""
    return tuple(row for rule in rules.rules.values() for row in _rows_of(rule, rules))


def words_of(rule: Rule) -> str:
    """The rule in the language of the moment, without its id."""
    return rule.text_zh if language_of_now() == "zh" else rule.text_en


def _codes(budget: HourBudget) -> str:
    """ "S1 2026-11": station and grid are said in words beside it."""
    return " ".join(filter(None, (budget.station, budget.grid, budget.month)))


def _rows_of(rule: Rule, rules: RuleBook) -> Iterator[BookRow]:
    reworded = rules.is_rule_of_site(rule.id)
    numbers = [number for number in rules.numbers.values() if number.rule == rule.id]
    if not numbers:
        yield BookRow(rule, None, None, reworded)
    for number in numbers:
        of_site = rules.is_of_site(number.id)
        shipped = rules.shipped.numbers.get(number.id) if of_site and rules.shipped is not None else None
        yield BookRow(rule, number, shipped, of_site or reworded)
    if rule.id == HOUR_BUDGETS_RULE:
        for budget in rules.hour_budgets.by_id.values():
            yield BookRow(rule, None, None, rules.is_budget_of_site(budget), budget=budget)
    if rule.id == WORKING_DAYS_RULE:
        for _, day in sorted(rules.working_days.special.items()):
            of_site = rules.is_day_of_site(day)
            before = rules.shipped.working_days.day(day.date) if of_site and rules.shipped is not None else None
            yield BookRow(rule, None, None, of_site, day, before)
    if rule.id == MAJOR_EVENTS_RULE:
        for event in sorted(rules.major_events, key=lambda one: one.id):
            yield BookRow(rule, None, None, rules.is_event_of_site(event), event=event)
