"""A job that outgrows its station in the demo city, from the proposal of the rules to the return of the lent crews,
each act at the seat of whoever does it: dispatcher, branch, two chiefs, and the crews by their terminals."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.demo.accounts import crew_account
from models.changes import Entry
from models.commands import crew_loans as loans
from models.commands import escalations as jobs
from models.commands import orders as o
from models.commands.room import SetCrewDuty, Undo
from models.commands.service_cases import OpenCase
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import Escalation, EscalationCause, EscalationLevel, EscalationState
from models.entities.fixes import Fix
from models.entities.network import EquipmentClass
from models.entities.orders import Channel, StageKind, Symptom
from models.entities.people import SYSTEM_ACCOUNT, Crew, CrewKind, DutyState
from models.entities.places import Place
from models.entities.service_cases import CaseKind
from models.ids import AccountId, AreaCode, FeederCode, GridId, OrderId, StationId
from models.picture import Picture
from models.planning.escalation_proposals import Proposal
from models.planning.job_time_line import JobStep, job_time_line
from models.rules.arrival_clocks import clocks_of
from models.rules.reply_check import ReplyPoint, Verdict
from models.store.engine import sqlite_url
from models.store.verify import verify
from models.territory.territory import Territory
from tests.console.demo.test_whole_walk import Walk
from tests.console.seats import RULES, Consoles, Seat, consoles, own_look
from tests.console.test_day_work import type_line
from tests.console.test_plan_drafting import CTRL, ENTER, SHIFT
from tests.console.test_undo import edit_menu
from widgets.jobs.job_form import JobForm
from widgets.jobs.jobs_page import JobsPage
from widgets.loans.loans_page import LoansPage
from widgets.map.reach.answer import ReachOf
from widgets.words.terms import term

__all__ = ["consoles", "own_look"]

STATION, LENDER, ELSEWHERE = StationId("GQ"), StationId("FT"), StationId("JN")
DISPATCHER, BRANCH = AccountId("dispatcher"), AccountId("branch")
CHIEF, LENDING_CHIEF, OTHER_CHIEF = AccountId("chief-GQ"), AccountId("chief-FT"), AccountId("chief-CZ")

Clocks = tuple[Any, ...]


@pytest.fixture
def walk(tmp_path: Path, consoles: Consoles, qtbot: QtBot) -> Iterator[Walk]:
    made = Walk(sqlite_url(tmp_path / "demo.sqlite3"), consoles, qtbot)
    yield made
    made.terminal.close()


def test_a_job_outgrows_its_station_and_comes_back(walk: Walk) -> None:
    with walk.seat(DISPATCHER) as seat:
        orders = reported(walk, seat)
        crews = at_the_ready(walk, seat)
        clocks = clocks_in(seat.picture, orders)
        key = escalated_as_proposed(walk, seat, orders)
        answer_is_late(walk, seat, key)
        assert clocks_in(seat.picture, orders) == clocks
    accepted_by_the_branch(walk, key)
    with walk.seat(DISPATCHER) as seat:
        led(seat, key, crews)
        for crew in crews:
            lent(walk, seat, key, crew)
        assert clocks_in(seat.picture, orders) == clocks, "no clock of an order feels a job or a loan"
    for account, seen in ((CHIEF, 2), (BRANCH, 2), (LENDING_CHIEF, 1), (OTHER_CHIEF, 0)):
        book_shows(walk, account, seen)
    with walk.seat(DISPATCHER) as seat:
        repaired_by_the_lent(walk, seat, orders, crews)
        reply_tells_of_it(seat, orders[0])
        crews_return(walk, seat)
        closed(seat, key)
        time_line_shows_it_all(seat, key, orders)
    journal_holds_it(walk.terminal.look().entries)
    assert verify(walk.url).sound


def reported(walk: Walk, seat: Seat) -> tuple[OrderId, ...]:
    """Two transformers of one feeder, too many customers for one station; somebody asks the city about the first."""
    for number, place in enumerate(places_on_one_feeder(seat.window.hearers.territory), start=1):
        report = o.RegisterReport(
            channel=Channel.HOTLINE_95598,
            channel_reference=f"storm-{number}",
            received_at=walk.watch.now,
            caller="王女士",
            phone="13800000000",
            place=place,
            symptom=Symptom.NO_POWER_MANY,
            words="整片没电",
            customers_out=700,
        )
        with seat.sees(lambda: len(seat.picture.orders) == number):  # noqa: B023  # waited for in the loop
            walk.terminal.send(report, SYSTEM_ACCOUNT.id)
    orders = tuple(seat.picture.orders)
    case = OpenCase(
        channel=Channel.CITY_12345,
        channel_reference="storm-case",
        kind=CaseKind.OUTAGE,
        received_at=walk.watch.now,
        caller="王女士",
        phone="13800000000",
        place=seat.order(orders[0]).place,
        words="什么时候来电",
        order=orders[0],
    )
    with seat.sees(lambda: bool(seat.picture.cases)):
        walk.terminal.send(case, DISPATCHER)
    return orders


def places_on_one_feeder(territory: Territory) -> tuple[Place, ...]:
    areas, grids, stations = territory["areas"], territory["grids"], territory["stations"]
    columns = areas.columns
    station = np.asarray(grids.columns["station"])[columns["grid"]]
    own = np.flatnonzero((station == list(stations.codes).index(STATION)) & (columns["feeder"] >= 0))
    feeders, counts = np.unique(columns["feeder"][own], return_counts=True)
    feeder = int(feeders[counts.argmax()])
    return tuple(
        Place(
            x=float(columns["x"][row]),
            y=float(columns["y"][row]),
            address=str(areas.names[row]),
            area=AreaCode(str(areas.codes[row])),
            grid=GridId(str(grids.codes[columns["grid"][row]])),
            feeder=FeederCode(str(territory["feeders"].codes[feeder])),
        )
        for row in own[columns["feeder"][own] == feeder][:2]
    )


def at_the_ready(walk: Walk, seat: Seat) -> tuple[Crew, ...]:
    """A maintenance crew of a neighbour and one of the department, where they idle."""
    chosen = [
        next(one for one in seat.picture.crews.values() if is_maintenance(one) and one.station == station)
        for station in (LENDER, None)
    ]
    for crew in chosen:
        if crew.duty is not DutyState.STANDBY:
            with seat.sees(lambda: seat.picture.crews[crew.id].duty is DutyState.STANDBY):  # noqa: B023
                walk.terminal.send(
                    SetCrewDuty(crew=crew.id, seen=crew.version, duty=DutyState.STANDBY), crew_account(crew.id)
                )
    return tuple(chosen)


def is_maintenance(crew: Crew) -> bool:
    return crew.kind is CrewKind.DISTRIBUTION_MAINTENANCE


def escalated_as_proposed(walk: Walk, seat: Seat, orders: tuple[OrderId, ...]) -> str:
    walk.wait(seat, seconds=20)
    seat.qtbot.waitUntil(lambda: seat.window.messages.stands("job proposals"))
    page = open_jobs(seat)
    (found,) = (one for one in page.list.rows if isinstance(one, Proposal))
    assert (found.cause, set(found.orders), found.level) == (
        EscalationCause.EXTENT,
        set(orders),
        EscalationLevel.BRANCH,
    )
    page.go_to(found.key)
    assert "1,400" in page.text.toPlainText(), "it explains itself"
    begin(seat, "job_escalate")
    send(seat)
    (job,) = seat.picture.escalations.values()
    assert (job.cause, job.level, set(job.orders)) == (EscalationCause.EXTENT, EscalationLevel.BRANCH, set(orders))
    back_and_again(seat, lambda: [one.state for one in seat.picture.escalations.values()])
    seat.qtbot.waitUntil(lambda: not seat.window.messages.stands("job proposals"))
    return job.id


def answer_is_late(walk: Walk, seat: Seat, key: str) -> None:
    """Told, and no act: nobody is asked by itself."""
    asked = job_of(seat, key).call
    walk.wait(seat, minutes=11)
    seat.console.desk.raise_alarms()
    seat.qtbot.waitUntil(lambda: is_alarmed(seat, key))
    page = open_jobs(seat)
    page.go_to(key)
    seat.qtbot.waitUntil(lambda: "Proposed next" in page.text.toPlainText())
    assert job_of(seat, key).calls == (asked,)


def accepted_by_the_branch(walk: Walk, key: str) -> None:
    with walk.seat(BRANCH) as seat:
        page = open_jobs(seat)
        page.go_to(key)
        begin(seat, "job_accept", note="两个班支援")
        send(seat)
        assert job_of(seat, key).state is EscalationState.ACCEPTED
        seat.console.desk.raise_alarms()
        seat.qtbot.waitUntil(lambda: not is_alarmed(seat, key))
        back_and_again(seat, lambda: job_of(seat, key).state)


def led(seat: Seat, key: str, crews: Iterable[Crew]) -> None:
    """One commander, one estimate, and a part for each crew."""
    page = open_jobs(seat)
    page.go_to(key)
    begin(seat, "job_commander")
    send(seat)
    begin(seat, "job_estimate")
    send(seat)
    assert {seat.order(one).estimate for one in job_of(seat, key).orders} != {None}
    back_and_again(seat, lambda: job_of(seat, key).estimate)
    for crew in crews:
        form = begin(seat, "job_part", part="抢修")
        form.rows.editor("holder").pick(seat.picture.crews[crew.id])
        send(seat)
    back_and_again(seat, lambda: len(job_of(seat, key).parts))
    assert {part.crew for part in job_of(seat, key).parts} == {crew.id for crew in crews}


def lent(walk: Walk, seat: Seat, key: str, crew: Crew) -> None:
    """With the hole on the map before; taken back and done again while nothing was built on it."""
    station = seat.picture.stations[crew.station or ELSEWHERE]
    fix = Fix(crew=crew.id, at=walk.watch.now, x=station.x, y=station.y)
    with seat.qtbot.waitSignal(seat.console.tracks.moved):
        seat.console.tracks.receive([fix])
    seat.settle()
    page = open_jobs(seat)
    page.go_to(key)
    page.begin("job_lend")
    dialog = seat.window.pages.loan_work.dialog
    assert dialog is not None and dialog.isVisible()
    form = dialog.form
    assert form.borrower == STATION and set(form.job.text().split()) == set(job_of(seat, key).orders)
    with seat.qtbot.waitSignal(
        seat.window.reaching.answered, check_params_cb=lambda answer: answer.asked.key == crew.id
    ):
        form.crews.setCurrentIndex(form.crews.findData(crew.id))
    answer = seat.window.map.reach.answer
    assert answer is not None and answer.asked.of is ReachOf.LOAN and answer.hole is not None
    assert "Lost:" in form.hole.text(), "it is shown before"
    seat.qtbot.keyClicks(form.reason, "storm")
    with seat.answered():
        seat.qtbot.keyClick(form.reason, ENTER, CTRL)
    assert not dialog.isVisible() and seat.window.map.reach.answer is None
    back_and_again(seat, lambda: [loan.crew for loan in seat.picture.loans_out()])
    assert loan_of(seat, crew).job == job_of(seat, key).orders


def book_shows(walk: Walk, account: AccountId, count: int) -> None:
    with walk.seat(account) as seat:
        assert open_book(seat).table.rowCount() == count, account


def repaired_by_the_lent(walk: Walk, seat: Seat, orders: tuple[OrderId, ...], crews: tuple[Crew, ...]) -> None:
    for key, crew in zip(orders, crews, strict=True):
        before = seat.order(key)
        with seat.answered():
            type_line(seat, f"assign {key} {crew.id}")
        assert seat.order(key).crew == crew.id
        back_and_again(seat, lambda: seat.order(key).state)  # noqa: B023
        assert seat.order(key).place == before.place

        def sends(kind: type[Any], **values: Any) -> None:
            known = seat.order(key)  # noqa: B023
            with seat.sees(lambda: seat.order(key).version > known.version):  # noqa: B023
                walk.watch.wait(minutes=5)
                walk.terminal.send(kind(order=key, seen=known.version, **values), crew_account(crew.id))  # noqa: B023

        sends(o.AcceptOrder)
        undo, _ = edit_menu(seat)
        with seat.refused():  # the crew has built on it
            undo.trigger()
        assert seat.order(key).crew == crew.id and seat.said
        sends(o.Depart)
        sends(o.Arrive, x=before.place.x, y=before.place.y)
        sends(o.Diagnose, equipment=EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE, cause="熔丝熔断")
        sends(o.CompleteRepair, remedy="更换熔丝")
        with seat.refused():  # it has an order of the borrower in its hands
            give_back(seat, crew)
        assert loan_of(seat, crew).returned is None
        sends(o.ConfirmRestored)
        sends(o.ReturnOrder)


def reply_tells_of_it(seat: Seat, order: OrderId) -> None:
    """The case that hangs on the job's order takes the restoration from its record."""
    seat.window.go_to_item(order)
    seat.qtbot.waitUntil(lambda: seat.window.inspector.current_order() == order)
    type_line(seat, "bgddsq")
    page = seat.window.cases.page
    assert page is not None
    (case,) = seat.picture.cases.values()
    page.show_case(case.id)
    page.begin("case_reply")

    def verdict() -> Verdict:
        return next(one.verdict for one in page.reply.findings if one.point is ReplyPoint.RESTORED_TIME)

    assert verdict() is Verdict.FAILED
    page.reply.insert_record()
    seat.qtbot.waitUntil(lambda: verdict() is Verdict.PASSED)
    at = seat.order(order).last(StageKind.RESTORED)
    assert at is not None and local(at.at) in page.reply.text.toPlainText()


