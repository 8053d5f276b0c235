"""What would this plan do: what the desk's worker does about such a question (`console/asking.py`)."""

from collections.abc import Iterator
from dataclasses import replace

from console.asking import Begin
from console.clock import Clock
from console.desk_outages import OutageReader
from console.month_counting import MonthsOfStore
from models.decisions.plan_judgement import PlanJudgement, PlanQuestion, judging
from models.decisions.situation import Situation
from models.entities.people import SYSTEM_ACCOUNT
from models.rules.rule_book import RuleBook
from models.store.store import Store


def judging_of(store: Store, *, outages: OutageReader, months: MonthsOfStore, clock: Clock, rules: RuleBook) -> Begin:
    """Judges by what is true when the work begins."""

    def begin(number: int, question: PlanQuestion) -> Iterator[PlanJudgement | None]:
        on = Situation(SYSTEM_ACCOUNT, store.picture, clock(), rules, store.outages)
        for step in judging(number, question, on, outages.customers):
            if step is None:
                yield None
            elif step.repeats is None or store.outages.outdated:
                yield step
            else:
                effects = yield from months.budget_effects(question, on)
                yield replace(step, budgets=effects)

    return begin
