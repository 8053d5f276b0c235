"""What an entry of the command line turned out to mean: a deed, choices between several, or what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from models.commands import Command
from models.entities.escalations import EscalationLevel
from models.errors import DispatchError
from models.ids import CaseId, CrewId, EscalationId, HandoverId, OrderId, PlanId, ProtectedEventId, StationId
from models.rules.merging import MainReason
from widgets.command_line.lexicon import Verb
from widgets.finding import Found


class Doing(Enum):
    """What Enter does. SEND, GIVE, MERGE, NOTE, REMARK, DUTY and STATIONS are done with it; the others leave the rest
    to a hand."""

    SEND = "send"
    GIVE = "give"
    GIVE_ASKS = "give_asks"
    MERGE = "merge"
    NOTE = "note"
    REMARK = "remark"
    FORM = "form"
    CREWS = "crews"
    DUTY = "duty"
    STATIONS = "stations"
    WINDOW = "window"
    PLAN = "plan"
    CASE = "case"
    HANDOVER = "handover"
    JOB = "job"
    EVENT = "event"
    CREW = "crew"
    ESCALATE = "escalate"
    SHOW = "show"
    PLACE = "place"


AT_ONCE = frozenset({Doing.SEND, Doing.GIVE, Doing.MERGE, Doing.DUTY, Doing.STATIONS})


@dataclass(frozen=True, slots=True)
class Merged:
    """An order that is to follow another one, and the version of it that was seen."""

    order: OrderId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An entry that can be done. `seen` is the version of the order, for a duty that of the crew; `text` the
    entry in full; `station` the one that a crew is to be lent to, or that is asked for help, `level` whom else one
    asks; `said` what the window calls its own act now; `words` what a note will say; `merged` what will follow
    `order`, and `why` not the other way round; `wish` a command that is sent as it is. Two readings of a line are the
    same only if nothing of all this differs."""

    doing: Doing
    text: str
    verb: Verb | None = None
    order: OrderId | None = None
    seen: int | None = None
    crew: CrewId | None = None
    plan: PlanId | None = None
    case: CaseId | None = None
    handover: HandoverId | None = None
    job: EscalationId | None = None
    event: ProtectedEventId | None = None
    station: StationId | None = None
    level: EscalationLevel | None = None
    place: Found | None = None
    said: str = ""
    words: str = ""
    merged: tuple[Merged, ...] = ()
    why: MainReason | None = None
    wish: Command | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of several meanings: the one of `verb`, `order`, `crew`, `plan`, `case`, `job`, `event` and `place` that is
    to be chosen, and the entry with it in full."""

    text: str
    verb: Verb | None = None
    order: OrderId | None = None
    crew: CrewId | None = None
    plan: PlanId | None = None
    case: CaseId | None = None
    job: EscalationId | None = None
    event: ProtectedEventId | None = None
    place: Found | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why nothing can be done, as a code (see `sentences`); `refused` if it is a refusal that the room would give."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    refused: DispatchError | None = None


Reading = Deed | Choices | Trouble

MISSING = frozenset(
    {
        "no_verb",
        "no_order",
        "no_crew",
        "no_main",
        "no_superior",
        "many_orders",
        "many_plans",
        "many_cases",
        "many_jobs",
        "many_events",
        "many_verbs",
    }
)
"""Troubles of an entry that is only not finished."""
