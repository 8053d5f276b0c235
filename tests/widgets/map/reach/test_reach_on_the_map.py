"""Reach on the map: shaded by step, told in a card, readable without colour, ended by Esc."""

from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from models.ids import CrewId
from models.planning.reach import LimitReach, OrderReach, ReachGround, find_reach
from models.planning.whereabouts import Whereabouts
from models.territory.territory import Territory
from tests.widgets.map.conftest import SIDE, Show
from tests.widgets.pictures import NOW, crew, grid, order, place, rule_book, station
from widgets.map.map_view import MapView
from widgets.map.reach.answer import Asked, ReachAnswer, ReachOf
from widgets.map.reach.layer import paint_limits
from widgets.map.reach.looks import FAR, MIDDLE, NEAR, NOBODY, SOME, reach_looks, reach_patterns
from widgets.theme import Theme, dark_theme, light_theme

RULES = rule_book()
MIDDLE_OF_ALL = (20 * SIDE, 15 * SIDE)


def answer(territory: Territory, of: ReachOf = ReachOf.CREW, *, at: tuple[float, float] = MIDDLE_OF_ALL) -> ReachAnswer:
    return ReachAnswer(
        asked=Asked(of=of, key="CD1" if of is ReachOf.CREW else ""),
        at=NOW,
        oldest=NOW - timedelta(seconds=20),
        origin=at if of is ReachOf.CREW else None,
        source=Whereabouts.POSITION,
        counted=1,
        unseen=(CrewId("CD2"),),
        reach=find_reach(ReachGround(territory), np.array([at]), RULES),
    )


@pytest.fixture
def view(show_map: Show) -> MapView:
    return show_map(station(), crew("CD1"), crew("CD2"))


def test_near_is_shaded_and_far_is_clear(view: MapView, territory: Territory) -> None:
    bare = view.grab().toImage()
    view.reach.show_answer(answer(territory, at=(0.0, 0.0)), RULES)
    view.reach.card.hide()
    shaded = view.grab().toImage()
    near, far = (view.canvas.viewport_now().pixels(np.array(xy)) for xy in ((800.0, 400.0), (9600.0, 7200.0)))
    assert differs(bare, shaded, near)
    assert not differs(bare, shaded, far)
    view.reach.end()
    assert not differs(bare, view.grab().toImage(), near)


def differs(one: QImage, other: QImage, at: np.ndarray) -> bool:
    box = (round(at[0]) - 4, round(at[1]) - 4, 9, 9)
    return one.copy(*box) != other.copy(*box)


def test_the_card_says_what_the_shades_mean_and_how_old_they_are(view: MapView, territory: Territory) -> None:
    shown = answer(territory)
    assert shown.reach is not None
    view.reach.show_answer(shown, RULES)
    within = sum(shown.reach.customers[1:3])
    assert f"within 10 min: {within:,} customers" in view.reach.card.text
    assert "position 20 s old" in view.reach.card.text
    view.show_now(NOW + timedelta(seconds=30))
    assert "position 50 s old" in view.reach.card.text
    assert view.reach.card.accessibleName() == view.reach.card.text


def test_the_room_says_who_is_not_counted(view: MapView, territory: Territory) -> None:
    view.reach.show_answer(answer(territory, ReachOf.ROOM, at=(0.0, 0.0)), RULES)
    assert "Not counted, position not current: CD2" in view.reach.card.text
    assert "Crews counted: 1" in view.reach.card.text


def test_esc_on_the_map_ends_it(qtbot: QtBot, view: MapView, territory: Territory) -> None:
    view.reach.show_answer(answer(territory), RULES)
    with qtbot.waitSignal(view.reach.ended):
        qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert view.reach.card.isHidden()
    assert view.reach.answer is None


def test_another_ground_ends_it(view: MapView, territory: Territory) -> None:
    view.reach.show_answer(answer(territory), RULES)
    view.show_territory(territory)
    assert view.reach.answer is None


