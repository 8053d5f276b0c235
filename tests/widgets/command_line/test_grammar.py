"""What a typed line means: a table of cases, and the rule that no text whatever raises or is guessed at."""

import time
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.commands import orders as o
from models.entities.orders import OrderState, Pause, PauseReason
from models.entities.people import DutyState
from models.ids import CrewId, OrderId
from models.life_cycle import OPEN_STATES
from tests.widgets import pictures
from tests.widgets.command_line import scenes as s
from widgets.command_line.grammar import is_ready, read_line
from widgets.command_line.readings import Choices, Deed, Doing, Trouble
from widgets.command_line.sentences import deed_text, option_text, trouble_text
from widgets.command_line.tokens import MOST_SIGNS, first_line


@pytest.mark.parametrize(
    ("text", "kind", "doing", "order", "crew"),
    [
        ("pd 1024 xy3", o.AssignOrder, Doing.GIVE_ASKS, s.PENDING, "XY3"),
        ("pd 1024 xy5", o.AssignOrder, Doing.GIVE, s.PENDING, "XY5"),
        ("1024 xy5 派单", o.AssignOrder, Doing.GIVE, s.PENDING, "XY5"),
        ("1024 xy5 pd", o.AssignOrder, Doing.GIVE, s.PENDING, "XY5"),
        ("派单1024给XY5", o.AssignOrder, Doing.GIVE, s.PENDING, "XY5"),
        ("xy5 1024 assign", o.AssignOrder, Doing.GIVE, s.PENDING, "XY5"),
        ("Assign 26112101024 to XY5", o.AssignOrder, Doing.GIVE, s.PENDING, "XY5"),
        ("ＰＤ　１０２４　ＸＹ５", o.AssignOrder, Doing.GIVE, s.PENDING, "XY5"),
        ("派单，1024、XY-5。", o.AssignOrder, Doing.GIVE, s.PENDING, "XY5"),
        ("pd 新源五班", o.AssignOrder, Doing.GIVE, s.PENDING, "XY5"),
        ("ass 1030 c", o.AssignOrder, Doing.GIVE_ASKS, s.OTHER_PENDING, "CD1"),
        ("pd 1030 xy7", o.AssignOrder, Doing.GIVE_ASKS, s.OTHER_PENDING, "XY7"),
        ("pd 1024", o.AssignOrder, Doing.CREWS, s.PENDING, None),
        ("pd", o.AssignOrder, Doing.CREWS, s.PENDING, None),
        ("gp 1025 xy5", o.ReassignOrder, Doing.GIVE_ASKS, s.ON_THE_WAY, "XY5"),
        ("1025 dd", o.Arrive, Doing.FORM, s.ON_THE_WAY, None),
        ("dd 1025", o.Arrive, Doing.FORM, s.ON_THE_WAY, None),
        ("1025 到达", o.Arrive, Doing.FORM, s.ON_THE_WAY, None),
        ("arrive on site 1025", o.Arrive, Doing.FORM, s.ON_THE_WAY, None),
        ("1025 ARR", o.Arrive, Doing.FORM, s.ON_THE_WAY, None),
        ("xy3 dd", o.Arrive, Doing.FORM, s.ON_THE_WAY, "XY3"),
        ("1025 xy3 dd", o.Arrive, Doing.FORM, s.ON_THE_WAY, "XY3"),
        ("1027 gd", o.ArchiveOrder, Doing.SEND, s.CALLED_BACK, None),
        ("1024 db", o.SuperviseOrder, Doing.SEND, s.PENDING, None),
        ("void 1024", o.VoidOrder, Doing.FORM, s.PENDING, None),
        ("26112001024 ck", o.ReopenOrder, Doing.FORM, s.OVER, None),
        # 退单 and 停电 are both td: on the way there is nothing to switch off yet.
        ("td 1025", o.DeclineOrder, Doing.FORM, s.ON_THE_WAY, None),
    ],
)
def test_acts_on_orders(text: str, kind: type[Any], doing: Doing, order: OrderId, crew: str | None) -> None:
    (deed,) = read_line(text, s.scene())
    assert isinstance(deed, Deed), deed
    assert deed.verb is not None
    assert (deed.verb.key, deed.doing, deed.order, deed.crew) == (kind, doing, order, crew)
    assert deed.seen == s.scene().picture.orders[order].version


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("cz", "find"),
        ("查找", "find"),
        ("find", "find"),
        ("cx", "undo"),
        ("undo", "undo"),
        ("fit", "fit"),
        ("转到队伍", "go_crews"),
        ("go to crews", "go_crews"),
        ("slbx", "new_report"),
        ("English", "en"),
        ("qbdw", "trails"),
    ],
)
def test_acts_of_the_window(text: str, name: str) -> None:
    (deed,) = read_line(text, s.scene())
    assert isinstance(deed, Deed), deed
    assert deed.verb is not None
    assert (deed.doing, deed.verb.key) == (Doing.WINDOW, name)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bz 1024 门禁 4711", "门禁 4711"),
        ("bz　１０２４　门禁：４７１１；db 1030; ok", "门禁：４７１１；db 1030; ok"),
        ("备注 1024 PD 1030", "PD 1030"),
        ("note 1024 Gate Open", "Gate Open"),
    ],
)
def test_a_note_is_the_rest_of_the_line_as_it_was_typed(text: str, words: str) -> None:
    (deed,) = read_line(text, s.scene())
    assert isinstance(deed, Deed)
    assert (deed.doing, deed.order, deed.words) == (Doing.NOTE, s.PENDING, words)
    assert words in deed_text(deed, s.scene())
    assert read_line(deed.text, s.scene()) == (deed,)


