"""Areas by number: every one in the colour of its state in one pass, and which one lies under a pixel."""

import time

import numpy as np
import shapely

from benchmarks.figures import Figure
from benchmarks.gestures import ground_of, until_sharp
from benchmarks.stage import median_ms
from models.territory.territory import Territory
from widgets.map.ground.kernels import tint_rows
from widgets.map.ground.raster import Raster
from widgets.map.map_view import MapView
from widgets.map.outage_looks import TRACED, make_patterns
from widgets.map.viewport import Viewport
from widgets.theme import dark_theme

_RECOLOUR_MS = {"city": 5.0, "province": 10.0}
_PICK_MS = 1.0
_WRONG_PERCENT = 0.1


def recolour_figures(name: str, raster: Raster, areas: int) -> list[Figure]:
    """All areas of the ground are in the view; on a bad evening one in twelve has lost power, at worst every one."""
    rng, patterns = np.random.default_rng(3), make_patterns(dark_theme(), 1.0)
    height, width = raster.rows.shape
    origin, window = np.zeros(2, np.int64), np.array((0, 0, width, height))
    seen, out = np.zeros((height, width), np.uint8), np.zeros((height, width), np.uint32)
    share = len(np.unique(raster.rows)) - 1
    figures = []
    for dark, limit in ((1 / 12, _RECOLOUR_MS[name]), (1.0, None)):
        looks = np.where(rng.random(areas + 1) < dark, rng.integers(1, TRACED + 1, areas + 1), 0).astype(np.uint8)
        looks[0] = 0
        spent = median_ms(
            15,
            lambda looks=looks: tint_rows(  # type: ignore[misc]
                raster.rows, looks, patterns.fills, patterns.edges, patterns.reach, origin, window, seen, out
            ),
        )
        what = f"{name}: recolour {areas} areas, {np.count_nonzero(looks)} of them dark"
        figures.append(Figure(what, spent, "ms", limit, f"{share} of all have a pixel of their own"))
    return figures


def pick_figures(
    name: str, view: MapView, territory: Territory, sights: dict[str, Viewport], *, picks: int
) -> list[Figure]:
    """Pixels chosen by chance: the time of one, and whether shapely finds the same area."""
    tree = shapely.STRtree(territory["areas"].shapes.geometries())
    figures = []
    for sight in ("district", "street"):
        there = sights[sight]
        view.show_place(*there.centre, there.width * there.scale)
        until_sharp(view)
        figures += _pick(f"{name}, {sight}", view, tree, picks)
    return figures


def _pick(name: str, view: MapView, tree: shapely.STRtree, picks: int) -> list[Figure]:
    ground, here = ground_of(view), view.canvas.viewport_now()
    rng = np.random.default_rng(11)
    # The middle of a pixel, for that is what its number was found for.
    pixels = np.floor(rng.uniform((0, 0), (here.width, here.height), (picks, 2))) + 0.5
    begun = time.perf_counter()
    found = [ground.row_at(x, y) for x, y in pixels.tolist()]
    spent = (time.perf_counter() - begun) * 1000 / picks
    if None in found:
        raise RuntimeError(f"{name}: no plate of the present scale to pick from")
    xy = np.column_stack(here.ground(pixels[:, 0], pixels[:, 1]))  # type: ignore[arg-type]
    point, row = tree.query(shapely.points(xy), predicate="intersects")
    owners: list[set[int]] = [set() for _ in range(picks)]
    for number, owner in zip(point.tolist(), row.tolist(), strict=True):
        owners[number].add(owner)
    wrong = sum(
        answer != ("areas", -1) if not right else answer[0] != "areas" or answer[1] not in right  # type: ignore[index]
        for answer, right in zip(found, owners, strict=True)
    )
    share = 100 * wrong / picks
    return [
        Figure(f"{name}: which area lies under a pixel", spent, "ms", _PICK_MS),
        Figure(f"{name}: pixels where shapely finds another area", share, "%", _WRONG_PERCENT, f"{wrong} of {picks}"),
    ]
