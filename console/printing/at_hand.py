"""What Ctrl+P prints: the thing that the window in front is about."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from console.further.window import FurtherWindow
from widgets.handover.handover_page import HandoverPage
from widgets.notices.notices_page import NoticesPage
from widgets.plan_month.month_page import MonthPage
from widgets.plans.plans_page import PlansPage

if TYPE_CHECKING:
    from console.window import MainWindow

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
    order = window.inspector.current_order()
    return None if page is not None or order is None else ("order", order)
