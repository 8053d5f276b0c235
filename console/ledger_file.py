"""The ledger of notice against reality as a file, written away from the GUI thread: CSV, or XLSX with two sheets."""

import csv
import io
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from console.whole_file import write_bytes_whole
from models.errors import DataUnavailable
from models.planning.day_ledger import ledger
from models.planning.notice_reality import Reality
from models.table_cells import harmless
from widgets.outage_day.ledger_rows import (
    MONTH_COLUMNS,
    OUTAGE_COLUMNS,
    Speaker,
    Value,
    head_texts,
    month_rows,
    outage_rows,
)

if TYPE_CHECKING:
    from xlsxwriter import Workbook

Rows = Sequence[Sequence[Value]]

_WIDTH = 16


class LedgerWriter(QObject):
    """The answer to `write` is `written` or `refused`, on the thread that the writer lives on."""

    written = Signal(object)
    """Path of the file, which is whole."""
    refused = Signal(object)
    """DataUnavailable"""

    _done = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._done.connect(self._on_done)

    def write(self, file: Path, found: tuple[Reality, ...], speaker: Speaker) -> None:
        """CSV by its name, else XLSX; what is told is told in the language of now."""
        QThreadPool.globalInstance().start(QRunnable.create(partial(self._work, file, found, speaker)))

    def _work(self, file: Path, found: tuple[Reality, ...], speaker: Speaker) -> None:
        content = _csv if file.suffix.lower() == ".csv" else _xlsx
        error: DataUnavailable | None = None
        try:
            write_bytes_whole(file, content(found, speaker))
        except DataUnavailable as refusal:
            error = refusal
        if isValid(self):  # nobody waits any more where somebody else has logged in
            self._done.emit(file, error)

    @Slot(object, object)
    def _on_done(self, file: Path, error: DataUnavailable | None) -> None:
        if error is None:
            self.written.emit(file)
        else:
            self.refused.emit(error)


def _csv(found: tuple[Reality, ...], speaker: Speaker) -> bytes:
    """The outages one by one, from which the rest can be counted. UTF-8 with a byte order mark, without which Excel
    takes Chinese for something else."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(head_texts([column.head for column in OUTAGE_COLUMNS]))
    for row in outage_rows(found, speaker):
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return buffer.getvalue().encode("utf-8-sig")


def _xlsx(found: tuple[Reality, ...], speaker: Speaker) -> bytes:
    """Stations and months on the first sheet, the outages on the second."""
    import xlsxwriter  # a start needs not wait for it

    translate = QCoreApplication.translate
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    months = month_rows(ledger(found, speaker.rules), speaker)
    _sheet(book, translate("Ledger", "Stations and months"), [column.head for column in MONTH_COLUMNS], months)
    rows = outage_rows(found, speaker)
    _sheet(book, translate("Ledger", "Outages"), [column.head for column in OUTAGE_COLUMNS], rows)
    book.close()
    return buffer.getvalue()


def _sheet(book: "Workbook", name: str, heads: Sequence[str], rows: Rows) -> None:
    sheet = book.add_worksheet(name)
    head, hours = book.add_format({"bold": True, "bottom": 1}), book.add_format({"num_format": "#,##0.0"})
    sheet.set_column(0, len(heads) - 1, _WIDTH)
    for column, text in enumerate(head_texts(heads)):
        sheet.write_string(0, column, text, head)
    for at, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(at, column, cell)
            else:
                sheet.write_number(at, column, cell, hours if isinstance(cell, float) else None)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)
