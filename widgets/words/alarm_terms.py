"""Terms of alarms: kinds, states, priorities."""

from enum import Enum

from models.alarms.priorities import AlarmPriority
from models.alarms.seat import SeatAlarmKind
from models.entities.alarms import AlarmKind, AlarmState
from widgets.words.marked import QT_TRANSLATE_NOOP

ALARM_TERMS: dict[Enum, str] = {
    AlarmKind.DISPATCH_CLOCK: QT_TRANSLATE_NOOP("AlarmKind", "Dispatch limit"),
    AlarmKind.ACCEPT_CLOCK: QT_TRANSLATE_NOOP("AlarmKind", "Limit to accept"),
    AlarmKind.ARRIVAL_CLOCK: QT_TRANSLATE_NOOP("AlarmKind", "Arrival limit"),
    AlarmKind.RESTORE_CLOCK: QT_TRANSLATE_NOOP("AlarmKind", "Restoration limit"),
    AlarmKind.RETURN_CLOCK: QT_TRANSLATE_NOOP("AlarmKind", "Limit to hand in"),
    AlarmKind.CALL_BACK_CLOCK: QT_TRANSLATE_NOOP("AlarmKind", "Call-back limit"),
    AlarmKind.OVERRUN: QT_TRANSLATE_NOOP("AlarmKind", "Announced end of an outage"),
    AlarmKind.NOTICE_DUE: QT_TRANSLATE_NOOP("AlarmKind", "Notice not published"),
    AlarmKind.IMPORTANT_UNTOLD: QT_TRANSLATE_NOOP("AlarmKind", "Important customer not told"),
    AlarmKind.RECIPIENTS_UNTOLD: QT_TRANSLATE_NOOP("AlarmKind", "Recipients not told"),
    AlarmKind.CUSTOMER_REFUSED: QT_TRANSLATE_NOOP("AlarmKind", "Customer refuses"),
    AlarmKind.TOLD_OTHERWISE: QT_TRANSLATE_NOOP("AlarmKind", "Told hours no longer true"),
    AlarmKind.PLAN_IN_EVENT: QT_TRANSLATE_NOOP("AlarmKind", "Outage in a protected event"),
    AlarmKind.FAULT_IN_EVENT: QT_TRANSLATE_NOOP("AlarmKind", "Fault in a protected event"),
    AlarmKind.LOAN_DUE: QT_TRANSLATE_NOOP("AlarmKind", "Lent crew due back"),
    AlarmKind.ANSWER_DUE: QT_TRANSLATE_NOOP("AlarmKind", "Answer to an escalation"),
    AlarmKind.CASE_DUE: QT_TRANSLATE_NOOP("AlarmKind", "Limit of a case"),
    AlarmState.UNACKNOWLEDGED: QT_TRANSLATE_NOOP("AlarmState", "unacknowledged"),
    AlarmState.ACKNOWLEDGED: QT_TRANSLATE_NOOP("AlarmState", "acknowledged"),
    AlarmState.CLEARED: QT_TRANSLATE_NOOP("AlarmState", "cleared, unacknowledged"),
    AlarmState.SHELVED: QT_TRANSLATE_NOOP("AlarmState", "shelved"),
    AlarmState.OVER: QT_TRANSLATE_NOOP("AlarmState", "over"),
    AlarmPriority.URGENT: QT_TRANSLATE_NOOP("AlarmPriority", "urgent"),
    AlarmPriority.IMPORTANT: QT_TRANSLATE_NOOP("AlarmPriority", "important"),
    AlarmPriority.ORDINARY: QT_TRANSLATE_NOOP("AlarmPriority", "ordinary"),
    SeatAlarmKind.DATABASE_LOST: QT_TRANSLATE_NOOP("SeatAlarmKind", "Database out of reach"),
    SeatAlarmKind.FEED_STOPPED: QT_TRANSLATE_NOOP("SeatAlarmKind", "Position feed stopped"),
    SeatAlarmKind.BACKUP_FAILED: QT_TRANSLATE_NOOP("SeatAlarmKind", "Daily backup failed"),
}
