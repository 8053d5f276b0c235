"""The crews on the map: heading, whether they can be sent, and how old their position is."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem

from models.lent_crews import loan_of
from models.picture import Picture
from widgets.map.crew_names import CrewNames, beside
from widgets.map.crew_places import APART_FROM, NOWHERE, CrewPlaces, Heaps, find_heaps, place_crews
from widgets.map.crew_positions import LOOKS, CrewPositions
from widgets.map.labels import LabelFonts, LabelStyle, paint_text
from widgets.map.numbers import Numbers
from widgets.map.sheet import Sheet
from widgets.map.sprites import Sprites
from widgets.map.viewport import Box, Viewport
from widgets.theme.inks import Inks
from widgets.theme.lent_sign import paint_lent
from widgets.theme.symbols import paint_crew, paint_crew_heading, paint_stale_crew
from widgets.words.loan_words import LENT
from widgets.words.names import station_label
from widgets.words.times import age_text

_TURNS = 36
_PER_LOOK = _TURNS + 2
_STANDING, _STALE = _TURNS, _TURNS + 1
_SIDE = 24
_BESIDE = np.array((8.0, 0.0))
"""Pixels from the middle of a heap's sign to its number."""
_ABOVE = np.array((0.0, -13.0))
"""Pixels from the middle of a crew's sign to the one that it is lent."""
_MANY = "88"
"""As many crews as stand together on one place."""
_MOST_TEXTS = 1000
"""Ages make new texts every minute; so many are kept."""
_NEAR_SIZE, _FAR_SIZE = 1.0, 0.72
"""Where no names are written crews are small: from afar they matter less than what waits for them."""


