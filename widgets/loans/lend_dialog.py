"""The form that lends a crew, beside the work: the map stays free to be looked at."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from models.entities.people import Account
from models.errors import DispatchError
from models.ids import CrewId, OrderId, StationId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.loans.lend_form import LendForm
from widgets.map.reach.answer import ReachAnswer
from widgets.plans.window_size import in_lines
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.refusals import refusal_text

_ACROSS, _DOWN = 26, 28
"""In lines of text."""


class LendDialog(QDialog):
    requested = Signal(object)
    left = Signal()
    """Nobody looks at it any more."""

    def __init__(self, *, picture: Picture, rules: RuleBook, account: Account, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._sent: object | None = None
        self._now: datetime | None = None
        self.form = LendForm(picture=picture, rules=rules, account=account, theme=theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.resize(in_lines(self, _ACROSS, _DOWN))
        self.form.requested.connect(self._send)
        self.form.cancelled.connect(self.close)
        self._set_words()

    def begin(
        self, crew: CrewId | None, borrower: StationId | None, job: tuple[OrderId, ...], *, now: datetime
    ) -> None:
        self._now = now
        self._sent = None  # an answer to the loan before does not close this one
        self.resize(self.size().expandedTo(in_lines(self, _ACROSS, _DOWN)))  # the text may have grown since
        self.show()
        self.raise_()
        self.activateWindow()
        self.form.begin(crew, borrower, job, now=now)

    def show_answer(self, answer: ReachAnswer) -> None:
        if self.isVisible() and self._now is not None:
            self.form.show_answer(answer, self._now)

    def show_now(self, now: datetime) -> None:
        self._now = now
        if self.isVisible():
            self.form.show_now(now)

    def show_done(self, command: object) -> None:
        if command is self._sent is not None:
            self._sent = None
            self.close()

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if command is self._sent is not None:
            self._sent = None
            self.form.show_refusal(refusal_text(error, self._picture, self._rules))

    def show_theme(self, theme: Theme) -> None:
        self.form.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._set_words()
            self.form.set_words()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def _set_words(self) -> None:
        self.setWindowTitle(act_name("LendCrew"))

    def _send(self, command: object) -> None:
        """Once; the answer tells whether again."""
        if self._sent is None:
            self._sent = command
            self.requested.emit(command)
