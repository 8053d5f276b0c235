"""How many customers are without power. Nobody counts them: reporters and call takers say what they know of."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.orders import WorkOrder
from models.picture import Picture
from widgets.words.times import age_text


def least_customers(order: WorkOrder) -> str:
    """ "≥1,204"."""
    return QCoreApplication.translate("Customers", "≥{count}").format(count=f"{order.customers_out:,}")


def reported_when(order: WorkOrder, picture: Picture, now: datetime) -> str:
    """Where that figure comes from, and how old it is."""
    received = [report.received_at for report in picture.all_reports_of(order.id)] or [order.received_at]
    text = QCoreApplication.translate("Customers", "as reported; reports: {count}, the newest {age} ago")
    return text.format(count=len(received), age=age_text(now - max(received)))


def customers_text(order: WorkOrder, picture: Picture, now: datetime) -> str:
    """Both in one line: "Customers out: at least 1,204, as reported; reports: 3, the newest 5 min ago"."""
    text = QCoreApplication.translate("Customers", "Customers out: at least {count}, {source}")
    return text.format(count=f"{order.customers_out:,}", source=reported_when(order, picture, now))
