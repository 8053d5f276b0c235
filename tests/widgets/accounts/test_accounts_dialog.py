"""The administrator's list: every account with what it may do and where, and four wishes, all from the keyboard."""

from dataclasses import replace
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.commands.room import ChangePassword, ChangeRole, DisableAccount, EnableAccount, OpenAccounts
from models.entities.people import Account, Role
from models.ids import AccountId, CrewId, StationId
from models.picture import Picture
from tests.widgets import pictures as make
from widgets.accounts.accounts_dialog import AccountsDialog
from widgets.accounts.new_password import LEAST_PASSWORD
from widgets.theme import dark_theme

T = TypeVar("T", bound=QWidget)

ENTER, TAB, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape
LONG = "x" * LEAST_PASSWORD
ADMIN = Account(id=AccountId("admin"), name="梁", role=Role.ADMINISTRATOR, password_set_at=make.NOW)
CHIEF = Account(
    id=AccountId("chief"), name="站长", role=Role.STATION_CHIEF, station=StationId("S1"), password_set_at=make.NOW
)
CREW = Account(id=AccountId("crew-CD1"), name="CD1", role=Role.CREW, crew=CrewId("CD1"))
GONE = Account(id=AccountId("gone"), version=4, name="离职", role=Role.VIEWER, disabled=True, password_set_at=make.NOW)


class Desk:
    """The dialog, the hand on the keyboard and what was asked for."""

    def __init__(self, picture: Picture, qtbot: QtBot) -> None:
        self.picture = picture
        self.qtbot = qtbot
        self.parent = QWidget()
        qtbot.addWidget(self.parent)
        self.dialog = AccountsDialog(picture=picture, account=ADMIN.id, theme=dark_theme(), parent=self.parent)
        self.wishes: list[Any] = []
        self.dialog.requested.connect(self.wishes.append)
        self.dialog.opening_wanted.connect(lambda *wish: self.wishes.append(wish))
        self.dialog.password_wanted.connect(lambda *wish: self.wishes.append(wish))
        with qtbot.waitExposed(self.dialog):
            self.dialog.open()
        self.dialog.activateWindow()

    @property
    def focus(self) -> QWidget:
        widget = self.dialog.focusWidget()
        assert widget is not None
        return widget

    def rows(self) -> list[list[str]]:
        table = self.dialog.table
        return [
            [table.item(row, column).text() for column in range(table.columnCount())]  # type: ignore[union-attr]
            for row in range(table.rowCount())
        ]

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(self.focus, key)

    def type(self, *texts: str) -> None:
        """Each text in the next field; a list is chosen from by its first letters."""
        for number, text in enumerate(texts):
            if number:
                self.press(TAB)
            self.qtbot.keyClicks(self.focus, text)

    def push(self, name: str) -> None:
        """Tab to the button and press it, as a hand without a mouse does."""
        for _ in range(30):
            if getattr(self.focus, "text", str)().replace("&", "") == name:
                self.press(Qt.Key.Key_Space)
                return
            self.press(TAB)
        raise AssertionError(f"no way to {name} by Tab")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(make.picture_of(make.station(), make.grid(), make.crew("CD1"), ADMIN, CHIEF, CREW, GONE), qtbot)


def test_every_account_is_listed_with_role_place_and_state(desk: Desk) -> None:
    assert desk.rows() == [
        ["admin", "梁", "Administrator", "", "In use"],
        ["chief", "站长", "Station chief", "城东供电服务站", "In use"],
        ["crew-CD1", "CD1", "Crew", "CD1 抢修一班", "No password yet"],
        ["gone", "离职", "Viewer", "", "Disabled"],
    ]
    assert desk.dialog.table.hasFocus()


def test_an_account_is_disabled_and_enabled(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down)
    desk.push("Disable")
    assert desk.wishes == [DisableAccount(account=CHIEF.id, seen=1)]
    desk.dialog.show_done(desk.wishes[0], "Disabled the account of 站长")
    assert desk.dialog.said == "Disabled the account of 站长"
    desk.dialog.table.mark(GONE.id)
    desk.push("Enable")
    assert desk.wishes[1:] == [EnableAccount(account=GONE.id, seen=4)]


