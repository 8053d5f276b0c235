"""A tick holds while nothing happens: time alone changes no line of a handover (docs/handover.md)."""

from datetime import timedelta

import pytest

from models.commands import handovers as g
from models.entities.handovers import HandoverState, SectionKind
from models.handover.composing import compose
from models.handover.digests import section_digest
from models.handover.since_last import COMPARED, lines_of
from models.ids import AccountId
from tests.models.builders import Room
from tests.models.handover_lives import lived
from tests.models.handovers import IN, OUT, prepared, shift_of, signing_in, standing, step, tick, with_shift

_BY_THE_HOUR = {SectionKind.AHEAD, SectionKind.OUTAGES, SectionKind.PROTECTED, SectionKind.ALARMS}
"""Where lines come and go by themselves: hours of plans and events begin and end, a shelf runs out."""


@pytest.mark.parametrize("seed", range(40))
def test_an_hour_alone_changes_no_line(seed: int) -> None:
    room = lived(seed).fork()
    if room.picture.open_handover() is None:
        leader = shift_of(room).leader
        room.send(g.PrepareHandover(incoming=AccountId({OUT: IN, IN: OUT}[leader])), by=leader)
    handover = standing(room)
    later = room.now + timedelta(hours=1)
    before, after = (compose(room.picture, now=now, rules=room.rules, handover=handover) for now in (room.now, later))
    came_back = {line.key for line in before.alarms if line.shelved_until is not None and line.shelved_until <= later}
    for section in COMPARED:
        old, new = lines_of(before, section), lines_of(after, section)
        both = (old.keys() & new.keys()) - came_back
        assert [line for key, line in old.items() if key in both] == [new[key] for key in new if key in both]
        assert old.keys() == new.keys() or section in _BY_THE_HOUR
        if old.keys() == both == new.keys():
            assert section_digest(before, section) == section_digest(after, section)


def test_a_tick_holds_while_limits_run_out() -> None:
    """Orders of a storm run over their limits from minute to minute; nothing has happened by that."""
    room = with_shift(Room())
    for _ in range(5):
        room.report()
    prepared(room)
    for section in SectionKind:
        tick(room, section)
    room.wait(hours=1)  # T-1, T-2 and T-3 of the town have run out by now
    step(room, g.SignOut, OUT)
    room.send(signing_in(room), by=IN)
    last = room.picture.last_handover()
    assert last is not None
    assert last.state is HandoverState.ACCEPTED
