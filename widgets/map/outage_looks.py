"""From the states of areas to the patterns that the tint layer lays over them."""

from collections.abc import Collection

import numpy as np

from models.outages import STATE_OF_CODE, OutageAreas, OutageState
from widgets.map.ground.tint import Looks, Patterns
from widgets.map.viewport import Floats
from widgets.theme.hatches import edge_tile, edge_width, hatch_tile, premultiplied
from widgets.theme.theme import Theme

_STRENGTHS = (0.35, 0.65, 1.0)
_SHARES = (0.03, 0.2, 0.5)
"""From these shares of a grid's customers on, the grid is tinted weakly, half, or as strongly as an area."""

TRACED = 1 + len(OutageState) * len(_STRENGTHS)
"""The pattern of areas on a traced feeder."""
_TRACED_FILL, _TRACED_EDGE = 0.16, 0.8


def outage_looks(outages: OutageAreas, *, left_out: Collection[OutageState] = ()) -> dict[str, Looks]:
    """The pattern of each area, and of each grid where grids are drawn instead. States that are `left_out` are told by
    another layer."""
    without = [code for code, state in enumerate(STATE_OF_CODE) if state in left_out]
    codes, shares = outages.codes, outages.grid_shares()
    codes[np.isin(codes, without)] = 0
    shares[:, without] = 0
    full = len(_STRENGTHS)
    areas = np.where(codes > 0, (codes.astype(np.int64) - 1) * full + full, 0)
    return {"areas": areas.astype(np.uint8), "grids": grid_looks(shares)}


def grid_looks(shares: Floats) -> Looks:
    """(grids, states) shares of customers → (grids,) patterns: the worst state that holds more than a few of the grid's
    customers, as strong as their share."""
    states = shares[:, 1:]
    state = np.argmax(states >= _SHARES[0], axis=1)
    level = np.searchsorted(_SHARES, states[np.arange(len(states)), state], side="right")
    return np.where(level > 0, state * len(_STRENGTHS) + level, 0).astype(np.uint8)


def make_patterns(theme: Theme, ratio: float) -> Patterns:
    """For a screen of `ratio` pixels to a logical one."""
    states = [state for state in STATE_OF_CODE if state is not None]
    kinds = [(state, strength) for state in states for strength in _STRENGTHS]
    fills = [hatch_tile(state, theme, ratio=ratio, strength=strength) for state, strength in kinds]
    edges = [edge_tile(state, theme, ratio=ratio, strength=strength) for state, strength in kinds]
    clear = np.zeros_like(fills[0])
    fills = [clear, *fills, np.full_like(clear, premultiplied(theme.selection, _TRACED_FILL))]
    edges = [clear, *edges, np.full_like(clear, premultiplied(theme.selection, _TRACED_EDGE))]
    reach = [0, *(edge_width(state) for state, _ in kinds), 1]
    return Patterns(np.array(fills), np.array(edges), np.ceil(np.array(reach) * ratio).astype(np.int64))
