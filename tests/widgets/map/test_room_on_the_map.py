"""What lies on the map leaves room for the rest: panels stand apart, long cards say what they leave out."""

from collections.abc import Iterator
from importlib.resources import files

import pytest
from PySide6.QtCore import QRect, QSize, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.territory.territory import Territory
from tests.console.comfort.looking import unseen_in
from tests.widgets.map.conftest import Show
from tests.widgets.map.reach.test_reach_on_the_map import answer
from tests.widgets.map.test_map_view import zoomed
from tests.widgets.pictures import NOW, crew, fix, fixes_of, order, rule_book
from widgets.map.base_map.note import Supply
from widgets.map.base_map.report import TilesReport
from widgets.map.crew_names import beside
from widgets.map.free_place import free_place
from widgets.map.reach.card import ReachCard
from widgets.theme import dark_theme

ROOM = QRect(10, 10, 400, 300)


def test_a_place_is_the_first_that_is_high_enough_else_the_highest() -> None:
    size = QSize(150, 200)
    assert free_place(size, ROOM, taken=(), gap=10) == QRect(10, 10, 150, 200)
    corner = QRect(10, 10, 120, 60)
    assert free_place(size, ROOM, taken=(corner,), gap=10) == QRect(10, 80, 150, 200)
    high = QRect(10, 10, 120, 150)
    assert free_place(size, ROOM, taken=(high,), gap=10) == QRect(140, 10, 150, 200), "beside it"
    wide = QRect(10, 10, 400, 180)
    assert free_place(size, ROOM, taken=(wide,), gap=10) == QRect(10, 200, 150, 110), "less high"
    assert free_place(size, ROOM, taken=(wide, QRect(10, 280, 60, 30)), gap=10) == QRect(80, 200, 150, 110)
    assert free_place(size, ROOM, taken=(ROOM,), gap=10).isEmpty()
    assert free_place(QSize(900, 50), ROOM, taken=(), gap=10) == QRect(10, 10, 400, 50)


def test_a_card_says_how_many_lines_it_leaves_out(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(500, 400)
    card = ReachCard(over, theme=dark_theme())
    rows = ((0, "no free crew within 15 min"), (None, "Crews counted: 3 " * 8), (None, "Estimated"), (None, "And more"))
    card.show_answer("Ground nobody reaches", "As of 20:00", rows)
    card.fit(QSize(220, 400))
    over.show()
    qtbot.wait(20)
    assert not card.shortened
    whole = card.height()
    assert card.layout().totalHeightForWidth(card.width()) == whole
    for least in (whole - 1, whole // 2):
        card.fit(QSize(220, least))
        qtbot.wait(20)
        assert card.height() <= least
        assert card.shortened
        assert unseen_in(card) == []
    assert "And more" in card.accessibleName()
    assert "And more" not in " ".join(label.text() for label in card._words if label.isVisible())
    card.fit(QSize(220, 400))
    assert (card.shortened, card.height()) == (False, whole)


@pytest.mark.parametrize("width", [420, 560, 800, 1400])
def test_what_is_measured_is_told_beside_the_card_of_the_reach(
    show_map: Show, territory: Territory, width: int
) -> None:
    view = show_map(crew("CD1"), crew("CD2"), size=(width, 900))
    view.reach.show_answer(answer(territory), rule_book())
    view.tools.measure_length()
    sketching, reach = view.tools.sketching, view.reach.card
    assert reach.isVisible()
    assert not sketching.card.intersects(reach.geometry())
    assert view.canvas.rect().contains(sketching.card)
    view.reach.end()
    alone = sketching.card
    view.reach.show_answer(answer(territory), rule_book())
    assert not sketching.card.intersects(reach.geometry()), "also when the reach is asked for meanwhile"
    view.reach.end()
    view.tools.measure_length()
    assert sketching.card == alone


def test_legend_and_layers_stay_apart_when_others_push_the_legend_up(qtbot: QtBot, show_map: Show) -> None:
    view = show_map(size=(420, 900))
    view.layer_panel.unfold()
    qtbot.waitUntil(lambda: view.layer_panel.width() > 150)
    view.legend.unfold()
    qtbot.wait(20)
    assert not view.layer_panel.folded, "there is room for both"
    free = view.legend.y() - view.layer_panel.geometry().bottom()
    view.resize(420, 900 - free + 10)
    qtbot.wait(20)
    assert not view.layer_panel.folded
    assert not view.legend.folded
    names = "© Mappers of the whole wide world, and of all that lies beyond it"
    view.base_map.note.show_supply(Supply.UNREACHABLE, rule_book())
    view.base_map.note.show_report(TilesReport(base=None, missing=(), fetched=(), faults=(), attribution=names))  # type: ignore[arg-type]
    qtbot.wait(20)
    assert view.legend.folded
    assert not view.legend.geometry().intersects(view.layer_panel.geometry())


def test_a_legend_that_is_higher_than_the_map_scrolls_and_keeps_its_head_in_sight(qtbot: QtBot, show_map: Show) -> None:
    view = show_map(size=(300, 700))
    view.density.switch.turn_on()
    view.legend.unfold()
    qtbot.wait(20)
    whole = view.legend.height()
    assert view.legend._scroll.verticalScrollBar().maximum() == 0
    view.resize(300, 380)
    qtbot.wait(20)
    stage = view._stage.rect()
    assert stage.contains(view.legend.geometry())
    assert view.legend._scroll.verticalScrollBar().maximum() > 0
    assert not view.legend.geometry().intersects(view.layer_panel.geometry())
    for part in (view.legend._fold, view.legend._heat_key):
        assert view.legend.rect().contains(part.geometry())
    view.resize(300, 700)
    qtbot.wait(20)
    assert view.legend.height() == whole


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[QTranslator]:
    translator = QTranslator()
    assert translator.load(str(files("resources") / "translations" / "zh_CN.qm"))
    yield translator
    qapp.removeTranslator(translator)


def test_the_legend_takes_as_much_room_as_its_language_asks_for(
    qtbot: QtBot, qapp: QApplication, show_map: Show, chinese: QTranslator
) -> None:
    view = show_map(order())
    view.density.switch.turn_on()
    qtbot.waitUntil(view.legend._heat_key.isVisible)
    qtbot.wait(20)
    english = view.legend.width()
    qapp.installTranslator(chinese)
    qtbot.wait(20)
    assert view.legend.width() < english
    qapp.removeTranslator(chinese)
    qtbot.wait(20)
    assert view.legend.width() == english


def test_no_name_of_a_crew_lies_half_under_a_panel(qtbot: QtBot, show_map: Show) -> None:
    view = zoomed(qtbot, show_map(crew("A", name="城北抢修三班"), size=(800, 600)))
    scale = view._panels.corners.scale_bar.geometry()
    x, y = view.canvas.viewport_now().ground(scale.left() - 30.0, scale.center().y())
    view.show_fixes(fixes_of([fix("A", x=x, y=y)]), NOW)
    view.grab()
    crews, shown = view._layers.crews, view.canvas.viewport_now()
    ((row, side),) = crews._beside.sides(crews.places, shown)
    px, py = crews.places.pixels[row].tolist()
    box = beside(px, py, crews._name(row).deviceIndependentSize(), side, crews.size)
    name = QRect(round(box[0]), round(box[1]), round(box[2] - box[0]), round(box[3] - box[1]))
    assert not any(name.intersects(panel.geometry()) for panel in view.panels if panel.isVisible())
