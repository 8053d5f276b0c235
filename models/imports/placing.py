"""Whether the layers lie where they can lie: within the city's bounds, and near each other."""

import numpy as np
from numpy.typing import NDArray

from models.imports.layers import Layers, Rows
from models.imports.problems import ProblemCode, Problems

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Bounds = tuple[float, float, float, float]

FAR_KM = 500.0
"""No utility's ground reaches farther than this from its middle."""

_KM_PER_DEGREE = 111.2


def check_places(layers: Layers, bounds: Bounds | None, problems: Problems) -> None:
    """Note rows outside `bounds` (west, south, east, north), layers far from the others, and rows far from
    their own layer; where changing lon and lat over would put them right, that is said instead."""
    placed = [rows for rows in layers.values() if len(rows.shapes)]
    if bounds is not None:
        for rows in placed:
            _check_bounds(rows, bounds, problems)
    if len(problems):
        return
    centres = [np.median(rows.middles(), axis=0) for rows in placed]
    astray = _layers_astray(placed, centres, problems)
    for rows, centre in zip(placed, centres, strict=True):
        if rows.layer not in astray:
            _check_rows(rows, centre, problems)


def kilometres(lon_lat: Floats, other: Floats) -> Floats:
    """Distances between (n, 2) and (n, 2) or (2,) lon, lat; good enough to tell near from far."""
    step = lon_lat - other
    step[..., 0] = (step[..., 0] + 180) % 360 - 180
    step[..., 0] *= np.cos(np.radians((lon_lat[..., 1] + other[..., 1]) / 2))
    return np.hypot(step[..., 0], step[..., 1]) * _KM_PER_DEGREE


def _check_bounds(rows: Rows, bounds: Bounds, problems: Problems) -> None:
    west, south, east, north = bounds

    def within(lon_lat: Floats) -> Bools:
        lon, lat = lon_lat.T
        inside: Bools = (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)
        return inside

    middles = rows.middles()
    outside = ~within(middles)
    swapped = outside & within(middles[:, ::-1])
    _refuse_first(rows, ProblemCode.LON_LAT_SWAPPED, swapped, problems, other="")
    _refuse_first(rows, ProblemCode.OUTSIDE_BOUNDS, outside & ~swapped, problems)


def _layers_astray(placed: list[Rows], centres: list[Floats], problems: Problems) -> set[str]:
    """Layers that do not lie with most others; of two that disagree the first named is believed."""
    agreeing = [sum(bool(kilometres(one, other) <= FAR_KM) for other in centres) for one in centres]
    believed = int(np.argmax(agreeing)) if agreeing else 0
    astray = set()
    for rows, centre in zip(placed, centres, strict=True):
        distance = float(kilometres(centre, centres[believed]))
        if distance <= FAR_KM:
            continue
        astray.add(rows.layer)
        all_rows = np.ones(len(rows), np.bool_)
        other = placed[believed].files[0]
        if kilometres(centre[::-1], centres[believed]) <= FAR_KM:
            _refuse_first(rows, ProblemCode.LON_LAT_SWAPPED, all_rows, problems, other=other)
        else:
            facts = {"other": other, "kilometres": round(distance)}
            _refuse_first(rows, ProblemCode.LAYERS_APART, all_rows, problems, **facts)
    return astray


def _check_rows(rows: Rows, centre: Floats, problems: Problems) -> None:
    middles = rows.middles()
    far = kilometres(middles, centre) > FAR_KM
    for row in np.flatnonzero(far):
        lon, lat = middles[row].tolist()
        if kilometres(middles[row, ::-1], centre) <= FAR_KM:
            rows.refuse(
                problems, ProblemCode.LON_LAT_SWAPPED, int(row), "geometry", lon=lon, lat=lat, count=1, other=""
            )
            continue
        distance = round(float(kilometres(middles[row], centre)))
        rows.refuse(problems, ProblemCode.OUT_OF_PLACE, int(row), "geometry", lon=lon, lat=lat, kilometres=distance)


def _refuse_first(rows: Rows, code: ProblemCode, wrong: Bools, problems: Problems, **facts: object) -> None:
    """One problem for each file: its first wrong row, and how many there are."""
    middles = rows.middles()
    for file in range(len(rows.files)):
        found = np.flatnonzero(wrong & (rows.file_of == file))
        if len(found):
            lon, lat = middles[found[0]].tolist()
            rows.refuse(problems, code, int(found[0]), "geometry", lon=lon, lat=lat, count=len(found), **facts)
