"""The desk: one worker thread that alone uses the database, and its front on the GUI thread.

Requests go in as signals, journal entries come back as signals, in commit order. The front advances the GUI's
picture before anybody is told, so a widget that hears `changed` finds the picture as it is.
"""

import logging
import sys
import traceback
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from console.clock import Clock
from console.passwords import hash_password, verify_password
from models.changes import Entry
from models.commands import Command, Request
from models.commands.room import ChangePassword, RaiseClockWarnings
from models.entities.orders import WorkOrder
from models.entities.people import SYSTEM_ACCOUNT
from models.errors import DataUnavailable, DispatchError
from models.ids import AccountId
from models.picture import Picture
from models.planning.clock_watch import ClockWatch
from models.rules.rule_book import RuleBook
from models.store.backup import back_up
from models.store.store import Store
from models.territory.territory import Territory

log = logging.getLogger(__name__)

_POLL_MS = 100
_RETRY_MS = 1000


class Desk(QObject):
    """The GUI thread's side. `picture` is what every widget reads; only this class changes it."""

    opened = Signal()
    """Picture and territory are loaded."""
    open_failed = Signal(object)
    """DispatchError: the database could not be opened."""
    changed = Signal(object)
    """tuple[Entry, ...], already applied to `picture`."""
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
    backed_up = Signal(object, object)
    """Path, Verdict or DispatchError."""

    _open = Signal()
    _send = Signal(object)
    _raise_warnings = Signal()
    _save_tracks = Signal(object)
    _log_in = Signal(str, str)
    _set_password = Signal(object, str)
    _back_up = Signal(object)
    _close = Signal()

    def __init__(self, url: str, *, rules: RuleBook, clock: Clock) -> None:
        super().__init__()
        self.url = url
        self.picture = Picture()
        self.territory: Territory | None = None
        self.blind_since: datetime | None = None
        self._thread = QThread()
        self._thread.setObjectName("desk")
        self._worker = _Worker(Store(url, rules=rules, clock=clock), clock=clock, rules=rules)
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
        if self.blind_since is not None:
            self.refused.emit(request, DataUnavailable("blind", facts={"since": self.blind_since}))
            return
        self._send.emit(request)

    def raise_clock_warnings(self) -> None:
        """Propose the warnings due now; called by the scheduler, from any thread."""
        self._raise_warnings.emit()

    def save_tracks(self, rows: list[dict[str, Any]]) -> None:
        self._save_tracks.emit(rows)

    def log_in(self, account: str, password: str) -> None:
        self._log_in.emit(account, password)

    def set_password(self, account: AccountId, password: str, actor: AccountId) -> None:
        self._set_password.emit(Request(actor=actor, command=ChangePassword(account=account)), password)

    def back_up(self, target: Path) -> None:
        """Copy the database to `target` and verify the copy; called by the scheduler, from any thread."""
        self._back_up.emit(target)

    def close(self) -> None:
        """Stop the worker after what it is doing; nothing acknowledged is lost."""
        self._close.emit()
        self._thread.quit()
        self._thread.wait()

    def _connect_worker(self) -> None:
        worker, queued = self._worker, Qt.ConnectionType.QueuedConnection
        for signal, slot in (
            (self._open, worker.open),
            (self._send, worker.commit),
            (self._raise_warnings, worker.raise_clock_warnings),
            (self._save_tracks, worker.save_tracks),
            (self._log_in, worker.log_in),
            (self._set_password, worker.set_password),
            (self._back_up, worker.back_up),
        ):
            signal.connect(slot, queued)
        self._close.connect(worker.close, Qt.ConnectionType.BlockingQueuedConnection)
        worker.opened.connect(self._on_opened, queued)
        worker.news.connect(self._on_news, queued)
        worker.territory_changed.connect(self._on_territory, queued)
        worker.blind.connect(self._on_blind, queued)
        for name in ("open_failed", "refused", "done", "faulted", "login_answered", "backed_up"):
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
    def _on_territory(self, territory: Territory) -> None:
        self.territory = territory
        self.territory_changed.emit(territory)

    @Slot(object)
    def _on_blind(self, since: datetime | None) -> None:
        self.blind_since = since
        self.blind.emit(since)


