"""Large letters on a small screen: what has no room for all of it still shows what matters, whole."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTableView,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from console.acts_page import ActsPage
from console.language import Language
from console.layouts.page import LayoutsPage
from models.commands.orders import Diagnose, MergeOrders, VoidOrder
from models.entities.orders import OrderState
from models.ids import GridId
from models.planning.overruns import Remedy
from models.territory.shapes import ShapeKind
from tests.console.comfort import surfaces
from tests.console.comfort.looking import colliding_in, cut_at_rest, unseen_in, written_in
from tests.console.comfort.surfaces import SIZE, Room, room
from tests.widgets import living_picture as lived
from widgets.acts import ActForm
from widgets.acts.form_rows import FormRows
from widgets.acts.intake_form import IntakeForm
from widgets.acts.keycap_button import KeycapButton
from widgets.alarms.alarm_model import TO_DO
from widgets.alarms.alarm_table import AlarmTable
from widgets.crews.crew_board import CrewBoard
from widgets.inspector.clock_strip import ClockCell
from widgets.inspector.crew_rows_view import CrewRowsView
from widgets.inspector.frame import Frame
from widgets.inspector.header import Header
from widgets.map.base_map.note import Supply
from widgets.map.base_map.report import TilesReport
from widgets.map.hover_card import HoverCard
from widgets.map.map_marks.form import Figure
from widgets.map.reach.answer import Asked, ReachOf
from widgets.queue.columns_page import ColumnsPage
from widgets.rule_book.book_model import WORDS
from widgets.rule_book.window import RuleBookWindow
from widgets.theme import apply_theme, dark_theme, set_text_size
from widgets.words.overrun_warnings import remedy_text


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, own_look: Language) -> Iterator[None]:
    apply_theme(qapp, dark_theme())
    yield
    set_text_size(qapp, 100)


def test_at_150_per_cent_in_english(qtbot: QtBot) -> None:
    """One window at 1366 × 768."""
    with room(qtbot, dark_theme()) as there:
        key = there.living.report()
        there.show_order(key)
        usual = title_heights(there.window)
        while there.window.comfort.text_size.percent < 150:
            there.window.comfort.text_size.larger()
        qtbot.wait(50)
        assert all(new > 1.3 * old for new, old in zip(title_heights(there.window), usual, strict=True))
        crews_to_choose_from_are_in_sight(there, qtbot)
        marks_hide_no_words(there, qtbot)
        the_offer_of_the_tour_stays_on_the_map(there, qtbot)
        what_lies_on_the_map_stays_in_it(there, qtbot)
        a_report_has_its_labels(there, qtbot)
        columns_of_the_rule_book_have_grown(there)
        what_a_field_asks_for_can_be_read_to_its_end(there)
        names_of_columns_can_be_read_to_their_end(there)
        keys_of_acts_can_be_read_to_their_end(there)
        a_form_stays_in_its_dock(there, qtbot)
        limits_of_arrival_are_in_sight(there, qtbot)


def crews_to_choose_from_are_in_sight(there: Room, qtbot: QtBot) -> None:
    window = there.window
    window.journeys.show_crews(window.inspector.current_order())
    qtbot.wait(50)
    rows = window.inspector.findChild(CrewRowsView)
    assert rows is not None
    assert rows.hasFocus()
    marked = rows.visualRect(rows.currentIndex())
    assert marked.height() > 20
    assert rows.visibleRegion().boundingRect().contains(marked)
    assert colliding_in(rows) == []


def what_lies_on_the_map_stays_in_it(there: Room, qtbot: QtBot) -> None:
    view, inside = there.window.map, there.window.map.canvas.rect()
    view.legend.unfold()
    view.layer_panel.unfold()
    qtbot.waitUntil(lambda: view.layer_panel.width() > 150)
    assert view.legend.folded, "the one that was opened last has the room"
    assert inside.contains(view.layer_panel.geometry())
    assert unseen_in(view.layer_panel) == []
    view.legend.unfold()
    assert view.layer_panel.folded
    assert inside.contains(view.legend.geometry())
    view.legend.fold()
    view.layer_panel.unfold()
    for of, asked in ((ReachOf.CREW, "CD1"), (ReachOf.ROOM, "")):
        there.window.reaching.ask(Asked(of=of, key=asked))
        qtbot.waitUntil(lambda wanted=of: view.reach.answer is not None and view.reach.answer.asked.of is wanted)  # type: ignore[misc]
        qtbot.wait(50)
        assert view.layer_panel.folded
        assert inside.contains(view.reach.card.geometry())
        assert view.reach.card.height() <= inside.height() // 2, "what it speaks of has the other half"
        assert not view.reach.card.geometry().intersects(view.layer_panel.geometry())
        assert unseen_in(view.reach.card) == []
    there.window.reaching.end()
    view.grids.open(GridId("G1"))
    qtbot.wait(50)
    area = view.grids.panel.findChild(QScrollArea)
    assert area is not None
    assert area.widget().width() <= area.viewport().width()
    lie_apart(inside, view.grids.panel, view.legend)
    view.grids.panel.close_panel()
    view.density.switch.turn_on()
    names = "© Mappers of the whole wide world, and of all that lies beyond it"
    view.base_map.note.show_supply(Supply.UNREACHABLE, lived.RULES)
    view.base_map.note.show_report(TilesReport(base=None, missing=(), fetched=(), faults=(), attribution=names))  # type: ignore[arg-type]
    there.window.menus.action("view_lock").trigger()
    qtbot.wait(50)
    lie_apart(inside, view.legend, view.base_map.note, view._panels.corners.scale_bar, view._panels._notices)
    assert unseen_in(view.base_map.note) == [], "whose tiles they are can be read"
    view.density.switch.turn_off()
    there.window.menus.action("measure_length").trigger()
    (hint,) = (card for card in view.findChildren(HoverCard) if card.isVisible())
    assert inside.contains(hint.geometry())
    assert hint.heightForWidth(hint.width()) <= hint.height()
    view.setFocus()
    qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)


def marks_hide_no_words(there: Room, qtbot: QtBot) -> None:
    """Form and list on a map that is too small for them, reach and grid: these wait, and come back."""
    view, marks = there.window.map, there.window.map.marks
    there.window.reaching.ask(Asked(of=ReachOf.ROOM, key=""))
    qtbot.waitUntil(view.reach.card.isVisible)
    view.grids.open(GridId("G1"))
    marks.open_list()
    assert marks.list.isVisible()
    place = Figure(ShapeKind.POINT, ((500.0, 500.0),), (GridId("G1"),))
    marks.form.place(place, there.living.now)
    qtbot.wait(50)
    lie_apart(view.canvas.rect(), *(part for part in view.panels if part.isVisible() and not part.size().isEmpty()))
    assert marks.form.text.hasFocus()
    assert colliding_in(marks.form) == []
    assert marks.form.text.visibleRegion().boundingRect() == marks.form.text.rect()
    marks.form.close_form()
    assert marks.list.isVisible()
    marks.list.close_list()
    assert view.reach.card.isVisible()
    assert view.grids.panel.isVisible()
    view.grids.panel.close_panel()
    marks.form.place(place, there.living.now)
    there.window.reaching.end()
    marks.form.close_form()
    assert not view.reach.card.isVisible(), "what ended meanwhile stays away"


def the_offer_of_the_tour_stays_on_the_map(there: Room, qtbot: QtBot) -> None:
    window = there.window
    window.tour.offer()
    qtbot.wait(50)
    offer = window.tour.offered
    assert offer is not None
    view = window.map
    assert QRect(view.mapTo(window, QPoint()), view.canvas.size()).contains(offer.geometry())
    panel = QRect(view.mapTo(window, view.layer_panel.pos()), view.layer_panel.size())
    assert not panel.intersects(offer.geometry())
    assert all(button.width() >= button.sizeHint().width() for button in offer.findChildren(QPushButton))
    window.tour.end()


def a_report_has_its_labels(there: Room, qtbot: QtBot) -> None:
    """They stand above their fields, where beside them there is no room."""
    there.window.menus.action("new_report").trigger()
    qtbot.wait(50)
    form = there.window.inspector.form
    assert form is not None
    rows = form.findChild(FormRows)
    assert rows is not None
    editor = rows._editors[0]
    label = rows._labels[editor]
    assert label.geometry().bottom() <= editor.geometry().top()
    window = there.window.inspector
    for part in (label, editor):
        corner = part.mapTo(window, QPoint())
        assert window.rect().contains(QRect(corner, part.size()))
    there.window.inspector._forms.close_form()


def a_form_stays_in_its_dock(there: Room, qtbot: QtBot) -> None:
    """As wide as it, with one bar for all of it, and its words in as many lines as they take."""
    there.window.begin_act(there.window.inspector.current_order(), VoidOrder)
    inspector, form = there.window.inspector, there.window.inspector.form
    assert form is not None
    areas = [area for area in inspector.findChildren(QScrollArea) if area.isAncestorOf(form)]
    assert len(areas) == 2
    qtbot.waitUntil(lambda: sum(area.verticalScrollBar().maximum() > 0 for area in areas) == 1)
    assert all(area.horizontalScrollBar().maximum() == 0 for area in areas)
    assert cut_at_rest(form, qtbot) == set()
    inspector._forms.close_form()


def limits_of_arrival_are_in_sight(there: Room, qtbot: QtBot) -> None:
    """Of an order that somebody has just chosen, in the layout as shipped."""
    there.window.arrangement.layouts.reset()
    there.window.resize(*SIZE)
    there.window.inspector._frame.scroll_to_top()
    cells = [cell for cell in there.window.inspector.clocks.findChildren(ClockCell) if cell.isVisible()]
    assert len(cells) > 2
    qtbot.waitUntil(lambda: all(cell.visibleRegion().boundingRect() == cell.rect() for cell in cells[:2]))


def columns_of_the_rule_book_have_grown(there: Room) -> None:
    book = RuleBookWindow(picture=there.living.picture, rules=lived.RULES, parent=there.window)
    tables = book.findChildren(QTableView)
    assert len(tables) > 3
    for table in tables:
        header = table.horizontalHeader()
        for column in range(header.count() - 1):
            text = str(table.model().headerData(column, Qt.Orientation.Horizontal))
            assert header.sectionSize(column) >= header.fontMetrics().horizontalAdvance(text) + 8, text
    book.show()
    rules = book.book.table
    assert rules.columnWidth(WORDS) > 0.28 * rules.viewport().width()
    for page in (book.book, book.versions):
        book.pages.setCurrentWidget(page)
        assert all(table.horizontalScrollBar().maximum() == 0 for table in page.findChildren(QTableView))
    book.close()
    book.deleteLater()


def what_a_field_asks_for_can_be_read_to_its_end(there: Room) -> None:
    there.window.menus.action("layouts").trigger()
    (page,) = (one for one in there.window.findChildren(LayoutsPage) if one.isVisible())
    (name,) = page.findChildren(QLineEdit)
    assert name.width() > name.fontMetrics().horizontalAdvance(name.placeholderText()) + 12
    page.close()


def names_of_columns_can_be_read_to_their_end(there: Room) -> None:
    there.window.menus.action("queue_columns").trigger()
    (page,) = (one for one in there.window.findChildren(ColumnsPage) if one.isVisible())
    assert page.list.horizontalScrollBar().maximum() == 0
    for button in page.findChildren(KeycapButton):
        assert button.width() >= button.sizeHint().width(), button.text()
    page.close()


def keys_of_acts_can_be_read_to_their_end(there: Room) -> None:
    """Where they stand gives way first, then the longest names of acts; their tool tips have all of them."""
    there.window.menus.action("keys").trigger()
    (page,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, ActsPage) and one.isVisible())
    (table,) = page.findChildren(QTableWidget)
    assert table.horizontalScrollBar().maximum() == 0
    for column in (2, 3):
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)
    assert table.columnWidth(0) < table.columnWidth(1)
    assert table.item(0, 1).toolTip() == table.item(0, 1).text()
    page.close()


def test_what_is_to_be_done_is_read_to_its_end(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a job's answer is due, and what to do about an alarm, in windows of their own at 1366 × 768."""
    monkeypatch.setattr(surfaces, "TEXT", 150)
    with room(qtbot, dark_theme()) as there:
        there.show_order(there.living.report())
        for name, show in (("jobs", there.show_job), ("alarms", there.show_alarms)):
            before = {one for one in QApplication.topLevelWidgets() if one.isVisible()}
            there.window.menus.action(name).trigger()
            (window,) = (one for one in QApplication.topLevelWidgets() if one not in before and one.isVisible())
            window.resize(*SIZE)
            show()
            there.tick()
            for table in window.findChildren(QTableView):
                qtbot.waitUntil(lambda shown=table: shortened_in(shown) == [])  # type: ignore[misc]
            for remedy in Remedy if name == "alarms" else ():
                (table,) = window.findChildren(AlarmTable)
                box = QRect(0, 0, table.columnWidth(TO_DO) - 6, 1000)
                lines = table.fontMetrics().boundingRect(box, Qt.TextFlag.TextWordWrap, remedy_text(remedy))
                assert lines.height() <= table.rowHeight(0), remedy
            window.close()


