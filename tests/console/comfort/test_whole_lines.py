"""Lists on a small screen with large letters: a state, a class and the name of a station stay whole, in a further line
where one has no room for them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from models.commands.escalations import Escalate
from models.entities.escalations import EscalationLevel
from models.entities.orders import Channel
from models.picture import Picture
from tests.console.comfort.looking import written_in
from tests.models.builders import Room, place
from tests.models.service_cases import opened
from tests.widgets.cases.test_cases_page import Seat
from tests.widgets.jobs.test_jobs_page import Desk
from tests.widgets.living_picture import CHIEF
from tests.widgets.notices.rooms import NoticeRoom
from tests.widgets.outage_day.rooms import DayRoom
from tests.widgets.plans.rooms import PlanRoom
from widgets.broken_lines import lines_needed
from widgets.plans.grouped_table import GroupedTable
from widgets.plans.plans_page import PlansPage
from widgets.theme import apply_theme, dark_theme, set_text_size

LONG = "经济技术开发区供电服务站"


@pytest.fixture(autouse=True)
def in_large_letters(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, dark_theme())
    set_text_size(qapp, 150)
    yield
    set_text_size(qapp, 100)


def name_stations(picture: Picture, *names: str) -> None:
    for station, name in zip(picture.stations.values(), names, strict=False):
        picture.put(replace(station, name=name))


def shown(page: QWidget, table: QTableView, qtbot: QtBot) -> list[str]:
    """What is written in the rows, line by line."""
    qtbot.addWidget(page)
    page.resize(1366, 768)
    with qtbot.waitExposed(page):
        page.show()
    if isinstance(table, GroupedTable):
        qtbot.waitUntil(lambda: not table._narrowed.isActive())
    return [text.text for text in written_in(table.viewport())]


def tall(table: QTableView) -> set[int]:
    """Rows with more than two lines."""
    line = table.fontMetrics().height()
    return {row for row in range(table.model().rowCount()) if table.rowHeight(row) >= 3 * line}


def test_the_day_says_state_next_step_and_station_whole(qtbot: QtBot) -> None:
    room = DayRoom()
    name_stations(room.living.picture, LONG, LONG)
    key = room.opened(room.announced("A1"))
    room.living.now = room.start_of(key) - timedelta(minutes=10)
    page = room.open()
    lines = shown(page, page.board.table, qtbot)
    assert "Ticketopened▶Reportbeforede-energising" in "".join(lines).replace(" ", "")
    assert LONG in lines
    assert not [line for line in lines if line.endswith("…")]
    assert tall(page.board.table) == {page.board.model.row_of(key)}


def test_a_row_of_the_day_gets_a_line_when_the_hand_rests_and_not_under_it(qtbot: QtBot) -> None:
    room = DayRoom()
    key = room.announced("A1")
    room.living.now = room.start_of(key) - timedelta(minutes=10)
    page = room.open()
    shown(page, page.board.table, qtbot)
    table = page.board.table
    assert tall(table) == set()
    page.board._hand.touch()
    room.opened(key)
    assert tall(table) == set(), "nothing grows under the hand"
    page.board._hand._timer.stop()
    page.board._hand.rested.emit()
    assert tall(table) == {page.board.model.row_of(key)}


def test_notices_break_what_has_no_room_and_take_it_back(qtbot: QtBot) -> None:
    room = NoticeRoom()
    name_stations(room.living.picture, LONG, LONG)
    page = room.full()
    table = page.list.table
    lines = shown(page, table, qtbot)
    assert not [line for line in lines if line.endswith("…")]
    assert tall(table), "a station's name has two lines"
    table.setFixedWidth(2000)
    qtbot.waitUntil(lambda: tall(table) == set())


def test_a_line_that_ends_with_a_space_is_not_shortened_for_it(qtbot: QtBot) -> None:
    page = NoticeRoom().full()
    table = page.list.table
    shown(page, table, qtbot)
    for width in range(620, 800, 4):
        table.setFixedWidth(width)
        qtbot.waitUntil(lambda: table._heights == table._wanted_heights())
        assert max(table.rowHeight(row) for row in range(table.model().rowCount())) < 6 * table.fontMetrics().height()
        assert not [text.text for text in written_in(table.viewport()) if text.text.endswith("…")], width


def many_plans(qtbot: QtBot) -> tuple[PlanRoom, PlansPage, GroupedTable]:
    """The first one is chosen, and it is far above what is in view."""
    room = PlanRoom(CHIEF)
    for number in range(30):
        room.filed(f"T-{number}", days=12 + number)
    page = room.open()
    table = page.list.table
    shown(page, table, qtbot)
    table.select(page.list.model.plan_at(1))
    table.verticalScrollBar().setValue(900)
    assert table.rowAt(0) > 3
    return room, page, table


def first_in_view(table: GroupedTable) -> tuple[object, int]:
    row = table.rowAt(0) + 1
    return table._rows.plan_at(row), table.rowViewportPosition(row)


def test_what_is_read_stays_where_it_is_when_rows_above_get_lines(qtbot: QtBot) -> None:
    _, _, table = many_plans(qtbot)
    plan, top = first_in_view(table)
    table.setFixedWidth(640)
    qtbot.waitUntil(lambda: len(tall(table)) > 20)
    assert table.rowViewportPosition(table._rows.row_of(plan)) == top


def test_the_end_of_the_list_stays_where_it_is_too(qtbot: QtBot) -> None:
    """Rows above it get lines, so that the list can be scrolled further than before."""
    _, page, table = many_plans(qtbot)
    last = page.list.model.rowCount() - 1
    table.select(page.list.model.plan_at(last))
    table.scrollToBottom()
    top = table.rowViewportPosition(last)
    table.setFixedWidth(640)
    qtbot.waitUntil(lambda: len(tall(table)) > 20)
    assert table.rowViewportPosition(last) == top


def test_sorting_in_does_not_lead_back_to_a_chosen_plan_that_was_scrolled_away(qtbot: QtBot) -> None:
    room, page, table = many_plans(qtbot)
    chosen, (plan, top) = table.plan, first_in_view(table)
    room.filed("T-99", days=11)
    page.list.arrange()
    assert table.plan == chosen
    assert table.rowViewportPosition(table._rows.row_of(plan)) == top


def test_a_row_that_says_the_same_is_not_measured_again(qtbot: QtBot) -> None:
    _, _, table = many_plans(qtbot)
    table.setFixedWidth(640)
    qtbot.waitUntil(lambda: len(tall(table)) > 20)
    before = lines_needed.cache_info()
    table.keep_lines()
    after = lines_needed.cache_info()
    assert (after.misses, after.hits > before.hits) == (before.misses, True)


def test_a_window_that_gets_narrower_is_painted_with_the_lines_it_takes(qtbot: QtBot) -> None:
    """Not first with the lines it had."""
    room = PlanRoom(CHIEF)
    room.filed("T-1", days=12)
    page = room.open()
    table = page.list.table
    shown(page, table, qtbot)
    assert tall(table) == set()
    table.resize(500, table.height())
    assert tall(table) == {1}


def test_a_case_says_its_class_and_its_station_whole(qtbot: QtBot) -> None:
    room = Room()
    name_stations(room.picture, LONG, LONG)
    opened(room, phone="3", channel=Channel.REGULATOR_12398)
    page = Seat(room, qtbot).page
    lines = shown(page, page.list.table, qtbot)
    assert {"major", LONG} <= set(lines)


def test_a_job_names_its_stations_each_in_one_piece(qtbot: QtBot) -> None:
    room = Room()
    name_stations(room.picture, "城东供电服务站", "大学城供电服务站")
    orders = tuple(room.report(place=place(ground)) for ground in ("G1", "G3"))
    room.send(Escalate(orders=orders, level=EscalationLevel.BRANCH, reason="storm"))
    page = Desk(qtbot, room).page
    lines = shown(page, page.list, qtbot)
    assert {"城东供电服务站,", "大学城供电服务站"} <= set(lines)


def test_a_job_of_many_stations_counts_the_last_ones(qtbot: QtBot) -> None:
    page = Desk(qtbot, Room()).page
    names = [f"第{number}站" for number in range(6)]
    assert page.list._stations_text(names[:4]) == "第0站, 第1站, 第2站, 第3站"
    assert page.list._stations_text(names) == "第0站, 第1站, 第2站 and 3 more"
