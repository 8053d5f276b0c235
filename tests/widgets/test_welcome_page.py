"""An empty database offers two ways, shows how far one has come, and says line by line why it could not go on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from widgets.theme import dark_theme, light_theme
from widgets.welcome_page import WelcomePage


@pytest.fixture
def page(qtbot: QtBot) -> WelcomePage:
    made = WelcomePage(theme=dark_theme())
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.setFocus()
    return made


def test_enter_opens_the_demo_and_tab_enter_the_import(page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.demo_wanted):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.import_wanted):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_progress_takes_the_place_of_the_choices(page: WelcomePage) -> None:
    page.show_progress("Building areas", 0.42)
    assert page.at_work
    assert page.step == "Building areas"
    assert page.percent == 42
    page.show_progress("Done", 7.0)
    assert page.percent == 100


def test_escape_cancels_once(page: WelcomePage, qtbot: QtBot) -> None:
    page.show_progress("Building areas", 0.42)
    with qtbot.waitSignal(page.cancelled):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(page.cancelled):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_escape_is_nothing_while_nothing_is_at_work(page: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.cancelled):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)


def test_a_failure_is_told_line_by_line_and_both_ways_are_open_again(page: WelcomePage, qtbot: QtBot) -> None:
    lines = ("grids.geojson, feature 14, field code: G-14 occurs twice", "crews.csv, row 7, field station: no S99")
    page.show_progress("Reading", 0.1)
    page.show_failure(lines)
    assert not page.at_work
    assert page.lines == lines
    with qtbot.waitSignal(page.demo_wanted):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)


def test_a_cancelled_import_is_no_failure(page: WelcomePage) -> None:
    page.show_progress("Reading", 0.1)
    page.show_failure(())
    assert page.lines == ()
    assert not page.at_work


def test_a_second_try_starts_clean(page: WelcomePage) -> None:
    page.show_failure(("bad",))
    page.show_progress("Reading", 0.0)
    assert page.lines == ()


def test_it_can_be_drawn_in_both_themes(page: WelcomePage) -> None:
    for theme in (dark_theme(), light_theme()):
        page.show_theme(theme)
        assert not page.grab().isNull()


def test_a_database_that_was_not_opened_is_not_called_empty(page: WelcomePage, qtbot: QtBot) -> None:
    page.show_unopened(("The database was busy for too long.",))
    assert page.lines == ("The database was busy for too long.",)
    shown = [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]
    assert shown == ["Try again"]
    with qtbot.waitSignal(page.retry_wanted):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert page.lines == ()
