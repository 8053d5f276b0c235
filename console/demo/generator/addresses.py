"""What places are called: areas by street and house number in town, by village in the country; towns around them."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import KDTree

from console.demo.generator.chart import Chart, Floats
from console.demo.generator.fields import Fields
from console.demo.generator.mesh import Ints
from console.demo.generator.names import Texts, street_names, villages
from console.demo.generator.settlement import Settlement
from console.demo.generator.streets import TOWN_DENSITY, Flags, Streets
from console.demo.generator.transformers import Transformers
from console.demo.parameters import DemoParameters, Town

_NUMBER_STEP = (1, 5)


@dataclass(frozen=True, slots=True)
class Addresses:
    """For each area: its name, the short `place` it is at, whether it is in town; for each street its name."""

    areas: Texts
    places: Texts
    in_town: Flags
    streets: Texts
    towns: tuple[Town, ...]
    _town_xy: Floats

    def nearest_town(self, xy: Floats) -> list[Town]:
        """The town nearest to each of the (n, 2) spots in metres."""
        return [self.towns[row] for row in _nearest(self._town_xy, xy)]


def make_addresses(
    parameters: DemoParameters,
    *,
    fields: Fields,
    chart: Chart,
    settlement: Settlement,
    streets: Streets,
    transformers: Transformers,
    random: np.random.Generator,
) -> Addresses:
    village_of = np.array(fields.villages)
    village_names = villages(parameters.words, int(village_of.max()) + 1, random)
    nearest_area = _nearest(transformers.plan, streets.middle)
    names = street_names(
        parameters,
        fields=fields,
        streets=streets,
        nearest_village=[village_names[village] for village in village_of[nearest_area]],
        random=random,
    )
    in_town = settlement.density_at(transformers.plan) >= TOWN_DENSITY
    house_numbers = _house_numbers(names, fields, streets, transformers, random)
    # Houses are not numbered along roads that are known by a number themselves.
    by_street = in_town & np.array([not names[street][0].isascii() for street in transformers.street])
    village_numbers = _village_numbers(village_of, by_street)
    areas, places = [], []
    for row, numbered in enumerate(by_street.tolist()):
        village, street = village_names[village_of[row]], names[transformers.street[row]]
        areas.append(f"{street}{house_numbers[row]}号公变" if numbered else f"{village}村{village_numbers[row]}号台区")
        places.append(street[:2] if numbered else village)
    return Addresses(
        areas=areas,
        places=places,
        in_town=in_town,
        streets=names,
        towns=parameters.towns,
        _town_xy=chart.xy(np.array([(town.u, town.v) for town in parameters.towns], dtype=np.float64)),
    )


def _house_numbers(
    names: Texts, fields: Fields, streets: Streets, transformers: Transformers, random: np.random.Generator
) -> Ints:
    """Rising along each name, odd on one side and even on the other."""
    lines = [fields.lines[row] for row in streets.line[transformers.street]]
    axis = np.array([line.axis for line in lines])
    rows = np.arange(len(axis))
    along = transformers.plan[rows, 1 - axis]
    side = transformers.plan[rows, axis] > np.array([line.at for line in lines])
    steps = random.integers(*_NUMBER_STEP, size=len(axis))
    last: dict[str, int] = {}
    numbers = np.zeros(len(axis), dtype=np.int64)
    for row in np.lexsort((rows, along)).tolist():
        name = names[transformers.street[row]]
        number = last.get(name, 0) + int(steps[row])
        number += (number + int(side[row])) % 2
        last[name] = number
        numbers[row] = number
    return numbers


def _village_numbers(village_of: Ints, by_street: Flags) -> Ints:
    """1, 2, … among the areas of each village that are not named by street."""
    counts: dict[int, int] = {}
    numbers = np.zeros(len(village_of), dtype=np.int64)
    for row in np.flatnonzero(~by_street).tolist():
        village = int(village_of[row])
        counts[village] = counts.get(village, 0) + 1
        numbers[row] = counts[village]
    return numbers


def _nearest(spots: Floats, to: Floats) -> Ints:
    """(n,) row of the spot nearest to each of `to` (n, 2)."""
    _, rows = KDTree(spots).query(to)
    return np.asarray(rows, dtype=np.int64)
