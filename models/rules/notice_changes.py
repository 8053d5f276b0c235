"""What postponing, extending or cancelling an outage does to its notice: which duties start anew, whom to tell again.

N-13: each of them has a notice of its own. Hours inside the announced ones need no new notice; added hours need one for
themselves, and any others start anew (`models.rules.notice_law`). Rain makes no difference: the law knows no notice "or
the next dry day". Filing is not undone by a change: it is held against the new hours. Whoever was told of other hours
is told again, also where no duty starts anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from models.entities.outage_plans import Window
from models.rules.notice_duties import NoticeCase, NoticeDuty, NoticeStep, Verdict, compliance_of
from models.rules.notice_law import judge
from models.rules.rule_book import RuleBook


class HoursChange(Enum):
    """How new hours differ from the old ones: a later or an earlier start; the same start with a later or an earlier
    end; none at all."""

    UNCHANGED = "unchanged"
    POSTPONED = "postponed"
    BROUGHT_FORWARD = "brought_forward"
    EXTENDED = "extended"
    SHORTENED = "shortened"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class ToldHours:
    """Somebody has been told of these hours, or, with None, that the outage is cancelled. `recipient` is any key."""

    recipient: str
    window: Window | None


@dataclass(frozen=True, slots=True)
class AfterChange:
    """`anew` are the duties of `verdict` that earlier notice had kept and serves no more; `tell_again` those who were
    last told of other hours, in the order in which they were first told."""

    change: HoursChange
    verdict: Verdict
    anew: tuple[NoticeDuty, ...]
    tell_again: tuple[str, ...]


def change_of(old: Window, new: Window | None) -> HoursChange:
    if new is None:
        return HoursChange.CANCELLED
    if new.start != old.start:
        return HoursChange.POSTPONED if new.start > old.start else HoursChange.BROUGHT_FORWARD
    if new.end != old.end:
        return HoursChange.EXTENDED if new.end > old.end else HoursChange.SHORTENED
    return HoursChange.UNCHANGED


def after_change(
    case: NoticeCase, new: Window | None, told: Iterable[ToldHours], *, now: datetime, rules: RuleBook
) -> AfterChange:
    """What `case`, planned and announced for its own hours, still has to do for the hours `new`, or if it is cancelled
    (None). `told` is all that was told to anybody, in order."""
    again = _told_otherwise(told, new)
    duties = () if new is None else judge(replace(case, window=new), now=now, rules=rules).duties
    announced = {NoticeStep.PUBLISHED: case.notices, NoticeStep.IMPORTANT_TOLD: case.important_told}
    anew = tuple(duty for duty in duties if duty.done_at is None and announced.get(duty.step))
    if again:
        duties = (*duties, _telling(case.window, new, now, rules))
    return AfterChange(change_of(case.window, new), Verdict(duties), anew, again)


def _told_otherwise(told: Iterable[ToldHours], new: Window | None) -> tuple[str, ...]:
    last = {one.recipient: one.window for one in told}
    return tuple(recipient for recipient, window in last.items() if window != new)


def _telling(old: Window, new: Window | None, now: datetime, rules: RuleBook) -> NoticeDuty:
    """Before anybody waits in the wrong hours; of an outage that has begun, before its end comes as a surprise."""
    if new is None:
        latest = old.start
    elif now < old.start:
        latest = min(old.start, new.start)
    else:
        latest = min(old.end, new.end)
    return NoticeDuty(
        step=NoticeStep.TOLD_AGAIN,
        hours=new or old,
        rule=rules.rules["N-13"],
        number=None,
        counting=None,
        latest=latest,
        earliest_start=None,
        done_at=None,
        state=compliance_of(None, latest, now),
    )
