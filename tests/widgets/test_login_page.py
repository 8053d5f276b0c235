"""Who are you: two fields, one refusal that tells nothing apart, and the first administrator of a new database."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from widgets.accounts.new_password import LEAST_PASSWORD
from widgets.login_page import LoginPage
from widgets.theme import dark_theme, light_theme

LONG = "x" * LEAST_PASSWORD


@pytest.fixture
def page(qtbot: QtBot) -> LoginPage:
    made = LoginPage(theme=dark_theme())
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def type_in(page: LoginPage, qtbot: QtBot, *texts: str) -> None:
    """Each text in the next field, from the first one on."""
    for text, line in zip(texts, page.lines(), strict=True):
        line.setFocus()
        qtbot.keyClicks(line, text)


def test_enter_asks_to_log_in(page: LoginPage, qtbot: QtBot) -> None:
    type_in(page, qtbot, " zhou ", "secret words")
    with qtbot.waitSignal(page.login_wanted) as caught:
        qtbot.keyClick(page.lines()[1], Qt.Key.Key_Return)
    assert caught.args == ["zhou", "secret words"]


def test_while_the_password_is_checked_a_second_enter_asks_nothing(page: LoginPage, qtbot: QtBot) -> None:
    type_in(page, qtbot, "zhou", "secret words")
    asked: list[Any] = []
    page.login_wanted.connect(lambda *texts: asked.append(texts))
    for _ in range(2):
        qtbot.keyClick(page.lines()[1], Qt.Key.Key_Return)
    assert len(asked) == 1


def test_a_refusal_keeps_the_name_and_forgets_the_password(page: LoginPage, qtbot: QtBot) -> None:
    type_in(page, qtbot, "zhou", "wrong words")
    qtbot.keyClick(page.lines()[1], Qt.Key.Key_Return)
    page.show_refusal("Name and password do not fit.")
    assert page.refusal == "Name and password do not fit."
    assert [line.text() for line in page.lines()] == ["zhou", ""]
    with qtbot.waitSignal(page.login_wanted):
        type_in(page, qtbot, "", "right words")
        qtbot.keyClick(page.lines()[1], Qt.Key.Key_Return)


@pytest.mark.parametrize("texts", [("", "words"), ("zhou", "")])
def test_an_empty_field_is_named(page: LoginPage, qtbot: QtBot, texts: tuple[str, str]) -> None:
    type_in(page, qtbot, *texts)
    with qtbot.assertNotEmitted(page.login_wanted):
        qtbot.keyClick(page.lines()[1], Qt.Key.Key_Return)
    assert page.refusal


def test_passwords_are_hidden_and_names_are_not_offered(page: LoginPage) -> None:
    account, password = page.lines()
    assert password.echoMode() is QLineEdit.EchoMode.Password
    assert account.completer() is None


def test_the_first_administrator_types_the_password_twice(page: LoginPage, qtbot: QtBot) -> None:
    page.show_first_run()
    type_in(page, qtbot, "admin", LONG, LONG)
    with qtbot.waitSignal(page.administrator_wanted) as caught:
        qtbot.keyClick(page.lines()[2], Qt.Key.Key_Return)
    assert caught.args == ["admin", LONG]


@pytest.mark.parametrize("texts", [("admin", LONG, LONG + "y"), ("admin", "short", "short"), ("", LONG, LONG)])
def test_a_first_administrator_without_a_good_password_is_not_made(
    page: LoginPage, qtbot: QtBot, texts: tuple[str, str, str]
) -> None:
    page.show_first_run()
    type_in(page, qtbot, *texts)
    with qtbot.assertNotEmitted(page.administrator_wanted):
        qtbot.keyClick(page.lines()[2], Qt.Key.Key_Return)
    assert page.refusal


def test_coming_back_to_the_login_finds_it_empty(page: LoginPage, qtbot: QtBot) -> None:
    type_in(page, qtbot, "zhou", "secret words")
    page.show_theme(light_theme())
    page.show_login()
    assert [line.text() for line in page.lines()] == ["", ""]


def test_the_fields_of_the_first_run_are_as_high_as_those_of_the_login(page: LoginPage, qtbot: QtBot) -> None:
    """What is said above them takes two lines in English."""
    page.resize(1366, 768)
    page.show()
    high = page.lines()[0].sizeHint().height()
    page.show_first_run()
    qtbot.wait(1)
    assert [line.height() >= high for line in page.lines()] == [True, True, True]
