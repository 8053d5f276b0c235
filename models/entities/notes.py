"""What people write on a work order, and what they hang on it by reference. Written once: a correction is a further
note that names the one it corrects (the principle of WO-3)."""

from dataclasses import dataclass, field
from datetime import datetime

from models.ids import AccountId, AttachmentId, NoteId, OrderId

LONGEST_NOTE = 2000
"""Signs; more is a document, and belongs on the order by reference."""
LONGEST_TITLE = 120
LONGEST_LOCATOR = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Never changed once written. `text` is kept as it was typed, line breaks and full-width signs included."""

    id: NoteId
    version: int = field(default=1, compare=False)
    order: OrderId
    at: datetime
    by: AccountId
    text: str
    corrects: NoteId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Why a reference does not count any more; it stays to be read."""

    at: datetime
    by: AccountId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A document by reference: a path, an address or a document's number. The thing itself stays where it is."""

    id: AttachmentId
    version: int = field(default=1, compare=False)
    order: OrderId
    at: datetime
    by: AccountId
    title: str
    locator: str
    withdrawn: Withdrawal | None = None
