"""Lent crews (ORG-7): lending, extending, returning. A loan touches no order and no customer's clock."""

from datetime import datetime

from models.changes import Change, changed, created
from models.commands.crew_loans import ExtendLoan, LendCrew, ReturnCrew
from models.decisions.numbering import next_number
from models.decisions.situation import Situation
from models.entities.crew_loans import (
    LONGEST_LOAN,
    LONGEST_LOAN_REASON,
    MOST_LOAN_ORDERS,
    CrewLoan,
    LoanExtension,
    LoanReturn,
)
from models.entities.orders import OrderState
from models.entities.people import Crew, DutyState
from models.errors import Conflict, Incomplete, Unavailable
from models.ids import LoanId, StationId
from models.lent_crews import lent_for, loan_of, open_orders

_CLOSED = frozenset({OrderState.ARCHIVED, OrderState.VOID, OrderState.MERGED})


def lend_crew(command: LendCrew, on: Situation) -> list[Change]:
    """借调. Its own work is done or handed over before: what it holds must be the borrower's or the job's."""
    _refuse_lent(on.crew(command.crew), on)
    crew = on.crew(command.crew, command.seen)
    reason = _words("reason", command.reason, on)
    job = tuple(dict.fromkeys(command.job))
    if len(job) > MOST_LOAN_ORDERS:
        raise Incomplete("too_many_loan_orders", facts={"count": len(job), "most": MOST_LOAN_ORDERS})
    for key in job:
        order = on.order(key)
        if order.state in _CLOSED:
            raise Unavailable("loan_order_closed", facts={"order": key, "state": order.state})
    _refuse_unfit_end(command.until, on)
    number, key_of_loan = next_number(on, "L")
    loan = CrewLoan(
        id=LoanId(key_of_loan),
        crew=crew.id,
        lender=crew.station,
        borrower=command.borrower,
        job=job,
        at=on.now,
        by=on.actor.id,
        until=command.until,
        reason=reason,
        skills=crew.skills,
    )
    check_may_go(loan, on)
    return [number, created(loan), changed(crew, loan=loan.id)]


def extend_loan(command: ExtendLoan, on: Situation) -> list[Change]:
    """A later end, by those who lend it. An earlier one is a return."""
    loan = _standing(command.loan, command.seen, on)
    reason = _words("reason", command.reason, on)
    _station(loan.borrower, on)
    if command.until <= loan.until:
        raise Unavailable("loan_not_longer", facts={"crew": loan.crew, "until": loan.until})
    _refuse_unfit_end(command.until, on)
    extension = LoanExtension(at=on.now, by=on.actor.id, before=loan.until, until=command.until, reason=reason)
    return [changed(loan, until=command.until, extensions=(*loan.extensions, extension))]


def return_crew(command: ReturnCrew, on: Situation) -> list[Change]:
    """归还, by either side. Open orders of the borrower stand against it until they are released: called back or given
    to another crew. Position and skills do not: what was found is written down with the loan."""
    loan = _standing(command.loan, command.seen, on)
    note = _short("note", command.note)
    check_may_come_back(loan, on)
    crew = on.book.crews[loan.crew]
    lost = tuple(skill for skill in loan.skills if skill not in crew.skills)
    found = LoanReturn(at=on.now, by=on.actor.id, note=note, home_metres=command.home_metres, lost=lost)
    return [changed(loan, returned=found), changed(crew, loan=None)]


def check_may_go(loan: CrewLoan, on: Situation) -> None:
    """Whether its crew can be out on it now: asked by lending, and when a return is taken back."""
    crew = on.crew(loan.crew)
    _station(loan.borrower, on)
    if loan.borrower == crew.station:
        raise Unavailable("loan_to_own_station", facts={"crew": crew.id, "borrower": loan.borrower})
    if crew.duty is DutyState.OFF_DUTY:
        raise Unavailable("crew_off_duty", facts={"crew": crew.id})
    held = tuple(order.id for order in on.book.orders_of_crew(crew.id) if not lent_for(loan, order))
    if held:
        raise Unavailable("crew_holds_orders", facts={"crew": crew.id, "orders": held})
    for permit in on.book.permits_of_crew(crew.id):
        if permit.holds_crew and permit.station != loan.borrower:
            raise Unavailable("crew_on_plan", facts={"crew": crew.id, "plan": permit.plan, "permit": permit.id})


def check_may_come_back(loan: CrewLoan, on: Situation) -> None:
    """Whether nothing of the borrower's is in its hands: asked by the return, and when the lending is taken back."""
    held = open_orders(loan, on.book)
    if held:
        facts = {"crew": loan.crew, "borrower": loan.borrower, "orders": held}
        raise Unavailable("loan_orders_open", facts=facts)
    for permit in on.book.permits_of_crew(loan.crew):
        if permit.holds_crew and permit.station == loan.borrower:
            raise Unavailable("crew_on_plan", facts={"crew": loan.crew, "plan": permit.plan, "permit": permit.id})


def check_undone_loan(change: Change, on: Situation) -> None:
    """What undo and redo do with a loan has to be lawful as things are now."""
    gone, back = change.before, change.after
    was_out = isinstance(gone, CrewLoan) and gone.open
    if isinstance(back, CrewLoan) and back.open and not was_out:
        check_may_go(back, on)
    elif isinstance(gone, CrewLoan) and was_out and not (isinstance(back, CrewLoan) and back.open):
        check_may_come_back(gone, on)


def refuse_leaving(crew: Crew, on: Situation) -> None:
    """Nobody ends a duty that two stations count on: the crew is returned first, then it leaves."""
    loan = loan_of(crew, on.book)
    if loan is not None:
        facts = {"crew": crew.id, "borrower": loan.borrower, "until": loan.until}
        raise Unavailable("crew_on_loan", facts=facts)


def _refuse_lent(crew: Crew, on: Situation) -> None:
    """Two rooms reach for one crew: the slower one is told who was faster. What is borrowed is not lent on."""
    loan = loan_of(crew, on.book)
    if loan is not None:
        facts = {"crew": crew.id, "borrower": loan.borrower, "until": loan.until, "by": loan.by, "at": loan.at}
        raise Conflict("crew_lent_already", facts=facts)


def _standing(key: LoanId, seen: int, on: Situation) -> CrewLoan:
    loan = on.loan(key)
    if loan.returned is not None:
        facts = {"crew": loan.crew, "by": loan.returned.by, "at": loan.returned.at}
        raise Unavailable("loan_ended", facts=facts)
    return on.loan(key, seen)


def _station(key: StationId, on: Situation) -> None:
    station = on.book.stations.get(key)
    if station is None or station.retired:
        raise Unavailable("unknown_station", facts={"station": key})


def _refuse_unfit_end(until: datetime, on: Situation) -> None:
    if until <= on.now:
        raise Unavailable("loan_end_in_past", facts={"until": until})
    if until - on.now > LONGEST_LOAN:
        raise Unavailable("loan_end_too_far", facts={"days": LONGEST_LOAN.days})


def _words(field: str, text: str, on: Situation) -> str:
    on.require_words(field, text)
    return _short(field, text)


def _short(field: str, text: str) -> str:
    text = " ".join(text.split())
    if len(text) > LONGEST_LOAN_REASON:
        raise Incomplete("too_long", facts={"field": field, "length": len(text), "most": LONGEST_LOAN_REASON})
    return text
