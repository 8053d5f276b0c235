"""Where a figure comes from, and the rule book: one key away from whatever the keyboard is on."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from console.clock import wall_clock
from console.rule_room import RuleRoom
from tests.console.rooms import report
from tests.console.seats import OpenSeat, Seat, make_shift
from widgets.rule_book.why import WhyPage
from widgets.rule_book.window import RuleBookWindow

DRAFT = """
site = "JJ"
version = 1
effective_from = 2999-01-01
[[number]]
id = "T-10"
value = 60
unit = "min"
source = "draft"
confidence = "site"
"""


@pytest.fixture
def seat(tmp_path: Path, open_seat: OpenSeat) -> Seat:
    url, _ = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=9)))
    return open_seat(url)


def asked(seat: Seat) -> str:
    seat.window.menus.action("why").trigger()
    (page,) = seat.window.findChildren(WhyPage)
    assert page.isVisible()
    said = page.text.toPlainText()
    page.close()
    return said


def test_the_row_under_the_keyboard_says_where_its_clocks_come_from(seat: Seat) -> None:
    seat.window.begin()
    said = asked(seat)
    for number in ("T-10", "T-1.urban", "T-2.urban", "T-3.urban"):
        assert f"{number} " in said
    assert "Source: " in said
    assert "Rule book " in said


def test_the_inspector_says_the_same_of_its_order(seat: Seat) -> None:
    seat.window.begin()
    row = asked(seat)
    seat.press(Qt.Key.Key_Return)
    seat.window.inspector.setFocus()
    assert "T-1.urban " in asked(seat)
    assert "T-1.urban " in row


def test_a_crew_says_when_its_position_is_too_old(seat: Seat) -> None:
    seat.window.crews.table.setFocus()
    seat.press(Qt.Key.Key_Down)
    assert "position.stale: 3 min" in asked(seat)


def test_where_nothing_is_from_the_book_the_book_itself_is_told(seat: Seat) -> None:
    seat.window.map.setFocus()
    assert asked(seat).startswith("Rule book ")


def test_the_rule_book_opens_beside_the_work_and_once(seat: Seat) -> None:
    seat.window.menus.action("rule_book").trigger()
    seat.window.menus.action("rule_book").trigger()
    (book,) = seat.window.findChildren(RuleBookWindow)
    assert book.isVisible()
    assert not book.isModal()
    seat.qtbot.keyClick(book, Qt.Key.Key_Escape)
    assert not book.isVisible()


def test_a_file_is_compared_and_the_last_days_are_judged_by_it(seat: Seat, tmp_path: Path) -> None:
    seat.window.begin()
    for _ in range(2):  # the nearest crew gets the order, nine minutes after it was taken: five are allowed (T-10)
        seat.press(Qt.Key.Key_Return)
    seat.settle()
    seat.window.menus.action("rule_book").trigger()
    (book,) = seat.window.findChildren(RuleBookWindow)
    (room,) = seat.window.findChildren(RuleRoom)
    file = tmp_path / "draft.toml"
    file.write_text("site = 'JJ'", encoding="utf-8")
    room.open_file(file)
    seat.qtbot.waitUntil(lambda: "“version” is missing" in book.other.problems.toPlainText())
    file.write_text(DRAFT, encoding="utf-8")
    room.open_file(file)
    seat.qtbot.waitUntil(lambda: book.other.chooser.book.version.startswith("2026.1+JJ.1"))
    book.pages.setCurrentWidget(book.rejudging)
    book.rejudging.start.click()
    seat.qtbot.waitUntil(book.rejudging.start.isVisible)
    assert "would have come out differently: " in book.rejudging.summary.toPlainText()
    assert book.rejudging.orders.rowCount() == 1
    seat.qtbot.waitUntil(lambda: book.versions.seen.rowCount() == 1)
