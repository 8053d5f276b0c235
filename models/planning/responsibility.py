"""Whose matter a station, an order, an alarm is: one account's, or nobody's, and then it is listed.

An order is its station's, and nothing else is asked: not who sent a crew, not whose crew it is, not what it was merged
with. A job that was escalated has a commander beside that; the commander leads the joint work, and the order stays
with whoever answers for its station. What concerns several stations is the first's that somebody holds, in the order
in which they are named, so that it has one owner as well.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from models.entities.responsibility import StationHolding
from models.ids import AccountId, AlarmId, OrderId, StationId
from models.life_cycle import OPEN_STATES
from models.picture import Picture
from models.rules.permissions import may_hold


@dataclass(frozen=True, slots=True)
class Unheld:
    """What nobody answers for: stations in service, open orders, and alarms that stand."""

    stations: tuple[StationId, ...]
    orders: tuple[OrderId, ...]
    alarms: tuple[AlarmId, ...]


def holder_of(station: StationId, picture: Picture) -> AccountId | None:
    """Who answers for the station. Nobody, if its holder was disabled or has a role by now that can hold none."""
    holding = picture.holdings.get(station)
    account = None if holding is None or holding.holder is None else picture.accounts.get(holding.holder)
    return account.id if account is not None and may_hold(account, station) else None


def holding_of(stations: Iterable[StationId], picture: Picture) -> StationHolding | None:
    """By which somebody answers for what concerns these stations; what concerns none is nobody's."""
    return next((picture.holdings[one] for one in stations if holder_of(one, picture) is not None), None)


def owner_of_stations(stations: Iterable[StationId], picture: Picture) -> AccountId | None:
    holding = holding_of(stations, picture)
    return None if holding is None else holding.holder


def is_called(account: AccountId, stations: Iterable[StationId], picture: Picture) -> bool:
    """Whether what concerns these stations calls the account: its owner, and everybody for what is nobody's."""
    return owner_of_stations(stations, picture) in {None, account}


def held_by(account: AccountId, picture: Picture) -> frozenset[StationId]:
    return frozenset(station for station in picture.holdings if holder_of(station, picture) == account)


def is_own(account: AccountId, stations: Iterable[StationId], picture: Picture) -> bool:
    """Whether it stands in the account's own view: what calls it, and everything as long as it holds no station."""
    return not held_by(account, picture) or is_called(account, stations, picture)


def unheld_stations(picture: Picture) -> frozenset[StationId]:
    """Stations in service that nobody answers for."""
    return frozenset(
        station.id
        for station in picture.stations.values()
        if not station.retired and holder_of(station.id, picture) is None
    )


def anything_held(picture: Picture) -> bool:
    """Whether the room has divided its stations at all; if not, everybody answers for everything."""
    return any(holder_of(station, picture) is not None for station in picture.holdings)


def unheld(picture: Picture) -> Unheld:
    stations = tuple(sorted(unheld_stations(picture)))
    nobodys = {order.station for order in picture.orders.values()}
    nobodys = {station for station in nobodys if holder_of(station, picture) is None}
    orders = (order for order in picture.orders.values() if order.state in OPEN_STATES and order.station in nobodys)
    alarms = (one for one in picture.standing_alarms() if owner_of_stations(one.stations, picture) is None)
    return Unheld(stations, tuple(sorted(one.id for one in orders)), tuple(sorted(one.id for one in alarms)))
