"""The watch over the clocks against looking at every order at every moment."""

from contextlib import suppress
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from models.commands import orders as o
from models.commands.room import RaiseClockWarnings
from models.entities.orders import ClockWarning, OrderState, PauseReason
from models.entities.people import SYSTEM_ACCOUNT
from models.errors import DispatchError
from models.planning.clock_watch import ClockWatch, warnings_of
from tests.models.builders import WAY, Room, rule_book


def watching(room: Room) -> ClockWatch:
    watch = ClockWatch(room.rules)
    for order in room.picture.orders.values():
        watch.update(order)
    return watch


def levels(watch: ClockWatch, room: Room) -> list[tuple[str, int]]:
    return sorted((warning.rule, warning.level) for warning in watch.due(room.now))


def raised(watch: ClockWatch, room: Room) -> list[tuple[str, int]]:
    """What the room had not been told before."""
    entry = room.send(RaiseClockWarnings(warnings=watch.due(room.now)), by=SYSTEM_ACCOUNT.id)
    found = [change.after for change in entry.changes] if entry is not None else []
    return sorted((warning.rule, warning.level) for warning in found if isinstance(warning, ClockWarning))


def test_each_fraction_and_the_limit_once(room: Room) -> None:
    room.report()
    watch = watching(room)
    found: dict[tuple[str, int], float] = {}
    for second in range(20 * 60):  # twenty minutes, looked at every second
        found |= dict.fromkeys(raised(watch, room), second / 60)
        room.wait(seconds=1)
    # 50 %, 80 % and the limit of T-10 (5 minutes) and T-1 (15 minutes); T-2 (45 minutes) is not there yet.
    assert found == {
        ("T-10", 1): 2.5,
        ("T-10", 2): 4,
        ("T-10", 3): 5,
        ("T-1", 1): 7.5,
        ("T-1", 2): 12,
        ("T-1", 3): 15,
    }


def test_the_moment_itself_counts(room: Room) -> None:
    room.report()
    watch = watching(room)
    room.wait(minutes=2, seconds=29)
    assert levels(watch, room) == []
    room.wait(seconds=1)
    assert levels(watch, room) == [("T-10", 1)]
    assert levels(watch, room) == []


def test_after_a_long_sleep_only_the_highest_level(room: Room) -> None:
    room.report()
    watch = watching(room)
    room.wait(minutes=14)
    assert levels(watch, room) == [("T-1", 2), ("T-10", 3)]


def test_a_few_at_a_time_are_all_in_the_end(room: Room) -> None:
    for _ in range(5):
        room.report()
    room.wait(minutes=14)
    watch, pieces = watching(room), watching(room)
    found = [len(watch.due(room.now, most=3)) for _ in range(5)]
    assert found == [4, 4, 2, 0, 0], "an order is not torn apart"
    assert sum(found) == len(pieces.due(room.now))


def test_a_clock_that_stopped_is_silent(room: Room) -> None:
    key = room.report()
    watch = watching(room)
    room.assign(key)
    watch.update(room.order(key))
    room.wait(minutes=10)
    assert "T-10" not in {rule for rule, _ in levels(watch, room)}


def test_a_suspended_order_is_silent_until_it_goes_on(room: Room) -> None:
    key = room.report()
    watch = watching(room)
    room.wait(minutes=1)
    room.act(o.SuspendOrder, key, reason=PauseReason.WEATHER)
    watch.update(room.order(key))
    room.wait(minutes=6)
    assert levels(watch, room) == []  # the customer's clocks are not there yet
    room.act(o.ResumeOrder, key)
    watch.update(room.order(key))
    room.wait(minutes=1, seconds=29)
    assert raised(watch, room) == [("T-1", 1)]
    room.wait(seconds=1)
    assert raised(watch, room) == [("T-10", 1)]


def test_an_order_that_is_taken_back_is_forgotten(room: Room) -> None:
    key = room.report()
    watch = watching(room)
    watch.forget(key)
    room.wait(hours=1)
    assert watch.due(room.now) == ()


def test_an_archived_order_is_forgotten(room: Room) -> None:
    key = room.report()
    watch = watching(room)
    room.bring(key, OrderState.ARCHIVED)
    watch.update(room.order(key))
    room.wait(days=2)
    assert watch.due(room.now) == ()


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 500)), max_size=20))
@settings(max_examples=40)
def test_whatever_happens_the_watch_hears_what_a_look_at_everything_hears(steps: list[tuple[int, int]]) -> None:
    room = Room()
    watch, heard, looked = ClockWatch(rule_book()), set(), set()
    for act, seconds in steps:
        with suppress(DispatchError):
            do_something(room, act)
        for order in room.picture.orders.values():
            watch.update(order)
        heard |= {warning.id for warning in watch.due(room.now)}
        looked |= everything(room)
        room.now += timedelta(seconds=seconds)
        heard |= {warning.id for warning in watch.due(room.now)}
        looked |= everything(room)
    assert heard == looked


def everything(room: Room) -> set[str]:
    orders = room.picture.orders.values()
    return {warning.id for order in orders for warning in warnings_of(order, room.rules, room.now)}


def do_something(room: Room, act: int) -> None:
    orders = sorted(room.picture.orders)
    if act == 0 or not orders:
        room.report()
    elif act == 1:
        room.act(o.SuspendOrder, orders[-1], reason=PauseReason.WEATHER)
    elif act == 2:
        room.act(o.ResumeOrder, orders[-1])
    elif act == 3:
        room.act(o.RecallOrder, orders[-1], reason="误派")
    elif act == 4:
        room.act(o.ReopenOrder, orders[0], reason="又停电")
    else:
        key, crew = (orders[-1], "A1") if act == 5 else (orders[0], "A2")
        if room.order(key).state in WAY[:-1]:
            room.step(key, crew)
