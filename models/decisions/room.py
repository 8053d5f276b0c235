"""Decisions about the room: duty, accounts, the imported city, warnings of the clock."""

from dataclasses import fields, replace
from typing import Any

from models.changes import Change, changed, created
from models.commands.room import (
    ChangePassword,
    DisableAccount,
    EnableAccount,
    ImportCity,
    OpenAccounts,
    RaiseClockWarnings,
    SetCrewDuty,
)
from models.decisions.situation import Situation
from models.entities.network import ImportantCustomer
from models.entities.people import Account, Crew, DutyState, Person, Team
from models.entities.places import GovernmentGrid, Ground, ServiceGrid, Station
from models.errors import Conflict, Unavailable
from models.ids import AccountId
from models.picture import GROUND_ID

_IMPORTED: tuple[type[Any], ...] = (Station, ServiceGrid, GovernmentGrid, Person, Team, Crew, ImportantCustomer)
_LIVE_FIELDS = {"duty", "duty_since"}
"""What the room decides about an imported thing; an import leaves it as it is."""


def set_crew_duty(command: SetCrewDuty, on: Situation) -> list[Change]:
    """A crew that still holds orders cannot leave duty: they go back to the pool or to another crew first."""
    crew = on.crew(command.crew, command.seen)
    if crew.duty is command.duty:
        return []
    held = on.book.orders_of_crew(crew.id)
    if held and command.duty is DutyState.OFF_DUTY:
        raise Unavailable("crew_holds_orders", facts={"crew": crew.id, "orders": tuple(o.id for o in held)})
    return [changed(crew, duty=command.duty, duty_since=on.now)]


def open_accounts(command: OpenAccounts, on: Situation) -> list[Change]:
    for account in command.accounts:
        if account.id in on.book.accounts:
            raise Conflict("account_exists", facts={"account": account.id})
    return [created(replace(account, version=1, password_set_at=None)) for account in command.accounts]


def change_password(command: ChangePassword, on: Situation) -> list[Change]:
    return [changed(_account(command.account, on), password_set_at=on.now)]


def disable_account(command: DisableAccount, on: Situation) -> list[Change]:
    account = _account(command.account, on, command.seen)
    if account.id == on.actor.id:
        raise Unavailable("own_account", facts={"account": account.id})
    return [] if account.disabled else [changed(account, disabled=True)]


def enable_account(command: EnableAccount, on: Situation) -> list[Change]:
    account = _account(command.account, on, command.seen)
    return [changed(account, disabled=False)] if account.disabled else []


def import_city(command: ImportCity, on: Situation) -> list[Change]:
    """Create, change and retire until the organisation equals the import; equal data change nothing."""
    wanted = {(type(entity), entity.id): entity for entity in command.entities}
    ground = Ground(id=GROUND_ID, digest=command.digest, projection=command.projection, source=command.source)
    changes = [_imported(entity, on) for entity in (ground, *command.entities)]
    for kind in _IMPORTED:
        for key, entity in on.book.table(kind).items():
            if (kind, key) not in wanted and not entity.retired:
                changes.append(changed(entity, retired=True))
    return [change for change in changes if change is not None]


def raise_clock_warnings(command: RaiseClockWarnings, on: Situation) -> list[Change]:
    """Each warning once, whichever workstation proposes it first; the second finds nothing to change."""
    new = {warning.id: warning for warning in command.warnings if warning.id not in on.book.clock_warnings}
    return [created(replace(warning, at=on.now, version=1)) for warning in new.values()]


def _account(key: AccountId, on: Situation, seen: int | None = None) -> Account:
    account = on.book.accounts.get(key)
    if account is None:
        raise Unavailable("unknown_account", facts={"account": key})
    if seen is not None and seen != account.version:
        raise Conflict("changed_since", facts={"kind": "Account", "id": key})
    return account


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
