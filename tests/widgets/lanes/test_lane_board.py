"""The time line: crews as lanes, what they did and do as bars, and a view that only the hand and now move."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragMoveEvent, QDropEvent, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.alarms.priorities import AlarmPriority
from models.changes import Change, Entity
from models.entities.alarms import AlarmState
from models.entities.orders import Estimate, OrderState, StageKind
from models.entities.people import DutyState
from models.ids import CrewId, OrderId, StationId
from models.picture import Picture
from tests.widgets import pictures as make
from widgets.lanes.lane_board import LaneBoard
from widgets.lanes.lane_stock import Bar, Heading
from widgets.lanes.lane_words import alarm_of, lane_note
from widgets.lanes.time_axis import HOUR
from widgets.queue.queue_model import ORDER_MIME
from widgets.theme import dark_theme, light_theme

RULES = make.rule_book()
NOW = make.NOW
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Room:
    picture: Picture
    board: LaneBoard

    @property
    def rows(self) -> list[str]:
        return [row.station if isinstance(row, Heading) else row for row in self.board.stock.rows]

    def put(self, *entities: Entity) -> None:
        changes = [Change(self.picture.find(type(one), one.id), one) for one in entities]
        self.board.show_changes(make.apply(self.picture, *changes))

    def rest(self) -> None:
        """As if nobody had touched anything for a while."""
        self.board.view.hand._timer.stop()
        self.board.view.hand.rested.emit()

    def bar(self, order: str, crew: str = "CD1") -> Bar:
        return next(bar for bar in self.board.stock.bars(CrewId(crew)) if bar.order == order)

    def spot(self, crew: str, minutes: float, track: int = 0) -> QPoint:
        """Where a crew's lane shows the moment so many minutes from now."""
        place, chart = self.board.stock.place(CrewId(crew)), self.board.chart
        assert place is not None
        top = int(self.board.stock.tops[place]) - self.board.view.verticalScrollBar().value() + chart.scale
        x = chart.names + self.board.view.axis.x(NOW.timestamp() + 60 * minutes)
        return QPoint(round(x), top + 8 + track * chart.measures.track)

    def name(self, crew: str) -> QPoint:
        return QPoint(30, self.spot(crew, 0).y())

    def note(self, crew: str) -> str:
        stock = self.board.stock
        return lane_note(stock.row(CrewId(crew)), self.board._scene)

    def said(self, point: QPoint) -> str:
        return self.board.view.text_at(point)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.board.view, key, held)

    def image(self) -> QImage:
        return self.board.view.grab().toImage()


WORKING = make.advanced(make.order("7", minutes_ago=60), OrderState.ON_SITE, crew="CD1", every=10)
"""Assigned 50 minutes ago, on the way for 30, at work for 20."""
DONE = make.advanced(make.order("5", minutes_ago=200), OrderState.RETURNED, crew="CD1", every=10)
"""Assigned 190 minutes ago, handed in 120 minutes ago."""


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    picture = make.picture_of(
        make.station(),
        make.station("S2", name="江南供电服务站"),
        make.grid(),
        make.DISPATCHER,
        make.crew("CD1", duty_since=NOW - timedelta(hours=5)),
        make.crew("CD2", name="抢修二班"),
        make.crew("CD4", duty=DutyState.BREAK),
        make.crew("CD5", duty=DutyState.OFF_DUTY),
        make.crew("CD13", station=StationId("S2")),
        make.crew("JX1", name="配电运检一班", station=None),
        WORKING,
        DONE,
    )
    board = LaneBoard(picture=picture, rules=RULES, theme=dark_theme())
    qtbot.addWidget(board)
    made = Room(picture, board)
    board.show_now(NOW)
    board.resize(1000, 420)
    board.show()
    board.activateWindow()
    board.setFocus()
    qtbot.waitUntil(lambda: bool(board.stock.rows) and board.view.hasFocus())
    made.rest()
    yield made
    board.view.hand._timer.stop()


# -- lanes ------------------------------------------------------------------------------------------------------


def test_lanes_stand_by_station_and_within_it_as_on_the_crew_board(room: Room) -> None:
    assert room.rows == ["城东供电服务站", "CD2", "CD1", "CD4", "CD5", "江南供电服务站", "CD13", "", "JX1"]


