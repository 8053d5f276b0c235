"""The page of the rule book: every rule and number can be found, filtered, read and copied from the keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.rules.rule_book import RuleBook
from models.rules.site_rule_book import parse_site_rule_book
from tests.widgets.pictures import rule_book
from widgets.rule_book.book_page import BookPage
from widgets.rule_book.book_rows import Shown, book_rows

SHIPPED = rule_book()
SITE = """
site = "JJ"
version = 3
effective_from = 2026-01-05
approved_by = "Safety office"

[[number]]
id = "T-10"
value = 2
unit = "min"
source = "Order 12"
confidence = "site"
"""
RULES = parse_site_rule_book(SITE, shipped=SHIPPED, today=date(2026, 3, 1))


@pytest.fixture
def page(qtbot: QtBot) -> BookPage:
    return opened(RULES, qtbot)


def opened(rules: RuleBook, qtbot: QtBot) -> BookPage:
    page = BookPage(rules)
    qtbot.addWidget(page)
    page.show()
    return page


def ids(page: BookPage) -> list[str]:
    return [str(page.model.index(row, 0).data()) for row in range(page.model.rowCount())]


def show(page: BookPage, shown: Shown) -> None:
    page.shown.setCurrentIndex(page.shown.findData(shown))


def test_every_rule_and_every_number_has_a_row() -> None:
    rows = book_rows(RULES)
    assert {row.rule.id for row in rows} == set(RULES.rules)
    assert {row.number.id for row in rows if row.number is not None} == set(RULES.numbers)


def test_a_row_tells_value_what_was_shipped_and_source(page: BookPage) -> None:
    page.search.setText("T-10")
    cells = [page.model.index(0, column).data() for column in range(page.model.columnCount())]
    assert cells == [
        "T-10",
        RULES.rules["T-10"].text_en,
        "2 min",
        "5 min (unverified)",
        "Order of this site",
        "Order 12",
    ]
    assert "approved by Safety office" in page.details.toPlainText()


def test_what_was_not_changed_shows_no_shipped_value(page: BookPage) -> None:
    page.search.setText("T-2.urban")
    assert page.model.index(0, 2).data() == "45 min"
    assert page.model.index(0, 3).data() == ""


def test_it_is_searched_in_words_of_both_languages_and_in_sources(page: BookPage) -> None:
    page.search.setText("一刻钟抢修")
    assert ids(page) == ["T-1.urban"]
    page.search.setText("order 12")
    assert ids(page) == ["T-10"]
    page.search.setText("no such words")
    assert ids(page) == []
    assert page.details.toPlainText() == ""
    assert not page.copy.isEnabled()


def test_unverified_ones_and_the_sites_own_can_be_picked_out(page: BookPage) -> None:
    show(page, Shown.UNVERIFIED)
    assert ids(page)
    assert all(
        RULES.numbers[key].unverified if key in RULES.numbers else RULES.rules[key].unverified for key in ids(page)
    )
    assert "T-10" not in ids(page)  # the site's order stands behind it
    show(page, Shown.OF_SITE)
    assert ids(page) == ["T-10"]


def test_a_shipped_book_differs_in_nothing(qtbot: QtBot) -> None:
    page = opened(SHIPPED, qtbot)
    show(page, Shown.OF_SITE)
    assert ids(page) == []


def test_a_budget_is_numbered_by_codes_and_named_in_words(qtbot: QtBot) -> None:
    budgets = "".join(
        f'\n[[budget]]\n{whose}\nhours = 900\nsource = "Order 13"\n'
        for whose in ('station = "S1"\nmonth = "2026-11"', 'grid = "G1"')
    )
    page = opened(parse_site_rule_book(SITE + budgets, shipped=SHIPPED, today=date(2026, 3, 1)), qtbot)
    page.search.setText("order 13")
    assert [[page.model.index(row, column).data() for column in (0, 1)] for row in range(2)] == [
        ["S1 2026-11", "Station S1, 2026-11"],
        ["G1", "Grid G1, every month"],
    ]


def test_a_day_of_the_site_stands_with_what_it_would_be_without(qtbot: QtBot) -> None:
    day = '\n[[day]]\ndate = 2026-10-06\nkind = "work"\nname = "本站值班"\nsource = "Order 13"\n'
    page = opened(parse_site_rule_book(SITE + day, shipped=SHIPPED, today=date(2026, 3, 1)), qtbot)
    page.search.setText("2026-10-06")
    cells = [page.model.index(0, column).data() for column in range(page.model.columnCount())]
    assert cells == ["2026-10-06", "本站值班", "Working day", "Day off", "Order of this site", "Order 13"]
    told = page.details.toPlainText().splitlines()
    assert told[0] == "2026-10-06: Working day · 本站值班"
    assert told[1] == "In the shipped calendar: Day off · 休息日（由 2026-09-20 调休）"
    assert (told[2], told[3][:5]) == ("Source: Order 13", "YK-8:")
    show(page, Shown.OF_SITE)
    page.search.setText("")
    assert ids(page) == ["T-10", "2026-10-06"]


def test_days_of_major_events_stand_with_their_rule(qtbot: QtBot) -> None:
    event = '\n[[major_event]]\nfirst = 2026-09-10\nlast = 2026-09-12\nname = "台风"\nsource = "Order 31"\n'
    page = opened(parse_site_rule_book(SITE + event, shipped=SHIPPED, today=date(2026, 3, 1)), qtbot)
    page.search.setText("2026-09-10")
    cells = [page.model.index(0, column).data() for column in range(page.model.columnCount())]
    assert cells == ["2026-09-10/2026-09-12", "台风", "Major event", "", "Order of this site", "Order 31"]
    told = page.details.toPlainText().splitlines()
    assert told[:2] == ["2026-09-10/2026-09-12: Major event · 台风", "Source: Order 31"]
    assert told[2].startswith("R-4:")


def test_lead_times_say_how_they_are_counted_and_what_breaking_them_does(page: BookPage) -> None:
    page.search.setText("N-5.planned")
    assert page.model.index(0, 2).data() == "7 working days"
    assert "Internal rule: what breaks it is warned of" in page.details.toPlainText()
    page.search.setText("N-1")
    assert page.model.index(0, 2).data() == "7 days"
    assert "Law: what breaks it is blocked" in page.details.toPlainText()


def test_the_keyboard_walks_and_copies(page: BookPage, qtbot: QtBot) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    row = page.table.currentIndex().row()
    assert row == 1
    assert page.details.toPlainText() == page.model.told(1)
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == page.model.told(1)


def test_everything_that_takes_the_keyboard_has_a_name(page: BookPage) -> None:
    for part in (page.search, page.shown, page.table, page.details):
        assert isinstance(part, QWidget)
        assert part.accessibleName()
