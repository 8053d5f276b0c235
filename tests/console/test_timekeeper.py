"""What time drives begins with the first second and ends with the console."""

import threading
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from console.app import Console
from tests.console.seats import Consoles, make_shift

_LATER_MS = 3_600_000


def begun(path: Path, consoles: Consoles, qtbot: QtBot) -> Console:
    """Its first second comes when a test says so."""
    url, _ = make_shift(path / "room.sqlite3")
    console = consoles(url)
    console.time.tick.setInterval(_LATER_MS)
    with qtbot.waitSignal(console.opened):
        console.start()
    return console


def test_jobs_begin_with_the_first_second_and_end_with_the_console(
    tmp_path: Path, consoles: Consoles, qtbot: QtBot
) -> None:
    console = begun(tmp_path, consoles, qtbot)
    assert console.time.scheduler is None
    console.time.tick.timeout.emit()
    scheduler = console.time.scheduler
    assert scheduler is not None and scheduler.running
    assert len(scheduler.get_jobs()) == 3
    console.time.tick.timeout.emit()
    assert console.time.scheduler is scheduler
    consoles.close(console)
    assert not scheduler.running


def test_a_console_may_be_closed_before_its_first_second(tmp_path: Path, consoles: Consoles, qtbot: QtBot) -> None:
    console = begun(tmp_path, consoles, qtbot)
    consoles.close(console)
    assert console.time.scheduler is None
    assert not any(timer.isActive() for timer in (console.time.tick, console.time._tidy, console._rest_due))


def test_what_a_job_asks_for_is_done_on_the_gui_thread(
    tmp_path: Path, consoles: Consoles, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = begun(tmp_path, consoles, qtbot)
    console.time.tick.timeout.emit()
    assert console.time.scheduler is not None
    samples, at = list[Any](), set[threading.Thread]()

    def take_samples() -> list[Any]:
        at.add(threading.current_thread())
        return samples

    monkeypatch.setattr(console.tracks, "take_samples", take_samples)
    jobs = [threading.Thread(target=job.func) for job in console.time.scheduler.get_jobs()]
    for job in jobs:
        job.start()
    qtbot.waitUntil(lambda: bool(at))
    for job in jobs:
        job.join()
    assert at == {threading.main_thread()}