def crews_return(walk: Walk, seat: Seat) -> None:
    """Overdue first: told, until they are back."""
    out = seat.picture.loans_out()
    assert len(out) == 2
    walk.wait(seat, seconds=(max(loan.until for loan in out) - walk.watch.now).total_seconds() + 60)
    seat.console.desk.raise_alarms()
    seat.qtbot.waitUntil(lambda: all(is_alarmed(seat, loan.id) for loan in out))
    for loan in out:
        with seat.answered():
            give_back(seat, seat.picture.crews[loan.crew])
        back_and_again(seat, lambda: [one.id for one in seat.picture.loans_out()])
    assert not seat.picture.loans_out()
    seat.console.desk.raise_alarms()
    seat.qtbot.waitUntil(lambda: not any(is_alarmed(seat, loan.id) for loan in out))


def is_alarmed(seat: Seat, subject: str) -> bool:
    return any(alarm.cleared_at is None for alarm in seat.picture.alarms_about(subject))


def closed(seat: Seat, key: str) -> None:
    page = open_jobs(seat)
    page.go_to(key)
    begin(seat, "job_close", note="storm over")
    send(seat)
    assert job_of(seat, key).state is EscalationState.CLOSED
    back_and_again(seat, lambda: job_of(seat, key).state)


def time_line_shows_it_all(seat: Seat, key: str, orders: tuple[OrderId, ...]) -> None:
    page = open_jobs(seat)
    page.go_to(key)
    lines = job_time_line(job_of(seat, key), seat.picture)
    steps = {
        JobStep.ASKED,
        JobStep.ACCEPTED,
        JobStep.PART,
        JobStep.ESTIMATED,
        JobStep.LENT,
        JobStep.CREW_BACK,
        JobStep.CLOSED,
    }
    of_orders = {
        StageKind.RECEIVED,
        StageKind.DISPATCHED,
        StageKind.ACCEPTED,
        StageKind.ARRIVED,
        StageKind.DIAGNOSED,
        StageKind.REPAIRED,
        StageKind.RESTORED,
        StageKind.RETURNED,
    }
    assert steps | of_orders <= {line.what for line in lines}
    assert [line.at for line in lines] == sorted((line.at for line in lines), reverse=True)
    assert (
        sum(line.what is JobStep.LENT for line in lines) == sum(line.what is JobStep.CREW_BACK for line in lines) == 2
    )
    assert {line.order for line in lines if line.what is StageKind.RESTORED} == set(orders)
    (asked,) = (line for line in lines if line.what is JobStep.ASKED)
    assert (asked.level, asked.cause) == (EscalationLevel.BRANCH, EscalationCause.EXTENT), "the rules had proposed it"
    order_of = [line.what for line in reversed(lines)]
    first = [order_of.index(what) for what in (JobStep.ASKED, JobStep.ACCEPTED, JobStep.LENT, StageKind.RESTORED)]
    assert first == sorted(first) and order_of[-1] is JobStep.CLOSED and JobStep.CREW_BACK in order_of[first[-1] :]
    seat.qtbot.waitUntil(lambda: term(JobStep.CLOSED) in page.text.toPlainText())
    shown = page.text.toPlainText()
    assert all(term(line.what) in shown for line in lines)
    assert all(words in shown for words in ("proposed: Large outage", "power back", "until"))


