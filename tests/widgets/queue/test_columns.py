"""Columns of one's own: chosen, ordered, sized and kept, while the important ones are always whole."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.widgets import pictures as make
from widgets.queue.column_choice import ColumnChoice, choice_texts, laid_out, read_choice
from widgets.queue.columns import _PADDING, BAR_WIDTH, GIVE_WAY, SHRINK, Column, tight_widths, widths
from widgets.queue.columns_page import ColumnsPage
from widgets.queue.order_queue import OrderQueue
from widgets.queue.row_painter import _GAP
from widgets.theme import dark_theme, set_text_size

Key = Qt.Key
_APART = 2
"""Pixels beside the air that the letters have."""
IMPORTANT = [column for column in Column if column not in GIVE_WAY]


@pytest.fixture
def queue(qtbot: QtBot) -> Iterator[OrderQueue]:
    made = OrderQueue(picture=make.picture_of(make.order()), rules=make.rule_book(), theme=dark_theme())
    qtbot.addWidget(made)
    made.resize(1400, 400)
    made.show()
    yield made
    made.table.hand._timer.stop()


def page_of(queue: OrderQueue) -> ColumnsPage:
    queue.open_columns()
    (page,) = queue.findChildren(ColumnsPage)
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    return page


def shown(queue: OrderQueue) -> list[Column]:
    header = queue.table.horizontalHeader()
    ordered = [Column(header.logicalIndex(place)) for place in range(header.count())]
    return [column for column in ordered if not queue.table.isColumnHidden(column)]


def go_to(page: ColumnsPage, column: Column) -> None:
    page.list.setCurrentRow(page._columns.choice.order.index(column))


def test_space_hides_and_shows_and_alt_with_an_arrow_moves(queue: OrderQueue) -> None:
    page = page_of(queue)
    go_to(page, Column.STATION)
    QTest.keyClick(page.list, Key.Key_Space)
    assert Column.STATION not in shown(queue)
    QTest.keyClick(page.list, Key.Key_Space)
    assert shown(queue)[-1] is Column.STATION
    QTest.keyClick(page.list, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shown(queue)[-2:] == [Column.STATION, Column.CREW]
    assert page._current() is Column.STATION
    QTest.keyClick(page.list, Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert shown(queue) == list(Column)


def test_the_important_columns_move_but_are_never_hidden(queue: OrderQueue) -> None:
    page = page_of(queue)
    for column in IMPORTANT:
        go_to(page, column)
        QTest.keyClick(page.list, Key.Key_Space)
        assert column in shown(queue)
    go_to(page, Column.PLACE)
    QTest.keyClick(page.list, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shown(queue)[4:6] == [Column.SYMPTOM, Column.PLACE]


def test_an_important_column_is_never_narrower_than_its_words(queue: OrderQueue, qtbot: QtBot) -> None:
    needed = widths(queue.table.fontMetrics())
    for column in IMPORTANT:
        queue.table.horizontalHeader().resizeSection(column, 25)
        assert queue.table.columnWidth(column) >= needed[column]
    with qtbot.waitSignal(queue.table.columns.changed):
        queue.table.horizontalHeader().resizeSection(Column.SYMPTOM, 5000)
    assert queue.table.columnWidth(Column.PLACE) >= needed[Column.PLACE]
    assert shown(queue) == list(Column)


@pytest.mark.parametrize("size", [100, 150, 200])
def test_half_a_day_late_stands_apart_from_its_rule(qapp: QApplication, size: int) -> None:
    set_text_size(qapp, size)
    metrics = QFontMetrics(qapp.font())
    set_text_size(qapp, 100)
    said = metrics.horizontalAdvance("T-10") + metrics.horizontalAdvance("−13:37:54")
    assert tight_widths(metrics)[Column.TIME] - _PADDING >= said + _APART
    assert widths(metrics)[Column.TIME] - _PADDING - BAR_WIDTH - _GAP >= said + _APART


def test_the_queue_is_never_too_narrow_for_them(queue: OrderQueue, qtbot: QtBot) -> None:
    metrics = queue.table.fontMetrics()
    tight = {**widths(metrics), **tight_widths(metrics)}
    header = queue.table.horizontalHeader().model()
    assert header.headerData(Column.URGENCY, Qt.Orientation.Horizontal) == "Urgency"
    queue.resize(10, 400)
    qtbot.waitUntil(lambda: shown(queue) == IMPORTANT)
    for column in IMPORTANT:
        assert queue.table.columnWidth(column) >= tight[column]
    assert queue.table.columnWidth(Column.NUMBER) >= metrics.horizontalAdvance("26112100042 +2")
    # Nothing of the heading would be left beside the sign; a screen reader still says it.
    assert header.headerData(Column.URGENCY, Qt.Orientation.Horizontal) == ""
    role = Qt.ItemDataRole.AccessibleTextRole
    assert header.headerData(Column.URGENCY, Qt.Orientation.Horizontal, role) == "Urgency"


def test_what_a_hand_has_widened_gives_way_before_the_place_is_cut_off() -> None:
    needed = dict.fromkeys(Column, 100)
    choice = ColumnChoice().sized(Column.TIME, 300).sized(Column.CREW, 250)
    tight = dict.fromkeys(SHRINK, 40)

    def at(view: int) -> dict[Column, int]:
        return laid_out(view, needed=needed, tight=tight, choice=choice)

    assert at(2000)[Column.TIME] == 300
    assert at(1000) == {**dict.fromkeys(IMPORTANT, 100), Column.TIME: 300, Column.STATE: 100,
                                              Column.CUSTOMERS: 100}  # fmt: skip
    assert at(500) == dict.fromkeys(IMPORTANT, 100)
    assert at(440) == {**dict.fromkeys(IMPORTANT, 100), Column.URGENCY: 40}
    assert at(100) == {**tight, Column.NUMBER: 100}


def test_in_a_very_wide_window_no_void_parts_an_address_from_the_rest_of_its_row() -> None:
    needed = dict.fromkeys(Column, 100)
    choice = ColumnChoice().sized(Column.CREW, 150)
    wide = laid_out(1800, needed=needed, tight=dict.fromkeys(SHRINK, 40), choice=choice)
    left = 1800 - sum(width for column, width in wide.items() if column is not Column.PLACE)
    assert 240 <= left <= 260
    assert wide[Column.SYMPTOM] == wide[Column.STATE] == wide[Column.STATION] > 200
    assert wide[Column.CREW] == 150
    assert wide[Column.NUMBER] == wide[Column.TIME] == 100


def test_a_wanted_column_without_room_says_so(queue: OrderQueue, qtbot: QtBot) -> None:
    queue.resize(queue.minimumSizeHint().width(), 400)
    qtbot.waitUntil(lambda: Column.CREW in queue.table.columns.without_room)
    page = page_of(queue)
    texts = {page.list.item(row).text() for row in range(page.list.count())}
    assert "Crew (no room now)" in texts
    assert "Place (always shown)" in texts


def test_the_looks_come_back_as_they_were_left(queue: OrderQueue, qtbot: QtBot) -> None:
    page = page_of(queue)
    go_to(page, Column.SYMPTOM)
    QTest.keyClick(page.list, Key.Key_Space)
    go_to(page, Column.CREW)
    QTest.keyClick(page.list, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page.list, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    again = OrderQueue(picture=make.picture_of(), rules=make.rule_book(), theme=dark_theme())
    qtbot.addWidget(again)
    again.show_looks(queue.looks())
    again.resize(1400, 400)
    again.show()
    assert shown(again) == shown(queue)
    assert again.table.columnWidth(Column.CREW) == queue.table.columnWidth(Column.CREW)
    assert read_choice(queue.looks()).widths[Column.CREW] == queue.table.columnWidth(Column.CREW)


@pytest.mark.parametrize(
    "kept", [{"order": "nothing"}, {"widths": "crew:wide"}, {"widths": "crew:-3"}, {"hidden": "place, time"}]
)
def test_what_is_not_understood_is_as_at_first(kept: dict[str, str]) -> None:
    assert read_choice(kept) == ColumnChoice()


def test_what_is_kept_never_hides_an_important_column() -> None:
    assert read_choice({"hidden": "place crew"}).hidden == {Column.CREW}
    assert read_choice({"order": "place"}).order[:2] == (Column.PLACE, Column.MARK)
    choice = ColumnChoice().turned_over(Column.CREW).moved(Column.PLACE, -9).sized(Column.TIME, 222)
    assert read_choice(choice_texts(choice)) == choice


def test_the_head_has_a_menu_of_its_own(queue: OrderQueue) -> None:
    header = queue.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(Column.CREW) + 5, 5)
    header.customContextMenuRequested.emit(at)
    menu = next(menu for menu in queue.findChildren(QMenu) if menu.isVisible())
    actions = {action.text().replace("&", ""): action for action in menu.actions()}
    assert all("&" in action.text() for action in menu.actions() if action.isEnabled() and action.text())
    actions["Symptom"].trigger()
    assert Column.SYMPTOM not in shown(queue)
    actions["Move “Crew” to the left"].trigger()
    assert shown(queue).index(Column.CREW) == shown(queue).index(Column.STATE) - 1
    menu.close()
