"""Who was told of a notice, how, and what they answered (N-11, N-12, U-3). Lines only grow: a correction names the one
in whose stead it stands."""

from collections.abc import Sequence
from datetime import datetime

from models.changes import Change, changed, created
from models.commands.notices import AddRecipient, CorrectTelling, RecordTelling, RemoveRecipient
from models.decisions.notices import check_name
from models.decisions.situation import Situation
from models.entities.notices import (
    ADDED_BY_HAND,
    LONGEST_NAME,
    MOST_RECIPIENTS,
    Answer,
    Publication,
    Recipient,
    RecipientKind,
    Telling,
    TellingManner,
    Told,
    added_recipient,
    telling_id,
)
from models.entities.outage_plans import LONGEST_TEXT
from models.errors import Conflict, Incomplete, RuleBroken, Unavailable


def record_telling(command: RecordTelling, on: Situation) -> list[Change]:
    notice = on.publication(command.plan, command.sequence)
    if not command.recipients:
        raise Incomplete("telling_of_nobody", facts={"plan": command.plan})
    tellings = [on.telling(command.plan, key) for key in dict.fromkeys(command.recipients)]
    at = command.at or on.now
    _refuse_unfit_time(at, notice, on)
    for telling in tellings:
        _refuse_unfit_words(telling.recipient, command.manner, command.answer, command.reference)
    line = Told(
        sequence=command.sequence,
        by=on.actor.id,
        at=at,
        recorded_at=on.now,
        manner=command.manner,
        answer=command.answer,
        reference=command.reference.strip(),
    )
    return [changed(telling, lines=(*telling.lines, line)) for telling in tellings]


def correct_telling(command: CorrectTelling, on: Situation) -> list[Change]:
    telling = on.telling(command.plan, command.recipient, command.seen)
    wrong = _line_to_correct(telling, command.line)
    on.require_words("reason", command.reason)
    if len(command.reason) > LONGEST_TEXT:
        raise Incomplete("too_long", facts={"field": "reason", "length": len(command.reason), "most": LONGEST_TEXT})
    if not command.void:
        _refuse_unfit_time(command.at, on.publication(command.plan, wrong.sequence), on)
        _refuse_unfit_words(telling.recipient, command.manner, command.answer, command.reference)
    line = Told(
        sequence=wrong.sequence,
        by=on.actor.id,
        at=command.at,
        recorded_at=on.now,
        manner=command.manner,
        answer=command.answer,
        reference=command.reference.strip(),
        corrects=command.line,
        reason=command.reason.strip(),
        void=command.void,
    )
    return [changed(telling, lines=(*telling.lines, line))]


def add_recipient(command: AddRecipient, on: Situation) -> list[Change]:
    plan, one = on.plan(command.plan), command.recipient
    check_name("recipient", one.name)
    for field, text in (("person", one.person), ("phone", one.phone)):
        if len(text) > LONGEST_NAME:
            raise Incomplete("too_long", facts={"field": field, "length": len(text), "most": LONGEST_NAME})
    if one.kind not in ADDED_BY_HAND or one.id != added_recipient(one.kind, one.name):
        raise Unavailable("recipient_of_the_data", facts={"kind": one.kind})
    tellings = on.book.tellings_of(plan.id)
    if len(tellings) >= MOST_RECIPIENTS:
        raise Incomplete("too_many_recipients", facts={"count": len(tellings) + 1, "most": MOST_RECIPIENTS})
    if any(telling.recipient.id == one.id for telling in tellings):
        raise Conflict("recipient_known", facts={"plan": plan.id, "name": one.name})
    return [created(Telling(id=telling_id(plan.id, one.id), plan=plan.id, recipient=one, added_by=on.actor.id))]


def remove_recipient(command: RemoveRecipient, on: Situation) -> list[Change]:
    telling = on.telling(command.plan, command.recipient, command.seen)
    if telling.added_by is None:
        raise Unavailable("recipient_not_by_hand", "N-11", {"name": telling.recipient.name})
    if telling.lines:
        raise Unavailable("recipient_told", facts={"name": telling.recipient.name})
    return [Change(telling, None)]


def _line_to_correct(telling: Telling, place: int) -> Told:
    if not 0 <= place < len(telling.lines):
        raise Unavailable("unknown_telling", facts={"name": telling.recipient.name})
    if any(line.corrects == place for line in telling.lines):
        raise Conflict("telling_corrected", facts={"name": telling.recipient.name})
    return telling.lines[place]


def _refuse_unfit_time(at: datetime, notice: Publication, on: Situation) -> None:
    """Nobody is told of a notice before it is out, whenever its text was written, nor of one that another has taken the
    place of."""
    facts = {"plan": notice.plan, "happened": at}
    if at > on.now:
        raise Unavailable("told_in_future", facts=facts)
    out = notice.at.replace(second=0, microsecond=0)  # people tell minutes
    if at < out:
        raise Unavailable("told_before_notice", facts=facts | {"earliest": out})
    following: Sequence[Publication] = on.book.publications_of(notice.plan)[notice.sequence + 1 :]
    if following and at >= following[0].at:
        raise Conflict(
            "notice_superseded", "N-13", {"plan": notice.plan, "by": following[0].by, "happened": following[0].at}
        )


def _refuse_unfit_words(recipient: Recipient, manner: TellingManner, answer: Answer, reference: str) -> None:
    if len(reference) > LONGEST_NAME:
        raise Incomplete("too_long", facts={"field": "reference", "length": len(reference), "most": LONGEST_NAME})
    if manner is not TellingManner.POSTING:
        return
    if recipient.kind is RecipientKind.IMPORTANT_CUSTOMER:
        raise RuleBroken("important_by_posting", "U-3", {"name": recipient.name})
    if answer is not Answer.UNSIGNED:
        raise Incomplete("posting_has_no_answer", facts={"name": recipient.name})
