"""Shorter words for cells of lists, where the whole term is cut off in one of the languages. Tool tips and sheets say
the whole one."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import PlanKind, PlanLink, PlanState
from models.notices.telling import NoticeAlarm
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.terms import term

BRIEF_TERMS: Mapping[Enum, str] = MappingProxyType(
    {
        PlanKind.PLANNED: QT_TRANSLATE_NOOP("BriefPlanKind", "Planned"),
        PlanKind.TEMPORARY: QT_TRANSLATE_NOOP("BriefPlanKind", "Temporary"),
        PlanKind.CLOSURE_LIVE: QT_TRANSLATE_NOOP("BriefPlanKind", "Closure, live"),
        PlanKind.CLOSURE_OUTAGE: QT_TRANSLATE_NOOP("BriefPlanKind", "Closure, outage"),
        PlanKind.BURNT_TRANSFORMER: QT_TRANSLATE_NOOP("BriefPlanKind", "Burnt transformer"),
        PlanKind.MASTER_METER_OFFLINE: QT_TRANSLATE_NOOP("BriefPlanKind", "Master meter"),
        PlanKind.RESTRICTION: QT_TRANSLATE_NOOP("BriefPlanKind", "Restriction"),
        PlanState.STATION_APPROVED: QT_TRANSLATE_NOOP("BriefPlanState", "Station approved"),
        PlanState.ROOM_APPROVED: QT_TRANSLATE_NOOP("BriefPlanState", "Room approved"),
        PlanState.HEAD_APPROVED: QT_TRANSLATE_NOOP("BriefPlanState", "Head approved"),
        PlanState.SECOND_APPROVED: QT_TRANSLATE_NOOP("BriefPlanState", "Second approved"),
        NoticeAlarm.LATE: QT_TRANSLATE_NOOP("BriefNoticeAlarm", "Told late"),
        NoticeAlarm.AT_RISK: QT_TRANSLATE_NOOP("BriefNoticeAlarm", "At risk"),
        NoticeAlarm.REFUSED: QT_TRANSLATE_NOOP("BriefNoticeAlarm", "Refused"),
        NoticeAlarm.REPEATED: QT_TRANSLATE_NOOP("BriefNoticeAlarm", "Repeated"),
        PlanLink.ROOM: QT_TRANSLATE_NOOP("BriefPlanLink", "Room"),
        PlanLink.HEAD: QT_TRANSLATE_NOOP("BriefPlanLink", "Head"),
        PlanLink.SECOND: QT_TRANSLATE_NOOP("BriefPlanLink", "Second"),
        PlanLink.NOTICE: QT_TRANSLATE_NOOP("BriefPlanLink", "Notice"),
    }
)
"""Value → English source text; its context for the translator is "Brief" and the name of its enum. A value that is
not here is short enough."""


def brief_term(value: Enum) -> str:
    """The term for a cell of a list, in the language of the moment."""
    if value not in BRIEF_TERMS:
        return term(value)
    return QCoreApplication.translate(f"Brief{type(value).__name__}", BRIEF_TERMS[value])
