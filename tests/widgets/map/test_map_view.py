"""The map as a dispatcher and the console use it."""

from collections.abc import Callable
from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGraphicsRectItem
from pytestqt.qtbot import QtBot

from models.alarms.alarm_signs import BY_NEED, AlarmSign
from models.alarms.priorities import AlarmPriority
from models.changes import changed, created
from models.entities.alarms import AlarmState
from models.entities.orders import OrderState, Urgency, WorkOrder
from models.ids import CrewId, StationId
from models.territory.territory import empty_territory
from tests.widgets.map.conftest import COLUMNS, ROWS, SIDE, Show
from tests.widgets.pictures import NOW, advanced, apply, crew, fix, fixes_of, order, place
from widgets.map.map_view import MapView
from widgets.map.picking import SpotKind
from widgets.map.sheet import Sheet
from widgets.queue.queue_model import ORDER_MIME
from widgets.theme import dark_theme, light_theme
from widgets.theme.fonts import enlarge_whole

X, Y = 5130.0, 4120.0
"""A spot off the roads, in the middle of nothing."""


def order_at(key: str, x: float = X, y: float = Y, **more: object) -> WorkOrder:
    return order(key, place=place("青年公园B座", x=x, y=y), **more)


def pixel(view: MapView, x: float = X, y: float = Y) -> QPoint:
    px, py = view.canvas.viewport_now().pixels(np.array((x, y)))
    return QPoint(round(px), round(py))


def sight(view: MapView) -> tuple[float, float, float]:
    now = view.canvas.viewport_now()
    return (*now.centre, now.scale)


def zoomed(qtbot: QtBot, view: MapView, width: float = 2000.0, x: float = X, y: float = Y) -> MapView:
    with qtbot.waitSignal(view.picture_complete):
        view.show_place(x, y, width)
    return view


# -- drawing ------------------------------------------------------------------------------------------------


def test_the_whole_city_is_in_sight_at_first(show_map: Show) -> None:
    left, bottom, right, top = show_map().canvas.viewport_now().box
    assert left <= 0
    assert bottom <= 0
    assert right >= COLUMNS * SIDE
    assert top >= ROWS * SIDE


def test_water_lies_on_land(show_map: Show) -> None:
    image = show_map().grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 800, 7) for y in range(0, 600, 7)}
    ground = dark_theme().ground
    assert {ground.land.name(), ground.water.name()} <= colours


def test_a_pan_inside_the_plate_draws_nothing_anew(qtbot: QtBot, show_map: Show) -> None:
    view = show_map()
    qtbot.waitUntil(lambda: view._layers.ground._drawer.newest is None)
    before = view._layers.ground.plates_drawn
    for _ in range(10):
        view.canvas.pan(12.0, -9.0)
        view.grab()
    qtbot.wait(50)
    assert view._layers.ground.plates_drawn == before
    assert view._layers.ground.complete


def test_a_pan_copies_the_plate_to_where_it_belongs(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map())
    before = view.grab().toImage()
    view.canvas.pan(40.0, 25.0)
    after = view.grab().toImage()
    here = after.copy(300, 200, 200, 150)
    assert here == before.copy(260, 175, 200, 150)


def test_a_pan_out_of_the_plate_draws_a_new_one(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map())
    with qtbot.waitSignal(view.picture_complete):
        view.canvas.pan(600.0, 0.0)
    assert view._layers.ground.complete


def test_after_a_zoom_the_ground_becomes_sharp_again(qtbot: QtBot, show_map: Show) -> None:
    view = show_map()
    with qtbot.waitSignal(view.picture_complete):
        for _ in range(4):
            view.canvas.zoom(1.3, QPointF(400, 300))
            view.grab()
            assert not view._layers.ground.complete
    assert view._layers.ground.complete


