"""File → Import outage plans …: the table is read beside the work, judged a few rows at a time, and drafted by one
command."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from models.commands.plans import DraftPlan, ImportPlans
from models.entities.people import Account
from models.errors import DispatchError
from models.imports import ImportRefused, Problem
from models.imports.plan_table import SUFFIXES, PlanTable, drafts_of, read_plan_table
from models.imports.plan_template import empty_plan_table
from models.picture import Picture
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from widgets.message_bar import Level
from widgets.plans.importing.import_dialog import ImportDialog
from widgets.theme import Theme
from widgets.words.refusals import refusal_text

if TYPE_CHECKING:
    from console.window import MainWindow

_ROWS_A_TURN = 5
"""Looked at before the hand gets its turn."""

_KEY = "plan_import"


class TableReading(QObject):
    """Reads one file at a time in a thread of its own: a workbook takes seconds. Lives on the GUI thread, where its
    signals come; what is read of an older file is left aside."""

    read = Signal(object)
    """PlanTable."""
    refused = Signal(object)
    """ImportRefused."""
    _done = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._newest: Path | None = None
        self._done.connect(self._on_done)

    def begin(self, path: Path) -> None:
        self._newest = path
        threading.Thread(target=self._run, args=(path,), name="table of plans", daemon=True).start()

    def cancel(self) -> None:
        self._newest = None

    def _on_done(self, path: Path, found: object) -> None:
        if path is not self._newest:
            return
        self._newest = None
        if isinstance(found, PlanTable):
            self.read.emit(found)
        elif isinstance(found, ImportRefused):
            self.refused.emit(found)
        elif isinstance(found, Exception):
            raise found

    def _run(self, path: Path) -> None:
        try:
            self._done.emit(path, read_plan_table(path))
        except Exception as error:  # noqa: BLE001 (told on the GUI thread, where faults are reported)
            self._done.emit(path, error.with_traceback(None))


class PlanImporting(QObject):
    """Belongs to the window. The dialog is made when it is first asked for."""

    def __init__(self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account) -> None:
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
        self.reading = TableReading(self)
        self.reading.read.connect(self._on_read)
        self.reading.refused.connect(self._on_refused)
        window.menus.on("import_plans", self.open)
        window.menus.action("import_plans").setEnabled(may_send(ImportPlans, account))
        window.closing.connect(self.close)
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
        self.reading.begin(path)

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

    def _on_read(self, table: PlanTable) -> None:
        self._table = table
        territory = self._window.hearers.territory
        self._rows = drafts_of(table, picture=self._picture, territory=territory, rules=self._rules)
        self._turn.start()

    def _on_refused(self, refused: ImportRefused) -> None:
        if self._dialog is not None:
            self._dialog.show_problems(refused.problems, refused.more)

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
        self.reading.cancel()
        self._table, self._sent = None, None
        self._drafts, self._wrong = [], []

    # -- the dialog -------------------------------------------------------------------------------------------

    def _send(self) -> None:
        if self._sent is None and self._drafts and self._table is not None and self._dialog is not None:
            drafts = tuple(draft for _, draft in self._drafts)
            self._sent = ImportPlans(source=self._table.file, drafts=drafts)
            self._dialog.show_sent()
            self._window.requested.emit(self._sent)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self._parent(), self.tr("Save an empty table"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Tables ({patterns})").format(patterns="*.xlsx"))
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(self._write_empty)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write_empty(self, file: str) -> None:
        """Some kilobytes: nothing to wait for."""
        try:
            Path(file).write_bytes(empty_plan_table())
        except OSError as error:
            text = self.tr("The table cannot be saved: {why}").format(why=error.strerror)
            self._window.messages.show_message(_KEY, text, Level.FAULT)
            return
        text = self.tr("The table is saved: {file}").format(file=file)
        self._window.messages.show_message(_KEY, text, Level.INFO)

    def _make(self) -> ImportDialog:
        window = self._window
        dialog = ImportDialog(picture=self._picture, rules=self._rules, theme=window.hearers.theme, parent=window)
        dialog.accepted_all.connect(self._send)
        dialog.other_wanted.connect(self.choose)
        dialog.empty_wanted.connect(self._ask_where)
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
