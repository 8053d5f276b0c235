"""Names on the map: how they look, how much room they take, and the room that is left."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from unicodedata import name

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPen

from widgets.map.viewport import Box, Floats
from widgets.theme.fonts import text_scale
from widgets.theme.inks import Inks

_CELL = 64
_COLUMN = 1 << 20
"""A cell's number is that of its column so many times, and that of its row."""
_STEEP = 65.0
"""Degrees from which on Chinese names stand upright."""
_RIM_TURNS = 8
_RIM_ROOM = 6.0
"""Pixels for the rim on both sides, and a little more."""
_MOST_PICTURES = 1000


class LabelStyle(Enum):
    """What a name belongs to: decides its size and colour."""

    STATION = "station"
    SUBSTATION = "substation"
    WATER = "water"
    GRID = "grid"
    ROAD = "road"
    AREA = "area"
    CREW = "crew"


@dataclass(frozen=True, slots=True)
class Label:
    """`x`, `y` is the middle of the text in pixels, `angle` degrees clockwise, never upside down."""

    text: str
    x: float
    y: float
    angle: float
    style: LabelStyle


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Height of the font and room between letters, in pixels."""

    pixels: int
    spacing: float = 0.0


class LabelFonts:
    """The application's font as the map writes it, and how much room a text takes. `texts` has every style; `halo` is
    the width in pixels of the rim around letters."""

    def __init__(self, base: QFont, *, texts: Mapping[LabelStyle, TextStyle], halo: float) -> None:
        turns = np.arange(_RIM_TURNS) * (2 * np.pi / _RIM_TURNS)
        self.rim = [(halo * float(np.cos(turn)), halo * float(np.sin(turn))) for turn in turns]
        self.scale = text_scale(base)
        """How much larger than usual letters are: what stands beside them moves away as much."""
        self.fonts = {style: _font(base, texts[style]) for style in LabelStyle}
        self.slanted_fonts = {style: _unhinted(font) for style, font in self.fonts.items()}
        """Hints pull each letter to the nearest row of pixels: on a slanted line they would dance."""
        self._metrics = {style: QFontMetricsF(font) for style, font in self.fonts.items()}
        self._widths: dict[tuple[str, LabelStyle], float] = {}

    def width(self, text: str, style: LabelStyle) -> float:
        key = (text, style)
        if key not in self._widths:
            self._widths[key] = self._metrics[style].horizontalAdvance(text)
        return self._widths[key]

    def height(self, style: LabelStyle) -> float:
        return self._metrics[style].height()

    def baseline(self, style: LabelStyle) -> float:
        """From the middle of a line of text down to its base line."""
        metrics = self._metrics[style]
        return (metrics.ascent() - metrics.descent()) / 2

    def boxes(self, label: Label) -> list[Box]:
        """Pixels that the label covers: one box, or a row of small ones along a slanted text."""
        width, height = self.width(label.text, label.style), self.height(label.style)
        if label.angle == 0:
            return [box_around(label.x, label.y, width, height)]
        count = max(2, int(np.ceil(width / height)))
        slope = np.radians(label.angle)
        along = (np.arange(count) + 0.5) / count * width - width / 2
        return [
            box_around(label.x + d * np.cos(slope), label.y + d * np.sin(slope), height * 1.2, height * 1.2)
            for d in along
        ]


class Occupied:
    """The places that are taken, found by cells of a coarse grid."""

    def __init__(self) -> None:
        self._cells: dict[int, list[Box]] = defaultdict(list)

    @property
    def boxes(self) -> set[Box]:
        return {box for taken in self._cells.values() for box in taken}

    def is_free(self, box: Box) -> bool:
        return self._is_free(box, _cells(box))

    def take(self, box: Box) -> None:
        self._take(box, _cells(box))

    def take_around(self, middles: Floats, width: float, height: float) -> None:
        """A box of that size around each of (n, 2) pixels."""
        reach = (width / 2, height / 2)
        boxes = np.hstack((middles - reach, middles + reach))
        for box, edges in zip(boxes.tolist(), np.floor(boxes / _CELL).astype(np.int64).tolist(), strict=True):
            self._take(tuple(box), _cells_within(*edges))

    def take_if_free(self, boxes: Iterable[Box]) -> bool:
        wanted = [(box, _cells(box)) for box in boxes]
        if not all(self._is_free(box, cells) for box, cells in wanted):
            return False
        for box, cells in wanted:
            self._take(box, cells)
        return True

    def _is_free(self, box: Box, cells: list[int]) -> bool:
        return not any(_touch(box, other) for cell in cells for other in self._cells.get(cell, ()))

    def _take(self, box: Box, cells: list[int]) -> None:
        for cell in cells:
            self._cells[cell].append(box)


def box_around(x: float, y: float, width: float, height: float) -> Box:
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


class LabelPictures:
    """Names as they were painted once, letters and rim, for the next plates: in a pan most of them come again."""

    def __init__(self, fonts: LabelFonts, inks: Inks) -> None:
        self._fonts = fonts
        self._inks = inks
        self._made: dict[tuple[str, LabelStyle, float, float], QImage] = {}

    def paint(self, painter: QPainter, label: Label, ratio: float) -> None:
        """The text with a rim of the ground's colour, so that it can be read across lines; sharp at `ratio`."""
        key = (label.text, label.style, round(label.angle * 4) / 4, ratio)
        if key not in self._made:
            if len(self._made) >= _MOST_PICTURES:
                self._made.clear()
            self._made[key] = self._make(*key)
        picture = self._made[key]
        size = picture.deviceIndependentSize()
        painter.drawImage(QPointF(round(label.x - size.width() / 2), round(label.y - size.height() / 2)), picture)

    def _make(self, text: str, style: LabelStyle, angle: float, ratio: float) -> QImage:
        slope = np.radians(angle)
        across, down = abs(np.cos(slope)), abs(np.sin(slope))
        long, high = self._fonts.width(text, style) + _RIM_ROOM, self._fonts.height(style) + _RIM_ROOM
        # Even, so that the middle lies between two pixels whatever the size.
        width, height = (
            2 * int(np.ceil(side / 2)) for side in (long * across + high * down, long * down + high * across)
        )
        picture = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
        picture.setDevicePixelRatio(ratio)
        picture.fill(0)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(width / 2, height / 2)
        if stands_upright(text, angle):
            self._stack(painter, text, style, angle)
        else:
            painter.rotate(angle)
            paint_text(painter, text, style, self._fonts, self._inks)
        painter.end()
        return picture

    def _stack(self, painter: QPainter, text: str, style: LabelStyle, angle: float) -> None:
        """Letter below letter, each upright, down the slope."""
        slope = np.radians(angle if angle > 0 else angle + 180)
        pitch = self._fonts.width(text, style) / len(text)
        for paint in (paint_rim, paint_letters):
            for place, letter in enumerate(text):
                along = (place - (len(text) - 1) / 2) * pitch
                painter.save()
                painter.translate(along * np.cos(slope), along * np.sin(slope))
                paint(painter, letter, style, self._fonts, self._inks)
                painter.restore()


