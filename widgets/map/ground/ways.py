"""Roads of one name joined into long lines: what a name can be written along."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from models.territory.shapes import Ints
from models.territory.territory import Layer
from widgets.map.ground.blocks import touching
from widgets.map.viewport import Box, Floats

Texts = NDArray[np.str_]


@dataclass(frozen=True, slots=True, eq=False)
class NamedWays:
    """Way w has the points `xy[starts[w] : starts[w + 1]]`; `along` (m,) metres is how far each point is from the very
    first, the steps from way to way left out, so that a place on a way is found by one search among sorted numbers."""

    names: Texts
    classes: NDArray[np.int64]
    bounds: Floats
    xy: Floats
    starts: Ints
    along: Floats

    @classmethod
    def of(cls, roads: Layer, classes: NDArray[np.int64]) -> "NamedWays":
        """From a layer of roads, `classes` (n,) of them."""
        named = np.flatnonzero(roads.names != "")
        if not len(named):
            return _NONE
        keys = np.char.add(roads.names[named], np.char.add("/", classes[named].astype(np.str_)))
        _, first, group = np.unique(keys, return_index=True, return_inverse=True)
        pieces, of_shape = shapely.get_parts(roads.shapes.geometries(named), return_index=True)
        group_of_piece = group[of_shape]
        order = np.argsort(group_of_piece, kind="stable")
        bundles = shapely.multilinestrings(pieces[order], indices=group_of_piece[order])
        lines, of_bundle = shapely.get_parts(shapely.line_merge(bundles), return_index=True)
        row = named[first][np.unique(group_of_piece)][of_bundle]
        xy, of_line = shapely.get_coordinates(lines, return_index=True)
        steps = np.hypot(*np.diff(xy, axis=0).T) * (of_line[1:] == of_line[:-1])
        return cls(
            names=roads.names[row],
            classes=classes[row],
            bounds=shapely.bounds(lines).reshape(-1, 4),
            xy=xy,
            starts=np.searchsorted(of_line, np.arange(len(lines) + 1)),
            along=np.concatenate(([0.0], np.cumsum(steps))),
        )

    @property
    def lengths(self) -> Floats:
        """(n,) metres."""
        return self.along[self.starts[1:] - 1] - self.along[self.starts[:-1]]

    def near(self, box: Box) -> Ints:
        """Ways whose bounds touch `box`."""
        return np.flatnonzero(touching(self.bounds, box))

    def places(self, ways: Ints, at: Floats) -> Floats:
        """(k, 2) metres: the point `at[i]` metres from the beginning of way `ways[i]`, which must be on it."""
        firsts, lasts = self.starts[ways], self.starts[ways + 1] - 1
        wanted = self.along[firsts] + at
        before = np.clip(np.searchsorted(self.along, wanted, side="right") - 1, firsts, lasts - 1)
        step = self.along[before + 1] - self.along[before]
        share = np.divide(wanted - self.along[before], step, out=np.zeros_like(step), where=step > 0)
        found: Floats = self.xy[before] + (self.xy[before + 1] - self.xy[before]) * np.clip(share, 0.0, 1.0)[:, None]
        return found


_NONE = NamedWays(
    names=np.empty(0, np.str_),
    classes=np.empty(0, np.int64),
    bounds=np.empty((0, 4)),
    xy=np.empty((0, 2)),
    starts=np.zeros(1, np.int64),
    along=np.empty(0),
)
