"""What forms of the day ask for besides texts and times, as values."""

import re
from dataclasses import dataclass
from enum import Enum

from models.ids import AreaCode
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
class AreasField:
    """Which of the areas that are without power, each to be ticked; of many, their codes are typed
    (`codes_in`)."""

    name: str = "areas"


MOST_TICKED = 40
"""Areas in a list that is still read."""


def codes_in(text: str) -> tuple[AreaCode, ...]:
    """Codes as they are typed or pasted: apart by blanks, commas, semicolons or lines."""
    return tuple(AreaCode(code) for code in re.split(r"[\s,，、;；]+", text.strip()) if code)


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
    TextField
    | TimeField
    | ReadBackField
    | CheckField
    | EarthsField
    | AreasField
    | PartyField
    | RestingField
    | CrewField
    | LineField
)
