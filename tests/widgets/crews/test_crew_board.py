"""The board: what each crew does, how old its position is, and orders dropped on it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from models.changes import Change, Entity
from models.entities.fixes import Fix
from models.entities.orders import OrderState, StageKind
from models.entities.people import CrewKind, DutyState
from models.ids import CrewId, OrderId, StationId
from models.picture import Picture
from tests.widgets import pictures as make
from widgets.crews.crew_board import CrewBoard
from widgets.crews.crew_cells import Column, alignment
from widgets.crews.crew_model import CrewModel
from widgets.crews.crew_rows import Group, crew_row
from widgets.queue.queue_model import ORDER_MIME
from widgets.theme import dark_theme, light_theme
from widgets.words.unbroken import KEPT

RULES = make.rule_book()
NOW = make.NOW


@dataclass
class Room:
    picture: Picture
    board: CrewBoard

    @property
    def ids(self) -> list[str]:
        return [self.board.model.row_at(row).crew.id for row in range(self.board.model.rowCount())]

    def put(self, *entities: Entity) -> None:
        changes = [Change(self.picture.find(type(one), one.id), one) for one in entities]
        self.board.show_changes(make.apply(self.picture, *changes))

    def rest(self) -> None:
        """As if nobody had touched anything for a while."""
        self.board.table.hand._timer.stop()
        self.board.table.hand.rested.emit()

    def text(self, crew: str, column: Column) -> str:
        row = self.board.model.row_of(CrewId(crew))
        assert row is not None
        return str(self.board.model.index(row, column).data())

    def spot(self, crew: str) -> QPoint:
        row = self.board.model.row_of(CrewId(crew))
        assert row is not None
        return self.board.table.visualRect(self.board.model.index(row, Column.STATE)).center()


def board_of(*entities: Entity) -> Room:
    picture = make.picture_of(make.station(), make.station("S2", name="江南供电服务站"), make.grid(), *entities)
    board = CrewBoard(picture=picture, rules=RULES, theme=dark_theme())
    board.show_now(NOW)
    return Room(picture, board)


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    """Two on standby, one en route, one on a break, one off duty."""
    made = board_of(
        make.crew("CD1", duty=DutyState.OFF_DUTY),
        make.crew("CD2", name="抢修二班"),
        make.crew("CD3"),
        make.crew("CD13", station=StationId("S2"), kind=CrewKind.CABLE),
        make.crew("CD4", duty=DutyState.BREAK),
        make.advanced(make.order("7", minutes_ago=10), OrderState.EN_ROUTE, crew="CD3"),
    )
    qtbot.addWidget(made.board)
    made.board.resize(900, 400)
    made.board.show()
    made.board.activateWindow()
    made.board.setFocus()
    qtbot.waitUntil(made.board.table.hasFocus)
    made.rest()
    yield made
    made.board.table.hand._timer.stop()


def test_who_can_be_sent_stands_on_top_and_who_is_off_duty_last(room: Room) -> None:
    assert room.ids == ["CD2", "CD13", "CD3", "CD4", "CD1"]
    states = [room.text(crew, Column.STATE) for crew in room.ids]
    assert states == ["Standby", "Standby", "En route", "On a break", "Off duty"]
    assert room.text("CD2", Column.CREW) == "CD2 抢修二班"
    assert room.text("CD3", Column.ORDER) == "7"
    assert room.text("CD13", Column.KIND) == "Cable"


def test_a_crew_with_two_orders_shows_the_one_it_is_furthest_with(room: Room) -> None:
    room.put(make.advanced(make.order("8", minutes_ago=4), OrderState.DISPATCHED, crew="CD3"))
    assert room.text("CD3", Column.ORDER) == "7 +1"
    assert room.text("CD3", Column.STATE) == "En route"


def test_since_when(room: Room) -> None:
    assert room.text("CD2", Column.SINCE) == "1 h"
    assert room.text("CD3", Column.SINCE) == "7 min"  # received 10 minutes ago, departed 3 steps later
    order = room.picture.orders[OrderId("7")]
    reassigned = make.stage(StageKind.REASSIGNED, at=NOW - timedelta(minutes=1), crew=CrewId("CD2"))
    room.put(replace(order, state=OrderState.DISPATCHED, crew=CrewId("CD2"), stages=(*order.stages, reassigned)))
    assert room.text("CD2", Column.SINCE) == "1 min"
    assert room.text("CD3", Column.STATE) == "Standby"


def test_every_state_that_holds_a_crew_knows_when_it_began() -> None:
    picture = make.picture_of(make.crew())
    order = make.order(minutes_ago=60)
    for state in (OrderState.DISPATCHED, OrderState.ACCEPTED, OrderState.ON_SITE, OrderState.REPAIRED):
        picture.put(make.advanced(order, state))
        row = crew_row(CrewId("CD1"), picture)
        assert row is not None
        assert row.group is Group.BUSY
        assert row.since == picture.orders[order.id].stages[-1].at


def test_a_retired_crew_stays_until_its_order_is_done(room: Room) -> None:
    room.put(replace(room.picture.crews[CrewId("CD2")], retired=True))
    assert "CD2" not in room.ids
    room.put(replace(room.picture.crews[CrewId("CD3")], retired=True))
    assert "CD3" in room.ids
    room.put(make.advanced(make.order("7", minutes_ago=10), OrderState.RETURNED, crew="CD3", every=0.5))
    assert "CD3" not in room.ids


def test_positions_have_an_age_and_stale_ones_say_so(room: Room) -> None:
    assert room.text("CD2", Column.POSITION) == "none"
    room.board.show_fixes(make.fixes_of([make.fix("CD2", seconds_ago=4), make.fix("CD3", seconds_ago=900)]), NOW)
    assert room.text("CD2", Column.POSITION) == "4 s"
    assert room.text("CD3", Column.POSITION) == "15 min, stale"
    fresh = room.board.model.index(0, Column.CREW).data(Qt.ItemDataRole.DecorationRole)
    later = NOW + RULES.duration("position.stale")
    room.board.show_now(later)
    assert room.text("CD2", Column.POSITION).endswith("stale")
    stale = room.board.model.index(0, Column.CREW).data(Qt.ItemDataRole.DecorationRole)
    assert stale.pixmap(16).toImage() != fresh.pixmap(16).toImage()
    room.board.show_fixes(make.fixes_of([replace(make.fix("CD2"), at=later)]), later)
    assert room.text("CD2", Column.POSITION) == "0 s"
    assert room.text("CD3", Column.POSITION).endswith("stale")


def test_a_position_from_the_future_is_not_trusted(room: Room) -> None:
    room.board.show_fixes(make.fixes_of([make.fix("CD2", seconds_ago=-600)]), NOW)
    assert room.text("CD2", Column.POSITION) == "600 s ahead"
    assert "Stale 4" in counts_of(room)


def counts_of(room: Room) -> str:
    return room.board._counts.text().replace("&nbsp;", " ").replace(KEPT, " ")


def test_counts_stand_above(room: Room) -> None:
    said = counts_of(room)
    for part in ("Standby <b>2</b>", "Busy 1", "Break 1", "Off duty 1", "Stale 4"):
        assert part in said
    room.put(make.crew("CD1"))
    assert "Off duty 0" in counts_of(room)


@pytest.mark.parametrize(
    ("typed", "crews"),
    [
        ("cd1", ["CD13", "CD1"]),
        ("二班", ["CD2"]),
        ("江南", ["CD13"]),
        ("jngd", ["CD13"]),
        ("en route", ["CD3"]),
        ("cable", ["CD13"]),
        ("7", ["CD3"]),
        ("nobody", []),
        ("  ", ["CD2", "CD13", "CD3", "CD4", "CD1"]),
    ],
)
def test_typing_filters(room: Room, typed: str, crews: list[str]) -> None:
    room.board.filter.setText(typed)
    assert room.ids == crews


def test_rows_keep_their_place_under_a_hand(room: Room, qtbot: QtBot) -> None:
    QTest.keyClick(room.board.table, Qt.Key.Key_Down)
    room.put(make.advanced(make.order("9"), OrderState.DISPATCHED, crew="CD2"))
    assert room.ids[0] == "CD2"
    assert room.text("CD2", Column.STATE) == "Dispatched"
    room.rest()
    assert room.ids == ["CD13", "CD2", "CD3", "CD4", "CD1"]


def test_selecting_by_hand_tells_and_being_told_does_not(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.board.selected) as told:
        QTest.mouseClick(room.board.table.viewport(), Qt.MouseButton.LeftButton, pos=room.spot("CD4"))
    assert told.args == [("CD4",)]
    with qtbot.assertNotEmitted(room.board.selected):
        room.board.select(("CD2",))
    assert room.board.table.current() == "CD2"
    with qtbot.assertNotEmitted(room.board.selected):
        room.board.select(("7",))
    assert room.board.table.current() == "CD3"
    room.board.select(("nothing",))
    assert room.board.table.current() is None


def test_the_selected_crew_stays_selected_when_rows_change_places(room: Room, qtbot: QtBot) -> None:
    room.board.select(("CD2",))
    with qtbot.assertNotEmitted(room.board.selected):
        room.put(make.crew("CD2", name="抢修二班", duty=DutyState.BREAK))
        room.put(make.crew("CD99"))
    assert room.ids[0] != "CD2"
    assert room.board.table.current() == "CD2"


def test_home_and_end(room: Room) -> None:
    QTest.keyClick(room.board.table, Qt.Key.Key_End)
    assert room.board.table.current() == "CD1"
    QTest.keyClick(room.board.table, Qt.Key.Key_Home)
    assert room.board.table.current() == "CD2"


def order_mime(order: str) -> QMimeData:
    mime = QMimeData()
    mime.setData(ORDER_MIME, order.encode())
    return mime


def drag(room: Room, mime: QMimeData, at: QPoint) -> tuple[bool, bool]:
    """Enter, move, drop, as Qt sends them; whether the move and the drop were accepted."""
    view, copy = room.board.table.viewport(), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(view, QDragEnterEvent(at, copy, mime, left, none))
    move = QDragMoveEvent(at, copy, mime, left, none)
    QCoreApplication.sendEvent(view, move)
    accepted = move.isAccepted()
    drop = QDropEvent(QPointF(at), copy, mime, left, none)
    QCoreApplication.sendEvent(view, drop)
    return accepted, drop.isAccepted()


def test_an_order_dropped_on_a_crew(room: Room, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.board.order_dropped) as dropped:
        assert drag(room, order_mime("26112100042"), room.spot("CD13")) == (True, True)
    assert dropped.args == ["26112100042", "CD13"]
    assert room.board.model.frozen, "rows rest while something is dragged over them"


def test_a_drop_beside_every_crew_or_of_something_else_is_nothing(room: Room, qtbot: QtBot) -> None:
    below = QPoint(20, room.board.table.viewport().height() - 3)
    with qtbot.assertNotEmitted(room.board.order_dropped):
        assert not drag(room, order_mime("1"), below)[0]
        other = QMimeData()
        other.setText("26112100042")
        drag(room, other, room.spot("CD2"))


def test_the_row_under_a_dragged_order_is_marked(room: Room) -> None:
    view, copy = room.board.table.viewport(), Qt.DropAction.CopyAction
    plain = room.board.grab().toImage()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    mime = order_mime("1")
    QCoreApplication.sendEvent(view, QDragEnterEvent(room.spot("CD2"), copy, mime, left, none))
    QCoreApplication.sendEvent(view, QDragMoveEvent(room.spot("CD2"), copy, mime, left, none))
    assert room.board.grab().toImage() != plain


def test_every_crew_has_a_menu_by_mouse_and_keyboard(room: Room, qtbot: QtBot) -> None:
    at, table = QPoint(7, 7), room.board.table
    for crew in ("CD3", "CD2"):
        with qtbot.waitSignal(room.board.menu_wanted) as wanted:
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, room.spot(crew), at)
            QCoreApplication.sendEvent(table.viewport(), event)
        assert wanted.args == [crew, at]
    room.board.select(("CD4",))
    with qtbot.waitSignal(room.board.menu_wanted) as wanted:
        QCoreApplication.sendEvent(table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, at))
    assert wanted.args is not None
    assert wanted.args[0] == "CD4"
    beside = QPoint(5, table.viewport().height() - 2)
    with qtbot.assertNotEmitted(room.board.menu_wanted):
        QCoreApplication.sendEvent(table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, beside, at))


def test_ages_to_the_right_have_no_words_behind_them(room: Room) -> None:
    ends = [alignment(column) & Qt.AlignmentFlag.AlignRight for column in Column]
    assert ends == sorted(ends), "what stands to the right would run into words that begin to the left"


def test_columns_give_way_and_crew_state_position_stay(room: Room) -> None:
    seen = []
    for width in (1100, 600, 480, 360):
        room.board.resize(width, 300)
        QCoreApplication.processEvents()
        seen.append([column for column in Column if not room.board.table.isColumnHidden(column)])
    assert seen[0] == list(Column)
    assert seen[-1] == [Column.CREW, Column.STATE, Column.POSITION]
    assert [len(columns) for columns in seen] == sorted((len(columns) for columns in seen), reverse=True)


def test_no_name_is_cut_off_and_state_and_position_go_below_it_where_there_is_no_room_beside(room: Room) -> None:
    crew = room.picture.crews[CrewId("CD2")]
    table, metrics = room.board.table, room.board.table.fontMetrics()
    for name in (crew.name, "开发区配电运检二班", "a crew of the northern substations' maintenance"):
        room.put(replace(crew, name=name, version=crew.version + 1))
        crew = room.picture.crews[CrewId("CD2")]
        for width in (1100, 480, 360, 300):
            room.board.resize(width, 300)
            QCoreApplication.processEvents()
            lines = room.text("CD2", Column.CREW).split("\n")
            room_left = table.columnWidth(Column.CREW) - 30
            if width > 300 or "northern" not in name:
                assert metrics.horizontalAdvance(lines[0]) <= room_left, (name, width)
            beside = not table.isColumnHidden(Column.STATE)
            assert beside is not table.isColumnHidden(Column.POSITION)
            state, position = room.text("CD2", Column.STATE), room.text("CD2", Column.POSITION)
            assert lines[1:] == ([] if beside else [f"{state}, {position}"])
            assert table.rowHeight(0) >= len(lines) * metrics.height()
    assert not beside


def test_words_follow_the_language_and_colours_the_theme(room: Room) -> None:
    class Loud(QTranslator):
        def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
            return f"~{text}"

        def isEmpty(self) -> bool:
            return False  # Qt tells nobody of an empty translation

    loud = Loud()
    QCoreApplication.installTranslator(loud)
    try:
        QCoreApplication.processEvents()
        model = room.board.model
        words = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
        words += [room.board.filter.placeholderText(), counts_of(room), room.text("CD2", Column.STATE)]
        assert [word for word in words if not str(word).startswith("~")] == []
    finally:
        QCoreApplication.removeTranslator(loud)
    QCoreApplication.processEvents()
    dark = room.board.grab().toImage()
    room.board.show_theme(light_theme())
    assert room.board.grab().toImage() != dark


_duties = st.tuples(st.sampled_from(["CD1", "CD2", "CD3", "CD4"]), st.sampled_from(DutyState))
_orders = st.tuples(
    st.sampled_from(["1", "2", "3"]),
    st.sampled_from([OrderState.DISPATCHED, OrderState.ON_SITE, OrderState.RETURNED]),
    st.sampled_from(["CD1", "CD2", "CD3"]),
)


@settings(max_examples=40)
@given(st.lists(st.one_of(_duties, _orders, st.sampled_from(["freeze", "settle"])), max_size=15))
def test_taking_changes_one_by_one_equals_building_anew(steps: list[tuple[str, ...] | str]) -> None:
    picture = make.picture_of(make.station(), make.crew("CD1"))
    model = CrewModel(picture=picture, rules=RULES, theme=dark_theme(), now=NOW)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for step in steps:
        match step:
            case "freeze":
                model.freeze()
            case "settle":
                model.settle()
            case (key, DutyState() as duty):
                crew = make.crew(key, duty=duty)
                model.take(make.apply(picture, Change(picture.crews.get(crew.id), crew)))
            case (key, OrderState() as state, crew_id):
                order = make.advanced(make.order(key), state, crew=crew_id, every=0.1)
                model.take(make.apply(picture, Change(picture.orders.get(order.id), order)))
    model.settle()
    fresh = CrewModel(picture=picture, rules=RULES, theme=dark_theme(), now=NOW)
    rows = [model.row_at(row) for row in range(model.rowCount())]
    assert rows == [fresh.row_at(row) for row in range(fresh.rowCount())]
    assert model.counts() == fresh.counts()
    assert tester.model() is model


@pytest.fixture(autouse=True)
def application(qapp: QCoreApplication) -> None:
    """Icons need an application."""


def test_a_fix_of_a_crew_nobody_knows_is_harmless(room: Room) -> None:
    room.board.show_fixes({CrewId("CD77"): Fix(crew=CrewId("CD77"), at=NOW, x=0.0, y=0.0)}, NOW)
    assert "CD77" not in room.ids
