"""A room whose shift is handed over: prepared, read and signed by whoever may."""

from datetime import timedelta
from typing import Any

from models.changes import Entry
from models.commands import handovers as g
from models.commands.shifts import OpenShift
from models.entities.handovers import Handover, SectionKind
from models.entities.shifts import Shift
from models.handover.composing import compose
from models.handover.digests import read, section_digest
from models.handover.document import Document
from models.ids import AccountId
from tests.models.builders import Room

OUT, IN = "leader", "leader-2"


def with_shift(room: Room, leader: str = OUT) -> Room:
    room.send(OpenShift(leader=AccountId(leader)), by=leader)
    return room


def shift_of(room: Room) -> Shift:
    shift = room.picture.open_shift
    assert shift is not None
    return shift


def prepared(room: Room, incoming: str = IN) -> Handover:
    room.send(g.PrepareHandover(incoming=AccountId(incoming)), by=OUT)
    return standing(room)


def standing(room: Room) -> Handover:
    handover = room.picture.open_handover()
    assert handover is not None
    return handover


def command(room: Room, kind: type[Any], **fields: Any) -> Any:
    """About the open handover, having seen its present version."""
    handover = standing(room)
    return kind(handover=handover.id, seen=handover.version, **fields)


def step(room: Room, kind: type[Any], by: str, **fields: Any) -> Entry:
    entry = room.send(command(room, kind, **fields), by)
    assert entry is not None
    return entry


def document(room: Room) -> Document:
    """As whoever has the page open reads it."""
    handover = standing(room)
    signed = room.picture.handover_document(handover.id)
    if signed is not None:
        return read(signed.content)
    return compose(room.picture, now=room.now, rules=room.rules, handover=handover)


def tick(room: Room, section: SectionKind, by: str = IN) -> Entry | None:
    digest = section_digest(document(room), section)
    return room.send(command(room, g.TickSection, section=section, digest=digest), by)


def tick_all(room: Room) -> None:
    for section in SectionKind:
        tick(room, section)


def signing_in(room: Room) -> g.SignIn:
    signature = standing(room).signed_out
    assert signature is not None
    sign: g.SignIn = command(room, g.SignIn, digest=signature.digest)
    return sign


def handed_over(room: Room) -> Handover:
    """The whole way, in ten minutes."""
    prepared(room)
    room.now += timedelta(minutes=10)
    step(room, g.SignOut, OUT)
    tick_all(room)
    room.send(signing_in(room), by=IN)
    last = room.picture.last_handover()
    assert last is not None
    return last
