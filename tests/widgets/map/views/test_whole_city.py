"""Where the whole city is fitted every sign that stands on it is whole, however small the map and large its text."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from models.alarms.priorities import AlarmPriority
from models.entities.alarms import AlarmState
from models.entities.orders import WorkOrder
from tests.widgets.map.conftest import COLUMNS, ROWS, SIDE, Show
from tests.widgets.map.test_map_view import X, Y, order_at, pixel, sight, zoomed
from tests.widgets.pictures import NOW, crew, fix, fixes_of
from widgets.map.clusters import find_clusters
from widgets.map.layer_panel.map_layers import MapLayer
from widgets.map.map_view import MapView
from widgets.theme.fonts import enlarge_whole

RIGHT, TOP = COLUMNS * SIDE, ROWS * SIDE
AROUND = 150
"""Pixels beside the map in which a sign would be found that it cuts."""
SIZES = ((500, 560), (800, 600), (1900, 1200))


def places_at_the_edge() -> list[tuple[float, float]]:
    corners = [(0.0, 0.0), (RIGHT, 0.0), (0.0, TOP), (RIGHT, TOP)]
    middles = [(0.0, TOP / 2), (RIGHT, TOP / 2), (RIGHT / 2, 0.0), (RIGHT / 2, TOP)]
    return [*corners, *middles]


def crowds_at_the_edge() -> list[WorkOrder]:
    """As many in every metre all around, and heaps of a hundred at single places."""
    sides = [(x, y) for x in np.linspace(0, RIGHT, 150) for y in (0.0, TOP)]
    sides += [(x, y) for y in np.linspace(0, TOP, 120) for x in (0.0, RIGHT)]
    heaps = [spot for spot in places_at_the_edge() for _ in range(100)]
    return [order_at(str(number), *spot) for number, spot in enumerate([*sides, *heaps])]


def with_alarms(view: MapView) -> MapView:
    sign = AlarmPriority.URGENT, AlarmState.UNACKNOWLEDGED
    view.show_alarm_signs(dict.fromkeys(view._layers.open_orders.ids, sign))
    return view


def painted_beside(view: MapView) -> int:
    """Pixels of signs of orders and crews that would lie beside the map."""
    pixels = painted(view)
    return int(pixels.sum() - pixels[AROUND:-AROUND, AROUND:-AROUND].sum())


def pixels_of_signs(view: MapView) -> int:
    return int(painted(view).sum())


def painted(view: MapView) -> "np.typing.NDArray[np.bool_]":
    """Where signs of orders and crews are, on the map and around it."""
    size = view.canvas.size()
    image = QImage(size.width() + 2 * AROUND, size.height() + 2 * AROUND, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(AROUND, AROUND)
    for sheet in (view._layers.orders.sheet, view._layers.crews.sheet):
        sheet.draw(painter)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()) != 0
    assert pixels.any()
    return pixels


@pytest.mark.parametrize("times", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", SIZES)
def test_an_alarm_at_the_edge_of_the_city_is_seen_whole(show_map: Show, size: tuple[int, int], times: float) -> None:
    orders = [order_at(str(number), *spot) for number, spot in enumerate(places_at_the_edge())]
    view = with_alarms(show_map(*orders, size=size))
    enlarge_whole(view, times)
    view.fit()
    assert painted_beside(view) == 0


@pytest.mark.parametrize("times", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", SIZES)
def test_so_are_crowds_of_orders(show_map: Show, size: tuple[int, int], times: float) -> None:
    view = with_alarms(show_map(*crowds_at_the_edge(), size=size))
    enlarge_whole(view, times)
    view.fit()
    assert painted_beside(view) == 0


@pytest.mark.parametrize("times", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", SIZES)
def test_so_are_crews_with_their_names(show_map: Show, size: tuple[int, int], times: float) -> None:
    crews = {f"C{number}": spot for number, spot in enumerate(places_at_the_edge())}
    view = show_map(*map(crew, crews), size=size)
    view.show_fixes(fixes_of([fix(key, x=x, y=y) for key, (x, y) in crews.items()]), NOW)
    enlarge_whole(view, times)
    view.fit()
    assert painted_beside(view) == 0


def test_larger_text_and_another_size_keep_the_whole_city_in_view(show_map: Show) -> None:
    view = with_alarms(show_map(*crowds_at_the_edge()))
    before = sight(view)
    enlarge_whole(view, 1.5)
    assert sight(view)[2] > before[2], "the signs at the edge need more room"
    assert painted_beside(view) == 0
    view.resize(520, 580)
    assert painted_beside(view) == 0


def test_where_a_hand_has_gone_larger_text_moves_nothing(show_map: Show) -> None:
    view = show_map(order_at("1"))
    view.canvas.pan(30.0, 0.0)
    before = sight(view)
    enlarge_whole(view, 1.5)
    assert sight(view) == pytest.approx(before)


def test_what_the_edge_would_leave_of_a_name_is_not_written(qtbot: QtBot, show_map: Show) -> None:
    view = show_map(crew("A", name="城北抢修三班"))
    view.layers.switches[MapLayer.NAMES].turn_off()  # they leave it room on one side only
    zoomed(qtbot, view)
    view.show_fixes(fixes_of([fix("A", x=X, y=Y)]), NOW)
    named = pixels_of_signs(view)
    while pixel(view).x() < view.canvas.width() - 30:
        view.canvas.pan(10.0, 0.0)
    assert pixels_of_signs(view) < named / 2, "the sign alone"
    assert painted_beside(view) == 0
    qtbot.waitUntil(lambda: pixels_of_signs(view) > named / 2)  # and then its name on the other side
    assert painted_beside(view) == 0


on_ground = st.lists(st.tuples(st.floats(0, 3000), st.floats(0, 2000)), min_size=1, max_size=120)


@given(spots=on_ground, scale=st.sampled_from([4.0, 9.0, 21.0]))
def test_no_crowd_has_the_middle_of_its_sign_beside_the_ground(spots: list[tuple[float, float]], scale: float) -> None:
    xy = np.array(spots)
    clusters = find_clusters(xy, np.zeros(len(xy), np.int64), scale, (0.0, 0.0, 3000.0, 2000.0))
    assert sorted([*clusters.singles.tolist(), *clusters.rows.tolist()]) == list(range(len(xy)))
    assert ((clusters.xy >= 0) & (clusters.xy <= (3000, 2000))).all()


def test_orders_beside_the_ground_are_counted_where_they_are() -> None:
    far = [(9000.0 + step, 9000.0) for step in range(0, 240, 30)]
    near = [(2990.0, 1000.0 + step) for step in range(0, 240, 30)]
    clusters = find_clusters(np.array(far + near), np.zeros(16, np.int64), 4.0, (0.0, 0.0, 3000.0, 2000.0))
    assert max(clusters.xy[:, 0]) > 8900
    assert max(len(clusters.members(one)) for one in range(len(clusters))) <= 8
