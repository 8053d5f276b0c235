"""The line shown for an act is one that does it: read back, it is about the same order and the same crew."""

from typing import Any

import pytest

from models.commands import orders as o
from models.commands.room import SetCrewDuty
from models.entities.people import DutyState
from models.ids import CrewId
from tests.widgets import pictures
from tests.widgets.command_line import scenes
from widgets.command_line.grammar import read_line
from widgets.command_line.readings import Deed, Doing
from widgets.command_line.writing import line_of


def written(command: Any) -> str:
    lexicon = scenes.lexicon()
    verb = next((one for one in lexicon.verbs if one.key is type(command)), None)
    return line_of(command, "" if verb is None else lexicon.shortest(verb), scenes.scene().picture)


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (o.AssignOrder(order=scenes.PENDING, seen=1, crew=CrewId("XY5")), "pd 1024 xy5"),
        (o.SuperviseOrder(order=scenes.PENDING, seen=1), "db 1024"),
        (
            o.MergeOrders(main=scenes.PENDING, sub=scenes.ON_THE_WAY, seen_main=1, seen_sub=1),
            "hb 1025 to 1024",
        ),
        (SetCrewDuty(crew=CrewId("XY5"), duty=DutyState.BREAK, seen=1), ""),
    ],
)
def test_the_line_has_word_number_and_crew(command: Any, line: str) -> None:
    assert written(command) == line


def test_the_line_read_back_is_the_same_deed() -> None:
    (deed,) = read_line(written(o.AssignOrder(order=scenes.PENDING, seen=1, crew=CrewId("XY5"))), scenes.scene())
    assert isinstance(deed, Deed)
    assert (deed.doing, deed.order, deed.crew) == (Doing.GIVE, scenes.PENDING, CrewId("XY5"))


def test_the_line_of_a_merge_names_the_same_main_order() -> None:
    """By itself the line would take the order that is furthest on."""
    (deed,) = read_line("hb 1025 to 1024", scenes.scene())
    assert isinstance(deed, Deed)
    assert (deed.order, [sub.order for sub in deed.merged]) == (scenes.PENDING, [scenes.ON_THE_WAY])
    (undirected,) = read_line("hb 1025 1024", scenes.scene())
    assert isinstance(undirected, Deed)
    assert undirected.order == scenes.ON_THE_WAY


def test_a_number_is_as_long_as_it_takes() -> None:
    scene = scenes.scene()
    scene.picture.put(pictures.order("26112101024"))
    line = line_of(o.SuperviseOrder(order=scenes.PENDING, seen=1), "db", scene.picture)
    (deed,) = read_line(line, scene)
    assert isinstance(deed, Deed)
    assert deed.order == scenes.PENDING
