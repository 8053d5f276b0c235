"""What the console has to say: one line that never takes the keyboard, and the last fifty lines behind it."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from widgets.message_history import MessageHistory
from widgets.theme.theme import Theme
from widgets.words.times import age_text

INFO_SECONDS = 8
"""Ticks of `show_now` after which an information or warning leaves the bar; all else stays."""

HISTORY_LENGTH = 50

_PADDING, _GAP = 6, 8


class Level(Enum):
    INFO = "info"
    """What somebody here did is done."""
    NEWS = "news"
    """What has come by itself and presses nobody."""
    HINT = "hint"
    """What is expected now; it stands until that is over."""
    REFUSAL = "refusal"
    FAULT = "fault"
    WARNING = "warning"
    """A limit comes near."""
    OVERDUE = "overdue"
    """A limit has passed; it stands until somebody has seen it."""
    OVERRUN = "overrun"
    """People are without power past the end that they were told; it stands before the limits of the room."""


_LEAVING = frozenset({Level.INFO, Level.NEWS, Level.WARNING})
_QUIET = frozenset({Level.INFO, Level.NEWS, Level.HINT, Level.WARNING})
"""Levels without a colour."""
_BEHIND = (Level.OVERRUN, Level.OVERDUE, Level.WARNING, Level.NEWS)
"""Levels that wait behind all others, in this order: what time brings never hides the answer to an act."""


@dataclass(slots=True)
class Message:
    """One line; `at` is None if nobody had told the time yet. `ticks` counts down to its leaving, `ids` are the
    orders or crews that it leads to."""

    key: str
    text: str
    level: Level
    at: datetime | None
    ticks: int | None
    ids: tuple[str, ...] = ()


class MessageBar(QWidget):
    """A message replaces the one of the same key. The newest one stands in the bar; a fault or refusal that it
    hides comes back when it goes. Esc dismisses what stands there, a click goes where it leads or opens the
    history."""

    followed = Signal(object)
    """The ids that a message leads to: somebody wants to go there."""
    told = Signal(object)
    """Level: a message has come into the bar."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._now: datetime | None = None
        self._standing: dict[str, Message] = {}
        self._waiting: dict[str, Message] = {}
        self._is_busy: Callable[[], bool] = lambda: False
        self._history: deque[Message] = deque(maxlen=HISTORY_LENGTH)
        self._list = MessageHistory(self)
        self._list.chosen.connect(self._follow_row)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._window: QWidget | None = None
        self._set_words()

    @property
    def shown(self) -> Message | None:
        """What stands in the bar."""
        newest = list(reversed(self._standing.values()))
        for level in _BEHIND:
            newest.sort(key=lambda message: message.level is level)
        return next(iter(newest), None)

    @property
    def history(self) -> tuple[Message, ...]:
        """Newest first."""
        return tuple(reversed(self._history))

    def show_message(self, key: str, text: str, level: Level, ids: tuple[str, ...] = ()) -> None:
        """Say `text`, in place of what was said under `key` before; a click on it leads to `ids`."""
        for kept in (self._standing, self._waiting):
            kept.pop(key, None)
        ticks = INFO_SECONDS if level in _LEAVING else None
        message = Message(key, text, level, self._now, ticks, ids)
        self._history.append(message)
        if level is Level.WARNING and self._is_busy():
            self._waiting[key] = message
        else:
            self._standing[key] = message
            self.told.emit(level)
        self._show()

    def wait_while(self, is_busy: Callable[[], bool]) -> None:
        """While somebody is busy, warnings wait for the next `show_now` when nobody is; all else is told at once."""
        self._is_busy = is_busy

    def extend_message(self, key: str, text: str, level: Level, ids: tuple[str, ...] = ()) -> None:
        """The same for what goes on: while it stands under `key`, the history keeps its newest words only."""
        before = self._standing.get(key) or self._waiting.get(key)
        if before is not None and before in self._history:
            self._history.remove(before)
        self.show_message(key, text, level, ids)

    def reword(self, key: str, text: str) -> None:
        """What stands under `key` is said in other words; nobody is called by it again."""
        message = self._standing.get(key) or self._waiting.get(key)
        if message is not None and message.text != text:
            message.text = text
            self._show()

    def stands(self, key: str) -> bool:
        """Whether nobody has dismissed or withdrawn it, and it has not left by itself."""
        return key in self._standing or key in self._waiting

    def withdraw(self, key: str) -> None:
        """It is no longer so: take it out of the bar; the history keeps it."""
        if self._waiting.pop(key, None) is not None or self._standing.pop(key, None) is not None:
            self._show()

    def dismiss(self) -> None:
        """The user has read what stands in the bar."""
        if self.shown is not None:
            self.withdraw(self.shown.key)

    def show_now(self, now: datetime) -> None:
        """Once a second: ages tick, informations leave."""
        self._now = now
        if self._waiting and not self._is_busy():
            waited, self._waiting = self._waiting, {}
            self._standing |= waited
            self.told.emit(Level.WARNING)
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
        at = event.position().toPoint()
        if self._on_cross(at):
            self.dismiss()
        elif self.shown is not None and self.shown.ids and not self._on_tail(at):
            self._follow(self.shown)
        else:
            self.open_history()

    def open_history(self) -> None:
        """The list below the bar, with the keyboard in it: Enter goes where a message leads."""
        if self._history:
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
        if message.level in _QUIET:
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
        if message.ids:
            font = self.font()
            font.setUnderline(True)
            painter.setFont(font)
        line = metrics.elidedText(message.text.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, line)
        painter.setFont(self.font())
        painter.setPen(self._theme.dim)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, tail)

    def _follow(self, message: Message) -> None:
        """Whoever goes there has seen it."""
        if self._standing.get(message.key) is message:
            self.withdraw(message.key)
        self.followed.emit(message.ids)

    def _follow_row(self, row: int) -> None:
        message = self.history[row]
        if message.ids:
            self._list.hide()
            self._follow(message)

    def _show(self) -> None:
        message = self.shown
        self.setAccessibleDescription("" if message is None else self._worded(message))
        if self._list.isVisible():
            self._list.show_rows(self.rows())
        self.update()

    def _set_words(self) -> None:
        self.setAccessibleName(self.tr("Messages"))
        self._list.set_words()
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

    def _on_tail(self, at: QPoint) -> bool:
        return at.x() > self.width() - _PADDING - self.fontMetrics().horizontalAdvance(self._tail())

    def _age(self, message: Message) -> str:
        if message.at is None or self._now is None:
            return ""
        return age_text(self._now - message.at)

    def _worded(self, message: Message) -> str:
        return self.tr("{level}: {text}").format(level=self._word(message.level), text=message.text)

    def _word(self, level: Level) -> str:
        return {
            Level.INFO: self.tr("Done"),
            Level.NEWS: self.tr("News"),
            Level.HINT: self.tr("Note"),
            Level.REFUSAL: self.tr("Refused"),
            Level.FAULT: self.tr("Fault"),
            Level.WARNING: self.tr("Warning"),
            Level.OVERDUE: self.tr("Overdue"),
            Level.OVERRUN: self.tr("Still off"),
        }[level]

    def _colour(self, level: Level) -> QColor:
        if level in _QUIET:
            return self._theme.dim
        return self._theme.emergency if level is Level.REFUSAL else self._theme.critical


def _readable_on(colour: QColor) -> QColor:
    """Black or white, whichever stands out from `colour`."""
    return QColor(Qt.GlobalColor.black if colour.lightnessF() > 0.45 else Qt.GlobalColor.white)
