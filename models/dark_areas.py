"""Which areas of a planned outage are without supply, where some have come back before the rest."""

from models.entities.outage_plans import OutagePlan
from models.entities.work_permits import WorkPermit
from models.ids import AreaCode, PlanId
from models.picture import Picture


def areas_left(plan: OutagePlan, permit: WorkPermit | None) -> tuple[AreaCode, ...]:
    """The plan's areas but those that came back before the rest, in the plan's order."""
    areas = plan.content.scope.areas
    back = frozenset[AreaCode]() if permit is None else permit.areas_back
    return tuple(area for area in areas if area not in back) if back else areas


def back_in_part(plan: PlanId, book: Picture) -> frozenset[AreaCode]:
    """Areas that came back before the rest since the plan was last cut."""
    permit = book.permit_of(plan)
    return frozenset() if permit is None else permit.areas_back
