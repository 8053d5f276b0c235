"""The room passes from one shift to the next: who is on duty, and who answers for which station."""

from collections.abc import Iterator
from dataclasses import replace

from models.changes import Change, changed, created
from models.decisions.numbering import next_number
from models.decisions.situation import Situation
from models.entities.handovers import Handover
from models.entities.shifts import OnDuty, Post, Shift
from models.ids import AccountId, ShiftId, StationId
from models.planning.rota import on_duty_by_rota, present
from models.rules.permissions import may_hold


def room_passed(shift: Shift, handover: Handover, on: Situation) -> list[Change]:
    """The old shift ends, the new one begins with whom the rota names for its hours, or the incoming leader alone;
    stations of those who leave go to whoever has their seat next, else to the leader."""
    number, key = next_number(on, "S")
    at = max(on.now, handover.upcoming.start)
    named = on_duty_by_rota(handover.incoming, at, on.book)
    new = Shift(
        id=ShiftId(key),
        leader=handover.incoming,
        planned=handover.upcoming,
        began_at=on.now,
        on_duty=tuple(replace(one, since=on.now) for one in named),
        began_by=handover.id,
        taken_because=handover.one_sided,
    )
    return [
        changed(shift, on_duty=_all_left(shift, on), ended_at=on.now, ended_by=handover.id),
        number,
        created(new),
        *_stations_passed(shift, new, on),
    ]


def _all_left(shift: Shift, on: Situation) -> tuple[OnDuty, ...]:
    return tuple(replace(one, until=on.now) if one.until is None else one for one in shift.on_duty)


def _stations_passed(old: Shift, new: Shift, on: Situation) -> Iterator[Change]:
    """Who stays keeps what is held; whoever is on call is not in the room."""
    staying = {one.account for one in new.on_duty if one.post is not Post.ON_CALL}
    seats = {one.account: one.seat for one in present(old) if one.account not in staying}
    for station, holding in sorted(on.book.holdings.items()):
        if holding.holder in seats:
            heir = _heir(station, seats[holding.holder], new, on)
            yield changed(holding, holder=heir, since=on.now, by=on.actor.id)


def _heir(station: StationId, seat: str, new: Shift, on: Situation) -> AccountId:
    sitting = (one.account for one in new.on_duty if seat and one.seat == seat and one.post is not Post.ON_CALL)
    fitting = (key for key in sitting if may_hold(on.account(key), station))
    return next(fitting, new.leader)
