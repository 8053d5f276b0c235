"""What the card beside the cursor says."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from models.ids import CrewId, OrderId
from models.lent_crews import loan_of
from models.outages import OutageState
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.map.open_orders import order_look
from widgets.map.picking import Spot, SpotKind
from widgets.theme.symbols import OrderLook
from widgets.words.customers import customers_text
from widgets.words.escalation_words import level_text
from widgets.words.loan_words import lent_text
from widgets.words.names import crew_label, station_label
from widgets.words.terms import term
from widgets.words.times import age_text

_LAYERS = {
    SpotKind.STATION: "stations",
    SpotKind.SUBSTATION: "substations",
    SpotKind.AREA: "areas",
    SpotKind.GRID: "grids",
}
_LISTED = 6


def describe(
    spot: Spot,
    *,
    picture: Picture,
    territory: Territory,
    age: timedelta | None,
    now: datetime,
    rules: RuleBook,
    outage: OutageState | None,
) -> str:
    """A few lines of plain text; `age` is that of a crew's position, `outage` the state of an area. Of marks
    nothing: `MapMarks.told_at` tells of them."""
    if spot.kind is SpotKind.ORDER:
        return _order(spot.ids[0], picture, now)
    if spot.kind is SpotKind.CLUSTER:
        return _cluster(spot.ids, picture)
    if spot.kind is SpotKind.DENSITY:
        return _crowd(spot.ids, picture)
    if spot.kind is SpotKind.CREW:
        crew = _crew(CrewId(spot.ids[0]), picture, age)
        lent = _lent(CrewId(spot.ids[0]), picture, now, rules)
        return "\n".join((crew, lent)) if lent else crew
    if spot.kind is SpotKind.CREWS:
        return _crews(spot.ids, picture)
    if spot.kind is SpotKind.MARK:
        return ""
    layer = territory[_LAYERS[spot.kind]]
    row = int((layer.codes == spot.ids[0]).argmax())
    if spot.kind is not SpotKind.AREA:
        return str(layer.names[row])
    customers = int(layer.columns["residents"][row] + layer.columns["businesses"][row])
    count = QCoreApplication.translate("MapCard", "Customers: {count}").format(count=customers)
    lines = [str(layer.names[row]), count, *([term(outage)] if outage is not None else [])]
    return "\n".join(lines)


def _order(order_id: str, picture: Picture, now: datetime) -> str:
    order = picture.orders.get(OrderId(order_id))
    if order is None:
        return order_id
    lines = [
        f"{order.id} · {term(order.urgency)} · {term(order.state)}",
        order.place.address,
        customers_text(order, picture, now),
    ]
    if order.crew is not None:
        lines.append(crew_label(order.crew, picture))
    job = picture.escalation_of(order.id)
    if job is not None:
        lines.append(f"{job.id} · {level_text(job.call, picture)} · {term(job.state)}")
    return "\n".join(line for line in lines if line)


def _cluster(orders: tuple[str, ...], picture: Picture) -> str:
    """The neediest by name, the rest as a number."""
    lines = [QCoreApplication.translate("MapCard", "Orders: {count}").format(count=len(orders))]
    for key in orders[:_LISTED]:
        order = picture.orders.get(OrderId(key))
        if order is not None:
            lines.append(f"{term(order.urgency)} · {order.id} · {order.place.address}")
    if len(orders) > _LISTED:
        more = QCoreApplication.translate("MapCard", "and {count} more", "orders")
        lines.append(more.format(count=len(orders) - _LISTED))
    return "\n".join(lines)


def _crowd(orders: tuple[str, ...], picture: Picture) -> str:
    """Orders whose power is back have nobody out any more."""
    known = [picture.orders[OrderId(key)] for key in orders if OrderId(key) in picture.orders]
    customers = sum(order.customers_out for order in known if order_look(order) is not OrderLook.RESTORED)
    lines = [_cluster(orders, picture)]
    if customers:
        out = QCoreApplication.translate("MapCard", "Customers out: at least {count}")
        lines.append(out.format(count=f"{customers:,}"))
    return "\n".join(lines)


def _crews(crews: tuple[str, ...], picture: Picture) -> str:
    lines = [QCoreApplication.translate("MapCard", "Crews: {count}").format(count=len(crews))]
    for key in crews[:_LISTED]:
        crew = picture.crews.get(CrewId(key))
        state = f" · {term(crew.duty)}" if crew is not None else ""
        lines.append(crew_label(CrewId(key), picture) + state)
    if len(crews) > _LISTED:
        more = QCoreApplication.translate("MapCard", "and {count} more", "crews")
        lines.append(more.format(count=len(crews) - _LISTED))
    return "\n".join(lines)


def _lent(key: CrewId, picture: Picture, now: datetime, rules: RuleBook) -> str:
    crew = picture.crews.get(key)
    loan = loan_of(crew, picture) if crew is not None else None
    return "" if loan is None else lent_text(loan, picture, now=now, rules=rules)


def _crew(key: CrewId, picture: Picture, age: timedelta | None) -> str:
    crew = picture.crews.get(key)
    lines = [crew_label(key, picture)]
    if crew is not None:
        duty = [station_label(crew.station, picture), term(crew.kind), term(crew.duty)]
        lines.append(" · ".join(word for word in duty if word))
    lines += [f"{job.id} · {term(job.state)} · {job.place.address}" for job in picture.orders_of_crew(key)]
    lines += [f"{one.plan} · {term(one.state)}" for one in picture.permits_of_crew(key) if one.holds_crew]
    if age is not None:
        text = QCoreApplication.translate("MapCard", "Position of {age} ago")
        lines.append(text.format(age=age_text(age)))
    return "\n".join(lines)
