"""The field of the command line: one line, at most 200 signs, and nothing while an input method composes."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit

from widgets.command_line.tokens import MOST_SIGNS, first_line

_OWN_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down})
"""Keys that the field uses itself, whatever they do elsewhere in the window."""
_LEFT_FOR_ANOTHER = frozenset(
    {
        Qt.FocusReason.MouseFocusReason,
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)


class CommandField(QLineEdit):
    entered = Signal()
    completed = Signal()
    moved = Signal(int)
    """-1 up, 1 down."""
    escaped = Signal()
    left = Signal()
    """The keyboard went to another part of the window."""
    shortened = Signal()
    """More was pasted than a line holds: only its first line, or 200 signs of it, were taken."""

    def __init__(self) -> None:
        super().__init__()
        self._composing = False
        # More never gets into the line, so that nothing has to be laid out for it, whatever somebody pastes.
        self.setMaxLength(MOST_SIGNS)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @property
    def composing(self) -> bool:
        """An input method holds signs that are not in the text yet."""
        return self._composing

    def put(self, text: str) -> None:
        """Insert what was copied elsewhere at the cursor."""
        taken = first_line(text)
        room = MOST_SIGNS - len(self.text()) + len(self.selectedText())
        self.insert(taken)
        if len(taken) < len(text) or room < len(taken):
            self.shortened.emit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and event.key() in _OWN_KEYS:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
                if not self._composing:
                    self.completed.emit()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QClipboard.Mode.Clipboard)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not (event.isAutoRepeat() or self._composing):  # the Enter that opened the line may be held down
                self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            if not self._composing:
                self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            self._paste(QClipboard.Mode.Selection)
        else:
            super().mouseReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._composing = False
        super().focusOutEvent(event)
        if event.reason() in _LEFT_FOR_ANOTHER:
            self.left.emit()

    def _paste(self, mode: QClipboard.Mode) -> None:
        held: QMimeData | None = QGuiApplication.clipboard().mimeData(mode)
        if held is not None and held.hasText():
            self.put(held.text())
