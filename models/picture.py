"""The picture: every living entity by kind and id, with the few indexes that decisions and lists need.

One class serves the decision (inside the store), the screen (on the GUI thread), what-if (a fork that nobody
commits) and the past (today's picture with later changes reversed).
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from operator import attrgetter
from types import MappingProxyType
from typing import Any, TypeVar, cast

from models.changes import ENTITY_KINDS, Change, Entity, Entry, reverse_all
from models.entities.alarms import Alarm
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import Escalation
from models.entities.handovers import Handover, HandoverDocument, HandoverState
from models.entities.map_marks import MapMark
from models.entities.network import ImportantCustomer
from models.entities.notes import Attachment, Note
from models.entities.notices import Publication, RecipientKind, Telling
from models.entities.orders import Channel, OrderState, TroubleReport, WorkOrder
from models.entities.outage_plans import OutagePlan, Window
from models.entities.people import Account, Crew, Person, Team
from models.entities.places import GovernmentGrid, Ground, ServiceGrid, Station
from models.entities.protected_events import ProtectedEvent
from models.entities.responsibility import StationHolding, StationZone
from models.entities.service_cases import ServiceCase
from models.entities.shifts import FeedGap, FeedKind, LogRemark, Post, RotaDuty, Shift
from models.entities.work_permits import WorkPermit
from models.ids import (
    AccountId,
    AlarmId,
    AreaCode,
    CaseId,
    CrewId,
    EscalationId,
    FeedGapId,
    GovernmentGridId,
    GridId,
    HandoverId,
    LoanId,
    MarkId,
    NoteId,
    OrderId,
    PermitId,
    PersonId,
    PlanId,
    ProtectedEventId,
    RemarkId,
    ReportId,
    RotaDutyId,
    ShiftId,
    StationId,
    TeamId,
    ZoneId,
)
from models.indexes import ALL, Indexes, day_of, days_of, reference_name, signs_of_customer

T = TypeVar("T")

GROUND_ID = "ground"

RECENT_ENTRIES = 5000
"""How many journal entries the picture remembers, for the undo menu and the message bar."""


class Picture:
    """What is true at `revision`. Widgets read it; only its owner applies changes."""

    def __init__(self, revision: int = 0) -> None:
        self.revision = revision
        self.entries: deque[Entry] = deque(maxlen=RECENT_ENTRIES)
        self._tables: dict[type[Any], dict[str, Any]] = {kind: {} for kind in ENTITY_KINDS}
        self._indexes = Indexes()
        self._changes: Counter[type[Any]] = Counter()

    # -- reading ------------------------------------------------------------------------------------------

    def table(self, kind: type[T]) -> Mapping[str, T]:
        return MappingProxyType(cast("dict[str, T]", self._tables[kind]))

    def find(self, kind: type[T], key: str | None) -> T | None:
        return cast("T | None", self._tables[kind].get(key)) if key is not None else None

    @property
    def orders(self) -> Mapping[OrderId, WorkOrder]:
        return cast("Mapping[OrderId, WorkOrder]", self.table(WorkOrder))

    @property
    def reports(self) -> Mapping[ReportId, TroubleReport]:
        return cast("Mapping[ReportId, TroubleReport]", self.table(TroubleReport))

    @property
    def crews(self) -> Mapping[CrewId, Crew]:
        return cast("Mapping[CrewId, Crew]", self.table(Crew))

    @property
    def stations(self) -> Mapping[StationId, Station]:
        return cast("Mapping[StationId, Station]", self.table(Station))

    @property
    def grids(self) -> Mapping[GridId, ServiceGrid]:
        return cast("Mapping[GridId, ServiceGrid]", self.table(ServiceGrid))

    @property
    def government_grids(self) -> Mapping[GovernmentGridId, GovernmentGrid]:
        return cast("Mapping[GovernmentGridId, GovernmentGrid]", self.table(GovernmentGrid))

    @property
    def people(self) -> Mapping[PersonId, Person]:
        return cast("Mapping[PersonId, Person]", self.table(Person))

    @property
    def teams(self) -> Mapping[TeamId, Team]:
        return cast("Mapping[TeamId, Team]", self.table(Team))

    @property
    def accounts(self) -> Mapping[AccountId, Account]:
        return cast("Mapping[AccountId, Account]", self.table(Account))

    @property
    def important_customers(self) -> Mapping[str, ImportantCustomer]:
        return self.table(ImportantCustomer)

    def important_in(self, areas: Iterable[AreaCode]) -> set[str]:
        """Ids of the important customers that hang on these areas, without those that an import has retired."""
        held = self._indexes.important_in_area
        return {key for area in areas for key in held[area]}

    @property
    def alarms(self) -> Mapping[AlarmId, Alarm]:
        """Those that are over too."""
        return cast("Mapping[AlarmId, Alarm]", self.table(Alarm))

    def standing_alarms(self) -> list[Alarm]:
        """Those that are not over, in no order."""
        return self._alarms(self._indexes.standing_alarms[ALL])

    def alarms_about(self, subject: str) -> list[Alarm]:
        """Alarms whose cause is about this thing, those that are over too."""
        return self._alarms(self._indexes.alarms_about[subject])

    def alarms_of_order(self, order: OrderId) -> list[Alarm]:
        """Alarms that hang on the order, those that are over too."""
        return self._alarms(self._indexes.alarms_of_order[order])

    def alarms_of_plan(self, plan: PlanId) -> list[Alarm]:
        """Alarms that hang on the plan, those that are over too."""
        return self._alarms(self._indexes.alarms_of_plan[plan])

    @property
    def ground(self) -> Ground | None:
        """The territory in force; None in an empty database."""
        return self.find(Ground, GROUND_ID)

    def report_of_reference(self, channel: Channel, reference: str) -> TroubleReport | None:
        """The report that a channel knows under its own number, if it came before."""
        for key in self._indexes.reports_by_reference[reference_name(channel.value, reference)]:
            return self.reports[cast(ReportId, key)]
        return None

    def orders_of_crew(self, crew: CrewId) -> list[WorkOrder]:
        """Orders that keep the crew busy now, oldest first."""
        return [self.orders[cast(OrderId, key)] for key in sorted(self._indexes.orders_of_crew[crew])]

    def orders_ever_of_crew(self, crew: CrewId) -> list[WorkOrder]:
        """Orders that the crew has or once had, those of the archive that are still here too; in no order."""
        return [self.orders[cast(OrderId, key)] for key in self._indexes.orders_ever_of_crew[crew]]

    def is_busy(self, crew: CrewId) -> bool:
        """Whether any order keeps the crew busy now, or a planned outage."""
        return bool(self._indexes.orders_of_crew[crew]) or any(one.holds_crew for one in self.permits_of_crew(crew))

    def reports_of(self, order: OrderId) -> list[TroubleReport]:
        """Reports that hang on the order itself, by receipt."""
        keys = self._indexes.reports_of_order[order]
        return sorted((self.reports[cast(ReportId, key)] for key in keys), key=lambda r: (r.received_at, r.id))

    def merged_into(self, order: OrderId) -> list[WorkOrder]:
        """Sub orders of a main order, also those archived with it (D-2)."""
        return [self.orders[cast(OrderId, key)] for key in sorted(self._indexes.orders_merged_into[order])]

    def following(self, order: OrderId) -> list[WorkOrder]:
        """Sub orders that follow a main order now; those archived with it before it was reopened do not."""
        return [sub for sub in self.merged_into(order) if sub.state is OrderState.MERGED]

    def all_reports_of(self, order: OrderId) -> list[TroubleReport]:
        """Reports of the order and of every order merged into it."""
        own = self.reports_of(order)
        return own + [report for sub in self.merged_into(order) for report in self.reports_of(sub.id)]

    @property
    def notes(self) -> Mapping[NoteId, Note]:
        return cast("Mapping[NoteId, Note]", self.table(Note))

    def notes_of(self, order: OrderId) -> list[Note]:
        """Notes on the order itself, oldest first."""
        return self._notes(self._indexes.notes_of_order[order])

    def notes_about(self, order: OrderId) -> list[Note]:
        """Notes on other orders that mention this one, oldest first, without those that were corrected since."""
        found = self._notes(self._indexes.notes_about_order[order])
        return [note for note in found if note.order != order and self.correction_of(note.id) is None]

    def correction_of(self, note: NoteId) -> Note | None:
        """The note that corrects this one; a note has at most one."""
        return next((self.notes[cast(NoteId, key)] for key in self._indexes.notes_by_corrected[note]), None)

    def attachments_of(self, order: OrderId) -> list[Attachment]:
        """What hangs on the order by reference, oldest first, the withdrawn too."""
        table = self.table(Attachment)
        found = (table[key] for key in self._indexes.attachments_of_order[order])
        return sorted(found, key=lambda one: (one.at, one.id))

    @property
    def marks(self) -> Mapping[MarkId, MapMark]:
        """All that were ever drawn, those that hold no more too."""
        return cast("Mapping[MarkId, MapMark]", self.table(MapMark))

    def marks_in_force(self, now: datetime) -> list[MapMark]:
        """Closures and marks that hold at `now`, by when they end; it looks only at those that end from this day on."""
        today, ending_on = day_of(now), self._indexes.marks_ending_on
        keys = (key for day in ending_on if day >= today for key in ending_on[day])
        marks = (self.marks[cast(MarkId, key)] for key in keys)
        return sorted((mark for mark in marks if mark.holds_at(now)), key=lambda mark: (mark.until, mark.id))

    @property
    def protected_events(self) -> Mapping[ProtectedEventId, ProtectedEvent]:
        """All that were ever entered, those that are over or called off too."""
        return cast("Mapping[ProtectedEventId, ProtectedEvent]", self.table(ProtectedEvent))

    def events_between(self, window: Window) -> list[ProtectedEvent]:
        """Events whose supply is protected in `window`, by their begin; not those that were called off."""
        events = (one for one in self.protected_events.values() if one.called_off is None)
        return sorted((one for one in events if one.window.overlaps(window)), key=lambda one: (one.starts_at, one.id))

    @property
    def loans(self) -> Mapping[LoanId, CrewLoan]:
        """The book of lent crews, those that came back too."""
        return cast("Mapping[LoanId, CrewLoan]", self.table(CrewLoan))

    def loans_out(self) -> list[CrewLoan]:
        """Those whose crew has not come back, by when it is due."""
        loans = (self.loans[cast(LoanId, key)] for key in self._indexes.loans_out[ALL])
        return sorted(loans, key=lambda one: (one.until, one.id))

    @property
    def holdings(self) -> Mapping[StationId, StationHolding]:
        """Stations that somebody holds or once held; who answers for one now is `responsibility.holder_of`."""
        return cast("Mapping[StationId, StationHolding]", self.table(StationHolding))

    @property
    def zones(self) -> Mapping[ZoneId, StationZone]:
        """All that were ever named, the dropped ones too."""
        return cast("Mapping[ZoneId, StationZone]", self.table(StationZone))

    @property
    def handovers(self) -> Mapping[HandoverId, Handover]:
        """The open one, and those that ended not long ago; the archive is the tables'."""
        return cast("Mapping[HandoverId, Handover]", self.table(Handover))

    def open_handover(self) -> Handover | None:
        """Prepared or signed by one side; there is one at most."""
        open_ones = {HandoverState.PREPARED, HandoverState.SIGNED}
        return next((one for one in self.handovers.values() if one.state in open_ones), None)

    def last_handover(self) -> Handover | None:
        """The newest one that both sides have signed, or that was taken by one."""
        accepted = (one for one in self.handovers.values() if one.signed_in is not None and one.withdrawn is None)
        return max(accepted, key=lambda one: one.signed_in.at if one.signed_in else one.opened_at, default=None)

    def handover_document(self, handover: HandoverId) -> HandoverDocument | None:
        """What was signed; None before the first signature."""
        return self.find(HandoverDocument, handover)

    @property
    def plans(self) -> Mapping[PlanId, OutagePlan]:
        return cast("Mapping[PlanId, OutagePlan]", self.table(OutagePlan))

    def plans_between(self, window: Window) -> list[OutagePlan]:
        """Plans whose hours, asked for or approved, meet `window`, whatever became of them; by id."""
        return sorted(_meeting(self._plans_near(window), window), key=_ID)

    def plans_of_station_between(self, station: StationId, window: Window) -> list[OutagePlan]:
        """The same of those that the station has made."""
        near = [plan for plan in self._plans_near(window) if plan.station == station]
        return sorted(_meeting(near, window), key=_ID)

    def approved_plans(self) -> list[OutagePlan]:
        """Plans whose hours are in force, whether they have come or not; by id."""
        return self._plans(self._indexes.approved_plans[ALL])

    @property
    def plan_changes(self) -> int:
        """Another number after any plan has changed."""
        return self._changes[OutagePlan]

    @property
    def permit_changes(self) -> int:
        """The same of the days on record."""
        return self._changes[WorkPermit]

    @property
    def permits(self) -> Mapping[PermitId, WorkPermit]:
        return cast("Mapping[PermitId, WorkPermit]", self.table(WorkPermit))

    def permits_of(self, plan: PlanId) -> list[WorkPermit]:
        """The days of a plan on record, oldest first."""
        return [self.permits[cast(PermitId, key)] for key in sorted(self._indexes.permits_of_plan[plan])]

    def permit_of(self, plan: PlanId) -> WorkPermit | None:
        """The newest one."""
        newest = max(self._indexes.permits_of_plan[plan], default=None)
        return None if newest is None else self.permits[cast(PermitId, newest)]

    def permits_of_crew(self, crew: CrewId) -> list[WorkPermit]:
        """Permits under way that the crew holds, oldest first."""
        return [self.permits[cast(PermitId, key)] for key in sorted(self._indexes.permits_of_crew[crew])]

    def permits_ever_of_crew(self, crew: CrewId) -> list[WorkPermit]:
        """Permits that the crew holds or once held, in no order."""
        return [self.permits[cast(PermitId, key)] for key in self._indexes.permits_ever_of_crew[crew]]

    def permits_under_way(self) -> list[WorkPermit]:
        """Those that are neither closed nor cancelled, by number."""
        return [self.permits[cast(PermitId, key)] for key in sorted(self._indexes.permits_under_way[ALL])]

    def publications_of(self, plan: PlanId) -> list[Publication]:
        """Every notice of the plan that went out, from the first to the last."""
        keys = self._indexes.publications_of_plan[plan]
        if not keys:
            return []
        table = self.table(Publication)
        found = [table[key] for key in keys]
        if len(found) == 1:
            return found
        return sorted(found, key=lambda one: one.sequence)

    def tellings_of(self, plan: PlanId) -> list[Telling]:
        """Everybody on the plan's list of recipients, by kind and name."""
        keys = self._indexes.tellings_of_plan[plan]
        if not keys:
            return []
        table = self.table(Telling)
        found = (table[key] for key in keys)
        return sorted(found, key=lambda one: (_KINDS[one.recipient.kind], one.recipient.name, one.id))

    @property
    def escalations(self) -> Mapping[EscalationId, Escalation]:
        """All that were ever asked for, those that are over too."""
        return cast("Mapping[EscalationId, Escalation]", self.table(Escalation))

    def open_escalations(self) -> list[Escalation]:
        """Those that are neither taken back nor closed, oldest first."""
        return [self.escalations[cast(EscalationId, key)] for key in sorted(self._indexes.open_escalations[ALL])]

    def escalation_of(self, order: OrderId) -> Escalation | None:
        """The open one that the order is part of; there is at most one."""
        found = (self.escalations[cast(EscalationId, key)] for key in self._indexes.escalations_of_order[order])
        return next((one for one in found if one.is_open), None)

    def is_answered_cause(self, cause: str) -> bool:
        """Whether somebody has escalated for this cause, or has dismissed its proposal."""
        return bool(self._indexes.escalated_causes[cause] or self._indexes.dismissed_causes[cause])

    @property
    def cases(self) -> Mapping[CaseId, ServiceCase]:
        """Service cases that are open, and those closed not long ago."""
        return cast("Mapping[CaseId, ServiceCase]", self.table(ServiceCase))

    def open_cases(self) -> list[ServiceCase]:
        """Those that are not closed, by number."""
        return self._cases(self._indexes.open_cases[ALL])

    def cases_of(self, order: OrderId) -> list[ServiceCase]:
        """Cases that are linked to the order itself, the closed too, by number."""
        return self._cases(self._indexes.cases_of_order[order])

    def cases_of_plan(self, plan: PlanId) -> list[ServiceCase]:
        return self._cases(self._indexes.cases_of_plan[plan])

    def cases_like(self, case: ServiceCase) -> list[ServiceCase]:
        """Cases of the same customer or the same telephone, this one too, by number."""
        index = self._indexes.cases_of_customer
        return self._cases({key for sign in signs_of_customer(case) for key in index[sign]})

    def case_of_reference(self, channel: Channel, reference: str) -> ServiceCase | None:
        """The case that a channel knows under its own number, if it came before."""
        found = self._indexes.cases_by_reference[reference_name(channel.value, reference)]
        return next(iter(self._cases(found)), None)

    @property
    def shifts(self) -> Mapping[ShiftId, Shift]:
        """The open one, and those that ended not long ago."""
        return cast("Mapping[ShiftId, Shift]", self.table(Shift))

    @property
    def open_shift(self) -> Shift | None:
        """Who has the room; None before the first shift."""
        return self.find(Shift, next(iter(self._indexes.open_shifts[ALL]), None))

    @property
    def duties(self) -> Mapping[RotaDutyId, RotaDuty]:
        """The rota from yesterday on, the dropped ones too."""
        return cast("Mapping[RotaDutyId, RotaDuty]", self.table(RotaDuty))

    def duties_of(self, account: AccountId) -> list[RotaDuty]:
        """What the account has on the rota, by its begin."""
        duties = (self.duties[cast(RotaDutyId, key)] for key in self._indexes.duties_of_account[account])
        return sorted(duties, key=lambda one: (one.starts_at, one.id))

    def duties_between(self, window: Window) -> list[RotaDuty]:
        """The rota of these hours by begin, post and seat, without what was dropped."""
        duties = (one for one in self.duties.values() if not one.dropped)
        found = [one for one in duties if one.starts_at < window.end and window.start < one.ends_at]
        return sorted(found, key=lambda one: (one.starts_at, _POSTS[one.post], one.seat, one.id))

    @property
    def remarks(self) -> Mapping[RemarkId, LogRemark]:
        """What was written into the log lately, and all that still stands."""
        return cast("Mapping[RemarkId, LogRemark]", self.table(LogRemark))

    def standing_remarks(self) -> list[LogRemark]:
        """Superior's orders that nobody has carried out and pins, oldest first, as they were last corrected."""
        corrected = self._indexes.remarks_by_corrected
        standing = (key for key in self._indexes.standing_remarks[ALL] if not corrected[key])
        found = (self.remarks[cast(RemarkId, key)] for key in standing)
        return sorted(found, key=lambda one: (one.at, one.id))

    def correction_of_remark(self, remark: RemarkId) -> LogRemark | None:
        """The remark that corrects this one; a remark has at most one."""
        return self.find(LogRemark, next(iter(self._indexes.remarks_by_corrected[remark]), None))

    @property
    def feed_gaps(self) -> Mapping[FeedGapId, FeedGap]:
        """When feeds were silent, of the last days."""
        return cast("Mapping[FeedGapId, FeedGap]", self.table(FeedGap))

    def silent_feed(self, feed: FeedKind) -> FeedGap | None:
        """The gap of the feed that lasts; None while it speaks."""
        gaps = (self.feed_gaps[cast(FeedGapId, key)] for key in self._indexes.lasting_gaps[ALL])
        return next((gap for gap in gaps if gap.feed is feed), None)

    def _cases(self, keys: Iterable[str]) -> list[ServiceCase]:
        return [self.cases[cast(CaseId, key)] for key in sorted(keys)]

    def _plans_near(self, window: Window) -> list[OutagePlan]:
        """Plans with hours on its days, in no order."""
        table = self._tables[OutagePlan]
        near = {key for day in days_of(window) for key in self._indexes.plans_of_day[day]}
        return [table[key] for key in near]

    def _plans(self, keys: Iterable[str]) -> list[OutagePlan]:
        plans = self._tables[OutagePlan]
        return cast("list[OutagePlan]", [plans[key] for key in sorted(keys)])

    def _alarms(self, keys: Iterable[str]) -> list[Alarm]:
        alarms = self._tables[Alarm]
        return [alarms[key] for key in keys]

    def _notes(self, keys: Iterable[str]) -> list[Note]:
        return sorted((self.notes[cast(NoteId, key)] for key in keys), key=lambda note: (note.at, note.id))

    def __iter__(self) -> Iterator[Entity]:
        for table in self._tables.values():
            yield from table.values()

    # -- changing -----------------------------------------------------------------------------------------

    def put(self, entity: Entity) -> None:
        """Load one entity, as read from the tables."""
        self._replace(type(entity), entity.id, entity)

    def apply(self, entry: Entry) -> None:
        """Advance to the entry's revision."""
        self.apply_changes(entry.changes)
        self.revision = entry.revision
        self.entries.append(entry)

    def take_back(self, entry: Entry) -> None:
        """Go back to before the entry, which is the newest one."""
        self.apply_changes(reverse_all(entry.changes))
        self.revision = entry.revision - 1
        if self.entries and self.entries[-1].revision == entry.revision:
            self.entries.pop()

    def apply_changes(self, changes: Iterable[Change]) -> None:
        for change in changes:
            self._replace(change.kind, change.key, change.after)

    def fork(self) -> "Picture":
        """A copy that can be changed without anybody noticing: for what-if and for the past."""
        copy = Picture(self.revision)
        copy.entries.extend(self.entries)
        for kind, table in self._tables.items():
            copy._tables[kind] = dict(table)
        copy._indexes = self._indexes.copy()
        copy._changes = self._changes.copy()
        return copy

    def _replace(self, kind: type[Any], key: str, after: Any) -> None:
        table = self._tables[kind]
        before = table.get(key)
        if after is None:
            table.pop(key, None)
        else:
            table[key] = after
        self._changes[kind] += 1
        self._indexes.replace(kind, key, before, after)


_ID = attrgetter("id")
_KINDS = {kind: place for place, kind in enumerate(RecipientKind)}
_POSTS = {post: place for place, post in enumerate(Post)}


def _meeting(plans: list[OutagePlan], window: Window) -> list[OutagePlan]:
    start, end = window.start, window.end
    return [
        plan
        for plan in plans
        if (plan.starts_at < end and start < plan.ends_at)
        or (plan.approved is not None and plan.approved.start < end and start < plan.approved.end)
    ]
