"""One row of the board for each crew: what it is doing, derived from its duty and the orders that it holds."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from models.entities.crew_loans import CrewLoan
from models.entities.orders import OrderState, StageKind, WorkOrder
from models.entities.people import Crew, DutyState
from models.entities.work_permits import PermitAct, WorkPermit
from models.ids import CrewId
from models.lent_crews import loan_of
from models.life_cycle import HOLDS_CREW
from models.picture import Picture
from models.planning.crew_freedom import free_since
from widgets.theme import CrewLook
from widgets.words.initials import is_initials, masks_of, matches
from widgets.words.loan_words import LENT
from widgets.words.names import crew_label, station_label
from widgets.words.terms import term


class Group(IntEnum):
    """In the order of the board: who can be sent stands on top."""

    STANDBY = 0
    BUSY = 1
    BREAK = 2
    OFF_DUTY = 3


GROUPS = {
    DutyState.STANDBY: Group.STANDBY,
    DutyState.BREAK: Group.BREAK,
    DutyState.OFF_DUTY: Group.OFF_DUTY,
}

LOOKS = {
    Group.STANDBY: CrewLook.FREE,
    Group.BUSY: CrewLook.BUSY,
    Group.BREAK: CrewLook.OFF_DUTY,
    Group.OFF_DUTY: CrewLook.OFF_DUTY,
}

_PROGRESS = {state: number for number, state in enumerate(OrderState)}

_BEGUN_BY = {
    OrderState.DISPATCHED: frozenset({StageKind.DISPATCHED, StageKind.REASSIGNED}),
    OrderState.ACCEPTED: frozenset({StageKind.ACCEPTED}),
    OrderState.EN_ROUTE: frozenset({StageKind.DEPARTED}),
    OrderState.ON_SITE: frozenset({StageKind.ARRIVED}),
    OrderState.DIAGNOSED: frozenset({StageKind.DIAGNOSED}),
    OrderState.DE_ENERGISED: frozenset({StageKind.DE_ENERGISED}),
    OrderState.REPAIRED: frozenset({StageKind.REPAIRED}),
    OrderState.RESTORED: frozenset({StageKind.RESTORED}),
}
"""Which line of the order's life began the state."""

assert _BEGUN_BY.keys() == HOLDS_CREW


@dataclass(frozen=True, slots=True)
class CrewRow:
    """`order` is the one the crew is furthest with, `waiting` how many it holds besides; `permit` that of the planned
    outage that it is at, if it has no order; `loan` the one that it is out on, to `borrower`; `since` when its present
    state began, as far as that is known: on standby, since when it is free."""

    crew: Crew
    group: Group
    order: WorkOrder | None
    waiting: int
    since: datetime | None
    label: str
    station: str
    permit: WorkPermit | None = None
    loan: CrewLoan | None = None
    borrower: str = ""

    @property
    def key(self) -> tuple[int, int, str, int, str]:
        """Sorts the board; busy crews by how far they are, CD2 before CD13."""
        progress = _PROGRESS[self.order.state] if self.order is not None else 0
        return self.group, progress, self.station, len(self.crew.id), self.crew.id

    @property
    def state(self) -> str:
        """The state in words of the moment's language."""
        if self.order is not None:
            return term(self.order.state)
        if self.permit is not None:
            return QCoreApplication.translate("CrewBoard", "At a planned outage")
        return term(self.crew.duty)

    @property
    def of_station(self) -> str:
        """Its station, and the one that it is lent to."""
        return self.station if self.loan is None else " ".join((self.station, LENT, self.borrower)).strip()

    @property
    def job(self) -> str:
        """Number of the order, or of the plan; "" of a crew without either."""
        if self.order is not None:
            return self.order.id
        return self.permit.plan if self.permit is not None else ""


def passes(row: CrewRow, wanted: str) -> bool:
    """Whether `wanted`, in small letters, is part of what the row says, or the initials of its names."""
    if not wanted:
        return True
    said = "\n".join((row.label, row.of_station, row.state, term(row.crew.kind), row.crew.vehicle, row.job)).lower()
    if wanted in said:
        return True
    return is_initials(wanted) and any(
        matches(wanted, masks_of(name)[None])[0] for name in (row.label, row.station, row.borrower)
    )


def crew_row(crew: CrewId, picture: Picture) -> CrewRow | None:
    """None for a crew that is not there, or that is retired and has finished its orders."""
    known = picture.crews.get(crew)
    if known is None:
        return None
    held = picture.orders_of_crew(crew)
    permit = None if held else next((one for one in picture.permits_of_crew(crew) if one.holds_crew), None)
    if known.retired and not held and permit is None:
        return None
    loan = loan_of(known, picture)
    order = max(held, key=lambda one: _PROGRESS[one.state], default=None)
    return CrewRow(
        crew=known,
        group=GROUPS[known.duty] if order is None and permit is None else Group.BUSY,
        order=order,
        waiting=max(0, len(held) - 1),
        since=_since(known, order, permit, picture),
        label=crew_label(crew, picture),
        station=station_label(known.station, picture),
        permit=permit,
        loan=loan,
        borrower=station_label(loan.borrower, picture) if loan is not None else "",
    )


def _since(crew: Crew, order: WorkOrder | None, permit: WorkPermit | None, picture: Picture) -> datetime | None:
    if order is not None:
        return _begun(order)
    if permit is not None:
        return _cut_off(permit)
    return free_since(crew, picture) if crew.duty is DutyState.STANDBY else crew.duty_since


def _begun(order: WorkOrder) -> datetime | None:
    kinds = _BEGUN_BY[order.state]
    return next((stage.at for stage in reversed(order.stages) if stage.kind in kinds), None)


def _cut_off(permit: WorkPermit) -> datetime | None:
    """When supply was cut last; of live work when somebody was first permitted."""
    if permit.spells:
        return permit.spells[-1].off
    return next((line.at for line in permit.lines if line.act is PermitAct.GIVE_PERMIT), None)
