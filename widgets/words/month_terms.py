"""Terms of customer-hours and their budgets."""

from enum import Enum

from models.planning.hour_budget_use import BudgetState
from models.planning.month_hours import HourKind
from widgets.words.marked import QT_TRANSLATE_NOOP

MONTH_TERMS: dict[Enum, str] = {
    HourKind.ARRANGED: QT_TRANSLATE_NOOP("HourKind", "Arranged, done"),
    HourKind.FAULTS: QT_TRANSLATE_NOOP("HourKind", "Faults"),
    HourKind.APPROVED: QT_TRANSLATE_NOOP("HourKind", "Approved"),
    HourKind.FILED: QT_TRANSLATE_NOOP("HourKind", "On the way"),
    HourKind.DRAFTED: QT_TRANSLATE_NOOP("HourKind", "Drafted"),
    BudgetState.OVER_USED: QT_TRANSLATE_NOOP("BudgetState", "Over budget"),
    BudgetState.OVER_APPROVED: QT_TRANSLATE_NOOP("BudgetState", "Over with what is approved"),
    BudgetState.OVER_FILED: QT_TRANSLATE_NOOP("BudgetState", "Over with what is on the way"),
    BudgetState.OVER_DRAFTED: QT_TRANSLATE_NOOP("BudgetState", "Over with the drafts"),
    BudgetState.WITHIN: QT_TRANSLATE_NOOP("BudgetState", "Within"),
    BudgetState.NONE_SET: QT_TRANSLATE_NOOP("BudgetState", "None set"),
}
