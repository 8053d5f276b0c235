"""Jobs across stations, lent crews, and what forces there are."""

from models.entities.escalations import EscalationState
from models.entities.people import Crew, CrewKind, DutyState
from models.handover.document import ForceLine, JobLine, Jobs, LoanLine
from models.handover.moment import Moment
from models.lent_crews import loan_of

_KINDS = {kind: place for place, kind in enumerate(CrewKind)}


def jobs_of(on: Moment) -> Jobs:
    """Jobs by number, loans by when the crew is due back."""
    jobs = tuple(
        JobLine(
            key=f"job/{job.id}",
            job=job.id,
            orders=job.orders,
            state=job.state,
            level=job.level,
            commander=job.commander,
            answer_due=job.call.due_at if job.state is EscalationState.ASKED else None,
            estimate=None if job.estimate is None else job.estimate.at,
        )
        for job in on.picture.open_escalations()
    )
    loans = tuple(
        LoanLine(
            key=f"loan/{loan.id}",
            loan=loan.id,
            crew=loan.crew,
            lender=loan.lender,
            borrower=loan.borrower,
            until=loan.until,
        )
        for loan in on.picture.loans_out()
    )
    return Jobs(jobs=jobs, loans=loans)


def force_lines(on: Moment) -> tuple[ForceLine, ...]:
    """Crews on duty, and those that hold something or are lent whatever their duty says: by the station that they
    belong to, by kind and number."""
    crews = sorted(on.picture.crews.values(), key=lambda one: (one.station or "", _KINDS[one.kind], one.id))
    lines = (_line(crew, on) for crew in crews if not crew.retired or on.picture.is_busy(crew.id))
    return tuple(
        line for line in lines if line.duty is not DutyState.OFF_DUTY or line.held_by or line.lent_to is not None
    )


def _line(crew: Crew, on: Moment) -> ForceLine:
    loan = loan_of(crew, on.picture)
    orders = (order.id for order in on.picture.orders_of_crew(crew.id))
    permits = (permit.id for permit in on.picture.permits_of_crew(crew.id))
    return ForceLine(
        key=f"crew/{crew.id}",
        crew=crew.id,
        kind=crew.kind,
        station=crew.station,
        vehicle=crew.vehicle,
        duty=crew.duty,
        duty_since=crew.duty_since,
        lent_to=None if loan is None else loan.borrower,
        held_by=(*orders, *permits),
    )
