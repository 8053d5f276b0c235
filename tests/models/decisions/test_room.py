"""The room itself: duty, accounts, imports, warnings."""

from dataclasses import replace

import pytest

from models.commands import orders as o
from models.commands import room as r
from models.entities.orders import OrderState
from models.entities.people import SYSTEM_ACCOUNT, Account, Crew, DutyState, Role, Skill
from models.entities.places import Station
from models.ids import AccountId, CrewId, StationId
from tests.models.builders import Room, city, import_of


def test_an_equal_import_changes_nothing(room: Room) -> None:
    assert room.send(import_of(city()), by="admin") is None


def test_an_import_changes_retires_and_brings_back(room: Room) -> None:
    def without_a2(name: str) -> r.ImportCity:
        kept = (thing for thing in city() if thing.id != "A2")
        return import_of(replace(thing, name=name) if thing.id == "east" else thing for thing in kept)

    entry = room.send(without_a2("东郊站"), by="admin")
    assert entry is not None
    assert {change.key for change in entry.changes} == {"east", "A2"}
    assert room.picture.stations[StationId("east")].name == "东郊站"
    assert room.picture.crews[CrewId("A2")].retired
    assert room.send(without_a2("东郊站"), by="admin") is None  # retired once, not again
    room.send(import_of(city()), by="admin")
    assert not room.picture.crews[CrewId("A2")].retired


def test_an_import_leaves_what_the_room_decides(room: Room) -> None:
    room.set_duty("A1", DutyState.BREAK)
    taught = (replace(thing, skills=tuple(Skill)) if thing.id == "A1" else thing for thing in city())
    room.send(import_of(taught), by="admin")
    crew = room.picture.crews[CrewId("A1")]
    assert (crew.duty, crew.duty_since) == (DutyState.BREAK, room.now)
    assert crew.skills == tuple(Skill)


def test_an_import_numbers_its_things_itself(room: Room) -> None:
    new = (*city(), Station(id=StationId("north"), version=77, name="城北站", x=0.0, y=9000.0))
    room.send(import_of(new), by="admin")
    assert room.picture.stations[StationId("north")].version == 1


def test_things_of_different_kinds_may_share_a_code(room: Room) -> None:
    shared = Station(id=StationId("A1"), name="同码站", x=0.0, y=0.0)
    room.send(import_of((*city(), shared)), by="admin")
    assert room.picture.stations[StationId("A1")].name == "同码站"


def test_accounts_open_close_and_open(room: Room) -> None:
    new = Account(id=AccountId("sun"), version=9, name="孙", role=Role.STATION_CHIEF, station=StationId("west"))
    room.send(r.OpenAccounts(accounts=(new,)), by="admin")
    assert room.picture.accounts[AccountId("sun")].version == 1
    room.send(r.DisableAccount(account=AccountId("sun"), seen=1), by="admin")
    assert room.refused(r.ChangePassword(account=AccountId("sun")), by="sun").code == "account_disabled"
    assert room.send(r.DisableAccount(account=AccountId("sun"), seen=2), by="admin") is None
    room.send(r.EnableAccount(account=AccountId("sun"), seen=2), by="admin")
    assert room.send(r.EnableAccount(account=AccountId("sun"), seen=3), by="admin") is None


def test_a_crews_login_belongs_to_the_crews_station(room: Room) -> None:
    for name, station in (("a", None), ("b", StationId("west"))):
        new = Account(id=AccountId(name), name="车载终端", role=Role.CREW, crew=CrewId("A1"), station=station)
        room.send(r.OpenAccounts(accounts=(new,)), by="admin")
        assert room.picture.accounts[AccountId(name)].station == room.picture.crews[CrewId("A1")].station == "east"


def test_one_administrator_is_always_left(room: Room) -> None:
    room.send(r.DisableAccount(account=AccountId("admin-2"), seen=1), by="admin")
    assert room.refused(r.DisableAccount(account=AccountId("admin"), seen=1), by="admin").code == "own_account"
    assert room.refused(r.DisableAccount(account=AccountId("admin"), seen=1), by="admin-2").code == "account_disabled"


def test_a_role_changes_with_where_it_belongs_and_nothing_else(room: Room) -> None:
    before = room.picture.accounts[AccountId("li")]
    for role, where, station, crew in (
        (Role.STATION_CHIEF, {"station": StationId("east")}, "east", None),
        (Role.STATION_CHIEF, {"station": StationId("west")}, "west", None),
        (Role.CREW, {"crew": CrewId("A1")}, "east", "A1"),
        (Role.SHIFT_LEADER, {}, None, None),
    ):
        seen = room.picture.accounts[before.id].version
        change = r.ChangeRole(account=before.id, role=role, seen=seen, **where)
        room.send(change, by="admin")
        after = room.picture.accounts[before.id]
        assert after == replace(before, role=role, station=station, crew=crew)
        assert after.version == seen + 1
        assert room.send(replace(change, seen=after.version), by="admin") is None, "it is so already"


def test_a_role_is_judged_by_from_its_change_on(room: Room) -> None:
    key = room.report()
    room.send(r.ChangeRole(account=AccountId("li"), role=Role.VIEWER, seen=1), by="admin")
    refused = room.refused(o.SuperviseOrder(order=key, seen=room.order(key).version), by="li")
    assert refused.code == "role_may_not"
    room.send(r.ChangeRole(account=AccountId("viewer"), role=Role.DISPATCHER, seen=1), by="admin")
    room.act(o.SuperviseOrder, key, by="viewer")


def test_the_last_administrator_stays_one_but_may_be_given_the_same_role_again(room: Room) -> None:
    room.send(r.ChangeRole(account=AccountId("admin-2"), role=Role.VIEWER, seen=1), by="admin")
    same = r.ChangeRole(account=AccountId("admin"), role=Role.ADMINISTRATOR, seen=1)
    assert room.send(same, by=SYSTEM_ACCOUNT.id) is None


def test_a_password_change_says_when_and_nothing_else(room: Room) -> None:
    room.wait(minutes=3)
    entry = room.send(r.ChangePassword(account=AccountId("li")), by="li")
    assert entry is not None
    before, after = entry.changes[0].before, entry.changes[0].after
    assert isinstance(before, Account)
    assert after == replace(before, password_set_at=room.now)


@pytest.mark.parametrize("state", [OrderState.DISPATCHED, OrderState.DE_ENERGISED, OrderState.RESTORED])
def test_a_crew_with_an_order_may_rest_but_not_go(room: Room, state: OrderState) -> None:
    room.bring(room.report(), state)
    room.set_duty("A1", DutyState.BREAK)
    leaving = r.SetCrewDuty(crew=CrewId("A1"), duty=DutyState.OFF_DUTY, seen=room.picture.crews[CrewId("A1")].version)
    assert room.refused(leaving, by="crew-A1").code == "crew_holds_orders"


def test_duty_says_since_when(room: Room) -> None:
    room.wait(minutes=7)
    room.set_duty("A1", DutyState.OFF_DUTY, by="crew-A1")
    crew = room.picture.crews[CrewId("A1")]
    assert isinstance(crew, Crew)
    assert (crew.duty, crew.duty_since) == (DutyState.OFF_DUTY, room.now)
