"""From a file's declared coordinate system to WGS-84, refusing what cannot be in that system."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray

from models.geometry.gcj02 import bd09_to_wgs84, gcj02_to_wgs84
from models.imports.layout import Layout, Source
from models.imports.problems import ProblemCode, Problems
from models.imports.table import Geometries, Table

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

WGS84, GCJ02, BD09 = "EPSG:4326", "GCJ-02", "BD-09"
_SPELLINGS = {
    "GCJ02": GCJ02,
    "GCJ-02": GCJ02,
    "GCJ_02": GCJ02,
    "BD09": BD09,
    "BD-09": BD09,
    "BD_09": BD09,
    "BD09LL": BD09,
    "WGS84": WGS84,
    "WGS-84": WGS84,
    "WGS_84": WGS84,
    "CGCS2000": "EPSG:4490",
}
SHIFTED = frozenset({GCJ02, BD09})


@dataclass(frozen=True, slots=True)
class Crs:
    """`name` as used here; `declared` by the "layout", the "file", the file's "format", or "assumed"."""

    name: str
    declared: str


def crs_of(table: Table, source: Source, layout: Layout) -> Crs:
    """The layer's own declaration holds before the file's, the file's before the city's.

    GCJ-02 and BD-09 cannot be stated by any file; declared for the city they hold before the files.
    """
    city = _spelt(layout.crs) if layout.crs else None
    if source.settings.crs:
        return Crs(_spelt(source.settings.crs), "layout")
    if city in SHIFTED:
        return Crs(city, "layout")
    if table.crs:
        return Crs(table.crs, "file")
    if city is not None:
        return Crs(city, "layout")
    return Crs(WGS84, "format" if table.file.lower().endswith((".geojson", ".json")) else "assumed")


def to_wgs84(shapes: Geometries, crs: Crs, table: Table, problems: Problems) -> Geometries | None:
    """Finite shapes as lon, lat in WGS-84 degrees; None after noting problems."""
    try:
        degrees = crs.name in SHIFTED or _crs(crs.name).is_geographic
    except pyproj.exceptions.CRSError:
        problems.add(ProblemCode.CRS_UNKNOWN, table.file, crs=crs.name[:80])
        return None
    extents = _Extents(shapely.bounds(shapes), crs, table, problems)
    before = len(problems)
    if degrees:
        extents.refuse_metres()
    else:
        extents.refuse_degrees()
    if len(problems) > before:
        return None
    moved: Geometries = shapely.transform(shapes, converter(crs.name))
    lost: Bools = ~np.isfinite(shapely.bounds(moved)).all(axis=1)
    extents.refuse(ProblemCode.OUTSIDE_CRS, lost)
    return None if lost.any() else moved


def short_name(crs: str) -> str:
    """The code of a coordinate system if it has one, for reports: files state theirs in a page of WKT."""
    if crs in SHIFTED:
        return crs
    authority = _crs(crs).to_authority(min_confidence=25)
    return ":".join(authority) if authority else _crs(crs).name


def _spelt(name: str) -> str:
    return _SPELLINGS.get(name.strip().upper(), name.strip())


@dataclass(frozen=True, slots=True)
class _Extents:
    """`corners` (n, 4) xmin, ymin, xmax, ymax of the rows of `table`, in its own coordinates."""

    corners: Floats
    crs: Crs
    table: Table
    problems: Problems

    def refuse_metres(self) -> None:
        """Numbers too large for degrees: metres, or latitude before longitude."""
        size = np.abs(self.corners)
        lon, lat = size[:, [0, 2]], size[:, [1, 3]]
        wrong: Bools = np.any(lon > 180, axis=1) | np.any(lat > 90, axis=1)
        swapped: Bools = wrong & np.all(lon <= 90, axis=1) & np.all(lat <= 180, axis=1)
        self.refuse(ProblemCode.LON_LAT_SWAPPED, swapped)
        self.refuse(ProblemCode.METRES_AS_DEGREES, wrong & ~swapped)

    def refuse_degrees(self) -> None:
        """Numbers that are all as small as degrees: a city of metres would lie within a football field."""
        degrees = np.asarray(np.all(np.abs(self.corners) <= 180, axis=1))
        if degrees.all():
            self.refuse(ProblemCode.DEGREES_AS_METRES, degrees)

    def refuse(self, code: ProblemCode, wrong: Bools) -> None:
        """One problem for the whole file: the first wrong row and how many there are."""
        if not wrong.any():
            return
        first = int(np.flatnonzero(wrong)[0])
        x, y = float(self.corners[first, 0]), float(self.corners[first, 1])
        facts = {"lon": x, "lat": y, "other": ""} if code is ProblemCode.LON_LAT_SWAPPED else {"x": x, "y": y}
        self.problems.add(
            code,
            self.table.file,
            row=int(self.table.lines[first]),
            field="geometry",
            crs=short_name(self.crs.name),
            count=int(wrong.sum()),
            **facts,
        )


@lru_cache(maxsize=32)
def _crs(name: str) -> pyproj.CRS:
    return pyproj.CRS.from_user_input(name)


def converter(name: str) -> Callable[[Floats], Floats]:
    """(n, 2) in the named system → (n, 2) lon, lat in WGS-84 degrees."""
    if name == GCJ02:
        return gcj02_to_wgs84
    if name == BD09:
        return bd09_to_wgs84
    transformer = pyproj.Transformer.from_crs(_crs(name), WGS84, always_xy=True)

    def convert(xy: Floats) -> Floats:
        return np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))

    return convert
