"""Which areas are switched off by plan now: those of approved hours that hold this moment. Paper says so, no switch
does: what is known to be off, orders and the day's own records tell. Live work cuts nobody off."""

from collections.abc import Iterable
from datetime import UTC, datetime

from models.changes import Change
from models.entities.outage_plans import OutagePlan
from models.ids import AreaCode
from models.picture import Picture

_EVER, _NEVER = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


class PlansInForce:
    """Asked every second; looks at the plans only when one has changed, or begins or ends."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._areas: frozenset[AreaCode] = frozenset()
        self._since, self._until = _NEVER, _NEVER

    def show_changes(self, changes: Iterable[Change]) -> None:
        """Changes that the picture has been advanced by already."""
        if any(change.kind is OutagePlan for change in changes):
            self._since = _NEVER

    def news(self, now: datetime) -> frozenset[AreaCode] | None:
        """The areas of the plans in force at `now`; None if they are the ones told last."""
        if self._since <= now < self._until:
            return None
        before, self._areas = self._areas, self._look(now)
        return self._areas if self._areas != before else None

    def _look(self, now: datetime) -> frozenset[AreaCode]:
        plans = (plan for plan in self._picture.approved_plans() if plan.content.cuts_off)
        hours = [(plan, plan.approved) for plan in plans]
        turns = [turn for _, one in hours if one is not None for turn in (one.start, one.end)]
        self._since = max((turn for turn in turns if turn <= now), default=_EVER)
        self._until = min((turn for turn in turns if turn > now), default=_NEVER)
        holding = (plan for plan, one in hours if one is not None and one.start <= now < one.end)
        return frozenset(area for plan in holding for area in plan.content.scope.areas)
