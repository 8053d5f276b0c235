"""How long a drive takes. One estimate answers for all; a road network will answer in its place."""

import numpy as np
from numpy.typing import NDArray

from models.entities.places import Zone
from models.rules.rule_book import RuleBook

Floats = NDArray[np.float64]

_KMH_TO_METRES_PER_SECOND = 1 / 3.6


def travel_seconds(*, from_xy: Floats, to_xy: tuple[float, float], zone: Zone, rules: RuleBook) -> Floats:
    """(n,) seconds from each of (n, 2) metres to one place in `zone`: straight line × detour ÷ speed (YK-3).

    NaN in, NaN out: a crew that nobody has seen has no time.
    """
    seconds: Floats = np.hypot(from_xy[:, 0] - to_xy[0], from_xy[:, 1] - to_xy[1]) * seconds_a_metre(zone, rules)
    return seconds


def seconds_a_metre(zone: Zone, rules: RuleBook) -> float:
    """Of straight line, to a place in `zone`: what `travel_seconds` counts with."""
    return rules.value("travel.detour") / (rules.value(f"travel.speed.{zone.value}") * _KMH_TO_METRES_PER_SECOND)
