"""Entries are done one after the other; one that turns out to ask for something holds those behind it."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.errands import Errands, Hands
from models.commands.orders import MergeOrders
from models.entities.network import EquipmentClass
from models.entities.people import Account, Role
from models.ids import AccountId, CrewId, OrderId
from tests.widgets import pictures
from tests.widgets.books import act_book
from tests.widgets.command_line import scenes
from widgets.acts import ActForm
from widgets.command_line.grammar import read_line
from widgets.command_line.readings import Deed
from widgets.inspector.inspector import Inspector
from widgets.theme import dark_theme

LINE = "pd 1024 xy5; 1030 db; 1026 db"


class Desk(QObject):
    """The inspector of a window, and what its hands were asked to do; a command is sent for the kinds in `sends`."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.scene = scenes.scene()
        self.inspector = Inspector(
            picture=self.scene.picture,
            rules=self.scene.rules,
            theme=dark_theme(),
            account=pictures.DISPATCHER,
            book=act_book(),
        )
        qtbot.addWidget(self.inspector)
        self.asked: list[Any] = []
        self.sent: list[object] = []
        self.gives = True
        self.inspector.requested.connect(self.sent.append)
        hands = Hands(
            go_to=self.asked.append,
            begin_act=self._begin,
            give=self._give,
            trigger=self.asked.append,
            send=self.sent.append,
            show_place=self.asked.append,
            take_plan=lambda _plan, _act: None,
            take_case=lambda _case, _act: None,
            print_handover=lambda _handover: None,
            take_job=lambda _job, _act: None,
            take_event=lambda _event, _act: None,
            take_crew=lambda _crew, _act, _station: None,
            escalate=lambda _order, _level, _station: None,
        )
        self.errands = Errands(hands=hands, inspector=self.inspector, scene=lambda: self.scene, parent=self)
        self.stopped: list[tuple[int, str]] = []
        self.errands.stopped.connect(lambda done, rest: self.stopped.append((done, rest)))

    def run(self, line: str) -> None:
        self.errands.run(tuple(one for one in read_line(line, self.scene) if isinstance(one, Deed)))

    def _begin(self, order: OrderId, kind: type[Any]) -> None:
        self.asked.append((kind.__name__, order))
        self.inspector.requested.emit(f"{kind.__name__} {order}")

    def _give(self, order: OrderId, crew: CrewId) -> None:
        self.asked.append((order, crew))
        if self.gives:
            self.inspector.requested.emit(f"give {order}")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_the_next_entry_waits_for_the_answer_to_its_own_command(desk: Desk) -> None:
    desk.run(LINE)
    assert desk.asked == [(scenes.PENDING, "XY5")]
    desk.errands.show_done("an equal command of another seat")
    assert len(desk.asked) == 1
    desk.errands.show_done(desk.sent[-1])
    desk.errands.show_done(desk.sent[-1])
    assert desk.asked[1:] == [("SuperviseOrder", scenes.OTHER_PENDING), ("SuperviseOrder", scenes.ON_SITE)]
    desk.errands.show_done(desk.sent[-1])
    assert (desk.errands.under_way, desk.stopped) == (False, [])


def test_a_refusal_holds_what_is_behind_it(desk: Desk) -> None:
    desk.run(LINE)
    desk.errands.show_done(desk.sent[-1])
    desk.errands.show_refusal(desk.sent[-1])
    assert desk.stopped == [(1, f"{scenes.OTHER_PENDING} 督办; {scenes.ON_SITE} 督办")]
    assert len(desk.asked) == 2
    assert not desk.errands.under_way


def test_an_entry_that_asks_for_something_after_all_holds_the_others(desk: Desk) -> None:
    desk.gives = False
    desk.run(LINE)
    assert len(desk.asked) == 1
    assert desk.stopped == [(0, f"派单 {scenes.PENDING} XY5; {scenes.OTHER_PENDING} 督办; {scenes.ON_SITE} 督办")]


def test_an_entry_that_means_something_else_by_now_is_not_done(desk: Desk) -> None:
    desk.run(LINE)
    desk.scene.picture.put(pictures.order(scenes.OTHER_PENDING, supervised=True, version=7))
    desk.errands.show_done(desk.sent[-1])
    assert len(desk.asked) == 1
    assert desk.stopped[0][0] == 1


def test_what_another_hand_sends_meanwhile_is_not_ours(desk: Desk) -> None:
    desk.run("1030 db; 1026 db")
    first = desk.sent[-1]
    desk.inspector.requested.emit("by a button")
    desk.errands.show_done(first)
    assert len(desk.asked) == 2


def test_the_crew_that_is_approved_stands_in_the_form(qtbot: QtBot) -> None:
    """WO-7: the customer's own equipment is nobody's, but another person may let a crew have it."""
    leader = Account(id=AccountId("li"), name="李静", role=Role.SHIFT_LEADER)
    room = scenes.scene(account=leader)
    room.picture.put(pictures.order(scenes.PENDING, equipment=EquipmentClass.CUSTOMER_OWN))
    inspector = Inspector(picture=room.picture, rules=room.rules, theme=dark_theme(), account=leader, book=act_book())
    qtbot.addWidget(inspector)
    inspector.show_now(room.now)
    hands = Hands(
        go_to=repr,
        begin_act=lambda order, kind: inspector.open_act(kind, order),
        give=inspector.give_to,
        trigger=repr,
        send=repr,
        show_place=repr,
        take_plan=lambda _plan, _act: None,
        take_case=lambda _case, _act: None,
        take_event=lambda _event, _act: None,
        print_handover=lambda _handover: None,
        take_job=lambda _job, _act: None,
        take_crew=lambda _crew, _act, _station: None,
        escalate=lambda _order, _level, _station: None,
    )
    errands = Errands(hands=hands, inspector=inspector, scene=lambda: room, parent=inspector)
    (deed,) = read_line("pzcj 1024 xy5", room)
    assert isinstance(deed, Deed)
    errands.run((deed,))
    form = inspector.form
    assert isinstance(form, ActForm)
    assert form.rows.editor("crew").picked == room.picture.crews[CrewId("XY5")]


def test_orders_are_merged_one_after_the_other_each_with_the_versions_of_then(desk: Desk) -> None:
    desk.run("1030 db; hb 1024 1025 1030")
    desk.errands.show_done(desk.sent[-1])
    first = desk.sent[-1]
    assert isinstance(first, MergeOrders)
    picture = desk.scene.picture
    main = picture.orders[scenes.ON_THE_WAY]
    assert (first.main, first.sub, first.seen_main) == (main.id, scenes.PENDING, main.version)
    picture.put(replace(main, version=main.version + 1))
    desk.errands.show_done(first)
    second = desk.sent[-1]
    assert isinstance(second, MergeOrders)
    assert (second.sub, second.seen_main) == (scenes.OTHER_PENDING, main.version + 1)
    assert desk.errands.under_way
    desk.errands.show_refusal(second)
    assert desk.stopped == [(2, f"合并 {scenes.OTHER_PENDING} 到 {main.id}")]


def test_an_order_that_another_seat_has_changed_is_not_merged_unseen(desk: Desk) -> None:
    desk.run("hb 1024 1025 1030")
    other = desk.scene.picture.orders[scenes.OTHER_PENDING]
    desk.scene.picture.put(replace(other, version=other.version + 1))
    desk.errands.show_done(desk.sent[-1])
    assert len(desk.sent) == 1
    assert desk.stopped == [(1, f"合并 {scenes.OTHER_PENDING} 到 {scenes.ON_THE_WAY}")]
