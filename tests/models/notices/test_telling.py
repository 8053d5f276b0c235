"""Who was told and what they said; when to ask again, and the five alarms of N-12."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from models.entities.notices import (
    HOTLINE,
    Answer,
    NoticeKind,
    Publication,
    Recipient,
    RecipientKind,
    Telling,
    TellingManner,
    Told,
    publication_id,
    telling_id,
)
from models.ids import AccountId, AreaCode
from models.notices.notice import Notice
from models.notices.telling import NoticeAlarm, alarms_of, second_try_due
from tests.models.builders import rule_book
from tests.models.notices.notices import first_notice, postponed

RULES = rule_book()
HOSPITAL = Recipient(id="customer/1", kind=RecipientKind.IMPORTANT_CUSTOMER, name="市一医院")
ISSUED = first_notice().issued_at
DUE = ISSUED + timedelta(hours=12)
HOUR = timedelta(hours=1)
A = NoticeAlarm


def out(notice: Notice) -> Publication:
    """The notice, published at once."""
    return Publication(
        id=publication_id(notice.plan, notice.sequence),
        plan=notice.plan,
        number=notice.number,
        sequence=notice.sequence,
        first=None if notice.kind is NoticeKind.PLANNED else publication_id(notice.plan, 0),
        kind=notice.kind,
        start=notice.window.start,
        end=notice.window.end,
        areas=tuple(area.code for area in notice.areas),
        title="停电公告",
        text="停电公告",
        reason=notice.reason,
        issuer=notice.issuer,
        issued_at=notice.issued_at,
        at=notice.issued_at,
        by=AccountId("li"),
        files=(),
    )


FIRST, SECOND = out(first_notice()), out(postponed())


def told(answer: Answer, hours: float = 1, sequence: int = 0, manner: TellingManner = TellingManner.PHONE) -> Told:
    at = ISSUED + hours * HOUR
    return Told(sequence=sequence, by=AccountId("li"), at=at, recorded_at=at, manner=manner, answer=answer)


def record(*lines: Told, recipient: Recipient = HOSPITAL) -> Telling:
    return Telling(id=telling_id(FIRST.plan, recipient.id), plan=FIRST.plan, recipient=recipient, lines=lines)


def test_a_correction_stands_in_the_stead_of_what_it_corrects() -> None:
    wrong = told(Answer.AGREED)
    right = replace(told(Answer.REFUSED, hours=2), corrects=0)
    assert record(wrong, right).answer_to(0) is Answer.REFUSED
    assert record(wrong, right).first_told(0) == ISSUED + 2 * HOUR
    nobody = replace(wrong, corrects=0, void=True)
    assert record(wrong, nobody).answer_to(0) is None
    assert record(wrong, nobody, replace(right, corrects=1)).answer_to(0) is Answer.REFUSED


@pytest.mark.parametrize(
    ("answers", "stands"),
    [
        ([], None),
        ([Answer.UNSIGNED], Answer.UNSIGNED),
        ([Answer.UNSIGNED, Answer.AGREED], Answer.AGREED),
        ([Answer.AGREED, Answer.UNSIGNED], Answer.AGREED),
        ([Answer.REFUSED, Answer.AGREED], Answer.AGREED),
        ([Answer.AGREED, Answer.REFUSED, Answer.UNSIGNED], Answer.REFUSED),
    ],
)
def test_the_last_word_stands_and_silence_is_no_word(answers: Sequence[Answer], stands: Answer | None) -> None:
    assert record(*(told(answer) for answer in answers)).answer_to(0) is stands


def test_who_gave_no_answer_is_asked_again() -> None:
    wait = RULES.duration("N-12.second_try")
    assert second_try_due(record(told(Answer.UNSIGNED)), FIRST, RULES) == ISSUED + HOUR + wait
    again = record(told(Answer.UNSIGNED), told(Answer.UNSIGNED, hours=30))
    assert second_try_due(again, FIRST, RULES) == ISSUED + 30 * HOUR + wait


@pytest.mark.parametrize(
    "nothing_due",
    [
        record(),
        record(told(Answer.UNSIGNED), told(Answer.AGREED)),
        record(told(Answer.REFUSED)),
        record(told(Answer.UNSIGNED, manner=TellingManner.POSTING)),
        record(told(Answer.UNSIGNED), recipient=Recipient(id=HOTLINE, kind=RecipientKind.HOTLINE, name=HOTLINE)),
    ],
)
def test_nobody_is_asked_twice_for_an_answer_that_is_there_or_not_awaited(nothing_due: Telling) -> None:
    assert second_try_due(nothing_due, FIRST, RULES) is None


def alarms(one: Telling, now: datetime, notice: Publication = FIRST, **more: Any) -> tuple[NoticeAlarm, ...]:
    return alarms_of(one, notice, due=DUE, now=now, rules=RULES, **({"over_limit": ()} | more))


def test_telling_is_at_risk_before_it_is_late() -> None:
    risk = DUE - RULES.duration("N-12.at_risk")
    assert alarms(record(), risk - timedelta(seconds=1)) == ()
    assert alarms(record(), risk) == (A.AT_RISK,)
    assert alarms(record(), DUE) == (A.AT_RISK,)
    assert alarms(record(), DUE + timedelta(seconds=1)) == (A.LATE,)


def test_late_stays_late_and_in_time_stays_in_time() -> None:
    much_later = DUE + timedelta(days=3)
    assert alarms(record(told(Answer.AGREED, hours=13)), much_later) == (A.LATE,)
    assert alarms(record(told(Answer.UNSIGNED, hours=12), told(Answer.AGREED, hours=40)), much_later) == ()


def test_a_refusal_and_a_repeated_outage_are_alarms() -> None:
    assert alarms(record(told(Answer.REFUSED)), ISSUED + HOUR) == (A.REFUSED,)
    assert alarms(record(told(Answer.AGREED)), ISSUED + HOUR, over_limit={AreaCode("T1")}) == (A.REPEATED,)
    assert alarms(record(told(Answer.AGREED)), ISSUED + HOUR, over_limit={AreaCode("T5")}) == ()


def test_whoever_knows_hours_that_are_no_longer_true_has_to_be_told_again() -> None:
    agreed = told(Answer.AGREED)
    assert alarms(record(agreed), ISSUED + HOUR, SECOND) == (A.PLAN_CHANGED,)
    assert alarms(record(agreed, told(Answer.UNSIGNED, hours=3, sequence=1)), ISSUED + 4 * HOUR, SECOND) == ()
    assert alarms(record(), ISSUED + HOUR, SECOND) == ()
