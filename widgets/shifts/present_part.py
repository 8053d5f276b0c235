"""Who has the room now: the leader, since when and until when, how late; and who is on duty in which seat."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QListWidget, QVBoxLayout, QWidget

from models.commands.shifts import JoinShift, LeaveShift, OpenShift
from models.entities.people import Account, Role
from models.entities.shifts import LONGEST_SEAT, OnDuty, Post
from models.ids import AccountId
from models.picture import Picture
from models.planning.rota import IN_THE_ROOM, duties_at, present
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from widgets.acts.keycap_button import KeycapButton
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.names import account_label
from widgets.words.shift_words import late_text, on_duty_text, shift_text
from widgets.words.times import moment_text

_ROWS = 6


class PresentPart(QWidget):
    requested = Signal(object)

    def __init__(self, *, picture: Picture, rules: RuleBook, account: Account, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._account = account
        self._theme = theme
        self._now: datetime | None = None
        self._here: tuple[OnDuty, ...] = ()
        self.said, self.late = QLabel(self), QLabel(self)
        for label in (self.said, self.late):
            label.setWordWrap(True)
        self.people = QListWidget(self)
        self.who = QComboBox(self)
        self.seat = QLineEdit(self)
        self.seat.setMaxLength(LONGEST_SEAT)
        self.join, self.leave = KeycapButton("", self), KeycapButton("", self)
        self.open = KeycapButton("", self)
        self._lay_out()
        self.who.currentIndexChanged.connect(self._suggest_seat)
        self.people.currentRowChanged.connect(self._judge)
        self.join.clicked.connect(self.go_on_duty)
        self.leave.clicked.connect(self.go_off_duty)
        self.open.clicked.connect(self.open_shift)
        self._fill_people()

    def refresh(self, now: datetime) -> None:
        self._now = now
        shift = self._picture.open_shift
        if shift is None:
            self.said.setText(self.tr("No shift is open: the shift leader opens the first one."))
            self.late.setText("")
        else:
            self.said.setText(shift_text(shift, self._picture, now=now, rules=self._rules))
            self.late.setText(late_text(shift, now))
        self.late.setVisible(bool(self.late.text()))
        self.late.setStyleSheet(f"color: {self._theme.critical.name()}; font-weight: bold;")
        here = () if shift is None else present(shift)
        lines = [self._line(one, now) for one in here]
        if lines != [self.people.item(row).text() for row in range(self.people.count())]:
            row = self.people.currentRow()
            self.people.clear()
            self.people.addItems(lines)
            self.people.setCurrentRow(min(max(row, 0), len(lines) - 1))
        self._here = here
        self._judge()

    def go_on_duty(self) -> None:
        shift, account = self._picture.open_shift, self.who.currentData()
        if shift is not None and account is not None:
            command = JoinShift(
                shift=shift.id, seen=shift.version, account=account, post=Post.DISPATCHER, seat=self.seat.text()
            )
            self.requested.emit(command)

    def go_off_duty(self) -> None:
        """Whoever is chosen in the list, else oneself."""
        shift = self._picture.open_shift
        row = self.people.currentRow()
        account = self._here[row].account if self._leads and 0 <= row < len(self._here) else self._account.id
        if shift is not None:
            self.requested.emit(LeaveShift(shift=shift.id, seen=shift.version, account=account))

    def open_shift(self) -> None:
        if self._picture.open_shift is None:
            self.requested.emit(OpenShift(leader=self._account.id))

    def show_accounts(self) -> None:
        self._fill_people()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme

    def set_words(self) -> None:
        self.people.setAccessibleName(self.tr("Who is on duty"))
        self.who.setAccessibleName(self.tr("Who comes on duty"))
        self.seat.setAccessibleName(self.tr("Seat"))
        self.seat.setPlaceholderText(self.tr("Seat"))
        self.join.setText(act_name(JoinShift))
        self.leave.setText(act_name(LeaveShift))
        self.open.setText(act_name(OpenShift))

    @property
    def _leads(self) -> bool:
        return self._account.role is Role.SHIFT_LEADER

    def _line(self, one: OnDuty, now: datetime) -> str:
        text = self.tr("{who}, since {since}")
        since = moment_text(one.since, now=now, rules=self._rules)
        return text.format(who=on_duty_text(one, self._picture), since=since)

    def _fill_people(self) -> None:
        """A leader brings anybody of the room on duty, others themselves."""
        room = (one for one in self._picture.accounts.values() if one.role in IN_THE_ROOM and not one.disabled)
        people = [one.id for one in room if self._leads or one.id == self._account.id]
        people.sort(key=lambda one: (one != self._account.id, account_label(one, self._picture)))
        self.who.clear()
        for one in people:
            self.who.addItem(account_label(one, self._picture), one)

    def _suggest_seat(self) -> None:
        """Where the rota of now has them."""
        account: AccountId | None = self.who.currentData()
        duties = duties_at(self._now, self._picture) if self._now is not None else []
        self.seat.setText(next((duty.seat for duty in duties if duty.account == account), self.seat.text()))

    def _judge(self) -> None:
        shift = self._picture.open_shift
        may = shift is not None and may_send(JoinShift, self._account)
        for part in (self.who, self.seat, self.join, self.leave):
            part.setVisible(shift is not None)
            part.setEnabled(may)
        own = any(one.account == self._account.id and one.post is not Post.LEADER for one in self._here)
        row = self.people.currentRow()
        chosen = 0 <= row < len(self._here) and self._here[row].post is not Post.LEADER
        self.leave.setEnabled(may and (chosen if self._leads else own))
        self.open.setVisible(shift is None)
        self.open.setEnabled(may_send(OpenShift, self._account))

    def _lay_out(self) -> None:
        font = self.said.font()
        font.setBold(True)
        self.said.setFont(font)
        self.people.setMaximumHeight(self.fontMetrics().lineSpacing() * _ROWS + 24)
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        row = QHBoxLayout()
        for part, stretch in ((self.who, 2), (self.seat, 1), (self.join, 0), (self.leave, 0), (self.open, 0)):
            row.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 2)
        column.setSpacing(4)
        for label in (self.said, self.late):
            column.addWidget(label)
        column.addWidget(self.people)
        column.addLayout(row)
