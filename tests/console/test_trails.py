"""Trails in the whole program: the way before the window opened comes from the database, through the desk."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.clock import wall_clock
from console.desk import Desk
from console.grounds import Grounds
from console.places import ground_folder
from models.entities.fixes import Fix
from models.ids import CrewId
from models.store.store import Store
from models.trails import TrailPoints
from tests.console.rooms import make_room
from tests.console.seats import OpenSeat, Seat, make_shift
from tests.console.test_desk import plain_connection
from tests.widgets.pictures import rule_book
from widgets.map.crew_trails import TrailPieces


def keep(url: str, *keys: str, minutes: int) -> None:
    """A position every half minute until 40 s ago, on the way east to (600, 600)."""
    now = wall_clock() - timedelta(seconds=40)
    store = Store(url, rules=rule_book(), clock=wall_clock)
    store.open()
    store.save_tracks(
        [
            asdict(Fix(crew=CrewId(key), at=now - timedelta(seconds=30 * step), x=600.0 - 50 * step, y=600.0))
            for key in keys
            for step in range(2 * minutes)
        ]
    )
    store.close()


@pytest.fixture
def seat(tmp_path: Path, open_seat: OpenSeat) -> Seat:
    url, _ = make_shift(tmp_path / "room.sqlite3")
    keep(url, "CD1", "CD2", minutes=45)
    return open_seat(url)


def trail(seat: Seat, key: str) -> TrailPieces:
    view = seat.window.map
    row = view._layers.positions.row(key)
    assert row is not None
    return view.trails._trails.pieces(np.array([row]), since=0.0)


def test_choosing_a_crew_brings_the_way_of_the_last_half_hour(seat: Seat) -> None:
    assert len(trail(seat, "CD1").ends) == 0
    seat.window.map.select((CrewId("CD1"),))
    seat.qtbot.waitUntil(lambda: len(trail(seat, "CD1").ends) > 0)
    found = trail(seat, "CD1")
    assert 57 <= len(found.ends) <= 60, "half an hour, not all that is kept"
    assert found.ends[-1, 2:].tolist() == [600, 600]
    assert len(trail(seat, "CD2").ends) == 0, "nobody asked for it"


def test_f8_shows_the_trails_of_all_crews_and_f7_the_density(seat: Seat) -> None:
    seat.press(Qt.Key.Key_F8)
    assert seat.window.map.trails.of_all.on
    seat.qtbot.waitUntil(lambda: len(trail(seat, "CD1").ends) > 0 and len(trail(seat, "CD2").ends) > 0)
    seat.press(Qt.Key.Key_F7)
    assert seat.window.map.density.switch.on
    seat.press(Qt.Key.Key_F7)
    seat.press(Qt.Key.Key_F8)
    assert not seat.window.map.density.switch.on
    assert not seat.window.map.trails.of_all.on


def test_what_was_kept_while_the_desk_was_blind_is_asked_for_afterwards(seat: Seat) -> None:
    seat.window.map.select((CrewId("CD1"),))
    seat.qtbot.waitUntil(lambda: len(trail(seat, "CD1").ends) > 0)
    with seat.qtbot.waitSignal(seat.window.map.trails.wanted) as wanted:
        seat.console.desk.blind.emit(None)
    assert wanted.args == [(CrewId("CD1"),)]


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    url = make_room(tmp_path / "room.sqlite3", now=wall_clock())
    desk = Desk(url, rules=rule_book(), clock=wall_clock, grounds=Grounds(ground_folder()))
    with qtbot.waitSignal(desk.opened):
        desk.open()
    yield desk
    desk.close()


def test_many_trails_come_in_pieces_so_that_acts_need_not_wait(desk: Desk, qtbot: QtBot) -> None:
    crews = tuple(CrewId(f"C{number}") for number in range(100))
    keep(desk.url, *crews, minutes=1)
    came: list[TrailPoints] = []
    desk.trails_read.connect(came.append)
    desk.read_trails(crews, wall_clock() - timedelta(minutes=30))
    qtbot.waitUntil(lambda: sum(len(piece.crews) for piece in came) == 100)
    assert len(came) > 5
    assert [crew for piece in came for crew in piece.crews] == list(crews)
    assert sum(len(piece) for piece in came) == 200


def test_what_a_blind_desk_could_not_read_is_read_when_it_sees_again(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    keep(desk.url, "CD1", minutes=1)
    vandal = plain_connection(tmp_path)
    vandal.execute("ALTER TABLE track RENAME TO track_gone")
    with qtbot.waitSignal(desk.blind):
        desk.read_trails((CrewId("CD1"),), wall_clock() - timedelta(minutes=30))
    with qtbot.waitSignal(desk.trails_read) as read:
        vandal.execute("ALTER TABLE track_gone RENAME TO track")
    vandal.close()
    assert read.args is not None
    assert len(read.args[0]) == 2
