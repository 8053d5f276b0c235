"""How long is this way, how large is this ground: the two tasks, in words."""

from PySide6.QtCore import QCoreApplication, Qt

from models.geometry.measures import area_of, length_of, ring_length_of
from widgets.map.tools.sketch import Sketch, SketchKind
from widgets.map.tools.sketching import Task
from widgets.words.measures import measured_area_text, measured_length_text


def length_task() -> Task:
    return Task(kind=SketchKind.LINE, say=_length_words, finish=_keep, stays=True, freehand=False)


def area_task() -> Task:
    return Task(kind=SketchKind.RING, say=_area_words, finish=_keep, stays=True, freehand=False)


def _keep(_sketch: Sketch, _modifiers: Qt.KeyboardModifier) -> None:
    """The value stands on the map; nobody else needs it."""


def _length_words(sketch: Sketch) -> str:
    points = sketch.points
    whole = measured_length_text(length_of(points), sketch.pixel)
    last = measured_length_text(length_of(points[-2:]), sketch.pixel)
    if len(points) > 2:
        text = QCoreApplication.translate("Measuring", "Length {length} · last leg {leg}")
    else:
        text = QCoreApplication.translate("Measuring", "Length {length}")
    return "\n".join((text.format(length=whole, leg=last), _keys(sketch)))


def _area_words(sketch: Sketch) -> str:
    points = sketch.points
    area, around = area_of(points), ring_length_of(points)
    border = measured_length_text(around, sketch.pixel)
    if area is None:
        text = QCoreApplication.translate("Measuring", "No area: the border crosses itself · border {border}")
        value = text.format(border=border)
    else:
        text = QCoreApplication.translate("Measuring", "Area {area} · border {border}")
        value = text.format(area=measured_area_text(area, around, sketch.pixel), border=border)
    return "\n".join((value, _keys(sketch)))


def _keys(sketch: Sketch) -> str:
    if sketch.closed:
        return QCoreApplication.translate("Measuring", "Click or Space: measure anew · Esc: end")
    return QCoreApplication.translate("Measuring", "Click or Space: point · Backspace: undo · Enter: finish · Esc: end")
