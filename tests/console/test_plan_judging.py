"""What would this plan do: asked through the real desk, answered by its worker while acts go on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from console import desk_outages, plan_judging
from console.asking import AnswersWorker
from console.clock import wall_clock
from console.desk import Desk
from console.grounds import Grounds
from console.guard import Guard
from console.places import ground_folder
from models.commands import Request
from models.commands.room import ImportCity
from models.decisions.plan_judgement import PlanJudgement, PlanQuestion
from models.entities.network import EquipmentClass
from models.entities.outage_plans import PlanContent, PlanKind, PlanScope, Window
from models.entities.people import SYSTEM_ACCOUNT, CrewKind
from models.errors import Unavailable
from models.ids import AreaCode, StationId
from models.planning.repeat_limits import RepeatClass
from models.planning.repeated_outages import Caliber, Side
from models.rules.hour_budgets import HourBudget, HourBudgets
from models.rules.notice_duties import NoticeStep
from models.store.store import Store
from models.territory.territory import LAYERS, Territory, make_layer
from tests.console.rooms import DISPATCHER, make_room, report, small_territory
from tests.widgets.pictures import grid, rule_book

DAY = timedelta(days=1)


def question(days: float, *areas: str) -> PlanQuestion:
    start = wall_clock() + days * DAY
    content = PlanContent(
        kind=PlanKind.PLANNED,
        equipment=EquipmentClass.HV_DISTRIBUTION,
        scope=PlanScope(areas=tuple(AreaCode(area) for area in areas), stations=(StationId("S1"),)),
        crew_kind=CrewKind.DISTRIBUTION_MAINTENANCE,
    )
    return PlanQuestion(station=StationId("S1"), window=Window(start, start + timedelta(hours=4)), content=content)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    url = make_room(tmp_path / "room.sqlite3", now=wall_clock())
    desk = Desk(url, rules=rule_book(), clock=wall_clock, grounds=Grounds(ground_folder()))
    with qtbot.waitSignal(desk.opened):
        desk.open()
    yield desk
    desk.close()


def test_pages_are_answered_while_acts_go_on(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_outages, "_PAUSE_MS", 200)
    page = QObject()
    form, board = desk.plan_judging(page), desk.plan_judging(page)
    of_form, of_board = list[PlanJudgement](), list[PlanJudgement]()
    form.answered.connect(of_form.append)
    board.answered.connect(of_board.append)
    # The newest question wins, page by page; the law is told before the outages of record are read.
    numbers = [form.ask(question(days, "A1", "A2")) for days in (3, 4, 12)]
    board.ask(question(3, "A3"))
    with qtbot.waitSignal(desk.done):
        desk.send(report(1, received_at=wall_clock()), DISPATCHER)
    qtbot.waitUntil(lambda: bool(of_form and of_board))
    assert [said.question for said in of_form] == numbers[-1:]
    assert of_form[0].unread
    assert of_form[0].repeats is None
    assert of_form[0].verdict.latest(NoticeStep.PUBLISHED) is not None
    assert not of_form[0].verdict.blocks
    assert of_board[0].verdict.blocks  # three days are too late (N-1)
    # Whoever was told so is told the rest by itself.
    qtbot.waitUntil(lambda: len(of_form) == 2 and len(of_board) == 2)
    whole = of_form[1]
    assert (whole.question, whole.unread) == (numbers[-1], False)
    assert whole.repeats is not None
    assert whole.repeats.totals(Caliber.ALL, Side.AFTER) == {
        RepeatClass.NORMAL: 2,
        RepeatClass.WARNING: 0,
        RepeatClass.FREQUENT: 0,
    }
    # Nobody looks any more: nothing is told.
    form.ask(question(13, "A1"))
    form.forget()
    with qtbot.waitSignal(board.answered):
        board.ask(question(14, "A3"))
    assert len(of_form) == 2


def test_budgets_of_the_site_are_told_with_the_rest(tmp_path: Path, qtbot: QtBot) -> None:
    budget = HourBudget(station="S1", hours=1, source="Order 4")
    rules = replace(rule_book(), hour_budgets=HourBudgets({budget.id: budget}))
    url = make_room(tmp_path / "room.sqlite3", now=wall_clock())
    desk = Desk(url, rules=rules, clock=wall_clock, grounds=Grounds(ground_folder()))
    with qtbot.waitSignal(desk.opened):
        desk.open()
    judging = desk.plan_judging(desk)
    with qtbot.waitSignal(judging.answered, check_params_cb=lambda said: not said.unread) as told:
        judging.ask(question(12, "A1"))
    assert told.args[0].budgets[0].budget == budget
    assert told.args[0].budgets[0].over > 0
    desk.close()


def test_a_fault_in_judging_is_told(desk: Desk, qtbot: QtBot) -> None:
    page = QObject()
    judging = desk.plan_judging(page)
    broken = question(12, "A1")
    with qtbot.waitSignals([judging.failed, desk.faulted]):
        judging.ask(PlanQuestion(station=broken.station, window=None, content=broken.content))  # type: ignore[arg-type]
    with qtbot.waitSignal(judging.answered):
        judging.ask(broken)


def test_a_refusal_leaves_its_frames_behind(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """They hold the worker's own objects, which no other thread may keep alive or free."""

    def refusing(*_: object) -> Iterator[PlanJudgement | None]:
        yield None
        raise Unavailable("outages_unread", facts={"count": 3})

    judging = desk.plan_judging(desk)
    monkeypatch.setattr(plan_judging, "judging", refusing)
    with qtbot.waitSignal(judging.failed) as told:
        judging.ask(question(12, "A1"))
    error = told.args[1]
    assert (error.code, error.facts, error.__traceback__) == ("outages_unread", {"count": 3}, None)


