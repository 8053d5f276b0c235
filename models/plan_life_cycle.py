"""The life of an outage plan as one table: which act leads from which state to which.

Which approval is next is the chain's matter (`models.rules.plan_chain`); the table says what each leads to.
"""

from models.entities.outage_plans import OutagePlan, PlanLink
from models.entities.outage_plans import PlanAct as A
from models.entities.outage_plans import PlanState as S
from models.errors import Unavailable

APPROVAL_OF: dict[PlanLink, A] = {
    PlanLink.STATION: A.APPROVE_STATION,
    PlanLink.ROOM: A.APPROVE_ROOM,
    PlanLink.HEAD: A.APPROVE_HEAD,
    PlanLink.SECOND: A.APPROVE_SECOND,
    PlanLink.NOTICE: A.APPROVE_NOTICE,
}
LINK_OF: dict[A, PlanLink] = {act: link for link, act in APPROVAL_OF.items()}

_ON_ITS_WAY = (S.FILED, S.STATION_APPROVED, S.ROOM_APPROVED, S.HEAD_APPROVED, S.SECOND_APPROVED)
_AT_HOME = (S.DRAFT, S.RETURNED, S.WITHDRAWN)
_APPROVED_STATE = {
    A.APPROVE_STATION: S.STATION_APPROVED,
    A.APPROVE_ROOM: S.ROOM_APPROVED,
    A.APPROVE_HEAD: S.HEAD_APPROVED,
    A.APPROVE_SECOND: S.SECOND_APPROVED,
    A.APPROVE_NOTICE: S.NOTICE_APPROVED,
}

PLAN_LIFE_CYCLE: dict[tuple[S, A], S] = {
    (S.DRAFT, A.EDIT): S.DRAFT,
    (S.RETURNED, A.EDIT): S.RETURNED,
    (S.WITHDRAWN, A.EDIT): S.DRAFT,
    **{(state, A.FILE): S.FILED for state in _AT_HOME},
    **{(state, act): after for state in _ON_ITS_WAY for act, after in _APPROVED_STATE.items()},
    **{(state, A.RETURN): S.RETURNED for state in _ON_ITS_WAY},
    **{(state, A.WITHDRAW): S.WITHDRAWN for state in (*_ON_ITS_WAY, S.RETURNED)},
    # What was filed is not changed behind the backs of those who approved it: the chain begins anew.
    **{(state, A.CHANGE): S.FILED for state in (*_ON_ITS_WAY, S.NOTICE_APPROVED)},
    **{(state, A.POSTPONE): S.FILED for state in (*_ON_ITS_WAY, S.NOTICE_APPROVED)},
    **{(state, A.EXTEND): S.FILED for state in (S.NOTICE_APPROVED, *_ON_ITS_WAY, S.RETURNED)},
    **{(state, A.DROP_EXTENSION): S.NOTICE_APPROVED for state in (*_ON_ITS_WAY, S.RETURNED)},
    **{(state, A.CANCEL): S.CANCELLED for state in (*_AT_HOME, *_ON_ITS_WAY, S.NOTICE_APPROVED)},
}
"""(state, act) → state. A pair that is not here is refused."""

ON_ITS_WAY = frozenset(_ON_ITS_WAY)
"""Filed, and some link has still to speak."""

UNSETTLED = frozenset({*_ON_ITS_WAY, S.DRAFT, S.RETURNED})
"""Plans that somebody still has to do something about, however old their hours are."""

WHILE_EXTENDED = frozenset({*LINK_OF, A.FILE, A.RETURN, A.EXTEND, A.DROP_EXTENSION, A.CANCEL})
"""Acts that a plan admits whose extension is on its way; the approved hours stand meanwhile."""

_FOR_EXTENSIONS = {A.DROP_EXTENSION}


def may(plan: OutagePlan, act: A) -> bool:
    if plan.extension_pending and act not in WHILE_EXTENDED:
        return False
    if not plan.extension_pending and act in _FOR_EXTENSIONS:
        return False
    if act is A.EXTEND and plan.approved is None:
        return False
    return (plan.state, act) in PLAN_LIFE_CYCLE


def next_state(plan: OutagePlan, act: A) -> S:
    """State after `act`; Unavailable with the state if the table does not know the pair."""
    if plan.extension_pending and act not in WHILE_EXTENDED:
        raise Unavailable("plan_extension_pending", facts={"plan": plan.id})
    if not may(plan, act):
        raise Unavailable("wrong_plan_state", facts={"plan": plan.id, "state": plan.state, "act": act})
    return PLAN_LIFE_CYCLE[plan.state, act]
