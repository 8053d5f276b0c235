"""Names of areas and feeders out of the territory, and the place that a caller's words stand for."""

import numpy as np
import pytest
import shapely

from models.ids import AreaCode, FeederCode, GridId
from models.territory.territory import Territory, empty_territory, make_layer
from widgets.inspector.ground_names import GroundNames


@pytest.fixture
def names() -> GroundNames:
    """Two areas side by side in one grid; the second one has no feeder."""
    left, right = shapely.box(0, 0, 100, 100), shapely.box(100, 0, 200, 100)
    layers = dict(empty_territory().layers)
    layers["grids"] = make_layer("grids", ["G1"], ["城东一网格"], [shapely.box(0, 0, 200, 100)], station=[0])
    layers["feeders"] = make_layer("feeders", ["F1"], ["10kV 石桥线"], [shapely.LineString([(0, 0), (50, 50)])])
    layers["areas"] = make_layer(
        "areas",
        ["A1", "A2"],
        ["青年公园台区", "钟楼台区"],
        [left, right],
        grid=[0, 0],
        feeder=[0, -1],
        x=np.array([50.0, 150.0]),
        y=np.array([40.0, 40.0]),
    )
    return GroundNames(Territory("", layers))


def test_codes_get_their_names(names: GroundNames) -> None:
    assert names.area(AreaCode("A1")) == "青年公园台区"
    assert names.feeder(FeederCode("F1")) == "10kV 石桥线"
    assert names.area(AreaCode("A9")) == "A9", "an unknown code is its own name"
    assert GroundNames().area(AreaCode("A1")) == "A1"


@pytest.mark.parametrize("text", ["A1", "青年公园台区", "青年", "公园"])
def test_a_place_is_found_by_code_or_name(names: GroundNames, text: str) -> None:
    place = names.place_called(text)
    assert place is not None
    assert (place.x, place.y, place.area, place.feeder, place.grid) == (50.0, 40.0, "A1", "F1", "G1")


@pytest.mark.parametrize("text", ["", "  ", "月亮"])
def test_words_that_name_nothing_find_nothing(names: GroundNames, text: str) -> None:
    assert names.place_called(text) is None


def test_a_spot_on_the_map_knows_what_it_belongs_to(names: GroundNames) -> None:
    place = names.place_at(160.0, 10.0)
    assert place is not None
    assert (place.area, place.feeder, place.grid) == ("A2", None, GridId("G1"))
    assert names.place_at(500.0, 500.0) is None


def test_many_areas_are_named_in_their_order(names: GroundNames) -> None:
    codes = (AreaCode("A2"), AreaCode("gone"), AreaCode("A1"))
    assert names.areas(codes) == ["钟楼台区", "gone", "青年公园台区"]
    assert GroundNames().areas(codes) == ["A2", "gone", "A1"]


def test_the_spot_of_an_area_is_its_transformer_s(names: GroundNames) -> None:
    assert names.spot_of(AreaCode("A2")) == (150.0, 40.0)
    assert names.spot_of(AreaCode("gone")) is None
    assert GroundNames().spot_of(AreaCode("A2")) is None
