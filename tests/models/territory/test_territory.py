"""What follows from the arrays of a territory, whoever asks first."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

import numpy as np
import shapely

from models.territory.territory import Layer, Territory, empty_territory, make_layer

ROAD = shapely.LineString([(3, 1), (0, 5)])


class Interrupted:
    """Codes; somebody else has a turn before their second piece is read."""

    def __init__(self, codes: Any) -> None:
        self._codes = codes
        self.turn: Callable[[], object] | None = None

    def __len__(self) -> int:
        return len(self._codes)

    def __getitem__(self, piece: slice) -> Any:
        turn = self.turn
        if piece.start and turn is not None:
            self.turn = None
            turn()
        return self._codes[piece]


def areas(count: int) -> Layer:
    columns = {"feeder": np.arange(count) % 3 - 1}
    shapes = empty_territory()["areas"].shapes
    return make_layer("areas", [f"A{row}" for row in range(count)], np.full(count, ""), shapes, **columns)


def test_who_asks_while_another_thread_makes_the_rows_is_given_all_of_them() -> None:
    whole = areas(12_000)
    codes = Interrupted(whole.codes)
    layer = replace(whole, codes=cast("Any", codes))
    given = list[Any]()
    codes.turn = lambda: given.append(dict(layer.rows))
    assert layer.rows == whole.rows
    assert given == [whole.rows]
    assert layer.rows is layer.rows, "one for all who come later"


def test_areas_by_feeder() -> None:
    """Rows 0, 3 and 6 hang on none."""
    nothing = empty_territory()
    feeders = make_layer("feeders", ["F0", "F1"], ["", ""], nothing["feeders"].shapes)
    ground = Territory("", {**nothing.layers, "areas": areas(8), "feeders": feeders})
    order, starts = ground.areas_of_feeders
    assert [order[starts[row] : starts[row + 1]].tolist() for row in (0, 1)] == [[1, 4, 7], [2, 5]]
    assert order[: starts[0]].tolist() == [0, 3, 6]


def test_bounds_that_nobody_has_kept_are_found_at_the_vertices() -> None:
    nothing = empty_territory()
    made = Territory("", {**nothing.layers, "roads": make_layer("roads", ["R"], [""], [ROAD])})
    bare = Territory.from_arrays("", made.arrays(), kept_as="")
    assert bare["roads"].shapes.kept_bounds is None
    assert bare["roads"].shapes.bounds.tolist() == [list(ROAD.bounds)]
