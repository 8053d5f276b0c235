"""What a folder does not hold follows from what it does; what cannot follow is said."""

from pathlib import Path

import numpy as np
import pytest
import shapely

from models.entities.places import ServiceGrid, Station
from models.imports import Finding, FindingCode, ProblemCode, Report
from tests.models.imports.towns import (
    change,
    collection,
    feature,
    point,
    problems,
    read,
    square,
    town,
    write_csv,
    write_json,
    write_town,
)


def findings(report: Report, code: FindingCode) -> list[Finding]:
    return [finding for finding in report.findings if finding.code is code]


def drop(path: Path, *names: str) -> None:
    change(path, lambda features: [one["properties"].pop(name, None) for one in features for name in names])


def test_customers_alone_make_areas_one_grid_and_one_station(tmp_path: Path) -> None:
    city, report = read(write_town(tmp_path, "customers"))
    territory = city.territory
    assert report.areas_built == 16
    assert report.percent_at_home is not None
    assert report.percent_at_home >= 99
    areas = territory["areas"].shapes.geometries()
    assert shapely.coverage_is_valid(areas)
    grid, station = (territory[name].shapes.geometries()[0] for name in ("grids", "stations"))
    assert grid.area == pytest.approx(shapely.area(areas).sum())
    assert station.equals(grid)
    assert sum(entity.customers for entity in city.entities if isinstance(entity, ServiceGrid)) == 96
    assert [finding.facts["layer"] for finding in findings(report, FindingCode.LAYER_DERIVED)] == [
        "areas",
        "grids",
        "stations",
    ]
    assert findings(report, FindingCode.ZONE_ASSUMED)


def test_a_transformer_without_customers_has_no_area(tmp_path: Path) -> None:
    write_town(tmp_path, "customers", "transformers")
    change(tmp_path / "transformers.geojson", lambda all_: all_.append(feature(point(1, 1), code="TX")))
    city, report = read(tmp_path)
    assert len(city.territory["areas"]) == 16
    (finding,) = findings(report, FindingCode.TRANSFORMERS_WITHOUT_CUSTOMERS)
    assert finding.facts == {"count": 1, "codes": ("TX",)}


def test_transformers_that_name_their_grid_make_the_grids(tmp_path: Path) -> None:
    city, _ = read(write_town(tmp_path, "customers", "transformers"))
    grids = city.territory["grids"]
    assert sorted(grids.codes.tolist()) == ["G00", "G01", "G10", "G11"]
    assert (shapely.area(grids.shapes.geometries()) > 0).all()


def test_areas_find_their_grid_by_where_the_transformer_stands(tmp_path: Path) -> None:
    write_town(tmp_path, "areas", "grids", "transformers")
    wanted = read(tmp_path)[0].territory["areas"].columns["grid"].tolist()
    for layer in ("areas", "transformers"):
        drop(tmp_path / f"{layer}.geojson", "grid")
    city, report = read(tmp_path)
    assert city.territory["areas"].columns["grid"].tolist() == wanted
    assert not findings(report, FindingCode.PLACED_NEARBY)


def test_a_transformer_just_outside_belongs_to_the_nearest_grid(tmp_path: Path) -> None:
    write_town(tmp_path, "areas", "grids", "transformers")
    drop(tmp_path / "areas.geojson", "grid")
    drop(tmp_path / "transformers.geojson", "grid")
    change(tmp_path / "transformers.geojson", lambda all_: all_[0].update(geometry=point(-0.1, 0.5)))
    city, report = read(tmp_path)
    assert city.territory["areas"].columns["grid"][0] == 0
    (finding,) = findings(report, FindingCode.PLACED_NEARBY)
    assert (finding.facts["count"], finding.facts["layer"]) == (1, "areas")
    assert finding.facts["metres"] == pytest.approx(97, abs=2)


