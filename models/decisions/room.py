"""Decisions about the room: duty, accounts, the imported city."""

from dataclasses import fields, replace
from typing import Any

from models.changes import Change, changed, created
from models.commands.room import (
    ChangePassword,
    ChangeRole,
    DisableAccount,
    EnableAccount,
    ImportCity,
    OpenAccounts,
    SetCrewDuty,
)
from models.decisions.crew_loans import refuse_leaving
from models.decisions.new_important import newly_listed
from models.decisions.situation import Situation
from models.entities.network import ImportantCustomer
from models.entities.people import OF_STATION, SYSTEM_ACCOUNT, Account, Crew, DutyState, Person, Role, Team
from models.entities.places import GovernmentGrid, Ground, ServiceGrid, Station
from models.errors import Conflict, Unavailable
from models.picture import GROUND_ID

_IMPORTED: tuple[type[Any], ...] = (Station, ServiceGrid, GovernmentGrid, Person, Team, Crew, ImportantCustomer)
_LIVE_FIELDS = {"duty", "duty_since", "loan"}
"""What the room decides about an imported thing; an import leaves it as it is."""


def set_crew_duty(command: SetCrewDuty, on: Situation) -> list[Change]:
    """A crew that still holds orders cannot leave duty: they go back to the pool or to another crew first. Nor can one
    that works at a planned outage: its work ends or rests first, and power comes back. One
    that is lent is returned first: two stations count on it."""
    crew = on.crew(command.crew, command.seen)
    if crew.duty is command.duty:
        return []
    if command.duty is DutyState.OFF_DUTY:
        check_may_leave(crew, on)
    return [changed(crew, duty=command.duty, duty_since=on.now)]


def check_may_leave(crew: Crew, on: Situation) -> None:
    refuse_leaving(crew, on)
    held = on.book.orders_of_crew(crew.id)
    if held:
        raise Unavailable("crew_holds_orders", facts={"crew": crew.id, "orders": tuple(o.id for o in held)})
    for permit in on.book.permits_of_crew(crew.id):
        if permit.holds_crew:
            raise Unavailable("crew_on_plan", facts={"crew": crew.id, "plan": permit.plan, "permit": permit.id})


def open_accounts(command: OpenAccounts, on: Situation) -> list[Change]:
    """Make logins. Nobody becomes the system; a chief belongs to a station, a crew's login to its crew and with it to
    the crew's station."""
    taken = {SYSTEM_ACCOUNT.id, *on.book.accounts}
    opened = []
    for account in command.accounts:
        on.require_words("account", account.id)
        if account.id in taken or account.role is Role.SYSTEM:
            raise Conflict("account_exists", facts={"login": account.id})
        taken.add(account.id)
        opened.append(replace(_belonging(account, on), version=1, password_set_at=None))
    return [created(account) for account in opened]


def change_password(command: ChangePassword, on: Situation) -> list[Change]:
    return [changed(on.account(command.account), password_set_at=on.now)]


def disable_account(command: DisableAccount, on: Situation) -> list[Change]:
    """Nobody disables their own account, and one administrator is always left."""
    account = on.account(command.account, command.seen)
    _refuse_own(account, on)
    _refuse_last_administrator(account, on)
    return [] if account.disabled else [changed(account, disabled=True)]


def enable_account(command: EnableAccount, on: Situation) -> list[Change]:
    account = on.account(command.account, command.seen)
    return [changed(account, disabled=False)] if account.disabled else []


def change_role(command: ChangeRole, on: Situation) -> list[Change]:
    """Give an account another role, station or crew. Nobody changes their own, and one administrator is always left;
    where it has to belong is as for a new account."""
    account = on.account(command.account, command.seen)
    _refuse_own(account, on)
    if command.role is Role.SYSTEM:
        raise Unavailable("role_not_given", facts={"role": command.role})
    if command.role is not Role.ADMINISTRATOR:
        _refuse_last_administrator(account, on)
    wanted = replace(account, role=command.role, station=command.station, crew=command.crew)
    after = _belonging(wanted, on)
    if after == account:
        return []
    return [changed(account, role=after.role, station=after.station, crew=after.crew)]


def import_city(command: ImportCity, on: Situation) -> list[Change]:
    """Create, change and retire until the organisation equals the import; equal data change nothing. A retired
    crew finishes the orders it holds; it is given no new ones. Who has become an important customer where an outage is
    announced has to be told of it (U-3)."""
    wanted: set[tuple[type[Any], str]] = set()
    for entity in command.entities:
        if (type(entity), entity.id) in wanted:
            raise Conflict("duplicate_id", facts={"kind": type(entity).__name__, "id": entity.id})
        wanted.add((type(entity), entity.id))
    ground = Ground(id=GROUND_ID, digest=command.digest, projection=command.projection, source=command.source)
    changes = [_imported(entity, on) for entity in (ground, *command.entities)]
    for kind in _IMPORTED:
        for key, entity in on.book.table(kind).items():
            if (kind, key) not in wanted and not entity.retired:
                changes.append(changed(entity, retired=True))
    customers = [entity for entity in command.entities if isinstance(entity, ImportantCustomer)]
    return [*(change for change in changes if change is not None), *newly_listed(customers, on)]


def _refuse_own(account: Account, on: Situation) -> None:
    if account.id == on.actor.id:
        raise Unavailable("own_account", facts={"account": account.id})


def _refuse_last_administrator(account: Account, on: Situation) -> None:
    administrators = {
        one.id for one in on.book.accounts.values() if one.role is Role.ADMINISTRATOR and not one.disabled
    }
    if administrators == {account.id}:
        raise Unavailable("last_administrator", facts={"account": account.id})


def _belonging(account: Account, on: Situation) -> Account:
    """The account where it belongs, or why it belongs nowhere."""
    if account.role in OF_STATION:
        on.require_words("station", account.station or "")
    if account.role is Role.CREW:
        on.require_words("crew", account.crew or "")
    station = on.crew(account.crew).station if account.crew is not None else account.station
    if station is not None and station not in on.book.stations:
        raise Unavailable("unknown_station", facts={"station": station})
    return replace(account, station=station)


def _imported(entity: Any, on: Situation) -> Change | None:
    before = on.book.find(type(entity), entity.id)
    if before is None:
        return created(replace(entity, version=1))
    values = {
        field.name: getattr(entity, field.name)
        for field in fields(entity)
        if field.name not in {"id", "version", *_LIVE_FIELDS}
    }
    change = changed(before, **values)
    return None if change.after == before else change
