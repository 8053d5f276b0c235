"""Notes and references: facts beside the order's life, in every state of it. Neither stops nor moves anything."""

from models.changes import Change, changed, created
from models.commands.notes import AddNote, AttachReference, WithdrawReference
from models.decisions.numbering import next_number
from models.decisions.situation import Situation
from models.entities.notes import (
    LONGEST_LOCATOR,
    LONGEST_NOTE,
    LONGEST_TITLE,
    Attachment,
    Note,
    Withdrawal,
)
from models.errors import Conflict, Incomplete, Unavailable
from models.ids import AttachmentId, NoteId


def add_note(command: AddNote, on: Situation) -> list[Change]:
    """The text is kept as it came but for blanks around it. A note has one correction: whoever wants to correct it
    again corrects the correction, so that there is always one newest text (WO-3)."""
    order = on.order(command.order)
    _require_text("text", command.text, LONGEST_NOTE, on)
    if command.corrects is not None:
        _refuse_stale_correction(command, command.corrects, on)
    number, key = next_number(on, "N")
    note = Note(
        id=NoteId(key),
        order=order.id,
        at=on.now,
        by=on.actor.id,
        text=command.text.strip(),
        corrects=command.corrects,
    )
    return [number, created(note)]


def attach_reference(command: AttachReference, on: Situation) -> list[Change]:
    """Refused while the very same reference hangs there already."""
    order = on.order(command.order)
    _require_text("title", command.title, LONGEST_TITLE, on)
    _require_text("locator", command.locator, LONGEST_LOCATOR, on)
    locator = command.locator.strip()
    for other in on.book.attachments_of(order.id):
        if other.withdrawn is None and other.locator == locator:
            facts = {"title": other.title, "by": other.by, "at": other.at}
            raise Conflict("attached_already", facts=facts)
    number, key = next_number(on, "A")
    attachment = Attachment(
        id=AttachmentId(key),
        order=order.id,
        at=on.now,
        by=on.actor.id,
        title=command.title.strip(),
        locator=locator,
    )
    return [number, created(attachment)]


def withdraw_reference(command: WithdrawReference, on: Situation) -> list[Change]:
    """The compensating act for what hangs there wrongly: with a reason, and to be read for ever."""
    order = on.order(command.order)
    attachment = on.attachment(command.attachment, command.seen)
    on.require_words("reason", command.reason)
    if attachment.order != order.id:
        raise Unavailable("unknown_attachment", facts={"attachment": attachment.id})
    if attachment.withdrawn is not None:
        raise Unavailable("withdrawn_already", facts={"title": attachment.title})
    withdrawal = Withdrawal(at=on.now, by=on.actor.id, reason=command.reason.strip())
    return [changed(attachment, withdrawn=withdrawal)]


def _refuse_stale_correction(command: AddNote, corrected: NoteId, on: Situation) -> None:
    note = on.book.find(Note, corrected)
    if note is None or note.order != command.order:
        raise Unavailable("unknown_note", "WO-3", {"note": corrected})
    correction = on.book.correction_of(corrected)
    if correction is not None:
        raise Conflict("corrected_already", "WO-3", {"by": correction.by, "at": correction.at})


def _require_text(field: str, text: str, longest: int, on: Situation) -> None:
    on.require_words(field, text)
    length = len(text.strip())
    if length > longest:
        raise Incomplete("too_long", facts={"field": field, "length": length, "most": longest})
