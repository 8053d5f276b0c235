"""The log in a line: a remark, a superior's order, and who goes off duty."""

import pytest

from models.commands.shifts import WriteRemark
from models.entities.shifts import RemarkKind
from tests.widgets.command_line import scenes as s
from widgets.command_line.grammar import is_ready, read_line
from widgets.command_line.readings import Choices, Deed, Doing, Trouble
from widgets.command_line.sentences import deed_text, option_text, trouble_text

REMARK, ORDER = RemarkKind.REMARK, RemarkKind.SUPERIOR_ORDER


@pytest.mark.parametrize(
    ("text", "kind", "told_by", "words"),
    [
        ("remark gate key in box 2; xy3 knows", REMARK, "", "gate key in box 2; xy3 knows"),
        ("REMARK: 1024", REMARK, "", "1024"),
        ("记事 西门钥匙在二号柜", REMARK, "", "西门钥匙在二号柜"),
        ("记事西门钥匙在二号柜", REMARK, "", "西门钥匙在二号柜"),
        ("值班记事：喆珺玥昇䶮；db 1030", REMARK, "", "喆珺玥昇䶮；db 1030"),
        ("zbjs 门禁", REMARK, "", "门禁"),
        ("superior LI: no outages tonight: none", ORDER, "LI", "no outages tonight: none"),
        ("上级指示 李主任：今晚保供", ORDER, "李主任", "今晚保供"),
        ("上级指示李主任：今晚保供", ORDER, "李主任", "今晚保供"),
    ],
)
def test_what_is_written_into_the_log_is_the_rest_of_the_line(
    text: str, kind: RemarkKind, told_by: str, words: str
) -> None:
    (deed,) = read_line(text, s.scene())
    assert isinstance(deed, Deed), deed
    assert (deed.doing, deed.wish) == (Doing.REMARK, WriteRemark(kind=kind, text=words, told_by=told_by))
    assert f"“{words}”" in deed_text(deed, s.scene())
    assert told_by in deed_text(deed, s.scene())
    assert read_line(deed.text, s.scene()) == (deed,), "what it says of itself means the same"


def test_an_order_that_is_named_is_shown_before_enter() -> None:
    (deed,) = read_line("记事 西门 @1024 未锁", s.scene())
    assert isinstance(deed, Deed)
    assert isinstance(deed.wish, WriteRemark)
    assert deed.wish.text == f"西门 @{s.PENDING} 未锁", "the whole number stands in the log"
    assert f"about {s.PENDING}" in deed_text(deed, s.scene())
    (nobody,) = read_line("记事 联系 @13800138000", s.scene())
    assert isinstance(nobody, Deed), "a number of something else is no reason to refuse"
    assert "about" not in deed_text(nobody, s.scene())


def test_a_superiors_order_without_a_name_is_not_finished() -> None:
    for text in ("superior no outages", "superior LI:", "上级指示：今晚保供"):
        readings = read_line(text, s.scene())
        assert not is_ready(readings), text
        (trouble,) = readings
        assert isinstance(trouble, Trouble)
        assert "Who gave the order?" in trouble_text(trouble, s.scene())


def test_the_verb_alone_opens_the_form() -> None:
    for text, name in (("remark", "write_remark"), ("记事", "write_remark"), ("上级指示", "superior_order")):
        (deed,) = read_line(text, s.scene())
        assert isinstance(deed, Deed)
        assert deed.verb is not None
        assert (deed.doing, deed.verb.key) == (Doing.WINDOW, name)


def test_words_after_the_verb_of_a_note_may_be_for_the_log() -> None:
    (choices,) = read_line("bz 门禁; 坏了", s.scene())
    assert isinstance(choices, Choices)
    assert [one.text for one in choices.options] == [f"bz {s.PENDING} 门禁; 坏了", "记事 门禁; 坏了"]
    assert "log" in option_text(choices.options[1], s.scene())
    (deed,) = read_line("bz 门禁", s.scene(shown=None))
    assert isinstance(deed, Deed)
    assert deed.doing is Doing.REMARK, "no order is shown: it can only be for the log"


def test_who_may_not_write_hears_it_before_enter() -> None:
    (trouble,) = read_line("remark gate open", s.scene(account=s.VIEWER))
    assert isinstance(trouble, Trouble)
    assert trouble.refused is not None
    assert trouble.refused.code == "role_may_not"


def test_off_duty_without_a_call_sign_is_from_the_shift() -> None:
    for text, name in (("off duty", "go_off_duty"), ("on duty", "go_on_duty"), ("上岗", "go_on_duty")):
        (deed,) = read_line(text, s.scene())
        assert isinstance(deed, Deed), text
        assert deed.verb is not None
        assert deed.verb.key == name
    (crew,) = read_line("off duty xy5", s.scene())
    assert isinstance(crew, Deed)
    assert (crew.doing, crew.crew) == (Doing.DUTY, "XY5")
