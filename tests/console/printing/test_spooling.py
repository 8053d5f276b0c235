"""Pages to a printer: a file stands for what the printer would get."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.printing.printer import PrinterQueue, _make_pages
from console.printing.spooling import DOTS_PER_INCH, Job, spool
from console.printing.typesetter import Typesetting
from models.errors import DispatchError, Unavailable
from widgets.printing.preview import PrintChoice

A4, A3_ACROSS = (2480, 3508), (4961, 3508)
RED = 0xFFD02020


def sheet(folder: Path, name: str, size: tuple[int, int], colour: int = 0xFFFFFFFF) -> Path:
    page = QImage(*size, QImage.Format.Format_RGB32)
    page.fill(colour)
    file = folder / f"{name}.png"
    assert page.save(str(file))
    return file


def picture_in(pdf: Path) -> Any:
    (found,) = PdfReader(pdf).pages[0]["/Resources"]["/XObject"].values()
    return found.get_object()


@pytest.mark.usefixtures("qapp")
def test_pages_come_out_in_order_each_on_a_sheet_of_its_size(tmp_path: Path) -> None:
    pages = (sheet(tmp_path, "1", A4, RED), sheet(tmp_path, "2", A3_ACROSS), sheet(tmp_path, "3", A4))
    out, told = tmp_path / "out.pdf", list[float]()
    spool(Job(pages=pages, printer="", into=out, title="交接班"), told.append)
    found = [(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in PdfReader(out).pages]
    assert found == [(595, 842), (1191, 842), (595, 842)]
    assert told == [pytest.approx(1 / 3), pytest.approx(2 / 3), 1.0]
    picture = picture_in(out)
    assert (picture["/Width"], picture["/Height"], picture["/ColorSpace"]) == (*A4, "/DeviceRGB")


@pytest.mark.usefixtures("qapp")
def test_without_colours_none_reaches_the_printer(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    spool(Job(pages=(sheet(tmp_path, "1", (248, 351), RED),), printer="", into=out, grey=True), lambda _done: None)
    assert picture_in(out)["/ColorSpace"] == "/DeviceGray"


@pytest.mark.usefixtures("qapp")
def test_a_printer_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as caught:
        spool(Job(pages=(sheet(tmp_path, "1", (24, 35)),), printer="三楼"), lambda _done: None)
    assert (caught.value.code, caught.value.facts) == ("printer_gone", {"printer": "三楼"})


PLAN = {"language": "zh", "title": "停电计划单", "number": "P1", "printed": "", "kind": "", "state": ""} | {
    "document": [],
    "overlaps": {"title": "", "lines": []},
    "chain": {"title": "", "note": "", "rows": [], "limits": [], "copies": ["", ""]},
    "duties": {"title": "", "nothing": "-", "head": [], "rows": []},
    "happened": {"title": "", "head": ["a", "b", "c", "d"], "rows": [[str(n), "", "", ""] for n in range(150)]},
    "versions": {"title": "", "parts": []},
    "areas": {"title": "", "head": [], "rows": []},
}
CHOICE = PrintChoice("三楼", (2, 3), 1, "one", grey=False)


@pytest.fixture
def queue(qtbot: QtBot) -> Iterator[PrinterQueue]:
    window = QWidget()
    qtbot.addWidget(window)
    found = PrinterQueue(window)
    yield found
    found.close()


def folders(tmp: Path) -> list[Path]:
    return list(tmp.glob("yike-print-*"))


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


def test_a_printer_gone_between_choosing_and_printing_is_told(
    tmp_path: Path, qtbot: QtBot, queue: PrinterQueue
) -> None:
    """By the process that hands over; the pages on the disk are gone with it."""
    with qtbot.waitSignal(queue.failed, timeout=30_000) as said:
        queue.print(Typesetting("plan", PLAN), CHOICE, title="P1")
    assert said.args is not None
    assert said.args[0] == (
        "The printer “三楼” is no longer there. Nothing was printed: choose another one, or save as PDF.",
    )
    assert folders(tmp_path) == []


def test_cancelled_pages_leave_nothing(tmp_path: Path, qtbot: QtBot, queue: PrinterQueue) -> None:
    queue.print(Typesetting("plan", PLAN), CHOICE, title="P1")
    assert len(folders(tmp_path)) == 1
    queue.cancel()
    assert folders(tmp_path) == []


def test_a_disk_without_room_for_the_pages_is_told(
    tmp_path: Path, qtbot: QtBot, queue: PrinterQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("console.whole_file.os.fsync", full)
    with qtbot.waitSignal(queue.refused, timeout=30_000) as said:
        queue.print(Typesetting("plan", PLAN), CHOICE, title="P1")
    assert said.args is not None
    error: DispatchError = said.args[0]
    assert (error.code, error.facts["said"]) == ("file_not_writable", "No space left on device")
    assert folders(tmp_path) == []


def test_the_chosen_pages_alone_are_made(tmp_path: Path) -> None:
    _make_pages(Typesetting("plan", PLAN), CHOICE, tmp_path, lambda _done: True)
    files = sorted(file.name for file in tmp_path.glob("*.png"))
    assert files == ["00002.png", "00003.png"]
    width = int.from_bytes((tmp_path / files[0]).read_bytes()[16:20], "big")
    assert abs(width - 210 / 25.4 * DOTS_PER_INCH) <= 1
