"""What the public is told of one outage: a notice (停电公告), and what must stand in it (N-9, N-13)."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from models.entities.notices import NoticeKind
from models.entities.outage_plans import Window
from models.errors import Incomplete, RuleBroken
from models.ids import AreaCode, PlanId
from models.rules.notice_law import is_announced
from models.rules.rule_book import RuleBook

FIRST_KINDS = frozenset({NoticeKind.PLANNED, NoticeKind.TEMPORARY})
"""Kinds that begin a notice; all others follow one."""


class NoticeField(Enum):
    """What the law wants a notice to hold (N-9)."""

    AREAS = "areas"
    LINES = "lines"
    WINDOW = "window"
    REASON = "reason"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticedArea:
    """A transformer area as said to the public: its name, and the name of the line that feeds it ("" if unknown)."""

    code: AreaCode
    name: str
    line: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What the public has been told before: when the first notice was issued, what the last one was, and the hours that
    it said."""

    first_issued_at: datetime
    first_kind: NoticeKind
    last_kind: NoticeKind
    window: Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One notice. `number` stays the same for an outage from its first notice to its last, `sequence` counts them from
    0; whatever follows the first says in `earlier` what it follows. `issuer` is the name of the unit that signs."""

    number: str
    sequence: int = 0
    plan: PlanId
    kind: NoticeKind
    areas: tuple[NoticedArea, ...]
    window: Window
    reason: str
    work: str
    contact: str
    issued_at: datetime
    issuer: str
    earlier: Earlier | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """Names of the lines, each once, in the order of the areas."""
        return tuple(dict.fromkeys(area.line for area in self.areas if area.line))

    @property
    def began_as(self) -> NoticeKind:
        """PLANNED or TEMPORARY: how the outage was first announced."""
        return self.kind if self.earlier is None else self.earlier.first_kind


def missing_in(notice: Notice) -> tuple[NoticeField, ...]:
    """What the law wants said and the notice does not say (N-9), in the order of `NoticeField`."""
    said = {
        NoticeField.AREAS: bool(notice.areas) and all(area.name.strip() for area in notice.areas),
        NoticeField.LINES: bool(notice.areas) and all(area.line.strip() for area in notice.areas),
        NoticeField.WINDOW: notice.window.start < notice.window.end,
        NoticeField.REASON: bool(notice.reason.strip()),
        NoticeField.CONTACT: bool(notice.contact.strip()),
    }
    return tuple(field for field in NoticeField if not said[field])


def check(notice: Notice, rules: RuleBook) -> None:
    """Refuse what must not go out: `Incomplete` where the law wants more said (N-9); `RuleBroken` where a follow-up
    does not fit what was told before, or where the switching is too short to be announced at all (N-13)."""
    missing = missing_in(notice)
    if missing:
        raise Incomplete("notice_incomplete", rule="N-9", facts={"missing": missing})
    if notice.kind in FIRST_KINDS and not is_announced(notice.window, rules):
        raise RuleBroken("notice_not_announced", rule="N-13", facts={"minutes": _minutes(notice.window)})
    if not _follows_rightly(notice):
        raise RuleBroken("notice_out_of_turn", rule="N-13", facts={"kind": notice.kind})


def _follows_rightly(notice: Notice) -> bool:
    if notice.kind in FIRST_KINDS:
        return notice.earlier is None and notice.sequence == 0
    earlier = notice.earlier
    if earlier is None or notice.sequence < 1 or notice.issued_at < earlier.first_issued_at:
        return False
    if earlier.last_kind is NoticeKind.CANCELLED or notice.kind is NoticeKind.CHANGED:
        return notice.kind is NoticeKind.CHANGED  # nothing follows from what was cancelled but a word of its own
    before, now = earlier.window, notice.window
    if notice.kind is NoticeKind.CANCELLED:
        return now == before
    if notice.kind is NoticeKind.EXTENDED:
        return now.start == before.start and now.end > before.end
    return now.start > before.start


def _minutes(window: Window) -> int:
    return int(window.length.total_seconds() // 60)
