"""The common time line of a job: what was asked and answered, and every line of its orders, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from models.entities.escalations import Escalation, EscalationCause, EscalationLevel, EscalationState
from models.entities.orders import StageKind
from models.ids import AccountId, CrewId, LoanId, OrderId, StationId
from models.picture import Picture


class JobStep(Enum):
    """What happened to the job itself or to its forces; lines of orders have their own kinds."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    PART = "part"
    ESTIMATED = "estimated"
    LENT = "lent"
    LENT_LONGER = "lent_longer"
    CREW_BACK = "crew_back"
    TAKEN_BACK = "taken_back"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class JobLine:
    """`what` happened `at`, by whom; `order`, `crew` and `station` where it is about one. `level` is whom one asked or
    who answered, `cause` the rule that had proposed it, `until` the moment that was said: power back, or a crew."""

    at: datetime
    what: JobStep | StageKind
    by: AccountId
    order: OrderId | None = None
    crew: CrewId | None = None
    station: StationId | None = None
    level: EscalationLevel | None = None
    cause: EscalationCause | None = None
    until: datetime | None = None
    words: str = ""


def job_time_line(job: Escalation, picture: Picture) -> tuple[JobLine, ...]:
    """Orders that left the picture have left it whole; what of them counts was written while they were here."""
    found = [*_of_orders(job, picture), *_of_job(job), *_of_loans(job, picture)]
    return tuple(sorted(found, key=lambda line: line.at)[::-1])


def loans_of(job: Escalation, picture: Picture) -> tuple[LoanId, ...]:
    """Loans that were made for one of the job's orders, the newest first."""
    orders = set(job.orders)
    found = [loan for loan in picture.loans.values() if orders.intersection(loan.job)]
    return tuple(loan.id for loan in sorted(found, key=lambda one: (one.at, one.id), reverse=True))


def _of_job(job: Escalation) -> Iterator[JobLine]:
    for number, call in enumerate(job.calls):
        yield JobLine(
            at=call.at,
            what=JobStep.ASKED,
            by=call.by,
            level=call.level,
            station=call.station,
            cause=None if number else job.cause,
            words=call.reason,
        )
        answer = call.answer
        if answer is not None:
            what = JobStep.ACCEPTED if answer.accepted else JobStep.DECLINED
            words = " · ".join(part for part in (answer.told_by, answer.words) if part)
            yield JobLine(at=answer.at, what=what, by=answer.by, level=call.level, station=call.station, words=words)
    for part in job.parts:
        yield JobLine(at=part.at, what=JobStep.PART, by=part.by, station=part.station, crew=part.crew, words=part.words)
    if job.estimate is not None:
        made = job.estimate
        yield JobLine(at=made.made_at, what=JobStep.ESTIMATED, by=made.by, until=made.at, words=made.reason)
    if job.ended is not None:
        closed = job.ended.state is EscalationState.CLOSED
        what = JobStep.CLOSED if closed else JobStep.TAKEN_BACK
        yield JobLine(at=job.ended.at, what=what, by=job.ended.by, words=job.ended.words)


def _of_orders(job: Escalation, picture: Picture) -> Iterator[JobLine]:
    for key in job.orders:
        order = picture.orders.get(key)
        for stage in order.stages if order is not None else ():
            words = stage.note.partition("\n")[2] if "\n" in stage.note else ""
            yield JobLine(at=stage.at, what=stage.kind, by=stage.actor, order=key, crew=stage.crew, words=words)


def _of_loans(job: Escalation, picture: Picture) -> Iterator[JobLine]:
    for key in loans_of(job, picture):
        loan = picture.loans[key]
        crew, station = loan.crew, loan.borrower
        until = loan.extensions[0].before if loan.extensions else loan.until
        yield JobLine(
            at=loan.at, what=JobStep.LENT, by=loan.by, crew=crew, station=station, until=until, words=loan.reason
        )
        for one in loan.extensions:
            yield JobLine(
                at=one.at,
                what=JobStep.LENT_LONGER,
                by=one.by,
                crew=crew,
                station=station,
                until=one.until,
                words=one.reason,
            )
        if loan.returned is not None:
            back = loan.returned
            yield JobLine(at=back.at, what=JobStep.CREW_BACK, by=back.by, crew=crew, station=station, words=back.note)
