"""Customers that must not go dark: hospitals, waterworks, schools, people on machines at home (U-2)."""

import numpy as np
import shapely

from console.demo.generator.addresses import Addresses
from console.demo.generator.chart import Floats
from console.demo.generator.groups import shares
from console.demo.generator.mesh import Geometries, Ints
from console.demo.generator.names import Texts, numeral, people
from console.demo.parameters import DemoParameters, ImportantPlan
from models.entities.network import ImportantCustomer
from models.ids import AreaCode

_APART = 30.0
_CM = 2


def make_important_customers(
    parameters: DemoParameters,
    *,
    addresses: Addresses,
    area_codes: Texts,
    areas: Geometries,
    xy: Floats,
    random: np.random.Generator,
) -> tuple[list[ImportantCustomer], Ints]:
    """The customers, and the (n,) area row of each."""
    plans = parameters.important
    counts = shares(np.array([plan.share for plan in plans]), parameters.counts.important_customers)
    rows = np.concatenate(
        [_areas_for(plan, count, addresses, random) for plan, count in zip(plans, counts.tolist(), strict=True)]
    )
    grades = [plan for plan, count in zip(plans, counts.tolist(), strict=True) for _ in range(count)]
    spots = _spots(areas[rows], xy[rows], random)
    persons = people(parameters.words, len(rows), random)
    names = _names(
        grades, rows, xy=xy, addresses=addresses, persons=persons, first=random.integers(0, 1_000, len(rows))
    )
    found = [
        ImportantCustomer(
            id=f"K{number + 1:03d}",
            name=name,
            grade=plan.grade,
            area=AreaCode(area_codes[row]),
            x=float(x),
            y=float(y),
        )
        for number, (plan, row, name, (x, y)) in enumerate(zip(grades, rows.tolist(), names, spots, strict=True))
    ]
    return found, rows


def _areas_for(plan: ImportantPlan, count: int, addresses: Addresses, random: np.random.Generator) -> Ints:
    fitting = {
        "town": addresses.in_town,
        "country": ~addresses.in_town,
        "any": np.ones(len(addresses.in_town), dtype=np.bool_),
    }[plan.where]
    rows = np.flatnonzero(fitting)
    return rows[random.integers(0, len(rows), count)]


def _spots(areas: Geometries, xy: Floats, random: np.random.Generator) -> Floats:
    """Near the transformer, within the area."""
    aside = np.round(xy + _APART * (2 * random.random(xy.shape) - 1), _CM)
    inside = shapely.contains(areas, shapely.points(aside))
    return np.where(inside[:, None], aside, xy)


def _names(
    plans: list[ImportantPlan], rows: Ints, *, xy: Floats, addresses: Addresses, persons: Texts, first: Ints
) -> Texts:
    """Called after the nearest town, or after the place itself where the town's name is taken; `first` is the pattern
    that each tries first."""
    towns = addresses.nearest_town(xy[rows])
    taken: set[str] = set()
    found = []
    for number, plan in enumerate(plans):
        row = int(rows[number])
        patterns = [plan.names[(int(first[number]) + turn) % len(plan.names)] for turn in range(len(plan.names))]
        wanted = [
            pattern.format(town=place, person=persons[number])
            for place in (towns[number].name, addresses.places[row])
            for pattern in patterns
        ]
        name = next((name for name in wanted if name not in taken), f"{wanted[0]}({numeral(len(taken) % 99 + 1)})")
        taken.add(name)
        found.append(name)
    return found