def test_without_words_or_number_a_note_is_written_in_its_field() -> None:
    for text, order in (("bz", s.PENDING), ("bz 1025", s.ON_THE_WAY)):
        (deed,) = read_line(text, s.scene())
        assert isinstance(deed, Deed)
        assert (deed.doing, deed.order) == (Doing.FORM, order)


def test_a_note_on_what_is_unknown_or_not_ones_own_is_refused_beforehand() -> None:
    (unknown,) = read_line("bz 7777 有狗", s.scene())
    assert isinstance(unknown, Trouble) and unknown.code == "unknown_order"
    (refused,) = read_line("bz 1024 有狗", s.scene(account=s.VIEWER))
    assert isinstance(refused, Trouble) and refused.refused is not None


@pytest.mark.parametrize(("text", "order", "crew"), [("1025", s.ON_THE_WAY, None), ("jx", None, "JX1")])
def test_a_thing_alone_is_gone_to(text: str, order: OrderId | None, crew: str | None) -> None:
    (deed,) = read_line(text, s.scene())
    assert isinstance(deed, Deed)
    assert (deed.doing, deed.order, deed.crew) == (Doing.SHOW, order, crew)


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("pd 1024 xy", ["派单 1024 XY3", "派单 1024 XY30", "派单 1024 XY5", "派单 1024 XY7"]),
        ("1024 xy assign", ["1024 XY3 Assign", "1024 XY30 Assign", "1024 XY5 Assign", "1024 XY7 Assign"]),
        ("xy", ["XY3", "XY30", "XY5", "XY7"]),
        ("zd", ["转到图层", "转到工单列表", "转到工单详情", "转到队伍", "转到地图", "转到消息", "转到时间轴"]),
    ],
)
def test_what_is_ambiguous_is_to_be_chosen(text: str, texts: list[str]) -> None:
    (reading,) = read_line(text, s.scene())
    assert isinstance(reading, Choices)
    assert [option.text for option in reading.options] == texts


def test_orders_that_share_their_last_digits_are_to_be_chosen() -> None:
    room = s.scene()
    room.picture.put(pictures.order("26112091030"))
    (reading,) = read_line("1030 xy5 pd", room)
    assert isinstance(reading, Choices)
    assert [option.order for option in reading.options] == ["26112101030", "26112091030"]
    for option in reading.options:
        (chosen,) = read_line(option.text, room)
        assert isinstance(chosen, Deed)
        assert (chosen.order, chosen.crew) == (option.order, "XY5")


def with_crews(*signs: str) -> s.Scene:
    """Crews whose call signs begin as verbs do: the district of 浦东 has PD, of 城中 CZ, of 大东 DD."""
    room = s.scene()
    for sign in signs:
        room.picture.put(pictures.crew(sign))
    return room


