"""Rounds of an order's life."""

from models.entities.orders import OrderState
from models.entities.orders import StageKind as K
from models.ids import OrderId
from models.rules.rounds import present_round, round_number, rounds_of
from tests.models.rules.life import NOON, an_order, at


def test_every_reopening_counts_a_round_up() -> None:
    order = an_order((K.ARRIVED, 1), (K.REOPENED, 5), (K.ARRIVED, 8), (K.REOPENED, 9))
    assert round_number(order) == 3
    assert [(one.started, one.arrived, one.reopened) for one in rounds_of(order)] == [
        (NOON, at(1), False),
        (at(5), at(8), True),
        (at(9), None, True),
    ]


def test_a_merged_order_that_is_archived_with_its_main_closed_at_the_merge() -> None:
    order = an_order((K.MERGED, 3), (K.ARCHIVED, 90), state=OrderState.ARCHIVED, merged_into=OrderId("9"))
    assert present_round(order).closed == at(3)


def test_an_archived_main_order_closed_when_it_was_archived() -> None:
    order = an_order((K.MERGED, 3), (K.ARCHIVED, 90), state=OrderState.ARCHIVED)
    assert present_round(order).closed == at(90)
