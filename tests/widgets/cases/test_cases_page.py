"""The page of service cases: strictest first, all limits, a case by keyboard, a reply checked while it is written."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.commands import service_cases as c
from models.entities.orders import Channel, OrderState, Symptom
from models.entities.people import Account
from models.entities.service_cases import CaseKind, CaseState, ReplyPoint
from models.errors import DispatchError
from models.ids import AccountId
from models.rules.reply_check import Fault, Verdict
from models.territory.territory import empty_territory
from tests.models.builders import Room, place
from tests.models.service_cases import act, answered, case_of, opened, reached
from tests.widgets.books import act_book
from tests.widgets.menus import menu_over, said_in
from widgets.cases.cases_page import CasesPage
from widgets.cases.new_case import NewCase
from widgets.theme import dark_theme, light_theme

LI = AccountId("li")
SECTIONS = 8
"""More than a moment has: Tab goes from one to the next."""


class Seat:
    """The page of somebody, whose wishes are decided at once."""

    def __init__(self, room: Room, qtbot: QtBot, account: str = "li") -> None:
        self.room = room
        self.account: Account = room.picture.accounts[AccountId(account)]
        self.page = CasesPage(
            picture=room.picture,
            rules=room.rules,
            theme=dark_theme(),
            account=self.account,
            territory=empty_territory(),
            now=room.now,
            book=act_book(),
        )
        qtbot.addWidget(self.page)
        self.page.requested.connect(self._decide)
        self.refused: list[str] = []
        self.page.resize(1360, 760)
        self.page.show()

    def _decide(self, command: object) -> None:
        try:
            entry = self.room.send(command, self.account.id)  # type: ignore[arg-type]
        except DispatchError as error:
            self.refused.append(error.code)
            self.page.show_refusal(command, error)
            return
        self.page.show_changes(entry.changes if entry is not None else ())
        self.page.show_done(command)

    def first_column(self) -> list[str]:
        model = self.page.list.model
        return [model.data(model.index(row, 1)).splitlines()[0] for row in range(model.rowCount())]


@pytest.fixture
def room() -> Room:
    return Room()


def test_the_strictest_limit_leads_and_all_are_shown(room: Room, qtbot: QtBot) -> None:
    slow = opened(room, phone="1")
    at_once = opened(room, phone="2", channel=Channel.CITY_12345, kind=CaseKind.OUTAGE)
    regulator = opened(room, phone="3", channel=Channel.REGULATOR_12398)
    done = opened(room, phone="4")
    answered(room, done)
    act(room, c.CloseCase, done, result="好")
    seat = Seat(room, qtbot)
    assert seat.first_column() == [regulator, at_once, slow], "closed ones are asked for"
    page = seat.page
    page.go_to(at_once)
    model = page.list.model
    assert model.data(model.index(1, 0)).splitlines()[1] == "Contact 2 h 00 min · Answer 1 d 0 h"
    told = page.sheet.toPlainText()
    assert all(number in told for number in ("C-6.target", "C-6.response", "C-6.utility"))
    room.wait(minutes=31)
    page.show_now(room.now)
    assert "●" in model.data(model.index(1, 0))
    assert "●" in page.sheet.toPlainText()
    page.list.channel.setCurrentIndex(page.list.channel.findData(Channel.HOTLINE_95598))
    assert seat.first_column() == [slow]
    page.list.state.setCurrentIndex(page.list.state.findData(CaseState.CLOSED))
    assert seat.first_column() == [done]
    page.list.show_all()
    page.list.search.setText("nobody knows")
    assert page.list.model.rowCount() == 0
    page.show_theme(light_theme())


def test_a_case_is_taken_contacted_and_handed_by_keyboard(room: Room, qtbot: QtBot) -> None:
    order = room.report(symptom=Symptom.NO_POWER_ONE, phone="5", place=place("G1"))
    seat = Seat(room, qtbot)
    page = seat.page
    page.begin_new(order)
    form = page.form
    assert isinstance(form, NewCase)
    form.channel.choose(Channel.GOVERNMENT_GRID)
    assert form.kind.values()["case_kind"] is CaseKind.WHISTLE
    form.channel.choose(Channel.HOTLINE_95598)
    form.kind.choose(CaseKind.COMPLAINT)
    form.texts["words"].set_text("停电没人通知")
    QTest.keyClick(form.rows, Qt.Key.Key_Return)
    key = max(room.picture.cases)
    case = case_of(room, key)
    assert (case.orders, case.phone, case.owner) == ((order,), "5", LI)
    assert page.form is None
    assert page.case == case
    page.begin("case_contact")
    assert page.form is not None
    page.form.submit()
    assert page.form.rows.said_problem, "an outcome has to be chosen"
    page.begin("case_hand")
    page.begin("case_link")
    assert "case_reply" not in page.offered


def test_a_reply_is_checked_while_it_is_written_and_sent_once_it_is_signed(room: Room, qtbot: QtBot) -> None:
    order = room.report(symptom=Symptom.NO_POWER_ONE)
    room.bring(order, OrderState.RESTORED)
    key = opened(room, order=order)
    reached(room, key)
    seat = Seat(room, qtbot)
    page = seat.page
    page.go_to(key)
    page.begin("case_reply")
    reply = page.reply
    reply.text.setPlainText("问题已解决,23:59送电。")
    qtbot.waitUntil(lambda: reply.findings[2].fault is Fault.TIME_NOT_ON_RECORD)
    assert not reply.sign.isEnabled()
    assert len(reply.text.extraSelections()) == 1
    reply.text.clear()
    reply.insert_record()
    assert "发生停电。抢修人员" in reply.text.toPlainText(), "Chinese, whatever the window speaks"
    qtbot.waitUntil(reply.sign.isEnabled)
    verdicts = {one.point: one.verdict for one in reply.findings}
    assert verdicts[ReplyPoint.OUTAGE_TIME] is verdicts[ReplyPoint.RESTORED_TIME] is Verdict.PASSED
    reply.sign_check()
    assert seat.refused == ["reply_fails"], "nobody answered for the core demand"
    assert case_of(room, key).state is CaseState.DRAFTED, "what was typed is saved all the same"
    reply.points.item(0).setCheckState(Qt.CheckState.Checked)
    reply.sign_check()
    assert case_of(room, key).state is CaseState.CHECKED
    assert reply.send.isEnabled()
    page.begin("case_send")
    assert page.form is not None
    page.form.submit()
    assert case_of(room, key).state is CaseState.ANSWERED
    page.begin("case_close")
    assert page.form is not None


def test_what_is_typed_stays_with_its_case(room: Room, qtbot: QtBot) -> None:
    one, other = opened(room, phone="1"), opened(room, phone="2")
    seat = Seat(room, qtbot)
    page = seat.page
    page.go_to(one)
    page.reply.text.setPlainText("写到一半")
    page.go_to(other)
    assert page.reply.text.toPlainText() == ""
    act(room, c.SuperviseCase, one, until=room.now + timedelta(hours=1), reason="急")
    page.go_to(one)
    assert page.reply.text.toPlainText() == "写到一半"


def test_who_may_only_read_is_offered_nothing(room: Room, qtbot: QtBot) -> None:
    key = opened(room)
    seat = Seat(room, qtbot, "viewer")
    seat.page.go_to(key)
    assert seat.page.offered == frozenset()
    assert not seat.page.new.isEnabled()
    assert seat.page.reply.text.isReadOnly()


def test_a_form_is_whole_beside_the_reply_and_a_new_case_stands_alone(
    room: Room, qtbot: QtBot, qapp: QApplication
) -> None:
    key = opened(room)
    seat = Seat(room, qtbot)
    page = seat.page
    page.go_to(key)
    page.begin("case_reply")
    page.begin("case_contact")
    qtbot.wait(50)
    form = page.form
    assert form is not None
    assert form.visibleRegion().boundingRect().height() == form.height()
    page.begin_new()
    qtbot.wait(50)
    assert isinstance(page.form, NewCase)
    assert not page.head.isVisible()
    page.list.resize(500, 400)
    table = page.list.table
    assert sum(table.columnWidth(column) for column in range(4)) <= table.viewport().width()
    page.resize(1360, 1400)
    qtbot.wait(50)
    assert page.form.mapTo(page, page.form.rect().topLeft()).y() < 140
    assert page.new.mapTo(page, page.new.rect().topLeft()).y() < 60
    seat.page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.form.rows.focus_first()
    passed: list[QWidget] = []
    while page.form.isAncestorOf(hand := qapp.focusWidget()) and passed.count(hand) < SECTIONS:
        passed.append(hand)
        qtbot.keyClick(hand, Qt.Key.Key_Tab)
    assert list(dict.fromkeys(passed)) == page.form.rows.stops(), "Tab comes by every field, and by none again"
    assert qapp.focusWidget() is page.form.send
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert qapp.focusWidget() is page.form.rows.stops()[-1]
    qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Escape)
    assert page.form is None and page.list.table.hasFocus()
    assert page.head.isVisible()


def test_a_form_waits_with_its_case_while_another_one_is_looked_at(room: Room, qtbot: QtBot) -> None:
    one, other = opened(room, phone="1"), opened(room, phone="2")
    seat = Seat(room, qtbot)
    page = seat.page
    page.go_to(one)
    page.begin("case_supervise")
    page.go_to(other)
    page.go_to(one)
    assert page.form is None, "nothing was typed"
    forms = {}
    for key, reason in ((one, "急"), (other, "很急")):
        page.go_to(key)
        page.begin("case_supervise")
        assert page.form is not None
        page.form.rows.editor("reason").set_text(reason)
        forms[key] = page.form
    for key in (one, other, one):
        page.go_to(key)
        assert page.form is forms[key] and page.form.isVisible()
    assert not forms[other].isVisible()
    page.form.submit()
    assert page.form is None
    page.go_to(other)
    assert page.form is forms[other]
    page.form.submit()
    assert [case_of(room, key).supervisions[-1].reason for key in (one, other)] == ["急", "很急"]


def test_what_becomes_of_a_form_is_said_beside_another_case_too(room: Room, qtbot: QtBot) -> None:
    one, other = opened(room, phone="1"), opened(room, phone="2")
    seat = Seat(room, qtbot)
    page = seat.page
    page.requested.disconnect()
    sent: list[object] = []
    page.requested.connect(sent.append)
    page.go_to(one)
    page.begin("case_supervise")
    form = page.form
    assert form is not None
    form.rows.editor("reason").set_text("急")
    form.submit()
    page.go_to(other)
    page.show_refusal(sent[0], DispatchError("case_not_answered", facts={"case": one}))
    assert one in page._acting.says.said and not form.isVisible()
    page.go_to(one)
    assert page.form is form and form.refusal
    form.submit()
    page.go_to(other)
    page.show_done(sent[1])
    page.go_to(one)
    assert page.form is None, "it has done its work"


def test_what_is_typed_into_a_form_is_not_replaced_and_a_new_case_stays_beside_any(room: Room, qtbot: QtBot) -> None:
    one, other = opened(room, phone="1"), opened(room, phone="2")
    page = Seat(room, qtbot).page
    page.go_to(one)
    page.begin("case_supervise")
    form = page.form
    assert form is not None
    form.rows.editor("reason").set_text("急")
    page.begin("case_contact")
    page.begin_new()
    assert page.form is form
    page.go_to(other)
    assert page.form is None, "it was about the case before"
    page.begin_new()
    new = page.form
    assert isinstance(new, NewCase)
    page.go_to(one)
    assert page.form is new
    new.closed.emit()
    assert page.form is form, "it has waited for its case"


def test_the_menu_over_a_case_offers_what_its_buttons_do(room: Room, qtbot: QtBot) -> None:
    opened(room)
    seat = Seat(room, qtbot)
    seat.page.list.table.selectRow(0)
    offered = [button.text() for button in seat.page.buttons.values() if button.isVisibleTo(seat.page)]
    assert list(said_in(menu_over(seat.page.list.table))) == offered != []
