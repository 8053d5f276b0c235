"""Ready logins for the demo, for every seat of the room and every crew's terminal."""

from collections.abc import Iterator

from models.commands import Request
from models.commands.responsibility import KeepZone
from models.entities.people import Account, Crew, Person, Role
from models.entities.places import Station
from models.ids import AccountId, CrewId, PersonId, StationId
from models.territory.city import City

DISPATCHER = AccountId("dispatcher")
"""Who sits at the demo's desk unless `--as` says otherwise."""

BRANCH = AccountId("branch")
"""The seat of the maintenance branch."""

_OFFICE_ROLES = {
    "dispatcher": Role.DISPATCHER,
    "dispatcher2": Role.DISPATCHER,
    "leader": Role.SHIFT_LEADER,
    "room": Role.DISTRIBUTION_ROOM,
    "branch": Role.MAINTENANCE_BRANCH,
    "head": Role.DEPARTMENT_HEAD,
    "leader2": Role.SHIFT_LEADER,
    "dispatcher3": Role.DISPATCHER,
    "dispatcher4": Role.DISPATCHER,
    "viewer": Role.VIEWER,
    "admin": Role.ADMINISTRATOR,
}


def demo_accounts(city: City) -> tuple[Account, ...]:
    """The room's seats (`dispatcher`, `leader` …), `chief` and `planner` for the first station, `chief-<station>` and
    `planner-<station>` for each, and `crew-<crew>` for every crew."""
    return tuple(_accounts(city))


def demo_zones(city: City) -> tuple[Request, ...]:
    """The eastern half of the stations and the western one, kept as zones that somebody may take whole."""
    stations = sorted((one for one in city.entities if isinstance(one, Station)), key=lambda one: (-one.x, one.id))
    half = (len(stations) + 1) // 2
    parts = (("东片", stations[:half]), ("西片", stations[half:]))
    return tuple(
        Request(actor=DISPATCHER, command=KeepZone(name=name, stations=tuple(one.id for one in part)))
        for name, part in parts
        if part
    )


def crew_account(crew: CrewId) -> AccountId:
    """The login of a crew's terminal."""
    return AccountId(f"crew-{crew}")


def _accounts(city: City) -> Iterator[Account]:
    from console.demo.generator.staff import (  # heavy, and a console only wants to know a login
        DEPARTMENT,
        NIGHT,
        OFFICE,
        chief_of,
        planner_of,
    )

    names = {entity.id: entity.name for entity in city.entities if isinstance(entity, Person)}
    stations = [entity for entity in city.entities if isinstance(entity, Station)]
    for seat in (*OFFICE, *DEPARTMENT, *NIGHT):
        yield Account(id=AccountId(seat), name=names[PersonId(seat)], role=_OFFICE_ROLES[seat])
    for suffix, station in [("", stations[0]), *((f"-{station.id}", station) for station in stations)]:
        chief, planner = names[chief_of(station.id)], names[planner_of(station.id)]
        yield _of_station(f"chief{suffix}", chief, Role.STATION_CHIEF, station.id)
        yield _of_station(f"planner{suffix}", planner, Role.STATION_PLANNER, station.id)
    for crew in city.entities:
        if isinstance(crew, Crew):
            yield Account(id=crew_account(crew.id), name=crew.name, role=Role.CREW, station=crew.station, crew=crew.id)


def _of_station(login: str, name: str, role: Role, station: StationId) -> Account:
    return Account(id=AccountId(login), name=name, role=role, station=station)