@pytest.mark.parametrize("text", ["pd 1024 cz", "pd cz", "派单 1024 cz", "assign 1024 to cz"])
def test_where_a_crew_is_expected_the_beginning_of_call_signs_is_no_verb(text: str) -> None:
    """Issue 4, part 1: cz is 查找 and 重做, too, and PD1 is a crew; the choices are those of the place."""
    room = with_crews("PD1", "CZ1", "CZ2")
    (reading,) = read_line(text, room)
    assert isinstance(reading, Choices), reading
    assert [option.crew for option in reading.options] == ["CZ1", "CZ2"]
    for option in reading.options:
        (chosen,) = read_line(option.text, room)
        assert isinstance(chosen, Deed)
        assert chosen.verb is not None
        assert (chosen.verb.key, chosen.order, chosen.crew) == (o.AssignOrder, s.PENDING, option.crew)


def test_one_crew_of_that_beginning_is_that_crew() -> None:
    (deed,) = read_line("pd 1024 cz", with_crews("PD1", "CZ1"))
    assert isinstance(deed, Deed) and deed.verb is not None
    assert (deed.verb.key, deed.crew) == (o.AssignOrder, "CZ1")


def test_what_may_be_both_is_offered_as_the_crew_first() -> None:
    """gp is 改派 and the crew GP1, which has this order; dd is 到达 and the crew DD1."""
    room = with_crews("GP1", "DD1")
    room.picture.put(pictures.advanced(pictures.order(s.ON_THE_WAY), OrderState.EN_ROUTE, crew="GP1"))
    (reading,) = read_line("gp 1025 dd", room)
    assert isinstance(reading, Choices), reading
    meant = [(option.verb.key, option.crew) for option in reading.options if option.verb]
    assert meant == [(o.ReassignOrder, "DD1"), (o.Arrive, "GP1")]
    for option in reading.options:
        (chosen,) = read_line(option.text, room)
        assert isinstance(chosen, Deed) and chosen.verb == option.verb


def test_what_makes_no_sense_of_both_is_not_offered() -> None:
    """The order is nobody's arrival to tell: GP1 does not have it."""
    (deed,) = read_line("gp 1025 dd", with_crews("GP1", "DD1"))
    assert isinstance(deed, Deed) and deed.verb is not None
    assert (deed.verb.key, deed.crew) == (o.ReassignOrder, "DD1")


@pytest.mark.parametrize(
    ("text", "kind", "crew"),
    [("1025 dd", o.Arrive, None), ("xy3 dd", o.Arrive, "XY3"), ("1024 xy5 pd", o.AssignOrder, "XY5")],
)
def test_a_status_word_is_still_read_from_the_end(text: str, kind: type[Any], crew: str | None) -> None:
    (deed,) = read_line(text, with_crews("PD1", "CZ1", "DD1"))
    assert isinstance(deed, Deed) and deed.verb is not None
    assert (deed.verb.key, deed.crew) == (kind, crew)


def test_homonyms_that_both_fit_are_to_be_chosen() -> None:
    """cf is 出发 and 拆分, and without an order nobody knows which."""
    (reading,) = read_line("cf", s.scene(shown=None))
    assert isinstance(reading, Choices)
    assert [option.text for option in reading.options] == ["出发", "拆分"]


def test_half_a_verb_is_to_be_chosen_even_if_one_act_fits() -> None:
    """ar is Arrive and Archive; the order that waits for the archive admits only one, and it is sent at once."""
    (reading,) = read_line("1027 ar", s.scene())
    assert isinstance(reading, Choices)
    assert [option.text for option in reading.options] == ["1027 Archive"]


