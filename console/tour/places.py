"""The places of the desk that the tour goes through, in its order: what each is for and which acts belong to it."""

from dataclasses import dataclass
from typing import Any

from models.commands.notes import AddNote
from models.commands.orders import AssignOrder
from models.commands.room import Undo
from widgets.acts.act_book import ActKey
from widgets.words.marked import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Place:
    """`acts` are told with their keys, those on orders only to whom the permission table lets send them. An account
    that may not send `needs` has no such place."""

    name: str
    acts: tuple[ActKey, ...]
    needs: type[Any] | None = None


PLACES: tuple[Place, ...] = (
    Place("queue", ("go_queue", AssignOrder)),
    Place("inspector", ("go_inspector", AddNote)),
    Place("crews", ("go_crews", "go_lanes")),
    Place("map", ("go_map", "fit")),
    Place("reach", ("reach", "reach_of_room")),
    Place("command_line", ("command_line",)),
    Place("messages", ("go_messages", "undo"), needs=Undo),
    Place("layouts", ("layouts", "new_wall_map")),
    Place("help", ("keys", "why", "tour")),
)

TITLES: dict[str, str] = {
    "queue": QT_TRANSLATE_NOOP("Tour", "Work orders"),
    "inspector": QT_TRANSLATE_NOOP("Tour", "The order"),
    "crews": QT_TRANSLATE_NOOP("Tour", "Crews"),
    "map": QT_TRANSLATE_NOOP("Tour", "The map"),
    "reach": QT_TRANSLATE_NOOP("Tour", "Reach from now"),
    "command_line": QT_TRANSLATE_NOOP("Tour", "The command line"),
    "messages": QT_TRANSLATE_NOOP("Tour", "Answers and undo"),
    "layouts": QT_TRANSLATE_NOOP("Tour", "Windows and layouts"),
    "help": QT_TRANSLATE_NOOP("Tour", "Help"),
}
"""Name of a place → what it is called, in English."""

TEXTS: dict[str, str] = {
    "queue": QT_TRANSLATE_NOOP(
        "Tour", "Every open order of your stations; the one whose time runs out first is on top."
    ),
    "inspector": QT_TRANSLATE_NOOP(
        "Tour", "All that is known of the selected order, how its clocks stand, and what can be done with it now."
    ),
    "crews": QT_TRANSLATE_NOOP("Tour", "Who is free, who is at work, and how old each position is."),
    "map": QT_TRANSLATE_NOOP(
        "Tour", "Orders, crews and areas without power, where they are. It never moves by itself."
    ),
    "reach": QT_TRANSLATE_NOOP(
        "Tour",
        "How far the selected crew or station gets from now; which crews still reach the selected order in time.",
    ),
    "command_line": QT_TRANSLATE_NOOP(
        "Tour", "Type in one line what is to be done. It shows what it has understood before Enter does it."
    ),
    "messages": QT_TRANSLATE_NOOP(
        "Tour", "Here it says what was done, and what was refused under which rule. Most acts can be taken back."
    ),
    "layouts": QT_TRANSLATE_NOOP(
        "Tour", "Parts and further windows stay where you put them; a layout keeps that under a name."
    ),
    "help": QT_TRANSLATE_NOOP(
        "Tour", "Every act with its key, or another key if you like it better. This tour begins again from here."
    ),
}
"""Name of a place → what it is for, in English."""
