"""What journal entries bring that somebody should hear in words: it is said in the message bar."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from models.changes import Entry
from models.rules.rule_book import RuleBook
from widgets.message_bar import Level, MessageBar
from widgets.status_strip import StatusStrip


class Announcements(QObject):
    """Hears every entry once, after the picture has been advanced by it."""

    def __init__(self, *, rules: RuleBook, messages: MessageBar, strip: StatusStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._rules = rules
        self._messages = messages
        self._strip = strip
        self._other_books: set[str] = set()

    def show_entries(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            if entry.rule_book != self._rules.version:
                self._tell_other_book(entry)

    def _tell_other_book(self, entry: Entry) -> None:
        """Another seat judges by another book: said once for each book, and in the strip as long as this window is."""
        self._strip.show_other_rule_book(entry.rule_book, entry.at)
        if entry.rule_book in self._other_books:
            return
        self._other_books.add(entry.rule_book)
        text = self.tr(
            "Another seat works by rule book {other}, this one by {own}: limits and warnings differ between them. "
            "Give every seat the same book."
        )
        self._messages.show_message("rules", text.format(other=entry.rule_book, own=self._rules.version), Level.FAULT)
