"""English terms of rules, clocks and rankings. The context of each is the name of its enum."""

from enum import Enum

from models.planning.crew_spells import Phase
from models.planning.outage_alternatives import Means
from models.planning.outage_history import OutageSource
from models.planning.recommendation import ReasonCode
from models.planning.repeat_limits import RepeatClass
from models.planning.repeated_outages import Caliber, Side
from models.planning.whereabouts import Whereabouts
from models.rules.arrival_clocks import ClockState, Leg
from models.rules.book_differences import Manner
from models.rules.merging import MainReason
from models.rules.operation_authority import Work
from models.rules.permission_table import Scope
from models.rules.rejudging import Outcome
from models.rules.rule_book import Confidence, Unit
from widgets.words.marked import QT_TRANSLATE_NOOP

RULE_TERMS: dict[Enum, str] = {
    Leg.DISPATCH: QT_TRANSLATE_NOOP("Leg", "Dispatch"),
    Leg.ACCEPT: QT_TRANSLATE_NOOP("Leg", "Acceptance"),
    Leg.ARRIVAL: QT_TRANSLATE_NOOP("Leg", "Arrival"),
    Leg.RESTORE: QT_TRANSLATE_NOOP("Leg", "Restoration"),
    Leg.RETURN: QT_TRANSLATE_NOOP("Leg", "Handing in"),
    Leg.CALL_BACK: QT_TRANSLATE_NOOP("Leg", "Call-back"),
    ClockState.RUNNING: QT_TRANSLATE_NOOP("ClockState", "Running"),
    ClockState.WARNED: QT_TRANSLATE_NOOP("ClockState", "First warning"),
    ClockState.URGENT: QT_TRANSLATE_NOOP("ClockState", "Near the limit"),
    ClockState.BREACHED: QT_TRANSLATE_NOOP("ClockState", "Overdue"),
    ClockState.MET: QT_TRANSLATE_NOOP("ClockState", "Met"),
    ClockState.MISSED: QT_TRANSLATE_NOOP("ClockState", "Missed"),
    ClockState.PAUSED: QT_TRANSLATE_NOOP("ClockState", "Paused"),
    Phase.ASSIGNED: QT_TRANSLATE_NOOP("Phase", "Assigned"),
    Phase.EN_ROUTE: QT_TRANSLATE_NOOP("Phase", "On the way"),
    Phase.AT_WORK: QT_TRANSLATE_NOOP("Phase", "At work"),
    Phase.RESTORED: QT_TRANSLATE_NOOP("Phase", "Power back"),
    Scope.ALL: QT_TRANSLATE_NOOP("Scope", "All stations"),
    Scope.STATION: QT_TRANSLATE_NOOP("Scope", "Own station"),
    Scope.CREW: QT_TRANSLATE_NOOP("Scope", "Own crew"),
    Scope.SELF: QT_TRANSLATE_NOOP("Scope", "Own account"),
    Work.REPAIR: QT_TRANSLATE_NOOP("Work", "Repair"),
    Work.PLANNED: QT_TRANSLATE_NOOP("Work", "Planned work"),
    Work.EARTHING: QT_TRANSLATE_NOOP("Work", "Earthing"),
    Work.EVERY: QT_TRANSLATE_NOOP("Work", "Any work"),
    MainReason.SAID: QT_TRANSLATE_NOOP("MainReason", "as typed"),
    MainReason.LEADS: QT_TRANSLATE_NOOP("MainReason", "others follow it already"),
    MainReason.TOO_FAR: QT_TRANSLATE_NOOP("MainReason", "too far on to follow another order"),
    MainReason.FURTHEST: QT_TRANSLATE_NOOP("MainReason", "furthest on"),
    MainReason.FIRST: QT_TRANSLATE_NOOP("MainReason", "received first"),
    Manner.VALUE: QT_TRANSLATE_NOOP("Manner", "Another value"),
    Manner.TOLD: QT_TRANSLATE_NOOP("Manner", "Words, source or note"),
    Manner.ADDED: QT_TRANSLATE_NOOP("Manner", "New"),
    Manner.MISSING: QT_TRANSLATE_NOOP("Manner", "Not in the second"),
    Outcome.MET: QT_TRANSLATE_NOOP("Outcome", "met"),
    Outcome.MISSED: QT_TRANSLATE_NOOP("Outcome", "missed"),
    Outcome.NONE: QT_TRANSLATE_NOOP("Outcome", "no limit"),
    Confidence.SEED: QT_TRANSLATE_NOOP("Confidence", "Founding document"),
    Confidence.PUBLIC: QT_TRANSLATE_NOOP("Confidence", "Public page"),
    Confidence.CODE: QT_TRANSLATE_NOOP("Confidence", "Public source code"),
    Confidence.EXAM: QT_TRANSLATE_NOOP("Confidence", "Exam bank, unverified"),
    Confidence.KNOWN: QT_TRANSLATE_NOOP("Confidence", "Trade usage, unverified"),
    Confidence.OWN: QT_TRANSLATE_NOOP("Confidence", "Own choice of the program"),
    Confidence.SITE: QT_TRANSLATE_NOOP("Confidence", "Order of this site"),
    Unit.SECOND: QT_TRANSLATE_NOOP("Unit", "s"),
    Unit.MINUTE: QT_TRANSLATE_NOOP("Unit", "min"),
    Unit.HOUR: QT_TRANSLATE_NOOP("Unit", "h"),
    Unit.DAY: QT_TRANSLATE_NOOP("Unit", "days"),
    Unit.WORKING_DAY: QT_TRANSLATE_NOOP("Unit", "working days"),
    Unit.METRE: QT_TRANSLATE_NOOP("Unit", "m"),
    Unit.KILOMETRE_PER_HOUR: QT_TRANSLATE_NOOP("Unit", "km/h"),
    Unit.ONE: QT_TRANSLATE_NOOP("Unit", "×"),
    ReasonCode.ARRIVES: QT_TRANSLATE_NOOP("ReasonCode", "Arrival"),
    ReasonCode.OWN_STATION: QT_TRANSLATE_NOOP("ReasonCode", "Own station"),
    ReasonCode.OTHER_STATION: QT_TRANSLATE_NOOP("ReasonCode", "Other station"),
    ReasonCode.BORROWED: QT_TRANSLATE_NOOP("ReasonCode", "Borrowed"),
    ReasonCode.LENT: QT_TRANSLATE_NOOP("ReasonCode", "Lent to others"),
    ReasonCode.APPROVED: QT_TRANSLATE_NOOP("ReasonCode", "Approved"),
    ReasonCode.NEEDS: QT_TRANSLATE_NOOP("ReasonCode", "Needed first"),
    ReasonCode.OFF_DUTY: QT_TRANSLATE_NOOP("ReasonCode", "Off duty"),
    ReasonCode.SKILL: QT_TRANSLATE_NOOP("ReasonCode", "Skill missing"),
    ReasonCode.AUTHORITY: QT_TRANSLATE_NOOP("ReasonCode", "No authority"),
    ReasonCode.HOLDS_ORDER: QT_TRANSLATE_NOOP("ReasonCode", "Has this order"),
    ReasonCode.DECLINED: QT_TRANSLATE_NOOP("ReasonCode", "Declined before"),
    ReasonCode.ON_BREAK: QT_TRANSLATE_NOOP("ReasonCode", "On a break"),
    ReasonCode.BUSY: QT_TRANSLATE_NOOP("ReasonCode", "Busy"),
    ReasonCode.ON_PLAN: QT_TRANSLATE_NOOP("ReasonCode", "At a planned outage"),
    ReasonCode.NO_POSITION: QT_TRANSLATE_NOOP("ReasonCode", "No position"),
    ReasonCode.STALE_POSITION: QT_TRANSLATE_NOOP("ReasonCode", "Old position"),
    ReasonCode.FUTURE_POSITION: QT_TRANSLATE_NOOP("ReasonCode", "Position from the future"),
    RepeatClass.NORMAL: QT_TRANSLATE_NOOP("RepeatClass", "Normal"),
    RepeatClass.WARNING: QT_TRANSLATE_NOOP("RepeatClass", "Near the limit"),
    RepeatClass.FREQUENT: QT_TRANSLATE_NOOP("RepeatClass", "Frequent"),
    OutageSource.ORDER: QT_TRANSLATE_NOOP("OutageSource", "Work order"),
    OutageSource.PLAN: QT_TRANSLATE_NOOP("OutageSource", "Outage plan"),
    OutageSource.TABLE: QT_TRANSLATE_NOOP("OutageSource", "Imported history"),
    Caliber.ALL: QT_TRANSLATE_NOOP("Caliber", "All outages"),
    Caliber.WITHOUT_EXTERNAL: QT_TRANSLATE_NOOP("Caliber", "Without external damage and major-event days"),
    Side.BEFORE: QT_TRANSLATE_NOOP("Side", "Before"),
    Side.AFTER: QT_TRANSLATE_NOOP("Side", "After"),
    Means.LIVE_WORK: QT_TRANSLATE_NOOP("Means", "Live work"),
    Means.TRANSFER: QT_TRANSLATE_NOOP("Means", "Supply from another line"),
    Means.GENERATOR: QT_TRANSLATE_NOOP("Means", "Generator"),
    Whereabouts.POSITION: QT_TRANSLATE_NOOP("Whereabouts", "its position"),
    Whereabouts.DUTY_POINT: QT_TRANSLATE_NOOP("Whereabouts", "its duty point"),
    Whereabouts.LAST_POSITION: QT_TRANSLATE_NOOP("Whereabouts", "its last known position"),
    Whereabouts.NOWHERE: QT_TRANSLATE_NOOP("Whereabouts", "nowhere known"),
}
