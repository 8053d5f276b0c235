"""The crews on the map: heading, whether they can be sent, and how old their position is."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem

from models.picture import Picture
from widgets.map.crew_positions import LOOKS, CrewPositions
from widgets.map.labels import LabelFonts, LabelStyle, Occupied, box_around, paint_text
from widgets.map.sheet import Sheet
from widgets.map.sprites import Sprites
from widgets.map.viewport import Box, Floats, Viewport
from widgets.theme.inks import Inks
from widgets.theme.symbols import CrewLook, paint_crew, paint_crew_heading, paint_stale_crew
from widgets.words.times import age_text

_TURNS = 36
_PER_LOOK = _TURNS + 2
_STANDING, _STALE = _TURNS, _TURNS + 1
_SIDE = 24
_NAMES_FROM = 30.0
"""Names are written from this many metres a pixel on."""
_MOST_NAMES = 80
_FAR_SIZE = 0.72
"""Where no names are written crews are small: from afar they matter less than what waits for them."""
_NEAR_JOB = 12.0
"""A crew so many pixels from its order stands beside it, or the two signs would cover each other."""
_OFF_DUTY = LOOKS.index(CrewLook.OFF_DUTY)


class CrewLayer:
    """Stamps crews and writes their names where nothing else is."""

    def __init__(
        self,
        parent: QGraphicsItem,
        *,
        crews: CrewPositions,
        picture: Picture,
        is_free: Callable[[Box], bool],
        inks: Inks,
        fonts: LabelFonts,
    ) -> None:
        self.sheet = Sheet(self._paint, parent)
        self.crews = crews
        self._picture = picture
        self._is_free = is_free
        self._inks = inks
        self._fonts = fonts
        self._ratio = 1.0
        self._size = 1.0
        self._view: Viewport | None = None
        self._sprites: Sprites | None = None
        self._names: dict[str, QPixmap] = {}
        self._sides: dict[str, int] = {}

    def show_crews(self) -> None:
        self.sheet.update()

    def show_view(self, view: Viewport, ratio: float) -> None:
        size = 1.0 if view.scale < _NAMES_FROM else _FAR_SIZE
        if (ratio, size) != (self._ratio, self._size):
            self._ratio, self._size = ratio, size
            self._forget_pictures()
        self._view = view
        self.sheet.show_size(view.width, view.height)

    def show_inks(self, inks: Inks, fonts: LabelFonts) -> None:
        self._inks = inks
        self._fonts = fonts
        self._forget_pictures()
        self.sheet.update()

    def pixels(self) -> Floats:
        """(n, 2) where each crew's sign stands in the view."""
        if self._view is None:
            return np.empty((0, 2))
        pixels = self._view.pixels(self.crews.xy)
        job = self._view.pixels(self.crews.at_job)
        beside = np.hypot(*(pixels - job).T) < _NEAR_JOB  # False where there is no job
        pixels[beside] = job[beside] + (_NEAR_JOB + 2, 0)
        return pixels

    def _paint(self, painter: QPainter) -> None:
        view, crews = self._view, self.crews
        if view is None or not len(crews):
            return
        if self._sprites is None:
            self._sprites = Sprites(_paints(self._inks, self._size), side=_SIDE, ratio=self._ratio)
        pixels = self.pixels()
        seen = np.flatnonzero(
            (pixels > -_SIDE).all(axis=1) & (pixels[:, 0] < view.width + _SIDE) & (pixels[:, 1] < view.height + _SIDE)
        )
        below_first = seen[np.argsort(-crews.look[seen], kind="stable")]
        self._sprites.stamp(painter, self._signs()[below_first], pixels[below_first])
        if view.scale < _NAMES_FROM:
            self._paint_names(painter, seen, pixels)

    def _signs(self) -> NDArray[np.int64]:
        crews = self.crews
        turn = np.round(np.nan_to_num(crews.heading) / (360 / _TURNS)).astype(np.int64) % _TURNS
        turn[np.isnan(crews.heading)] = _STANDING
        turn[crews.stale] = _STALE
        return crews.look * _PER_LOOK + turn

    def _paint_names(self, painter: QPainter, seen: NDArray[np.int64], pixels: Floats) -> None:
        on_duty = seen[self.crews.look[seen] != _OFF_DUTY]
        occupied = Occupied()
        for x, y in pixels[seen].tolist():
            occupied.take(box_around(x, y, 16, 16))
        for row in on_duty[:_MOST_NAMES].tolist():
            name = self._name(row)
            size = name.deviceIndependentSize()
            x, y = pixels[row]
            for side in self._wanted_sides(self.crews.ids[row]):
                box = _beside(x, y, size.width(), size.height(), side)
                if self._is_free(box) and occupied.take_if_free([box]):
                    self._sides[self.crews.ids[row]] = side
                    painter.drawPixmap(QPointF(round(box[0]), round(box[1])), name)
                    break

    def _wanted_sides(self, crew: str) -> list[int]:
        """Where the name stood last comes first, so that names do not hop about while crews drive."""
        last = self._sides.get(crew, 0)
        return [last, *(side for side in range(4) if side != last)]

    def _name(self, row: int) -> QPixmap:
        crew = self._picture.crews.get(self.crews.ids[row])
        text = crew.name if crew is not None else self.crews.ids[row]
        if self.crews.stale[row]:
            text = f"{text} · {age_text(timedelta(seconds=float(self.crews.ages[row])))}"
        if text not in self._names:
            if len(self._names) > 1000:
                self._names.clear()
            self._names[text] = self._make_name(text)
        return self._names[text]

    def _make_name(self, text: str) -> QPixmap:
        width = round(self._fonts.width(text, LabelStyle.CREW)) + 4
        height = round(self._fonts.height(LabelStyle.CREW))
        pixmap = QPixmap(round(width * self._ratio), round(height * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.translate(width / 2, height / 2)
        paint_text(painter, text, LabelStyle.CREW, self._fonts, self._inks)
        painter.end()
        return pixmap

    def _forget_pictures(self) -> None:
        self._sprites = None
        self._names.clear()


def _beside(x: float, y: float, width: float, height: float, side: int) -> Box:
    """Right, left, below or above of a crew's sign."""
    middle = ((x + 11 + width / 2, y), (x - 11 - width / 2, y), (x, y + 10 + height / 2), (x, y - 10 - height / 2))
    return box_around(*middle[side], width, height)


def _paints(inks: Inks, size: float) -> list[Callable[[QPainter], None]]:
    """For each look: headings, standing, stale; all at `size` times the size of the symbols."""
    paints: list[Callable[[QPainter], None]] = []
    for look in LOOKS:
        paints += [
            *(partial(paint_crew_heading, look=look, inks=inks, heading=turn * 360 / _TURNS) for turn in range(_TURNS)),
            partial(paint_crew, look=look, inks=inks),
            partial(paint_stale_crew, look=look, inks=inks),
        ]
    return [partial(_scaled, size=size, paint=paint) for paint in paints]


def _scaled(painter: QPainter, size: float, paint: Callable[[QPainter], None]) -> None:
    painter.scale(size, size)
    paint(painter)
