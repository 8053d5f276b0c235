"""Every pair of a plan's state and act against a table written from the rules (N-7, N-13)."""

from dataclasses import replace

import pytest

from models.entities.outage_plans import ApprovedHours, PlanAct, PlanState
from models.errors import Unavailable
from models.plan_life_cycle import may, next_state
from tests.models.builders import Room
from tests.models.outage_plans import HOURS, draft

_LINKS = "station room head second"
_ON_ITS_WAY = (
    " ".join(f"approve_{link}>{link}_approved" for link in _LINKS.split())
    + " approve_notice>notice_approved return>returned withdraw>withdrawn change>filed postpone>filed cancel>cancelled"
)
EXPECTED = {
    "draft": "edit>draft file>filed cancel>cancelled",
    "filed": _ON_ITS_WAY,
    **{f"{link}_approved": _ON_ITS_WAY for link in _LINKS.split()},
    "notice_approved": "change>filed postpone>filed extend>filed cancel>cancelled",
    "returned": "edit>returned file>filed withdraw>withdrawn cancel>cancelled",
    "withdrawn": "edit>draft file>filed cancel>cancelled",
    "cancelled": "",
}
"""state: `act>next`."""

_EXTENDING = (
    " ".join(f"approve_{link}>{link}_approved" for link in _LINKS.split())
    + " approve_notice>notice_approved return>returned extend>filed drop_extension>notice_approved cancel>cancelled"
)
EXTENDING = {
    "filed": _EXTENDING,
    **{f"{link}_approved": _EXTENDING for link in _LINKS.split()},
    "returned": "file>filed extend>filed drop_extension>notice_approved cancel>cancelled",
}
"""The same while longer hours are on their way and the approved ones stand: the document is not written on."""


def table(text: str) -> dict[str, str]:
    return dict(pair.split(">") for pair in text.split())


@pytest.mark.parametrize("state", PlanState, ids=lambda state: state.value)
def test_every_act_in_every_state(room: Room, state: PlanState) -> None:
    plan = replace(room.picture.plans[draft(room)], state=state)
    hours = ApprovedHours(start=HOURS.start, end=HOURS.end, round=1)
    if state is PlanState.NOTICE_APPROVED:
        plan = replace(plan, approved=hours)
    tried = [(plan, EXPECTED[state.value])]
    if state.value in EXTENDING:
        tried.append((replace(plan, approved=hours), EXTENDING[state.value]))
    for one, expected in tried:
        for act in PlanAct:
            after = table(expected).get(act.value)
            assert may(one, act) == (after is not None), act
            if after is not None:
                assert next_state(one, act).value == after
                continue
            with pytest.raises(Unavailable) as caught:
                next_state(one, act)
            assert caught.value.code in {"wrong_plan_state", "plan_extension_pending"}