class _Worker(QObject):
    """The worker thread's side: owns the store; nobody else touches it."""

    opened = Signal(object, object)
    open_failed = Signal(object)
    news = Signal(object)
    territory_changed = Signal(object)
    refused = Signal(object, object)
    done = Signal(object, object)
    blind = Signal(object)
    faulted = Signal(str)
    login_answered = Signal(object)
    backed_up = Signal(object, object)

    def __init__(self, store: Store, *, clock: Clock, rules: RuleBook) -> None:
        super().__init__()
        self._store = store
        self._clock = clock
        self._watch = ClockWatch(rules)
        self._blind_since: datetime | None = None
        self._ground_digest = ""
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._look_for_news)

    @Slot()
    def open(self) -> None:
        def work() -> None:
            self._store.open()
            for order in self._store.picture.orders.values():
                self._watch.update(order)
            ground = self._store.picture.ground
            self._ground_digest = ground.digest if ground else ""
            self.opened.emit(self._store.picture.fork(), self._store.territory())
            self._poll.start()

        try:
            self._guarded(work)
        except DispatchError as error:
            self.open_failed.emit(error)

    @Slot(object)
    def commit(self, request: Request) -> None:
        self._answer(request, lambda: self._store.commit(request).entry)

    @Slot()
    def raise_clock_warnings(self) -> None:
        warnings = self._watch.due(self._clock())
        if warnings and self._blind_since is None:
            self.commit(Request(actor=SYSTEM_ACCOUNT.id, command=RaiseClockWarnings(warnings=warnings)))

    @Slot(object)
    def save_tracks(self, rows: list[dict[str, Any]]) -> None:
        self._seeing(lambda: self._store.save_tracks(rows))

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
    def set_password(self, request: Request, password: str) -> None:
        hashed = hash_password(password)
        self._answer(request, lambda: self._store.change_password(request, hashed).entry)

    @Slot(object)
    def back_up(self, target: Path) -> None:
        try:
            self._guarded(lambda: self.backed_up.emit(target, back_up(self._store.url, target)))
        except DispatchError as error:
            self.backed_up.emit(target, error)

    @Slot()
    def close(self) -> None:
        self._poll.stop()
        self._store.close()

    @Slot()
    def _look_for_news(self) -> None:
        def work() -> None:
            if self._store.has_news():
                self._store.catch_up()

        self._seeing(work)
        self._publish()

    def _answer(self, request: Request, work: Callable[[], Entry | None]) -> None:
        """News first, then the answer: whoever hears `done` sees the picture with the act in it."""
        found: list[Entry | None] = []
        try:
            self._guarded(lambda: found.append(work()))
        except DispatchError as error:
            self._publish()
            self.refused.emit(request, error)
            return
        self._publish()
        for entry in found:
            self.done.emit(request, entry)

    def _publish(self) -> None:
        entries = self._store.take_news()
        if not entries:
            return
        self._watch_orders(entries)
        self.news.emit(tuple(entries))
        ground = self._store.picture.ground
        if ground is not None and ground.digest != self._ground_digest:
            self._ground_digest = ground.digest
            self._seeing(lambda: self.territory_changed.emit(self._store.territory()))

    def _watch_orders(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            for change in entry.changes:
                if isinstance(change.after, WorkOrder):
                    self._watch.update(change.after)
                elif isinstance(change.before, WorkOrder):
                    self._watch.forget(change.before.id)

    def _seeing(self, work: Callable[[], None]) -> None:
        """Work that must read the database: tells when it goes blind and when it sees again."""
        try:
            self._guarded(work)
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

    def _guarded(self, work: Callable[[], None]) -> None:
        """Refusals pass; anything else is a bug of ours: logged, told once, never swallowed in silence."""
        try:
            work()
        except DispatchError:
            raise
        except Exception:
            log.exception("fault on the desk")
            self.faulted.emit("".join(traceback.format_exception(*sys.exc_info())))
