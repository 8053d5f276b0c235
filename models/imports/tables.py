"""One file as a table of text, numbers and shapes, before anybody judged what it says."""

from dataclasses import replace
from pathlib import Path

from models.imports.archives import unpack
from models.imports.csv_files import read_csv
from models.imports.geo_files import read_geojson, read_geopackage, read_shapefile
from models.imports.layout import Source
from models.imports.problems import ProblemCode, Problems
from models.imports.table import Table

MOST_MEGABYTES = 2048


def read_table(source: Source, scratch: Path, problems: Problems) -> Table | None:
    """Read `source`; `scratch` is an empty folder for what has to be unpacked. None after noting a problem."""
    size = source.path.stat().st_size
    if size == 0:
        problems.add(ProblemCode.FILE_EMPTY, source.shown)
        return None
    if size > MOST_MEGABYTES << 20:
        problems.add(ProblemCode.FILE_TOO_LARGE, source.shown, megabytes=size >> 20, allowed=MOST_MEGABYTES)
        return None
    if source.path.suffix.lower() == ".zip":
        inner = unpack(source.path, source.shown, scratch, problems)
        if inner is None:
            return None
        return read_table(replace(source, path=inner, shown=f"{source.shown}/{inner.name}"), scratch, problems)
    before = len(problems)
    table = _READERS[source.path.suffix.lower()](source, problems)
    if table is not None and len(table.lines) == 0 and len(problems) == before:
        problems.add(ProblemCode.NO_ROWS, source.shown)
        return None
    return table


_READERS = {
    ".geojson": read_geojson,
    ".json": read_geojson,
    ".gpkg": read_geopackage,
    ".shp": read_shapefile,
    ".csv": read_csv,
}
