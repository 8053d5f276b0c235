"""Who is hit and whose ground it is: customers, important ones by grade, area, feeder, grid and its officers."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.network import Grade, ImportantCustomer
from models.entities.orders import WorkOrder
from models.entities.people import Person
from models.entities.places import GovernmentGrid, ServiceGrid
from models.ids import PersonId
from models.mark_ground import marks_over
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.inspector.ground_names import GroundNames
from widgets.inspector.section import Fact
from widgets.words.customers import least_customers, reported_when
from widgets.words.map_marks import until_text
from widgets.words.names import account_label, station_label
from widgets.words.terms import listed, term
from widgets.words.times import age_text, duration_text, moment_text


def affected_facts(
    order: WorkOrder, *, picture: Picture, rules: RuleBook, names: GroundNames, now: datetime
) -> list[Fact]:
    """Who is without power, how grave that is, until when, and on which area and feeder."""
    translate = QCoreApplication.translate
    facts = [
        Fact(translate("Affected", "Customers out"), least_customers(order), reported_when(order, picture, now)),
        *_important(order, picture),
        *_estimate(order, picture, rules, now),
    ]
    if order.place.area is not None:
        facts.append(Fact(translate("Affected", "Area"), _named(names.area(order.place.area), order.place.area)))
    if order.place.feeder is not None:
        feeder = _named(names.feeder(order.place.feeder), order.place.feeder)
        facts.append(Fact(translate("Affected", "Feeder"), feeder))
    return facts


def ground_facts(order: WorkOrder, *, picture: Picture, rules: RuleBook, now: datetime) -> list[Fact]:
    """Whose ground it is: the station, the grid with its three officers and who stands in for them (ORG-4), the
    government's grid with its own; and the closures and marks that its place lies within."""
    translate = QCoreApplication.translate
    station = " · ".join((station_label(order.station, picture), term(order.zone)))
    facts = [Fact(translate("Affected", "Station"), station)]
    grid = picture.find(ServiceGrid, order.place.grid)
    if grid is not None:
        facts.append(Fact(translate("Affected", "Grid"), _named(grid.name, grid.id)))
        for label, key in (
            (translate("Affected", "Customer manager"), grid.customer_manager),
            (translate("Affected", "Marketing"), grid.marketing_administrator),
            (translate("Affected", "Equipment"), grid.equipment_administrator),
        ):
            facts += _officer(label, key, picture)
    government = picture.find(GovernmentGrid, order.place.government_grid)
    if government is not None:
        facts.append(Fact(translate("Affected", "Government grid"), _named(government.name, government.id)))
        facts += _officer(translate("Affected", "Its officer"), government.officer, picture)
    for mark in marks_over(order.place.x, order.place.y, picture.marks_in_force(now)):
        until = until_text(mark.until, now=now, rules=rules)
        facts.append(Fact(term(mark.kind), mark.text, " · ".join(part for part in (until, mark.reason) if part)))
    return facts


def _important(order: WorkOrder, picture: Picture) -> Iterator[Fact]:
    """By grade, the gravest first."""
    known = [picture.find(ImportantCustomer, key) for key in order.important_customers]
    for grade in Grade:
        names = [customer.name for customer in known if customer is not None and customer.grade is grade]
        if names:
            yield Fact(term(grade), listed(names))


def _estimate(order: WorkOrder, picture: Picture, rules: RuleBook, now: datetime) -> Iterator[Fact]:
    """When power is expected back, by whose word and how old that word is (T-8)."""
    translate = QCoreApplication.translate
    estimate = order.estimate
    if estimate is None:
        return
    left = estimate.at - now
    template = (
        translate("Affected", "{at}, in {left}")
        if left.total_seconds() >= 0
        else translate("Affected", "{at}, overdue by {left}")
    )
    value = template.format(at=moment_text(estimate.at, now=now, rules=rules), left=duration_text(abs(left)))
    source = translate("Affected", "{by}, {age} ago").format(
        by=account_label(estimate.by, picture), age=age_text(now - estimate.made_at)
    )
    more = " · ".join(part for part in (source, estimate.reason) if part)
    yield Fact(translate("Affected", "Power back"), value, more)


def _officer(label: str, key: PersonId | None, picture: Picture) -> Iterator[Fact]:
    person = picture.find(Person, key)
    if person is None:
        return
    stand_in = picture.find(Person, person.stand_in)
    more = ""
    if stand_in is not None:
        more = QCoreApplication.translate("Affected", "stands in: {person}").format(person=_reached(stand_in))
    yield Fact(label, _reached(person), more)


def _named(name: str, code: str) -> str:
    return name if name == code else f"{name} · {code}"


def _reached(person: Person) -> str:
    return " ".join(part for part in (person.name, person.phone) if part)