def test_while_the_hand_zooms_a_little_nothing_is_drawn_until_it_rests(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map())
    drawn = view._layers.ground.plates_drawn
    with qtbot.waitSignal(view.picture_complete):
        for _ in range(6):
            view.canvas.zoom(1.02, QPointF(300, 200))
        assert view._layers.ground._drawer.newest is None
    assert view._layers.ground.plates_drawn == drawn + 1
    assert view._layers.ground.complete


def test_every_theme_is_drawn_in_its_own_colours(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(order_at("1", urgency=Urgency.CRITICAL)))
    with qtbot.waitSignal(view.picture_complete):
        view.show_theme(light_theme())
    image = view.grab().toImage()
    assert image.pixelColor(pixel(view)) == light_theme().critical
    assert image.pixelColor(pixel(view, X + 60, Y + 60)) == light_theme().ground.land


def test_an_empty_territory_is_complete_at_once(show_map: Show) -> None:
    view = show_map(ground=empty_territory())
    assert view.grab().toImage().pixelColor(400, 300) == dark_theme().ground.land


def test_another_territory_comes_whole_into_view(qtbot: QtBot, show_map: Show, territory: object) -> None:
    view = show_map(ground=empty_territory())
    with qtbot.waitSignal(view.picture_complete):
        view.show_territory(territory)
    assert view.canvas.viewport_now().scale * 800 >= COLUMNS * SIDE


def test_nothing_is_drawn_for_nobody(qtbot: QtBot, show_map: Show) -> None:
    view = show_map()
    view.hide()
    drawn = view._layers.ground.plates_drawn
    view.show_theme(light_theme())
    view.show_place(X, Y, 900.0)
    qtbot.wait(150)
    assert view._layers.ground.plates_drawn == drawn
    with qtbot.waitSignal(view.picture_complete):
        view.show()


def test_a_fault_while_painting_leaves_the_painter_as_it_was(qapp: QApplication) -> None:
    def draw(painter: QPainter) -> None:
        painter.translate(5, 5)
        raise ZeroDivisionError

    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    with pytest.raises(ZeroDivisionError):
        Sheet(draw, QGraphicsRectItem()).paint(painter, None)
    assert painter.worldTransform().isIdentity()
    painter.end()


# -- live things --------------------------------------------------------------------------------------------


def test_an_order_appears_changes_and_goes_with_its_changes(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map())
    theme = dark_theme()
    assert colour_at(view) == theme.ground.land.name()
    new = order_at("1", urgency=Urgency.CRITICAL)
    view.show_changes(apply(view._picture, created(new)))
    assert colour_at(view) == theme.critical.name()
    lower = changed(new, urgency=Urgency.EMERGENCY)
    view.show_changes(apply(view._picture, lower))
    assert colour_at(view) == theme.emergency.name()
    view.show_changes(apply(view._picture, changed(lower.after, state=OrderState.VOID)))
    assert colour_at(view) == theme.ground.land.name()


def test_time_repaints_only_what_has_grown_old(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(crew("A")))
    view.show_fixes(fixes_of([fix("A", x=X, y=Y)]), NOW)
    painted: list[None] = []
    view._layers.crews.sheet._draw = lambda _: painted.append(None)
    view.canvas.viewport().update()
    qtbot.waitUntil(lambda: bool(painted) and not view.canvas._waiting.isActive())
    qtbot.wait(30)
    painted.clear()
    view.show_now(NOW + timedelta(seconds=1))
    qtbot.wait(30)
    assert not painted
    view.show_now(NOW + timedelta(minutes=4))
    qtbot.waitUntil(lambda: bool(painted))


def test_a_change_repaints_by_itself(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map())
    painted: list[None] = []
    view._layers.orders.sheet._draw = lambda _: painted.append(None)
    qtbot.wait(30)
    painted.clear()
    view.show_changes(apply(view._picture, created(order_at("1"))))
    qtbot.waitUntil(lambda: bool(painted))