def test_orders_that_overlap_have_tracks_of_their_own(room: Room) -> None:
    assert (room.bar("5").track, room.bar("7").track) == (0, 0)
    room.put(make.advanced(make.order("8", minutes_ago=30), OrderState.DISPATCHED, crew="CD1", every=1))
    assert room.bar("8").track == 1
    place = room.board.stock.place(CrewId("CD1"))
    assert place is not None
    heights = room.board.stock.tops[1:] - room.board.stock.tops[:-1]
    assert heights[place] == heights[place + 1] + room.board.chart.measures.track


def test_a_reassigned_order_has_a_bar_on_both_lanes(room: Room) -> None:
    line = make.stage(StageKind.REASSIGNED, at=NOW - timedelta(minutes=5), crew=CrewId("CD2"))
    room.put(replace(WORKING, state=OrderState.DISPATCHED, crew=CrewId("CD2"), stages=(*WORKING.stages, line)))
    assert room.bar("7", "CD1").ended == room.bar("7", "CD2").started == line.at.timestamp()


def test_an_order_that_leaves_the_picture_takes_its_bar_along(room: Room) -> None:
    room.board.show_changes(make.apply(room.picture, Change(DONE, None)))
    assert [bar.order for bar in room.board.stock.bars(CrewId("CD1"))] == ["7"]


def test_lanes_keep_their_places_under_a_hand(room: Room) -> None:
    room.key(Qt.Key.Key_Down)
    room.put(replace(room.picture.crews[CrewId("CD2")], duty=DutyState.OFF_DUTY), make.crew("CD5"))
    room.put(make.advanced(make.order("9"), OrderState.DISPATCHED, crew="CD13"))
    assert room.rows[1:5] == ["CD2", "CD1", "CD4", "CD5"]
    assert room.bar("9", "CD13")
    room.rest()
    assert room.rows[1:5] == ["CD5", "CD1", "CD4", "CD2"]


def test_the_lane_on_top_stays_on_top_when_others_come(room: Room) -> None:
    room.board.resize(1000, 160)
    bar = room.board.view.verticalScrollBar()
    place = room.board.stock.place(CrewId("CD4"))
    assert place is not None
    bar.setValue(int(room.board.stock.tops[place]))
    room.put(make.crew("CD7"), make.crew("CD8"))
    place = room.board.stock.place(CrewId("CD4"))
    assert place is not None
    assert bar.value() == room.board.stock.tops[place]


def test_a_crew_that_is_retired_with_its_orders_done_has_no_lane(room: Room) -> None:
    room.put(replace(room.picture.crews[CrewId("CD2")], retired=True))
    assert "CD2" not in room.rows


def test_typing_filters_and_an_empty_time_line_says_what_to_do(room: Room) -> None:
    room.board.filter.setText("江南")
    assert room.rows == ["江南供电服务站", "CD13"]
    room.board.filter.setText("nobody")
    assert room.rows == []
    assert room.board._empty.isVisible()
    room.board._empty.all_wanted.emit()
    assert "CD1" in room.rows
    assert not room.board._empty.isVisible()


def test_nothing_is_read_before_somebody_looks(qtbot: QtBot) -> None:
    board = LaneBoard(picture=make.picture_of(make.station(), make.crew()), rules=RULES, theme=dark_theme())
    qtbot.addWidget(board)
    board.show_changes((Change(None, make.crew()),))
    board.show_now(NOW)
    assert board.stock.rows == []
    board.show()
    qtbot.waitUntil(lambda: len(board.stock.rows) == 2)


# -- what is said -----------------------------------------------------------------------------------------------


def test_a_free_crew_says_since_when_a_busy_one_only_what_somebody_estimated(room: Room) -> None:
    assert room.note("CD2") == "free 1 h"
    assert (room.note("CD4"), room.note("CD5")) == ("break 1 h", "off duty")
    assert room.note("CD1") == "end unknown"
    by = make.DISPATCHER.id
    estimate = Estimate(at=NOW + timedelta(minutes=40), made_at=NOW, by=by)
    room.put(replace(WORKING, estimate=estimate))
    assert room.note("CD1") == "≈ 20:40"
    room.put(make.advanced(make.order("8", minutes_ago=30), OrderState.DISPATCHED, crew="CD1"))
    assert room.note("CD1") == "end unknown"
    room.put(replace(room.picture.orders[OrderId("8")], estimate=replace(estimate, at=NOW - timedelta(minutes=1))))
    assert room.note("CD1") == "estimate passed"


def test_free_counts_from_the_last_order(room: Room) -> None:
    room.put(make.advanced(make.order("3", minutes_ago=40), OrderState.RETURNED, crew="CD2", every=4))
    assert room.note("CD2") == "free 8 min"
    assert "Free since 19:52 (8 min)" in room.said(room.name("CD2"))


