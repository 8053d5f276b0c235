"""Orders and crews as numbers, clusters and sprites."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from time import perf_counter

import numpy as np
import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.alarms.alarm_signs import BY_NEED, AlarmSign
from models.changes import Change, changed, created
from models.entities.orders import OrderState, Urgency, WorkOrder
from models.entities.people import DutyState
from models.ids import CrewId, OrderId
from models.life_cycle import OPEN_STATES
from models.picture import Picture
from tests.widgets.pictures import NOW, advanced, apply, crew, fix, fixes_of, order, picture_of, place
from widgets.map.clusters import find_clusters
from widgets.map.crew_names import CrewNames, beside
from widgets.map.crew_places import CrewPlaces, find_heaps
from widgets.map.crew_places import place_crews as place_in_heaps
from widgets.map.crew_positions import LOOKS, CrewPositions
from widgets.map.ground.style import look_of
from widgets.map.open_orders import SIGNS, OpenOrders, order_look
from widgets.map.order_alarms import OrderAlarms
from widgets.map.plaques import Plaques
from widgets.map.sprites import Sprites
from widgets.map.viewport import Viewport
from widgets.theme import CrewLook, OrderLook, dark_theme
from widgets.theme.fonts import enlarged

# -- orders -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", OrderState)
def test_only_open_orders_are_on_the_map(state: OrderState) -> None:
    shown = OpenOrders(picture_of(order("1", state=state)))
    assert (len(shown) == 1) == (state in OPEN_STATES)


def test_an_order_is_filled_until_a_crew_has_it_and_small_when_power_is_back() -> None:
    waiting = order("1")
    assert order_look(waiting) is OrderLook.WAITING
    for state in (OrderState.DISPATCHED, OrderState.EN_ROUTE, OrderState.ON_SITE, OrderState.REPAIRED):
        assert order_look(advanced(waiting, state)) is OrderLook.IN_HAND
    for state in (OrderState.RESTORED, OrderState.RETURNED, OrderState.CALLED_BACK):
        assert order_look(advanced(waiting, state)) is OrderLook.RESTORED


def test_signs_go_from_the_neediest_to_the_done() -> None:
    assert SIGNS[0] == (Urgency.CRITICAL, OrderLook.WAITING)
    assert {look for _, look in SIGNS[-len(Urgency) :]} == {OrderLook.RESTORED}
    assert len(set(SIGNS)) == len(Urgency) * len(OrderLook)


steps = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from(OrderState), st.sampled_from(Urgency), st.booleans()), max_size=60
)


@given(steps)
def test_changes_lead_to_the_same_orders_as_a_fresh_look(steps: list[tuple[int, OrderState, Urgency, bool]]) -> None:
    picture = picture_of()
    shown = OpenOrders(picture)
    for number, state, urgency, gone in steps:
        before = picture.orders.get(OrderId(str(number)))
        after = order(
            str(number), state=state, urgency=urgency, place=place(x=float(number), y=float(state.name < "M"))
        )
        change = Change(before, None if gone and before is not None else after)
        apply(picture, change)
        assert shown.show_changes((change,))
    assert rows_of(shown) == rows_of(OpenOrders(picture))
    assert all(shown.row(key) == row for row, key in enumerate(shown.ids))


def rows_of(orders: OpenOrders) -> dict[str, tuple[float, float, int]]:
    return {
        key: (float(x), float(y), int(sign))
        for key, (x, y), sign in zip(orders.ids, orders.xy, orders.signs, strict=True)
    }


def test_changes_of_other_things_do_not_concern_the_orders() -> None:
    shown = OpenOrders(picture_of())
    assert not shown.show_changes((created(crew()),))


# -- clusters -----------------------------------------------------------------------------------------------

points = st.lists(st.tuples(st.floats(-5000, 5000), st.floats(-5000, 5000), st.integers(0, 11)), max_size=200)


@given(points, st.sampled_from([0.5, 5.0, 50.0]))
def test_every_order_is_alone_or_in_one_cluster(points: list[tuple[float, float, int]], scale: float) -> None:
    xy = np.array([point[:2] for point in points]).reshape(-1, 2)
    signs = np.array([point[2] for point in points], np.int64)
    clusters = find_clusters(xy, signs, scale)
    together = [row for cluster in range(len(clusters)) for row in clusters.members(cluster)]
    assert sorted([*clusters.singles.tolist(), *together]) == list(range(len(points)))
    for cluster in range(len(clusters)):
        members = clusters.members(cluster)
        assert len(members) > 1
        assert clusters.signs[cluster] == signs[members].min(), "the neediest speaks for all"
        assert np.abs(clusters.xy[cluster] - xy[members].mean(axis=0)).max() < 32 * scale, "within its cell"


def test_orders_at_one_address_never_cover_each_other() -> None:
    xy = np.array([(10.0, 10.0), (11.0, 10.0), (500.0, 10.0)])
    clusters = find_clusters(xy, np.zeros(3, np.int64), 1.0)
    assert len(clusters) == 1
    assert sorted(clusters.members(0)) == [0, 1]
    assert clusters.xy[0] == pytest.approx((10.5, 10.0)), "and their sign stands where they are"


def test_in_a_storm_no_cluster_lies_on_the_number_of_another_nor_does_the_sign_of_its_alarm(
    qapp: QApplication,
) -> None:
    xy = np.random.default_rng(7).uniform(0, 1984, (12_000, 2))
    clusters = find_clusters(xy, np.zeros(len(xy), np.int64), 1.0)
    look = look_of(dark_theme(), qapp.font())
    plaques = Plaques(inks=look.inks, fonts=look.fonts, ratio=1.0)
    half = plaques.widths(np.diff(clusters.starts)) / 2
    for zoom in (2**-0.249, 1.0):  # smaller or larger, they are grouped anew
        x, y = clusters.xy.T * zoom
        boxes = np.column_stack((x - half, y - 10, x + half, y + 19))
        left, bottom, right, top = (boxes[:, None, side] for side in range(4))
        meet = (left < boxes[:, 2]) & (right > boxes[:, 0]) & (bottom < boxes[:, 3]) & (top > boxes[:, 1])
        assert int(meet.sum()) == len(clusters) > 500


def test_a_few_orders_apart_stay_single() -> None:
    xy = np.array([(5.0, 5.0), (30.0, 5.0), (50.0, 50.0)])
    assert len(find_clusters(xy, np.zeros(3, np.int64), 1.0)) == 0


# -- crews --------------------------------------------------------------------------------------------------


def test_a_crew_is_free_busy_or_off_duty() -> None:
    job = advanced(order("1", place=place(x=7.0, y=8.0)), OrderState.ON_SITE, crew="B")
    picture = picture_of(crew("A"), crew("B"), crew("C", duty=DutyState.OFF_DUTY), crew("D", duty=DutyState.BREAK), job)
    crews = positions(picture, *"ABCD")
    looks = {key: LOOKS[crews.look[crews.row(key)]] for key in "ABCD"}
    assert looks == {
        "A": CrewLook.FREE,
        "B": CrewLook.BUSY,
        "C": CrewLook.OFF_DUTY,
        "D": CrewLook.OFF_DUTY,
    }
    assert crews.at_job[crews.row("B")].tolist() == [7.0, 8.0]
    assert np.isnan(crews.at_job[crews.row("A")]).all()


def test_a_crew_becomes_busy_and_free_again_by_changes() -> None:
    waiting = order("1")
    picture = picture_of(crew("A"), waiting)
    crews = positions(picture, "A")
    given_out = changed(waiting, state=OrderState.DISPATCHED, crew=CrewId("A"))
    assert crews.show_changes(apply(picture, given_out))
    assert LOOKS[crews.look[0]] is CrewLook.BUSY
    assert isinstance(given_out.after, WorkOrder)
    assert crews.show_changes(apply(picture, changed(given_out.after, state=OrderState.PENDING, crew=None)))
    assert LOOKS[crews.look[0]] is CrewLook.FREE
    assert crews.show_changes(apply(picture, changed(picture.crews[CrewId("A")], duty=DutyState.OFF_DUTY)))
    assert LOOKS[crews.look[0]] is CrewLook.OFF_DUTY


def test_a_position_grows_stale_with_time_alone() -> None:
    crews = CrewPositions(picture_of(crew("A")), stale_after=timedelta(minutes=3))
    crews.show_fixes(fixes_of([fix("A", seconds_ago=170)]), NOW)
    assert not crews.stale[0]
    crews.show_now(NOW + timedelta(seconds=20))
    assert crews.stale[0]
    crews.show_fixes(fixes_of([fix("A", seconds_ago=-20)]), NOW + timedelta(seconds=21))
    assert not crews.stale[0]


def test_fixes_of_some_crews_leave_the_others_where_they_were() -> None:
    picture = picture_of(crew("A"), crew("B"))
    crews = positions(picture, "A", "B")
    crews.show_fixes(fixes_of([fix("B", x=9.0, y=9.0, heading=90.0)]), NOW)
    assert crews.xy.tolist() == [[50.0, 60.0], [9.0, 9.0]]
    assert crews.heading[1] == 90.0


def test_a_crew_that_nobody_knows_is_not_shown() -> None:
    crews = CrewPositions(picture_of(crew("A")), stale_after=timedelta(minutes=3))
    crews.show_fixes(fixes_of([fix("X")]), NOW)
    assert len(crews) == 0


def place_crews(crews: CrewPositions, view: Viewport) -> CrewPlaces:
    return place_in_heaps(crews, view, find_heaps(crews, view.scale))


def positions(picture: Picture, *keys: str) -> CrewPositions:
    crews = CrewPositions(picture, stale_after=timedelta(minutes=3))
    crews.show_fixes(fixes_of([fix(key) for key in keys]), NOW)
    return crews


def test_parked_crews_come_apart_near_and_are_counted_far_away() -> None:
    picture = picture_of(crew("A", duty=DutyState.OFF_DUTY), crew("B"), crew("C"), crew("D"))
    crews = positions(picture, *"ABCD")
    crews.show_fixes(fixes_of([fix("D", heading=45.0, speed=9.0)]), NOW)
    near = place_crews(crews, Viewport.around(50, 60, scale=2.0, width=800, height=600))
    assert len(near.counts) == 0
    apart = [np.hypot(*(near.pixels[i] - near.pixels[j])) for i, j in combinations(range(3), 2)]
    assert min(apart) >= 16
    assert near.pixels[3] == pytest.approx((400, 300)), "who drives stays where it is"
    far = place_crews(crews, Viewport.around(50, 60, scale=60.0, width=800, height=600))
    assert far.counts.tolist() == [4]
    assert [crews.ids[row] for row in far.heap(0)] == ["B", "C", "D", "A"], "free ones first"
    assert far.alone.tolist() == []


def test_a_pan_takes_the_places_along() -> None:
    crews = positions(picture_of(crew("A"), crew("B"), crew("C")), *"ABC")
    here, there = (Viewport.around(x, 60, scale=4.0, width=800, height=600) for x in (50, 90))
    assert place_crews(crews, here).seen_from(there).pixels == pytest.approx(place_crews(crews, there).pixels)


@given(st.floats(-3000, 3000), st.floats(-3000, 3000))
def test_crews_at_one_gate_stand_together_wherever_it_is(x: float, y: float) -> None:
    crews = positions(picture_of(crew("A"), crew("B"), crew("C")), *"ABC")
    crews.xy[:] = [(x, y), (x + 9 * 60, y), (x, y + 9 * 60)]
    places = place_crews(crews, Viewport.around(x, y, scale=60.0, width=800, height=600))
    assert [sorted(places.heap(heap)) for heap in range(len(places.counts))] == [[0, 1, 2]]


def test_a_parked_vehicle_does_not_point_anywhere() -> None:
    crews = positions(picture_of(crew("A"), crew("B")), "A", "B")
    crews.show_fixes(fixes_of([fix("A", heading=45.0, speed=0.1), fix("B", heading=45.0, speed=8.0)]), NOW)
    assert crews.standing.tolist() == [True, False]


# -- sprites ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_stamped_symbol_lies_where_it_should_at_every_ratio(qapp: QApplication, ratio: float) -> None:
    sprites = Sprites([dot(colour) for colour in ("red", "lime")], side=9, ratio=ratio)
    image = QImage(round(100 * ratio), round(100 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill("black")
    painter = QPainter(image)
    sprites.stamp(painter, np.array([0, 1, 1]), np.array([(20.0, 30.0), (70.0, 30.0), (20.0, 80.0)]))
    painter.end()
    found = {
        (x, y): image.pixelColor(round(x * ratio), round(y * ratio)).name()
        for x, y in ((20, 30), (70, 30), (20, 80), (70, 80), (25, 30), (20, 25))
    }
    assert found == {
        (20, 30): "#ff0000",
        (70, 30): "#00ff00",
        (20, 80): "#00ff00",
        (70, 80): "#000000",
        (25, 30): "#000000",
        (20, 25): "#000000",
    }, "six logical pixels wide at every ratio"


def test_no_symbol_is_stamped_without_complaint(qapp: QApplication) -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    Sprites([dot("red")], side=9, ratio=1.0).stamp(painter, np.empty(0, np.int64), np.empty((0, 2)))
    painter.end()


def dot(colour: str) -> Callable[[QPainter], None]:
    def paint(painter: QPainter) -> None:
        painter.fillRect(-3, -3, 6, 6, colour)

    return paint


points = st.lists(st.tuples(st.floats(0, 3000), st.floats(0, 3000), st.integers(0, len(SIGNS) - 1)), min_size=1)


@given(points, st.integers(0, len(SIGNS) - 1))
def test_with_other_signs_the_clusters_are_those_of_a_fresh_look(
    found: list[tuple[float, float, int]], sign: int
) -> None:
    xy, signs = np.array([point[:2] for point in found]), np.array([point[2] for point in found])
    before = find_clusters(xy, signs, 9.0)
    signs[::2] = sign
    fresh, kept = find_clusters(xy, signs, 9.0), before.with_signs(signs)
    assert kept.signs.tolist() == fresh.signs.tolist()
    assert kept.rows.tolist() == fresh.rows.tolist()


def test_orders_are_grouped_anew_only_when_one_comes_goes_or_moves() -> None:
    picture = picture_of(order("1"), order("2"))
    orders = OpenOrders(picture)
    begun = orders.moves
    known = picture.orders[OrderId("1")]
    orders.show_changes(apply(picture, changed(known, urgency=Urgency.CRITICAL)))
    assert orders.moves == begun
    known = picture.orders[OrderId("1")]
    orders.show_changes(apply(picture, changed(known, place=place(x=7.0, y=9.0))))
    assert orders.moves == begun + 1
    orders.show_changes(apply(picture, created(order("3"))))
    assert orders.moves == begun + 2


@given(st.lists(st.tuples(st.sampled_from(["1", "2", "3", "4", "5"]), st.sampled_from((None, *BY_NEED, "gone")))))
def test_the_alarm_of_an_order_stays_with_it_whatever_comes_and_goes(
    steps: list[tuple[str, AlarmSign | str | None]],
) -> None:
    picture = picture_of(*(order(number) for number in "12345"))
    orders, alarms, signs = OpenOrders(picture), OrderAlarms(), dict[str, AlarmSign]()
    for key, step in steps:
        known = picture.orders[OrderId(key)]
        if isinstance(step, str):
            orders.show_changes(apply(picture, changed(known, state=OrderState.ARCHIVED)))
        elif step is None:
            signs = {thing: sign for thing, sign in signs.items() if thing != key}
            alarms.show_signs(signs)
        else:
            signs = {**signs, key: step}
            alarms.show_signs(signs)
        of_each = alarms.of_orders(orders)
        assert {one: of_each[row] for row, one in enumerate(orders.ids) if of_each[row] < len(BY_NEED)} == {
            thing: BY_NEED.index(sign) for thing, sign in signs.items() if orders.row(thing) is not None
        }


def test_a_new_sign_of_the_same_orders_is_told_at_once() -> None:
    orders, alarms = OpenOrders(picture_of(order("1"), order("2"))), OrderAlarms()
    clusters = find_clusters(orders.xy, orders.signs, 9.0)
    assert not alarms and alarms.of_clusters(orders, clusters).tolist() == [len(BY_NEED)]
    alarms.show_signs({"2": BY_NEED[4], "1": BY_NEED[7]})
    assert alarms and alarms.of_clusters(orders, clusters).tolist() == [4]
    alone = find_clusters(np.array([(0.0, 0.0), (9e4, 9e4)]), orders.signs, 9.0)
    assert alarms.of_clusters(orders, alone).tolist() == []


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_plaque_is_as_wide_as_its_number_and_sits_on_its_place(qapp: QApplication, ratio: float) -> None:
    look = look_of(dark_theme(), qapp.font())
    plaques = Plaques(inks=look.inks, fonts=look.fonts, ratio=ratio)
    widths = []
    for count in (2, 37, 999, 123_456):
        image = QImage(round(200 * ratio), round(60 * ratio), QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(0)
        painter = QPainter(image)
        plaques.stamp(painter, np.array([0]), np.array([count]), np.array([(100.0, 30.0)]))
        painter.end()
        drawn = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
        lines, columns = np.nonzero(drawn)
        assert abs(columns.min() + columns.max() + 1 - 200 * ratio) <= 2
        assert abs(lines.min() + lines.max() + 1 - 60 * ratio) <= 2
        widths.append(columns.max() - columns.min())
    assert widths == sorted(set(widths))


def test_a_plaque_grows_with_the_letters_of_a_map_that_is_read_from_afar(qapp: QApplication) -> None:
    heights = []
    for times in (1.0, 2.0):
        look = look_of(dark_theme(), enlarged(qapp.font(), times))
        plaques = Plaques(inks=look.inks, fonts=look.fonts, ratio=1.0)
        image = QImage(400, 120, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        plaques.stamp(painter, np.array([0]), np.array([125]), np.array([(200.0, 60.0)]))
        painter.end()
        drawn = np.frombuffer(image.constBits(), np.uint32).reshape(120, 400)
        lines, columns = np.nonzero(drawn)
        assert abs(columns.max() - columns.min() + 1 - plaques.widths(np.array([125]))[0]) <= 2, (
            "no digit leaves its frame"
        )
        heights.append(lines.max() - lines.min() + 1)
    assert heights[1] == pytest.approx(2 * heights[0], abs=1)


def test_names_are_looked_for_in_turns_and_found_as_if_at_once(qtbot: QtBot) -> None:
    crews = positions(picture_of(*(crew(f"CD{n}") for n in range(40))), *(f"CD{n}" for n in range(40)))
    crews.xy[:] = np.random.default_rng(4).uniform(200, 800, (40, 2))
    view = Viewport(left=0.0, top=1000.0, scale=1.0, width=1000.0, height=1000.0)
    far = replace(view, left=400.0)
    turns: list[int] = []
    parent = QObject()  # a search that was given up takes its turn with it

    def places() -> CrewPlaces:
        turns.append(1)
        return place_crews(crews, far)

    def made(free: Callable[[object], bool], wanted: Callable[[], object] = lambda: None) -> CrewNames:
        return CrewNames(
            crews=crews,
            places=places,
            is_free=free,
            size_of=lambda _: QSizeF(50, 16),
            sign_size=lambda: 1.0,
            wanted=wanted,
            parent=parent,
        )

    def slow(_box: object) -> bool:
        end = perf_counter() + 0.0005
        while perf_counter() < end:
            pass
        return True

    at_once = made(lambda _: True).sides(place_crews(crews, view), view)
    assert len(at_once) > 10
    painted: list[int] = []
    names = made(slow, lambda: painted.append(len(turns)))
    assert names.sides(place_crews(crews, view), view) == at_once, "the first time there is nothing else to show"
    expected = made(lambda _: True).sides(place_crews(crews, far), far)
    assert names.sides(place_crews(crews, far), far) == at_once, "until all are found"
    qtbot.waitUntil(lambda: bool(painted))
    assert painted[0] > 3, "a turn is short, and nothing is painted after it"
    found = {row for row, _ in names.sides(place_crews(crews, far), far)}
    assert found == {row for row, _ in expected}
    names.begin_anew()
    farther = replace(far, scale=1.01)
    assert names.sides(place_crews(crews, farther), farther) == [], "a zoom waits for no name"
    qtbot.waitUntil(lambda: bool(names.sides(place_crews(crews, far), far)))


def test_a_name_that_the_edge_would_cut_goes_to_another_side() -> None:
    crews = positions(picture_of(crew("CD1"), crew("CD2")), "CD1", "CD2")
    crews.xy[:] = (30, 500), (40, 490)  # the sign of the second lies on the right of the first
    view = Viewport(left=0.0, top=1000.0, scale=1.0, width=1000.0, height=1000.0)
    parent = QObject()
    names = CrewNames(
        crews=crews,
        places=lambda: place_crews(crews, view),
        is_free=lambda _: True,
        size_of=lambda _: QSizeF(50, 16),
        sign_size=lambda: 1.0,
        wanted=lambda: None,
        parent=parent,
    )
    places = place_crews(crews, view)
    sides = names.sides(places, view)
    assert [row for row, _ in sides] == [0, 1]
    assert min(beside(*places.pixels[row].tolist(), QSizeF(50, 16), side, 1.0)[0] for row, side in sides) >= 0
    shiboken6.delete(parent)


def test_after_a_zoom_out_names_that_were_placed_before_do_not_lie_on_each_other(qtbot: QtBot) -> None:
    crews = positions(picture_of(*(crew(f"CD{n}") for n in range(30))), *(f"CD{n}" for n in range(30)))
    crews.xy[:] = np.random.default_rng(4).uniform(100, 900, (30, 2))
    parent = QObject()
    view = Viewport(left=0.0, top=1000.0, scale=1.0, width=1000.0, height=1000.0)
    names = CrewNames(
        crews=crews,
        places=lambda: place_crews(crews, view),
        is_free=lambda _: True,
        size_of=lambda _: QSizeF(50, 16),
        sign_size=lambda: 1.0,
        wanted=lambda: None,
        parent=parent,
    )
    for scale in (1.0, 3.0, 9.0):
        view = Viewport(left=0.0, top=1000.0, scale=scale, width=1000.0, height=1000.0)
        places = place_crews(crews, view)
        assert scale == 1.0 or not names.sides(places, view), "nothing is looked for until the hand has rested"
        qtbot.waitUntil(lambda places=places, view=view: bool(names.sides(places, view)))  # type: ignore[misc]
        sides = names.sides(places, view)
        boxes = [beside(*places.pixels[row].tolist(), QSizeF(50, 16), side, 1.0) for row, side in sides]
        assert boxes
        for one, other in combinations(boxes, 2):
            assert not (one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3])
    shiboken6.delete(parent)


def test_the_ring_around_a_chosen_crew_hides_nothing_of_its_name() -> None:
    for sign in (1.0, 1.5):
        boxes = [beside(0.0, 0.0, QSizeF(50, 16), side, sign) for side in range(4)]
        assert all(max(left, -right, top, -bottom) >= 14 * sign for left, top, right, bottom in boxes)
