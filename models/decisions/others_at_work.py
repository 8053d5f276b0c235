"""People and earth wires of planned outages that others may not bring power onto (OP-10)."""

from collections.abc import Iterable

from models.dark_areas import areas_left
from models.decisions.situation import Situation
from models.entities.outage_plans import OutagePlan
from models.entities.work_permits import WorkPermit
from models.ids import AreaCode, FeederCode, PermitId


def permit_at_work(
    areas: Iterable[AreaCode], feeder: FeederCode | None, on: Situation, *, besides: PermitId | None = None
) -> WorkPermit | None:
    """A permit for a cut whose people or earth wires are on one of the areas, or on the feeder; None if there is none.
    Live work goes on with power on."""
    wanted = frozenset(areas)
    for permit in on.book.permits_under_way():
        if permit.id == besides or not permit.cuts_supply or not (permit.parties_on or permit.earths_on):
            continue
        plan = on.book.plans.get(permit.plan)
        if plan is not None and _touches(plan, permit, wanted, feeder):
            return permit
    return None


def _touches(plan: OutagePlan, permit: WorkPermit, areas: frozenset[AreaCode], feeder: FeederCode | None) -> bool:
    """Areas that came back before the rest have power already."""
    on_feeder = feeder is not None and plan.content.feeder == feeder
    return on_feeder or not areas.isdisjoint(areas_left(plan, permit))
