"""Help → Where this comes from and → Rule book: pages beside the work of whoever is logged in."""

from PySide6.QtCore import QObject

from console.clock import Clock
from console.desk import Desk
from console.window import MainWindow
from models.rules.rule_book import RuleBook
from widgets.rule_book.why import WhyPage, why_of
from widgets.rule_book.window import RuleBookWindow
from widgets.words.provenance import book_text


class RuleRoom(QObject):
    """Belongs to the window and goes with it."""

    def __init__(self, window: MainWindow, *, desk: Desk, rules: RuleBook, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._rules = rules
        self._clock = clock
        self._why: WhyPage | None = None
        self._book: RuleBookWindow | None = None
        window.why_wanted.connect(self.show_why)
        window.rule_book_wanted.connect(self.show_book)

    def show_why(self) -> None:
        """Of the row or order that the keyboard is on; of the whole book where nothing is from it."""
        if self._why is None:
            self._why = WhyPage(self._window)
            self._why.book_wanted.connect(self.show_book)
        self._why.open_with(why_of(self._window.focusWidget()) or book_text(self._rules))

    def show_book(self) -> None:
        if self._book is None:
            self._book = RuleBookWindow(rules=self._rules, parent=self._window)
        self._book.bring_up()
