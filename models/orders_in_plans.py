"""Which orders lie inside a planned outage: a fault that is told from an area that is switched off by plan is, as a
rule, no fault; one that is still open after the plan's hours may be supply that did not come back.

Paper says so, no switch does: nothing here decides about an order."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from models.entities.orders import OrderState, Symptom, WorkOrder
from models.entities.outage_plans import Window
from models.ids import AreaCode, PlanId
from models.life_cycle import OPEN_STATES
from models.picture import Picture

REMEMBERED = timedelta(days=2)
"""So long after its hours a plan is asked about supply that did not come back."""
_NO_SUPPLY = frozenset({Symptom.NO_POWER_ONE, Symptom.NO_POWER_MANY})
_SUPPLIED = frozenset({OrderState.RESTORED, OrderState.RETURNED, OrderState.CALLED_BACK})
_AHEAD = timedelta(days=1)
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class InPlan:
    """`over`: the plan's hours have ended, and the supply that was told of as missing meanwhile is not back.
    `explains`: what is told is a supply that is missing, as the plan says; a wire on the ground no plan explains."""

    plan: PlanId
    window: Window
    over: bool
    explains: bool


@dataclass(frozen=True, slots=True)
class _Hours:
    plan: PlanId
    window: Window


class OrdersInPlans:
    """Asked for one order at a time and as often as one likes: an answer looks at the few plans of the order's area.
    The plans are read again only after one, or a day on record, has changed or begun."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._seen = (-1, -1)
        self._since, self._until = _NEVER, _NEVER
        self._over: dict[AreaCode, list[_Hours]] = {}

    def of_order(self, order: WorkOrder, now: datetime) -> InPlan | None:
        """The plan whose hours hold now in the area of an open order, or held when the order came and are over while
        supply is not back; None for all others."""
        if order.state not in OPEN_STATES or order.state in _SUPPLIED:
            return None
        hours = self._of_area(order.place.area, now)
        told = order.symptom in _NO_SUPPLY
        for one in hours:
            if one.window.start <= now < one.window.end:
                return InPlan(one.plan, one.window, over=False, explains=told)
        for one in hours:
            if told and one.window.start <= order.received_at < one.window.end <= now:
                return InPlan(one.plan, one.window, over=True, explains=True)
        return None

    def of_area(self, area: AreaCode | None, now: datetime, *, symptom: Symptom | None = None) -> InPlan | None:
        """The plan whose hours hold now in `area`, for whoever is about to report `symptom` there."""
        for one in self._of_area(area, now):
            if one.window.start <= now < one.window.end:
                return InPlan(one.plan, one.window, over=False, explains=symptom is None or symptom in _NO_SUPPLY)
        return None

    def is_news(self, now: datetime) -> bool:
        """Whether another plan has changed, begun or ended since anything was asked: answers may be others now."""
        if self._seen == self._changes and self._since <= now < self._until:
            return False
        self._look(now)
        return True

    def _of_area(self, area: AreaCode | None, now: datetime) -> list[_Hours]:
        """Newest hours first."""
        if area is None:
            return []
        self.is_news(now)
        return self._over.get(area, [])

    def _look(self, now: datetime) -> None:
        self._seen = self._changes
        self._over = {}
        self._since, self._until = now, now + _AHEAD
        begun = []
        for plan in self._picture.plans_between(Window(now - REMEMBERED, now + _AHEAD)):
            hours = plan.approved
            if hours is None or not plan.content.darkens:
                continue
            turns = (hours.start, hours.end, hours.end + REMEMBERED)
            self._until = min([self._until, *(turn for turn in turns if turn > now)])
            if hours.start <= now < hours.end + REMEMBERED:
                begun.append((plan, _Hours(plan.id, hours.window)))
        for plan, one in sorted(begun, key=lambda pair: pair[1].window.end, reverse=True):
            early = self._ended_early(one)
            for area in plan.content.scope.areas:
                self._over.setdefault(area, []).append(early.get(area, one))

    def _ended_early(self, hours: _Hours) -> dict[AreaCode, _Hours]:
        """Where supply came back before the rest of the plan: to that moment its hours have held there."""
        permit = self._picture.permit_of(hours.plan)
        parts = () if permit is None or not permit.spells else permit.spells[-1].parts
        start, end = hours.window.start, hours.window.end
        ended = [(part, _Hours(hours.plan, Window(start, min(part.at, end)))) for part in parts]
        return {area: held for part, held in ended for area in part.areas}

    @property
    def _changes(self) -> tuple[int, int]:
        return self._picture.plan_changes, self._picture.permit_changes
