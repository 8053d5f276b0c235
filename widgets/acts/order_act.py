"""One act on an order: when it is offered, by which key, what its form asks, and the command that comes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from models.commands import notes as n
from models.commands import orders as o
from models.decisions.undo import UNDOABLE
from models.entities.orders import WorkOrder
from models.picture import Picture
from widgets.acts.fields import Field, Problem


class Way(Enum):
    """How an act is begun: at once, by its form, by choosing from the ranked crews, or in the field over the notes."""

    AT_ONCE = "at_once"
    FORM = "form"
    CREW_LIST = "crew_list"
    NOTE_FIELD = "note_field"


def _no_problem(_order: WorkOrder, _values: Mapping[str, Any], _now: datetime) -> Problem | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderAct:
    """`build` makes the command from the order as its sender saw it and the form's values; `check` finds what
    the single fields cannot know. `shortcut` is a portable key sequence ("" if none)."""

    kind: type[Any]
    available: Callable[[WorkOrder, Picture], bool]
    build: Callable[[WorkOrder, Mapping[str, Any]], Any]
    shortcut: str = ""
    fields: tuple[Field, ...] = ()
    check: Callable[[WorkOrder, Mapping[str, Any], datetime], Problem | None] = _no_problem

    @property
    def way(self) -> Way:
        """What cannot be undone is confirmed in a form, even if that asks for nothing."""
        if self.kind in {o.AssignOrder, o.ReassignOrder}:
            return Way.CREW_LIST
        if self.kind is n.AddNote:
            return Way.NOTE_FIELD
        return Way.AT_ONCE if not self.fields and self.kind in UNDOABLE else Way.FORM
