"""Files of the month: a table for lists. Asked for on the GUI thread, written on another; the paper is printed as all
others are (`console/printing/print_work.py`)."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from console.month_tables import month_csv, month_xlsx
from console.whole_file import write_bytes_whole
from console.window import MainWindow
from models.errors import DataUnavailable, DispatchError
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.message_bar import Level
from widgets.plan_month.told import MonthTold
from widgets.words.refusals import refusal_text

_KEY = "month"
_LAST_STEPS_S = 1.0
_NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))

Maker = Callable[[MonthTold], bytes]
MAKERS: dict[str, Maker] = {"xlsx": month_xlsx, "csv": month_csv}
"""How a file ends → what makes its bytes."""


class MonthSaving(QObject):
    """Belongs to the window of whoever is logged in and goes with it."""

    written = Signal(object)
    """Path of the file, which is whole."""
    _done = Signal(object)
    _failed = Signal(object)

    def __init__(self, window: MainWindow, *, picture: Picture, rules: RuleBook) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._threads: list[threading.Thread] = []
        self._done.connect(self._on_done)
        self._failed.connect(self._on_failed)
        window.pages.month_work.table_wanted.connect(self.ask_table)

    def ask_table(self, told: MonthTold) -> None:
        self._ask(told, ("xlsx", "csv"))

    def save(self, told: MonthTold, file: Path) -> None:
        """By the ending of the file's name."""
        self._begin(partial(self._write, told, file))

    def _begin(self, work: Callable[[], None]) -> None:
        self._threads = [one for one in self._threads if one.is_alive()]
        thread = threading.Thread(target=work, name="month file", daemon=True)
        self._threads.append(thread)
        thread.start()

    def stop(self) -> None:
        """The window goes: wait a moment for what is being written."""
        for thread in self._threads:
            thread.join(_LAST_STEPS_S)

    def _ask(self, told: MonthTold, endings: tuple[str, ...]) -> None:
        names = {
            "xlsx": self.tr("Excel table (*.xlsx)"),
            "csv": self.tr("CSV table (*.csv)"),
        }
        dialog = QFileDialog(self._window, told.title, str(_documents()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([names[ending] for ending in endings])
        dialog.setDefaultSuffix(endings[0])
        dialog.selectFile(f"{told.stem.translate(_NOT_IN_NAMES)}.{endings[0]}")
        dialog.fileSelected.connect(partial(self._on_file, told, endings))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_file(self, told: MonthTold, endings: tuple[str, ...], name: str) -> None:
        file = Path(name)
        known = file.suffix.lower().lstrip(".") in endings
        self.save(told, file if known else file.with_name(f"{file.name}.{endings[0]}"))

    def _write(self, told: MonthTold, file: Path) -> None:
        """On a thread of its own."""
        try:
            content = MAKERS[file.suffix.lower().lstrip(".")](told)
            write_bytes_whole(file, content)
        except DataUnavailable as error:
            self._failed.emit(error)
        else:
            self._done.emit(file)

    def _on_done(self, file: Path) -> None:
        self.written.emit(file)
        text = self.tr("The month is saved: {file}").format(file=file)
        self._window.messages.show_message(_KEY, text, Level.INFO)

    def _on_failed(self, error: DispatchError) -> None:
        text = self.tr("The month is not saved. {why}")
        why = refusal_text(error, self._picture, self._rules)
        self._window.messages.show_message(_KEY, text.format(why=why), Level.FAULT)


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()
