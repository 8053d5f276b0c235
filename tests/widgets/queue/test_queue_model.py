"""The queue's table: rows in order, at rest and under a hand; taking changes one by one equals building it anew."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester

from models.changes import Change
from models.entities.orders import OrderState, Urge, Urgency, WorkOrder
from models.ids import OrderId, StationId
from models.life_cycle import OPEN_STATES
from models.picture import Picture
from tests.widgets import pictures as make
from widgets.queue.columns import Column
from widgets.queue.queue_filter import Phase, QueueFilter
from widgets.queue.queue_model import ORDER_MIME, QueueModel
from widgets.queue.time_left import Pip

RULES = make.rule_book()
NOW = make.NOW
Role = Qt.ItemDataRole


@dataclass
class Room:
    """A picture and its queue, advanced together."""

    picture: Picture
    model: QueueModel
    tester: QAbstractItemModelTester

    def put(self, *orders: WorkOrder) -> None:
        changes = [Change(self.picture.orders.get(order.id), order) for order in orders]
        self.model.take(make.apply(self.picture, *changes))

    def take_back(self, key: str) -> None:
        self.model.take(make.apply(self.picture, Change(self.picture.orders[OrderId(key)], None)))

    @property
    def ids(self) -> list[str]:
        return list(self.model.shown_ids())

    def text(self, key: str, column: Column) -> str:
        return str(self.data(key, column))

    def data(self, key: str, column: Column, role: int = Role.DisplayRole) -> object:
        row = self.model.row_of(OrderId(key))
        assert row is not None
        return self.model.index(row, column).data(role)


def room_of(*orders: WorkOrder) -> Room:
    picture = make.picture_of(make.station(), make.crew(), *orders)
    model = QueueModel(picture=picture, rules=RULES, now=NOW)
    return Room(picture, model, watched(model))


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


@pytest.fixture(autouse=True)
def application(qapp: QCoreApplication) -> Iterator[None]:
    yield None


def test_open_orders_only_and_a_main_order_counts_its_subs() -> None:
    main = make.order("1", minutes_ago=3)
    sub = make.order("2", state=OrderState.MERGED, merged_into=OrderId("1"))
    void = make.order("3", state=OrderState.VOID)
    room = room_of(main, sub, void)
    assert room.ids == ["1"]
    assert room.text("1", Column.NUMBER) == "1 +1"


def test_splitting_a_sub_off_is_seen_on_its_main_order() -> None:
    sub = make.order("2", minutes_ago=1, state=OrderState.MERGED, merged_into=OrderId("1"))
    room = room_of(make.order("1", minutes_ago=3), sub)
    repainted: list[int] = []
    room.model.dataChanged.connect(lambda first, _last: repainted.append(first.row()))
    room.put(replace(sub, state=OrderState.PENDING, merged_into=None))
    assert room.ids == ["1", "2"]
    assert 0 in repainted
    assert room.text("1", Column.NUMBER) == "1"


def test_cells() -> None:
    order = make.advanced(
        make.order("26112100042", minutes_ago=20, urgency=Urgency.EMERGENCY, customers_out=1204), OrderState.EN_ROUTE
    )
    order = replace(order, supervised=True, urges=(Urge(at=NOW, by=make.DISPATCHER.id),))
    room = room_of(order)
    cells = {column: room.text("26112100042", column) for column in Column}
    assert cells == {
        Column.MARK: "SU",
        Column.TIME: "25:00",
        Column.URGENCY: "Emergency",
        Column.NUMBER: "26112100042",
        Column.PLACE: "青年公园B座",
        Column.SYMPTOM: "No power, many customers",
        Column.CUSTOMERS: "≥1,204",
        Column.STATE: "En route",
        Column.CREW: "CD1",
        Column.STATION: "城东供电服务站",
    }
    left = room.model.time_left(0)
    assert left.rule == "T-2"
    assert left.pips == (Pip.BROKEN, Pip.OPEN, Pip.OPEN)
    assert room.data("26112100042", Column.CREW, Role.ToolTipRole) == "CD1 抢修一班"
    # A narrow queue has no column of the state: the sign and the number say it in words.
    assert room.data("26112100042", Column.URGENCY, Role.ToolTipRole) == "Emergency, En route"
    said = room.data("26112100042", Column.NUMBER, Role.AccessibleDescriptionRole)
    assert said == "En route, CD1 抢修一班, No power, many customers, 城东供电服务站"
    told = str(room.data("26112100042", Column.TIME, Role.ToolTipRole))
    assert "T-1 Arrival, limit 15 min: Overdue, due 19:55, late by 5 min" in told
    assert "T-2 Arrival, limit 45 min: Running, due 20:25, 25 min left" in told


def test_at_rest_a_changed_order_goes_where_it_belongs() -> None:
    room = room_of(*(make.order(str(number), minutes_ago=number) for number in range(4, 0, -1)))
    assert room.ids == ["4", "3", "2", "1"]
    room.put(make.advanced(room.picture.orders[OrderId("4")], OrderState.ACCEPTED, every=0.5))
    assert room.ids == ["3", "2", "1", "4"]
    room.put(make.order("5", minutes_ago=70))
    assert room.ids == ["5", "3", "2", "1", "4"]
    room.put(replace(room.picture.orders[OrderId("2")], state=OrderState.VOID))
    assert room.ids == ["5", "3", "1", "4"]
    room.take_back("5")
    assert room.ids == ["3", "1", "4"]


def test_under_a_hand_no_row_moves() -> None:
    room = room_of(*(make.order(str(number), minutes_ago=number) for number in range(4, 0, -1)))
    room.model.freeze()
    room.put(make.order("9", minutes_ago=200), make.order("8", minutes_ago=100))
    assert room.ids == ["4", "3", "2", "1", "9", "8"]
    assert room.model.new_rows == 2
    room.put(replace(room.picture.orders[OrderId("3")], state=OrderState.VOID))
    assert room.ids == ["4", "3", "2", "1", "9", "8"]
    assert room.text("3", Column.STATE) == "Void"
    assert [room.model.is_grey(row) for row in range(6)] == [False, True, False, False, False, False]
    room.model.settle()
    assert room.ids == ["9", "8", "4", "2", "1"]
    assert room.model.new_rows == 0


def test_sorting_in_on_demand_leaves_the_queue_frozen() -> None:
    room = room_of(make.order("1"))
    room.model.freeze()
    room.put(make.order("2", minutes_ago=100))
    room.model.sort_in()
    assert room.ids == ["2", "1"]
    room.put(make.order("3", minutes_ago=200))
    assert room.ids == ["2", "1", "3"]


def test_an_order_that_leaves_the_filter_under_a_hand_stays_greyed() -> None:
    room = room_of(make.order("1"), make.order("2"))
    room.model.set_filter(QueueFilter(phase=Phase.TO_DISPATCH))
    room.model.freeze()
    room.put(make.advanced(room.picture.orders[OrderId("1")], OrderState.DISPATCHED))
    assert room.ids == ["1", "2"]
    assert room.model.is_grey(0)
    room.put(replace(room.picture.orders[OrderId("1")], state=OrderState.PENDING, crew=None))
    assert not room.model.is_grey(0)


def test_settling_with_nothing_to_do_disturbs_nobody() -> None:
    room = room_of(make.order("1"))
    resets: list[None] = []
    room.model.modelReset.connect(lambda: resets.append(None))
    room.model.freeze()
    room.model.settle()
    assert resets == []


def test_a_limit_that_passes_moves_its_order() -> None:
    room = room_of(make.order("1", minutes_ago=59), make.order("2", minutes_ago=4.5))
    assert room.ids == ["2", "1"]  # half a minute to T-10, one to T-3
    room.model.tick(NOW + timedelta(seconds=31))
    assert room.ids == ["1", "2"]
    room.model.tick(NOW + timedelta(seconds=90))
    assert room.ids == ["1", "2"]
    assert room.text("1", Column.TIME) == "−55:30"
    assert room.text("2", Column.TIME) == "09:00"
    room.model.tick(NOW)
    assert room.ids == ["2", "1"]


def test_counts_are_told() -> None:
    room = room_of(make.order("1", minutes_ago=4))
    told: list[tuple[int, int]] = []
    room.model.counted.connect(lambda: told.append((room.model.counts.open, room.model.counts.breached)))
    room.put(make.order("2", minutes_ago=30))
    room.model.tick(NOW + timedelta(minutes=2))
    assert told == [(2, 1), (2, 2)]


def test_a_dragged_row_carries_its_order() -> None:
    room = room_of(make.order("1"), make.order("2", minutes_ago=60))
    mime = room.model.mimeData([room.model.index(0, 3)])
    assert bytes(mime.data(ORDER_MIME).data()) == b"2"
    assert room.model.flags(room.model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_many_changes_at_once() -> None:
    room = room_of()
    room.put(*(make.order(f"{number:04d}", minutes_ago=number % 77) for number in range(200)))
    assert room.ids == list(rebuilt(room).shown_ids())
    room.model.freeze()
    room.put(*(make.order(f"{number:04d}", minutes_ago=number % 55) for number in range(100, 300)))
    assert len(room.ids) == 300
    assert room.model.new_rows == 100


def rebuilt(room: Room) -> QueueModel:
    return QueueModel(picture=room.picture, rules=RULES, now=room.model._now)


_states = st.sampled_from([OrderState.PENDING, OrderState.DISPATCHED, OrderState.ON_SITE, OrderState.RETURNED, None])
_orders = st.builds(
    lambda key, minutes, urgency, state, station: (str(key), minutes, urgency, state, station),
    st.integers(1, 12),
    st.integers(0, 70),
    st.sampled_from(Urgency),
    _states,
    st.sampled_from(["S1", "S2"]),
)
_steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.lists(_orders, min_size=1, max_size=40)),
        st.tuples(st.just("tick"), st.integers(1, 900)),
        st.tuples(st.just("filter"), st.sampled_from([None, *Phase])),
        st.tuples(st.sampled_from(["freeze", "settle", "sort_in"]), st.none()),
    ),
    max_size=25,
)


def made(key: str, minutes: int, urgency: Urgency, state: OrderState | None, station: str) -> WorkOrder:
    order = make.order(key, minutes_ago=minutes, urgency=urgency, station=StationId(station))
    if state is None:
        return replace(order, state=OrderState.VOID)
    return order if state is OrderState.PENDING else make.advanced(order, state, every=0.1)


@settings(max_examples=60)
@given(_steps)
def test_taking_changes_one_by_one_equals_building_anew(steps: list[tuple[str, object]]) -> None:
    room = room_of()
    now = NOW
    for name, what in steps:
        match name, what:
            case "put", list():
                room.put(*{one[0]: made(*one) for one in what}.values())
            case "tick", int():
                now += timedelta(seconds=what)
                room.model.tick(now)
            case "filter", _:
                room.model.set_filter(QueueFilter(phase=what if isinstance(what, Phase) else None))
            case "freeze", _:
                room.model.freeze()
            case "settle", _:
                room.model.settle()
            case _:
                room.model.sort_in()
        if not room.model.frozen:
            fresh = rebuilt(room)
            fresh.set_filter(room.model._filter)
            assert room.ids == list(fresh.shown_ids())
            assert room.model.counts == fresh.counts
    room.model.settle()
    wanted = {order.id for order in room.picture.orders.values() if order.state in OPEN_STATES}
    room.model.set_filter(QueueFilter())
    assert set(room.ids) == wanted
    assert room.ids == list(rebuilt(room).shown_ids())
