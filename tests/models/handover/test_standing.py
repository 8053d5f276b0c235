"""Alarms of a handover: which are told one by one, which are counted (H-3, H-5, U-2)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.alarms.priorities import AlarmPriority
from models.entities.alarms import FIRST, LIMIT, AlarmKind, AlarmState
from models.entities.outage_plans import Window
from models.entities.protected_events import ProtectionLevel
from models.handover.document import AlarmLine, Document, EventLine, ImportantLine, Protected
from models.handover.standing import AlarmParts, alarm_parts
from models.ids import StationId
from tests.widgets.handover.documents import LI, WANG, alarm_line, at, document
from tests.widgets.pictures import rule_book

MANY = 5


def parts_of(*alarms: AlarmLine, protected: Protected | None = None) -> AlarmParts:
    made: Document = replace(document(0), alarms=alarms)
    if protected is not None:
        made = replace(made, protected=protected)
    parts = alarm_parts(made, rule_book(), many=MANY)
    kept = [line.key for line in parts.singly] + [line.key for one in parts.counted for line in one.lines]
    assert sorted(kept) == sorted(line.key for line in alarms), "each line is in one part, and in one only"
    return parts


def urgent(count: int, **facts: object) -> list[AlarmLine]:
    return [replace(alarm_line(AlarmKind.ARRIVAL_CLOCK, number), **facts) for number in range(count)]  # type: ignore[arg-type]


def shelved(count: int, **facts: object) -> list[AlarmLine]:
    said = {"state": AlarmState.SHELVED, "shelved_until": at(60), "shelved_by": LI, "reason": "等水退"}
    return urgent(count, **{**said, **facts})


def test_as_many_as_can_be_told_are_told_one_by_one_and_one_more_is_counted() -> None:
    assert parts_of(*urgent(MANY)).counted == ()
    parts = parts_of(*urgent(MANY + 1))
    assert parts.singly == ()
    (one,) = parts.counted
    assert (one.priority, one.kind, one.shelf, len(one.lines)) == (
        AlarmPriority.URGENT,
        AlarmKind.ARRIVAL_CLOCK,
        None,
        MANY + 1,
    )


def test_they_are_counted_by_priority_and_kind_the_most_pressing_first_and_by_station() -> None:
    warned = [replace(line, key=f"{line.key}-1", level=FIRST) for line in urgent(MANY + 1)]
    dispatch = [alarm_line(AlarmKind.DISPATCH_CLOCK, number) for number in range(MANY + 2)]
    here = urgent(MANY + 3, stations=(StationId("S9"),))
    here[0] = replace(here[0], stations=(StationId("S1"), StationId("S2")))
    parts = parts_of(*warned, *dispatch, *here)
    assert [(one.priority, one.kind, len(one.lines)) for one in parts.counted] == [
        (AlarmPriority.URGENT, AlarmKind.ARRIVAL_CLOCK, MANY + 3),
        (AlarmPriority.IMPORTANT, AlarmKind.DISPATCH_CLOCK, MANY + 2),
        (AlarmPriority.ORDINARY, AlarmKind.ARRIVAL_CLOCK, MANY + 1),
    ]
    assert parts.counted[0].by_station == ((StationId("S9"), MANY + 2), (None, 1))
    assert parts.counted[0].first == min(line.since for line in here)


def test_a_few_of_the_highest_priority_are_told_however_many_lesser_ones_there_are() -> None:
    dispatch = [alarm_line(AlarmKind.DISPATCH_CLOCK, number) for number in range(3 * MANY)]
    parts = parts_of(*dispatch, *urgent(2))
    assert [line.kind for line in parts.singly] == [AlarmKind.ARRIVAL_CLOCK] * 2


def test_what_was_shelved_is_told_with_its_words_and_a_card_that_was_shelved_at_once_is_counted_with_them() -> None:
    each = [
        replace(line, key=f"{line.key}-s", shelved_until=at(60 + number))
        for number, line in enumerate(shelved(MANY + 1))
    ]
    assert parts_of(*urgent(MANY + 1), *each).singly == tuple(each)
    (one,) = parts_of(*shelved(MANY + 1)).counted
    assert one.shelf is not None
    assert (one.shelf.until, one.shelf.by, one.shelf.reason) == (at(60), LI, "等水退")
    other = [replace(line, key=f"{line.key}-w") for line in shelved(MANY + 1, shelved_by=WANG)]
    assert len(parts_of(*shelved(MANY + 1), *other).counted) == 2


@pytest.mark.parametrize(
    "kind",
    [AlarmKind.IMPORTANT_UNTOLD, AlarmKind.CUSTOMER_REFUSED, AlarmKind.PLAN_IN_EVENT, AlarmKind.FAULT_IN_EVENT],
)
def test_what_is_about_an_important_customer_or_a_protected_event_is_never_counted(kind: AlarmKind) -> None:
    lines = [alarm_line(kind, number) for number in range(4 * MANY)]
    assert parts_of(*lines).counted == ()


def test_the_most_pressing_of_an_order_that_cuts_off_an_important_customer_is_told() -> None:
    lines = urgent(3 * MANY)
    hospital, match = lines[1], lines[2]
    protected = Protected(
        customers=(ImportantLine(key="customer/1", customer="K1", cause=hospital.subject, since=None, told_at=None),),
        events=(
            EventLine(
                key="event/1",
                event="E1",
                name="高考",
                level=ProtectionLevel.FIRST,
                window=Window(at(0), at(60)),
                against=(match.subject,),
            ),
        ),
    )
    lesser = [replace(line, key=f"{line.key}-1", level=FIRST) for line in lines]
    parts = parts_of(*lines, *lesser, protected=protected)
    assert parts.singly == (hospital, match)
    assert [len(one.lines) for one in parts.counted] == [3 * MANY - 2, 3 * MANY]


def test_shelved_ones_stand_first_then_the_most_pressing_then_the_oldest() -> None:
    old, new = urgent(2)
    old = replace(old, since=new.since - timedelta(hours=2))
    dispatch = alarm_line(AlarmKind.DISPATCH_CLOCK, 7)
    (aside,) = shelved(1, key="alarm/arrival_clock/9/T-2", level=FIRST)
    assert parts_of(new, dispatch, old, aside).singly == (aside, old, new, dispatch)
    assert (dispatch.level, dispatch.state) == (LIMIT, AlarmState.UNACKNOWLEDGED)
