"""English terms of the day of an outage plan. The context of each is the name of its enum."""

from enum import Enum

from models.entities.work_permits import PermitAct, PermitState
from models.planning.notice_reality import PlanOutcome, StartReality, StopReality
from widgets.words.marked import QT_TRANSLATE_NOOP

DAY_TERMS: dict[Enum, str] = {
    PermitState.OPENED: QT_TRANSLATE_NOOP("PermitState", "Ticket opened"),
    PermitState.DE_ENERGISED: QT_TRANSLATE_NOOP("PermitState", "Power off"),
    PermitState.WORKING: QT_TRANSLATE_NOOP("PermitState", "At work"),
    PermitState.WORK_ENDED: QT_TRANSLATE_NOOP("PermitState", "Work ended"),
    PermitState.RE_ENERGISED: QT_TRANSLATE_NOOP("PermitState", "Power back"),
    PermitState.CLOSED: QT_TRANSLATE_NOOP("PermitState", "Closed"),
    PermitState.CANCELLED: QT_TRANSLATE_NOOP("PermitState", "Called off"),
    PermitAct.OPEN: QT_TRANSLATE_NOOP("PermitAct", "Open the ticket"),
    PermitAct.REPORT_DE_ENERGISING: QT_TRANSLATE_NOOP("PermitAct", "Report before de-energising"),
    PermitAct.DE_ENERGISE: QT_TRANSLATE_NOOP("PermitAct", "De-energise"),
    PermitAct.FIT_EARTH: QT_TRANSLATE_NOOP("PermitAct", "Fit an earth wire"),
    PermitAct.REMOVE_EARTH: QT_TRANSLATE_NOOP("PermitAct", "Remove an earth wire"),
    PermitAct.GIVE_PERMIT: QT_TRANSLATE_NOOP("PermitAct", "Permit the work"),
    PermitAct.INTERRUPT: QT_TRANSLATE_NOOP("PermitAct", "Interrupt the work"),
    PermitAct.RESUME: QT_TRANSLATE_NOOP("PermitAct", "Resume the work"),
    PermitAct.END_WORK: QT_TRANSLATE_NOOP("PermitAct", "Report the end of work"),
    PermitAct.HAND_OVER: QT_TRANSLATE_NOOP("PermitAct", "Hand over to another crew"),
    PermitAct.REPORT_PART_BACK: QT_TRANSLATE_NOOP("PermitAct", "Report before a part comes back"),
    PermitAct.RE_ENERGISE_PART: QT_TRANSLATE_NOOP("PermitAct", "Re-energise a part"),
    PermitAct.REPORT_RE_ENERGISING: QT_TRANSLATE_NOOP("PermitAct", "Report before re-energising"),
    PermitAct.RE_ENERGISE: QT_TRANSLATE_NOOP("PermitAct", "Re-energise"),
    PermitAct.CLOSE: QT_TRANSLATE_NOOP("PermitAct", "Close the permit"),
    PermitAct.CANCEL: QT_TRANSLATE_NOOP("PermitAct", "Call off for the day"),
    PermitAct.CORRECT: QT_TRANSLATE_NOOP("PermitAct", "Correct a time"),
    StopReality.EARLY: QT_TRANSLATE_NOOP("StopReality", "Stopped early"),
    StopReality.ON_TIME: QT_TRANSLATE_NOOP("StopReality", "Stopped on time"),
    StopReality.LATE: QT_TRANSLATE_NOOP("StopReality", "Stopped late"),
    StartReality.EARLY: QT_TRANSLATE_NOOP("StartReality", "Back early"),
    StartReality.ON_TIME: QT_TRANSLATE_NOOP("StartReality", "Back on time"),
    StartReality.OVERRUN: QT_TRANSLATE_NOOP("StartReality", "Overrun"),
    PlanOutcome.TO_COME: QT_TRANSLATE_NOOP("PlanOutcome", "To come"),
    PlanOutcome.UNDER_WAY: QT_TRANSLATE_NOOP("PlanOutcome", "Under way"),
    PlanOutcome.CARRIED_OUT: QT_TRANSLATE_NOOP("PlanOutcome", "Carried out"),
    PlanOutcome.CANCELLED: QT_TRANSLATE_NOOP("PlanOutcome", "Cancelled"),
    PlanOutcome.POSTPONED: QT_TRANSLATE_NOOP("PlanOutcome", "Postponed"),
    PlanOutcome.UNRECORDED: QT_TRANSLATE_NOOP("PlanOutcome", "Not on record"),
}
