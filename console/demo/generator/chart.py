"""The street plan bent onto the ground.

The city is drawn on a plan of straight lines: `u` runs along the river, `v` across it, the river's middle line is
v = 0. One smooth map takes the plan to the ground. It bends the river and with it the streets on both sides, rounds the
corners of the territory, and makes the countryside crooked, while the town stays fairly regular. What does not overlap
on the plan cannot overlap on the ground.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from console.demo.parameters import DemoParameters

Floats = NDArray[np.float64]

_REACH = 9_000.0
"""Metres from the river over which its bends fade out of the streets."""
_SQUARE_TO = 1_500.0
"""Metres from the river over which cross streets meet it at right angles."""
_CORNER = 0.17
"""Share by which the corners of the plan are pulled in."""
_TOWN_RADIUS = 8_500.0
"""Within this distance of the centre the countryside's crookedness fades."""
_TURN = np.radians(11.0)
"""The river comes from the west-south-west."""
_CM = 2
_NARROWEST = 0.2
"""Waves that squeeze the ground more than this are drawn again: folded ground would overlap itself."""
_FLATTER = 0.97
_LOOK = 400.0
_ASIDE = 50.0

_WAVES = (
    # length m, height m, whether it spares the town
    (31_000.0, 1_700.0, False),
    (13_000.0, 480.0, False),
    (6_300.0, 360.0, True),
    (2_700.0, 110.0, True),
    (1_150.0, 34.0, True),
)
_WAVES_EACH = 4


@dataclass(frozen=True, slots=True)
class Chart:
    """`waves` is (k, 6): wave numbers in u and v, phase, heights in x and y, 1 if it spares the town."""

    half_width: float
    half_height: float
    bends: tuple[tuple[float, float, float], ...]
    waves: Floats

    @classmethod
    def of(cls, parameters: DemoParameters, random: np.random.Generator) -> "Chart":
        """A chart that folds nowhere: waves are drawn again, a little flatter each time, until there is one."""
        steepness = 1.0
        while True:
            waves = _waves(steepness, random)
            chart = cls(parameters.half_width, parameters.half_height, parameters.river.bends, waves)
            if chart.narrowest() >= _NARROWEST:
                return chart
            steepness *= _FLATTER

    def narrowest(self) -> float:
        """The smallest ground, as a share of its size on the plan, that any spot is squeezed to; not positive where
        the map folds. Looked for every few hundred metres."""
        u = np.arange(-self.half_width, self.half_width + _LOOK, _LOOK)
        v = np.arange(-self.half_height, self.half_height + _LOOK, _LOOK)
        u, v = np.repeat(u, len(v)), np.tile(v, len(u))
        here = self.xy(np.column_stack((u, v)))
        east = (self.xy(np.column_stack((u + _ASIDE, v))) - here) / _ASIDE
        north = (self.xy(np.column_stack((u, v + _ASIDE))) - here) / _ASIDE
        return float((east[:, 0] * north[:, 1] - east[:, 1] * north[:, 0]).min())

    def xy(self, uv: Floats) -> Floats:
        """(n, 2) plan metres → (n, 2) ground metres, to the centimetre (equal on every machine)."""
        u, v = uv[:, 0], uv[:, 1]
        x, y = self._bent(u, v)
        x, y = (
            x * (1 - _CORNER * (y / self.half_height) ** 2),
            y * (1 - _CORNER * (x / self.half_width) ** 2),
        )
        away = (u * u + v * v) / (u * u + v * v + _TOWN_RADIUS**2)
        for number_u, number_v, phase, height_x, height_y, spares_town in self.waves:
            wave = np.sin(number_u * u + number_v * v + phase)
            if spares_town:
                wave = wave * away * away
            x = x + height_x * wave
            y = y + height_y * wave
        cos, sin = np.cos(_TURN), np.sin(_TURN)
        return np.round(np.column_stack((cos * x - sin * y, sin * x + cos * y)), _CM)

    def _bent(self, u: Floats, v: Floats) -> tuple[Floats, Floats]:
        """The river's bends: `v` lifted by them, cross streets leaning so that they meet the river squarely."""
        height = np.zeros_like(u)
        slope = np.zeros_like(u)
        for bend, length, start in self.bends:
            turn = 2 * np.pi * (u / length + start)
            height += bend * np.sin(turn)
            slope += bend * 2 * np.pi / length * np.cos(turn)
        lean = v / (1 + (v / _SQUARE_TO) ** 2)
        return u - slope * lean, v + height / (1 + (v / _REACH) ** 2)


def _waves(steepness: float, random: np.random.Generator) -> Floats:
    """(k, 6) as `Chart.waves` has them: of each length some, heading all around."""
    waves = []
    for length, height, spares_town in _WAVES:
        across = steepness * height / np.sqrt(_WAVES_EACH)
        for heading in range(_WAVES_EACH):
            angle = np.pi * (heading + random.random()) / _WAVES_EACH
            number = 2 * np.pi / (length * random.uniform(0.8, 1.25))
            phase, push = 2 * np.pi * random.random(2)
            along_u, along_v = number * np.cos(angle), number * np.sin(angle)
            waves.append((along_u, along_v, phase, across * np.cos(push), across * np.sin(push), float(spares_town)))
    return np.array(waves)
