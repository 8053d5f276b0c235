"""What may be done on the day of an outage, by name: its steps, the one that comes now, and acts on its plan."""

from datetime import datetime

from models.entities.outage_plans import OutagePlan
from widgets.outage_day.day_acts import offered
from widgets.outage_day.on_day import OnDay, Subject
from widgets.outage_day.reading import DayReader
from widgets.plans.plan_acts import PLAN_ACTS, OnPlan
from widgets.plans.plan_acts import is_offered as is_plan_act_offered
from widgets.plans.standing import PlanStanding

NEXT = "day_next"
_PLAN_ACTS = {act.name: act for act in PLAN_ACTS}
ON_THE_PLAN: dict[str, OnPlan] = {
    "day_extend": _PLAN_ACTS["plan_extend"],
    "day_call_off": _PLAN_ACTS["plan_cancel"],
}
"""Acts of the day that are acts on the plan: done on the page of plans."""


class DayOffers:
    def __init__(self, standing: PlanStanding) -> None:
        self._standing = standing
        self._reader = DayReader(standing)

    def names(self, plan: OutagePlan, now: datetime) -> frozenset[str]:
        """Of all acts that the plan admits now, by this account."""
        steps = self.steps(plan, now)
        names = {act.name for act in steps} | {name for name in ON_THE_PLAN if self.is_on_plan(name, plan, now)}
        return frozenset(names | {NEXT} if self.next_of(plan, steps, now) is not None else names)

    def steps(self, plan: OutagePlan, now: datetime) -> tuple[OnDay, ...]:
        return offered(self.subject(plan, now), self._standing)

    def next_of(self, plan: OutagePlan, steps: tuple[OnDay, ...], now: datetime) -> OnDay | None:
        """The step that comes now, if it is among them."""
        line = self._reader.line(plan, now)
        return next((act for act in steps if line is not None and act.step is line.next), None)

    def is_on_plan(self, name: str, plan: OutagePlan, now: datetime) -> bool:
        """What has been switched or permitted takes place: it is not cancelled any more. Hours are added here once they
        run: before that they need days of notice (N-13), which is for the page of plans."""
        if name == "day_extend" and (plan.approved is None or now < plan.approved.start):
            return False
        permits = self._standing.picture.permits_of(plan.id)
        if name == "day_call_off" and any(permit.begun for permit in permits):
            return False
        return is_plan_act_offered(ON_THE_PLAN[name], plan, self._standing, now)

    def subject(self, plan: OutagePlan, now: datetime) -> Subject:
        return Subject(plan, self._standing.picture.permit_of(plan.id), now)
