"""Frozen commands: what somebody wants. `Request` is the envelope that says who wants it."""

import uuid
from dataclasses import dataclass, field
from typing import Any, get_args

from models.commands.alarms import AlarmCommand
from models.commands.crew_loans import LoanCommand
from models.commands.day import DayCommand
from models.commands.escalations import EscalationCommand
from models.commands.handover_papers import ArchivePaper
from models.commands.handovers import HandoverCommand
from models.commands.map_marks import MarkCommand
from models.commands.notes import NoteCommand
from models.commands.notices import NoticeCommand
from models.commands.orders import OrderCommand
from models.commands.plans import PlanCommand
from models.commands.protected_events import ProtectedEventCommand
from models.commands.responsibility import ResponsibilityCommand
from models.commands.room import RoomCommand
from models.commands.service_cases import CaseCommand
from models.commands.shifts import ShiftCommand
from models.ids import AccountId, CommandId

Command = (
    OrderCommand
    | NoteCommand
    | MarkCommand
    | PlanCommand
    | NoticeCommand
    | DayCommand
    | ProtectedEventCommand
    | CaseCommand
    | RoomCommand
    | EscalationCommand
    | LoanCommand
    | AlarmCommand
    | ResponsibilityCommand
    | ShiftCommand
    | ArchivePaper
    | HandoverCommand
)

_GROUPS = (
    OrderCommand,
    NoteCommand,
    MarkCommand,
    PlanCommand,
    NoticeCommand,
    DayCommand,
    ProtectedEventCommand,
    CaseCommand,
    RoomCommand,
    EscalationCommand,
    LoanCommand,
    AlarmCommand,
    ResponsibilityCommand,
    ShiftCommand,
    HandoverCommand | ArchivePaper,
)

COMMAND_KINDS: dict[str, type[Any]] = {kind.__name__: kind for group in _GROUPS for kind in get_args(group)}
"""Name → class of every command, as the journal names them."""


def new_command_id() -> CommandId:
    return CommandId(uuid.uuid4().hex)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A command, signed. Sending the same request again returns the first answer instead of doing it twice."""

    actor: AccountId
    command: Command
    id: CommandId = field(default_factory=new_command_id)