def stands_upright(text: str, angle: float) -> bool:
    """Whether a name along so steep a line is written letter below letter, as Chinese maps do; Latin letters lie along
    the line."""
    return abs(angle) > _STEEP and all(name(letter, "").startswith("CJK") for letter in text)


def paint_text(painter: QPainter, text: str, style: LabelStyle, fonts: LabelFonts, inks: Inks) -> None:
    """`text` centred on the painter's origin."""
    paint_rim(painter, text, style, fonts, inks)
    paint_letters(painter, text, style, fonts, inks)


def paint_rim(painter: QPainter, text: str, style: LabelStyle, fonts: LabelFonts, inks: Inks) -> None:
    """What lies under and around the letters of `paint_text`."""
    start = _start(painter, text, style, fonts)
    painter.setPen(_pens(style, inks)[1])
    for dx, dy in fonts.rim:
        painter.drawText(start + QPointF(dx, dy), text)


def paint_letters(painter: QPainter, text: str, style: LabelStyle, fonts: LabelFonts, inks: Inks) -> None:
    """`paint_text` without the rim."""
    start = _start(painter, text, style, fonts)
    painter.setPen(_pens(style, inks)[0])
    painter.drawText(start, text)


def _start(painter: QPainter, text: str, style: LabelStyle, fonts: LabelFonts) -> QPointF:
    """Where the base line of the text begins; the painter has its font then."""
    slanted = painter.worldTransform().isRotating()
    painter.setFont(fonts.slanted_fonts[style] if slanted else fonts.fonts[style])
    return QPointF(round(-fonts.width(text, style) / 2), round(fonts.baseline(style)))


def _pens(style: LabelStyle, inks: Inks) -> tuple[QPen, QPen]:
    if style is LabelStyle.WATER:
        return inks.label_water, inks.water_rim
    if style is LabelStyle.STATION:
        return inks.label_station, inks.land_rim
    if style is LabelStyle.ROAD:
        return inks.label_road, inks.road_rim
    return (inks.label if style is LabelStyle.CREW else inks.label_dim), inks.land_rim


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _cells(box: Box) -> list[int]:
    return _cells_within(*(int(edge // _CELL) for edge in box))


def _cells_within(left: int, top: int, right: int, bottom: int) -> list[int]:
    return [column * _COLUMN + row for column in range(left, right + 1) for row in range(top, bottom + 1)]


def _font(base: QFont, text: TextStyle) -> QFont:
    font = QFont(base)
    font.setPixelSize(round(text.pixels * text_scale(base)))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, text.spacing)
    return font


def _unhinted(font: QFont) -> QFont:
    plain = QFont(font)
    plain.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return plain
