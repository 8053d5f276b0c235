"""Which areas are switched off by plan now: those of approved hours that hold this moment, as paper says, and those
that a permit's own record knows to be off, whatever the paper says. Live work cuts nobody off."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from models.changes import Change
from models.dark_areas import areas_left
from models.entities.outage_plans import OutagePlan
from models.entities.work_permits import PermitState, WorkPermit
from models.ids import AreaCode
from models.picture import Picture

_EVER, _NEVER = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


_DONE = frozenset({PermitState.RE_ENERGISED, PermitState.CLOSED, PermitState.CANCELLED})
"""Power is back, or was never cut: the paper's hours say nothing any more."""


@dataclass(frozen=True, slots=True)
class AreasByPlan:
    """`planned`: by approved hours alone; `off`: switched off on record, and not back."""

    planned: frozenset[AreaCode] = frozenset()
    off: frozenset[AreaCode] = frozenset()


class PlansInForce:
    """Asked every second; looks at the plans only when one has changed, or begins or ends."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._areas = AreasByPlan()
        self._since, self._until = _NEVER, _NEVER

    def show_changes(self, changes: Iterable[Change]) -> None:
        """Changes that the picture has been advanced by already."""
        if any(change.kind in {OutagePlan, WorkPermit} for change in changes):
            self._since = _NEVER

    def news(self, now: datetime) -> AreasByPlan | None:
        """The areas of the plans in force and of those carried out at `now`; None if they are the ones told last."""
        if self._since <= now < self._until:
            return None
        before, self._areas = self._areas, self._look(now)
        return self._areas if self._areas != before else None

    def _look(self, now: datetime) -> AreasByPlan:
        plans = (plan for plan in self._picture.approved_plans() if plan.content.cuts_off)
        hours = [(plan, plan.approved) for plan in plans]
        turns = [turn for _, one in hours if one is not None for turn in (one.start, one.end)]
        self._since = max((turn for turn in turns if turn <= now), default=_EVER)
        self._until = min((turn for turn in turns if turn > now), default=_NEVER)
        permits = [permit for permit in self._picture.permits_under_way() if permit.power_off]
        off = self._left(plan for permit in permits if (plan := self._picture.plans.get(permit.plan)) is not None)
        holding = (plan for plan, one in hours if one is not None and one.start <= now < one.end)
        return AreasByPlan(self._left(plan for plan in holding if self._still_to_come(plan)) - off, off)

    def _still_to_come(self, plan: OutagePlan) -> bool:
        permit = self._picture.permit_of(plan.id)
        return permit is None or permit.state not in _DONE

    def _left(self, plans: Iterable[OutagePlan]) -> frozenset[AreaCode]:
        """Without those that came back before the rest."""
        left = (areas_left(plan, self._picture.permit_of(plan.id)) for plan in plans)
        return frozenset(area for areas in left for area in areas)
