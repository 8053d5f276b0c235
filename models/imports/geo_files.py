"""GeoJSON, GeoPackage and Shapefile through GDAL, each looked at by us first.

GDAL passes over what it does not like (a feature without a type, coordinates that are text) and takes a file
for what its content says, not its name. So the content is checked before, and every row is accounted for.
"""

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import msgspec
import numpy as np
import pyogrio
import shapely

from models.imports.csv_files import bad_line
from models.imports.dbf import dbf_encoding
from models.imports.layout import Source
from models.imports.problems import ProblemCode, Problems, listed
from models.imports.table import Table

_GEOMETRY_TYPES = frozenset(
    {"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"}
)
_GEOPACKAGE_MAGIC = b"SQLite format 3\0"
_SHAPEFILE_MAGIC = b"\0\0\x27\x0a"


class _Feature(msgspec.Struct):
    type: Literal["Feature"]


class _Collection(msgspec.Struct):
    type: str
    features: list[_Feature] | None = None
    crs: msgspec.Raw | None = None


def read_geojson(source: Source, problems: Problems) -> Table | None:
    """A feature collection, one feature, or one bare geometry (RFC 7946; UTF-8)."""
    raw = source.path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    try:
        raw.decode("utf-8")
        head = msgspec.json.decode(raw, type=_Collection)
    except UnicodeDecodeError:
        problems.add(ProblemCode.NOT_TEXT, source.shown, encoding="utf-8", line=bad_line(raw, "utf-8"))
        return None
    except msgspec.ValidationError as error:
        _not_geojson(source.shown, raw, str(error), problems)
        return None
    except (msgspec.DecodeError, RecursionError) as error:
        _bad_json(source.shown, raw, str(error), problems)
        return None
    collection = head.type == "FeatureCollection" and head.features is not None
    if not collection and head.type != "Feature" and head.type not in _GEOMETRY_TYPES:
        problems.add(ProblemCode.NOT_GEOJSON, source.shown)
        return None
    table = _read(source, problems, source.path)
    # GDAL says WGS-84 for a file that says nothing, as the standard does; we tell the two apart.
    return table if table is None or head.crs is not None else replace(table, crs=None)


def read_geopackage(source: Source, problems: Problems) -> Table | None:
    if not _starts_with(source, _GEOPACKAGE_MAGIC, problems):
        return None
    try:
        with _quietly():
            tables = [str(name) for name in pyogrio.list_layers(source.path)[:, 0]]
    except pyogrio.errors.DataSourceError as error:
        problems.add(ProblemCode.FILE_UNREADABLE, source.shown, detail=str(error))
        return None
    wanted = source.settings.table or next((name for name in tables if name.casefold() == source.layer), None)
    if wanted is None and len(tables) == 1:
        wanted = tables[0]
    if wanted is None:
        problems.add(ProblemCode.TABLES_AMBIGUOUS, source.shown, tables=listed(tables))
        return None
    if wanted not in tables:
        problems.add(ProblemCode.TABLE_MISSING, source.shown, field=wanted, tables=listed(tables))
        return None
    return _read(source, problems, source.path, layer=wanted)


def read_shapefile(source: Source, problems: Problems) -> Table | None:
    if not _starts_with(source, _SHAPEFILE_MAGIC, problems):
        return None
    beside = {path.suffix.lower(): path for path in source.path.parent.glob(f"{glob_name(source.path.stem)}.*")}
    missing = [suffix for suffix in (".shx", ".dbf") if suffix not in beside]
    for suffix in missing:
        problems.add(ProblemCode.SIDECAR_MISSING, source.shown, missing=source.path.with_suffix(suffix).name)
    if missing:
        return None
    declared = source.settings.encoding or _cpg(beside.get(".cpg"))
    encoding = dbf_encoding(beside[".dbf"].read_bytes(), declared)
    if encoding is None:
        problems.add(ProblemCode.NOT_TEXT, source.shown, encoding=declared or "utf-8, gbk", line=None)
        return None
    table = _read(source, problems, source.path, encoding=encoding)
    guessed = encoding if declared is None and encoding != "utf-8" else None
    return table if table is None else replace(table, guessed_encoding=guessed)


def glob_name(name: str) -> str:
    """`name` as a glob pattern that matches nothing but itself."""
    return re.sub(r"([*?[])", r"[\1]", name)


def _cpg(path: Path | None) -> str | None:
    if path is None:
        return None
    name = path.read_bytes()[:40].decode("ascii", "replace").strip()
    name = name.removeprefix("ANSI ").removeprefix("OEM ")
    return f"cp{name}" if name.isdigit() else name or None


def _starts_with(source: Source, magic: bytes, problems: Problems) -> bool:
    with source.path.open("rb") as opened:
        if opened.read(len(magic)) == magic:
            return True
    problems.add(ProblemCode.FORMAT_UNKNOWN, source.shown)
    return False


def _not_geojson(file: str, raw: bytes, detail: str, problems: Problems) -> None:
    if raw.lstrip()[:1] == b"[":
        problems.add(ProblemCode.JSON_BARE_ARRAY, file)
        return
    row = re.search(r"features\[(\d+)\]", detail)
    problems.add(ProblemCode.NOT_GEOJSON, file, row=int(row[1]) + 1 if row else None)


def _bad_json(file: str, raw: bytes, detail: str, problems: Problems) -> None:
    """JSON has no word for NaN: a number that is none is told from other slips."""
    place = re.search(r"\(byte (\d+)\)", detail)
    at = int(place[1]) if place else len(raw)
    if raw[at : at + 3] in {b"NaN", b"nan", b"Inf", b"inf"} or raw[at : at + 4] == b"-Inf":
        field = "geometry" if raw.rfind(b'"coordinates"', 0, at) > raw.rfind(b'"properties"', 0, at) else None
        row = max(1, len(re.findall(rb'"type"\s*:\s*"Feature"', raw[:at])))
        problems.add(ProblemCode.NOT_FINITE, file, row=row, field=field)
        return
    line = raw.count(b"\n", 0, at) + 1
    column = at - raw.rfind(b"\n", 0, at)
    problems.add(ProblemCode.JSON_INVALID, file, line=line, column=column)


@contextmanager
def _quietly() -> Iterator[None]:
    """GDAL warns of what it leaves out; here every row and shape is looked at afterwards."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        yield


def _read(source: Source, problems: Problems, path: Path, **options: Any) -> Table | None:
    try:
        with _quietly():
            meta, _, wkb, fields = pyogrio.raw.read(path, **options)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, UnicodeDecodeError) as error:
        problems.add(ProblemCode.FILE_UNREADABLE, source.shown, detail=str(error))
        return None
    if wkb is not None and len(wkb) == 0:
        wkb = None
    columns = {str(name): cells.tolist() for name, cells in zip(meta["fields"], fields, strict=True)}
    count = len(wkb) if wkb is not None else len(next(iter(columns.values()), []))
    lines = np.arange(1, count + 1)
    shapes = None
    if wkb is not None:
        shapes = shapely.from_wkb(wkb, on_invalid="ignore")
        for at in np.flatnonzero(shapely.is_missing(shapes) & np.array([one is not None for one in wkb])):
            problems.add(ProblemCode.GEOMETRY_UNREADABLE, source.shown, row=int(lines[at]), field="geometry", value="")
            shapes[at] = shapely.Point()
    return Table(file=source.shown, columns=columns, lines=lines, geometry=shapes, crs=meta["crs"])
