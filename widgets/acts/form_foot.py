"""What every form of an act ends in: the wish is sent once, what has changed meanwhile is said and holds it back, a
refusal is said and lets it be sent again."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from widgets.acts.foot import Foot
from widgets.acts.form_keys import FormKeys
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.theme.theme import Theme


class FormFoot(Foot):
    """Stands below the fields, or where whoever scrolls them puts it; `news` is for the form to put above them. Enter
    sends, F5 takes over what has changed meanwhile, Esc closes, anywhere in the form."""

    requested = Signal(object)
    wanted = Signal()
    """The wish is to be sent, if the form finds nothing wrong with it."""
    refreshed = Signal()
    """What has changed meanwhile is to be taken over."""
    closed = Signal()
    """A hand closes the form, or its wish was carried out."""

    def __init__(self, theme: Theme, form: QWidget) -> None:
        refused = Notice(theme, form)
        send, refresh, cancel = (KeycapButton(key, form) for key in ("Return", "F5", "Esc"))
        super().__init__(answers=[refused], buttons=[send, refresh, cancel], form=form)
        self._form = form
        self._sent: Any = None
        self._outdated = False
        self._done = False
        self.news = Notice(theme, form)
        self._refused, self.send, self.refresh, self.cancel = refused, send, refresh, cancel
        self.send.clicked.connect(self.wanted)
        self.refresh.clicked.connect(self.refreshed)
        self.cancel.clicked.connect(self.closed)
        keys = FormKeys(form, self)
        keys.sending.connect(self.wanted)
        keys.leaving.connect(self.closed)
        keys.renewing.connect(self._renew)

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """In the order of Tab."""
        return self.send, self.refresh, self.cancel

    @property
    def under_way(self) -> bool:
        return self._sent is not None

    @property
    def done(self) -> bool:
        """The wish was carried out: what stands in the form is of no use any more."""
        return self._done

    @property
    def refusal(self) -> str:
        """Why the last try was refused."""
        return self._refused.said

    def holds_back(self) -> bool:
        """Whether nothing can be sent now; what has changed meanwhile is gone to."""
        if not self.under_way and self._outdated:
            self.refresh.setFocus(Qt.FocusReason.OtherFocusReason)
        return not self.send.isEnabled()

    def dispatch(self, command: Any) -> None:
        self._refused.say("")
        self._sent = command
        self.send.setEnabled(False)
        self.requested.emit(command)

    def show_done(self, command: object) -> None:
        """If it is the very command that was sent: another seat may send one that is equal."""
        if self.is_sent(command):
            self._sent = None
            self._done = True
            self.closed.emit()

    def is_sent(self, command: object) -> bool:
        """Whether it is ours, and under way."""
        return self._sent is not None and command is self._sent

    def show_refusal(self, words: str) -> None:
        """Of what is under way: it can be sent again."""
        self._sent = None
        self._refused.say(words, Tone.REFUSED)

    def show_age(self, news: str, tone: Tone = Tone.CHANGED, *, outdated: bool, possible: bool) -> None:
        """What has happened to what the form is about; `outdated` holds it back until that is taken over."""
        self._outdated = outdated
        self.news.say(self.tr("{news} F5 takes it over.").format(news=news) if outdated else news, tone)
        self.refresh.setVisible(outdated)
        self.send.setEnabled(possible and not outdated and not self.under_way)

    def forget_refusal(self) -> None:
        self._refused.say("")

    def set_words(self, *, send: str, close: str) -> None:
        self.send.setText(send)
        self.refresh.setText(self.tr("Refresh to the latest"))
        self.cancel.setText(close)

    def show_theme(self, theme: Theme) -> None:
        for notice in (self.news, self._refused):
            notice.show_theme(theme)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Wherever it stands, the form knows what comes next."""
        return self._form.focusNextPrevChild(forward)

    def _renew(self) -> None:
        if self._outdated:
            self.refreshed.emit()
