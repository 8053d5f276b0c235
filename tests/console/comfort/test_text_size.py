"""Text grows while the console runs, everything that holds it grows along, and its user finds it so again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QScrollArea,
    QStyleOptionViewItem,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from console.language import Language
from console.text_size import STEPS, TextSize
from console.window_acts import WINDOW_ACTS, WITHIN
from tests.console.comfort.looking import written_in
from tests.console.comfort.surfaces import SIZE, STATES, Room, room
from tests.widgets import living_picture as lived
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.registry import likely_acts
from widgets.figures.board import FiguresBoard
from widgets.inspector.acts_bar import ActsBar
from widgets.inspector.clock_strip import ClockCell
from widgets.map.ground.style import look_of
from widgets.map.labels import LabelStyle
from widgets.map.paper.drawing import paper_look
from widgets.queue.columns import Column
from widgets.theme import apply_theme, dark_theme, load_fonts, set_text_size
from widgets.theme.fonts import POINT_SIZE


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, own_look: Language) -> Iterator[None]:
    apply_theme(qapp, dark_theme())
    yield
    set_text_size(qapp, 100)


@pytest.fixture
def there(qtbot: QtBot) -> Iterator[Room]:
    with room(qtbot, dark_theme()) as made:
        made.show_order(made.living.report())
        yield made


def grow(there: Room, qtbot: QtBot, percent: int) -> None:
    while there.window.comfort.text_size.percent < percent:
        there.window.comfort.text_size.larger()
    qtbot.wait(50)
    there.tick()


def test_rows_and_parts_grow_with_the_text(there: Room, qtbot: QtBot) -> None:
    window = there.window
    before = window.queue.table.rowHeight(0), window.crews.table.rowHeight(0), window.strip.height()
    number = next(label for label in window.inspector.findChildren(QLabel) if label.text().startswith("261121"))
    large = number.font().pointSizeF()
    grow(there, qtbot, 150)
    after = window.queue.table.rowHeight(0), window.crews.table.rowHeight(0), window.strip.height()
    assert all(new > 1.25 * old for new, old in zip(after, before, strict=True))
    assert number.font().pointSizeF() == pytest.approx(1.5 * large, abs=0.1)
    assert window.map.width() >= window.map.minimumWidth()
    window.comfort.text_size.usual()
    assert number.font().pointSizeF() == pytest.approx(large, abs=0.1)
    assert window.queue.table.rowHeight(0) == before[0], "and back again"


def test_figures_that_are_open_grow_and_stay_whole(there: Room, qtbot: QtBot) -> None:
    there.window.menus.action("new_figures").trigger()
    board = next(part for part in QApplication.allWidgets() if isinstance(part, FiguresBoard))
    there.tick()
    table = board.findChild(QTableWidget)
    assert table is not None
    qtbot.waitUntil(lambda: table.font().pointSizeF() == pytest.approx(1.25 * POINT_SIZE, abs=0.1))
    grow(there, qtbot, 200)
    assert drawn_font(table).pointSizeF() == pytest.approx(2.5 * POINT_SIZE, abs=0.1)
    assert table.rowHeight(0) >= QFontMetrics(drawn_font(table)).height()
    cut = [
        table.item(row, column).text()
        for row in range(table.rowCount())
        for column in (1, 2)
        if table.sizeHintForIndex(table.model().index(row, column)).width() > table.columnWidth(column)
    ]
    assert cut == []
    grown = table.columnWidth(1)
    there.window.comfort.text_size.usual()
    qtbot.wait(50)
    assert table.columnWidth(1) < 0.6 * grown


def drawn_font(table: QTableWidget) -> QFont:
    """Of a cell, as the view writes it."""
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    return table.item(0, 0).font().resolve(option.font)


def test_names_on_the_map_grow_and_those_on_paper_do_not(qapp: QApplication) -> None:
    usual = look_of(dark_theme(), qapp.font()).fonts.fonts[LabelStyle.STATION].pixelSize()
    paper = paper_look(qapp.font()).fonts.fonts[LabelStyle.STATION].pixelSize()
    set_text_size(qapp, 200)
    assert look_of(dark_theme(), qapp.font()).fonts.fonts[LabelStyle.STATION].pixelSize() == 2 * usual
    assert paper_look(qapp.font()).fonts.fonts[LabelStyle.STATION].pixelSize() == paper


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_at_150_per_cent_a_small_screen_still_holds_the_window(
    there: Room, qtbot: QtBot, own_look: Language, language: str
) -> None:
    own_look.use(language)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    grow(there, qtbot, 150)
    there.window.begin_act(there.window.inspector.current_order(), lived.o.EstimateRestoration)
    qtbot.wait(50)
    least = there.window.minimumSizeHint()
    assert least.width() <= SIZE[0]
    assert least.height() <= SIZE[1]
    assert (there.window.width(), there.window.height()) == SIZE
    clocks = there.window.inspector.clocks
    cut = [label.text() for label in clocks.findChildren(QLabel) if label.isVisible() and is_cut(label)]
    assert cut == []
    names = [cell._name for cell in clocks.findChildren(ClockCell) if cell.isVisible()]
    assert len(names) > 1
    assert all(name.height() < 3 * name.fontMetrics().height() for name in names), "a letter a line cannot be read"


def test_at_150_per_cent_the_map_and_the_acts_keep_their_place(there: Room, qtbot: QtBot) -> None:
    window = there.window
    grow(there, qtbot, 150)
    for act in ((lambda: None), window.arrangement.layouts.reset):
        act()
        qtbot.wait(50)
        assert window.map.width() > 0.39 * window.width()
        table = window.queue.table
        last = table.columnViewportPosition(Column.PLACE) + table.columnWidth(Column.PLACE)
        assert last <= table.viewport().width()
    # Whatever of the order has to scroll, its acts are in view and the three limits stand beside their times.
    room = window.inspector.findChild(QScrollArea, "whole_order")
    buttons = [
        button for button in window.inspector.findChild(ActsBar).findChildren(KeycapButton) if button.isVisible()
    ]
    assert len(buttons) > 1
    assert all(not room.isAncestorOf(button) and not button.visibleRegion().isEmpty() for button in buttons)
    cells = [cell for cell in window.inspector.clocks.findChildren(ClockCell) if cell.isVisible()]
    assert len(cells) >= 3 and all(cell.height() < 1.6 * cell.fontMetrics().height() for cell in cells[:3])


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_at_150_per_cent_the_limits_of_an_order_are_in_sight_at_every_stage(
    there: Room, qtbot: QtBot, own_look: Language, language: str
) -> None:
    """They are what a dispatcher decides by: buttons and everything else of the order give way."""
    own_look.use(language)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    grow(there, qtbot, 150)
    key, inspector = there.window.inspector.current_order(), there.window.inspector
    assert key is not None
    for state in STATES:
        there.living.advance(key, state)
        there.show_order(key)
        clocks = [cell for cell in inspector.clocks.findChildren(ClockCell) if cell.isVisibleTo(inspector)]
        qtbot.waitUntil(lambda seen=clocks[:4]: all(map(is_whole, seen)))  # type: ignore[misc]
        bar = inspector.findChild(ActsBar)
        buttons = [button for button in bar.findChildren(KeycapButton) if button.isVisible()]
        assert all(map(is_whole, buttons))
        assert {act.kind for act in likely_acts(there.living.order(key), lived.DISPATCHER, there.living.picture)} <= {
            action.data() for action in inspector.menu_for(key, inspector).actions()
        }, "what has no button is in the menu"


def is_whole(part: QWidget) -> bool:
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect()


def test_at_150_per_cent_the_time_line_leaves_the_clocks_of_an_order_in_sight(there: Room, qtbot: QtBot) -> None:
    window = there.window
    grow(there, qtbot, 150)
    for act in ((lambda: None), window.arrangement.layouts.reset):
        act()
        window.menus.action("go_lanes").trigger()
        qtbot.wait(50)
        cells = [cell for cell in window.inspector.clocks.findChildren(ClockCell) if cell.isVisible()]
        assert not cells[0].visibleRegion().isEmpty()
        lanes = window.lanes
        tall = lanes.chart.measures
        lane = lanes.chart.scale + tall.heading + tall.track + tall.besides
        assert lanes.view.viewport().height() >= lane, "and one crew at least is seen whole"


def test_at_150_per_cent_a_day_of_plans_above_the_time_line_is_not_squeezed(there: Room, qtbot: QtBot) -> None:
    window = there.window
    grow(there, qtbot, 150)
    window.arrangement.layouts.reset()
    window.menus.action("go_lanes").trigger()
    window.menus.action("plan_days").trigger()
    qtbot.wait(50)
    panel = window.map.plan_days.panel
    assert panel.isVisible()
    assert panel.height() >= panel.minimumSizeHint().height()
    assert window.map.canvas.height() >= 140
    assert (window.width(), window.height()) == SIZE


def test_at_150_per_cent_every_menu_is_lower_than_a_small_screen(there: Room, qtbot: QtBot) -> None:
    """Qt would set what is too long in columns that are cut off at the right."""
    grow(there, qtbot, 150)
    bar = there.window.menuBar().height()
    for name in WINDOW_ACTS:
        menu = there.window.menus[name]
        menu.aboutToShow.emit()
        assert menu.sizeHint().height() <= SIZE[1] - (0 if name in WITHIN else bar), name
        menu.aboutToHide.emit()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_entry_of_a_menu_is_whole_and_in_one_column(
    there: Room, qtbot: QtBot, own_look: Language, language: str
) -> None:
    """At 200 per cent too: what is higher than the screen scrolls."""
    own_look.use(language)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    for percent in (175, 200):
        grow(there, qtbot, percent)
        for name in WINDOW_ACTS:
            menu = there.window.menus[name]
            menu.popup(there.window.screen().availableGeometry().bottomRight())
            assert menu.screen().availableGeometry().contains(menu.geometry()) or percent == 200, (name, percent)
            shown = [action for action in menu.actions() if action.isVisible() and not action.isSeparator()]
            written = [text.text for text in written_in(menu)]
            cut = [text for text in written if "…" in text.removesuffix("…")]
            assert cut == [], (name, percent)
            assert written
            assert len({menu.actionGeometry(action).x() for action in shown}) == 1, (name, percent)
            menu.close()


def test_at_the_usual_size_only_what_can_grow_long_scrolls(there: Room, qtbot: QtBot) -> None:
    qtbot.wait(50)
    room = there.window.inspector.findChild(QScrollArea, "whole_order")
    assert room is not None
    assert not room.verticalScrollBar().isVisible()
    grow(there, qtbot, 200)
    assert room.verticalScrollBar().isVisible()


def test_steps_end_at_both_ends(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    size = TextSize(host)
    for _ in range(len(STEPS) + 2):
        size.larger()
    assert size.percent == 200
    for _ in range(len(STEPS) + 2):
        size.smaller()
    assert size.percent == 90
    assert QApplication.font().pointSizeF() == pytest.approx(0.9 * POINT_SIZE)


def test_it_is_kept_for_its_user_and_a_newcomer_has_the_usual_size(qtbot: QtBot) -> None:
    with room(qtbot, dark_theme()) as first:
        first.window.comfort.text_size.larger()
        first.window.looks.keep()
    with room(qtbot, dark_theme(), lived.LEADER) as other:
        other.window.looks.restore()
        assert other.window.comfort.text_size.percent == 100
    with room(qtbot, dark_theme()) as again:
        again.window.looks.restore()
        assert again.window.comfort.text_size.percent == 110
        again.window.comfort.text_size.show_looks({"percent": "4000"})
        assert again.window.comfort.text_size.percent == 110


def test_digits_keep_their_width_at_every_size(qapp: QApplication) -> None:
    load_fonts(qapp)
    for step in STEPS:
        set_text_size(qapp, step)
        metrics = QFontMetrics(qapp.font())
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_nothing_moves_by_itself(there: Room) -> None:
    """Docks, menus and lists are where they belong at once; nothing of our own is animated."""
    assert isinstance(there.window, QMainWindow)
    assert not there.window.isAnimated()


def is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        words = label.text().split(" ")
        return max(label.fontMetrics().horizontalAdvance(word) for word in words) > label.width()
    return label.fontMetrics().horizontalAdvance(label.text()) > label.width()
