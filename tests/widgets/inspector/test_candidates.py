"""Enter, Enter: the ranked crews from the keyboard, with what asks for a reason and what is not sent at all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.commands import orders as o
from models.commands.room import SetCrewDuty
from models.entities.orders import OrderState, Symptom
from models.entities.people import DutyState
from models.ids import CrewId, OrderId
from tests.widgets import living_picture as lived
from tests.widgets.books import act_book
from widgets.inspector import Inspector
from widgets.inspector.ranking import Ranking
from widgets.theme import dark_theme

CD1, CD2, CD3, JX1 = CrewId("CD1"), CrewId("CD2"), CrewId("CD3"), CrewId("JX1")


class Room:
    """An inspector over a living picture; `sent` is what it asked for."""

    def __init__(self, qtbot: QtBot, account: Any = lived.DISPATCHER) -> None:
        self.living = lived.LivingPicture()
        self.qtbot = qtbot
        self.inspector = Inspector(
            picture=self.living.picture, rules=lived.RULES, theme=dark_theme(), account=account, book=act_book()
        )
        self.sent: list[Any] = []
        self.inspector.requested.connect(self.sent.append)
        qtbot.addWidget(self.inspector)
        self.inspector.resize(360, 700)
        self.inspector.show()
        self.tick()

    @property
    def crews(self) -> Any:
        return self.inspector.candidates

    def tick(self) -> None:
        self.inspector.show_fixes(lived.FIXES, self.living.now)
        self.inspector.show_now(self.living.now)

    def press(self, key: Qt.Key) -> None:
        """To whatever has the keyboard in the inspector's window."""
        self.qtbot.keyClick(self.focus, key)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.focus, text)

    @property
    def focus(self) -> QWidget:
        widget = self.inspector.window().focusWidget()
        assert widget is not None
        return widget

    def mark(self, crew: CrewId) -> None:
        """Go down with the arrow key until `crew` is marked."""
        for _ in range(10):
            if self.crews.current.crew == crew:
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(f"{crew} is not in the list")

    def carry_out(self, command: Any, account: Any = lived.DISPATCHER) -> None:
        """What the desk does with a command, here or at another seat."""
        entry = self.living.do(command, account)
        self.inspector.show_changes(entry.changes)
        if any(command is own for own in self.sent):
            self.inspector.show_done(command, entry)


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    yield Room(qtbot)


def pending(room: Room, **more: Any) -> OrderId:
    key = room.living.report(**more)
    room.inspector.select((key,))
    return key


def test_enter_enter_gives_the_order_to_the_best_lawful_crew(room: Room) -> None:
    key = pending(room)
    room.inspector.show_crews(key)  # the queue's Enter
    assert room.crews.current.crew == CD1
    room.press(Qt.Key.Key_Return)
    assert room.sent == [o.AssignOrder(order=key, crew=CD1, seen=room.living.seen(key))]
    with room.qtbot.waitSignal(room.inspector.finished):
        room.carry_out(room.sent[0])
    assert room.living.order(key).crew == CD1


@pytest.mark.parametrize(("ahead", "said"), [(1, "position 0 s old"), (40, "position 40 s ahead")])
def test_a_position_from_ahead_of_the_clock_is_not_called_old(room: Room, ahead: float, said: str) -> None:
    """One from between two ticks of the clock is new."""
    fix = replace(lived.FIXES[CD1], at=room.living.now + timedelta(seconds=ahead + 1))  # a report takes a second
    key = pending(room)
    room.inspector.show_fixes({**lived.FIXES, CD1: fix}, room.living.now)
    room.inspector.show_crews(key)
    rows = room.crews._rows
    assert rows.words(rows.row_of(CD1)).position == said


def test_the_enter_that_opened_the_list_may_be_held_down(room: Room) -> None:
    key = pending(room)
    room.inspector.show_crews(key)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True, count=1
    )
    QApplication.sendEvent(room.focus, held)
    assert room.sent == []


def test_a_second_enter_sends_nothing_while_the_first_is_under_way(room: Room) -> None:
    key = pending(room)
    room.inspector.show_crews(key)
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Return)
    assert len(room.sent) == 1


def test_a_crew_on_a_break_takes_a_reason(room: Room) -> None:
    key = pending(room)
    room.inspector.show_crews(key)
    room.mark(CD3)
    room.press(Qt.Key.Key_Return)
    assert room.sent == []
    assert "on a break" in room.crews.answer.text
    room.press(Qt.Key.Key_Return)
    assert room.sent == [], "an empty reason is none"
    room.type("nearest by far")
    room.press(Qt.Key.Key_Return)
    assert room.sent == [o.AssignOrder(order=key, crew=CD3, seen=room.living.seen(key), override="nearest by far")]
    room.carry_out(room.sent[0])