def test_beyond_150_per_cent_the_number_of_an_order_is_whole_and_titles_grow(qtbot: QtBot) -> None:
    with room(qtbot, dark_theme()) as there:
        there.show_order(there.living.report())
        usual = title_heights(there.window)
        what_the_command_line_answers_is_whole(there, qtbot)
        header = there.window.inspector.findChild(Header)
        assert header is not None
        set_text_size(QApplication.instance(), 175)
        qtbot.wait(20)
        there.tick()
        qtbot.wait(20)
        for label in (header._urgency, header._number, header._state):
            assert label.width() >= label.sizeHint().width(), label.text()
            assert header.rect().contains(label.geometry())
        set_text_size(QApplication.instance(), 200)
        qtbot.wait(20)
        assert all(new > 1.7 * old for new, old in zip(title_heights(there.window), usual, strict=True))


def what_the_command_line_answers_is_whole(there: Room, qtbot: QtBot) -> None:
    """Two lines where there was one a moment ago."""
    number = str(there.window.inspector.current_order())
    there.window.menus.action("command_line").trigger()
    panel = there.window.command_line.panel
    assert panel is not None
    qtbot.keyClicks(panel.field, f"merge {number} {number}")
    (words,) = panel.preview.findChildren(QLabel)
    assert "itself" in words.text()
    assert words.height() > 2 * words.fontMetrics().height() - 2
    assert words.visibleRegion().boundingRect() == words.rect()
    panel.clear()
    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)


