"""What stands in the queue's cells, in words; the countdown has a module of its own."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.orders import StageKind, WorkOrder
from models.picture import Picture
from widgets.queue.columns import Column
from widgets.words.customers import customers_text, least_customers
from widgets.words.names import crew_label, station_label
from widgets.words.terms import term


def cell_text(order: WorkOrder, column: int, picture: Picture) -> str:
    """The words of any column but the time."""
    match column:
        case Column.MARK:
            return "".join(sign for sign, _ in marks(order))
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
    """What the cell had no room for, for a tool tip or a screen reader."""
    match column:
        case Column.MARK:
            return "\n".join(words for _, words in marks(order))
        case Column.CUSTOMERS:
            return customers_text(order, picture, now)
        case Column.CREW if order.crew is not None:
            return crew_label(order.crew, picture)
        case Column.PLACE | Column.STATION:
            return cell_text(order, column, picture)
    return None


def marks(order: WorkOrder) -> tuple[tuple[str, str], ...]:
    """What sets the order apart: (sign, words) for supervised, urged and reopened, the gravest first."""
    translate = QCoreApplication.translate
    found = []
    if order.supervised:
        found.append((translate("QueueMark", "S", "supervised, one sign"), translate("QueueMark", "Under supervision")))
    if order.urges:
        words = translate("QueueMark", "Urged {count}×").format(count=len(order.urges))
        found.append((translate("QueueMark", "U", "urged, one sign"), words))
    if any(stage.kind is StageKind.REOPENED for stage in order.stages):
        found.append((translate("QueueMark", "R", "reopened, one sign"), translate("QueueMark", "Reopened")))
    return tuple(found)


def state_text(order: WorkOrder) -> str:
    if not order.paused:
        return term(order.state)
    return QCoreApplication.translate("QueueColumn", "{state}, suspended").format(state=term(order.state))
