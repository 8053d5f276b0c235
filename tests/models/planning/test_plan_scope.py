"""Whom an outage touches, counted on the ground; what the ground does not have is refused (issue: bad input)."""

from dataclasses import replace

import numpy as np
import pytest
import shapely

from models.entities.network import Grade, ImportantCustomer
from models.entities.outage_plans import MOST_AREAS
from models.entities.places import Ground
from models.errors import DispatchError
from models.ids import AreaCode, FeederCode
from models.picture import GROUND_ID, Picture
from models.planning.plan_scope import areas_of_feeder, plan_scope, without_residents
from models.territory.territory import Territory, make_layer
from tests.store.grounds import small_ground

FEEDER = FeederCode("F-1")


def ground(count: int = 4) -> Territory:
    """`count` areas, the odd ones the west station's; all but the last on the feeder."""
    small = small_ground()
    boxes = [shapely.box(place, 0, place + 1, 1) for place in range(count)]
    codes = [f"A{place}" for place in range(count)]
    feeder = [0] * (count - 1) + [-1]
    areas = make_layer(
        "areas",
        codes,
        codes,
        boxes,
        grid=np.arange(count) % 2,
        feeder=feeder,
        residents=[10] * count,
        businesses=[1] * count,
    )
    return Territory(small.projection, {**small.layers, "areas": areas})


def picture() -> Picture:
    book = Picture()
    book.put(Ground(id=GROUND_ID, digest="d", projection="", source="test"))
    hospital = ImportantCustomer(id="H", name="市一医院", grade=Grade.FIRST, area=AreaCode("A1"), x=0.0, y=0.0)
    for one in (hospital, replace(hospital, id="G", retired=True), replace(hospital, id="F", area=AreaCode("A2"))):
        book.put(one)
    return book


def refusal(*areas: str, feeder: str | None = None, territory: Territory | None = None) -> DispatchError:
    codes = [AreaCode(area) for area in areas]
    with pytest.raises(DispatchError) as caught:
        plan_scope(
            codes,
            feeder=FeederCode(feeder) if feeder else None,
            territory=territory or ground(),
            picture=picture(),
        )
    return caught.value


def test_customers_residents_important_ones_and_stations_are_counted() -> None:
    scope = plan_scope([AreaCode("A1"), AreaCode("A0")], feeder=FEEDER, territory=ground(), picture=picture())
    assert (scope.areas, scope.customers, scope.residents) == (("A1", "A0"), 22, 20)
    # The retired one is no customer any more; A0 lies in grid G3 of the west, A1 in G1 of the east.
    assert (scope.important, scope.stations, scope.ground) == (("H",), ("east", "west"), "d")
    nothing = plan_scope([], feeder=None, territory=ground(), picture=Picture())
    assert (nothing.areas, nothing.stations, nothing.customers, nothing.ground) == ((), (), 0, "")


def test_what_is_not_on_the_ground_is_named() -> None:
    said = refusal("A1", "X1", "X2")
    assert (said.code, said.facts) == ("unknown_areas", {"areas": ("X1", "X2"), "count": 2})
    assert refusal("A1", feeder="F-9").code == "unknown_feeder"
    said = refusal("A1", "A3", feeder=FEEDER)
    assert (said.code, said.facts["areas"]) == ("areas_off_feeder", ("A3",))
    assert refusal("A1", "A0", "A1").facts == {"areas": ("A1",)}


def test_five_thousand_areas_are_a_plan_and_one_more_is_none() -> None:
    wide = ground(MOST_AREAS + 1)
    codes = [AreaCode(code) for code in wide["areas"].codes.tolist()]
    scope = plan_scope(codes[:-1], feeder=FEEDER, territory=wide, picture=picture())
    assert scope.customers == 11 * MOST_AREAS
    assert areas_of_feeder(FEEDER, wide) == scope.areas
    assert refusal(*codes, territory=wide).facts == {"count": MOST_AREAS + 1, "most": MOST_AREAS}


def test_areas_of_enterprises_alone_are_what_a_restriction_may_touch() -> None:
    """L-2: where a line feeds both, only the enterprises are restricted."""
    small = ground(3)
    layer = small["areas"]
    columns = dict(layer.columns) | {"residents": np.array([0, 10, 0])}
    mixed = Territory(small.projection, {**small.layers, "areas": replace(layer, columns=columns)})
    codes = (AreaCode("A2"), AreaCode("A1"), AreaCode("A0"), AreaCode("unknown"))
    assert without_residents(codes, mixed) == ("A2", "A0")
    assert without_residents(codes, small) == ()
