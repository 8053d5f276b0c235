"""Which areas the orders say are dark."""

from dataclasses import replace

import numpy as np
import pytest
import shapely

from models.changes import Change
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, StageKind, Symptom, WorkOrder
from models.ids import AreaCode, FeederCode, OrderId
from models.outages import STATE_OF_CODE, OutageAreas, OutageState, outage_of
from models.picture import Picture
from models.territory.territory import LAYERS, Territory, make_layer
from tests.widgets.pictures import advanced, order, picture_of, place, stage

LOOKING = (
    OrderState.PENDING,
    OrderState.DISPATCHED,
    OrderState.ACCEPTED,
    OrderState.EN_ROUTE,
    OrderState.ON_SITE,
)
FUSE, LINE, BOX = (
    EquipmentClass.SINGLE_TRANSFORMER_HV_FUSE,
    EquipmentClass.HV_DISTRIBUTION,
    EquipmentClass.LV_BRANCH_BOX_AND_BELOW,
)


def dark(key: str = "1", area: str = "A0", feeder: str | None = None, **more: object) -> WorkOrder:
    where = place(area=AreaCode(area), feeder=FeederCode(feeder) if feeder else None)
    return order(key, **{"place": where, "symptom": Symptom.NO_POWER_MANY, "equipment": FUSE, **more})


@pytest.mark.parametrize("state", OrderState)
def test_an_area_is_probable_until_a_crew_has_looked_and_back_once_restored(state: OrderState) -> None:
    said = outage_of(replace(dark(), state=state))
    if state in LOOKING:
        assert said is not None and said.state is OutageState.PROBABLE
    elif state in {OrderState.DIAGNOSED, OrderState.DE_ENERGISED, OrderState.REPAIRED}:
        assert said is not None and said.state is OutageState.CONFIRMED
    elif state in {OrderState.RESTORED, OrderState.RETURNED, OrderState.CALLED_BACK}:
        assert said is not None and said.state is OutageState.RESTORED
    else:
        assert said is None


@pytest.mark.parametrize(
    "symptom", [Symptom.FLICKER, Symptom.TREE_ON_LINE, Symptom.TRANSFORMER_NOISE, Symptom.PHASE_LOSS]
)
def test_a_trouble_with_power_darkens_nothing_until_it_is_switched_off(symptom: Symptom) -> None:
    tree = replace(dark(symptom=symptom, equipment=LINE), state=OrderState.DIAGNOSED)
    assert outage_of(tree) is None
    off = replace(tree, state=OrderState.DE_ENERGISED, stages=(*tree.stages, stage(StageKind.DE_ENERGISED)))
    said = outage_of(off)
    assert said is not None
    assert said.state is OutageState.CONFIRMED


def test_a_branch_box_darkens_houses_not_areas() -> None:
    assert outage_of(dark(symptom=Symptom.NO_POWER_ONE, equipment=BOX)) is None


def test_only_a_found_fault_of_the_line_speaks_for_the_feeder() -> None:
    board = areas_of(dark("1", "A0", "F0", symptom=Symptom.WIRE_DOWN, equipment=LINE))
    assert states(board) == [OutageState.PROBABLE, None, None, None]
    board = areas_of(advanced(dark("1", "A0", "F0", equipment=LINE), OrderState.DIAGNOSED))
    assert states(board) == [OutageState.CONFIRMED, OutageState.CONFIRMED, None, None]


def test_the_feeder_is_that_of_the_area_if_the_order_names_none() -> None:
    board = areas_of(advanced(dark("1", "A1", equipment=LINE), OrderState.DIAGNOSED))
    assert states(board) == [OutageState.CONFIRMED, OutageState.CONFIRMED, None, None]


def test_what_lies_nowhere_darkens_nothing() -> None:
    lost = dark("1", "A3", equipment=LINE)
    nowhere = replace(dark("2"), place=place())
    unknown = dark("3", "A99", "F99")
    board = areas_of(advanced(lost, OrderState.DIAGNOSED), nowhere, unknown)
    assert states(board) == [None, None, None, OutageState.CONFIRMED], "A3 hangs on no feeder"


def test_where_orders_disagree_the_worse_one_decides() -> None:
    board = areas_of(dark("1"), advanced(dark("2"), OrderState.DIAGNOSED), advanced(dark("3"), OrderState.RESTORED))
    assert board.state(AreaCode("A0")) is OutageState.CONFIRMED


