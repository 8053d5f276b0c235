"""An order's running clocks: at the two warning fractions and at the limit (YK-1)."""

from collections.abc import Iterable
from datetime import datetime

from models.alarms.causes import Cause, CauseSource, Found
from models.changes import Entity
from models.entities.alarms import FIRST, LIMIT, SECOND, AlarmKind
from models.entities.orders import WorkOrder
from models.ids import AlarmId, OrderId
from models.picture import Picture
from models.rules.arrival_clocks import Clock, Leg, clocks_of
from models.rules.rounds import round_number
from models.rules.rule_book import RuleBook

KIND_OF_LEG = {
    Leg.DISPATCH: AlarmKind.DISPATCH_CLOCK,
    Leg.ACCEPT: AlarmKind.ACCEPT_CLOCK,
    Leg.ARRIVAL: AlarmKind.ARRIVAL_CLOCK,
    Leg.RESTORE: AlarmKind.RESTORE_CLOCK,
    Leg.RETURN: AlarmKind.RETURN_CLOCK,
    Leg.CALL_BACK: AlarmKind.CALL_BACK_CLOCK,
}


def rule_of_clock(alarm: AlarmId) -> str:
    """Which rule the clock behind an alarm is of: "T-2"."""
    return alarm.split("/")[2]


def _subjects(book: Picture) -> Iterable[str]:
    return book.orders


def _touched(thing: Entity, _book: Picture) -> Iterable[str]:
    return (thing.id,) if isinstance(thing, WorkOrder) else ()


def _look(subject: str, book: Picture, rules: RuleBook, now: datetime) -> Found:
    order = book.find(WorkOrder, subject)
    if order is None:
        return Found()
    fractions = (
        (LIMIT, 1.0),
        (SECOND, rules.value("warning.second")),
        (FIRST, rules.value("warning.first")),
    )
    causes, ahead = [], []
    for clock in clocks_of(order, rules):
        if not clock.running:
            continue
        reached = [(level, clock.reaches(fraction)) for level, fraction in fractions]
        ahead += [moment for _, moment in reached if moment > now]
        passed = next(((level, moment) for level, moment in reached if moment <= now), None)
        if passed is not None:
            causes.append(_cause(order, clock, *passed))
    return Found(tuple(causes), min(ahead, default=None))


def _cause(order: WorkOrder, clock: Clock, level: int, since: datetime) -> Cause:
    turn = str(round_number(order))
    if clock.leg is Leg.ACCEPT:
        # Another crew that was sent has its own time to answer.
        turn += f"-{clock.started_at:%Y%m%dT%H%M%SZ}"
    key = f"clock/{order.id}/{clock.rule}/{turn}"
    return Cause(
        key=AlarmId(key),
        kind=KIND_OF_LEG[clock.leg],
        level=level,
        subject=order.id,
        order=OrderId(order.id),
        stations=(order.station,),
        since=since,
        due_at=clock.due_at,
    )


CLOCKS = CauseSource(kinds=frozenset(KIND_OF_LEG.values()), weight=1, subjects=_subjects, touched=_touched, look=_look)
