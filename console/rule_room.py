"""Help → Where this comes from and → Rule book: pages beside the work of whoever is logged in."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from PySide6.QtWidgets import QApplication, QFileDialog
from shiboken6 import isValid

from console.clock import Clock
from console.desk import Desk
from console.rule_books import SiteRulesRefused, book_of_file
from console.window import MainWindow
from models.errors import DispatchError
from models.rules.book_tables import Problem
from models.rules.rule_book import RuleBook
from widgets.words.provenance import book_text
from widgets.words.refusals import refusal_text

if TYPE_CHECKING:
    from widgets.rule_book.why import WhyPage
    from widgets.rule_book.window import RuleBookWindow


class RuleRoom(QObject):
    """Belongs to the window and goes with it."""

    def __init__(self, window: MainWindow, *, desk: Desk, rules: RuleBook, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._rules = rules
        self._clock = clock
        self._reader = BookReader(rules.shipped or rules, self)
        self._why: WhyPage | None = None
        self._book: RuleBookWindow | None = None
        window.why_wanted.connect(self.show_why)
        window.rule_book_wanted.connect(self.show_book)
        self.destroyed.connect(desk.review.cancel)

    def show_why(self) -> None:
        """Of the row or order that the keyboard is on; of the whole book where nothing is from it."""
        from widgets.rule_book.why import WhyPage, why_of  # with every page, after a start

        if self._why is None:
            self._why = WhyPage(self._window)
            self._why.book_wanted.connect(self.show_book)
        # A part that was taken out of the window has the keyboard in a window of its own.
        focus = QApplication.focusWidget() or self._window.focusWidget()
        self._why.open_with(why_of(focus) or book_text(self._rules))

    def show_book(self) -> None:
        """What the journal has seen is read anew each time."""
        if self._book is None:
            self._book = self._new_book()
        self._book.bring_up()
        self._desk.review.read_versions()

    def open_file(self, file: Path) -> None:
        """Compare with the book in that file."""
        self._reader.read(file)

    def _new_book(self) -> "RuleBookWindow":
        from widgets.rule_book.window import RuleBookWindow

        book = RuleBookWindow(picture=self._desk.picture, rules=self._rules, parent=self._window)
        review, page = self._desk.review, book.rejudging
        review.versions_read.connect(book.versions.show_seen)
        review.progressed.connect(page.show_progress)
        review.rejudged.connect(page.show_result)
        review.failed.connect(self._show_failure)
        page.wanted.connect(self._rejudge)
        page.cancelled.connect(review.cancel)
        page.order_wanted.connect(self._window.go_to_item)
        book.other.file_wanted.connect(self._choose_file)
        self._reader.opened.connect(book.other.show_opened)
        self._reader.refused.connect(book.other.show_refused)
        return book

    def _rejudge(self, rules: RuleBook) -> None:
        from widgets.rule_book.rejudge_page import SPAN

        now = self._clock()
        self._desk.review.rejudge(rules, since=now - SPAN, until=now)

    def _show_failure(self, error: DispatchError) -> None:
        if self._book is not None:
            self._book.rejudging.show_failure(refusal_text(error, self._desk.picture, self._rules))

    def _choose_file(self) -> None:
        dialog = QFileDialog(self._book, self.tr("Open a rule book file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Rule books (*.toml)"))
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class BookReader(QObject):
    """Reads a file away from the GUI thread: it may lie on a server that is slow today."""

    opened = Signal(str, object)
    """Name of the file, RuleBook."""
    refused = Signal(str, object)
    """Name of the file, tuple[Problem, ...]."""

    _read = Signal(str, object)

    def __init__(self, shipped: RuleBook, parent: QObject) -> None:
        super().__init__(parent)
        self._shipped = shipped
        self._read.connect(self._on_read)

    def read(self, file: Path) -> None:
        """The answer is `opened` or `refused`."""
        QThreadPool.globalInstance().start(QRunnable.create(lambda: self._work(file)))

    def _work(self, file: Path) -> None:
        found: RuleBook | tuple[Problem, ...]
        try:
            found = book_of_file(file, self._shipped)
        except SiteRulesRefused as refusal:
            found = refusal.problems
        if isValid(self):  # nobody waits any more where somebody else has logged in
            self._read.emit(file.name, found)

    @Slot(str, object)
    def _on_read(self, file: str, found: RuleBook | tuple[Problem, ...]) -> None:
        if isinstance(found, RuleBook):
            self.opened.emit(file, found)
        else:
            self.refused.emit(file, found)
