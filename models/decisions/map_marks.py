"""Closures and marks on the map: facts about the ground with an end. They move no order and send nobody."""

from datetime import datetime, timedelta
from math import isfinite

from models.changes import Change, changed, created
from models.commands.map_marks import ChangeMarkEnd, LiftMark, PlaceMark
from models.decisions.numbering import next_number
from models.decisions.situation import Situation
from models.entities.map_marks import (
    LONGEST_MARK_REASON,
    LONGEST_MARK_TEXT,
    MOST_POINTS,
    Lifting,
    MapMark,
    MarkKind,
)
from models.errors import Incomplete, Unavailable
from models.geometry.measures import area_of, length_of
from models.ids import MarkId
from models.territory.shapes import ShapeKind

LEAST_POINTS = {ShapeKind.POINT: 1, ShapeKind.LINE: 2, ShapeKind.POLYGON: 3}


def place_mark(command: PlaceMark, on: Situation) -> list[Change]:
    """Refused off the ground, across itself, with too many points, and with an end in the past or too far (YK-9)."""
    text, reason = _one_line(command.text), _one_line(command.reason)
    _refuse_unfit_shape(command)
    if not command.grids or any(key not in on.book.grids or on.book.grids[key].retired for key in command.grids):
        raise Unavailable("mark_off_ground")
    on.require_words("mark_text", text)
    _refuse_long("mark_text", text, LONGEST_MARK_TEXT)
    _refuse_long("mark_reason", reason, LONGEST_MARK_REASON)
    _refuse_unfit_end(command.until, on)
    number, key = next_number(on, "M")
    mark = MapMark(
        id=MarkId(key),
        kind=command.kind,
        shape=command.shape,
        points=command.points,
        grids=command.grids,
        text=text,
        reason=reason,
        at=on.now,
        by=on.actor.id,
        until=command.until,
    )
    return [number, created(mark)]


def change_mark_end(command: ChangeMarkEnd, on: Situation) -> list[Change]:
    """What is over stays over: it is drawn anew by whoever has looked that it is so again."""
    mark = _standing(command.mark, command.seen, on)
    _refuse_unfit_end(command.until, on)
    return [] if command.until == mark.until else [changed(mark, until=command.until)]


def lift_mark(command: LiftMark, on: Situation) -> list[Change]:
    mark = _standing(command.mark, command.seen, on)
    reason = _one_line(command.reason)
    on.require_words("reason", reason)
    _refuse_long("reason", reason, LONGEST_MARK_REASON)
    return [changed(mark, lifted=Lifting(at=on.now, by=on.actor.id, reason=reason))]


def _standing(key: MarkId, seen: int, on: Situation) -> MapMark:
    mark = on.mark(key, seen)
    if mark.lifted is not None:
        raise Unavailable("mark_lifted", facts={"text": mark.text, "by": mark.lifted.by, "at": mark.lifted.at})
    if not mark.holds_at(on.now):
        raise Unavailable("mark_over", facts={"text": mark.text, "at": mark.until})
    return mark


def _refuse_unfit_shape(command: PlaceMark) -> None:
    points, shape = command.points, command.shape
    if len(points) > MOST_POINTS:
        raise Unavailable("mark_too_many_points", facts={"count": len(points), "most": MOST_POINTS})
    fits = len(points) == 1 if shape is ShapeKind.POINT else len(points) >= LEAST_POINTS[shape]
    if not fits or not all(isfinite(value) for point in points for value in point):
        raise Unavailable("mark_without_shape", facts={"shape": shape})
    if shape is ShapeKind.LINE and not length_of(points):
        raise Unavailable("mark_without_shape", facts={"shape": shape})
    if command.kind is MarkKind.CLOSURE and shape is ShapeKind.POINT:
        raise Unavailable("closure_at_a_point")
    if shape is ShapeKind.POLYGON and not area_of(points):
        raise Unavailable("mark_crosses_itself")


def _refuse_unfit_end(until: datetime, on: Situation) -> None:
    if until <= on.now:
        raise Unavailable("mark_end_in_past", facts={"at": until})
    longest = on.rules.duration("mark.longest")
    if until - on.now > longest:
        raise Unavailable("mark_end_too_far", "YK-9", {"hours": round(longest / timedelta(hours=1))})


def _refuse_long(field: str, text: str, most: int) -> None:
    if len(text) > most:
        raise Incomplete("too_long", facts={"field": field, "length": len(text), "most": most})


def _one_line(text: str) -> str:
    """It is told in one line, at the sign and in lists: a break or a run of blanks is a blank there."""
    return " ".join(text.split())
