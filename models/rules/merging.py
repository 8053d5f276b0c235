"""Which orders are probably one trouble: only offered, a person verifies (D-1…D-4)."""

from datetime import timedelta
from math import hypot

from models.entities.orders import MergeEvidence, WorkOrder
from models.life_cycle import RUNNING_STATES
from models.picture import Picture
from models.rules.rule_book import RuleBook


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
