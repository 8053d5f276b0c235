"""The map under a moving hand, sixty steps a second, while orders and crews go on living; beside it an empty view of
the same kind and size that moves in the same way."""

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt, QTimer

from benchmarks.figures import Figure
from benchmarks.live_load import Life
from benchmarks.stage import settle
from widgets.map.ground.layer import GroundLayer
from widgets.map.map_view import MapView
from widgets.map.viewport import Viewport

STEPS_A_SECOND = 60.0
_SPEED = 800.0
"""Pixels a second that a panning hand makes, once round a square in every few seconds."""
_TURN_S = 0.6
_ZOOM = 4.0
_SHARP_WITHIN_S = 5.0

_FRAMES = {"city": (1.5, 1.1), "province": (1.8, 1.2)}
"""The slowest of a hundred frames, times an empty view: floor and aim."""
_SHARP_MS = {"city": (150.0, 60.0), "province": (350.0, 120.0)}
_UNTRUE_PERCENT = (3.0, 1.0)
_STALL_MS = (25.0, 8.0)

Step = Callable[[float], None]
"""Moves to where the hand is so many seconds after it began."""


@dataclass(slots=True)
class Seen:
    """Times between frames in ms; shares of the view in per cent, frame by frame; ms until sharp after each stop."""

    pan: list[float] = field(default_factory=list)
    zoom: list[float] = field(default_factory=list)
    empty: list[float] = field(default_factory=list)
    untrue: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    sharp: list[float] = field(default_factory=list)


def gesture_figures(name: str, view: MapView, life: Life, sights: list[Viewport], *, seconds: float) -> list[Figure]:
    """A pan, a zoom and the same on the empty view at each of `sights`, `seconds` each."""
    seen = Seen()
    empty, box = _empty_view(view)
    for sight in sights:
        view.show_place(*sight.centre, sight.width * sight.scale)
        until_sharp(view)
        _move(empty.viewport(), _range_steps(box, view.canvas.viewport_now()), seconds, seen.empty, lambda: None)
        life.start(view)
        settle(0.3)
        for intervals, step in ((seen.pan, _pan_steps(view)), (seen.zoom, _zoom_steps(view))):
            panned = intervals is seen.pan
            _move(view.canvas.viewport(), step, seconds, intervals, lambda panned=panned: _look(view, seen, panned))  # type: ignore[misc]
            seen.sharp.append(until_sharp(view))
            settle(0.1)
        life.stop()
    empty.close()
    return _figures(name, seen)


def ground_of(view: MapView) -> GroundLayer:
    """What the map keeps to itself; nobody but a measurement needs it."""
    return view._layers.ground


def _figures(name: str, seen: Seen) -> list[Figure]:
    both = seen.pan + seen.zoom
    slow, bare = _percentile(both, 99), _percentile(seen.empty, 99)
    floor, aim = _FRAMES[name]
    sharp_floor, sharp_aim = _SHARP_MS[name]
    note = f"{slow:.1f} ms against {bare:.1f} ms; pan {_spread(seen.pan)}; zoom {_spread(seen.zoom)}; aim {aim}"
    stops = f"of {len(seen.sharp)}, median {_percentile(seen.sharp, 50):.0f} ms; aim {sharp_aim:g} ms"
    untrue = f"mean {np.mean(seen.untrue):.2f} %; aim {_UNTRUE_PERCENT[1]:g} %"
    stall = max(both) - 1000 / STEPS_A_SECOND
    empty_stall = max(seen.empty) - 1000 / STEPS_A_SECOND
    return [
        Figure(f"{name}: frames a second while the hand moves, missing from 60", _missing(both), "", None),
        Figure(f"{name}: slowest of a hundred frames, times an empty view", slow / bare, "x", floor, note),
        Figure(
            f"{name}: longest wait for a frame that was due",
            stall,
            "ms",
            _STALL_MS[0],
            f"empty view {empty_stall:.0f} ms; aim {_STALL_MS[1]:g} ms",
        ),
        Figure(
            f"{name}: view without true pixels, worst frame of a pan", max(seen.untrue), "%", _UNTRUE_PERCENT[0], untrue
        ),
        Figure(f"{name}: view without any pixels, worst frame", max(seen.bare), "%", None),
        Figure(f"{name}: sharp after the hand stops, 9 of 10", _percentile(seen.sharp, 90), "ms", sharp_floor, stops),
    ]


def _spread(intervals: list[float]) -> str:
    middle, slow, slowest = (_percentile(intervals, share) for share in (50, 95, 99))
    return f"p50 {middle:.1f} p95 {slow:.1f} p99 {slowest:.1f} ms"


def _percentile(values: list[float], share: float) -> float:
    return float(np.percentile(values, share))


def _missing(intervals: list[float]) -> float:
    return STEPS_A_SECOND - 1000 * len(intervals) / sum(intervals)


# -- the hand ---------------------------------------------------------------------------------------------------


def _pan_steps(view: MapView) -> Step:
    last = (0.0, 0.0)

    def step(at: float) -> None:
        nonlocal last
        here = _on_square(at)
        view.canvas.pan(here[0] - last[0], here[1] - last[1])
        last = here

    return step


