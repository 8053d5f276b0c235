"""The density of open orders, as numbers and as a view of the map."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.changes import changed, created
from models.entities.orders import OrderState, Urgency, WorkOrder
from tests.widgets.map.conftest import Show, on_a_screen
from tests.widgets.pictures import advanced, apply, order, picture_of, place
from widgets.map.density import SHADES, Heat, find_heat, ladder_for, radius_at, weights_of
from widgets.map.heat_key import HeatKey
from widgets.map.map_view import MapView
from widgets.map.open_orders import OpenOrders
from widgets.map.picking import SpotKind
from widgets.theme import dark_theme, light_theme
from widgets.theme.inks import Inks
from widgets.theme.map_colours import MapColours

Floats = np.typing.NDArray[np.float64]
BOX = (0.0, 0.0, 10_000.0, 8_000.0)
X, Y = 5130.0, 4120.0


def shade_at(heat: Heat, x: float, y: float) -> int:
    row, column = int((heat.top - y) / heat.side), int((x - heat.left) / heat.side)
    return int(heat.shades[row, column])


def shades_of(xy: Floats, weights: Floats, *, radius: float = 500.0, ladder: tuple[int, ...] = (1, 5, 20)) -> Heat:
    heat = find_heat(xy, weights, radius=radius, box=BOX, ladder=ladder)
    assert heat is not None
    return heat


# -- numbers ------------------------------------------------------------------------------------------------


def test_an_order_alone_is_shaded_as_far_as_the_radius_whatever_it_stands_for() -> None:
    for weight, steps in ((1.0, {0, 1}), (4.0, {0, 1}), (1000.0, {0, 3})):
        heat = shades_of(np.array([(X, Y)]), np.array([weight]))
        assert shade_at(heat, X, Y) == max(steps)
        assert set(np.unique(heat.shades)) == steps
        spread = np.sqrt((heat.shades > 0).sum() * heat.side**2 / np.pi)
        assert spread == pytest.approx(500, rel=0.1)
        rows, columns = np.nonzero(heat.shades)
        middle = heat.left + (columns.mean() + 0.5) * heat.side, heat.top - (rows.mean() + 0.5) * heat.side
        assert middle == pytest.approx((X, Y), abs=500 / 3 / 2), "half a cell is forgiven"


def test_orders_that_lie_evenly_are_summed_within_the_radius() -> None:
    x, y = (axis.ravel() for axis in np.meshgrid(np.arange(25, 10_000, 50.0), np.arange(25, 8_000, 50.0)))
    within = np.pi * 500**2 / 50**2
    xy, weights = np.column_stack((x, y)), np.ones(len(x))
    assert shade_at(shades_of(xy, weights, ladder=(1, int(within * 0.97), 10**6)), X, Y) == 2
    assert shade_at(shades_of(xy, weights, ladder=(1, int(within * 1.03), 10**6)), X, Y) == 1


def test_shades_lie_where_the_orders_do_and_stay_there_when_the_hand_pans() -> None:
    random = np.random.default_rng(7)
    xy = random.random((300, 2)) * (10_000, 8_000)
    weights = random.integers(1, 50, 300).astype(np.float64)
    heat = shades_of(xy, weights)
    assert all(shade_at(heat, x, y) > 0 for x, y in xy.tolist())
    moved = find_heat(xy, weights, radius=500.0, box=(2_345.0, 1_234.0, 8_000.0, 6_000.0), ladder=(1, 5, 20))
    assert moved is not None
    for x, y in random.uniform((2_500, 1_400), (7_900, 5_900), (200, 2)).tolist():
        assert shade_at(moved, x, y) == shade_at(heat, x, y)


def test_ground_without_orders_has_no_shade() -> None:
    assert find_heat(np.empty((0, 2)), np.empty(0), radius=500.0, box=BOX, ladder=(1,)) is None
    assert find_heat(np.array([(90_000.0, 0.0)]), np.ones(1), radius=500.0, box=BOX, ladder=(1,)) is None


def test_steps_are_round_rising_and_half_of_the_ground_is_palest() -> None:
    random = np.random.default_rng(3)
    xy = random.normal(size=(5000, 2)) * 5000
    steps = ladder_for(xy, np.ones(5000), 500.0)
    assert steps[0] == 1
    assert 1 < len(steps) <= SHADES
    assert all(later >= 1.5 * step for step, later in pairwise(steps))
    assert all(float(f"{step:.1g}") == step for step in steps)
    heat = find_heat(xy, np.ones(5000), radius=500.0, box=(-2e4, -2e4, 2e4, 2e4), ladder=steps)
    assert heat is not None
    assert 0.35 < (heat.shades == 1).sum() / (heat.shades > 0).sum() < 0.75
    assert ladder_for(np.empty((0, 2)), np.empty(0), 500.0) == ()
    assert ladder_for(np.array([(X, Y)]), np.ones(1), 500.0) == (1,)


def test_an_order_weighs_its_customers_but_never_less_than_itself() -> None:
    out, unknown = order("1", customers_out=60), order("2", customers_out=0)
    back = advanced(order("3", customers_out=60), OrderState.RESTORED)
    orders = OpenOrders(picture_of(out, unknown, back))
    weights = dict(zip(orders.ids, weights_of(orders.customers).tolist(), strict=True))
    assert weights == {"1": 60, "2": 1, "3": 1}


@pytest.mark.parametrize("scale", [0.05, 0.7, 3.0, 41.0, 300.0, 2000.0])
def test_the_radius_is_round_and_fits_the_screen(scale: float) -> None:
    assert 15 <= radius_at(scale) / scale <= 40 or radius_at(scale) == 1


# -- the view -----------------------------------------------------------------------------------------------


def crowd(count: int, **more: object) -> list[WorkOrder]:
    """Around (X, Y), within 300 m."""
    return [
        order(f"c{n}", place=place("青年公园B座", x=X + n % 10 * 30, y=Y + n // 10 * 30), customers_out=3, **more)
        for n in range(count)
    ]


def picture(view: MapView) -> QImage:
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def colour_at(view: MapView, x: float, y: float) -> QColor:
    px, py = view.canvas.viewport_now().pixels(np.array((x, y)))
    return picture(view).pixelColor(round(px), round(py))


def key_texts(view: MapView) -> list[str]:
    (key,) = view.findChildren(HeatKey)
    return [label.text() for label in key.findChildren(QLabel) if label.text() and label.isVisibleTo(view)]


def test_clusters_give_way_to_shades_and_come_back(show_map: Show) -> None:
    view = show_map(*crowd(60))
    spot = X + 135, Y + 75
    ground = view._layers.orders
    assert len(ground.clusters) > 0
    before = picture(view)
    view.density.switch.turn_on()
    assert len(ground.clusters) == 0
    assert len(ground.clusters.singles) == 0
    found = colour_at(view, *spot)
    assert found.greenF() > found.redF() + 0.1, "teal"
    view.density.switch.turn_off()
    assert picture(view) == before


def test_critical_and_selected_orders_stay_as_signs(show_map: Show) -> None:
    critical = order("x", place=place("青年公园B座", x=X, y=Y), urgency=Urgency.CRITICAL)
    view = show_map(*crowd(60), critical)
    view.density.switch.turn_on()
    layer = view._layers.orders
    assert [layer.orders.ids[row] for row in layer.clusters.singles] == ["x"]
    px, py = view.canvas.viewport_now().pixels(np.array((X, Y))).tolist()
    spot = view._picker.symbol(view.canvas.viewport_now(), px, py)
    assert spot is not None
    assert (spot.kind, spot.ids) == (SpotKind.ORDER, ("x",))
    view.select(("c7",))
    assert [layer.orders.ids[row] for row in layer.lifted] == ["c7"]


def test_an_order_that_becomes_critical_gets_its_sign(show_map: Show) -> None:
    waiting = order("w", place=place(x=X, y=Y))
    view = show_map(*crowd(60), waiting)
    view.density.switch.turn_on()
    assert len(view._layers.orders.clusters.singles) == 0
    view.show_changes(apply(view._picture, changed(waiting, urgency=Urgency.CRITICAL)))
    layer = view._layers.orders
    assert [layer.orders.ids[row] for row in layer.clusters.singles] == ["w"]


def test_what_changed_while_nobody_looked_is_there_afterwards(show_map: Show) -> None:
    view = show_map()
    view.density.switch.turn_on()
    view.hide()
    view.show_changes(apply(view._picture, created(order("n", place=place(x=X, y=Y)))))
    view.show()
    assert key_texts(view)[0].startswith("Customers out")


def test_from_near_by_orders_have_their_signs_again(show_map: Show) -> None:
    view = show_map(*crowd(3))
    view.density.switch.turn_on()
    assert len(view._layers.orders.clusters.singles) == 0
    view.show_place(X, Y, 800.0)
    assert len(view._layers.orders.clusters.singles) == 3


def test_the_hand_learns_how_many_lie_there(show_map: Show) -> None:
    back = advanced(order("b", place=place(x=X, y=Y)), OrderState.RESTORED)
    view = show_map(*crowd(60), back)
    view.density.switch.turn_on()
    now = view.canvas.viewport_now()
    px, py = now.pixels(np.array((X + 135, Y + 75))).tolist()
    assert view._picker.symbol(now, px, py) is None
    spot = view._picker.ground(now, px, py)
    assert spot is not None
    assert spot.kind is SpotKind.DENSITY
    assert len(spot.ids) == 61
    said = view._describe(spot)
    assert "Orders: 61" in said
    assert "Customers out: at least 180" in said, "those of the order whose power is back are out no more"
    away = now.pixels(np.array((1000.0, 1000.0))).tolist()
    ground = view._picker.ground(now, *away)
    assert ground is not None
    assert ground.kind in {SpotKind.AREA, SpotKind.GRID}
    view.density.switch.turn_off()
    off = view._picker.ground(now, px, py)
    assert off is not None
    assert off.kind is not SpotKind.DENSITY


def test_a_double_click_on_a_shade_goes_to_its_orders(show_map: Show, qtbot: QtBot) -> None:
    view = show_map(*crowd(60))
    view.density.switch.turn_on()
    before = view.canvas.viewport_now()
    px, py = before.pixels(np.array((X + 135, Y + 75))).tolist()
    qtbot.mouseDClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(px), round(py)))
    after = view.canvas.viewport_now()
    assert after.scale < before.scale
    assert after.sees(after.pixels(np.array([(X, Y), (X + 270, Y + 150)]))).all()


def test_the_key_says_what_is_counted_and_from_how_many_on(show_map: Show) -> None:
    view = show_map(*crowd(60))
    assert key_texts(view) == []
    view.density.switch.turn_on()
    first = key_texts(view)
    assert first[0] == "Customers out within 500 m"
    assert "1" in first
    assert all(f"{step:,}" in first for step in view._layers.density.ladder)
    view.show_place(X, Y, 2000.0)
    assert key_texts(view)[0] == "Customers out within 100 m"
    view.density.switch.turn_off()
    assert key_texts(view) == []


def test_large_numbers_of_the_key_stand_apart(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    key = HeatKey(room, inks=Inks(dark_theme()))
    key.setFont(QFont(key.font().family(), 20))
    key.show_steps(5000.0, (1, 2000, 3000, 6000, 20000))
    room.show()
    key.fit(900)
    key.adjustSize()
    key._grid.activate()
    shown = [number for number in key._numbers if number.isVisible()]
    rights = [number.x() + number.sizeHint().width() for number in shown]
    assert all(right + 4 <= number.x() for right, number in zip(rights, shown[1:], strict=False))


def test_without_open_orders_nothing_is_drawn_and_the_key_says_so(show_map: Show, qtbot: QtBot) -> None:
    view = show_map()
    view.density.switch.turn_on()
    assert key_texts(view) == ["No open orders"]
    nothing = QImage(800, 600, QImage.Format.Format_RGB32)
    nothing.fill(dark_theme().ground.land)
    assert on_a_screen(view._layers.density.sheet, 1.0) == nothing
    new = order("1", place=place(x=X, y=Y))
    view.show_changes(apply(view._picture, created(new)))
    qtbot.waitUntil(lambda: key_texts(view)[0].startswith("Customers out"))
    view.show_changes(apply(view._picture, changed(new, state=OrderState.VOID)))
    qtbot.waitUntil(lambda: key_texts(view) == ["No open orders"])


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_shades_lie_on_the_same_ground_on_every_screen(show_map: Show, ratio: float) -> None:
    view = show_map(*crowd(60))
    view.density.switch.turn_on()
    image = on_a_screen(view._layers.density.sheet, ratio)
    now = view.canvas.viewport_now()
    for x, y, inside in ((X + 135, Y + 75, True), (X + 135, Y + 1500, False)):
        px, py = now.pixels(np.array((x, y))).tolist()
        colour = image.pixelColor(round(px * ratio), round(py * ratio))
        assert (colour.greenF() > colour.redF() + 0.08) is inside


@pytest.mark.parametrize("ground", [dark_theme().ground, light_theme().ground], ids=["dark", "light"])
def test_shades_can_be_told_apart_by_lightness_alone(ground: MapColours) -> None:
    seen = [lightness(ground.land)] + [lightness(laid(colour, ground.land)) for colour in ground.densities]
    steps = np.diff(seen)
    assert len(ground.densities) == SHADES
    assert (np.abs(steps) >= 5).all()
    assert (np.sign(steps) == np.sign(steps[0])).all()
    hues = [colour.hslHueF() for colour in ground.densities]
    assert max(hues) - min(hues) < 0.04


def laid(over: QColor, under: QColor) -> QColor:
    share = over.alphaF()
    parts = ((over.redF(), under.redF()), (over.greenF(), under.greenF()), (over.blueF(), under.blueF()))
    return QColor.fromRgbF(*(a * share + b * (1 - share) for a, b in parts))


def lightness(colour: QColor) -> float:
    """CIE L*."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return float(116 * np.cbrt(np.dot(linear, (0.2126, 0.7152, 0.0722))) - 16)
