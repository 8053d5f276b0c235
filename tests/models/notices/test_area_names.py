"""Many areas in few words, and none of them lost."""

import pytest

from models.notices.area_names import said
from tests.models.notices.notices import many_areas


@pytest.mark.parametrize(
    ("names", "summary"),
    [
        (["李家村1号台区"], "李家村1号台区"),
        (["李家村1号台区", "李家村2号台区"], "李家村1号、2号台区"),
        (["李家村3号台区", "李家村1号台区", "李家村2号台区"], "李家村1至3号台区"),
        (["李家村1号台区", "向阳小区2号公变", "李家村9号台区"], "李家村1号、9号台区；向阳小区2号公变"),
        (["李家村1号台区", "向阳小区2号公变"], "李家村1号台区、向阳小区2号公变"),
        (["李家村1号台区", "李家村1号公变"], "李家村1号台区、李家村1号公变"),
        (["东站广场", "李家村1号台区", "东站广场"], "东站广场、李家村1号台区"),
        (["李家村01号台区", "李家村02号台区"], "李家村01号台区、李家村02号台区"),
        (["3号台区", "李家村１号台区"], "3号台区、李家村１号台区"),
    ],
)
def test_areas_of_one_place_are_said_together(names: list[str], summary: str) -> None:
    assert said(names, places_at_most=6).summary == summary
    assert said(names, places_at_most=6).listed == ()


def test_more_places_than_fit_are_counted_and_listed_beneath() -> None:
    names = [area.name for area in many_areas(37)]
    found = said(names, places_at_most=3)
    assert found.summary == "钱村、孙村、李村等37个台区"
    assert len(found.listed) == 10
    assert found.listed[0] == "钱村1号、11号、21号、31号台区"


def test_few_places_with_many_numbers_are_listed_too() -> None:
    names = [f"李家村{number}号台区" for number in range(1, 99, 2)]
    found = said(names, places_at_most=6)
    assert found.summary == "李家村共49个台区"
    assert all(f"{number}号" in found.listed[0] for number in range(1, 99, 2))


def test_two_areas_of_one_name_are_two_areas() -> None:
    names = ["甲村1号台区", "甲村1号台区", "乙村1号台区"]
    assert said(names, places_at_most=1).summary == "甲村等3个台区"
