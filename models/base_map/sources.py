"""What a person may choose as base map, and how a tile's address is made from a template."""

import hashlib
import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from urllib.parse import quote, urlsplit

from models.base_map.tiles import Tile
from models.errors import Incomplete

_PLACES = {
    "{z}": "z", "{x}": "x", "{y}": "y", "{-y}": "-y", "{key}": "key",
    "{TileMatrix}": "z", "{TileCol}": "x", "{TileRow}": "y",
}  # fmt: skip
"""The marks of XYZ addresses, and those of a WMTS ResourceURL for the same."""
_PLACE = re.compile(r"\{[^{}]*\}")


class Datum(Enum):
    """What the tiles are drawn by: true coordinates, or the shifted ones of Chinese web maps."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"


@dataclass(frozen=True, slots=True, kw_only=True)
class TileFileChoice:
    """An MBTiles file."""

    file: str
    datum: Datum = Datum.WGS84


@dataclass(frozen=True, slots=True, kw_only=True)
class TileServerChoice:
    """A server of XYZ or WMTS tiles in Web Mercator. `finest` is the last level it has. `offline`: only what has been
    kept is shown, nothing is asked."""

    address: str
    key: str = ""
    attribution: str = ""
    datum: Datum = Datum.WGS84
    finest: int = 18
    offline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseMap:
    """What the map draws from: a file of tiles, and the coordinates they are drawn by."""

    file: Path
    datum: Datum


Choice = TileFileChoice | TileServerChoice
"""None besides: no base map."""


def check_address(address: str, *, key: str) -> None:
    """Raise Incomplete if tiles cannot be asked for with this template."""
    if not _is_http(address):
        raise Incomplete("tile_address_not_http", facts={})
    marks = _PLACE.findall(address)
    for mark in marks:
        if mark not in _PLACES:
            raise Incomplete("tile_address_unknown_mark", facts={"mark": mark})
    meant = [_PLACES[mark] for mark in marks]
    if not ("z" in meant and "x" in meant and ("y" in meant or "-y" in meant)):
        raise Incomplete("tile_address_without_place", facts={})
    if "key" in meant and not key:
        raise Incomplete("tile_address_wants_key", facts={})


def check_file(file: str) -> None:
    """Raise Incomplete if no file is named."""
    if not file.strip():
        raise Incomplete("tile_file_not_named", facts={})


def tile_url(choice: TileServerChoice, tile: Tile) -> str:
    """Where the tile is asked for. Holds the key: not for logs or screens."""
    values = {
        "z": str(tile.zoom),
        "x": str(tile.column),
        "y": str(tile.row),
        "-y": str(tile.tms_row),
        "key": quote(choice.key, safe=""),
    }
    return _PLACE.sub(lambda mark: values[_PLACES[mark.group()]], choice.address)


def cache_name(choice: TileServerChoice) -> str:
    """File name for the tiles kept of this address: the same whatever the key is."""
    host = re.sub(r"[^a-z0-9.-]", "_", (urlsplit(choice.address).hostname or "").lower())
    return f"{host}-{hashlib.sha256(choice.address.encode()).hexdigest()[:12]}.mbtiles"


def _is_http(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False  # brackets around no IPv6 address
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
