"""Alarms: raised once on every workstation, acknowledged once, ended by their cause and by nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.alarms.causes import Cause
from models.alarms.priorities import AlarmPriority, priority_of
from models.commands import alarms as a
from models.commands import orders as o
from models.entities.alarms import FIRST, LIMIT, SECOND, Alarm, AlarmKind, AlarmState
from models.entities.orders import OrderState, PauseReason
from models.entities.people import SYSTEM_ACCOUNT
from models.errors import Conflict, DispatchError, Incomplete, NotAllowed, Unavailable
from models.ids import AlarmId, OrderId
from tests.models.builders import Room, contents
from tests.models.decisions.test_protected_events import Provoke
from tests.models.room_alarms import causes, keep_up, raise_causes

HOUR = timedelta(hours=1)


def raised(room: Room, *, minutes: int = 3) -> Alarm:
    """The dispatch clock of an order at its first warning: 3 of 5 minutes are gone."""
    key = room.report()
    room.wait(minutes=minutes)
    keep_up(room)
    (alarm,) = (one for one in room.picture.alarms_of_order(key) if one.kind is AlarmKind.DISPATCH_CLOCK)
    return alarm


def seen(*alarms: Alarm) -> tuple[a.SeenAlarm, ...]:
    return tuple(a.SeenAlarm(alarm=alarm.id, level=alarm.level) for alarm in alarms)


def now_of(room: Room, alarm: Alarm) -> Alarm:
    return room.picture.alarms[alarm.id]


def state(room: Room, alarm: Alarm) -> AlarmState:
    return now_of(room, alarm).state_at(room.now)


def acknowledge(room: Room, *alarms: Alarm, by: str = "li") -> None:
    room.send(a.AcknowledgeAlarms(alarms=seen(*alarms)), by)


def shelving(room: Room, *alarms: Alarm, until: timedelta = HOUR, reason: str = "等材料") -> a.ShelveAlarms:
    return a.ShelveAlarms(alarms=seen(*alarms), until=room.now + until, reason=reason)


def test_it_is_raised_once_whoever_proposes_it(room: Room) -> None:
    key = room.report()
    room.wait(minutes=3)
    found = causes(room, key)
    assert [(cause.kind, cause.level, cause.order) for cause in found] == [(AlarmKind.DISPATCH_CLOCK, FIRST, key)]
    room.wait(seconds=5)
    assert raise_causes(room, *found) == {f"clock/{key}/T-10/1"}
    alarm = room.picture.alarms[found[0].key]
    assert alarm.raised_at == room.now and alarm.since == room.now - timedelta(seconds=35)
    before = contents(room.picture)
    assert raise_causes(room, *found, *found) == set() and contents(room.picture) == before


def test_what_does_not_hold_is_left_out(room: Room) -> None:
    key = room.report()
    room.wait(minutes=3)
    found = causes(room, key)
    nowhere = replace(found[0], key=AlarmId("clock/9/T-10/1"), subject="9", order=OrderId("9"))
    assert raise_causes(room, nowhere) == set()
    assert raise_causes(room, replace(found[0], level=LIMIT)) == {found[0].key}
    assert room.picture.alarms[found[0].key].level == FIRST, "it says what holds, not what was proposed"
    other = room.report()
    room.wait(minutes=3)
    proposed = causes(room, other)
    room.assign(other)  # another workstation was faster
    assert raise_causes(room, *proposed) == set()


def test_a_clock_is_told_at_both_fractions_and_the_limit_and_never_twice(room: Room) -> None:
    key = room.report()
    told: dict[tuple[str, int], float] = {}
    for second in range(20 * 60):
        for alarm in keep_up(room):
            assert (alarm.id, alarm.level) not in told
            told[alarm.id, alarm.level] = second / 60
        room.wait(seconds=1)
    # 50 %, 80 % and the limit of T-10 (5 minutes) and T-1 (15 minutes); T-2 (45 minutes) is not there yet.
    t10, t1 = f"clock/{key}/T-10/1", f"clock/{key}/T-1/1"
    assert told == {(t10, 1): 2.5, (t10, 2): 4, (t10, 3): 5, (t1, 1): 7.5, (t1, 2): 12, (t1, 3): 15}
    # A suspension stops it, and going on with it is no second warning.
    acknowledge(room, room.picture.alarms[AlarmId(t10)])
    room.act(o.SuspendOrder, key, reason=PauseReason.WEATHER)
    keep_up(room)
    assert state(room, room.picture.alarms[AlarmId(t10)]) is AlarmState.OVER
    room.act(o.ResumeOrder, key)
    keep_up(room)
    assert state(room, room.picture.alarms[AlarmId(t10)]) is AlarmState.ACKNOWLEDGED


def test_a_reopened_order_and_another_crew_are_other_causes(room: Room) -> None:
    alarm = raised(room)
    key = alarm.order
    assert key is not None
    room.bring(key, OrderState.ARCHIVED)
    room.act(o.ReopenOrder, key, reason="又停电")
    room.wait(minutes=3)
    assert f"clock/{key}/T-10/2" in {one.id for one in keep_up(room)}
    accepts = set()
    for crew in ("A1", "A2"):
        room.assign(key, crew)
        room.wait(minutes=10)
        accepts |= {one.id for one in keep_up(room) if one.kind is AlarmKind.ACCEPT_CLOCK}
        room.act(o.RecallOrder, key, reason="误派")
    assert len(accepts) == 2


def test_its_life(room: Room) -> None:
    alarm = raised(room)
    assert state(room, alarm) is AlarmState.UNACKNOWLEDGED
    acknowledge(room, alarm)
    assert state(room, alarm) is AlarmState.ACKNOWLEDGED
    assert room.send(a.AcknowledgeAlarms(alarms=seen(alarm)), "wang") is None, "once for the whole room"
    said = now_of(room, alarm).acknowledged
    assert said is not None and (said.by, said.at) == ("li", room.now)
    # A higher level is news, and who saw the lower one has not acknowledged it.
    room.wait(minutes=1)
    keep_up(room)
    assert (state(room, alarm), now_of(room, alarm).level) == (AlarmState.UNACKNOWLEDGED, SECOND)
    assert room.refused(a.AcknowledgeAlarms(alarms=seen(alarm))).code == "alarm_raised_anew"
    # Nobody clears it by hand, nor the system while the cause holds.
    assert room.refused(a.ClearAlarms(alarms=(alarm.id,))).code == "role_may_not"
    assert room.send(a.ClearAlarms(alarms=(alarm.id,)), SYSTEM_ACCOUNT.id) is None
    assert alarm.order is not None
    room.assign(alarm.order)
    keep_up(room)
    assert state(room, alarm) is AlarmState.CLEARED, "unacknowledged, it stays to be seen"
    assert now_of(room, alarm) in room.picture.standing_alarms()
    acknowledge(room, now_of(room, alarm))
    assert state(room, alarm) is AlarmState.OVER
    assert now_of(room, alarm) not in room.picture.standing_alarms()


def test_shelved_until_a_moment(room: Room) -> None:
    alarm = raised(room, minutes=6)
    acknowledge(room, alarm)
    room.send(shelving(room, alarm))
    assert state(room, alarm) is AlarmState.SHELVED
    room.wait(minutes=59)
    assert state(room, alarm) is AlarmState.SHELVED
    room.wait(minutes=1)
    assert state(room, alarm) is AlarmState.UNACKNOWLEDGED, "nobody has looked at it meanwhile"
    room.send(shelving(room, alarm))
    room.send(a.UnshelveAlarms(alarms=(alarm.id,)), "wang")
    assert state(room, alarm) is AlarmState.UNACKNOWLEDGED
    room.send(shelving(room, alarm))
    assert alarm.order is not None
    room.assign(alarm.order)
    keep_up(room)
    assert state(room, alarm) is AlarmState.OVER, "whoever shelved it knew of it"


def test_what_gets_worse_comes_off_the_shelf(room: Room) -> None:
    alarm = raised(room)
    room.send(shelving(room, alarm))
    room.wait(minutes=1)
    keep_up(room)
    assert state(room, alarm) is AlarmState.UNACKNOWLEDGED


def test_of_a_card_only_what_has_got_worse_stays_unacknowledged(room: Room) -> None:
    first, second = raised(room), raised(room)
    keep_up(room)
    room.send(a.AcknowledgeAlarms(alarms=(*seen(second), a.SeenAlarm(alarm=first.id, level=FIRST))))
    assert now_of(room, first).level > FIRST
    assert (state(room, first), state(room, second)) == (AlarmState.UNACKNOWLEDGED, AlarmState.ACKNOWLEDGED)


def test_a_clock_that_is_set_back_raises_and_clears_nothing_wrong(room: Room) -> None:
    alarm = raised(room, minutes=6)
    true = room.now
    room.now = true - HOUR
    before = contents(room.picture)
    keep_up(room)
    assert room.send(a.ClearAlarms(alarms=(alarm.id,)), SYSTEM_ACCOUNT.id) is None
    assert contents(room.picture) == before
    acknowledge(room, alarm)
    said = now_of(room, alarm).acknowledged
    assert said is not None and said.at == alarm.raised_at, "not before it was raised"
    room.now = true
    keep_up(room)
    assert state(room, alarm) is AlarmState.ACKNOWLEDGED


def test_priorities_fall_by_a_step_for_each_warning_before(room: Room) -> None:
    of = [priority_of(AlarmKind.ARRIVAL_CLOCK, level, room.rules) for level in (FIRST, SECOND, LIMIT)]
    assert of == [AlarmPriority.ORDINARY, AlarmPriority.IMPORTANT, AlarmPriority.URGENT]
    assert priority_of(AlarmKind.RETURN_CLOCK, FIRST, room.rules) is AlarmPriority.ORDINARY


def _many(room: Room) -> DispatchError:
    cause = Cause(key=AlarmId("x"), kind=AlarmKind.OVERRUN, level=1, subject="x", stations=(), since=room.now)
    return room.refused(a.RaiseAlarms(causes=(cause,) * 501), SYSTEM_ACCOUNT.id)


def _anew(room: Room) -> DispatchError:
    alarm = raised(room)
    room.wait(minutes=1)
    keep_up(room)
    return room.refused(a.AcknowledgeAlarms(alarms=seen(alarm)))


ALARM_REFUSALS: dict[str, tuple[type[DispatchError], str, Provoke]] = {
    "too_many_alarms": (Incomplete, "count most", _many),
    "alarm_raised_anew": (Conflict, "at", _anew),
    "alarm_of_others": (
        NotAllowed,
        "role command kind",
        lambda room: room.refused(a.AcknowledgeAlarms(alarms=seen(raised(room))), "branch"),
    ),
    "unknown_alarm": (
        Unavailable,
        "alarm",
        lambda room: room.refused(a.UnshelveAlarms(alarms=(AlarmId("nichts"),))),
    ),
    "shelved_into_past": (Incomplete, "until", lambda room: room.refused(shelving(room, raised(room), until=-HOUR))),
    "shelved_too_long": (
        Incomplete,
        "until longest",
        lambda room: room.refused(shelving(room, raised(room), until=13 * HOUR)),
    ),
}
"""Code → family, facts, how to provoke it."""


@pytest.mark.parametrize("code", ALARM_REFUSALS)
def test_what_does_not_fit_is_refused(code: str, room: Room) -> None:
    family, facts, provoke = ALARM_REFUSALS[code]
    error = provoke(room)
    assert (type(error), error.code) == (family, code)
    assert set(facts.split()) <= set(error.facts)


def test_who_may(room: Room) -> None:
    alarm = raised(room)
    assert room.refused(a.AcknowledgeAlarms(alarms=seen(alarm)), "chief-west").code == "not_yours"
    assert room.refused(shelving(room, alarm, reason=" ")).code == "empty_field"
    acknowledge(room, alarm, by="chief-east")
    assert state(room, alarm) is AlarmState.ACKNOWLEDGED
