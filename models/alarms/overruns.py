"""Power is off, and the announced end comes near or is over (N-13)."""

from collections.abc import Iterable
from datetime import datetime

from models.alarms.causes import Cause, CauseSource, Found
from models.changes import Entity
from models.entities.alarms import AlarmKind
from models.entities.outage_plans import OutagePlan
from models.entities.work_permits import WorkPermit
from models.ids import AlarmId
from models.picture import Picture
from models.planning.overruns import announced_end, overrun_turns
from models.rules.rule_book import RuleBook


def _subjects(book: Picture) -> Iterable[str]:
    return [permit.id for permit in book.permits_under_way()]


def _touched(thing: Entity, book: Picture) -> Iterable[str]:
    if isinstance(thing, WorkPermit):
        return (thing.id,)
    if isinstance(thing, OutagePlan):
        return [permit.id for permit in book.permits_of(thing.id)]
    return ()


def _look(subject: str, book: Picture, rules: RuleBook, now: datetime) -> Found:
    permit = book.find(WorkPermit, subject)
    if permit is None or not permit.power_off:
        return Found()
    plan = book.find(OutagePlan, permit.plan)
    turns = overrun_turns(permit, plan, rules)
    again = min((moment for _, moment in turns if moment > now), default=None)
    passed = next(((level, moment) for level, moment in turns if moment <= now), None)
    if passed is None:
        return Found((), again)
    end = announced_end(permit, plan)
    cause = Cause(
        key=AlarmId(f"overrun/{permit.id}/{end:%Y%m%dT%H%M%SZ}"),
        kind=AlarmKind.OVERRUN,
        level=passed[0],
        subject=permit.id,
        plan=permit.plan,
        stations=(permit.station,),
        since=passed[1],
        due_at=end,
    )
    return Found((cause,), again)


OVERRUNS = CauseSource(kinds=frozenset({AlarmKind.OVERRUN}), weight=1, subjects=_subjects, touched=_touched, look=_look)
