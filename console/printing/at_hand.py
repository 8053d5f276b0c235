"""What Ctrl+P prints: the thing that the window in front is about."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from console.further.window import FurtherWindow
from models.entities.escalations import Escalation
from models.ids import OrderId
from models.picture import Picture
from widgets.handover.handover_page import HandoverPage
from widgets.jobs.jobs_page import JobsPage
from widgets.notices.notices_page import NoticesPage
from widgets.outage_day.day_page import DayPage
from widgets.plan_month.month_page import MonthPage
from widgets.plans.plans_page import PlansPage

if TYPE_CHECKING:
    from console.window import MainWindow

_TICKET, _RUN = "ticket", "run"
_SWITCHED = frozenset({"plan", "notice", "order", _TICKET})
"""Papers whose subject may have a ticket."""
Meant = tuple[str, str]
"""A kind of paper, and its subject as `Paper.tell` takes it."""


def meant(window: "MainWindow") -> Meant | None:
    """None where nothing is chosen that has a paper."""
    active = QApplication.activeWindow()
    page = active.content if isinstance(active, FurtherWindow) else None
    if isinstance(page, PlansPage):
        return None if page.sheet.plan is None else ("plan", page.sheet.plan.id)
    if isinstance(page, NoticesPage):
        return None if page.plan is None else ("notice", page.plan.id)
    if isinstance(page, MonthPage):
        return "month", f"{page.month.month:%Y-%m}"
    if isinstance(page, HandoverPage):
        return "handover", page.subject
    if isinstance(page, DayPage):
        return None if page.sheet.plan is None else (_TICKET, page.sheet.plan.id)
    if isinstance(page, JobsPage):
        job = page.list.shown
        return ("job", job.id) if isinstance(job, Escalation) else None
    crew = window.crews.table.current()
    if page is None and crew is not None and window.crews.table.hasFocus():
        return _RUN, crew
    order = window.inspector.current_order()
    return None if page is not None or order is None else ("order", order)


def ticket_meant(window: "MainWindow") -> Meant | None:
    """The operation ticket of what is at hand, a planned outage or an order."""
    found = meant(window)
    return (_TICKET, found[1]) if found is not None and found[0] in _SWITCHED else None


def run_meant(window: "MainWindow", picture: Picture) -> Meant | None:
    """The run sheet of the crew at hand, or of the crew that has the order at hand."""
    found = meant(window)
    if found is None or found[0] == _RUN:
        return found
    order = picture.orders.get(OrderId(found[1]))
    return None if order is None or order.crew is None else (_RUN, order.crew)
