"""Closures and marks: they hold until their end or until somebody lifts them, and their author may take them back."""

from datetime import timedelta

from models.commands.map_marks import ChangeMarkEnd, LiftMark
from models.commands.room import Undo
from tests.models.builders import Room, marking


def in_force(room: Room) -> list[str]:
    return [mark.text for mark in room.picture.marks_in_force(room.now)]


def test_a_mark_holds_for_everybody_until_its_end_and_nothing_is_written_then(room: Room) -> None:
    room.send(marking(room.now, text="  积水路段 ", until=room.now + timedelta(hours=30), reason=" 暴雨 "))
    room.send(marking(room.now, text="人民路封闭"), by="chief-east")
    (flood, road) = room.picture.marks.values()
    assert (flood.text, flood.reason, flood.by, flood.at) == ("积水路段", "暴雨", "li", room.now)
    assert in_force(room) == ["人民路封闭", "积水路段"]
    written = room.picture.revision
    room.wait(minutes=59, seconds=59)
    assert in_force(room) == ["人民路封闭", "积水路段"]
    room.wait(seconds=1)
    assert in_force(room) == ["积水路段"]
    room.wait(hours=29)
    assert in_force(room) == []
    assert room.picture.revision == written
    assert road.until > road.at


def test_an_end_is_moved_in_both_directions_and_a_lifted_mark_says_why(room: Room) -> None:
    room.send(marking(room.now))
    (key,) = room.picture.marks
    room.send(ChangeMarkEnd(mark=key, seen=1, until=room.now + timedelta(hours=50)), by="wang")
    room.wait(hours=49)
    assert in_force(room) == ["人民路封闭"]
    assert room.send(ChangeMarkEnd(mark=key, seen=2, until=room.picture.marks[key].until)) is None
    room.send(ChangeMarkEnd(mark=key, seen=2, until=room.now + timedelta(minutes=5)))
    room.send(LiftMark(mark=key, seen=3, reason="水已退"), by="chief-east")
    lifted = room.picture.marks[key].lifted
    assert lifted is not None
    assert (lifted.by, lifted.at, lifted.reason) == ("chief-east", room.now, "水已退")
    assert in_force(room) == []


def test_the_author_takes_it_back_while_nobody_has_gone_on(room: Room) -> None:
    placed = room.send(marking(room.now))
    assert placed is not None
    (key,) = room.picture.marks
    lifted = room.send(LiftMark(mark=key, seen=1, reason="误画"), by="wang")
    assert lifted is not None
    assert room.refused(Undo(revision=placed.revision)).code == "built_upon"
    room.send(Undo(revision=lifted.revision), by="wang")
    assert in_force(room) == ["人民路封闭"]
    assert room.refused(Undo(revision=placed.revision), by="wang").code == "undo_of_another"
    undone = room.send(Undo(revision=placed.revision))
    assert undone is not None
    assert in_force(room) == []
    room.send(Undo(revision=undone.revision))
    assert in_force(room) == ["人民路封闭"]


def test_a_fork_and_the_past_have_marks_of_their_own(room: Room) -> None:
    entry = room.send(marking(room.now))
    assert entry is not None
    past = room.picture.fork()
    past.take_back(entry)
    assert past.marks_in_force(room.now) == []
    assert in_force(room) == ["人民路封闭"]