def test_a_bar_says_its_times_how_long_each_took_and_the_next_limit(room: Room) -> None:
    said = room.said(room.spot("CD1", -25)).splitlines()
    assert said[0] == "7 · General · On site"
    assert "Assigned 19:10 – 19:30 (20 min)" in said
    assert "On the way 19:30 – 19:40 (10 min)" in said
    assert "At work since 19:40 (20 min)" in said
    assert "Nobody has said when power will be back." in said
    assert any(line.startswith("Next limit: Restoration T-7") for line in said)


def test_an_estimate_says_that_it_is_one_whose_and_how_old(room: Room) -> None:
    made = Estimate(
        at=NOW + timedelta(minutes=40), made_at=NOW - timedelta(minutes=5), by=make.DISPATCHER.id, reason="等配件"
    )
    room.put(replace(WORKING, estimate=made))
    assert "≈ Power back at 20:40, said by 周文 5 min ago (T-8) 等配件" in room.said(room.spot("CD1", -5))


def test_an_arrival_is_estimated_with_its_rule_and_the_age_of_the_position(room: Room) -> None:
    room.put(make.advanced(make.order("9", minutes_ago=30), OrderState.EN_ROUTE, crew="CD2", every=8))
    assert "There at" not in room.said(room.spot("CD2", -3))
    room.board.show_fixes(make.fixes_of([make.fix("CD2", x=5000.0, seconds_ago=7)]), NOW)
    room.board.show_now(NOW)
    said = room.said(room.spot("CD2", -3))
    assert "from the position of 7 s ago" in said
    assert RULES.rules["YK-3"].text_en in said


def test_between_two_orders_a_lane_says_how_long_there_was_none(room: Room) -> None:
    said = room.said(room.spot("CD1", -80))
    assert "No order 18:00 – 19:10 (1 h 10 min)" in said
    assert "Standby since 15:00" in said
    assert "No order since" not in said


def test_nothing_is_said_of_duty_that_nobody_recorded(room: Room) -> None:
    assert "Duty at this time is not known here." in room.said(room.spot("CD2", -90))
    assert "No rota is known" in room.said(room.spot("CD2", 30))


def test_duty_of_which_nobody_recorded_the_beginning_is_drawn_at_now_only(room: Room) -> None:
    before = room.image()
    room.put(replace(room.picture.crews[CrewId("CD2")], duty_since=None))
    assert "Standby now; since when is not known." in room.said(room.spot("CD2", -30))
    assert room.note("CD2") == "free"
    y = int(room.board.stock.tops[2]) + room.board.chart.scale - 4
    now = room.spot("CD2", 0).x()
    after = room.image()
    assert after.pixelColor(now - 40, y) != before.pixelColor(now - 40, y)
    assert after.pixelColor(now - 6, y) == before.pixelColor(now - 6, y)


def test_duty_that_changes_stays_to_be_seen(room: Room) -> None:
    crew = room.picture.crews[CrewId("CD2")]
    room.put(replace(crew, duty=DutyState.BREAK, duty_since=NOW - timedelta(minutes=20)))
    assert "Standby 19:00 – 19:40 (40 min)" in room.said(room.spot("CD2", -30))
    assert "On a break since 19:40" in room.said(room.spot("CD2", -10))


def test_the_edge_of_what_is_kept_is_said(room: Room) -> None:
    room.board.view._pan(-1e9)
    assert "archived orders are missing" in room.said(room.board.view.rect().topLeft() + QPoint(300, 60))


# -- the view ---------------------------------------------------------------------------------------------------


def test_the_view_goes_with_now_until_it_is_held(room: Room) -> None:
    view = room.board.view
    left = view.axis.left
    room.board.show_now(NOW + timedelta(minutes=5))
    assert view.axis.left == pytest.approx(left + 300, abs=30)
    QTest.keyClick(view, Qt.Key.Key_Left, CTRL)
    held = view.axis
    assert not room.board._now.isChecked()
    room.rest()
    room.board.show_now(NOW + timedelta(minutes=10))
    assert view.axis == held
    room.board._now.click()
    assert view.axis.follows
    assert view.axis.x((NOW + timedelta(minutes=10)).timestamp()) == pytest.approx(0.6 * view.axis.width, abs=1)


