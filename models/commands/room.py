"""Commands about the room itself: crews' duty, accounts, the imported city, what time drives, undo."""

from dataclasses import dataclass

from models.entities.people import Account, DutyState, Role
from models.ids import AccountId, CrewId, StationId
from models.territory.city import CityEntity


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCrewDuty:
    crew: CrewId
    duty: DutyState
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAccounts:
    """Make new logins; an id that exists already is refused."""

    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePassword:
    """Journal that the password changed; the hash itself is written beside the journal, never in it."""

    account: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class DisableAccount:
    account: AccountId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EnableAccount:
    account: AccountId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRole:
    """What the account may do from now on, and where it belongs with that: as in `Account`."""

    account: AccountId
    role: Role
    station: StationId | None = None
    crew: CrewId | None = None
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportCity:
    """Make the organisation equal to `entities`; what is missing there is retired, never deleted.

    The ground itself is kept beside the picture under its SHA-256 `digest`, in `projection` (PROJ string)."""

    source: str
    digest: str
    projection: str
    entities: tuple[CityEntity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Take back what journal entry `revision` did, by value. Undoing an undo is redo."""

    revision: int


RoomCommand = (
    SetCrewDuty | OpenAccounts | ChangePassword | DisableAccount | EnableAccount | ChangeRole | ImportCity | Undo
)
