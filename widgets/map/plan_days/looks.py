"""From the plans of a day to the patterns that the tint layer lays over their areas."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.planning.plan_days import DayPhase, DayPlan
from models.planning.plan_meetings import CONFLICTS, Meeting, PlanGround
from models.territory.territory import Territory
from widgets.map.ground.tint import Looks, Patterns
from widgets.theme.hatches import premultiplied
from widgets.theme.plan_hatches import PlanSign, plan_edge, plan_edge_width, plan_tile
from widgets.theme.theme import Theme

_STRENGTHS = (1.0, 0.65, 0.35)
"""An area's own, then those of grids: by the share of customers whom it holds."""
_SHARES = (0.5, 0.2, 0.03)
_PHASES, _SIGNS = tuple(DayPhase), tuple(PlanSign)
_COMBINED = len(_PHASES) * len(_SIGNS) * 2
_CHOSEN_ONLY = _COMBINED
"""Of an area that no plan of the day touches, but the plan that somebody has chosen."""
_CHOSEN_FILL, _CHOSEN_EDGE = 0.14, 0.95


@dataclass(frozen=True, slots=True, eq=False)
class AreaStates:
    """(areas,) of the ground: place of the firmest phase + 1 or 0, place of the sign, whether it is chosen."""

    phase: NDArray[np.uint8]
    sign: NDArray[np.uint8]
    chosen: NDArray[np.bool_]


def area_states(
    plans: Sequence[DayPlan],
    met: Iterable[Meeting],
    chosen: NDArray[np.int64],
    *,
    ground: PlanGround,
    areas: int,
) -> AreaStates:
    """Conflicts stand before merges; `chosen` are rows."""
    phase, sign = np.zeros(areas, np.uint8), np.zeros(areas, np.uint8)
    for one in reversed(plans):  # the firmest come first, and are to lie on top
        phase[ground.rows_left(one)] = 1 + _PHASES.index(one.phase)
    for meeting in met:
        conflict = meeting.kind in CONFLICTS
        rows = meeting.rows if conflict else meeting.rows[sign[meeting.rows] == 0]
        sign[rows] = _SIGNS.index(PlanSign.CONFLICT if conflict else PlanSign.MERGE)
    picked = np.zeros(areas, np.bool_)
    picked[chosen] = True
    return AreaStates(phase, sign, picked)


def plan_looks(states: AreaStates, territory: Territory) -> dict[str, Looks]:
    """The pattern of each area, and of each grid where grids are drawn instead."""
    dark = states.phase > 0
    combined = (np.maximum(states.phase.astype(np.int64), 1) - 1) * len(_SIGNS) + states.sign
    areas = np.where(dark, 1 + combined * 2 + states.chosen, np.where(states.chosen, 1 + _CHOSEN_ONLY, 0))
    return {"areas": areas.astype(np.uint8), "grids": _grid_looks(states, territory)}


def make_plan_patterns(theme: Theme, ratio: float) -> Patterns:
    """For a screen of `ratio` pixels to a logical one."""
    fills, edges, reach = [], [], []
    for strength in _STRENGTHS:
        for phase in _PHASES:
            for sign in _SIGNS:
                tile = plan_tile(phase, sign, theme, ratio=ratio, strength=strength)
                edge = plan_edge(phase, theme, ratio=ratio, strength=strength)
                fills += [tile, tile]
                edges += [edge, np.full_like(edge, premultiplied(theme.selection, _CHOSEN_EDGE))]
                reach += [plan_edge_width(phase), max(plan_edge_width(phase), 2)]
        fills.append(np.full_like(tile, premultiplied(theme.selection, _CHOSEN_FILL * strength)))
        edges.append(np.full_like(tile, premultiplied(theme.selection, _CHOSEN_EDGE * strength)))
        reach.append(2)
    clear = np.zeros_like(fills[0])
    wide = np.ceil(np.array([0, *reach]) * ratio).astype(np.int64)
    return Patterns(np.array([clear, *fills]), np.array([clear, *edges]), wide)


def _grid_looks(states: AreaStates, territory: Territory) -> Looks:
    """A grid has the firmest phase that holds more than a few of its customers, as strong as their share, and the sign
    of any of its areas; it is chosen if one of them is."""
    columns, count = territory["areas"].columns, len(territory["grids"])
    grid = columns["grid"]
    customers = (columns["residents"] + columns["businesses"]).astype(np.float64)
    stages = len(_PHASES) + 1
    counted = np.bincount(grid * stages + states.phase, weights=customers, minlength=count * stages)
    held = counted.astype(np.float64).reshape(-1, stages)
    whole = held.sum(axis=1, keepdims=True)
    shares = np.divide(held, whole, out=np.zeros_like(held), where=whole > 0)[:, 1:]
    phase = np.argmax(shares >= _SHARES[-1], axis=1)
    share = shares[np.arange(count), phase]
    level = np.searchsorted([-limit for limit in _SHARES], -share, side="left")
    dark = states.phase > 0
    conflict = np.bincount(grid[dark & (states.sign == _SIGNS.index(PlanSign.CONFLICT))], minlength=count) > 0
    merge = np.bincount(grid[dark & (states.sign == _SIGNS.index(PlanSign.MERGE))], minlength=count) > 0
    sign = np.where(conflict, _SIGNS.index(PlanSign.CONFLICT), np.where(merge, _SIGNS.index(PlanSign.MERGE), 0))
    chosen = np.bincount(grid[states.chosen], minlength=count) > 0
    block = _COMBINED + 1
    shown = 1 + np.minimum(level, len(_STRENGTHS) - 1) * block + (phase * len(_SIGNS) + sign) * 2 + chosen
    only = np.where(chosen, 1 + block + _CHOSEN_ONLY, 0)
    looks: Looks = np.where(level < len(_SHARES), shown, only).astype(np.uint8)
    return looks
