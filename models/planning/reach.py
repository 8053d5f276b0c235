"""Reach from now: the ground within a quarter of an hour of one crew, of a station or of all free crews, the ground
that nobody reaches, and which crews still meet an order's arrival limits.

Every time is that of `models.planning.travel`, which ranking uses: an estimate from the straight line. The pace depends
on where a drive ends, so the nearest crew is the first one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from models.entities.fixes import Fix
from models.entities.orders import WorkOrder
from models.entities.people import Crew, DutyState
from models.entities.places import Zone
from models.ids import CrewId, StationId
from models.lent_crews import is_own, loan_of
from models.picture import Picture
from models.planning.travel import Floats, seconds_a_metre, travel_seconds
from models.planning.whereabouts import Sighting, Whereabouts, sightings
from models.rules.arrival_clocks import Leg, clocks_of
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory

Bands = NDArray[np.uint8]
Rows = NDArray[np.int64]

_STEPS = 3
_BLOCK = 65_536
"""Areas looked at at once: what is needed besides the answer stays small for any province."""
_ZONES = tuple(Zone)


def reach_steps(rules: RuleBook) -> tuple[timedelta, ...]:
    """A third, two thirds and the whole of the quarter of an hour (T-1)."""
    whole = rules.duration("T-1.urban")
    return tuple(whole * step / _STEPS for step in range(1, _STEPS + 1))


class ReachGround:
    """What of a territory a reach is worked out on: its transformers, their zones and customers."""

    def __init__(self, territory: Territory) -> None:
        areas, grids = territory["areas"].columns, territory["grids"]
        self.xy: Floats = np.column_stack((areas["x"], areas["y"])).astype(np.float64)
        self.grid = areas["grid"]
        self.grids = len(grids)
        self.customers = (areas["residents"] + areas["businesses"]).astype(np.int64)
        zones = grids.columns["zone"]
        zone_of_grid = np.array([_ZONES.index(Zone(zone)) for zone in zones.tolist()], np.int64)
        self.zone = zone_of_grid[self.grid] if len(zones) else np.empty(0, np.int64)
        self.shapes = territory["areas"].shapes
        self.station = grids.columns["station"][self.grid] if len(zones) else np.empty(0, np.int64)
        self.urban = self.zone == _ZONES.index(Zone.URBAN)
        self._stations = {str(code): row for row, code in enumerate(territory["stations"].codes.tolist())}

    def __len__(self) -> int:
        return len(self.xy)

    def of_station(self, station: StationId) -> Rows:
        """Rows of the areas on its ground."""
        row = self._stations.get(station)
        return np.flatnonzero(self.station == row) if row is not None else np.empty(0, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Nearest:
    """`seconds` (areas,) from the nearest start to each transformer, infinite if there is none; `start` (areas,) its
    row among the starts, −1 if there is none."""

    seconds: Floats
    start: Rows


def nearest(ground: ReachGround, from_xy: Floats, rules: RuleBook, *, only: Sequence[StationId | None] = ()) -> Nearest:
    """From (n, 2) metres; rows of NaN count for nothing. `only` names for each start the one station on whose ground it
    counts: a lent crew drives for its borrower. None, or nothing at all: it counts everywhere."""
    # Not at the top of the file: a second of loading that a start does without.
    from scipy.spatial import KDTree

    known = np.isfinite(from_xy).all(axis=1)
    found = Nearest(np.full(len(ground), np.inf), np.full(len(ground), -1, np.int64))
    pace = np.array([seconds_a_metre(zone, rules) for zone in _ZONES])
    for station in dict.fromkeys(only) or (None,):
        here = known if not only else known & np.array([one == station for one in only])
        starts = np.flatnonzero(here)
        if not len(starts):
            continue
        tree = KDTree(from_xy[starts])
        for block in _blocks(ground, station):
            metres, row = tree.query(ground.xy[block])
            seconds = metres * pace[ground.zone[block]]
            nearer = seconds < found.seconds[block]
            found.seconds[block] = np.where(nearer, seconds, found.seconds[block])
            found.start[block] = np.where(nearer, starts[row], found.start[block])
    return found


def _blocks(ground: ReachGround, station: StationId | None) -> Iterator[slice | Rows]:
    areas = None if station is None else ground.of_station(station)
    for begin in range(0, len(ground if areas is None else areas), _BLOCK):
        block = slice(begin, begin + _BLOCK)
        yield block if areas is None else areas[block]


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """`bands` (areas,): n + 1 for what lies within step n of `reach_steps`, 0 for what is beyond the last. `shares`
    (grids, bands) of each grid's customers. `customers` by band; of those in band 0, `urban` live in town, where the
    quarter of an hour is promised (T-1)."""

    bands: Bands
    shares: Floats
    customers: tuple[int, ...]
    urban: int


def find_reach(
    ground: ReachGround, from_xy: Floats, rules: RuleBook, *, only: Sequence[StationId | None] = ()
) -> Reach:
    """From the nearest of (n, 2) metres, as `nearest`. A limit is kept to the second: exactly on it is within."""
    limits = [step.total_seconds() for step in reach_steps(rules)]
    within = np.searchsorted(limits, nearest(ground, from_xy, rules, only=only).seconds, side="left")
    bands = np.where(within < _STEPS, within + 1, 0).astype(np.uint8)
    count = _STEPS + 1
    by_grid = np.bincount(
        ground.grid * count + bands, weights=ground.customers, minlength=ground.grids * count
    ).reshape(-1, count)
    totals = by_grid.sum(axis=1, keepdims=True)
    urban = ground.customers[(bands == 0) & ground.urban].sum()
    return Reach(
        bands=bands,
        shares=np.divide(by_grid, totals, out=np.zeros_like(by_grid, np.float64), where=totals > 0),
        customers=tuple(by_grid.sum(axis=0).astype(np.int64).tolist()),
        urban=int(urban),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeCrews:
    """The crews that could go now, by where they are: on standby, without an order, with a position that is believed.
    Those that are free but whose position is not believed are in `unseen`, and count nowhere. `only` is the borrower of
    one that is lent: what its own station can promise is without it."""

    seen: Mapping[CrewId, Sighting]
    unseen: tuple[CrewId, ...]
    only: Mapping[CrewId, StationId]


def free_crews(picture: Picture, fixes: Mapping[CrewId, Fix], *, rules: RuleBook, now: datetime) -> FreeCrews:
    crews = [crew for crew in picture.crews.values() if not crew.retired and _is_free(crew, picture)]
    found = sightings(crews, fixes, picture, rules=rules, now=now)
    where = {crew.id: one for crew, one in zip(crews, found, strict=True)}
    seen = {crew: one for crew, one in where.items() if one.source is Whereabouts.POSITION}
    loans = {crew.id: loan_of(crew, picture) for crew in crews if crew.loan is not None}
    return FreeCrews(
        seen=seen,
        unseen=tuple(crew for crew in where if crew not in seen),
        only={crew: loan.borrower for crew, loan in loans.items() if loan is not None and crew in seen},
    )


def _is_free(crew: Crew, picture: Picture) -> bool:
    return crew.duty is DutyState.STANDBY and not picture.is_busy(crew.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitReach:
    """One running arrival limit of an order and the crews that still meet it; of those, `free` hold no order and are
    on standby, the others would have to be taken from something, or are lent to somebody else."""

    rule: str
    due_at: datetime
    crews: frozenset[CrewId]
    free: frozenset[CrewId]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderReach:
    """`crews` are those on duty that were looked at, `unseen` those of them whose drive is not counted from a position
    that is believed."""

    limits: tuple[LimitReach, ...]
    crews: tuple[CrewId, ...]
    unseen: frozenset[CrewId]


def reach_of_order(
    order: WorkOrder, *, picture: Picture, fixes: Mapping[CrewId, Fix], rules: RuleBook, now: datetime
) -> OrderReach:
    """Who on duty still meets which arrival limit that runs (T-1, T-2, T-3): the drive against the time left, as
    `recommend` judges it."""
    crews = [crew for crew in picture.crews.values() if not crew.retired and crew.duty is not DutyState.OFF_DUTY]
    seen = sightings(crews, fixes, picture, rules=rules, now=now)
    xy = np.array([(one.x, one.y) for one in seen], np.float64).reshape(-1, 2)
    drive = travel_seconds(from_xy=xy, to_xy=(order.place.x, order.place.y), zone=order.zone, rules=rules).tolist()
    free = {
        crew.id for crew in crews if _is_free(crew, picture) and (crew.loan is None or is_own(crew, order, picture))
    }
    limits = []
    for clock in clocks_of(order, rules):
        if clock.leg is not Leg.ARRIVAL or not clock.running:
            continue
        left = clock.left(now).total_seconds()
        meets = frozenset(crew.id for crew, seconds in zip(crews, drive, strict=True) if seconds <= left)
        limits.append(LimitReach(rule=clock.rule, due_at=clock.due_at, crews=meets, free=meets & free))
    return OrderReach(
        limits=tuple(limits),
        crews=tuple(crew.id for crew in crews),
        unseen=frozenset(
            crew.id for crew, one in zip(crews, seen, strict=True) if one.source is not Whereabouts.POSITION
        ),
    )
