"""Whom an outage would touch, counted on the ground: what a plan's draft, import or command line is made from.

Decisions know no ground. What they are given is counted here, at the edge, and names the ground it was counted on."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from models.entities.outage_plans import MOST_AREAS, PlanScope
from models.errors import Incomplete, Unavailable
from models.ids import AreaCode, FeederCode, StationId
from models.picture import Picture
from models.territory.territory import Territory

_MOST_NAMED = 20
"""Codes in the facts of a refusal: enough to find the slip."""


def plan_scope(
    areas: Sequence[AreaCode],
    *,
    feeder: FeederCode | None,
    territory: Territory,
    picture: Picture,
) -> PlanScope:
    """The areas with their customers, residents, important customers and stations, as the ground has them; areas of
    several stations are said, not refused. With a `feeder`, all areas must hang on it. Raises Incomplete
    ("areas_repeated", "too_many_areas") or Unavailable ("unknown_areas", "unknown_feeder", "areas_off_feeder"), the
    codes in the facts."""
    check_areas(areas)
    layer = territory["areas"]
    row_of = layer.rows
    unknown = [code for code in areas if code not in row_of]
    if unknown:
        raise Unavailable("unknown_areas", facts={"areas": tuple(unknown[:_MOST_NAMED]), "count": len(unknown)})
    chosen_rows = np.array([row_of[code] for code in areas], np.int64)
    if feeder is not None:
        _refuse_off_feeder(areas, chosen_rows, feeder, territory)
    residents = int(layer.columns["residents"][chosen_rows].sum())
    grids = np.unique(layer.columns["grid"][chosen_rows])
    stations = np.unique(territory["grids"].columns["station"][grids])
    chosen = set(areas)
    important = [one.id for one in picture.important_customers.values() if one.area in chosen and not one.retired]
    ground = picture.ground
    return PlanScope(
        areas=tuple(areas),
        customers=residents + int(layer.columns["businesses"][chosen_rows].sum()),
        residents=residents,
        important=tuple(sorted(important)),
        stations=tuple(sorted(StationId(str(code)) for code in territory["stations"].codes[stations])),
        ground=ground.digest if ground is not None else "",
    )


def check_areas(areas: Sequence[AreaCode]) -> None:
    """Each area once, and no more than a plan holds."""
    repeated = tuple(code for code, times in Counter(areas).items() if times > 1)
    if repeated:
        raise Incomplete("areas_repeated", facts={"areas": repeated[:_MOST_NAMED]})
    if len(areas) > MOST_AREAS:
        raise Incomplete("too_many_areas", facts={"count": len(areas), "most": MOST_AREAS})


def without_residents(areas: Sequence[AreaCode], territory: Territory) -> tuple[AreaCode, ...]:
    """Those of the areas where only enterprises are: what a restriction may touch (L-2). Codes that the ground does not
    know are left out."""
    layer = territory["areas"]
    row_of, residents = layer.rows, layer.columns["residents"]
    return tuple(code for code in areas if code in row_of and residents[row_of[code]] == 0)


def areas_of_feeder(feeder: FeederCode, territory: Territory) -> tuple[AreaCode, ...]:
    """All areas that hang on the feeder, in the order of the ground; Unavailable ("unknown_feeder") of another one."""
    rows = np.flatnonzero(territory["areas"].columns["feeder"] == _feeder_row(feeder, territory))
    return tuple(AreaCode(code) for code in territory["areas"].codes[rows].tolist())


def _refuse_off_feeder(
    areas: Sequence[AreaCode], rows: "np.typing.NDArray[np.int64]", feeder: FeederCode, territory: Territory
) -> None:
    off = np.flatnonzero(territory["areas"].columns["feeder"][rows] != _feeder_row(feeder, territory))
    if len(off):
        named = tuple(areas[place] for place in off[:_MOST_NAMED].tolist())
        raise Unavailable("areas_off_feeder", facts={"areas": named, "count": len(off), "feeder": feeder})


def _feeder_row(feeder: FeederCode, territory: Territory) -> int:
    row = territory["feeders"].rows.get(feeder)
    if row is None:
        raise Unavailable("unknown_feeder", facts={"feeder": feeder})
    return row
