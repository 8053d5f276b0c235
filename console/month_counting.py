"""Customer-hours of a month: what the desk's worker does about such a question (`console/asking.py`)."""

from collections.abc import Generator, Iterator
from datetime import date

from console.clock import Clock
from console.grounds import Grounds
from models.decisions.plan_judgement import PlanQuestion, as_asked
from models.decisions.situation import Situation
from models.planning.budget_question import budget_question
from models.planning.hour_budget_use import BudgetEffect
from models.planning.hours_ground import HoursGround
from models.planning.month_counting import counting
from models.planning.month_hours import MonthHours
from models.rules.rule_book import RuleBook
from models.store.store import Store


class MonthsOfStore:
    """`begin` answers for the month in which a day lies."""

    def __init__(self, store: Store, *, grounds: Grounds, clock: Clock, rules: RuleBook) -> None:
        self._store = store
        self._grounds = grounds
        self._clock = clock
        self._rules = rules
        self._ground: tuple[str, HoursGround] | None = None

    def begin(self, number: int, month: date) -> Iterator[MonthHours | None]:
        ground = self._ground_now()
        yield None
        book = self._store.outages
        table = book.table() if book.whole else None
        plans = tuple(self._store.picture.plans.values())
        now = self._clock()
        yield from counting(number, month, table=table, plans=plans, ground=ground, now=now, rules=self._rules)

    def budget_effects(self, question: PlanQuestion, on: Situation) -> Generator[None, None, tuple[BudgetEffect, ...]]:
        """What the document takes of the budgets; the outages of record have been read."""
        if not self._rules.hour_budgets.by_id:
            return ()
        asked, ground = as_asked(question, on), self._ground_now()
        begun = any(permit.begun for permit in on.book.permits_of(asked.id))
        plans = tuple(plan for plan in on.book.plans.values() if plan.id != question.given_up)
        book = self._store.outages
        table = book.table() if question.given_up is None else book.without(question.given_up).table()
        return (
            yield from budget_question(
                asked, begun=begun, table=table, plans=plans, ground=ground, now=on.now, rules=self._rules
            )
        )

    def _ground_now(self) -> HoursGround:
        """Made anew only when the ground is another."""
        here = self._store.picture.ground
        digest = here.digest if here is not None else ""
        if self._ground is None or self._ground[0] != digest:
            self._ground = digest, HoursGround.of(self._grounds.territory(here, self._store.territory))
        return self._ground[1]
