"""One term for every value that the models name: short enough for a table cell, a list or a label."""

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QCoreApplication

from widgets.words.alarm_terms import ALARM_TERMS
from widgets.words.case_terms import CASE_TERMS
from widgets.words.day_terms import DAY_TERMS
from widgets.words.escalation_terms import ESCALATION_TERMS
from widgets.words.handover_terms import HANDOVER_TERMS
from widgets.words.map_terms import MAP_TERMS
from widgets.words.month_terms import MONTH_TERMS
from widgets.words.notice_law_terms import NOTICE_LAW_TERMS
from widgets.words.notice_terms import NOTICE_TERMS
from widgets.words.order_terms import ORDER_TERMS
from widgets.words.plan_day_terms import PLAN_DAY_TERMS
from widgets.words.plan_terms import PLAN_TERMS
from widgets.words.room_terms import ROOM_TERMS
from widgets.words.rule_terms import RULE_TERMS
from widgets.words.shift_terms import SHIFT_TERMS

TERMS: dict[Enum, str] = {
    **ALARM_TERMS,
    **DAY_TERMS,
    **MAP_TERMS,
    **MONTH_TERMS,
    **NOTICE_LAW_TERMS,
    **NOTICE_TERMS,
    **ORDER_TERMS,
    **PLAN_DAY_TERMS,
    **PLAN_TERMS,
    **ROOM_TERMS,
    **RULE_TERMS,
    **ESCALATION_TERMS,
    **CASE_TERMS,
    **HANDOVER_TERMS,
    **SHIFT_TERMS,
}
"""Value → English source text; its context for the translator is the name of its enum."""


def term(value: Enum) -> str:
    """The term in the language of the moment; state words for states, imperatives for acts."""
    return QCoreApplication.translate(type(value).__name__, TERMS[value])


def listed(words: Iterable[str]) -> str:
    """Words as one list, with the separator of the language."""
    return QCoreApplication.translate("Words", ", ", "between the parts of a list").join(words)


def bracketed(text: str, more: str) -> str:
    """`text` with `more` behind it in the brackets of the language."""
    return QCoreApplication.translate("Words", "{text} ({more})").format(text=text, more=more)


def labelled(head: str, said: str) -> str:
    """What is `said` behind its `head`, with the colon of the language."""
    return QCoreApplication.translate("Words", "{head}: {said}").format(head=head, said=said)
