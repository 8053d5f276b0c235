"""A map with its place on the globe, and files of tiles that cover it."""

from pathlib import Path

import pytest

from models.base_map.tiles import Tile, tile_at
from models.territory.projection import local_projection
from models.territory.territory import Territory
from tests.models.base_map.tile_files import make_tile_file
from tests.widgets.map.base_map.tile_pictures import plain

PROJECTION = local_projection(114.62, 29.87)


@pytest.fixture(scope="session")
def placed(territory: Territory) -> Territory:
    """The made-up ground, at a place of the globe."""
    return Territory(PROJECTION, territory.layers)


@pytest.fixture
def green_tiles(tmp_path: Path, qapp: object) -> Path:
    """Covers the ground and far around it, at one level."""
    zoom = 11
    middle = tile_at(114.67, 29.9, zoom)
    tiles = {
        Tile(zoom, middle.column + dx, middle.row + dy): plain(0xFF00FF00) for dx in range(-4, 5) for dy in range(-4, 5)
    }
    return make_tile_file(tmp_path / "green.mbtiles", tiles, attribution="<b>© Sample mappers</b>")
