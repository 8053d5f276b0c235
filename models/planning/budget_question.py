"""What a document that somebody is writing takes from the budgets of customer-hours, a step at a time."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from models.entities.outage_plans import OutagePlan, PlanState, Window
from models.planning.hour_budget_use import BudgetEffect, budget_effects
from models.planning.hours_ground import HoursGround
from models.planning.month_counting import counting
from models.planning.month_hours import MonthHours
from models.planning.outage_history import OutageTable
from models.rules.hour_budgets import HourBudgets
from models.rules.rule_book import RuleBook


def budget_question(
    asked: OutagePlan,
    *,
    begun: bool,
    table: OutageTable,
    plans: Iterable[OutagePlan],
    ground: HoursGround,
    now: datetime,
    rules: RuleBook,
) -> Generator[None, None, tuple[BudgetEffect, ...]]:
    """Of every month that the hours meet, those that are over first. `asked` is the plan with the document's hours and
    areas; of one that has `begun` the hours in force stay, of any other they are given up for these."""
    months = [month for month in _months(asked.window, rules) if _budgets_of(asked, month, ground, rules.hour_budgets)]
    if not months:
        return ()
    if begun:
        wish = replace(asked, state=PlanState.FILED)
    else:
        wish, table = replace(asked, state=PlanState.DRAFT, approved=None), table.without(asked.id)
    beside = (*(plan for plan in plans if plan.id != asked.id), wish)
    yield
    found = list[BudgetEffect]()
    for month in months:
        hours = yield from _counted(counting(0, month, table=table, plans=beside, ground=ground, now=now, rules=rules))
        found += budget_effects(wish.id, hours, budgets=rules.hour_budgets)
    return tuple(sorted(found, key=lambda effect: not effect.over))


def _counted(steps: Iterator[MonthHours | None]) -> Generator[None, None, MonthHours]:
    for step in steps:
        if step is not None:
            return step
        yield
    raise AssertionError("counting ends with its answer")


def _months(window: Window, rules: RuleBook) -> list[date]:
    """First days of the months that the hours meet, on the rule book's calendar."""
    month = window.start.astimezone(rules.zone).date().replace(day=1)
    last = (window.end - timedelta.resolution).astimezone(rules.zone).date()
    found = []
    while month <= last:
        found.append(month)
        month = (month + timedelta(days=31)).replace(day=1)
    return found


def _budgets_of(asked: OutagePlan, month: date, ground: HoursGround, budgets: HourBudgets) -> bool:
    """Whether any budget could be touched: most sites have none, and nothing is counted for them."""
    grids = {int(ground.grid[row]) for row in ground.rows(asked.content.scope.areas)}
    stations = {ground.stations[ground.station[grid]] for grid in grids}
    return any(budgets.of_grid(ground.grids[grid], month) is not None for grid in grids) or any(
        budgets.of_station(station, month) is not None for station in stations
    )
