"""The composition root: everything that runs, and how it is connected. Read top to bottom, it is the program.

feed ─▶ tracks ─▶ window          window ─requested─▶ desk ─changed─▶ picture ─▶ window
scheduler ─▶ desk                 desk ─refused─▶ message bar
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from apscheduler.schedulers.background import BackgroundScheduler
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from console import interpreter
from console.account_office import AccountOffice
from console.backups import DailyBackup
from console.clock import Clock
from console.demo.sessions import is_demo
from console.desk import Desk
from console.entrance import Entrance
from console.entry_window import EntryWindow
from console.feeds import PositionFeed, StoredPositions
from console.language import Language
from console.scheduler import start_scheduler
from console.settings import Settings
from console.tracks import SAMPLE, Tracks
from console.window import MainWindow
from models.changes import Change, Entry
from models.commands import Command, Request
from models.entities.fixes import Fix
from models.entities.people import Account
from models.errors import DispatchError
from models.rules.rule_book import RuleBook
from models.store.engine import sqlite_driver
from models.territory.territory import Territory
from widgets.message_bar import Level
from widgets.theme import Theme, apply_theme, dark_theme, light_theme
from widgets.words.acts import act_done
from widgets.words.refusals import refusal_text
from widgets.words.times import age_text

_TICK_MS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line asked for; `feed` are the arguments of the demo's life, None if there is none."""

    url: str
    clock: Clock
    account: str | None
    theme: str
    feed: tuple[str, ...] | None