def test_the_question_why_takes_the_room_of_the_next_acts(room: Room) -> None:
    """Both together made a small window with large text higher than its screen."""
    room.inspector.show_crews(pending(room))
    acts = room.inspector._page.acts
    assert acts.isVisible()
    room.press(Qt.Key.Key_O)
    assert room.crews.answer.asking
    assert not acts.isVisible()
    room.tick()
    assert not acts.isVisible(), "the clocks go on, the question stays"
    room.press(Qt.Key.Key_Escape)
    assert acts.isVisible()


def test_the_cost_of_pulling_a_crew_off_stands_beside_the_reason(room: Room) -> None:
    other = room.living.report()
    room.living.do(o.AssignOrder(order=other, crew=CD1, seen=room.living.seen(other)))
    key = pending(room)
    room.inspector.show_crews(key)
    assert room.crews.current.crew == CD2, "a free crew goes before a busy one"
    room.mark(CD1)
    room.press(Qt.Key.Key_Return)
    assert other in room.crews.answer.text


def test_what_speaks_against_a_crew_leaves_a_small_window_its_height(room: Room) -> None:
    answer = room.crews.answer
    room.inspector.show_crews(pending(room))
    answer.say("busy")
    least = answer.sizeHint().height()
    answer.say("busy with another order, and its position is too old " * 20)
    assert least < answer.sizeHint().height() <= least + 2 * answer.fontMetrics().lineSpacing()


def test_o_gives_a_reason_where_none_is_asked(room: Room) -> None:
    key = pending(room)
    room.inspector.show_crews(key)
    room.press(Qt.Key.Key_O)
    room.type("knows the house")
    room.press(Qt.Key.Key_Return)
    assert [command.override for command in room.sent] == ["knows the house"]


def test_a_high_voltage_job_refuses_a_station_crew_with_the_text_of_the_rule(room: Room) -> None:
    """OP-1, at recommendation: the crew is nearest, and it is not sent."""
    key = pending(room, symptom=Symptom.WIRE_DOWN)
    room.inspector.show_crews(key)
    assert room.crews.current.crew == JX1
    room.mark(CD1)
    room.press(Qt.Key.Key_Return)
    assert room.sent == []
    assert lived.RULES.rules["OP-1"].text_en in room.crews.answer.text


def test_a_drop_on_a_crew_asks_what_enter_asks(room: Room) -> None:
    key = pending(room, symptom=Symptom.WIRE_DOWN)
    room.inspector.give_to(key, CD2)
    assert room.sent == []
    assert "OP-1" in room.crews.answer.text
    low = room.living.report()
    room.inspector.give_to(low, CD2)
    assert room.sent == [o.AssignOrder(order=low, crew=CD2, seen=room.living.seen(low))]


def test_moving_an_order_asks_for_a_reason(room: Room) -> None:
    key = room.living.order_in(OrderState.EN_ROUTE)
    room.inspector.select((key,))
    room.inspector.show_crews(key)
    room.mark(CD2)
    room.press(Qt.Key.Key_Return)
    assert room.sent == []
    room.type("nearer to the hospital")
    room.press(Qt.Key.Key_Return)
    assert room.sent == [
        o.ReassignOrder(order=key, crew=CD2, seen=room.living.seen(key), reason="nearer to the hospital")
    ]
    room.carry_out(room.sent[0])


def test_the_crew_that_has_the_order_is_not_offered_it_again(room: Room) -> None:
    key = room.living.order_in(OrderState.EN_ROUTE)
    room.inspector.give_to(key, CD1)
    assert room.sent == []
    assert "has this order already" in room.crews.answer.text


def test_escape_goes_back_step_by_step(room: Room) -> None:
    key = pending(room)
    room.inspector.give_to(key, CD3)
    with room.qtbot.assertNotEmitted(room.inspector.finished):
        room.press(Qt.Key.Key_Escape)
    with room.qtbot.waitSignal(room.inspector.finished):
        room.press(Qt.Key.Key_Escape)
    assert room.sent == []


def test_the_list_holds_still_under_a_hand_and_says_that_there_is_news(room: Room) -> None:
    key = pending(room)
    room.inspector.show_crews(key)
    crew = room.living.picture.crews[CD1]
    room.carry_out(SetCrewDuty(crew=CD1, duty=DutyState.OFF_DUTY, seen=crew.version), lived.LEADER)
    room.tick()
    assert room.crews.current.crew == CD1
    assert "F5" in room.crews.news
    room.press(Qt.Key.Key_F5)
    assert room.crews.news == ""
    room.inspector.show_crews(key)
    assert room.crews.current.crew == CD2


def test_without_a_hand_in_it_the_list_follows(room: Room) -> None:
    pending(room)
    crew = room.living.picture.crews[CD1]
    room.carry_out(SetCrewDuty(crew=CD1, duty=DutyState.OFF_DUTY, seen=crew.version), lived.LEADER)
    room.tick()
    assert room.crews.current.crew == CD2
    assert room.crews.news == ""


