"""Views that somebody has given a name."""

import json
from dataclasses import dataclass, replace

import numpy as np

from models.territory.coordinates import CoordinateSystem, coordinates
from models.territory.projection import to_xy
from widgets.map.sights import Sight


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Its middle in degrees, for another territory has another plane; metres of ground that were in sight."""

    name: str
    lon: float
    lat: float
    width: float
    height: float


class Bookmarks:
    """In the order in which they were kept; no two have the same name."""

    def __init__(self) -> None:
        self.all: tuple[Bookmark, ...] = ()

    def has(self, name: str) -> bool:
        return any(one.name == name for one in self.all)

    def keep(self, bookmark: Bookmark, at: int | None = None) -> None:
        """Last, or at this place."""
        row = len(self.all) if at is None else at
        self.all = (*self.all[:row], bookmark, *self.all[row:])

    def rename(self, row: int, name: str) -> None:
        self.all = (*self.all[:row], replace(self.all[row], name=name), *self.all[row + 1 :])

    def drop(self, row: int) -> Bookmark:
        dropped = self.all[row]
        self.all = (*self.all[:row], *self.all[row + 1 :])
        return dropped

    def as_text(self) -> str:
        rows = [[one.name, one.lon, one.lat, one.width, one.height] for one in self.all]
        return json.dumps(rows, ensure_ascii=False)

    def show_text(self, text: str) -> None:
        """What `as_text` has written; of anything else, nothing."""
        try:
            rows = json.loads(text)
            read = [Bookmark(str(name), *(float(number) for number in numbers)) for name, *numbers in rows]
        except (ValueError, TypeError):
            return
        if all(one.width > 0 and one.height > 0 for one in read):
            self.all = tuple({one.name: one for one in read}.values())


def bookmark_of(name: str, sight: Sight, projection: str) -> Bookmark:
    """A territory without a globe has its plane instead of degrees."""
    at = coordinates(CoordinateSystem.WGS84, projection, sight.x, sight.y) or (sight.x, sight.y)
    return Bookmark(name, *at, sight.width, sight.height)


def sight_of_bookmark(bookmark: Bookmark, projection: str) -> Sight:
    x, y = bookmark.lon, bookmark.lat
    if projection:
        x, y = to_xy(projection, np.array([[x, y]]))[0].tolist()
    return Sight(x, y, bookmark.width, bookmark.height)
