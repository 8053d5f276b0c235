"""Whom a crew works for: its own station, or the one that has borrowed it. Ranking, reach, permissions and lists ask
here."""

from models.entities.crew_loans import CrewLoan
from models.entities.orders import WorkOrder
from models.entities.people import Account, Crew
from models.ids import OrderId, StationId
from models.picture import Picture


def loan_of(crew: Crew, picture: Picture) -> CrewLoan | None:
    """The loan that it is out on, overdue or not."""
    return picture.loans.get(crew.loan) if crew.loan is not None else None


def works_for(crew: Crew, picture: Picture) -> StationId | None:
    """The station that may plan with it now; None for one of the department."""
    loan = loan_of(crew, picture)
    return crew.station if loan is None else loan.borrower


def lent_for(loan: CrewLoan, order: WorkOrder) -> bool:
    """Whether the crew is the order's own while it is lent: the borrower's orders, and those of the job wherever they
    lie."""
    return order.station == loan.borrower or order.id in loan.job


def open_orders(loan: CrewLoan, picture: Picture) -> tuple[OrderId, ...]:
    """What of its borrower's the crew still holds, oldest first: it stands against the return."""
    return tuple(order.id for order in picture.orders_of_crew(loan.crew) if lent_for(loan, order))


def is_own(crew: Crew, order: WorkOrder, picture: Picture) -> bool:
    """Whether the order lies with those whom the crew works for."""
    loan = loan_of(crew, picture)
    return crew.station == order.station if loan is None else lent_for(loan, order)


def may_see_loan(loan: CrewLoan, actor: Account) -> bool:
    """Both stations see it; so does whoever belongs to no station: the room, the branch, the offices."""
    return actor.station is None or actor.station in {loan.lender, loan.borrower}
