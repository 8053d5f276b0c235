"""What a person hears of a storm stays within what a person can follow, and nothing is hidden for it (YK-14)."""

from dataclasses import replace
from datetime import datetime, timedelta

from models.alarms.calls import Calls
from models.alarms.priorities import AlarmPriority
from models.entities.alarms import FIRST, LIMIT, Alarm, AlarmKind
from models.ids import AlarmId, StationId
from tests.models.builders import MORNING, rule_book
from tests.models.storm_night import Injection, StormNight, busiest

MINUTE = timedelta(minutes=1)
RULES = rule_book()


def test_a_dispatcher_is_called_within_the_figures_all_night() -> None:
    """As the benchmark's, of one dispatcher with two stations, in a smaller storm with fewer crews."""
    night = StormNight(orders=160, stations=2, seats=1, crews=4)
    night.run()
    (seat,) = night.seats
    assert night.raised > 1000, "the night is a storm"
    assert len(seat.called_at) <= RULES.value("alarm.rate_average") * 8 * 6
    assert busiest(seat.called_at, RULES.duration("alarm.rate_span")) <= RULES.value("alarm.rate_peak")


def test_none_of_two_hundred_causes_is_hidden_in_the_flood() -> None:
    night = StormNight(orders=30, stations=2, seats=1, crews=3, hours=1.0)
    brought = Injection(night, 200, within=timedelta(seconds=4))
    night.run()
    assert night.seats[0].calls.flood_since is not None
    assert (len(brought.seen), brought.unseen) == (200, [])


def alarm(number: int, kind: AlarmKind = AlarmKind.ARRIVAL_CLOCK, level: int = LIMIT) -> Alarm:
    key = AlarmId(f"{kind.value}/{number}")
    east = (StationId("east"),)
    return Alarm(id=key, kind=kind, level=level, subject=key, stations=east, since=MORNING, raised_at=MORNING)


def told(calls: Calls, now: datetime, *new: Alarm) -> set[AlarmId]:
    calls.hear(new, now)
    return {one.id for one in calls.take(now, lambda _: True)}


def test_in_a_flood_a_kind_calls_once_for_many_and_each_is_called_for() -> None:
    calls, now = Calls(RULES), MORNING
    for number in range(4):
        assert told(calls, now, alarm(number)) == {alarm(number).id}, "what comes singly calls at once"
        now += MINUTE
    assert calls.flood_since is None
    assert told(calls, now, alarm(10)) == set() and calls.holds(alarm(10).id)
    assert calls.flood_since == now
    fault = alarm(11, AlarmKind.FAULT_IN_EVENT)
    assert told(calls, now, fault) == {fault.id}, "another kind is news"
    first, worse = alarm(12, AlarmKind.RESTORE_CLOCK, FIRST), alarm(13, AlarmKind.RESTORE_CLOCK)
    assert told(calls, now, first) == {first.id}
    assert told(calls, now, worse) == {worse.id}, "what presses more than what was called for is news"
    # Many came meanwhile: one call for all of them, when the kind's time is over; the flood lasts.
    crowd = tuple(alarm(number) for number in range(20, 30))
    now += 30 * MINUTE
    assert told(calls, now, *crowd) == set()
    now = MORNING + 3 * MINUTE + RULES.duration("alarm.call_again.urgent")
    assert calls.flood_since is not None
    before = calls.rate(now).calls
    assert told(calls, now) == {alarm(10).id, *(one.id for one in crowd)}
    assert calls.rate(now).calls == before + 1


def test_what_is_held_back_calls_with_the_end_of_the_flood_unless_somebody_has_seen_it() -> None:
    calls = Calls(RULES)
    told(calls, MORNING, *(alarm(number) for number in range(8)))
    waiting, seen = alarm(20), alarm(21)
    assert told(calls, MORNING + MINUTE, waiting, seen) == set()
    over = MORNING + MINUTE + RULES.duration("alarm.rate_span")
    assert [one.id for one in calls.take(over, lambda one: one.id == waiting.id)] == [waiting.id]
    assert calls.flood_since is None and not calls.holds(seen.id)
    again = replace(seen, level=FIRST)
    assert told(calls, over, again) == {seen.id}


def test_a_clock_that_is_set_back_holds_no_call_back() -> None:
    calls = Calls(RULES)
    told(calls, MORNING, *(alarm(number) for number in range(8)))
    assert told(calls, MORNING - timedelta(hours=5), alarm(20)) == {alarm(20).id}


def test_in_a_flood_what_is_held_is_not_asked_about_every_moment() -> None:
    """Thousands are held then: only their change or their call is a reason to look at them."""
    calls = Calls(RULES)
    crowd = [alarm(number) for number in range(50)]
    calls.hear(crowd[:10], MORNING)
    assert calls.take(MORNING, lambda _alarm: True)
    calls.hear(crowd[10:], MORNING + MINUTE)
    asked: list[AlarmId] = []
    assert calls.take(MORNING + 2 * MINUTE, lambda one: bool(asked.append(one.id))) == []
    assert asked == []
    urgent = AlarmPriority.URGENT
    assert calls.held(urgent) == 40
    calls.forget(crowd[10])
    assert calls.held(urgent) == 39 and not calls.holds(crowd[10].id)
    calls.look_through(lambda one: one.id == crowd[49].id)
    assert calls.held(urgent) == 1 and calls.holds(crowd[49].id)
