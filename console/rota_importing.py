"""Import a rota: the file is read and judged beside the work, what it changes is shown, and one command brings it."""

from dataclasses import dataclass
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
from models.imports.rota_file import SUFFIXES, read_rota
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

    def __init__(
        self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account, now: datetime | None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._account = account
        self._now = now
        self._file = ""
        self._found: ImportRota | None = None
        self.dialog: RotaDialog | None = None
        self._bench = Bench(self)
        self._bench.done.connect(self._on_read)
        self.empty = EmptyTable(window, key=_KEY, content=empty_rota, picture=picture, rules=rules)
        window.left.connect(self._bench.stop)
        window.left.connect(self.close)

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
        room = self._picture.fork()  # the bench reads it while the room goes on
        self._bench.ask(partial(_judge, path, picture=room, rules=self._rules, now=self._now, account=self._account))

    def _on_file(self, file: str) -> None:
        self.open_file(Path(file))

    def _on_read(self, found: "_Judged | ImportRefused | DispatchError") -> None:
        dialog = self.dialog
        if dialog is None:
            return
        if isinstance(found, ImportRefused):
            dialog.show_problems(self._file, refusal_lines(found))
        elif isinstance(found, DispatchError):
            dialog.show_problems(self._file, [refusal_text(found, self._picture, self._rules)])
        else:
            self._found = found.command
            dialog.show_preview(self._file, found.lines)

    def _send(self) -> None:
        if self._found is not None:
            self._window.requested.emit(self._found)
            self._found = None
            self.close()


@dataclass(frozen=True, slots=True)
class _Judged:
    """`lines` say what the command would change; empty if it is as the rota stands."""

    command: ImportRota
    lines: list[str]


def _judge(
    path: Path, _told: Told, *, picture: Picture, rules: RuleBook, now: datetime, account: Account
) -> _Judged | ImportRefused | DispatchError:
    """On the bench: a workbook takes seconds, two thousand rows many moments."""
    try:
        found = read_rota(path, picture=picture, rules=rules, now=now)
        command = ImportRota(rows=tuple(row for _, row in found.rows), replaced=found.replaced)
        changes = decide(Request(actor=account.id, command=command), picture, now, rules)
    except (ImportRefused, DispatchError) as refused:
        return refused.with_traceback(None)
    return _Judged(command, rota_lines(changes, found.replaced, picture, rules) if changes else [])
