"""What was published of a planned outage, and who was told of it (N-9, N-11, N-12, N-13).

A publication is one notice (停电公告) as it went out: it stays what it was, and is corrected by the next one. A telling
is one recipient of the notices of one plan, with every try to tell them."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

from models.entities.outage_plans import PlanCount, Window
from models.ids import AccountId, AreaCode, PlanId, PublicationId, TellingId

HOTLINE = "95598"
MOST_FILES = 20
"""Of one notice; more is a slip of the hand."""
MOST_RECIPIENTS = 2000
LONGEST_NOTICE = 20_000
"""Signs of a notice with its list of areas."""
LONGEST_NAME = 100
"""Signs of a recipient's name, of a channel, of a number of a recording."""
STALE_AFTER = timedelta(hours=1)
"""A text that was composed longer ago than this goes out with a wrong date: it is composed anew."""


class NoticeKind(Enum):
    """What a notice says: the first of an outage, or what has become of it since (N-13)."""

    PLANNED = "planned"
    """计划停电: told a week before (N-1)."""
    TEMPORARY = "temporary"
    """临时停电: told a day before (N-2)."""
    POSTPONED = "postponed"
    """顺延: other hours, as after rain."""
    EXTENDED = "extended"
    """延时送电: the same start, a later end."""
    CHANGED = "changed"
    """变更: an earlier start or end, or other areas."""
    CANCELLED = "cancelled"
    """取消: supply stays on."""


class NoticeFormat(Enum):
    """What a notice is published as."""

    PDF = "pdf"
    CSV = "csv"
    XLSX = "xlsx"
    CAP = "cap"
    ICALENDAR = "icalendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeFile:
    """A file that is to go out. `channel` says where it goes; `sha256` is of its bytes, in lower-case hexadecimal."""

    format: NoticeFormat
    channel: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFile:
    """A file that went out, so that a paper can be held against it later."""

    format: NoticeFormat
    channel: str
    sha256: str
    size: int
    at: datetime
    by: AccountId


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One notice of a plan as it went out. `number` (the plan's) stays the same from the first notice of an outage to
    the last, `sequence` counts them from 0, and each later one names the `first`.

    `issued_at` is the time that stands in the notice, `at` when it was recorded as out: the law counts from there.
    `start`, `end` are the hours that the public was told, of a cancelled outage those that hold no longer; `areas` the
    areas, in the plan's order; `text` the whole of what was read; `counted` whom they held by then, where it is not
    what the document says."""

    id: PublicationId
    version: int = field(default=1, compare=False)
    plan: PlanId
    number: str
    sequence: int
    first: PublicationId | None
    kind: NoticeKind
    start: datetime
    end: datetime
    areas: tuple[AreaCode, ...]
    title: str
    text: str
    reason: str
    issuer: str
    issued_at: datetime
    at: datetime
    by: AccountId
    files: tuple[PublishedFile, ...]
    counted: PlanCount | None = None

    @property
    def window(self) -> Window:
        return Window(self.start, self.end)

    @property
    def announces(self) -> Window | None:
        """The hours that the public expects from here on; None where it expects no outage any more."""
        return None if self.kind is NoticeKind.CANCELLED else self.window


class RecipientKind(Enum):
    """Who is told, in the order in which a list of them is worked through."""

    IMPORTANT_CUSTOMER = "important_customer"
    """重要用户: one by one (U-3)."""
    SUBDISTRICT_OFFICE = "subdistrict_office"
    """街道办事处, in the country 乡镇政府."""
    RESIDENTS_COMMITTEE = "residents_committee"
    """社区居委会."""
    VILLAGE = "village"
    """村委会."""
    COMMUNITY = "community"
    """小区: the estate's own management, or the notice board at its gate."""
    GRID_OFFICER = "grid_officer"
    """政府网格员 (G-1)."""
    HOTLINE = "hotline"
    """95598."""


ADDED_BY_HAND = tuple(
    kind for kind in RecipientKind if kind not in {RecipientKind.IMPORTANT_CUSTOMER, RecipientKind.HOTLINE}
)
"""Who may be put on a list by hand: the others are in the data, and a notice's own list names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """`id` is unique within a notice and stays the same from one list to the next, so that a record can hang on it.
    `person` is who answers there and `phone` how to reach them, both "" if the data do not know."""

    id: str
    kind: RecipientKind
    name: str
    person: str = ""
    phone: str = ""


class TellingManner(Enum):
    """How somebody was told (N-11)."""

    WRITING = "writing"
    PHONE = "phone"
    """Recorded from start to end (U-4)."""
    POSTING = "posting"
    MESSAGE = "message"


class Answer(Enum):
    """What the recipient answered (N-12)."""

    AGREED = "agreed"
    """同意."""
    REFUSED = "refused"
    """拒签."""
    UNSIGNED = "unsigned"
    """未签: told, and no answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One try. `sequence` is that of the notice which was told, `at` when they were told, `recorded_at` when that was
    written down by `by`; `reference` the number of a recording or a delivery slip, "" if there is none.

    A line that `corrects` another one, by its place in the list, stands in its stead, with the reason; one that is
    `void` says that nobody was told."""

    sequence: int
    by: AccountId
    at: datetime
    recorded_at: datetime
    manner: TellingManner
    answer: Answer
    reference: str = ""
    corrects: int | None = None
    reason: str = ""
    void: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What was done to tell one recipient of the notices of a plan; `lines` only grows, oldest first. `added_by` is who
    put the recipient on the list by hand, None for whoever a notice's own list names."""

    id: TellingId
    version: int = field(default=1, compare=False)
    plan: PlanId
    recipient: Recipient
    added_by: AccountId | None = None
    lines: tuple[Told, ...] = ()

    @property
    def tries(self) -> tuple[Told, ...]:
        """What holds: without lines that were corrected and those that say that nobody was told; by when it was."""
        gone = {line.corrects for line in self.lines}
        standing = [line for place, line in enumerate(self.lines) if place not in gone and not line.void]
        return tuple(sorted(standing, key=lambda line: (line.sequence, line.at)))

    def answer_to(self, sequence: int) -> Answer | None:
        """What stands as the answer to the notice of that sequence: the last word that is not silence, UNSIGNED if
        there is none, None if nobody has told."""
        answers = [told.answer for told in self.tries if told.sequence == sequence]
        if not answers:
            return None
        return next((one for one in reversed(answers) if one is not Answer.UNSIGNED), Answer.UNSIGNED)

    def first_told(self, sequence: int) -> datetime | None:
        """When the recipient was first told what that notice says."""
        return next((told.at for told in self.tries if told.sequence == sequence), None)


def publication_id(plan: PlanId, sequence: int) -> PublicationId:
    return PublicationId(f"{plan}/{sequence}")


def telling_id(plan: PlanId, recipient: str) -> TellingId:
    """`recipient` is the recipient's id."""
    return TellingId(f"{plan}/{recipient}")


def important_recipient(customer: str) -> str:
    """The recipient's id of an important customer, by the customer's."""
    return f"customer/{customer}"


def added_recipient(kind: RecipientKind, name: str) -> str:
    """The id of an office, a committee, a village or an estate, which have no number of their own."""
    return f"{kind.value}/{name}"
