"""Where on the map a thing is that somebody asks for by its id or code."""

from dataclasses import dataclass

import numpy as np

from models.territory.territory import Territory
from widgets.map.viewport import Box

_LAYERS = ("stations", "grids", "areas", "feeders", "substations", "government_grids", "roads")
_AROUND = 1.25
"""How much more than the thing itself is shown."""
_LEAST = 400.0
"""Metres of ground around a thing that is a mere point."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A piece of ground to look at: its middle and extent in metres."""

    x: float
    y: float
    width: float
    height: float


def sight_of_box(box: Box, around: float = _AROUND) -> Sight:
    width, height = max(box[2] - box[0], _LEAST / around), max(box[3] - box[1], _LEAST / around)
    return Sight((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, width * around, height * around)


def sight_of_code(code: str, territory: Territory) -> Sight | None:
    """The first thing of the territory with this code."""
    for name in _LAYERS:
        layer = territory[name]
        rows = np.flatnonzero(layer.codes == code)
        if len(rows):
            bounds = layer.shapes.bounds[rows[0]]
            if np.isfinite(bounds).all():
                left, bottom, right, top = bounds.tolist()
                return sight_of_box((left, bottom, right, top))
    return None
