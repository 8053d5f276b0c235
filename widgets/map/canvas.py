"""The view itself: pyqtgraph keeps the range, this class turns mouse and keys into a few plain signals."""

from collections.abc import Callable
from time import perf_counter

import pyqtgraph as pg
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from widgets.map.viewport import Viewport
from widgets.queue.queue_model import ORDER_MIME

_STEP = 80.0
"""Pixels that an arrow key pans."""
_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_NOTCH = 1.35
"""How much nearer one notch of the wheel or one press of + goes."""
_MOVING_S = 0.05
"""A hand whose last step is not longer ago goes on moving."""
_LIVE_MS = 33
"""What comes while the hand moves waits for its next step, but not longer."""
_FINEST, _COARSEST = 0.05, 2000.0
"""Metres a pixel."""

_BY_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)

_FOCUS_COMES_BACK = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
"""Another window or a menu has the keyboard for a while."""


class Canvas(pg.GraphicsView):  # type: ignore[misc]
    """All points are pixels of the view. `order_at` says which order a drag from a point would carry."""

    view_changed = Signal()
    frame_begun = Signal()
    painted = Signal()
    """Around each frame: from the hand's step, or whatever else it is for, until it is on the screen."""
    moved = Signal()
    """The hand has panned or zoomed."""
    hovered = Signal(QPointF)
    left = Signal()
    clicked = Signal(QPointF, object)
    """Where, and the keyboard modifiers."""
    double_clicked = Signal(QPointF)
    menu_wanted = Signal(QPointF, QPoint)
    """Where in the view, and where on the screen."""
    cleared = Signal()
    fit_wanted = Signal()
    stepped = Signal(int)
    """1 or -1: to the next order in view, or the one before."""
    order_over = Signal(QPointF)
    order_gone = Signal()
    order_dropped = Signal(str, QPointF)
    resized = Signal(object)
    """The viewport as it was before."""
    spot_chosen = Signal(QPointF)
    spot_given_up = Signal()

    def __init__(
        self, parent: QWidget, *, order_at: Callable[[QPointF], str | None], picture_of: Callable[[str], QPixmap]
    ) -> None:
        super().__init__(parent, background=None)
        self._order_at = order_at
        self._picture_of = picture_of
        self.framed = False
        """Whether the keyboard has brought the focus here, so that it must be seen where the keys go now."""
        self._press: QPointF | None = None
        self._grip: QPointF | None = None
        self._carried: str | None = None
        self._asking = False
        self._stepped = 0.0
        self._step_unseen = False
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_LIVE_MS)
        self._waiting.timeout.connect(self._show_waiting)
        self.box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0.0)
        self.box.setAspectLocked()
        self.setCentralItem(self.box)
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setViewportUpdateMode(self.ViewportUpdateMode.MinimalViewportUpdate)
        self.setAcceptDrops(True)
        self.box.sigRangeChanged.connect(self._on_range)

    def viewport_now(self) -> Viewport:
        seen = self.box.viewRect()
        size = self.box.rect()
        scale = seen.width() / size.width() if size.width() else 1.0
        return Viewport(left=seen.left(), top=seen.bottom(), scale=scale, width=size.width(), height=size.height())

    def show_land(self, colour: QColor) -> None:
        self.setBackground(colour)

    def go_to(self, x: float, y: float, scale: float) -> None:
        """Put (x, y) metres in the middle, `scale` metres a pixel, as far as the limits allow."""
        size = self.box.rect()
        if size.width() < 1 or size.height() < 1:
            return
        wanted = Viewport.around(
            x, y, scale=min(max(scale, _FINEST), _COARSEST), width=size.width(), height=size.height()
        )
        left, bottom, right, top = wanted.box
        self.box.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)
        self.box.updateMatrix()

    def pan(self, dx: float, dy: float) -> None:
        """Move the ground by (dx, dy) pixels."""
        self.frame_begun.emit()
        view = self.viewport_now()
        x, y = view.centre
        self.go_to(x - dx * view.scale, y + dy * view.scale, view.scale)
        self.moved.emit()

    def zoom(self, factor: float, around: QPointF) -> None:
        """Go `factor` times nearer; the ground at `around` stays where it is."""
        self.frame_begun.emit()
        view = self.viewport_now()
        scale = min(max(view.scale / factor, _FINEST), _COARSEST)
        x, y = view.ground(around.x(), around.y())
        off_x, off_y = around.x() - view.width / 2, around.y() - view.height / 2
        self.go_to(x - off_x * scale, y + off_y * scale, scale)
        self.moved.emit()

    # -- asking for a spot -----------------------------------------------------------------------------------

    @property
    def asking(self) -> bool:
        """A click chooses a spot now, whatever lies there; a drag still pans."""
        return self._asking

    def ask_for_spot(self) -> None:
        """The next click chooses; Esc, or turning to something else, gives up."""
        self._asking = True
        self.left.emit()
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_spot(self, at: QPointF) -> None:
        self._asking = False
        self.unsetCursor()
        self.spot_chosen.emit(at)

    def give_up_spot(self) -> None:
        if self._asking:
            self._asking = False
            self.unsetCursor()
            self.spot_given_up.emit()

    # -- mouse ----------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._press = event.position()
            self._grip = None
            self._carried = None if self._asking else self._order_at(event.position())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        at = event.position()
        if self._press is None:
            if not self._asking:
                self.hovered.emit(at)
        elif self._grip is not None:
            step = at - self._grip
            self._grip = at
            self.pan(step.x(), step.y())
        elif (at - self._press).manhattanLength() >= QApplication.startDragDistance():
            if self._carried is not None:
                self._drag(self._carried)
            else:
                self._grip = self._press
                self.left.emit()
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is not Qt.MouseButton.LeftButton or self._press is None:
            return
        clicked = self._grip is None
        self._let_go()
        if clicked and self._asking:
            self._choose_spot(event.position())
        elif clicked:
            self.clicked.emit(event.position(), event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton and not self._asking:
            self.double_clicked.emit(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        self.zoom(_NOTCH ** (event.angleDelta().y() / 120), event.position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        if not self._asking:
            self.menu_wanted.emit(QPointF(event.pos()), event.globalPos())

    def leaveEvent(self, _event: object) -> None:
        self.left.emit()

    def _let_go(self) -> None:
        self._press = self._grip = self._carried = None
        if self._asking:
            self.setCursor(Qt.CursorShape.CrossCursor)
        else:
            self.unsetCursor()

    # -- carrying an order ------------------------------------------------------------------------------------

    def _drag(self, order: str) -> None:
        self.left.emit()
        mime = QMimeData()
        mime.setData(ORDER_MIME, order.encode())
        drag = QDrag(self)
        drag.setMimeData(mime)
        picture = self._picture_of(order)
        drag.setPixmap(picture)
        middle = picture.deviceIndependentSize() / 2
        drag.setHotSpot(QPoint(round(middle.width()), round(middle.height())))
        drag.exec(Qt.DropAction.CopyAction)
        self._let_go()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(ORDER_MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.order_over.emit(event.position())
        event.accept()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.order_gone.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        order = bytes(event.mimeData().data(ORDER_MIME).data()).decode()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.order_gone.emit()
        self.order_dropped.emit(order, event.position())

    # -- keys -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        middle = QPointF(self.rect().center())
        steps = {
            Qt.Key.Key_Left: (_STEP, 0.0),
            Qt.Key.Key_Right: (-_STEP, 0.0),
            Qt.Key.Key_Up: (0.0, _STEP),
            Qt.Key.Key_Down: (0.0, -_STEP),
        }
        if key in steps:
            self.pan(*steps[key])
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(_NOTCH, middle)
        elif key in {Qt.Key.Key_Minus, Qt.Key.Key_Underscore}:
            self.zoom(1 / _NOTCH, middle)
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key is Qt.Key.Key_Home:
            self.fit_wanted.emit()
        elif key is Qt.Key.Key_Escape and self._asking:
            self.give_up_spot()
        elif key is Qt.Key.Key_Escape:
            self.cleared.emit()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._frame(event.reason() in _BY_KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._frame(False)
        if event.reason() not in _FOCUS_COMES_BACK:
            self.give_up_spot()

    def _frame(self, framed: bool) -> None:  # noqa: FBT001
        self.framed = framed
        self.viewport().update()

    # -- frames ------------------------------------------------------------------------------------------------------

    def show_with_next_step(self) -> None:
        """Call before something changes by itself: while the hand moves, its next step shows that too, and no frame is
        painted for nothing else."""
        moving = perf_counter() - self._stepped < _MOVING_S
        if moving and not self._step_unseen and not self._waiting.isActive():
            self.setViewportUpdateMode(self.ViewportUpdateMode.NoViewportUpdate)
            self._waiting.start()

    def _show_waiting(self) -> None:
        self._waiting.stop()
        if self.viewportUpdateMode() is self.ViewportUpdateMode.NoViewportUpdate:
            self.setViewportUpdateMode(self.ViewportUpdateMode.MinimalViewportUpdate)
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.frame_begun.emit()
        super().paintEvent(event)
        self._step_unseen = False
        self.painted.emit()

    # -- range and size ----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        # pyqtgraph's own constructor calls this before there is a box.
        box: pg.ViewBox | None = getattr(self, "box", None)
        before = self.viewport_now() if box is not None else None
        super().resizeEvent(event)
        if before is not None:
            self.resized.emit(before)

    def _on_range(self) -> None:
        # pyqtgraph would do this at the next paint and then paint once more.
        self.box.updateMatrix()
        self._stepped, self._step_unseen = perf_counter(), True
        self._show_waiting()
        self.view_changed.emit()
