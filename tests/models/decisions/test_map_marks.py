"""Closures and marks: they hold until their end or until somebody lifts them, and their author may take them back."""

from datetime import timedelta

from models.commands.map_marks import ChangeMarkEnd, LiftMark
from models.commands.room import Undo
from models.territory.shapes import ShapeKind
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


def test_what_is_over_comes_back_by_no_undo_and_nothing_gets_an_end_in_the_past(room: Room) -> None:
    placed = room.send(marking(room.now, until=room.now + timedelta(hours=100)))
    (key,) = room.picture.marks
    longer = room.send(ChangeMarkEnd(mark=key, seen=1, until=room.now + timedelta(hours=110)))
    room.wait(hours=101)
    assert placed is not None
    assert longer is not None
    assert room.refused(Undo(revision=longer.revision)).code == "mark_end_in_past"
    shorter = room.send(ChangeMarkEnd(mark=key, seen=2, until=room.now + timedelta(minutes=5)))
    room.wait(minutes=5)
    assert shorter is not None
    assert room.refused(Undo(revision=shorter.revision)).code == "mark_over"
    assert in_force(room) == []


def test_lifting_is_taken_back_while_the_end_is_still_to_come(room: Room) -> None:
    room.send(marking(room.now, until=room.now + timedelta(hours=50)))
    (key,) = room.picture.marks
    lifted = room.send(LiftMark(mark=key, seen=1, reason="误画"))
    room.wait(hours=49)
    assert lifted is not None
    undone = room.send(Undo(revision=lifted.revision))
    assert in_force(room) == ["人民路封闭"]
    assert undone is not None
    redone = room.send(Undo(revision=undone.revision))
    assert redone is not None
    room.wait(hours=1)
    assert room.refused(Undo(revision=redone.revision)).code == "mark_over"


def test_taking_back_a_mark_that_is_over_does_no_harm_and_bringing_it_back_is_refused(room: Room) -> None:
    placed = room.send(marking(room.now))
    room.wait(hours=5)
    assert placed is not None
    undone = room.send(Undo(revision=placed.revision))
    assert undone is not None
    assert room.refused(Undo(revision=undone.revision)).code == "mark_over"


def test_words_are_one_line_and_a_line_has_a_length(room: Room) -> None:
    room.send(marking(room.now, text="人民路\n封闭", reason=" a \t\u2028b"))
    (mark,) = room.picture.marks.values()
    assert (mark.text, mark.reason) == ("人民路 封闭", "a b")
    room.send(LiftMark(mark=mark.id, seen=1, reason="c\nd"))
    lifted = room.picture.marks[mark.id].lifted
    assert lifted is not None
    assert lifted.reason == "c d"
    point = marking(room.now, shape=ShapeKind.LINE, points=((50.0, 50.0), (50.0, 50.0)))
    assert room.refused(point).code == "mark_without_shape"
    assert room.refused(marking(room.now, text=" \n ")).code == "empty_field"
