"""A dispatcher at the keyboard: keys, sent to whatever has the focus; the mouse only moves the map."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from benchmarks.stage import painted_after_ms, settle
from console.app import Console
from models.entities.orders import OrderState, WorkOrder

_FAR = 100
"""Rows that the hand goes down at most to find an order that waits."""
_KEY_S = 0.03
"""Between two keys: as fast as a key that is held down repeats."""


_DRAG_STEPS, _DRAG_PIXELS = 60, 12


class Hand:
    """`ranked_ms`: from Enter on the order to its ranked crews; `given_ms`: from the last Enter to the repaint of the
    queue with the order given; `idle`: how often no order waited, `failed`: how often the keys did not give one."""

    def __init__(self, console: Console) -> None:
        window = console.window
        assert window is not None
        self._console = console
        self._window = window
        self._asked = 0
        self.ranked_ms: list[float] = []
        self.given_ms: list[float] = []
        self.idle = 0
        self.failed = 0
        window.requested.connect(self._on_requested)

    def assign(self) -> None:
        """Enter on the next order that waits, Enter on the crew that is ranked first; a reason if one is asked for."""
        order = self._next_waiting()
        if order is None:
            self.idle += 1
            return
        candidates = self._window.inspector.candidates
        crews = candidates.focusProxy()
        assert isinstance(crews, QListView)
        ranked = painted_after_ms(self._enter, crews.viewport(), wanted=lambda: candidates.current is not None)
        given = self._give(order, crews)
        if ranked is None or given is None:
            self.failed += 1
            self._press(Qt.Key.Key_Escape)
            self._press(Qt.Key.Key_Escape)
            self._window.queue.setFocus()
            return
        self.ranked_ms.append(ranked)
        self.given_ms.append(given)

    def look_around(self) -> None:
        """Down the queue, order by order, each shown with its ranked crews."""
        for _ in range(5):
            self._press(Qt.Key.Key_Down)

    def find(self) -> None:
        """A place by its name, letter by letter, and back to the queue."""
        self._press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        for letter in (Qt.Key.Key_C, Qt.Key.Key_D, Qt.Key.Key_Q, Qt.Key.Key_X):
            self._press(letter)
        self._press(Qt.Key.Key_Escape)
        self._window.search.clear()
        self._window.queue.setFocus()

    def move_the_map(self) -> None:
        """Nearer, aside, and back to the whole."""
        self._window.map.setFocus()
        for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._press(key)
        settle(1.0)  # let the ground be drawn at the new scale
        self._press(Qt.Key.Key_Home)
        self._window.queue.setFocus()

    def drag_the_map(self) -> None:
        """With the mouse: aside and back, sixty steps a second, then nearer and away with the wheel."""
        canvas = self._window.map.canvas
        target, middle = canvas.viewport(), canvas.viewport().rect().center()
        QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=middle)
        for step in range(_DRAG_STEPS):
            aside = _DRAG_PIXELS * min(step, _DRAG_STEPS - step)
            QTest.mouseMove(target, middle + QPoint(aside, aside // 2))
            settle(1 / 60)
        QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=middle)
        for turn in (120, 120, -120, -120):
            at = QPointF(middle)
            wheel = QWheelEvent(
                at,
                target.mapToGlobal(at),
                QPoint(),
                QPoint(0, turn),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QCoreApplication.sendEvent(target, wheel)
            settle(_KEY_S)
        self._window.queue.setFocus()

    def others(self) -> tuple[Callable[[], None], ...]:
        """What the hand does between two assignments."""
        return (self.look_around, self.find, self.move_the_map, self.drag_the_map)

    def _next_waiting(self) -> WorkOrder | None:
        """Down from the top row, by keys, to an order that waits for a crew."""
        queue, orders = self._window.queue, self._console.desk.picture.orders
        self._press(Qt.Key.Key_Home)
        for _ in range(_FAR):
            key = queue.table.current()
            if key is not None and orders[key].state is OrderState.PENDING:
                return orders[key]
            self._press(Qt.Key.Key_Down)
        return None

    def _give(self, order: WorkOrder, crews: QWidget) -> float | None:
        """Enter; where that asks for a reason, the reason and Enter."""
        asked = self._asked
        orders = self._console.desk.picture.orders
        if self._focus is not crews:
            return None
        if self._needs_reason():
            self._press(Qt.Key.Key_Return)
            for letter in (Qt.Key.Key_N, Qt.Key.Key_E, Qt.Key.Key_A, Qt.Key.Key_R):
                self._press(letter)
        rows = self._window.queue.table.viewport()
        spent = painted_after_ms(self._enter, rows, wanted=lambda: orders[order.id].state is not order.state)
        return spent if self._asked == asked + 1 else None

    def _needs_reason(self) -> bool:
        current = self._window.inspector.candidates.current
        return current is not None and not current.clean

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self._focus, key, modifiers)
        settle(_KEY_S)

    def _enter(self) -> None:
        QTest.keyClick(self._focus, Qt.Key.Key_Return)

    @property
    def _focus(self) -> QWidget:
        focus: QWidget | None = self._window.focusWidget()
        return self._window if focus is None else focus

    def _on_requested(self, _command: object) -> None:
        self._asked += 1