def test_of_half_a_verb_only_what_the_order_admits_is_offered() -> None:
    (reading,) = read_line("1025 re", s.scene())
    assert isinstance(reading, Choices)
    assert {option.verb.key for option in reading.options if option.verb} == {
        o.ReassignOrder,
        o.RecallOrder,
        o.RecordAttestation,
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("pd 9999 xy3", "unknown_order"),
        ("pd 1024 qq3", "unknown_word"),
        ("pd 1024 xy9", "unknown_word"),
        ("完全没有 1024", "unknown_word"),
        ("1024 xy3", "no_verb"),
        ("，，，", "no_verb"),
        ("db 1024 db 1030", "two_verbs"),
        ("督办 1024 归档 1027", "two_verbs"),
        ("pd 1024 1025", "two_orders"),
        ("pd 1024 xy3 cd1", "two_crews"),
        ("1025 cd1 dd", "other_crew"),
        ("xy5 dd", "crew_without_order"),
        ("cz 1024", "takes_nothing"),
        ("redo", "not_able"),
        ("1;" * 11, "many_entries"),
    ],
)
def test_what_is_wrong_is_said(text: str, code: str) -> None:
    (trouble,) = read_line(text, s.scene())
    assert isinstance(trouble, Trouble), trouble
    assert trouble.code == code
    assert trouble_text(trouble, s.scene())


def test_without_a_number_and_a_shown_order_the_order_is_missing() -> None:
    (trouble,) = read_line("督办", s.scene(shown=None))
    assert isinstance(trouble, Trouble)
    assert trouble.code == "no_order"


def test_too_many_orders_ask_for_another_digit() -> None:
    room = s.scene()
    for number in range(40):
        room.picture.put(pictures.order(f"261121{number:02d}777"))
    (trouble,) = read_line("777 db", room)
    assert isinstance(trouble, Trouble)
    assert (trouble.code, trouble.facts["count"]) == ("many_orders", 40)


@pytest.mark.parametrize(
    ("text", "account", "code"),
    [
        ("1024 dd", pictures.DISPATCHER, "wrong_state"),
        ("pd 1025 xy5", pictures.DISPATCHER, "wrong_state"),
        ("1024 resume", pictures.DISPATCHER, "wrong_state"),
        ("pd 1024 jx1", pictures.DISPATCHER, "operation_not_authorised"),
        ("gp 1025 xy3", pictures.DISPATCHER, "same_crew"),
        ("1025 更正时间", pictures.DISPATCHER, "role_may_not"),
        ("pd 1024 xy5", s.VIEWER, "role_may_not"),
        ("1024 db", s.CHIEF, "role_may_not"),
        ("pd 1099 xy5", s.CHIEF, "not_yours"),
    ],
)
def test_what_the_room_would_refuse_is_refused_beforehand(text: str, account: Any, code: str) -> None:
    room = s.scene(account=account)
    (trouble,) = read_line(text, room)
    assert isinstance(trouble, Trouble), trouble
    assert trouble.refused is not None
    assert trouble.refused.code == code
    assert trouble_text(trouble, room)


def test_what_a_suspended_order_waits_for_is_said() -> None:
    room = s.scene()
    order = room.picture.orders[s.ON_THE_WAY]
    room.picture.put(replace(order, pauses=(Pause(reason=PauseReason.WEATHER, started_at=pictures.NOW),)))
    (trouble,) = read_line("1025 dd", room)
    assert isinstance(trouble, Trouble)
    assert trouble.refused is not None
    assert trouble.refused.code == "order_suspended"


def test_an_order_that_is_over_does_not_stand_in_the_way_of_an_open_one() -> None:
    assert s.scene().picture.orders[s.OVER].state not in OPEN_STATES
    (deed,) = read_line("1024 db", s.scene())
    assert isinstance(deed, Deed)
    assert deed.order == s.PENDING


def test_several_entries_are_read_one_by_one() -> None:
    readings = read_line("pd 1024 xy5； 1030 db ;1025 dd;", s.scene())
    assert is_ready(readings)
    assert [one.doing for one in readings if isinstance(one, Deed)] == [Doing.GIVE, Doing.SEND, Doing.FORM]


@pytest.mark.parametrize("first", ["1025 dd", "cz", "1024", "pd 1024 xy7", "pd 1024"])
def test_only_what_is_done_at_once_stands_before_another_entry(first: str) -> None:
    readings = read_line(f"{first}; 1030 db", s.scene())
    assert not is_ready(readings)
    trouble = readings[0]
    assert isinstance(trouble, Trouble)
    assert trouble.code == "must_be_last"


def test_one_entry_that_cannot_be_read_holds_all_of_them() -> None:
    assert not is_ready(read_line("1024 db; 9999 db", s.scene()))
    assert not is_ready(())


