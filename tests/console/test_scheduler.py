"""What time drives begins with the first second and ends with the console."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from console.app import Console
from tests.console.seats import Consoles, make_shift

_LATER_MS = 3_600_000


def begun(path: Path, consoles: Consoles, qtbot: QtBot) -> Console:
    """Its first second comes when a test says so."""
    url, _ = make_shift(path / "room.sqlite3")
    console = consoles(url)
    console._tick.setInterval(_LATER_MS)
    with qtbot.waitSignal(console.opened):
        console.start()
    return console


def test_jobs_begin_with_the_first_second_and_end_with_the_console(
    tmp_path: Path, consoles: Consoles, qtbot: QtBot
) -> None:
    console = begun(tmp_path, consoles, qtbot)
    assert console._scheduler is None
    console._tick.timeout.emit()
    scheduler = console._scheduler
    assert scheduler is not None and scheduler.running
    assert len(scheduler.get_jobs()) == 3
    console._tick.timeout.emit()
    assert console._scheduler is scheduler
    consoles.close(console)
    assert not scheduler.running


def test_a_console_may_be_closed_before_its_first_second(tmp_path: Path, consoles: Consoles, qtbot: QtBot) -> None:
    console = begun(tmp_path, consoles, qtbot)
    consoles.close(console)
    assert console._scheduler is None
    assert not any(timer.isActive() for timer in (console._tick, console._tidy, console._pages_due))
