"""Nobody counts customers without power: every figure says "at least", by whose word and how old that is."""

from datetime import timedelta

from models.entities.orders import WorkOrder
from tests.widgets import pictures as make
from tests.widgets.pictures import NOW
from widgets.words.customers import customers_text, least_customers, reported_when


def test_the_figure_is_a_least() -> None:
    assert least_customers(make.order(customers_out=1204)) == "≥1,204"


def test_its_age_is_that_of_the_newest_report() -> None:
    order: WorkOrder = make.order("26112100001", minutes_ago=30, customers_out=60)
    first = make.report("R1", order)
    second = make.report("R2", order, received_at=NOW - timedelta(minutes=5))
    picture = make.picture_of(order, first, second)
    assert reported_when(order, picture, NOW) == "as reported; reports: 2, the newest 5 min ago"
    assert customers_text(order, picture, NOW + timedelta(minutes=1)) == (
        "Customers out: at least 60, as reported; reports: 2, the newest 6 min ago"
    )


def test_without_a_report_at_hand_it_is_as_old_as_the_order() -> None:
    order = make.order(minutes_ago=30)
    assert reported_when(order, make.picture_of(order), NOW) == "as reported; reports: 1, the newest 30 min ago"
