"""English terms of the plans of a day. The context of each is the name of its enum."""

from enum import Enum

from models.planning.plan_days import DayPhase
from models.planning.plan_meetings import MeetingKind
from widgets.words.marked import QT_TRANSLATE_NOOP

PLAN_DAY_TERMS: dict[Enum, str] = {
    DayPhase.RUNNING: QT_TRANSLATE_NOOP("DayPhase", "Planned hours running"),
    DayPhase.APPROVED: QT_TRANSLATE_NOOP("DayPhase", "Planned, approved"),
    DayPhase.ON_THE_WAY: QT_TRANSLATE_NOOP("DayPhase", "Planned, on the way"),
    DayPhase.DRAFT: QT_TRANSLATE_NOOP("DayPhase", "Draft of mine"),
    DayPhase.OVER: QT_TRANSLATE_NOOP("DayPhase", "Planned hours over"),
    MeetingKind.SAME_AREAS: QT_TRANSLATE_NOOP("MeetingKind", "same areas, same day"),
    MeetingKind.UPSTREAM: QT_TRANSLATE_NOOP("MeetingKind", "upstream of another station's plan"),
    MeetingKind.SAME_FEEDER: QT_TRANSLATE_NOOP("MeetingKind", "same feeder, same hours"),
    MeetingKind.MERGE: QT_TRANSLATE_NOOP("MeetingKind", "could be one outage"),
}
