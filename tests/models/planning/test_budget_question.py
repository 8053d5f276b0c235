"""What a document takes from the budgets while it is written: before it is filed, while it is moved or lengthened."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from models.entities.outage_plans import OutagePlan, PlanState
from models.planning.budget_question import budget_question
from models.planning.hour_budget_use import BudgetEffect
from models.planning.outage_book import OutageBook
from models.planning.outage_history import OutageHistory
from models.rules.hour_budgets import HourBudget, HourBudgets
from tests.models.planning.test_month_hours import GROUND, NOW, RULES, at, fault, plan

S = PlanState
S2 = HourBudget(station="S2", hours=2000, source="Order 4")


def asked(
    wish: OutagePlan, plans: Sequence[OutagePlan] = (), *budgets: HourBudget, begun: bool = False
) -> tuple[list[BudgetEffect], int]:
    """The effects, and in how many steps they were found. Area D of station S2 was dark for two hours."""
    book = OutageBook()
    history = OutageHistory()
    fault(history, "1", "D", at(5, 8), 2)  # 800
    book._history, book.whole = history, True
    book.put_plans(plans)
    rules = replace(RULES, hour_budgets=HourBudgets({one.id: one for one in budgets}))
    steps = budget_question(wish, begun=begun, table=book.table(), plans=plans, ground=GROUND, now=NOW, rules=rules)
    count = 0
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            return list(ended.value), count
        count += 1


def test_a_draft_is_held_against_what_is_used_and_on_its_way() -> None:
    filed = plan("filed", "D", start=at(23, 8), hours=1, state=S.FILED)
    other = plan("other", "D", start=at(24, 8), hours=9, state=S.DRAFT)
    wish = plan("", "D", start=at(25, 8), hours=3, state=S.DRAFT)
    (effect,), _ = asked(wish, (filed, other), S2)
    assert (effect.others, effect.added, effect.over) == (1200.0, 1200.0, 400.0)


def test_what_is_written_counts_instead_of_what_stands() -> None:
    """Another day, another length: nothing of the plan as it was is counted beside it, filed or in force."""
    for state in (S.FILED, S.NOTICE_APPROVED):
        stands = plan("p", "D", start=at(23, 8), hours=4, state=state)
        wish = replace(stands, starts_at=at(26, 8), ends_at=at(26, 9))
        (effect,), _ = asked(wish, (stands,), S2)
        assert (effect.others, effect.added) == (800.0, 400.0)


def test_an_outage_that_runs_keeps_its_hours_and_adds_the_longer_ones() -> None:
    stands = plan("p", "D", start=at(20, 11), hours=2, state=S.NOTICE_APPROVED)  # one of them is past
    wish = replace(stands, ends_at=stands.ends_at + timedelta(hours=3))
    (effect,), _ = asked(wish, (stands,), S2, begun=True)
    assert effect.others + effect.added == 800.0 + 5 * 400.0


def test_each_month_has_its_own_and_those_that_are_over_come_first() -> None:
    wish = plan("", "D", start=at(30, 22), hours=4, state=S.DRAFT)
    december = HourBudget(station="S2", month="2026-12", hours=100, source="Order 4")
    (first, second), _ = asked(wish, (), S2, december)
    assert (first.budget, first.month.month, first.over) == (december, 12, 700.0)
    assert (second.budget, second.others + second.added, second.over) == (S2, 1600.0, 0.0)


def test_nothing_is_counted_where_there_is_no_budget() -> None:
    wish = plan("", "A", start=at(25, 8), hours=3, state=S.DRAFT)
    assert asked(wish, (), S2) == ([], 0)
    assert asked(wish) == ([], 0)
    assert asked(wish, (), HourBudget(grid="G1", hours=1, source="Order 4"))[0][0].over == 299.0
