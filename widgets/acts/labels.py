"""What the fields of forms are called, and what is wrong with one, in the language of the moment."""

from PySide6.QtCore import QCoreApplication

from widgets.acts.fields import Problem
from widgets.words.form_terms import FIELD_TERMS
from widgets.words.marked import QT_TRANSLATE_NOOP

LABELS: dict[str, str] = {
    **FIELD_TERMS,
    "address": QT_TRANSLATE_NOOP("Field", "Address"),
    "apart": QT_TRANSLATE_NOOP("Field", "Kept apart by"),
    "areas": QT_TRANSLATE_NOOP("Field", "Areas"),
    "at": QT_TRANSLATE_NOOP("Field", "Time"),
    "caller": QT_TRANSLATE_NOOP("Field", "Caller"),
    "channel": QT_TRANSLATE_NOOP("Field", "Channel"),
    "channel_reference": QT_TRANSLATE_NOOP("Field", "Channel's number"),
    "crew": QT_TRANSLATE_NOOP("Field", "Crew"),
    "checked": QT_TRANSLATE_NOOP("Field", "Checklist before work"),
    "customer": QT_TRANSLATE_NOOP("Field", "Customer number"),
    "customers_out": QT_TRANSLATE_NOOP("Field", "Customers out"),
    "equipment": QT_TRANSLATE_NOOP("Field", "Equipment"),
    "earths": QT_TRANSLATE_NOOP("Field", "Earth wires"),
    "hazards": QT_TRANSLATE_NOOP("Field", "Dangers"),
    "important_customers": QT_TRANSLATE_NOOP("Field", "Important customers hit"),
    "isolation": QT_TRANSLATE_NOOP("Field", "Isolation instead of earth wires"),
    "line": QT_TRANSLATE_NOOP("Field", "Which entry"),
    "main": QT_TRANSLATE_NOOP("Field", "Main order"),
    "order": QT_TRANSLATE_NOOP("Field", "Belongs to"),
    "attachment": QT_TRANSLATE_NOOP("Field", "Which reference"),
    "override": QT_TRANSLATE_NOOP("Field", "Why this crew"),
    "over_limit_reason": QT_TRANSLATE_NOOP("Field", "Over the limit because"),
    "party": QT_TRANSLATE_NOOP("Field", "Party"),
    "phone": QT_TRANSLATE_NOOP("Field", "Phone"),
    "place": QT_TRANSLATE_NOOP("Field", "Place"),
    "read_back_name": QT_TRANSLATE_NOOP("Field", "Name read back"),
    "read_back_number": QT_TRANSLATE_NOOP("Field", "Number read back"),
    "received_at": QT_TRANSLATE_NOOP("Field", "Received"),
    "remark": QT_TRANSLATE_NOOP("Field", "Remark"),
    "report": QT_TRANSLATE_NOOP("Field", "Report"),
    "result": QT_TRANSLATE_NOOP("Field", "Answer"),
    "stage": QT_TRANSLATE_NOOP("Field", "Stage"),
    "symptom": QT_TRANSLATE_NOOP("Field", "Symptom"),
    "words": QT_TRANSLATE_NOOP("Field", "In the caller's words"),
    "whom": QT_TRANSLATE_NOOP("Field", "Whom to ask"),
    "holder": QT_TRANSLATE_NOOP("Field", "Who has the part"),
    "commander": QT_TRANSLATE_NOOP("Field", "Commander"),
    "orders": QT_TRANSLATE_NOOP("Field", "Orders of the part"),
    "borrower": QT_TRANSLATE_NOOP("Field", "Lent to"),
    "until": QT_TRANSLATE_NOOP("Field", "Due back"),
}
"""Name of a command's field → English label."""


def field_label(name: str) -> str:
    return QCoreApplication.translate("Field", LABELS[name])


def problem_text(problem: Problem) -> str:
    """One short sentence that names the field."""
    text = {
        "required": QCoreApplication.translate("Field", "Still empty: {field}"),
        "choose": QCoreApplication.translate("Field", "{field}: choose one."),
        "in_past": QCoreApplication.translate("Field", "{field} must be in the future."),
        "in_future": QCoreApplication.translate("Field", "{field} must not be in the future."),
        "unticked": QCoreApplication.translate("Field", "{field}: every point has to be ticked."),
        "differs": QCoreApplication.translate("Field", "{field} differs from what was said (OP-12)."),
        "unknown_order": QCoreApplication.translate("Field", "{field}: no such order, or it cannot take another."),
        "no_place": QCoreApplication.translate("Field", "{field}: find it or pick it on the map."),
        "outside": QCoreApplication.translate("Field", "{field} lies outside every service grid."),
    }[problem.code]
    return text.format(field=field_label(problem.field))
