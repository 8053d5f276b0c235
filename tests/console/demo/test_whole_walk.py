"""An outage plan of the demo city from the first key to the ledger, each act at the seat of whoever does it: planner,
chief, distribution room, dispatcher, and the crew by its terminal."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.clock import Clock
from console.demo.accounts import crew_account, demo_accounts
from console.demo.parameters import FEWEST_AREAS
from console.demo.sessions import DEMO_SOURCE
from console.notice_wordings import write_site_text
from models.changes import Entry
from models.commands import Request
from models.commands import day as d
from models.commands import notices as t
from models.commands import plans as p
from models.commands.room import ImportCity, OpenAccounts, SetCrewDuty, Undo
from models.entities.outage_plans import OutagePlan, PlanState
from models.entities.people import SYSTEM_ACCOUNT, Crew, CrewKind, DutyState
from models.entities.work_permits import PermitState, WorkPermit
from models.ids import AccountId, PlanId, StationId
from models.planning.notice_reality import PlanOutcome, StartReality, StopReality
from models.store.engine import sqlite_url
from models.store.store import Store
from models.store.verify import verify
from tests.console.demo.cities import SMALL_COUNTS, build_quietly, small_parameters
from tests.console.seats import RULES, Consoles, OtherSeat, Seat, consoles, own_look, show
from tests.console.test_day_work import type_line
from tests.console.test_plan_drafting import CONNECTIONS, CTRL, ENTER, SHIFT, Hand
from tests.console.test_undo import edit_menu
from tests.store.databases import Watch
from widgets.outage_day.day_form import DayForm

__all__ = ["consoles", "own_look"]

STATION = StationId("GQ")
PLANNER, CHIEF, ROOM = AccountId("planner-GQ"), AccountId("chief-GQ"), AccountId("room")
DISPATCHER = AccountId("dispatcher")


class Ticking(Watch):
    """It stands until it is moved, but no two readings are the same."""

    def __call__(self) -> datetime:
        self.wait(milliseconds=1)
        return self.now


class Walk:
    """Seats of one room, opened one after the other, whose clock stands until it is moved."""

    def __init__(self, url: str, consoles: Consoles, qtbot: QtBot) -> None:
        self.url = url
        self.watch = Ticking()
        demo_room(url, self.watch)
        self.terminal = OtherSeat(url, clock=self.watch)
        self._consoles = consoles
        self._qtbot = qtbot

    @contextmanager
    def seat(self, account: str) -> Iterator[Seat]:
        console = self._consoles(self.url, account=account, clock=self.watch)
        with self._qtbot.waitSignal(console.opened):
            console.start()
        seat = Seat(console, self._qtbot)
        show(seat)
        seat.settle()
        yield seat
        self._consoles.close(console)

    def wait(self, seat: Seat, **span: float) -> None:
        """Time goes on, and the seat has heard of it."""
        self.watch.wait(**span)
        seat.console.time.tick.timeout.emit()
        seat.settle()


@pytest.fixture
def walk(tmp_path: Path, consoles: Consoles, qtbot: QtBot) -> Iterator[Walk]:
    made = Walk(sqlite_url(tmp_path / "demo.sqlite3"), consoles, qtbot)
    yield made
    made.terminal.close()


def demo_room(url: str, clock: Clock) -> None:
    """The smallest demo city, with its accounts; nothing has happened yet."""
    city = build_quietly(replace(small_parameters(), counts=replace(SMALL_COUNTS, areas=FEWEST_AREAS)))
    store = Store(url, rules=RULES, clock=clock)
    store.open()
    ground = ImportCity(
        source=DEMO_SOURCE,
        digest=city.territory.digest(),
        projection=city.territory.projection,
        entities=city.entities,
    )
    store.import_city(Request(actor=SYSTEM_ACCOUNT.id, command=ground), city.territory)
    store.commit(Request(actor=SYSTEM_ACCOUNT.id, command=OpenAccounts(accounts=demo_accounts(city))))
    store.close()


def test_a_plan_goes_all_the_way(walk: Walk, tmp_path: Path) -> None:
    key = drafted_and_filed(walk)
    approved_by(walk, key, CHIEF, PlanState.STATION_APPROVED)
    approved_by(walk, key, ROOM, PlanState.ROOM_APPROVED)
    write_site_text('sender = "95598@power.example"')  # without a name of its own no site sends an alert
    with walk.seat(DISPATCHER) as seat:
        notice_approved(seat, key)
        published(seat, key, tmp_path)
        told(seat, key)
        on_the_day(walk, seat, key)
        ledger_shows_the_difference(seat, key)
    journal_holds_it(walk.terminal.look().entries)
    assert verify(walk.url).sound


def drafted_and_filed(walk: Walk) -> PlanId:
    with walk.seat(PLANNER) as seat:
        territory = seat.window.hearers.territory
        areas = territory["areas"]
        grids, stations = territory["grids"], territory["stations"]
        area = next(
            code
            for code, grid in zip(areas.codes, areas.columns["grid"], strict=True)
            if stations.codes[grids.columns["station"][grid]] == STATION
        )
        seat.press(Qt.Key.Key_N, CTRL | SHIFT)
        hand = Hand(seat)
        hand.type_into("Work", "new insulators")
        hand.type_into("Work steps", "off")
        hand.type_into("Line section", "pole 1 to 9")
        hand.type_into("Add an area or a feeder", area)
        hand.press(ENTER)
        for name in ("Person in charge of the work", "Reason", "Contact", "Contact's phone", CONNECTIONS):
            hand.type_into(name, "1")
        seat.qtbot.waitUntil(lambda: hand.form.side.missing.text() == "Complete: it can be filed.")
        with seat.sees(lambda: {one.state for one in seat.picture.plans.values()} == {PlanState.FILED}):
            hand.press(ENTER, CTRL)
        hand.press(Qt.Key.Key_Escape)
        (key,) = seat.picture.plans
        back_and_again(seat, key, PlanState.DRAFT)
    return key


def approved_by(walk: Walk, key: PlanId, account: str, state: PlanState) -> None:
    with walk.seat(account) as seat:
        before = plan_of(seat, key).state
        type_line(seat, f"spjh p{key[-3:]}")
        send_form_of_plan(seat)
        assert plan_of(seat, key).state is state
        back_and_again(seat, key, before)


def notice_approved(seat: Seat, key: PlanId) -> None:
    type_line(seat, f"sptdgg p{key[-3:]}")
    send_form_of_plan(seat)
    assert plan_of(seat, key).state is PlanState.NOTICE_APPROVED
    back_and_again(seat, key, PlanState.ROOM_APPROVED)


def published(seat: Seat, key: PlanId, folder: Path) -> None:
    """Files, their digests on record, and no way back: the next notice would correct it."""
    type_line(seat, f"fbtdgg p{key[-3:]}")
    page = seat.window.pages.notice_work.page
    assert page is not None and page.plan is plan_of(seat, key)
    out = folder / "out"
    out.mkdir()
    page.publish.folder.setText(str(out))
    with seat.qtbot.waitSignal(seat.window.pages.notice_work.publishing.published):
        seat.qtbot.keyClick(page.publish, ENTER)
    seat.settle()
    (publication,) = seat.picture.publications_of(key)
    on_disk = {hashlib.sha256(file.read_bytes()).hexdigest() for file in out.iterdir()}
    assert {file.sha256 for file in publication.files} == on_disk and len(on_disk) == 4
    undo, _ = edit_menu(seat)
    with seat.refused():
        undo.trigger()
    assert "N-13" in seat.said
    assert plan_of(seat, key).state is PlanState.NOTICE_APPROVED


def told(seat: Seat, key: PlanId) -> None:
    """All recipients by one act, taken back and done again."""
    page = seat.window.pages.notice_work.page
    assert page is not None
    page.recipients.table.selectAll()
    seat.window.menus.action("notice_tell").trigger()
    form = page.recipients.form
    assert form is not None
    with seat.answered():
        seat.qtbot.keyClick(form, ENTER)
    everybody = [len(one.lines) for one in seat.picture.tellings_of(key)]
    assert everybody and set(everybody) == {1}
    undo, redo = edit_menu(seat)
    with seat.answered():
        undo.trigger()
    assert not any(one.lines for one in seat.picture.tellings_of(key))
    with seat.answered():
        redo.trigger()
    assert all(one.lines for one in seat.picture.tellings_of(key))


def on_the_day(walk: Walk, seat: Seat, key: PlanId) -> None:
    hours = plan_of(seat, key).window
    crew = next(
        one
        for one in seat.picture.crews.values()
        if (one.kind, one.station) == (CrewKind.DISTRIBUTION_MAINTENANCE, STATION)
    )
    crew_login = crew_account(crew.id)
    if crew.duty is DutyState.OFF_DUTY:
        walk.terminal.send(SetCrewDuty(crew=crew.id, seen=crew.version, duty=DutyState.STANDBY), crew_login)
    walk.wait(seat, seconds=(hours.start - walk.watch.now).total_seconds() - 1800)
    assert seat.picture.crews[crew.id].duty is not DutyState.OFF_DUTY

    # The ticket, for the crew; nobody has built on it yet.
    type_line(seat, f"kp p{key[-3:]}")
    page = seat.window.pages.day_work.page
    assert page is not None
    fill(seat, {"ticket": "GZP-1"}, crew=seat.picture.crews[crew.id])
    undo, redo = edit_menu(seat)
    with seat.answered():
        undo.trigger()
    assert seat.picture.permit_of(key) is None
    with seat.answered():
        redo.trigger()
    assert permit_of(seat, key).crew == crew.id

    # The first report, and the stop, 40 min late.
    next_step(seat)
    fill(seat, {"recording": "LY-1"}, spoken=("东一线", "K101"))
    walk.wait(seat, minutes=70)
    next_step(seat)
    fill(seat, {})
    assert permit_of(seat, key).power_off
    undo, _ = edit_menu(seat)
    with seat.refused():  # what was done out there is not taken back, nor the ticket that it rests on
        undo.trigger()
    assert permit_of(seat, key).power_off

    # The crew earths, the room permits after every point of the checklist, the crew ends and clears.
    def crew_does(kind: type[Any], **values: Any) -> None:
        seen = permit_of(seat, key)
        with seat.sees(lambda: permit_of(seat, key).version > seen.version):
            walk.terminal.send(kind(permit=seen.id, seen=seen.version, **values), crew_login)

    for code in ("A", "B"):
        crew_does(d.FitEarth, number="1", code=code, place="K105", fitted_by="李强")
    next_step(seat)
    form = form_of(seat)
    points = form.rows.editor("checked")
    for _ in range(points.list.count()):
        seat.qtbot.keyClick(points.list, Qt.Key.Key_Space)
    assert len(points.ticked) >= 10
    fill(seat, {"recording": "LY-2"})
    assert permit_of(seat, key).state is PermitState.WORKING

    # The announced end comes near, and goes by.
    walk.wait(seat, seconds=(hours.end - walk.watch.now).total_seconds() - 1200)
    seat.console.desk.raise_alarms()
    hears(seat, "extend the plan")
    assert seat.window.menus.action("day_extend").isEnabled()
    walk.wait(seat, minutes=30)
    seat.console.desk.raise_alarms()
    hears(seat, "over by", "Too late to extend")
    assert not seat.window.menus.action("day_extend").isEnabled()

    crew_does(d.EndWork, party=0, reporter="李强", recording="LY-3")
    for code in ("A", "B"):
        crew_does(d.RemoveEarth, number="1", code=code, removed_by="李强")
    next_step(seat)
    fill(seat, {"recording": "LY-4"}, spoken=("东一线", "K101"))
    walk.wait(seat, minutes=5)
    next_step(seat)
    fill(seat, {})
    assert not permit_of(seat, key).power_off and "over by" not in seat.said
    next_step(seat)
    fill(seat, {})
    assert permit_of(seat, key).state is PermitState.CLOSED


def ledger_shows_the_difference(seat: Seat, key: PlanId) -> None:
    page = seat.window.pages.day_work.page
    assert page is not None
    seat.window.menus.action("outage_ledger").trigger()
    seat.qtbot.waitUntil(lambda: bool(page.ledger.lines))
    (found,) = page.ledger.realities
    assert (found.plan, found.outcome) == (key, PlanOutcome.CARRIED_OUT)
    minute = timedelta(minutes=1)
    assert (found.stop, found.stop_by // minute) == (StopReality.LATE, 40)
    assert (found.start, found.start_by // minute) == (StartReality.OVERRUN, 15)
    model = page.ledger.details
    said = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert any("40 min" in cell for cell in said) and any("15 min" in cell for cell in said), said


def journal_holds_it(entries: Iterable[Entry]) -> None:
    """Every step, by whom."""
    about = [(type(one.command), one.actor) for one in entries]
    crew = next(actor for command, actor in about if command is d.FitEarth)
    for command, actor, times in (
        (p.FilePlan, PLANNER, 1),
        (p.ApprovePlan, CHIEF, 1),
        (p.ApprovePlan, ROOM, 1),
        (p.ApproveNotice, DISPATCHER, 1),
        (t.PublishNotice, DISPATCHER, 1),
        (t.RecordTelling, DISPATCHER, 1),
        (d.OpenPermit, DISPATCHER, 1),
        (d.ReportPlanSwitching, DISPATCHER, 2),
        (d.DeEnergisePlan, DISPATCHER, 1),
        (d.FitEarth, crew, 2),
        (d.GivePermit, DISPATCHER, 1),
        (d.EndWork, crew, 1),
        (d.RemoveEarth, crew, 2),
        (d.ReEnergisePlan, DISPATCHER, 1),
        (d.ClosePermit, DISPATCHER, 1),
        *((Undo, actor, 2) for actor in (PLANNER, CHIEF, ROOM)),
        (Undo, DISPATCHER, 6),
    ):
        assert about.count((command, actor)) == times, (command, actor)


# -- hands -------------------------------------------------------------------------------------------------------


def plan_of(seat: Seat, key: PlanId) -> OutagePlan:
    return seat.picture.plans[key]


def permit_of(seat: Seat, key: PlanId) -> WorkPermit:
    permits = seat.picture.permits_of(key)
    return permits[-1]


def back_and_again(seat: Seat, key: PlanId, before: PlanState) -> None:
    """Undo and redo."""
    after = plan_of(seat, key)
    undo, redo = edit_menu(seat)
    for action, state in ((undo, before), (redo, after.state)):
        with seat.answered():
            action.trigger()
        assert plan_of(seat, key).state is state
    assert plan_of(seat, key) == after


def send_form_of_plan(seat: Seat) -> None:
    """Once the desk has said what the plan would do, and has read the outages."""
    page = seat.window.pages.plan_work.page
    assert page is not None and page.sheet.form is not None
    seat.qtbot.waitUntil(lambda: page.sheet.asker.judgement is not None and not page.sheet.asker.judgement.unread)
    with seat.answered():
        seat.qtbot.keyClick(page.sheet.form, ENTER)
    assert page.sheet.form is None


def hears(seat: Seat, *words: str) -> None:
    def heard() -> None:
        assert all(word in seat.said for word in words), [(one.level, one.text) for one in seat.window.messages.history]

    seat.qtbot.waitUntil(heard)


def next_step(seat: Seat) -> None:
    seat.window.menus.action("day_next").trigger()


def form_of(seat: Seat) -> DayForm:
    page = seat.window.pages.day_work.page
    assert page is not None and page.sheet.forms.form is not None
    return page.sheet.forms.form


def fill(seat: Seat, texts: dict[str, str], *, spoken: tuple[str, str] | None = None, crew: Crew | None = None) -> None:
    form = form_of(seat)
    for name, text in texts.items():
        form.rows.editor(name).set_text(text)
    if crew is not None:
        form.rows.editor("crew").pick(crew)
    if spoken is not None:
        double = form.rows.editor("equipment_name")
        for names in (("equipment_name", "equipment_number"), ("read_back_name", "read_back_number")):
            for name, text in zip(names, spoken, strict=True):
                double.set_text(name, text)
    with seat.answered():
        seat.qtbot.keyClick(form, ENTER)
    page = seat.window.pages.day_work.page
    assert page is not None and page.sheet.forms.form is None, form.refusal
