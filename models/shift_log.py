"""Which entries of the journal a reader of the shift's log wants, and what each is about."""

from enum import Enum
from typing import Any

from models.changes import Entry
from models.commands import alarms as a
from models.commands import plans as p
from models.commands import responsibility as h
from models.commands import room as r
from models.commands import service_cases as v
from models.commands import shifts as w
from models.entities.orders import Counter
from models.entities.shifts import LogRemark
from models.ids import AccountId, OrderId
from models.mentions import mentioned_in
from models.picture import Picture
from models.planning.rota import IN_THE_ROOM

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


class Whose(Enum):
    """Whose acts one reads."""

    ROOM = "room"
    """Those of dispatchers and shift leaders, and what was noticed about feeds."""
    ALL = "all"
    """Crews', stations' and the system's too."""
    OWN = "own"


def is_whose(entry: Entry, whose: Whose, *, own: AccountId, picture: Picture) -> bool:
    if whose is Whose.ROOM:
        actor = picture.accounts.get(entry.actor)
        return isinstance(entry.command, w.NoteFeedGap | w.EndFeedGap) or (
            actor is not None and actor.role in IN_THE_ROOM
        )
    return whose is Whose.ALL or entry.actor == own


def is_logged(entry: Entry) -> bool:
    return type(entry.command) not in LEFT_OUT


def is_about(entry: Entry, said: str) -> bool:
    """Whether a number that the entry is about contains what is said: an order, also that of a remark, a plan, permit,
    case, crew."""
    wanted = said.casefold()
    numbers = [change.key for change in entry.changes if change.kind is not Counter]
    numbers += [one.order for change in entry.changes if isinstance(one := change.after, LogRemark) and one.order]
    return any(wanted in number.casefold() for number in numbers)


def order_of_remark(command: w.WriteRemark, picture: Picture) -> OrderId | None:
    """The one that it is told to be about, else the first order at hand that its words name (`models.mentions`): a
    number of something else is no reason to refuse what a person writes."""
    if command.order is not None:
        return command.order
    return next((order for order in mentioned_in(command.text) if order in picture.orders), None)
