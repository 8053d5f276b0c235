"""Areas of responsibility: one holder or nobody, no station changes hands by stealth, undo gives it back."""

from collections.abc import Callable

import pytest

from models.commands import responsibility as h
from models.commands import room as r
from models.entities.people import Role
from models.entities.responsibility import LONGEST_ZONE_NAME, MOST_STATIONS
from models.errors import Conflict, DispatchError, Incomplete, NotAllowed, Unavailable
from models.ids import AccountId, StationId, ZoneId
from models.planning.responsibility import anything_held, held_by, holder_of, unheld_stations
from tests.models.builders import Room

Provoke = Callable[[Room], DispatchError]
EAST, WEST = StationId("east"), StationId("west")


def seen(room: Room, *stations: StationId) -> tuple[h.SeenStation, ...]:
    """As somebody sees them now who looks at the room."""
    known = room.picture.holdings
    return tuple(h.SeenStation(station=one, seen=known[one].version if one in known else 0) for one in stations)


def take(room: Room, *stations: StationId) -> h.TakeStations:
    return h.TakeStations(stations=seen(room, *stations))


def give(room: Room, to: str, *stations: StationId) -> h.GiveStations:
    return h.GiveStations(stations=seen(room, *stations), to=AccountId(to))


def release(room: Room, *stations: StationId) -> h.ReleaseStations:
    return h.ReleaseStations(stations=seen(room, *stations))


def holders(room: Room) -> list[AccountId | None]:
    return [holder_of(EAST, room.picture), holder_of(WEST, room.picture)]


def test_stations_are_taken_handed_over_released_and_taken_back(room: Room) -> None:
    assert not anything_held(room.picture)
    taken = room.send(take(room, EAST, WEST, EAST))
    assert holders(room) == ["li", "li"]
    assert taken is not None
    assert len(taken.changes) == 2
    assert room.send(take(room, EAST)) is None, "it is held already"
    room.wait(minutes=5)
    given = room.send(give(room, "wang", EAST, WEST))
    assert holders(room) == ["wang", "wang"]
    assert room.picture.holdings[EAST].given_by == "li"
    assert room.picture.holdings[EAST].since == room.now
    room.send(release(room, WEST), "wang")
    assert (holders(room), unheld_stations(room.picture)) == (["wang", None], {WEST})
    assert room.send(release(room, WEST), "leader") is None, "nobody holds it"
    assert given is not None
    assert room.refused(r.Undo(revision=given.revision)).code == "built_upon"
    room.send(take(room, WEST))
    assert holders(room) == ["wang", "li"]
    last = room.send(give(room, "wang", WEST))
    assert last is not None
    room.send(r.Undo(revision=last.revision))
    assert holders(room) == ["wang", "li"]


def test_the_leader_takes_gives_and_releases_anybodys(room: Room) -> None:
    room.send(take(room, EAST, WEST))
    room.send(take(room, EAST), "leader")
    assert holders(room) == ["leader", "li"]
    room.send(give(room, "wang", EAST, WEST), "leader")
    assert held_by(AccountId("wang"), room.picture) == {EAST, WEST}
    room.send(release(room, EAST, WEST), "leader")
    room.send(give(room, "wang", EAST), "leader")
    assert holders(room) == ["wang", None]
    stale = take(room, EAST)
    room.send(give(room, "li", EAST), "wang")
    assert room.refused(stale, "leader").code == "changed_since"


def test_of_two_in_the_same_second_the_second_hears_who_was_first(room: Room) -> None:
    both = take(room, EAST)
    room.send(both, "li")
    refusal = room.refused(both, "wang")
    assert (type(refusal), refusal.code) == (Conflict, "station_held")
    assert (refusal.facts["by"], refusal.facts["at"]) == ("li", room.now)
    assert room.refused(both, "leader").code == "changed_since"


