"""How much of a budget of customer-hours is used and planned, and what a plan adds: said, and blocks nothing."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from models.ids import PlanId
from models.planning.month_hours import HourKind, HourLine, MonthHours, own_hours
from models.rules.hour_budgets import HourBudget, HourBudgets


class BudgetState(Enum):
    """The first that holds, from the worst."""

    OVER_USED = "over_used"
    """What was used is more than is allowed."""
    OVER_APPROVED = "over_approved"
    """It will be, with the approved plans."""
    OVER_FILED = "over_filed"
    """It would be, with the plans on their way."""
    OVER_DRAFTED = "over_drafted"
    """It would be, with the drafts."""
    WITHIN = "within"
    NONE_SET = "none_set"


_STEPS = (
    (BudgetState.OVER_USED, ()),
    (BudgetState.OVER_APPROVED, (HourKind.APPROVED,)),
    (BudgetState.OVER_FILED, (HourKind.APPROVED, HourKind.FILED)),
    (BudgetState.OVER_DRAFTED, (HourKind.APPROVED, HourKind.FILED, HourKind.DRAFTED)),
)


def budget_state(line: HourLine, budget: HourBudget | None) -> BudgetState:
    if budget is None:
        return BudgetState.NONE_SET
    for state, kinds in _STEPS:
        if line.used + sum(map(line.of, kinds)) > budget.hours:
            return state
    return BudgetState.WITHIN


def rest_of(line: HourLine, budget: HourBudget) -> float:
    """What is left of it after all that was used, is approved and on its way; below nought when it is over. Drafts are
    nobody's wish yet."""
    return budget.hours - line.used - line.of(HourKind.APPROVED) - line.of(HourKind.FILED)


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetEffect:
    """What a plan does to one budget: `others` is used, approved and on its way without it, `added` its own."""

    budget: HourBudget
    month: date
    others: float
    added: float

    @property
    def over(self) -> float:
        """By how much it is over with the plan; nought if it is not."""
        return max(self.others + self.added - self.budget.hours, 0.0)


def budget_effects(plan: PlanId, hours: MonthHours, *, budgets: HourBudgets) -> tuple[BudgetEffect, ...]:
    """Every budget of the month that the plan, drafted or further, takes from: of its stations, then of its grids.
    Areas that are dark at the same time by something else are counted with the plan."""
    own = own_hours(hours, plan)
    found = []
    for station in dict.fromkeys(hours.stations[hours.station_of[row]] for row in own):
        budget = budgets.of_station(station, hours.month)
        rows = hours.rows_of_station(station)
        if budget is not None:
            found.append(_effect(plan, hours, budget, rows, own))
    for row in own:
        budget = budgets.of_grid(hours.grids[row], hours.month)
        if budget is not None:
            found.append(_effect(plan, hours, budget, [row], own))
    return tuple(found)


def _effect(
    plan: PlanId, hours: MonthHours, budget: HourBudget, rows: list[int], own: dict[int, float]
) -> BudgetEffect:
    added = sum(own.get(row, 0.0) for row in rows)
    line = hours.line(rows)
    together = budget.hours - rest_of(line, budget)
    drafted = any(cause.key == plan and cause.kind is HourKind.DRAFTED for cause in hours.causes)
    others = together if drafted else max(together - added, 0.0)
    return BudgetEffect(budget=budget, month=hours.month, others=others, added=added)
