"""The handover before it is signed: prepared, read section by section, asked about, withdrawn (H-1 … H-5)."""

from dataclasses import replace

from models.changes import Change, changed, created
from models.commands.handovers import (
    AnswerQuestion,
    AskBack,
    PrepareHandover,
    TickSection,
    UntickSection,
    WithdrawHandover,
)
from models.decisions.numbering import next_number
from models.decisions.shifts import refuse_unfit
from models.decisions.situation import Situation
from models.entities.handovers import (
    LONGEST_QUESTION,
    MOST_QUESTIONS,
    Handover,
    HandoverAnswer,
    HandoverQuestion,
    HandoverState,
    SectionKind,
    SectionTick,
    Withdrawal,
)
from models.entities.shifts import Post, Shift
from models.errors import Conflict, Incomplete, NotAllowed, Unavailable
from models.handover.composing import compose
from models.handover.digests import read, section_digest
from models.handover.document import Document
from models.handover.hours import upcoming_hours
from models.ids import AccountId, HandoverId


def prepare_handover(command: PrepareHandover, on: Situation) -> list[Change]:
    """One at a time, of the open shift, to somebody else who may lead the room."""
    shift = standing_shift(on)
    other = on.book.open_handover()
    if other is not None:
        facts = {"handover": other.id, "account": other.incoming, "at": other.opened_at}
        raise Conflict("handover_open_already", facts=facts)
    check_incoming(command.incoming, shift, on)
    number, key = next_number(on, "H")
    handover = Handover(
        id=HandoverId(key),
        shift=shift.id,
        outgoing=shift.leader,
        incoming=command.incoming,
        upcoming=upcoming_hours(on.book, shift, now=on.now, rules=on.rules, incoming=command.incoming),
        opened_at=on.now,
    )
    return [number, created(handover)]


def tick_section(command: TickSection, on: Situation) -> list[Change]:
    """The digest is that of the section as it is at this moment, or, once it is signed, as it was frozen: whoever has
    read something else looks again."""
    handover = open_handover(command.handover, command.seen, on)
    _check_reader(handover, on)
    digest = section_digest(document_of(handover, on), command.section)
    if digest != command.digest:
        raise Conflict("section_changed", "H-1", {"handover": handover.id, "section": command.section})
    if any(one.section is command.section and one.digest == digest for one in handover.ticks):
        return []
    tick = SectionTick(section=command.section, digest=digest, at=on.now, by=on.actor.id)
    return [changed(handover, ticks=(*_without(handover, command.section), tick))]


def untick_section(command: UntickSection, on: Situation) -> list[Change]:
    """Nothing to do for a section that is not ticked."""
    handover = open_handover(command.handover, command.seen, on)
    _check_reader(handover, on)
    left = _without(handover, command.section)
    return [changed(handover, ticks=left)] if left != handover.ticks else []


def ask_back(command: AskBack, on: Situation) -> list[Change]:
    """By anybody but the outgoing leader. What was signed has no room for another question: the signature is taken back
    first."""
    handover = _unsigned(command.handover, command.seen, on)
    if on.actor.id == handover.outgoing:
        raise NotAllowed("question_to_oneself", facts={"actor": on.actor.id})
    words = _words(command.words, on)
    if len(handover.questions) >= MOST_QUESTIONS:
        raise Incomplete("too_many_questions", facts={"count": len(handover.questions) + 1, "most": MOST_QUESTIONS})
    question = HandoverQuestion(section=command.section, at=on.now, by=on.actor.id, words=words)
    return [changed(handover, questions=(*handover.questions, question))]


