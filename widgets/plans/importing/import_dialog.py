"""The window of an import: how far reading is, what is wrong with the table, or the plans that it would draft."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.commands.plans import DraftPlan
from models.imports import Problem
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice, Tone
from widgets.plans.importing.draft_model import DraftModel
from widgets.plans.window_size import in_lines
from widgets.theme import Theme
from widgets.words.import_words import problem_text

_ACROSS, _DOWN = 47, 28
"""In lines of text."""
_SAYS = 200
"""Problems that are written out; the rest are counted."""


class ImportDialog(QDialog):
    """Nothing is drafted before somebody says so, and nothing at all while a row is wrong."""

    accepted_all = Signal()
    other_wanted = Signal()
    empty_wanted = Signal()
    left = Signal()

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._file = ""
        self._count = 0
        self._problems = 0
        self.head, self.start = QLabel(), QLabel()
        for label in (self.head, self.start):
            label.setWordWrap(True)
        self.progress = QProgressBar()
        self.problems = QPlainTextEdit()
        self.problems.setReadOnly(True)
        self.problems.setTabChangesFocus(True)
        self.drafts = DraftModel(picture=picture, rules=rules, parent=self)
        self.table = QTableView()
        self.table.setModel(self.drafts)
        self.told = Notice(theme, self)
        self.draft = KeycapButton("Ctrl+Return", self)
        self.other, self.empty = KeycapButton("", self), KeycapButton("", self)
        self.close_button = KeycapButton("Esc", self)
        self._pages = QStackedWidget()
        self._lay_out()
        self.set_words()

    # -- what the reading tells ---------------------------------------------------------------------------------

    def show_start(self) -> None:
        """No table yet: one is chosen, or an empty one is asked for."""
        self._file, self._count, self._problems = "", 0, 0
        self.told.say("")
        self._show(self.start)
        self.other.setFocus()

    def show_reading(self, file: str, share: float | None) -> None:
        """None while nobody can say how much there is."""
        self._file, self._count, self._problems = file, 0, 0
        self.progress.setRange(0, 0 if share is None else 100)
        if share is not None:
            self.progress.setValue(round(100 * share))
        self.told.say("")
        self._show(self._reading)

    def show_problems(self, problems: Sequence[Problem], more: int) -> None:
        """`more` are not among them."""
        self._problems = len(problems) + more
        lines = [problem_text(problem) for problem in problems[:_SAYS]]
        self.problems.setPlainText("\n".join(lines))
        self._show(self.problems)
        self.problems.setFocus()

    def show_drafts(self, drafts: Sequence[tuple[int, DraftPlan]]) -> None:
        """With the row that each stands in."""
        self._count = len(drafts)
        self.drafts.show_drafts(drafts)
        self._show(self.table)
        self.table.setFocus()
        if drafts:
            self.table.selectRow(0)

    def show_refusal(self, text: str) -> None:
        """The room does not take them; they stay as they are."""
        self.told.say(text, Tone.REFUSED)
        self.draft.setEnabled(True)

    def show_sent(self) -> None:
        self.told.say("")
        self.draft.setEnabled(False)

    # -- Qt -----------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.set_words()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.draft.isEnabled():
                self.accepted_all.emit()
            return
        if enter and self._pages.currentWidget() is self.start and not self.empty.hasFocus():
            self.other_wanted.emit()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Esc, wherever it is pressed."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()  # the dialog's own would reject it again
        self.left.emit()

    def set_words(self) -> None:
        self.setWindowTitle(self.tr("Import outage plans"))
        self.progress.setAccessibleName(self.tr("How far the table is read"))
        self.problems.setAccessibleName(self.tr("What is wrong with the table"))
        self.table.setAccessibleName(self.tr("Plans of the table"))
        self.drafts.set_words()
        self.empty.setText(self.tr("Save an empty table …"))
        self.close_button.setText(self.tr("Close"))
        self._show_words()

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.draft.setEnabled(page is self.table and self._count > 0)
        self.draft.setVisible(page is self.table)
        self._show_words()

    def _show_words(self) -> None:
        shown = self._pages.currentWidget()
        if shown is self.problems:
            text = self.tr(
                "Nothing of {file} is taken: %n thing(s) to put right. Correct the file and read it again.",
                "",
                self._problems,
            )
        elif shown is self.table:
            text = self.tr(
                "{file}: %n plan(s), to be drafted together. Each can be edited and filed afterwards.", "", self._count
            )
        elif shown is self.start:
            text = self.tr("A table of outage plans is read from a file: one row a plan, XLSX or CSV.")
        else:
            text = self.tr("{file} is being read …")
        self.start.setText(
            self.tr(
                "Station, areas and hours are needed in each row; the empty table has all columns that are known."
                " What is read is shown before anything is drafted."
            )
        )
        starts = shown is self.start
        self.other.setText(self.tr("Choose a file …") if starts else self.tr("Another file …"))
        self.other.set_keys("Return" if starts else "")
        self.head.setText(text.format(file=self._file))
        self.draft.setText(self.tr("Draft %n plan(s)", "", self._count))
        for button in (self.draft, self.other, self.empty, self.close_button):
            button.setAccessibleName(button.text())

    def _lay_out(self) -> None:
        self._reading = QWidget()
        middle = QVBoxLayout(self._reading)
        middle.addWidget(self.progress)
        middle.addStretch(1)
        self.table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(50)
        header.setStretchLastSection(True)
        self.start.setAlignment(Qt.AlignmentFlag.AlignTop)
        for page in (self.start, self._reading, self.problems, self.table):
            self._pages.addWidget(page)
        buttons = FlowRow(self)
        for button in (self.draft, self.other, self.empty, self.close_button):
            button.setAutoDefault(False)
            buttons.add(button)
        column = QVBoxLayout(self)
        for part in (self.head, self._pages, self.told, buttons):
            column.addWidget(part)
        column.setStretchFactor(self._pages, 1)
        self.draft.clicked.connect(self.accepted_all)
        self.other.clicked.connect(self.other_wanted)
        self.empty.clicked.connect(self.empty_wanted)
        self.close_button.clicked.connect(self.close)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(in_lines(self, _ACROSS, _DOWN))
