"""The ground on the screen: a plate larger than the view, so that a step of the hand costs one copy of pixels."""

from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem

from widgets.map.drawing import draw_ground
from widgets.map.ground import Ground
from widgets.map.labels import LabelFonts, Occupied
from widgets.map.sheet import Sheet
from widgets.map.viewport import Box, Viewport
from widgets.theme.inks import Inks

_MARGIN = 256.0
"""Pixels of ground drawn beyond each side of the view."""
_EARLY = 64.0
"""A new plate is begun when the hand comes so near to the edge of the old one."""
_REST_MS = 90
"""After a change of scale, so much rest before drawing anew: a wheel turns several notches at a time."""
_SLICE_S = 0.008
"""Drawing gives the thread back after so long."""


@dataclass(frozen=True, slots=True, eq=False)
class Plate:
    """A finished picture of the ground; `occupied` is in its own pixels."""

    view: Viewport
    pixmap: QPixmap
    occupied: Occupied


class GroundLayer(QObject):
    """Draws the ground in slices on a timer and shows the newest plate, moved and stretched meanwhile."""

    completed = Signal()
    """A plate for the present view and scale is on the screen."""

    def __init__(self, parent_item: QGraphicsItem, *, ground: Ground, inks: Inks, fonts: LabelFonts) -> None:
        super().__init__()
        self.sheet = Sheet(self._paint, parent_item)
        self.plates_drawn = 0
        self._ground = ground
        self._inks = inks
        self._fonts = fonts
        self._view: Viewport | None = None
        self._ratio = 1.0
        self._plate: Plate | None = None
        self._job: _Job | None = None
        self._rest = _single_shot(self, _REST_MS)
        self._rest.timeout.connect(self._begin)
        self._slice = _single_shot(self, 0)
        self._slice.timeout.connect(self._work)

    @property
    def complete(self) -> bool:
        """Whether every pixel of the view comes from a plate of its own scale."""
        return self._plate is not None and self._view is not None and self._serves(self._plate.view, self._view)

    def show_ground(self, ground: Ground) -> None:
        self._ground = ground
        self._start_over()

    def show_inks(self, inks: Inks, fonts: LabelFonts) -> None:
        self._inks = inks
        self._fonts = fonts
        self._start_over()

    def show_view(self, view: Viewport, ratio: float) -> None:
        """Show what is known of this view at once, and draw what is missing."""
        known, self._view = self._view, view
        self.sheet.show_size(view.width, view.height)
        if ratio != self._ratio:
            self._ratio = ratio
            self._start_over()
        elif self._plate is None or view.same_scale(self._plate.view):
            self._begin()
        elif known is None or not view.same_scale(known) or not self._at_work:
            self._rest.start()

    def pause(self) -> None:
        """Nobody looks: drop the work in hand until a view is shown again."""
        self._view = None
        self._job = None
        self._rest.stop()
        self._slice.stop()

    def is_free(self, box: Box) -> bool:
        """Whether `box`, in pixels of the view, covers no name and no symbol of the ground."""
        plate, view = self._plate, self._view
        if plate is None or view is None or not view.same_scale(plate.view):
            return True
        dx, dy = plate.view.pixels_of(view)
        return plate.occupied.is_free((box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy))

    @property
    def _at_work(self) -> bool:
        return self._job is not None or self._rest.isActive()

    def _serves(self, drawn: Viewport, view: Viewport) -> bool:
        return drawn.same_scale(view) and drawn.covers(view)

    def _start_over(self) -> None:
        self._plate = None
        self._job = None
        self.sheet.update()
        if self._view is not None:
            self._begin()

    def _begin(self) -> None:
        """Start drawing for the present view, unless the plate or the work in hand will do for it."""
        view = self._view
        if view is None or view.width < 1 or view.height < 1:
            return
        if self._job is not None and self._job.view.same_scale(view) and self._job.view.meets(view):
            return
        if self._plate is not None and self._serves(self._plate.view, view.grown(_EARLY)):
            return
        self._rest.stop()
        self._job = _Job(self._ground, view.grown(_MARGIN), self._ratio, self._inks, self._fonts)
        self._slice.start()

    def _work(self) -> None:
        if self._job is None:
            return
        if not self._job.go_on(_SLICE_S):
            self._slice.start()
            return
        self._plate = self._job.plate()
        self._job = None
        self.plates_drawn += 1
        self.sheet.update()
        if self.complete:
            self.completed.emit()
        elif self._view is not None and self._view.same_scale(self._plate.view):
            self._begin()

    def _paint(self, painter: QPainter) -> None:
        plate, view = self._plate, self._view
        if view is None:
            return
        if plate is None or not plate.view.covers(view):
            painter.fillRect(QRectF(0, 0, view.width, view.height), self._inks.land)
        if plate is None:
            return
        x, y = (-offset for offset in plate.view.pixels_of(view))
        if view.same_scale(plate.view):
            at = QPointF(round(x * self._ratio) / self._ratio, round(y * self._ratio) / self._ratio)
            painter.drawPixmap(at, plate.pixmap)
            return
        stretch = plate.view.scale / view.scale
        target = QRectF(x * stretch, y * stretch, plate.view.width * stretch, plate.view.height * stretch)
        painter.drawPixmap(target, plate.pixmap, QRectF(plate.pixmap.rect()))


class _Job:
    """A plate in the making."""

    def __init__(self, ground: Ground, view: Viewport, ratio: float, inks: Inks, fonts: LabelFonts) -> None:
        self.view = view
        self._pixmap = QPixmap(round(view.width * ratio), round(view.height * ratio))
        self._pixmap.setDevicePixelRatio(ratio)
        self._pixmap.fill(inks.land.color())
        self._occupied = Occupied()
        self._painter = QPainter()
        self._steps: Iterator[None] = draw_ground(
            self._painter, ground, view, inks=inks, fonts=fonts, occupied=self._occupied
        )

    def go_on(self, seconds: float) -> bool:
        """Draw for about so long; whether all is done."""
        until = perf_counter() + seconds
        # Never left open between slices: a picture must not vanish under a painter when the map is closed.
        self._painter.begin(self._pixmap)
        try:
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            return not any(perf_counter() > until for _ in self._steps)
        finally:
            self._painter.end()

    def plate(self) -> Plate:
        return Plate(self.view, self._pixmap, self._occupied)


def _single_shot(parent: QObject, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
