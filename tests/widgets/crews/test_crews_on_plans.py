"""A crew at a planned outage is not free: the board says where it is, as soon as the permit says so."""

from datetime import timedelta

from models.commands import day as d
from models.ids import CrewId
from tests.models.builders import Room
from tests.models.outage_days import announced, at_work, opened, step
from widgets.crews.crew_cells import Column, cell_text
from widgets.crews.crew_model import CrewModel
from widgets.crews.crew_rows import Group, crew_row, passes
from widgets.theme import dark_theme


def test_a_crew_at_a_planned_outage_is_said_to_be_there(qtbot: object) -> None:
    room = Room()
    plan = announced(room)
    permit = opened(room, plan, crew="M1")
    model = CrewModel(picture=room.picture, rules=room.rules, theme=dark_theme(), now=room.now)
    free = model.counts()[0][Group.BUSY]
    at_work(room, permit)
    model.take(room.picture.entries[-1].changes)
    assert model.counts()[0][Group.BUSY] == free + 1
    row = crew_row(CrewId("M1"), room.picture)
    assert row is not None
    room.wait(minutes=7)
    since = room.now - room.picture.permits[permit].spells[-1].off
    assert row.state == "At a planned outage"
    assert cell_text(row, Column.ORDER, room.now) == plan
    assert since > timedelta(minutes=7)
    assert row.since == room.now - since
    assert passes(row, plan.lower())
    entry = step(room, d.InterruptWork, permit)
    model.take(entry.changes)
    assert model.counts()[0][Group.BUSY] == free