@pytest.mark.parametrize("gone", ["disabled", "role"])
def test_who_cannot_hold_any_more_holds_nothing(room: Room, gone: str) -> None:
    room.send(take(room, EAST))
    account = room.picture.accounts[AccountId("li")]
    if gone == "disabled":
        room.send(r.DisableAccount(account=account.id, seen=account.version), "admin")
    else:
        room.send(r.ChangeRole(account=account.id, role=Role.VIEWER, seen=account.version), "admin")
    assert holder_of(EAST, room.picture) is None
    assert EAST in unheld_stations(room.picture)
    room.send(take(room, EAST), "wang")
    assert holder_of(EAST, room.picture) == "wang"


def test_a_chief_holds_the_own_station_and_no_other(room: Room) -> None:
    room.send(take(room, EAST), "chief-east")
    assert holder_of(EAST, room.picture) == "chief-east"
    assert room.refused(take(room, WEST), "chief-east").code == "not_yours"
    account = room.picture.accounts[AccountId("chief-east")]
    room.send(r.ChangeRole(account=account.id, role=account.role, station=WEST, seen=account.version), "admin")
    assert holder_of(EAST, room.picture) is None


def test_zones_are_named_changed_and_dropped(room: Room) -> None:
    room.send(h.KeepZone(name="  夜班  东片 ", stations=(EAST, EAST)))
    (zone,) = room.picture.zones.values()
    assert (zone.name, zone.stations) == ("夜班 东片", (EAST,))
    same = h.KeepZone(name=zone.name, stations=(EAST,), zone=zone.id, seen=1)
    assert room.send(same) is None
    room.send(h.KeepZone(name="东片", stations=(EAST, WEST), zone=zone.id, seen=1), "leader")
    assert room.refused(h.DropZone(zone=zone.id, seen=1)).code == "changed_since"
    room.send(take(room, *room.picture.zones[zone.id].stations))
    dropped = room.send(h.DropZone(zone=zone.id, seen=2))
    assert holders(room) == ["li", "li"], "its stations stay where they are"
    room.send(h.KeepZone(name="东片", stations=(EAST,)))
    assert dropped is not None


def too_many(room: Room) -> DispatchError:
    return room.refused(h.TakeStations(stations=seen(room, *[EAST] * (MOST_STATIONS + 1))))


def name_taken(room: Room) -> DispatchError:
    room.send(h.KeepZone(name="East", stations=(EAST,)))
    return room.refused(h.KeepZone(name="east", stations=(WEST,)))


def held(room: Room) -> DispatchError:
    room.send(take(room, EAST), "wang")
    return room.refused(take(room, EAST))


HOLDING_REFUSALS: dict[str, tuple[type[DispatchError], str, Provoke]] = {
    "station_held": (Conflict, "station by at", held),
    "station_not_held": (NotAllowed, "station actor", lambda room: room.refused(give(room, "wang", EAST))),
    "cannot_hold": (
        Unavailable,
        "account station",
        lambda room: room.refused(give(room, "viewer", EAST), "leader"),
    ),
    "no_stations": (Incomplete, "", lambda room: room.refused(h.ReleaseStations(stations=()))),
    "too_many_stations": (Incomplete, "count most", too_many),
    "zone_name_taken": (Conflict, "name", name_taken),
    "unknown_zone": (
        Unavailable,
        "zone",
        lambda room: room.refused(h.DropZone(zone=ZoneId("Z1"), seen=1)),
    ),
}
"""Code → family, facts, how to provoke it."""


@pytest.mark.parametrize("code", HOLDING_REFUSALS)
def test_what_does_not_fit_is_refused(code: str, room: Room) -> None:
    family, facts, provoke = HOLDING_REFUSALS[code]
    error = provoke(room)
    assert (type(error), error.code) == (family, code)
    assert set(facts.split()) <= set(error.facts)


def test_names_and_stations_have_the_rules_of_every_document(room: Room) -> None:
    nowhere = StationId("nowhere")
    assert room.refused(h.KeepZone(name=" ", stations=(EAST,))).code == "empty_field"
    assert room.refused(h.KeepZone(name="片" * (LONGEST_ZONE_NAME + 1), stations=(EAST,))).code == "too_long"
    assert room.refused(h.KeepZone(name="东", stations=(nowhere,))).code == "unknown_station"
    assert room.refused(take(room, nowhere)).code == "unknown_station"
    assert room.refused(take(room, EAST), "viewer").code == "role_may_not"
