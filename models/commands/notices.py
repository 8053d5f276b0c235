"""What people ask of notices: publish one, record who was told, correct that. `seen` is the version of the plan, and of
the telling where one is named."""

from dataclasses import dataclass
from datetime import datetime

from models.entities.notices import Answer, NoticeFile, NoticeKind, Recipient, TellingManner
from models.ids import PlanId


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishNotice:
    """The next notice of a plan has gone out (发布停电公告). `sequence` and `kind` are what was composed: refused if
    another notice went out meanwhile. `text` is the whole notice as it is read, `issued_at` the time in it;
    `recipients` everybody who has to be told of it (N-11), important customers among them (U-3)."""

    plan: PlanId
    seen: int
    sequence: int
    kind: NoticeKind
    title: str
    text: str
    reason: str
    issuer: str
    issued_at: datetime
    files: tuple[NoticeFile, ...]
    recipients: tuple[Recipient, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishFiles:
    """The notice of that `sequence` has gone out in further files, or by further ways."""

    plan: PlanId
    sequence: int
    files: tuple[NoticeFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordTelling:
    """These recipients (by their ids) were told what the notice of that `sequence` says (告知), all in the same manner
    and with the same answer. `at` is when it was, None for now."""

    plan: PlanId
    recipients: tuple[str, ...]
    sequence: int
    manner: TellingManner
    answer: Answer
    at: datetime | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectTelling:
    """A line about a recipient was wrong: `line` is its place among the recipient's lines, from 0. What it should have
    said, with the reason; with `void`, that nobody was told."""

    plan: PlanId
    recipient: str
    seen: int
    line: int
    manner: TellingManner
    answer: Answer
    at: datetime
    reason: str
    reference: str = ""
    void: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRecipient:
    """Somebody who has to be told and whom no name says (N-11). The recipient's id is made by `added_recipient`."""

    plan: PlanId
    recipient: Recipient


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveRecipient:
    """Take somebody off the list who was put on it by hand, and whom nobody has told anything."""

    plan: PlanId
    recipient: str
    seen: int


NoticeCommand = PublishNotice | PublishFiles | RecordTelling | CorrectTelling | AddRecipient | RemoveRecipient
