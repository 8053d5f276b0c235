"""Names of areas and feeders, which live in the territory and not in the picture; and where a typed name lies."""

from collections.abc import Sequence

import numpy as np

from models.entities.places import Place
from models.ids import AreaCode, FeederCode, GovernmentGridId, GridId
from models.territory.territory import Locator, Territory


class GroundNames:
    """Looks up one code at a time in the territory's arrays: nothing is copied for a city of any size."""

    def __init__(self, territory: Territory | None = None) -> None:
        self._territory = territory
        self._locator: Locator | None = None

    def area(self, code: AreaCode) -> str:
        return self._name("areas", code)

    def areas(self, codes: Sequence[AreaCode]) -> list[str]:
        """Names of many areas in their order, looked up at one go."""
        if self._territory is None or not codes:
            return list(codes)
        areas = self._territory["areas"]
        rows = np.flatnonzero(np.isin(areas.codes, np.array(codes, dtype=np.str_)))
        named = dict(zip(areas.codes[rows].tolist(), areas.names[rows].tolist(), strict=True))
        return [named.get(code, code) for code in codes]

    def feeder(self, code: FeederCode) -> str:
        return self._name("feeders", code)

    def spot_of(self, code: AreaCode) -> tuple[float, float] | None:
        """Where the area's transformer stands, x, y metres; None if the ground has no such area."""
        if self._territory is None:
            return None
        areas = self._territory["areas"]
        rows = np.flatnonzero(areas.codes == code)
        return (float(areas.columns["x"][rows[0]]), float(areas.columns["y"][rows[0]])) if len(rows) else None

    def place_called(self, text: str) -> Place | None:
        """The transformer of the area whose code or name is `text`, else of the first whose name begins with it,
        else of the first that has it anywhere; None if there is none."""
        wanted = text.strip()
        if self._territory is None or not wanted:
            return None
        areas = self._territory["areas"]
        for hits in (
            (areas.codes == wanted) | (areas.names == wanted),
            np.char.startswith(areas.names, wanted) | np.char.startswith(areas.codes, wanted),
            np.char.find(areas.names, wanted) >= 0,
        ):
            rows = np.flatnonzero(hits)
            if len(rows):
                row = int(rows[0])
                return self.place_at(float(areas.columns["x"][row]), float(areas.columns["y"][row]))
        return None

    def place_at(self, x: float, y: float) -> Place | None:
        """The place at (x, y) metres with all it belongs to; None outside every grid."""
        if self._territory is None:
            return None
        if self._locator is None:
            self._locator = Locator(self._territory)
        grid = self._locator.row("grids", x, y)
        if grid is None:
            return None
        area = self._locator.row("areas", x, y)
        government = self._locator.row("government_grids", x, y)
        areas, feeders = self._territory["areas"], self._territory["feeders"]
        feeder = -1 if area is None else int(areas.columns["feeder"][area])
        governments = self._territory["government_grids"]
        return Place(
            x=x,
            y=y,
            address="" if area is None else str(areas.names[area]),
            area=None if area is None else AreaCode(str(areas.codes[area])),
            grid=GridId(str(self._territory["grids"].codes[grid])),
            government_grid=None if government is None else GovernmentGridId(str(governments.codes[government])),
            feeder=None if feeder < 0 else FeederCode(str(feeders.codes[feeder])),
        )

    def _name(self, layer: str, code: str) -> str:
        if self._territory is None:
            return code
        found = self._territory[layer]
        rows = np.flatnonzero(found.codes == code)
        return str(found.names[rows[0]]) if len(rows) else code
