"""What a form asks for, as values: the forms are made from these, and the commands from what was filled in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from models.entities.escalations import EscalationLevel
from models.entities.notes import Attachment
from models.entities.orders import Need, TroubleReport, WorkOrder
from models.entities.people import Account, Crew
from models.entities.places import Station
from models.picture import Picture

Picked = TroubleReport | Crew | WorkOrder | Attachment | Need | int | Account | Station | EscalationLevel
"""What can be picked from a list: a report, a crew, an order, a reference, something to attest, the row of a stage; for
a job across stations an account, a station or a level."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field, as a code (see `labels.problem_text`)."""

    field: str
    code: str


def _nothing(_order: WorkOrder) -> str:
    return ""


def _nobody(_order: WorkOrder, _picture: Picture) -> tuple[str, ...]:
    return ()


def _unchosen(_order: WorkOrder) -> Enum | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextField:
    """One line. `start` is what stands there at first, `suggest` what is offered while typing."""

    name: str
    required: bool = True
    start: Callable[[WorkOrder], str] = _nothing
    suggest: Callable[[WorkOrder, Picture], tuple[str, ...]] = _nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceField:
    """One of an enum, or of some of its values. Nothing is chosen at first unless `start` says so: a default would be
    sent unread."""

    name: str
    choices: Iterable[Enum]
    start: Callable[[WorkOrder], Enum | None] = _unchosen


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeField:
    """A moment, shown in local time. `start` gets the order and the present moment."""

    name: str
    start: Callable[[WorkOrder, datetime], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class PickField:
    """One of the things that `options` finds; the first one at first."""

    name: str
    options: Callable[[WorkOrder, Picture], tuple[Picked, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MainOrderField:
    """The order that this one is to follow, with the evidence beside it (D-1…D-4)."""

    name: str = "main"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBackField:
    """The equipment's double name as said, and as read back (OP-12): four texts."""

    names: tuple[str, str, str, str] = (
        "equipment_name",
        "equipment_number",
        "read_back_name",
        "read_back_number",
    )


Field = TextField | ChoiceField | TimeField | PickField | MainOrderField | ReadBackField
