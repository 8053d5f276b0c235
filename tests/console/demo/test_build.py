"""demo-build and the demo's start: sound databases, nothing of anybody else's overwritten."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from console.cli.main import run
from console.clock import wall_clock
from console.demo.sessions import DemoSeat, city_file, demo_folder, is_demo, keep_city
from models.entities.orders import OrderState
from models.store.engine import sqlite_url
from models.store.store import Store
from models.store.verify import verify
from models.territory.city import City
from tests.console.rooms import make_room
from tests.console.test_program import Start, console_of, start, welcome_of
from tests.widgets.pictures import rule_book

__all__ = ["start"]

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def kept_city(small_city: City, own_home: None) -> None:
    """A small city lies where the built one is kept, so that nobody waits for 14 000 areas."""
    keep_city(small_city, city_file(), rule_book())


def yike(*arguments: str) -> int:
    try:
        return run([*arguments, "--language", "en"])
    except SystemExit as end:
        assert isinstance(end.code, int)
        return end.code


def test_a_built_demo_is_sound_and_has_a_shift_behind_it(
    tmp_path: Path, kept_city: None, qapp: object, capsys: Captured
) -> None:
    url = sqlite_url(tmp_path / "demo.sqlite3")
    assert yike("demo-build", "quiet", "--database", url) == 0
    progress = [float(line.split("\t")[0]) for line in capsys.readouterr().err.splitlines()]
    assert progress == sorted(progress)
    assert progress[-1] == 1.0
    assert verify(url).sound
    store = Store(url, rules=rule_book(), clock=wall_clock)
    store.open()
    states = {order.state for order in store.picture.orders.values()}
    assert is_demo(store.picture)
    store.close()
    assert {OrderState.PENDING, OrderState.ARCHIVED} < states
    assert states & {OrderState.EN_ROUTE, OrderState.ON_SITE, OrderState.DIAGNOSED, OrderState.DE_ENERGISED}


def test_a_room_with_real_data_is_never_overwritten(
    tmp_path: Path, kept_city: None, qapp: object, capsys: Captured
) -> None:
    url = make_room(tmp_path / "room.sqlite3", now=wall_clock(), source="清江")
    before = (tmp_path / "room.sqlite3").read_bytes()
    assert yike("demo-build", "quiet", "--database", url) == 1
    assert "room.sqlite3" in capsys.readouterr().err
    assert (tmp_path / "room.sqlite3").read_bytes() == before


def test_a_file_that_is_no_database_is_never_overwritten(
    tmp_path: Path, kept_city: None, qapp: object, capsys: Captured
) -> None:
    (tmp_path / "letter.txt").write_text("dear room, " * 500, encoding="utf-8")
    assert yike("demo-build", "quiet", "--database", sqlite_url(tmp_path / "letter.txt")) == 1
    assert capsys.readouterr().err.strip()
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8").startswith("dear room")


def test_the_welcome_page_leads_into_the_demo_also_in_a_database_of_ones_own(
    tmp_path: Path, kept_city: None, start: Start, qtbot: QtBot
) -> None:
    """The empty database that the page was opened with becomes the demo's."""
    url = sqlite_url(tmp_path / "mine.sqlite3")
    program = start("--database", url)
    with qtbot.waitSignal(console_of(program).empty):
        pass
    next(one for one in welcome_of(program).findChildren(QAbstractButton) if "demo" in one.text()).click()
    assert welcome_of(program).at_work
    qtbot.waitUntil(lambda: console_of(program).window is not None, timeout=60_000)
    console = console_of(program)
    assert console.window is not None
    assert console.window.isVisible()
    assert "DEMO" in console.window.strip.texts()
    with qtbot.waitSignal(console.tracks.moved, timeout=20_000):
        pass
    assert not DemoSeat(tmp_path / "mine.sqlite3").drives, "this console drives it"


def test_a_second_console_waits_for_its_turn_while_the_demo_is_built(
    tmp_path: Path, start: Start, qtbot: QtBot
) -> None:
    first = DemoSeat(demo_folder() / "quiet.sqlite3")
    assert first.drives
    program = start("--demo")
    assert any("building" in line for line in welcome_of(program).lines)
    first.begin(1.0)
    first.leave()