def test_the_view_stands_still_under_a_hand(room: Room) -> None:
    QTest.keyClick(room.board.view, Qt.Key.Key_Down)
    before = room.board.view.axis
    room.board.show_now(NOW + timedelta(minutes=5))
    assert room.board.view.axis == before
    room.rest()
    room.board.show_now(NOW + timedelta(minutes=6))
    assert room.board.view.axis.left > before.left


def test_keys_and_buttons_zoom(room: Room) -> None:
    assert room.board._hours[6].isChecked()
    room.key(Qt.Key.Key_Minus)
    assert room.board.view.axis.span == 12 * HOUR
    assert room.board._hours[12].isChecked()
    room.key(Qt.Key.Key_Plus)
    room.key(Qt.Key.Key_Plus)
    assert room.board.view.axis.span == 2 * HOUR
    room.board._hours[24].click()
    assert room.board.view.axis.span == 24 * HOUR
    assert room.board.view.axis.follows


@pytest.mark.parametrize(("x", "y", "held"), [(600, 60, CTRL), (600, 6, NONE)])
def test_the_wheel_zooms_with_ctrl_or_over_the_scale(room: Room, x: int, y: int, held: Qt.KeyboardModifier) -> None:
    view = room.board.view
    about = view.axis.moment(x - room.board.chart.names)
    _wheel(room, QPoint(x, y), QPoint(0, 120), held)
    assert view.axis.span == pytest.approx(6 * HOUR / 1.25)
    assert view.axis.moment(x - room.board.chart.names) == pytest.approx(about)


def test_the_wheel_scrolls_the_lanes_otherwise(room: Room) -> None:
    room.board.resize(1000, 160)
    _wheel(room, QPoint(600, 60), QPoint(0, -120), NONE)
    assert room.board.view.verticalScrollBar().value() > 0
    assert room.board.view.axis.follows


def test_a_drag_pans(room: Room) -> None:
    view = room.board.view
    left, start = view.axis.left, room.spot("CD2", -120)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(100, 0))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(100, 0))
    assert view.axis.left == pytest.approx(left - 100 * view.axis.span / view.axis.width)


def test_the_zoom_is_kept_and_nonsense_is_not(room: Room) -> None:
    room.board.show_looks({"hours": "12"})
    assert room.board.looks() == {"hours": "12"}
    for kept in ({"hours": "soon"}, {"hours": "9999"}, {}, {"hours": "nan"}):
        room.board.show_looks(kept)
        assert room.board.looks() == {"hours": "12"}


# -- selecting, opening, giving ---------------------------------------------------------------------------------


def test_a_click_tells_what_it_hit(room: Room, qtbot: QtBot) -> None:
    for point, key in ((room.spot("CD1", -25), "7"), (room.spot("CD1", -80), "CD1"), (room.name("CD4"), "CD4")):
        with qtbot.waitSignal(room.board.selected) as told:
            QTest.mouseClick(room.board.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert told.args == [(key,)]


def test_being_told_marks_and_neither_tells_nor_moves(room: Room, qtbot: QtBot) -> None:
    before, axis = room.image(), room.board.view.axis
    with qtbot.assertNotEmitted(room.board.selected):
        room.board.select(("7",))
    assert room.board.view._marks.key == "7"
    assert room.board.view.axis == axis
    assert room.image() != before
    room.board.select(("unknown",))
    assert room.board.view._marks.key is None


def test_an_order_selected_before_it_has_a_lane_is_marked_once_it_has(room: Room) -> None:
    room.put(make.order("9"))
    room.board.select(("9",))
    assert room.board.view._marks.key is None
    room.put(make.advanced(make.order("9"), OrderState.DISPATCHED, crew="CD2"))
    assert room.board.view._marks.key == "9"


def test_keys_go_along_lanes_and_bars(room: Room, qtbot: QtBot) -> None:
    told: list[tuple[str, ...]] = []
    room.board.selected.connect(told.append)
    keys = Qt.Key
    for key in (
        keys.Key_Down,
        keys.Key_Down,
        keys.Key_Right,
        keys.Key_Left,
        keys.Key_Left,
        keys.Key_End,
        keys.Key_Home,
    ):
        room.key(key)
    assert told == [("CD2",), ("CD1",), ("7",), ("5",), ("5",), ("JX1",), ("CD2",)]


def test_a_bar_out_of_sight_is_brought_into_it(room: Room) -> None:
    room.board.view.show_hours(2)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Left):
        room.key(key)
    assert room.board.view._marks.key == "5"
    assert room.board.view.axis.x(room.bar("5").started) > 0


