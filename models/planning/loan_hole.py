"""The hole that a loan leaves: what nobody reaches within the quarter of an hour any more while the crew is away (T-1).

Whoever is free now counts, as for the ground that nobody reaches; what the crew still reaches for its borrower is not
lost."""

from dataclasses import dataclass

import numpy as np

from models.ids import StationId
from models.planning.reach import Bands, Nearest, ReachGround, Rows, nearest, reach_steps
from models.planning.travel import Floats
from models.rules.rule_book import RuleBook
from models.territory.shapes import Shapes

_BLOCK = 20_000
"""Areas measured at once."""


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """Where the crews that could go stand now: `xy` (n, 2) metres, `only` as in `nearest`."""

    xy: Floats
    only: tuple[StationId | None, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class LoanHole:
    """`lost` (areas,) 1 for what loses the quarter of an hour; `shares` (grids,) of each grid's customers that do.
    `reached` customers are those the crew alone would reach, `urban` of the lost `customers` live in town. `covering`
    (start, customers) are the others who reach first what the crew reaches, most customers first."""

    lost: Bands
    shares: Floats
    customers: int
    urban: int
    square_metres: float
    reached: int
    covering: tuple[tuple[int, int], ...]


def find_loan_hole(
    ground: ReachGround,
    crew_xy: tuple[float, float],
    others: Standing,
    *,
    borrower: StationId | None,
    rules: RuleBook,
) -> LoanHole:
    """With the crew against without it. `borrower` None: nobody is chosen yet, all its ground counts."""
    limit = reach_steps(rules)[-1].total_seconds()
    mine = nearest(ground, np.array([crew_xy], np.float64), rules).seconds <= limit
    theirs: Nearest = nearest(ground, others.xy, rules, only=others.only)
    covered = theirs.seconds <= limit
    lost = mine & ~covered
    if borrower is not None:
        lost[ground.of_station(borrower)] = False
    customers = ground.customers
    by_start = np.bincount(
        theirs.start[mine & covered], weights=customers[mine & covered], minlength=len(others.xy)
    ).astype(np.int64)
    first = np.argsort(-by_start, kind="stable")
    by_grid = np.bincount(ground.grid, weights=customers, minlength=ground.grids)
    gone = np.bincount(ground.grid[lost], weights=customers[lost], minlength=ground.grids)
    rows = np.flatnonzero(lost)
    return LoanHole(
        lost=lost.astype(np.uint8),
        shares=np.divide(gone, by_grid, out=np.zeros_like(gone, np.float64), where=by_grid > 0),
        customers=int(customers[lost].sum()),
        urban=int(customers[lost & ground.urban].sum()),
        square_metres=sum(float(square_metres(ground.shapes, part).sum()) for part in _parts(rows)),
        reached=int(customers[mine].sum()),
        covering=tuple((int(start), int(by_start[start])) for start in first.tolist() if by_start[start]),
    )


def square_metres(shapes: Shapes, rows: Rows) -> Floats:
    """(k,) of these polygons, without their holes; 0 for one without corners."""
    chosen = shapes.chosen(rows)
    rings, polygons, _ = chosen.offsets
    if not len(chosen.xy):
        return np.zeros(len(rows))
    x, y = (chosen.xy - chosen.xy[0]).T
    following = np.arange(1, len(x) + 1)
    full = np.diff(rings) > 0
    following[rings[1:][full] - 1] = rings[:-1][full]
    sums = np.concatenate(([0.0], np.cumsum(x * y[following] - x[following] * y)))
    sizes = np.abs(sums[rings[1:]] - sums[rings[:-1]]) / 2
    shells = np.zeros(len(sizes), bool)
    shells[polygons[:-1][np.diff(polygons) > 0]] = True
    signed = np.concatenate(([0.0], np.cumsum(np.where(shells, sizes, -sizes))))
    ends = polygons[chosen.offsets[-1]]
    return np.asarray(signed[ends[1:]] - signed[ends[:-1]])


def _parts(rows: Rows) -> list[Rows]:
    return [rows[first : first + _BLOCK] for first in range(0, len(rows), _BLOCK)]
