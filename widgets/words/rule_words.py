"""Rules and their numbers in words, with where they come from."""

from PySide6.QtCore import QCoreApplication

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


def rule_text(rule: str, rules: RuleBook) -> str:
    """ "OP-9: Report to …" in the language of the moment; the bare id if the book has no such rule."""
    known = rules.rules.get(rule)
    if known is None:
        return rule
    words = known.text_zh if language() == "zh" else known.text_en
    text = QCoreApplication.translate("Rules", "{rule}: {words}").format(rule=rule, words=words)
    return unverified_text(text) if known.unverified else text


def number_text(number: Number) -> str:
    """ "45 min"; a weak source is said."""
    value = _amount(number)
    return unverified_text(value) if number.unverified else value


def note_text(number: Number) -> str:
    """What there is to know about a number; in the other language if it is told in that only."""
    return (number.note_zh or number.note_en) if language() == "zh" else (number.note_en or number.note_zh)


def source_of(thing: Rule | Number | SpecialDay | MajorEvent) -> str:
    """Where a rule, number, day or major event comes from, as it is cited."""
    if isinstance(thing, SpecialDay | MajorEvent):
        return thing.source
    return (thing.source_zh or thing.source) if language() == "zh" else thing.source


def unverified_text(text: str) -> str:
    """`text` marked 未核实: no text of the source at hand."""
    return QCoreApplication.translate("Rules", "{text} (unverified)").format(text=text)


def day_text(day: SpecialDay) -> str:
    """ "Day off · 春节"; a day's name is as it was published."""
    return f"{term(day.kind)} · {day.name}"


def event_text(event: MajorEvent) -> str:
    """ "Major event · 台风"; its name is as the site wrote it."""
    words = QCoreApplication.translate("Rules", "Major event")
    return f"{words} · {event.name}"


def _amount(number: Number) -> str:
    """Units of days are words and not signs: one of them has a text of its own."""
    if number.value == 1 and number.unit in _ONE:
        return QCoreApplication.translate("Rules", _ONE[number.unit])
    return f"{number.value:g} {term(number.unit)}"