def test_a_crew_moves_with_its_fix(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(crew("A")))
    crew_colour = dark_theme().ground.crew.name()
    view.show_fixes(fixes_of([fix("A", x=X, y=Y)]), NOW)
    assert colour_at(view) == crew_colour
    view.show_fixes(fixes_of([fix("A", x=X + 100, y=Y)]), NOW)
    assert colour_at(view) == dark_theme().ground.land.name()
    assert colour_at(view, X + 100) == crew_colour


def test_a_crew_goes_stale_by_the_clock_alone(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(crew("A")))
    view.show_fixes(fixes_of([fix("A", x=X, y=Y)]), NOW)
    view.show_now(NOW + timedelta(minutes=2))
    assert colour_at(view) == dark_theme().ground.crew.name()
    view.show_now(NOW + timedelta(minutes=4))
    assert colour_at(view) != dark_theme().ground.crew.name(), "no longer filled"


def test_a_crew_on_site_stands_beside_its_order(qtbot: QtBot, show_map: Show) -> None:
    job = advanced(order_at("1"), OrderState.ON_SITE, crew="A")
    view = zoomed(qtbot, show_map(crew("A"), job))
    view.show_fixes(fixes_of([fix("A", x=X + 1, y=Y)]), NOW)
    at = view._layers.crews.places.pixels[0]
    assert abs(at[0] - pixel(view).x()) >= 12
    assert abs(at[1] - pixel(view).y()) <= 1


# -- pointing and choosing ----------------------------------------------------------------------------------


def test_a_click_on_an_order_selects_it(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(order_at("1"), order_at("2", X + 200)))
    with qtbot.waitSignal(view.selected) as caught:
        click(qtbot, view, pixel(view) + QPoint(5, -4))
    assert caught.args == [("1",)]
    with qtbot.waitSignal(view.selected) as caught:
        click(qtbot, view, pixel(view, X + 200), Qt.KeyboardModifier.ControlModifier)
    assert caught.args == [("1", "2")]
    with qtbot.waitSignal(view.selected) as caught:
        click(qtbot, view, pixel(view), Qt.KeyboardModifier.ControlModifier)
    assert caught.args == [("2",)]


def test_the_nearest_of_two_is_taken(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(order_at("1"), crew("A")))
    view.show_fixes(fixes_of([fix("A", x=X + 45, y=Y)]), NOW)
    distance = pixel(view, X + 45).x() - pixel(view).x()
    assert 10 < distance < 20
    for dx, kind in ((2, SpotKind.ORDER), (distance - 2, SpotKind.CREW)):
        spot = view._picker.symbol(view.canvas.viewport_now(), pixel(view).x() + dx, pixel(view).y())
        assert spot is not None
        assert spot.kind is kind


def test_a_click_on_bare_ground_and_escape_clear_the_selection(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(order_at("1")))
    view.select(("1",))
    with qtbot.waitSignal(view.selected) as caught:
        click(qtbot, view, pixel(view, X + 150, Y + 90))
    assert caught.args == [()]
    view.select(("1",))
    with qtbot.waitSignal(view.selected) as caught:
        qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert caught.args == [()]


def test_what_is_selected_already_is_not_announced_again(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(order_at("1")))
    view.select(("1",))
    with qtbot.assertNotEmitted(view.selected):
        click(qtbot, view, pixel(view))
    view.select(())
    with qtbot.assertNotEmitted(view.selected):
        qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)


def test_selecting_from_outside_moves_nothing_and_answers_nothing(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(order_at("1", 500.0, 500.0), order_at("2")))
    before = sight(view)
    with qtbot.assertNotEmitted(view.selected):
        view.select(("1", "2"))
    assert sight(view) == before
    image = view.grab().toImage()
    for side in (-14, 14):
        ring = image.pixelColor(pixel(view) + QPoint(side, 0))
        assert abs(ring.hueF() - dark_theme().selection.hueF()) < 0.02
        assert ring.saturationF() > 0.5


