"""Alarms: what needs a person, raised once, acknowledged once, seen on every screen of the room.

An alarm's id follows from its cause, so that a second workstation that proposes it finds nothing to change. It ends by
itself when its cause ends; nobody clears one by hand."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from models.ids import AccountId, AlarmId, OrderId, PlanId, StationId

FIRST, SECOND, LIMIT = 1, 2, 3
"""Levels: two warnings before a moment, and the moment itself. What knows no moment is at the highest at once."""

MOST_ALARMS_AT_ONCE = 500
"""In one command: a journal entry stays a readable one, and nobody's act waits long for it."""


class AlarmKind(Enum):
    """What kind of cause: alarms of one kind at one place fold into one card."""

    DISPATCH_CLOCK = "dispatch_clock"
    ACCEPT_CLOCK = "accept_clock"
    ARRIVAL_CLOCK = "arrival_clock"
    RESTORE_CLOCK = "restore_clock"
    RETURN_CLOCK = "return_clock"
    CALL_BACK_CLOCK = "call_back_clock"
    OVERRUN = "overrun"
    """Power is still off, and the announced end comes near or is over (N-13)."""
    NOTICE_DUE = "notice_due"
    """A public notice has to go out (N-12)."""
    IMPORTANT_UNTOLD = "important_untold"
    """An important customer does not know of the outage yet."""
    RECIPIENTS_UNTOLD = "recipients_untold"
    """Others on a plan's list do not know yet."""
    CUSTOMER_REFUSED = "customer_refused"
    TOLD_OTHERWISE = "told_otherwise"
    """People were told of hours that are no longer true."""
    PLAN_IN_EVENT = "plan_in_event"
    """A planned outage touches an event that supply is protected for."""
    FAULT_IN_EVENT = "fault_in_event"
    """A fault has cut off an area of such an event while it goes on."""
    LOAN_DUE = "loan_due"
    """A lent crew is due back (ORG-7)."""
    ANSWER_DUE = "answer_due"
    """Somebody who was asked about a job owes an answer (YK-E1)."""
    CASE_DUE = "case_due"
    """A limit of a service case runs (C-9)."""


class AlarmState(Enum):
    UNACKNOWLEDGED = "unacknowledged"
    ACKNOWLEDGED = "acknowledged"
    CLEARED = "cleared"
    """The cause is over, and nobody has acknowledged it yet."""
    SHELVED = "shelved"
    OVER = "over"
    """The cause is over, and somebody knew of it: it leaves the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    at: datetime
    by: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelving:
    """Out of the way until a moment; it comes back by itself, for nobody has looked at it meanwhile."""

    at: datetime
    by: AccountId
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """`subject` is what the cause is about, `order` and `plan` on what of them it hangs, if on any; `since` is when the
    cause arose, `due_at` the moment behind it, `raised_at` when this level was raised. A higher level is raised anew:
    what was acknowledged or shelved before knew a lesser one."""

    id: AlarmId
    version: int = field(default=1, compare=False)
    kind: AlarmKind
    level: int
    subject: str
    order: OrderId | None = None
    plan: PlanId | None = None
    stations: tuple[StationId, ...]
    since: datetime
    due_at: datetime | None = None
    raised_at: datetime
    acknowledged: Acknowledgement | None = None
    cleared_at: datetime | None = None
    shelved: Shelving | None = None

    @property
    def over(self) -> bool:
        """The cause has ended, and whoever acknowledged or shelved the alarm knew of it."""
        if self.cleared_at is None:
            return False
        return self.acknowledged is not None or (self.shelved is not None and self.cleared_at <= self.shelved.until)

    def state_at(self, now: datetime) -> AlarmState:
        if self.over:
            return AlarmState.OVER
        if self.shelved is not None and now < self.shelved.until:
            return AlarmState.SHELVED
        if self.acknowledged is not None:
            return AlarmState.ACKNOWLEDGED
        return AlarmState.UNACKNOWLEDGED if self.cleared_at is None else AlarmState.CLEARED
