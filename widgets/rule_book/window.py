"""The window of the rule book: what it says, how versions differ, and what another book would have judged."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.rule_book.book_page import BookPage
from widgets.rule_book.other_book import OtherBook
from widgets.rule_book.rejudge_page import RejudgePage
from widgets.rule_book.versions_page import VersionsPage
from widgets.theme.fonts import resize_for_text

_OF_THE_CONSOLE = 0.6
"""Share of a large window that it takes: rules are sentences."""


class RuleBookWindow(QDialog):
    """Stands beside the work; nothing waits for it, and it stays where it was put until it is closed."""

    def __init__(self, *, picture: Picture, rules: RuleBook, parent: QWidget) -> None:
        super().__init__(parent)
        self.other = OtherBook(rules)
        self.book = BookPage(rules)
        self.versions = VersionsPage(rules, self.other)
        self.rejudging = RejudgePage(picture=picture, rules=rules, other=self.other)
        self.pages = QTabWidget()
        for page in (self.book, self.versions, self.rejudging):
            self.pages.addTab(page, "")
        self._close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._close.rejected.connect(self.reject)
        below = QHBoxLayout()
        below.addWidget(self.other, 1)
        below.addWidget(self._close, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages, 1)
        layout.addLayout(below)
        resize_for_text(self, QSize(1120, 700).expandedTo(parent.window().size() * _OF_THE_CONSOLE))
        self.set_words()

    def bring_up(self) -> None:
        self.show()
        self.raise_()
        self.activateWindow()
        self.book.search.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.set_words()
        super().changeEvent(event)

    def set_words(self) -> None:
        self.setWindowTitle(self.tr("Rule book"))
        for place, words in enumerate((self.tr("Rules and numbers"), self.tr("Versions"), self.tr("Last 30 days"))):
            self.pages.setTabText(place, words)
        self.pages.setAccessibleName(self.tr("Pages of the rule book"))
        self._close.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
