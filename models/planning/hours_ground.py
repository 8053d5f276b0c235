"""The ground as customer-hours are counted on it: columns of numbers, a row for each area."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.ids import AreaCode
from models.territory.territory import Territory

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class HoursGround:
    """Made once per territory."""

    row_of: Mapping[str, int]
    codes: NDArray[Any]
    customers: Ints
    grid: Ints
    grids: tuple[str, ...]
    station: Ints
    """(grids,) rows of `stations`."""
    stations: tuple[str, ...]

    @classmethod
    def of(cls, territory: Territory) -> "HoursGround":
        areas, grids = territory["areas"], territory["grids"]
        return cls(
            row_of=areas.rows,
            codes=areas.codes,
            customers=(areas.columns["residents"] + areas.columns["businesses"]).astype(np.int64),
            grid=areas.columns["grid"].astype(np.int64),
            grids=tuple(str(code) for code in grids.codes),
            station=grids.columns["station"].astype(np.int64),
            stations=tuple(str(code) for code in territory["stations"].codes),
        )

    def rows(self, areas: Iterable[AreaCode]) -> Ints:
        """Of the areas that are on this ground."""
        return np.array([row for row in map(self.row_of.get, areas) if row is not None], np.int64)
