"""What the console has to say: one line that never takes the keyboard, and the last fifty lines behind it."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from widgets.message_history import MessageHistory
from widgets.theme.theme import Theme
from widgets.words.times import age_text

INFO_SECONDS = 8
"""Ticks of `show_now` after which an information leaves the bar; hints, refusals and faults stay."""

HISTORY_LENGTH = 50

_PADDING, _GAP = 6, 8


class Level(Enum):
    INFO = "info"
    HINT = "hint"
    """What is expected now; it stands until that is over."""
    REFUSAL = "refusal"
    FAULT = "fault"


@dataclass(slots=True)
class Message:
    """One line; `at` is None if nobody had told the time yet. `ticks` counts down to its leaving."""

    key: str
    text: str
    level: Level
    at: datetime | None
    ticks: int | None


class MessageBar(QWidget):
    """A message replaces the one of the same key. The newest one stands in the bar; a fault or refusal that it
    hides comes back when it goes. Esc dismisses what stands there, a click opens the history."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._now: datetime | None = None
        self._standing: dict[str, Message] = {}
        self._history: deque[Message] = deque(maxlen=HISTORY_LENGTH)
        self._list = MessageHistory(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._window: QWidget | None = None
        self._set_words()

    @property
    def shown(self) -> Message | None:
        """What stands in the bar."""
        return next(reversed(self._standing.values()), None)

    @property
    def history(self) -> tuple[Message, ...]:
        """Newest first."""
        return tuple(reversed(self._history))

    def show_message(self, key: str, text: str, level: Level) -> None:
        """Say `text`, in place of what was said under `key` before."""
        self._standing.pop(key, None)
        ticks = INFO_SECONDS if level is Level.INFO else None
        message = Message(key, text, level, self._now, ticks)
        self._standing[key] = message
        self._history.append(message)
        self._show()

    def withdraw(self, key: str) -> None:
        """It is no longer so: take it out of the bar; the history keeps it."""
        if self._standing.pop(key, None) is not None:
            self._show()

    def dismiss(self) -> None:
        """The user has read what stands in the bar."""
        if self.shown is not None:
            self.withdraw(self.shown.key)

    def show_now(self, now: datetime) -> None:
        """Once a second: ages tick, informations leave."""
        self._now = now
        for message in tuple(self._standing.values()):
            if message.ticks is not None:
                message.ticks -= 1
                if message.ticks <= 0:
                    del self._standing[message.key]
        self._show()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.fontMetrics().height() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._window is not self.window():
            self._window = self.window()
            self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An Esc that came up to the window: nobody below had a use for it."""
        if event.type() is QEvent.Type.KeyPress and watched is self._window and self.shown is not None:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and self.shown is not None:
            QToolTip.showText(event.globalPos(), self.shown.text, self)  # type: ignore[attr-defined]
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._on_cross(event.position().toPoint()):
            self.dismiss()
        else:
            self._list.open_below(self, self.rows())

    def rows(self) -> list[tuple[str, str]]:
        """The history as age and words, newest first."""
        return [(self._age(message), self._worded(message)) for message in self.history]

    def paintEvent(self, _event: QPaintEvent) -> None:
        message = self.shown
        painter = QPainter(self)
        painter.setFont(self.font())
        inside = self.rect().adjusted(_PADDING, 2, -_PADDING, -2)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if message is None:
            painter.setPen(self._theme.dim)
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._tail())
            return
        metrics = self.fontMetrics()
        colour = self._colour(message.level)
        word = self._word(message.level)
        tag = inside.adjusted(0, 1, 0, -1)
        tag.setWidth(metrics.horizontalAdvance(word) + 2 * _PADDING)
        if message.level in {Level.INFO, Level.HINT}:
            painter.setPen(self._theme.dim)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(tag, 2, 2)
            painter.setPen(_readable_on(colour))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, word)
        tail = self._tail()
        room = inside.adjusted(tag.width() + _GAP, 0, -(metrics.horizontalAdvance(tail) + _GAP), 0)
        painter.setPen(self._theme.text)
        line = metrics.elidedText(message.text.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, line)
        painter.setPen(self._theme.dim)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, tail)

    def _show(self) -> None:
        message = self.shown
        self.setAccessibleDescription("" if message is None else self._worded(message))
        if self._list.isVisible():
            self._list.show_rows(self.rows())
        self.update()

    def _set_words(self) -> None:
        self.setAccessibleName(self.tr("Messages"))
        self._show()

    def _tail(self) -> str:
        """At the right end: how old it is, how many more stand behind it, and the cross."""
        message = self.shown
        if message is None:
            return self.tr("Messages ▾") if self._history else ""
        parts = [self._age(message)]
        if len(self._standing) > 1:
            parts.append(self.tr("+{count} more").format(count=len(self._standing) - 1))
        return "   ".join([*parts, "▾", "✕"])

    def _on_cross(self, at: QPoint) -> bool:
        return self.shown is not None and at.x() > self.width() - _PADDING - self.fontMetrics().horizontalAdvance("✕ ")

    def _age(self, message: Message) -> str:
        if message.at is None or self._now is None:
            return ""
        return age_text(self._now - message.at)

    def _worded(self, message: Message) -> str:
        return self.tr("{level}: {text}").format(level=self._word(message.level), text=message.text)

    def _word(self, level: Level) -> str:
        return {
            Level.INFO: self.tr("Done"),
            Level.HINT: self.tr("Note"),
            Level.REFUSAL: self.tr("Refused"),
            Level.FAULT: self.tr("Fault"),
        }[level]

    def _colour(self, level: Level) -> QColor:
        return {
            Level.INFO: self._theme.dim,
            Level.HINT: self._theme.dim,
            Level.REFUSAL: self._theme.emergency,
            Level.FAULT: self._theme.critical,
        }[level]


def _readable_on(colour: QColor) -> QColor:
    """Black or white, whichever stands out from `colour`."""
    return QColor(Qt.GlobalColor.black if colour.lightnessF() > 0.45 else Qt.GlobalColor.white)
