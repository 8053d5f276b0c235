"""The page of lent crews: who is out, with whom and until when; extend, take back, show on the map."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.alarms.alarm_signs import AlarmSign
from models.changes import Change
from models.commands.crew_loans import ExtendLoan, LendCrew, ReturnCrew
from models.entities.crew_loans import CrewLoan, LoanState
from models.entities.fixes import Fix
from models.entities.orders import WorkOrder
from models.entities.people import Account, Crew
from models.entities.places import Station
from models.errors import DispatchError
from models.ids import CrewId, LoanId
from models.picture import Picture
from models.planning.loan_return import return_check
from models.rules.permissions import check_permission, may_send
from models.rules.rule_book import RuleBook
from widgets.acts.act_book import ActBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.page_menu import entries_of, pop_up
from widgets.loans.loan_acts import EXTEND, LEND, ON_MAP, RETURN
from widgets.loans.loan_form import LoanAct, LoanForm
from widgets.loans.loan_history import loan_lines
from widgets.loans.loan_rows import LoanFilter, loans_shown
from widgets.loans.loan_table import LoanTable
from widgets.queue.empty_page import EmptyPage
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.refusals import refusal_text
from widgets.words.terms import term

_CONCERNS = frozenset({CrewLoan, Crew, Station, Account, WorkOrder})


class LoansPage(QWidget):
    requested = Signal(object)
    map_wanted = Signal(object)
    """CrewId"""
    lend_wanted = Signal()
    offers_changed = Signal()

    def __init__(
        self, *, picture: Picture, rules: RuleBook, theme: Theme, account: Account, now: datetime, book: ActBook
    ) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._account = account
        self._now = now
        self._book = book
        self._fixes: dict[CrewId, Fix] = {}
        self._sent: Any = None
        self.filter, self.states = QLineEdit(), QComboBox()
        self.filter.setClearButtonEnabled(True)
        self.count = QLabel()
        self.table = LoanTable(picture=picture, rules=rules, theme=theme)
        self._empty = EmptyPage(self.table.viewport())
        self.about = QLabel()
        self.form = LoanForm(picture=picture, rules=rules, theme=theme)
        self.buttons = {name: KeycapButton("", self) for name in (EXTEND, RETURN, ON_MAP, LEND)}
        self._lay_out()
        self._connect()
        self._set_words()

    @property
    def loan(self) -> CrewLoan | None:
        key = self.table.loan_id
        return None if key is None else self._picture.loans.get(key)

    @property
    def offered(self) -> frozenset[str]:
        """Names of the acts that the chosen loan admits, for whoever sits here."""
        loan = self.loan
        found = {LEND} if may_send(LendCrew, self._account) else set()
        if loan is not None and loan.open:
            found.add(ON_MAP)
            extend = ExtendLoan(loan=loan.id, seen=1, until=self._now, reason="")
            found |= {EXTEND} if self._may(extend) else set()
            found |= {RETURN} if self._may(ReturnCrew(loan=loan.id, seen=1)) else set()
        return frozenset(found)

    def begin(self, name: str) -> None:
        """An act on the chosen loan, by its name."""
        loan = self.loan
        if name == LEND:
            self.lend_wanted.emit()
        elif loan is None or name not in self.offered:
            return
        elif name == ON_MAP:
            self.map_wanted.emit(loan.crew)
        else:
            self.form.begin(loan, LoanAct.EXTEND if name == EXTEND else LoanAct.RETURN, now=self._now)
            self._check()

    def go_to(self, key: LoanId) -> None:
        """Chosen, whatever the filter: that is taken off if it hides it."""
        self.table.choose(key)
        if self.table.loan_id != key:
            self.show_all()
            self.table.choose(key)

    def show_all(self) -> None:
        self.filter.clear()
        self.states.setCurrentIndex(0)

    # -- what the console tells -----------------------------------------------------------------------------

    def show_changes(self, changes: Iterable[Change]) -> None:
        if any(change.kind in _CONCERNS for change in changes):
            self._show()
            self._check()

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        self._fixes.update(fixes)
        self._now = now
        self._check()

    def show_now(self, now: datetime) -> None:
        """Seconds do not matter to a loan."""
        before, self._now = self._now, now
        if before.replace(second=0, microsecond=0) != now.replace(second=0, microsecond=0):
            self._show()
        self._check()

    def show_done(self, command: object) -> None:
        if command is self._sent is not None:
            self._sent = None
            self.form.close_form()

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if command is self._sent is not None:
            self._sent = None
            self.form.show_refusal(refusal_text(error, self._picture, self._rules))

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        self.table.show_alarm_signs(signs)

    def show_theme(self, theme: Theme) -> None:
        self.table.show_theme(theme)
        self.form.show_theme(theme)
        self._show()

    def looks(self) -> dict[str, str]:
        return {"filter": self.filter.text(), "state": self._wanted.state.value if self._wanted.state else ""}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        self.filter.setText(kept.get("filter", ""))
        values = ["", *(state.value for state in LoanState)]
        state = kept.get("state", "")
        self.states.setCurrentIndex(values.index(state) if state in values else 0)

    # -- Qt -------------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The hand begins in the list. (A focus proxy would take Tab from what stands before it.)"""
        super().focusInEvent(event)
        self.table.setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
        elif event.type() is QEvent.Type.FontChange:
            self.table.size_columns()

    # -- inside ---------------------------------------------------------------------------------------------

    @property
    def _wanted(self) -> LoanFilter:
        row = self.states.currentIndex()
        return LoanFilter(self.filter.text(), None if row <= 0 else list(LoanState)[row - 1])

    def _may(self, command: ExtendLoan | ReturnCrew) -> bool:
        try:
            check_permission(command, self._account, self._picture)
        except DispatchError:
            return False
        return True

    def _show(self) -> None:
        loans = loans_shown(self._picture, self._account, self._wanted, now=self._now)
        widths = not self.table.rowCount()
        self.table.show_loans(loans, self._now)
        if widths and loans:
            self.table.size_columns()
        out = [loan for loan in loans if loan.open]
        over = sum(loan.state_at(self._now) is LoanState.OVERDUE for loan in out)
        text = self.tr("Out: {out}, overdue: {over}")
        self.count.setText(text.format(out=len(out), over=over))
        if loans:
            self._empty.hide()
        elif self._wanted.asks:
            self._empty.show_words(self.tr("No loan fits the filter."), self.tr("Show all loans"))
        else:
            self._empty.show_words(self.tr("No crew is lent. The book keeps what ended within 30 days."), "")
        self._show_chosen()

    def _show_chosen(self) -> None:
        loan = self.loan
        told = () if loan is None else loan_lines(loan, self._picture, now=self._now, rules=self._rules)
        self.about.setText("\n".join(told))
        offered = self.offered
        for name, button in self.buttons.items():
            button.setEnabled(name in offered)
        self.offers_changed.emit()

    def _check(self) -> None:
        """What is looked at before the return, as long as somebody looks at it."""
        loan = self.form.loan
        if loan is not None and self.form.act is LoanAct.RETURN and loan.crew in self._picture.crews:
            now, rules = self._now, self._rules
            self.form.show_check(return_check(loan, picture=self._picture, fixes=self._fixes, rules=rules, now=now))

    def _send(self, command: object) -> None:
        """Once; the answer tells whether again."""
        if self._sent is None:
            self._sent = command
            self.requested.emit(command)

    def _on_opened(self) -> None:
        """Enter goes on with what a loan is for: its end."""
        if RETURN in self.offered:
            self.begin(RETURN)

    def _open_menu(self, at: QPoint) -> None:
        entries = entries_of(self.buttons, self._book)
        pop_up(entries, at, page=self, chosen=self._on_menu, nothing=self.tr("Nothing can be done to this loan now"))

    def _on_menu(self, action: QAction) -> None:
        self.begin(action.data())

    def _set_words(self) -> None:
        row = max(self.states.currentIndex(), 0)
        self.states.blockSignals(True)
        self.states.clear()
        self.states.addItems([self.tr("All loans"), *(term(state) for state in LoanState)])
        self.states.setCurrentIndex(row)
        self.states.blockSignals(False)
        self.states.setAccessibleName(self.tr("State of the loans"))
        self.filter.setPlaceholderText(self.tr("Crew, station, order, reason or initials"))
        self.filter.setAccessibleName(self.tr("Filter of the book of lent crews"))
        names = {
            EXTEND: act_name(ExtendLoan),
            RETURN: act_name(ReturnCrew),
            ON_MAP: self.tr("Show on the map"),
            LEND: act_name(LendCrew),
        }
        for name, button in self.buttons.items():
            button.setText(names[name])
            button.setAccessibleName(names[name])
            button.set_keys(self._book.written_key(name))
        self.table.set_words()
        self.form.set_words()
        self._show()
        self.table.size_columns()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._show)
        self.states.currentIndexChanged.connect(self._show)
        self._empty.all_wanted.connect(self.show_all)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(self._on_opened)
        self.table.menu_wanted.connect(self._open_menu)
        self.form.requested.connect(self._send)
        self.form.closed.connect(self.table.setFocus)
        for name, button in self.buttons.items():
            button.setObjectName(name)
            button.clicked.connect(self._on_button)

    def _on_button(self) -> None:
        self.begin(self.sender().objectName())

    def _lay_out(self) -> None:
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setContentsMargins(8, 6, 8, 6)
        head = QHBoxLayout()
        head.setContentsMargins(6, 6, 6, 4)
        for part, stretch in ((self.states, 0), (self.filter, 1), (self.count, 0)):
            head.addWidget(part, stretch)
        row = FlowRow(self)
        for button in self.buttons.values():
            button.setAutoDefault(False)
            row.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.about)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 0, 8, 6)
        buttons.addWidget(row)
        column.addLayout(buttons)
        column.addWidget(self.form)
