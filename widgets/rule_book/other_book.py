"""The book that the one in force is compared with: the shipped one, or a file that somebody opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.rules.book_tables import Problem
from models.rules.rule_book import RuleBook
from widgets.rule_book.tables import read_only_text
from widgets.words.rule_book_words import rule_book_problem_text

_PROBLEMS_HEIGHT = 110


class Origin(Enum):
    """Where a book comes from."""

    IN_FORCE = "in_force"
    SHIPPED = "shipped"
    OPENED = "opened"


@dataclass(frozen=True, slots=True)
class BookChoice:
    """`file` is the name of the file that was opened."""

    origin: Origin
    book: RuleBook
    file: str = ""


def books_at_hand(rules: RuleBook) -> tuple[BookChoice, ...]:
    """The book in force, and the shipped one below it where a site has its own."""
    shipped = () if rules.shipped is None else (BookChoice(Origin.SHIPPED, rules.shipped),)
    return (BookChoice(Origin.IN_FORCE, rules), *shipped)


class BookChooser(QComboBox):
    """One of the books at hand; what was chosen stays chosen while others come."""

    chosen = Signal(object)
    """RuleBook"""

    def __init__(self) -> None:
        super().__init__()
        self._choices: Sequence[BookChoice] = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(26)
        self.currentIndexChanged.connect(self._tell)

    @property
    def book(self) -> RuleBook:
        return self._choices[self.currentIndex()].book

    def show_books(self, choices: Sequence[BookChoice], chosen: int) -> None:
        self.blockSignals(True)
        self._choices = choices
        self.clear()
        self.addItems([self._words(choice) for choice in choices])
        self.setCurrentIndex(chosen)
        self.blockSignals(False)
        self._tell()

    def set_words(self) -> None:
        for place, choice in enumerate(self._choices):
            self.setItemText(place, self._words(choice))

    def _tell(self) -> None:
        if 0 <= self.currentIndex() < len(self._choices):
            self.chosen.emit(self.book)

    def _words(self, choice: BookChoice) -> str:
        template = {
            Origin.IN_FORCE: self.tr("{version}, this seat's"),
            Origin.SHIPPED: self.tr("{version}, shipped"),
            Origin.OPENED: self.tr("{version}, file {file}"),
        }[choice.origin]
        return template.format(version=choice.book.version, file=choice.file)


class OtherBook(QWidget):
    """The chooser, the button that opens a file, and what is wrong with a file that is no rule book."""

    chosen = Signal(object)
    """RuleBook"""
    file_wanted = Signal()

    def __init__(self, rules: RuleBook) -> None:
        super().__init__()
        self.choices: list[BookChoice] = list(books_at_hand(rules))
        self.chooser = BookChooser()
        self.open_file = QPushButton()
        self.open_file.setAutoDefault(False)
        self.problems: QPlainTextEdit = read_only_text()
        self.problems.setMaximumHeight(_PROBLEMS_HEIGHT)
        self.problems.hide()
        self._refused: tuple[str, tuple[Problem, ...]] | None = None
        self._label = QLabel()
        self._label.setBuddy(self.chooser)
        bar = QHBoxLayout()
        for part in (self._label, self.chooser, self.open_file):
            bar.addWidget(part)
        bar.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.problems)
        layout.addLayout(bar)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.chooser.chosen.connect(self.chosen)
        self.open_file.clicked.connect(self.file_wanted)
        self._set_words()
        self.chooser.show_books(self.choices, len(self.choices) - 1)

    def show_opened(self, file: str, book: RuleBook) -> None:
        """In place of what was read from the file before, and chosen."""
        self._show_refusal(None)
        self.choices = [one for one in self.choices if one.file != file]
        self.choices.append(BookChoice(Origin.OPENED, book, file))
        self.chooser.show_books(self.choices, len(self.choices) - 1)

    def show_refused(self, file: str, problems: tuple[Problem, ...]) -> None:
        """Every problem of the file with its line; what was chosen before stays chosen."""
        self._show_refusal((file, problems))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._set_words()
            self.chooser.set_words()
            self._show_refusal(self._refused)
        super().changeEvent(event)

    def _show_refusal(self, refused: tuple[str, tuple[Problem, ...]] | None) -> None:
        self._refused = refused
        self.problems.setVisible(refused is not None)
        if refused is not None:
            file, problems = refused
            head = self.tr("{file} is no rule book:").format(file=file)
            self.problems.setPlainText("\n".join([head, *map(rule_book_problem_text, problems)]))

    def _set_words(self) -> None:
        self._label.setText(self.tr("Compare with"))
        self.chooser.setAccessibleName(self.tr("Rule book to compare with"))
        self.open_file.setText(self.tr("Open a rule book file …"))
        self.problems.setAccessibleName(self.tr("What is wrong with the file"))
