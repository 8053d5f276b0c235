"""What the day of a plan leaves of its paper: nothing is called off or moved that is under way or done."""

from models.decisions.situation import Situation
from models.entities.outage_plans import OutagePlan
from models.errors import Unavailable


def check_not_carried_out(plan: OutagePlan, on: Situation) -> None:
    """Unavailable once something was switched for the plan or somebody was permitted to work."""
    begun = next((permit for permit in on.book.permits_of(plan.id) if permit.begun), None)
    if begun is not None:
        raise Unavailable("plan_carried_out", facts={"plan": plan.id, "permit": begun.id})