def test_a_transformer_far_from_every_grid_is_refused(tmp_path: Path) -> None:
    write_town(tmp_path, "areas", "grids", "transformers")
    drop(tmp_path / "areas.geojson", "grid")
    drop(tmp_path / "transformers.geojson", "grid")
    change(tmp_path / "transformers.geojson", lambda all_: all_[3].update(geometry=point(30, 0.5)))
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.file, problem.row) == (ProblemCode.OUTSIDE_PARENT, "areas.geojson", 4)
    assert problem.facts == {"value": "T30", "layer": "grids"}


def test_grids_find_their_station_by_where_they_lie(tmp_path: Path) -> None:
    write_town(tmp_path, "grids", "stations")
    drop(tmp_path / "grids.geojson", "station")
    city, _ = read(tmp_path)
    assert city.territory["grids"].columns["station"].tolist() == [0, 1, 0, 1]


def test_stations_follow_from_the_grids_that_name_them(tmp_path: Path) -> None:
    city, _ = read(write_town(tmp_path, "grids"))
    assert city.territory["stations"].codes.tolist() == ["S0", "S1"]
    stations, grids = (city.territory[name].shapes.geometries() for name in ("stations", "grids"))
    assert shapely.area(stations).sum() == pytest.approx(shapely.area(grids).sum())


def test_a_grid_that_alone_names_no_station_is_refused(tmp_path: Path) -> None:
    write_town(tmp_path, "grids")
    change(tmp_path / "grids.geojson", lambda all_: all_[2]["properties"].pop("station"))
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.row, problem.field) == (ProblemCode.VALUE_MISSING, 3, "station")


def test_stations_given_as_points_get_the_ground_of_their_grids(tmp_path: Path) -> None:
    write_town(tmp_path, "grids")
    stations = [feature(point(1, 1), code="S0"), feature(point(3, 1), code="S1")]
    write_json(tmp_path / "stations.geojson", collection(stations))
    city, _ = read(tmp_path)
    layer = city.territory["stations"]
    assert (shapely.area(layer.shapes.geometries()) > 1e6).all()
    spots = [entity for entity in city.entities if isinstance(entity, Station)]
    assert np.allclose([(s.x, s.y) for s in spots], np.column_stack((layer.columns["x"], layer.columns["y"])))
    assert spots[1].x - spots[0].x == pytest.approx(1936, abs=5)


def test_a_station_that_no_grid_belongs_to_is_refused(tmp_path: Path) -> None:
    write_town(tmp_path, "grids")
    stations = [feature(point(1, 1), code=code) for code in ("S0", "S1", "S2")]
    write_json(tmp_path / "stations.geojson", collection(stations))
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.row) == (ProblemCode.STATION_WITHOUT_GROUND, 3)


def test_station_points_and_areas_alone_make_a_grid_for_each_station(tmp_path: Path) -> None:
    write_town(tmp_path, "areas")
    drop(tmp_path / "areas.geojson", "grid")
    stations = [feature(point(1, 2), code="S0"), feature(point(3, 2), code="S1")]
    write_json(tmp_path / "stations.geojson", collection(stations))
    city, report = read(tmp_path)
    assert city.territory["grids"].codes.tolist() == ["S0", "S1"]
    assert np.bincount(city.territory["areas"].columns["grid"]).tolist() == [8, 8]
    assert findings(report, FindingCode.PLACED_NEARBY)


def test_station_polygons_alone_are_their_own_grids(tmp_path: Path) -> None:
    city, report = read(write_town(tmp_path, "stations"))
    assert city.territory["grids"].codes.tolist() == ["S0", "S1"]
    assert FindingCode.LAYER_MISSING in {finding.code for finding in report.findings}


@pytest.mark.parametrize("layers", [("roads",), ("transformers", "feeders"), ("government_grids",), ("people",)])
def test_without_ground_there_is_no_city(tmp_path: Path, layers: tuple[str, ...]) -> None:
    (problem,) = problems(write_town(tmp_path, *layers))
    assert problem.code is ProblemCode.GROUND_MISSING


