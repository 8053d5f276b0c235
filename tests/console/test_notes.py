"""Notes at a seat: by one key, from the command line, through links, at two seats, and documents by reference."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from console.clock import wall_clock
from models.commands.notes import AddNote, AttachReference
from models.entities.orders import OrderState
from models.ids import OrderId
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import Consoles, OpenSeat, Seat, make_shift
from widgets.acts import ActForm
from widgets.inspector.notes.open_dialog import OpenDialog
from widgets.inspector.notes.opening import is_harmless

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
Shift = tuple[tuple[OrderId, ...], Seat]


@pytest.fixture
def shift(tmp_path: Path, open_seat: OpenSeat) -> Shift:
    at = wall_clock() - timedelta(minutes=8)
    url, orders = make_shift(tmp_path / "room.sqlite3", *(report(n, received_at=at) for n in range(1, 4)))
    return orders, open_seat(url)


def notes(seat: Seat, order: OrderId) -> list[str]:
    return [note.text for note in seat.picture.notes_of(order)]


def test_a_note_from_the_queue_by_keys_alone(shift: Shift) -> None:
    (_, second, _), seat = shift
    seat.window.go_to_item(second)
    seat.press(Qt.Key.Key_J, CTRL)
    assert seat.focus is seat.window.inspector.notes.editor.field
    seat.type("先打电话")
    with seat.answered():
        seat.press(ENTER, CTRL)
    assert notes(seat, second) == ["先打电话"]
    assert seat.window.queue.table.hasFocus(), "the keyboard goes back to the queue"
    with seat.answered():
        seat.press(Qt.Key.Key_Z, CTRL)
    assert notes(seat, second) == []


def test_the_command_line_leads_to_the_field(shift: Shift) -> None:
    (first, second, _), seat = shift
    seat.window.go_to_item(first)
    for typed in (f"bz {second[-4:]}", f"{second[-4:]} note"):
        seat.press(Qt.Key.Key_K, CTRL)
        seat.type(typed)
        seat.press(ENTER)
        assert seat.window.inspector.current_order() == second
        assert seat.focus is seat.window.inspector.notes.editor.field
        seat.window.go_to_item(first)


def test_a_note_in_one_line(shift: Shift) -> None:
    (first, second, _), seat = shift
    seat.window.go_to_item(first)
    seat.press(Qt.Key.Key_K, CTRL)
    seat.type(f"bz {second[-4:]} Gate 4711; see @{first[-4:]}")
    with seat.answered():
        seat.press(ENTER)
    assert notes(seat, second) == [f"Gate 4711; see @{first}"]
    assert seat.window.inspector.current_order() == first, "nothing moves"


def test_a_link_goes_to_the_order_everywhere(shift: Shift) -> None:
    (first, second, _), seat = shift
    with seat.sees(lambda: bool(notes(seat, first))):
        seat.console.desk.send(AddNote(order=first, text=f"见@{second}"), DISPATCHER)
    seat.window.go_to_item(first)
    seat.window.inspector.notes.view.followed.emit("order", second)
    seat.settle()
    assert seat.window.inspector.current_order() == second
    assert seat.window.queue.table.current() == second


class Desktop(QObject):
    """What the desktop was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    made = Desktop()
    for scheme in ("file", "https"):
        QDesktopServices.setUrlHandler(scheme, made, "open")
    yield made
    for scheme in ("file", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


def hang(seat: Seat, order: OrderId, locator: str) -> None:
    """Attach it, and follow its link."""
    command = AttachReference(order=order, title="接线图", locator=locator)
    with seat.sees(lambda: bool(seat.picture.attachments_of(order))):
        seat.console.desk.send(command, DISPATCHER)
    seat.window.go_to_item(order)
    seat.settle()
    (attachment,) = seat.picture.attachments_of(order)
    seat.window.inspector.notes.view.followed.emit("open", attachment.id)


def test_a_file_is_opened_by_the_desktop(shift: Shift, desktop: Desktop, tmp_path: Path) -> None:
    (first, *_), seat = shift
    file = tmp_path / "7 号图.pdf"
    file.write_text("x")
    hang(seat, first, f'"{file}"')
    seat.qtbot.waitUntil(lambda: bool(desktop.opened))
    assert desktop.opened == [QUrl.fromLocalFile(str(file))]


def test_a_file_that_is_not_there_is_said(shift: Shift, desktop: Desktop, tmp_path: Path) -> None:
    (first, *_), seat = shift
    hang(seat, first, str(tmp_path / "gone.pdf"))
    seat.qtbot.waitUntil(lambda: "is not there" in seat.said)
    assert "接线图" in seat.said and "gone.pdf" in seat.said
    assert desktop.opened == []


def test_what_may_be_a_program_is_opened_only_by_a_second_wish(shift: Shift, desktop: Desktop, tmp_path: Path) -> None:
    (first, second, third), seat = shift
    program = tmp_path / "图.pdf.exe"
    program.write_text("x")
    (tmp_path / "look.pdf").symlink_to(program)
    (tmp_path / "drawings").mkdir()

    def asked() -> OpenDialog:
        seat.qtbot.waitUntil(lambda: bool(seat.window.findChildren(OpenDialog)))
        (dialog,) = seat.window.findChildren(OpenDialog)
        assert str(program.parent) in dialog.accessibleDescription()
        return dialog

    def answer(dialog: OpenDialog, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        with seat.qtbot.waitSignal(dialog.finished):
            seat.qtbot.keyClick(dialog, key, held)
        seat.qtbot.waitUntil(lambda: not seat.window.findChildren(OpenDialog))

    none = Qt.KeyboardModifier.NoModifier
    hang(seat, first, str(program))
    answer(asked(), Qt.Key.Key_Escape, none)
    assert desktop.opened == []
    hang(seat, second, str(tmp_path / "look.pdf"))
    answer(asked(), ENTER, none)
    assert desktop.opened == [QUrl.fromLocalFile(str(tmp_path))]
    (attachment,) = seat.picture.attachments_of(first)
    seat.window.inspector.notes.reference_wanted.emit(attachment)
    answer(asked(), Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    assert desktop.opened[1:] == [QUrl.fromLocalFile(str(program))]
    hang(seat, third, str(tmp_path / "drawings"))
    seat.qtbot.waitUntil(lambda: len(desktop.opened) == 3)
    assert desktop.opened[-1] == QUrl.fromLocalFile(str(tmp_path / "drawings"))


@pytest.mark.parametrize(
    ("name", "harmless"),
    [("a.pdf", True), ("接线图.OFD", True), ("a.pdf.exe", False), ("a.xlsm", False), ("a.html", False), ("pdf", False),
     ("a.pdf ", False), ("run.sh", False), ("a.lnk", False), ("", False), ("a.docx", True), ("图.dxf", True),
     *((f"方案.{ending}", False) for ending in
       ("doc", "XLS", "ppt", "wps", "et", "dps", "rtf", "odt", "ods", "odp", "dwg", "vsd"))],
)  # fmt: skip
def test_documents_and_pictures_are_known_by_their_last_ending(name: str, harmless: bool) -> None:
    assert is_harmless(name) is harmless


def test_a_page_needs_no_looking(shift: Shift, desktop: Desktop) -> None:
    (first, *_), seat = shift
    hang(seat, first, "https://gis.example.test/7")
    assert desktop.opened == [QUrl("https://gis.example.test/7")]


def test_withdrawing_opens_the_form_with_that_one_chosen(shift: Shift, desktop: Desktop) -> None:
    (first, *_), seat = shift
    hang(seat, first, "https://gis.example.test/7")
    (attachment,) = seat.picture.attachments_of(first)
    seat.window.inspector.notes.view.followed.emit("withdraw", attachment.id)
    form = seat.window.inspector.form
    assert isinstance(form, ActForm)
    assert form.rows.editor("attachment").picked == attachment
    form.rows.editor("reason").set_text("旧版")
    with seat.answered():
        form.submit()
    assert seat.picture.attachments_of(first)[0].withdrawn is not None


def test_a_draft_is_there_when_its_writer_comes_again(tmp_path: Path, open_seat: OpenSeat, consoles: Consoles) -> None:
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock()))
    seat = open_seat(url)
    seat.window.go_to_item(order)
    seat.press(Qt.Key.Key_J, CTRL)
    seat.type("等客户回电")
    consoles.close(seat.console)
    again = open_seat(url)
    again.window.looks.restore()
    again.window.go_to_item(order)
    assert again.window.inspector.notes.editor.field.toPlainText() == "等客户回电"
    assert again.order(order).state is OrderState.PENDING
