"""Choosing transformer areas on the map: a box, a lasso, one by one, or what hangs on a feeder from a spot on; those
that are chosen are tinted meanwhile."""

from collections.abc import Iterable, Sequence
from enum import Enum

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from models.feeder_trace import FeederTrace, TraceReach, trace_feeder
from models.territory.territory import Territory
from widgets.map.canvas import Canvas
from widgets.map.ground.tint import TintLayer
from widgets.map.outage_looks import TRACED
from widgets.map.picking import Picker
from widgets.map.tools.selecting import rows_inside
from widgets.map.tools.sketch import Sketch, SketchKind
from widgets.map.tools.sketching import Sketching, Task

_GRID_SHARE = 0.5
"""Where grids are drawn instead of areas, those are tinted of whose areas so many are chosen."""
_SMALL = 12
"""So many times as wide as the chosen areas, the view shows a speck of them."""


class PickBy(Enum):
    POINT = "point"
    BOX = "box"
    LASSO = "lasso"
    SECTION = "section"


_KINDS = {
    PickBy.POINT: SketchKind.POINT,
    PickBy.BOX: SketchKind.BOX,
    PickBy.LASSO: SketchKind.RING,
    PickBy.SECTION: SketchKind.POINT,
}


class AreaPicking(QObject):
    """Goes on, figure after figure, until it is ended. A figure adds every area whose middle it holds; a click adds
    the area there, or takes it out; a spot of a feeder's line adds those that lose supply if it is cut there."""

    added = Signal(object)
    """tuple[str, ...]: codes of areas, in the order of the ground."""
    turned = Signal(str)
    """Code of the area that was clicked: in if it was out, out if it was in."""
    ended = Signal()
    place_wanted = Signal(object)
    """Box, in metres: the ground of the areas that are chosen."""

    def __init__(
        self, canvas: Canvas, *, tint: TintLayer, picker: Picker, sketching: Sketching, territory: Territory
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._tint = tint
        self._picker = picker
        self._sketching = sketching
        self._territory = territory
        self._task: Task | None = None
        self._by = PickBy.POINT
        self._line = ""
        """What came of the spot of a line that was chosen last."""
        self._chosen: Sequence[int] = ()
        sketching.put_away.connect(self._on_put_away)

    @property
    def on(self) -> bool:
        return self._task is not None

    def begin(self, by: PickBy) -> None:
        """Take the keyboard: Esc ends it."""
        task = Task(
            kind=_KINDS[by],
            say=lambda _sketch: "\n".join(filter(None, (self._line, _words(by, len(self._chosen))))),
            finish=self._finish,
            stays=True,
            freehand=by in {PickBy.BOX, PickBy.LASSO},
        )
        self._by, self._line = by, ""
        self._sketching.begin(task)  # ends one that was begun before
        self._task = task

    def show_chosen(self, rows: Sequence[int]) -> None:
        """Rows of the areas that are chosen now, from whoever keeps them."""
        self._chosen = rows
        self._tint.show_looks(_looks(rows, self._territory) if len(rows) else {})
        self._sketching.retranslate()

    def bring_into_sight(self) -> None:
        """Of somebody who begins to pick: the areas chosen so far, unless they are to be seen already."""
        if not len(self._chosen):
            return
        bounds = self._territory["areas"].shapes.bounds[np.array(self._chosen, np.int64)]
        left, low = bounds[:, :2].min(axis=0).tolist()
        right, high = bounds[:, 2:].max(axis=0).tolist()
        seen = self._canvas.viewport_now().box
        inside = seen[0] <= left and seen[1] <= low and right <= seen[2] and high <= seen[3]
        large = max(right - left, high - low) * _SMALL >= min(seen[2] - seen[0], seen[3] - seen[1])
        if not (inside and large):
            self.place_wanted.emit((left, low, right, high))

    def show_territory(self, territory: Territory) -> None:
        self._territory = territory
        self._chosen = ()
        self._tint.show_looks({})
        self.end()

    def end(self) -> None:
        if self._task is not None:
            self._sketching.end()

    def _on_put_away(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self.ended.emit()

    def _finish(self, sketch: Sketch, _modifiers: Qt.KeyboardModifier) -> None:
        areas = self._territory["areas"]
        if sketch.kind is not SketchKind.POINT:
            xy = np.column_stack((areas.columns["x"], areas.columns["y"]))
            self.added.emit(_codes(areas.codes[rows_inside(xy, sketch)]))
            return
        view = self._canvas.viewport_now()
        at = view.pixels(np.array(sketch.points[:1]))[0]
        if self._by is PickBy.SECTION:
            self._take_section(self._picker.feeder(view, *at.tolist()), sketch)
            return
        row = self._picker.area(view, *at.tolist())
        if row is not None:
            self.turned.emit(str(areas.codes[row]))

    def _take_section(self, feeder: int | None, sketch: Sketch) -> None:
        """`feeder` is the row of the one whose line passes there, None for none."""
        if feeder is None:
            self._line = QCoreApplication.translate("AreaPicking", "No feeder's line passes here.")
            self._sketching.retranslate()
            return
        x, y = np.array(sketch.points[0]).tolist()
        trace = trace_feeder(self._territory, feeder, at=(x, y), reach=TraceReach.BEYOND)
        name = str(self._territory["feeders"].names[feeder]) or str(self._territory["feeders"].codes[feeder])
        self._line = _line_words(trace, name)
        self.added.emit(_codes(self._territory["areas"].codes[trace.areas]))
        self._sketching.retranslate()


def _codes(codes: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(code) for code in codes)


def _looks(rows: Sequence[int], territory: Territory) -> dict[str, "np.typing.NDArray[np.uint8]"]:
    chosen = np.array(rows, np.int64)
    areas = np.zeros(len(territory["areas"]), np.uint8)
    areas[chosen] = TRACED
    grid, count = territory["areas"].columns["grid"], len(territory["grids"])
    whole, part = np.bincount(grid, minlength=count), np.bincount(grid[chosen], minlength=count)
    grids = np.where((part > 0) & (part >= _GRID_SHARE * whole), TRACED, 0).astype(np.uint8)
    return {"areas": areas, "grids": grids}


def _line_words(trace: FeederTrace, name: str) -> str:
    translate = QCoreApplication.translate
    if trace.reach is TraceReach.BEYOND:
        said = translate("AreaPicking", "Feeder {feeder} from there on: areas {count}")
    else:
        said = translate(
            "AreaPicking",
            "Feeder {feeder}: areas {count}, all of it. The line's shape does not tell what hangs behind this spot.",
        )
    return said.format(feeder=name, count=f"{len(trace.areas):,}")


def _words(by: PickBy, chosen: int) -> str:
    translate = QCoreApplication.translate
    if by is PickBy.BOX:
        keys = translate("AreaPicking", "Drag or Space: corners of a box · Esc: back to the plan")
    elif by is PickBy.LASSO:
        keys = translate("AreaPicking", "Drag or Space: a line around them, Enter closes it · Esc: back to the plan")
    elif by is PickBy.SECTION:
        keys = translate(
            "AreaPicking", "Click or Space on a line: areas that lose supply if it is cut there · Esc: back to the plan"
        )
    else:
        keys = translate("AreaPicking", "Click or Space: take the area in or out · Esc: back to the plan")
    said = translate("AreaPicking", "Areas of the plan: {count}").format(count=chosen)
    return "\n".join((said, keys))
