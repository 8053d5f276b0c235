"""What a new plan begins with."""

from datetime import datetime, timedelta

from models.entities.network import EquipmentClass
from models.entities.outage_plans import OutagePlan, PlanContent, PlanKind, PlanScope, PlanState, Window
from models.entities.people import CrewKind
from models.ids import PlanId, StationId
from models.plan_merging import Document
from models.rules.notice_duties import NoticeCase
from models.rules.notice_law import judge
from models.rules.rule_book import RuleBook

_FIRST_HOUR, _LENGTH = 8, timedelta(hours=4)
_NO_NUMBER = PlanId("–")


def blank_document(now: datetime, rules: RuleBook) -> Document:
    """Planned work on the first morning that every rule admits."""
    content = PlanContent(
        kind=PlanKind.PLANNED,
        equipment=EquipmentClass.HV_DISTRIBUTION,
        scope=PlanScope(),
        crew_kind=CrewKind.DISTRIBUTION_MAINTENANCE,
    )
    case = NoticeCase(kind=content.kind, window=Window(now, now + _LENGTH), areas=0, important_customers=0)
    earliest = judge(case, now=now, rules=rules).earliest_start() or now
    local = earliest.astimezone(rules.zone)
    morning = local.replace(hour=_FIRST_HOUR, minute=0, second=0, microsecond=0)
    if morning < local:
        morning += timedelta(days=1)
    start = morning.astimezone(now.tzinfo)
    return Document(Window(start, start + _LENGTH), content)


def unsaved_plan(station: StationId, document: Document) -> OutagePlan:
    """To be judged like one that has a number."""
    return OutagePlan(
        id=_NO_NUMBER,
        station=station,
        state=PlanState.DRAFT,
        starts_at=document.window.start,
        ends_at=document.window.end,
        content=document.content,
    )
