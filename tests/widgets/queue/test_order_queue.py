"""The queue in the hand: keys, mouse, rows that rest, a view that stays."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTranslator
from PySide6.QtGui import QContextMenuEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from models.changes import Change
from models.entities.orders import OrderState, WorkOrder
from models.ids import OrderId, StationId
from models.picture import Picture
from tests.widgets import pictures as make
from widgets.queue.columns import GIVE_WAY, Column
from widgets.queue.order_queue import OrderQueue
from widgets.queue.queue_table import QueueTable
from widgets.queue.row_painter import cut, cut_address
from widgets.theme import dark_theme, light_theme

RULES = make.rule_book()
NOW = make.NOW
Key = Qt.Key


class Desk:
    """The queue on a screen, with its picture."""

    def __init__(self, qtbot: QtBot, picture: Picture) -> None:
        self.picture = picture
        self.queue = OrderQueue(picture=picture, rules=RULES, theme=dark_theme())
        self.table = self.queue.table
        self.queue.show_now(NOW)
        qtbot.addWidget(self.queue)
        self.queue.resize(700, 400)
        self.queue.show()
        self.queue.activateWindow()
        self.queue.setFocus()
        qtbot.waitUntil(self.table.hasFocus)
        self.rest()

    def rest(self) -> None:
        """As if nobody had touched anything for a while."""
        self.table.hand._timer.stop()
        self.table.hand.rested.emit()

    def put(self, *orders: WorkOrder) -> None:
        changes = [Change(self.picture.orders.get(order.id), order) for order in orders]
        self.queue.show_changes(make.apply(self.picture, *changes))

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.table, key)

    @property
    def ids(self) -> list[str]:
        return list(self.queue.model.shown_ids())

    def y_of(self, key: str) -> int:
        row = self.queue.model.row_of(OrderId(key))
        assert row is not None
        return int(self.table.rowViewportPosition(row))


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    """100 orders, number 099 the oldest and on top."""
    orders = [make.order(f"{number:03d}", minutes_ago=61 + number) for number in range(100)]
    made = Desk(qtbot, make.picture_of(make.station(), make.station("S2", name="江南供电服务站"), *orders))
    yield made
    made.table.hand._timer.stop()


def test_enter_on_the_top_order_wants_its_crews(desk: Desk, qtbot: QtBot) -> None:
    desk.queue.select_first()
    with qtbot.waitSignal(desk.queue.crews_wanted) as wanted:
        desk.press(Key.Key_Return)
    assert wanted.args == ["099"]


def test_a_double_click_does_the_same(desk: Desk, qtbot: QtBot) -> None:
    spot = desk.table.visualRect(desk.queue.model.index(2, Column.PLACE)).center()
    with qtbot.waitSignal(desk.queue.crews_wanted) as wanted:
        QTest.mouseDClick(desk.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert wanted.args == ["097"]


def test_plain_keys_walk_the_rows_and_tell_which(desk: Desk) -> None:
    told: list[tuple[str, ...]] = []
    desk.queue.selected.connect(told.append)
    desk.queue.select_first()
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_Home):
        desk.press(key)
    assert told == [("099",), ("098",), ("097",), ("098",), ("000",), ("099",)]
    desk.press(Key.Key_PageDown)
    assert desk.table.currentIndex().row() > 5


def test_several_selected_orders_are_told_current_first(desk: Desk) -> None:
    told: list[tuple[str, ...]] = []
    desk.queue.selected.connect(told.append)
    desk.queue.select_first()
    QTest.keyClick(desk.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert told[-1] == ("098", "099")


@pytest.mark.parametrize(("left_out", "stretches"), [((), 1), ((50,), 2), (range(0, 100, 2), 50)])
def test_a_selection_is_one_range_for_each_stretch_of_rows(desk: Desk, left_out: Sequence[int], stretches: int) -> None:
    chosen = tuple(OrderId(f"{number:03d}") for number in range(100) if number not in left_out)
    desk.queue.select(chosen)
    assert desk.table.selectionModel().selection().count() == stretches
    assert desk.table.current() == chosen[0]
    assert desk.table.selection() == (chosen[0], *reversed(chosen[1:]))


def test_all_rows_are_read_and_marked_with_a_little_work_for_each(desk: Desk) -> None:
    """Calls of Python code, which Qt makes for every cell that it asks for a flag."""
    calls: list[object] = []
    everything = tuple(OrderId(key) for key in desk.ids)
    sys.setprofile(lambda frame, event, _of: calls.append(frame.f_code) if event == "call" else None)
    try:
        desk.queue.select(everything)
        told = desk.table.selection()
    finally:
        sys.setprofile(None)
    assert told == everything
    assert len(calls) < 10 * len(everything)


def test_being_told_to_select_neither_scrolls_nor_tells(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.queue.selected):
        desk.queue.select(("010", "011", "no such order"))
    assert desk.table.selection() == ("010", "011")
    assert desk.table.verticalScrollBar().value() == 0
    with qtbot.assertNotEmitted(desk.queue.selected):
        desk.queue.select(("CD1",))
    assert desk.table.selection() == ()


def test_rows_rest_while_a_hand_works_and_new_ones_are_announced(desk: Desk, qtbot: QtBot) -> None:
    top = desk.table.y()
    desk.press(Key.Key_Down)
    desk.put(make.order("998", minutes_ago=500), make.order("999", minutes_ago=600))
    assert desk.ids[:2] == ["099", "098"]
    assert desk.ids[-2:] == ["998", "999"]
    assert desk.queue.head.news.isVisible()
    assert desk.queue.head.news.text().startswith("2 new")
    desk.table.hand._timer.setInterval(1)
    with qtbot.waitSignal(desk.table.hand.rested):
        desk.press(Key.Key_Down)
    assert desk.ids[:3] == ["999", "998", "099"]
    assert not desk.queue.head.news.isVisible()
    assert desk.table.y() == top


@pytest.mark.parametrize("touch", ["wheel", "move", "press"])
def test_the_mouse_is_a_hand_too(desk: Desk, qtbot: QtBot, touch: str) -> None:
    view, spot = desk.table.viewport(), QPoint(200, 60)
    assert not desk.table.hand.at_work
    if touch == "press":
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    elif touch == "move":
        QTest.mouseMove(view, spot)
        QTest.mouseMove(view, spot + QPoint(3, 3))
    else:
        QTest.wheelEvent(desk.queue.windowHandle(), desk.table.mapTo(desk.queue, QPoint(200, 80)), QPoint(0, -120))
    qtbot.waitUntil(lambda: desk.table.hand.at_work)
    assert desk.queue.model.frozen


def test_an_open_menu_keeps_the_hand_at_work(desk: Desk, qtbot: QtBot) -> None:
    menu = QMenu(desk.queue)
    menu.addAction("x")
    menu.popup(desk.queue.mapToGlobal(QPoint(5, 5)))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    desk.table.hand._timer.setInterval(1)
    desk.table.hand.touch()
    with qtbot.assertNotEmitted(desk.table.hand.rested, wait=30):
        pass
    with qtbot.waitSignal(desk.table.hand.rested):
        menu.close()
    assert not desk.queue.model.frozen


def test_f5_sorts_in_at_once(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Key.Key_Down)
    desk.put(make.order("999", minutes_ago=600))
    assert desk.ids[0] == "099"
    desk.press(Key.Key_F5)
    qtbot.waitUntil(lambda: desk.ids[0] == "999")
    assert desk.queue.model.frozen


def test_the_current_order_stays_current_when_rows_are_sorted(desk: Desk, qtbot: QtBot) -> None:
    desk.queue.select_first()
    desk.press(Key.Key_Down)
    desk.put(make.order("999", minutes_ago=600))
    with qtbot.assertNotEmitted(desk.queue.selected):
        desk.rest()
    assert desk.ids[:3] == ["999", "099", "098"]
    assert desk.table.current() == "098"
    assert desk.table.selection() == ("098",)
    assert desk.table.verticalScrollBar().value() == 0


def test_a_view_that_was_scrolled_stays_with_its_current_row(desk: Desk) -> None:
    desk.press(Key.Key_End)
    desk.queue.select(("020",))
    desk.table.scrollTo(desk.table.currentIndex(), desk.table.ScrollHint.PositionAtCenter)
    y = desk.y_of("020")
    desk.put(*(make.order(f"9{number:02d}", minutes_ago=600) for number in range(40)))
    desk.rest()
    assert desk.y_of("020") == y
    assert desk.ids.index("020") == 40 + 79


def test_a_view_that_was_scrolled_away_from_its_current_row_stays_with_its_top_row(desk: Desk) -> None:
    desk.queue.select_first()
    desk.table.verticalScrollBar().setValue(50)
    top = desk.ids[50]
    desk.table.hand.touch()
    desk.put(*(make.order(f"9{number:02d}", minutes_ago=600) for number in range(7)))
    desk.rest()
    assert desk.y_of(top) == 0


def test_single_rows_that_come_and_go_above_do_not_push_the_view(desk: Desk) -> None:
    desk.table.verticalScrollBar().setValue(50)
    top = desk.ids[50]
    desk.put(make.order("999", minutes_ago=600))
    assert desk.ids[0] == "999"
    assert desk.y_of(top) == 0
    desk.put(*(replace(desk.picture.orders[OrderId(key)], state=OrderState.VOID) for key in ("999", "090", "091")))
    assert desk.y_of(top) == 0
    desk.table.verticalScrollBar().setValue(0)
    desk.put(make.order("999", minutes_ago=600))
    assert desk.y_of("999") == 0


def test_nobody_else_becomes_current_when_the_current_order_leaves(desk: Desk, qtbot: QtBot) -> None:
    desk.queue.select_first()
    desk.press(Key.Key_Down)
    desk.rest()
    with qtbot.assertNotEmitted(desk.queue.selected):
        desk.put(replace(desk.picture.orders[OrderId("098")], state=OrderState.VOID))
    assert desk.table.current() is None
    with qtbot.assertNotEmitted(desk.queue.crews_wanted):
        desk.press(Key.Key_Return)
    assert desk.table.current() == "097"


def test_an_order_that_leaves_tells_no_new_selection(desk: Desk, qtbot: QtBot) -> None:
    """More may be selected elsewhere than has a row here."""
    desk.queue.select(("099", "098", "097"))
    with qtbot.assertNotEmitted(desk.queue.selected):
        desk.put(replace(desk.picture.orders[OrderId("098")], state=OrderState.VOID))
    assert desk.table.selection() == ("099", "097")


def test_an_order_that_leaves_under_the_hand_leaves_when_it_rests(desk: Desk) -> None:
    desk.queue.select_first()
    desk.press(Key.Key_Down)
    desk.put(replace(desk.picture.orders[OrderId("098")], state=OrderState.VOID))
    assert desk.table.current() == "098"
    desk.rest()
    assert desk.table.current() is None
    assert "098" not in desk.ids


def test_a_second_repaints_only_the_countdown_in_view(desk: Desk) -> None:
    painted: list[tuple[int, int, int, int]] = []
    desk.queue.model.dataChanged.connect(
        lambda first, last: painted.append((first.row(), last.row(), first.column(), last.column()))
    )
    desk.queue.show_now(NOW + timedelta(seconds=1))
    ((first, last, left, right),) = painted
    assert (first, left, right) == (0, Column.TIME, Column.TIME)
    assert last == desk.table.rowAt(desk.table.viewport().height() - 1) < 20


def test_typing_filters_and_esc_shows_all_again(desk: Desk) -> None:
    QTest.keyClicks(desk.queue.filter_bar.text, "04")
    assert desk.ids == [f"{number:03d}" for number in (*range(49, 39, -1), 4)]
    QTest.keyClick(desk.queue.filter_bar.text, Key.Key_Down)
    assert desk.table.hasFocus()
    assert desk.table.current() == "049"
    QTest.keyClick(desk.queue.filter_bar.text, Key.Key_Escape)
    assert len(desk.ids) == 100
    assert desk.table.current() == "049"


def test_chips_and_station(desk: Desk) -> None:
    desk.put(make.advanced(desk.picture.orders[OrderId("050")], OrderState.EN_ROUTE))
    desk.put(replace(desk.picture.orders[OrderId("051")], station=StationId("S2")))
    bar = desk.queue.filter_bar
    bar.chips[1].click()
    assert desk.ids == ["050"]
    bar.chips[-1].click()
    bar.station.setCurrentIndex(bar.station.findData("S2"))
    assert desk.ids == ["051"]


def test_a_station_that_is_renamed_or_new_is_offered(desk: Desk) -> None:
    bar = desk.queue.filter_bar
    bar.station.setCurrentIndex(bar.station.findData("S2"))
    known = desk.picture.stations[StationId("S2")]
    renamed = replace(known, name="滨江供电服务站", version=2)
    desk.queue.show_changes(make.apply(desk.picture, Change(known, renamed)))
    assert bar.station.currentText() == "滨江供电服务站"
    assert bar.station.count() == 3


def test_an_empty_queue_says_why_and_what_to_do(desk: Desk, qtbot: QtBot) -> None:
    page = desk.queue._empty
    assert not page.isVisible()
    QTest.keyClicks(desk.queue.filter_bar.text, "nowhere")
    assert page.isVisible()
    assert "100 open order" in page._words.text()
    page._button.click()
    assert not page.isVisible()
    assert len(desk.ids) == 100
    desk.put(*(replace(order, state=OrderState.VOID) for order in desk.picture.orders.values()))
    desk.rest()
    assert page.isVisible()
    assert "No open orders" in page._words.text()
    assert not page._button.isVisible()


def test_counts_stand_above(desk: Desk) -> None:
    assert "<b>100</b>" in desk.queue.head.counts.text()
    assert "✕ Overdue 100" in desk.queue.head.counts.text()
    desk.put(*(replace(order, state=OrderState.VOID) for order in desk.picture.orders.values()))
    desk.put(make.order("x1", minutes_ago=1))
    assert "✕" not in desk.queue.head.counts.text()


def test_the_sign_tells_whether_a_crew_is_sent_and_power_is_back(desk: Desk) -> None:
    """A narrow queue has no room for the states."""
    order = next(iter(desk.picture.orders.values()))
    signs = set()
    for state in (OrderState.PENDING, OrderState.ACCEPTED, OrderState.RESTORED):
        desk.put(replace(order, state=state))
        row = desk.queue.model.row_of(order.id)
        assert row is not None
        signs.add(desk.table._painter._icon(row).cacheKey())
    assert len(signs) == 3


def test_an_address_that_is_too_long_keeps_its_house_number(desk: Desk) -> None:
    painter, metrics = desk.table._painter, desk.table.fontMetrics()
    address = "云澜大道一百零二号公变 56号"
    room = metrics.horizontalAdvance(address) * 2 // 3
    for how, end in ((cut_address, "… 56号"), (cut, "…"), (cut_address, "… 56号")):
        assert painter._fitting(address, metrics, room, how).endswith(end)
    # In a column of large text on a small screen too: 56号 must not become 6号.
    narrow = cut_address(address, metrics, metrics.horizontalAdvance("网") * 5)
    assert narrow.startswith("云") and narrow.endswith("… 56号")
    assert cut_address(address, metrics, 1000) == address


def test_low_value_columns_give_way_first(desk: Desk, qtbot: QtBot) -> None:
    hidden: list[set[Column]] = []
    for width in (1400, 900, 700, 620, 560, 380):
        desk.queue.resize(width, 400)
        QCoreApplication.processEvents()
        hidden.append({column for column in Column if desk.table.isColumnHidden(column)})
    assert hidden[0] == set()
    assert hidden[-1] == set(GIVE_WAY)
    for count, columns in ((len(columns), columns) for columns in hidden):
        assert columns == set(GIVE_WAY[:count])
    assert not {Column.MARK, Column.TIME, Column.URGENCY, Column.NUMBER, Column.PLACE} & set(GIVE_WAY)
    assert Column(desk.table.horizontalHeader().visualIndex(Column.TIME)) == 1


def test_the_menu_is_asked_for_the_row_under_the_mouse_or_the_current_one(desk: Desk, qtbot: QtBot) -> None:
    spot = desk.table.visualRect(desk.queue.model.index(3, Column.PLACE)).center()
    at = desk.table.viewport().mapToGlobal(spot)
    with qtbot.waitSignal(desk.queue.menu_wanted) as wanted:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, at)
        QCoreApplication.sendEvent(desk.table.viewport(), event)
    assert wanted.args == ["096", at]
    desk.queue.select_first()
    with qtbot.waitSignal(desk.queue.menu_wanted) as wanted:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), at)
        QCoreApplication.sendEvent(desk.table.viewport(), event)
    assert wanted.args[0] == "099"


def test_every_text_is_set_anew_when_the_language_changes(desk: Desk) -> None:
    class Loud(QTranslator):
        def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
            return f"~{text}"

        def isEmpty(self) -> bool:
            return False  # Qt tells nobody of an empty translation

    def words() -> list[str]:
        bar, model = desk.queue.filter_bar, desk.queue.model
        heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in list(Column)[1:]]
        chips = [chip.text() for chip in bar.chips]
        more = [bar.text.placeholderText(), bar.station.itemText(0), desk.queue.head.counts.text(), model.text(0, 2)]
        return [*heads, *chips, *more, desk.table.accessibleName()]

    before = words()
    loud = Loud()
    QCoreApplication.installTranslator(loud)
    try:
        QCoreApplication.processEvents()
        assert [word for word in words() if not word.startswith("~")] == []
    finally:
        QCoreApplication.removeTranslator(loud)
    QCoreApplication.processEvents()
    assert words() == before


def test_the_theme_changes_while_running(desk: Desk) -> None:
    desk.put(replace(desk.picture.orders[OrderId("098")], supervised=True))
    dark = desk.queue.grab().toImage()
    desk.queue.show_theme(light_theme())
    assert desk.queue.grab().toImage() != dark
    assert light_theme().critical.name() in desk.queue.head.counts.text()


def test_the_first_order_of_nothing(qtbot: QtBot) -> None:
    desk = Desk(qtbot, make.picture_of(make.station()))
    desk.queue.select_first()
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Home)
    desk.press(Key.Key_Down)
    desk.queue.show_now(NOW + timedelta(seconds=1))
    assert desk.table.current() is None
    desk.rest()


class Painted(QObject):
    """Rows of the table that were painted, one for each time."""

    def __init__(self, table: QueueTable) -> None:
        super().__init__(table)
        self._table = table
        self.rows: list[int] = []
        table.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            for part in event.region():
                first, last = self._table.rowAt(part.top()), self._table.rowAt(part.bottom())
                self.rows += range(first, last + 1)
        return False


def test_down_paints_the_row_that_was_left_and_the_one_that_was_reached_once_each(desk: Desk) -> None:
    desk.press(Key.Key_Home)
    QCoreApplication.processEvents()
    painted = Painted(desk.table)
    for row in range(1, 6):
        painted.rows.clear()
        desk.press(Key.Key_Down)
        QCoreApplication.processEvents()
        assert sorted(painted.rows) == [row - 1, row]


def test_at_the_lower_edge_only_the_row_that_comes_into_view_is_painted_besides(desk: Desk) -> None:
    desk.table.select_row(desk.table.shown_rows()[1] + 3)
    QCoreApplication.processEvents()
    painted = Painted(desk.table)
    for _ in range(5):
        painted.rows.clear()
        desk.press(Key.Key_Down)
        QCoreApplication.processEvents()
        assert len(painted.rows) == len(set(painted.rows)) <= 3, painted.rows
