"""Notes and references: written once, in every state of an order, and never in the way of another's act."""

import pytest

from models.commands import notes as n
from models.commands import orders as o
from models.commands.room import Undo
from models.entities.notes import LONGEST_NOTE
from models.entities.orders import OrderState
from models.ids import CrewId
from tests.models.builders import WAY, Room


def test_a_note_is_kept_as_it_was_typed(room: Room) -> None:
    key = room.report()
    room.wait(minutes=3)
    room.send(n.AddNote(order=key, text="\n门禁：４７１１＃\n\n  二楼左转 "), by="wang")
    (note,) = room.picture.notes_of(key)
    assert note.text == "门禁：４７１１＃\n\n  二楼左转"
    assert (note.by, note.at, note.corrects) == ("wang", room.now, None)


def test_the_longest_note_is_taken(room: Room) -> None:
    key = room.report()
    room.send(n.AddNote(order=key, text="字" * LONGEST_NOTE))
    assert len(room.picture.notes_of(key)[0].text) == LONGEST_NOTE


@pytest.mark.parametrize("state", WAY, ids=lambda state: state.value)
def test_every_state_can_be_written_on_and_none_is_changed_by_it(room: Room, state: OrderState) -> None:
    key = room.bring(room.report(), state)
    before = room.order(key)
    room.send(n.AddNote(order=key, text="客户在家"))
    room.send(n.AttachReference(order=key, title="录音", locator="LY-9"))
    assert (room.order(key), room.order(key).version) == (before, before.version)


def test_a_note_makes_nobodys_screen_stale(room: Room) -> None:
    key = room.report()
    seen = room.order(key).version
    room.send(n.AddNote(order=key, text="有狗"), by="wang")
    room.send(o.AssignOrder(order=key, crew=CrewId("A1"), seen=seen))
    assert room.order(key).state is OrderState.DISPATCHED


def test_nor_does_it_stand_in_the_way_of_undo(room: Room) -> None:
    key = room.report()
    assigned = room.assign(key)
    room.send(n.AddNote(order=key, text="有狗"), by="wang")
    room.send(Undo(revision=assigned.revision))
    assert room.order(key).state is OrderState.PENDING
    assert len(room.picture.notes_of(key)) == 1


def test_a_correction_is_a_further_note(room: Room) -> None:
    key = room.report()
    room.send(n.AddNote(order=key, text="三单元"))
    (first,) = room.picture.notes_of(key)
    room.wait(minutes=1)
    room.send(n.AddNote(order=key, text="四单元", corrects=first.id), by="wang")
    one, two = room.picture.notes_of(key)
    assert one == first
    assert (two.text, two.by, two.corrects) == ("四单元", "wang", first.id)
    assert room.picture.correction_of(first.id) == two
    room.send(n.AddNote(order=key, text="五单元", corrects=two.id))
    assert room.picture.correction_of(two.id) is not None


def test_numbers_are_never_given_twice(room: Room) -> None:
    key = room.report()
    entry = room.send(n.AddNote(order=key, text="一"))
    assert entry is not None
    (first,) = room.picture.notes_of(key)
    room.send(Undo(revision=entry.revision))
    assert room.picture.notes_of(key) == []
    room.send(n.AddNote(order=key, text="二"))
    assert room.picture.notes_of(key)[0].id > first.id


def test_a_reference_is_withdrawn_with_a_reason_and_stays_to_be_read(room: Room) -> None:
    key = room.report()
    room.send(n.AttachReference(order=key, title=" 接线图 ", locator=" \\\\gis\\图\\7.pdf "))
    (attached,) = room.picture.attachments_of(key)
    assert (attached.title, attached.locator) == ("接线图", "\\\\gis\\图\\7.pdf")
    withdrawing = n.WithdrawReference(order=key, attachment=attached.id, seen=1, reason="旧版")
    room.send(withdrawing, by="wang")
    (withdrawn,) = room.picture.attachments_of(key)
    assert withdrawn.withdrawn is not None
    assert (withdrawn.withdrawn.by, withdrawn.withdrawn.reason, withdrawn.locator) == (
        "wang",
        "旧版",
        attached.locator,
    )
    room.send(n.AttachReference(order=key, title="接线图", locator=attached.locator))
    assert len(room.picture.attachments_of(key)) == 2


def test_an_order_knows_the_notes_that_mention_it(room: Room) -> None:
    one, two, three = room.report(), room.report(), room.report()
    room.send(n.AddNote(order=one, text=f"与@{two}、＠{two}同一处，见 @{one}"))
    room.wait(minutes=1)
    room.send(n.AddNote(order=three, text=f"@{two}"))
    assert [note.order for note in room.picture.notes_about(two)] == [one, three]
    assert room.picture.notes_about(one) == []  # its own words
    first = room.picture.notes_of(one)[0]
    room.send(n.AddNote(order=one, text="另一处", corrects=first.id))
    assert [note.order for note in room.picture.notes_about(two)] == [three]
    room.send(Undo(revision=room.picture.revision))
    assert [note.order for note in room.picture.notes_about(two)] == [one, three]
