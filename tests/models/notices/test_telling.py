"""Who was told and what they said; when to ask again, and the five alarms of N-12."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest

from models.ids import AccountId, AreaCode
from models.notices.notice import Notice
from models.notices.recipients import HOTLINE, Recipient, RecipientKind
from models.notices.telling import (
    Answer,
    NoticeAlarm,
    TellingManner,
    TellingRecord,
    Told,
    alarms_of,
    second_try_due,
)
from tests.models.builders import rule_book
from tests.models.notices.notices import first_notice, postponed

RULES = rule_book()
HOSPITAL = Recipient(id="customer/1", kind=RecipientKind.IMPORTANT_CUSTOMER, name="市一医院")
FIRST, SECOND = first_notice(), postponed()
ISSUED = FIRST.issued_at
DUE = ISSUED + timedelta(hours=12)
HOUR = timedelta(hours=1)
A = NoticeAlarm


def told(answer: Answer, hours: float = 1, sequence: int = 0, manner: TellingManner = TellingManner.PHONE) -> Told:
    return Told(
        sequence=sequence, by=AccountId("li"), at=ISSUED + hours * HOUR, manner=manner, answer=answer, reference="R-1"
    )


def record(*tries: Told, recipient: Recipient = HOSPITAL) -> TellingRecord:
    return TellingRecord(recipient=recipient, tries=tries)


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
def test_nobody_is_asked_twice_for_an_answer_that_is_there_or_not_awaited(nothing_due: TellingRecord) -> None:
    assert second_try_due(nothing_due, FIRST, RULES) is None


def alarms(one: TellingRecord, now: datetime, notice: Notice = FIRST, **more: Any) -> tuple[NoticeAlarm, ...]:
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