class Console(QObject):
    """One running console: desk, feed, scheduler and the window that is open now."""

    opened = Signal(object)
    """MainWindow: somebody is logged in and everything is loaded."""
    empty = Signal()
    """The database holds no city: the entry window offers the demo or an import."""
    login_shown = Signal()
    """Somebody has to say who they are."""
    failed = Signal(str)
    """The database cannot be used; why, in words."""

    def __init__(
        self, options: Options, *, app: QApplication, language: Language, settings: Settings, rules: RuleBook
    ) -> None:
        super().__init__()
        self._options = options
        self._app = app
        self._language = language
        self._settings = settings
        self._rules = rules
        self._theme = theme_named(options.theme)
        self.entry = EntryWindow(self._theme)
        self.window: MainWindow | None = None
        self.account: Account | None = None
        self.desk = Desk(options.url, rules=rules, clock=options.clock)
        self._entrance = Entrance(self.entry, desk=self.desk, rules=rules)
        self.tracks = Tracks(rules=rules, clock=options.clock)
        self._feed = PositionFeed(options.clock)
        self._stored = StoredPositions()
        self._backup = DailyBackup(options.url, rules.zone)
        self._scheduler: BackgroundScheduler | None = None
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tidy = QTimer(self)
        self._tidy.setInterval(interpreter.TIDY_MS)
        interpreter.share_in_short_turns()
        self._connect()

    def start(self) -> None:
        interpreter.begin_loading()
        self.desk.open()

    def close(self) -> None:
        """Stop everything in the order in which it feeds: time, positions, desk. The windows go with it."""
        for timer in (self._tick, self._tidy):
            timer.stop()
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=True)
            self._scheduler = None
        self._feed.stop()
        self._stored.stop()
        self._backup.stop()
        self.desk.save_tracks(self.tracks.take_samples())
        self._leave_window()
        self.entry.hide()
        self.entry.deleteLater()
        self.desk.close()
        interpreter.leave_as_found()

    def _connect(self) -> None:
        self.desk.opened.connect(self._on_opened)
        self.desk.open_failed.connect(self._on_open_failed)
        self.desk.changed.connect(self._on_changed)
        self.desk.archive_moved.connect(self._on_archive_moved)
        self.desk.territory_changed.connect(self._on_territory)
        self.desk.done.connect(self._on_done)
        self.desk.refused.connect(self._on_refused)
        self.desk.blind.connect(self._on_blind)
        self.desk.faulted.connect(self.show_fault)
        self._backup.made.connect(self._on_backup)
        self._backup.failed.connect(self._on_backup_failed)
        self._entrance.entered.connect(self._enter)
        self._entrance.asked.connect(self.login_shown)
        self._feed.fixes.connect(self.tracks.receive)
        self._stored.wanted.connect(self.desk.read_fixes)
        self.desk.fixes_read.connect(self._stored.take)
        self._stored.fixes.connect(self.tracks.read_back)
        self._feed.stopped.connect(self._on_feed_stopped)
        self.tracks.moved.connect(self._on_moved)
        self.tracks.flagged.connect(self._on_flagged)
        self._tick.timeout.connect(self._on_tick)
        self._tidy.timeout.connect(interpreter.set_new_aside)

    # -- start ----------------------------------------------------------------------------------------------

    def _on_open_failed(self, error: DispatchError) -> None:
        interpreter.set_loaded_aside()
        self.failed.emit(self._refusal(error))

    def _on_opened(self) -> None:
        interpreter.set_loaded_aside()
        if self.desk.picture.ground is None:
            self.empty.emit()
            return
        self._start_time()
        self._entrance.admit(self._options.account)

    @property
    def has_feed(self) -> bool:
        return self._options.feed is not None

    def _start_time(self) -> None:
        self._scheduler = start_scheduler(
            zone=self._rules.zone,
            raise_clock_warnings=self.desk.raise_clock_warnings,
            save_tracks=self._save_tracks_later,
            back_up=self._back_up_later,
        )
        if self._options.feed is not None:
            self._feed.start(list(self._options.feed))
        else:
            self._stored.start()
        self._tick.start()
        self._tidy.start()

    def _enter(self, account: Account) -> None:
        self.account = account
        territory = self.desk.territory
        assert territory is not None
        window = MainWindow(
            picture=self.desk.picture, territory=territory, rules=self._rules, theme=self._theme, account=account
        )
        window.requested.connect(self._send)
        window.language_wanted.connect(self._use_language)
        window.theme_wanted.connect(self._use_theme)
        window.log_out_wanted.connect(self._log_out)
        office = AccountOffice(window, desk=self.desk, rules=self._rules, account=account)
        window.accounts_wanted.connect(lambda: office.open_accounts(self._theme))
        window.own_password_wanted.connect(lambda: office.open_own_password(self._theme))
        office.shut_out.connect(self._shut_out)
        window.strip.show_account(account)
        window.strip.show_database(self._options.url, f"SQLite {sqlite_driver().sqlite_version}")
        window.strip.show_rule_book(self._rules)
        if is_demo(self.desk.picture):
            window.strip.mark_as_demo()
        self.window = window
        self.entry.hide()
        self._on_tick()
        window.show_fixes(self.tracks.fixes, self._options.clock())
        window.begin()
        interpreter.set_loaded_aside()
        self.opened.emit(window)

    def _log_out(self) -> None:
        self._leave_window()
        self._entrance.ask()
        interpreter.collect_all()

    def _shut_out(self) -> None:
        """The account was disabled at another seat: what is on this screen is not its user's to see any more."""
        self._log_out()
        self.entry.login.show_refusal(self.tr("This account has been disabled."))

    def _leave_window(self) -> None:
        self._keep_layout()
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
        self.window = self.account = None

    # -- the work -------------------------------------------------------------------------------------------

    def _send(self, command: Command) -> None:
        if self.account is not None:
            self.desk.send(command, self.account.id)

    def _on_changed(self, entries: tuple[Entry, ...]) -> None:
        if self.window is not None:
            self.window.show_entries(entries)

    def _on_archive_moved(self, changes: tuple[Change, ...]) -> None:
        if self.window is not None:
            self.window.show_changes(changes)

    def _on_done(self, request: Request, entry: Entry | None) -> None:
        if self.window is None or self.account is None or request.actor != self.account.id:
            return
        if entry is None:
            text = self.tr("Nothing to change: it is so already.")
        else:
            text = act_done(entry, self.desk.picture)
        self.window.show_done(request.command, entry)
        self.window.messages.show_message("act", text, Level.INFO)

    def _on_refused(self, request: Request, error: DispatchError) -> None:
        if self.window is not None and self.account is not None and request.actor == self.account.id:
            self.window.messages.show_message("act", self._refusal(error), Level.REFUSAL)
            self.window.inspector.show_refusal(request.command, error)

    def _on_territory(self, territory: Territory) -> None:
        if self.window is not None:
            self.window.show_territory(territory)

    def _on_moved(self, _fresh: object) -> None:
        if self.window is not None:
            self.window.show_fixes(self.tracks.fixes, self._options.clock())

    def _on_flagged(self, fix: Fix) -> None:
        if self.window is not None:
            self.window.show_wrong_fix(fix, self._options.clock())

    def _on_tick(self) -> None:
        if self.window is None:
            return
        now = self._options.clock()
        self.window.show_now(now)
        if self.has_feed:
            self.window.strip.show_feed("positions", self.tr("Positions"), self._feed.last_at)
        else:
            name = self.tr("Positions through the database, every {span}").format(span=age_text(SAMPLE))
            self.window.strip.show_feed("positions", name, self._stored.last_at)

    # -- faults and age -------------------------------------------------------------------------------------

    def _on_blind(self, since: datetime | None) -> None:
        if self.window is not None:
            self.window.strip.show_blind(since)
            if since is not None:
                text = self.tr("The database cannot be reached. What you see is as old as the status strip says.")
                self.window.messages.show_message("blind", text, Level.FAULT)
            else:
                self.window.messages.withdraw("blind")

    def show_fault(self, report: str) -> None:
        """A bug of ours, wherever it was caught: said once, in one line; the log has the rest."""
        if self.window is not None:
            text = self.tr("A fault of the program; it is in the log. The act was not done: {line}")
            self.window.messages.show_message("fault", text.format(line=report.strip().splitlines()[-1]), Level.FAULT)

    def _on_feed_stopped(self, _words: str) -> None:
        if self.window is not None:
            text = self.tr("The position feed has stopped; positions grow old from now on.")
            self.window.messages.show_message("feed", text, Level.FAULT)

    def _on_backup(self, file: Path) -> None:
        self._tell("backup", self.tr("Backed up and verified: {file}").format(file=file.name), Level.INFO)

    def _on_backup_failed(self, lines: tuple[str, ...]) -> None:
        self._tell("backup", self.tr("The daily backup failed: {why}").format(why=" ".join(lines)), Level.FAULT)

    def _tell(self, key: str, text: str, level: Level) -> None:
        if self.window is not None:
            self.window.messages.show_message(key, text, level)

    def _back_up(self) -> None:
        if not is_demo(self.desk.picture):  # a made-up city needs no copies
            self._backup.run(self._options.clock())

    def _back_up_later(self) -> None:
        """Called on the scheduler's thread: the process belongs to the GUI thread."""
        QTimer.singleShot(0, self, self._back_up)

    def _refusal(self, error: DispatchError) -> str:
        return refusal_text(error, self.desk.picture, self._rules)

    # -- comfort --------------------------------------------------------------------------------------------

    def _use_language(self, code: str) -> None:
        self._language.use(code)
        self._settings.language = code
        self._on_tick()  # names of feeds are said anew with every tick

    def _use_theme(self, name: str) -> None:
        self._theme = theme_named(name)
        apply_theme(self._app, self._theme)
        self._settings.theme = name
        self.entry.show_theme(self._theme)
        if self.window is not None:
            self.window.show_theme(self._theme)

    def _keep_layout(self) -> None:
        if self.window is not None and self.account is not None:
            self._settings.keep_layout(self.account.id, self.window.layout_state())

    def _save_tracks_later(self) -> None:
        """Called on the scheduler's thread: the samples belong to the GUI thread."""
        QTimer.singleShot(0, self, lambda: self.desk.save_tracks(self.tracks.take_samples()))


def theme_named(name: str) -> Theme:
    return light_theme() if name == "light" else dark_theme()
