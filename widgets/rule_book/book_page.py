"""The page of the rule book: every rule and number, searched and filtered, with what is known of the chosen one."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.rules.rule_book import RuleBook
from widgets.queue.empty_page import EmptyPage
from widgets.rule_book.book_model import WORDS, BookModel
from widgets.rule_book.book_rows import Shown
from widgets.rule_book.tables import read_only_text, set_up
from widgets.words.provenance import book_text

_WIDTHS = {0: 140, 2: 130, 3: 105, 4: 145, 5: 200}
"""The words of a rule have what is left."""


class BookPage(QWidget):
    """Nothing can be changed here: a site changes its book in its own file."""

    def __init__(self, rules: RuleBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        self.model = BookModel(rules, self)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.shown = QComboBox()
        self.table = QTableView()
        self._empty = EmptyPage(self.table.viewport())
        self.details: QPlainTextEdit = read_only_text()
        self.copy = QPushButton()
        self._book, self._count = QLabel(), QLabel()
        self._book.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self._connect()
        self._set_words()
        self._choose_first()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            row = self.table.currentIndex().row()
            self._set_words()
            self.model.set_words()
            self.table.selectRow(max(row, 0))
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        set_up(self.table, _WIDTHS, rest=WORDS)
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self.shown)
        head.addWidget(self._count)
        below = QWidget()
        foot = QHBoxLayout(below)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.details, 1)
        foot.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.table)
        parts.addWidget(below)
        parts.setChildrenCollapsible(False)
        parts.setSizes([340, 150])
        parts.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._book)
        layout.addLayout(head)
        layout.addWidget(parts, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.shown.currentIndexChanged.connect(self._filter)
        self.table.selectionModel().currentChanged.connect(self._show_details)
        self.model.modelReset.connect(self._choose_first)
        self.copy.clicked.connect(self._copy)
        self._empty.all_wanted.connect(self._show_all)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._copy)

    def _filter(self) -> None:
        shown = self.shown.currentData()
        if isinstance(shown, Shown):
            self.model.show(shown, self.search.text())

    def _choose_first(self) -> None:
        shown, every = self.model.shown_of_all
        self._count.setText(self.tr("{shown} of {all}").format(shown=shown, all=every))
        if shown:
            self.table.selectRow(0)
        self._say_empty()
        self._show_details()

    def _say_empty(self) -> None:
        if self.model.rowCount():
            self._empty.hide()
        else:
            self._empty.show_words(self.tr("Nothing in the rule book fits."), self.tr("Show all rules"))

    def _show_all(self) -> None:
        self.shown.setCurrentIndex(0)
        self.search.clear()
        self.search.setFocus()

    def _show_details(self) -> None:
        self.details.setPlainText(self.model.told(self.table.currentIndex().row()))
        self.copy.setEnabled(bool(self.details.toPlainText()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())

    def _set_words(self) -> None:
        self._book.setText(book_text(self._rules))
        self.search.setPlaceholderText(self.tr("Number, rule, words or source"))
        self.search.setAccessibleName(self.tr("Search in the rule book"))
        self.shown.setAccessibleName(self.tr("Which rules are shown"))
        self.table.setAccessibleName(self.tr("Rules and numbers"))
        self.details.setAccessibleName(self.tr("About the chosen rule"))
        self.copy.setText(self.tr("Copy"))
        words = {
            Shown.ALL: self.tr("All rules"),
            Shown.UNVERIFIED: self.tr("Unverified"),
            Shown.OF_SITE: self.tr("Differs from shipped"),
        }
        for place, (shown, text) in enumerate(words.items()):
            if place < self.shown.count():
                self.shown.setItemText(place, text)
            else:
                self.shown.addItem(text, shown)
        _, every = self.model.shown_of_all
        self._count.setText(self.tr("{shown} of {all}").format(shown=self.model.rowCount(), all=every))
        self._say_empty()