def test_an_order_that_changed_is_not_sent_before_it_was_looked_at(room: Room) -> None:
    key = pending(room)
    room.inspector.give_to(key, CD3)
    room.type("nearest")
    room.carry_out(o.SuperviseOrder(order=key, seen=room.living.seen(key)), lived.LEADER)
    room.press(Qt.Key.Key_Return)
    assert room.sent == []
    assert "李静" in room.crews.news
    room.press(Qt.Key.Key_F5)
    room.press(Qt.Key.Key_Return)
    assert room.sent == [o.AssignOrder(order=key, crew=CD3, seen=room.living.seen(key), override="nearest")]


def test_the_loser_of_a_race_is_told_who_was_faster(room: Room) -> None:
    key = pending(room)
    room.inspector.show_crews(key)
    room.press(Qt.Key.Key_Return)
    mine = room.sent[0]
    faster = room.living.do(o.AssignOrder(order=key, crew=CD2, seen=room.living.seen(key)), lived.LEADER)
    room.inspector.show_refusal(mine, room.living.refusal(mine))
    room.inspector.show_changes(faster.changes)
    assert "李静" in room.crews.answer.text


def test_an_equal_command_of_another_seat_is_no_answer(room: Room) -> None:
    key = pending(room)
    room.inspector.show_crews(key)
    room.press(Qt.Key.Key_Return)
    mine = room.sent[0]
    theirs = replace(mine)
    with room.qtbot.assertNotEmitted(room.inspector.finished):
        room.carry_out(theirs, lived.LEADER)
    room.inspector.show_refusal(mine, room.living.refusal(mine))
    assert "李静" in room.crews.answer.text


def test_a_viewer_sees_the_ranking_and_sends_nothing(qtbot: QtBot) -> None:
    room = Room(qtbot, lived.VIEWER)
    key = pending(room)
    room.inspector.show_crews(key)
    room.press(Qt.Key.Key_Return)
    assert room.sent == []
    assert "Viewer" in room.crews.answer.text


def test_rows_say_rank_arrival_limits_and_age(room: Room) -> None:
    key = pending(room)
    room.inspector.show_crews(key)
    first = room.crews.rows[0]
    assert (first.rank, first.name) == ("1", "CD1 抢修一班")
    assert first.arrival.startswith("≈")
    assert first.limits.kept == ("T-1", "T-2", "T-3")
    before = first.position
    room.living.now += timedelta(seconds=40)
    room.inspector.show_now(room.living.now)
    assert room.crews.rows[0].position != before, "ages go on"


def test_why_not_the_nearer_crew_is_answered_before_it_is_asked(room: Room) -> None:
    """The ranking starts with who may go; who is nearer but may not stands below with the reason."""
    pending(room, symptom=Symptom.WIRE_DOWN)
    room.tick()
    rows = room.crews.rows
    assert rows[0].lawful
    barred = [row for row in rows if not row.lawful]
    assert {row.rank for row in barred} == {"–"}
    assert any("OP-1" in text for row in barred for _, text in row.lines)


def test_where_no_feed_runs_two_keys_still_assign(room: Room) -> None:
    """A position that nobody knows weighs in the ranking and is told; it does not ask for a reason."""
    key = pending(room)
    room.inspector.show_fixes({}, room.living.now)
    room.inspector.show_crews(key)
    room.press(Qt.Key.Key_Return)
    assert [type(command) for command in room.sent] == [o.AssignOrder]
    assert room.sent[0].override == ""


def test_a_reason_given_once_is_offered_again(room: Room) -> None:
    for _ in range(2):
        key = pending(room)
        room.inspector.give_to(key, CD3)
        room.type("nearest")
        room.press(Qt.Key.Key_Return)
        room.carry_out(room.sent[-1])
        room.living.do(o.RecallOrder(order=key, seen=room.living.seen(key), reason="test"))
    assert room.crews.answer.reasons.remembered == ("nearest",)


def test_crews_are_ranked_once_where_a_key_that_is_held_down_stops(room: Room) -> None:
    keys = [pending(room) for _ in range(3)]
    shown: list[None] = []
    room.crews._rows.modelReset.connect(lambda: shown.append(None))
    for key in (*keys, *reversed(keys)):
        room.inspector.select((key,))
    assert not shown
    room.qtbot.waitSignal(room.crews._rows.modelReset).wait()
    assert len(shown) == 1
    # Whoever asks does not wait: Enter has the crews of the order that is shown.
    room.inspector.select((keys[-1],))
    room.inspector.show_crews(keys[-1])
    room.press(Qt.Key.Key_Return)
    assert [command.order for command in room.sent] == [keys[-1]]


def test_while_a_hand_goes_through_the_orders_nobody_is_ranked_by_the_second(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = room.living.report(), room.living.report()
    room.inspector.select((first,))
    assert room.crews.rows
    ranked: list[OrderId] = []
    rank = Ranking.candidates

    def noted(ranking: Ranking) -> Any:
        if ranking.order is not None:
            ranked.append(ranking.order.id)
        return rank(ranking)

    monkeypatch.setattr(Ranking, "candidates", noted)
    room.inspector.select((second,))
    room.tick()
    assert ranked == []
    room.qtbot.waitUntil(lambda: ranked[-1:] == [second])
