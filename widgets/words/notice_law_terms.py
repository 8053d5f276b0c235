"""English terms of the notice law and of working days. The context of each is the name of its enum."""

from enum import Enum

from models.rules.lead_times import Counting
from models.rules.notice_changes import HoursChange
from models.rules.notice_duties import Compliance, NoticeStep
from models.rules.rule_book import Weight
from models.rules.working_days import DayKind
from widgets.words.marked import QT_TRANSLATE_NOOP

NOTICE_LAW_TERMS: dict[Enum, str] = {
    Counting.HOURS: QT_TRANSLATE_NOOP("Counting", "hours"),
    Counting.DAYS: QT_TRANSLATE_NOOP("Counting", "whole calendar days"),
    Counting.WORKING_DAYS: QT_TRANSLATE_NOOP("Counting", "working days, the first day not counted"),
    Counting.WORKING_DAYS_INCLUSIVE: QT_TRANSLATE_NOOP("Counting", "working days, the first day counted"),
    DayKind.WORK: QT_TRANSLATE_NOOP("DayKind", "Working day"),
    DayKind.OFF: QT_TRANSLATE_NOOP("DayKind", "Day off"),
    Compliance.KEPT: QT_TRANSLATE_NOOP("Compliance", "Kept"),
    Compliance.OPEN: QT_TRANSLATE_NOOP("Compliance", "Still to be done"),
    Compliance.BROKEN: QT_TRANSLATE_NOOP("Compliance", "Too late"),
    Compliance.UNKNOWN: QT_TRANSLATE_NOOP("Compliance", "Not known from when"),
    HoursChange.UNCHANGED: QT_TRANSLATE_NOOP("HoursChange", "Unchanged"),
    HoursChange.POSTPONED: QT_TRANSLATE_NOOP("HoursChange", "Postponed"),
    HoursChange.BROUGHT_FORWARD: QT_TRANSLATE_NOOP("HoursChange", "Brought forward"),
    HoursChange.EXTENDED: QT_TRANSLATE_NOOP("HoursChange", "Extended"),
    HoursChange.SHORTENED: QT_TRANSLATE_NOOP("HoursChange", "Shortened"),
    HoursChange.CANCELLED: QT_TRANSLATE_NOOP("HoursChange", "Cancelled"),
    NoticeStep.FILED: QT_TRANSLATE_NOOP("NoticeStep", "Filing"),
    NoticeStep.PUBLISHED: QT_TRANSLATE_NOOP("NoticeStep", "Public notice"),
    NoticeStep.IMPORTANT_TOLD: QT_TRANSLATE_NOOP("NoticeStep", "Important customers told"),
    NoticeStep.TOLD_SECOND: QT_TRANSLATE_NOOP("NoticeStep", "Second notice"),
    NoticeStep.MARKETING_CALLED: QT_TRANSLATE_NOOP("NoticeStep", "Marketing called in"),
    NoticeStep.WORK_DONE: QT_TRANSLATE_NOOP("NoticeStep", "Work done"),
    NoticeStep.TOLD_AGAIN: QT_TRANSLATE_NOOP("NoticeStep", "Change told"),
    Weight.LAW: QT_TRANSLATE_NOOP("Weight", "Law: what breaks it is blocked"),
    Weight.INTERNAL: QT_TRANSLATE_NOOP("Weight", "Internal rule: what breaks it is warned of"),
}