def test_a_cluster_counts_its_orders_and_opens(qtbot: QtBot, show_map: Show) -> None:
    many = [order_at(str(n), X + n * 3, Y) for n in range(8)]
    worst = order_at("9", X + 10, Y, urgency=Urgency.CRITICAL)
    view = zoomed(qtbot, show_map(*many, worst), width=8000.0)
    assert len(view._layers.orders.clusters) == 1
    x, y = view._layers.orders.clusters.xy[0]
    with qtbot.waitSignal(view.selected) as caught:
        click(qtbot, view, pixel(view, x, y))
    assert caught.args[0][0] == "9", "the neediest first"
    assert len(caught.args[0]) == 9
    assert not len(view._layers.orders.lifted), "what is selected as a whole stays a cluster"
    with qtbot.waitSignal(view.picture_complete):
        qtbot.mouseDClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=pixel(view, x, y))
    assert view.canvas.viewport_now().scale < 1.0


@pytest.mark.parametrize("above", [True, False])
def test_the_number_of_a_cluster_is_read_beside_the_selected_one_of_its_orders(
    qtbot: QtBot, show_map: Show, above: bool
) -> None:
    """The order stands out of its cluster with a ring: its number, and how it is opened, are not lost below that."""
    many = [order_at(str(n), X + n * 3, Y) for n in range(8)]
    view = zoomed(qtbot, show_map(*many, order_at("9", X + 10, Y + (40 if above else -40))), width=8000.0)
    layer, sight_now = view._layers.orders, view.canvas.viewport_now()
    (before,) = layer.cluster_pixels(sight_now).tolist()
    plain = view.grab().toImage()
    view.select(("9",))
    (after,) = layer.cluster_pixels(sight_now).tolist()
    (ring,) = layer.selected_spots().tolist()
    assert after[0] == before[0]
    assert (after[1] > before[1]) is above, "by the shorter way"
    assert abs(after[1] - ring[1]) >= 14 + layer.plaque_half[1]
    assert view._picker.symbol(sight_now, *after).kind is SpotKind.CLUSTER
    view.select(())
    assert layer.cluster_pixels(sight_now).tolist() == [before]
    assert view.grab().toImage() == plain, "nothing of the sign is left where it stood"


def test_a_cluster_has_the_alarm_sign_of_whoever_needs_a_person_most(qtbot: QtBot, show_map: Show) -> None:
    many = [order_at(str(n), X + n * 3, Y) for n in range(9)]
    view = zoomed(qtbot, show_map(*many), width=8000.0)
    layer = view._layers.orders

    def shown() -> list[AlarmSign]:
        return [BY_NEED[number] for number in layer._alarms.of_clusters(layer.orders, layer.clusters)]

    plain = view.grab().toImage()
    seen = AlarmPriority.URGENT, AlarmState.ACKNOWLEDGED
    waits = AlarmPriority.ORDINARY, AlarmState.UNACKNOWLEDGED
    view.show_alarm_signs({"3": seen, "P26112100001": waits})
    assert shown() == [seen], "not what no order here has"
    one = view.grab().toImage()
    assert one != plain
    view.show_alarm_signs({"3": seen, "4": waits, "5": (AlarmPriority.URGENT, AlarmState.SHELVED)})
    assert shown() == [waits], "the state first, then the priority"
    assert view.grab().toImage() not in (one, plain)
    view.show_alarm_signs({})
    assert view.grab().toImage() == plain


def test_parked_crews_far_away_are_chosen_together_and_take_no_order(qtbot: QtBot, show_map: Show) -> None:
    view = show_map(crew("A"), crew("B"), ground=empty_territory())
    view.show_fixes(fixes_of([fix("A", x=X, y=Y), fix("B", x=X, y=Y)]), NOW)
    view.canvas.go_to(X, Y, 60.0)
    with qtbot.assertNotEmitted(view.order_dropped):
        drop(view, order_mime("1"), pixel(view))
    with qtbot.waitSignal(view.selected) as caught:
        click(qtbot, view, pixel(view))
    assert set(caught.args[0]) == {"A", "B"}
    view.canvas.go_to(X, Y, 5.0)
    spots = {tuple(view._layers.crews.places.pixels[row]) for row in (0, 1)}
    assert len(spots) == 2
    with qtbot.waitSignal(view.order_dropped) as caught:
        x, y = view._layers.crews.places.pixels[1]
        drop(view, order_mime("1"), QPoint(round(x), round(y)))
    assert caught.args == ["1", "B"]


