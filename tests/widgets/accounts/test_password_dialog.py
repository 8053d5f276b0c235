"""Change my password: who knows the present one sets a new one, typed twice."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.commands.room import ChangePassword
from models.ids import AccountId
from widgets.accounts.new_password import LEAST_PASSWORD
from widgets.accounts.password_dialog import PasswordDialog
from widgets.theme import dark_theme

ENTER = Qt.Key.Key_Return
LONG = "x" * LEAST_PASSWORD
OWN = AccountId("li")


@pytest.fixture
def own(qtbot: QtBot) -> Iterator[PasswordDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PasswordDialog(account=OWN, theme=dark_theme(), parent=parent)
    with qtbot.waitExposed(dialog):
        dialog.open()
    yield dialog


def enter(dialog: PasswordDialog, qtbot: QtBot, *texts: str) -> None:
    for text, line in zip(texts, dialog.findChildren(QLineEdit), strict=True):
        line.setFocus()
        line.clear()
        qtbot.keyClicks(line, text)
    qtbot.keyClick(line, ENTER)


def test_the_present_password_is_asked_for(own: PasswordDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(own.password_wanted) as wanted:
        enter(own, qtbot, "the old one", LONG, LONG)
    assert wanted.args is not None
    command, *passwords = wanted.args
    assert command == ChangePassword(account=OWN)
    assert passwords == ["the old one", LONG]
    with qtbot.assertNotEmitted(own.accepted):
        own.show_done(ChangePassword(account=OWN), "by another seat")
    with qtbot.waitSignal(own.accepted):
        own.show_done(command, "")


@pytest.mark.parametrize("texts", [("", LONG, LONG), ("the old one", "short", "short"), ("the old one", LONG, "x")])
def test_what_does_not_fit_is_not_sent(own: PasswordDialog, qtbot: QtBot, texts: tuple[str, ...]) -> None:
    with qtbot.assertNotEmitted(own.password_wanted):
        enter(own, qtbot, *texts)
    assert own.refusal


def test_a_wrong_present_password_is_said_and_everything_typed_again(own: PasswordDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(own.password_wanted) as wanted:
        enter(own, qtbot, "guessed", LONG, LONG)
    assert wanted.args is not None
    own.show_refusal(wanted.args[0], "The present password is not right; it was not changed.")
    assert own.refusal == "The present password is not right; it was not changed."
    assert [line.text() for line in own.findChildren(QLineEdit)] == ["", "", ""]
    with qtbot.waitSignal(own.password_wanted):
        enter(own, qtbot, "the old one", LONG, LONG)
