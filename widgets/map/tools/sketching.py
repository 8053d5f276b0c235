"""One figure at a time is drawn over the map: by clicks and drags, or by Space in the middle of the view."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from widgets.map.canvas import Canvas
from widgets.map.free_place import free_place
from widgets.map.hover_card import HoverCard
from widgets.map.tools.sketch import Corner, Sketch, SketchKind
from widgets.map.tools.sketch_layer import SketchLayer
from widgets.theme.inks import Inks
from widgets.theme.theme import Theme

_STROKE = 4.0
"""Pixels that a freehand line goes before it gets another corner."""
_TOP = 46
"""Pixels from the upper edge: the corners have things of their own."""
_EDGE = 10
"""Pixels between the card and whatever lies beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a figure is drawn for. `say` puts it in words; `finish` gets the figure, and whether Shift was held. It
    `stays` on the map when it is finished, or goes. A drag draws it `freehand`, or pans. A figure that is not `fit`
    stays open, and `say` tells why."""

    kind: SketchKind
    say: Callable[[Sketch], str]
    finish: Callable[[Sketch, Qt.KeyboardModifier], object]
    stays: bool
    freehand: bool
    fit: Callable[[Sketch], bool] = lambda _sketch: True


class Sketching(QObject):
    """Takes mouse and keys before the canvas does, while there is a task."""

    put_away = Signal(object)
    """Task that is in nobody's hand any more: it was ended, or another one was begun."""

    def __init__(self, room: QWidget, canvas: Canvas, *, shift_drag: Callable[[], Task], theme: Theme) -> None:
        """`shift_drag` is the task that a drag with Shift begins when there is none."""
        super().__init__(canvas)
        self._canvas = canvas
        self._room = room
        self._shift_drag = shift_drag
        self._layer = SketchLayer(canvas.box, inks=Inks(theme))
        self._card = HoverCard(room, theme=theme)
        self._panels: Callable[[], Iterable[QWidget]] = tuple
        self._task: Task | None = None
        self._once = False
        """Whether a drag with Shift has begun the task, which its end ends."""
        self._sketch = Sketch(SketchKind.LINE)
        self._press: QPointF | None = None
        self._grip: QPointF | None = None
        self._by_keys = False
        canvas.viewport().installEventFilter(self)
        canvas.installEventFilter(self)
        canvas.view_changed.connect(self._on_view)
        canvas.resized.connect(lambda _: self._on_view())

    @property
    def task(self) -> Task | None:
        return self._task

    @property
    def sketch(self) -> Sketch:
        return self._sketch

    @property
    def words(self) -> str:
        """What the card says; empty while nothing is drawn."""
        return self._card.text() if self._task is not None else ""

    @property
    def card(self) -> QRect:
        """The pixels of the room that the card takes; empty while nothing is drawn."""
        return self._card.geometry() if self._task is not None else QRect()

    def keep_clear_of(self, panels: Callable[[], Iterable[QWidget]]) -> None:
        """The card lies on none of these; whoever places them calls `place_card`."""
        self._panels = panels

    def place_card(self) -> None:
        """In the middle of the upper edge, or where else nothing lies."""
        if self._task is None:
            return
        room = self._room.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        taken = [panel.geometry() for panel in self._panels() if not panel.isHidden()]
        usual = QRect(QPoint(max((self._room.width() - self._card.width()) // 2, 0), _TOP), self._card.size())
        free = usual
        if any(usual.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).intersects(one) for one in taken):
            free = free_place(usual.size(), room, taken=taken, gap=_EDGE)
        place = free if free.height() >= usual.height() else usual
        rightmost = max(self._room.width() - self._card.width(), 0)
        self._card.move(min(place.x(), rightmost), place.y())

    def begin(self, task: Task) -> None:
        before, self._task, self._sketch = self._task, task, Sketch(task.kind)
        if before is not None:
            self.put_away.emit(before)
        self._press = self._grip = None
        self._canvas.give_up_spot()
        self._canvas.left.emit()
        self._canvas.setCursor(Qt.CursorShape.CrossCursor)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._canvas.viewport().underMouse():
            self._point_by_hand()
        else:
            self._point_by_keys()
        self._on_view()

    def end(self) -> None:
        """Nothing is drawn any more."""
        if self._task is None:
            return
        before, self._task, self._once = self._task, None, False
        self._press = self._grip = None
        self._canvas.unsetCursor()
        self._layer.show_sketch(None)
        self._layer.hide_cross()
        self._card.hide()
        self.put_away.emit(before)

    def show_theme(self, theme: Theme) -> None:
        self._layer.show_inks(Inks(theme))
        self._card.show_theme(theme)

    def retranslate(self) -> None:
        """Say in the language of the moment what is drawn."""
        if self._task is not None:
            self._card.show_text(self._task.say(self._sketch), QPointF(0, 0))
            self.place_card()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._canvas:
            return self._task is not None and self._on_key(event)
        if isinstance(event, QMouseEvent) and watched is self._canvas.viewport():
            return self._on_mouse(event)
        if event.type() == QEvent.Type.ContextMenu:
            return self._task is not None
        return super().eventFilter(watched, event)

    # -- keys -----------------------------------------------------------------------------------------------

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.end()
        elif key is Qt.Key.Key_Backspace:
            self._take_back()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._close(event.modifiers())
        elif key is Qt.Key.Key_Space:
            self._point_by_keys()
            self._set_corner(self._middle(), event.modifiers())
        else:
            return False
        return True

    def _take_back(self) -> None:
        if not self._sketch.closed:
            self._show(self._sketch.without_last())

    # -- mouse ----------------------------------------------------------------------------------------------

    def _on_mouse(self, event: QMouseEvent) -> bool:
        left = event.button() is Qt.MouseButton.LeftButton
        if self._task is None:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if not (left and shift and event.type() == QEvent.Type.MouseButtonPress) or self._canvas.asking:
                return False
            self.begin(self._shift_drag())
            self._once = True
        if left and event.type() == QEvent.Type.MouseButtonPress:
            self._press = event.position()
        elif left and event.type() == QEvent.Type.MouseButtonRelease:
            self._on_release(event)
        elif left and event.type() == QEvent.Type.MouseButtonDblClick:
            self._close(event.modifiers())
        elif event.type() == QEvent.Type.MouseMove:
            self._on_move(event.position())
        return True

    def _on_move(self, at: QPointF) -> None:
        self._point_by_hand()
        if self._press is not None and self._grip is None:
            if (at - self._press).manhattanLength() < QApplication.startDragDistance():
                return
            self._grip = self._press
            if self._draws_freehand():
                self._show(self._started().with_corner(self._corner(self._press)))
        if self._grip is None:
            self._show(self._sketch.with_tip(None if self._sketch.closed else self._corner(at)))
        elif self._draws_freehand():
            self._draw_to(at)
        else:
            step, self._grip = at - self._grip, at
            self._canvas.pan(step.x(), step.y())

    def _draw_to(self, at: QPointF) -> None:
        assert self._grip is not None
        if self._sketch.kind is SketchKind.RING and (at - self._grip).manhattanLength() >= _STROKE:
            self._grip = at
            self._show(self._sketch.with_corner(self._corner(at)).with_tip(None))
        else:
            self._show(self._sketch.with_tip(self._corner(at)))

    def _on_release(self, event: QMouseEvent) -> None:
        if self._press is None:
            return
        dragged = self._grip is not None
        self._press = self._grip = None
        once, freehand = self._once, self._draws_freehand()
        if dragged and freehand:
            self._show(self._sketch.with_corner(self._corner(event.position())).with_tip(None))
            self._close(event.modifiers())
        elif not dragged and not once:
            self._set_corner(event.position(), event.modifiers())
        if once:
            self.end()
        if once and not dragged:
            self._canvas.clicked.emit(event.position(), event.modifiers())

    # -- the figure -----------------------------------------------------------------------------------------

    def _draws_freehand(self) -> bool:
        return self._task is not None and self._task.freehand

    def _started(self) -> Sketch:
        """What goes on, or a new one after one that is closed."""
        return Sketch(self._sketch.kind) if self._sketch.closed else self._sketch

    def _set_corner(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        corner = self._corner(at)
        self._show(self._started().with_corner(corner).with_tip(corner))
        if self._sketch.kind in {SketchKind.BOX, SketchKind.POINT} and self._sketch.is_whole:
            self._close(modifiers)

    def _close(self, modifiers: Qt.KeyboardModifier) -> None:
        """Only a whole figure can be finished. A box needs no second corner but where the hand is."""
        if self._task is None or self._sketch.closed:
            return
        sketch = self._sketch
        if sketch.kind is SketchKind.BOX and len(sketch.corners) == 1 and sketch.tip is not None:
            sketch = sketch.with_corner(sketch.tip)
        if not sketch.is_whole or not self._task.fit(sketch.with_tip(None)):
            return
        task, sketch = self._task, sketch.as_closed()
        self._show(sketch)
        task.finish(sketch, modifiers)
        if self._task is not task or task.stays:
            return
        if modifiers & Qt.KeyboardModifier.ShiftModifier and not self._once:
            self._show(Sketch(task.kind))
        else:
            self.end()

    def _show(self, sketch: Sketch) -> None:
        self._sketch = sketch
        self._layer.show_sketch(sketch)
        self.retranslate()

    def _corner(self, at: QPointF) -> Corner:
        view = self._canvas.viewport_now()
        return Corner(*view.ground(at.x(), at.y()), view.scale)

    def _middle(self) -> QPointF:
        view = self._canvas.viewport_now()
        return QPointF(view.width / 2, view.height / 2)

    def _point_by_hand(self) -> None:
        if self._by_keys:
            self._by_keys = False
            self._layer.hide_cross()

    def _point_by_keys(self) -> None:
        """The middle of the view is the pointer."""
        self._by_keys = True
        self._layer.show_cross()

    def _on_view(self) -> None:
        if self._task is None:
            return
        self._layer.show_view(self._canvas.viewport_now())
        tip = self._corner(self._middle()) if self._by_keys and not self._sketch.closed else self._sketch.tip
        self._show(self._sketch.with_tip(tip))
