"""How long reach from now takes: a city with 20 000 areas and 120 crews, a province with 400 000 and 2 400.

python benchmarks/reach.py [--quick] [--json FILE]
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[0] = str(ROOT)  # or this file would be taken for a package of that name

import numpy as np

from benchmarks.figures import Figure, keep
from benchmarks.stage import median_ms
from models.entities.places import Zone
from models.planning.reach import ReachGround, find_reach, nearest
from models.rules.rule_book_text import parse_rule_book
from models.territory.shapes import ShapeKind, Shapes
from models.territory.territory import LAYERS, Territory, make_layer
from resources.rule_books import read_rule_book_text

_SIZES = {"city": (20_000, 120, 200.0), "province": (400_000, 2_400, 2_000.0)}
"""Areas, crews, and milliseconds that an answer may take."""
_AREAS_A_GRID = 60
_SIDE_M = 500.0


def reach_figures(*, rounds: int) -> list[Figure]:
    rules = parse_rule_book(read_rule_book_text("2026.1"))
    figures = []
    for name, (areas, crews, limit) in _SIZES.items():
        random = np.random.default_rng(5)
        side = _SIDE_M * areas**0.5
        ground = _ground(random.uniform(0, side, (areas, 2)))
        crew_xy = random.uniform(0, side, (crews, 2))
        nearest(ground, crew_xy[:1], rules)  # loads scipy
        spent = median_ms(rounds, lambda ground=ground, xy=crew_xy: find_reach(ground, xy, rules))  # type: ignore[misc]
        figures.append(Figure(f"{name}: reach of {crews} crews over {areas} areas", spent, "ms", limit))
        one = median_ms(rounds, lambda ground=ground, xy=crew_xy: find_reach(ground, xy[:1], rules))  # type: ignore[misc]
        figures.append(Figure(f"{name}: reach of one crew over {areas} areas", one, "ms", limit))
    return figures


def _ground(xy: "np.typing.NDArray[np.float64]") -> ReachGround:
    """Shapes play no part: every area and grid is the same square."""
    areas = len(xy)
    grids = areas // _AREAS_A_GRID + 1
    layers = {name: make_layer(name, [], [], []) for name in LAYERS}
    zones = [list(Zone)[row % len(Zone)].value for row in range(grids)]
    layers["grids"] = make_layer("grids", _codes("G", grids), _codes("G", grids), _no_shapes(grids), zone=zones)
    layers["areas"] = make_layer(
        "areas",
        _codes("A", areas),
        _codes("A", areas),
        _no_shapes(areas),
        grid=np.arange(areas) // _AREAS_A_GRID,
        residents=np.full(areas, 65),
        x=xy[:, 0],
        y=xy[:, 1],
    )
    return ReachGround(Territory("", layers))


def _codes(letter: str, count: int) -> list[str]:
    return [f"{letter}{row}" for row in range(count)]


def _no_shapes(count: int) -> Shapes:
    return Shapes(
        ShapeKind.POLYGON,
        np.empty((0, 2)),
        (np.zeros(1, np.int64), np.zeros(1, np.int64), np.zeros(count + 1, np.int64)),
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    wanted = parser.parse_args()
    figures = reach_figures(rounds=3 if wanted.quick else 15)
    for figure in figures:
        print(figure.line())
    return keep(figures, wanted.json)


if __name__ == "__main__":
    raise SystemExit(main())
