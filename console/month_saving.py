"""Files of the month: a table for lists and a paper for the wall. Asked for on the GUI thread, written on another."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from console.month_tables import month_csv, month_xlsx
from console.printing.month_paper import month_pages, month_pdf
from console.whole_file import write_bytes_whole
from console.window import MainWindow
from models.errors import DataUnavailable, DispatchError
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.message_bar import Level
from widgets.plan_month.paper_dialog import MonthPaperDialog
from widgets.plan_month.told import MonthTold
from widgets.words.refusals import refusal_text

_KEY = "month"
_LAST_STEPS_S = 1.0
_DOTS_PER_INCH, _PAGES_SHOWN = 80, 12
_NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))

Maker = Callable[[MonthTold], bytes]
MAKERS: dict[str, Maker] = {"xlsx": month_xlsx, "csv": month_csv, "pdf": month_pdf}
"""How a file ends → what makes its bytes."""


class MonthSaving(QObject):
    """Belongs to the window of whoever is logged in and goes with it."""

    written = Signal(object)
    """Path of the file, which is whole."""
    _done = Signal(object)
    _failed = Signal(object)
    _set = Signal(object, object)
    """MonthTold, and its pages as PNG files."""

    def __init__(self, window: MainWindow, *, picture: Picture, rules: RuleBook) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._threads: list[threading.Thread] = []
        self._done.connect(self._on_done)
        self._failed.connect(self._on_failed)
        self._set.connect(self._show_pages)
        self.dialog: MonthPaperDialog | None = None
        window.pages.month_work.table_wanted.connect(self.ask_table)
        window.pages.month_work.print_wanted.connect(self.ask_paper)

    def ask_table(self, told: MonthTold) -> None:
        self._ask(told, ("xlsx", "csv"))

    def ask_paper(self, told: MonthTold) -> None:
        """The pages first, then where the file goes."""
        page = self._window.pages.month_work.page
        dialog = MonthPaperDialog(told, parent=self._window if page is None else page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.save_wanted.connect(self._ask_pdf)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()
        self._begin(partial(self._set_pages, told))

    def _ask_pdf(self, told: MonthTold) -> None:
        self._ask(told, ("pdf",))

    def _forget_dialog(self) -> None:
        self.dialog = None

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
            "pdf": self.tr("PDF for paper, A3 (*.pdf)"),
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

    def _set_pages(self, told: MonthTold) -> None:
        """On a thread of its own."""
        pages = month_pages(told, dots_per_inch=_DOTS_PER_INCH)
        self._set.emit(told, pages)

    def _show_pages(self, told: MonthTold, pages: list[bytes]) -> None:
        if self.dialog is not None and self.dialog.told is told:
            shown = [QImage.fromData(page) for page in pages[:_PAGES_SHOWN]]
            self.dialog.show_pages(shown, len(pages))

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
