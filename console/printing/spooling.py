"""Pages of pictures to a printer. Runs in a process of its own: while a page is compressed or a print server is silent
Qt holds the interpreter, and nobody's window may wait for that. Whoever calls holds a QGuiApplication."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from models.errors import Unavailable

DOTS_PER_INCH = 300
SIDES = {
    "one": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}
"""Printed on one side, on both and turned at the long edge, on both and turned at the short edge."""
_MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """`pages` are PNG files of `DOTS_PER_INCH`, in order; `sides` is a word of `SIDES`. With `into` a PDF is written
    there in place of what a printer would get."""

    pages: tuple[Path, ...]
    printer: str
    copies: int = 1
    sides: str = "one"
    grey: bool = False
    title: str = ""
    into: Path | None = None


def printer_names() -> tuple[str, ...]:
    """Of this computer, its usual one first."""
    names = list(QPrinterInfo.availablePrinterNames())
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(names, key=lambda name: (name != usual, name)))


def spool(job: Job, told: Callable[[float], object]) -> None:
    """All pages as one job; `told` is how much of it is handed over, 0 … 1. A process that is ended before the last
    page has printed none.

    Unavailable ("printer_gone", "printer_refused").
    """
    printer = _printer(job)
    printer.setCopyCount(job.copies)
    printer.setDuplex(SIDES[job.sides])
    printer.setDocName(job.title)
    if job.grey:
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
    painter = QPainter()
    for number, file in enumerate(job.pages):
        page = QImage(str(file))
        if job.grey:
            page = page.convertToFormat(QImage.Format.Format_Grayscale8)
        printer.setPageLayout(_layout(page))
        begun = painter.begin(printer) if not number else printer.newPage()
        if not begun:
            raise Unavailable("printer_refused", facts={"printer": job.printer})
        painter.drawImage(QRectF(painter.viewport()), page)
        told((number + 1) / len(job.pages))
    if not painter.end() or printer.printerState() is QPrinter.PrinterState.Error:
        raise Unavailable("printer_refused", facts={"printer": job.printer})


def _printer(job: Job) -> QPrinter:
    if job.into is not None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(job.into))
    else:
        info = QPrinterInfo.printerInfo(job.printer)
        if info.isNull():
            raise Unavailable("printer_gone", facts={"printer": job.printer})
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    return printer


def _layout(page: QImage) -> QPageLayout:
    """The sheet that the picture was made for; the papers keep margins that every printer can do."""
    size = QSizeF(page.width(), page.height()) * (_MM_PER_INCH / DOTS_PER_INCH)
    across = size.width() > size.height()
    upright = size.transposed() if across else size
    sheet = QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    return QPageLayout(sheet, turned, QMarginsF(0, 0, 0, 0))