def journal_holds_it(entries: Iterable[Entry]) -> None:
    about = [(type(one.command), one.actor) for one in entries]
    for command, actor, times in (
        (jobs.Escalate, DISPATCHER, 1),
        (jobs.AcceptEscalation, BRANCH, 1),
        (jobs.SetCommander, DISPATCHER, 1),
        (jobs.SetJointEstimate, DISPATCHER, 1),
        (jobs.AssignPart, DISPATCHER, 2),
        (loans.LendCrew, DISPATCHER, 2),
        (o.AssignOrder, DISPATCHER, 2),
        (loans.ReturnCrew, DISPATCHER, 2),
        (jobs.CloseEscalation, DISPATCHER, 1),
        (Undo, BRANCH, 2),
        (Undo, DISPATCHER, 20),
    ):
        assert about.count((command, actor)) == times, (command, actor, about.count((command, actor)))


# -- hands -------------------------------------------------------------------------------------------------------


def clocks_in(picture: Picture, orders: Iterable[OrderId]) -> Clocks:
    return tuple(clocks_of(picture.orders[key], RULES) for key in orders)


def job_of(seat: Seat, key: str) -> Escalation:
    return next(one for one in seat.picture.escalations.values() if one.id == key)


def loan_of(seat: Seat, crew: Crew) -> CrewLoan:
    return next(loan for loan in seat.picture.loans_out() if loan.crew == crew.id)


