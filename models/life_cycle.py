"""The life of a work order as one table (domain rules §2): which act leads from which state to which.

The table is the documentation and the model of the tests; everything else asks it.
"""

from enum import Enum

from models.entities.orders import OrderState as S
from models.entities.orders import WorkOrder
from models.errors import Unavailable


class Act(Enum):
    """What may be done to an order, apart from remarks that leave its state alone."""

    ASSIGN = "assign"
    REASSIGN = "reassign"
    RECALL = "recall"
    DECLINE = "decline"
    ACCEPT = "accept"
    DEPART = "depart"
    ARRIVE = "arrive"
    DIAGNOSE = "diagnose"
    DE_ENERGISE = "de_energise"
    COMPLETE_REPAIR = "complete_repair"
    RE_ENERGISE = "re_energise"
    CONFIRM_RESTORED = "confirm_restored"
    RETURN = "return"
    SETTLE = "settle"
    ARCHIVE = "archive"
    VOID = "void"
    REOPEN = "reopen"
    MERGE = "merge"
    SPLIT = "split"
    SUSPEND = "suspend"
    RESUME = "resume"
    ATTACH = "attach"


_WITH_CREW = (S.DISPATCHED, S.ACCEPTED, S.EN_ROUTE, S.ON_SITE, S.DIAGNOSED)
HOLDS_CREW = frozenset({*_WITH_CREW, S.DE_ENERGISED, S.REPAIRED, S.RESTORED})
"""States in which an order keeps its crew busy."""
_BEFORE_COMPLETION = (S.PENDING, *_WITH_CREW, S.DE_ENERGISED, S.REPAIRED)
_DONE = (S.RESTORED, S.RETURNED, S.CALLED_BACK, S.ARCHIVED, S.VOID)

LIFE_CYCLE: dict[tuple[S, Act], S] = {
    (S.PENDING, Act.ASSIGN): S.DISPATCHED,
    **{(state, Act.REASSIGN): S.DISPATCHED for state in _WITH_CREW},
    **{(state, Act.RECALL): S.PENDING for state in _WITH_CREW},
    **{(state, Act.DECLINE): S.PENDING for state in _WITH_CREW},
    (S.DISPATCHED, Act.ACCEPT): S.ACCEPTED,
    (S.ACCEPTED, Act.DEPART): S.EN_ROUTE,
    # A crew next door may stand at the door without ever having driven.
    (S.ACCEPTED, Act.ARRIVE): S.ON_SITE,
    (S.EN_ROUTE, Act.ARRIVE): S.ON_SITE,
    (S.ON_SITE, Act.DIAGNOSE): S.DIAGNOSED,
    (S.DIAGNOSED, Act.DIAGNOSE): S.DIAGNOSED,
    (S.DIAGNOSED, Act.DE_ENERGISE): S.DE_ENERGISED,
    (S.DIAGNOSED, Act.COMPLETE_REPAIR): S.REPAIRED,
    (S.DE_ENERGISED, Act.COMPLETE_REPAIR): S.REPAIRED,
    (S.REPAIRED, Act.RE_ENERGISE): S.RESTORED,
    (S.REPAIRED, Act.CONFIRM_RESTORED): S.RESTORED,
    (S.RESTORED, Act.RETURN): S.RETURNED,
    (S.RETURNED, Act.SETTLE): S.CALLED_BACK,
    (S.CALLED_BACK, Act.ARCHIVE): S.ARCHIVED,
    **{(state, Act.VOID): S.VOID for state in (S.PENDING, *_WITH_CREW)},
    **{(state, Act.REOPEN): S.PENDING for state in _DONE},
    # D-2: an order may be merged at every stage before its completion …
    **{(state, Act.MERGE): S.MERGED for state in (S.PENDING, *_WITH_CREW)},
    (S.MERGED, Act.SPLIT): S.PENDING,
    (S.MERGED, Act.ARCHIVE): S.ARCHIVED,
    (S.MERGED, Act.REOPEN): S.PENDING,
    **{(state, Act.SUSPEND): state for state in _BEFORE_COMPLETION},
    **{(state, Act.RESUME): state for state in _BEFORE_COMPLETION},
    **{(state, Act.ATTACH): state for state in _BEFORE_COMPLETION},
}
"""(state, act) → state. A pair that is not here is refused."""

WHILE_SUSPENDED = frozenset({Act.RESUME, Act.RECALL, Act.DECLINE, Act.REASSIGN, Act.ATTACH, Act.VOID, Act.MERGE})
"""Acts that a suspended order still admits; the crew resumes before it goes on."""

OPEN_STATES = frozenset({*_BEFORE_COMPLETION, S.RESTORED, S.RETURNED, S.CALLED_BACK})
"""States that still ask for somebody's work."""

RUNNING_STATES = frozenset(_BEFORE_COMPLETION)
"""States in which customers may still be without power."""


def may(order: WorkOrder, act: Act) -> bool:
    if order.paused and act not in WHILE_SUSPENDED:
        return False
    if act is Act.RESUME and not order.paused:
        return False
    return (order.state, act) in LIFE_CYCLE


def next_state(order: WorkOrder, act: Act) -> S:
    """State after `act`; Unavailable with the state if the table does not know the pair."""
    if not may(order, act):
        code = "order_suspended" if order.paused and act not in WHILE_SUSPENDED else "wrong_state"
        raise Unavailable(code, facts={"order": order.id, "state": order.state, "act": act})
    return LIFE_CYCLE[order.state, act]
