"""Reading an MBTiles file (https://github.com/mapbox/mbtiles-spec, 1.0 to 1.3), raster only."""

import html
import re
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from models.base_map.tiles import MOST_ZOOM, Tile
from models.errors import DataUnavailable

RASTER_FORMATS = frozenset({"png", "jpg", "jpeg", "webp"})
_BUSY_S = 5.0
"""As long as a cache waits for itself: on a slow disk another console's commit takes its time, and that is no fault."""
_SAME_HEAD = b"SQLite format 3\x00"
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class KeptTile:
    """A tile as it lies in a file; `fetched_at` is None where the file does not say."""

    data: bytes
    fetched_at: datetime | None


class TileFile:
    """An open file; only for the thread that opened it. Every failure is a DataUnavailable that names the file.
    `is_cache`: our own, whose missing tiles can be fetched."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = _connect(path)
        try:
            self.is_cache = "fetched_at" in _columns(self._connection, "tiles")
            self.metadata = self._read_metadata()
            self.zooms = self._read_zooms()
        except sqlite3.Error as fault:
            self._connection.close()
            raise _fault(path, fault) from fault
        except DataUnavailable:
            self._connection.close()
            raise

    @property
    def attribution(self) -> str:
        """Whose tiles these are, without the links that the file may hold; its name if it does not say."""
        words = html.unescape(_TAG.sub("", self.metadata.get("attribution", "")))
        return " ".join(words.split()) or self.metadata.get("name", "") or self.path.name

    def read(self, tile: Tile) -> KeptTile | None:
        """None if the file does not have it."""
        row = self._row("tile_data, fetched_at" if self.is_cache else "tile_data, NULL", tile)
        if row is None:
            return None
        data, fetched = row
        return KeptTile(data if isinstance(data, bytes) else b"", _moment(fetched))

    def fetched_at(self, tile: Tile) -> datetime | None:
        """When a cache has got this tile; None if it has not."""
        row = self._row("fetched_at", tile)
        return None if row is None else _moment(row[0])

    def _row(self, columns: str, tile: Tile) -> tuple[object, ...] | None:
        query = f"SELECT {columns} FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?"
        try:
            row: tuple[object, ...] | None
            row = self._connection.execute(query, (tile.zoom, tile.column, tile.tms_row)).fetchone()
        except sqlite3.Error as fault:
            raise _fault(self.path, fault) from fault
        return row

    def close(self) -> None:
        self._connection.close()

    def _read_metadata(self) -> dict[str, str]:
        if not _columns(self._connection, "tiles") >= {"zoom_level", "tile_column", "tile_row", "tile_data"}:
            raise DataUnavailable("tile_file_foreign", facts={"file": str(self.path)})
        if not _columns(self._connection, "metadata") >= {"name", "value"}:
            return {}
        rows = self._connection.execute("SELECT name, value FROM metadata")
        metadata = {str(name): str(value) for name, value in rows if value is not None}
        kind = metadata.get("format", "png").lower().removeprefix("image/")
        if kind not in RASTER_FORMATS:
            raise DataUnavailable("tile_file_format", facts={"file": str(self.path), "format": kind})
        return metadata

    def _read_zooms(self) -> tuple[int, int]:
        """The coarsest and the finest level that the file has, or a cache can come to have."""
        if self.is_cache:
            return 0, _level(self.metadata.get("maxzoom", ""))
        levels = "SELECT min(zoom_level), max(zoom_level) FROM tiles"
        low, high = self._connection.execute(levels).fetchone()
        if low is None:
            raise DataUnavailable("tile_file_empty", facts={"file": str(self.path)})
        if not (isinstance(low, int) and isinstance(high, int) and 0 <= low <= high <= MOST_ZOOM):
            raise DataUnavailable("tile_file_foreign", facts={"file": str(self.path)})
        return low, high


def broken_tile(file: TileFile, tile: Tile) -> DataUnavailable:
    """What to say when the data of a tile is no picture."""
    place = f"{tile.zoom}/{tile.column}/{tile.row}"
    return DataUnavailable("tile_file_broken_tiles", facts={"file": str(file.path), "tile": place})


def _connect(path: Path) -> sqlite3.Connection:
    try:
        with path.open("rb") as file:
            head = file.read(len(_SAME_HEAD))
    except FileNotFoundError as fault:
        raise DataUnavailable("tile_file_missing", facts={"file": str(path)}) from fault
    except OSError as fault:
        said = fault.strerror or str(fault)
        raise DataUnavailable("tile_file_unreadable", facts={"file": str(path), "said": said}) from fault
    if not head:
        raise DataUnavailable("tile_file_empty", facts={"file": str(path)})
    if head != _SAME_HEAD:
        raise DataUnavailable("tile_file_foreign", facts={"file": str(path)})
    try:
        return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_BUSY_S, isolation_level=None)
    except sqlite3.Error as fault:
        raise _fault(path, fault) from fault


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    """None of a table or view that is not there."""
    return {str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")}


def _moment(seconds: object) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if isinstance(seconds, int) else None


def _level(text: str) -> int:
    return min(int(text), MOST_ZOOM) if text.isdecimal() else MOST_ZOOM


def _fault(path: Path, fault: sqlite3.Error) -> DataUnavailable:
    return DataUnavailable("tile_file_unreadable", facts={"file": str(path), "said": str(fault)})
