"""Protected events as a day names them."""

from PySide6.QtCore import QCoreApplication

from models.entities.protected_events import ProtectedEvent
from models.rules.rule_book import RuleBook
from widgets.plans.words import hours_text
from widgets.words.terms import term


def event_text(event: ProtectedEvent) -> str:
    """ "Protected: examination"."""
    return QCoreApplication.translate("ProtectedEvents", "Protected: {name}").format(name=event.name)


def event_card(event: ProtectedEvent, rules: RuleBook) -> str:
    """Which event, how strictly it is protected, its hours and how many areas supply it, on one line."""
    translate = QCoreApplication.translate
    said = (
        event_text(event),
        translate("ProtectedEvents", "level: {level}").format(level=term(event.level)),
        hours_text(event.window, rules),
        translate("ProtectedEvents", "areas: {count}").format(count=len(event.areas)),
    )
    return " · ".join(said)
