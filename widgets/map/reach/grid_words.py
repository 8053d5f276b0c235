"""What the panel says about a grid, in lines."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from models.entities.people import Person
from models.grid_facts import GridFacts, Officer
from models.ids import PersonId
from models.picture import Picture
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.names import station_label
from widgets.words.terms import term

_DUTIES = {
    "customer_manager": QT_TRANSLATE_NOOP("GridPanel", "Customer manager"),
    "equipment_administrator": QT_TRANSLATE_NOOP("GridPanel", "Equipment administrator"),
    "marketing_administrator": QT_TRANSLATE_NOOP("GridPanel", "Marketing administrator"),
}
_NAMED = 5


def grid_lines(facts: GridFacts, picture: Picture) -> Iterator[str]:
    """All but the orders, which are a list of their own."""
    translate = QCoreApplication.translate
    yield " · ".join((station_label(facts.grid.station, picture), term(facts.grid.zone)))
    told = {officer.person.id for officer in facts.officers}
    yield from (_officer(officer, told) for officer in facts.officers)
    if not facts.officers:
        yield translate("GridPanel", "No officer is named in the data.")
    customers = translate("GridPanel", "Customers: {count} (households {residents}, businesses {businesses})")
    yield customers.format(
        count=f"{facts.residents + facts.businesses:,}",
        residents=f"{facts.residents:,}",
        businesses=f"{facts.businesses:,}",
    )
    yield translate("GridPanel", "Transformer areas: {count}").format(count=f"{facts.areas:,}")
    yield from _important(facts)
    yield from _government(facts)


def orders_heading(count: int) -> str:
    if not count:
        return QCoreApplication.translate("GridPanel", "No open orders")
    return QCoreApplication.translate("GridPanel", "Open orders: {count}").format(count=f"{count:,}")


def _officer(officer: Officer, told: set[PersonId]) -> str:
    """With the telephone of a B role only if that person has no line of their own."""
    duty = QCoreApplication.translate("GridPanel", _DUTIES[officer.duty])
    if officer.stand_in is None:
        text = QCoreApplication.translate("GridPanel", "{duty}: {person}")
        return text.format(duty=duty, person=_person(officer.person))
    stand_in = officer.stand_in.name if officer.stand_in.id in told else _person(officer.stand_in)
    text = QCoreApplication.translate("GridPanel", "{duty}: {person}, B {stand_in}")
    return text.format(duty=duty, person=_person(officer.person), stand_in=stand_in)


def _person(person: Person) -> str:
    return " ".join(part for part in (person.name, person.phone) if part)


def _important(facts: GridFacts) -> Iterator[str]:
    translate = QCoreApplication.translate
    yield translate("GridPanel", "Important customers: {count}").format(count=len(facts.important))
    for one in facts.important[:_NAMED]:
        yield translate("GridPanel", "· {name} ({grade})").format(name=one.name, grade=term(one.grade))
    if len(facts.important) > _NAMED:
        more = translate("MapCard", "and {count} more", "important customers")
        yield more.format(count=len(facts.important) - _NAMED)


def _government(facts: GridFacts) -> Iterator[str]:
    translate = QCoreApplication.translate
    for grid, officer in facts.government[:_NAMED]:
        if officer is None:
            yield translate("GridPanel", "Government grid: {grid}").format(grid=grid.name or grid.id)
            continue
        text = translate("GridPanel", "Government grid: {grid}, officer {officer}")
        yield text.format(grid=grid.name or grid.id, officer=_person(officer))
    if len(facts.government) > _NAMED:
        more = len(facts.government) - _NAMED
        yield translate("GridPanel", "Further government grids: {count}").format(count=more)