def test_enter_and_double_click_open(room: Room, qtbot: QtBot) -> None:
    room.board.select(("7",))
    with qtbot.waitSignal(room.board.opened) as told:
        room.key(Qt.Key.Key_Return)
    assert told.args == ["7"]
    with qtbot.waitSignal(room.board.opened) as told:
        QTest.mouseDClick(room.board.view.viewport(), Qt.MouseButton.LeftButton, pos=room.name("CD4"))
    assert told.args == ["CD4"]


def test_menus_of_orders_and_crews(room: Room, qtbot: QtBot) -> None:
    for point, key in ((room.spot("CD1", -25), "7"), (room.name("CD4"), "CD4")):
        with qtbot.waitSignal(room.board.menu_wanted) as told:
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, point)
            QApplication.sendEvent(room.board.view.viewport(), event)
        assert told.args is not None
        assert told.args[0] == key
    room.board.select(("7",))
    with qtbot.waitSignal(room.board.menu_wanted) as told:
        at = QPoint()
        QApplication.sendEvent(room.board.view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, at))
    assert told.args is not None
    assert told.args[0] == "7"


def test_an_order_dropped_on_a_lane_is_for_its_crew(room: Room, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setData(ORDER_MIME, b"8")
    args = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NONE)
    over = QDragMoveEvent(QPoint(300, room.board.chart.scale + 3), *args)
    room.board.view.dragMoveEvent(over)
    assert not over.isAccepted()
    with qtbot.waitSignal(room.board.order_dropped) as told:
        room.board.view.dropEvent(QDropEvent(QPointF(room.spot("CD2", -100)), *args))
    assert told.args == ["8", "CD2"]


def test_what_is_current_is_there_for_a_screen_reader(room: Room) -> None:
    room.board.select(("7",))
    assert room.board.view.accessibleName() == "Time line of the crews"
    assert "At work since 19:40" in room.board.view.accessibleDescription()


# -- looks ------------------------------------------------------------------------------------------------------


def test_phases_can_be_told_without_colour(room: Room) -> None:
    """A row of pixels through the bar: hollow, hatched and full differ in lightness alone."""
    image = room.image().convertToFormat(QImage.Format.Format_Grayscale8)
    y = room.spot("CD1", 0).y() + room.board.chart.measures.track // 2 - 4

    def greys(minutes_from: float, minutes_to: float) -> set[int]:
        left, right = room.spot("CD1", minutes_from).x() + 2, room.spot("CD1", minutes_to).x() - 2
        return {image.pixelColor(x, y + dy).red() for x in range(left, right) for dy in (0, 1, 2)}

    way, work = greys(-170, -160), greys(-158, -142)
    assert len(way) > 1
    assert len(work) == 1
    assert max(way) > min(work) or way != work


def test_no_time_is_cut_off_at_the_edges_of_the_scale(room: Room) -> None:
    """Half of a time could be read as another."""
    view, chart = room.board.view, room.board.chart
    for _ in range(8):
        view._pan(9)
        image = room.image()
        for x in (chart.names + 1, chart.names + 2, view.viewport().width() - 2, view.viewport().width() - 1):
            assert len({image.pixel(x, y) for y in range(1, chart.scale - 2)}) == 1


def test_both_themes_paint(room: Room) -> None:
    dark = room.image()
    room.board.show_theme(light_theme())
    assert room.image() != dark


def _wheel(room: Room, at: QPoint, turn: QPoint, held: Qt.KeyboardModifier) -> None:
    view = room.board.view.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        turn,
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


# -- alarms -----------------------------------------------------------------------------------------------------


def test_a_bar_has_the_alarm_sign_of_its_order_on_the_lane_of_its_crew_only(room: Room) -> None:
    before = room.image()
    states = []
    for state in (AlarmState.UNACKNOWLEDGED, AlarmState.ACKNOWLEDGED, AlarmState.CLEARED, AlarmState.SHELVED):
        room.board.show_alarm_signs({"7": (AlarmPriority.URGENT, state)})
        image = room.image()
        assert image != before and image not in states, "each state is told apart"
        states.append(image)
    assert "Alarm: urgent, shelved" in room.said(room.spot("CD1", -5))
    room.put(make.advanced(WORKING, OrderState.ON_SITE, crew="CD2", every=1))
    assert alarm_of(room.bar("7", "CD2"), room.board._scene) is not None
    room.board.show_alarm_signs({})
    assert "Alarm" not in room.said(room.spot("CD1", -5))
