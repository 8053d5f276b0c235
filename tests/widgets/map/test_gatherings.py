"""Orders of a cluster and crews parked together come apart, or are listed."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from models.changes import Change, Entity
from models.entities.orders import Urgency, WorkOrder
from models.territory.territory import empty_territory
from tests.widgets.map.conftest import Show
from tests.widgets.map.test_map_view import drop, order_mime
from tests.widgets.pictures import NOW, crew, fix, fixes_of, order, place
from widgets.map.listed_rows import write_rows
from widgets.map.map_view import MapView
from widgets.map.spider import MOST_LEGS

X, Y = 5130.0, 4120.0


def heap(count: int) -> list[WorkOrder]:
    made = [order(str(n), place=place(x=X, y=Y)) for n in range(count - 1)]
    return [*made, order("worst", place=place(x=X, y=Y), urgency=Urgency.CRITICAL)]


def near(qtbot: QtBot, show_map: Show, *entities: Entity) -> MapView:
    view = show_map(*entities)
    with qtbot.waitSignal(view.picture_complete):
        view.show_place(X, Y, 2000.0)
    return view


def pixel(view: MapView) -> QPoint:
    px, py = view.canvas.viewport_now().pixels(np.array((X, Y)))
    return QPoint(round(px), round(py))


def click(qtbot: QtBot, view: MapView, at: QPoint) -> None:
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)


def leg(view: MapView, key: str) -> QPoint:
    (found,) = (leg for leg in view._layers.spider.legs if leg.id == key)
    return QPoint(round(found.x), round(found.y))


def parked(show_map: Show, count: int) -> MapView:
    names = [f"C{n}" for n in range(count)]
    view = show_map(*(crew(name) for name in names), ground=empty_territory())
    view.show_fixes(fixes_of([fix(name, x=X, y=Y) for name in names]), NOW)
    view.canvas.go_to(X, Y, 60.0)
    return view


def test_a_few_orders_come_apart_and_can_be_chosen_one_by_one(qtbot: QtBot, show_map: Show) -> None:
    view = near(qtbot, show_map, *heap(4))
    click(qtbot, view, pixel(view))
    legs = view._layers.spider.legs
    assert {leg.id for leg in legs} == {"0", "1", "2", "worst"}
    assert legs[0].id == "worst", "the neediest on top"
    apart = [np.hypot(a.x - b.x, a.y - b.y) for a in legs for b in legs if a is not b]
    assert min(apart) > 20
    with qtbot.waitSignal(view.selected) as caught:
        click(qtbot, view, leg(view, "2"))
    assert caught.args[0] == ("2",)
    assert view._hand.order_at(leg(view, "1").toPointF()) == "1", "and carried to a crew"


@pytest.mark.parametrize("how", ["esc", "ground", "again", "zoom"])
def test_what_came_apart_closes(qtbot: QtBot, show_map: Show, how: str) -> None:
    view = near(qtbot, show_map, *heap(4))
    click(qtbot, view, pixel(view))
    assert view._layers.spider.ids
    if how == "esc":
        qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    elif how == "zoom":
        view.canvas.zoom(1.3, pixel(view).toPointF())
    else:
        click(qtbot, view, pixel(view) + (QPoint(180, 90) if how == "ground" else QPoint()))
    assert not view._layers.spider.ids


def test_the_legs_stay_with_their_ground_in_a_pan(qtbot: QtBot, show_map: Show) -> None:
    view = near(qtbot, show_map, *heap(3))
    click(qtbot, view, pixel(view))
    before = leg(view, "worst")
    view.canvas.pan(40.0, 26.0)
    assert leg(view, "worst") == before + QPoint(40, 26)


def test_what_is_gone_leaves_the_circle(qtbot: QtBot, show_map: Show) -> None:
    orders = heap(3)
    view = near(qtbot, show_map, *orders)
    click(qtbot, view, pixel(view))
    changes = (Change(orders[0], None),)
    view._picture.apply_changes(changes)
    view.show_changes(changes)
    assert {leg.id for leg in view._layers.spider.legs} == {"1", "worst"}


def test_crews_parked_together_come_apart_and_each_takes_an_order(qtbot: QtBot, show_map: Show) -> None:
    view = parked(show_map, 3)
    click(qtbot, view, pixel(view))
    assert len(view._layers.spider.legs) == 3
    with qtbot.waitSignal(view.order_dropped) as caught:
        drop(view, order_mime("1"), leg(view, "C2"))
    assert caught.args == ["1", "C2"]


def test_many_are_listed_and_chosen_by_keyboard(qtbot: QtBot, show_map: Show) -> None:
    view = near(qtbot, show_map, *heap(MOST_LEGS + 4))
    click(qtbot, view, pixel(view))
    listed = view._panels.gatherings.list
    assert listed.isVisible()
    assert not view._layers.spider.ids
    assert listed.count() == MOST_LEGS + 4
    assert "worst" in listed.item(0).text(), "the neediest first"
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    second = listed.currentItem().data(Qt.ItemDataRole.UserRole)
    with qtbot.waitSignal(view.selected) as caught:
        qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert caught.args[0] == (second,)
    assert not listed.isVisible()
    assert view._hand.selection == (second,)


def test_esc_closes_the_list_and_changes_nothing(qtbot: QtBot, show_map: Show) -> None:
    view = near(qtbot, show_map, *heap(MOST_LEGS + 1))
    click(qtbot, view, pixel(view))
    before = view._hand.selection
    qtbot.keyClick(view._panels.gatherings.list, Qt.Key.Key_Escape)
    assert not view._panels.gatherings.list.isVisible()
    assert view._hand.selection == before


def test_many_crews_are_listed_by_name_and_duty(qtbot: QtBot, show_map: Show) -> None:
    view = parked(show_map, MOST_LEGS + 1)
    click(qtbot, view, pixel(view))
    assert view._panels.gatherings.list.isVisible()
    assert "抢修一班" in view._panels.gatherings.list.item(0).text()


def test_the_list_stays_inside_the_map(qtbot: QtBot, show_map: Show) -> None:
    view = near(qtbot, show_map, *heap(30))
    for corner in (QPoint(2, 2), QPoint(795, 595), QPoint(795, 2)):
        view._panels.gatherings.list.open([str(n) for n in range(29)], corner.toPointF())
        assert view.rect().contains(view._panels.gatherings.list.geometry())


def test_a_row_of_the_list_is_whole_and_in_two_lines_where_the_map_is_narrow(qtbot: QtBot, show_map: Show) -> None:
    view = near(qtbot, show_map, *heap(30))
    ids, listed = [str(n) for n in range(29)], view._panels.gatherings.list
    for wide, lines in ((800, 1), (240, 2)):
        view.resize(wide, 600)
        listed.open(ids, QPoint(20, 20).toPointF())
        texts = [listed.item(row).text() for row in range(listed.count())]
        assert {text.count("\n") + 1 for text in texts} == {lines}
        room = listed.viewport().width()
        assert all(listed.sizeHintForIndex(listed.model().index(row, 0)).width() <= room for row in range(29))
        assert listed.visualItemRect(listed.item(0)).height() >= lines * listed.fontMetrics().height()


def test_of_many_rows_the_wide_ones_are_measured_in_both_lines(qtbot: QtBot) -> None:
    listed = QListWidget()
    qtbot.addWidget(listed)
    told = [("On site", "云澜大道一百零二号公变五十六号"), *[("To dispatch · 26112300359 · again", "旭日")] * 30] * 2
    for _ in told:
        listed.addItem("")
    for room, lines in ((2000, 1), (240, 2)):
        asked = write_rows(listed, told, room)
        assert {listed.item(row).text().count("\n") + 1 for row in range(listed.count())} == {lines}
        hints = [listed.sizeHintForIndex(listed.model().index(row, 0)).width() for row in range(listed.count())]
        assert max(hints) <= asked <= max(hints) + 2
