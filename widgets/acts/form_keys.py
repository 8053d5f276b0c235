"""The keys of every form of an act: Enter sends, Esc leaves, F5 takes over what has changed meanwhile."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
OWN_KEYS = _ENTER | {Qt.Key.Key_Escape, Qt.Key.Key_F5}
"""Keys that a form uses itself, whatever they do elsewhere in the window."""


class FormKeys(QObject):
    """Belongs to the form, and tells it what its keys ask for, also in its foot, which may stand elsewhere. A key that
    is held down sends once."""

    sending = Signal()
    leaving = Signal()
    renewing = Signal()

    def __init__(self, form: QWidget, foot: QWidget | None = None) -> None:
        super().__init__(form)
        for part in filter(None, (form, foot)):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() not in OWN_KEYS:
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_Escape:
            self.leaving.emit()
        elif event.key() == Qt.Key.Key_F5:
            self.renewing.emit()
        elif not event.isAutoRepeat():
            self.sending.emit()
        return True
