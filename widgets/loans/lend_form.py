"""The form that lends a crew: which, to whom, until when, for which orders, why; and the hole that it leaves."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QFormLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from models.commands.crew_loans import LendCrew
from models.entities.crew_loans import LONGEST_LOAN_REASON
from models.entities.people import Account, Crew, DutyState
from models.ids import CrewId, OrderId, StationId
from models.life_cycle import OPEN_STATES
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.map.reach.answer import ReachAnswer
from widgets.map.reach.hole_words import hole_lines
from widgets.map.reach.words import age_line
from widgets.plans.drafting.moments import MomentEdit
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.names import crew_label, station_label

_FIRST_LENGTH = timedelta(hours=4)
_BETWEEN = ",;，；、"
"""What may stand between numbers, besides blanks."""


class LendForm(QWidget):
    requested = Signal(object)
    hole_wanted = Signal()
    """Crew or borrower are others now."""
    look_wanted = Signal()
    """Somebody wants to see it, wherever the map is."""
    cancelled = Signal()

    def __init__(self, *, picture: Picture, rules: RuleBook, account: Account, theme: Theme) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._account = account
        self._answer: ReachAnswer | None = None
        self.crews, self.borrowers = _choice(), _choice()
        self.until = MomentEdit(rules)
        self.job, self.reason = QLineEdit(), QLineEdit()
        self.reason.setMaxLength(LONGEST_LOAN_REASON)
        self.hole, self.age = QLabel(), QLabel()
        for label in (self.hole, self.age):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.told = Notice(theme, self)
        self.send, self.show_hole = KeycapButton("Ctrl+Return", self), KeycapButton("", self)
        self.cancel = KeycapButton("Esc", self)
        self._labels = [QLabel() for _ in range(5)]
        self._hole_title = QLabel()
        self._lay_out()
        self._connect()
        self.set_words()

    @property
    def crew(self) -> CrewId | None:
        key: CrewId | None = _chosen(self.crews)
        return key

    @property
    def borrower(self) -> StationId | None:
        key: StationId | None = _chosen(self.borrowers)
        return key

    def begin(
        self, crew: CrewId | None, borrower: StationId | None, job: tuple[OrderId, ...], *, now: datetime
    ) -> None:
        """For a new loan; what is not known is chosen by hand."""
        self._answer = None
        self.told.say("")
        self._fill()
        _choose(self.crews, crew)
        _choose(self.borrowers, borrower)
        self.job.setText(" ".join(job))
        self.job.setCursorPosition(0)
        self.reason.clear()
        end = now + _FIRST_LENGTH
        self.until.show_moment(
            end - timedelta(minutes=end.minute % 5, seconds=end.second, microseconds=end.microsecond)
        )
        self._say_hole(None)
        empty = (one for one in (self.crews, self.borrowers) if _chosen(one) is None)
        next(empty, self.reason).setFocus()
        self.hole_wanted.emit()

    def show_answer(self, answer: ReachAnswer, now: datetime) -> None:
        """What was worked out for the crew and borrower that stand here."""
        asked = answer.asked
        if answer.hole is not None and (asked.key, asked.borrower) == (self.crew, self.borrower):
            self._answer = answer
            self._say_hole(now)

    def show_now(self, now: datetime) -> None:
        if self._answer is not None:
            self.age.setText(age_line(self._answer, now=now, rules=self._rules))

    def show_refusal(self, text: str) -> None:
        self.told.say(text, Tone.REFUSED)

    def show_theme(self, theme: Theme) -> None:
        self.told.show_theme(theme)

    def set_words(self) -> None:
        texts = (
            self.tr("Crew"),
            self.tr("Lent to"),
            self.tr("Until"),
            self.tr("Job (order numbers)"),
            self.tr("Reason"),
        )
        editors = (self.crews, self.borrowers, self.until, self.job, self.reason)
        for label, editor, text in zip(self._labels, editors, texts, strict=True):
            label.setText(text)
            editor.setAccessibleName(text)
        self.job.setPlaceholderText(self.tr("none: whatever comes"))
        title = self.tr("The hole it leaves")
        self._hole_title.setText(f"<b>{title}</b>")
        buttons = ((self.send, act_name(LendCrew)), (self.show_hole, self.tr("Show the hole")), (
            self.cancel, self.tr("Cancel")))  # fmt: skip
        for button, text in buttons:
            button.setText(text)
            button.setAccessibleName(text)
        self._say_hole(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._send()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        """Crews that this account may lend and that are on duty; stations that exist."""
        crews = [crew for crew in self._picture.crews.values() if self._may_lend(crew)]
        crews.sort(key=lambda crew: (len(crew.id), crew.id))
        stations = [one for one in self._picture.stations.values() if not one.retired]
        stations.sort(key=lambda station: station.name)
        _fill(self.crews, [(crew.id, self._crew_words(crew)) for crew in crews])
        _fill(self.borrowers, [(one.id, station_label(one.id, self._picture)) for one in stations])

    def _may_lend(self, crew: Crew) -> bool:
        if crew.retired or crew.loan is not None or crew.duty is DutyState.OFF_DUTY:
            return False
        return self._account.station in {None, crew.station}

    def _crew_words(self, crew: Crew) -> str:
        parts = (crew_label(crew.id, self._picture), station_label(crew.station, self._picture))
        return " · ".join(part for part in parts if part)

    def _send(self) -> None:
        crew, borrower = self.crew, self.borrower
        known = self._picture.crews.get(crew) if crew is not None else None
        if known is None:
            self.told.say(self.tr("Choose a crew."), Tone.REFUSED)
            self.crews.setFocus()
        elif borrower is None:
            self.told.say(self.tr("Choose the station that it is lent to."), Tone.REFUSED)
            self.borrowers.setFocus()
        else:
            until, reason = self.until.moment, self.reason.text()
            job = tuple(self._order(number) for number in _numbers(self.job.text()))
            self.requested.emit(
                LendCrew(crew=known.id, seen=known.version, borrower=borrower, until=until, reason=reason, job=job)
            )

    def _order(self, number: str) -> OrderId:
        """The open order whose number ends so, if it is one alone; else what was typed, for the refusal to name."""
        orders = self._picture.orders
        if OrderId(number) in orders:
            return OrderId(number)
        found = [key for key, order in orders.items() if key.endswith(number) and order.state in OPEN_STATES]
        return found[0] if len(found) == 1 else OrderId(number)

    def _say_hole(self, now: datetime | None) -> None:
        answer = self._answer
        if answer is None:
            self.hole.setText("" if self.crew is None else self.tr("Reading …"))
            self.age.setText("")
            return
        self.hole.setText("\n".join(hole_lines(answer, self._picture)))
        if now is not None:
            self.show_now(now)

    def _on_chosen(self) -> None:
        self._answer = None
        self._say_hole(None)
        self.hole_wanted.emit()

    def _connect(self) -> None:
        for choice in (self.crews, self.borrowers):
            choice.currentIndexChanged.connect(self._on_chosen)
        self.send.clicked.connect(self._send)
        self.show_hole.clicked.connect(self.look_wanted)
        self.cancel.clicked.connect(self.cancelled)

    def _lay_out(self) -> None:
        rows = QFormLayout()
        editors = (self.crews, self.borrowers, self.until, self.job, self.reason)
        for label, editor in zip(self._labels, editors, strict=True):
            label.setBuddy(editor)
            rows.addRow(label, editor)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        buttons = FlowRow(self)
        for button in (self.send, self.show_hole, self.cancel):
            button.setAutoDefault(False)
            buttons.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(rows)
        parts: Iterable[QWidget] = (self._hole_title, self.hole, self.age)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.told)
        column.addWidget(buttons)


def _choice() -> QComboBox:
    """A list that is searched by typing any part of a name."""
    choice = QComboBox()
    choice.setEditable(True)
    choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    choice.setMinimumContentsLength(12)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    completer = choice.completer()
    assert completer is not None
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    return choice


def _fill(choice: QComboBox, rows: Sequence[tuple[str, str]]) -> None:
    choice.blockSignals(True)
    choice.clear()
    for key, text in rows:
        choice.addItem(text, key)
    choice.setCurrentIndex(-1)
    choice.blockSignals(False)


def _choose(choice: QComboBox, key: str | None) -> None:
    choice.blockSignals(True)
    choice.setCurrentIndex(choice.findData(key) if key is not None else -1)
    choice.blockSignals(False)
    line = choice.lineEdit()
    assert line is not None
    line.setCursorPosition(0)  # the name is read from its beginning


def _chosen(choice: QComboBox) -> Any:
    """The one whose name stands there: half a name is nobody's."""
    row = choice.currentIndex()
    return choice.itemData(row) if row >= 0 and choice.currentText() == choice.itemText(row) else None


def _numbers(text: str) -> list[str]:
    for sign in _BETWEEN:
        text = text.replace(sign, " ")
    return text.split()