def open_jobs(seat: Seat) -> JobsPage:
    seat.activate()
    seat.press(Qt.Key.Key_F3, CTRL | SHIFT)
    page = seat.window.jobs.page
    assert page is not None
    return page


def begin(seat: Seat, act: str, **texts: str) -> JobForm:
    """By the act of the window, on the chosen job."""
    page = seat.window.jobs.page
    assert page is not None
    page.begin(act)
    assert page.form is not None and page.form.act.name == act, page.says.said
    for name, text in texts.items():
        page.form.rows.editor(name).set_text(text)
    return page.form


def send(seat: Seat) -> None:
    page = seat.window.jobs.page
    assert page is not None and page.form is not None
    with seat.answered():
        seat.qtbot.keyClick(page.form, ENTER)
    seat.qtbot.waitUntil(lambda: page.form is None)


def open_book(seat: Seat) -> LoansPage:
    seat.activate()
    seat.press(Qt.Key.Key_F6, CTRL)
    page = seat.window.pages.loan_work.page
    assert page is not None
    return page


def give_back(seat: Seat, crew: Crew) -> None:
    page = open_book(seat)
    page.go_to(loan_of(seat, crew).id)
    seat.qtbot.keyClick(page.table, ENTER)
    page.form.send.click()


def back_and_again(seat: Seat, what: Callable[[], object]) -> None:
    """Undo and redo, each seen by what it changes."""
    after = what()
    undo, redo = edit_menu(seat)
    with seat.answered():
        undo.trigger()
    assert what() != after
    with seat.answered():
        redo.trigger()
    assert what() == after


def local(at: datetime) -> str:
    return f"{at.astimezone(RULES.zone):%H:%M}"
