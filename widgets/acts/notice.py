"""A line beside what it is about: a hint, a warning or a refusal, told by sign, word and colour."""

from enum import Enum
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from widgets.theme.theme import Theme


class Tone(Enum):
    HINT = ""
    CHANGED = "↻ "
    REFUSED = "✕ "


class Notice(QLabel):
    """Takes no room while it has nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = Tone.HINT
        self._words = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def said(self) -> str:
        """The words, without the sign before them."""
        return self._words

    def say(self, text: str, tone: Tone = Tone.HINT) -> None:
        self._words, self._tone = text, tone
        self.show_theme(self._theme)
        self.setVisible(bool(text))

    def show_theme(self, theme: Theme) -> None:
        """The sign carries the colour; whole paragraphs in red would only shout."""
        self._theme = theme
        words = escape(self._words).replace("\n", "<br>")
        if self._tone is Tone.HINT:
            self.setText(f'<span style="color:{theme.dim.name()}">{words}</span>' if words else "")
            return
        sign = theme.selection if self._tone is Tone.CHANGED else theme.critical
        self.setText(f'<b style="color:{sign.name()}">{self._tone.value}</b>{words}' if words else "")
