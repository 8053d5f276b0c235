"""demo-build and the demo's start: sound databases, nothing of anybody else's overwritten."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from console.cli.main import run
from console.clock import wall_clock
from console.demo.accounts import DISPATCHER
from console.demo.sessions import DemoSeat, city_file, demo_folder, demo_time, is_demo, keep_city
from models.commands.orders import RegisterReport
from models.entities.notices import NoticeKind
from models.entities.orders import OrderState
from models.entities.work_permits import PermitState
from models.handover.proof import prove
from models.handover.view import Proof
from models.notices.announced import notice_case
from models.notices.ledger import notice_standing
from models.picture import Picture
from models.rules.notice_duties import NoticeStep
from models.rules.notice_law import judge
from models.store.backup import in_use
from models.store.engine import sqlite_url
from models.store.store import Store
from models.store.verify import verify
from models.territory.city import City
from tests.console.reading import reads
from tests.console.rooms import make_room, report
from tests.console.seats import OtherSeat
from tests.console.test_program import Start, choose, console_of, start, welcome_of
from tests.widgets.pictures import rule_book

__all__ = ["start"]

Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def ready_city(small_city: City, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = tmp_path_factory.mktemp("city") / "city.sqlite3"
    keep_city(small_city, file, rule_book())
    return file.read_bytes()


@pytest.fixture
def kept_city(ready_city: bytes, own_home: None) -> None:
    """A small city lies where the built one is kept, so that nobody waits for 14 000 areas."""
    city_file().parent.mkdir(parents=True, exist_ok=True)
    city_file().write_bytes(ready_city)


@pytest.fixture
def quiet_demo(tmp_path: Path, kept_city: None, qapp: object) -> str:
    """The URL of a demo that `demo-build` has made, once for all who look at one or go on with it."""
    file = tmp_path / "demo.sqlite3"
    file.write_bytes(built().content)
    return sqlite_url(file)


@dataclass(frozen=True, slots=True)
class Built:
    content: bytes
    progress: list[float]


@cache
def built() -> Built:
    with TemporaryDirectory() as folder, redirect_stderr(StringIO()) as said:
        file = Path(folder) / "demo.sqlite3"
        assert yike("demo-build", "quiet", "--database", sqlite_url(file)) == 0
        assert not file.with_name(f"{file.name}-wal").exists(), "all of it is in the one file"
        return Built(file.read_bytes(), [float(line.split("\t")[0]) for line in said.getvalue().splitlines()])


def yike(*arguments: str) -> int:
    try:
        return run([*arguments, "--language", "en"])
    except SystemExit as end:
        assert isinstance(end.code, int)
        return end.code


def test_a_built_demo_is_sound_and_has_a_shift_behind_it(quiet_demo: str) -> None:
    progress = built().progress
    assert progress == sorted(progress)
    assert progress[-1] == 1.0
    assert verify(quiet_demo).sound
    store = Store(quiet_demo, rules=rule_book(), clock=wall_clock)
    store.open()
    states = {order.state for order in store.picture.orders.values()}
    plans = store.picture.approved_plans()
    days = {permit.state for plan in plans for permit in store.picture.permits_of(plan.id)}
    assert is_demo(store.picture)
    # The shift on duty took the room over from the one before, signed by both and with its paper.
    last = store.picture.last_handover()
    assert last is not None
    kept = store.kept_handover(last.id)
    assert kept is not None
    assert prove(last, kept.document, kept.paper, kept.content) is Proof.SOUND
    assert store.picture.open_shift is not None
    assert store.picture.open_shift.began_by == last.id
    # Planned work of these weeks is on its way, and what is announced is so by law.
    picture, now = store.picture, wall_clock()
    ledger = [notice_standing(plan, picture, now=now, rules=rule_book()) for plan in picture.plans.values()]
    assert {one.last.kind for one in ledger if one.last is not None} >= {NoticeKind.PLANNED, NoticeKind.CANCELLED}
    for one in ledger:
        verdict = judge(notice_case(one.plan, picture), now=now, rules=rule_book())
        assert not one.announced or not [duty for duty in verdict.blocks if duty.step is NoticeStep.PUBLISHED]
    assert any(telling.lines for one in ledger for telling in picture.tellings_of(one.plan.id))
    store.close()
    assert len(plans) >= 2
    assert days & {PermitState.CLOSED, PermitState.WORKING, PermitState.DE_ENERGISED}
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
    qtbot.waitUntil(lambda: console_of(program).window is not None)
    console = console_of(program)
    assert console.window is not None
    assert console.window.isVisible()
    assert "DEMO" in console.window.strip.texts()
    with qtbot.waitSignal(console.tracks.moved):
        pass
    assert not DemoSeat(tmp_path / "mine.sqlite3").drives, "this console drives it"


@pytest.mark.parametrize("how", ["--demo", "--database"])
def test_a_second_console_waits_for_its_turn_while_the_demo_is_built(start: Start, qtbot: QtBot, how: str) -> None:
    file = demo_folder() / "quiet.sqlite3"
    first = DemoSeat(file)
    assert first.drives
    program = start(*(["--demo"] if how == "--demo" else ["--database", sqlite_url(file)]))
    assert any("building" in line for line in welcome_of(program).lines)
    assert not reads(console_of(program).entry, "no city yet"), "nobody knows what it will hold"
    choose(program, "Try again")
    assert any("building" in line for line in welcome_of(program).lines)
    assert not file.exists()
    first.begin(1.0)
    first.leave()
    choose(program, "Try again")
    with qtbot.waitSignal(console_of(program).empty):
        pass
    assert reads(console_of(program).entry, "no city yet"), "that console ended without having built it"


def test_whoever_joins_a_demo_has_its_time(tmp_path: Path, start: Start) -> None:
    """Also under the database's address alone: at sixty times the speed it is soon another day."""
    first = DemoSeat(tmp_path / "room.sqlite3")
    begun = first.begin(60.0)
    url = make_room(tmp_path / "room.sqlite3", now=wall_clock(), source="demo")
    clock = console_of(start("--database", url))._options.clock
    first.leave()
    assert abs(clock() - begun.clock()()) < timedelta(seconds=5)
    assert demo_time(tmp_path / "room.sqlite3") == begun
    other = make_room(tmp_path / "other.sqlite3", now=wall_clock())
    assert console_of(start("--database", other))._options.clock is wall_clock


