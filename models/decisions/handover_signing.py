"""The two signatures of a handover, and the room that goes with them (H-1, H-4). None of it is undone: what was signed
is answered for, and the next handover is the way back."""

from dataclasses import replace
from typing import Any

from models.changes import Change, changed, created
from models.commands.handovers import SignIn, SignOut, TakeBackSignature, TakeRoom
from models.decisions.handovers import (
    check_incoming,
    document_of,
    facts_of_sides,
    open_handover,
    reason_of,
    standing_shift,
)
from models.decisions.numbering import next_number
from models.decisions.room_passing import room_passed
from models.decisions.situation import Situation
from models.entities.handovers import (
    Handover,
    HandoverDocument,
    HandoverState,
    SectionKind,
    Signature,
    Withdrawal,
)
from models.errors import Conflict, NotAllowed, RuleBroken, Unavailable
from models.handover.composing import compose
from models.handover.digests import digest_of, section_digest, written
from models.handover.document import Document
from models.handover.gates import under_way
from models.handover.hours import upcoming_hours
from models.ids import HandoverId
from models.planning.responsibility import holder_of

LATE = "H-1.late"


def sign_out(command: SignOut, on: Situation) -> list[Change]:
    """The outgoing leader's: composes the document as it is at this moment and freezes it."""
    handover = open_handover(command.handover, command.seen, on)
    shift = standing_shift(on)
    if on.actor.id != handover.outgoing or shift.leader != on.actor.id:
        raise NotAllowed("signs_for_another", "H-1", facts_of_sides(handover) | {"account": handover.outgoing})
    if handover.signed_out is not None:
        facts = {"handover": handover.id, "by": handover.signed_out.by, "at": handover.signed_out.at}
        raise Unavailable("handover_signed", facts=facts)
    for place, question in enumerate(handover.questions, start=1):
        if question.answer is None:
            facts = {"number": place, "by": question.by, "words": question.words}
            raise RuleBroken("question_open", "H-1", facts)
    _refuse_under_way(on)
    frozen = written(compose(on.book, now=on.now, rules=on.rules, handover=handover))
    signature = Signature(at=on.now, by=on.actor.id, digest=frozen.digest)
    document = HandoverDocument(id=handover.id, content=frozen.content, digest=frozen.digest)
    return [changed(handover, signed_out=signature), created(document)]


def take_back_signature(command: TakeBackSignature, on: Situation) -> list[Change]:
    """By whoever has given it, while the other one is not there: the document is live again."""
    handover = _signed(command.handover, command.seen, on)
    signature = handover.signed_out
    document = on.book.handover_document(handover.id)
    assert signature is not None and document is not None
    if on.actor.id != signature.by:
        raise NotAllowed("signature_of_another", facts={"account": signature.by})
    on.require_words("reason", command.reason)
    reason_of(command.reason)
    return [changed(handover, signed_out=None), Change(document, None)]


def sign_in(command: SignIn, on: Situation) -> list[Change]:
    """The incoming leader's: ends the one shift and begins the other in the same list of changes."""
    handover = _signed(command.handover, command.seen, on)
    shift = standing_shift(on)
    if on.actor.id != handover.incoming:
        raise NotAllowed("signs_for_another", "H-1", facts_of_sides(handover) | {"account": handover.incoming})
    check_incoming(on.actor.id, shift, on)
    document = on.book.handover_document(handover.id)
    signature = handover.signed_out
    assert signature is not None and document is not None
    if not command.digest == digest_of(document.content) == signature.digest:
        raise Conflict("document_differs", "H-4", {"handover": handover.id})
    unread = unread_sections(handover, document_of(handover, on))
    if unread:
        raise RuleBroken("sections_unread", "H-1", {"count": len(unread), "sections": unread})
    _refuse_under_way(on)
    signed = Signature(at=on.now, by=on.actor.id, digest=document.digest)
    return [changed(handover, signed_in=signed), *room_passed(shift, handover, on)]


def take_room(command: TakeRoom, on: Situation) -> list[Change]:
    """One signature where the other leader is gone: only of a shift that is late by the rule book, with a reason, and
    what is under way does not forbid it: somebody has to have command (H-1). A handover that was open lapses."""
    shift = standing_shift(on)
    late_from = shift.planned.end + on.rules.duration(LATE)
    if on.now < late_from:
        facts = {"by": shift.leader, "at": shift.began_at, "until": late_from}
        raise Unavailable("shift_not_late", "H-1", facts)
    check_incoming(on.actor.id, shift, on)
    on.require_words("reason", command.reason)
    reason = reason_of(command.reason)
    number, key = next_number(on, "H")
    handover = Handover(
        id=HandoverId(key),
        shift=shift.id,
        outgoing=shift.leader,
        incoming=on.actor.id,
        upcoming=upcoming_hours(on.book, shift, now=on.now, rules=on.rules, incoming=on.actor.id),
        opened_at=on.now,
        one_sided=reason,
    )
    frozen = written(compose(on.book, now=on.now, rules=on.rules, handover=handover, one_sided=reason))
    signed = Signature(at=on.now, by=on.actor.id, digest=frozen.digest)
    accepted = replace(handover, signed_in=signed)
    document = HandoverDocument(id=handover.id, content=frozen.content, digest=frozen.digest)
    return [number, *_lapsed(reason, on), created(accepted), created(document), *room_passed(shift, accepted, on)]


def unread_sections(handover: Handover, document: Document) -> tuple[SectionKind, ...]:
    """Sections that the incoming leader has not ticked as they stand in `document`."""
    read = {(tick.section, tick.digest) for tick in handover.ticks}
    return tuple(kind for kind in SectionKind if (kind, section_digest(document, kind)) not in read)


def _signed(key: HandoverId, seen: int, on: Situation) -> Handover:
    handover = open_handover(key, seen, on)
    if handover.state is not HandoverState.SIGNED:
        raise Unavailable("handover_not_signed", facts={"handover": handover.id, "account": handover.outgoing})
    return handover


def _refuse_under_way(on: Situation) -> None:
    """H-1: `thing` is the number that people say, and whose it is, "" where nobody's; `more` beside it."""
    found = under_way(on.book, on.rules)
    if not found:
        return
    one, more = found[0], len(found) - 1
    thing = one.permit or one.order or one.job
    holder = holder_of(one.station, on.book) if one.station is not None else None
    facts: dict[str, Any] = {
        "thing": thing,
        "station": one.station or "",
        "crew": one.crew or "",
        "account": holder or "",
    }
    facts |= {"hindrance": one.kind, "more": more}
    if one.kind.switching:
        raise RuleBroken("room_while_switching", "H-1", facts)
    raise RuleBroken("room_while_accident", "H-1", facts)


def _lapsed(reason: str, on: Situation) -> list[Change]:
    other = on.book.open_handover()
    if other is None:
        return []
    return [changed(other, withdrawn=Withdrawal(at=on.now, by=on.actor.id, reason=reason))]