def _zoom_steps(view: MapView) -> Step:
    """Nearer and away again around a point beside the middle."""
    last = 1.0

    def step(at: float) -> None:
        nonlocal last
        here = _ZOOM ** ((1 - math.cos(at * math.tau / 2)) / 2)
        view.canvas.zoom(here / last, QPointF(view.width() * 0.6, view.height() * 0.45))
        last = here

    return step


def _range_steps(box: pg.ViewBox, start: Viewport) -> Step:
    def step(at: float) -> None:
        dx, dy = (part * start.scale for part in _on_square(at))
        left, bottom, right, top = start.box
        box.setRange(xRange=(left - dx, right - dx), yRange=(bottom + dy, top + dy), padding=0)
        box.updateMatrix()

    return step


def _on_square(at: float) -> tuple[float, float]:
    """Pixels from the start: along the sides of a square, one after the other."""
    side = _SPEED * _TURN_S
    corner, along = divmod(at * _SPEED, side)
    corners = ((0.0, 0.0), (side, 0.0), (side, side), (0.0, side))
    x0, y0 = corners[int(corner) % 4]
    x1, y1 = corners[(int(corner) + 1) % 4]
    share = along / side
    return x0 + (x1 - x0) * share, y0 + (y1 - y0) * share


def _move(viewport: QObject, step: Step, seconds: float, intervals: list[float], painted: Callable[[], object]) -> None:
    """Sixty times a second, on time or as soon as possible; `intervals` grows by the ms between the frames shown."""
    stroke = _Stroke(viewport, step, seconds, painted)
    stroke.run()
    intervals += stroke.intervals()


class _Stroke(QObject):
    """One movement. A frame counts when it is painted for the first time after a step."""

    def __init__(self, viewport: QObject, step: Step, seconds: float, painted: Callable[[], object]) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._step = step
        self._seconds = seconds
        self._painted = painted
        self._loop = QEventLoop()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        self._begun = 0.0
        self._stepped = False
        self._frames: list[float] = []

    def run(self) -> None:
        self._viewport.installEventFilter(self)
        self._begun = time.perf_counter()
        self._tick()
        self._loop.exec()
        self._viewport.removeEventFilter(self)

    def intervals(self) -> list[float]:
        found: list[float] = (np.diff(self._frames) * 1000).tolist()
        return found

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._stepped:
            self._stepped = False
            self._frames.append(time.perf_counter())
            self._painted()
        return False

    def _tick(self) -> None:
        at = time.perf_counter() - self._begun
        if at >= self._seconds:
            self._loop.quit()
            return
        self._step(at)
        self._stepped = True
        now = time.perf_counter() - self._begun
        due = (math.floor(at * STEPS_A_SECOND + 0.5) + 1) / STEPS_A_SECOND
        wait = max(round((due - now) * 1000), 0)
        self._timer.start(wait)


def _empty_view(like: MapView) -> tuple[pg.GraphicsView, pg.ViewBox]:
    """The map's own kind of view with nothing in it, and its box."""
    view = pg.GraphicsView(background=like.palette().window().color())
    box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0.0)
    box.setAspectLocked()
    view.setCentralItem(box)
    view.setCacheMode(view.CacheModeFlag.CacheNone)
    view.resize(like.canvas.size())
    view.show()
    settle(0.3)
    return view, box


# -- what is on the screen ----------------------------------------------------------------------------------------


def until_sharp(view: MapView) -> float:
    """Milliseconds from now until every pixel is drawn for this view and scale."""
    begun = time.perf_counter()
    if ground_of(view).complete:
        return 0.0
    loop = QEventLoop()
    view.picture_complete.connect(loop.quit)
    QTimer.singleShot(int(_SHARP_WITHIN_S * 1000), loop, loop.quit)
    loop.exec()
    view.picture_complete.disconnect(loop.quit)
    return (time.perf_counter() - begun) * 1000


def _look(view: MapView, seen: Seen, panned: bool) -> None:  # noqa: FBT001
    """How much of the view the plates cover; the ground's `_paint` lays the whole one under the newest."""
    ground, here = ground_of(view), view.canvas.viewport_now()
    plates = [plate.view for plate in (ground._plate, ground._whole) if plate is not None]
    true = [drawn for drawn in plates if drawn.same_scale(here)]
    if panned:
        seen.untrue.append(100 * (1 - max(_shares(true, here), default=0.0)))
    seen.bare.append(100 * (1 - max(_shares(plates, here), default=0.0)))


def _shares(plates: list[Viewport], view: Viewport) -> Iterator[float]:
    for plate in plates:
        mine, theirs = plate.box, view.box
        width = min(mine[2], theirs[2]) - max(mine[0], theirs[0])
        height = min(mine[3], theirs[3]) - max(mine[1], theirs[1])
        area = (theirs[2] - theirs[0]) * (theirs[3] - theirs[1])
        yield min(max(width, 0.0) * max(height, 0.0) / area, 1.0)
