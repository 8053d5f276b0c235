"""English terms of the handover. The context of each is the name of its enum."""

from enum import Enum

from models.entities.handovers import HandoverState, SectionKind
from models.handover.document import AheadKind, NoticeMatter, ToldKind
from models.handover.gates import Hindrance
from widgets.words.marked import QT_TRANSLATE_NOOP

HANDOVER_TERMS: dict[Enum, str] = {
    SectionKind.AHEAD: QT_TRANSLATE_NOOP("SectionKind", "What comes in the next shift"),
    SectionKind.ORDERS: QT_TRANSLATE_NOOP("SectionKind", "Open orders by station"),
    SectionKind.OUTAGES: QT_TRANSLATE_NOOP("SectionKind", "Power off, earth wires, reports owed"),
    SectionKind.JOBS: QT_TRANSLATE_NOOP("SectionKind", "Jobs across stations, lent crews"),
    SectionKind.FORCES: QT_TRANSLATE_NOOP("SectionKind", "Crews, vehicles, generators"),
    SectionKind.PROTECTED: QT_TRANSLATE_NOOP("SectionKind", "Important customers, protected events"),
    SectionKind.CASES: QT_TRANSLATE_NOOP("SectionKind", "Service cases by limit"),
    SectionKind.ALARMS: QT_TRANSLATE_NOOP("SectionKind", "Alarms shelved and unacknowledged"),
    SectionKind.FEEDS: QT_TRANSLATE_NOOP("SectionKind", "When the room was blind"),
    SectionKind.SUPERIORS: QT_TRANSLATE_NOOP("SectionKind", "Superior's orders, pinned remarks"),
    SectionKind.SHIFT: QT_TRANSLATE_NOOP("SectionKind", "This shift and its log"),
    SectionKind.SINCE_LAST: QT_TRANSLATE_NOOP("SectionKind", "Changed since the last handover"),
    HandoverState.PREPARED: QT_TRANSLATE_NOOP("HandoverState", "In preparation"),
    HandoverState.SIGNED: QT_TRANSLATE_NOOP("HandoverState", "Signed by the outgoing shift"),
    HandoverState.ACCEPTED: QT_TRANSLATE_NOOP("HandoverState", "Signed by both"),
    HandoverState.WITHDRAWN: QT_TRANSLATE_NOOP("HandoverState", "Withdrawn"),
    AheadKind.BREACH: QT_TRANSLATE_NOOP("AheadKind", "Limit runs out"),
    AheadKind.ESTIMATE: QT_TRANSLATE_NOOP("AheadKind", "Announced restoration"),
    AheadKind.PLAN_STARTS: QT_TRANSLATE_NOOP("AheadKind", "Planned outage starts"),
    AheadKind.PLAN_ENDS: QT_TRANSLATE_NOOP("AheadKind", "Planned outage ends"),
    AheadKind.NOTICE_DUE: QT_TRANSLATE_NOOP("AheadKind", "Notice due"),
    AheadKind.LOAN_DUE: QT_TRANSLATE_NOOP("AheadKind", "Lent crew due back"),
    AheadKind.ANSWER_DUE: QT_TRANSLATE_NOOP("AheadKind", "Answer due from the next level"),
    AheadKind.CASE_DUE: QT_TRANSLATE_NOOP("AheadKind", "Service case due"),
    AheadKind.EVENT_STARTS: QT_TRANSLATE_NOOP("AheadKind", "Protected event starts"),
    AheadKind.EVENT_ENDS: QT_TRANSLATE_NOOP("AheadKind", "Protected event ends"),
    AheadKind.SHELF_ENDS: QT_TRANSLATE_NOOP("AheadKind", "Shelved alarm comes back"),
    AheadKind.SUPERIOR_DUE: QT_TRANSLATE_NOOP("AheadKind", "Superior's order due"),
    NoticeMatter.FILED: QT_TRANSLATE_NOOP("NoticeMatter", "file with the centre"),
    NoticeMatter.PUBLISHED: QT_TRANSLATE_NOOP("NoticeMatter", "publish"),
    NoticeMatter.IMPORTANT_TOLD: QT_TRANSLATE_NOOP("NoticeMatter", "tell the important customer"),
    NoticeMatter.OTHERS_TOLD: QT_TRANSLATE_NOOP("NoticeMatter", "tell the others on the list"),
    NoticeMatter.TOLD_SECOND: QT_TRANSLATE_NOOP("NoticeMatter", "tell again before the cut"),
    NoticeMatter.ASKED_AGAIN: QT_TRANSLATE_NOOP("NoticeMatter", "ask for the answer"),
    ToldKind.ESTIMATE: QT_TRANSLATE_NOOP("ToldKind", "Told: restoration"),
    ToldKind.DELAY: QT_TRANSLATE_NOOP("ToldKind", "Told: delay"),
    ToldKind.URGED: QT_TRANSLATE_NOOP("ToldKind", "Urged"),
    ToldKind.CALLED_BACK: QT_TRANSLATE_NOOP("ToldKind", "Called back"),
    Hindrance.REPORTED: QT_TRANSLATE_NOOP("Hindrance", "Switching reported, not done"),
    Hindrance.NOT_EARTHED: QT_TRANSLATE_NOOP("Hindrance", "Off, no earth wire on yet"),
    Hindrance.EARTHS_COMING_OFF: QT_TRANSLATE_NOOP("Hindrance", "Earth wires coming off"),
    Hindrance.CASUALTY: QT_TRANSLATE_NOOP("Hindrance", "Somebody is hurt, no crew has judged it"),
    Hindrance.EXTENT: QT_TRANSLATE_NOOP("Hindrance", "Large outage, no crew has judged it"),
    Hindrance.LEADERS_ASKED: QT_TRANSLATE_NOOP("Hindrance", "Leaders asked, no answer yet"),
}
"""Value → English source text; its context for the translator is the name of its enum."""