def test_a_new_ground_has_the_outages_read_anew(desk: Desk, qtbot: QtBot) -> None:
    """Which areas a line supplies is judged by the ground as it is."""
    judging = desk.plan_judging(desk)
    with qtbot.waitSignal(judging.answered, check_params_cb=lambda said: not said.unread):
        judging.ask(question(12, "A1"))
    old = small_territory()
    layers = {name: old[name] for name in LAYERS}
    layers["areas"] = make_layer("areas", [], [], [])
    ground = Territory(old.projection, layers)
    city = ImportCity(source="test", digest=ground.digest(), projection=ground.projection, entities=(grid(),))
    store = Store(desk.url, rules=rule_book(), clock=wall_clock)
    store.open()
    with qtbot.waitSignals([desk.outages_read, desk.territory_changed]):
        store.import_city(Request(actor=SYSTEM_ACCOUNT.id, command=city), ground)
    store.close()
    with qtbot.waitSignal(judging.answered, check_params_cb=lambda said: not said.unread):
        judging.ask(question(12, "A1"))


class Reader(QObject):
    """The end of reading, when a test says so."""

    read = Signal()

    def begin(self) -> None: ...


def test_reading_that_ends_amid_the_work_restarts_it(qtbot: QtBot) -> None:
    parent, whole = QObject(), [False]
    reader = Reader(parent)

    def begin(_number: int, _question: object) -> Iterator[SimpleNamespace | None]:
        unread = not whole[0]
        for _ in range(3):
            yield None
        yield SimpleNamespace(unread=unread)

    worker = AnswersWorker(begin, outages=reader, guard=Guard(parent), parent=parent)  # type: ignore[arg-type]
    said: list[SimpleNamespace] = []
    worker.answered.connect(lambda _asker, _number, answer: said.append(answer))
    worker.ask(1, 1, "?")
    worker._step()
    whole[0] = True
    reader.read.emit()
    qtbot.waitUntil(lambda: bool(said))
    assert [answer.unread for answer in said] == [False]
