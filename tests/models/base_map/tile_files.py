"""Files of tiles made for a test."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from models.base_map.tiles import Tile


def make_tile_file(path: Path, tiles: Mapping[Tile, bytes], **metadata: str) -> Path:
    """An MBTiles file with these pictures."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        connection.execute(
            "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)"
        )
        connection.execute("CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)")
        connection.executemany("INSERT INTO metadata VALUES (?, ?)", ({"name": "Sample"} | metadata).items())
        rows = [(tile.zoom, tile.column, 2**tile.zoom - 1 - tile.row, data) for tile, data in tiles.items()]
        connection.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", rows)
    return path
