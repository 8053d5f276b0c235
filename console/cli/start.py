"""The console itself: a Qt application, the demo's preparation if asked for, then `Console`."""

import argparse
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from logging.handlers import RotatingFileHandler

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from console.app import Console, Options
from console.cli.session import database_url, load_rules, refusals_told
from console.clock import wall_clock
from console.demo.sessions import DemoSeat, demo_folder, is_being_built, is_demo, time_in
from console.faults import FaultNet
from console.language import Language, system_language
from console.places import log_file
from console.processes import StepProcess
from console.settings import Settings
from console.snapshot import Snapshot
from console.window import MainWindow
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.store.backup import database_file
from models.store.engine import open_engine, sqlite_url
from widgets.theme import apply_theme, theme_named
from widgets.theme.fonts import load_fonts, write_quotes_of
from widgets.welcome_page import WelcomePage
from widgets.words.refusals import refusal_text


def run_console(options: argparse.Namespace) -> int:
    _log_to_file()
    if options.snapshot is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("yike")
    app.setApplicationDisplayName("Yike 一刻")
    app.setDesktopFileName("yike")  # of yike.desktop, by which a Linux taskbar knows whose badge it is
    load_fonts(app)
    program = Program(options, app)
    program.faults.spread()
    with refusals_told(program.rules):
        open_engine(database_url(options)).dispose()
    program.begin()
    code = app.exec()
    program.end()
    return code


