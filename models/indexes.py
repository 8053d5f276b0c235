"""The indexes of the picture: what decisions and lists ask for without walking over a whole table."""

from collections.abc import Callable, Iterable, Iterator
from copy import copy as shallow
from datetime import UTC, datetime
from typing import Any

from models.entities.alarms import Alarm
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import DismissedProposal, Escalation
from models.entities.map_marks import MapMark
from models.entities.network import ImportantCustomer
from models.entities.notes import Attachment, Note
from models.entities.notices import Publication, Telling
from models.entities.orders import TroubleReport, WorkOrder
from models.entities.outage_plans import OutagePlan, Window
from models.entities.service_cases import ServiceCase
from models.entities.shifts import FeedGap, LogRemark, RotaDuty, Shift
from models.entities.work_permits import WorkPermit
from models.index import E, Index
from models.life_cycle import HOLDS_CREW
from models.mentions import mentioned_in
from models.permit_life_cycle import OVER

ALL = "all"
"""The one name in an index of those that stand, are open, or are under way."""


class Indexes:
    """All of them; `replace` keeps up with the picture's tables."""

    def __init__(self) -> None:
        self.orders_of_crew = Index(WorkOrder, _crew_held)
        self.orders_ever_of_crew = Index(WorkOrder, _crews_sent)
        self.orders_merged_into = Index(WorkOrder, lambda one: _some(one.merged_into))
        self.reports_of_order = Index(TroubleReport, lambda one: _some(one.order))
        self.reports_by_reference = Index(TroubleReport, _reference)
        self.notes_of_order = Index(Note, lambda one: _some(one.order))
        self.notes_about_order = Index(Note, lambda one: mentioned_in(one.text))
        self.notes_by_corrected = Index(Note, lambda one: _some(one.corrects))
        self.attachments_of_order = Index(Attachment, lambda one: _some(one.order))
        self.marks_ending_on = Index(MapMark, lambda one: () if one.lifted is not None else (day_of(one.until),))
        self.important_in_area = Index(ImportantCustomer, lambda one: () if one.retired else _some(one.area))
        self.loans_out = _those(CrewLoan, lambda one: one.open)
        self.publications_of_plan = Index(Publication, lambda one: _some(one.plan))
        self.tellings_of_plan = Index(Telling, lambda one: _some(one.plan))
        self.alarms_about = Index(Alarm, lambda one: (one.subject,))
        self.alarms_of_order = Index(Alarm, lambda one: _some(one.order))
        self.alarms_of_plan = Index(Alarm, lambda one: _some(one.plan))
        self.standing_alarms = _those(Alarm, lambda one: not one.over)
        self.plans_of_day = Index(OutagePlan, lambda one: (day for hours in one.all_hours for day in days_of(hours)))
        self.approved_plans = _those(OutagePlan, lambda one: one.approved is not None)
        self.permits_of_plan = Index(WorkPermit, lambda one: (one.plan,))
        self.permits_under_way = _those(WorkPermit, lambda one: one.state not in OVER)
        self.permits_of_crew = Index(WorkPermit, lambda one: () if one.state in OVER else _some(one.crew))
        self.permits_ever_of_crew = Index(WorkPermit, _crews_there)
        self.escalations_of_order = Index(Escalation, lambda one: one.orders)
        self.open_escalations = _those(Escalation, lambda one: one.is_open)
        self.escalated_causes = Index(Escalation, lambda one: one.causes)
        self.dismissed_causes = Index(DismissedProposal, lambda one: one.causes)
        self.cases_of_order = Index(ServiceCase, lambda one: one.orders)
        self.cases_of_plan = Index(ServiceCase, lambda one: one.plans)
        self.cases_by_reference = Index(ServiceCase, _reference)
        self.cases_of_customer = Index(ServiceCase, signs_of_customer)
        self.open_cases = _those(ServiceCase, lambda one: one.closed_at is None)
        self.open_shifts = _those(Shift, lambda one: one.open)
        self.standing_remarks = _those(LogRemark, lambda one: one.standing)
        self.remarks_by_corrected = Index(LogRemark, lambda one: _some(one.corrects))
        self.duties_of_account = Index(RotaDuty, lambda one: () if one.dropped else (one.account,))
        self.lasting_gaps = _those(FeedGap, lambda one: one.until is None)
        self._sort_by_kind()

    def replace(self, kind: type[Any], key: str, before: Any, after: Any) -> None:
        for index in self._of_kind.get(kind, ()):
            index.replace(key, before, after)

    def copy(self) -> "Indexes":
        copy = shallow(self)
        for name, index in vars(self).items():
            if isinstance(index, Index):
                setattr(copy, name, index.copy())
        copy._sort_by_kind()
        return copy

    def _sort_by_kind(self) -> None:
        self._of_kind: dict[type[Any], list[Index[Any]]] = {}
        for index in vars(self).values():
            if isinstance(index, Index):
                self._of_kind.setdefault(index.kind, []).append(index)


def reference_name(channel: str, reference: str) -> str:
    """What a report or a case that a channel numbered is found by."""
    return f"{channel}/{reference}"


def signs_of_customer(case: ServiceCase) -> Iterator[str]:
    """What makes two cases those of one customer: number or telephone."""
    if case.customer:
        yield f"customer/{case.customer}"
    if case.phone:
        yield f"phone/{case.phone}"


def day_of(at: datetime) -> str:
    """The day of UTC: an index asks for no one's calendar."""
    return at.astimezone(UTC).date().isoformat()


def days_of(window: Window) -> Iterator[str]:
    """Days that the window touches, as its times count them."""
    for day in range(window.start.toordinal(), window.end.toordinal() + 1):
        yield str(day)


def _some(name: str | None) -> tuple[str, ...]:
    return () if name is None else (name,)


def _those(kind: type[E], stand: Callable[[E], bool]) -> Index[E]:
    """Those of `kind` that stand, under one name."""
    return Index(kind, lambda one: (ALL,) if stand(one) else ())


def _crew_held(order: WorkOrder) -> tuple[str, ...]:
    return _some(order.crew) if order.state in HOLDS_CREW else ()


def _crews_sent(order: WorkOrder) -> set[str]:
    return {stage.crew for stage in order.stages if stage.crew is not None}


def _crews_there(permit: WorkPermit) -> set[str]:
    crews = (permit.crew, *(one.from_crew for one in permit.handovers))
    return {crew for crew in crews if crew is not None}


def _reference(one: TroubleReport | ServiceCase) -> Iterable[str]:
    return (reference_name(one.channel.value, one.channel_reference),) if one.channel_reference else ()
