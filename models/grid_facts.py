"""What a dispatcher wants to know of one service grid: its officers and who stands in for them (ORG-4), its customers,
its open orders, and the government grids on the same ground (G-1)."""

from dataclasses import dataclass

import numpy as np
import shapely

from models.entities.network import ImportantCustomer
from models.entities.orders import Urgency, WorkOrder
from models.entities.people import Person
from models.entities.places import GovernmentGrid, ServiceGrid
from models.ids import GovernmentGridId, GridId, PersonId
from models.life_cycle import OPEN_STATES
from models.picture import Picture
from models.territory.territory import Territory

_SHARED = 0.01
"""A government grid that shares less of the grid's ground only touches it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """`duty` is the field of `ServiceGrid` or `GovernmentGrid` that names the person; `stand_in` the B role."""

    duty: str
    person: Person
    stand_in: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GridFacts:
    """`orders` open ones, the most urgent first, then by receipt; `government` grids with their officer if known, the
    one that shares most ground first."""

    grid: ServiceGrid
    areas: int
    residents: int
    businesses: int
    officers: tuple[Officer, ...]
    important: tuple[ImportantCustomer, ...]
    orders: tuple[WorkOrder, ...]
    government: tuple[tuple[GovernmentGrid, Person | None], ...]


def grid_facts(key: GridId, picture: Picture, territory: Territory) -> GridFacts | None:
    """None if picture or ground has no such grid."""
    grid = picture.grids.get(key)
    rows = np.flatnonzero(territory["grids"].codes == key)
    if grid is None or not len(rows):
        return None
    row = int(rows[0])
    areas = territory["areas"]
    own = np.flatnonzero(areas.columns["grid"] == row)
    codes = set(areas.codes[own].tolist())
    important = [one for one in picture.important_customers.values() if one.area in codes and not one.retired]
    orders = [one for one in picture.orders.values() if one.place.grid == key and one.state in OPEN_STATES]
    urgency = list(Urgency)
    return GridFacts(
        grid=grid,
        areas=len(own),
        residents=int(areas.columns["residents"][own].sum()),
        businesses=int(areas.columns["businesses"][own].sum()),
        officers=tuple(_officers(grid, picture)),
        important=tuple(sorted(important, key=lambda one: (one.grade.value, one.name))),
        orders=tuple(sorted(orders, key=lambda one: (urgency.index(one.urgency), one.received_at, one.id))),
        government=tuple(_government(row, picture, territory)),
    )


def _officers(grid: ServiceGrid, picture: Picture) -> list[Officer]:
    named = {
        "customer_manager": grid.customer_manager,
        "equipment_administrator": grid.equipment_administrator,
        "marketing_administrator": grid.marketing_administrator,
    }
    found = []
    for duty, key in named.items():
        person = _person(key, picture)
        if person is not None:
            found.append(Officer(duty=duty, person=person, stand_in=_person(person.stand_in, picture)))
    return found


def _person(key: PersonId | None, picture: Picture) -> Person | None:
    person = picture.find(Person, key)
    return None if person is None or person.retired else person


def _government(row: int, picture: Picture, territory: Territory) -> list[tuple[GovernmentGrid, Person | None]]:
    (ground,) = territory["grids"].shapes.geometries(np.array([row]))
    left, bottom, right, top = shapely.bounds(ground).tolist()
    layer = territory["government_grids"]
    boxes = layer.shapes.bounds
    near = np.flatnonzero(
        (boxes[:, 0] <= right) & (boxes[:, 2] >= left) & (boxes[:, 1] <= top) & (boxes[:, 3] >= bottom)
    )
    shared = shapely.area(shapely.intersection(layer.shapes.geometries(near), ground))
    found = []
    for place in np.argsort(-shared, kind="stable").tolist():
        known = picture.government_grids.get(GovernmentGridId(str(layer.codes[near[place]])))
        if known is not None and shared[place] >= _SHARED * shapely.area(ground):
            found.append((known, _person(known.officer, picture)))
    return found
