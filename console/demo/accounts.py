"""Ready logins for the demo, for every seat of the room and every crew's terminal."""

from collections.abc import Iterator

from models.entities.people import Account, Crew, Person, Role
from models.entities.places import Station
from models.ids import AccountId, CrewId, PersonId, StationId
from models.territory.city import City

DISPATCHER = AccountId("dispatcher")
"""Who sits at the demo's desk unless `--as` says otherwise."""

_OFFICE_ROLES = {
    "dispatcher": Role.DISPATCHER,
    "dispatcher2": Role.DISPATCHER,
    "leader": Role.SHIFT_LEADER,
    "room": Role.DISTRIBUTION_ROOM,
    "branch": Role.MAINTENANCE_BRANCH,
    "viewer": Role.VIEWER,
    "admin": Role.ADMINISTRATOR,
}


def demo_accounts(city: City) -> tuple[Account, ...]:
    """The room's seats (`dispatcher`, `leader` …), `chief` for the first station, `chief-<station>` for each, and
    `crew-<crew>` for every crew."""
    return tuple(_accounts(city))


def crew_account(crew: CrewId) -> AccountId:
    """The login of a crew's terminal."""
    return AccountId(f"crew-{crew}")


def _accounts(city: City) -> Iterator[Account]:
    from console.demo.generator.staff import OFFICE, chief_of  # heavy, and a console only wants to know a login

    names = {entity.id: entity.name for entity in city.entities if isinstance(entity, Person)}
    stations = [entity for entity in city.entities if isinstance(entity, Station)]
    for seat in OFFICE:
        yield Account(id=AccountId(seat), name=names[PersonId(seat)], role=_OFFICE_ROLES[seat])
    for login, station in [("chief", stations[0]), *((f"chief-{station.id}", station) for station in stations)]:
        yield _chief(login, station.id, names[chief_of(station.id)])
    for crew in city.entities:
        if isinstance(crew, Crew):
            yield Account(id=crew_account(crew.id), name=crew.name, role=Role.CREW, station=crew.station, crew=crew.id)


def _chief(login: str, station: StationId, name: str) -> Account:
    return Account(id=AccountId(login), name=name, role=Role.STATION_CHIEF, station=station)
