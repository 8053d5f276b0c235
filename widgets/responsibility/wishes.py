"""Commands about stations, with what their sender has seen of them."""

from collections.abc import Iterable

from models.commands.responsibility import GiveStations, ReleaseStations, SeenStation, TakeStations
from models.ids import AccountId, StationId
from models.picture import Picture


def take(stations: Iterable[StationId], picture: Picture) -> TakeStations:
    return TakeStations(stations=_seen(stations, picture))


def give(stations: Iterable[StationId], to: AccountId, picture: Picture) -> GiveStations:
    return GiveStations(stations=_seen(stations, picture), to=to)


def release(stations: Iterable[StationId], picture: Picture) -> ReleaseStations:
    return ReleaseStations(stations=_seen(stations, picture))


def _seen(stations: Iterable[StationId], picture: Picture) -> tuple[SeenStation, ...]:
    known = picture.holdings
    return tuple(SeenStation(station=one, seen=known[one].version if one in known else 0) for one in stations)
