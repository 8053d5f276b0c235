"""Below the book: extend the chosen loan, or take its crew back after what is looked at before."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.commands.crew_loans import ExtendLoan, ReturnCrew
from models.entities.crew_loans import LONGEST_LOAN_REASON, CrewLoan
from models.picture import Picture
from models.planning.loan_return import ReturnCheck
from models.rules.rule_book import RuleBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.loans.loan_history import check_lines
from widgets.plans.drafting.moments import MomentEdit
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.names import crew_label

_LONGER = timedelta(hours=2)


class LoanAct(Enum):
    """The value is the command that it sends."""

    EXTEND = ExtendLoan
    RETURN = ReturnCrew


class LoanForm(QWidget):
    """Hidden until an act is begun. It keeps the version that it was opened with: what somebody else does meanwhile is
    told by the refusal."""

    requested = Signal(object)
    closed = Signal()

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._picture = picture
        self._loan: CrewLoan | None = None
        self._act = LoanAct.EXTEND
        self._check: ReturnCheck | None = None
        self.title, self.checked = QLabel(), QLabel()
        self.checked.setWordWrap(True)
        self.checked.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.checked.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.until = MomentEdit(rules)
        self.words = QLineEdit()
        self.words.setMaxLength(LONGEST_LOAN_REASON)
        self.told = Notice(theme, self)
        self.send, self.cancel = KeycapButton("Ctrl+Return", self), KeycapButton("Esc", self)
        self._until_label, self._words_label = QLabel(), QLabel()
        self._lay_out()
        self.hide()

    @property
    def loan(self) -> CrewLoan | None:
        """The one that the open form is about."""
        return None if self.isHidden() else self._loan

    @property
    def act(self) -> LoanAct:
        return self._act

    def begin(self, loan: CrewLoan, act: LoanAct, *, now: datetime) -> None:
        self._loan, self._act, self._check = loan, act, None
        self.words.clear()
        self.told.say("")
        self.until.show_moment(max(loan.until, now) + _LONGER)
        self.set_words()
        self.show()
        (self.until if act is LoanAct.EXTEND else self.words).setFocus()

    def show_check(self, check: ReturnCheck) -> None:
        """As it is now: asked again while the form is open."""
        self._check = check
        self.checked.setText("\n".join(check_lines(check)))

    def show_refusal(self, text: str) -> None:
        self.told.say(text, Tone.REFUSED)

    def show_theme(self, theme: Theme) -> None:
        self.told.show_theme(theme)

    def close_form(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def set_words(self) -> None:
        self._until_label.setText(self.tr("New end"))
        self.until.setAccessibleName(self.tr("New end"))
        returning = self._act is LoanAct.RETURN
        words = self.tr("Note") if returning else self.tr("Reason")
        self._words_label.setText(words)
        self.words.setAccessibleName(words)
        for part in (self._until_label, self.until):
            part.setVisible(not returning)
        self.checked.setVisible(returning)
        name = act_name(self._act.value)
        crew = "" if self._loan is None else crew_label(self._loan.crew, self._picture)
        self.title.setText(f"<b>{name} · {crew}</b>")
        for button, text in ((self.send, name), (self.cancel, self.tr("Cancel"))):
            button.setText(text)
            button.setAccessibleName(text)
        if self._check is not None:
            self.show_check(self._check)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._send()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _send(self) -> None:
        loan = self._loan
        if loan is None:
            return
        if self._act is LoanAct.EXTEND:
            words = self.words.text()
            self.requested.emit(ExtendLoan(loan=loan.id, seen=loan.version, until=self.until.moment, reason=words))
            return
        metres = None if self._check is None else self._check.home_metres
        self.requested.emit(ReturnCrew(loan=loan.id, seen=loan.version, note=self.words.text(), home_metres=metres))

    def _lay_out(self) -> None:
        rows = QFormLayout()
        for label, editor in ((self._until_label, self.until), (self._words_label, self.words)):
            label.setBuddy(editor)
            rows.addRow(label, editor)
        buttons = FlowRow(self)
        for button in (self.send, self.cancel):
            buttons.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        parts: Iterable[QWidget] = (self.title, self.checked)
        for part in parts:
            column.addWidget(part)
        column.addLayout(rows)
        column.addWidget(self.told)
        column.addWidget(buttons)
        self.send.clicked.connect(self._send)
        self.cancel.clicked.connect(self.close_form)
