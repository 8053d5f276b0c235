"""An escalation that waits for an answer (YK-E1): at the fractions of other clocks and at its limit. Who is asked
next is named as what to do, never done."""

from collections.abc import Iterable
from datetime import datetime

from models.alarms.causes import Cause, CauseSource, Found
from models.alarms.passed import passed
from models.changes import Entity
from models.entities.alarms import AlarmKind
from models.entities.escalations import Escalation, EscalationState
from models.ids import AlarmId, StationId
from models.picture import Picture
from models.rules.rule_book import RuleBook


def _subjects(book: Picture) -> Iterable[str]:
    return [job.id for job in book.open_escalations()]


def _touched(thing: Entity, _book: Picture) -> Iterable[str]:
    return (thing.id,) if isinstance(thing, Escalation) else ()


def _look(subject: str, book: Picture, rules: RuleBook, now: datetime) -> Found:
    job = book.find(Escalation, subject)
    if job is None or job.state is not EscalationState.ASKED:
        return Found()
    call = job.call
    fractions = (rules.value("warning.first"), rules.value("warning.second"))
    run = passed(call.at, call.due_at, fractions, now)
    if not run.level:
        return Found((), run.next_at)
    cause = Cause(
        key=AlarmId(f"answer/{job.id}/{call.at:%Y%m%dT%H%M%SZ}"),
        kind=AlarmKind.ANSWER_DUE,
        level=run.level,
        subject=job.id,
        stations=_stations(job, book),
        since=run.since,
        due_at=call.due_at,
    )
    return Found((cause,), run.next_at)


def _stations(job: Escalation, book: Picture) -> tuple[StationId, ...]:
    """Those of its orders, and the neighbour that was asked."""
    orders = (book.orders.get(key) for key in job.orders)
    found = dict.fromkeys(order.station for order in orders if order is not None)
    if job.call.station is not None:
        found[job.call.station] = None
    return tuple(found)


ANSWERS = CauseSource(
    kinds=frozenset({AlarmKind.ANSWER_DUE}), weight=1, subjects=_subjects, touched=_touched, look=_look
)
