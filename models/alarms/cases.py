"""Limits of service cases (C-9): each that runs, at its two warning fractions and at its end."""

from collections.abc import Iterable
from datetime import datetime

from models.alarms.causes import Cause, CauseSource, Found
from models.alarms.passed import passed
from models.changes import Entity
from models.entities.alarms import AlarmKind
from models.entities.service_cases import ServiceCase
from models.ids import AlarmId
from models.picture import Picture
from models.rules.case_limits import CaseLimit, CaseStep, due_of
from models.rules.rule_book import RuleBook


def step_of_case(alarm: AlarmId) -> CaseStep:
    """Which step the limit behind an alarm is for."""
    return CaseStep(alarm.split("/")[2])


def _subjects(book: Picture) -> Iterable[str]:
    return [case.id for case in book.open_cases()]


def _touched(thing: Entity, _book: Picture) -> Iterable[str]:
    return (thing.id,) if isinstance(thing, ServiceCase) else ()


def _look(subject: str, book: Picture, rules: RuleBook, now: datetime) -> Found:
    case = book.find(ServiceCase, subject)
    if case is None or case.closed_at is not None:
        return Found()
    fractions = (rules.value("C-9.first"), rules.value("C-9.second"))
    causes, ahead = [], []
    for limit in due_of(case, rules):
        if not limit.running:
            continue
        run = passed(limit.started_at, limit.due_at, fractions, now)
        if run.next_at is not None:
            ahead.append(run.next_at)
        if run.level:
            causes.append(
                Cause(
                    key=_key(case, limit),
                    kind=AlarmKind.CASE_DUE,
                    level=run.level,
                    subject=case.id,
                    stations=(case.station,),
                    since=run.since,
                    due_at=limit.due_at,
                )
            )
    return Found(tuple(causes), min(ahead, default=None))


def _key(case: ServiceCase, limit: CaseLimit) -> AlarmId:
    """A reopening begins its limits anew, and so does another supervision."""
    turn = f"{len(case.reopenings)}-{limit.started_at:%Y%m%dT%H%M%SZ}"
    return AlarmId(f"case/{case.id}/{limit.step.value}/{limit.number or '-'}/{turn}")


CASES = CauseSource(kinds=frozenset({AlarmKind.CASE_DUE}), weight=4, subjects=_subjects, touched=_touched, look=_look)