def test_what_nobody_reaches_and_what_one_reaches_are_each_others_rest(territory: Territory) -> None:
    reach = find_reach(ReachGround(territory), np.array([(0.0, 0.0)]), RULES)
    one, room = reach_looks(reach, ReachOf.CREW)["areas"], reach_looks(reach, ReachOf.ROOM)["areas"]
    assert ((one == 0) == (room == NOBODY)).all()
    assert set(one.tolist()) == {0, NEAR, MIDDLE, FAR}
    assert set(reach_looks(reach, ReachOf.ROOM)["grids"].tolist()) == {0, NOBODY, SOME}


@pytest.mark.parametrize("theme", [dark_theme(), light_theme()], ids=lambda theme: theme.name)
def test_steps_differ_by_hatch_and_border_not_only_by_colour(theme: Theme) -> None:
    patterns = reach_patterns(theme, 1.0)
    inked = [patterns.fills[look] != patterns.fills[look].min() for look in (NEAR, MIDDLE, FAR, NOBODY, SOME)]
    assert len({mask.tobytes() for mask in inked}) == len(inked)
    assert patterns.reach[FAR] > patterns.reach[MIDDLE] > patterns.reach[NEAR]


def test_a_station_on_the_map_offers_its_reach(qtbot: QtBot, show_map: Show, territory: Territory) -> None:
    view, stations = show_map(station()), territory["stations"]
    duty_point = np.array((stations.columns["x"][0], stations.columns["y"][0]))
    px, py = view.canvas.viewport_now().pixels(duty_point)
    at = QPoint(round(px), round(py))
    QApplication.sendEvent(
        view.canvas.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.canvas.mapToGlobal(at)),
    )
    menu = view._stage.findChildren(QMenu)[-1]
    (offered,) = (action for action in menu.actions() if action.text().startswith("Reach from now"))
    with qtbot.waitSignal(view.reach.wanted) as wanted:
        offered.trigger()
    menu.close()
    assert wanted.args == [Asked(of=ReachOf.STATION, key=stations.codes[0])]


def test_limits_at_a_crew_are_full_or_open_boxes() -> None:
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    theme = dark_theme()
    image.fill(theme.base)
    painter = QPainter(image)
    paint_limits(painter, QPointF(30, 5), [True, False, True], theme)
    painter.end()
    inside = [image.pixelColor(x, 8) == theme.text for x in (22, 30, 38)]
    assert inside == [True, False, True]


def test_an_order_tells_limit_by_limit_who_is_in_time(view: MapView) -> None:
    limits = tuple(
        LimitReach(rule=rule, due_at=NOW + timedelta(minutes=10), crews=frozenset(crews), free=frozenset(crews[:1]))
        for rule, crews in (("T-1", ()), ("T-2", (CrewId("CD1"), CrewId("CD2"))))
    )
    found = OrderReach(limits=limits, crews=(CrewId("CD1"), CrewId("CD2")), unseen=frozenset({CrewId("CD2")}))
    asked = Asked(of=ReachOf.ORDER, key="26112100001")
    view.reach.show_answer(ReachAnswer(asked=asked, at=NOW, oldest=None, order=found), RULES)
    assert "0 free crews, 0 others on duty" in view.reach.card.text
    assert "1 free crews, 1 others on duty" in view.reach.card.text
    assert "counted from duty point or last position: CD2" in view.reach.card.text


def test_the_panel_about_a_grid_follows_clicks_and_closes_by_esc(qtbot: QtBot, show_map: Show) -> None:
    made = order("26112100001", place=place())
    view = show_map(station(), grid("G1"), grid("G2"), crew("CD1"), made)
    panel = view.grids.panel
    click(qtbot, view, 1.5 * 5 * SIDE)
    assert panel.isHidden()
    assert view.grids.open(made.place.grid or grid().id)
    assert panel.orders.hasFocus()
    assert made.id in panel.orders.item(0).text()
    with qtbot.waitSignal(view.selected) as chosen:
        qtbot.keyClick(panel.orders, Qt.Key.Key_Return)
    assert chosen.args == [(made.id,)]
    click(qtbot, view, 2.5 * 5 * SIDE)
    assert panel.grid == "G2"
    assert "No open orders" in panel.text
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()


def click(qtbot: QtBot, view: MapView, x: float) -> None:
    """On the lowest row of grids."""
    px, py = view.canvas.viewport_now().pixels(np.array((x, 600.0)))
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(px), round(py)))
