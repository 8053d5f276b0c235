"""Nothing is ever without an owner unseen: what has none is listed, whatever people and administrators do."""

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from models.changes import created
from models.commands import responsibility as h
from models.commands import room as r
from models.entities.alarms import Alarm, AlarmKind
from models.entities.orders import OrderState
from models.entities.people import Role
from models.errors import DispatchError
from models.ids import AccountId, AlarmId, StationId
from models.life_cycle import OPEN_STATES
from models.planning.responsibility import (
    held_by,
    holder_of,
    owner_of_stations,
    unheld,
    unheld_stations,
)
from tests.models.builders import MORNING, Room, city, import_of, place

STATIONS = (StationId("east"), StationId("west"))
PEOPLE = tuple(AccountId(name) for name in ("li", "wang", "leader", "chief-east"))

some_stations = st.lists(st.sampled_from(STATIONS), min_size=1, max_size=2, unique=True)
people = st.sampled_from(PEOPLE)
Step = tuple[str, AccountId, list[StationId], AccountId]
steps = st.tuples(
    st.sampled_from(("take", "take", "give", "release", "disable", "enable", "demote", "retire", "undo", "report")),
    people,
    some_stations,
    people,
)


def do(room: Room, step: Step) -> None:
    name, who, stations, other = step
    known = room.picture.holdings
    seen = tuple(h.SeenStation(station=one, seen=known[one].version if one in known else 0) for one in stations)
    holding = known.get(stations[0])
    gone = other if holding is None or holding.holder is None else holding.holder  # whose going would leave a hole
    account = room.picture.accounts[gone if name in {"disable", "demote"} else other]
    acts: dict[str, Callable[[], Any]] = {
        "take": lambda: room.send(h.TakeStations(stations=seen), who),
        "give": lambda: room.send(h.GiveStations(stations=seen, to=other), who),
        "release": lambda: room.send(h.ReleaseStations(stations=seen), who),
        "disable": lambda: room.send(r.DisableAccount(account=account.id, seen=account.version), "admin"),
        "enable": lambda: room.send(r.EnableAccount(account=account.id, seen=account.version), "admin"),
        "demote": lambda: room.send(r.ChangeRole(account=account.id, role=Role.VIEWER, seen=account.version), "admin"),
        "retire": lambda: room.send(import_of(one for one in city() if one.id != stations[0]), "admin"),
        "undo": lambda: room.send(r.Undo(revision=room.picture.revision), room.picture.entries[-1].actor),
        "report": lambda: room.report(place=place("G1" if stations[0] == "east" else "G3")),
    }
    try:
        acts[name]()
    except DispatchError:
        return


def check_owners(room: Room) -> None:
    """Counted by hand, from the people's side: the rule under test is not asked who holds what."""
    picture = room.picture
    listed = unheld(picture)
    held = {person: held_by(person, picture) for person in picture.accounts}
    for order in picture.orders.values():
        if order.state not in OPEN_STATES:
            continue
        owners = [person for person, stations in held.items() if order.station in stations]
        assert len(owners) + (order.id in listed.orders) == 1
        assert holder_of(order.station, picture) == (owners[0] if owners else None)
    for station in picture.stations.values():
        owners = [person for person, stations in held.items() if station.id in stations]
        assert len(owners) <= 1
        assert station.retired or len(owners) + (station.id in listed.stations) == 1
        assert all(not picture.accounts[person].disabled for person in owners)
    for alarm in picture.standing_alarms():
        owner = owner_of_stations(alarm.stations, picture)
        assert (owner is not None) + (alarm.id in listed.alarms) == 1
        assert owner is None or held[owner] & set(alarm.stations)
    assert set(listed.orders) <= {order.id for order in picture.orders.values() if order.state in OPEN_STATES}


def test_every_order_has_one_owner_or_is_listed(room: Room) -> None:
    room.report()
    room.report(place=place("G3"))
    room.picture.apply_changes(created(alarm(*stations)) for stations in (STATIONS[:1], STATIONS[1:], STATIONS, ()))

    @settings(max_examples=12, deadline=None)
    @given(st.lists(steps, min_size=6, max_size=12))
    def lived(life: list[Step]) -> None:
        one = room.fork()
        for step in life:
            do(one, step)
            check_owners(one)

    lived()


def alarm(*stations: StationId) -> Alarm:
    return Alarm(
        id=AlarmId(" ".join(("alarm", *stations))),
        kind=AlarmKind.OVERRUN,
        level=1,
        subject="P1",
        stations=stations,
        since=MORNING,
        raised_at=MORNING,
    )


def test_orders_go_with_their_station_whatever_they_are_merged_with(room: Room) -> None:
    for station, who in zip(STATIONS, ("li", "wang"), strict=True):
        room.send(h.TakeStations(stations=(h.SeenStation(station=station, seen=0),)), who)
    main, sub = room.report(), room.report(place=place("G3"))
    room.merge(main, sub)
    assert holder_of(room.order(main).station, room.picture) == "li"
    assert holder_of(room.order(sub).station, room.picture) == "wang"
    assert room.order(sub).state is OrderState.MERGED
    room.assign(main, "B1", override="近")
    assert holder_of(room.order(main).station, room.picture) == "li", "not the crew's"


def test_what_concerns_several_stations_has_one_owner(room: Room) -> None:
    east, west = STATIONS
    assert owner_of_stations(STATIONS, room.picture) is None
    room.send(h.TakeStations(stations=(h.SeenStation(station=west, seen=0),)), "wang")
    assert owner_of_stations((east, west), room.picture) == "wang"
    room.send(h.TakeStations(stations=(h.SeenStation(station=east, seen=0),)), "li")
    assert owner_of_stations((east, west), room.picture) == "li"
    assert owner_of_stations((), room.picture) is None
    assert (unheld_stations(room.picture), holder_of(east, room.picture)) == (frozenset(), "li")
