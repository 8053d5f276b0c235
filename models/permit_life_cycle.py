"""The day of an outage plan as one table: which act leads from which state to which.

What else an act waits for – the report of that switching, every earth wire, the checklist – is the decision's matter
(`models.decisions.work_permits`, `models.decisions.permit_gates`).
"""

from models.entities.work_permits import PermitAct as A
from models.entities.work_permits import PermitState as S
from models.entities.work_permits import WorkPermit
from models.errors import Unavailable

PERMIT_LIFE_CYCLE: dict[tuple[S, A], S] = {
    (S.OPENED, A.REPORT_DE_ENERGISING): S.OPENED,
    (S.OPENED, A.DE_ENERGISE): S.DE_ENERGISED,
    (S.OPENED, A.GIVE_PERMIT): S.WORKING,
    (S.OPENED, A.CANCEL): S.CANCELLED,
    (S.DE_ENERGISED, A.FIT_EARTH): S.DE_ENERGISED,
    (S.DE_ENERGISED, A.REMOVE_EARTH): S.DE_ENERGISED,
    (S.DE_ENERGISED, A.GIVE_PERMIT): S.WORKING,
    # Nobody worked after all: power comes back by the same two gates.
    (S.DE_ENERGISED, A.REPORT_RE_ENERGISING): S.DE_ENERGISED,
    (S.DE_ENERGISED, A.RE_ENERGISE): S.RE_ENERGISED,
    # Further earths may come on while people work; none is taken off (OP-10).
    (S.WORKING, A.FIT_EARTH): S.WORKING,
    (S.WORKING, A.GIVE_PERMIT): S.WORKING,
    (S.WORKING, A.INTERRUPT): S.WORKING,
    (S.WORKING, A.RESUME): S.WORKING,
    (S.WORKING, A.END_WORK): S.WORK_ENDED,
    (S.WORK_ENDED, A.FIT_EARTH): S.WORK_ENDED,
    (S.WORK_ENDED, A.REMOVE_EARTH): S.WORK_ENDED,
    (S.WORK_ENDED, A.GIVE_PERMIT): S.WORKING,
    (S.WORK_ENDED, A.REPORT_RE_ENERGISING): S.WORK_ENDED,
    (S.WORK_ENDED, A.RE_ENERGISE): S.RE_ENERGISED,
    (S.WORK_ENDED, A.CLOSE): S.CLOSED,
    # The next day of several, or work that was not done well: off again with a report of its own.
    (S.RE_ENERGISED, A.REPORT_DE_ENERGISING): S.RE_ENERGISED,
    (S.RE_ENERGISED, A.DE_ENERGISE): S.DE_ENERGISED,
    (S.RE_ENERGISED, A.CLOSE): S.CLOSED,
    **{
        (state, act): state
        for state in (S.DE_ENERGISED, S.WORKING, S.WORK_ENDED)
        for act in (A.REPORT_PART_BACK, A.RE_ENERGISE_PART)
    },
    **{(state, A.HAND_OVER): state for state in S if state not in {S.CLOSED, S.CANCELLED}},
    **{(state, A.CORRECT): state for state in S},
}
"""(state, act) → state. A pair that is not here is refused. `END_WORK` leads on once the last party has ended."""

OVER = frozenset({S.CLOSED, S.CANCELLED})
"""States that ask for nobody's work."""

POWER_OFF = frozenset({S.DE_ENERGISED, S.WORKING, S.WORK_ENDED})
"""States of a permit that cuts supply in which it is cut."""

SWITCHING_ACTS = frozenset(
    {
        A.REPORT_DE_ENERGISING,
        A.DE_ENERGISE,
        A.FIT_EARTH,
        A.REMOVE_EARTH,
        A.REPORT_RE_ENERGISING,
        A.RE_ENERGISE,
        A.REPORT_PART_BACK,
        A.RE_ENERGISE_PART,
    }
)
"""Live work goes without these."""


def may(permit: WorkPermit, act: A) -> bool:
    if permit.cuts_supply and (permit.state, act) in {(S.OPENED, A.GIVE_PERMIT), (S.WORK_ENDED, A.CLOSE)}:
        return False
    if not permit.cuts_supply and act in SWITCHING_ACTS:
        return False
    return (permit.state, act) in PERMIT_LIFE_CYCLE


def next_state(permit: WorkPermit, act: A) -> S:
    """State after `act`; Unavailable with the state if the table does not know the pair."""
    if not may(permit, act):
        raise Unavailable("wrong_permit_state", facts={"permit": permit.id, "state": permit.state, "act": act})
    return PERMIT_LIFE_CYCLE[permit.state, act]
