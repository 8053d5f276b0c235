"""When to ask a recipient again, and what somebody has to look at (N-12)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from models.entities.notices import Answer, Publication, RecipientKind, Telling, TellingManner, Told
from models.ids import AreaCode
from models.rules.rule_book import RuleBook


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


def second_try_due(telling: Telling, notice: Publication, rules: RuleBook) -> datetime | None:
    """When the recipient is to be asked again: after the last try without an answer. None if nobody has told yet, if
    there is an answer, or where none is awaited: a posted notice is not answered, 95598 only takes note, and nobody
    has to agree that supply stays on."""
    if notice.announces is None:
        return None
    if telling.recipient.kind is RecipientKind.HOTLINE or telling.answer_to(notice.sequence) is not Answer.UNSIGNED:
        return None
    asked = [told.at for told in telling.tries if told.sequence == notice.sequence and _awaits_answer(told)]
    return max(asked) + rules.duration("N-12.second_try") if asked else None


@dataclass(frozen=True, slots=True)
class SecondNotice:
    """Between these moments somebody has to be told again (N-19)."""

    opens: datetime
    latest: datetime


def second_notice(telling: Telling, notice: Publication, rules: RuleBook) -> SecondNotice | None:
    """Of a restriction; None for who does not know of it yet, who has been told again, or where none is to come."""
    if notice.announces is None or telling.first_told(notice.sequence) is None:
        return None
    opens = notice.start - rules.duration("N-19.again_from")
    if any(told.sequence == notice.sequence and told.at >= opens for told in telling.tries):
        return None
    return SecondNotice(opens, notice.start - rules.duration("N-19.again"))


def alarms_of(
    telling: Telling,
    notice: Publication,
    *,
    due: datetime | None,
    over_limit: Collection[AreaCode],
    now: datetime,
    rules: RuleBook,
) -> tuple[NoticeAlarm, ...]:
    """Alarms about one recipient, in the order of `NoticeAlarm`. `due` is when the law wants people told at the latest
    (None: it sets no moment), `over_limit` the areas that have had more outages than a limit admits (R-2)."""
    first = telling.first_told(notice.sequence)
    untold = first is None
    facts = {
        NoticeAlarm.LATE: due is not None and (first or now) > due,
        NoticeAlarm.AT_RISK: untold and due is not None and at_risk(due, now, rules),
        NoticeAlarm.REFUSED: notice.announces is not None and telling.answer_to(notice.sequence) is Answer.REFUSED,
        NoticeAlarm.REPEATED: any(area in over_limit for area in notice.areas),
        NoticeAlarm.PLAN_CHANGED: untold and any(told.sequence < notice.sequence for told in telling.tries),
    }
    return tuple(alarm for alarm in NoticeAlarm if facts[alarm])


def at_risk(due: datetime, now: datetime, rules: RuleBook) -> bool:
    """Whether so little is left before `due` that somebody has to look (N-12)."""
    return timedelta(0) <= due - now <= rules.duration("N-12.at_risk")


def _awaits_answer(told: Told) -> bool:
    return told.manner is not TellingManner.POSTING
