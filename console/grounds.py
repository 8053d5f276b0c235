"""The ground as files beside the database: mapped at a start instead of read, and prepared for drawing only once."""

from collections.abc import Callable
from pathlib import Path

from models.entities.places import Ground
from models.territory.shelf import Shelf
from models.territory.territory import Territory
from widgets.map.ground.keeping import FORMAT, ground_arrays, ground_of
from widgets.map.ground.prepared import Ground as DrawnGround
from widgets.map.ground.prepared import make_ground


class Grounds:
    """Used by the desk's thread and the drawing thread; it holds nothing but the folder."""

    def __init__(self, folder: Path) -> None:
        self._shelf = Shelf(folder)

    def territory(self, ground: Ground | None, read: Callable[[], Territory]) -> Territory:
        """The ground in force, from its files; what `read` returns if there are none yet."""
        arrays = None if ground is None else self._shelf.get(_with_bounds(ground.digest))
        if ground is not None and arrays is not None:
            return Territory.from_arrays(ground.projection, arrays, kept_as=ground.digest)
        territory = read()
        if territory.kept_as:
            self._shelf.put(_with_bounds(territory.kept_as), territory.arrays() | territory.bounds_arrays())
        return territory

    def prepared(self, territory: Territory) -> DrawnGround:
        """What `territory` is drawn from, levels of detail and all."""
        if not territory.kept_as:
            return make_ground(territory)
        key = f"{territory.kept_as}-drawn-{FORMAT}"
        arrays = self._shelf.get(key)
        if arrays is not None:
            return ground_of(territory, arrays)
        ground = make_ground(territory)
        self._shelf.put(key, ground_arrays(ground))
        return ground


def _with_bounds(digest: str) -> str:
    return f"{digest}-with-bounds"