def test_feeders_that_the_folder_does_not_hold_are_left_out_and_said(tmp_path: Path) -> None:
    city, report = read(write_town(tmp_path, "areas"))
    assert city.territory["areas"].columns["feeder"].tolist() == [-1] * 16
    (finding,) = findings(report, FindingCode.REFERENCES_DROPPED)
    assert finding.facts == {"layer": "areas", "wanted": "feeders", "count": 16}


def test_officers_without_a_list_of_people_become_people(tmp_path: Path) -> None:
    city, report = read(write_town(tmp_path, "grids"))
    assert {entity.id for entity in city.entities} >= {"P1", "P2"}
    assert findings(report, FindingCode.PEOPLE_FROM_NAMES)[0].facts == {"count": 2}


def test_crews_that_name_no_team_share_their_stations_team_for_their_trade(tmp_path: Path) -> None:
    write_town(tmp_path, "grids")
    write_csv(
        tmp_path / "crews.csv",
        [
            {"code": "K1", "station": "S0", "kind": "抢修"},
            {"code": "K2", "station": "S0", "kind": "station_repair"},
            {"code": "K3", "station": "", "kind": "电缆"},
        ],
    )
    city, report = read(tmp_path)
    assert report.counts["teams"] == 2
    teams = {entity.id: entity.team for entity in city.entities if entity.id in {"K1", "K2", "K3"}}
    assert teams == {"K1": "S0-station_repair", "K2": "S0-station_repair", "K3": "cable"}


def test_stated_counts_win_over_counted_customers(tmp_path: Path) -> None:
    write_town(tmp_path, "areas", "customers")
    change(tmp_path / "areas.geojson", lambda all_: all_[0]["properties"].update(residents=70, businesses="3"))
    areas = read(tmp_path)[0].territory["areas"]
    assert areas.columns["residents"].tolist()[:2] == [70, 5]
    assert areas.columns["businesses"].tolist()[:2] == [3, 1]


def test_customers_in_a_neighbours_area_are_counted(tmp_path: Path) -> None:
    write_town(tmp_path, "areas", "customers")
    change(tmp_path / "customers.geojson", lambda all_: all_[0].update(geometry=point(3.5, 3.5)))
    _, report = read(tmp_path)
    assert report.percent_at_home == pytest.approx(100 * 95 / 96)


def test_overlaps_and_gaps_are_found_and_refuse_nothing(tmp_path: Path) -> None:
    write_town(tmp_path, "grids", "areas")
    drop(tmp_path / "grids.geojson", "station")
    change(tmp_path / "areas.geojson", lambda all_: all_[0].update(geometry=square(0, 0, 1.5)))
    change(tmp_path / "areas.geojson", lambda all_: all_.pop())
    _, report = read(tmp_path)
    (overlaps,) = findings(report, FindingCode.OVERLAPS)
    assert (overlaps.facts["layer"], overlaps.facts["count"]) == ("areas", 3)
    assert {overlaps.facts["first"], overlaps.facts["second"]} & {"T00"}
    (gaps,) = findings(report, FindingCode.GAPS)
    assert gaps.facts["percent"] == pytest.approx(100 / 16, abs=0.2)
    assert town()["areas"][-1]["geometry"]["coordinates"][0][0][0] < gaps.facts["lon"]


def test_an_important_customer_is_in_the_area_it_stands_in(tmp_path: Path) -> None:
    write_town(tmp_path, "areas", "important_customers")
    change(tmp_path / "important_customers.geojson", lambda all_: all_[0]["properties"].pop("area"))
    change(tmp_path / "important_customers.geojson", lambda all_: all_[0].update(geometry=point(2.5, 1.5)))
    city, _ = read(tmp_path)
    assert [entity.area for entity in city.entities if entity.id == "I1"] == ["T21"]
    assert city.territory["areas"].columns["important"][city.territory["areas"].rows["T21"]] == 1
