"""The lanes under a hand: keys, wheel, drag, drop and what the pointer rests on."""

from typing import cast

from PySide6.QtCore import QEvent, QPoint, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from models.ids import CrewId, OrderId
from models.working_set import archived_after
from widgets.hand import Hand
from widgets.lanes.lane_chart import LaneChart
from widgets.lanes.lane_stock import Bar, LaneStock
from widgets.lanes.lane_words import Scene
from widgets.lanes.marks import Marks, lanes_of, marks_of, next_bar, next_lane
from widgets.lanes.spots import Spot, spot_at, spot_of, text_of
from widgets.lanes.time_axis import HOUR, TimeAxis
from widgets.queue.queue_model import ORDER_MIME

_ZOOM = 1.25
_NOTCH = 120
"""What a wheel says for one notch."""
_PAN_SHARE = 0.25
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_Modifier = Qt.KeyboardModifier


class LaneView(QAbstractScrollArea):
    """One crew is current, and one of its orders may be. What selects by itself neither scrolls nor tells."""

    picked = Signal(object)
    """Tuple with the order or the crew that a hand has selected."""
    opened = Signal(str)
    """The order or crew on which Enter was pressed or which was double-clicked."""
    menu_wanted = Signal(str, QPoint)
    dropped = Signal(object, object)
    """An order was dropped on a crew's lane."""
    moved = Signal()
    """Other times are shown, or the view goes with now again."""

    def __init__(self, *, stock: LaneStock, chart: LaneChart, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stock = stock
        self._chart = chart
        self._scene = scene
        self._marks = Marks()
        self._wanted: str | None = None
        self._grabbed: QPoint | None = None
        self._dragged = False
        self.axis = TimeAxis(left=0.0, span=6 * HOUR, width=1.0).at_now(self._now)
        self.hand = Hand(self, self.viewport(), parent=self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # -- what the board tells -----------------------------------------------------------------------------------

    def show_scene(self, scene: Scene) -> None:
        """Time has passed or positions have come. The view goes with now unless it is held or a hand works in it."""
        before, self._scene = self._scene, scene
        axis = self.axis.at_now(self._now) if self.axis.follows and not self.hand.at_work else self.axis
        minute = before.now.replace(second=0, microsecond=0) != scene.now.replace(second=0, microsecond=0)
        if minute or axis != self.axis or round(axis.x(before.now.timestamp())) != round(axis.x(self._now)):
            self.axis = axis
            self.viewport().update()

    def lay_out(self) -> None:
        """Rows have changed: the lane on top stays where it is, but a view at the very top stays there."""
        bar, kept = self.verticalScrollBar(), None
        place = self._stock.place_at(bar.value()) if bar.value() else None
        if place is not None:
            tops, rows = self._stock.tops, self._stock.rows
            crew = next(((row, at) for at, row in enumerate(rows[place:], place) if isinstance(row, str)), None)
            kept = None if crew is None else (CrewId(crew[0]), bar.value() - int(tops[crew[1]]))
        self._stock.lay_out()
        self._fit_scroll()
        found = None if kept is None else self._stock.place(kept[0])
        if found is not None and kept is not None:
            bar.setValue(int(self._stock.tops[found]) + kept[1])
        if self._marks.crew not in lanes_of(self._wanted, self._stock):
            self._marks = marks_of(self._wanted, self._stock)
        self.viewport().update()

    def select(self, key: str | None) -> None:
        """Mark the lane of a crew, or an order's bar on the lane of the crew that had it last."""
        self._wanted = key
        self._marks = marks_of(key, self._stock)
        self._say_current()
        self.viewport().update()

    def go_with_now(self) -> None:
        self._show_axis(self.axis.at_now(self._now))

    def show_hours(self, hours: float) -> None:
        self._show_axis(self.axis.showing(hours, now=self._now, edge=self._edge))

    # -- Qt: what is seen ---------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        size = QSizeF(self.viewport().size())
        scroll = self.verticalScrollBar().value()
        self._chart.paint(painter, size, axis=self.axis, scroll=scroll, scene=self._scene, marks=self._marks)
        if self.hasFocus():
            painter.setPen(self.palette().accent().color())
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        axis = self.axis.wide(self.viewport().width() - self._chart.names)
        self.axis = axis.at_now(self._now) if axis.follows else axis
        self._fit_scroll()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            at = cast(QHelpEvent, event)
            QToolTip.showText(at.globalPos(), self.text_at(at.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(900, 240)

    def text_at(self, point: QPoint) -> str:
        """What the pointer is told there; empty where there is nothing."""
        return text_of(self._spot(point), stock=self._stock, chart=self._chart, scene=self._scene)

    # -- Qt: the keyboard ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~_Modifier.KeypadModifier
        turned = held == _Modifier.ControlModifier
        page = max(1, self.viewport().height() // (2 * self._chart.measures.track) - 1)
        last = len(self._stock.rows)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        steps |= {Qt.Key.Key_Home: -last, Qt.Key.Key_End: last}
        if key in _ENTER and self._marks.key is not None:
            self.opened.emit(self._marks.key)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            forward = 1 if key == Qt.Key.Key_Right else -1
            self._pan(forward * _PAN_SHARE * self.axis.width) if turned else self._step_bars(forward)
        elif key == Qt.Key.Key_Home and turned:
            self.go_with_now()
        elif key in steps and not turned:
            self._step_lanes(steps[Qt.Key(key)])
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            hours = self.axis.next_preset(longer=1 if key == Qt.Key.Key_Minus else -1)
            if hours is not None:
                self.show_hours(hours)
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    # -- Qt: the mouse ------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self._grabbed = point if event.button() is Qt.MouseButton.LeftButton else None
        self._dragged = False
        spot = self._spot(point)
        if spot.crew is not None:
            self._pick(spot.crew, spot.bar)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._grabbed is None:
            return
        way = point - self._grabbed
        if not self._dragged and way.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragged = True
        self._grabbed = point
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._pan(-way.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - way.y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._grabbed = None
        self.viewport().unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and spot.key is not None:
            self.opened.emit(spot.key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the lanes; over the scale, or with Ctrl, zooms; sideways, or with Shift, pans."""
        turn, point = event.angleDelta(), event.position()
        on_scale = point.y() < self._chart.scale
        if event.modifiers() & _Modifier.ControlModifier or (on_scale and not turn.x()):
            about = self.axis.moment(point.x() - self._chart.names)
            factor = _ZOOM ** (-turn.y() / _NOTCH)
            self._show_axis(self.axis.zoomed(factor, about=about, now=self._now, edge=self._edge))
        elif turn.x() or event.modifiers() & _Modifier.ShiftModifier:
            self._pan(-(turn.x() or turn.y()) / _NOTCH * self.axis.width / 16)
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            key = self._spot(event.pos()).key
            at = event.globalPos()
        else:
            key = self._marks.key
            place = None if self._marks.crew is None else self._stock.place(self._marks.crew)
            top = 0 if place is None else int(self._stock.tops[place + 1]) - self.verticalScrollBar().value()
            at = self.viewport().mapToGlobal(QPoint(self._chart.names // 2, top + self._chart.scale))
        if key is not None:
            self.menu_wanted.emit(key, at)

    # -- Qt: dropping -------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(ORDER_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._aim(self._spot(event.position().toPoint()).crew)
        if self._marks.target is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(None)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        crew = self._spot(event.position().toPoint()).crew
        self._aim(None)
        order = bytes(event.mimeData().data(ORDER_MIME).data()).decode()
        if crew is None or not order:
            return
        event.acceptProposedAction()
        self.dropped.emit(OrderId(order), crew)

    # -- helpers ------------------------------------------------------------------------------------------------

    @property
    def _now(self) -> float:
        return self._scene.now.timestamp()

    @property
    def _edge(self) -> float:
        return archived_after(self._scene.now).timestamp()

    def _spot(self, point: QPoint) -> Spot:
        scroll = self.verticalScrollBar().value()
        return spot_at(point, stock=self._stock, chart=self._chart, axis=self.axis, scroll=scroll, now=self._now)

    def _pick(self, crew: CrewId, bar: Bar | None) -> None:
        """As a hand does: marks it and tells."""
        self._marks = Marks(crew, None if bar is None else bar.order)
        self._wanted = self._marks.key
        self._say_current()
        self.viewport().update()
        self.picked.emit((self._marks.key,))

    def _say_current(self) -> None:
        """For a screen reader."""
        spot = spot_of(self._marks, self._stock)
        self.setAccessibleDescription(text_of(spot, stock=self._stock, chart=self._chart, scene=self._scene))

    def _step_lanes(self, steps: int) -> None:
        crew = next_lane(self._stock, self._marks.crew, steps)
        if crew is not None:
            self._pick(crew, None)
            self._bring_into_view(crew)

    def _step_bars(self, forward: int) -> None:
        crew, bar = self._marks.crew, next_bar(self._stock, self._marks, forward)
        if crew is None or bar is None:
            return
        self._pick(crew, bar)
        left, right = self.axis.x(bar.started), self._chart.bar_right(bar, self.axis, self._now)
        if right < 0 or left > self.axis.width:
            self._pan((left + right - self.axis.width) / 2)

    def _bring_into_view(self, crew: CrewId) -> None:
        """Below the heading that is pinned to the top."""
        bar, tops, place = self.verticalScrollBar(), self._stock.tops, self._stock.place(crew)
        if place is None:
            return
        high = self.viewport().height() - self._chart.scale
        lowest = int(tops[place]) - self._chart.measures.heading
        bar.setValue(min(max(bar.value(), int(tops[place + 1]) - high), lowest))

    def _pan(self, pixels: float) -> None:
        self._show_axis(self.axis.panned(pixels, now=self._now, edge=self._edge))

    def _show_axis(self, axis: TimeAxis) -> None:
        self.axis = axis
        self.viewport().update()
        self.moved.emit()

    def _aim(self, crew: CrewId | None) -> None:
        if crew != self._marks.target:
            self._marks = Marks(self._marks.crew, self._marks.order, crew)
            self.viewport().update()

    def _fit_scroll(self) -> None:
        high = self.viewport().height() - self._chart.scale
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, int(self._stock.tops[-1]) - high))
        bar.setPageStep(max(high, 1))
        bar.setSingleStep(self._chart.measures.track)
