"""Which entries of the journal a reader of the shift's log wants, and what each is about."""

from typing import Any

from models.changes import Entry
from models.commands import alarms as a
from models.commands import plans as p
from models.commands import responsibility as h
from models.commands import room as r
from models.commands import service_cases as v
from models.entities.orders import Counter

LEFT_OUT: frozenset[type[Any]] = frozenset(
    {
        a.RaiseAlarms,
        a.ClearAlarms,
        a.AcknowledgeAlarms,
        a.UnshelveAlarms,
        p.DraftPlan,
        p.EditPlan,
        v.DraftReply,
        h.KeepZone,
        h.DropZone,
        r.ChangePassword,
        r.OpenAccounts,
        r.ImportCity,
    }
)
"""What happens by itself, is not finished, or belongs to the care of the program: the journal has it, the log does
not."""

LOG_PIECE = 200
"""Entries in one piece of the past."""


def is_logged(entry: Entry) -> bool:
    return type(entry.command) not in LEFT_OUT


def is_about(entry: Entry, said: str) -> bool:
    """Whether a number that the entry is about contains what is said: an order, plan, permit, case, crew."""
    wanted = said.casefold()
    return any(wanted in change.key.casefold() for change in entry.changes if change.kind is not Counter)