def test_an_order_in_a_cluster_is_ringed_on_its_own_spot(qtbot: QtBot, show_map: Show) -> None:
    many = [order_at(str(n), X + n * 8, Y) for n in range(8)]
    view = zoomed(qtbot, show_map(*many), width=3000.0)
    view.select(("7",))
    spot = view._picker.symbol(view.canvas.viewport_now(), *pixel(view, X + 56).toTuple())
    assert spot is not None
    assert spot.ids == ("7",)


@pytest.mark.parametrize(
    ("width", "x", "y", "words"),
    [
        (2000.0, X, Y, "青年公园B座"),
        (2000.0, X + 240, Y, "抢修一班"),
        (2000.0, 5200.0, 5400.0, "110kV城东变"),
        (2000.0, 1125.0, 1125.0, "164号公变"),
        (11000.0, 1125.0, 1125.0, "第0网格"),
    ],
)
def test_what_lies_under_the_cursor_is_named(
    qtbot: QtBot, show_map: Show, width: float, x: float, y: float, words: str
) -> None:
    view = show_map(order_at("1"), crew("A"))
    view.show_fixes(fixes_of([fix("A", x=X + 240, y=Y)]), NOW)
    zoomed(qtbot, view, width, x, y)
    hover(view, pixel(view, x, y))
    qtbot.waitUntil(view._hands._card.isVisible)
    assert words in view._hands._card.text()
    assert view.rect().contains(view._hands._card.geometry())
    hover(view, pixel(view, x, y) + QPoint(60, 60))
    assert not view._hands._card.isVisible()


def test_a_crews_card_says_how_old_its_position_is(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(crew("A")))
    view.show_fixes(fixes_of([fix("A", x=X, y=Y, seconds_ago=12)]), NOW)
    hover(view, pixel(view))
    qtbot.waitUntil(view._hands._card.isVisible)
    assert "12 s" in view._hands._card.text()
    view.views.show_place(X + 3000, Y, 2000.0)
    assert not view._hands._card.isVisible(), "the map has gone on under a hand that rests"


def test_the_right_button_asks_for_the_orders_menu(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(order_at("1")))
    with qtbot.waitSignal(view.menu_wanted) as caught:
        at = pixel(view)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.canvas.mapToGlobal(at))
        QApplication.sendEvent(view.canvas.viewport(), event)
    assert caught.args == ["1", view.canvas.mapToGlobal(at)]
    assert view._hand.selection == ("1",)


def test_the_right_button_keeps_a_lasso_that_holds_the_order(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(order_at("1"), order_at("2", x=X + 300), order_at("3", x=X + 600)))
    view._hand.choose(("2", "1"))
    at = pixel(view)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.canvas.mapToGlobal(at))
    with qtbot.waitSignal(view.menu_wanted) as caught, qtbot.assertNotEmitted(view.selected):
        QApplication.sendEvent(view.canvas.viewport(), event)
    assert caught.args == ["1", view.canvas.mapToGlobal(at)]
    assert view._hand.selection == ("2", "1")
    view._hand.choose(("2", "3"))
    QApplication.sendEvent(view.canvas.viewport(), event)
    assert view._hand.selection == ("1",)


def test_the_right_button_asks_for_the_crews_menu(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(crew("A")))
    view.show_fixes(fixes_of([fix("A", x=X, y=Y)]), NOW)
    at = pixel(view)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.canvas.mapToGlobal(at))
    with qtbot.waitSignal(view.menu_wanted) as caught, qtbot.assertNotEmitted(view._hand.ground_menu_wanted):
        QApplication.sendEvent(view.canvas.viewport(), event)
    assert caught.args == ["A", view.canvas.mapToGlobal(at)]
    assert view._hand.selection == ("A",)


