"""Who has to be told (N-11, U-3, G-1)."""

from dataclasses import replace
from typing import Any

import pytest

from models.entities.notices import RecipientKind
from models.entities.places import GovernmentGrid
from models.ids import AreaCode, GovernmentGridId
from models.notices.notice import NoticedArea
from models.notices.recipients import recipients_of
from models.picture import Picture
from models.territory.territory import empty_territory
from tests.models.notices.notices import SIDE, area, picture, square, territory

K = RecipientKind


def told(*areas: NoticedArea, ground: Any = None, known: Picture | None = None) -> list[tuple[RecipientKind, str]]:
    found = recipients_of(areas, known or picture(), ground or territory())
    assert len({one.id for one in found}) == len(found)
    return [(one.kind, one.name) for one in found]


def test_everybody_is_on_the_list_once_and_in_order() -> None:
    assert told(area(0), area(1), area(4)) == [
        (K.IMPORTANT_CUSTOMER, "市一医院"),
        (K.SUBDISTRICT_OFFICE, "解放街道办事处"),
        (K.RESIDENTS_COMMITTEE, "向阳社区居委会"),
        (K.VILLAGE, "李家村委会"),
        (K.COMMUNITY, "向阳小区"),
        (K.GRID_OFFICER, "解放街道向阳社区第1网格"),
        (K.GRID_OFFICER, "解放街道第2网格"),
        (K.HOTLINE, "95598"),
    ]


def test_an_officer_is_told_by_name_and_number() -> None:
    found = recipients_of([area(0)], picture(), territory())
    officer = next(one for one in found if one.kind is K.GRID_OFFICER)
    assert (officer.id, officer.person, officer.phone) == ("government_grid/P1", "周红", "13800000001")


def test_customers_of_other_areas_and_retired_ones_are_not_told() -> None:
    assert [name for kind, name in told(area(5)) if kind is K.IMPORTANT_CUSTOMER] == ["二中"]
    assert [name for kind, name in told(area(0)) if kind is K.IMPORTANT_CUSTOMER] == []


def test_a_grid_that_shares_ground_is_told_and_one_that_only_touches_is_not() -> None:
    """Area 4 ends where grid P3 begins; area 2 is cut by the border of P1 and P2."""
    officers = [name for kind, name in told(area(4)) if kind is K.GRID_OFFICER]
    assert officers == ["解放街道第2网格"]
    assert len([kind for kind, _ in told(area(2)) if kind is K.GRID_OFFICER]) == 2
    sliver = territory(areas={"T4": square(4 * SIDE, 0, 5 * SIDE + 0.5, SIDE)})
    assert (K.GRID_OFFICER, "江南镇第1网格") in told(area(4), ground=sliver)


def test_a_retired_grid_and_one_nobody_knows_are_not_told() -> None:
    known = picture()
    grid = known.government_grids[GovernmentGridId("P1")]
    known.put(replace(grid, retired=True))
    ground = territory(government_grids={"P1": square(0, 0, SIDE, SIDE), "P9": square(0, 0, SIDE, SIDE)})
    assert [kind for kind, _ in told(area(0), ground=ground, known=known)] == [K.VILLAGE, K.HOTLINE]


@pytest.mark.parametrize(
    ("grid", "name", "institutions"),
    [
        ("江南镇李家村第1网格", "李家村1号台区", {"江南镇人民政府", "李家村委会"}),
        ("白云乡第1网格", "1号台区", {"白云乡人民政府"}),
        ("开发区管委会第1网格", "1号台区", {"开发区管委会"}),
        ("第3网格", "西关街道向阳社区阳光花园3号公变", {"西关街道办事处", "向阳社区居委会", "阳光花园"}),
        ("第3网格", "李家村阳光小区3号公变", {"李家村委会", "阳光小区"}),
        ("第3网格", "阳光新村3号公变", {"阳光新村"}),
        ("第3网格", "李家村道12号公变", set()),
        ("第3网格", "城镇路5号公变", set()),
        ("第3网格", "家乡路5号公变", set()),
        ("第3网格", "东村路5号公变", set()),
        ("第3网格", "南花园路5号公变", set()),
    ],
)
def test_offices_villages_and_estates_are_read_from_names(grid: str, name: str, institutions: set[str]) -> None:
    known = picture()
    known.put(GovernmentGrid(id=GovernmentGridId("P1"), name=grid))
    named = told(NoticedArea(code=AreaCode("T0"), name=name), known=known)
    rest = {K.GRID_OFFICER, K.HOTLINE}
    assert {who for kind, who in named if kind not in rest} == institutions


def test_without_ground_the_names_and_the_hotline_remain() -> None:
    assert [kind for kind, _ in told(area(0), ground=empty_territory())] == [K.VILLAGE, K.HOTLINE]
    assert told(replace(area(0), code=AreaCode("nowhere")))[-1] == (K.HOTLINE, "95598")
