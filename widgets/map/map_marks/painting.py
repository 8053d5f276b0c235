"""Closures and marks on the map: their ground, and over it a sign with what it says and until when."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import shapely
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from models.entities.map_marks import MapMark, MarkKind
from models.geometry.measures import Point
from models.mark_ground import figure_of
from models.territory.shapes import ShapeKind
from widgets.map.labels import LabelFonts, LabelStyle
from widgets.map.map_marks.signs import MarkInks, paint_figure, paint_sign
from widgets.map.viewport import Box, Floats, Viewport
from widgets.theme.inks import Inks

_SIGN = 20.0
"""Side of a plaque that holds the sign alone."""
_RIGHT = 7.0
_WRITTEN_BELOW = 15.0
"""Metres a pixel: nearer than that a mark says what it says; farther only where its ground is `_WIDE`."""
_WIDE = 120.0
"""Pixels on the screen."""
_REACH = 8.0
_BESIDE = 300.0
"""Pixels beside the view from where words may still reach into it."""


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A mark and what is written at its sign."""

    mark: MapMark
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure that somebody is about to mark."""

    kind: MarkKind
    shape: ShapeKind
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Drawn:
    shown: ShownMark
    xy: Floats
    figure: shapely.Geometry
    anchor: Floats


class MarkPainting:
    """Keeps what is to be painted and where it stands in the view; on no screen by itself."""

    def __init__(self, *, inks: Inks, fonts: LabelFonts) -> None:
        self._drawn: list[_Drawn] = []
        self._draft: Draft | None = None
        self._view: Viewport | None = None
        self._plaques: list[tuple[_Drawn, Box, str]] = []
        self.show_inks(inks, fonts)

    def show_marks(self, marks: Iterable[ShownMark]) -> None:
        self._drawn = [_drawn(shown) for shown in marks]
        self._place()

    def show_draft(self, draft: Draft | None) -> None:
        self._draft = draft

    def show_view(self, view: Viewport) -> None:
        self._view = view
        self._place()

    def show_inks(self, inks: Inks, fonts: LabelFonts) -> None:
        self._inks, self._fonts = inks, fonts
        self._marks = MarkInks(inks.theme)
        self._place()

    def sign_at(self, px: float, py: float) -> tuple[str, float, float] | None:
        """Id of the mark whose sign is under that pixel, and the middle of its sign."""
        for drawn, (left, top, right, bottom), _ in reversed(self._plaques):
            if left <= px <= right and top <= py <= bottom:
                return drawn.shown.mark.id, left + _SIGN / 2, (top + bottom) / 2
        return None

    def marks_at(self, px: float, py: float) -> list[str]:
        """Ids of the marks whose ground lies under that pixel, or whose line passes within reach of it."""
        view = self._view
        if view is None:
            return []
        spot = shapely.Point(*view.ground(px, py))
        reach = _REACH * view.scale
        return [drawn.shown.mark.id for drawn in self._drawn if shapely.dwithin(drawn.figure, spot, reach)]

    def is_free(self, box: Box) -> bool:
        """Whether no sign is written there."""
        return not any(_meet(box, placed) for _, placed, _ in self._plaques)

    def draw(self, painter: QPainter) -> None:
        """With the upper left corner of the view at the painter's origin."""
        view = self._view
        if view is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The hatch lies on the ground and moves with it.
        painter.setBrushOrigin(QPointF(*np.mod(view.pixels(np.zeros(2)), 16).tolist()))
        left, bottom, right, top = view.grown(8).box
        for drawn in self._drawn:
            xmin, ymin, xmax, ymax = drawn.figure.bounds
            if xmin <= right and left <= xmax and ymin <= top and bottom <= ymax:
                mark = drawn.shown.mark
                paint_figure(painter, mark.kind, mark.shape, _polygon(view, drawn.xy), self._marks)
        self._paint_draft(painter, view)
        painter.setFont(self._fonts.fonts[LabelStyle.CREW])
        for drawn, box, text in self._plaques:
            self._paint_plaque(painter, drawn.shown.mark.kind, box, text)

    def _place(self) -> None:
        """Where the signs stand: text where there is room for it, else the sign alone."""
        self._plaques = [] if self._view is None else self._placed(self._view)

    def _placed(self, view: Viewport) -> list[tuple[_Drawn, Box, str]]:
        anchors = np.array([drawn.anchor for drawn in self._drawn]).reshape(-1, 2)
        rows = np.flatnonzero(view.sees(view.pixels(anchors), _BESIDE)).tolist()
        seen = [self._drawn[row] for row in rows]
        taken = [self._sign_box(drawn, view) for drawn in seen]
        plaques = []
        for row, drawn in enumerate(seen):
            wide = self._wider(taken[row], drawn.shown.text)
            others = (*taken[:row], *taken[row + 1 :])
            text = ""
            if (
                self._is_written(drawn, view)
                and wide[2] <= view.width
                and not any(_meet(wide, other) for other in others)
            ):
                taken[row], text = wide, drawn.shown.text
            plaques.append((drawn, taken[row], text))
        return plaques

    def _sign_box(self, drawn: _Drawn, view: Viewport) -> Box:
        x, y = view.pixels(drawn.anchor).tolist()
        high = max(_SIGN, self._fonts.height(LabelStyle.CREW) + 4)
        left, top = round(x - _SIGN / 2), round(y - high / 2)
        return left, top, left + _SIGN, top + high

    def _wider(self, box: Box, text: str) -> Box:
        left, top, right, bottom = box
        return left, top, right + self._fonts.width(text, LabelStyle.CREW) + _RIGHT, bottom

    def _is_written(self, drawn: _Drawn, view: Viewport) -> bool:
        xmin, _, xmax, _ = drawn.figure.bounds
        return view.scale < _WRITTEN_BELOW or (xmax - xmin) / view.scale >= _WIDE

    def _paint_draft(self, painter: QPainter, view: Viewport) -> None:
        draft = self._draft
        if draft is None:
            return
        shape = _polygon(view, np.array(draft.points))
        paint_figure(painter, draft.kind, draft.shape, shape, self._marks)
        painter.setPen(self._inks.selected_ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if draft.shape is ShapeKind.POLYGON:
            painter.drawPolygon(shape)
        elif draft.shape is ShapeKind.LINE:
            painter.drawPolyline(shape)
        else:
            spot = shape.first()
            painter.drawEllipse(spot, _SIGN / 2 + 3, _SIGN / 2 + 3)
            self._paint_plaque(
                painter,
                draft.kind,
                (spot.x() - _SIGN / 2, spot.y() - _SIGN / 2, spot.x() + _SIGN / 2, spot.y() + _SIGN / 2),
                "",
            )

    def _paint_plaque(self, painter: QPainter, kind: MarkKind, box: Box, text: str) -> None:
        left, top, right, bottom = box
        painter.setPen(self._inks.plaque_line)
        painter.setBrush(self._inks.plaque)
        painter.drawRoundedRect(QRectF(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1), 3, 3)
        painter.save()
        painter.translate(left + _SIGN / 2, (top + bottom) / 2)
        paint_sign(painter, kind, self._marks)
        painter.restore()
        painter.setPen(self._inks.text)
        words = QRectF(left + _SIGN, top, right - left - _SIGN, bottom - top)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _drawn(shown: ShownMark) -> _Drawn:
    mark = shown.mark
    figure = figure_of(mark.shape, mark.points)
    shapely.prepare(figure)
    return _Drawn(shown, np.array(mark.points), figure, np.array(_anchor(mark, figure)))


def _anchor(mark: MapMark, figure: shapely.Geometry) -> Point:
    """Where the sign stands: in the middle of a line, at the uppermost corner of a polygon, for in its middle lies what
    it is drawn around."""
    if mark.shape is ShapeKind.LINE:
        middle = figure.interpolate(0.5, normalized=True)
        return middle.x, middle.y
    return max(mark.points, key=lambda point: point[1])


def _polygon(view: Viewport, xy: Floats) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in view.pixels(xy).tolist()])


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
