"""D-1…D-4: what is offered for merging, and by which evidence."""

from dataclasses import replace
from typing import Any

import pytest

from models.entities.orders import OrderState, WorkOrder
from models.entities.places import Place
from models.ids import AreaCode, FeederCode, OrderId
from models.picture import Picture
from models.rules.merging import MainReason, choose_main, merge_candidates, merge_evidence
from models.rules.rule_book import RuleBook
from tests.models.rules.life import an_order, at


def trouble(key: str, minutes: float, *, area: str | None, feeder: str | None, x: float = 0, **more: Any) -> WorkOrder:
    place = Place(
        x=x,
        y=0.0,
        address="",
        area=AreaCode(area) if area else None,
        feeder=FeederCode(feeder) if feeder else None,
    )
    return an_order(id=OrderId(key), received_at=at(minutes), place=place, **more)


def candidates(order: WorkOrder, *others: WorkOrder, rules: RuleBook) -> list[str]:
    picture = Picture()
    for one in (order, *others):
        picture.put(one)
    return [found.id for found, _ in merge_candidates(order, picture, rules)]


def test_evidence_says_where_and_when() -> None:
    main = trouble("1", 0, area="A1", feeder="F1")
    sub = trouble("2", 12, area="A2", feeder="F1", x=300)
    found = merge_evidence(main, sub)
    assert (found.same_feeder, found.same_area) == (True, False)
    assert (found.minutes_apart, found.metres_apart) == (12, 300)
    assert merge_evidence(sub, main) == found


def test_unknown_feeders_are_not_the_same_feeder() -> None:
    found = merge_evidence(trouble("1", 0, area=None, feeder=None), trouble("2", 0, area=None, feeder=None))
    assert not found.same_feeder
    assert not found.same_area


@pytest.mark.parametrize(
    ("area", "feeder", "minutes", "offered"),
    [
        ("A1", "F1", 0, True),
        ("A1", "F1", 120, True),
        ("A1", "F1", 121, False),
        ("A1", None, 120, True),
        ("A2", "F1", 60, True),
        ("A2", "F1", -60, True),
        ("A2", "F1", 61, False),
        ("A2", "F2", 1, False),
        ("A2", None, 1, False),
        (None, None, 0, False),
    ],
)
def test_d1_d3_same_area_or_feeder_within_its_window(
    rules: RuleBook, area: str | None, feeder: str | None, minutes: float, offered: bool
) -> None:
    order = trouble("1", 0, area="A1", feeder="F1")
    other = trouble("2", minutes, area=area, feeder=feeder)
    assert candidates(order, other, rules=rules) == (["2"] if offered else [])


def test_an_order_on_unknown_ground_has_no_candidates(rules: RuleBook) -> None:
    order = trouble("1", 0, area=None, feeder=None)
    assert candidates(order, replace(order, id=OrderId("2")), rules=rules) == []


@pytest.mark.parametrize("state", OrderState)
def test_d2_only_before_completion(rules: RuleBook, state: OrderState) -> None:
    over = {
        OrderState.RESTORED,
        OrderState.RETURNED,
        OrderState.CALLED_BACK,
        OrderState.ARCHIVED,
        OrderState.MERGED,
        OrderState.VOID,
    }
    order = trouble("1", 0, area="A1", feeder="F1")
    other = trouble("2", 0, area="A1", feeder="F1", state=state)
    assert candidates(order, other, rules=rules) == ([] if state in over else ["2"])
    assert candidates(other, order, rules=rules) == ([] if state in over else ["1"])


def test_same_area_comes_first_then_time_then_distance(rules: RuleBook) -> None:
    order = trouble("1", 0, area="A1", feeder="F1")
    others = [
        trouble("2", 1, area="A2", feeder="F1"),
        trouble("3", 90, area="A1", feeder="F1"),
        trouble("4", 10, area="A2", feeder="F1", x=500),
        trouble("5", 10, area="A2", feeder="F1", x=50),
    ]
    assert candidates(order, *others, rules=rules) == ["3", "2", "5", "4"]


def test_the_others_follow_what_cannot_follow_then_what_is_furthest_then_the_first() -> None:
    first, second = trouble("1", 0, area="A1", feeder=None), trouble("2", 1, area="A1", feeder=None)
    begun = trouble("3", 2, area="A1", feeder=None, state=OrderState.EN_ROUTE)
    dark = trouble("4", 3, area="A1", feeder=None, state=OrderState.DE_ENERGISED)
    leader = trouble("5", 4, area="A1", feeder=None)
    follower = trouble("6", 5, area="A1", feeder=None, state=OrderState.MERGED, merged_into=OrderId("5"))
    archived = trouble("0", -9, area="A1", feeder=None, state=OrderState.ARCHIVED)
    picture = Picture()
    for one in (first, second, begun, dark, leader, follower, archived):
        picture.put(one)
    assert choose_main([second, first], picture) == (first, MainReason.FIRST)
    assert choose_main([first, begun, second], picture) == (begun, MainReason.FURTHEST)
    assert choose_main([first, dark, begun], picture) == (dark, MainReason.TOO_FAR)
    assert choose_main([first, dark, leader], picture) == (leader, MainReason.LEADS)
    assert choose_main([archived, second, follower], picture)[0] == second
    assert choose_main([follower], picture)[0] == follower
