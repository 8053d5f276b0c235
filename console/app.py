"""The composition root: everything that runs, and how it is connected. Read top to bottom, it is the program.

feed ─▶ tracks ─▶ window          window ─requested─▶ desk ─changed─▶ picture ─▶ window
scheduler ─▶ desk                 desk ─refused─▶ message bar

What goes between the window and the rest while somebody sits there is connected in `sitting.py`.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from console import interpreter
from console.account_office import AccountOffice
from console.backups import DailyBackup
from console.base_map.base_maps import BaseMaps
from console.clock import Clock
from console.demo.sessions import is_demo
from console.desk import Desk
from console.entrance import Entrance
from console.entry_window import EntryWindow
from console.feed_watch import FeedWatch
from console.feeds import PositionFeed, StoredPositions
from console.grounds import Grounds
from console.language import Language
from console.layouts.kept import KeptLayouts
from console.looks import Looks
from console.places import ground_folder, plate_folder
from console.rule_room import RuleRoom
from console.savings import Savings
from console.settings import Settings
from console.sitting import Sitting
from console.timekeeper import Timekeeper
from console.tracks import Tracks, passed_on_every_s
from console.window import MainWindow
from models.entities.people import Account
from models.errors import DispatchError
from models.rules.rule_book import RuleBook
from widgets.map.ground.kept_plates import KeptPlates
from widgets.theme import apply_theme, theme_named
from widgets.theme.fonts import write_quotes_of
from widgets.words.refusals import refusal_text

PAGES = (
    "console.further.contents",
    "console.printing.print_room",
    "widgets.accounts.accounts_dialog",
    "widgets.accounts.password_dialog",
    "widgets.alarms.alarm_page",
    "widgets.loans.lend_dialog",
    "widgets.plans.plan_dialog",
    "widgets.protected_events.event_dialog",
    "widgets.rule_book.why",
    "widgets.rule_book.window",
)
"""What further windows and dialogs bring with them: loaded soon after the map is painted, or when one is wanted."""
CALENDAR = "holidays.countries.china"
"""Pages of plans count working days; its library is hundreds of modules."""
_REST_AFTER_MS = 300
"""So long the first picture has to be painted, before all that it did without is read and loaded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the command line asked for; `feed` are the arguments of the demo's life, None if there is none. `clock`
    runs `speed` times as fast as the real one."""

    url: str
    clock: Clock
    speed: float = 1.0
    account: str | None
    theme: str
    feed: tuple[str, ...] | None


class Console(QObject):
    """One running console: desk, feed, what time drives, and the window that is open now."""

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
        self._sitting: Sitting | None = None
        self._savings: Savings | None = None
        self._grounds = Grounds(ground_folder())
        self._plates = KeptPlates(plate_folder())
        self.desk = Desk(options.url, rules=rules, clock=options.clock, grounds=self._grounds)
        self._entrance = Entrance(self.entry, desk=self.desk, rules=rules)
        self.tracks = Tracks(rules=rules, clock=options.clock)
        self._feed = PositionFeed(options.clock)
        self._feed_watch = FeedWatch(self._feed, desk=self.desk, rules=rules, clock=options.clock)
        self._stored = StoredPositions(every_s=passed_on_every_s(options.speed))
        self._backup = DailyBackup(options.url, zone=rules.zone, clock=options.clock)
        self._base_maps = BaseMaps(settings=settings, rules=rules, clock=options.clock)
        self.time = Timekeeper(
            zone=rules.zone,
            tracks_every_s=passed_on_every_s(options.speed),
            raise_alarms=self.desk.raise_alarms,
        )
        self._rest_due = QTimer(self)
        self._rest_due.setSingleShot(True)
        self._rest_due.setInterval(_REST_AFTER_MS)
        interpreter.share_in_short_turns()
        self._connect()

    @property
    def window(self) -> MainWindow | None:
        """The window of whoever is logged in."""
        return None if self._sitting is None else self._sitting.window

    @property
    def account(self) -> Account | None:
        return None if self._sitting is None else self._sitting.account

    @property
    def has_feed(self) -> bool:
        return self._options.feed is not None

    def start(self) -> None:
        interpreter.begin_loading()
        if self._plates.empty:
            self._load_map_early()  # while the desk opens the database
        self.desk.open()

    def try_again(self) -> None:
        """Open the database once more, after `failed`."""
        interpreter.begin_loading()
        self.desk.open()

    def close(self) -> None:
        """Stop everything in the order in which it feeds: time, positions, desk. The windows go with it."""
        self._rest_due.stop()
        self.time.stop()
        self._feed.stop()
        self._stored.stop()
        self._backup.stop()
        self._save_tracks()
        self._leave_window()
        self._base_maps.stop()
        self.entry.hide()
        self.entry.deleteLater()
        self.desk.close()
        interpreter.leave_as_found()

    def show_fault(self, report: str) -> None:
        """A bug of ours, wherever it was caught; the log has it in any case."""
        if self._sitting is not None:
            self._sitting.show_fault(report)

    def _connect(self) -> None:
        self.desk.opened.connect(self._on_opened)
        self.desk.open_failed.connect(self._on_open_failed)
        self.desk.faulted.connect(self.show_fault)
        self.desk.fixes_read.connect(self._feed_watch.take_record if self.has_feed else self._stored.take)
        self._entrance.entered.connect(self._enter)
        self._entrance.asked.connect(self.login_shown)
        self._entrance.asked.connect(self._load_while_typing)
        self._feed.fixes.connect(self.tracks.receive)
        self._stored.wanted.connect(self.desk.read_fixes)
        self._stored.fixes.connect(self.tracks.read_back)
        self.time.second.connect(self._on_second)
        self.time.minute.connect(self._keep_arranged)
        self.time.tracks_due.connect(self._save_tracks)
        self.time.backup_due.connect(self._back_up)
        self._rest_due.timeout.connect(self.desk.read_outages)
        self._rest_due.timeout.connect(lambda: interpreter.load_early(CALENDAR, *PAGES))

    # -- start ----------------------------------------------------------------------------------------------

    def _on_open_failed(self, error: DispatchError) -> None:
        interpreter.set_loaded_aside()
        self.failed.emit(refusal_text(error, self.desk.picture, self._rules))

    def _on_opened(self) -> None:
        interpreter.set_loaded_aside()
        if self.desk.picture.ground is None:
            self.empty.emit()
            return
        self._start_time()
        self._entrance.admit(self._options.account)

    def _start_time(self) -> None:
        if self._options.feed is not None:
            self.desk.read_fixes()  # asked before the feed's own are kept
            self._feed.start(list(self._options.feed))
        else:
            self._stored.start()
        self.time.start()

    def _load_map_early(self) -> None:
        interpreter.load_early("widgets.map.ground.drawing")

    def _load_globe_early(self) -> None:
        """The line below the map is about to name its first place."""
        interpreter.load_early("pyproj")

    def _load_while_typing(self) -> None:
        """Somebody types a password."""
        self._load_map_early()
        interpreter.load_early(CALENDAR)

    # -- who sits here --------------------------------------------------------------------------------------

    def _enter(self, account: Account) -> None:
        territory = self.desk.territory
        assert territory is not None
        window = MainWindow(
            picture=self.desk.picture,
            territory=territory,
            prepare=self._grounds.prepared,
            plates=self._plates,
            rules=self._rules,
            theme=self._theme,
            now=self._options.clock(),
            account=account,
            looks=Looks(self._settings, account.id),
            layouts=KeptLayouts(self._settings, account.id),
        )
        window.language_wanted.connect(self._use_language)
        window.theme_wanted.connect(self._use_theme)
        window.log_out_wanted.connect(self._log_out)
        office = AccountOffice(window, desk=self.desk, rules=self._rules, account=account)
        window.accounts_wanted.connect(lambda: office.open_accounts(self._theme))
        window.own_password_wanted.connect(lambda: office.open_own_password(self._theme))
        office.shut_out.connect(self._shut_out)
        self._savings = Savings(
            window,
            desk=self.desk,
            settings=self._settings,
            rules=self._rules,
            clock=self._options.clock,
            account=account,
        )
        RuleRoom(window, desk=self.desk, rules=self._rules, clock=self._options.clock)
        self._sitting = Sitting(
            window,
            account,
            desk=self.desk,
            tracks=self.tracks,
            positions=self._feed if self.has_feed else self._stored,
            backup=self._backup,
            base_maps=self._base_maps,
            rules=self._rules,
            clock=self._options.clock,
        )
        self.entry.hide()
        self._sitting.begin()
        interpreter.set_loaded_aside()
        # The map's loops come with the first picture: as many objects again.
        window.map.picture_complete.connect(interpreter.set_loaded_aside, Qt.ConnectionType.SingleShotConnection)
        window.map.picture_complete.connect(self._rest_due.start, Qt.ConnectionType.SingleShotConnection)
        window.map.picture_complete.connect(self._load_globe_early, Qt.ConnectionType.SingleShotConnection)
        self.opened.emit(window)

    def _log_out(self) -> None:
        self._leave_window()
        self._entrance.ask()
        interpreter.collect_all()

    def _shut_out(self, why: str) -> None:
        """The account was disabled or given another role at another seat: what is on this screen is not its user's to
        see any more."""
        self._log_out()
        self.entry.login.show_refusal(why)

    def _leave_window(self) -> None:
        self._keep_layout()
        self._base_maps.detach()
        if self._savings is not None:
            self._savings.stop()
            self._savings = None
        if self.window is not None:
            self.window.left.emit()
            self.window.hide()
            self.window.deleteLater()
        self._sitting = None

    # -- by the clock ---------------------------------------------------------------------------------------

    def _on_second(self) -> None:
        self._show_now()
        if self.has_feed:
            self._feed_watch.look()

    def _show_now(self) -> None:
        if self._sitting is not None:
            self._sitting.show_now()

    def _keep_arranged(self) -> None:
        """A console that falls over takes no more than a minute of what its user has arranged and drafted."""
        if self.window is not None:
            self.window.arrangement.layouts.keep()
            self.window.looks.keep()

    def _back_up(self) -> None:
        if not is_demo(self.desk.picture):  # a made-up city needs no copies
            self._backup.run()

    def _save_tracks(self) -> None:
        self.desk.save_tracks(self.tracks.take_samples())

    # -- comfort --------------------------------------------------------------------------------------------

    def _use_language(self, code: str) -> None:
        self._language.use(code)
        write_quotes_of(self._app, code)
        self._settings.language = code
        self._show_now()  # names of feeds are said anew with every tick

    def _use_theme(self, name: str) -> None:
        self._theme = theme_named(name)
        apply_theme(self._app, self._theme)
        self._settings.theme = name
        self.entry.show_theme(self._theme)
        if self.window is not None:
            self.window.show_theme(self._theme)

    def _keep_layout(self) -> None:
        if self.window is not None and self.account is not None:
            self.window.arrangement.layouts.leave()
            self.window.looks.keep()