def test_chinese_counts_of_crews_break_between_them(qtbot: QtBot, own_look: Language) -> None:
    own_look.use("zh_CN")
    board = CrewBoard(picture=lived.city(), rules=lived.RULES, theme=dark_theme())
    qtbot.addWidget(board)
    board.resize(370, 300)
    set_text_size(QApplication.instance(), 150)
    board.show()
    board.show_now(lived.make.NOW)
    written = list(written_in(board._counts))
    while len({text.box.top() for text in written}) < 2:
        board.resize(board.width() - 10, 300)
        written = list(written_in(board._counts))
    assert len({text.box.top() for text in written if set(text.text) & set("定位异常")}) == 1


def title_heights(window: QWidget) -> list[int]:
    """Of the letters in the title of each dock, as they are painted."""
    return [letters(dock) for dock in window.findChildren(QDockWidget) if dock.isVisible()]


def letters(dock: QDockWidget) -> int:
    title: QImage = dock.grab(QRect(4, 0, 60, dock.widget().y() - 2)).toImage()
    bright = [
        y for y in range(title.height()) for x in range(title.width()) if title.pixelColor(x, y).lightness() > 150
    ]
    return max(bright) - min(bright) + 1


def lie_apart(inside: QRect, *parts: QWidget) -> None:
    boxes = [part.geometry() for part in parts]
    for number, box in enumerate(boxes):
        assert parts[number].isVisible(), parts[number]
        assert inside.contains(box), parts[number]
        assert not any(box.intersects(other) for other in boxes[number + 1 :]), parts[number]


