"""From an empty database to a working room: the welcome page offers a demo and an import, and goes on from there."""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from console.app import Console
from console.cli.arguments import build_parser
from console.cli.start import Program
from console.language import Language
from models.entities.people import Role
from models.ids import AccountId
from models.store.engine import sqlite_url
from models.store.verify import verify
from tests.console.reading import reads
from widgets.welcome_page import WelcomePage

Start = Callable[..., Program]
PASSWORD = "a long enough password"


@pytest.fixture
def start(qapp: QApplication, own_look: Language, qtbot: QtBot) -> Iterator[Start]:
    """`start("--database", url)`: the program as from the command line, with its entry window on the screen."""
    begun: list[Program] = []

    def start_it(*arguments: str) -> Program:
        options: argparse.Namespace = build_parser().parse_args([*arguments, "--language", "en"])
        program = Program(options, qapp)
        begun.append(program)
        program.begin()
        return program

    yield start_it
    for program in begun:
        program.end()


def console_of(program: Program) -> Console:
    assert program._console is not None
    return program._console


def welcome_of(program: Program) -> WelcomePage:
    return console_of(program).entry.welcome


def choose(program: Program, text: str) -> None:
    next(one for one in welcome_of(program).findChildren(QAbstractButton) if text in one.text()).click()


def choose_folder(program: Program, folder: Path) -> None:
    choose(program, "Import")
    (dialog,) = console_of(program).entry.findChildren(QFileDialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    line.setText(str(folder))
    QTest.keyClick(line, Qt.Key.Key_Return)


@pytest.fixture
def empty(tmp_path: Path, start: Start, qtbot: QtBot) -> tuple[str, Program]:
    url = sqlite_url(tmp_path / "room.sqlite3")
    program = start("--database", url)
    with qtbot.waitSignal(console_of(program).empty):
        pass
    return url, program


def test_an_empty_database_offers_a_demo_and_an_import(empty: tuple[str, Program]) -> None:
    _, program = empty
    entry = console_of(program).entry
    assert entry.isVisible()
    assert reads(entry, "demo")
    assert reads(entry, "Import")
    assert not welcome_of(program).at_work


def test_a_database_that_cannot_be_opened_is_tried_again_not_called_empty(
    tmp_path: Path, start: Start, qtbot: QtBot
) -> None:
    file = tmp_path / "room.sqlite3"
    file.write_bytes(b"not a database " * 100)
    program = start("--database", sqlite_url(file))
    with qtbot.waitSignal(console_of(program).failed):
        pass
    assert welcome_of(program).lines
    assert not reads(console_of(program).entry, "no city yet")
    file.unlink()
    with qtbot.waitSignal(console_of(program).empty):
        choose(program, "Try again")
    assert reads(console_of(program).entry, "no city yet")


def test_a_real_town_is_imported_and_its_first_administrator_gets_in(
    empty: tuple[str, Program], shared_data: Path, qtbot: QtBot
) -> None:
    url, program = empty
    choose_folder(program, shared_data / "schutterwald")
    assert welcome_of(program).at_work
    qtbot.waitUntil(
        lambda: program._console is not None and console_of(program).entry.login.isVisible(), timeout=30_000
    )
    login = console_of(program).entry.login
    assert login.first_run
    for line, text in zip(login.lines(), ("admin", PASSWORD, PASSWORD), strict=True):
        qtbot.keyClicks(line, text)
    with qtbot.waitSignal(console_of(program).opened) as opened:
        qtbot.keyClick(login.lines()[-1], Qt.Key.Key_Return)
    assert opened.args is not None
    assert opened.args[0].isVisible()
    assert opened.args[0].tour.offered is not None, "a first sign-in"
    picture = console_of(program).desk.picture
    assert picture.accounts[AccountId("admin")].role is Role.ADMINISTRATOR
    assert not reads(opened.args[0].strip, "DEMO")
    assert verify(url).sound


def test_a_bad_folder_is_told_in_words_and_nothing_is_imported(
    empty: tuple[str, Program], tmp_path: Path, qtbot: QtBot
) -> None:
    url, program = empty
    folder = tmp_path / "city"
    folder.mkdir()
    (folder / "grids.geojson").write_bytes(b"")
    choose_folder(program, folder)
    with qtbot.waitSignal(program._steps.failed):
        pass
    page = welcome_of(program)
    assert any("grids.geojson" in line for line in page.lines)
    assert not any("Traceback" in line for line in page.lines)
    assert not page.at_work, "both are offered again"
    assert verify(url).revision == 0


def test_a_cancelled_import_leaves_nothing_and_can_be_begun_again(
    empty: tuple[str, Program], shared_data: Path, qtbot: QtBot
) -> None:
    url, program = empty
    choose_folder(program, shared_data / "schutterwald")
    with qtbot.waitSignal(program._steps.progressed):
        pass
    with qtbot.waitSignal(program._steps.failed) as failed:
        qtbot.keyClick(welcome_of(program), Qt.Key.Key_Escape)
    assert failed.args == [()]
    assert not welcome_of(program).at_work
    assert welcome_of(program).lines == ()
    assert verify(url).revision == 0
    choose_folder(program, shared_data / "schutterwald")
    assert welcome_of(program).at_work


@pytest.mark.parametrize("name", ["letter.txt", "folder"])
def test_what_is_no_database_is_told_and_left_alone(start: Start, tmp_path: Path, qtbot: QtBot, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "letter.txt").write_text("dear room, " * 500, encoding="utf-8")
    program = start("--database", sqlite_url(tmp_path / name))
    with qtbot.waitSignal(console_of(program).failed):
        pass
    assert welcome_of(program).lines
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "dear room, " * 500


def test_a_database_that_cannot_be_opened_is_named(tmp_path: Path, start: Start, qtbot: QtBot) -> None:
    file = tmp_path / "room.sqlite3"
    file.write_text("no database at all " * 100, encoding="utf-8")
    program = start("--database", sqlite_url(file))
    qtbot.waitUntil(console_of(program).entry.isVisible)
    assert reads(console_of(program).entry, "not a database")
    assert reads(console_of(program).entry, str(file))
