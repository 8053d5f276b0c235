"""The desk's worker: the only user of the database in this process, on a thread of its own."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.asking import AnswersWorker
from console.clock import Clock
from console.desk_ledger import LedgerReader
from console.desk_outages import OutageReader
from console.desk_review import ReviewWorker
from console.grounds import Grounds
from console.guard import Guard
from console.handover_viewing import HandoversOfStore
from console.month_counting import MonthsOfStore
from console.passwords import hash_password, verify_password
from console.plan_judging import judging_of
from console.proposing import ProposalsOfStore
from models.alarms.watch import AlarmWatch, Due
from models.changes import Entry
from models.commands import Command, Request
from models.commands.alarms import ClearAlarms, RaiseAlarms
from models.entities.people import SYSTEM_ACCOUNT
from models.errors import DataUnavailable, DispatchError, NotAllowed
from models.ids import AccountId, CrewId, HandoverId, OrderId
from models.rules.rule_book import RuleBook
from models.store.handovers import Kept
from models.store.store import Store
from models.territory.territory import Territory

log = logging.getLogger(__name__)

_POLL_MS = 100
_RETRY_MS = 1000

_ALARMS_PAUSE_MS = 100
"""After a night without a console many thousands are due. They come in pieces (models/alarms/watch.py): somebody's act
waits for one at most, and the screen has the interpreter for itself between two."""
_LOOKS_PAUSE_MS = 20
"""The same where a piece found nothing to write."""

_LEAVE_MS, _LEAVE_AT_ONCE = 60_000, 100
"""Orders whose time in the picture is over leave it in small pieces: a city archives fewer in a minute."""

_TRAILS_AT_ONCE, _TRAILS_PAUSE_MS = 16, 10
"""Crews whose way is read in one piece, under a thousand rows: somebody's act waits for one at most."""

_MOST_SAMPLES = 100_000
"""Track rows kept while the disk takes none: some hours of a city."""


