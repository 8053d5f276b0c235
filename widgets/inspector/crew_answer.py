"""Below the ranked crews and always in view: what stands against the marked crew, the reasons it takes, the button."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.inspector.reason_fields import ReasonFields
from widgets.theme.theme import Theme

OWN_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_F5})
"""Keys that choosing a crew uses itself, whatever they do elsewhere in the window."""


class CrewAnswer(QWidget):
    entered = Signal()
    escaped = Signal()
    refreshed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._said = Notice(theme, self)
        self.reasons = ReasonFields(self)
        self.send = KeycapButton("Return", self)
        self.send.clicked.connect(self.entered)
        buttons = FlowRow(self)
        buttons.add(self.send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self._said, self.reasons, buttons):
            layout.addWidget(part)

    @property
    def text(self) -> str:
        """What is said about the marked crew."""
        return self._said.said

    def say(self, text: str, tone: Tone = Tone.HINT) -> None:
        self._said.say(text, tone)

    def show_theme(self, theme: Theme) -> None:
        self._said.show_theme(theme)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_F5:
            self.refreshed.emit()
        else:
            super().keyPressEvent(event)
