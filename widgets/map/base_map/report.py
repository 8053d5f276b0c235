"""What the drawing thread has to say about the base map under a plate."""

from dataclasses import dataclass
from datetime import datetime

from models.base_map.sources import BaseMap
from models.base_map.tiles import Tile
from models.errors import DataUnavailable


@dataclass(frozen=True, slots=True, eq=False)
class TilesReport:
    """Tiles that are `missing`, nearest to the middle first; those of a cache with their date; what cannot be read;
    whose tiles they are."""

    base: BaseMap
    missing: tuple[Tile, ...]
    fetched: tuple[tuple[Tile, datetime], ...]
    faults: tuple[DataUnavailable, ...]
    attribution: str
