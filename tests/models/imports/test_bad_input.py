"""Every kind of bad input is refused with file, row and field, in words, and nothing is returned."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyproj
import pytest

from models.imports import ProblemCode
from models.imports.problems import MOST_PROBLEMS
from tests.models.imports.towns import (
    CREWS,
    Feature,
    change,
    collection,
    feature,
    line,
    moved,
    point,
    problems,
    read,
    refusal,
    square,
    town,
    write_csv,
    write_gdal,
    write_json,
    write_town,
)
from widgets.words.import_words import problem_text, refusal_lines

Damage = Callable[[Path], Any]


def edit(layer: str, row: int, **properties: Any) -> Damage:
    """Change properties of one feature; `row` counts from 1."""
    return lambda folder: change(
        folder / f"{layer}.geojson", lambda features: features[row - 1]["properties"].update(properties)
    )


def reshape(layer: str, row: int, geometry: Feature | None) -> Damage:
    return lambda folder: change(
        folder / f"{layer}.geojson", lambda features: features[row - 1].update(geometry=geometry)
    )


def rename(layer: str, old: str, new: str) -> Damage:
    def damage(features: list[Feature]) -> None:
        for one in features:
            one["properties"][new] = one["properties"].pop(old)

    return lambda folder: change(folder / f"{layer}.geojson", damage)


def content(name: str, text: str | bytes) -> Damage:
    raw = text.encode() if isinstance(text, str) else text
    return lambda folder: (folder / name).write_bytes(raw)


def replaced(name: str, old: str, new: str) -> Damage:
    def damage(folder: Path) -> None:
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), "utf-8")

    return damage


def crew(row: int, **cells: str) -> Damage:
    rows = [{**one, **(cells if at == row - 2 else {})} for at, one in enumerate(CREWS)]
    return lambda folder: write_csv(folder / "crews.csv", rows)


BOW_TIE = {
    "type": "Polygon",
    "coordinates": [[[116, 29.6], [116.01, 29.61], [116.01, 29.6], [116, 29.61], [116, 29.6]]],
}
HOLE_OUTSIDE = {
    "type": "Polygon",
    "coordinates": [
        square(0, 0)["coordinates"][0],
        square(2, 2)["coordinates"][0],
    ],
}
OPEN_RING = {"type": "Polygon", "coordinates": [[[116, 29.6], [116.01, 29.6], [116.01, 29.61], [116.0, 29.61]]]}
P = ProblemCode

BAD: dict[str, tuple[Damage, ProblemCode, str, int | None, str | None]] = {
    # files
    "a file of 0 bytes": (content("areas.geojson", ""), P.FILE_EMPTY, "areas.geojson", None, None),
    "a table of 0 bytes": (content("crews.csv", ""), P.FILE_EMPTY, "crews.csv", None, None),
    "a collection without features": (
        content("areas.geojson", json.dumps(collection([]))),
        P.NO_ROWS,
        "areas.geojson",
        None,
        None,
    ),
    "a table of a header alone": (content("crews.csv", "code,kind\n"), P.NO_ROWS, "crews.csv", None, None),
    "a bare array of features": (
        content("areas.geojson", json.dumps(town()["areas"])),
        P.JSON_BARE_ARRAY,
        "areas.geojson",
        None,
        None,
    ),
    "JSON that ends early": (
        content("areas.geojson", '{"type": "FeatureCollection",\n "features": [{"type": "Feature"'),
        P.JSON_INVALID,
        "areas.geojson",
        None,
        None,
    ),
    "JSON with a comma too many": (
        replaced("areas.geojson", '"features": [', '"features": [,'),
        P.JSON_INVALID,
        "areas.geojson",
        None,
        None,
    ),
    "JSON of something else": (
        content("areas.geojson", '{"type": "Topology", "objects": {}}'),
        P.NOT_GEOJSON,
        "areas.geojson",
        None,
        None,
    ),
    "a feature that is none": (
        lambda folder: change(folder / "areas.geojson", lambda all_: all_[4].update(type="Thing")),
        P.NOT_GEOJSON,
        "areas.geojson",
        5,
        None,
    ),
    "GeoJSON in GBK": (
        lambda folder: (folder / "areas.geojson").write_bytes(
            json.dumps(collection(town()["areas"]), ensure_ascii=False).encode("gbk")
        ),
        P.NOT_TEXT,
        "areas.geojson",
        None,
        None,
    ),
    "a GeoPackage that is another file": (
        lambda folder: (folder / "areas.geojson").rename(folder / "areas.gpkg"),
        P.FORMAT_UNKNOWN,
        "areas.gpkg",
        None,
        None,
    ),
    "a GeoPackage cut short": (
        lambda folder: (
            (folder / "areas.geojson").unlink(),
            (folder / "areas.gpkg").write_bytes(b"SQLite format 3\0" + bytes(100)),
        ),
        P.FILE_UNREADABLE,
        "areas.gpkg",
        None,
        None,
    ),
    "two files for one layer": (
        content("areas.csv", "code,wkt\n"),
        P.FILES_AMBIGUOUS,
        "areas.csv",
        None,
        None,
    ),
    "a row with a cell too many": (
        content("crews.csv", "code,kind\nK1,抢修\nK2,抢修,x\n"),
        P.ROW_RAGGED,
        "crews.csv",
        3,
        None,
    ),
    "two columns of one name": (
        content("crews.csv", "code,kind,Code\nK1,抢修,K2\n"),
        P.COLUMN_TWICE,
        "crews.csv",
        1,
        "code",
    ),
    # columns
    "a needed column is missing": (
        rename("areas", "code", "number"),
        P.COLUMN_MISSING,
        "areas.geojson",
        None,
        "code",
    ),
    "a column misspelt": (
        rename("customers", "transformer", "transfomer"),
        P.COLUMN_UNKNOWN,
        "customers.geojson",
        None,
        "transfomer",
    ),
    "an optional column misspelt": (
        rename("areas", "feeder", "feeeder"),
        P.COLUMN_UNKNOWN,
        "areas.geojson",
        None,
        "feeeder",
    ),
    "a table without coordinates": (
        lambda folder: (
            (folder / "areas.geojson").unlink(),
            (folder / "areas.csv").write_text("code,name\nT1,a\n", "utf-8"),
        ),
        P.COORDINATES_MISSING,
        "areas.csv",
        None,
        None,
    ),
    # values
    "a code twice": (edit("areas", 3, code="T00"), P.CODE_TWICE, "areas.geojson", 3, "code"),
    "a customer twice": (edit("customers", 9, code="C001"), P.CODE_TWICE, "customers.geojson", 9, "code"),
    "a blank code": (edit("areas", 3, code="  "), P.VALUE_MISSING, "areas.geojson", 3, "code"),
    "a count that is no number": (
        edit("areas", 2, residents="many"),
        P.NOT_A_NUMBER,
        "areas.geojson",
        2,
        "residents",
    ),
    "a count below nothing": (edit("areas", 2, residents=-1), P.OUT_OF_RANGE, "areas.geojson", 2, "residents"),
    "half a customer": (edit("areas", 2, residents=1.5), P.NOT_WHOLE, "areas.geojson", 2, "residents"),
    "a word out of its list": (edit("grids", 1, zone="moon"), P.NOT_IN_LIST, "grids.geojson", 1, "zone"),
    "a skill out of its list": (crew(2, skills="meter;magic"), P.NOT_IN_LIST, "crews.csv", 2, "skills"),
    "a name too long": (edit("areas", 2, name="x" * 500), P.TEXT_TOO_LONG, "areas.geojson", 2, "name"),
    "a grid of no station": (
        edit("grids", 4, station="S9"),
        P.REFERENCE_UNKNOWN,
        "grids.geojson",
        4,
        "station",
    ),
    "an area of no grid": (edit("areas", 7, grid="G9"), P.REFERENCE_UNKNOWN, "areas.geojson", 7, "grid"),
    "a customer of no area": (
        edit("customers", 5, transformer="T99"),
        P.REFERENCE_UNKNOWN,
        "customers.geojson",
        5,
        "transformer",
    ),
    "a feeder of no substation": (
        edit("feeders", 1, substation="B9"),
        P.REFERENCE_UNKNOWN,
        "feeders.geojson",
        1,
        "substation",
    ),
    "an officer nobody knows": (
        edit("grids", 2, customer_manager="P9"),
        P.REFERENCE_UNKNOWN,
        "grids.geojson",
        2,
        "customer_manager",
    ),
    "an important customer of no area": (
        edit("important_customers", 1, area="T99"),
        P.REFERENCE_UNKNOWN,
        "important_customers.geojson",
        1,
        "area",
    ),
    "a crew of no station": (crew(2, station="S9"), P.REFERENCE_UNKNOWN, "crews.csv", 2, "station"),
    "a team of two trades": (crew(3, team="B1", station="S0"), P.TEAM_DISAGREES, "crews.csv", 3, "team"),
    # shapes
    "no shape": (reshape("areas", 6, None), P.GEOMETRY_MISSING, "areas.geojson", 6, "geometry"),
    "a line for a polygon": (
        reshape("areas", 6, line((0, 0), (1, 1))),
        P.GEOMETRY_KIND,
        "areas.geojson",
        6,
        "geometry",
    ),
    "a polygon that crosses itself": (
        reshape("areas", 6, BOW_TIE),
        P.SELF_CROSSING,
        "areas.geojson",
        6,
        "geometry",
    ),
    "a hole outside": (reshape("areas", 6, HOLE_OUTSIDE), P.RING_WRONG, "areas.geojson", 6, "geometry"),
    "a ring that is not closed": (
        reshape("areas", 6, OPEN_RING),
        P.GEOMETRY_UNREADABLE,
        "areas.geojson",
        6,
        "geometry",
    ),
    "NaN in JSON": (
        replaced("customers.geojson", "[116.002, 29.602]", "[NaN, 29.602]"),
        P.NOT_FINITE,
        "customers.geojson",
        1,
        "geometry",
    ),
    "a number too large for any number": (
        replaced("customers.geojson", "[116.002, 29.602]", "[1e999, 29.602]"),
        P.FILE_UNREADABLE,
        "customers.geojson",
        None,
        None,
    ),
    # places
    "a point in the Gulf of Guinea": (
        reshape("customers", 8, {"type": "Point", "coordinates": [0, 0]}),
        P.OUT_OF_PLACE,
        "customers.geojson",
        8,
        "geometry",
    ),
    "one row with lat before lon": (
        reshape("customers", 8, {"type": "Point", "coordinates": [29.6, 116.0]}),
        P.LON_LAT_SWAPPED,
        "customers.geojson",
        8,
        "geometry",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_refused(tmp_path: Path, name: str) -> None:
    damage, code, file, row, field = BAD[name]
    write_town(tmp_path)
    damage(tmp_path)
    found = problems(tmp_path)
    assert [(one.code, one.file, one.row, one.field) for one in found] == [(code, file, row, field)]
    text = problem_text(found[0])
    assert text.startswith(file)
    assert "{" not in text
    if row is not None:
        assert f"row {row}" in text


def test_a_self_crossing_is_told_with_its_place(tmp_path: Path) -> None:
    write_town(tmp_path)
    reshape("areas", 6, BOW_TIE)(tmp_path)
    (problem,) = problems(tmp_path)
    assert (problem.facts["lon"], problem.facts["lat"]) == pytest.approx((116.005, 29.605))
    assert "116.00500" in problem_text(problem)


def test_a_second_code_tells_where_the_first_is(tmp_path: Path) -> None:
    write_town(tmp_path)
    edit("areas", 3, code="T00")(tmp_path)
    (problem,) = problems(tmp_path)
    assert problem.facts == {"value": "T00", "first_file": "areas.geojson", "first_row": 1}


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write_town(tmp_path)
    edit("areas", 2, residents="many")(tmp_path)
    edit("areas", 9, residents=-5)(tmp_path)
    edit("grids", 1, zone="moon")(tmp_path)
    crew(3, kind="?")(tmp_path)
    reshape("customers", 4, None)(tmp_path)
    found = {(one.file, one.row) for one in problems(tmp_path)}
    assert found == {
        ("areas.geojson", 2),
        ("areas.geojson", 9),
        ("grids.geojson", 1),
        ("crews.csv", 3),
        ("customers.geojson", 4),
    }


def test_problems_without_end_are_counted(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    rows = [feature(point(x / 30, y / 30), transformer="T99") for x in range(20) for y in range(20)]
    write_json(tmp_path / "customers.geojson", collection(rows))
    refused = refusal(tmp_path)
    assert (len(refused.problems), refused.more) == (MOST_PROBLEMS, 400 - MOST_PROBLEMS)
    assert len(refusal_lines(refused)) == MOST_PROBLEMS + 1


def test_a_column_that_nobody_knows_is_left_out_and_said(tmp_path: Path) -> None:
    write_town(tmp_path)
    edit("areas", 2, capacity_kva=400)(tmp_path)
    _, report = read(tmp_path)
    ignored = {f.facts["file"]: f.facts["columns"] for f in report.findings if f.code.value == "columns_ignored"}
    assert ignored == {"areas.geojson": ("capacity_kva",)}


@pytest.mark.parametrize("cell", ["nan", "NaN", "inf"])
def test_nan_in_a_table_of_points(tmp_path: Path, cell: str) -> None:
    write_town(tmp_path, "areas")
    (tmp_path / "customers.csv").write_text(f"transformer,lon,lat\nT00,116.001,29.601\nT00,{cell},29.601\n", "utf-8")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.row) == (P.NOT_FINITE, 3)


def test_a_coordinate_that_is_no_number(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    (tmp_path / "customers.csv").write_text("transformer,lon,lat\nT00,116.001,29°36'\n", "utf-8")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.row, problem.field) == (P.NOT_A_NUMBER, 2, "lat")


def test_a_coordinate_that_is_not_there(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    (tmp_path / "customers.csv").write_text("transformer,lon,lat\nT00,116.001,29.6\nT00,,29.6\n", "utf-8")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.row) == (P.GEOMETRY_MISSING, 3)


def test_text_that_is_no_wkt(tmp_path: Path) -> None:
    (tmp_path / "areas.csv").write_text('code,wkt\nT00,"POLYGON((0 0, 1"\n', "utf-8")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.row, problem.field) == (P.GEOMETRY_UNREADABLE, 2, "wkt")


def test_nan_in_wkt(tmp_path: Path) -> None:
    (tmp_path / "areas.csv").write_text('code,wkt\nT00,"POLYGON((0 0, 1 0, nan 1, 0 0))"\n', "utf-8")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.row) == (P.NOT_FINITE, 2)


@pytest.mark.parametrize("suffix", [".shx", ".dbf"])
def test_half_a_shapefile(tmp_path: Path, suffix: str) -> None:
    write_gdal(tmp_path / "areas.shp", town()["areas"], encoding="UTF-8")
    (tmp_path / f"areas{suffix}").unlink()
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.facts["missing"]) == (P.SIDECAR_MISSING, f"areas{suffix}")


def test_a_geopackage_of_several_tables(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_gdal(tmp_path / "areas.gpkg", town()["areas"], layer=name, append=name == "b")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.facts["tables"]) == (P.TABLES_AMBIGUOUS, ("a", "b"))
    (tmp_path / "city.toml").write_text('[city]\nname="t"\n[layers.areas]\ntable="c"\n', "utf-8")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.field) == (P.TABLE_MISSING, "c")
    (tmp_path / "city.toml").write_text('[city]\nname="t"\n[layers.areas]\ntable="b"\n', "utf-8")
    assert len(read(tmp_path)[0].territory["areas"]) == 16


def to_metres(lon_lat: np.ndarray) -> np.ndarray:
    return np.column_stack(pyproj.Transformer.from_crs(4326, 4548, always_xy=True).transform(*lon_lat.T))


def test_metres_declared_as_degrees(tmp_path: Path) -> None:
    write_town(tmp_path)
    write_json(tmp_path / "areas.geojson", collection(moved(town()["areas"], to_metres)))
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.file, problem.row, problem.field) == (
        P.METRES_AS_DEGREES,
        "areas.geojson",
        1,
        "geometry",
    )
    assert problem.facts["count"] == 16
    assert "EPSG:4326 is in degrees" in problem_text(problem)


def test_degrees_declared_as_metres(tmp_path: Path) -> None:
    write_town(tmp_path)
    (tmp_path / "city.toml").write_text('[city]\nname="t"\n[layers.areas]\ncrs = "EPSG:4548"\n', "utf-8")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.file) == (P.DEGREES_AS_METRES, "areas.geojson")


def test_a_wrong_zone_puts_a_layer_elsewhere(tmp_path: Path) -> None:
    write_town(tmp_path)
    (tmp_path / "areas.geojson").unlink()
    write_gdal(tmp_path / "areas.gpkg", moved(town()["areas"], to_metres), "EPSG:4546")
    found = problems(tmp_path)
    assert [(one.code, one.file) for one in found] == [(P.LAYERS_APART, "areas.gpkg")]
    assert found[0].facts["kilometres"] == pytest.approx(580, abs=15)


def test_a_system_that_does_not_exist(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    (tmp_path / "city.toml").write_text('[city]\nname="t"\ncrs="EPSG:99999999"\n[layers.areas]\ncrs="Mars"\n', "utf-8")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.facts) == (P.CRS_UNKNOWN, {"crs": "Mars"})


def swapped(features: list[Feature]) -> list[Feature]:
    return moved(features, lambda lon_lat: lon_lat[:, ::-1])


def test_lat_before_lon_where_it_shows_at_once(tmp_path: Path) -> None:
    write_town(tmp_path)
    write_json(tmp_path / "areas.geojson", collection(swapped(town()["areas"])))
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.file, problem.facts["count"]) == (P.LON_LAT_SWAPPED, "areas.geojson", 16)


def europe(features: list[Feature]) -> list[Feature]:
    """The town moved to 8° E, 48° N, where a swap leaves degrees that could be."""
    return moved(features, lambda lon_lat: lon_lat - (108.0, -18.4))


@pytest.mark.parametrize("layer", ["areas", "customers"])
def test_lat_before_lon_next_to_a_layer_that_is_right(tmp_path: Path, layer: str) -> None:
    for name in ("areas", "customers", "transformers"):
        rows = europe(town()[name])
        write_json(tmp_path / f"{name}.geojson", collection(swapped(rows) if name == layer else rows))
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.file) == (P.LON_LAT_SWAPPED, f"{layer}.geojson")
    assert problem.facts["other"] != problem.file
    assert problem.facts["other"] in problem_text(problem)


def test_lat_before_lon_everywhere_shows_by_declared_bounds(tmp_path: Path) -> None:
    write_json(tmp_path / "areas.geojson", collection(swapped(europe(town()["areas"]))))
    read(tmp_path)
    (tmp_path / "city.toml").write_text('[city]\nname="t"\nbounds=[7, 47, 9, 49]\n', "utf-8")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.file) == (P.LON_LAT_SWAPPED, "areas.geojson")


def test_outside_the_declared_bounds(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    (tmp_path / "city.toml").write_text('[city]\nname="t"\nbounds=[116.0, 29.6, 116.03, 29.7]\n', "utf-8")
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.row, problem.facts["count"]) == (P.OUTSIDE_BOUNDS, 4, 4)
