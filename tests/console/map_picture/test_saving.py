"""File → Save map picture …, from the key to the file, while the room goes on."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialogButtonBox, QProgressDialog
from pytestqt.qtbot import QtBot

from console.clock import wall_clock
from console.map_picture.maker import Step
from console.map_picture.saving import MapSaving
from console.savings import Savings
from tests.console.rooms import report
from tests.console.seats import OpenSeat, Seat, make_shift
from widgets.map.paper.dialog import MapPictureDialog, PictureChoice
from widgets.map.paper.page import Paper


@pytest.fixture
def seat(tmp_path: Path, open_seat: OpenSeat) -> Seat:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    return open_seat(url)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pictures"
    made.mkdir()
    return made


def saving(seat: Seat) -> MapSaving:
    (found,) = seat.window.findChildren(Savings)
    return found.map


def open_form(seat: Seat) -> MapPictureDialog:
    seat.activate()
    seat.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    (form,) = seat.window.findChildren(MapPictureDialog)
    return form


def save(form: MapPictureDialog) -> None:
    form.buttons.button(QDialogButtonBox.StandardButton.Save).click()


@pytest.mark.parametrize(("kind", "head"), [("png", b"\x89PNG"), ("pdf", b"%PDF-1.4")])
def test_the_key_asks_and_the_file_comes(seat: Seat, qtbot: QtBot, folder: Path, kind: str, head: bytes) -> None:
    form = open_form(seat)
    assert form.title.text() == "Demo city"
    form.kind.setCurrentIndex(form.kind.findData(kind))
    form.file.setText(str(folder / "now"))
    with qtbot.waitSignal(saving(seat).maker.made):
        save(form)
    file = folder / f"now.{kind}"
    assert list(folder.iterdir()) == [file]
    assert file.read_bytes().startswith(head)
    assert str(file) in seat.said
    qtbot.waitUntil(lambda: not seat.window.findChildren(QProgressDialog))
    if kind == "png":
        image = QImage(str(file))
        assert (image.width(), image.height()) == (3508, 2480)
        assert image.text("Title") == "Demo city"


def test_the_next_time_it_proposes_what_was_wanted_last(seat: Seat, qtbot: QtBot, folder: Path) -> None:
    choice = PictureChoice("第一张", Paper.A3, "png", folder / "one.png")
    with qtbot.waitSignal(saving(seat).maker.ended):
        saving(seat).save(choice)
        saving(seat).maker.cancel()
    form = open_form(seat)
    assert Paper(form.paper.currentData()) is Paper.A3
    assert form.kind.currentData() == "png"
    proposed = Path(form.file.text())
    assert proposed.parent == folder
    assert proposed.name.startswith("Demo city 2")
    assert form.title.text() == "Demo city", "a title belongs to its picture"
    form.reject()


def test_the_room_goes_on_while_it_is_drawn(seat: Seat, qtbot: QtBot, folder: Path) -> None:
    """The event loop turns, the keyboard stays where it was, and the progress says each step."""
    beats, steps, before = [], [], seat.focus
    pulse = QTimer()
    pulse.timeout.connect(lambda: beats.append(1))
    maker = saving(seat).maker
    maker.progressed.connect(lambda step, done: steps.append((step, done)))
    seat.activate()
    with qtbot.waitSignal(maker.made):
        saving(seat).save(PictureChoice("t", Paper.A4, "png", folder / "a.png"))
        pulse.start(2)
    pulse.stop()
    assert len(beats) > 10
    assert seat.focus is before
    assert [step for step in Step if step in dict(steps)] == list(Step)
    assert [done for _, done in steps] == sorted(done for _, done in steps)
    assert steps[-1] == (Step.FILE, 1.0)


@pytest.mark.parametrize("when", list(Step))
def test_cancel_leaves_nothing(seat: Seat, qtbot: QtBot, folder: Path, when: Step) -> None:
    maker = saving(seat).maker
    (folder / "a.png").write_text("old", encoding="utf-8")

    def cancel(step: Step, _done: float) -> None:
        if step is when and maker.busy:
            (progress,) = seat.window.findChildren(QProgressDialog)
            QTimer.singleShot(0, progress.canceled.emit)

    maker.progressed.connect(cancel)
    with qtbot.assertNotEmitted(maker.made), qtbot.waitSignal(maker.ended):
        saving(seat).save(PictureChoice("t", Paper.A4, "png", folder / "a.png"))
    maker.stop()
    assert not maker.busy
    assert [file.read_text(encoding="utf-8") for file in folder.iterdir()] == ["old"]
    assert "map picture" not in seat.said


def test_a_folder_that_went_away_is_told_with_the_path(seat: Seat, qtbot: QtBot, folder: Path) -> None:
    file = folder / "gone" / "a.pdf"
    with qtbot.waitSignal(saving(seat).maker.refused):
        saving(seat).save(PictureChoice("t", Paper.A4, "pdf", file))
    assert str(file) in seat.said
    assert "No such file" in seat.said


def test_the_form_says_what_it_sees_beforehand(seat: Seat, folder: Path) -> None:
    form = open_form(seat)
    save_button = form.buttons.button(QDialogButtonBox.StandardButton.Save)
    for typed, said in (
        ("", "Name the file."),
        ("map.pdf", "Say in which folder"),
        (str(folder / "nowhere" / "map.pdf"), "There is no folder"),
    ):
        form.file.setText(typed)
        save(form)
        assert said in form.says
        assert form.isVisible()
    (folder / "there.pdf").write_text("old", encoding="utf-8")
    form.file.setText(str(folder / "there"))
    assert save_button.text() == "Replace the file"
    form.file.setText(str(folder / "new"))
    assert save_button.text() == "Save"
    form.reject()


def test_a_file_of_a_window_that_is_closed_is_not_begun_again(seat: Seat, qtbot: QtBot, folder: Path) -> None:
    """Whoever logs out takes the picture along."""
    maker = saving(seat).maker
    saving(seat).save(PictureChoice("t", Paper.A3, "png", folder / "a.png"))
    with qtbot.waitSignal(maker.ended):
        next(
            action
            for action in seat.window.findChildren(type(seat.window.menuBar().actions()[0]))
            if action.text() == "Log out"
        ).trigger()
    assert list(folder.iterdir()) == []


def test_others_may_read_the_file_as_any_other(seat: Seat, qtbot: QtBot, folder: Path) -> None:
    (folder / "usual").write_text("", encoding="utf-8")
    with qtbot.waitSignal(saving(seat).maker.made):
        saving(seat).save(PictureChoice("t", Paper.A4, "png", folder / "a.png"))
    modes = {stat.S_IMODE((folder / name).stat().st_mode) for name in ("usual", "a.png")}
    assert len(modes) == 1