def test_on_a_small_screen_nothing_of_what_is_decided_by_is_shortened(qtbot: QtBot, own_look: Language) -> None:
    """Ranked crews, the trouble, names of crews, alarms and jobs: English, 1366 × 768; an order has one bar."""
    own_look.use("en")
    with room(qtbot, dark_theme()) as there:
        key = there.living.report()
        there.show_order(key)
        there.window.journeys.show_crews(key)
        rows = there.window.inspector.findChild(CrewRowsView)
        assert rows is not None
        high = 8 * rows.fontMetrics().height()
        qtbot.waitUntil(lambda: rows.visibleRegion().boundingRect().height() >= high)
        header = there.window.inspector.findChild(Header)
        assert header is not None
        assert shortened_in(header) == []
        assert shortened_in(there.window.crews.table) == []
        there.show_order(there.living.order_in(OrderState.DIAGNOSED))
        areas = [area for area in there.window.inspector.findChildren(QScrollArea) if area.isVisible()]
        qtbot.waitUntil(lambda: sum(area.verticalScrollBar().maximum() > 0 for area in areas) == 1)
        for name, show in (("alarms", there.show_alarms), ("jobs", there.show_job)):
            before = {one for one in QApplication.topLevelWidgets() if one.isVisible()}
            there.window.menus.action(name).trigger()
            (window,) = (one for one in QApplication.topLevelWidgets() if one not in before and one.isVisible())
            window.resize(*SIZE)
            show()
            there.tick()
            qtbot.waitUntil(lambda window=window: not any(map(shortened_in, window.findChildren(QTableView))))  # type: ignore[misc]
            window.close()