def test_while_one_wish_is_under_way_no_second_is_sent(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down)
    desk.push("Disable")
    with pytest.raises(AssertionError, match="no way"):
        desk.push("Disable")
    desk.dialog.show_refusal(desk.wishes[0], "It was not possible.")
    assert desk.dialog.said == "It was not possible."
    desk.push("Disable")
    assert len(desk.wishes) == 2


def test_nobody_disables_the_own_account(desk: Desk) -> None:
    with pytest.raises(AssertionError, match="no way"):
        desk.push("Disable")


def test_a_new_account_for_the_room(desk: Desk) -> None:
    desk.push("Add …")
    desk.type("sun", "Sun", "Shift", LONG, LONG)
    desk.press(ENTER, ENTER)
    sun = Account(id=AccountId("sun"), name="Sun", role=Role.SHIFT_LEADER)
    assert desk.wishes == [(OpenAccounts(accounts=(sun,)), LONG)], "sent once"
    desk.picture.put(replace(sun, password_set_at=make.NOW))
    desk.dialog.show_changes()
    desk.dialog.show_done(desk.wishes[0][0], "Opened accounts: Sun")
    assert desk.dialog.form is None
    assert desk.dialog.table.marked == "sun"
    assert desk.dialog.table.hasFocus()


@pytest.mark.parametrize(
    ("role", "where"),
    [
        ("Station", (Role.STATION_CHIEF, StationId("S1"), None)),
        ("Crew", (Role.CREW, StationId("S1"), CrewId("CD1"))),
    ],
)
def test_a_chief_is_asked_for_the_station_and_a_crews_login_for_the_crew(
    desk: Desk, role: str, where: tuple[Any, ...]
) -> None:
    desk.push("Add …")
    desk.type("wu", "Wu", role, "", LONG, LONG)
    desk.press(ENTER)
    (account,) = desk.wishes[0][0].accounts
    assert (account.role, account.station, account.crew) == where


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("", "Sun", "Shift", LONG, LONG), "Account is still empty."),
        (("sun", "", "Shift", LONG, LONG), "Name is still empty."),
        (("sun", "Sun", "Shift", "short", "short"), f"The password needs at least {LEAST_PASSWORD} characters."),
        (("sun", "Sun", "Shift", LONG, LONG + "y"), "The two passwords differ."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_sent(desk: Desk, texts: tuple[str, ...], said: str) -> None:
    desk.push("Add …")
    desk.type(*texts)
    desk.press(ENTER)
    assert desk.dialog.form is not None
    assert desk.dialog.form.sheet.refusal == said
    assert desk.wishes == []


def test_a_refused_account_keeps_what_was_typed_and_can_be_sent_again(desk: Desk) -> None:
    desk.push("Add …")
    desk.type("chief", "Wu", "Viewer", LONG, LONG)
    desk.press(ENTER)
    desk.dialog.show_refusal(desk.wishes[0][0], "The account chief exists already.")
    assert desk.dialog.form is not None
    assert desk.dialog.form.sheet.refusal == "The account chief exists already."
    desk.type("2")
    desk.press(ENTER)
    assert [command.accounts[0].id for command, _ in desk.wishes] == ["chief", "chief2"]


def test_a_forgotten_password_is_set_anew(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down)
    desk.push("New password …")
    desk.type(LONG, LONG)
    desk.press(ENTER)
    assert desk.wishes == [(ChangePassword(account=CHIEF.id), LONG)]


def test_another_role_and_where_it_belongs(desk: Desk) -> None:
    desk.dialog.table.mark(CHIEF.id)
    desk.push("Role …")
    role, station = shown(desk, QComboBox)
    assert (role.currentText(), station.currentText()) == ("Station chief", "城东供电服务站"), "as it is now"
    desk.type("Crew")
    assert [box.currentText() for box in shown(desk, QComboBox)] == ["Crew", "CD1 抢修一班"]
    desk.press(ENTER, ENTER)
    wanted = ChangeRole(account=CHIEF.id, role=Role.CREW, station=StationId("S1"), crew=CrewId("CD1"), seen=1)
    assert desk.wishes == [wanted], "sent once"
    desk.dialog.show_refusal(desk.wishes[0], "It has been changed since.")
    assert desk.dialog.form is not None
    assert desk.dialog.form.sheet.refusal == "It has been changed since."
    shown(desk, QComboBox)[0].setCurrentText("Viewer")
    desk.press(ENTER)
    assert desk.wishes[1:] == [ChangeRole(account=CHIEF.id, role=Role.VIEWER, seen=1)]
    desk.dialog.show_done(desk.wishes[1], "Changed the role of 站长 to Viewer")
    assert (desk.dialog.form, desk.dialog.said) == (None, "Changed the role of 站长 to Viewer")


def test_a_role_is_changed_as_the_form_was_opened(desk: Desk) -> None:
    """Who has been changed meanwhile is refused, not changed unseen."""
    desk.dialog.table.mark(CHIEF.id)
    desk.push("Role …")
    desk.picture.put(replace(CHIEF, version=2, role=Role.VIEWER, station=None))
    desk.dialog.show_changes()
    desk.press(ENTER)
    assert [wish.seen for wish in desk.wishes] == [1]


def test_nobody_changes_the_own_role(desk: Desk) -> None:
    with pytest.raises(AssertionError, match="no way"):
        desk.push("Role …")


def test_escape_closes_the_form_and_then_the_dialog(desk: Desk) -> None:
    desk.push("Add …")
    desk.type("sun")
    desk.press(ESCAPE)
    assert desk.dialog.form is None
    assert desk.dialog.table.hasFocus()
    desk.push("Add …")
    assert [line.text() for line in shown(desk, QLineEdit)] == ["", "", "", ""], "nothing of a given-up account stays"
    desk.press(ESCAPE)
    with desk.qtbot.waitSignal(desk.dialog.finished):
        desk.press(ESCAPE)


def test_the_answer_to_a_form_that_was_given_up_leaves_the_next_one_alone(desk: Desk) -> None:
    """Hashing takes a moment: long enough for Esc and the next form."""
    desk.push("Add …")
    desk.type("sun", "Sun", "Shift", LONG, LONG)
    desk.press(ENTER, ESCAPE)
    given_up, _ = desk.wishes[0]
    desk.push("Add …")
    desk.type("wu")
    for answer in (desk.dialog.show_done, desk.dialog.show_refusal):
        answer(given_up, "about Sun")
        assert desk.dialog.form is not None
        assert (desk.dialog.form.sheet.refusal, shown(desk, QLineEdit)[0].text()) == ("", "wu")
    desk.press(TAB)
    desk.type("Wu", "Shift", LONG, LONG)
    desk.press(ENTER)
    same = replace(desk.wishes[1][0])
    desk.dialog.show_done(same, "an equal command of another seat")
    assert desk.dialog.form is not None
    desk.dialog.show_done(desk.wishes[1][0], "Opened accounts: Wu")
    assert desk.dialog.form is None
    assert desk.dialog.said == "Opened accounts: Wu"


def test_what_came_of_a_form_that_was_given_up_is_said_over_the_list(desk: Desk) -> None:
    desk.push("Add …")
    desk.type("sun", "Sun", "Shift", LONG, LONG)
    desk.press(ENTER, ESCAPE)
    desk.dialog.show_done(desk.wishes[0][0], "Opened accounts: Sun")
    assert desk.dialog.said == "Opened accounts: Sun"


def test_the_marked_row_stays_marked_when_others_come(desk: Desk) -> None:
    desk.dialog.table.mark(CHIEF.id)
    desk.picture.put(replace(CHIEF, id=AccountId("alan"), version=1))
    desk.dialog.show_changes()
    assert len(desk.rows()) == 5
    assert desk.dialog.table.marked == CHIEF.id


def test_passwords_are_hidden(desk: Desk) -> None:
    desk.push("Add …")
    modes = [line.echoMode() for line in shown(desk, QLineEdit)]
    assert modes == [QLineEdit.EchoMode.Normal] * 2 + [QLineEdit.EchoMode.Password] * 2
    roles = shown(desk, QComboBox)[0]
    assert "System" not in [roles.itemText(row) for row in range(roles.count())]


def test_alone_the_administrator_is_told_what_to_do(qtbot: QtBot) -> None:
    desk = Desk(make.picture_of(make.station(), ADMIN), qtbot)
    assert desk.dialog.said == "Nobody else can log in yet. Open accounts for those who work here."


def shown(desk: Desk, kind: type[T]) -> list[T]:
    """Fields of the form that is open, from top to bottom."""

    found = [widget for widget in desk.dialog.findChildren(kind) if widget.isVisible()]
    return sorted(found, key=lambda widget: widget.mapTo(desk.dialog, widget.rect().topLeft()).y())