class DeskWorker(QObject):
    """The worker thread's side: owns the store; nobody else touches it."""

    opened = Signal(object, object)
    open_failed = Signal(object)
    news = Signal(object)
    archive_moved = Signal(object)
    territory_changed = Signal(object)
    refused = Signal(object, object)
    done = Signal(object, object)
    blind = Signal(object)
    faulted = Signal(str)
    login_answered = Signal(object)
    fixes_read = Signal(object)
    brought_back = Signal(str)
    trails_read = Signal(object)
    kept_handover_read = Signal(str, object)

    def __init__(self, store: Store, *, clock: Clock, rules: RuleBook, grounds: Grounds) -> None:
        super().__init__()
        self._store = store
        self._clock = clock
        self._rules = rules
        self._grounds = grounds
        self._watch = AlarmWatch(store.picture, rules)
        self._blind_since: datetime | None = None
        self._samples: list[dict[str, Any]] = []
        self._ground_digest = ""
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._look_for_news)
        self._more_alarms = QTimer(self)
        self._more_alarms.setSingleShot(True)
        self._more_alarms.timeout.connect(self.raise_alarms)
        self._trails_due: list[tuple[CrewId, datetime]] = []
        self._more_trails = QTimer(self)
        self._more_trails.setSingleShot(True)
        self._more_trails.timeout.connect(self._read_some_trails)
        self._guard = Guard(self)
        self._guard.faulted.connect(self.faulted)
        self.review = ReviewWorker(store, guard=self._guard, parent=self)
        self.outages = OutageReader(store, grounds=grounds, guard=self._guard, parent=self)
        months = MonthsOfStore(store, grounds=grounds, clock=clock, rules=rules)
        judging = judging_of(store, outages=self.outages, months=months, clock=clock, rules=rules)
        self.judging = AnswersWorker(judging, outages=self.outages, guard=self._guard, parent=self)
        self.ledger = LedgerReader(store, guard=self._guard, parent=self)
        self.months = AnswersWorker(months.begin, outages=self.outages, guard=self._guard, parent=self)
        proposing = ProposalsOfStore(store, clock=clock, rules=rules)
        handovers = HandoversOfStore(store, clock=clock, rules=rules)
        self.handovers = AnswersWorker(handovers.begin, outages=self.outages, guard=self._guard, parent=self)
        self.proposals = AnswersWorker(proposing.begin, outages=self.outages, guard=self._guard, parent=self)
        self._leaving = QTimer(self)
        self._leaving.setInterval(_LEAVE_MS)
        self._leaving.timeout.connect(self.let_archived_leave)

    @Slot()
    def open(self) -> None:
        def work() -> None:
            self._store.open()
            self._watch = AlarmWatch(self._store.picture, self._rules)
            ground = self._store.picture.ground
            self._ground_digest = ground.digest if ground else ""
            self.opened.emit(self._store.picture.fork(), self._territory())
            self._poll.start()
            self._leaving.start()
            self.outages.begin_later()

        try:
            self._guard.run(work)
        except DispatchError as error:
            self.open_failed.emit(error)

    @Slot(object)
    def commit(self, request: Request) -> None:
        self._answer(request, lambda: self._store.commit(request).entry)

    @Slot()
    def raise_alarms(self) -> None:
        """Propose what is due, and what is over; what another seat has proposed already does not cost the write
        lock."""
        if self._blind_since is not None:
            return
        due = self._watch.due(self._clock())
        if due.to_raise or due.to_clear:
            self._propose(due)
        if due.more:
            self._more_alarms.start(_ALARMS_PAUSE_MS if due.to_raise or due.to_clear else _LOOKS_PAUSE_MS)

    def _propose(self, due: Due) -> None:
        """What could not be written is due again: a full disk must not swallow an alarm."""
        raised = not due.to_raise or self._commit_by_itself(RaiseAlarms(causes=due.to_raise))
        cleared = not due.to_clear or self._commit_by_itself(ClearAlarms(alarms=due.to_clear))
        if not (raised and cleared):
            self._watch.look_again(due)

    def _commit_by_itself(self, command: Command) -> bool:
        request = Request(actor=SYSTEM_ACCOUNT.id, command=command)
        return self._answer(request, lambda: self._store.commit(request).entry)

    @Slot(object)
    def save_tracks(self, rows: list[dict[str, Any]]) -> None:
        """A disk that takes no rows is told by the acts that fail on it; the samples wait for the next try."""
        self._samples += rows
        try:
            self._guard.run(lambda: self._store.save_tracks(self._samples))
        except DataUnavailable as error:
            log.warning("tracks not saved: %s %s", error.code, error.facts)
            del self._samples[:-_MOST_SAMPLES]
        else:
            self._samples.clear()

    @Slot()
    def read_fixes(self) -> None:
        """The newest kept positions, for a seat that has no feed of its own."""
        self._seeing(lambda: self.fixes_read.emit(self._store.newest_fixes()))

    @Slot(object, object)
    def read_trails(self, crews: tuple[CrewId, ...], since: datetime) -> None:
        """The kept ways of these crews, piece by piece; a piece that a blind desk cannot read is read later."""
        self._trails_due += [(crew, since) for crew in crews]
        if not self._more_trails.isActive():
            self._read_some_trails()

    @Slot()
    def _read_some_trails(self) -> None:
        piece, rest = self._trails_due[:_TRAILS_AT_ONCE], self._trails_due[_TRAILS_AT_ONCE:]
        if not piece:
            return
        crews, since = [crew for crew, _ in piece], min(moment for _, moment in piece)
        self._seeing(lambda: self.trails_read.emit(self._store.trails(crews, since)))
        blind = self._blind_since is not None
        self._trails_due = piece + rest if blind else rest
        if self._trails_due:
            self._more_trails.start(_RETRY_MS if blind else _TRAILS_PAUSE_MS)

    @Slot(str, str)
    def log_in(self, name: str, password: str) -> None:
        def work() -> None:
            account = self._store.picture.accounts.get(AccountId(name))
            stored = self._store.password_hash(name)
            fits = verify_password(stored, password)
            usable = account is not None and not account.disabled
            self.login_answered.emit(account if fits and usable else None)

        self._seeing(work)

    @Slot(object, str)
    def open_account(self, request: Request, password: str) -> None:
        self._answer(request, lambda: self._store.open_account(request, hash_password(password)).entry)

    @Slot(object, object)
    def archive_paper(self, request: Request, content: bytes) -> None:
        self._answer(request, lambda: self._store.archive_paper(request, content).entry)

    @Slot(str)
    def read_kept_handover(self, handover: HandoverId) -> None:
        """Answered in any case: None where there is none, or nothing can be read."""
        found: list[Kept | None] = []
        self._seeing(lambda: found.append(self._store.kept_handover(handover)))
        self.kept_handover_read.emit(handover, found[0] if found else None)

    @Slot(object, str)
    def set_password(self, request: Request, password: str) -> None:
        self._answer(request, lambda: self._store.change_password(request, hash_password(password)).entry)

    @Slot(object, str, str)
    def change_own_password(self, request: Request, present: str, password: str) -> None:
        """Whoever finds a seat unlocked must not take the account over: the present password is asked for."""

        def work() -> Entry | None:
            account = request.command.account  # type: ignore[union-attr]
            if not verify_password(self._store.password_hash(account), present):
                raise NotAllowed("wrong_password", facts={"account": account})
            return self._store.change_password(request, hash_password(password)).entry

        self._answer(request, work)

    @Slot(object, str)
    def sign(self, request: Request, password: str) -> None:
        """Whoever finds a seat unlocked must not sign in somebody's name."""

        def fits(stored: str | None) -> bool:
            return verify_password(stored, password)

        self._answer(request, lambda: self._store.commit_signed(request, fits).entry)

    @Slot(str)
    def bring_back(self, order: OrderId) -> None:
        """Answered in any case: an order that has not come is not in the database, or that cannot be read."""
        self._seeing(lambda: self._store.bring_back(order))
        self._publish()
        self.brought_back.emit(order)

    @Slot()
    def let_archived_leave(self) -> None:
        """Once a minute: the picture does not grow, however long the console runs."""

        def work() -> None:
            gone = self._store.drop_archived(most=_LEAVE_AT_ONCE)
            if gone:
                self.archive_moved.emit(tuple(gone))

        self._publish()
        self._guard.run(work)

    @Slot()
    def close(self) -> None:
        self._poll.stop()
        self._more_alarms.stop()
        self._more_trails.stop()
        self._leaving.stop()
        self.review.stop()
        self.judging.stop()
        self.months.stop()
        self.proposals.stop()
        self.outages.stop()
        self.ledger.stop()
        self._store.close()

    @Slot()
    def _look_for_news(self) -> None:
        def work() -> None:
            if self._store.has_news():
                self._store.catch_up()

        self._seeing(work)
        self._publish()

    def _answer(self, request: Request, work: Callable[[], Entry | None]) -> bool:
        """News first, then the answer: whoever hears `done` sees the picture with the act in it.

        A fault of ours is answered too, so that no form waits for ever. True if the request was carried out."""
        found: list[Entry | None] = []
        error: DispatchError | None = None
        try:
            self._guard.run(lambda: found.append(work()))
        except DispatchError as refusal:
            error = refusal
        self._publish()
        if found:
            self.done.emit(request, found[0])
            return True
        self.refused.emit(request, error or DispatchError("program_fault"))
        return False

    def _publish(self) -> None:
        self._guard.run(self._publish_news)

    def _publish_news(self) -> None:
        returned = self._store.take_returned()
        if returned:
            self.archive_moved.emit(tuple(returned))
        entries = self._store.take_news()
        if not entries:
            return
        for entry in entries:
            self._watch.show_changes(entry.changes)
        self.news.emit(tuple(entries))
        ground = self._store.picture.ground
        if ground is not None and ground.digest != self._ground_digest:
            self._ground_digest = ground.digest
            self._seeing(lambda: self.territory_changed.emit(self._territory()))
            self.outages.begin_anew()

    def _territory(self) -> Territory:
        return self._grounds.territory(self._store.picture.ground, self._store.territory)

    def _seeing(self, work: Callable[[], None]) -> None:
        """Work that must read the database: tells when it goes blind and when it sees again."""
        try:
            self._guard.run(work)
        except DataUnavailable as error:
            log.warning("database not available: %s %s", error.code, error.facts)
            if self._blind_since is None:
                self._blind_since = self._clock()
                self._poll.setInterval(_RETRY_MS)
                self.blind.emit(self._blind_since)
            return
        if self._blind_since is not None:
            self._blind_since = None
            self._poll.setInterval(_POLL_MS)
            self.blind.emit(None)
