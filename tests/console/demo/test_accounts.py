"""Ready logins: one for every seat, every chief and every crew."""

from console.demo.accounts import crew_account, demo_accounts
from models.entities.people import Crew, Person, Role
from models.entities.places import Station
from models.territory.city import City
from tests.console.demo.cities import of_kind


def test_there_is_an_account_for_every_role_but_the_systems_own(city: City) -> None:
    roles = {account.role for account in demo_accounts(city)}
    assert roles == set(Role) - {Role.SYSTEM}


def test_ids_are_short_and_unique(city: City) -> None:
    ids = [account.id for account in demo_accounts(city)]
    assert len(set(ids)) == len(ids)
    assert {"dispatcher", "leader", "viewer", "admin", "room", "branch", "chief"} <= set(ids)
    assert all(account_id.isascii() and len(account_id) <= 12 for account_id in ids)


def test_every_station_has_its_chief_and_its_planner(city: City) -> None:
    accounts = {account.id: account for account in demo_accounts(city)}
    for station in of_kind(city, Station):
        chief, planner = accounts[f"chief-{station.id}"], accounts[f"planner-{station.id}"]
        assert (chief.role, chief.station) == (Role.STATION_CHIEF, station.id)
        assert (planner.role, planner.station) == (Role.STATION_PLANNER, station.id)


def test_every_crew_has_a_terminal(city: City) -> None:
    accounts = {account.id: account for account in demo_accounts(city)}
    for crew in of_kind(city, Crew):
        terminal = accounts[crew_account(crew.id)]
        assert terminal.id == f"crew-{crew.id}"
        assert (terminal.role, terminal.crew, terminal.station) == (Role.CREW, crew.id, crew.station)


def test_people_sit_at_the_desks(city: City) -> None:
    names = {person.name for person in of_kind(city, Person)}
    assert {account.name for account in demo_accounts(city) if account.crew is None} <= names
