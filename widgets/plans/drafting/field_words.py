"""What a field of a plan says, as a text to compare with another one."""

from datetime import datetime
from enum import Enum

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import ContactSheet, PlanScope
from models.entities.people import Team
from models.picture import Picture
from models.plan_merging import Document
from models.rules.rule_book import RuleBook
from widgets.words.terms import listed, term
from widgets.words.times import clock_time, date_text

_MOST_NAMED = 5


def value_words(document: Document, field: str, *, picture: Picture, rules: RuleBook, against: Document) -> str:
    """Of areas how many, and the first that `against` does not have."""
    value = document.value(field)
    if isinstance(value, PlanScope):
        return _areas(value, against.content.scope)
    if isinstance(value, datetime):
        return f"{date_text(value, rules)} {clock_time(value, rules)}"
    if isinstance(value, Enum):
        return term(value)
    if isinstance(value, ContactSheet):
        stamped = QCoreApplication.translate("PlanForm", "{reference}, stamped")
        return stamped.format(reference=value.reference) if value.stamped else value.reference
    if isinstance(value, tuple):
        return "\n".join(term(part) if isinstance(part, Enum) else str(part) for part in value)
    if field == "team" and value is not None:
        team = picture.find(Team, value)
        return str(value) if team is None else team.name
    return "" if value is None else str(value)


def _areas(scope: PlanScope, against: PlanScope) -> str:
    others = set(against.areas)
    only = [code for code in scope.areas if code not in others]
    text = QCoreApplication.translate("PlanForm", "Areas: {count}").format(count=len(scope.areas))
    if not only:
        return text
    named = listed([*only[:_MOST_NAMED], *(["…"] if len(only) > _MOST_NAMED else [])])
    return QCoreApplication.translate("PlanForm", "{areas}; only here: {codes}").format(areas=text, codes=named)
