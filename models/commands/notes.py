"""What people ask of an order's notes and of what hangs on it by reference. They change no order: a note takes nothing
away from what others see, so it carries no version of the order."""

from dataclasses import dataclass

from models.ids import AttachmentId, NoteId, OrderId


@dataclass(frozen=True, slots=True, kw_only=True)
class AddNote:
    """Write a note (备注), or one that corrects the note `corrects`; refused if that one is corrected already."""

    order: OrderId
    text: str
    corrects: NoteId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachReference:
    """Hang a document on the order by its path, address or number; no file is kept here."""

    order: OrderId
    title: str
    locator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawReference:
    """Say that a reference does not count any more, and why; it stays to be read. `seen` is the attachment's
    version."""

    order: OrderId
    attachment: AttachmentId
    seen: int
    reason: str


NoteCommand = AddNote | AttachReference | WithdrawReference