def test_a_deed_says_all_that_it_will_do() -> None:
    (deed,) = read_line("pd 1024 xy5", s.scene())
    assert isinstance(deed, Deed)
    assert deed_text(deed, s.scene()) == "Assign 26112101024 (青年公园B座) to XY5 新源五班"


def test_the_whole_text_of_a_deed_means_the_same_deed() -> None:
    for text in ("pd 1024 xy5", "1025 dd", "1024 db", "cz", "1025", "jx"):
        (deed,) = read_line(text, s.scene())
        assert isinstance(deed, Deed)
        assert read_line(deed.text, s.scene()) == (deed,)


SIGNS = st.characters(exclude_categories=())
PIECES = st.sampled_from(
    ["pd", "派单", "dd", "1024", "xy3", "；", ";", " ", "给", "ＸＹ", "re", "1", "cx", "查", "\u0000", "😀"]
)


@given(st.one_of(st.text(SIGNS, max_size=MOST_SIGNS), st.lists(PIECES, max_size=40).map("".join)))
def test_no_text_raises(text: str) -> None:
    room = ROOM
    for reading in read_line(text, room):
        if isinstance(reading, Deed):
            assert deed_text(reading, room)
        elif isinstance(reading, Choices):
            assert all(option_text(option, room) and option.text for option in reading.options)
        else:
            assert trouble_text(reading, room)


@given(st.text(SIGNS, max_size=500))
def test_a_line_is_one_line(text: str) -> None:
    taken = first_line(text)
    assert text.startswith(taken)
    assert len(taken) <= MOST_SIGNS
    assert len(taken.splitlines()) <= 1


def test_a_keystroke_is_read_within_a_frame() -> None:
    """5 000 open orders and 120 crews; the longest line, entry by entry."""
    picture = s.scene().picture
    for number in range(5000):
        picture.put(pictures.order(f"261122{number:05d}"))
    for number in range(120):
        picture.put(pictures.crew(f"ZZ{number:03d}"))
    room = replace(s.scene(), picture=picture)
    for text in ("pd 00359 zz003", "1;2;3;4;5;6;7;8;9;0", "a b " * 50, "00359 db; " * 9 + "1"):
        begun = time.perf_counter()
        read_line(text, room)
        assert time.perf_counter() - begun < 0.1, text


ROOM = s.scene()


@pytest.mark.parametrize("text", ["xy3 xx", "休息 xy3", "xy3 on a break"])
def test_a_crew_gets_another_duty(text: str) -> None:
    (deed,) = read_line(text, s.scene())
    assert isinstance(deed, Deed), deed
    assert deed.verb is not None
    assert (deed.doing, deed.verb.key, deed.crew) == (Doing.DUTY, DutyState.BREAK, "XY3")
    assert deed.seen == s.scene().picture.crews[CrewId("XY3")].version


@pytest.mark.parametrize(
    ("text", "code"),
    [("xx", "no_crew"), ("xy7 xx", "so_already"), ("xx 1024", "takes_a_crew"), ("cd1 lg", "refused")],
)
def test_a_duty_that_cannot_be_given_says_why(text: str, code: str) -> None:
    """CD1 has an order: it cannot go off duty."""
    (trouble,) = read_line(text, s.scene())
    assert isinstance(trouble, Trouble), trouble
    assert trouble.code == code


def test_which_crew_is_meant_is_asked_for_a_duty_too() -> None:
    (choices,) = read_line("xy 休息", s.scene())
    assert isinstance(choices, Choices)
    assert "XY30 休息" in [option.text for option in choices.options]


def test_a_place_is_gone_to_and_several_are_listed() -> None:
    (deed,) = read_line("青年公园", s.scene())
    assert isinstance(deed, Deed)
    assert (deed.doing, deed.place) == (Doing.PLACE, s.PARK)
    (choices,) = read_line("青年", s.scene())
    assert isinstance(choices, Choices)
    assert [option.place for option in choices.options] == [s.PARK, s.PARK_ROAD]
    for option in choices.options:
        (taken,) = read_line(option.text, s.scene())
        assert isinstance(taken, Deed)
        assert taken.place == option.place


def test_what_is_no_place_either_is_said_to_be_nothing_here() -> None:
    (trouble,) = read_line("没有这个地方", s.scene())
    assert isinstance(trouble, Trouble)
    assert trouble.code == "unknown_word"
