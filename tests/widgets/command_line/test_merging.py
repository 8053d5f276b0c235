"""Merging in one line: what leads and why is told before it is done, and nothing is guessed."""

import pytest

from models.commands import orders as o
from models.entities.orders import OrderState
from models.ids import OrderId
from models.rules.merging import MainReason
from tests.widgets import pictures
from tests.widgets.command_line import scenes as s
from widgets.command_line.grammar import read_line
from widgets.command_line.merge_entry import merge_commands, one_by_one
from widgets.command_line.readings import Choices, Deed, Doing, Reading, Trouble
from widgets.command_line.sentences import deed_text, trouble_text

ROOM = s.scene()


def reading(text: str) -> Reading:
    (found,) = read_line(text, ROOM)
    return found


@pytest.mark.parametrize(
    ("text", "main", "subs", "why"),
    [
        ("hb 1024 1030", s.PENDING, [s.OTHER_PENDING], MainReason.FIRST),
        ("1030 1024 合并", s.PENDING, [s.OTHER_PENDING], MainReason.FIRST),
        ("合并1024和1030", s.PENDING, [s.OTHER_PENDING], MainReason.FIRST),
        ("ＨＢ　１０２４、１０３０", s.PENDING, [s.OTHER_PENDING], MainReason.FIRST),
        ("merge 1030 with 1024", s.PENDING, [s.OTHER_PENDING], MainReason.FIRST),
        ("hb 1024 1025 1030", s.ON_THE_WAY, [s.PENDING, s.OTHER_PENDING], MainReason.FURTHEST),
        ("hb 1024 1030 1024", s.PENDING, [s.OTHER_PENDING], MainReason.FIRST),
        ("merge 1024 into 1030", s.OTHER_PENDING, [s.PENDING], MainReason.SAID),
        ("1024合并到1030", s.OTHER_PENDING, [s.PENDING], MainReason.SAID),
        ("hb to 1030", s.OTHER_PENDING, [s.PENDING], MainReason.SAID),
    ],
)
def test_which_order_leads(text: str, main: OrderId, subs: list[OrderId], why: MainReason) -> None:
    deed = reading(text)
    assert isinstance(deed, Deed), deed
    assert (deed.doing, deed.order, [sub.order for sub in deed.merged], deed.why) == (Doing.MERGE, main, subs, why)
    assert reading(deed.text) == deed
    assert {command.main for command in merge_commands(deed)} == {main}


def test_the_preview_says_what_leads_why_and_what_speaks_for_it() -> None:
    deed = reading("hb 1025 1026 1030")
    assert isinstance(deed, Deed)
    said = deed_text(deed, ROOM)
    assert said.startswith(f"Merge: {s.ON_THE_WAY}, {s.OTHER_PENDING} into the main order {s.ON_SITE}")
    assert "furthest on" in said
    assert f"{s.ON_THE_WAY}: " in said and "m apart · XY3 新源三班 is free of it" in said


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("hb 1024 9999", "unknown_order"),
        ("hb 1024 qq3 1030", "unknown_word"),
        ("hb 1024 1024", "merge_with_itself"),
        ("hb 1024 1027", "wrong_state"),
        ("hb 1024 到 1025 到 1030", "one_leads"),
        ("hb 1024 到 1030 1025", "one_leads"),
        ("1024合并到1025到1030", "one_leads"),
        ("merge 1024 into into 1030", "one_leads"),
        ("hb 1024 1030 到", "no_main"),
        ("merge 1024 to", "no_main"),
        ("1024合并到", "no_main"),
    ],
)
def test_what_is_wrong_is_said(text: str, code: str) -> None:
    trouble = reading(text)
    assert isinstance(trouble, Trouble)
    assert (trouble.refused.code if trouble.refused is not None else trouble.code) == code
    assert trouble_text(trouble, ROOM)
    (no_order,) = read_line("hb to 1030", s.scene(shown=None))
    assert isinstance(no_order, Trouble) and no_order.code == "no_order"
    (refused,) = read_line("hb 1024 1030", s.scene(account=s.VIEWER))
    assert isinstance(refused, Trouble) and refused.refused is not None and refused.refused.code == "role_may_not"


def test_a_number_that_several_orders_have_is_to_be_chosen_and_so_is_half_a_verb() -> None:
    room = s.scene()
    room.picture.put(pictures.order("26112091030"))
    (choices,) = read_line("hb 1024 1030", room)
    assert isinstance(choices, Choices)
    assert [option.text for option in choices.options] == ["合并 1024 26112101030", "合并 1024 26112091030"]
    half = reading("h 1024 1030")
    assert isinstance(half, Choices)
    assert [option.verb.key for option in half.options if option.verb] == [o.MergeOrders]


def test_several_are_merged_one_after_the_other_into_the_same_order() -> None:
    deed = reading("hb 1024 1025 1030")
    assert isinstance(deed, Deed)
    steps = one_by_one(deed)
    assert [[sub.order for sub in step.merged] for step in steps] == [[s.PENDING], [s.OTHER_PENDING]]
    for step in steps:
        assert reading(step.text) == step


def test_splitting_is_a_verb_of_the_line() -> None:
    room = s.scene()
    merged = pictures.order("26112101040", state=OrderState.MERGED, merged_into=s.PENDING)
    room.picture.put(merged)
    for text in ("cf 26112101040", "26112101040 拆分", "split off 26112101040"):
        (deed,) = read_line(text, room)
        assert isinstance(deed, Deed)
        assert deed.verb is not None
        assert (deed.doing, deed.verb.key) == (Doing.FORM, o.SplitOrder)
