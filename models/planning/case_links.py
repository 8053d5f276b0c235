"""Which orders and planned outages a case may be about: offered to whoever links it, decided by a person."""

from datetime import timedelta

from models.entities.outage_plans import Window
from models.entities.service_cases import ServiceCase
from models.ids import OrderId, PlanId
from models.picture import Picture

_MOST = 8
_DAY = timedelta(days=1)


def likely_orders(case: ServiceCase, picture: Picture) -> list[OrderId]:
    """Orders with a report of the same telephone or customer, then those of the same area; the newest first. What is
    linked already is not among them."""
    own = {
        report.order
        for report in picture.reports.values()
        if (case.phone and report.phone == case.phone) or (case.customer and report.customer == case.customer)
    }
    near = {
        order.id
        for order in picture.orders.values()
        if case.place.area is not None and order.place.area == case.place.area
    }
    newest = [*sorted(own, reverse=True), *sorted(near - own, reverse=True)]
    return [key for key in newest if key not in case.orders][:_MOST]


def likely_plans(case: ServiceCase, picture: Picture) -> list[PlanId]:
    """Plans of its area whose hours lay within a day before the case came in."""
    day = Window(case.received_at - _DAY, case.received_at)
    found = [plan.id for plan in picture.plans_between(day) if case.place.area in plan.content.scope.areas]
    return [key for key in reversed(found) if key not in case.plans][:_MOST]
