"""What cannot be undone says so before, and can be amended: walked through a whole life."""

from typing import Any

import pytest

from models.commands import orders as o
from models.commands.room import Undo
from models.decisions.undo import UNDOABLE
from models.entities.orders import OrderState
from models.entities.work_permits import PermitAct
from models.permit_life_cycle import OVER, PERMIT_LIFE_CYCLE
from models.rules.permission_table import PERMISSIONS
from tests.console.test_keys_page import NOT_BY_HAND
from tests.widgets import living_picture as lived
from widgets.acts import ACTS, available_acts
from widgets.acts.amends import AMENDS, no_way_back
from widgets.outage_day.day_acts import DAY_ACTS
from widgets.outage_day.on_day import OnDay


def test_whatever_a_hand_does_has_an_undo_or_says_what_amends_it() -> None:
    assert set(PERMISSIONS) - NOT_BY_HAND - set(UNDOABLE) == set(AMENDS)
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


@pytest.mark.parametrize("act", [act for act in DAY_ACTS if act.kind in AMENDS], ids=lambda act: act.name)
def test_what_amends_a_step_of_the_day_may_follow_it(act: OnDay) -> None:
    steps = {one.kind: one.step for one in DAY_ACTS}
    after = {to for (_, step), to in PERMIT_LIFE_CYCLE.items() if step is act.step}
    for step in (steps[kind] for kind in AMENDS[act.kind]):
        opens = step is PermitAct.OPEN and after <= OVER
        assert opens or any((state, step) in PERMIT_LIFE_CYCLE for state in after), step


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
