"""How notices stand, worked out ahead: the page finds nothing that is not true by then."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console import plans_ahead
from console.plans_ahead import PlansAhead
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
    kept = PlansAhead(**seat, now=room.living.now, parent=owner)
    assert kept.waiting == 4
    kept.show_now(room.living.now)
    qtbot.waitUntil(lambda: kept.waiting == 0)
    before = _rows(kept.notices, room, owner)
    assert before == _rows(Standings(**seat), room, owner)
    heard = _Hearer()
    room.page = room.plans.page = heard  # type: ignore[assignment]
    room.postpone(out)
    room.publish(room.approved(AREAS[5], days=30))
    kept.show_changes(heard.changes)
    assert kept.waiting == 2
    after = _rows(kept.notices, room, owner)
    assert after == _rows(Standings(**seat), room, owner)
    assert after != before
    qtbot.waitUntil(lambda: kept.waiting == 0)


def test_notices_are_read_before_neighbours_and_near_plans_before_far_ones(
    owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = NoticeRoom()
    plans = [room.approved(area, days=days) for area, days in zip(AREAS[:3], (30, 9, 15), strict=True)]
    near_first = [plans[1], plans[2], plans[0]]
    seat: dict[str, Any] = {"picture": room.living.picture, "rules": lived.RULES, "account": room.account}
    ahead = PlansAhead(**seat, now=room.living.now, parent=owner)
    clock = count(step=plans_ahead._TURN_S * 0.6)
    monkeypatch.setattr(plans_ahead, "perf_counter", lambda: next(clock))  # a plan takes most of a turn
    read, met = [], []
    for _ in range(6):
        ahead.go_on()
        read.append(list(ahead.notices._groups))
        met.append(list(ahead.neighbours._overlaps))
    assert read == [near_first[:1], near_first[:2], *[near_first] * 4]
    assert met == [[], [], [], near_first[:1], near_first[:2], near_first]
    assert ahead.waiting == 0


def test_what_other_plans_have_a_say_in_is_looked_at_again_when_they_change(qtbot: QtBot, owner: QObject) -> None:
    """For plans that are not changed themselves, too."""
    room = NoticeRoom()
    out = room.approved(AREAS[0], days=12)
    beside = room.plans.plan(room.filed(AREAS[0], days=12))
    seat: dict[str, Any] = {"picture": room.living.picture, "rules": lived.RULES, "account": room.account}
    ahead = PlansAhead(**seat, now=room.living.now, parent=owner)
    ahead.show_now(room.living.now)
    qtbot.waitUntil(lambda: ahead.waiting == 0)
    assert [one.plan for one in ahead.neighbours.overlaps(beside)] == [out]
    heard = _Hearer()
    room.page = room.plans.page = heard  # type: ignore[assignment]
    room.postpone(out)
    ahead.show_changes(heard.changes)
    assert ahead.waiting == 2
    assert ahead.neighbours.overlaps(beside) == ()
    qtbot.waitUntil(lambda: ahead.waiting == 0)