@pytest.mark.parametrize("percent", [100, 150])
def test_the_buttons_of_a_form_are_in_view_and_follow_the_fields_where_there_is_room(
    percent: int, qtbot: QtBot, own_look: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """1366 × 768: a report has more fields than there is room for, a diagnosis has two."""
    own_look.use("en")
    monkeypatch.setattr(surfaces, "TEXT", percent)
    with room(qtbot, dark_theme()) as there:
        inspector = there.window.inspector
        inspector.begin_report()
        there.tick()
        report = inspector.form
        assert isinstance(report, IntakeForm)
        qtbot.waitUntil(lambda: is_whole(report.foot.send) and is_whole(report.foot.cancel))
        last = report.rows.editor("received_at")
        assert not is_whole(last)
        last.setFocus()
        qtbot.waitUntil(lambda: is_whole(last))
        assert is_whole(report.foot.send)
        assert not inspector.findChild(Frame)._inside.isAncestorOf(report.foot)
        report.foot.send.setFocus()
        qtbot.keyClick(report.foot.send, Qt.Key.Key_Return)
        assert report.rows.said_problem and report.rows.editor("channel").focusProxy().hasFocus()
        report.foot.cancel.setFocus()
        qtbot.keyClick(report.foot.cancel, Qt.Key.Key_Escape)
        assert inspector.form is None and not inspector._forms.foot.isVisible()
        key = there.living.order_in(OrderState.ON_SITE)
        there.show_order(key)
        there.window.begin_act(key, Diagnose)
        act = inspector.form
        assert isinstance(act, ActForm)
        qtbot.waitUntil(lambda: is_whole(act.foot.send) and is_whole(act.rows.editor("cause")))
        assert act.isAncestorOf(act.foot), "nothing stands between fields and buttons"


def test_what_is_said_about_a_field_is_in_view_with_it_and_both_stay_in_a_smaller_window(
    qtbot: QtBot, own_look: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In large letters a report's form has room for few fields."""
    own_look.use("en")
    monkeypatch.setattr(surfaces, "TEXT", 150)
    with room(qtbot, dark_theme()) as there:
        inspector = there.window.inspector
        inspector.begin_report()
        there.tick()
        report = inspector.form
        assert isinstance(report, IntakeForm)
        place = report.rows.editor("place")
        place.setFocus()
        field = place.focusProxy()
        qtbot.waitUntil(field.hasFocus)
        qtbot.keyClicks(field, "nowhere")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: is_whole(field) and is_whole(place.answer))
        for size in ((1280, 720), SIZE, (1280, 720)):
            there.window.resize(*size)
            qtbot.waitUntil(lambda: is_whole(field) and is_whole(place.answer) and is_whole(report.foot.send))
            assert field.hasFocus() and field.text() == "nowhere"
        inspector._forms.close_form()
        there.living.report()
        key = there.living.report()
        there.show_order(key)
        there.window.begin_act(key, MergeOrders)
        merge = inspector.form
        assert isinstance(merge, ActForm)
        box = merge.rows.editor("main").focusProxy()
        qtbot.waitUntil(box.hasFocus)
        box.setEditText("999")
        merge.submit()
        qtbot.waitUntil(lambda: is_whole(box) and is_whole(merge.rows.telling))


def is_whole(part: QWidget) -> bool:
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect()


def shortened_in(part: QWidget) -> list[str]:
    """What Qt has cut off with three dots; none of these parts writes them itself."""
    return [text.text for text in written_in(part) if "…" in text.text]
