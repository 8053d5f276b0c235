"""Enter on an order that takes no crew says why, and what can be done with it instead."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from models.commands import orders as o
from models.entities.orders import OrderState, PauseReason
from models.ids import OrderId
from tests.widgets import living_picture as lived
from tests.widgets.inspector.test_candidates import Room


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    yield Room(qtbot)


def said(room: Room, order: OrderId) -> str:
    with room.qtbot.waitSignal(room.inspector.not_ranked) as told:
        room.inspector.show_crews(order)
    assert told.args is not None
    return str(told.args[0])


def test_a_crew_in_the_middle_of_switching_is_not_changed(room: Room) -> None:
    key = room.living.order_in(OrderState.DE_ENERGISED)
    crew = room.living.order(key).crew
    words = said(room, key)
    assert f"{key} cannot be assigned now, it is at “De-energised” with {crew}" in words
    assert "You can: Complete the repair" in words


def test_what_is_over_has_no_crew_any_more(room: Room) -> None:
    key = room.living.order_in(OrderState.ARCHIVED)
    words = said(room, key)
    assert f"{key} cannot be assigned now, it is at “Archived”." in words
    assert "Reopen" in words


def test_a_suspended_order_is_resumed_first(room: Room) -> None:
    key = room.living.report()
    suspend = o.SuspendOrder(order=key, reason=next(iter(PauseReason)), seen=room.living.seen(key))
    room.carry_out(suspend)
    words = said(room, key)
    assert f"{key} is suspended" in words
    assert "You can: Resume" in words


def test_a_merged_order_leads_to_its_main_order(room: Room) -> None:
    main, sub = room.living.report(), room.living.report()
    seen = {"seen_main": room.living.seen(main), "seen_sub": room.living.seen(sub)}
    room.carry_out(o.MergeOrders(main=main, sub=sub, **seen))
    words = said(room, sub)
    assert main in words and sub in words
    assert "Split off" in words


def test_who_has_nothing_to_do_with_it_is_told_that(qtbot: QtBot) -> None:
    room = Room(qtbot, account=lived.VIEWER)
    key = room.living.order_in(OrderState.ARCHIVED)
    assert said(room, key).endswith("You have nothing to do about it now.")


def test_an_order_that_left_is_said_to_be_gone(room: Room) -> None:
    assert said(room, OrderId("26010100001")) == "26010100001 is not here any more."
