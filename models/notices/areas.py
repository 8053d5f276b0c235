"""Areas of an outage in the territory: their rows, and how they are called in public."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from models.ids import AreaCode
from models.notices.notice import NoticedArea
from models.territory.territory import Territory


def noticed_areas(codes: Iterable[AreaCode], territory: Territory) -> tuple[NoticedArea, ...]:
    """The areas with the names of areas and lines, by line and then by name, so that a notice names together what
    belongs together. An area that the territory does not have keeps its code as its name, and has no line."""
    codes = tuple(dict.fromkeys(codes))
    areas, feeders = territory["areas"], territory["feeders"]
    rows = rows_of(codes, territory)
    lines = areas.columns["feeder"][rows].tolist()
    known = {
        code: NoticedArea(code=AreaCode(code), name=name, line=str(feeders.names[line]) if line >= 0 else "")
        for code, name, line in zip(areas.codes[rows].tolist(), areas.names[rows].tolist(), lines, strict=True)
    }
    found = [known.get(code, NoticedArea(code=code, name=code)) for code in codes]
    return tuple(sorted(found, key=lambda area: (area.line, area.name, area.code)))


def rows_of(codes: Iterable[AreaCode], territory: Territory) -> NDArray[np.int64]:
    """Rows of the areas in the territory, ascending; codes that it does not have are left out."""
    return np.flatnonzero(np.isin(territory["areas"].codes, list(codes)))
