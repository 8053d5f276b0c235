"""Ranked crews for the selected order. Enter gives it to the marked crew; what stands against a crew asks for a
reason, and what the rules forbid is not sent at all."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.entities.fixes import Fix
from models.entities.orders import WorkOrder
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import CrewId
from models.picture import Picture
from models.planning.recommendation import Candidate
from models.rules.rule_book import RuleBook
from widgets.acts.form_keys import FormKeys
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.meanwhile import meanwhile_text
from widgets.acts.notice import Notice, Tone
from widgets.inspector.candidate_rows import CandidateRows, RowWords
from widgets.inspector.crew_answer import CrewAnswer
from widgets.inspector.crew_rows_view import CrewRowsView
from widgets.inspector.ranking import Ranking
from widgets.theme.theme import Theme

_REST_MS = 100
"""A key that is held down goes through the orders faster, also where a turn takes its time: crews are ranked where it
stops, and no key waits for crews of an order that was passed."""


class CandidateList(QWidget):
    """While a hand is in the list it is not ranked again: a hint says that there is news, F5 takes it over. Another
    order is ranked a moment later, so that no key waits for it; whoever asks has it at once. `answer` belongs below the
    list, wherever that is scrolled.

    `requested` carries AssignOrder or ReassignOrder with the version of the order that the ranking was made for.
    """

    requested = Signal(object)
    finished = Signal()
    """Done here, or given up: the keyboard goes back to where it came from."""
    moved = Signal()
    """Another crew is marked."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, account: Account) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._ranking = Ranking(picture=picture, rules=rules)
        self._rows = CandidateRows(picture=picture, rules=rules)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST_MS)
        self._list = CrewRowsView(self._rows, theme=theme, parent=self)
        self._news = Notice(theme, self)
        self.answer = CrewAnswer(picture=picture, rules=rules, theme=theme, account=account)
        self._more = KeycapButton("", self)
        self._lay_out()
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.doubleClicked.connect(self.choose)
        self._list.focus_changed.connect(self._set_words)
        self.answer.requested.connect(self.requested)
        self.answer.entered.connect(self.choose)
        self.answer.escaped.connect(self._escape)
        self.answer.refreshed.connect(self.refresh)
        keys = FormKeys(self)
        keys.sending.connect(self.choose)
        keys.leaving.connect(self._escape)
        keys.renewing.connect(self.refresh)
        self._more.clicked.connect(self._show_all)
        self._soon.timeout.connect(self._rank)
        self.setFocusProxy(self._list)

    # -- what the inspector tells ---------------------------------------------------------------------------

    def show_order(self, order: WorkOrder | None) -> None:
        """The selected order as it is now. Ranked soon if it is another one or no hand is in the list."""
        other = order is None or self._ranking.order is None or order.id != self._ranking.order.id
        if not other and self.busy:
            self._tell_news()
        elif not self._is_fresh(order):
            self._take(order)

    def show_changes(self) -> None:
        """The picture has moved on: the ranking may have changed."""
        self._ranking.due = True

    def show_done(self, command: object) -> None:
        """Our own act ends the choosing."""
        if self.answer.take_answer(command):
            self.give_up()

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        self._ranking.show_fixes(fixes, now)

    def show_now(self, now: datetime) -> None:
        """Once a second: ages go on, and what has come since is ranked."""
        first = self._ranking.now is None
        self._ranking.now = now
        self._rows.show_now(now)
        if self._ranking.order is None or self.isHidden() or not (self._ranking.due or first):
            return
        if self._soon.isActive():
            return  # the hand goes through the orders: ranked where it stops
        if self.busy:
            self._tell_news()
            self._ranking.due = False
        else:
            self._rank()

    def show_theme(self, theme: Theme) -> None:
        for part in (self._list, self._news, self.answer):
            part.show_theme(theme)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self.answer.take_refusal(command, error):
            self._tell_news()
            self._set_words()

    # -- what the user does ---------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """A hand is in the list: the keyboard, the mouse, a question, or a command under way."""
        return self._held or self._list.underMouse()

    @property
    def current(self) -> Candidate | None:
        """The marked crew."""
        self._catch_up()
        return self._marked

    @property
    def rows(self) -> tuple[RowWords, ...]:
        """What the list says, row by row."""
        self._catch_up()
        return tuple(self._rows.words(row) for row in range(self._rows.rowCount()))

    @property
    def news(self) -> str:
        """What has come since the ranking was made, while a hand is in it."""
        self._catch_up()
        return self._news.said

    @property
    def at_top(self) -> bool:
        return self._list.marked <= 0

    def current_rect(self) -> QRect:
        """Where the marked crew stands, within this widget."""
        return self._list.marked_rect()

    def begin(self) -> None:
        """Rank afresh, mark the best lawful crew and take the keyboard."""
        self._catch_up()
        order = self._picture.orders.get(self._ranking.order.id) if self._ranking.order is not None else None
        if self._is_fresh(order) and not self._rows.complete and not self.answer.asking:
            self._list.mark(0)
        else:
            self._rows.show_few()
            self._take(order)
            self._catch_up()
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._set_words()

    def give_to(self, crew: CrewId) -> None:
        """Do what Enter on `crew` does, wherever it is ranked."""
        self.begin()
        row = self._rows.row_of(crew)
        if row is None:
            return
        self._list.fit()
        self._list.mark(row)
        self.choose()

    def choose(self) -> None:
        """Give the order to the marked crew, or ask for the reason that this takes, or say why it cannot be."""
        if self._catch_up():  # what stood there was of another order
            return
        candidate, order = self._marked, self._ranking.order
        if candidate is None or order is None or self.answer.under_way:
            return
        if self._ranking.outdated:
            self._tell_news()
        else:
            self.answer.choose(order, candidate)

    def ask_reason(self) -> None:
        """Open the reason field for the marked crew even where none is asked for."""
        candidate, order = self.current, self._ranking.order
        if candidate is not None and order is not None and not self.answer.under_way:
            self.answer.ask_reason(order, candidate)

    def refresh(self) -> None:
        """Rank again now; a reason that was typed stays."""
        crew = self.current.crew if self.current is not None else None
        self._news.say("")
        self.answer.say("")
        self._ranking.renew()
        self._rank(mark=crew)

    def give_up(self) -> None:
        """Leave everything as it is and hand the keyboard back."""
        self.answer.stop_asking()
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_O and not self.answer.asking:
            self.ask_reason()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._rows.set_words()
            self._set_words()
            self._list.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list.fit()

    # -- ranking --------------------------------------------------------------------------------------------

    def _take(self, order: WorkOrder | None) -> None:
        self._ranking.order = order
        self.answer.stop_asking()
        self._news.say("")
        if order is None:
            self._rank()
        else:
            self._soon.start()

    def _catch_up(self) -> bool:
        """Rank now if that is still to come; whether it was."""
        waits = self._soon.isActive()
        if waits:
            self._rank()
        return waits

    def _is_fresh(self, order: WorkOrder | None) -> bool:
        """Whether the list shows `order` as it is now, and nothing has come since it was ranked."""
        return self._ranking.is_of(order) and not self._news.said

    def _rank(self, mark: CrewId | None = None) -> None:
        """Rank now and mark the best lawful crew, or `mark` if it is ranked."""
        self._soon.stop()
        candidates = self._ranking.candidates()
        self._rows.show_ranking(self._ranking.order, candidates, self._ranking.now)
        self._ranking.due = False
        self._list.fit()
        row = self._rows.row_of(mark) if mark is not None else None
        self._list.mark(row if row is not None else 0)
        if candidates and not candidates[0].lawful:
            self.answer.say(self.tr("No crew may have this order now."), Tone.REFUSED)
        self._set_words()

    def _tell_news(self) -> None:
        if self._ranking.order is not None and self._ranking.outdated and not self.answer.under_way:
            words = meanwhile_text(self._ranking.order, self._picture, self._rules)
            self._news.say(self.tr("{news} F5 takes it over.").format(news=words), Tone.CHANGED)
        elif self._rows.differs_from(self._ranking.candidates()):
            self._news.say(self.tr("The ranking has changed: F5 shows it."), Tone.CHANGED)

    def _escape(self) -> None:
        """Out of the question first, then out of the list."""
        if self.answer.asking:
            self.answer.stop_asking()
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.give_up()

    @property
    def _marked(self) -> Candidate | None:
        return self._rows.candidate(self._list.marked)

    @property
    def _held(self) -> bool:
        """The keyboard is here, or an answer is awaited."""
        mine = (*self.findChildren(QWidget), *self.answer.findChildren(QWidget))
        return self.window().focusWidget() in mine or self.answer.asking or self.answer.under_way

    # -- looks ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._news)
        layout.addWidget(self._list)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self) -> None:
        marked = self.current.crew if self.current is not None else None
        self._rows.show_all()
        self._list.fit()
        row = self._rows.row_of(marked) if marked is not None else 0
        self._list.mark(row or 0)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_words()

    def _on_current(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._set_words()
        if not (self.answer.asking or self.answer.under_way):
            self.answer.say("")
        self.moved.emit()

    def _set_words(self) -> None:
        self._list.setAccessibleName(self.tr("Ranked crews"))
        self.answer.show_marked(self._ranking.order, self._marked, shown=self._held)
        self._more.setText(self.tr("{count} more").format(count=self._rows.hidden_count))
        self._more.setVisible(self._rows.hidden_count > 0)
