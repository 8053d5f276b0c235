"""The two real cities of docs/import.md, read as it says."""

from pathlib import Path

import numpy as np
import pytest
import shapely

from models.entities.places import ServiceGrid, Zone
from models.imports import FindingCode
from models.rules.rule_book_text import parse_rule_book
from models.territory.projection import to_lon_lat
from resources.rule_books import read_rule_book_text
from tests.models.imports.towns import read
from widgets.words.import_words import report_lines

LAYOUT = Path(__file__).parents[3] / "docs" / "examples" / "jiujiang.toml"


def test_a_low_voltage_town(shared_data: Path) -> None:
    city, report = read(shared_data / "schutterwald")
    territory = city.territory
    assert report.areas_built == len(territory["areas"]) == 14
    assert report.counts["customers"] == 2757
    assert report.percent_at_home is not None
    assert report.percent_at_home >= 99.0
    areas = territory["areas"].shapes.geometries()
    assert shapely.coverage_is_valid(areas)
    union = shapely.union_all(areas)
    assert union.geom_type == "Polygon"
    assert len(union.interiors) == 0
    assert len(territory["grids"]) == len(territory["stations"]) == 1
    assert territory["grids"].shapes.geometries()[0].symmetric_difference(union).area < 1e-3
    assert territory["areas"].columns["residents"].sum() == 2757
    findings = {finding.code for finding in report.findings}
    assert not findings & {FindingCode.OVERLAPS, FindingCode.GAPS}


def test_a_city_of_counties(shared_data: Path) -> None:
    city, report = read(shared_data / "jiujiang", LAYOUT)
    territory = city.territory
    assert (len(territory["grids"]), len(territory["government_grids"]), len(territory["roads"])) == (13, 147, 241)
    grids = {entity.id: entity for entity in city.entities if isinstance(entity, ServiceGrid)}
    assert grids["360424"].name == "修水县"
    assert (grids["360403"].zone, grids["360424"].zone) == (Zone.URBAN, Zone.RURAL)
    lon_lat = to_lon_lat(territory.projection, territory["grids"].shapes.xy)
    # The westernmost township of the city ends, in WGS-84, where its county does.
    boxes = to_lon_lat(territory.projection, territory["government_grids"].shapes.xy)
    assert abs(lon_lat[:, 0].min() - boxes[:, 0].min()) * 96_500 < 5
    findings = {(finding.code, finding.facts.get("layer")): finding for finding in report.findings}
    assert findings[FindingCode.OVERLAPS, "government_grids"].facts["count"] > 100
    assert 5 < findings[FindingCode.GAPS, "government_grids"].facts["percent"] < 20
    assert (FindingCode.OVERLAPS, "grids") not in findings
    assert (FindingCode.GAPS, "grids") not in findings
    assert {file.crs for file in report.files if file.layer == "grids"} == {"GCJ-02"}


@pytest.mark.parametrize(("name", "layout"), [("schutterwald", None), ("jiujiang", LAYOUT)])
def test_twice_is_the_same(shared_data: Path, name: str, layout: Path | None) -> None:
    first, second = (read(shared_data / name, layout) for _ in range(2))
    assert first[0].territory.digest() == second[0].territory.digest()
    assert first[0].entities == second[0].entities
    assert report_lines(first[1]) == report_lines(second[1])


def test_distances_on_the_plane_are_distances_on_the_ground(shared_data: Path) -> None:
    """The longest way across the city, against the geodesic."""
    import pyproj

    territory = read(shared_data / "jiujiang", LAYOUT)[0].territory
    xy = territory["grids"].shapes.xy
    ends = xy[[int(xy[:, 0].argmin()), int(xy[:, 0].argmax())]]
    (lon1, lat1), (lon2, lat2) = to_lon_lat(territory.projection, ends)
    geodesic = pyproj.Geod(ellps="WGS84").inv(lon1, lat1, lon2, lat2)[2]
    assert np.hypot(*(ends[1] - ends[0])) == pytest.approx(geodesic, rel=1e-3)


def test_the_rule_book_holds_the_size_of_grids_against_them(shared_data: Path) -> None:
    from models.imports.reading import read_city

    small = read_rule_book_text().replace("value = 10000\n", "value = 2000\n")
    _, report = read_city(
        shared_data / "schutterwald",
        progress=lambda step, done: None,
        cancelled=lambda: False,
        rules=parse_rule_book(small),
    )
    (finding,) = [finding for finding in report.findings if finding.code is FindingCode.GRID_TOO_LARGE]
    assert (finding.facts["rule"], finding.facts["limit"], finding.facts["customers"]) == ("ORG-2", 2000, 2757)
