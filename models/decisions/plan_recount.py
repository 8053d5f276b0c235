"""Whom a plan touches by the data of now: counted anew at every gate, since an import may have changed the ground, and
who is an important customer, after the document was written."""

from typing import Any

from models.decisions.situation import Situation
from models.entities.outage_plans import OutagePlan, PlanCount, PlanKind
from models.errors import Conflict, RuleBroken
from models.ids import AreaCode
from models.notices.announced import important_of

_MOST_NAMED = 20
"""Codes in the facts of a refusal."""


def recount(plan: OutagePlan, on: Situation) -> PlanCount | None:
    """None if it is what the document says. In a preview nobody knows the ground: then only important customers are
    counted. Unavailable ("outages_unread") while the new ground is still being read."""
    scope, ground = plan.content.scope, on.book.ground
    customers, residents = scope.customers, scope.residents
    missing: tuple[AreaCode, ...] = ()
    if ground is not None and ground.digest != scope.ground and on.outages is not None:
        customers, residents, missing = on.outages.customers_of(scope.areas)
    found = PlanCount(
        customers=customers,
        residents=residents,
        important=tuple(sorted(important_of(plan, on.book))),
        missing=missing,
    )
    return None if found == _as_written(plan) else found


def check_still_there(plan: OutagePlan, on: Situation) -> None:
    """Refuse to approve an outage of areas that the ground has no more: the document is to be written anew. Longer
    hours of an outage that may run already do not wait for that."""
    count = recount(plan, on)
    if count is not None and count.missing and not plan.extension_pending:
        facts: dict[str, Any] = {"plan": plan.id, "areas": count.missing[:_MOST_NAMED], "count": len(count.missing)}
        raise Conflict("plan_areas_gone", facts=facts)


def check_residents(plan: OutagePlan, on: Situation) -> None:
    """For want of power residents are not cut off; which of the areas hold none, the ground says
    (`plan_scope.without_residents`)."""
    if plan.content.kind is not PlanKind.RESTRICTION:
        return
    count = recount(plan, on)
    residents = plan.content.scope.residents if count is None else count.residents
    if residents:
        raise RuleBroken("restriction_touches_residents", "L-2", {"plan": plan.id, "residents": residents})


def _as_written(plan: OutagePlan) -> PlanCount:
    scope = plan.content.scope
    return PlanCount(customers=scope.customers, residents=scope.residents, important=tuple(sorted(scope.important)))
