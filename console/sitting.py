"""One account at one window, from logging in to leaving: what is asked goes to the desk, what comes of it is told."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from console.backups import BackupFailure, DailyBackup
from console.base_map.base_maps import BaseMaps
from console.clock import Clock
from console.demo.sessions import is_demo
from console.desk import Desk
from console.feeds import PositionFeed, StoredPositions
from console.tracks import SAMPLE, Tracks
from console.window import MainWindow
from models.alarms.seat import SeatAlarmKind
from models.changes import Entry
from models.commands import Command, Request
from models.entities.fixes import Fix
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import CrewId, OrderId
from models.rules.rule_book import RuleBook
from models.store.engine import sqlite_driver
from widgets.command_line.writing import line_of
from widgets.map.crew_trails import TRAIL_SPAN
from widgets.map.map_view import MapView
from widgets.message_bar import Level
from widgets.words.acts import act_done
from widgets.words.refusals import refusal_text
from widgets.words.times import age_text, moment_text


class Sitting(QObject):
    """Belongs to the window and goes with it."""

    def __init__(
        self,
        window: MainWindow,
        account: Account,
        *,
        desk: Desk,
        tracks: Tracks,
        positions: PositionFeed | StoredPositions,
        backup: DailyBackup,
        base_maps: BaseMaps,
        rules: RuleBook,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.account = account
        self._desk = desk
        self._tracks = tracks
        self._positions = positions
        self._backup = backup
        self._base_maps = base_maps
        self._rules = rules
        self._clock = clock
        window.requested.connect(self._send)
        window.pages.serve_by(desk)
        window.jobs.serve_by(desk)
        window.arrangement.shifts.serve_by(desk)
        window.handover.serve_by(desk)
        desk.changed.connect(window.show_entries)
        desk.archive_moved.connect(window.show_changes)
        desk.territory_changed.connect(window.show_territory)
        desk.done.connect(self._show_done)
        desk.refused.connect(self._show_refusal)
        desk.blind.connect(self._show_blind)
        tracks.moved.connect(self._show_fixes)
        tracks.flagged.connect(self._show_wrong_fix)
        if isinstance(positions, PositionFeed):
            positions.stopped.connect(self._show_feed_stopped)
        backup.made.connect(self._show_backup)
        backup.failed.connect(self._show_backup_failed)
        window.archived_wanted.connect(desk.bring_back)
        desk.brought_back.connect(self._show_brought_back)
        window.base_map_wanted.connect(self._open_base_map)
        window.arrangement.map_opened.connect(self._serve_map)
        self._serve_map(window.map)
        base_maps.refused.connect(self._show_base_map_refusal)
        base_maps.settled.connect(self._withdraw_base_map_refusal)

    def begin(self) -> None:
        """Show where one is, and everything as it is now."""
        strip = self.window.strip
        strip.show_account(self.account)
        strip.show_database(self._desk.url, f"SQLite {sqlite_driver().sqlite_version}")
        strip.show_rule_book(self._rules)
        if is_demo(self._desk.picture):
            strip.mark_as_demo()
        if self._desk.blind_since is not None:
            self._show_blind(self._desk.blind_since)
        self._tell_what_happened_before()
        self._base_maps.attach(self.window.map.base_map, self.account.id)
        self.show_now()
        self._show_fixes()
        self.window.begin()

    def show_now(self) -> None:
        """Once a second."""
        self.window.show_now(self._clock())
        name = brief = self.tr("Positions")
        if not isinstance(self._positions, PositionFeed):
            name = self.tr("Positions through the database, every {span}").format(span=age_text(SAMPLE))
        self.window.strip.show_feed("positions", name, self._positions.last_at, brief=brief)
        self.window.alarms.show_seat(SeatAlarmKind.FEED_STOPPED, self._feed_stopped_at())

    def show_fault(self, report: str) -> None:
        """A bug of ours, wherever it was caught: said once, in one line; the log has the rest."""
        text = self.tr("A fault of the program; it is in the log. The act was not done: {line}")
        self._tell("fault", text.format(line=report.strip().splitlines()[-1]), Level.FAULT)

    # -- acts -----------------------------------------------------------------------------------------------

    def _send(self, command: Command) -> None:
        self._desk.send(command, self.account.id)

    def _show_done(self, request: Request, entry: Entry | None) -> None:
        if request.actor != self.account.id:
            return
        if entry is None:
            text = self.tr("Nothing to change: it is so already.")
        else:
            text = self._with_line(act_done(entry, self._desk.picture), request.command)
        self.window.show_done(request.command, entry)
        self._tell("act", text, Level.INFO)

    def _with_line(self, done: str, command: Command) -> str:
        """What could have been typed stands beside what was done, so that it is learnt."""
        line = line_of(command, self.window.book.command_of(type(command)), self._desk.picture)
        return self.tr("{done}   [{line}]").format(done=done, line=line) if line else done

    def _show_brought_back(self, order: OrderId) -> None:
        if order in self._desk.picture.orders:
            self.window.go_to_item(order)
            return
        if self._desk.blind_since is None:
            text = self.tr("There is no order {order} in the database.")
        else:
            text = self.tr("Order {order} is archived; it cannot be read while the database is out of reach.")
        self._tell("act", text.format(order=order), Level.REFUSAL)

    def _show_refusal(self, request: Request, error: DispatchError) -> None:
        if request.actor == self.account.id:
            why = self._words(error)
            self._tell("act", why, Level.REFUSAL)
            self.window.inspector.show_refusal(request.command, error)
            self.window.command_line.show_refusal(request.command)
            self.window.several.show_refusal(request.command, error)
            self.window.marking.show_refusal(request.command, why)
            self.window.pages.show_refusal(request.command, error)
            self.window.jobs.show_refusal(request.command, error)
            self.window.cases.show_refusal(request.command, error)
            self.window.handover.show_refusal(request.command, error)

    # -- what comes by itself -------------------------------------------------------------------------------

    def _show_fixes(self) -> None:
        self.window.show_fixes(self._tracks.fixes, self._clock())

    def _show_wrong_fix(self, fix: Fix) -> None:
        self.window.show_wrong_fix(fix, self._clock())

    def _serve_map(self, map_view: MapView) -> None:
        map_view.trails.wanted.connect(self._read_trails)
        self._desk.trails_read.connect(map_view.trails.show_points)

    def _read_trails(self, crews: tuple[CrewId, ...]) -> None:
        self._desk.read_trails(crews, self._clock() - TRAIL_SPAN)

    def _show_blind(self, since: datetime | None) -> None:
        self.window.show_blind(since)
        if since is None:
            self.window.messages.withdraw("blind")
            self.window.map.trails.ask_again()
            return
        text = self.tr("The database cannot be reached. What you see is as old as the status strip says.")
        self._tell("blind", text, Level.FAULT)

    def _tell_what_happened_before(self) -> None:
        """Faults that still stand, whoever was logged in when they came, if anybody was."""
        if isinstance(self._positions, PositionFeed) and self._positions.stopped_at is not None:
            self._show_feed_stopped(self._positions.stopped_at)
        if self._backup.failure is not None:
            self._show_backup_failed(self._backup.failure)

    def _feed_stopped_at(self) -> datetime | None:
        """None while it sends, or sends again."""
        stopped = self._positions.stopped_at if isinstance(self._positions, PositionFeed) else None
        last = self._positions.last_at
        return None if stopped is None or (last is not None and last > stopped) else stopped

    def _show_feed_stopped(self, at: datetime) -> None:
        text = self.tr("The position feed stopped at {time}; positions grow old since then.")
        self._tell("feed", text.format(time=self._moment(at)), Level.FAULT)

    def _show_backup(self, file: Path) -> None:
        self.window.alarms.show_seat(SeatAlarmKind.BACKUP_FAILED, None)
        self._tell("backup", self.tr("Backed up and verified: {file}").format(file=file.name), Level.INFO)

    def _show_backup_failed(self, failure: BackupFailure) -> None:
        self.window.alarms.show_seat(SeatAlarmKind.BACKUP_FAILED, failure.at)
        text = self.tr("The daily backup failed at {time}: {why}")
        self._tell("backup", text.format(time=self._moment(failure.at), why=" ".join(failure.lines)), Level.FAULT)

    def _open_base_map(self) -> None:
        self._base_maps.open_dialog(self.window, self._words)

    def _show_base_map_refusal(self, error: DispatchError) -> None:
        self._tell("base_map", self._words(error), Level.FAULT)

    def _withdraw_base_map_refusal(self) -> None:
        self.window.messages.withdraw("base_map")

    def _moment(self, at: datetime) -> str:
        return moment_text(at, now=self._clock(), rules=self._rules)

    def _words(self, error: DispatchError) -> str:
        return refusal_text(error, self._desk.picture, self._rules)

    def _tell(self, key: str, text: str, level: Level) -> None:
        self.window.messages.show_message(key, text, level)
