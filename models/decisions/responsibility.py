"""Areas of responsibility: a station is held by one account or by nobody, and never changes hands by stealth."""

from collections.abc import Sequence

from models.changes import Change, changed, created
from models.commands.responsibility import (
    DropZone,
    GiveStations,
    KeepZone,
    ReleaseStations,
    SeenStation,
    TakeStations,
)
from models.decisions.numbering import next_number
from models.decisions.situation import Situation
from models.entities.people import Role
from models.entities.responsibility import LONGEST_ZONE_NAME, MOST_STATIONS, StationHolding, StationZone
from models.errors import Conflict, Incomplete, NotAllowed, Unavailable
from models.ids import AccountId, StationId, ZoneId
from models.planning.responsibility import holder_of
from models.rules.permissions import may_hold


def take_stations(command: TakeStations, on: Situation) -> list[Change]:
    """What a colleague holds is the shift leader's to take, unless the colleague cannot hold it any more."""
    return _hand_over(command.stations, on.actor.id, on)


def give_stations(command: GiveStations, on: Situation) -> list[Change]:
    """Who gives must hold them; the shift leader gives anybody's and nobody's."""
    to = on.account(command.to)
    for one in command.stations:
        if not may_hold(to, one.station):
            raise Unavailable("cannot_hold", facts={"account": to.id, "station": one.station, "role": to.role})
        _check_own(one.station, on)
    return _hand_over(command.stations, to.id, on)


def release_stations(command: ReleaseStations, on: Situation) -> list[Change]:
    changes = []
    for one in _distinct(command.stations):
        holding = on.book.holdings.get(one.station)
        if holding is None or holding.holder is None:
            continue
        _check_own(one.station, on)
        on.holding(one.station, one.seen)
        changes.append(changed(holding, holder=None, since=on.now, by=on.actor.id))
    return changes


def keep_zone(command: KeepZone, on: Situation) -> list[Change]:
    """Two zones of one name would be one too many for the command line."""
    on.require_words("zone_name", command.name)
    name = " ".join(command.name.split())
    if len(name) > LONGEST_ZONE_NAME:
        raise Incomplete("too_long", facts={"field": "zone_name", "length": len(name), "most": LONGEST_ZONE_NAME})
    stations = tuple(dict.fromkeys(command.stations))
    _check_count(stations)
    unknown = next((station for station in stations if station not in on.book.stations), None)
    if unknown is not None:
        raise Unavailable("unknown_station", facts={"station": unknown})
    for other in on.book.zones.values():
        if other.name.casefold() == name.casefold() and other.id != command.zone and not other.dropped:
            raise Conflict("zone_name_taken", facts={"name": other.name})
    if command.zone is not None:
        zone = on.zone(command.zone, command.seen)
        same = (zone.name, zone.stations) == (name, stations)
        return [] if same else [changed(zone, name=name, stations=stations)]
    number, key = next_number(on, "Z")
    return [number, created(StationZone(id=ZoneId(key), name=name, stations=stations))]


def drop_zone(command: DropZone, on: Situation) -> list[Change]:
    """Who holds its stations goes on holding them."""
    return [changed(on.zone(command.zone, command.seen), dropped=True)]


def _hand_over(stations: Sequence[SeenStation], to: AccountId, on: Situation) -> list[Change]:
    changes: list[Change] = []
    for one in _distinct(stations):
        holder = holder_of(one.station, on.book)
        if holder == to:
            continue
        _check_free(one.station, holder, on)
        holding = on.holding(one.station, one.seen)
        if holding is None:
            changes.append(created(StationHolding(id=one.station, holder=to, since=on.now, by=on.actor.id)))
        else:
            changes.append(changed(holding, holder=to, since=on.now, by=on.actor.id))
    return changes


def _check_free(station: StationId, holder: AccountId | None, on: Situation) -> None:
    """Of two who take a station in the same second the second hears who was first."""
    if holder in {None, on.actor.id} or on.actor.role is Role.SHIFT_LEADER:
        return
    raise Conflict("station_held", facts={"station": station, "by": holder, "at": on.book.holdings[station].since})


def _check_own(station: StationId, on: Situation) -> None:
    if on.actor.role is not Role.SHIFT_LEADER and holder_of(station, on.book) != on.actor.id:
        raise NotAllowed("station_not_held", facts={"station": station, "actor": on.actor.id})


def _distinct(stations: Sequence[SeenStation]) -> list[SeenStation]:
    _check_count(stations)
    return list({one.station: one for one in stations}.values())


def _check_count(stations: Sequence[object]) -> None:
    if not stations:
        raise Incomplete("no_stations")
    if len(stations) > MOST_STATIONS:
        raise Incomplete("too_many_stations", facts={"count": len(stations), "most": MOST_STATIONS})
