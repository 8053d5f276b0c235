"""Notes in the inspector: written, kept, corrected, linked and read, by hand and by keyboard."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.commands import notes as n
from models.commands import orders as o
from models.entities.orders import OrderState
from models.ids import OrderId
from tests.console.reading import reads
from tests.widgets import living_picture as lived
from tests.widgets.inspector.test_candidates import Room
from widgets.acts import ActForm
from widgets.inspector.notes.history_text import MOST_ENTRIES
from widgets.inspector.notes.notes_panel import NotesPanel
from widgets.inspector.notes.write_field import WriteField
from widgets.theme import light_theme

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    yield Room(qtbot)


def panel(room: Room) -> NotesPanel:
    return room.inspector.notes


def field(room: Room) -> WriteField:
    return panel(room).editor.field


def look_at(room: Room, key: OrderId) -> OrderId:
    room.inspector.select((key,))
    room.tick()
    return key


def write(room: Room, text: str) -> None:
    room.inspector.open_act(n.AddNote, room.inspector.current_order())
    field(room).insertPlainText(text)


def read(room: Room) -> str:
    return str(panel(room).view.toPlainText())


def link(room: Room, words: str) -> str:
    """The address of the first link with these words."""
    for address, said in re.findall(r'<a href="([^"]+)"[^>]*>(?:<span[^>]*>)?([^<]*)', panel(room).view.toHtml()):
        if words in said:
            return str(address)
    raise AssertionError(f"no link says {words}")


def follow(room: Room, words: str) -> None:
    kind, _, key = link(room, words).partition(":")
    panel(room).view.followed.emit(kind, key)


def carry_out(room: Room, account: Any = lived.DISPATCHER) -> None:
    """What the desk does with the newest command."""
    command = room.sent[-1]
    entry = room.living.do(command, account)
    room.inspector.show_changes(entry.changes)
    room.inspector.show_done(command, entry)


def elsewhere(room: Room, command: Any, account: Any = lived.LEADER) -> None:
    entry = room.living.do(command, account)
    room.inspector.show_changes(entry.changes)


# -- writing -----------------------------------------------------------------------------------------------


def test_ctrl_enter_sends_what_was_typed_and_enter_is_a_new_line(room: Room) -> None:
    key = look_at(room, room.living.report())
    room.inspector.open_act(n.AddNote, key)
    assert room.focus is field(room)
    room.type("gate 4711")
    room.press(ENTER)
    room.type("dog")
    assert room.sent == []
    room.qtbot.keyClick(room.focus, ENTER, CTRL)
    assert room.sent == [n.AddNote(order=key, text="gate 4711\ndog")]
    with room.qtbot.waitSignal(room.inspector.finished):
        carry_out(room)
    assert field(room).toPlainText() == ""
    assert "gate 4711\ndog" in read(room)


def test_it_is_sent_once(room: Room) -> None:
    look_at(room, room.living.report())
    write(room, "客户在家")
    panel(room).editor.submit()
    panel(room).editor.submit()
    assert len(room.sent) == 1
    assert field(room).isReadOnly()


def test_an_empty_note_is_not_sent(room: Room) -> None:
    look_at(room, room.living.report())
    write(room, " \n ")
    panel(room).editor.submit()
    assert room.sent == []


def test_a_refusal_stands_at_the_field_and_nothing_is_lost(room: Room) -> None:
    look_at(room, room.living.report())
    write(room, "字" * 2001)
    assert "1" in panel(room).editor.hint
    panel(room).editor.submit()
    room.inspector.show_refusal(room.sent[0], room.living.refusal(room.sent[0]))
    assert "2001" in panel(room).editor.refusal
    assert len(field(room).toPlainText()) == 2001
    assert not field(room).isReadOnly()


def test_a_draft_waits_at_its_order(room: Room) -> None:
    one, two = room.living.report(), room.living.report()
    look_at(room, one)
    write(room, "先停二楼")
    look_at(room, two)
    assert field(room).toPlainText() == ""
    assert f"Not sent yet: {one}" in read(room)
    write(room, "另一处")
    look_at(room, one)
    assert field(room).toPlainText() == "先停二楼"
    panel(room).editor.submit()
    look_at(room, two)  # while it is under way
    carry_out(room)
    assert field(room).toPlainText() == "另一处"
    assert [note.text for note in room.living.picture.notes_of(one)] == ["先停二楼"]
    look_at(room, one)
    assert field(room).toPlainText() == ""


def test_escape_leaves_the_draft_and_discard_can_be_taken_back(room: Room) -> None:
    look_at(room, room.living.report())
    write(room, "再等等")
    with room.qtbot.waitSignal(room.inspector.finished):
        room.press(Qt.Key.Key_Escape)
    assert field(room).toPlainText() == "再等等"
    panel(room).editor.discard()
    assert field(room).toPlainText() == ""
    room.qtbot.keyClick(field(room), Qt.Key.Key_Z, CTRL)
    assert field(room).toPlainText() == "再等等"


def test_drafts_come_back_with_their_writer(room: Room, qtbot: QtBot) -> None:
    key = look_at(room, room.living.report())
    write(room, "＃４７１１\n下一行")
    kept = panel(room).looks()
    assert all(isinstance(text, str) for text in kept.values())
    other = Room(qtbot)
    other.living.report()
    look_at(other, key)
    panel(other).show_looks(kept)
    assert field(other).toPlainText() == "＃４７１１\n下一行"
    panel(other).show_looks({"drafts": "{]"})
    panel(other).show_looks({"drafts": '[["x"]]'})
    panel(other).show_looks({"drafts": "7"})
    assert field(other).toPlainText() == "＃４７１１\n下一行"


@pytest.mark.parametrize("account", [lived.VIEWER, lived.OTHER_CHIEF], ids=["viewer", "neighbour"])
def test_who_may_not_write_only_reads(qtbot: QtBot, account: Any) -> None:
    room = Room(qtbot, account)
    key = room.living.report()
    room.living.do(n.AddNote(order=key, text="有狗"))
    look_at(room, key)
    assert field(room).isHidden() or panel(room).editor.isHidden()
    assert "有狗" in read(room)
    assert "Correct" not in read(room)


def test_the_empty_section_says_what_to_do(room: Room) -> None:
    look_at(room, room.living.report())
    assert "Ctrl+J" in panel(room).empty_text
    write(room, "有狗")
    panel(room).editor.submit()
    carry_out(room)
    assert panel(room).empty_text == ""


# -- what happens meanwhile --------------------------------------------------------------------------------


def test_a_note_says_what_happened_since_and_may_still_be_sent(room: Room) -> None:
    key = look_at(room, room.living.report())
    elsewhere(room, o.UrgeOrder(order=key))
    write(room, "客户在家")
    assert panel(room).editor.news == "", "what was there before is no news"
    elsewhere(room, o.SuperviseOrder(order=key, seen=room.living.seen(key)))
    assert "李静" in panel(room).editor.news
    look_at(room, room.living.report())
    look_at(room, key)
    assert "李静" in panel(room).editor.news, "also after looking elsewhere"
    room.qtbot.keyClick(field(room), Qt.Key.Key_F5)
    assert panel(room).editor.news == ""
    elsewhere(room, n.AddNote(order=key, text="已联系"))
    panel(room).editor.submit()
    assert room.sent[-1] == n.AddNote(order=key, text="客户在家")


def test_own_acts_are_no_news(room: Room) -> None:
    key = look_at(room, room.living.report())
    write(room, "客户在家")
    elsewhere(room, o.UrgeOrder(order=key), lived.DISPATCHER)
    assert panel(room).editor.news == ""


def test_a_correction_begins_with_the_old_text_and_names_it(room: Room) -> None:
    key = room.living.report()
    room.living.do(n.AddNote(order=key, text="三单元"), lived.LEADER)
    (old,) = room.living.picture.notes_of(key)
    look_at(room, key)
    follow(room, "Correct")
    assert field(room).toPlainText() == "三单元"
    field(room).selectAll()
    room.type("4")
    panel(room).editor.submit()
    assert room.sent == [n.AddNote(order=key, text="4", corrects=old.id)]
    carry_out(room)
    assert re.search(r"4\ninstead of .*三单元", read(room))


def test_a_correction_of_what_another_corrected_waits_for_its_writer(room: Room) -> None:
    key = room.living.report()
    room.living.do(n.AddNote(order=key, text="三单元"))
    (old,) = room.living.picture.notes_of(key)
    look_at(room, key)
    follow(room, "Correct")
    field(room).insertPlainText("，二楼")
    elsewhere(room, n.AddNote(order=key, text="四单元", corrects=old.id))
    assert "李静" in panel(room).editor.news
    panel(room).editor.submit()
    assert room.sent == []
    panel(room).editor.refresh()
    assert field(room).toPlainText() == "三单元，二楼", "what was typed is kept"
    panel(room).editor.submit()
    newest = room.living.picture.notes_of(key)[-1]
    assert room.sent == [n.AddNote(order=key, text="三单元，二楼", corrects=newest.id)]
    carry_out(room)


def test_a_draft_is_not_lost_to_a_correction(room: Room) -> None:
    key = room.living.report()
    room.living.do(n.AddNote(order=key, text="三单元"))
    look_at(room, key)
    write(room, "别的事")
    follow(room, "Correct")
    assert field(room).toPlainText() == "别的事"


# -- links -------------------------------------------------------------------------------------------------


def test_a_mention_by_the_end_of_a_number_becomes_the_whole_number(room: Room) -> None:
    one, two = room.living.report(), room.living.report(place=lived.make.place(address="人民路 1 号"))
    look_at(room, one)
    write(room, f"同 @{two[-4:]}，见 ＠{two}、@9999、a@{two[-4:]}")
    hint = panel(room).editor.hint
    assert "人民路 1 号" in hint and "@9999" in hint
    panel(room).editor.submit()
    assert room.sent[-1].text == f"同 @{two}，见 ＠{two}、@9999、a@{two[-4:]}"


def test_a_number_of_several_orders_is_not_guessed(room: Room) -> None:
    key = look_at(room, room.living.report())
    for day in ("26112000777", "26111900777"):
        room.living.picture.put(lived.make.order(day))
    write(room, "@00777")
    assert "2" in panel(room).editor.hint
    panel(room).editor.submit()
    assert room.sent[-1] == n.AddNote(order=key, text="@00777")


def test_the_list_offers_orders_by_number_place_and_initials(room: Room, qtbot: QtBot) -> None:
    one = look_at(room, room.living.report())
    two = room.living.report(place=lived.make.place(address="人民路 1 号"))
    for typed in (two[-4:], "rml"):
        write(room, "去 ")
        qtbot.keyClicks(field(room), f"@{typed}")
        assert two in field(room).offers
        QTest.keyClick(field(room)._completer.popup(), ENTER)
        assert field(room).toPlainText().startswith(f"去 @{field(room).toPlainText()[3:14]} ")
        assert field(room).offers == ()
        field(room).empty()
    write(room, "@")
    words = QInputMethodEvent()
    words.setCommitString("人民")
    QApplication.sendEvent(field(room), words)
    assert field(room).offers == (two,)
    QTest.keyClick(field(room)._completer.popup(), ENTER)
    assert field(room).toPlainText() == f"@{two} "
    assert one != two


def test_links_lead_to_orders_by_mouse_and_keyboard(room: Room, qtbot: QtBot) -> None:
    one, two, three = room.living.report(), room.living.report(), room.living.report()
    room.living.do(n.AddNote(order=one, text=f"@{two} @{three}"))
    look_at(room, one)
    with qtbot.waitSignal(panel(room).order_wanted) as caught:
        follow(room, two)
    assert caught.args == [two]
    wanted: list[str] = []
    panel(room).order_wanted.connect(wanted.append)
    with qtbot.waitActive(room.inspector):
        room.inspector.activateWindow()
    panel(room).view.setFocus(Qt.FocusReason.TabFocusReason)  # the first link is "Correct"
    for _ in range(2):
        with qtbot.waitSignal(panel(room).moved):
            qtbot.keyClick(panel(room).view, Qt.Key.Key_Tab)
        qtbot.keyClick(panel(room).view, ENTER)
    assert wanted == [two, three]


def test_a_mentioned_order_says_where_and_follows_the_news(room: Room, qtbot: QtBot) -> None:
    one, two = room.living.report(), room.living.report()
    look_at(room, two)
    assert "Mentioned in" not in read(room)
    elsewhere(room, n.AddNote(order=one, text=f"与@{two}同一处"))
    assert re.search(rf"Mentioned in\s*{one} .*李静 与@{two}同一处", read(room))
    with qtbot.waitSignal(panel(room).order_wanted) as caught:
        follow(room, one)
    assert caught.args == [one]


# -- reading -----------------------------------------------------------------------------------------------


def test_newest_first_with_author_and_age(room: Room) -> None:
    key = room.living.report()
    room.living.do(n.AddNote(order=key, text="一"))
    room.living.now += timedelta(minutes=4)
    room.living.do(n.AddNote(order=key, text="二\n  三"), lived.LEADER)
    look_at(room, key)
    assert re.search(r"李静 · just now.*\n二\n.*三\n.*周文 · 4 min.*\n一", read(room))
    room.living.now += timedelta(minutes=2)
    room.tick()
    assert "6 min" in read(room)


def test_the_head_says_that_there_is_something_to_read(room: Room) -> None:
    """The notes themselves may be below the ranked crews."""
    key = look_at(room, room.living.report())
    assert not reads(room.inspector, "✎")
    elsewhere(room, n.AddNote(order=key, text="三单元"))
    (old,) = room.living.picture.notes_of(key)
    elsewhere(room, n.AddNote(order=key, text="四单元\n有狗", corrects=old.id))
    assert reads(room.inspector, "✎ Notes: 1, the newest 0 s old: 四单元 有狗")


def test_what_is_typed_is_text_and_no_markup(room: Room) -> None:
    key = room.living.report()
    room.living.do(n.AddNote(order=key, text='<b>x</b> & <a href="open:1">y</a>'))
    look_at(room, key)
    assert '<b>x</b> & <a href="open:1">y</a>' in read(room)


def test_notes_of_merged_orders_stand_with_their_number(room: Room) -> None:
    main, sub = room.living.report(), room.living.report()
    room.living.do(n.AddNote(order=sub, text="副单的话"))
    seen = {"seen_main": room.living.seen(main), "seen_sub": room.living.seen(sub)}
    room.living.do(o.MergeOrders(main=main, sub=sub, **seen))
    look_at(room, main)
    assert sub in read(room) and "副单的话" in read(room)


def test_old_ones_cost_nothing_until_they_are_wanted(room: Room) -> None:
    key = room.living.report()
    for row in range(MOST_ENTRIES + 5):
        room.living.do(n.AddNote(order=key, text=f"note {row:03}"))
    look_at(room, key)
    assert "note 004" not in read(room) and "note 005" in read(room)
    follow(room, "Show all")
    assert "note 000" in read(room)


def test_nobody_who_reads_is_moved_by_the_clock(room: Room) -> None:
    key = room.living.report()
    room.living.do(n.AddNote(order=key, text="一"))
    look_at(room, key)
    panel(room).view.setFocus()
    room.living.now += timedelta(minutes=9)
    room.tick()
    assert "just now" in read(room)
    elsewhere(room, n.AddNote(order=key, text="二"))
    assert "9 min" in read(room), "news come at once"


def test_both_themes_and_languages_are_taken_over(room: Room) -> None:
    key = room.living.report()
    room.living.do(n.AddNote(order=key, text="一"))
    look_at(room, key)
    before = panel(room).view.toHtml()
    room.inspector.show_theme(light_theme())
    assert panel(room).view.toHtml() != before
    QApplication.sendEvent(panel(room), QEvent(QEvent.Type.LanguageChange))
    assert panel(room).view.accessibleName() == "Notes and references"
    assert field(room).accessibleName() == "Write a note"


# -- references --------------------------------------------------------------------------------------------


def test_a_reference_is_opened_withdrawn_and_stays_to_be_read(room: Room, qtbot: QtBot) -> None:
    key = room.living.order_in(OrderState.ARCHIVED)
    room.living.do(n.AttachReference(order=key, title="接线图", locator="/plans/7.pdf"))
    room.living.do(n.AttachReference(order=key, title="录音", locator="LY-9"))
    look_at(room, key)
    drawing, recording = room.living.picture.attachments_of(key)
    assert link(room, "接线图") == f"open:{drawing.id}"
    with pytest.raises(AssertionError):
        link(room, "录音")  # a number leads nowhere by itself
    assert "LY-9" in read(room)
    with qtbot.waitSignal(panel(room).reference_wanted) as caught:
        follow(room, "接线图")
    assert caught.args == [drawing]
    with qtbot.waitSignal(panel(room).withdrawal_wanted) as caught:
        follow(room, "Withdraw")
    assert caught.args == [recording]
    elsewhere(room, n.WithdrawReference(order=key, attachment=drawing.id, seen=1, reason="旧版"))
    assert re.search(r"接线图\n/plans/7.pdf · withdrawn .*李静: 旧版", read(room))


def test_a_reference_withdrawn_elsewhere_makes_the_form_stale(room: Room) -> None:
    key = room.living.report()
    room.living.do(n.AttachReference(order=key, title="接线图", locator="/plans/7.pdf"))
    look_at(room, key)
    room.inspector.open_act(n.WithdrawReference, key)
    form = room.inspector.form
    assert isinstance(form, ActForm)
    form.rows.editor("reason").set_text("错的")
    (attachment,) = room.living.picture.attachments_of(key)
    elsewhere(room, n.WithdrawReference(order=key, attachment=attachment.id, seen=1, reason="旧版"))
    assert form.news
    form.submit()
    assert room.sent == []
    assert form.rows.editor("reason").values() == {"reason": "错的"}


def test_ranking_that_comes_late_does_not_push_the_note_out_of_sight(room: Room) -> None:
    """The keyboard went to the field in the moment between selecting an order and its ranking."""
    room.inspector.resize(360, 420)
    room.inspector.window().activateWindow()
    look_at(room, room.living.report())
    room.qtbot.waitUntil(lambda: room.crews.current is not None)
    second = room.living.report()
    with room.qtbot.waitSignal(room.crews.moved):
        room.inspector.select((second,))
        room.inspector.open_act(n.AddNote, second)
    room.qtbot.wait(1)
    assert field(room).hasFocus()
    assert not field(room).visibleRegion().isEmpty()
