"""Lent crews: lent, extended, returned, taken back; whose they are meanwhile, and what stands against each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from models.commands import orders as o
from models.commands.crew_loans import ExtendLoan, LendCrew, ReturnCrew
from models.commands.room import SetCrewDuty, Undo
from models.entities.crew_loans import MOST_LOAN_ORDERS, CrewLoan, LoanState
from models.entities.orders import OrderState, VoidReason
from models.entities.people import Crew, DutyState, Skill
from models.errors import Conflict, DispatchError, Incomplete, Unavailable
from models.ids import CrewId, LoanId, OrderId, StationId
from models.lent_crews import is_own, works_for
from models.rules.arrival_clocks import clocks_of
from tests.models.builders import MORNING, Room, city, import_of, place

HOUR = timedelta(hours=1)
WEST = StationId("west")
Provoke = Callable[[Room], DispatchError]


def lending(room: Room, crew: str = "A1", **more: Any) -> LendCrew:
    seen = room.picture.crews[CrewId(crew)].version
    values: dict[str, Any] = {"borrower": WEST, "until": MORNING + 4 * HOUR, "reason": "支援城西"}
    return LendCrew(**({"crew": CrewId(crew), "seen": seen} | values | more))


def lent(room: Room, crew: str = "A1", *, by: str = "li", **more: Any) -> CrewLoan:
    room.send(lending(room, crew, **more), by)
    return room.picture.loans_out()[-1]


def extending(loan: CrewLoan, **more: Any) -> ExtendLoan:
    values: dict[str, Any] = {"seen": loan.version, "until": loan.until + HOUR, "reason": "未完"}
    return ExtendLoan(loan=loan.id, **(values | more))


def returning(loan: CrewLoan, **more: Any) -> ReturnCrew:
    return ReturnCrew(loan=loan.id, **({"seen": loan.version} | more))


def crew_of(room: Room, key: str = "A1") -> Crew:
    return room.picture.crews[CrewId(key)]


def test_a_crew_is_lent_extended_and_returned(room: Room) -> None:
    loan = lent(room, by="chief-east", reason="  支援 城西 ")
    assert (loan.lender, loan.borrower, loan.reason, loan.by) == ("east", "west", "支援 城西", "chief-east")
    assert (crew_of(room).station, works_for(crew_of(room), room.picture)) == ("east", "west")
    assert loan.state_at(loan.until - HOUR) is LoanState.RUNNING
    assert loan.state_at(loan.until) is LoanState.OVERDUE
    room.send(extending(loan), "branch")
    loan = room.picture.loans[loan.id]
    assert [(one.before, one.until, one.by) for one in loan.extensions] == [(loan.until - HOUR, loan.until, "branch")]
    room.wait(hours=1)
    room.send(returning(loan, home_metres=300.0, note="早还"), "chief-west")
    loan = room.picture.loans[loan.id]
    assert loan.returned is not None
    assert (loan.returned.by, loan.returned.home_metres, loan.returned.lost) == ("chief-west", 300.0, ())
    assert (loan.state_at(room.now), works_for(crew_of(room), room.picture)) == (LoanState.ENDED, "east")
    assert room.picture.loans_out() == []


def test_the_borrowers_chief_sends_it_and_its_own_chief_does_not(room: Room) -> None:
    theirs, ours = room.report(place=place("G3")), room.report()
    lent(room)
    assert room.refuses(o.AssignOrder, ours, by="chief-east", crew=CrewId("A1"), override="急").code == "not_yours"
    error = room.refuses(o.AssignOrder, ours, crew=CrewId("A1"))
    assert (error.code, error.facts["borrower"]) == ("crew_needs_override", "west")
    assert is_own(crew_of(room), room.order(theirs), room.picture)
    room.assign(theirs, by="chief-west")
    assert room.order(theirs).crew == "A1"


def test_orders_of_the_job_are_its_own_wherever_they_lie(room: Room) -> None:
    job = room.report()
    lent(room, job=(job, job))
    room.assign(job)
    (loan,) = room.picture.loans_out()
    assert loan.job == (job,)
    assert room.refused(returning(loan)).facts["orders"] == (job,)


def test_of_two_who_lend_in_the_same_second_the_slower_is_told(room: Room) -> None:
    mine, theirs = lending(room), lending(room, borrower=WEST, reason="我先")
    room.send(mine, "li")
    error = room.refused(theirs, "wang")
    assert (type(error), error.code) == (Conflict, "crew_lent_already")
    assert (error.facts["by"], error.facts["borrower"]) == ("li", "west")
    (loan,) = room.picture.loans_out()
    room.send(returning(loan))
    assert room.refused(theirs, "wang").code == "changed_since", "what it saw is not so any more"
    loan = lent(room)
    room.send(returning(loan), "chief-east")
    assert room.refused(returning(loan), "chief-west").code == "loan_ended"
    two = lent(room)
    stale = extending(two, until=two.until + 2 * HOUR)
    room.send(extending(two), "li")
    assert room.refused(stale, "wang").code == "changed_since"


def test_a_crew_does_not_leave_its_shift_while_two_stations_count_on_it(room: Room) -> None:
    loan = lent(room)
    going = SetCrewDuty(crew=loan.crew, duty=DutyState.OFF_DUTY, seen=crew_of(room).version)
    error = room.refused(going, "crew-A1")
    assert (error.code, error.facts["borrower"], error.facts["until"]) == ("crew_on_loan", "west", loan.until)
    room.set_duty("A1", DutyState.BREAK, by="chief-west")
    room.send(returning(loan))
    room.set_duty("A1", DutyState.OFF_DUTY, by="crew-A1")


def test_the_return_waits_for_the_borrowers_orders_and_keeps_what_was_found(room: Room) -> None:
    order = room.report(place=place("G3"))
    loan = lent(room)
    room.bring(order, OrderState.EN_ROUTE)
    clocks = clocks_of(room.order(order), room.rules)
    error = room.refused(returning(loan), "chief-east")
    assert (error.code, error.facts["orders"]) == ("loan_orders_open", (order,))
    unskilled = [
        replace(one, skills=(Skill.LV_CABLE,)) if isinstance(one, Crew) and one.id == "A1" else one for one in city()
    ]
    room.send(import_of(unskilled), "admin")
    assert crew_of(room).loan == loan.id, "an import leaves loans as they are"
    room.act(o.RecallOrder, order, reason="归还班组")
    room.send(returning(loan))
    returned = room.picture.loans[loan.id].returned
    assert returned is not None
    assert (returned.lost, returned.home_metres) == ((Skill.LV_LINE, Skill.TRANSFORMER), None)
    after = {clock.rule: clock for clock in clocks_of(room.order(order), room.rules)}
    for clock in clocks:
        assert after[clock.rule].started_at == clock.started_at, "no loan touches a customer's clock"


def test_a_station_or_a_crew_that_goes_leaves_the_loan_to_be_ended(room: Room) -> None:
    loan = lent(room)
    left = [one for one in city() if one.id not in {"west", "A1", "G3", "G4", "B1", "west-repair"}]
    room.send(import_of(left), "admin")
    assert room.refused(extending(loan)).code == "unknown_station"
    room.send(returning(loan))
    assert not room.picture.loans[loan.id].open


def test_taking_back_is_lawful_only_as_things_are_now(room: Room) -> None:
    order = room.report(place=place("G3"))
    entry = room.send(lending(room))
    assert entry is not None
    room.assign(order)
    assert room.refused(Undo(revision=entry.revision)).code == "loan_orders_open"
    room.act(o.RecallOrder, order, reason="错派")
    undone = room.send(Undo(revision=entry.revision))
    assert undone is not None and not room.picture.loans and crew_of(room).loan is None
    own = room.report()
    room.assign(own)
    assert room.refused(Undo(revision=undone.revision)).code == "crew_holds_orders", "redo lends again"
    room.act(o.RecallOrder, own, reason="错派")
    room.send(Undo(revision=undone.revision))
    (loan,) = room.picture.loans_out()
    assert crew_of(room).loan == loan.id
    back = room.send(returning(loan))
    assert back is not None
    room.send(Undo(revision=back.revision))
    assert room.picture.loans_out() == [loan]


def test_the_departments_crews_are_lent_by_the_branch(room: Room) -> None:
    assert room.refused(lending(room, "M1"), "chief-west").code == "not_yours"
    loan = lent(room, "M1", by="branch")
    assert (loan.lender, works_for(crew_of(room, "M1"), room.picture)) == (None, "west")
    assert room.refused(extending(loan), "chief-west").code == "not_yours"
    room.send(returning(loan), "chief-west")


def voided(room: Room) -> DispatchError:
    order = room.report()
    room.act(o.VoidOrder, order, reason=VoidReason.DUPLICATE, note="重复")
    return room.refused(lending(room, job=(order,)))


def again(room: Room) -> DispatchError:
    lent(room)
    return room.refused(lending(room), "wang")


def ended(room: Room) -> DispatchError:
    loan = lent(room)
    room.send(returning(loan))
    return room.refused(extending(loan))


def not_longer(room: Room) -> DispatchError:
    loan = lent(room)
    return room.refused(extending(loan, until=loan.until))


def holding(room: Room) -> DispatchError:
    order = room.report(place=place("G3"))
    loan = lent(room)
    room.assign(order)
    return room.refused(returning(loan))


def leaving(room: Room) -> DispatchError:
    loan = lent(room)
    return room.refused(SetCrewDuty(crew=loan.crew, duty=DutyState.OFF_DUTY, seen=crew_of(room).version))


def asking(**more: Any) -> Provoke:
    return lambda room: room.refused(lending(room, **more))


MANY = tuple(OrderId(str(number)) for number in range(MOST_LOAN_ORDERS + 1))

LOAN_REFUSALS: dict[str, tuple[type[DispatchError], str, Provoke]] = {
    "unknown_loan": (
        Unavailable,
        "loan",
        lambda room: room.refused(ReturnCrew(loan=LoanId("L0"), seen=1)),
    ),
    "crew_lent_already": (Conflict, "crew borrower until by at", again),
    "loan_ended": (Unavailable, "crew by at", ended),
    "loan_not_longer": (Unavailable, "crew until", not_longer),
    "loan_end_in_past": (Unavailable, "until", asking(until=MORNING)),
    "loan_end_too_far": (Unavailable, "days", asking(until=MORNING + timedelta(days=15))),
    "loan_to_own_station": (Unavailable, "crew borrower", asking(borrower=StationId("east"))),
    "loan_order_closed": (Unavailable, "order state", voided),
    "too_many_loan_orders": (Incomplete, "count most", asking(job=MANY)),
    "loan_orders_open": (Unavailable, "crew borrower orders", holding),
    "crew_on_loan": (Unavailable, "crew borrower until", leaving),
}
"""Code → family, facts, how to provoke it; those that others share are theirs."""


@pytest.mark.parametrize("code", LOAN_REFUSALS)
def test_what_does_not_fit_is_refused(code: str, room: Room) -> None:
    family, facts, provoke = LOAN_REFUSALS[code]
    error = provoke(room)
    assert (type(error), error.code) == (family, code)
    assert set(error.facts) == set(facts.split())


def test_what_others_refuse_too(room: Room) -> None:
    wrong: dict[str, dict[str, Any]] = {
        "unknown_station": {"borrower": StationId("gone")},
        "empty_field": {"reason": " "},
        "too_long": {"reason": "长" * 201},
        "unknown_order": {"job": (OrderId("0"),)},
    }
    for code, values in wrong.items():
        assert room.refused(lending(room, **values)).code == code
    held = room.report()
    room.assign(held)
    assert room.refused(lending(room)).code == "crew_holds_orders"
    room.set_duty("A2", DutyState.OFF_DUTY)
    assert room.refused(lending(room, "A2")).code == "crew_off_duty"
