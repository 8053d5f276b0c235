"""When the room is called: a sound by how much it matters, a mark on the taskbar for what came unseen, and quiet.

Nothing here takes the keyboard. A mute is this seat's and ends by itself; what passes a limit is shown all the same.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from console.sounds import Sounds
from widgets.message_bar import Level, MessageBar
from widgets.status_strip import StatusStrip

SOUNDS = {Level.OVERDUE: "overdue", Level.OVERRUN: "overdue", Level.FAULT: "fault", Level.WARNING: "warning"}
"""What is heard. An answer to one's own act is read, not heard."""
_GAPS = {
    Level.OVERDUE: timedelta(seconds=10),
    Level.OVERRUN: timedelta(seconds=10),
    Level.FAULT: timedelta(seconds=10),
    Level.WARNING: timedelta(seconds=60),
}
"""In a storm a level is not heard more often."""


class Attention(QObject):
    def __init__(
        self, window: QWidget, *, messages: MessageBar, strip: StatusStrip, is_busy: Callable[[], bool]
    ) -> None:
        """`is_busy` says whether somebody is in the middle of a form: warnings wait so long."""
        super().__init__(window)
        self.sounds = Sounds()
        self._window = window
        self._messages = messages
        self._strip = strip
        self._now: datetime | None = None
        self._muted_until: datetime | None = None
        self._heard: dict[Level, datetime] = {}
        self._unseen = 0
        messages.wait_while(is_busy)
        messages.told.connect(self._on_told)
        window.installEventFilter(self)
        _application().focusWindowChanged.connect(self._on_focus)

    @property
    def muted_until(self) -> datetime | None:
        return self._muted_until

    @property
    def unseen(self) -> int:
        """How many messages that matter came while another program was in front."""
        return self._unseen

    def mute(self, span: timedelta) -> None:
        """No sounds for so long from now; a second time begins anew."""
        if self._now is not None:
            self._muted_until = self._now + span
            self._strip.show_muted(self._muted_until)

    def unmute(self) -> None:
        self._muted_until = None
        self._strip.show_muted(None)

    def ring(self, sound: str) -> None:
        """Let it be heard, unless the seat is muted; whoever asks sees to how often."""
        if self._now is not None and self._muted_until is None:
            self.sounds.play(sound)

    def try_out(self) -> None:
        """Let the most pressing sound be heard, and say what it comes from."""
        self.sounds.play(SOUNDS[Level.OVERDUE])
        if self.sounds.has_player:
            text = self.tr("This is the sound for a limit that has passed.")
        else:
            text = self.tr("No program that plays sounds was found on this computer; only its own bell can ring.")
        self._messages.show_message("sound", text, Level.INFO)

    def show_now(self, now: datetime) -> None:
        """Once a second."""
        self._now = now
        if self._muted_until is not None and now >= self._muted_until:
            self.unmute()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever sits here next begins with nothing unseen. A minimised window goes on counting."""
        if watched is self._window and event.type() is QEvent.Type.Hide and not event.spontaneous():
            self._show_unseen(0)
        return False

    def _on_focus(self) -> None:
        """Any window of the console will do: the messages of the main one are in sight or a glance away."""
        if QApplication.activeWindow() is not None:
            self._show_unseen(0)

    def _on_told(self, level: Level) -> None:
        if level not in SOUNDS:
            return
        if QApplication.activeWindow() is None:
            self._show_unseen(self._unseen + 1)
            QApplication.alert(self._window)
        if self._now is None or self._muted_until is not None:
            return
        heard = self._heard.get(level)
        if heard is None or not timedelta(0) <= self._now - heard < _GAPS[level]:
            self._heard[level] = self._now
            self.sounds.play(SOUNDS[level])

    def _show_unseen(self, count: int) -> None:
        if count != self._unseen:
            self._unseen = count
            _application().setBadgeNumber(count)


def _application() -> QGuiApplication:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    return application
