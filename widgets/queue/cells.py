"""What stands in the queue's cells, in words; the countdown has a module of its own."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.escalations import Escalation
from models.entities.orders import StageKind, WorkOrder
from models.orders_in_plans import InPlan
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.queue.columns import Column
from widgets.words.customers import customers_text, least_customers
from widgets.words.escalation_words import order_mark_text
from widgets.words.in_plans import in_plan_text
from widgets.words.names import crew_label, station_label
from widgets.words.terms import listed, term


def cell_text(order: WorkOrder, column: int, picture: Picture) -> str:
    """The words of any column but the time and the marks."""
    match column:
        case Column.URGENCY:
            return term(order.urgency)
        case Column.NUMBER:
            merged = len(picture.merged_into(order.id))
            return f"{order.id} +{merged}" if merged else order.id
        case Column.PLACE:
            return order.place.address
        case Column.SYMPTOM:
            return term(order.symptom)
        case Column.CUSTOMERS:
            return least_customers(order)
        case Column.STATE:
            return state_text(order)
        case Column.CREW:
            return order.crew or ""
        case _:
            return station_label(order.station, picture)


def cell_more(order: WorkOrder, column: int, picture: Picture, now: datetime) -> str | None:
    """What the cell had no room for, for a tool tip or a screen reader; the sign of the urgency also tells the state,
    and a narrow queue has no column for it."""
    match column:
        case Column.URGENCY:
            return listed([term(order.urgency), state_text(order)])
        case Column.NUMBER:
            return _of_hidden_columns(order, picture)
        case Column.CUSTOMERS:
            return customers_text(order, picture, now)
        case Column.CREW if order.crew is not None:
            return crew_label(order.crew, picture)
        case Column.PLACE | Column.STATION:
            return cell_text(order, column, picture)
    return None


def marks(
    order: WorkOrder, in_plan: InPlan | None, *, cases: int, now: datetime, rules: RuleBook
) -> tuple[tuple[str, str], ...]:
    """What sets the order apart: (sign, words) for inside a planned outage (`in_plan`), open `cases` that hang on it,
    supervised, urged and reopened."""
    translate = QCoreApplication.translate
    found = []
    if in_plan is not None:
        sign = translate("QueueMark", "P", "inside a planned outage, one sign")
        if in_plan.over:
            sign = translate("QueueMark", "L", "supply not back after a planned outage, one sign")
        found.append((sign, in_plan_text(in_plan, now=now, rules=rules)))
    if cases:
        words = translate("QueueMark", "Open cases: {count}").format(count=cases)
        found.append((translate("QueueMark", "C", "service cases, one sign"), words))
    if order.supervised:
        found.append((translate("QueueMark", "S", "supervised, one sign"), translate("QueueMark", "Under supervision")))
    if order.urges:
        words = translate("QueueMark", "Urged {count}×").format(count=len(order.urges))
        found.append((translate("QueueMark", "U", "urged, one sign"), words))
    if any(stage.kind is StageKind.REOPENED for stage in order.stages):
        found.append((translate("QueueMark", "R", "reopened, one sign"), translate("QueueMark", "Reopened")))
    return tuple(found)


def escalation_mark(job: Escalation, *, picture: Picture, now: datetime, rules: RuleBook) -> tuple[str, str]:
    """(sign, words): the job that the order belongs to, the level that was asked, and until when it answers."""
    sign = QCoreApplication.translate("QueueMark", "E", "escalated, one sign")
    return sign, order_mark_text(job, picture=picture, rules=rules, now=now)


def _of_hidden_columns(order: WorkOrder, picture: Picture) -> str:
    """State, crew, symptom and station: their columns are the first to leave a narrow queue."""
    crew = [] if order.crew is None else [crew_label(order.crew, picture)]
    return listed([state_text(order), *crew, term(order.symptom), station_label(order.station, picture)])


def state_text(order: WorkOrder) -> str:
    if not order.paused:
        return term(order.state)
    return QCoreApplication.translate("QueueColumn", "{state}, suspended").format(state=term(order.state))
