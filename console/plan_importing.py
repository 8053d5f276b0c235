"""File → Import outage plans …: the table is read beside the work, judged a few rows at a time, and drafted by one
command."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from console.bench import Bench, Told
from console.empty_table import EmptyTable
from models.commands.plans import DraftPlan, ImportPlans
from models.errors import DispatchError
from models.imports import ImportRefused, Problem
from models.imports.plan_table import SUFFIXES, PlanTable, drafts_of, read_plan_table
from models.imports.plan_template import empty_plan_table
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.plans.importing.import_dialog import ImportDialog
from widgets.theme import Theme
from widgets.words.refusals import refusal_text

if TYPE_CHECKING:
    from console.window import MainWindow

_ROWS_A_TURN = 5
"""Looked at before the hand gets its turn."""

_KEY = "plan_import"


class PlanImporting(QObject):
    """Belongs to the window. The dialog is made when it is first asked for."""

    def __init__(self, window: "MainWindow", *, picture: Picture, rules: RuleBook) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._dialog: ImportDialog | None = None
        self._rows: Iterator[tuple[int, DraftPlan | tuple[Problem, ...]]] = iter(())
        self._table: PlanTable | None = None
        self._drafts: list[tuple[int, DraftPlan]] = []
        self._wrong: list[Problem] = []
        self._sent: ImportPlans | None = None
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._judge_some)
        self._bench = Bench(self)
        self._bench.done.connect(self._on_read)
        self.empty = EmptyTable(window, key=_KEY, content=empty_plan_table, picture=picture, rules=rules)
        window.left.connect(self.close)
        window.left.connect(self._bench.stop)
        window.hearers.add(self)

    @property
    def dialog(self) -> ImportDialog | None:
        return self._dialog

    def open(self) -> None:
        """The dialog, with a table that is being looked at or with none yet."""
        dialog = self._dialog or self._make()
        if not dialog.isVisible():
            self._forget()
            dialog.show_start()
        _bring_up(dialog)

    def choose(self) -> None:
        """Ask for the file."""
        dialog = QFileDialog(self._parent(), self.tr("Table of outage plans"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilter(self.tr("Tables ({patterns})").format(patterns=patterns))
        dialog.fileSelected.connect(self._on_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Read it; what was read before is forgotten."""
        dialog = self._dialog or self._make()
        self._forget()
        dialog.show_reading(path.name, None)
        _bring_up(dialog)
        self._bench.ask(partial(_read, path))

    def close(self) -> None:
        if self._dialog is not None:
            self._dialog.close()

    # -- what the window tells --------------------------------------------------------------------------------

    def show_done(self, command: object) -> None:
        if command is self._sent is not None:
            self._sent = None
            self.close()

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if command is self._sent is not None and self._dialog is not None:
            self._sent = None
            self._dialog.show_refusal(refusal_text(error, self._picture, self._rules))

    def show_theme(self, theme: Theme) -> None:
        if self._dialog is not None:
            self._dialog.told.show_theme(theme)

    # -- reading ----------------------------------------------------------------------------------------------

    def _on_file(self, file: str) -> None:
        self.open_file(Path(file))

    def _on_read(self, found: PlanTable | ImportRefused) -> None:
        if isinstance(found, ImportRefused):
            if self._dialog is not None:
                self._dialog.show_problems(found.problems, found.more)
            return
        self._table = found
        territory = self._window.hearers.territory
        self._rows = drafts_of(found, picture=self._picture, territory=territory, rules=self._rules)
        self._turn.start()

    def _judge_some(self) -> None:
        dialog, table = self._dialog, self._table
        assert dialog is not None
        assert table is not None
        for _ in range(_ROWS_A_TURN):
            line, made = next(self._rows, (0, None))
            if made is None:
                self._end()
                return
            if isinstance(made, DraftPlan):
                self._drafts.append((line, made))
            else:
                self._wrong.extend(made)
        judged = len(self._drafts) + len({problem.row for problem in self._wrong})
        dialog.show_reading(table.file, judged / len(table.rows))

    def _end(self) -> None:
        self._turn.stop()
        assert self._dialog is not None
        if self._wrong:
            self._dialog.show_problems(self._wrong, 0)
        else:
            self._dialog.show_drafts(self._drafts)

    def _forget(self) -> None:
        self._turn.stop()
        self._bench.cancel()
        self._table, self._sent = None, None
        self._drafts, self._wrong = [], []

    # -- the dialog -------------------------------------------------------------------------------------------

    def _send(self) -> None:
        if self._sent is None and self._drafts and self._table is not None and self._dialog is not None:
            drafts = tuple(draft for _, draft in self._drafts)
            self._sent = ImportPlans(source=self._table.file, drafts=drafts)
            self._dialog.show_sent()
            self._window.requested.emit(self._sent)

    def _make(self) -> ImportDialog:
        window = self._window
        dialog = ImportDialog(picture=self._picture, rules=self._rules, theme=window.hearers.theme, parent=window)
        dialog.accepted_all.connect(self._send)
        dialog.other_wanted.connect(self.choose)
        dialog.empty_wanted.connect(lambda: self.empty.ask_where(self._parent()))
        dialog.left.connect(self._forget)
        self._dialog = dialog
        return dialog

    def _parent(self) -> QWidget:
        shown = self._dialog is not None and self._dialog.isVisible()
        return self._dialog if shown and self._dialog is not None else self._window


def _bring_up(dialog: QWidget) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


def _read(path: Path, _told: Told) -> PlanTable | ImportRefused:
    """On the bench: a workbook takes seconds."""
    try:
        return read_plan_table(path)
    except ImportRefused as refused:
        return refused.with_traceback(None)
