"""What cannot be undone says so before, and can be amended: walked through a whole life."""

from typing import Any

import pytest

from models.commands import orders as o
from models.commands.room import Undo
from models.decisions.undo import UNDOABLE
from models.entities.orders import OrderState
from tests.widgets import living_picture as lived
from widgets.acts import ACTS, available_acts
from widgets.acts.amends import AMENDS, no_way_back


def test_every_act_has_an_undo_or_says_what_amends_it() -> None:
    assert {act.kind for act in ACTS} - set(UNDOABLE) == set(AMENDS)
    for act in ACTS:
        assert bool(no_way_back(act.kind)) is (act.kind not in UNDOABLE)


_LIFE = {
    OrderState.ACCEPTED: o.AcceptOrder,
    OrderState.EN_ROUTE: o.Depart,
    OrderState.ON_SITE: o.Arrive,
    OrderState.DIAGNOSED: o.Diagnose,
    OrderState.DE_ENERGISED: o.DeEnergise,
    OrderState.REPAIRED: o.CompleteRepair,
    OrderState.RESTORED: o.ConfirmRestored,
    OrderState.RETURNED: o.ReturnOrder,
}
"""State → the act that has just led there."""


@pytest.mark.parametrize(("state", "kind"), _LIFE.items(), ids=lambda value: getattr(value, "name", ""))
def test_all_that_is_promised_is_offered_right_afterwards(state: OrderState, kind: type[Any]) -> None:
    living = lived.LivingPicture()
    key = living.order_in(state)
    offered = {act.kind for act in available_acts(living.order(key), lived.LEADER, living.picture)}
    assert set(AMENDS[kind]) <= offered


def test_an_act_without_amends_is_refused_an_undo() -> None:
    living = lived.LivingPicture()
    key = living.report()
    entry = living.do(o.UrgeOrder(order=key))
    assert living.refusal(Undo(revision=entry.revision)).code == "not_undoable"


def test_a_declined_order_can_be_assigned_and_a_reopened_one_made_void() -> None:
    living = lived.LivingPicture()
    declined = living.order_in(OrderState.PENDING)
    reopened = living.order_in(OrderState.ARCHIVED)
    living.do(o.ReopenOrder(order=reopened, seen=living.seen(reopened), reason="again dark"))
    for key, kind in ((declined, o.DeclineOrder), (reopened, o.ReopenOrder)):
        offered = {act.kind for act in available_acts(living.order(key), lived.LEADER, living.picture)}
        assert set(AMENDS[kind]) <= offered
