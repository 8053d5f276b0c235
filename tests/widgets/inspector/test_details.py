"""Facts follow a moment after the number: whatever happens in that moment, they are never those of another order."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.commands import orders as o
from models.ids import OrderId
from tests.widgets.inspector.test_candidates import Room
from widgets.theme import light_theme

Pair = tuple[OrderId, OrderId]


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


@pytest.fixture
def pair(room: Room) -> Pair:
    """Two orders with a report each; all of the first is shown."""
    keys = tuple(room.living.report(channel_reference=f"95598-{number}") for number in "12")
    room.inspector.select((keys[0],))
    room.qtbot.waitUntil(lambda: said(room) == {"95598-1"})
    return keys[0], keys[1]


def said(room: Room) -> set[str]:
    """References of all reports that the labels tell, seen or not, without asking the page to catch up."""
    labels = [label.text() for label in room.inspector.details.findChildren(QLabel) if not label.isHidden()]
    return {f"95598-{number}" for number in "12" if any(f"95598-{number}" in text for text in labels)}


def number(room: Room) -> set[str]:
    """What the head of the page says."""
    labels = [label.text() for label in room.inspector.findChildren(QLabel) if label.isVisibleTo(room.inspector)]
    return set(labels) & set(room.living.picture.orders)


def follows(room: Room, key: OrderId, reference: str) -> None:
    assert number(room) == {key}
    room.qtbot.waitUntil(lambda: said(room) == {reference})


def leaves(room: Room, key: OrderId) -> None:
    """Its creation is undone elsewhere."""
    for entry in reversed(room.living.picture.entries):
        if any(getattr(change.after, "id", None) == key for change in entry.changes):
            backwards = tuple(change.reversed() for change in reversed(entry.changes))
            room.living.picture.apply_changes(backwards)
            room.inspector.show_changes(backwards)
            return
    raise AssertionError(key)


def test_in_a_hidden_dock(room: Room, pair: Pair) -> None:
    room.inspector.hide()
    room.inspector.select((pair[1],))
    room.qtbot.waitUntil(lambda: said(room) == {"95598-2"})
    room.inspector.show()
    assert number(room) == {pair[1]}


def test_a_dock_hidden_at_once_and_shown_again(room: Room, pair: Pair) -> None:
    room.inspector.select((pair[1],))
    room.inspector.hide()
    room.inspector.show()
    follows(room, pair[1], "95598-2")


def test_back_before_the_facts_came(room: Room, pair: Pair) -> None:
    room.inspector.select((pair[1],))
    room.inspector.select((pair[0],))
    assert number(room) == {pair[0]}
    passed = QElapsedTimer()
    passed.start()
    room.qtbot.waitUntil(lambda: passed.hasExpired(40))
    assert said(room) == {"95598-1"}, "those of the order that was passed never come"


def test_the_order_leaves_before_the_facts_came(room: Room, pair: Pair) -> None:
    room.inspector.select((pair[1],))
    leaves(room, pair[1])
    assert number(room) == set()
    assert not room.inspector.details.isVisible()
    room.qtbot.waitUntil(lambda: "95598-1" not in said(room))
    room.inspector.select((pair[0],))
    follows(room, pair[0], "95598-1")


def test_the_order_left_and_comes_back(room: Room, pair: Pair) -> None:
    room.inspector.select((pair[1],))
    entry = room.living.picture.entries[-1]
    leaves(room, pair[1])
    room.living.picture.apply_changes(entry.changes)
    room.inspector.show_changes(entry.changes)
    follows(room, pair[1], "95598-2")


def test_a_report_is_taken_before_the_facts_came(room: Room, pair: Pair) -> None:
    """Its form hides the page; Esc shows it again."""
    room.inspector.select((pair[1],))
    room.inspector.begin_report()
    assert number(room) == set()
    assert not room.inspector.details.isVisible()
    room.press(Qt.Key.Key_Escape)
    assert room.inspector.details.isVisible(), "the page is never empty below a chosen order"
    follows(room, pair[1], "95598-2")


def test_another_order_is_chosen_while_a_report_is_taken(room: Room, pair: Pair) -> None:
    room.inspector.begin_report()
    room.inspector.select((pair[1],))
    follows(room, pair[1], "95598-2")


def test_a_form_is_opened_before_the_facts_came(room: Room, pair: Pair) -> None:
    room.inspector.open_act(o.ExplainDelay, pair[1])
    follows(room, pair[1], "95598-2")


def test_a_form_with_something_in_it_keeps_number_and_facts_together(room: Room, pair: Pair) -> None:
    room.inspector.open_act(o.ExplainDelay, pair[0])
    room.type("the road is flooded")
    room.inspector.select((pair[1],))
    follows(room, pair[0], "95598-1")
    room.press(Qt.Key.Key_Escape)
    follows(room, pair[1], "95598-2")


@pytest.mark.parametrize(
    "meanwhile",
    [
        pytest.param(lambda room: room.tick(), id="a second passes"),
        pytest.param(lambda room: room.inspector.show_theme(light_theme()), id="another theme"),
        pytest.param(lambda room: room.inspector.resize(300, 400), id="another size"),
        pytest.param(lambda room: room.living.report(channel_reference="95598-3"), id="something else happens"),
    ],
)
def test_whatever_else_happens_in_that_moment(room: Room, pair: Pair, meanwhile: Callable[[Room], object]) -> None:
    room.inspector.select((pair[1],))
    meanwhile(room)
    follows(room, pair[1], "95598-2")


def test_a_change_of_the_new_order_in_that_moment_is_told(room: Room, pair: Pair) -> None:
    room.inspector.select((pair[1],))
    back = room.living.now + timedelta(hours=2)
    entry = room.living.do(o.EstimateRestoration(order=pair[1], seen=room.living.seen(pair[1]), at=back))
    room.inspector.show_changes(entry.changes)
    assert said(room) == {"95598-2"}
    follows(room, pair[1], "95598-2")
