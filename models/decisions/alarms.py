"""Alarms: raised and cleared by what holds, acknowledged and shelved by people."""

from collections.abc import Iterable, Sequence
from typing import Any

from models.alarms.causes import Cause
from models.alarms.sources import cause_of
from models.changes import Change, changed, created
from models.commands.alarms import (
    AcknowledgeAlarms,
    ClearAlarms,
    RaiseAlarms,
    SeenAlarm,
    ShelveAlarms,
    UnshelveAlarms,
)
from models.decisions.situation import Situation
from models.entities.alarms import MOST_ALARMS_AT_ONCE, Acknowledgement, Alarm, Shelving
from models.errors import Conflict, Incomplete, Unavailable
from models.ids import AlarmId


def raise_alarms(command: RaiseAlarms, on: Situation) -> list[Change]:
    """Each level once, whichever workstation proposes it first; a cause that does not hold is left out. A cause that
    comes back at a level that was raised before takes its alarm back as it was acknowledged."""
    _refuse_too_many(command.causes)
    proposed = {cause.key: cause for cause in command.causes}
    changes = []
    for cause in proposed.values():
        now = _as_it_is(cause, on)
        if now is not None:
            changes += _raised(now, on)
    return changes


def clear_alarms(command: ClearAlarms, on: Situation) -> list[Change]:
    """Only what has ended. A workstation whose clock is behind the raising knows nothing of that: it clears nothing."""
    _refuse_too_many(command.alarms)
    found = (on.book.alarms.get(key) for key in dict.fromkeys(command.alarms))
    return [
        changed(alarm, cleared_at=on.now)
        for alarm in found
        if alarm is not None and alarm.cleared_at is None and alarm.raised_at <= on.now and not _holds(alarm, on)
    ]


def acknowledge_alarms(command: AcknowledgeAlarms, on: Situation) -> list[Change]:
    alarms = _seen(command.alarms, on)
    return [changed(one, acknowledged=_acknowledged(one, on)) for one in alarms if one.acknowledged is None]


def shelve_alarms(command: ShelveAlarms, on: Situation) -> list[Change]:
    alarms = _seen(command.alarms, on)
    on.require_words("reason", command.reason)
    if command.until <= on.now:
        raise Incomplete("shelved_into_past", facts={"until": command.until})
    longest = on.rules.duration("alarm.shelve_longest")
    if command.until - on.now > longest:
        raise Incomplete("shelved_too_long", facts={"until": command.until, "longest": on.now + longest})
    shelving = Shelving(at=on.now, by=on.actor.id, until=command.until, reason=command.reason.strip())
    return [changed(one, shelved=shelving, acknowledged=None) for one in alarms if one.cleared_at is None]


def unshelve_alarms(command: UnshelveAlarms, on: Situation) -> list[Change]:
    _refuse_too_many(command.alarms)
    alarms = [_known(key, on) for key in dict.fromkeys(command.alarms)]
    return [
        changed(one, shelved=None)
        for one in alarms
        if one.cleared_at is None and one.shelved is not None and on.now < one.shelved.until
    ]


def _as_it_is(cause: Cause, on: Situation) -> Cause | None:
    return cause_of(cause.kind, cause.key, cause.subject, book=on.book, rules=on.rules, now=on.now)


def _holds(alarm: Alarm, on: Situation) -> bool:
    return cause_of(alarm.kind, alarm.id, alarm.subject, book=on.book, rules=on.rules, now=on.now) is not None


def _raised(cause: Cause, on: Situation) -> list[Change]:
    known = on.book.alarms.get(cause.key)
    if known is None:
        return [created(_alarm(cause, on))]
    if known.level < cause.level:
        fresh: dict[str, Any] = {"level": cause.level, "raised_at": on.now, "since": cause.since}
        fresh |= {"due_at": cause.due_at, "stations": cause.stations}
        return [changed(known, acknowledged=None, cleared_at=None, shelved=None, **fresh)]
    if known.cleared_at is not None:
        return [changed(known, cleared_at=None, due_at=cause.due_at)]
    return []


def _alarm(cause: Cause, on: Situation) -> Alarm:
    return Alarm(
        id=cause.key,
        kind=cause.kind,
        level=cause.level,
        subject=cause.subject,
        order=cause.order,
        plan=cause.plan,
        stations=cause.stations,
        since=cause.since,
        due_at=cause.due_at,
        raised_at=on.now,
    )


def _acknowledged(alarm: Alarm, on: Situation) -> Acknowledgement:
    """By a clock that is behind, not before the raising."""
    return Acknowledgement(at=max(on.now, alarm.raised_at), by=on.actor.id)


def _seen(wanted: Sequence[SeenAlarm], on: Situation) -> list[Alarm]:
    """Those that are no worse than they were seen. Of a whole card the others stay as they are; if none is left, the
    screen was stale."""
    _refuse_too_many(wanted)
    alarms = [(_known(one.alarm, on), one.level) for one in dict.fromkeys(wanted)]
    same = [alarm for alarm, level in alarms if alarm.level <= level]
    if alarms and not same:
        raise Conflict("alarm_raised_anew", facts={"at": alarms[0][0].raised_at})
    return same


def _known(key: AlarmId, on: Situation) -> Alarm:
    alarm = on.book.alarms.get(key)
    if alarm is None:
        raise Unavailable("unknown_alarm", facts={"alarm": key})
    return alarm


def _refuse_too_many(things: Iterable[object]) -> None:
    count = len(tuple(things))
    if count > MOST_ALARMS_AT_ONCE:
        raise Incomplete("too_many_alarms", facts={"count": count, "most": MOST_ALARMS_AT_ONCE})
