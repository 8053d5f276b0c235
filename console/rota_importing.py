"""Import a rota: the file is read beside the work, what it changes is shown, and one command brings it."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from console.bench import Bench, Told
from console.empty_table import EmptyTable
from models.commands import Request
from models.commands.shifts import ImportRota
from models.decisions import decide
from models.entities.people import Account
from models.errors import DispatchError
from models.imports import ImportRefused
from models.imports.rota_file import SUFFIXES, RotaFile, read_rota
from models.imports.rota_template import empty_rota
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.shifts.rota_dialog import RotaDialog
from widgets.words.import_words import refusal_lines
from widgets.words.refusals import refusal_text
from widgets.words.rota_words import rota_lines

if TYPE_CHECKING:
    from console.window import MainWindow

_KEY = "rota_import"


class RotaImporting(QObject):
    """Belongs to the window. The dialog is made when it is first asked for."""

    def __init__(self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._account = account
        self._now: datetime | None = None
        self._file = ""
        self._found: RotaFile | None = None
        self.dialog: RotaDialog | None = None
        self._bench = Bench(self)
        self._bench.done.connect(self._on_read)
        self.empty = EmptyTable(window, key=_KEY, content=empty_rota, picture=picture, rules=rules)
        window.closing.connect(self._bench.stop)
        window.closing.connect(self.close)

    def show_now(self, now: datetime) -> None:
        self._now = now

    def open(self) -> None:
        if self.dialog is None:
            self.dialog = RotaDialog(self._window)
            self.dialog.accepted_all.connect(self._send)
            self.dialog.file_wanted.connect(self.choose)
            self.dialog.empty_wanted.connect(lambda: self.empty.ask_where(self.dialog))
        self.dialog.show_start()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def close(self) -> None:
        if self.dialog is not None:
            self.dialog.close()

    def choose(self) -> None:
        """Ask for the file."""
        dialog = QFileDialog(self.dialog, self.tr("Rota"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilter(self.tr("Tables and calendars ({patterns})").format(patterns=patterns))
        dialog.fileSelected.connect(self._on_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Read it; what was read before is forgotten."""
        if self.dialog is None or not self.dialog.isVisible():
            self.open()
        assert self.dialog is not None
        assert self._now is not None
        self._found = None
        self._file = path.name
        self.dialog.show_reading(path.name)
        people = self._picture.fork()  # the bench reads names while the room goes on
        self._bench.ask(partial(_read, path, picture=people, rules=self._rules, now=self._now))

    def _on_file(self, file: str) -> None:
        self.open_file(Path(file))

    def _on_read(self, found: RotaFile | ImportRefused) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        if isinstance(found, ImportRefused):
            dialog.show_problems(self._file, refusal_lines(found))
            return
        request = Request(actor=self._account.id, command=_command(found))
        assert self._now is not None
        try:
            changes = decide(request, self._picture, self._now, self._rules)
        except DispatchError as error:
            dialog.show_problems(found.file, [refusal_text(error, self._picture, self._rules)])
            return
        self._found = found
        lines = rota_lines(changes, found.replaced, self._picture, self._rules) if changes else []
        dialog.show_preview(found.file, lines)

    def _send(self) -> None:
        if self._found is not None:
            self._window.requested.emit(_command(self._found))
            self._found = None
            self.close()


def _command(found: RotaFile) -> ImportRota:
    return ImportRota(rows=tuple(row for _, row in found.rows), replaced=found.replaced)


def _read(path: Path, _told: Told, *, picture: Picture, rules: RuleBook, now: datetime) -> RotaFile | ImportRefused:
    """On the bench: a workbook takes seconds."""
    try:
        return read_rota(path, picture=picture, rules=rules, now=now)
    except ImportRefused as refused:
        return refused.with_traceback(None)
