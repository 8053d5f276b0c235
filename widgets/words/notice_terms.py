"""English terms of notices and of telling people. The context of each is the name of its enum."""

from enum import Enum

from models.entities.notices import Answer, NoticeFormat, NoticeKind, RecipientKind, TellingManner
from models.notices.notice import NoticeField
from models.notices.telling import NoticeAlarm
from widgets.words.marked import QT_TRANSLATE_NOOP

NOTICE_TERMS: dict[Enum, str] = {
    NoticeKind.PLANNED: QT_TRANSLATE_NOOP("NoticeKind", "Planned outage"),
    NoticeKind.TEMPORARY: QT_TRANSLATE_NOOP("NoticeKind", "Temporary outage"),
    NoticeKind.POSTPONED: QT_TRANSLATE_NOOP("NoticeKind", "Postponed"),
    NoticeKind.EXTENDED: QT_TRANSLATE_NOOP("NoticeKind", "Extended"),
    NoticeKind.CHANGED: QT_TRANSLATE_NOOP("NoticeKind", "Changed"),
    NoticeKind.CANCELLED: QT_TRANSLATE_NOOP("NoticeKind", "Cancelled"),
    NoticeField.AREAS: QT_TRANSLATE_NOOP("NoticeField", "Areas"),
    NoticeField.LINES: QT_TRANSLATE_NOOP("NoticeField", "Lines"),
    NoticeField.WINDOW: QT_TRANSLATE_NOOP("NoticeField", "Hours"),
    NoticeField.REASON: QT_TRANSLATE_NOOP("NoticeField", "Reason"),
    NoticeField.CONTACT: QT_TRANSLATE_NOOP("NoticeField", "Contact"),
    NoticeFormat.PDF: QT_TRANSLATE_NOOP("NoticeFormat", "PDF for posting"),
    NoticeFormat.CSV: QT_TRANSLATE_NOOP("NoticeFormat", "Table (CSV)"),
    NoticeFormat.XLSX: QT_TRANSLATE_NOOP("NoticeFormat", "Table (Excel)"),
    NoticeFormat.CAP: QT_TRANSLATE_NOOP("NoticeFormat", "Alert (CAP 1.2)"),
    NoticeFormat.ICALENDAR: QT_TRANSLATE_NOOP("NoticeFormat", "Calendar (iCalendar)"),
    RecipientKind.IMPORTANT_CUSTOMER: QT_TRANSLATE_NOOP("RecipientKind", "Important customer"),
    RecipientKind.SUBDISTRICT_OFFICE: QT_TRANSLATE_NOOP("RecipientKind", "Sub-district/town office"),
    RecipientKind.RESIDENTS_COMMITTEE: QT_TRANSLATE_NOOP("RecipientKind", "Residents' committee"),
    RecipientKind.VILLAGE: QT_TRANSLATE_NOOP("RecipientKind", "Village committee"),
    RecipientKind.COMMUNITY: QT_TRANSLATE_NOOP("RecipientKind", "Housing estate"),
    RecipientKind.GRID_OFFICER: QT_TRANSLATE_NOOP("RecipientKind", "Government grid officer"),
    RecipientKind.HOTLINE: QT_TRANSLATE_NOOP("RecipientKind", "Hotline"),
    TellingManner.WRITING: QT_TRANSLATE_NOOP("TellingManner", "In writing"),
    TellingManner.PHONE: QT_TRANSLATE_NOOP("TellingManner", "By telephone"),
    TellingManner.POSTING: QT_TRANSLATE_NOOP("TellingManner", "By posting"),
    TellingManner.MESSAGE: QT_TRANSLATE_NOOP("TellingManner", "By message"),
    Answer.AGREED: QT_TRANSLATE_NOOP("Answer", "Agreed"),
    Answer.REFUSED: QT_TRANSLATE_NOOP("Answer", "Refused to sign"),
    Answer.UNSIGNED: QT_TRANSLATE_NOOP("Answer", "Not signed"),
    NoticeAlarm.LATE: QT_TRANSLATE_NOOP("NoticeAlarm", "Told too late"),
    NoticeAlarm.AT_RISK: QT_TRANSLATE_NOOP("NoticeAlarm", "Telling at risk"),
    NoticeAlarm.REFUSED: QT_TRANSLATE_NOOP("NoticeAlarm", "Customer refused to sign"),
    NoticeAlarm.REPEATED: QT_TRANSLATE_NOOP("NoticeAlarm", "Repeated outage"),
    NoticeAlarm.PLAN_CHANGED: QT_TRANSLATE_NOOP("NoticeAlarm", "Plan changed"),
}
