"""The desk: one worker thread that alone uses the database, and its front on the GUI thread.

Requests go in as signals, journal entries come back as signals, in commit order. The front advances the GUI's
picture before anybody is told, so a widget that hears `changed` finds the picture as it is.
"""

from datetime import datetime
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, SignalInstance, Slot

from console.asking import Answers
from console.clock import Clock
from console.desk_review import Review
from console.desk_worker import DeskWorker
from console.grounds import Grounds
from models.changes import Change, Entry
from models.commands import Command, Request
from models.commands.shifts import EndFeedGap, NoteFeedGap
from models.entities.outage_plans import Window
from models.entities.shifts import FeedKind
from models.errors import DataUnavailable
from models.ids import AccountId, CrewId, FeedGapId, HandoverId, OrderId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.store.store import Store
from models.territory.territory import Territory


class Desk(QObject):
    """The GUI thread's side. `picture` is what every widget reads; only this class changes it."""

    opened = Signal()
    """Picture and territory are loaded."""
    open_failed = Signal(object)
    """DispatchError: the database could not be opened."""
    changed = Signal(object)
    """tuple[Entry, ...], already applied to `picture`."""
    archive_moved = Signal(object)
    """tuple[Change, ...], already applied to `picture` by no entry: orders left for the archive or came back."""
    territory_changed = Signal(object)
    """Territory after somebody imported a city."""
    refused = Signal(object, object)
    """Request, DispatchError."""
    done = Signal(object, object)
    """Request, Entry (None if there was nothing to change)."""
    blind = Signal(object)
    """datetime since when the database cannot be read, or None when it can be again."""
    faulted = Signal(str)
    """A bug of ours on the worker: its report."""
    login_answered = Signal(object)
    """Account, or None if name and password do not fit."""
    fixes_read = Signal(object)
    """tuple[Fix, ...]: the newest position that the database keeps of each crew."""
    brought_back = Signal(str)
    """OrderId: it is in the picture again, if the database has it and can be read."""

    outages_read = Signal()
    """All outages of record are known to whoever decides about plans; a second time after a new ground."""
    ledger_read = Signal(object, object)
    """Window, tuple[Reality, ...] by plan: what `read_ledger` asked for."""
    log_read = Signal(int, object, object)
    """The revision asked for, tuple[Entry, ...] before it, newest first, and where the piece before begins or None."""
    trails_read = Signal(object)
    """TrailPoints: a piece of what `read_trails` asked for."""

    kept_handover_read = Signal(str, object)
    """HandoverId, Kept (None if there is none): what `read_kept_handover` asked for."""

    _open = Signal()
    _send = Signal(object)
    _raise_alarms = Signal()
    _save_tracks = Signal(object)
    _read_fixes = Signal()
    _read_outages = Signal()
    _read_ledger = Signal(object)
    _bring_back = Signal(str)
    _read_trails = Signal(object, object)
    _read_log = Signal(int)
    _commit_by_itself = Signal(object)
    _archive_paper = Signal(object, object)
    _read_kept_handover = Signal(str)
    _log_in = Signal(str, str)
    _open_account = Signal(object, str)
    _set_password = Signal(object, str)
    _change_own_password = Signal(object, str, str)
    _sign = Signal(object, str)
    _close = Signal()

    def __init__(self, url: str, *, rules: RuleBook, clock: Clock, grounds: Grounds) -> None:
        super().__init__()
        self.url = url
        self.picture = Picture()
        self.territory: Territory | None = None
        self.blind_since: datetime | None = None
        self._thread = QThread()
        self._thread.setObjectName("desk")
        self._worker = DeskWorker(Store(url, rules=rules, clock=clock), clock=clock, rules=rules, grounds=grounds)
        self.review = Review(self._worker.review, self)
        self._askers = count(1)
        self._worker.moveToThread(self._thread)
        self._connect_worker()
        self._thread.start()

    def open(self) -> None:
        self._open.emit()

    def send(self, command: Command, actor: AccountId) -> Request:
        """Sign and send; the answer is `done` or `refused` with the same request."""
        request = Request(actor=actor, command=command)
        self.send_request(request)
        return request

    def send_request(self, request: Request) -> None:
        self._send_unless_blind(request, self._send)

    def raise_alarms(self) -> None:
        """Propose the alarms that are due now, and those that are over; called by the scheduler, from any thread."""
        self._raise_alarms.emit()

    def save_tracks(self, rows: list[dict[str, Any]]) -> None:
        self._save_tracks.emit(rows)

    def read_fixes(self) -> None:
        """The answer is `fixes_read`."""
        self._read_fixes.emit()

    def bring_back(self, order: OrderId) -> None:
        """Read an order that has left the picture for the archive; the answer is `brought_back`."""
        self._bring_back.emit(order)

    def read_trails(self, crews: tuple[CrewId, ...], since: datetime) -> None:
        """Where these crews have been since then; the answer is `trails_read`, more than once if they are many."""
        self._read_trails.emit(crews, since)

    def read_log(self, before: int) -> None:
        """The piece of the shift's log before that revision; the answer is `log_read`."""
        self._read_log.emit(before)

    def note_silence(self, feed: FeedKind, since: datetime) -> None:
        """The feed of this seat says nothing since then."""
        self._commit_by_itself.emit(NoteFeedGap(feed=feed, since=since))

    def end_silence(self, gap: FeedGapId, until: datetime) -> None:
        """It speaks again."""
        self._commit_by_itself.emit(EndFeedGap(gap=gap, until=until))

    def read_outages(self) -> None:
        """Begin to read the outages of record, if that has not begun; the answer is `outages_read`."""
        self._read_outages.emit()

    def read_ledger(self, window: Window) -> None:
        """What became of announced outages that begin within `window`, the archive too; the answer is `ledger_read`."""
        self._read_ledger.emit(window)

    def plan_judging(self, parent: QObject) -> Answers:
        """For a page that asks what a plan would do: `PlanQuestion` → `PlanJudgement`."""
        return Answers(self._worker.judging, next(self._askers), parent)

    def month_counting(self, parent: QObject) -> Answers:
        """For a page that asks for the customer-hours of a month: `date` in it → `MonthHours`."""
        return Answers(self._worker.months, next(self._askers), parent)

    def job_proposing(self, parent: QObject) -> Answers:
        """For whoever shows what is proposed for escalation: newest positions by crew → `Proposed`."""
        return Answers(self._worker.proposals, next(self._askers), parent)

    def handover_viewing(self, parent: QObject) -> Answers:
        """For a page that looks at a handover: `HandoverWish` → `HandoverView`."""
        return Answers(self._worker.handovers, next(self._askers), parent)

    def archive_paper(self, request: Request, content: bytes) -> None:
        """An ArchivePaper with the file's bytes; answered as `send_request` is."""
        if self.blind_since is not None:
            self.refused.emit(request, DataUnavailable("blind", facts={"since": self.blind_since}))
        else:
            self._archive_paper.emit(request, content)

    def read_kept_handover(self, handover: HandoverId) -> None:
        """All that is kept of one, its paper too; the answer is `kept_handover_read`."""
        self._read_kept_handover.emit(handover)

    def log_in(self, account: str, password: str) -> None:
        self._log_in.emit(account, password)

    def open_account(self, request: Request, password: str) -> None:
        """An OpenAccounts of one account, with its first password; answered as `send_request` is."""
        self._send_unless_blind(request, self._open_account, password)

    def set_password(self, request: Request, password: str) -> None:
        """A ChangePassword with the new password; answered as `send_request` is."""
        self._send_unless_blind(request, self._set_password, password)

    def change_own_password(self, request: Request, present: str, password: str) -> None:
        """A ChangePassword by somebody who knows the present one; answered as `send_request` is."""
        self._send_unless_blind(request, self._change_own_password, present, password)

    def send_signed(self, request: Request, password: str) -> None:
        """An act that its actor signs by typing the password again; answered as `send_request` is, and refused before
        anything is decided if the password is wrong."""
        self._send_unless_blind(request, self._sign, password)

    def close(self) -> None:
        """Stop the worker after what it is doing; nothing acknowledged is lost."""
        self._close.emit()
        self._thread.quit()
        self._thread.wait()

    def _send_unless_blind(self, request: Request, signal: SignalInstance, *passwords: str) -> None:
        if self.blind_since is not None:
            self.refused.emit(request, DataUnavailable("blind", facts={"since": self.blind_since}))
        else:
            signal.emit(request, *passwords)

    def _connect_worker(self) -> None:
        worker, queued = self._worker, Qt.ConnectionType.QueuedConnection
        for signal, slot in (
            (self._open, worker.open),
            (self._send, worker.commit),
            (self._raise_alarms, worker.raise_alarms),
            (self._save_tracks, worker.save_tracks),
            (self._read_fixes, worker.read_fixes),
            (self._read_outages, worker.outages.begin),
            (self._read_ledger, worker.ledger.ask),
            (self._bring_back, worker.bring_back),
            (self._read_trails, worker.read_trails),
            (self._read_log, worker.log.ask),
            (self._commit_by_itself, worker.commit_by_itself),
            (self._archive_paper, worker.archive_paper),
            (self._read_kept_handover, worker.read_kept_handover),
            (self._log_in, worker.log_in),
            (self._open_account, worker.open_account),
            (self._set_password, worker.set_password),
            (self._change_own_password, worker.change_own_password),
            (self._sign, worker.sign),
        ):
            signal.connect(slot, queued)
        self._close.connect(worker.close, Qt.ConnectionType.BlockingQueuedConnection)
        worker.outages.read.connect(self.outages_read, queued)
        worker.ledger.read.connect(self.ledger_read, queued)
        worker.log.read.connect(self.log_read, queued)
        worker.opened.connect(self._on_opened, queued)
        worker.news.connect(self._on_news, queued)
        worker.archive_moved.connect(self._on_archive_moved, queued)
        worker.territory_changed.connect(self._on_territory, queued)
        worker.blind.connect(self._on_blind, queued)
        for name in (
            "open_failed",
            "refused",
            "done",
            "faulted",
            "login_answered",
            "fixes_read",
            "brought_back",
            "trails_read",
            "kept_handover_read",
        ):
            getattr(worker, name).connect(getattr(self, name), queued)

    @Slot(object, object)
    def _on_opened(self, picture: Picture, territory: Territory) -> None:
        self.picture = picture
        self.territory = territory
        self.opened.emit()

    @Slot(object)
    def _on_news(self, entries: tuple[Entry, ...]) -> None:
        for entry in entries:
            self.picture.apply(entry)
        self.changed.emit(entries)

    @Slot(object)
    def _on_archive_moved(self, changes: tuple[Change, ...]) -> None:
        self.picture.apply_changes(changes)
        self.archive_moved.emit(changes)

    @Slot(object)
    def _on_territory(self, territory: Territory) -> None:
        self.territory = territory
        self.territory_changed.emit(territory)

    @Slot(object)
    def _on_blind(self, since: datetime | None) -> None:
        self.blind_since = since
        self.blind.emit(since)
