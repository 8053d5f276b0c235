"""Filters under names, what a filter hides, and the stations of a seat."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from models.changes import Change
from models.entities.orders import OrderState, Urgency, WorkOrder
from models.ids import OrderId, StationId
from models.picture import Picture
from tests.widgets import pictures as make
from widgets.queue.columns_page import ColumnsPage
from widgets.queue.filters_page import FiltersPage
from widgets.queue.named_filters import NamedFilter, filters_text, read_filters, renamed, with_filter
from widgets.queue.order_queue import OrderQueue
from widgets.queue.queue_filter import Phase, QueueFilter
from widgets.queue.seat_page import SeatPage
from widgets.theme import dark_theme, set_text_size

Key = Qt.Key
S2 = StationId("S2")
WAITING = QueueFilter(phase=Phase.TO_DISPATCH, text="青年")


@pytest.fixture
def picture() -> Picture:
    """Of S1 three orders in time, one of them on its way; of S2 one in time and one long overdue and critical."""
    return make.picture_of(
        make.station(),
        make.station("S2", name="江南供电服务站"),
        make.order("1", minutes_ago=1),
        make.order("2", minutes_ago=1),
        make.advanced(make.order("3", minutes_ago=2), OrderState.EN_ROUTE),
        make.order("4", minutes_ago=1, station=S2),
        make.order("5", minutes_ago=600, station=S2, urgency=Urgency.CRITICAL),
    )


@pytest.fixture
def queue(qtbot: QtBot, picture: Picture) -> Iterator[OrderQueue]:
    made = open_queue(qtbot, picture)
    yield made
    made.table.hand._timer.stop()


def open_queue(qtbot: QtBot, picture: Picture) -> OrderQueue:
    made = OrderQueue(picture=picture, rules=make.rule_book(), theme=dark_theme())
    made.show_now(make.NOW)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def ids(queue: OrderQueue) -> set[str]:
    return {str(key) for key in queue.model.shown_ids()}


def put(queue: OrderQueue, picture: Picture, order: WorkOrder) -> None:
    queue.show_changes(make.apply(picture, Change(picture.orders.get(order.id), order)))


# -- what a filter hides --------------------------------------------------------------------------------------


def test_a_filter_says_how_many_it_hides_and_what_is_urgent_among_them(queue: OrderQueue) -> None:
    assert not queue.hidden.isVisible()
    queue.filter_bar.chips[1].click()
    assert ids(queue) == {"3"}
    assert queue.hidden.isVisible()
    assert "<b>1 of 5</b> shown" in queue.hidden.said
    assert "✕ 1 overdue" in queue.hidden.said
    assert "1 critical" in queue.hidden.said
    queue.hidden._button.click()
    assert len(ids(queue)) == 5
    assert not queue.hidden.isVisible()


def test_the_line_stands_while_a_filter_hides_nothing_so_that_news_move_no_row(
    queue: OrderQueue, picture: Picture
) -> None:
    queue.filter_bar.text.setText("青年")
    top = queue.table.y()
    assert "<b>5 of 5</b> shown" in queue.hidden.said
    put(queue, picture, make.order("9", minutes_ago=1, place=make.place("北街1号")))
    assert "<b>5 of 6</b> shown" in queue.hidden.said
    assert queue.table.y() == top


# -- under names ----------------------------------------------------------------------------------------------


def test_a_filter_is_named_and_chosen_again_from_the_keyboard(queue: OrderQueue) -> None:
    queue.filter_bar.show_filter(WAITING)
    page = page_of(queue)
    page.focus_name()
    QTest.keyClicks(page.name, "Mine")
    QTest.keyClick(page.name, Key.Key_Return)
    assert queue.saved_filters.filters == (NamedFilter("Mine", WAITING),)
    assert queue.filter_bar.saved.text() == "Filter: Mine ▾"
    queue.filter_bar.clear()
    assert queue.filter_bar.saved.text() == "Filters ▾"
    menu = queue.filter_bar.saved._menu
    menu.aboutToShow.emit()
    first = menu.actions()[0]
    assert first.text().startswith("&1")
    first.trigger()
    assert queue.filter_bar.wanted() == WAITING
    assert ids(queue) == {"1", "2", "4", "5"}


def page_of(queue: OrderQueue) -> FiltersPage:
    queue.filter_bar.saved.open_to_save()
    return queue.findChildren(FiltersPage)[-1]


def test_renaming_and_deleting(queue: OrderQueue) -> None:
    other = QueueFilter(station=S2)
    queue.saved_filters.keep((NamedFilter("a", WAITING), NamedFilter("b", other)))
    page = page_of(queue)
    page.list.setCurrentRow(1)
    page.list.item(1).setText("south")
    assert queue.saved_filters.filters[1] == NamedFilter("south", other)
    page.list.item(1).setText("a")
    assert page.list.item(1).text() == "south"
    page.list.setCurrentRow(0)
    QTest.keyClick(page.list, Key.Key_Delete)
    assert queue.saved_filters.filters == (NamedFilter("south", other),)
    QTest.keyClick(page.list, Key.Key_Return)
    assert queue.filter_bar.wanted() == other


def test_no_filter_is_nothing_to_save(queue: OrderQueue) -> None:
    page = page_of(queue)
    QTest.keyClicks(page.name, "all")
    QTest.keyClick(page.name, Key.Key_Return)
    assert queue.saved_filters.filters == ()


def test_filters_and_seat_come_back_with_the_account(queue: OrderQueue, qtbot: QtBot, picture: Picture) -> None:
    queue.saved_filters.keep((NamedFilter("x, “y”", WAITING),))
    queue.seat.choose(frozenset({S2}))
    again = open_queue(qtbot, picture)
    again.show_looks(queue.looks())
    assert again.saved_filters.filters == queue.saved_filters.filters
    assert ids(again) == {"4", "5"}
    assert again.filter_bar.wanted() == QueueFilter()
    again.table.hand._timer.stop()


@pytest.mark.parametrize("kept", ["", "?", "5", "[1]", '[{"name": "x"}]', '[{"name":"","text":"","phase":"no"}]'])
def test_what_is_not_understood_is_no_filter(kept: str) -> None:
    assert read_filters(kept) == ()


def test_names_are_different() -> None:
    one, other = NamedFilter("a", WAITING), NamedFilter("b", QueueFilter(text="x"))
    assert with_filter((one, other), NamedFilter("a", other.wanted)) == (NamedFilter("a", other.wanted), other)
    assert renamed((one, other), 0, "b") == (one, other)
    assert renamed((one, other), 0, "") == (one, other)
    assert read_filters(filters_text((one, other))) == (one, other)


# -- the stations of the seat ---------------------------------------------------------------------------------


def test_a_seat_shows_its_stations_and_counts_what_is_urgent_elsewhere(queue: OrderQueue) -> None:
    assert not queue.head.seat_line.isVisible()
    queue.seat.choose(frozenset({StationId("S1")}))
    assert ids(queue) == {"1", "2", "3"}
    line = queue.head.seat_line
    assert line.isVisible()
    assert "城东供电服务站" in line.text()
    assert "elsewhere 2 open" in line.text()
    assert "✕ 1 overdue" in line.text()
    assert "1 critical" in line.text()
    assert "Open 3" in queue.head.counts.text()
    assert not queue.hidden.isVisible()


def test_showing_all_leaves_the_seat_and_its_line_alone(queue: OrderQueue) -> None:
    queue.seat.choose(frozenset({StationId("S1")}))
    queue.filter_bar.chips[1].click()
    assert "<b>1 of 3</b> shown" in queue.hidden.said
    queue.filter_bar.clear()
    assert ids(queue) == {"1", "2", "3"}
    assert queue.head.seat_line.isVisible()


def test_another_station_asked_for_by_itself_is_shown(queue: OrderQueue) -> None:
    queue.seat.choose(frozenset({StationId("S1")}))
    queue.filter_bar.show_filter(QueueFilter(station=S2))
    assert ids(queue) == {"4", "5"}
    assert "<b>2 of 5</b> shown" in queue.hidden.said
    assert "elsewhere 0 open" in queue.head.seat_line.text()


def test_an_order_that_moves_to_another_station_leaves_the_seat(queue: OrderQueue, picture: Picture) -> None:
    queue.seat.choose(frozenset({StationId("S1")}))
    queue.model.settle()
    put(queue, picture, replace(picture.orders[OrderId("1")], station=S2))
    put(queue, picture, replace(picture.orders[OrderId("4")], station=StationId("S1")))
    assert ids(queue) == {"2", "3", "4"}


def test_the_stations_are_ticked_from_the_keyboard(queue: OrderQueue) -> None:
    queue.open_seat()
    (page,) = queue.findChildren(SeatPage)
    QTest.keyClick(page.list, Key.Key_Delete)
    QTest.keyClick(page.list, Key.Key_Return)
    assert page.isVisible()  # a seat that looks at nothing is refused
    page.list.setCurrentRow(1)
    QTest.keyClick(page.list, Key.Key_Space)
    assert queue.seat.stations == frozenset()
    QTest.keyClick(page.list, Key.Key_Return)
    assert queue.seat.stations == {S2}
    queue.open_seat()
    page = queue.findChildren(SeatPage)[-1]
    QTest.keyClick(page.list, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.list, Key.Key_Return)
    assert queue.seat.stations == frozenset()


@pytest.mark.parametrize("kept", ["?", "5", '["S9"]', "[7]"])
def test_a_seat_that_is_not_understood_looks_at_everything(queue: OrderQueue, kept: str) -> None:
    queue.seat.choose(frozenset({S2}))
    queue.show_looks({"stations": kept})
    assert len(ids(queue)) == 5


def test_all_stations_is_no_choice(queue: OrderQueue) -> None:
    queue.seat.choose(frozenset({S2, StationId("S1")}))
    assert queue.seat.stations == frozenset()


@pytest.fixture
def further(qtbot: QtBot, queue: OrderQueue, picture: Picture) -> Iterator[OrderQueue]:
    """Opened when the seat has chosen its stations and saved a filter."""
    queue.seat.choose(frozenset({S2}))
    queue.saved_filters.keep((NamedFilter("a", WAITING),))
    made = OrderQueue(picture=picture, rules=make.rule_book(), theme=dark_theme(), beside=queue)
    made.show_now(make.NOW)
    qtbot.addWidget(made)
    yield made
    made.table.hand._timer.stop()


def test_all_queues_of_a_seat_look_at_its_stations(queue: OrderQueue, further: OrderQueue) -> None:
    assert ids(further) == ids(queue) == {"4", "5"}
    assert further.head.counts.text() == queue.head.counts.text()
    further.seat.choose(frozenset({StationId("S1")}))
    assert ids(further) == ids(queue) == {"1", "2", "3"}


def test_what_one_queue_saves_renames_or_deletes_every_queue_of_the_seat_knows(
    queue: OrderQueue, further: OrderQueue
) -> None:
    queue.filter_bar.show_filter(WAITING)
    assert "a" in queue.filter_bar.saved.text()
    further.filter_bar.saved.open_page()
    (page,) = further.findChildren(FiltersPage)
    queue.filter_bar.saved.open_page()
    (other,) = queue.findChildren(FiltersPage)
    page.list.item(0).setText("waiting")
    assert [other.list.item(row).text() for row in range(other.list.count())] == ["waiting"]
    # Two pages at once are one truth: what one has changed the other neither shows as it was nor brings back.
    queue.saved_filters.keep((*queue.saved_filters.filters, NamedFilter("south", QueueFilter(station=S2))))
    other.list.setCurrentRow(1)
    page.list.setCurrentRow(0)
    QTest.keyClick(page.list, Key.Key_Delete)
    assert [other.list.item(row).text() for row in range(other.list.count())] == ["south"]
    assert other.list.currentRow() == 0
    other.list.item(0).setText("all south")
    assert [known.name for known in queue.saved_filters.filters] == ["all south"]
    queue.saved_filters.keep((NamedFilter("waiting", WAITING),))
    other.close()
    page.close()
    assert "waiting" in queue.filter_bar.saved.text()
    assert queue.saved_filters.filters == (NamedFilter("waiting", WAITING),)


def test_a_name_that_is_being_typed_outlives_what_another_queue_does_to_the_list(
    qtbot: QtBot, queue: OrderQueue
) -> None:
    south = NamedFilter("south", QueueFilter(station=S2))
    first, last = NamedFilter("a", WAITING), NamedFilter("z", QueueFilter(text="z"))
    queue.saved_filters.keep((first, last))
    page = page_of(queue)

    def typed(row: int) -> QLineEdit:
        page.list.setCurrentRow(row)
        page._rename.click()
        (field,) = (one for one in page.list.findChildren(QLineEdit) if one.isVisible())
        field.setText("mine")
        return field

    def end(field: QLineEdit, key: Key) -> None:
        with qtbot.waitSignal(page.list.itemDelegate().closeEditor):
            QTest.keyClick(field, key)

    def listed() -> list[str]:
        return [page.list.item(row).text() for row in range(page.list.count())]

    field = typed(1)
    queue.saved_filters.keep((south, last))  # the row of the one that is named is another one now
    assert (field.isVisible(), field.text()) == (True, "mine")
    end(field, Key.Key_Return)
    assert queue.saved_filters.filters == (south, NamedFilter("mine", last.wanted))
    assert (listed(), page.list.currentRow()) == (["south", "mine"], 1)
    field = typed(0)
    queue.saved_filters.keep((first, last))  # what it names is gone: nothing else gets the name
    end(field, Key.Key_Return)
    assert queue.saved_filters.filters == (first, last)
    assert listed() == ["a", "z"]
    field = typed(0)
    queue.saved_filters.keep((first,))
    end(field, Key.Key_Escape)
    assert listed() == ["a"]


def test_the_looks_of_a_further_queue_bring_back_no_old_stations_or_filters(
    queue: OrderQueue, further: OrderQueue
) -> None:
    further.show_looks({**further.looks(), "stations": "[]", "filters": "[]"})
    assert queue.seat.stations == {S2}
    assert [known.name for known in queue.saved_filters.filters] == ["a"]
    assert not {"stations", "filters"} & further.looks().keys()


def test_larger_text_gives_the_pages_of_the_queue_more_room(queue: OrderQueue, qapp: QApplication) -> None:
    """Chosen for eyes that see little: a window of the usual size would show half of its rows."""
    sizes = []
    try:
        for percent in (100, 150):
            set_text_size(qapp, percent)
            queue.open_seat()
            queue.open_columns()
            queue.filter_bar.saved.open_to_save()
            pages = [queue.findChildren(kind)[-1] for kind in (SeatPage, ColumnsPage, FiltersPage)]
            sizes.append([page.height() for page in pages])
            for page in pages:
                page.close()
    finally:
        set_text_size(qapp, 100)
    assert all(large >= 1.4 * usual for usual, large in zip(*sizes, strict=True)), sizes