# -- moving about -------------------------------------------------------------------------------------------


def test_a_drag_of_the_ground_pans_and_selects_nothing(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(order_at("1")))
    view.select(("1",))
    x, y, scale = sight(view)
    with qtbot.assertNotEmitted(view.selected):
        drag(qtbot, view, QPoint(100, 100), QPoint(160, 140))
    assert sight(view) == pytest.approx((x - 60 * scale, y + 40 * scale, scale))


def test_the_wheel_zooms_about_the_cursor(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map())
    at = QPointF(200, 450)
    before, scale = view.canvas.viewport_now().ground(200, 450), view.canvas.viewport_now().scale
    wheel(view, at, 120)
    assert view.canvas.viewport_now().scale < scale
    assert view.canvas.viewport_now().ground(200, 450) == pytest.approx(before)
    wheel(view, at, -120)
    assert view.canvas.viewport_now().scale == pytest.approx(scale)


def test_keys_pan_zoom_and_fit(qtbot: QtBot, show_map: Show) -> None:
    view = show_map()
    home = sight(view)
    zoomed(qtbot, view)
    x, y, scale = sight(view)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Up)
    assert sight(view) == pytest.approx((x + 80 * scale, y + 80 * scale, scale))
    qtbot.keyClick(view.canvas, Qt.Key.Key_Plus)
    assert sight(view)[2] < scale
    qtbot.keyClick(view.canvas, Qt.Key.Key_Minus)
    assert sight(view)[2] == pytest.approx(scale)
    with qtbot.waitSignal(view.picture_complete):
        qtbot.keyClick(view.canvas, Qt.Key.Key_Home)
    assert sight(view) == pytest.approx(home)


def test_other_keys_go_on_to_the_window(qtbot: QtBot, show_map: Show) -> None:
    view = show_map()
    seen: list[int] = []
    view.keyPressEvent = lambda event: seen.append(event.key())  # type: ignore[method-assign]
    qtbot.keyClick(view.canvas, Qt.Key.Key_F5)
    assert seen == [Qt.Key.Key_F5]


def test_zooming_ends_somewhere(show_map: Show) -> None:
    view = show_map()
    for factor in (1e-9, 1e9, 1e9):
        view.canvas.zoom(factor, QPointF(400, 300))
        assert 0.01 < view.canvas.viewport_now().scale < 10_000


def test_a_resize_keeps_the_place_that_a_hand_chose(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map())
    view.canvas.pan(10, 10)
    before = sight(view)
    view.resize(1000, 500)
    assert sight(view) == pytest.approx(before)


def test_a_resize_keeps_showing_all_that_was_asked_for(show_map: Show) -> None:
    view = show_map()
    view.resize(500, 560)
    left, _, right, _ = view.canvas.viewport_now().box
    assert left <= 0
    assert right >= COLUMNS * SIDE


def test_show_item_goes_to_orders_crews_and_codes(qtbot: QtBot, show_map: Show) -> None:
    view = show_map(order_at("1", 700.0, 900.0), crew("A"))
    view.show_fixes(fixes_of([fix("A", x=6000.0, y=2000.0)]), NOW)
    for key, centre in (("1", (700, 900)), ("A", (6000, 2000)), ("G0", (625, 625)), ("B1", (5200, 5400))):
        assert view.show_item(key)
        assert sight(view)[:2] == pytest.approx(centre)
    here = sight(view)
    assert not view.show_item("nothing")
    assert sight(view) == here


def test_show_item_does_not_go_farther_away_than_the_hand_already_is(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(order_at("1", 700.0, 900.0)), width=300.0)
    scale = sight(view)[2]
    view.show_item("1")
    assert sight(view)[2] == pytest.approx(scale)


# -- carrying an order to a crew ----------------------------------------------------------------------------


