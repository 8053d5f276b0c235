"""Alarms of a room by hand: what time does by itself on the desk."""

from models.alarms.causes import Cause
from models.alarms.sources import SOURCES
from models.alarms.watch import AlarmWatch
from models.commands.alarms import ClearAlarms, RaiseAlarms
from models.entities.alarms import Alarm, AlarmKind
from models.entities.people import SYSTEM_ACCOUNT
from tests.models.builders import Room


def causes(room: Room, *subjects: str) -> tuple[Cause, ...]:
    """All that hold now; of these subjects only, if some are named."""
    found = []
    for source in SOURCES:
        for subject in dict.fromkeys(source.subjects(room.picture)):
            if not subjects or subject in subjects:
                found += source.look(subject, room.picture, room.rules, room.now).causes
    return tuple(found)


def raise_causes(room: Room, *found: Cause) -> set[str]:
    """Keys of the alarms that the proposal has changed."""
    entry = room.send(RaiseAlarms(causes=found), SYSTEM_ACCOUNT.id)
    return {change.key for change in entry.changes} if entry is not None else set()


def keep_up(room: Room, watch: AlarmWatch | None = None) -> list[Alarm]:
    """Raise and clear what a watch proposes; alarms that were raised anew or for the first time."""
    watch = watch or AlarmWatch(room.picture, room.rules)
    raised: list[Alarm] = []
    while True:
        due = watch.due(room.now)
        for command in (RaiseAlarms(causes=due.to_raise), ClearAlarms(alarms=due.to_clear)):
            entry = room.send(command, SYSTEM_ACCOUNT.id)
            told = [change.after for change in entry.changes] if entry is not None else []
            raised += [alarm for alarm in told if isinstance(alarm, Alarm) and alarm.cleared_at is None]
        if not due.more:
            return raised


def standing(room: Room, kind: AlarmKind) -> list[Alarm]:
    return [alarm for alarm in room.picture.standing_alarms() if alarm.kind is kind]