class CrewLayer:
    """Stamps crews and writes their names where nothing else is."""

    def __init__(
        self,
        parent: QGraphicsItem | None,
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
        self._inks = inks
        self._fonts = fonts
        self._ratio = 1.0
        self._far_or_near = _NEAR_SIZE
        self._named = True
        self._view: Viewport | None = None
        self._sprites: dict[float, Sprites] = {}
        self._lent_sign: Sprites | None = None
        self._heaps: Heaps | None = None
        self._places: CrewPlaces | None = None
        self._numbers: Numbers | None = None
        self._names: dict[str, QPixmap] = {}
        self._beside = CrewNames(
            crews=crews,
            places=lambda: self.places,
            is_free=is_free,
            size_of=lambda row: self._name(row).deviceIndependentSize(),
            sign_size=lambda: self.size,
            wanted=self.sheet.update,
            parent=self.sheet,
        )

    def show_crews(self) -> None:
        self._places = self._heaps = None
        self.sheet.update()

    def write_names(self) -> None:
        """Beside the signs, near by."""
        self._named = True
        self.sheet.update()

    def leave_names_out(self) -> None:
        self._named = False
        self.sheet.update()

    def show_view(self, view: Viewport, ratio: float) -> None:
        size = _NEAR_SIZE if view.scale < APART_FROM else _FAR_SIZE
        if ratio != self._ratio:
            self._ratio = ratio
            self._forget_pictures()
        if size != self._far_or_near:
            self._far_or_near = size
            self._beside.begin_anew()
        if self._places is not None:
            self._places = self._places.seen_from(view) if view.same_scale(self._places.view) else None
        if self._heaps is not None and not self._heaps.hold_at(view.scale):
            self._heaps = None
        self._view = view
        self.sheet.show_size(view.width, view.height)

    def show_inks(self, inks: Inks, fonts: LabelFonts) -> None:
        if fonts.scale != self.size:
            self._places = self._heaps = None
        self._inks = inks
        self._fonts = fonts
        self._forget_pictures()
        self.sheet.update()

    @property
    def size(self) -> float:
        """How much larger than usual everything is drawn: as much as the letters of the map."""
        return self._fonts.scale

    @property
    def overhang(self) -> tuple[float, float]:
        """Pixels that a sign takes at most beside its place, and above or below it, with its number or that it is
        lent."""
        number = _BESIDE[0] * self.size + self._fonts.width(_MANY, LabelStyle.CREW)
        return float(number), float(_SIDE / 2 - _ABOVE[1]) * self.size

    @property
    def places(self) -> CrewPlaces:
        """Where the signs stand in the view that was shown last."""
        if self._view is None:
            return NOWHERE
        if self._places is None:
            if self._heaps is None:
                self._heaps = find_heaps(self.crews, self._view.scale, self.size)
            self._places = place_crews(self.crews, self._view, self._heaps)
        return self._places

    def _paint(self, painter: QPainter) -> None:
        view = self._view
        if view is None or not len(self.crews):
            return
        if not self._sprites:
            # Both at once, so that no zoom has to wait for the other.
            self._sprites = {
                size: Sprites(_paints(self._inks, size), side=_SIDE, ratio=self._ratio, size=self.size)
                for size in (_NEAR_SIZE, _FAR_SIZE)
            }
        pixels, alone = self.places.pixels, self.places.alone
        seen = np.concatenate((alone, self.places.heads))
        seen = seen[view.sees(pixels[seen], _SIDE * self.size)]
        free_last = seen[np.argsort(-self.crews.look[seen], kind="stable")]
        self._sprites[self._far_or_near].stamp(painter, self._signs()[free_last], pixels[free_last])
        self._paint_lent(painter, alone[view.sees(pixels[alone], _SIDE * self.size)])
        self._paint_counts(painter, view)
        if self._named and view.scale < APART_FROM:
            self._paint_names(painter, view)

    def _paint_lent(self, painter: QPainter, seen: NDArray[np.int64]) -> None:
        """A sign at those that work for others; a heap's number stands where it would."""
        lent = seen[self.crews.lent[seen]]
        if not len(lent):
            return
        if self._lent_sign is None:
            paints = [partial(paint_lent, inks=self._inks)]
            self._lent_sign = Sprites(paints, side=_SIDE, ratio=self._ratio, size=self.size)
        self._lent_sign.stamp(painter, np.zeros(len(lent), np.int64), self.places.pixels[lent] + _ABOVE * self.size)

    def _paint_counts(self, painter: QPainter, view: Viewport) -> None:
        places = self.places
        spots = places.pixels[places.heads]
        seen = view.sees(spots, _SIDE * self.size)
        if self._numbers is None:
            self._numbers = Numbers(inks=self._inks, fonts=self._fonts, ratio=self._ratio)
        self._numbers.stamp(painter, places.counts[seen], spots[seen] + _BESIDE * self.size)

    def _signs(self) -> NDArray[np.int64]:
        crews = self.crews
        turn = np.round(np.nan_to_num(crews.heading) / (360 / _TURNS)).astype(np.int64) % _TURNS
        turn[crews.standing] = _STANDING
        turn[self.places.heads] = _STANDING
        turn[crews.stale] = _STALE
        return crews.look * _PER_LOOK + turn

    def _paint_names(self, painter: QPainter, view: Viewport) -> None:
        """But for those that the edge of the view cuts: the rest of a name may be that of another crew."""
        pixels = self.places.pixels
        for row, side in self._beside.sides(self.places, view):
            x, y = pixels[row].tolist()
            name = self._name(row)
            box = beside(x, y, name.deviceIndependentSize(), side, self.size)
            if view.holds(box):
                painter.drawPixmap(QPointF(round(box[0]), round(box[1])), name)

    def _name(self, row: int) -> QPixmap:
        crew = self._picture.crews.get(self.crews.ids[row])
        text = crew.name if crew is not None else self.crews.ids[row]
        loan = loan_of(crew, self._picture) if crew is not None else None
        if loan is not None:
            text = f"{text} {LENT} {station_label(loan.borrower, self._picture)}"
        if self.crews.is_stale(row):
            text = f"{text} · {age_text(timedelta(seconds=self.crews.age(row)))}"
        return self._text(text)

    def _text(self, text: str) -> QPixmap:
        if text not in self._names:
            if len(self._names) > _MOST_TEXTS:
                self._names.clear()
            self._names[text] = self._make_text(text)
        return self._names[text]

    def _make_text(self, text: str) -> QPixmap:
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
        self._sprites = {}
        self._numbers = self._lent_sign = None
        self._beside.forget()
        self._names.clear()


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
