"""What can be left out of the ground. Water, stations and substations are always there: by them one knows the place."""

from enum import Enum


class GroundPart(Enum):
    BASE_MAP = "base_map"
    AREAS = "areas"
    """The borders of transformer areas."""
    BORDERS = "borders"
    """Of grids and stations."""
    ROADS = "roads"
    FEEDERS = "feeders"
    """And the transformers on them."""
    NAMES = "names"


Hidden = frozenset[GroundPart]
NOTHING: Hidden = frozenset()