def answer_question(command: AnswerQuestion, on: Situation) -> list[Change]:
    """By anybody but who has asked. An answer stays: who wants to know more asks again."""
    handover = _unsigned(command.handover, command.seen, on)
    if not 0 <= command.question < len(handover.questions):
        raise Unavailable("unknown_question", facts={"number": command.question + 1})
    asked = handover.questions[command.question]
    if asked.by == on.actor.id:
        raise NotAllowed("answer_to_oneself", facts={"actor": on.actor.id})
    if asked.answer is not None:
        facts = {"number": command.question + 1, "by": asked.answer.by, "at": asked.answer.at}
        raise Conflict("answered_already", facts=facts)
    answer = HandoverAnswer(at=on.now, by=on.actor.id, words=_words(command.words, on))
    questions = list(handover.questions)
    questions[command.question] = replace(asked, answer=answer)
    return [changed(handover, questions=tuple(questions))]


def withdraw_handover(command: WithdrawHandover, on: Situation) -> list[Change]:
    """By either leader; the outgoing shift keeps the room. What was signed stays on record with it."""
    handover = open_handover(command.handover, command.seen, on)
    if on.actor.id not in {handover.outgoing, handover.incoming}:
        raise NotAllowed("handover_of_others", facts=facts_of_sides(handover))
    on.require_words("reason", command.reason)
    withdrawal = Withdrawal(at=on.now, by=on.actor.id, reason=reason_of(command.reason))
    return [changed(handover, withdrawn=withdrawal)]


# -- asked by signing too --------------------------------------------------------------------------------------


def standing_shift(on: Situation) -> Shift:
    shift = on.book.open_shift
    if shift is None:
        raise Unavailable("no_open_shift")
    return shift


def open_handover(key: HandoverId, seen: int, on: Situation) -> Handover:
    """The handover, or Unavailable if it is over; Conflict if it is no longer at version `seen`."""
    handover = on.handover(key)
    if handover.state in {HandoverState.ACCEPTED, HandoverState.WITHDRAWN}:
        last = handover.signed_in or handover.withdrawn
        assert last is not None
        facts = {"handover": handover.id, "state": handover.state, "by": last.by, "at": last.at}
        raise Unavailable("handover_over", facts=facts)
    return on.handover(key, seen)


def document_of(handover: Handover, on: Situation) -> Document:
    """As it was frozen by the first signature; before it, as it would be now."""
    signed = on.book.handover_document(handover.id)
    if signed is not None:
        return read(signed.content)
    return compose(on.book, now=on.now, rules=on.rules, handover=handover)


def check_incoming(incoming: AccountId, shift: Shift, on: Situation) -> None:
    """Somebody else, who may lead the room: nobody hands over to himself."""
    refuse_unfit(incoming, Post.LEADER, on)
    if incoming == shift.leader:
        raise NotAllowed("handover_to_oneself", "H-1", {"account": incoming})


def facts_of_sides(handover: Handover) -> dict[str, AccountId]:
    return {"outgoing": handover.outgoing, "incoming": handover.incoming}


def reason_of(words: str) -> str:
    """One line; Incomplete if it is too long."""
    reason = " ".join(words.split())
    if len(reason) > LONGEST_QUESTION:
        raise Incomplete("too_long", facts={"field": "reason", "length": len(reason), "most": LONGEST_QUESTION})
    return reason


def _unsigned(key: HandoverId, seen: int, on: Situation) -> Handover:
    handover = open_handover(key, seen, on)
    if handover.signed_out is not None:
        facts = {"handover": handover.id, "by": handover.signed_out.by, "at": handover.signed_out.at}
        raise Unavailable("handover_signed", facts=facts)
    return handover


def _check_reader(handover: Handover, on: Situation) -> None:
    if on.actor.id != handover.incoming:
        raise NotAllowed("ticks_of_incoming", "H-1", {"account": handover.incoming})


def _without(handover: Handover, section: SectionKind) -> tuple[SectionTick, ...]:
    return tuple(tick for tick in handover.ticks if tick.section is not section)


def _words(words: str, on: Situation) -> str:
    on.require_words("words", words)
    said = words.strip()
    if len(said) > LONGEST_QUESTION:
        raise Incomplete("too_long", facts={"field": "words", "length": len(said), "most": LONGEST_QUESTION})
    return said
