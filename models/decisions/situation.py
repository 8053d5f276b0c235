"""What a decision knows: who acts, the picture, the outages, moment and rule book. Nothing else exists for it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.changes import Entity
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import Escalation
from models.entities.handovers import Handover
from models.entities.map_marks import MapMark
from models.entities.notes import Attachment
from models.entities.notices import Publication, Telling, publication_id, telling_id
from models.entities.orders import Stage, StageKind, TroubleReport, WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account, Crew
from models.entities.protected_events import ProtectedEvent
from models.entities.responsibility import StationHolding, StationZone
from models.entities.service_cases import ServiceCase
from models.entities.shifts import FeedGap, LogRemark, RotaDuty, Shift
from models.entities.work_permits import WorkPermit
from models.errors import Conflict, Incomplete, Unavailable
from models.ids import (
    AccountId,
    AttachmentId,
    CaseId,
    CrewId,
    EscalationId,
    FeedGapId,
    HandoverId,
    LoanId,
    MarkId,
    OrderId,
    PermitId,
    PlanId,
    ProtectedEventId,
    RemarkId,
    ReportId,
    RotaDutyId,
    ShiftId,
    StationId,
    ZoneId,
)
from models.picture import Picture
from models.plan_document import changes_between
from models.planning.outage_book import OutageBook
from models.rules.rule_book import RuleBook


@dataclass(frozen=True, slots=True)
class Situation:
    actor: Account
    book: Picture
    now: datetime
    rules: RuleBook
    outages: OutageBook | None = None
    """None for a preview: what has to be known about outages is judged when the command is committed."""

    def order(self, key: OrderId, seen: int | None = None) -> WorkOrder:
        """The order, or Unavailable; Conflict if it is no longer at version `seen`."""
        order = self.book.orders.get(key)
        if order is None:
            raise Unavailable("unknown_order", facts={"order": key})
        self._check_seen(order, seen)
        return order

    def report(self, key: ReportId, seen: int | None = None) -> TroubleReport:
        report = self.book.reports.get(key)
        if report is None:
            raise Unavailable("unknown_report", facts={"report": key})
        self._check_seen(report, seen)
        return report

    def crew(self, key: CrewId, seen: int | None = None) -> Crew:
        """The crew, or Unavailable; one that an import has retired is given nothing new."""
        crew = self.book.crews.get(key)
        if crew is None or crew.retired:
            raise Unavailable("unknown_crew", facts={"crew": key})
        self._check_seen(crew, seen)
        return crew

    def account(self, key: AccountId, seen: int | None = None) -> Account:
        account = self.book.accounts.get(key)
        if account is None:
            raise Unavailable("unknown_account", facts={"account": key})
        self._check_seen(account, seen)
        return account

    def attachment(self, key: AttachmentId, seen: int | None = None) -> Attachment:
        attachment = self.book.find(Attachment, key)
        if attachment is None:
            raise Unavailable("unknown_attachment", facts={"attachment": key})
        self._check_seen(attachment, seen)
        return attachment

    def mark(self, key: MarkId, seen: int | None = None) -> MapMark:
        mark = self.book.marks.get(key)
        if mark is None:
            raise Unavailable("unknown_mark", facts={"mark": key})
        self._check_seen(mark, seen)
        return mark

    def protected_event(self, key: ProtectedEventId, seen: int | None = None) -> ProtectedEvent:
        event = self.book.protected_events.get(key)
        if event is None:
            raise Unavailable("unknown_event", facts={"event": key})
        self._check_seen(event, seen)
        return event

    def escalation(self, key: EscalationId, seen: int | None = None) -> Escalation:
        found = self.book.escalations.get(key)
        if found is None:
            raise Unavailable("unknown_escalation", facts={"escalation": key})
        self._check_seen(found, seen)
        return found

    def loan(self, key: LoanId, seen: int | None = None) -> CrewLoan:
        loan = self.book.loans.get(key)
        if loan is None:
            raise Unavailable("unknown_loan", facts={"loan": key})
        self._check_seen(loan, seen)
        return loan

    def case(self, key: CaseId, seen: int | None = None) -> ServiceCase:
        case = self.book.cases.get(key)
        if case is None:
            raise Unavailable("unknown_case", facts={"case": key})
        self._check_seen(case, seen)
        return case

    def plan(self, key: PlanId, seen: int | None = None) -> OutagePlan:
        """The plan, or Unavailable; Conflict if it is no longer at version `seen`, with the fields of the document
        that were changed meanwhile, by whom and when."""
        plan = self.book.plans.get(key)
        if plan is None:
            raise Unavailable("unknown_plan", facts={"plan": key})
        if seen is not None and seen != plan.version:
            self._refuse_rewritten(plan, seen)
        self._check_seen(plan, seen)
        return plan

    def permit(self, key: PermitId, seen: int | None = None) -> WorkPermit:
        permit = self.book.permits.get(key)
        if permit is None:
            raise Unavailable("unknown_permit", facts={"permit": key})
        self._check_seen(permit, seen)
        return permit

    def holding(self, station: StationId, seen: int) -> StationHolding | None:
        """Who holds the station or held it last; None if nobody ever did. A station that an import has retired may
        still have open orders, and somebody has to answer for them."""
        if station not in self.book.stations:
            raise Unavailable("unknown_station", facts={"station": station})
        holding = self.book.holdings.get(station)
        if holding is not None:
            self._check_seen(holding, seen)
        return holding

    def zone(self, key: ZoneId, seen: int | None) -> StationZone:
        zone = self.book.zones.get(key)
        if zone is None or zone.dropped:
            raise Unavailable("unknown_zone", facts={"zone": key})
        self._check_seen(zone, seen)
        return zone

    def shift(self, key: ShiftId, seen: int | None = None) -> Shift:
        """The shift, while it is open; Unavailable afterwards."""
        shift = self.book.shifts.get(key)
        if shift is None or not shift.open:
            raise Unavailable("shift_over", facts={"shift": key})
        self._check_seen(shift, seen)
        return shift

    def duty(self, key: RotaDutyId, seen: int | None = None) -> RotaDuty:
        """The duty, or Unavailable: also once it was dropped, or is no longer looked at because it is long over."""
        duty = self.book.duties.get(key)
        if duty is not None:
            self._check_seen(duty, seen)
        if duty is None or duty.dropped:
            raise Unavailable("unknown_duty", facts={"duty": key})
        return duty

    def remark(self, key: RemarkId, seen: int | None = None) -> LogRemark:
        remark = self.book.remarks.get(key)
        if remark is None:
            raise Unavailable("unknown_remark", facts={"remark": key})
        self._check_seen(remark, seen)
        return remark

    def feed_gap(self, key: FeedGapId, seen: int | None = None) -> FeedGap:
        gap = self.book.feed_gaps.get(key)
        if gap is None:
            raise Unavailable("unknown_feed_gap", facts={"gap": key})
        self._check_seen(gap, seen)
        return gap

    def handover(self, key: HandoverId, seen: int | None = None) -> Handover:
        handover = self.book.handovers.get(key)
        if handover is None:
            raise Unavailable("unknown_handover", facts={"handover": key})
        self._check_seen(handover, seen)
        return handover

    def publication(self, plan: PlanId, sequence: int) -> Publication:
        """The notice of the plan with that sequence, or Unavailable."""
        found = self.book.find(Publication, publication_id(plan, sequence))
        if found is None:
            raise Unavailable("unknown_publication", facts={"plan": plan, "sequence": sequence})
        return found

    def telling(self, plan: PlanId, recipient: str, seen: int | None = None) -> Telling:
        """The recipient of the plan's notices, by the recipient's id, or Unavailable."""
        found = self.book.find(Telling, telling_id(plan, recipient))
        if found is None:
            raise Unavailable("unknown_recipient", facts={"plan": plan, "recipient": recipient})
        self._check_seen(found, seen)
        return found

    def stage(self, kind: StageKind, **more: Any) -> Stage:
        """A line for the order's life, by this actor, now."""
        return Stage(kind=kind, at=self.now, actor=self.actor.id, **more)

    def require_words(self, field: str, words: str) -> None:
        """Incomplete if a required text is empty."""
        if not words.strip():
            raise Incomplete("empty_field", facts={"field": field})

    def _check_seen(self, entity: Entity, seen: int | None) -> None:
        if seen is None or seen == entity.version:
            return
        facts: dict[str, Any] = {"kind": type(entity).__name__, "id": entity.id}
        for entry in reversed(self.book.entries):
            if any(change.key == entity.id and change.kind is type(entity) for change in entry.changes):
                facts |= {"by": entry.actor, "at": entry.at, "act": type(entry.command).__name__}
                break
        raise Conflict("changed_since", facts=facts)

    def _refuse_rewritten(self, plan: OutagePlan, seen: int) -> None:
        """Nothing if the document says what it said: then somebody has acted on the plan, and that is told."""
        writer = None
        for entry in reversed(self.book.entries):
            for change in entry.changes:
                before, after = change.before, change.after
                if not (isinstance(before, OutagePlan) and isinstance(after, OutagePlan) and before.id == plan.id):
                    continue
                if writer is None and changes_between(before, after.window, after.content):
                    writer = entry
                if before.version == seen and writer is not None:
                    changes = changes_between(before, plan.window, plan.content)
                    fields = tuple(dict.fromkeys(change.field for change in changes))
                    facts = {"plan": plan.id, "by": writer.actor, "at": writer.at, "fields": fields}
                    if fields:
                        raise Conflict("plan_rewritten", facts=facts)
                    return
