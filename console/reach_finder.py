"""Reach worked out by a thread that lives only as long as one answer takes; the newest question waits for it."""

import threading
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from models.ids import StationId
from models.planning.loan_hole import LoanHole, Standing, find_loan_hole
from models.planning.reach import Reach, ReachGround, find_reach
from models.planning.travel import Floats
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.map.reach.answer import ReachAnswer

_LAST_STEPS_S = 5.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReachQuestion:
    """`start` (n, 2) metres, `only` the one station that each counts for; `answer` is complete but for what is
    found: a reach, or the hole that a crew at `away` leaves."""

    start: Floats
    answer: ReachAnswer
    only: tuple[StationId | None, ...] = ()
    away: tuple[float, float] | None = None


class ReachFinder(QObject):
    """Lives on the GUI thread; its signal comes there."""

    found = Signal(object, object)
    """ReachQuestion, and its Reach or LoanHole."""
    _done = Signal(object, object, object)
    _failed = Signal(object, object)

    def __init__(self, parent: QObject, *, territory: Territory, rules: RuleBook) -> None:
        super().__init__(parent)
        self._territory = territory
        self._rules = rules
        self._ground: tuple[Territory, ReachGround] | None = None
        self._thread: threading.Thread | None = None
        self._at_work: ReachQuestion | None = None
        self._next: ReachQuestion | None = None
        self._done.connect(self._on_done)
        self._failed.connect(self._on_failed)

    def show_territory(self, territory: Territory) -> None:
        self._territory = territory
        self._next = None

    def ask(self, question: ReachQuestion) -> None:
        """An older question that still waits is dropped."""
        if self._thread is not None:
            self._next = question
            return
        self._at_work = question
        self._thread = threading.Thread(target=self._find, args=(question, self._territory), name="reach", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Wait for the thread to leave; what it has found is dropped."""
        self._at_work = self._next = None
        if self._thread is not None:
            self._thread.join(_LAST_STEPS_S)
            self._thread = None

    def _on_done(self, question: ReachQuestion, territory: Territory, found: Reach | LoanHole) -> None:
        if self._go_on(question) and territory is self._territory:
            self.found.emit(question, found)

    def _on_failed(self, question: ReachQuestion, error: Exception) -> None:
        if self._go_on(question):
            raise error

    def _go_on(self, question: ReachQuestion) -> bool:
        """The thread has told its last; False if it was stopped meanwhile."""
        if question is not self._at_work:
            return False
        assert self._thread is not None
        self._thread.join()
        self._thread = self._at_work = None
        following, self._next = self._next, None
        if following is not None:
            self.ask(following)
        return True

    # -- in the thread ----------------------------------------------------------------------------------------

    def _find(self, question: ReachQuestion, territory: Territory) -> None:
        try:
            if self._ground is None or self._ground[0] is not territory:
                self._ground = territory, ReachGround(territory)
            found = _found(question, self._ground[1], self._rules)
        except Exception as error:  # noqa: BLE001 (raised on the GUI thread, where faults are reported)
            self._failed.emit(question, error)
            return
        self._done.emit(question, territory, found)


def _found(question: ReachQuestion, ground: ReachGround, rules: RuleBook) -> Reach | LoanHole:
    if question.away is None:
        return find_reach(ground, question.start, rules, only=question.only)
    others = Standing(question.start, question.only)
    return find_loan_hole(ground, question.away, others, borrower=question.answer.asked.borrower, rules=rules)
