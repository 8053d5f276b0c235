"""The transformer areas: as drawn, or built from the customers and the transformer each hangs on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from models.entities.network import CustomerClass
from models.geometry.areas_from_customers import areas_from_customers
from models.imports.layers import Rows
from models.imports.problems import listed
from models.imports.projected import Projected, coordinates, nest
from models.imports.report import FindingCode, Findings
from models.imports.table import Geometries, Ints

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Areas:
    """n areas. `xy` (n, 2) metres of the transformers; `grid` and `feeder` codes or None; `rows` are the layer
    and row that speak for each area in messages; `customer_area` (c,) the area of each customer, −1 if none."""

    codes: list[str]
    names: list[str]
    polygons: Geometries
    xy: Floats
    grid: list[str | None]
    feeder: list[str | None]
    residents: Ints
    businesses: Ints
    important: list[int | None]
    built: bool
    speaker: Rows | None
    speaker_rows: Ints
    customer_area: Ints
    at_home: NDArray[np.bool_]


def find_areas(ground: Projected, findings: Findings, between: Callable[[], None]) -> Areas:
    """The areas drawn in the folder, else areas built from its customers, else none."""
    if "areas" in ground.layers:
        return _drawn(ground, ground.layers["areas"], findings)
    if "customers" in ground.layers:
        return _built(ground, ground.layers["customers"], findings, between)
    findings.add(FindingCode.LAYER_MISSING, layer="areas")
    nothing = np.empty(0, np.int64)
    return Areas(
        codes=[],
        names=[],
        polygons=np.empty(0, dtype=object),
        xy=np.empty((0, 2)),
        grid=[],
        feeder=[],
        residents=nothing,
        businesses=nothing,
        important=[],
        built=False,
        speaker=None,
        speaker_rows=nothing,
        customer_area=nothing,
        at_home=np.empty(0, np.bool_),
    )


def _drawn(ground: Projected, rows: Rows, findings: Findings) -> Areas:
    polygons = ground.shapes["areas"]
    codes = rows["code"]
    transformers = _Transformers(ground)
    inner = coordinates(shapely.point_on_surface(polygons))
    customer_area, at_home = _customers_in(ground, rows.index(), polygons)
    counted = _count(ground.rows("customers"), customer_area, len(codes), findings)
    return Areas(
        codes=codes,
        names=rows.names(),
        polygons=polygons,
        xy=np.array([transformers.xy.get(code, spot) for code, spot in zip(codes, inner, strict=True)]),
        grid=_first(rows["grid"], transformers.column("grid", codes)),
        feeder=_first(rows["feeder"], transformers.column("feeder", codes)),
        residents=np.array(_first(rows["residents"], counted[0]), np.int64),
        businesses=np.array(_first(rows["businesses"], counted[1]), np.int64),
        important=rows["important"],
        built=False,
        speaker=rows,
        speaker_rows=np.arange(len(codes)),
        customer_area=customer_area,
        at_home=at_home,
    )


def _built(ground: Projected, customers: Rows, findings: Findings, between: Callable[[], None]) -> Areas:
    transformers = _Transformers(ground)
    feeding = set(customers["transformer"])
    idle = [code for code in transformers.codes if code not in feeding]
    if idle:
        findings.add(FindingCode.TRANSFORMERS_WITHOUT_CUSTOMERS, count=len(idle), codes=listed(idle))
    codes = [code for code in transformers.codes if code in feeding] or sorted(feeding)
    index = {code: row for row, code in enumerate(codes)}
    owner = np.array([index[code] for code in customers["transformer"]], np.int64)
    homes = ground.shapes["customers"]
    xy = coordinates(homes)
    polygons = areas_from_customers(xy, owner, between=between)
    findings.add(FindingCode.LAYER_DERIVED, layer="areas", source="customers", count=len(codes))
    counted = _count(customers, owner, len(codes), findings)
    order = np.argsort(owner, kind="stable")
    members = np.split(order, np.searchsorted(owner[order], np.arange(1, len(codes))))
    middles = [
        transformers.xy[code] if code in transformers.xy else _middle(xy[members[row]])
        for row, code in enumerate(codes)
    ]
    speaker, speaker_rows = customers, np.array([rows[0] for rows in members])
    if transformers.rows is not None:
        speaker, speaker_rows = transformers.rows, np.array([transformers.index[code] for code in codes])
    return Areas(
        codes=codes,
        names=[transformers.names.get(code) or code for code in codes],
        polygons=polygons,
        xy=np.array(middles),
        grid=transformers.column("grid", codes),
        feeder=transformers.column("feeder", codes),
        residents=np.array(counted[0], np.int64),
        businesses=np.array(counted[1], np.int64),
        important=[None] * len(codes),
        built=True,
        speaker=speaker,
        speaker_rows=speaker_rows,
        customer_area=owner,
        at_home=shapely.covers(polygons[owner], homes),
    )


class _Transformers:
    """What the transformers say, by code; nothing without that layer."""

    def __init__(self, ground: Projected) -> None:
        self.rows = ground.rows("transformers")
        self.codes: list[str] = self.rows["code"] if self.rows is not None else []
        self.index = {code: row for row, code in enumerate(self.codes)}
        spots = coordinates(ground.shapes["transformers"]) if self.rows is not None else np.empty((0, 2))
        self.xy = dict(zip(self.codes, spots, strict=True))
        self.names: dict[str, str] = (
            dict(zip(self.codes, self.rows["name"], strict=True)) if self.rows is not None else {}
        )

    def column(self, field: str, codes: list[str]) -> list[str | None]:
        if self.rows is None:
            return [None] * len(codes)
        values = self.rows[field]
        return [values[self.index[code]] if code in self.index else None for code in codes]


def _first(own: list[Any], other: list[Any]) -> list[Any]:
    return [value if value is not None else further for value, further in zip(own, other, strict=True)]


def _middle(xy: Floats) -> Floats:
    """The customer nearest to the middle of them all: a spot that surely lies among them."""
    steps = xy - np.median(xy, axis=0)
    nearest: Floats = xy[int(np.argmin((steps**2).sum(axis=1)))]
    return nearest


def _customers_in(ground: Projected, index: dict[str, int], polygons: Geometries) -> tuple[Ints, NDArray[np.bool_]]:
    """The area each customer names, else the one it lies in, and whether it lies in its own."""
    customers = ground.rows("customers")
    if customers is None:
        return np.empty(0, np.int64), np.empty(0, np.bool_)
    homes = ground.shapes["customers"]
    area = np.array([index.get(code, -1) for code in customers["transformer"]], np.int64)
    unnamed = np.flatnonzero(area < 0)
    named = np.flatnonzero(area >= 0)
    at_home = np.zeros(len(homes), np.bool_)
    at_home[named] = shapely.covers(polygons[area[named]], homes[named])
    if len(unnamed):
        found = nest(homes[unnamed], polygons)
        area[unnamed] = found.row
        at_home[unnamed] = (found.row >= 0) & (found.metres == 0)
    return area, at_home


def _count(customers: Rows | None, area: Ints, areas: int, findings: Findings) -> tuple[list[int], list[int]]:
    """Residents and businesses of each area; customers of no stated class count as residents."""
    if customers is None:
        return [0] * areas, [0] * areas
    business = np.array([kind is CustomerClass.BUSINESS for kind in customers["kind"]], np.bool_)
    unstated = sum(kind is None for kind in customers["kind"])
    if unstated:
        findings.add(FindingCode.CLASS_ASSUMED, count=unstated)
    known = area >= 0
    residents = np.bincount(area[known & ~business], minlength=areas)
    businesses = np.bincount(area[known & business], minlength=areas)
    return residents.tolist(), businesses.tolist()
