"""The tiles kept of one server, in a file that is itself MBTiles: it can be carried away and opened as one.

Besides the schema each tile has `fetched_at` (seconds since 1970, UTC), and the table `absent` holds the tiles that the
server is known not to have.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from models.base_map.tiles import Tile
from models.errors import DataUnavailable

_SCHEMA = """
CREATE TABLE IF NOT EXISTS metadata (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS tiles (
    zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB, fetched_at INTEGER,
    PRIMARY KEY (zoom_level, tile_column, tile_row)
);
CREATE TABLE IF NOT EXISTS absent (
    zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, asked_at INTEGER,
    PRIMARY KEY (zoom_level, tile_column, tile_row)
);
"""
_NO_CACHE = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR})
"""Not a database, a broken one, or one with other tables; a file that is busy or out of reach is left alone."""
_PLACE = "zoom_level = ? AND tile_column = ? AND tile_row = ?"


class TileCache:
    """An open cache; only for the thread that opened it. A file that is no sound cache is replaced by an empty one:
    everything in it can be had again. Raises DataUnavailable where no file can be written."""

    def __init__(self, path: Path, *, name: str, attribution: str, finest: int, most_bytes: int) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = _open(path)
            self._describe(name, attribution, finest)
            self._make_room(most_bytes)
        except (OSError, sqlite3.Error) as fault:
            raise _fault(path, fault) from fault

    def keep(self, tiles: Mapping[Tile, bytes], at: datetime) -> None:
        """Put these pictures in place of what was kept before."""
        rows = [(*_place(tile), data, int(at.timestamp())) for tile, data in tiles.items()]
        places = [_place(tile) for tile in tiles]
        try:
            with self._connection:
                self._connection.executemany("INSERT OR REPLACE INTO tiles VALUES (?, ?, ?, ?, ?)", rows)
                self._connection.executemany(f"DELETE FROM absent WHERE {_PLACE}", places)
        except sqlite3.Error as fault:
            raise _fault(self.path, fault) from fault

    def mark_absent(self, tiles: Iterable[Tile], at: datetime) -> None:
        """The server does not have these."""
        rows = [(*_place(tile), int(at.timestamp())) for tile in tiles]
        try:
            with self._connection:
                self._connection.executemany("INSERT OR REPLACE INTO absent VALUES (?, ?, ?, ?)", rows)
        except sqlite3.Error as fault:
            raise _fault(self.path, fault) from fault

    def absent_since(self, tile: Tile) -> datetime | None:
        """When the server said that it does not have this one."""
        query = f"SELECT asked_at FROM absent WHERE {_PLACE}"
        try:
            row = self._connection.execute(query, _place(tile)).fetchone()
        except sqlite3.Error as fault:
            raise _fault(self.path, fault) from fault
        return datetime.fromtimestamp(row[0], UTC) if row is not None else None

    def close(self) -> None:
        self._connection.close()

    def _describe(self, name: str, attribution: str, finest: int) -> None:
        metadata = {
            "name": name,
            "attribution": attribution,
            "format": "png",
            "type": "baselayer",
            "version": "1",
            "minzoom": "0",
            "maxzoom": str(finest),
        }
        with self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO metadata VALUES (?, ?)", metadata.items())

    def _make_room(self, most_bytes: int) -> None:
        """Let the oldest quarter go when too much is kept. The file keeps its size and the next tiles take that room:
        to shrink it would shut out other consoles for as long as it takes to copy all that stays."""
        names = ("page_count", "freelist_count", "page_size")
        pages, free, size = (self._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names)
        if (pages - free) * size <= most_bytes:
            return
        with self._connection:
            self._connection.execute(
                "DELETE FROM tiles WHERE rowid IN"
                " (SELECT rowid FROM tiles ORDER BY fetched_at LIMIT (SELECT count(*) / 4 + 1 FROM tiles))"
            )


def _open(path: Path) -> sqlite3.Connection:
    try:
        return _prepared(path)
    except sqlite3.DatabaseError as fault:
        if fault.sqlite_errorcode not in _NO_CACHE:
            raise
        path.unlink(missing_ok=True)
        return _prepared(path)


def _prepared(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    try:
        connection.executescript(_SCHEMA)
        connection.execute("SELECT zoom_level, tile_column, tile_row, tile_data, fetched_at FROM tiles LIMIT 1")
        connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _place(tile: Tile) -> tuple[int, int, int]:
    return tile.zoom, tile.column, tile.tms_row


def _fault(path: Path, fault: OSError | sqlite3.Error) -> DataUnavailable:
    return DataUnavailable("tile_cache_not_writable", facts={"file": str(path), "said": str(fault)})
