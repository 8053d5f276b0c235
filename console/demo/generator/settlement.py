"""Where people live: how many areas a square kilometre of the plan would hold."""

from dataclasses import dataclass

import numpy as np
import shapely

from console.demo.generator.chart import Floats
from console.demo.generator.water import Water
from console.demo.parameters import DemoParameters

_COARSE = 200.0
_FINE = 50.0
_RIBBON = 650.0
_ON_WATER = 1e-6
"""Instead of nothing, so that every field can be cut in two anywhere."""
_KM2 = 1e6


@dataclass(frozen=True, slots=True)
class Settlement:
    """`sums[i, j]` is how many areas fit on the plan west of column i and south of row j of a `_FINE` raster;
    `density` how many fit on a square kilometre, on a `_COARSE` raster."""

    density: Floats
    sums: Floats
    transposed: Floats
    low: tuple[float, float]

    @classmethod
    def of(cls, parameters: DemoParameters, water: Water, random: np.random.Generator) -> "Settlement":
        density = _density(parameters, random)
        fine = np.repeat(np.repeat(density, int(_COARSE / _FINE), axis=0), int(_COARSE / _FINE), axis=1)
        fine[_wet(fine.shape, parameters, water)] = _ON_WATER
        sums = np.zeros((fine.shape[0] + 1, fine.shape[1] + 1))
        sums[1:, 1:] = (fine * _FINE * _FINE / _KM2).cumsum(axis=0).cumsum(axis=1)
        low = (-parameters.half_width, -parameters.half_height)
        return cls(density, sums, np.ascontiguousarray(sums.T), low)

    def density_at(self, uv: Floats) -> Floats:
        """Areas a square kilometre around each of the (n, 2) plan spots."""
        columns = ((uv - self.low) / _COARSE).astype(np.int64)
        i = np.clip(columns[:, 0], 0, self.density.shape[0] - 1)
        j = np.clip(columns[:, 1], 0, self.density.shape[1] - 1)
        return np.asarray(self.density[i, j])

    def cut(self, axis: int, box: tuple[float, float, float, float], share: float) -> float:
        """Where to cut `box` (u0, v0, u1, v1) across `axis` (0: at a u, 1: at a v) so that `share` of its areas lies
        on the low side."""
        at, held = self._profile(axis, box)
        low, high = np.interp((box[axis], box[axis + 2]), at, held)
        return float(np.interp(low + share * (high - low), held, at))

    def share(self, axis: int, box: tuple[float, float, float, float], at: float) -> float:
        """The share of the areas of `box` on the low side of a cut across `axis` at `at`."""
        columns, held = self._profile(axis, box)
        low, middle, high = np.interp((box[axis], at, box[axis + 2]), columns, held)
        return float((middle - low) / (high - low))

    def _profile(self, axis: int, box: tuple[float, float, float, float]) -> tuple[Floats, Floats]:
        """Raster positions along `axis` around the box, and the areas of the box's band up to each."""
        sums = self.sums if axis == 0 else self.transposed
        other = 1 - axis
        first = int((box[axis] - self.low[axis]) / _FINE)
        last = min(int((box[axis + 2] - self.low[axis]) / _FINE) + 2, len(sums))
        band = sums[first:last]
        held = _column(band, (box[other + 2] - self.low[other]) / _FINE)
        held = held - _column(band, (box[other] - self.low[other]) / _FINE)
        return self.low[axis] + _FINE * np.arange(first, last, dtype=np.float64), held


def _column(band: Floats, at: float) -> Floats:
    left = min(int(at), band.shape[1] - 2)
    part = at - left
    return np.asarray(band[:, left] * (1 - part) + band[:, left + 1] * part)


def _density(parameters: DemoParameters, random: np.random.Generator) -> Floats:
    """Areas a square kilometre on a `_COARSE` raster."""
    u, v = _middles(parameters, _COARSE)
    density = parameters.countryside * _ribbons(parameters, u, v) * _hills(parameters, u, v, random)
    for town in parameters.towns:
        distance = ((u - town.u) ** 2 + (v - town.v) ** 2) / town.radius**2
        density = density + town.density / (1 + distance) ** 2
    return density


def _middles(parameters: DemoParameters, step: float) -> tuple[Floats, Floats]:
    u = np.arange(-parameters.half_width, parameters.half_width, step) + step / 2
    v = np.arange(-parameters.half_height, parameters.half_height, step) + step / 2
    return u[:, None], v[None, :]


def _ribbons(parameters: DemoParameters, u: Floats, v: Floats) -> Floats:
    """Villages line the roads."""
    factor = np.ones((len(u), v.shape[1]))
    for road in parameters.roads:
        away = (u if road.axis == "u" else v) - road.at
        factor = factor + parameters.ribbon / (1 + (away / _RIBBON) ** 2)
    return factor


def _hills(parameters: DemoParameters, u: Floats, v: Floats, random: np.random.Generator) -> Floats:
    """Emptier toward the north-west and the south, unevenly."""
    west = np.clip((v - 0.5 * u) / parameters.half_height - 0.15, 0, 1)
    south = np.clip((-v + 0.2 * u) / parameters.half_height - 0.45, 0, 1)
    rough = np.zeros((len(u), v.shape[1]))
    for length in (17_000.0, 9_000.0, 5_000.0):
        a, b, phase = random.random(3) * 2 * np.pi
        rough = rough + np.sin(2 * np.pi * u / length + a) * np.sin(2 * np.pi * v / length + b + phase) / 3
    height = np.clip(1.2 * np.maximum(west, south) + 0.35 * rough, 0, 1)
    return np.round(1 - parameters.hills * height, 6)


def _wet(
    shape: tuple[int, ...], parameters: DemoParameters, water: Water
) -> "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]":
    wet = np.zeros(shape, dtype=np.bool_)
    low = (-parameters.half_width, -parameters.half_height)
    wet[:, _span(shape[1], low[1], -parameters.river.bank, parameters.river.bank)] = True
    for polygon in water.plan[1:]:
        u0, v0, u1, v1 = polygon.bounds
        columns, rows = _span(shape[0], low[0], u0, u1), _span(shape[1], low[1], v0, v1)
        u = low[0] + _FINE * (np.arange(columns.start, columns.stop) + 0.5)
        v = low[1] + _FINE * (np.arange(rows.start, rows.stop) + 0.5)
        shapely.prepare(polygon)
        wet[columns, rows] |= shapely.contains_xy(polygon, u[:, None], v[None, :])
    return wet


def _span(count: int, low: float, start: float, stop: float) -> slice:
    first, last = int((start - low) / _FINE), int((stop - low) / _FINE) + 1
    return slice(max(first, 0), min(last, count))
