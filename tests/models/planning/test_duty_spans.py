"""A crew's duty of before is what somebody recorded, and nothing else."""

from dataclasses import replace
from datetime import datetime, timedelta

from models.changes import Change
from models.entities.people import Crew, DutyState
from models.planning.duty_spans import DutyRecord
from tests.widgets import pictures as make

NOW = make.NOW


def hours_ago(hours: float) -> datetime:
    return NOW - timedelta(hours=hours)


def crew(duty: DutyState, since: float) -> Crew:
    return make.crew(duty=duty, duty_since=hours_ago(since))


EARLY, REST, AGAIN = crew(DutyState.STANDBY, 5), crew(DutyState.BREAK, 2), crew(DutyState.STANDBY, 1)


def spans(record: DutyRecord, now: Crew) -> list[tuple[DutyState, datetime, datetime | None]]:
    return [(span.duty, span.started, span.ended) for span in record.spans(now)]


def test_only_the_present_duty_is_known_at_first() -> None:
    record = DutyRecord(make.picture_of(AGAIN))
    assert spans(record, AGAIN) == [(DutyState.STANDBY, hours_ago(1), None)]
    assert record.spans(replace(AGAIN, duty_since=None)) == []


def test_every_change_adds_what_was_before() -> None:
    record = DutyRecord(make.picture_of(AGAIN))
    record.take((Change(EARLY, REST), Change(REST, AGAIN)))
    assert spans(record, AGAIN) == [
        (DutyState.STANDBY, hours_ago(5), hours_ago(2)),
        (DutyState.BREAK, hours_ago(2), hours_ago(1)),
        (DutyState.STANDBY, hours_ago(1), None),
    ]


def test_the_journal_s_newest_entries_are_read_and_hearing_of_them_again_adds_nothing() -> None:
    picture = make.picture_of(EARLY)
    changes = (Change(EARLY, REST), Change(REST, AGAIN))
    for number, change in enumerate(changes, start=1):
        picture.apply(make.entry(None, change, revision=number))
    record = DutyRecord(picture)
    known = spans(record, AGAIN)
    assert len(known) == 3
    record.take(changes)
    assert spans(record, AGAIN) == known


def test_an_undo_leaves_no_trace() -> None:
    record = DutyRecord(make.picture_of(EARLY))
    record.take((Change(EARLY, REST),))
    record.take((Change(REST, EARLY),))
    assert spans(record, EARLY) == [(DutyState.STANDBY, hours_ago(5), None)]


def test_another_change_of_a_crew_is_none_of_its_duty() -> None:
    record = DutyRecord(make.picture_of(EARLY))
    record.take((Change(EARLY, replace(EARLY, name="抢修九班")), Change(None, REST)))
    assert spans(record, EARLY) == [(DutyState.STANDBY, hours_ago(5), None)]
