"""Who works here: people, teams, crews and the accounts that act (ORG-4…7)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from models.ids import AccountId, CrewId, LoanId, PersonId, StationId, TeamId


class Role(Enum):
    """What an account may do; `models.rules.permission_table` is the one table."""

    DISPATCHER = "dispatcher"
    SHIFT_LEADER = "shift_leader"
    STATION_CHIEF = "station_chief"
    STATION_PLANNER = "station_planner"
    """Drafts and files the outage plans of a station, and approves none (N-7)."""
    DISTRIBUTION_ROOM = "distribution_room"
    MAINTENANCE_BRANCH = "maintenance_branch"
    DEPARTMENT_HEAD = "department_head"
    """Approves what is major (N-10)."""
    VIEWER = "viewer"
    ADMINISTRATOR = "administrator"
    CREW = "crew"
    SYSTEM = "system"


OF_STATION = frozenset({Role.STATION_CHIEF, Role.STATION_PLANNER})
"""Roles whose account belongs to one station."""


class CrewKind(Enum):
    """Which professional team a crew belongs to: decides what it may operate (OP-1…OP-7)."""

    STATION_REPAIR = "station_repair"
    DISTRIBUTION_MAINTENANCE = "distribution_maintenance"
    METERING = "metering"
    LIVE_WORK = "live_work"
    CABLE = "cable"
    GENERATOR = "generator"


class Skill(Enum):
    LV_LINE = "lv_line"
    LV_CABLE = "lv_cable"
    METER = "meter"
    TRANSFORMER = "transformer"
    HV_LINE = "hv_line"
    HV_CABLE = "hv_cable"
    LIVE_WORK = "live_work"
    GENERATOR = "generator"
    EXAMINED_METERING = "examined_metering"
    """Metering staff examined for a single customer transformer's HV drop-out (OP-7)."""


class DutyState(Enum):
    OFF_DUTY = "off_duty"
    STANDBY = "standby"
    BREAK = "break"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with a name; `stand_in` is the B role (A/B 角)."""

    id: PersonId
    version: int = field(default=1, compare=False)
    name: str
    phone: str = ""
    stand_in: PersonId | None = None
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """班组 of a station, or of a department if `station` is None."""

    id: TeamId
    version: int = field(default=1, compare=False)
    name: str
    kind: CrewKind
    station: StationId | None
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """A crew with its vehicle. Whether it is busy is not stored: the orders it holds say so."""

    id: CrewId
    version: int = field(default=1, compare=False)
    name: str
    team: TeamId
    station: StationId | None
    kind: CrewKind
    skills: tuple[Skill, ...]
    vehicle: str
    leader: PersonId | None = None
    members: tuple[PersonId, ...] = ()
    duty: DutyState = DutyState.OFF_DUTY
    duty_since: datetime | None = None
    retired: bool = False
    loan: LoanId | None = None
    """The loan that it is out on: `station` stays the one that it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A login. Its password lives apart, in the store's credentials, never in the journal."""

    id: AccountId
    version: int = field(default=1, compare=False)
    name: str
    role: Role
    station: StationId | None = None
    crew: CrewId | None = None
    disabled: bool = False
    password_set_at: datetime | None = None


SYSTEM_ACCOUNT = Account(id=AccountId("system"), name="system", role=Role.SYSTEM)
"""The actor of what time drives and of set-up; nobody can log in as it."""
