"""How the planned outages of a day look: each phase has its own hatch and border, conflicts and merges a lattice of
their own over it, so that no colour says it alone."""

import math
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from models.planning.plan_days import DayPhase
from widgets.theme.hatches import Mask, Tile, premultiplied
from widgets.theme.theme import Theme

_SIDE = 16
_FILL = {
    DayPhase.RUNNING: 0.30,
    DayPhase.APPROVED: 0.16,
    DayPhase.ON_THE_WAY: 0.09,
    DayPhase.DRAFT: 0.04,
    DayPhase.OVER: 0.02,
}
_EDGE = {
    DayPhase.RUNNING: 1.0,
    DayPhase.APPROVED: 0.9,
    DayPhase.ON_THE_WAY: 0.8,
    DayPhase.DRAFT: 0.8,
    DayPhase.OVER: 0.7,
}
_SIGN = 0.85


class PlanSign(Enum):
    """What an area says besides its plan."""

    NONE = "none"
    CONFLICT = "conflict"
    MERGE = "merge"


def phase_colour(phase: DayPhase, theme: Theme) -> QColor:
    ground = theme.ground
    return {
        DayPhase.RUNNING: ground.plan_running,
        DayPhase.APPROVED: ground.plan_approved,
        DayPhase.ON_THE_WAY: ground.plan_on_way,
        DayPhase.DRAFT: ground.plan_draft,
        DayPhase.OVER: ground.plan_approved,
    }[phase]


def sign_colour(sign: PlanSign, theme: Theme) -> QColor:
    return theme.ground.plan_conflict if sign is PlanSign.CONFLICT else theme.ground.plan_merge


def plan_tile(phase: DayPhase, sign: PlanSign, theme: Theme, *, ratio: float, strength: float = 1.0) -> Tile:
    """(side, side) premultiplied colours that can be laid side by side; side is a power of two. `strength` 0 … 1."""
    times = _times(ratio)
    colour = phase_colour(phase, theme)
    hatch = min(theme.hatch * (1.6 if phase is DayPhase.RUNNING else 1.2), 1.0)
    tile = np.where(
        _hatch(phase, times), premultiplied(colour, hatch * strength), premultiplied(colour, _FILL[phase] * strength)
    )
    if sign is PlanSign.NONE:
        return tile
    share = _SIGN * (0.5 + 0.5 * strength)
    return np.where(_lattice(sign, times), premultiplied(sign_colour(sign, theme), share), tile)


def plan_edge(phase: DayPhase, theme: Theme, *, ratio: float, strength: float = 1.0) -> Tile:
    """The same for the border: drawn through for what is approved, broken for what may still change."""
    inked = _dashes(phase, _times(ratio))
    share = _EDGE[phase] * (0.4 + 0.6 * strength)
    return np.where(inked, premultiplied(phase_colour(phase, theme), share), np.uint32(0))


def plan_edge_width(phase: DayPhase) -> int:
    """Pixels."""
    return 3 if phase is DayPhase.RUNNING else 1


def paint_phase(painter: QPainter, phase: DayPhase, theme: Theme) -> None:
    """A sample of the phase around the painter's origin, for a legend."""
    pen = QPen(phase_colour(phase, theme), 2 if phase is DayPhase.RUNNING else 1)
    if phase in {DayPhase.ON_THE_WAY, DayPhase.DRAFT, DayPhase.OVER}:
        pen.setDashPattern([3, 2] if phase is DayPhase.ON_THE_WAY else [1, 2])
    _paint_sample(painter, plan_tile(phase, PlanSign.NONE, theme, ratio=1.0), pen)


def paint_sign(painter: QPainter, sign: PlanSign, theme: Theme) -> None:
    tile = plan_tile(DayPhase.APPROVED, sign, theme, ratio=1.0)
    _paint_sample(painter, tile, QPen(sign_colour(sign, theme), 1))


def _paint_sample(painter: QPainter, tile: Tile, pen: QPen) -> None:
    whole: NDArray[np.uint32] = np.ascontiguousarray(tile)
    image = QImage(whole.data, _SIDE, _SIDE, 4 * _SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    painter.setBrush(QBrush(image.copy()))
    painter.setPen(pen)
    painter.drawRect(-8, -6, 16, 12)


def _hatch(phase: DayPhase, times: int) -> Mask:
    """`times` as large in every direction, and drawn as fine as that allows."""
    y, x = np.mgrid[0 : _SIDE * times, 0 : _SIDE * times]
    if phase is DayPhase.RUNNING:
        return np.asarray(y % (4 * times) < 2 * times)
    if phase is DayPhase.APPROVED:
        return np.asarray(y % (8 * times) < times)
    if phase is DayPhase.ON_THE_WAY:
        return np.asarray((y % (8 * times) < times) & ((x + y // (8 * times) * 4 * times) % (8 * times) < 4 * times))
    if phase is DayPhase.DRAFT:
        return np.asarray((y % (8 * times) < times) & (x % (8 * times) < times))
    return np.asarray((x - y) % (16 * times) < times)


def _lattice(sign: PlanSign, times: int) -> Mask:
    y, x = np.mgrid[0 : _SIDE * times, 0 : _SIDE * times]
    if sign is PlanSign.CONFLICT:
        return np.asarray(((x + y) % (16 * times) < times) | ((x - y) % (16 * times) < times))
    return np.asarray((x % (16 * times) < 2 * times) & (y % (16 * times) < 7 * times))


def _dashes(phase: DayPhase, times: int) -> Mask:
    y, x = np.mgrid[0 : _SIDE * times, 0 : _SIDE * times]
    if phase is DayPhase.ON_THE_WAY:
        return np.asarray((x + y) % (8 * times) < 5 * times)
    if phase in {DayPhase.DRAFT, DayPhase.OVER}:
        return np.asarray((x + y) % (4 * times) < 2 * times)
    return np.ones((_SIDE * times, _SIDE * times), np.bool_)


def _times(ratio: float) -> int:
    """1, 2, 4 …: a tile's side stays a power of two."""
    return int(2 ** max(round(math.log2(ratio)), 0))
