"""CSV files as they come from table programs: UTF-8 with or without a mark, or GBK; any of three separators."""

import csv
import io
import math
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import shapely

from models.imports.encodings import GUESS, likely_utf8
from models.imports.layout import Source
from models.imports.problems import ProblemCode, Problems
from models.imports.table import Geometries, Table

LON_NAMES = ("lon", "lng", "long", "longitude", "x", "经度")
LAT_NAMES = ("lat", "latitude", "y", "纬度")
WKT_NAMES = ("wkt", "geom", "geometry", "the_geom")

_SEPARATORS = ",;\t"
_LONGEST_CELL = 8 << 20


def read_csv(source: Source, problems: Problems) -> Table | None:
    """The table, with points from a pair of columns or shapes from a column of WKT if it has them."""
    found = _text(source, problems)
    if found is None:
        return None
    text, guessed = found
    csv.field_size_limit(_LONGEST_CELL)
    first = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        rows = [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        problems.add(ProblemCode.FILE_UNREADABLE, source.shown, row=reader.line_num, detail=str(error))
        return None
    before = len(problems)
    _check_table(source.shown, header, rows, problems)
    if len(problems) > before:
        return None
    columns = {name: [row[at] for _, row in rows] for at, name in enumerate(header) if name}
    lines = np.array([line for line, _ in rows], np.int64)
    table = Table(file=source.shown, columns=columns, lines=lines, guessed_encoding=guessed)
    return _with_geometry(table, source, problems)


def _text(source: Source, problems: Problems) -> tuple[str, str | None] | None:
    """The text and, where nobody said so and it is not UTF-8, the encoding it was taken for."""
    raw = source.path.read_bytes()
    declared = source.settings.encoding
    text = _decoded(raw, declared or "utf-8-sig")
    if text is not None and (declared or likely_utf8((text,))):
        return text, None
    further = None if declared else _decoded(raw, GUESS)
    if further is not None:
        return further, GUESS
    encoding = declared or "utf-8"
    problems.add(ProblemCode.NOT_TEXT, source.shown, encoding=encoding, line=bad_line(raw, encoding))
    return None


def _decoded(raw: bytes, encoding: str) -> str | None:
    """None if the bytes are no text in this encoding."""
    try:
        text = raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return None if "\0" in text else text


def bad_line(raw: bytes, encoding: str) -> int | None:
    """Line of the first bytes that are no text in `encoding`; None if it cannot be said."""
    try:
        raw.decode(encoding)
    except UnicodeDecodeError as error:
        return raw.count(b"\n", 0, error.start) + 1
    except LookupError:
        return None
    return raw.count(b"\n", 0, raw.find(b"\0")) + 1 if b"\0" in raw else None


def _check_table(file: str, header: list[str], rows: list[tuple[int, list[str]]], problems: Problems) -> None:
    named = [name.casefold() for name in header if name]
    for name in sorted({name for name in named if named.count(name) > 1}):
        problems.add(ProblemCode.COLUMN_TWICE, file, row=1, field=name)
    for line, row in rows:
        if len(row) != len(header):
            problems.add(ProblemCode.ROW_RAGGED, file, row=line, cells=len(row), header=len(header))


def _with_geometry(table: Table, source: Source, problems: Problems) -> Table:
    given = source.settings.columns
    wkt = _column(table, (given["wkt"],) if "wkt" in given else WKT_NAMES)
    if wkt is not None:
        return _placed(table, wkt, shapes=_from_wkt(table, wkt, problems))
    lon = _column(table, (given["lon"],) if "lon" in given else LON_NAMES)
    lat = _column(table, (given["lat"],) if "lat" in given else LAT_NAMES)
    if lon is None or lat is None:
        return table
    return _placed(table, lon, lat, shapes=_from_lon_lat(table, lon, lat, problems))


def _placed(table: Table, *used: str, shapes: Geometries) -> Table:
    rest = {name: cells for name, cells in table.columns.items() if name not in used}
    return replace(table, columns=rest, geometry=shapes)


def _column(table: Table, names: Iterable[str]) -> str | None:
    present = {name.casefold(): name for name in table.columns}
    return next((present[name.casefold()] for name in names if name.casefold() in present), None)


def _from_wkt(table: Table, column: str, problems: Problems) -> Geometries:
    shapes = np.full(len(table.lines), None, dtype=object)
    for at, text in enumerate(table.columns[column]):
        if not text.strip():
            continue  # noted as a missing shape where shapes are judged
        try:
            with np.errstate(invalid="ignore"):  # NaN is noted where shapes are judged
                shapes[at] = shapely.from_wkt(text)
        except shapely.errors.GEOSException:
            problems.add(
                ProblemCode.GEOMETRY_UNREADABLE,
                table.file,
                row=int(table.lines[at]),
                field=column,
                value=text[:60],
            )
            shapes[at] = shapely.Point()
    return shapes


def _from_lon_lat(table: Table, lon: str, lat: str, problems: Problems) -> Geometries:
    """Points; rows without both numbers have none."""
    shapes = np.full(len(table.lines), None, dtype=object)
    full = np.zeros(len(shapes), np.bool_)
    xy = np.zeros((len(shapes), 2))
    for axis, column in enumerate((lon, lat)):
        for at, text in enumerate(table.columns[column]):
            if text.strip():
                xy[at, axis] = _number(text, table, at, column, problems)
    for at, (x, y) in enumerate(zip(table.columns[lon], table.columns[lat], strict=True)):
        full[at] = bool(x.strip()) and bool(y.strip())
    shapes[full] = shapely.points(xy[full])
    return shapes


def _number(text: str, table: Table, at: int, column: str, problems: Problems) -> float:
    """NaN stays NaN: it is noted as such where shapes are judged."""
    try:
        return float(text)
    except ValueError:
        problems.add(
            ProblemCode.NOT_A_NUMBER, table.file, row=int(table.lines[at]), field=column, value=text.strip()[:60]
        )
        return math.inf
