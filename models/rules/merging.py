"""Which orders are probably one trouble: only offered, a person verifies (D-1…D-4)."""

from collections.abc import Sequence
from datetime import timedelta
from enum import Enum
from math import hypot

from models.entities.orders import MergeEvidence, OrderState, WorkOrder
from models.life_cycle import RUNNING_STATES, Act, may
from models.picture import Picture
from models.rules.rule_book import RuleBook

_FURTHER = {state: rank for rank, state in enumerate(OrderState)}
"""The states of an order's life stand in the order in which it goes through them."""


class MainReason(Enum):
    """Why of several orders this one is the main order."""

    SAID = "said"
    LEADS = "leads"
    TOO_FAR = "too_far"
    FURTHEST = "furthest"
    FIRST = "first"


def choose_main(orders: Sequence[WorkOrder], picture: Picture) -> tuple[WorkOrder, MainReason]:
    """Of orders that are one trouble the one that the others follow: what cannot follow (D-2), else the one whose crew
    is furthest, else the one received first. Needs at least one order; whether they can be merged is not asked."""
    running = [order for order in orders if order.state in RUNNING_STATES] or list(orders)
    leading = [order for order in running if picture.following(order.id)]
    too_far = [order for order in running if not may(order, Act.MERGE)]
    for fixed, why in ((leading, MainReason.LEADS), (too_far, MainReason.TOO_FAR)):
        if fixed:
            return _first(fixed), why
    furthest = max(_FURTHER[order.state] for order in running)
    ahead = [order for order in running if _FURTHER[order.state] == furthest]
    return _first(ahead), MainReason.FURTHEST if len(ahead) < len(running) else MainReason.FIRST


def merge_evidence(main: WorkOrder, sub: WorkOrder) -> MergeEvidence:
    """What speaks for one trouble. An unknown feeder or area equals no other (D-1, D-3)."""
    one, other = main.place, sub.place
    apart = abs(main.received_at - sub.received_at)
    return MergeEvidence(
        same_feeder=one.feeder is not None and one.feeder == other.feeder,
        same_area=one.area is not None and one.area == other.area,
        minutes_apart=apart / timedelta(minutes=1),
        metres_apart=hypot(one.x - other.x, one.y - other.y),
    )


def merge_candidates(order: WorkOrder, picture: Picture, rules: RuleBook) -> list[tuple[WorkOrder, MergeEvidence]]:
    """Orders not yet repaired in the same area or on the same feeder, received within the area's or the
    feeder's window; same area first, then by time and distance. Empty if `order` itself is no longer running."""
    if order.state not in RUNNING_STATES:
        return []
    area, feeder = order.place.area, order.place.feeder
    by_area, by_feeder = rules.duration("merge.same_area"), rules.duration("merge.same_feeder")
    found = []
    for other in picture.orders.values():
        if area is not None and other.place.area == area:
            window = by_area
        elif feeder is not None and other.place.feeder == feeder:
            window = by_feeder
        else:
            continue
        if other.state not in RUNNING_STATES or other.id == order.id:
            continue
        if abs(other.received_at - order.received_at) <= window:
            found.append((other, merge_evidence(order, other)))
    return sorted(found, key=_likeness)


def _likeness(candidate: tuple[WorkOrder, MergeEvidence]) -> tuple[bool, float, float, str]:
    order, evidence = candidate
    return not evidence.same_area, evidence.minutes_apart, evidence.metres_apart, order.id


def _first(orders: Sequence[WorkOrder]) -> WorkOrder:
    return min(orders, key=lambda order: (order.received_at, order.id))
