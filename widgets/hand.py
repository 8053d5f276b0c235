"""Whether a hand works in a widget: rows rest as long as it does."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

REST_MS = 5000
"""The hand rests when neither key nor mouse was used for so long."""

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
    }
)


class Hand(QObject):
    """Watches the given widgets. An open menu and a drag from here keep the hand at work."""

    began = Signal()
    rested = Signal()

    def __init__(self, *watched: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._dragging = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._on_timeout)
        for widget in watched:
            widget.installEventFilter(self)

    @property
    def at_work(self) -> bool:
        return self._timer.isActive()

    def touch(self) -> None:
        """Somebody used key or mouse."""
        fresh = not self._timer.isActive()
        self._timer.start()
        if fresh:
            self.began.emit()

    def begin_drag(self) -> None:
        self._dragging = True
        self.touch()

    def end_drag(self) -> None:
        self._dragging = False
        self.touch()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
        return False

    def _on_timeout(self) -> None:
        if self._dragging or QApplication.activePopupWidget() is not None:
            self._timer.start()
            return
        self.rested.emit()