class Program(QObject):
    """From the command line to a running console, and on to another database if the user chooses one."""

    def __init__(self, options: argparse.Namespace, app: QApplication) -> None:
        super().__init__()
        self._options = options
        self._app = app
        self._settings = Settings()
        self._language = Language(app)
        self._language.use(options.language or self._settings.language or system_language())
        write_quotes_of(app, self._language.code)
        self._theme = options.theme or self._settings.theme or "dark"
        apply_theme(app, theme_named(self._theme))
        self.rules: RuleBook = load_rules(options)
        self._seat: DemoSeat | None = None
        self._console: Console | None = None
        self._snapshot: Snapshot | None = None
        self._steps = StepProcess()
        self.faults = FaultNet()

    def begin(self) -> None:
        if self._options.demo is not None:
            self._begin_demo(self._options.demo)
        else:
            self._join(database_url(self._options))

    def end(self) -> None:
        self._steps.close()
        self._close_console()
        self._leave_seat()

    # -- demo -----------------------------------------------------------------------------------------------

    def _begin_demo(self, weather: str) -> None:
        url = self._options.database or sqlite_url(demo_folder() / f"{weather}.sqlite3")
        self._leave_seat()
        self._seat = DemoSeat(database_file(url))
        if not self._seat.drives:
            self._join(url)
            return
        self._work(
            ["demo-build", weather, "--database", url],
            page=self._offer(self._wishes(url)),
            then=lambda: self._open_demo(url, weather),
        )

    def _join(self, url: str) -> None:
        """Open what is there; in a demo it is as late as for the console that drives it."""
        file = database_file(url)
        if is_being_built(file):
            self._offer(self._wishes(url)).retry_wanted.connect(lambda: self._join(url))
            why = self.tr("Another console is still building this demo: that takes about a minute.")
            self._show_unopened(why, url)
            return
        time = time_in(file)
        self._open(replace(self._wishes(url), clock=time.clock(), speed=time.speed))

    def _open_demo(self, url: str, weather: str) -> None:
        assert self._seat is not None
        begun = self._seat.begin(self._options.speed)
        feed = ("demo-life", weather, "--database", url, "--clock", begun.argument(), *self._same_rules())
        self._open(replace(self._wishes(url), clock=begun.clock(), speed=begun.speed, feed=feed))

    # -- console --------------------------------------------------------------------------------------------

    def _wishes(self, url: str) -> Options:
        return Options(url=url, clock=wall_clock, account=self._options.account, theme=self._theme, feed=None)

    def _make(self, options: Options) -> Console:
        self._close_console()
        console = Console(options, app=self._app, language=self._language, settings=self._settings, rules=self.rules)
        welcome = console.entry.welcome
        welcome.demo_wanted.connect(lambda: self._begin_demo("quiet"))
        welcome.import_wanted.connect(self._choose_folder)
        welcome.cancelled.connect(self._cancel)
        self._console = console
        self.faults.caught.connect(console.show_fault)
        return console

    def _open(self, options: Options) -> None:
        console = self._make(options)
        console.opened.connect(self._on_opened)
        console.empty.connect(lambda: self._show_welcome().show_choices())
        console.failed.connect(lambda why: self._show_unopened(why, options.url))
        console.entry.welcome.retry_wanted.connect(console.try_again)
        if self._options.snapshot is not None:
            self._snapshot = Snapshot(console, self._options.snapshot, self._options.size)
            self._snapshot.taken.connect(self._app.quit)
            self._snapshot.failed.connect(lambda error: self._give_up((refusal_text(error, Picture(), self.rules),)))
        console.start()

    def _on_opened(self, window: MainWindow) -> None:
        if self._options.snapshot is not None:
            window.show()
        else:
            window.closing.connect(self._app.quit)
            window.arrangement.layouts.restore()
            window.looks.restore()
        self._begin_tour(window)

    def _begin_tour(self, window: MainWindow) -> None:
        """Nobody asked for it in a picture or in a demo, unless by `--tour`."""
        assert self._console is not None
        if self._options.tour:
            window.tour.begin()
        elif self._options.snapshot is None and not is_demo(self._console.desk.picture):
            window.tour.offer()

    # -- the welcome page -----------------------------------------------------------------------------------

    def _offer(self, options: Options) -> WelcomePage:
        """The welcome page of a console that opens no database."""
        self._make(options)
        return self._show_welcome()

    def _show_welcome(self) -> WelcomePage:
        assert self._console is not None
        entry = self._console.entry
        entry.show_welcome()
        self._show(entry)
        return entry.welcome

    def _work(self, arguments: list[str], *, page: WelcomePage, then: Callable[[], None]) -> None:
        """Long work as a process; the page shows how far it is, or why it failed, and offers everything again."""
        self._steps.close()
        self._steps = StepProcess()
        self._steps.progressed.connect(page.show_progress)
        self._steps.failed.connect(self._give_up)
        self._steps.succeeded.connect(lambda _: then())
        page.show_progress(self.tr("Starting …"), 0.0)
        self._steps.start([*arguments, "--language", self._language.code, *self._same_rules()])

    def _same_rules(self) -> tuple[str, ...]:
        """What makes a process of ours judge by the book that was named for this one."""
        return () if self._options.rules is None else ("--rules", str(self._options.rules))

    def _cancel(self) -> None:
        self._steps.cancel()

    def _give_up(self, lines: tuple[str, ...]) -> None:
        """Say why on the welcome page and on standard error; a snapshot ends here."""
        for line in lines:
            print(line, file=sys.stderr)
        self._leave_seat()
        self._show_welcome().show_failure(lines)
        self._end_snapshot()

    def _show_unopened(self, why: str, url: str) -> None:
        """Say why and which database, and offer to try again; the seat in a demo is kept for that."""
        lines = (why, self.tr("Database: {url}").format(url=url))
        for line in lines:
            print(line, file=sys.stderr)
        self._show_welcome().show_unopened(lines)
        self._end_snapshot()

    def _end_snapshot(self) -> None:
        if self._options.snapshot is not None:
            # Later, so that it also ends an event loop that has not begun yet.
            QTimer.singleShot(0, lambda: self._app.exit(1))

    def _choose_folder(self) -> None:
        assert self._console is not None
        dialog = QFileDialog(self._console.entry, self.tr("Folder of the city's files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._import)
        dialog.open()

    def _import(self, folder: str) -> None:
        assert self._console is not None
        url = database_url(self._options)
        self._work(
            ["import", "city", folder, "--database", url],
            page=self._console.entry.welcome,
            then=lambda: self._open(self._wishes(url)),
        )

    def _show(self, window: QObject) -> None:
        if self._options.snapshot is not None:
            window.resize(*self._options.size)  # type: ignore[attr-defined]
        window.show()  # type: ignore[attr-defined]

    def _close_console(self) -> None:
        if self._console is not None:
            self._console.close()
            self._console = None

    def _leave_seat(self) -> None:
        if self._seat is not None:
            self._seat.leave()
            self._seat = None


def _log_to_file() -> None:
    handler = RotatingFileHandler(log_file(), maxBytes=2_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
