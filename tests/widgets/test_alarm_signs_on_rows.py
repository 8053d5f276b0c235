"""Rows of notices, of the day, of jobs, loans and cases have the sign of their own alarms: each state its own, and no
other row is touched by it."""

from collections.abc import Callable
from datetime import timedelta

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from models.alarms.priorities import AlarmPriority
from models.commands.crew_loans import LendCrew
from models.commands.escalations import Escalate
from models.entities.alarms import AlarmState
from models.entities.escalations import EscalationLevel
from models.ids import AccountId, CrewId, StationId
from tests.models.builders import Room, place
from tests.models.service_cases import opened
from tests.widgets.books import act_book
from tests.widgets.cases.test_cases_page import Seat
from tests.widgets.jobs.test_jobs_page import Desk
from tests.widgets.notices.rooms import NoticeRoom
from tests.widgets.outage_day.rooms import DayRoom
from widgets.loans.loans_page import LoansPage
from widgets.theme import dark_theme

STATES = (AlarmState.UNACKNOWLEDGED, AlarmState.ACKNOWLEDGED, AlarmState.CLEARED, AlarmState.SHELVED)

Shown = tuple[QWidget, QAbstractItemView, str, int]
"""A page, its list, a thing of it, and the row in which that stands; other things stand in other rows."""


def notices(_qtbot: QtBot) -> Shown:
    page = NoticeRoom().full()
    row, key = next((row, key) for row in range(9) if (key := page.list.model.plan_at(row)) is not None)
    return page, page.list.table, key, row


def day(_qtbot: QtBot) -> Shown:
    room = DayRoom()
    first, second = room.announced("A1"), room.announced("A2")
    room.living.now = room.start_of(first) - timedelta(minutes=10)
    page = room.open()
    row = page.board.model.row_of(first)
    assert row is not None and page.board.model.row_of(second) is not None
    return page, page.board.table, first, row


def jobs(qtbot: QtBot) -> Shown:
    room = Room()
    for ground in ("G1", "G3"):
        room.send(Escalate(orders=(room.report(place=place(ground)),), level=EscalationLevel.BRANCH, reason="storm"))
    page = Desk(qtbot, room).page
    return page, page.list, page.list.rows[1].id, 1  # type: ignore[union-attr]  # there are no proposals


def loans(_qtbot: QtBot) -> Shown:
    room = Room()
    for crew, to in (("A1", "west"), ("B1", "east")):
        until = room.now + timedelta(hours=2)
        seen = room.picture.crews[CrewId(crew)].version
        room.send(LendCrew(crew=CrewId(crew), seen=seen, borrower=StationId(to), until=until, reason="storm"))
    page = LoansPage(
        picture=room.picture,
        rules=room.rules,
        theme=dark_theme(),
        account=room.picture.accounts[AccountId("li")],
        now=room.now,
        book=act_book(),
    )
    return page, page.table, page.table._ids[1], 1


def cases(qtbot: QtBot) -> Shown:
    room = Room()
    keys = {opened(room, phone=phone) for phone in "12"}
    page = Seat(room, qtbot).page
    model = page.list.model
    shown = model.case(1)
    assert shown is not None and shown.id in keys
    return page, page.list.table, shown.id, 1


def pixels(image: QImage) -> NDArray[np.uint32]:
    made = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(made.constBits(), dtype=np.uint32).reshape(made.height(), made.width()).copy()


@pytest.mark.parametrize("shown", [notices, day, jobs, loans, cases])
def test_a_row_has_the_sign_of_its_alarms(qtbot: QtBot, shown: Callable[[QtBot], Shown]) -> None:
    page, table, key, row = shown(qtbot)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    table.clearSelection()

    def seen(**signs: AlarmState) -> NDArray[np.uint32]:
        about = {thing.replace("_", "-"): (AlarmPriority.IMPORTANT, state) for thing, state in signs.items()}
        page.show_alarm_signs(about)  # type: ignore[attr-defined]  # every one of them has it
        return pixels(table.viewport().grab().toImage())

    plain = seen()
    assert (seen(elsewhere=AlarmState.UNACKNOWLEDGED) == plain).all()
    pictures = [seen(**{key: state}) for state in STATES]
    place = table.visualRect(table.model().index(row, 0))
    for picture in pictures:
        (changed,) = np.nonzero((picture != plain).any(axis=1))
        assert len(changed) and place.top() <= changed.min() and changed.max() <= place.bottom()
    assert len({picture.tobytes() for picture in pictures}) == len(STATES), "each state has a look of its own"
    assert (seen() == plain).all(), "it goes with its alarms"
