"""The position feed is a process of its own: its positions arrive; if it is killed, the console says what follows."""

import os
import signal
import time
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.console.rooms import DISPATCHER
from tests.console.seats import RULES, Consoles, Seat, make_shift, positions, show
from widgets.message_bar import Level
from widgets.words.times import clock_time


@pytest.fixture
def seat(tmp_path: Path, consoles: Consoles, qtbot: QtBot) -> Seat:
    """A console whose feed is the demo's life on a small room; its first positions have come."""
    url, _ = make_shift(tmp_path / "room.sqlite3")
    now = time.time()
    feed = ("demo-life", "quiet", "--database", url, "--clock", f"1,{now},{now}")
    console = consoles(url, feed=feed)
    with qtbot.waitSignals([console.opened, console.tracks.moved]):
        console.start()
    seat = Seat(console, qtbot)
    show(seat)
    return seat


def test_a_feed_is_named_once_in_each_language_and_its_death_is_told(seat: Seat) -> None:
    seat.qtbot.waitUntil(lambda: feed_texts(seat, "Positions: ") != [])
    for language, name, other in (("zh_CN", "定位", "Positions: "), ("en", "Positions: ", "定位")):
        seat.window.language_wanted.emit(language)
        assert len(feed_texts(seat, name)) == 1
        assert feed_texts(seat, other) == []
    known = set(seat.console.tracks.fixes)
    assert known
    with seat.qtbot.waitSignal(seat.console._feed.stopped):
        os.kill(process_id(seat), signal.SIGKILL)
    shown = seat.window.messages.shown
    assert shown is not None
    assert shown.level is Level.FAULT
    assert "grow old" in shown.text
    assert set(seat.console.tracks.fixes) >= known, "the last positions stay, with their age"


def test_whoever_logs_in_later_hears_of_it_with_its_moment(seat: Seat) -> None:
    console = seat.console
    console._log_out()
    with seat.qtbot.waitSignal(console._feed.stopped):
        os.kill(process_id(seat), signal.SIGKILL)
    at = console._feed.stopped_at
    assert at is not None
    for _ in range(2):  # whoever comes, as long as it is so
        with seat.qtbot.waitSignal(console.opened):
            console.entry.login.login_wanted.emit(DISPATCHER, "")
        faults = [message.text for message in seat.window.messages.history if message.level is Level.FAULT]
        assert len(faults) == 1
        assert "grow old" in faults[0] and clock_time(at, RULES) in faults[0]
        console._log_out()


def test_closing_the_console_ends_the_feed(seat: Seat, consoles: Consoles) -> None:
    pid = process_id(seat)
    consoles.close(seat.console)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_seat_without_a_feed_sees_through_the_database_where_crews_were(
    seat: Seat, consoles: Consoles, qtbot: QtBot
) -> None:
    """What the driving seat keeps is shown with its true age, named for what it is, and nothing is written again."""
    first = seat.console
    first.desk.save_tracks(first.tracks.take_samples())
    joined = consoles(first.desk.url)
    with qtbot.waitSignals([joined.opened, joined.tracks.moved]):
        joined.start()
    other = Seat(joined, qtbot)
    show(other)
    kept = dict(joined.tracks.fixes)
    assert kept
    assert all(first.tracks.fixes[crew].at >= fix.at for crew, fix in kept.items())
    assert joined.tracks.take_samples() == []
    qtbot.waitUntil(lambda: feed_texts(other, "through the database, every 30 s: ") != [])
    other.window.language_wanted.emit("zh_CN")
    assert feed_texts(other, "经数据库")
    other.window.language_wanted.emit("en")
    crew = next(iter(kept))
    newer = replace(kept[crew], at=kept[crew].at + timedelta(seconds=1), x=1234.0)
    first.desk.save_tracks([asdict(newer)])

    def has_come() -> bool:
        joined._stored._time.timeout.emit()  # ten seconds have gone by
        return joined.tracks.fixes[crew] == newer

    qtbot.waitUntil(has_come)


def test_a_joined_seat_keeps_up_with_a_demo_that_runs_fast(tmp_path: Path, consoles: Consoles, qtbot: QtBot) -> None:
    """At sixty times the speed ten real seconds would be ten minutes. No hand helps here."""
    url, _ = make_shift(tmp_path / "room.sqlite3")
    driving, joined = (consoles(url, speed=60) for _ in range(2))
    for console in (driving, joined):
        with qtbot.waitSignal(console.opened):
            console.start()
    for _ in range(2):
        newest = positions()
        driving.tracks.receive(newest)
        driving.tracks._sampled.clear()  # half a minute of the demo's time has gone by
        qtbot.waitUntil(lambda newest=newest: set(joined.tracks.fixes.values()) == set(newest))  # type: ignore[misc]


def process_id(seat: Seat) -> int:
    return int(seat.console._feed._process.processId())


def feed_texts(seat: Seat, name: str) -> list[str]:
    return [text for text in seat.window.strip.texts() if name in text]