def test_a_demo_that_goes_on_keeps_its_time_and_a_new_one_begins_its_own(tmp_path: Path, quiet_demo: str) -> None:
    url, file = quiet_demo, tmp_path / "demo.sqlite3"
    seat = DemoSeat(file)
    begun = seat.begin(10.0)
    seat.leave()
    other = OtherSeat(url)
    number = max(other.send(a_call(other.look()), DISPATCHER).orders)
    seat = DemoSeat(file)
    assert yike("demo-build", "quiet", "--database", url) == 0
    assert number in other.look().orders, "somebody has it open: it goes on"
    assert seat.begin(1.0) == begun
    seat.leave()
    other.close()
    seat = DemoSeat(file)
    assert yike("demo-build", "quiet", "--database", url) == 0
    assert seat.begin(1.0).speed == 1.0
    seat.leave()
    fresh = OtherSeat(url)
    assert number not in fresh.look().orders
    fresh.close()


def test_a_demo_goes_on_under_a_console_that_has_joined_it(
    tmp_path: Path, quiet_demo: str, start: Start, qtbot: QtBot
) -> None:
    """The console that drove it was closed and is opened again; another process has been looking on all the time."""
    url, file = quiet_demo, tmp_path / "demo.sqlite3"
    seat = DemoSeat(file)
    seat.begin(1.0)
    with console_process(url):
        qtbot.waitUntil(file.with_name(f"{file.name}-wal").exists)
        assert in_use(file)
        seat.leave()
        held, other = file.stat().st_ino, OtherSeat(url)
        number = max(other.send(a_call(other.look()), DISPATCHER).orders)
        program = start("--demo", "--database", url)
        qtbot.waitUntil(lambda: console_of(program).window is not None)
        console = console_of(program)
        with qtbot.waitSignal(console.tracks.moved):
            pass
        assert console.has_feed
        assert number in console.desk.picture.orders
        assert file.stat().st_ino == held
        console.desk.send(a_call(other.look()), DISPATCHER)
        qtbot.waitUntil(lambda: len(other.look().orders) > 0 and max(other.look().orders) > number)
        other.close()
    assert verify(url).sound


def a_call(picture: Picture) -> RegisterReport:
    """One more call from where somebody has called before."""
    place = next(iter(picture.orders.values())).place
    return replace(report(1, received_at=wall_clock()), channel_reference="", place=place)


@contextmanager
def console_process(url: str) -> Iterator[None]:
    """A console in a process of its own."""
    arguments = [sys.executable, "-m", "console", "--database", url, "--language", "en"]
    root = str(Path(__file__).parents[3])
    process = subprocess.Popen(arguments, env=os.environ | {"PYTHONPATH": root}, stdin=subprocess.DEVNULL)
    try:
        yield
        assert process.poll() is None, "it still runs"
    finally:
        process.terminate()
        process.wait(10)
