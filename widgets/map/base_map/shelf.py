"""Tiles taken from a file, decoded and toned, the last ones kept at hand."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageReader

from models.base_map.sources import BaseMap
from models.base_map.tile_file import TileFile, broken_tile
from models.base_map.tiles import Tile
from models.errors import DataUnavailable
from widgets.map.base_map import kernels
from widgets.map.ground.plate import Pixels
from widgets.map.ground.style import TileStyle

_KEPT_BYTES = 96 * 1024 * 1024
_LARGEST = 1024
"""Pixels along a side of a tile; more than that is no tile."""
_GENERATIONS = 8
"""How many levels up a coarser tile is looked for: one pixel becomes 256 × 256 by then."""


@dataclass(frozen=True, slots=True, eq=False)
class TilePicture:
    """`pixels` (n, n) premultiplied 0xAARRGGBB; `solid` if nothing of it is clear."""

    pixels: Pixels
    solid: bool
    fetched_at: datetime | None


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """What is known of a tile's place: the square of `picture` at (left, top), `side` pixels long. `exact` if it is
    the tile itself and not a piece of a coarser one."""

    picture: TilePicture
    left: float
    top: float
    side: float
    exact: bool

    def lay_into(self, out: Pixels) -> None:
        """Fill the square `out`."""
        if self.exact and out.shape == self.picture.pixels.shape:
            out[:] = self.picture.pixels
        else:
            kernels.stretch(self.picture.pixels, self.left, self.top, self.side, out)


class TileShelf:
    """One base map's file, for the thread that made the shelf. `faults` tells what cannot be read, each once."""

    def __init__(self, base: BaseMap, style: TileStyle) -> None:
        self.base = base
        self.style = style
        self.faults: list[DataUnavailable] = []
        self._pictures: OrderedDict[Tile, TilePicture | None] = OrderedDict()
        self._bytes = 0
        self._file: TileFile | None = None
        try:
            self._file = TileFile(base.file)
        except DataUnavailable as fault:
            self._note(fault)

    @property
    def attribution(self) -> str:
        return "" if self._file is None else self._file.attribution

    @property
    def zooms(self) -> tuple[int, int] | None:
        """The coarsest and the finest level; None if there is nothing to be had."""
        return None if self._file is None else self._file.zooms

    def find(self, tile: Tile) -> Cut | None:
        """The tile, or the piece of the nearest coarser one that covers it."""
        if self._file is None:
            return None
        for levels in range(min(_GENERATIONS, tile.zoom - self._file.zooms[0]) + 1):
            picture = self._picture(tile.parent(levels))
            if picture is not None:
                side = len(picture.pixels) / (1 << levels)
                within = (1 << levels) - 1
                return Cut(picture, (tile.column & within) * side, (tile.row & within) * side, side, levels == 0)
        return None

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _picture(self, tile: Tile) -> TilePicture | None:
        assert self._file is not None
        try:
            if tile in self._pictures and not self._is_outdated(tile):
                self._pictures.move_to_end(tile)
                return self._pictures[tile]
            kept = self._file.read(tile)
        except DataUnavailable as fault:
            self._note(fault)
            return None
        if kept is None:
            return None
        picture = _decoded(kept.data, self.style, kept.fetched_at)
        if picture is None and not self._file.is_cache:
            self._note(broken_tile(self._file, tile))
        self._keep(tile, picture)
        return picture

    def _is_outdated(self, tile: Tile) -> bool:
        """Whether a cache has had this tile anew in the meantime."""
        known = self._pictures[tile]
        file = self._file
        if file is None or not file.is_cache:
            return False
        return known is None or file.fetched_at(tile) != known.fetched_at

    def _keep(self, tile: Tile, picture: TilePicture | None) -> None:
        self._drop(tile)
        self._pictures[tile] = picture
        self._bytes += _size(picture)
        while self._bytes > _KEPT_BYTES:
            self._drop(next(iter(self._pictures)))

    def _drop(self, tile: Tile) -> None:
        self._bytes -= _size(self._pictures.pop(tile, None))

    def _note(self, fault: DataUnavailable) -> None:
        if all(known.code != fault.code for known in self.faults):
            self.faults.append(fault)


def _size(picture: TilePicture | None) -> int:
    return 0 if picture is None else picture.pixels.nbytes


def _decoded(data: bytes, style: TileStyle, fetched_at: datetime | None) -> TilePicture | None:
    """None if the data is no square picture."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    size = reader.size()
    if not (0 < size.width() == size.height() <= _LARGEST):
        return None
    image = reader.read()
    if image.isNull():
        return None
    pixels = _pixels(image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied))
    left = 256 * (255 - (style.veil >> 24)) // 255
    kernels.tone(pixels, style.veil & 0xFFFFFF, left, round(256 * style.colourful))
    return TilePicture(pixels, bool((pixels >= 0xFF000000).all()), fetched_at)


def _pixels(image: QImage) -> NDArray[np.uint32]:
    """A copy of them; the rows of 32-bit pixels lie without gaps."""
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()).copy()
