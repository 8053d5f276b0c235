"""A lent crew that is due back: at the two warning fractions of its loan and at its end. It ends no loan by itself."""

from collections.abc import Iterable
from datetime import datetime

from models.alarms.causes import Cause, CauseSource, Found
from models.alarms.passed import passed
from models.changes import Entity
from models.entities.alarms import AlarmKind
from models.entities.crew_loans import CrewLoan
from models.ids import AlarmId
from models.picture import Picture
from models.rules.rule_book import RuleBook


def _subjects(book: Picture) -> Iterable[str]:
    return [loan.id for loan in book.loans_out()]


def _touched(thing: Entity, _book: Picture) -> Iterable[str]:
    return (thing.id,) if isinstance(thing, CrewLoan) else ()


def _look(subject: str, book: Picture, rules: RuleBook, now: datetime) -> Found:
    """An extension begins the span anew: who gave it has just looked."""
    loan = book.find(CrewLoan, subject)
    if loan is None or not loan.open:
        return Found()
    start = loan.extensions[-1].at if loan.extensions else loan.at
    fractions = (rules.value("warning.first"), rules.value("warning.second"))
    run = passed(start, loan.until, fractions, now)
    if not run.level:
        return Found((), run.next_at)
    cause = Cause(
        key=AlarmId(f"loan/{loan.id}/{start:%Y%m%dT%H%M%SZ}"),
        kind=AlarmKind.LOAN_DUE,
        level=run.level,
        subject=loan.id,
        stations=tuple(station for station in (loan.lender, loan.borrower) if station is not None),
        since=run.since,
        due_at=loan.until,
    )
    return Found((cause,), run.next_at)


LOANS = CauseSource(kinds=frozenset({AlarmKind.LOAN_DUE}), weight=1, subjects=_subjects, touched=_touched, look=_look)
