"""English terms of fields that people fill in, of remarks that are no acts of the table, and of kinds of things."""

from widgets.words.marked import QT_TRANSLATE_NOOP

FIELD_TERMS: dict[str, str] = {
    "cause": QT_TRANSLATE_NOOP("Field", "Cause"),
    "remedy": QT_TRANSLATE_NOOP("Field", "Remedy"),
    "reason": QT_TRANSLATE_NOOP("Field", "Reason"),
    "note": QT_TRANSLATE_NOOP("Field", "Note"),
    "text": QT_TRANSLATE_NOOP("Field", "Note"),
    "title": QT_TRANSLATE_NOOP("Field", "Title"),
    "locator": QT_TRANSLATE_NOOP("Field", "Path, address or number"),
    "given_by": QT_TRANSLATE_NOOP("Field", "Given by"),
    "need": QT_TRANSLATE_NOOP("Field", "What is attested"),
    "reference": QT_TRANSLATE_NOOP("Field", "Reference"),
    "recording": QT_TRANSLATE_NOOP("Field", "Recording number"),
    "reporter": QT_TRANSLATE_NOOP("Field", "Reporter"),
    "duty_dispatcher": QT_TRANSLATE_NOOP("Field", "Duty dispatcher"),
    "equipment_name": QT_TRANSLATE_NOOP("Field", "Equipment name"),
    "equipment_number": QT_TRANSLATE_NOOP("Field", "Equipment number"),
    "station": QT_TRANSLATE_NOOP("Field", "Station"),
    "crew": QT_TRANSLATE_NOOP("Field", "Crew"),
    "account": QT_TRANSLATE_NOOP("Field", "Account"),
    "mark_text": QT_TRANSLATE_NOOP("Field", "Text of the mark"),
    "mark_reason": QT_TRANSLATE_NOOP("Field", "Reason of the mark"),
    "attest": QT_TRANSLATE_NOOP("Field", "Record an attestation"),
    "supervise": QT_TRANSLATE_NOOP("Field", "Supervise"),
    "approve": QT_TRANSLATE_NOOP("Field", "Approve the crew"),
    "urge": QT_TRANSLATE_NOOP("Field", "Urge"),
    "explain": QT_TRANSLATE_NOOP("Field", "Explain the delay"),
    "estimate": QT_TRANSLATE_NOOP("Field", "Estimate restoration"),
}
"""Name of a field or remark → English term."""

KIND_TERMS: dict[str, str] = {
    "WorkOrder": QT_TRANSLATE_NOOP("Kind", "Order"),
    "TroubleReport": QT_TRANSLATE_NOOP("Kind", "Report"),
    "Note": QT_TRANSLATE_NOOP("Kind", "Note"),
    "Attachment": QT_TRANSLATE_NOOP("Kind", "Reference"),
    "MapMark": QT_TRANSLATE_NOOP("Kind", "Mark"),
    "Crew": QT_TRANSLATE_NOOP("Kind", "Crew"),
    "Account": QT_TRANSLATE_NOOP("Kind", "Account"),
    "Station": QT_TRANSLATE_NOOP("Kind", "Station"),
    "ServiceGrid": QT_TRANSLATE_NOOP("Kind", "Service grid"),
    "GovernmentGrid": QT_TRANSLATE_NOOP("Kind", "Government grid"),
    "Person": QT_TRANSLATE_NOOP("Kind", "Person"),
    "Team": QT_TRANSLATE_NOOP("Kind", "Team"),
    "ImportantCustomer": QT_TRANSLATE_NOOP("Kind", "Important customer"),
    "Ground": QT_TRANSLATE_NOOP("Kind", "Territory"),
    "ClockWarning": QT_TRANSLATE_NOOP("Kind", "Clock warning"),
    "Counter": QT_TRANSLATE_NOOP("Kind", "Number series"),
}
"""Name of an entity's class → English term."""
