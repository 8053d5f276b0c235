"""News reaches the widgets one a turn, none of the changes is lost, and of what only ages the newest is enough."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from console.courier import Courier
from models.changes import Change, changed
from tests.widgets import pictures


class Reader:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.changes: list[tuple[Change, ...]] = []
        self.times: list[datetime] = []

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        self.changes.append(changes)

    def show_now(self, now: datetime) -> None:
        self.times.append(now)


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


def change(number: int) -> Change:
    return changed(pictures.order(f"2611210000{number}"), supervised=True)


def moment(second: int) -> datetime:
    return datetime(2026, 11, 21, 20, 0, second, tzinfo=UTC)


def test_changes_that_wait_arrive_together_and_in_order(parent: QObject, qtbot: QtBot) -> None:
    courier, reader = Courier(parent), Reader()
    first, second, third = (change(number) for number in range(3))
    courier.bring_changes(reader.show_changes, (first, second))
    courier.bring_changes(reader.show_changes, (third,))
    assert reader.changes == []
    qtbot.waitUntil(lambda: courier.idle)
    assert reader.changes == [(first, second, third)]


def test_who_is_about_to_be_read_is_told_first_and_once(parent: QObject) -> None:
    courier, one, other = Courier(parent), Reader(), Reader()
    for reader in (one, other):
        courier.bring_changes(reader.show_changes, (change(1),))
    courier.deliver_to(other)
    assert (one.changes, other.changes) == ([], [(change(1),)])
    courier.deliver_all()
    assert (one.changes, other.changes) == ([(change(1),)], [(change(1),)])


def test_of_the_time_only_the_newest_arrives(parent: QObject, qtbot: QtBot) -> None:
    courier, reader = Courier(parent), Reader()
    courier.bring_newest(reader.show_now, moment(1))
    courier.bring_newest(reader.show_now, moment(2))
    qtbot.waitUntil(lambda: courier.idle)
    assert reader.times == [moment(2)]


def test_other_work_gets_its_turn_between_two_widgets(parent: QObject, qtbot: QtBot) -> None:
    courier, readers = Courier(parent), [Reader() for _ in range(3)]
    told: list[int] = []
    work = QTimer(parent)
    work.timeout.connect(lambda: told.append(sum(len(reader.times) for reader in readers)))
    work.start(0)
    for reader in readers:
        courier.bring_newest(reader.show_now, moment(1))
    qtbot.waitUntil(lambda: courier.idle)
    work.stop()
    assert {1, 2} <= set(told)


def test_a_window_that_nobody_sees_yet_is_told_at_once(parent: QObject) -> None:
    courier, reader = Courier(parent), Reader()
    courier.bring_changes(reader.show_changes, (change(1),))
    courier.bring_newest(reader.show_now, moment(1))
    courier.deliver_all()
    assert (reader.changes, reader.times) == ([(change(1),)], [moment(1)])
    assert courier.idle


def test_a_fault_in_one_widget_does_not_keep_the_news_from_the_next(parent: QObject, qtbot: QtBot) -> None:
    courier, reader = Courier(parent), Reader()

    def fails() -> None:
        raise ValueError("a fault of ours")

    with qtbot.captureExceptions() as faults:
        courier.bring_newest(fails)
        courier.bring_newest(reader.show_now, moment(1))
        qtbot.waitUntil(lambda: courier.idle)
    assert [kind for kind, _, _ in faults] == [ValueError]
    assert reader.times == [moment(1)]
