"""Drawing what is to be marked: a point, a line or a ring; a figure that nobody could place stays open and says why."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from models.entities.map_marks import MOST_POINTS
from models.geometry.measures import Point, area_of, length_of, ring_length_of
from models.mark_ground import GridFinder
from models.territory.shapes import ShapeKind
from widgets.map.tools.sketch import Sketch, SketchKind
from widgets.map.tools.sketching import Task
from widgets.words.measures import measured_length_text

_KINDS = {
    ShapeKind.POINT: SketchKind.POINT,
    ShapeKind.LINE: SketchKind.LINE,
    ShapeKind.POLYGON: SketchKind.RING,
}
_LEAST = {ShapeKind.POINT: 1, ShapeKind.LINE: 2, ShapeKind.POLYGON: 3}

Drawn = Callable[[ShapeKind, tuple[Point, ...]], object]


def mark_task(shape: ShapeKind, grids: GridFinder, drawn: Drawn, *, busy: Callable[[], bool]) -> Task:
    """`drawn` gets the figure, in metres to the centimetre; while it is `busy` the figure waits."""

    def problem(sketch: Sketch) -> str:
        return _problem(shape, sketch, grids) or (_told_busy(shape, sketch) if busy() else "")

    return Task(
        kind=_KINDS[shape],
        say=lambda sketch: "\n".join((problem(sketch) or _told(shape, sketch), _keys(shape))),
        finish=lambda sketch, _modifiers: drawn(shape, _points(sketch)),
        stays=False,
        freehand=False,
        fit=lambda sketch: not problem(sketch),
    )


def _points(sketch: Sketch) -> tuple[Point, ...]:
    return tuple((round(x, 2), round(y, 2)) for x, y in sketch.points)


def _problem(shape: ShapeKind, sketch: Sketch, grids: GridFinder) -> str:
    """Why this figure could not be placed as it is; empty if it could, or if it is not whole yet."""
    translate = QCoreApplication.translate
    points = _points(sketch)
    if len(points) < _LEAST[shape]:
        return ""
    if len(points) > MOST_POINTS:
        return translate("Marking", "Too many points: {most} fit").format(most=MOST_POINTS)
    if shape is ShapeKind.POLYGON and not area_of(points):
        return translate("Marking", "The border crosses itself or holds no ground")
    return "" if grids.touched(shape, points) else translate("Marking", "Outside every service grid")


def _told_busy(shape: ShapeKind, sketch: Sketch) -> str:
    if len(sketch.points) < _LEAST[shape]:
        return ""
    return QCoreApplication.translate("Marking", "The open form holds what was typed: send it or close it first.")


def _told(shape: ShapeKind, sketch: Sketch) -> str:
    points, translate = sketch.points, QCoreApplication.translate
    if shape is ShapeKind.POINT:
        return translate("Marking", "Mark a point")
    if shape is ShapeKind.LINE:
        return translate("Marking", "Mark a line · {length}").format(
            length=measured_length_text(length_of(points), sketch.pixel)
        )
    return translate("Marking", "Mark an area · border {length}").format(
        length=measured_length_text(ring_length_of(points), sketch.pixel)
    )


def _keys(shape: ShapeKind) -> str:
    if shape is ShapeKind.POINT:
        return QCoreApplication.translate("Marking", "Click or Space: here · Esc: end")
    return QCoreApplication.translate("Marking", "Click or Space: point · Backspace: undo · Enter: finish · Esc: end")
