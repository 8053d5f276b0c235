"""Who leads the shift is called about what an alarm's owner does not acknowledge (YK-16): once, after a time, and
nothing else changes by it."""

from datetime import timedelta

import pytest

from models.alarms.folding import CardKey
from models.alarms.priorities import AlarmPriority, priority_of
from models.alarms.silent_owners import SilentOwners
from models.commands import alarms as a
from models.commands import responsibility as h
from models.commands.room import Undo
from models.entities.alarms import Alarm, AlarmKind
from models.ids import AccountId, StationId
from models.planning.responsibility import owner_of_stations
from tests.models.builders import Room
from tests.models.room_alarms import keep_up, standing

EAST = StationId("east")


def take(room: Room, by: str) -> None:
    known = room.picture.holdings.get(EAST)
    seen = h.SeenStation(station=EAST, seen=0 if known is None else known.version)
    room.send(h.TakeStations(stations=(seen,)), by)


def silent_at(room: Room, account: str) -> SilentOwners:
    return SilentOwners(room.picture, room.rules, account=room.picture.accounts[AccountId(account)], now=room.now)


def raised(room: Room) -> Alarm:
    """The dispatch clock of an order of the east at its first warning."""
    room.report()
    room.wait(minutes=3)
    keep_up(room)
    (alarm,) = standing(room, AlarmKind.DISPATCH_CLOCK)
    return alarm


@pytest.fixture
def span(room: Room) -> timedelta:
    return room.rules.duration("alarm.owner_silent")


def test_the_shift_leader_is_called_once_and_nobody_else(room: Room, span: timedelta) -> None:
    take(room, "li")
    seats = {name: silent_at(room, name) for name in ("leader", "li", "wang", "chief-east")}
    alarm = raised(room)
    for seat in seats.values():
        seat.hear([alarm])
    assert all(seat.take(room.now + span - timedelta(seconds=1)) == [] for seat in seats.values())
    assert {name: seat.take(room.now + span) for name, seat in seats.items() if name != "leader"} == {
        "li": [],
        "wang": [],
        "chief-east": [],
    }
    leader = seats["leader"]
    assert leader.take(room.now + span) == [alarm]
    assert leader.take(room.now + 2 * span) == [], "once"
    priority = priority_of(alarm.kind, alarm.level, room.rules)
    assert leader.waiting(priority) == 1 and leader.stands_in(CardKey(alarm.kind, alarm.stations))
    assert owner_of_stations(alarm.stations, room.picture) == "li", "it stays the owner's"
    leader.forget(alarm)
    assert not any(map(leader.waiting, AlarmPriority)) and not leader.stands_in(CardKey(alarm.kind, alarm.stations))


def test_who_answers_in_time_is_left_alone(room: Room, span: timedelta) -> None:
    take(room, "li")
    leader, alarm = silent_at(room, "leader"), raised(room)
    leader.hear([alarm])
    room.send(a.AcknowledgeAlarms(alarms=(a.SeenAlarm(alarm=alarm.id, level=alarm.level),)), "wang")
    room.wait(seconds=span.total_seconds())
    assert leader.take(room.now) == [], "whoever it was"


def test_a_shelved_alarm_waits_for_its_return_and_a_graver_one_begins_anew(room: Room, span: timedelta) -> None:
    take(room, "li")
    leader, alarm = silent_at(room, "leader"), raised(room)
    leader.hear([alarm])
    until = room.now + timedelta(seconds=30)
    seen = (a.SeenAlarm(alarm=alarm.id, level=alarm.level),)
    room.send(a.ShelveAlarms(alarms=seen, until=until, reason="等材料"), "li")
    leader.hear([room.picture.alarms[alarm.id]])
    assert leader.take(alarm.raised_at + span) == []
    (back,) = leader.take(until + span)
    assert back.id == alarm.id
    room.wait(minutes=1)
    keep_up(room)
    graver = room.picture.alarms[alarm.id]
    assert graver.level > alarm.level
    leader.forget(graver)
    leader.hear([graver])
    assert leader.take(graver.raised_at + span - timedelta(seconds=1)) == []
    assert leader.take(graver.raised_at + span) == [graver]


def test_what_is_nobodys_or_ones_own_has_called_already(room: Room, span: timedelta) -> None:
    alarm = raised(room)
    nobodys = silent_at(room, "leader")
    assert nobodys.take(room.now + span) == []
    take(room, "leader")
    own = silent_at(room, "leader")
    assert own.take(room.now + span) == [] and not own.is_silent(alarm, room.now + span)


def test_who_takes_over_a_station_has_the_whole_time_for_what_waits_there(room: Room, span: timedelta) -> None:
    alarm = raised(room)
    room.wait(minutes=10)
    keep_up(room)
    take(room, "wang")
    leader = silent_at(room, "leader")
    found = leader.take(room.now + span)
    assert alarm.id in [one.id for one in found] and leader.take(room.now + span) == []
    room.wait(seconds=2 * span.total_seconds())
    late = silent_at(room, "leader")
    assert late.take(room.now) == [], "who sits down later is not called about what is old"
    assert late.stands_in(CardKey(alarm.kind, alarm.stations)), "and sees it among the own ones"


def test_who_gets_a_station_back_by_undo_has_no_new_time(room: Room, span: timedelta) -> None:
    take(room, "li")
    leader, alarm = silent_at(room, "leader"), raised(room)
    leader.hear([alarm])
    room.wait(seconds=(span - timedelta(seconds=30)).total_seconds())
    handed = take_over(room, "leader", "wang")
    assert leader.begin(room.now) == []
    room.wait(seconds=60)
    room.send(Undo(revision=handed), "leader")
    assert leader.begin(room.now) == [alarm], "the time of the one before has run out meanwhile"
    assert leader.begin(room.now) == [], "once"


def take_over(room: Room, by: str, to: str) -> int:
    """The revision of the entry that gives the east to `to`."""
    seen = h.SeenStation(station=EAST, seen=room.picture.holdings[EAST].version)
    entry = room.send(h.GiveStations(stations=(seen,), to=AccountId(to)), by)
    assert entry is not None
    return entry.revision
