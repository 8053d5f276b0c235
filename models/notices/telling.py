"""Telling the recipients of a notice: who told whom, when, how, what was answered, when to try again (N-11, N-12)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from models.ids import AccountId, AreaCode
from models.notices.notice import Notice
from models.notices.recipients import Recipient, RecipientKind
from models.rules.rule_book import RuleBook


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


class NoticeAlarm(Enum):
    """What somebody has to look at (N-12)."""

    LATE = "late"
    """下达超时: not told when the notice was due."""
    AT_RISK = "at_risk"
    """下达风险: not told yet, and the notice is due soon."""
    REFUSED = "refused"
    """用户拒签."""
    REPEATED = "repeated"
    """重复停电: an area of the outage has had too many."""
    PLAN_CHANGED = "plan_changed"
    """计划变更: told of hours that are no longer true."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One try. `sequence` is that of the notice which was told; `reference` the number of a recording or a delivery
    slip, "" if there is none."""

    sequence: int
    by: AccountId
    at: datetime
    manner: TellingManner
    answer: Answer
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingRecord:
    """What was done about one recipient; `tries` only grows, oldest first."""

    recipient: Recipient
    tries: tuple[Told, ...] = ()

    def answer_to(self, sequence: int) -> Answer | None:
        """What stands as the answer to the notice of that sequence: the last word that is not silence, UNSIGNED if
        there is none, None if nobody has told."""
        answers = [told.answer for told in self.tries if told.sequence == sequence]
        if not answers:
            return None
        return next((one for one in reversed(answers) if one is not Answer.UNSIGNED), Answer.UNSIGNED)


def second_try_due(record: TellingRecord, notice: Notice, rules: RuleBook) -> datetime | None:
    """When the recipient is to be asked again: after the last try without an answer. None if nobody has told yet, if
    there is an answer, or where none is awaited: a posted notice is not answered, and 95598 only takes note."""
    if record.recipient.kind is RecipientKind.HOTLINE or record.answer_to(notice.sequence) is not Answer.UNSIGNED:
        return None
    asked = [told.at for told in record.tries if told.sequence == notice.sequence and _awaits_answer(told)]
    return max(asked) + rules.duration("N-12.second_try") if asked else None


def alarms_of(
    record: TellingRecord,
    notice: Notice,
    *,
    due: datetime,
    over_limit: Collection[AreaCode],
    now: datetime,
    rules: RuleBook,
) -> tuple[NoticeAlarm, ...]:
    """Alarms about one recipient, in the order of `NoticeAlarm`. `due` is when the law wants people told at the latest,
    `over_limit` the areas that have had more outages than a limit admits (R-2)."""
    answer = record.answer_to(notice.sequence)
    untold = answer is None
    facts = {
        NoticeAlarm.LATE: (untold and now > due) or (not untold and _first_told(record, notice) > due),
        NoticeAlarm.AT_RISK: untold and timedelta(0) <= due - now <= rules.duration("N-12.at_risk"),
        NoticeAlarm.REFUSED: answer is Answer.REFUSED,
        NoticeAlarm.REPEATED: any(area.code in over_limit for area in notice.areas),
        NoticeAlarm.PLAN_CHANGED: untold and any(told.sequence < notice.sequence for told in record.tries),
    }
    return tuple(alarm for alarm in NoticeAlarm if facts[alarm])


def _awaits_answer(told: Told) -> bool:
    return told.manner is not TellingManner.POSTING


def _first_told(record: TellingRecord, notice: Notice) -> datetime:
    return min(told.at for told in record.tries if told.sequence == notice.sequence)
