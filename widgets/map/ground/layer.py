"""The ground on the screen: a plate larger than the view, so that a step of the hand costs one copy of pixels."""

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem

from models.base_map.sources import BaseMap
from models.territory.territory import Territory
from widgets.map.ground.drawer import Drawer, Prepare, Wish
from widgets.map.ground.kept_plates import KeptPlates
from widgets.map.ground.parts import NOTHING, GroundPart, Hidden
from widgets.map.ground.plate import Plate
from widgets.map.ground.precedence import Precedence
from widgets.map.ground.style import Look
from widgets.map.sheet import Sheet
from widgets.map.viewport import Box, Viewport

_MARGIN = 320.0
"""Pixels of ground drawn beyond each side of the view."""
_REST_MS = 40
_MUCH_NEARER = 1.5
"""While the hand zooms, a plate is drawn when the shown one is of so different a scale; else when the hand rests."""
_FASTEST = 2.5
_EARLY = 192.0
"""A new plate is begun when the hand comes so near to the edge of the old one …"""
_LATE = 96.0
"""… and every core helps when it comes so near before the new one is there."""


class GroundLayer(QObject):
    """Shows the newest plate, moved and stretched until a better one comes from the drawing thread."""

    completed = Signal()
    """A plate for the present view and scale is on the screen."""
    plate_changed = Signal()
    """Another plate, or none, is what the ground shows now."""
    tiles_told = Signal(object)
    """TilesReport of the base map under a plate that has come."""

    def __init__(
        self,
        parent_item: QGraphicsItem,
        *,
        territory: Territory,
        look: Look,
        prepare: Prepare,
        plates: KeptPlates | None = None,
    ) -> None:
        super().__init__()
        self.sheet = Sheet(self._paint, parent_item)
        self.plates_drawn = 0
        self._territory = territory
        self.bounds = territory.bounds()
        self._look = look
        self._view: Viewport | None = None
        self._ratio = 1.0
        self._base: BaseMap | None = None
        self._hidden = self._shown_hidden = NOTHING
        self._arrivals = self._shown_arrivals = 0
        self._waits = False
        """Whether nothing is drawn until the hand rests."""
        self._plate: Plate | None = None
        self._whole: Plate | None = None
        self.precedence = Precedence()
        self._drawer = Drawer(prepare, precedence=self.precedence, plates=plates)
        self._drawer.drawn.connect(self._take)
        self._drawer.failed.connect(self._raise)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_rest)

    @property
    def complete(self) -> bool:
        """Whether every pixel of the view comes from a plate of its own scale."""
        return self._view is not None and self._shows(self._view)

    @property
    def plate(self) -> Plate | None:
        """What the ground shows now, perhaps of another scale than the view's."""
        return self._plate

    def show_territory(self, territory: Territory) -> None:
        self._territory = territory
        self.bounds = territory.bounds()
        self._start_over()

    def show_look(self, look: Look) -> None:
        self._look = look
        self._start_over()

    def show_base_map(self, base: BaseMap | None) -> None:
        """Draw over this one from now on."""
        self._base = base
        self._start_over()

    def hide_parts(self, hidden: Hidden) -> None:
        """From the next plate on; the one that is shown stays until that has been drawn."""
        self._hidden, self._whole = hidden, None
        self._waits, self._drawer.hurry = False, True
        self._draw()

    def show_new_tiles(self) -> None:
        """The base map's file has got more: what is shown stays until a plate with them is drawn."""
        self._arrivals += 1
        self._draw()

    def show_view(self, view: Viewport, ratio: float) -> None:
        """Show what is known of this view at once, and have drawn what is missing."""
        before, self._view = self._view, view
        zoomed = before is not None and not view.same_scale(before)
        stepped = before is not None and _one_step(before, view)
        moving = stepped and (zoomed or self._shows(view.grown(_LATE)))
        self._drawer.hurry = not moving
        self._waits = zoomed and self._plate is not None and _of_like_scale(self._plate.view, view)
        if moving or self._waits:
            self._rest.start()
        self.sheet.show_size(view.width, view.height)
        if ratio != self._ratio:
            self._ratio = ratio
            self._start_over()
        else:
            self._draw()

    def pause(self) -> None:
        """Nobody looks: end the drawing until a view is shown again."""
        self._view, self._waits = None, False
        self._rest.stop()
        self._drawer.stop()

    def is_free(self, box: Box) -> bool:
        """Whether `box`, in pixels of the view, covers no name and no symbol of the ground."""
        plate, view = self._plate, self._view
        if plate is None or view is None or not view.same_scale(plate.view):
            return True
        dx, dy = plate.view.pixels_of(view)
        return plate.occupied.is_free((box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy))

    def row_at(self, px: float, py: float) -> tuple[str, int] | None:
        """The layer ("areas" or "grids") and row of the shape at pixel (px, py) of the view, −1 for none; None while
        the plate there is not of the present scale."""
        plate, view = self._plate, self._view
        if plate is None or view is None or not view.same_scale(plate.view):
            return None
        dx, dy = plate.view.pixels_of(view)
        column, line = int((px + dx) * plate.ratio), int((py + dy) * plate.ratio)
        height, width = plate.rows.shape
        if not (0 <= column < width and 0 <= line < height):
            return None
        return plate.layer, int(plate.rows[line, column])

    def _start_over(self) -> None:
        self._waits, self._drawer.hurry = False, True
        self._plate = self._whole = None
        self.plate_changed.emit()
        self.sheet.update()
        if self._view is not None:
            self._draw()

    def _shows(self, view: Viewport) -> bool:
        return self._plate is not None and _serves(self._plate.view, view)

    def _on_rest(self) -> None:
        self._waits, self._drawer.hurry = False, True
        self._draw()

    def _draw(self) -> None:
        """Have the present view drawn, unless the plate or what is being drawn will do for it."""
        view = self._view
        if view is None or view.width < 1 or view.height < 1 or self._waits:
            return
        up_to_date = self._shown_arrivals == self._arrivals and self._shown_hidden == self._hidden
        if up_to_date and self._shows(view.grown(_EARLY)):
            return
        around = view.grown(_MARGIN)
        wish = Wish(self._territory, self._look, around, self._ratio, self._base_shown(), self._arrivals, self._hidden)
        newest = self._drawer.newest
        if newest is None or not self._is_for(newest) or not _serves(newest.view, view.grown(_EARLY)):
            self._drawer.draw(wish)

    def _take(self, wish: Wish, plate: Plate) -> None:
        if self._view is None or not self._is_for(wish):
            return
        self.plates_drawn += 1
        if not self._shows(self._view) or _serves(plate.view, self._view):
            self._plate, self._shown_arrivals, self._shown_hidden = plate, wish.arrivals, wish.hidden
            self.plate_changed.emit()
        if self._is_whole(plate) and (self._whole is None or plate.view.scale <= self._whole.view.scale):
            self._whole = plate.to_look_at()
        self.sheet.update()
        if self.complete:
            self.completed.emit()
        if plate.tiles is not None:
            self.tiles_told.emit(plate.tiles)
        self._draw()

    def _raise(self, error: Exception) -> None:
        raise error

    def _is_for(self, wish: Wish) -> bool:
        same = wish.territory is self._territory and wish.look is self._look and wish.ratio == self._ratio
        return same and wish.base == self._base_shown() and wish.hidden == self._hidden

    def _base_shown(self) -> BaseMap | None:
        return None if GroundPart.BASE_MAP in self._hidden else self._base

    def _is_whole(self, plate: Plate) -> bool:
        left, bottom, right, top = self.bounds
        box = plate.view.box
        return box[0] <= left and box[1] <= bottom and box[2] >= right and box[3] >= top

    def _paint(self, painter: QPainter) -> None:
        plate, view = self._plate, self._view
        if view is None:
            return
        if plate is None or not plate.view.covers(view):
            painter.fillRect(QRectF(0, 0, view.width, view.height), self._look.inks.land)
            if self._whole is not None:
                lay(painter, self._whole.image, self._whole, view)
        if plate is not None:
            lay(painter, plate.image, plate, view)


def lay(painter: QPainter, image: QImage, plate: Plate, view: Viewport) -> None:
    """Draw `image`, which has the pixels of `plate`, where they belong in `view`."""
    x, y = (-offset for offset in plate.view.pixels_of(view))
    if view.same_scale(plate.view):
        at = QPointF(round(x * plate.ratio) / plate.ratio, round(y * plate.ratio) / plate.ratio)
        painter.drawImage(at, image)
        return
    stretch = plate.view.scale / view.scale
    target = QRectF(x * stretch, y * stretch, plate.view.width * stretch, plate.view.height * stretch)
    painter.drawImage(target, image, QRectF(image.rect()))


def _one_step(before: Viewport, after: Viewport) -> bool:
    """Whether a hand may have come from one view to the other at once: two notches of a wheel are one event."""
    return 1 / _FASTEST < before.scale / after.scale < _FASTEST


def _of_like_scale(one: Viewport, other: Viewport) -> bool:
    return 1 / _MUCH_NEARER < one.scale / other.scale < _MUCH_NEARER


def _serves(drawn: Viewport, view: Viewport) -> bool:
    return drawn.same_scale(view) and drawn.covers(view)