def test_a_merged_order_stands_as_its_main_order_does() -> None:
    main = advanced(dark("1", "A0"), OrderState.DIAGNOSED)
    sub = replace(dark("2", "A2"), state=OrderState.MERGED, merged_into=OrderId("1"))
    picture = picture_of(main, sub)
    board = OutageAreas(picture, ground())
    assert states(board) == [OutageState.CONFIRMED, None, OutageState.CONFIRMED, None]
    assert advance(board, picture, main, replace(main, state=OrderState.RESTORED))
    assert states(board) == [OutageState.RESTORED, None, OutageState.RESTORED, None]


def test_changes_lead_to_what_a_fresh_look_finds() -> None:
    random = np.random.default_rng(5)
    made = [dark(str(n), f"A{n % 4}", "F0", equipment=(FUSE, LINE)[n % 2]) for n in range(12)]
    picture = picture_of(*made)
    board = OutageAreas(picture, ground())
    for _ in range(80):
        key = OrderId(str(random.integers(12)))
        before = picture.orders[key]
        after = replace(before, state=list(OrderState)[random.integers(11)])
        advance(board, picture, before, after)
        assert board.codes.tolist() == OutageAreas(picture, ground()).codes.tolist()


def test_a_change_that_darkens_nothing_new_says_so() -> None:
    one = dark()
    picture = picture_of(one)
    board = OutageAreas(picture, ground())
    assert not advance(board, picture, one, replace(one, cause="?"))


def test_planned_areas_come_and_go() -> None:
    board = areas_of(dark("1", "A1"))
    board.show_planned([AreaCode("A0"), AreaCode("A1"), AreaCode("no such area")])
    assert states(board) == [OutageState.PLANNED, OutageState.PROBABLE, None, None]
    board.show_planned([AreaCode("A2")])
    assert states(board) == [None, OutageState.PROBABLE, OutageState.PLANNED, None]
    board.show_switched_off([AreaCode("A2"), AreaCode("A3")])
    board.show_territory(ground())
    assert states(board) == [None, OutageState.PROBABLE, OutageState.CONFIRMED, OutageState.CONFIRMED]
    board.show_switched_off([])
    assert states(board) == [None, OutageState.PROBABLE, OutageState.PLANNED, None]


def test_a_grid_is_dark_by_the_share_of_its_customers() -> None:
    shares = areas_of(dark("1", "A0")).grid_shares()
    probable = STATE_OF_CODE.index(OutageState.PROBABLE)
    assert shares[:, probable].tolist() == [pytest.approx(0.25), 0.0]
    assert shares[0].sum() == pytest.approx(1.0)


def test_areas_and_customers_are_counted_by_state() -> None:
    columns = ground()["areas"].columns
    customers = int(columns["residents"][0] + columns["businesses"][0])
    assert customers > 0
    totals = areas_of(dark("1", "A0")).totals()
    assert totals.pop(OutageState.PROBABLE) == (1, customers)
    assert set(totals.values()) == {(0, 0)}


def test_a_grid_without_customers_is_in_no_state() -> None:
    empty = ground()
    empty["areas"].columns["residents"][:] = 0
    empty["areas"].columns["businesses"][:] = 0
    assert OutageAreas(picture_of(dark()), empty).grid_shares().sum() == 0


def advance(board: OutageAreas, picture: Picture, before: WorkOrder, after: WorkOrder) -> bool:
    changes = (Change(before, after),)
    picture.apply_changes(changes)
    return board.show_changes(changes)


def areas_of(*orders: WorkOrder) -> OutageAreas:
    return OutageAreas(picture_of(*orders), ground())


def states(board: OutageAreas) -> list[OutageState | None]:
    return [STATE_OF_CODE[code] for code in board.codes]


def ground() -> Territory:
    """Areas A0 and A1 on feeder F0, A2 on F1, A3 on none; A0 and A1 in the first grid, with 10 and 30 customers."""
    squares = shapely.box(np.arange(4.0), 0, np.arange(4.0) + 1, 1)
    layers = {name: make_layer(name, [], [], []) for name in LAYERS}
    layers["grids"] = make_layer("grids", ["G0", "G1"], ["", ""], squares[:2], zone=["urban"] * 2)
    layers["feeders"] = make_layer(
        "feeders", ["F0", "F1"], ["", ""], [shapely.LineString([(0, 0), (1, 1)])] * 2, voltage_kv=[10.0] * 2
    )
    layers["areas"] = make_layer(
        "areas",
        [f"A{n}" for n in range(4)],
        [""] * 4,
        squares,
        grid=[0, 0, 1, 1],
        feeder=[0, 0, 1, -1],
        residents=[6, 20, 5, 5],
        businesses=[4, 10, 5, 5],
    )
    return Territory("", layers)
