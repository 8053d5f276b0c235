"""Where a clock or a number comes from: value, rule, source, how sure that is, and who answers for the book.

Every tool tip of a figure, every description for a screen reader and the page behind "Where this comes from" say it
in these words."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.rules.arrival_clocks import Clock
from models.rules.hour_budgets import HOUR_BUDGETS_RULE, HourBudget
from models.rules.rule_book import WORKING_DAYS_RULE, Number, Rule, RuleBook
from models.rules.working_days import SpecialDay
from widgets.words.rule_words import budget_name, budget_text, day_text, note_text, number_text, rule_text, source_of
from widgets.words.terms import listed, term


def clock_provenance(clock: Clock, now: datetime, rules: RuleBook) -> str:
    """A clock: how it stands, its limit, and what every number says of itself."""
    return _told([_clock_lines(clock, now, rules)], rules)


def clocks_provenance(clocks: Iterable[Clock], now: datetime, rules: RuleBook) -> str:
    """Several clocks one below the other; the book is named once. Nothing without a clock."""
    return _told([_clock_lines(clock, now, rules) for clock in clocks], rules)


def numbers_provenance(keys: Iterable[str], rules: RuleBook) -> str:
    """Numbers of the rule book by their ids, one below the other; one that the book does not have is left out."""
    blocks: list[list[str]] = []
    before: list[str] = []
    for number in (rules.numbers[key] for key in keys if key in rules.numbers):
        head, rule = [_named(number), *_own(number, rules)], _rule(number, rules)
        if rule == before:  # numbers of one rule name it once
            blocks[-1][-len(rule) : -len(rule)] = head
        else:
            blocks.append([*head, *rule])
        before = rule
    return _told(blocks, rules)


def rule_provenance(key: str, rules: RuleBook) -> str:
    """A rule by its id, as the book has it."""
    rule = rules.rules[key]
    lines = [rule_text(key, rules), *_weight(rule), source_text(rule)]
    if rules.is_rule_of_site(key):
        lines.append(QCoreApplication.translate("Provenance", "The site's own words."))
    return _told([lines], rules)


def day_provenance(day: SpecialDay, rules: RuleBook) -> str:
    """A day that a rule book says is worked or off."""
    template = QCoreApplication.translate("Provenance", "{date}: {day}")
    head = template.format(date=day.id, day=day_text(day))
    source = QCoreApplication.translate("Provenance", "Source: {source}").format(source=day.source)
    shipped = [] if rules.shipped is None else [_day_before(day, rules.shipped)]
    return _told([[head, *shipped, source, rule_text(WORKING_DAYS_RULE, rules)]], rules)


def budget_provenance(budget: HourBudget, rules: RuleBook) -> str:
    """What is allowed in a month, and who says so."""
    template = QCoreApplication.translate("Provenance", "{name}: {hours}")
    head = template.format(name=budget_name(budget), hours=budget_text(budget))
    source = QCoreApplication.translate("Provenance", "Source: {source}").format(source=budget.source)
    return _told([[head, source, rule_text(HOUR_BUDGETS_RULE, rules)]], rules)


def book_text(rules: RuleBook) -> str:
    """Which book judges, since when, and who answers for it."""
    translate = QCoreApplication.translate
    lines = [
        translate("Provenance", "Rule book {version}, in force from {date}").format(
            version=rules.version, date=rules.effective_from.isoformat()
        )
    ]
    if rules.shipped is None:
        lines.append(translate("Provenance", "As shipped with the program; no site has approved it."))
    elif rules.approved_by:
        lines.append(translate("Provenance", "Site's book approved by {who}").format(who=rules.approved_by))
    else:
        lines.append(translate("Provenance", "The site's book does not say who approved it."))
    return "\n".join(lines)


def source_text(thing: Rule | Number) -> str:
    """ "Source: … (Public page)"."""
    template = QCoreApplication.translate("Provenance", "Source: {source} ({confidence})")
    return template.format(source=source_of(thing), confidence=term(thing.confidence))


def _clock_lines(clock: Clock, now: datetime, rules: RuleBook) -> list[str]:
    translate = QCoreApplication.translate
    number = rules.number(clock.number)
    pausing = (
        translate("Provenance", "The customer's clock: it never pauses.")
        if clock.customer
        else translate("Provenance", "An internal clock: it stands still while the order is suspended.")
    )
    head = translate("Provenance", "{number} {leg}: {value}")
    standing = term(clock.state(now, rules))
    value = listed([number_text(number), standing])
    return [
        head.format(number=number.id, leg=term(clock.leg), value=value),
        *_own(number, rules),
        *_rule(number, rules),
        pausing,
    ]


def _named(number: Number) -> str:
    template = QCoreApplication.translate("Provenance", "{number}: {value}")
    return template.format(number=number.id, value=number_text(number))


def _own(number: Number, rules: RuleBook) -> list[str]:
    """What is of the number alone: its note, and what it stands in place of."""
    lines = [note_text(number)]
    if rules.is_of_site(number.id):
        lines.append(_laid_over(number, rules))
    return [line for line in lines if line]


def _rule(number: Number, rules: RuleBook) -> list[str]:
    return [rule_text(number.rule, rules), *_weight(rules.rules[number.rule]), source_text(number)]


def _weight(rule: Rule) -> list[str]:
    return [] if rule.weight is None else [term(rule.weight)]


def _laid_over(number: Number, rules: RuleBook) -> str:
    translate = QCoreApplication.translate
    shipped = rules.shipped.numbers.get(number.id) if rules.shipped is not None else None
    if shipped is None:
        return translate("Provenance", "The site's own number; the shipped book has none.")
    return translate("Provenance", "The site's own number; shipped: {value}").format(value=number_text(shipped))


def _day_before(day: SpecialDay, shipped: RuleBook) -> str:
    known = shipped.working_days.day(day.date)
    said = f"{term(known.kind)} · {known.name}" if known.name else term(known.kind)
    return QCoreApplication.translate("Provenance", "In the shipped calendar: {day}").format(day=said)


def _told(blocks: list[list[str]], rules: RuleBook) -> str:
    if not blocks:
        return ""
    return "\n\n".join(["\n".join(lines) for lines in blocks] + [book_text(rules)])
