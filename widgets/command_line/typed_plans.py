"""Which outage plans a typed number may mean: its digits from the end, with or without the letter of plans."""

from models.entities.outage_plans import OutagePlan
from models.ids import PlanId
from widgets.command_line.readings import Trouble
from widgets.command_line.scene import Scene


def plans_meant(number: str, scene: Scene) -> tuple[OutagePlan, ...] | Trouble:
    """Those on the page of the day first: yesterday's …003 does not stand in the way of today's."""
    plans = scene.picture.plans
    whole = PlanId(f"P{number}")
    if whole in plans:
        return (plans[whole],)
    found = sorted((plan for key, plan in plans.items() if key.endswith(number)), key=lambda plan: plan.id)
    if not found:
        return Trouble("unknown_plan", {"plan": number})
    near = tuple(plan for plan in found if plan.id in scene.plans_at_hand)
    return near or tuple(found)
