"""Further windows hear what the main one hears, act where it acts, and stand as the layout says."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMenu, QPushButton, QTableWidget, QWidget

from console.acts_page import ActsPage
from console.clock import wall_clock
from console.further.foot_line import FootLine
from console.further.window import FurtherWindow, Kind
from console.layouts.page import LayoutsPage
from models.commands.orders import AssignOrder
from models.entities.orders import OrderState
from models.ids import CrewId
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import OpenSeat, OtherSeat, Seat, make_shift
from widgets.figures.board import FiguresBoard
from widgets.map.picking import Spot, SpotKind
from widgets.queue.order_queue import OrderQueue
from widgets.wall.wall_map import WallMap


@pytest.fixture
def url(tmp_path: Path) -> str:
    at = wall_clock()
    found, _ = make_shift(
        tmp_path / "room.sqlite3",
        report(1, received_at=at - timedelta(seconds=20)),
        report(2, received_at=at - timedelta(hours=6)),
    )
    return found


@pytest.fixture
def seat(url: str, open_seat: OpenSeat) -> Seat:
    return open_seat(url)


def opened(seat: Seat, name: str) -> FurtherWindow:
    seat.window.menus.action(name).trigger()
    seat.settle()
    return seat.window.arrangement.further.windows[-1]


def content(window: FurtherWindow) -> QWidget:
    return window.content


def test_each_shows_the_room_as_it_is_and_as_it_becomes(seat: Seat, url: str) -> None:
    queue = content(opened(seat, "new_queue"))
    wall = content(opened(seat, "new_wall_map"))
    board = content(opened(seat, "new_figures"))
    assert isinstance(queue, OrderQueue)
    assert isinstance(wall, WallMap)
    assert isinstance(board, FiguresBoard)
    now = wall_clock()
    seat.window.show_now(now)
    seat.settle()
    assert ("To dispatch", "2", "✕ 1") in board.texts()
    assert [cell.number for cell in wall.band.cells()][1:5] == ["2", "0", "0", "✕ 1"]
    order = min(seat.picture.orders)
    other = OtherSeat(url)
    with seat.sees(seat.state(order, OrderState.DISPATCHED)):
        other.send(AssignOrder(order=order, crew=CrewId("CD1"), seen=seat.order(order).version), DISPATCHER)
        seat.console.desk.raise_alarms()
    other.close()
    seat.window.show_now(now + timedelta(seconds=1))
    seat.settle()
    assert ("On the way", "1") in [row[:2] for row in board.texts()]
    assert wall.band.cells()[2].number == "1"
    row = queue.model.row_of(order)
    assert row is not None
    assert queue.model.order_at(row).state is OrderState.DISPATCHED


def test_what_a_hand_does_in_a_further_queue_is_done_in_the_main_window(seat: Seat) -> None:
    queue = content(opened(seat, "new_queue"))
    assert isinstance(queue, OrderQueue)
    for row in (1, 0):
        queue.table.select_row(row)
        seat.settle()
        assert seat.window.inspector.current_order() == queue.model.order_at(row).id
    seat.qtbot.keyClick(queue.table, Qt.Key.Key_Return)
    seat.settle()
    assert seat.window.inspector.candidates.isVisible()
    seat.window.queue.table.select_row(1)
    seat.settle()
    current = queue.table.current()
    assert current == seat.window.queue.table.current() == seat.window.inspector.current_order()


def test_a_wall_map_marks_what_is_chosen_elsewhere(seat: Seat) -> None:
    wall = content(opened(seat, "new_wall_map"))
    assert isinstance(wall, WallMap)
    for row in (1, 0):
        seat.window.queue.table.select_row(row)
        seat.settle()
        current = seat.window.queue.table.current()
        assert wall.map._hand.selection == (current,)


def test_figures_stay_beside_their_names_in_a_wide_window(seat: Seat) -> None:
    window = opened(seat, "new_figures")
    window.resize(1706, 960)
    QApplication.sendPostedEvents()
    for table in content(window).findChildren(QTableWidget):
        assert table.width() < 1000


def test_words_on_a_wall_map_grow_with_the_wall(seat: Seat) -> None:
    window = opened(seat, "new_wall_map")
    wall = content(window)
    assert isinstance(wall, WallMap)
    of_seat, title = wall.map.font().pointSizeF(), wall.map.legend.font().pointSizeF()
    for size, times in (((2560, 1440), 2.0), ((1366, 768), 1.0), ((1920, 1080), 1.5)):
        window.resize(*size)
        QApplication.sendPostedEvents()
        assert wall.map.font().pointSizeF() == pytest.approx(of_seat * times, abs=0.02)
        assert wall.map.legend.font().pointSizeF() == pytest.approx(title * times, abs=0.02)
    seat.window.comfort.text_size.larger()
    seat.window.comfort.text_size.larger()  # 125 %: the wall has more already
    assert wall.map.font().pointSizeF() == pytest.approx(of_seat * 1.5, abs=0.02)
    seat.window.comfort.text_size.usual()


def test_a_right_click_on_a_wall_map_offers_what_can_be_done_from_there(seat: Seat) -> None:
    wall = content(opened(seat, "new_wall_map"))
    assert isinstance(wall, WallMap)
    order = min(seat.picture.orders)
    wall.map.menu_wanted.emit(order, QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert any(action.data() for action in menu.actions()), "acts on the order"
    menu.close()
    wall.map.menu_wanted.emit("CD1", QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert any(action.data() for action in menu.actions()), "acts on the crew"
    assert any("F9" in action.text() for action in menu.actions()), "and its reach"
    menu.close()
    ground = QMenu(wall)
    wall.map.reach.add_to(ground, Spot(SpotKind.STATION, ("S1",), 0.0, 0.0))
    assert ground.isEmpty(), "nobody would answer it there"


def test_the_menu_of_the_ground_tells_keys_and_letters_as_every_menu_does(seat: Seat) -> None:
    wall = content(opened(seat, "new_wall_map"))
    assert isinstance(wall, WallMap)
    for shown in (seat.window.map, wall.map):
        shown._ground_menu.open(QPointF(40, 40), QPoint(5, 5))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entries = [action.text() for action in menu.actions() if action.isEnabled() and action.text()]
        assert all(text.count("&") == 1 for text in entries)
        letters = [text[text.index("&") + 1].upper() for text in entries]
        assert len(set(letters)) == len(letters)
        (copied,) = (text for text in entries if text.replace("&", "").startswith("Copy coordinates"))
        assert copied.endswith("\t" + seat.window.menus.action("copy_coordinates").shortcut().toString())
        with seat.qtbot.waitSignal(shown.place.copied):
            seat.qtbot.keyClick(menu, letters[entries.index(copied)].lower())


def test_theme_language_and_a_lost_database_reach_them(seat: Seat) -> None:
    window = opened(seat, "new_wall_map")
    wall = content(window)
    assert isinstance(wall, WallMap)
    board = content(opened(seat, "new_figures"))
    assert isinstance(board, FiguresBoard)
    now = wall_clock()
    seat.window.show_now(now)
    seat.window.show_blind(now - timedelta(minutes=3))
    seat.settle()
    assert "out of reach for 3 min" in wall.band.warning
    assert wall.band.warning in board.moment
    seat.window.menus.action("zh_CN").trigger()
    seat.settle()
    assert window.windowTitle() == "大屏地图 – 演示"
    assert [cell.word for cell in wall.band.cells()][1] == "待派单"
    seat.window.menus.action("light").trigger()
    assert wall.grab().toImage().pixelColor(2, 2).lightnessF() > 0.7
    seat.window.show_blind(None)
    assert wall.band.warning == ""
    later = content(opened(seat, "new_figures"))
    assert isinstance(later, FiguresBoard)
    assert later.moment, "it is told what the others know"


def test_a_further_queue_says_since_when_nothing_renews_it(seat: Seat) -> None:
    window = opened(seat, "new_queue")
    foot = window.findChild(FootLine)
    assert "out of reach" not in foot.text()
    now = wall_clock()
    seat.window.show_now(now)
    seat.window.show_blind(now - timedelta(minutes=3))
    seat.settle()
    assert foot.isVisible()
    assert "out of reach for 3 min" in foot.text()
    later = opened(seat, "new_queue").findChild(FootLine)
    assert later.text() == foot.text(), "it is told what the others know"
    seat.window.show_blind(None)
    assert "out of reach" not in foot.text()


def test_in_a_demo_each_says_so(seat: Seat) -> None:
    names = ("new_queue", "new_wall_map", "new_figures")
    windows = [opened(seat, name) for name in names]
    seat.window.show_now(wall_clock())
    seat.settle()
    assert all("DEMO" in window.windowTitle() for window in windows)
    wall, board = windows[1].content, windows[2].content
    assert isinstance(wall, WallMap)
    assert isinstance(board, FiguresBoard)
    said = windows[0].findChild(FootLine).text(), wall.band.cells()[0].word, board.moment
    assert all("DEMO" in text for text in said), "also where full screen hides the title"


def test_f11_fills_the_screen_and_esc_leaves_it(seat: Seat) -> None:
    window = opened(seat, "new_wall_map")
    window.activateWindow()
    seat.qtbot.waitUntil(window.isActiveWindow)
    seat.qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    seat.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.isVisible()


def test_a_locked_layout_holds_docks_and_windows(seat: Seat) -> None:
    window = opened(seat, "new_figures")
    seat.window.menus.action("lock_layout").trigger()
    assert seat.window.menus.action("lock_layout").isChecked()
    dock = seat.window._docks["crews"]
    assert not dock.toggleViewAction().isEnabled()
    assert dock.features() == dock.DockWidgetFeature.NoDockWidgetFeatures
    window.close()
    assert window.isVisible()
    assert "locked" in seat.said
    seat.window.menus.action("lock_layout").trigger()
    assert dock.toggleViewAction().isEnabled()
    window.close()
    assert seat.window.arrangement.further.windows == ()


def test_a_locked_window_that_was_dragged_away_goes_back(seat: Seat) -> None:
    window = opened(seat, "new_figures")
    window.setGeometry(40, 60, 500, 400)
    layouts = seat.window.arrangement.layouts
    seat.qtbot.waitUntil(lambda: layouts._places.get(window) == window.geometry())
    layouts.lock.turn_on()
    place = window.geometry()
    window.move(200, 200)
    assert window.geometry() != place
    seat.qtbot.waitUntil(lambda: window.geometry() == place)


def test_a_closed_one_hears_nothing_more(seat: Seat) -> None:
    window = opened(seat, "new_figures")
    seat.window.show_now(wall_clock())
    window.close()
    seat.window.show_theme(seat.window.hearers.theme)
    seat.settle()
    assert seat.window.arrangement.further.windows == ()


def test_layouts_are_saved_chosen_renamed_and_deleted_from_the_keyboard(seat: Seat) -> None:
    opened(seat, "new_figures")
    seat.window._docks["crews"].hide()
    page = page_of(seat)
    name = page.findChild(QLineEdit)
    seat.qtbot.keyClicks(name, "storm")
    seat.qtbot.keyClick(name, Qt.Key.Key_Return)
    page.close()
    seat.window.menus.action("reset_layout").trigger()
    assert seat.window.arrangement.further.windows == ()
    assert seat.window._docks["crews"].isVisible()

    page = page_of(seat)
    names = page.findChild(QListWidget)
    seat.qtbot.keyClick(names, Qt.Key.Key_Return)
    (back,) = seat.window.arrangement.further.windows
    assert back.kind is Kind.FIGURES
    assert not seat.window._docks["crews"].isVisible()
    seat.qtbot.keyClicks(page.findChild(QLineEdit), "rain")
    button(page, "Rename").click()
    assert names.item(0).text() == "rain"
    page.activateWindow()
    names.setFocus()
    seat.qtbot.waitUntil(names.hasFocus)
    seat.qtbot.keyClick(names, Qt.Key.Key_Delete)
    assert names.count() == 1, "asked first"
    button(page, "Really delete?").click()
    assert names.count() == 0


def page_of(seat: Seat) -> LayoutsPage:
    seat.window.menus.action("layouts").trigger()
    page = seat.window.findChildren(LayoutsPage)[-1]
    assert isinstance(page, LayoutsPage)
    return page


def button(page: LayoutsPage, text: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == text)


def test_the_keys_of_acts_work_in_every_window_and_what_goes_on_in_the_main_one_brings_it_up(seat: Seat) -> None:
    main, control = seat.window, Qt.KeyboardModifier.ControlModifier
    board, queue = opened(seat, "new_figures"), opened(seat, "new_queue")

    def press(window: FurtherWindow, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        window.activateWindow()
        seat.qtbot.waitUntil(window.isActiveWindow)
        seat.qtbot.keyClick(window.content, key, held)

    press(board, Qt.Key.Key_K, control)
    seat.qtbot.waitUntil(main.isActiveWindow)
    panel = main.command_line.panel
    assert panel is not None
    assert main.focusWidget() is panel.field
    seat.press(Qt.Key.Key_Escape)
    press(board, Qt.Key.Key_F1)
    (page,) = main.findChildren(ActsPage)
    page.close()
    press(board, Qt.Key.Key_F7)
    assert not main.map.density.switch.on, "no map there"
    assert isinstance(queue.content, OrderQueue)
    queue.content.begin()
    main.attention.show_now(wall_clock())
    press(queue, Qt.Key.Key_F9, control)
    assert queue.isActiveWindow(), "the next key is about the next order"
    assert main.attention.muted_until is not None
    press(queue, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    seat.qtbot.waitUntil(main.isActiveWindow)
    assert main.inspector.isAncestorOf(main.focusWidget()), "crews are chosen there"


def test_closures_and_marks_are_drawn_and_listed_on_the_main_map_which_comes_up(seat: Seat) -> None:
    main, control = seat.window, Qt.KeyboardModifier.ControlModifier
    shift = Qt.KeyboardModifier.ShiftModifier
    window = opened(seat, "new_wall_map")

    def press(key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        window.activateWindow()
        seat.qtbot.waitUntil(window.isActiveWindow)
        seat.qtbot.keyClick(window.content, key, held)
        seat.qtbot.waitUntil(main.isActiveWindow)

    for held in (control, control | shift):
        press(Qt.Key.Key_F4, held)
        assert main.map.tools.sketching.task is not None
        seat.press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_8, control)
    listed = main.map.marks.list
    assert listed.isVisible()
    assert listed.isAncestorOf(main.focusWidget())


def test_keys_about_a_map_are_about_the_one_in_whose_window_the_hand_is(seat: Seat) -> None:
    main, window = seat.window, opened(seat, "new_wall_map")
    wall = content(window)
    assert isinstance(wall, WallMap)
    window.activateWindow()
    seat.qtbot.waitUntil(window.isActiveWindow)
    density = main.menus.action("density")
    seat.qtbot.keyClick(wall.map, Qt.Key.Key_F7)
    assert wall.map.density.switch.on
    assert (main.map.density.switch.on, density.isChecked()) == (False, False)
    shift = Qt.KeyboardModifier.ShiftModifier
    seat.qtbot.keyClick(wall.map, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | shift)
    assert wall.map.views.lock.on
    assert not main.map.views.lock.on
    seat.activate()
    seat.press(Qt.Key.Key_F7)
    assert (main.map.density.switch.on, density.isChecked()) == (True, True)
    assert wall.map.density.switch.on
