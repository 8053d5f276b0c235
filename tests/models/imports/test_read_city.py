"""A whole town is read: layers, nesting, organisation, in every format and coordinate system alike."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyogrio
import pyproj
import pytest
import shapely

from models.entities.network import Grade, ImportantCustomer
from models.entities.people import Crew, CrewKind, Person, Skill, Team
from models.entities.places import GovernmentGrid, ServiceGrid, Station, Zone
from models.geometry.gcj02 import wgs84_to_bd09, wgs84_to_gcj02
from models.imports import FindingCode, ImportCancelled, Step
from models.imports.reading import read_city
from models.territory.city import City
from models.territory.projection import to_lon_lat
from tests.models.imports.towns import (
    CREWS,
    PEOPLE,
    SIDE,
    SOUTH,
    WEST,
    moved,
    read,
    town,
    write_csv,
    write_gdal,
    write_json,
    write_town,
)


def entities(city: City, kind: type) -> dict[str, object]:
    return {entity.id: entity for entity in city.entities if isinstance(entity, kind)}


def test_every_layer_is_read(tmp_path: Path) -> None:
    city, report = read(write_town(tmp_path))
    wanted = {
        "stations": 2,
        "grids": 4,
        "government_grids": 1,
        "areas": 16,
        "feeders": 1,
        "substations": 1,
        "roads": 1,
        "water": 1,
        "customers": 96,
        "people": 3,
        "teams": 2,
        "crews": 2,
        "important_customers": 1,
    }
    assert report.counts == wanted
    assert report.areas_built == 0
    assert report.percent_at_home == 100.0
    assert city.source == tmp_path.name


def test_areas_nest_in_grids_and_grids_in_stations(tmp_path: Path) -> None:
    territory = read(write_town(tmp_path))[0].territory
    areas, grids, stations = territory["areas"], territory["grids"], territory["stations"]
    parents = grids.shapes.geometries()[areas.columns["grid"]]
    assert (shapely.area(shapely.difference(areas.shapes.geometries(), parents)) < 100).all()
    assert stations.codes[grids.columns["station"]].tolist() == ["S0", "S1", "S0", "S1"]
    assert areas.columns["feeder"].tolist() == [0] * 16
    assert territory["feeders"].columns["substation"].tolist() == [0]


def test_customers_are_counted_by_class(tmp_path: Path) -> None:
    areas = read(write_town(tmp_path))[0].territory["areas"]
    assert areas.columns["residents"].tolist() == [5] * 16
    assert areas.columns["businesses"].tolist() == [1] * 16
    assert areas.columns["important"].tolist() == [1] + [0] * 15


def test_a_transformer_stands_where_its_layer_says(tmp_path: Path) -> None:
    territory = read(write_town(tmp_path))[0].territory
    areas = territory["areas"]
    spots = to_lon_lat(territory.projection, np.column_stack((areas.columns["x"], areas.columns["y"])))
    assert np.allclose(spots[0], (WEST + 0.7 * SIDE, SOUTH + 0.3 * SIDE), atol=1e-9)


def test_roads_take_osm_words_and_leave_footways_out(tmp_path: Path) -> None:
    city, report = read(write_town(tmp_path))
    roads = city.territory["roads"]
    assert roads.columns["road_class"].tolist() == [1]
    assert roads.columns["speed_kmh"].tolist() == [60.0]
    assert {"count": 1} in [f.facts for f in report.findings if f.code is FindingCode.FOOTWAYS_LEFT_OUT]


def test_the_organisation(tmp_path: Path) -> None:
    city, _ = read(write_town(tmp_path))
    grid = entities(city, ServiceGrid)["G00"]
    assert grid == ServiceGrid(
        id="G00",
        name="网格00",
        station="S0",
        zone=Zone.RURAL,
        customers=24,
        customer_manager="P1",
        equipment_administrator="P2",
    )
    assert entities(city, GovernmentGrid)["V1"] == GovernmentGrid(id="V1", name="村一", officer="P3")
    assert entities(city, Person)["P2"] == Person(id="P2", name="officer P2")
    assert entities(city, Team)["B1"] == Team(id="B1", name="B1", kind=CrewKind.STATION_REPAIR, station="S0")
    crew = entities(city, Crew)["K1"]
    assert crew.skills == (Skill.LV_LINE, Skill.METER)
    assert (crew.team, crew.station, crew.kind) == ("B1", "S0", CrewKind.STATION_REPAIR)
    important = entities(city, ImportantCustomer)["I1"]
    assert (important.grade, important.area) == (Grade.FIRST, "T00")
    assert set(entities(city, Station)) == {"S0", "S1"}


def test_the_same_folder_gives_an_equal_city(tmp_path: Path) -> None:
    first, second = (read(write_town(tmp_path)) for _ in range(2))
    assert first[0].territory.digest() == second[0].territory.digest()
    assert first[0].entities == second[0].entities
    assert first[1] == second[1]


def as_geopackage(folder: Path, crs: str | None) -> None:
    for layer, features in town().items():
        write_gdal(folder / f"{layer}.gpkg", features, crs, layer="ground")


def as_shapefile(folder: Path, crs: str | None) -> None:
    for layer, features in town().items():
        write_gdal(folder / f"{layer}.shp", features, crs, encoding="UTF-8")


def as_gbk_shapefile(folder: Path, crs: str | None) -> None:
    for layer, features in town().items():
        write_gdal(folder / f"{layer}.shp", features, crs, encoding="GBK")
        (folder / f"{layer}.cpg").unlink(missing_ok=True)


def as_csv(folder: Path, crs: str | None) -> None:
    for layer, features in town().items():
        rows = []
        for one in features:
            shape = shapely.from_geojson(str(one["geometry"]).replace("'", '"'))
            place = {"经度": shape.x, "纬度": shape.y} if shape.geom_type == "Point" else {"wkt": shape.wkt}
            rows.append({**place, **one["properties"]})
        write_csv(folder / f"{layer}.csv", rows, "gbk")


@pytest.mark.filterwarnings("ignore:Normalized/laundered field name")
@pytest.mark.parametrize("write", [as_geopackage, as_shapefile, as_gbk_shapefile, as_csv])
def test_every_format_gives_the_same_town(tmp_path: Path, write: Callable[[Path, str | None], None]) -> None:
    plain, other = tmp_path / "plain", tmp_path / "other"
    plain.mkdir()
    other.mkdir()
    wanted, _ = read(write_town(plain))
    write(other, "EPSG:4326")
    write_csv(other / "people.csv", PEOPLE)
    write_csv(other / "crews.csv", CREWS)
    found, _ = read(other)
    assert sorted(map(repr, found.entities)) == sorted(map(repr, wanted.entities))
    for name, layer in wanted.territory.layers.items():
        mine = found.territory[name]
        assert mine.codes.tolist() == layer.codes.tolist()
        assert mine.names.tolist() == layer.names.tolist()
        for column, values in layer.columns.items():
            assert mine.columns[column].tolist() == pytest.approx(values.tolist()), (name, column)
        assert shapely.equals(mine.shapes.geometries(), layer.shapes.geometries()).all()


@pytest.mark.parametrize(
    ("crs", "forward"),
    [
        ("GCJ-02", wgs84_to_gcj02),
        ("bd09", wgs84_to_bd09),
        ("EPSG:4490", lambda lon_lat: lon_lat),
        ("EPSG:4548", None),
        ("EPSG:3857", None),
        ("+proj=utm +zone=50 +datum=WGS84", None),
    ],
)
def test_any_declared_system_leads_to_the_same_ground(
    tmp_path: Path, crs: str, forward: Callable[[np.ndarray], np.ndarray] | None
) -> None:
    if forward is None:
        transformer = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True)

        def forward(lon_lat: np.ndarray) -> np.ndarray:
            return np.column_stack(transformer.transform(*lon_lat.T))

    plain, other = tmp_path / "plain", tmp_path / "other"
    plain.mkdir()
    other.mkdir()
    wanted, _ = read(write_town(plain, "areas", "grids"))
    for layer in ("areas", "grids"):
        rows = [
            {"wkt": shapely.to_wkt(shape, rounding_precision=12), **one["properties"]}
            for one, shape in (
                (one, shapely.from_geojson(str(one["geometry"]).replace("'", '"')))
                for one in moved(town()[layer], forward)
            )
        ]
        write_csv(other / f"{layer}.csv", rows)
    (other / "city.toml").write_text(f'[city]\nname = "t"\ncrs = "{crs}"\n', "utf-8")
    found, report = read(other)
    assert {file.declared for file in report.files} == {"layout"}
    for layer in ("areas", "grids"):
        mine, theirs = (
            to_lon_lat(city.territory.projection, city.territory[layer].shapes.xy) for city in (found, wanted)
        )
        assert np.abs(mine - theirs).max() * 111_320 < 1e-3


def test_a_geopackage_with_its_own_projection(tmp_path: Path) -> None:
    transformer = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:4548", always_xy=True)
    features = moved(town()["areas"], lambda lon_lat: np.column_stack(transformer.transform(*lon_lat.T)))
    write_gdal(tmp_path / "areas.gpkg", features, "EPSG:4548")
    city, report = read(tmp_path)
    assert [(file.crs, file.declared) for file in report.files] == [("EPSG:4548", "file")]
    low = to_lon_lat(city.territory.projection, city.territory["areas"].shapes.xy).min(axis=0)
    assert np.allclose(low, (WEST, SOUTH), atol=1e-6)


def test_a_shapefile_in_an_archive(tmp_path: Path) -> None:
    import zipfile

    inside = tmp_path / "inside"
    inside.mkdir()
    write_gdal(inside / "台区.shp", town()["areas"], encoding="UTF-8")
    with zipfile.ZipFile(tmp_path / "areas.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        for path in inside.iterdir():
            packed.write(path, f"data/{path.name}")
        packed.writestr("__MACOSX/data/._台区.shp", b"x")
    city, _ = read(tmp_path)
    assert len(city.territory["areas"]) == 16


def test_a_csv_that_states_no_system_is_taken_for_wgs84_and_says_so(tmp_path: Path) -> None:
    as_csv(tmp_path, None)
    write_csv(tmp_path / "people.csv", PEOPLE)
    _, report = read(tmp_path)
    assumed = {finding.facts["file"] for finding in report.findings if finding.code is FindingCode.CRS_ASSUMED}
    assert "areas.csv" in assumed


def test_progress_rises_to_one(tmp_path: Path) -> None:
    steps: list[tuple[str, float]] = []
    read_city(write_town(tmp_path), progress=lambda step, done: steps.append((step, done)), cancelled=lambda: False)
    assert [done for _, done in steps] == sorted(done for _, done in steps)
    assert steps[0] == (Step.FINDING_FILES.value, 0.0)
    assert steps[-1] == (Step.DONE.value, 1.0)
    assert {step for step, _ in steps} == {step.value for step in Step}


def test_it_can_be_cancelled_between_any_two_steps(tmp_path: Path) -> None:
    write_town(tmp_path)
    asked = 0

    def count() -> bool:
        nonlocal asked
        asked += 1
        return False

    read_city(tmp_path, progress=lambda step, done: None, cancelled=count)
    assert asked > 20
    for after in range(0, asked, 5):
        answers = iter([False] * after)
        with pytest.raises(ImportCancelled):
            read_city(tmp_path, progress=lambda step, done: None, cancelled=lambda answers=answers: next(answers, True))


def test_reading_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    write_town(tmp_path)
    write_gdal(tmp_path / "water.gpkg", town()["water"])
    (tmp_path / "water.geojson").unlink()
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    read(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_feature_collection_may_come_with_a_byte_order_mark(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    path = tmp_path / "areas.geojson"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(read(tmp_path)[0].territory["areas"]) == 16


def test_gdal_is_there_with_what_the_import_needs() -> None:
    drivers = pyogrio.list_drivers(read=True)
    assert {"GeoJSON", "GPKG", "ESRI Shapefile"} <= set(drivers)


def test_one_bare_feature_is_a_layer_of_one(tmp_path: Path) -> None:
    write_json(tmp_path / "grids.geojson", town()["grids"][0])
    assert len(read(write_town(tmp_path, "people"))[0].territory["grids"]) == 1
