"""What is told of a grid comes from picture and ground, each thing once."""

from dataclasses import replace

import shapely

from models.changes import Entity
from models.entities.network import Grade, ImportantCustomer
from models.entities.orders import OrderState, Urgency
from models.entities.people import Person
from models.entities.places import GovernmentGrid
from models.grid_facts import GridFacts, grid_facts
from models.ids import AreaCode, GovernmentGridId, GridId, PersonId
from models.territory.territory import LAYERS, Territory, make_layer
from tests.widgets import pictures

MANAGER = Person(id=PersonId("P1"), name="陈龙", phone="10012345678", stand_in=PersonId("P2"))
OWNER = Person(id=PersonId("P2"), name="余祥", phone="10087654321", stand_in=PersonId("P1"))
GRID = pictures.grid(customer_manager=MANAGER.id, equipment_administrator=OWNER.id)


def ground() -> Territory:
    """Grid G1 is 2 km wide, G2 beside it; of the government grids one shares three quarters of G1, one a quarter, one
    a sliver."""
    layers = {name: make_layer(name, [], [], []) for name in LAYERS}
    boxes = [shapely.box(0, 0, 2000, 1000), shapely.box(2000, 0, 4000, 1000)]
    layers["grids"] = make_layer("grids", ["G1", "G2"], ["", ""], boxes, zone=["urban"] * 2)
    layers["areas"] = make_layer(
        "areas", ["A1", "A2", "A3"], ["", "", ""], [shapely.box(0, 0, 1, 1)] * 3,
        grid=[0, 0, 1], residents=[60, 40, 7], businesses=[5, 0, 7],
    )  # fmt: skip
    shared = [shapely.box(1500, 0, 9000, 1000), shapely.box(-500, 0, 1500, 1000), shapely.box(-500, 995, 2000, 2000)]
    layers["government_grids"] = make_layer("government_grids", ["V1", "V2", "V3"], ["", "", ""], shared)
    return Territory("", layers)


def facts(*entities: Entity) -> GridFacts:
    found = grid_facts(GridId("G1"), pictures.picture_of(GRID, *entities), ground())
    assert found is not None
    return found


def test_customers_are_those_of_its_areas() -> None:
    found = facts()
    assert (found.areas, found.residents, found.businesses) == (2, 100, 5)


def test_each_officer_is_told_with_who_stands_in() -> None:
    found = facts(MANAGER, OWNER)
    assert [(one.duty, one.person, one.stand_in) for one in found.officers] == [
        ("customer_manager", MANAGER, OWNER),
        ("equipment_administrator", OWNER, MANAGER),
    ]
    retired = facts(replace(MANAGER, retired=True), OWNER)
    assert [(one.duty, one.stand_in) for one in retired.officers] == [("equipment_administrator", None)]


def test_open_orders_of_the_grid_come_by_urgency() -> None:
    here, there = pictures.place(), replace(pictures.place(), grid=GridId("G2"))
    late = pictures.order("26112100001", urgency=Urgency.GENERAL, place=here, minutes_ago=9)
    urgent = pictures.order("26112100002", urgency=Urgency.CRITICAL, place=here, minutes_ago=1)
    over = pictures.order("26112100003", place=here, state=OrderState.ARCHIVED)
    other = pictures.order("26112100004", place=there)
    assert facts(late, urgent, over, other).orders == (urgent, late)


def test_important_customers_are_those_on_its_areas() -> None:
    here = ImportantCustomer(id="I1", name="医院", grade=Grade.FIRST, area=AreaCode("A2"), x=0, y=0)
    gone = replace(here, id="I2", retired=True)
    there = replace(here, id="I3", area=AreaCode("A3"))
    assert facts(here, gone, there).important == (here,)


def test_government_grids_come_by_the_ground_they_share_and_slivers_are_left_out() -> None:
    officer = Person(id=PersonId("P9"), name="杜华")
    known = [GovernmentGrid(id=GovernmentGridId(key), name=key) for key in ("V1", "V2", "V3")]
    known[0] = replace(known[0], officer=officer.id)
    found = facts(officer, *known)
    assert [(grid.id, person) for grid, person in found.government] == [("V2", None), ("V1", officer)]


def test_a_grid_that_nobody_knows_has_no_facts() -> None:
    assert grid_facts(GridId("G9"), pictures.picture_of(GRID), ground()) is None
    assert grid_facts(GridId("G2"), pictures.picture_of(GRID), ground()) is None
