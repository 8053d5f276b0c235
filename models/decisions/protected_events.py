"""Protected events: facts that move nothing by themselves."""

from datetime import timedelta

from models.changes import Change, changed, created
from models.commands.protected_events import CallOffProtectedEvent, ChangeProtectedEvent, ProtectEvent
from models.decisions.numbering import next_number
from models.decisions.situation import Situation
from models.entities.protected_events import (
    LONGEST_EVENT_DAYS,
    LONGEST_EVENT_NAME,
    MOST_EVENT_AREAS,
    CallingOff,
    ProtectedEvent,
)
from models.errors import Incomplete, Unavailable
from models.ids import ProtectedEventId


def protect_event(command: ProtectEvent, on: Situation) -> list[Change]:
    _check(command, on)
    number, key = next_number(on, "E")
    event = ProtectedEvent(
        id=ProtectedEventId(key),
        name=command.name.strip(),
        level=command.level,
        starts_at=command.window.start,
        ends_at=command.window.end,
        areas=command.areas,
        source=command.source.strip(),
        at=on.now,
        by=on.actor.id,
    )
    return [number, created(event)]


def change_protected_event(command: ChangeProtectedEvent, on: Situation) -> list[Change]:
    event = _standing(command.event, command.seen, on)
    _check(command, on)
    fields = {
        "name": command.name.strip(),
        "level": command.level,
        "starts_at": command.window.start,
        "ends_at": command.window.end,
        "areas": command.areas,
        "source": command.source.strip(),
    }
    return [changed(event, **fields)] if any(getattr(event, name) != said for name, said in fields.items()) else []


def call_off_protected_event(command: CallOffProtectedEvent, on: Situation) -> list[Change]:
    event = _standing(command.event, command.seen, on)
    on.require_words("reason", command.reason)
    return [changed(event, called_off=CallingOff(at=on.now, by=on.actor.id, reason=command.reason.strip()))]


def _standing(key: ProtectedEventId, seen: int, on: Situation) -> ProtectedEvent:
    """What is over or called off stays as it is: it is history."""
    event = on.protected_event(key, seen)
    if not event.stands_at(on.now):
        raise Unavailable("event_over", facts={"event": event.name, "end": event.ends_at})
    return event


def _check(command: ProtectEvent | ChangeProtectedEvent, on: Situation) -> None:
    on.require_words("event_name", command.name)
    on.require_words("event_source", command.source)
    for field, text in (("event_name", command.name), ("event_source", command.source)):
        if len(text.strip()) > LONGEST_EVENT_NAME:
            raise Incomplete(
                "too_long", facts={"field": field, "length": len(text.strip()), "most": LONGEST_EVENT_NAME}
            )
    window = command.window
    if window.end <= window.start:
        raise Incomplete("end_before_start", facts={"start": window.start, "end": window.end})
    if window.end <= on.now:
        raise Unavailable("event_in_past", facts={"end": window.end})
    if window.length > timedelta(days=LONGEST_EVENT_DAYS):
        facts = {"start": window.start, "end": window.end, "days": window.length.days, "most": LONGEST_EVENT_DAYS}
        raise Incomplete("window_too_long", facts=facts)
    if not command.areas:
        raise Incomplete("event_without_areas")
    if len(command.areas) > MOST_EVENT_AREAS:
        raise Incomplete("too_many_areas", facts={"count": len(command.areas), "most": MOST_EVENT_AREAS})
