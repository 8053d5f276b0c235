"""What an outage plan (停电计划) is: its kind, its hours, its document, and who has said what to it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

from models.entities.network import EquipmentClass
from models.entities.people import CrewKind, Role
from models.ids import AccountId, AreaCode, FeederCode, PlanId, StationId, TeamId

MOST_AREAS = 5000
"""In one plan; more is another plan, or a slip of the hand."""
MOST_STEPS = 100
LONGEST_TEXT = 2000
"""Signs of any text of the document."""
LONGEST_WINDOW = timedelta(days=31)
"""A window that is longer is a wrong month or year."""


class PlanKind(Enum):
    """Why supply is cut on purpose; each kind has its own notice (domain.md §7)."""

    PLANNED = "planned"
    """计划检修: announced long before (N-1)."""
    TEMPORARY = "temporary"
    """临时检修 (N-2, N-6)."""
    METERING_DEFECT = "metering_defect"
    """计量缺陷: a class-1 defect, removed within a day where it can be (N-15)."""
    CLOSURE_LIVE = "closure_live"
    """销户, the connection removed by live work (N-18)."""
    CLOSURE_OUTAGE = "closure_outage"
    """销户, the connection removed with an outage (N-18)."""
    BURNT_TRANSFORMER = "burnt_transformer"
    """Transformer or JP cabinet burnt: marketing and operation remove the defect in one outage (N-16)."""
    MASTER_METER_OFFLINE = "master_meter_offline"
    """总表掉线: the metering office files it with the command centre (N-17)."""
    RESTRICTION = "restriction"
    """有序用电限电: enterprises are cut off for want of power, residents never (L-2, N-19)."""


@dataclass(frozen=True, slots=True)
class Window:
    """The hours of an outage, aware UTC; `end` is not part of it and lies after `start`."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        return self.end - self.start

    def overlaps(self, other: "Window") -> bool:
        return self.start < other.end and other.start < self.end


class Alternative(Enum):
    """What is weighed before anybody's supply is cut (N-14)."""

    LIVE_WORK = "live_work"
    TRANSFER = "transfer"
    GENERATOR = "generator"


class PlanLink(Enum):
    """A link of the chain of approvals (审批); the rule book says who and in which order."""

    STATION = "station"
    ROOM = "room"
    HEAD = "head"
    SECOND = "second"
    """The second approver where an area exceeds its limit of repeated outages (R-2)."""
    NOTICE = "notice"
    """The dispatcher about the notice: the last one always."""


class CopyTo(Enum):
    """Who gets a copy of a filed plan (抄送, N-7)."""

    METERING_SPECIALIST = "metering_specialist"
    LV_REPAIR_LEADER = "lv_repair_leader"
    MARKETING = "marketing"


class PlanState(Enum):
    """How far a plan has come. What is approved by a link is named for it, whatever order the chain has."""

    DRAFT = "draft"
    FILED = "filed"
    STATION_APPROVED = "station_approved"
    ROOM_APPROVED = "room_approved"
    HEAD_APPROVED = "head_approved"
    SECOND_APPROVED = "second_approved"
    NOTICE_APPROVED = "notice_approved"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"


class PlanAct(Enum):
    """What is done to a plan; `models.plan_life_cycle` says when it may be."""

    DRAFT = "draft"
    EDIT = "edit"
    CHANGE = "change"
    """Edit after filing: the chain begins anew."""
    FILE = "file"
    APPROVE_STATION = "approve_station"
    APPROVE_ROOM = "approve_room"
    APPROVE_HEAD = "approve_head"
    APPROVE_SECOND = "approve_second"
    APPROVE_NOTICE = "approve_notice"
    RETURN = "return"
    WITHDRAW = "withdraw"
    POSTPONE = "postpone"
    EXTEND = "extend"
    DROP_EXTENSION = "drop_extension"
    """An extension that is withdrawn leaves the hours that were approved before it."""
    CANCEL = "cancel"


