"""The one list: what a command did, as values before and after.

The same `Change`s are committed, journalled, undone, drawn, read by other workstations and replayed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from models.entities.alarms import Alarm
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import DismissedProposal, Escalation
from models.entities.handover_papers import HandoverPaper
from models.entities.handovers import Handover, HandoverDocument
from models.entities.map_marks import MapMark
from models.entities.network import ImportantCustomer
from models.entities.notes import Attachment, Note
from models.entities.notices import Publication, Telling
from models.entities.orders import Counter, TroubleReport, WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account, Crew, Person, Team
from models.entities.places import GovernmentGrid, Ground, ServiceGrid, Station
from models.entities.protected_events import ProtectedEvent
from models.entities.responsibility import StationHolding, StationZone
from models.entities.service_cases import ServiceCase
from models.entities.shifts import FeedGap, LogRemark, RotaDuty, Shift
from models.entities.work_permits import WorkPermit
from models.ids import AccountId, CommandId

Entity = (
    Ground
    | Station
    | ServiceGrid
    | GovernmentGrid
    | Person
    | Team
    | Crew
    | Account
    | ImportantCustomer
    | TroubleReport
    | WorkOrder
    | Note
    | Attachment
    | MapMark
    | OutagePlan
    | WorkPermit
    | Publication
    | Telling
    | ProtectedEvent
    | ServiceCase
    | Counter
    | Escalation
    | DismissedProposal
    | CrewLoan
    | Alarm
    | StationHolding
    | StationZone
    | RotaDuty
    | Shift
    | LogRemark
    | FeedGap
    | Handover
    | HandoverDocument
    | HandoverPaper
)

ENTITY_KINDS: tuple[type[Any], ...] = (
    Ground,
    Station,
    ServiceGrid,
    GovernmentGrid,
    Person,
    Team,
    Crew,
    Account,
    ImportantCustomer,
    TroubleReport,
    WorkOrder,
    Note,
    Attachment,
    MapMark,
    OutagePlan,
    WorkPermit,
    Publication,
    Telling,
    ProtectedEvent,
    ServiceCase,
    Counter,
    Escalation,
    DismissedProposal,
    CrewLoan,
    Alarm,
    StationHolding,
    StationZone,
    RotaDuty,
    Shift,
    LogRemark,
    FeedGap,
    Handover,
    HandoverDocument,
    HandoverPaper,
)


@dataclass(frozen=True, slots=True)
class Change:
    """One entity before and after; None before a creation, None after its undo. Never both None."""

    before: Entity | None
    after: Entity | None

    @property
    def kind(self) -> type[Any]:
        return type(self.after if self.after is not None else self.before)

    @property
    def key(self) -> str:
        thing = self.after if self.after is not None else self.before
        assert thing is not None
        return thing.id

    def reversed(self) -> "Change":
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the journal as the program uses it: who did what, when, and what changed by it."""

    revision: int
    request: CommandId
    at: datetime
    actor: AccountId
    command: Any
    changes: tuple[Change, ...]
    rule_book: str


def created(entity: Entity) -> Change:
    return Change(None, entity)


def changed(before: Entity, **fields: Any) -> Change:
    """`before` with `fields` replaced and its version counted up."""
    return Change(before, replace(before, version=before.version + 1, **fields))


def reverse_all(changes: Iterable[Change]) -> list[Change]:
    """The list that takes `changes` back, newest first; versions as they were."""
    return [change.reversed() for change in reversed(list(changes))]
