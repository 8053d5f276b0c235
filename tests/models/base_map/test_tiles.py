"""Which tile a place lies in, held against published values."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.base_map.tiles import Tile, lon_lat_of, tile_at, world_of

LIMIT = 85.0511287798


@pytest.mark.parametrize(
    ("lon", "lat", "tile"),
    [
        (139.7006793, 35.6590699, Tile(18, 232798, 103246)),  # OpenStreetMap's own example, Shibuya
        (13.3777, 52.5163, Tile(16, 35203, 21493)),  # Brandenburg Gate
        (116.3913, 39.9075, Tile(12, 3372, 1552)),  # Tiananmen
        (-0.1276, 51.5072, Tile(10, 511, 340)),  # Charing Cross
        (-180.0, 85.05, Tile(5, 0, 0)),
        (180.0, -85.05, Tile(5, 31, 31)),
        (0.0, 0.0, Tile(1, 1, 1)),
        (77.0, -12.0, Tile(0, 0, 0)),
    ],
)
def test_the_tile_of_a_known_place(lon: float, lat: float, tile: Tile) -> None:
    assert tile_at(lon, lat, tile.zoom) == tile


def test_the_poles_lie_on_no_tile() -> None:
    for lat in (86.0, -89.0, 90.0):
        with pytest.raises(ValueError, match="on no tile"):
            tile_at(10.0, lat, 3)


@pytest.mark.parametrize(
    ("zoom", "row", "tms"), [(0, 0, 0), (1, 0, 1), (2, 0, 3), (12, 1552, 2543), (18, 103246, 158897)]
)
def test_mbtiles_count_rows_from_the_south(zoom: int, row: int, tms: int) -> None:
    assert Tile(zoom, 0, row).tms_row == tms


@given(st.integers(0, 20), st.data())
def test_a_parent_holds_its_four_children_and_nothing_else(zoom: int, data: st.DataObject) -> None:
    tile = Tile(zoom, *(data.draw(st.integers(0, (1 << zoom) - 1)) for _ in range(2)))
    children = [Tile(zoom + 1, 2 * tile.column + dx, 2 * tile.row + dy) for dx in (0, 1) for dy in (0, 1)]
    assert {child.parent() for child in children} == {tile}
    assert Tile(zoom + 1, 2 * tile.column + 2, 2 * tile.row).parent() != tile


def test_nothing_holds_the_whole_world() -> None:
    with pytest.raises(ValueError, match="no parent"):
        Tile(2, 1, 1).parent(3)


@given(st.floats(-180, 180), st.floats(-LIMIT, LIMIT))
def test_the_world_and_back(lon: float, lat: float) -> None:
    assert lon_lat_of(world_of(np.array([[lon, lat]])))[0] == pytest.approx((lon, lat), abs=1e-9)


def test_the_corners_of_the_world() -> None:
    world = world_of(np.array([[-180.0, LIMIT], [180.0, -LIMIT], [0.0, 0.0]]))
    assert world == pytest.approx(np.array([[0.0, 0.0], [1.0, 1.0], [0.5, 0.5]]), abs=1e-9)
