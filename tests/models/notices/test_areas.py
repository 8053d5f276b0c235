"""What the public is told of an area is its name and the name of its line."""

from models.ids import AreaCode
from models.notices.areas import noticed_areas
from models.notices.notice import NoticedArea
from models.territory.territory import Territory, make_layer
from tests.models.notices.notices import square, territory

SPOT = square(0, 0, 100, 100)


def fed() -> Territory:
    """T0 … T3 on the lines 乙, 甲, none, 甲."""
    ground = territory()
    names = ["李家村3号台区", "李家村2号台区", "旧仓库", "李家村1号台区"]
    areas = make_layer("areas", ["T0", "T1", "T2", "T3"], names, [SPOT] * 4, feeder=[0, 1, -1, 1])
    lines = [SPOT.exterior, SPOT.exterior]
    feeders = make_layer("feeders", ["F1", "F2"], ["10kV乙线", "10kV甲线"], lines)
    return Territory(ground.projection, {**ground.layers, "areas": areas, "feeders": feeders})


def test_areas_of_one_line_stand_together() -> None:
    found = noticed_areas([AreaCode(code) for code in ("T1", "T0", "T3", "T2", "T1")], fed())
    assert [(area.code, area.name, area.line) for area in found] == [
        ("T2", "旧仓库", ""),
        ("T0", "李家村3号台区", "10kV乙线"),
        ("T3", "李家村1号台区", "10kV甲线"),
        ("T1", "李家村2号台区", "10kV甲线"),
    ]


def test_an_area_that_the_territory_does_not_have_keeps_its_code() -> None:
    assert noticed_areas([AreaCode("N9")], fed()) == (NoticedArea(code=AreaCode("N9"), name="N9"),)
    assert noticed_areas([], fed()) == ()
