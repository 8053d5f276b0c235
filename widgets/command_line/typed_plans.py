"""Which outage plans a typed number may mean: P and the number, or P and its end."""

from models.entities.outage_plans import OutagePlan
from models.ids import PlanId
from models.rules.permissions import may_see_plan
from widgets.command_line.readings import Trouble
from widgets.command_line.scene import Scene

_MOST_PLANS = 30
"""More are no choice: one types another digit."""


def plans_meant(said: str, scene: Scene) -> tuple[OutagePlan, ...] | Trouble:
    """The plan of that number, else all that this account sees whose number ends so, the newest first."""
    plans, digits = scene.picture.plans, said[1:]
    whole = plans.get(PlanId(f"P{digits}"))
    if whole is not None and may_see_plan(whole, scene.account):
        return (whole,)
    found = [plan for plan in plans.values() if plan.id.endswith(digits) and may_see_plan(plan, scene.account)]
    if not found:
        return Trouble("unknown_plan", {"plan": said.upper()})
    if len(found) > _MOST_PLANS:
        return Trouble("many_plans", {"plan": said.upper(), "count": len(found)})
    return tuple(sorted(found, key=lambda plan: plan.id, reverse=True))