def test_an_order_of_the_queue_falls_on_a_crew(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(order_at("1"), crew("A")))
    view.show_fixes(fixes_of([fix("A", x=X + 240, y=Y)]), NOW)
    mime = order_mime("1")
    at = pixel(view, X + 240) + QPoint(3, 3)
    assert enter(view, mime).isAccepted()
    move(view, mime, pixel(view, X + 120))
    assert view._layers.marks._target is None
    move(view, mime, at)
    assert view._layers.marks._target == pytest.approx(pixel(view, X + 240).toTuple(), abs=1)
    with qtbot.waitSignal(view.order_dropped) as caught:
        drop(view, mime, at)
    assert caught.args == ["1", CrewId("A")]
    assert view._layers.marks._target is None


def test_an_order_that_falls_on_bare_ground_goes_nowhere(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(order_at("1"), crew("A")))
    view.show_fixes(fixes_of([fix("A", x=X + 240, y=Y)]), NOW)
    with qtbot.assertNotEmitted(view.order_dropped):
        drop(view, order_mime("1"), pixel(view, X + 120))


def test_other_things_are_not_taken(show_map: Show) -> None:
    mime = QMimeData()
    mime.setText("1")
    assert not enter(show_map(), mime).isAccepted()


def test_an_order_of_the_map_is_carried_away_and_the_ground_stays(
    qtbot: QtBot, show_map: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The offscreen platform ends every drag at once, so what it carries is read when it begins."""
    carried: list[tuple[bytes, bool]] = []

    class WatchedDrag(QDrag):
        def exec(self, actions: Qt.DropAction) -> Qt.DropAction:
            carried.append((bytes(self.mimeData().data(ORDER_MIME).data()), self.pixmap().isNull()))
            return actions

    monkeypatch.setattr("widgets.map.canvas.QDrag", WatchedDrag)
    view = zoomed(qtbot, show_map(order_at("1")))
    before = sight(view)
    with qtbot.assertNotEmitted(view.selected):
        drag(qtbot, view, pixel(view), pixel(view) + QPoint(60, 0))
    assert carried == [(b"1", False)]
    assert sight(view) == before


# -- legend, language ---------------------------------------------------------------------------------------


def test_the_legend_folds_and_its_fold_is_among_the_looks(qtbot: QtBot, show_map: Show) -> None:
    view = show_map()
    folded = view.legend.height()
    assert view.looks()["legend"] == "off"
    view.legend.unfold()
    assert view.legend.height() > folded
    assert view.rect().contains(view.legend.geometry())
    qtbot.mouseClick(view.legend._fold, Qt.MouseButton.LeftButton)
    assert view.looks()["legend"] == "off"
    assert view.legend.geometry().bottom() == view.canvas.height() - 11


def test_signs_of_the_legend_grow_with_its_words(show_map: Show) -> None:
    view = show_map()
    view.legend.unfold()
    usual = view.legend._signs[0].pixmap().deviceIndependentSize().width()
    enlarge_whole(view.legend, 2.0)
    view.legend.ensurePolished()
    assert view.legend._signs[0].pixmap().deviceIndependentSize().width() > 1.5 * usual


@pytest.mark.parametrize(("scale", "text"), [(1.0, "100 m"), (0.05, "5 m"), (5.0, "500 m"), (40.0, "5 km")])
def test_the_scale_bar_is_a_round_length(show_map: Show, scale: float, text: str) -> None:
    view = show_map()
    view.canvas.go_to(X, Y, scale)
    assert view._panels.corners.scale_bar.text() == text


# -- helpers ------------------------------------------------------------------------------------------------


def colour_at(view: MapView, x: float = X, y: float = Y) -> str:
    return view.grab().toImage().pixelColor(pixel(view, x, y)).name()


def click(
    qtbot: QtBot, view: MapView, at: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def hover(view: MapView, at: QPoint) -> None:
    send(view, QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton)


def drag(qtbot: QtBot, view: MapView, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in (0.3, 0.7, 1.0):
        send(view, QEvent.Type.MouseMove, start + (end - start) * step, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=end)


def send(view: MapView, kind: QEvent.Type, at: QPoint, buttons: Qt.MouseButton) -> None:
    place = QPointF(at)
    event = QMouseEvent(
        kind,
        place,
        QPointF(view.canvas.mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.canvas.viewport(), event)


def wheel(view: MapView, at: QPointF, turn: int) -> None:
    event = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.canvas.viewport(), event)


def order_mime(key: str) -> QMimeData:
    mime = QMimeData()
    mime.setData(ORDER_MIME, key.encode())
    return mime


Event = QDragEnterEvent | QDragMoveEvent | QDropEvent


def enter(view: MapView, mime: QMimeData) -> Event:
    return _send(view, QDragEnterEvent, QPoint(5, 5), mime)


def move(view: MapView, mime: QMimeData, at: QPoint) -> Event:
    return _send(view, QDragMoveEvent, at, mime)


def drop(view: MapView, mime: QMimeData, at: QPoint) -> Event:
    enter(view, mime)  # else Qt has nobody to give the drop to
    return _send(view, lambda *args: QDropEvent(QPointF(args[0]), *args[1:]), at, mime)


def _send(view: MapView, make: Callable[..., Event], at: QPoint, mime: QMimeData) -> Event:
    event = make(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(view.canvas.viewport(), event)
    return event


def test_a_selection_repaints_what_is_around_it(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(order_at("1"), order_at("2", x=X + 300)))
    view.select(("1",))
    qtbot.waitUntil(lambda: not view.canvas._waiting.isActive())
    qtbot.wait(30)
    regions: list[QRect] = []
    paint = view.canvas.paintEvent
    view.canvas.paintEvent = lambda event: (regions.append(event.rect()), paint(event))[1]  # type: ignore[method-assign]
    view.select(("2",))
    with qtbot.waitSignal(view.canvas.painted):
        pass
    whole = view.canvas.viewport().rect()
    (region,) = regions
    assert region.contains(pixel(view)) and region.contains(pixel(view, X + 300))
    assert region.height() < whole.height() / 4


def test_orders_of_other_stations_are_faint_where_that_is_asked_for(qtbot: QtBot, show_map: Show) -> None:
    own, other = order_at("1", X, Y), order_at("2", X + 200, Y, station=StationId("S2"))
    view = zoomed(qtbot, show_map(own, other))
    layer, dimming = view._layers.orders, view.dimming
    plain = view.grab().toImage()
    dimming.show_seat(frozenset({own.station}))
    assert view.grab().toImage() == plain, "not before it is asked for"
    dimming.switch.turn_on()
    (faint, dimmed, _), (strong, shown, _) = layer._by_opacity()
    rows = layer.clusters.singles
    assert faint < strong == 1.0
    assert [layer.orders.ids[row] for row in rows[dimmed]] == ["2"]
    assert [layer.orders.ids[row] for row in rows[shown]] == ["1"]
    assert view.grab().toImage() != plain and view.looks()["dim_others"] == "on"
    view.select(("2",))
    assert view.looks() and layer.lifted.size == 1, "what is selected stands out"
    view.select(())
    dimming.show_seat(frozenset())
    assert view.grab().toImage() == plain, "who looks at all stations sees all of them"


def test_a_cluster_is_faint_only_if_all_of_it_is_others(qtbot: QtBot, show_map: Show) -> None:
    many = [order_at(str(n), X + n * 3, Y, station=StationId("S2")) for n in range(8)]
    view = zoomed(qtbot, show_map(*many), width=8000.0)
    view.dimming.show_seat(frozenset({StationId("S1")}))
    view.dimming.switch.turn_on()
    layer = view._layers.orders
    assert [crowds.tolist() for _, _, crowds in layer._by_opacity()] == [[True], [False]]
    view.show_changes((created(order_at("9", X + 10, Y)),))
    assert [crowds.tolist() for _, _, crowds in layer._by_opacity()] == [[False], [True]]
