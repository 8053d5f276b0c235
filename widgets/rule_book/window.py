"""The window of the rule book: what it says, how versions differ, and what another book would have judged."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from models.rules.rule_book import RuleBook
from widgets.rule_book.book_page import BookPage


class RuleBookWindow(QDialog):
    """Stands beside the work; nothing waits for it, and it stays where it was put until it is closed."""

    def __init__(self, *, rules: RuleBook, parent: QWidget) -> None:
        super().__init__(parent)
        self.book = BookPage(rules)
        self.pages = QTabWidget()
        self.pages.addTab(self.book, "")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self._buttons)
        self.resize(1060, 640)
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
        self.pages.setTabText(0, self.tr("Rules and numbers"))
        self.pages.setAccessibleName(self.tr("Pages of the rule book"))
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
