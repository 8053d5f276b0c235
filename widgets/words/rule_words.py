"""Rules and their numbers in words, with where they come from."""

from PySide6.QtCore import QCoreApplication

from models.rules.hour_budgets import HourBudget
from models.rules.rule_book import MajorEvent, Number, Rule, RuleBook, Unit
from models.rules.working_days import SpecialDay
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.terms import term

_ONE = {
    Unit.DAY: QT_TRANSLATE_NOOP("Rules", "1 day"),
    Unit.WORKING_DAY: QT_TRANSLATE_NOOP("Rules", "1 working day"),
}


def language() -> str:
    """ "en" or "zh": the language that the installed translation speaks."""
    return QCoreApplication.translate("Language", "en", "The code of this translation: en or zh")


def cited(rule: str) -> str:
    """The id of a rule as people know it: "T-2" for "T-2.rural", whose second part is the book's own name; a number,
    as in "OP-10.07", is part of it."""
    head, _, part = rule.partition(".")
    return rule if part.isdigit() else head


def rule_text(rule: str, rules: RuleBook) -> str:
    """ "OP-9: Report to …" in the language of the moment; the bare id if the book has no such rule."""
    known = rules.rules.get(rule)
    if known is None:
        return rule
    words = known.text_zh if language() == "zh" else known.text_en
    text = QCoreApplication.translate("Rules", "{rule}: {words}").format(rule=cited(rule), words=words)
    return unverified_text(text) if known.unverified else text


def number_text(number: Number) -> str:
    """ "45 min"; a weak source is said."""
    value = _amount(number)
    return unverified_text(value) if number.unverified else value


def note_text(number: Number) -> str:
    """What there is to know about a number; in the other language if it is told in that only."""
    return (number.note_zh or number.note_en) if language() == "zh" else (number.note_en or number.note_zh)


def source_of(thing: Rule | Number | SpecialDay | MajorEvent | HourBudget) -> str:
    """Where a rule, number, day, major event or budget comes from, as it is cited."""
    if isinstance(thing, SpecialDay | MajorEvent | HourBudget):
        return thing.source
    return (thing.source_zh or thing.source) if language() == "zh" else thing.source


def unverified_text(text: str) -> str:
    """`text` marked 未核实: no text of the source at hand."""
    return QCoreApplication.translate("Rules", "{text} (unverified)").format(text=text)


def day_text(day: SpecialDay) -> str:
    """ "Day off · 春节"; a day's name is as it was published."""
    return f"{term(day.kind)} · {day.name}"


def budget_text(budget: HourBudget) -> str:
    """ "12,000 customer-hours"."""
    return QCoreApplication.translate("Rules", "{hours} customer-hours").format(hours=f"{budget.hours:,.10g}")


def budget_name(budget: HourBudget) -> str:
    """ "Station S1, every month", "Grid G1, 2026-11": whom it is for, and when."""
    translate = QCoreApplication.translate
    month = budget.month or translate("Rules", "every month")
    if budget.station:
        return translate("Rules", "Station {code}, {month}").format(code=budget.station, month=month)
    return translate("Rules", "Grid {code}, {month}").format(code=budget.grid, month=month)


def event_text(event: MajorEvent) -> str:
    """ "Major event · 台风"; its name is as the site wrote it."""
    words = QCoreApplication.translate("Rules", "Major event")
    return f"{words} · {event.name}"


def _amount(number: Number) -> str:
    """Units of days are words and not signs: one of them has a text of its own. A plain number has no sign: what it
    counts, customers or calls or a share, is told by its note."""
    if number.value == 1 and number.unit in _ONE:
        return QCoreApplication.translate("Rules", _ONE[number.unit])
    if number.unit is Unit.ONE:
        return f"{number.value:,.10g}"
    template = QCoreApplication.translate("Rules", "{value} {unit}")
    return template.format(value=f"{number.value:,.10g}", unit=term(number.unit))
