"""How notices stand, worked out ahead: the page finds nothing that is not true by then."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.notices.kept_standings import KeptStandings
from models.changes import Change
from tests.widgets import living_picture as lived
from tests.widgets.notices.rooms import AREAS, NoticeRoom
from widgets.notices.notice_model import NoticeModel
from widgets.notices.standing import Standings


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    found = QObject()
    yield found
    found.deleteLater()


class _Hearer:
    """Where the page stands in a room."""

    def __init__(self) -> None:
        self.changes: list[Change] = []

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        self.changes += changes

    def show_done(self, command: object) -> None: ...


def _rows(standing: Standings, room: NoticeRoom, owner: QObject) -> list[str]:
    model = NoticeModel(standing, room.living.now, owner)
    model.arrange(room.living.now)
    return [str(model.data(model.index(row, column))) for row in range(model.rowCount()) for column in range(4)]


def test_looked_ahead_and_told_of_changes_the_list_says_what_a_fresh_look_says(qtbot: QtBot, owner: QObject) -> None:
    """Looked at once, a plan is looked at again when something of it has changed, and not before."""
    room = NoticeRoom()
    for place, area in enumerate(AREAS[:3]):
        room.approved(area, days=12 + place)
    out = room.publish(room.approved(AREAS[4], days=9))
    seat: dict[str, Any] = {"picture": room.living.picture, "rules": lived.RULES, "account": room.account}
    kept = KeptStandings(**seat, now=room.living.now, parent=owner)
    assert kept.waiting == 4
    kept.show_now(room.living.now)
    qtbot.waitUntil(lambda: kept.waiting == 0)
    before = _rows(kept.standing, room, owner)
    assert before == _rows(Standings(**seat), room, owner)
    heard = _Hearer()
    room.page = room.plans.page = heard  # type: ignore[assignment]
    room.postpone(out)
    room.publish(room.approved(AREAS[5], days=30))
    kept.show_changes(heard.changes)
    assert kept.waiting == 2
    after = _rows(kept.standing, room, owner)
    assert after == _rows(Standings(**seat), room, owner)
    assert after != before
    qtbot.waitUntil(lambda: kept.waiting == 0)
