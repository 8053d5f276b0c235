"""The ground in files beside the database."""

from pathlib import Path

import numpy as np
import pytest

from console.grounds import Grounds
from models.entities.places import Ground
from models.territory.shelf import Shelf
from models.territory.territory import Territory, empty_territory
from tests.widgets.map.conftest import make_territory
from widgets.map.ground import prepared
from widgets.map.ground.keeping import ground_arrays
from widgets.map.ground.prepared import make_ground


@pytest.fixture(scope="module")
def kept() -> Territory:
    made = make_territory()
    return Territory(made.projection, made.layers, kept_as=made.digest())


def in_force(territory: Territory) -> Ground:
    return Ground(id="ground", digest=territory.kept_as, projection=territory.projection, source="test")


def test_the_ground_is_read_once_and_mapped_from_then_on(tmp_path: Path, kept: Territory) -> None:
    grounds = Grounds(tmp_path)
    assert grounds.territory(in_force(kept), lambda: kept) is kept

    def not_again() -> Territory:
        raise AssertionError("read a second time")

    mapped = Grounds(tmp_path).territory(in_force(kept), not_again)
    assert mapped.digest() == kept.kept_as == mapped.kept_as
    assert mapped.bounds() == kept.bounds()
    for name, layer in kept.layers.items():
        shapes = mapped[name].shapes
        assert shapes.kept_bounds is not None, "no start looks at every vertex"
        assert np.array_equal(shapes.bounds, layer.shapes.bounds, equal_nan=True)


def test_ground_on_the_shelf_without_its_bounds_is_read_once_more(tmp_path: Path, kept: Territory) -> None:
    """As a console of before has left it."""
    Shelf(tmp_path).put(kept.kept_as, kept.arrays())
    assert Grounds(tmp_path).territory(in_force(kept), lambda: kept) is kept
    again = Grounds(tmp_path).territory(in_force(kept), empty_territory)
    assert again["areas"].shapes.kept_bounds is not None


def test_an_empty_database_has_no_ground(tmp_path: Path) -> None:
    assert Grounds(tmp_path).territory(None, empty_territory).empty
    assert not list(tmp_path.iterdir())


def test_what_is_drawn_from_is_made_once(tmp_path: Path, kept: Territory, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Grounds(tmp_path).prepared(kept)
    monkeypatch.setattr("console.grounds.make_ground", lambda _: pytest.fail("made a second time"))
    mapped = Grounds(tmp_path).prepared(kept)
    first, second = ground_arrays(made), ground_arrays(mapped)
    assert first.keys() == second.keys()
    for name, values in first.items():
        assert np.array_equal(values, second[name]), name
    assert mapped.water_names.tolist() == made.water_names.tolist()
    assert len(mapped.roads) == prepared.ROAD_CLASSES


def test_ground_that_no_store_keeps_is_made_and_not_kept(tmp_path: Path) -> None:
    made = Grounds(tmp_path).prepared(make_territory())
    assert len(made.areas) == len(make_ground(make_territory()).areas)
    assert not list(tmp_path.iterdir())
