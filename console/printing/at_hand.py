"""What Ctrl+P prints: the thing that the window in front is about."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from console.further.window import FurtherWindow, Kind
from models.entities.escalations import Escalation
from models.ids import OrderId
from models.picture import Picture

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.handover.handover_page import HandoverPage
    from widgets.jobs.jobs_page import JobsPage
    from widgets.notices.notices_page import NoticesPage
    from widgets.outage_day.day_page import DayPage
    from widgets.plan_month.month_page import MonthPage
    from widgets.plans.plans_page import PlansPage

_TICKET, _RUN = "ticket", "run"
_SWITCHED = frozenset({"plan", "notice", "order", _TICKET})
"""Papers whose subject may have a ticket."""
Meant = tuple[str, str]
"""A kind of paper, and its subject as `Paper.tell` takes it."""


def meant(window: "MainWindow") -> Meant | None:
    """None where nothing is chosen that has a paper."""
    active = QApplication.activeWindow()
    if isinstance(active, FurtherWindow):
        on_page = _ON_PAGES.get(active.kind)
        return None if on_page is None else on_page(active.content)
    crew = window.crews.table.current()
    if crew is not None and window.crews.table.hasFocus():
        return _RUN, crew
    order = window.inspector.current_order()
    return None if order is None else ("order", order)


def _on_plans(page: "PlansPage") -> Meant | None:
    return None if page.plan is None else ("plan", page.plan.id)


def _on_notices(page: "NoticesPage") -> Meant | None:
    return None if page.plan is None else ("notice", page.plan.id)


def _on_day(page: "DayPage") -> Meant | None:
    return None if page.plan is None else (_TICKET, page.plan.id)


def _on_month(page: "MonthPage") -> Meant:
    return "month", f"{page.month.month:%Y-%m}"


def _on_handover(page: "HandoverPage") -> Meant:
    return "handover", page.subject


def _on_jobs(page: "JobsPage") -> Meant | None:
    job = page.list.shown
    return ("job", job.id) if isinstance(job, Escalation) else None


_ON_PAGES: dict[Kind, Callable[[Any], Meant | None]] = {
    Kind.PLANS: _on_plans,
    Kind.NOTICES: _on_notices,
    Kind.DAY: _on_day,
    Kind.MONTH: _on_month,
    Kind.HANDOVER: _on_handover,
    Kind.JOBS: _on_jobs,
}


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
