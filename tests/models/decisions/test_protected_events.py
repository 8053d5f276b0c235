"""Protected events (保电): entered, written anew, called off; what is over is history."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from models.commands import protected_events as e
from models.commands.room import Undo
from models.entities.outage_plans import Window
from models.entities.protected_events import MOST_EVENT_AREAS, ProtectedEvent, ProtectionLevel
from models.errors import DispatchError, Incomplete, Unavailable
from models.ids import AreaCode, ProtectedEventId
from tests.models.builders import MORNING, Room

HOUR = timedelta(hours=1)
Provoke = Callable[[Room], DispatchError]
HOURS = Window(MORNING + 24 * HOUR, MORNING + 30 * HOUR)


def fields(**more: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "name": "中考",
        "level": ProtectionLevel.FIRST,
        "window": HOURS,
        "areas": (AreaCode("T-1"),),
        "source": "教育局函 12 号",
    }
    return values | more


def entered(room: Room, **more: Any) -> ProtectedEvent:
    room.send(e.ProtectEvent(**fields(**more)))
    return max(room.picture.protected_events.values(), key=lambda one: one.id)


def test_an_event_is_entered_changed_called_off_and_taken_back(room: Room) -> None:
    event = entered(room, name="  中考 ")
    assert (event.name, event.window, event.areas) == ("中考", HOURS, ("T-1",))
    later = Window(HOURS.start + HOUR, HOURS.end + HOUR)
    room.send(e.ChangeProtectedEvent(event=event.id, seen=1, **fields(window=later)), "head")
    event = room.picture.protected_events[event.id]
    assert event.window == later
    assert room.send(e.ChangeProtectedEvent(event=event.id, seen=2, **fields(window=later))) is None, "nothing new"
    entry = room.send(e.CallOffProtectedEvent(event=event.id, seen=2, reason="改期"))
    assert entry is not None
    called = room.picture.protected_events[event.id]
    assert called.called_off is not None
    assert not called.stands_at(room.now)
    room.send(Undo(revision=entry.revision))
    assert room.picture.protected_events[event.id].called_off is None


def over(room: Room) -> DispatchError:
    event = entered(room)
    room.wait(hours=40)
    return room.refused(e.ChangeProtectedEvent(event=event.id, seen=1, **fields()))


def entering(**more: Any) -> Provoke:
    return lambda room: room.refused(e.ProtectEvent(**fields(**more)))


MANY = tuple(AreaCode(str(number)) for number in range(MOST_EVENT_AREAS + 1))
GONE = ProtectedEventId("E0")

EVENT_REFUSALS: dict[str, tuple[type[DispatchError], str, Provoke]] = {
    "event_in_past": (Unavailable, "end", entering(window=Window(MORNING - 2 * HOUR, MORNING - HOUR))),
    "event_without_areas": (Incomplete, "", entering(areas=())),
    "too_many_areas": (Incomplete, "count most", entering(areas=MANY)),
    "event_over": (Unavailable, "event end", over),
    "unknown_event": (
        Unavailable,
        "event",
        lambda room: room.refused(e.CallOffProtectedEvent(event=GONE, seen=1, reason="改期")),
    ),
}
"""Code → family, facts, how to provoke it; those that plans share are theirs."""


@pytest.mark.parametrize("code", EVENT_REFUSALS)
def test_what_does_not_fit_is_refused(code: str, room: Room) -> None:
    family, facts, provoke = EVENT_REFUSALS[code]
    error = provoke(room)
    assert (type(error), error.code) == (family, code)
    assert set(facts.split()) <= set(error.facts)


def test_hours_and_words_have_the_rules_of_every_document(room: Room) -> None:
    wrong = {
        "empty_field": fields(name=" "),
        "end_before_start": fields(window=Window(HOURS.end, HOURS.start)),
        "window_too_long": fields(window=Window(HOURS.start, HOURS.start + timedelta(days=61))),
        "too_long": fields(source="长" * 81),
    }
    for code, values in wrong.items():
        assert room.refused(e.ProtectEvent(**values)).code == code
    assert room.refused(e.ProtectEvent(**fields()), "planner-east").code == "role_may_not"
    event = entered(room)
    assert room.refused(e.CallOffProtectedEvent(event=event.id, seen=9, reason="改期")).code == "changed_since"
