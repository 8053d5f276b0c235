"""Groups of the queue: what belongs together, heads that count, folding, and rows that rest under a hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from models.changes import Change
from models.entities.network import EquipmentClass
from models.entities.orders import OrderState, Symptom, WorkOrder
from models.ids import AreaCode, FeederCode, GridId, OrderId, StationId
from models.picture import Picture
from tests.widgets import pictures as make
from widgets.queue.grouping import Grouping
from widgets.queue.order_queue import OrderQueue
from widgets.queue.queue_filter import QueueFilter
from widgets.queue.queue_model import QueueModel
from widgets.theme import dark_theme

Key = Qt.Key
RULES = make.rule_book()
S2 = StationId("S2")


@pytest.fixture
def picture() -> Picture:
    return make.picture_of(
        make.station(),
        make.station("S2", name="江南供电服务站"),
        make.grid(),
        make.order("1", minutes_ago=1),
        make.order("2", minutes_ago=3),
        make.order("3", minutes_ago=2, station=S2),
        make.order("4", minutes_ago=4, station=S2),
        make.order("5", minutes_ago=900, station=S2),
    )


@pytest.fixture
def queue(qtbot: QtBot, picture: Picture) -> Iterator[OrderQueue]:
    made = OrderQueue(picture=picture, rules=RULES, theme=dark_theme())
    made.show_now(make.NOW)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.table.hasFocus)
    rest(made)
    yield made
    made.table.hand._timer.stop()


def rest(queue: OrderQueue) -> None:
    queue.table.hand._timer.stop()
    queue.table.hand.rested.emit()


def lines(model: QueueModel) -> list[str]:
    """Names of heads and numbers of orders, from top to bottom."""
    found = []
    for row in range(model.rowCount()):
        head, order = model.groups.head_at(row), model.order_at(row)
        found.append(head.name if head is not None else str(order.id if order else None))
    return found


def told(model: QueueModel) -> list[str]:
    """Heads in full, and numbers of orders."""
    heads = [model.groups.head_at(row) for row in range(model.rowCount())]
    return [line if one is None else one.words for line, one in zip(lines(model), heads, strict=True)]


def put(queue: OrderQueue, picture: Picture, *orders: WorkOrder) -> None:
    changes = [Change(picture.orders.get(order.id), order) for order in orders]
    queue.show_changes(make.apply(picture, *changes))


def head(queue: OrderQueue, row: int) -> str:
    found = queue.model.groups.head_at(row)
    assert found is not None
    return found.words


def test_each_group_stands_under_its_head_the_most_pressing_first(queue: OrderQueue) -> None:
    flat = list(queue.model.shown_ids())
    queue.group_as(Grouping.STATION)
    assert lines(queue.model)[0] == ("江南供电服务站" if flat[0] in "345" else "城东供电服务站")
    for station in ("1", "2"), ("3", "4", "5"):
        mine = [key for key in queue.model.shown_ids() if key in station]
        assert mine == [key for key in flat if key in station]
    queue.group_as(Grouping.NONE)
    assert list(queue.model.shown_ids()) == flat


def test_a_head_counts_says_what_is_overdue_and_the_time_of_its_first_order(queue: OrderQueue) -> None:
    queue.group_as(Grouping.STATION)
    row = lines(queue.model).index("江南供电服务站")
    words = head(queue, row).split("   ")
    first = queue.model.time_left(row + 1)
    assert words == ["江南供电服务站", "3", "✕ 1 overdue", f"{first.rule} {first.text}"]
    queue.show_now(make.NOW + timedelta(seconds=1))
    assert head(queue, row).endswith(queue.model.time_left(row + 1).text)
    assert "overdue" not in head(queue, lines(queue.model).index("城东供电服务站"))


def test_grids_and_orders_outside_every_grid(queue: OrderQueue, picture: Picture) -> None:
    put(queue, picture, make.order("6", minutes_ago=1, place=make.place(grid=None)))
    put(queue, picture, make.order("7", minutes_ago=1, place=make.place(grid=GridId("G1"))))
    queue.group_as(Grouping.GRID)
    assert "城东一网格" in lines(queue.model)
    assert lines(queue.model)[lines(queue.model).index("No grid") + 1] == "6"


def test_what_is_dark_in_one_area_is_one_outage_and_a_dead_feeder_takes_its_areas_in(
    queue: OrderQueue, picture: Picture
) -> None:
    def dark(key: str, area: str, feeder: str, **more: object) -> WorkOrder:
        place = make.place(area=AreaCode(area), feeder=FeederCode(feeder))
        symptom = Symptom.NO_POWER_MANY
        equipment = EquipmentClass.TRANSFORMER_DROPOUT
        return make.order(key, minutes_ago=1, place=place, symptom=symptom, equipment=equipment, **more)

    put(queue, picture, dark("11", "A1", "F1"), dark("12", "A1", "F1"), dark("13", "A2", "F1"), dark("14", "A3", "F2"))
    queue.group_as(Grouping.OUTAGE)
    assert [name for name in lines(queue.model) if "Area" in name or "Feeder" in name] == [
        "Area A1 without power",
        "Area A2 without power",
        "Area A3 without power",
    ]
    trunk = make.advanced(dark("15", "A2", "F1"), OrderState.DIAGNOSED)
    put(queue, picture, replace(trunk, equipment=EquipmentClass.HV_DISTRIBUTION))
    found = lines(queue.model)
    assert "Area A1 without power" not in found
    start = found.index("Feeder F1 without power")
    assert set(found[start + 1 : start + 5]) == {"11", "12", "13", "15"}
    assert "Area A3 without power" in found


def test_folding_by_keyboard_moves_no_other_row(queue: OrderQueue) -> None:
    queue.group_as(Grouping.STATION)
    before = lines(queue.model)
    row = next(row for row, line in enumerate(before) if line == "3")
    queue.table.select_row(row)
    QTest.keyClick(queue.table, Key.Key_Left)
    above = queue.table.currentIndex().row()
    assert before[above] == "江南供电服务站"
    QTest.keyClick(queue.table, Key.Key_Left)
    assert lines(queue.model) == [line for line in before if line not in {"3", "4", "5"}]
    assert queue.table.currentIndex().row() == above
    assert queue.model.shown == 5  # folded is not filtered
    QTest.keyClick(queue.table, Key.Key_Right)
    assert lines(queue.model) == before
    QTest.keyClick(queue.table, Key.Key_Return)
    assert len(lines(queue.model)) == 4
    QTest.keyClick(queue.table, Key.Key_Space)
    assert lines(queue.model) == before


def test_folding_by_mouse_on_the_sign(queue: OrderQueue) -> None:
    queue.group_as(Grouping.STATION)
    view = queue.table.viewport()
    at = QPoint(10, queue.table.rowViewportPosition(0) + 5)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert len(lines(queue.model)) < 7
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert len(lines(queue.model)) == 7
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at + QPoint(200, 0))
    assert len(lines(queue.model)) == 7


def test_all_groups_fold_and_unfold_and_the_current_row_stays(queue: OrderQueue) -> None:
    queue.group_as(Grouping.STATION)
    QTest.keyClick(queue.table, Key.Key_Home)
    queue.model.fold_or_unfold_all()
    assert len(lines(queue.model)) == 2
    assert queue.table.currentIndex().row() == 0
    queue.model.fold_or_unfold_all()
    assert len(lines(queue.model)) == 7


def test_a_head_is_no_order(queue: OrderQueue, qtbot: QtBot) -> None:
    queue.group_as(Grouping.STATION)
    QTest.keyClick(queue.table, Key.Key_Home)
    assert queue.table.current() is None
    assert queue.table.selection() == ()
    with qtbot.assertNotEmitted(queue.crews_wanted):
        QTest.keyClick(queue.table, Key.Key_Return)
        QTest.keyClick(queue.table, Key.Key_Return)
    QTest.keyClick(queue.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(queue.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(queue.table.selection()) == 2


def test_rows_rest_under_a_hand_and_newcomers_get_a_head_of_their_own(queue: OrderQueue, picture: Picture) -> None:
    queue.group_as(Grouping.STATION)
    before = lines(queue.model)
    QTest.keyClick(queue.table, Key.Key_Down)
    put(queue, picture, make.order("8", minutes_ago=700), make.order("9", minutes_ago=1, station=S2))
    put(queue, picture, replace(picture.orders[OrderId("3")], state=OrderState.VOID))
    assert lines(queue.model) == [*before, "New, not sorted in yet", "8", "9"]
    queue.show_now(make.NOW + timedelta(seconds=1))
    assert lines(queue.model) == [*before, "New, not sorted in yet", "8", "9"]
    south = lines(queue.model).index("江南供电服务站")
    assert head(queue, south).split("   ")[1] == "2"
    rest(queue)
    found = lines(queue.model)
    assert len(found) == 8
    assert "New, not sorted in yet" not in found
    assert "3" not in found


def test_the_current_order_stays_where_the_eye_is(queue: OrderQueue, picture: Picture) -> None:
    queue.group_as(Grouping.STATION)
    assert queue.go_to(OrderId("1"))
    rest(queue)
    put(queue, picture, make.order("8", minutes_ago=700), make.order("9", minutes_ago=1, station=S2))
    assert queue.table.current() == "1"


def test_going_to_an_order_unfolds_its_group(queue: OrderQueue, qtbot: QtBot) -> None:
    queue.group_as(Grouping.STATION)
    queue.model.fold_or_unfold_all()
    assert queue.go_to(OrderId("3"))
    assert queue.table.current() == "3"
    with qtbot.waitSignal(queue.selected, check_params_cb=lambda ids: ids == ("3",)):
        assert queue.go_to(OrderId("3")), "where another order is shown since, it is told again"
    assert "1" not in lines(queue.model)


def test_the_grouping_is_kept_and_the_next_one_goes_round(queue: OrderQueue) -> None:
    for wanted in (Grouping.STATION, Grouping.GRID, Grouping.OUTAGE):
        queue.group_next()
        assert queue.model.grouping is wanted
    kept = queue.looks()
    queue.group_next()
    assert queue.model.grouping is Grouping.NONE
    queue.show_looks(kept)
    assert queue.model.grouping is Grouping.OUTAGE
    assert queue.filter_bar.groups.text() == "By outage ▾"
    queue.show_looks({**kept, "group": "?"})
    assert queue.model.grouping is Grouping.NONE


STEP = st.tuples(
    st.sampled_from(["put", "move", "void", "fold", "freeze", "settle", "filter", "tick", "all"]), st.integers(0, 9)
)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(list(Grouping)), st.lists(STEP, max_size=25))
def test_whatever_happens_each_order_has_one_row_under_its_head(
    qapp: QCoreApplication, grouping: Grouping, steps: list[tuple[str, int]]
) -> None:
    picture = make.picture_of(make.station(), make.station("S2", name="江南供电服务站"), make.grid(), make.order("0"))
    model = QueueModel(picture=picture, rules=RULES, now=make.NOW)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.group_as(grouping)
    for step, number in steps:
        key = OrderId(str(number))
        known = picture.orders.get(key)
        if step == "put":
            station = S2 if number % 2 else StationId("S1")
            order = replace(make.order(key, minutes_ago=number), station=station) if known is None else known
            model.take(make.apply(picture, Change(known, replace(order, supervised=not order.supervised))))
        elif step == "void" and known is not None:
            model.take(make.apply(picture, Change(known, replace(known, state=OrderState.VOID))))
        elif step == "move" and known is not None:
            station = StationId("S1") if known.station == S2 else S2
            model.take(make.apply(picture, Change(known, replace(known, station=station))))
        elif step == "fold" and number < model.rowCount():
            model.groups.turn_over(number)
        elif step == "freeze":
            model.freeze()
        elif step == "settle":
            model.settle()
        elif step == "filter":
            model.set_filter(QueueFilter(station=S2) if number % 2 else QueueFilter())
        elif step == "tick":
            model.tick(make.NOW + timedelta(minutes=number))
        elif step == "all":
            model.fold_or_unfold_all()
    model.settle()
    one_by_one = told(model)
    model.sort_in()
    assert told(model) == one_by_one, "what moves row by row comes to the same as all laid out anew"
    model.set_filter(QueueFilter())
    for row in reversed(range(model.rowCount())):
        one = model.groups.head_at(row)
        if one is not None and one.folded:
            model.groups.turn_over(row)
    if grouping is Grouping.STATION:
        above = ""
        for row in range(model.rowCount()):
            one, order = model.groups.head_at(row), model.order_at(row)
            above = above if one is None else one.name
            assert order is None or picture.stations[order.station].name == above
    still_open = [order.id for order in picture.orders.values() if order.state is not OrderState.VOID]
    assert sorted(model.shown_ids()) == sorted(still_open)
    assert model.shown == len(still_open)
    assert tester is not None


def test_a_change_within_a_group_moves_its_own_row_only(queue: OrderQueue, picture: Picture) -> None:
    queue.group_as(Grouping.STATION)
    anew: list[None] = []
    queue.model.modelReset.connect(lambda: anew.append(None))
    second = picture.orders[OrderId("2")]
    put(queue, picture, replace(second, supervised=True))
    put(queue, picture, make.order("8", minutes_ago=2.5), replace(picture.orders[OrderId("3")], supervised=True))
    assert lines(queue.model)[lines(queue.model).index("城东供电服务站") + 1 :][:3] == ["2", "8", "1"]
    assert "3" in head(queue, lines(queue.model).index("城东供电服务站")).split("   ")
    put(queue, picture, replace(picture.orders[OrderId("8")], state=OrderState.VOID))
    assert "8" not in lines(queue.model)
    assert not anew
    put(queue, picture, make.order("9", minutes_ago=1, station=StationId("S3")))
    assert anew, "a new group"