SENDING = frozenset({PlanAct.FILE, PlanAct.CHANGE, PlanAct.POSTPONE, PlanAct.EXTEND})
"""Acts that put a plan at the start of the chain, with a round of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanScope:
    """Whom the outage touches, as counted on the ground `ground` (its digest) when the areas were chosen: codes in
    their order, customers in all and the residents among them, ids of important customers, stations by code."""

    areas: tuple[AreaCode, ...] = ()
    customers: int = 0
    residents: int = 0
    important: tuple[str, ...] = ()
    stations: tuple[StationId, ...] = ()
    ground: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCount:
    """Whom the areas of a plan hold as counted anew at a gate, after an import has changed what the document was
    counted on. `missing` are areas that the ground has no more."""

    customers: int
    residents: int
    important: tuple[str, ...] = ()
    missing: tuple[AreaCode, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactSheet:
    """停电联系单 of a customer whose own transformer is touched, by its number (OP-8)."""

    reference: str
    stamped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanContent:
    """The document but for its hours. A draft may leave texts empty; filing asks for them (N-9)."""

    kind: PlanKind
    equipment: EquipmentClass
    scope: PlanScope
    feeder: FeederCode | None = None
    section: str = ""
    work: str = ""
    steps: tuple[str, ...] = ()
    crew_kind: CrewKind
    team: TeamId | None = None
    leader: str = ""
    """工作负责人, by name."""
    departure: str = ""
    """Why another kind of crew than the rule's operates, where the rule admits that (OP-1)."""
    reason: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    contact_sheet: ContactSheet | None = None
    defect_found_at: datetime | None = None
    """Metering defects: N-15 counts from here."""
    closure_slip_at: datetime | None = None
    """Closed accounts: when the co-operation slip (协同工作单) came; N-18 counts from here."""
    weighed: tuple[Alternative, ...] = ()
    weighing: str = ""
    """Why none of them will do."""
    new_connections: str = ""
    """Planned work: which new connections wait for this line, by their numbers, or that none does; and who of marketing
    said so (N-14)."""

    @property
    def cuts_off(self) -> bool:
        """Whether somebody goes dark: live work cuts nobody off."""
        return self.kind is not PlanKind.CLOSURE_LIVE

    @property
    def darkens(self) -> bool:
        """Whether an area goes dark, too: of a plan without areas nobody knows whom it cuts off."""
        return self.cuts_off and bool(self.scope.areas)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """What a field said before and says now, as texts: values of enums, ISO times, lines of a list. `areas` holds
    the codes that were left out and those that were taken in."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRevision:
    """One version of the document against the one before. What one person writes at a stretch is one. `round` is the
    one in which it goes along the chain."""

    number: int
    round: int
    at: datetime
    by: AccountId
    act: PlanAct
    changes: tuple[FieldChange, ...] = ()
    taken_from: tuple[AccountId, ...] = ()
    """Whose words came in with it: of a plan that was taken into this one, all its authors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStage:
    """One line of the plan's life; `round` counts how often it has been sent along the chain. The hours stand here
    as they were after the act, so that what was postponed stays readable."""

    act: PlanAct
    at: datetime
    by: AccountId
    role: Role
    round: int
    start: datetime
    end: datetime
    reason: str = ""
    over_limit_reason: str = ""
    """Why areas may exceed their limit of repeated outages: the link `SECOND` has to agree (R-2)."""
    over_limit_areas: tuple[AreaCode, ...] = ()
    """Those that exceeded it when the reason was named: it holds for no others."""
    copies: tuple[CopyTo, ...] = ()
    counted: PlanCount | None = None
    """At an approval: what its areas hold by then, where it is not what the document says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovedHours:
    """The hours that went along the whole chain in that round: what the notice says."""

    start: datetime
    end: datetime
    round: int

    @property
    def window(self) -> Window:
        return Window(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutagePlan:
    """`starts_at`, `ends_at` are the hours asked for; `approved` those in force, None before the last approval and
    after a postponement or cancellation. An extension that is still on its way leaves `approved` as it was."""

    id: PlanId
    version: int = field(default=1, compare=False)
    station: StationId
    state: PlanState
    starts_at: datetime
    ends_at: datetime
    content: PlanContent
    round: int = 0
    approved: ApprovedHours | None = None
    revisions: tuple[PlanRevision, ...] = ()
    stages: tuple[PlanStage, ...] = ()

    @property
    def window(self) -> Window:
        return Window(self.starts_at, self.ends_at)

    @property
    def known_since(self) -> datetime | None:
        """When somebody first knew of what it removes: found, or written of in the first line, whichever was first.
        None while nobody has said either. A version says nothing of it: it lasts as long as one person writes."""
        said = [stage.at for stage in self.stages[:1]]
        found = self.content.defect_found_at
        return min(said if found is None else [found, *said], default=None)

    @property
    def all_hours(self) -> tuple[Window, ...]:
        """The hours asked for, and those in force where there are any."""
        return (self.window,) if self.approved is None else (self.window, self.approved.window)

    @property
    def drafter(self) -> AccountId:
        return self.revisions[0].by

    @property
    def authors(self) -> frozenset[AccountId]:
        """Who drafted it, who ever wrote on it or on a plan that was taken in, and who sent it on its way for this
        round: none of them approves it (N-7). Words stay whoever's they are, however often they are sent again."""
        wrote = {who for revision in self.revisions for who in (revision.by, *revision.taken_from)}
        sent = {stage.by for stage in self.this_round if stage.act in SENDING}
        return frozenset({self.drafter, *wrote, *sent})

    @property
    def this_round(self) -> tuple[PlanStage, ...]:
        """What was done since the plan was last sent to the start of the chain."""
        return tuple(stage for stage in self.stages if stage.round == self.round)

    @property
    def over_limit_reason(self) -> str:
        """Why an area may exceed its limit, as an approver of this round has named it; "" if nobody has."""
        return next((stage.over_limit_reason for stage in self.this_round if stage.over_limit_reason), "")

    @property
    def extension_pending(self) -> bool:
        """Longer hours are asked for while the approved ones stand."""
        return self.approved is not None and self.state is not PlanState.NOTICE_APPROVED

    @property
    def copies(self) -> tuple[CopyTo, ...]:
        """Who got a copy, each once, in the order of the filings."""
        return tuple(dict.fromkeys(copy for stage in self.stages for copy in stage.copies))
