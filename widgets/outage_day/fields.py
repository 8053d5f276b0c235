"""What forms of the day ask for besides texts and times, as values."""

from dataclasses import dataclass
from enum import Enum

from widgets.acts.fields import ReadBackField, TextField, TimeField


class PartiesAre(Enum):
    """Which parties a form is about; those that have ended never are."""

    PERMITTED = "permitted"
    AT_WORK = "at_work"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckField:
    """Every point of the checklist before work is permitted (OP-10), each to be ticked."""

    name: str = "checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class EarthsField:
    """Which of the earth wires that are on."""

    name: str = "earths"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyField:
    are: PartiesAre
    name: str = "party"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestingField:
    """Which of the parties that rest."""

    name: str = "parties"


@dataclass(frozen=True, slots=True, kw_only=True)
class CrewField:
    """One of the room's crews, or none of them."""

    name: str = "crew"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineField:
    """A line of the permit's record."""

    name: str = "line"


DayField = (
    TextField | TimeField | ReadBackField | CheckField | EarthsField | PartyField | RestingField | CrewField | LineField
)
