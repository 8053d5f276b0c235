"""What is done with a duty of the rota: another holder, a swap of two, none at all; each with its reason."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.commands.shifts import ChangeDuty, DropDuty, SwapDuties
from models.entities.shifts import LONGEST_DUTY_REASON, RotaDuty
from models.ids import AccountId
from models.picture import Picture
from models.planning.rota import fits
from models.rules.rule_book import RuleBook
from widgets.acts.keycap_button import KeycapButton
from widgets.shifts.shift_acts import DutyAct
from widgets.words.acts import act_name
from widgets.words.names import account_label
from widgets.words.rota_words import duty_text

_COMMANDS = {DutyAct.CHANGE: ChangeDuty, DutyAct.SWAP: SwapDuties, DutyAct.DROP: DropDuty}


class DutyForm(QWidget):
    requested = Signal(object)
    closed = Signal()

    def __init__(self, *, picture: Picture, rules: RuleBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._act = DutyAct.CHANGE
        self._duties: tuple[RotaDuty, ...] = ()
        self.about = QLabel(self)
        self.about.setWordWrap(True)
        self.account = QComboBox(self)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(LONGEST_DUTY_REASON)
        self.do, self.cancel = KeycapButton("Return", self), KeycapButton("Esc", self)
        fields, row = QHBoxLayout(), QHBoxLayout()
        for part, stretch in ((self.account, 1), (self.reason, 2)):
            fields.addWidget(part, stretch)
        for button in (self.do, self.cancel):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 4)
        column.addWidget(self.about)
        column.addLayout(fields)
        column.addLayout(row)
        self.reason.textChanged.connect(self._judge)
        self.account.currentIndexChanged.connect(self._judge)
        self.do.clicked.connect(self.send)
        self.cancel.clicked.connect(self.close_form)
        self.hide()
        self.set_words()

    def begin(self, act: DutyAct, duties: Sequence[RotaDuty]) -> None:
        self._act, self._duties = act, tuple(duties)
        self.reason.clear()
        self.account.clear()
        for account in sorted(self._picture.accounts.values(), key=lambda one: account_label(one.id, self._picture)):
            if fits(account, duties[0].post) and account.id != duties[0].account:
                self.account.addItem(account_label(account.id, self._picture), account.id)
        self.account.setVisible(act is DutyAct.CHANGE)
        self.set_words()
        self.show()
        (self.account if act is DutyAct.CHANGE else self.reason).setFocus()

    def send(self) -> None:
        if not self.do.isEnabled():
            return
        first, reason = self._duties[0], self.reason.text()
        if self._act is DutyAct.CHANGE:
            to: AccountId = self.account.currentData()
            self.requested.emit(ChangeDuty(duty=first.id, seen=first.version, account=to, reason=reason))
        elif self._act is DutyAct.SWAP:
            second = self._duties[1]
            self.requested.emit(
                SwapDuties(
                    first=first.id,
                    first_seen=first.version,
                    second=second.id,
                    second_seen=second.version,
                    reason=reason,
                )
            )
        else:
            self.requested.emit(DropDuty(duty=first.id, seen=first.version, reason=reason))

    def show_duties_changed(self) -> None:
        """Done, or somebody else was faster: the form's duties are no longer as they were."""
        now = tuple(self._picture.duties.get(duty.id) for duty in self._duties)
        if self.isVisible() and any(
            one is None or one.version != was.version for one, was in zip(now, self._duties, strict=True)
        ):
            self.close_form()

    def close_form(self) -> None:
        self.hide()
        self._duties = ()
        self.closed.emit()

    def set_words(self) -> None:
        self.account.setAccessibleName(self.tr("Who has it from now on"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.do.setText(act_name(_COMMANDS[self._act]))
        self.cancel.setText(self.tr("Close"))
        self.about.setText("\n".join(duty_text(duty, self._picture, self._rules) for duty in self._duties))
        self._judge()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.send()
        else:
            super().keyPressEvent(event)

    def _judge(self) -> None:
        whom = self._act is not DutyAct.CHANGE or self.account.currentIndex() >= 0
        self.do.setEnabled(bool(self._duties) and whom and bool(self.reason.text().strip()))
