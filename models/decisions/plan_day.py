"""What the day of a plan leaves of its paper: nothing is called off or moved that is under way or done."""

from collections.abc import Iterator

from models.changes import Change, changed
from models.decisions.situation import Situation
from models.entities.outage_plans import OutagePlan
from models.entities.work_permits import PermitAct, PermitLine
from models.errors import Unavailable
from models.permit_life_cycle import OVER, next_state


def check_not_carried_out(plan: OutagePlan, on: Situation) -> None:
    """Unavailable once something was switched for the plan or somebody was permitted to work."""
    begun = next((permit for permit in on.book.permits_of(plan.id) if permit.begun), None)
    if begun is not None:
        raise Unavailable("plan_carried_out", facts={"plan": plan.id, "permit": begun.id})


def tickets_given_back(plan: OutagePlan, reason: str, on: Situation) -> Iterator[Change]:
    """Tickets of a plan that is cancelled, by which nothing was done: each is cancelled with the plan's reason."""
    for permit in on.book.permits_of(plan.id):
        if permit.state not in OVER:
            line = PermitLine(act=PermitAct.CANCEL, at=on.now, by=on.actor.id, note=reason.strip())
            yield changed(permit, state=next_state(permit, PermitAct.CANCEL), lines=(*permit.lines, line))
