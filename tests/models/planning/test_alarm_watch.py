"""The watch over the causes of alarms against looking at everything at every moment; and what each source finds."""

from contextlib import suppress
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from models.alarms.watch import AlarmWatch
from models.commands import orders as o
from models.commands import protected_events as e
from models.entities.alarms import LIMIT, SECOND, Alarm, AlarmKind
from models.entities.notices import Answer
from models.entities.orders import PauseReason, VoidReason
from models.entities.outage_plans import Window
from models.entities.protected_events import ProtectionLevel
from models.errors import DispatchError
from models.ids import AreaCode
from models.notices.ledger import notice_standing
from tests.models.builders import WAY, Room, place
from tests.models.outage_plans import HOSPITAL, HOURS, approved, published, scope_of, tell
from tests.models.room_alarms import causes, keep_up, standing

HOUR = timedelta(hours=1)


def told(room: Room) -> set[tuple[str, int]]:
    return {(alarm.id, alarm.level) for alarm in room.picture.standing_alarms() if alarm.cleared_at is None}


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 500)), max_size=20))
@settings(max_examples=30)
def test_whatever_happens_the_watch_knows_what_a_look_at_everything_knows(steps: list[tuple[int, int]]) -> None:
    room = Room()
    watch, seen = AlarmWatch(room.picture, room.rules), len(room.picture.entries)
    for act, seconds in steps:
        with suppress(DispatchError):
            do_something(room, act)
        for wait in (0, seconds):
            room.now += timedelta(seconds=wait)
            for entry in list(room.picture.entries)[seen:]:
                watch.show_changes(entry.changes)
            keep_up(room, watch)
            seen = len(room.picture.entries)
            holding = causes(room)
            known = {alarm.id: alarm for alarm in room.picture.alarms.values() if alarm.cleared_at is None}
            assert set(known) == {cause.key for cause in holding}
            # A clock that was moved by a pause may hold at less than was told: told once is told.
            assert all(known[cause.key].level >= cause.level for cause in holding)


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


def test_after_a_long_sleep_only_the_highest_level_and_all_of_many_in_pieces(room: Room) -> None:
    orders = [room.report() for _ in range(70)]
    room.wait(minutes=14)
    watch = AlarmWatch(room.picture, room.rules)
    first = watch.due(room.now)
    assert first.more and len(first.to_raise) < 2 * len(orders), "nobody waits for all of them"
    watch.look_again(first)
    keep_up(room, watch)
    assert told(room) == {
        (f"clock/{key}/{rule}/1", level) for key in orders for rule, level in (("T-1", 2), ("T-10", 3))
    }
    assert watch.due(room.now).to_raise == ()


def test_an_idle_second_looks_at_nothing(room: Room) -> None:
    for _ in range(20):
        room.report()
    watch = AlarmWatch(room.picture, room.rules)
    keep_up(room, watch)
    looks: list[str] = []
    room.picture.alarms_about = lambda subject: looks.append(subject) or []  # type: ignore[method-assign, func-returns-value]
    room.wait(seconds=1)
    assert watch.due(room.now).more is False and not looks
    room.wait(minutes=2)
    watch.due(room.now)
    assert len(looks) == 0, "half of five minutes is still to come"
    room.wait(seconds=30)
    watch.due(room.now)
    assert len(looks) == 20


def test_notices(room: Room) -> None:
    plan = approved(room, scope=scope_of("T-1", important=("hospital",)))
    keep_up(room)
    assert not [one for one in room.picture.standing_alarms() if one.plan == plan]
    due = notice_standing(room.picture.plans[plan], room.picture, now=room.now, rules=room.rules).due
    assert due is not None
    room.now = due - HOUR
    keep_up(room)
    assert [alarm.level for alarm in standing(room, AlarmKind.NOTICE_DUE)] == [SECOND]
    late = room.fork()
    late.wait(hours=4)
    keep_up(late)
    assert [alarm.level for alarm in standing(late, AlarmKind.NOTICE_DUE)] == [LIMIT]
    published(room, plan)
    room.now = HOURS.start - timedelta(hours=1)
    keep_up(room)
    assert all(alarm.cleared_at is not None for alarm in standing(room, AlarmKind.NOTICE_DUE))
    (important,) = standing(room, AlarmKind.IMPORTANT_UNTOLD)
    (others,) = standing(room, AlarmKind.RECIPIENTS_UNTOLD)
    assert important.level == others.level == LIMIT and important.id.endswith(HOSPITAL.id)
    tell(room, plan, HOSPITAL.id, answer=Answer.REFUSED)
    keep_up(room)
    assert room.picture.alarms[important.id].cleared_at == room.now
    (refused,) = standing(room, AlarmKind.CUSTOMER_REFUSED)
    room.now = HOURS.end
    keep_up(room)
    assert room.picture.alarms[refused.id].cleared_at == room.now, "after the hours nothing is owed"


def test_protected_events(room: Room) -> None:
    plan = approved(room)
    area = room.picture.plans[plan].content.scope.areas[0]
    order = room.report(place=place(area=area))
    keep_up(room)
    assert not standing(room, AlarmKind.PLAN_IN_EVENT)
    window = Window(HOURS.start + HOUR, HOURS.end + HOUR)
    fields = {"name": "中考", "level": ProtectionLevel.FIRST, "source": "函"}
    room.send(e.ProtectEvent(window=window, areas=(AreaCode(area),), **fields))
    event = max(room.picture.protected_events)
    keep_up(room)
    (touched,) = standing(room, AlarmKind.PLAN_IN_EVENT)
    assert (touched.plan, touched.level, touched.due_at) == (plan, SECOND, window.start)
    assert not standing(room, AlarmKind.FAULT_IN_EVENT), "the event is still to come"
    room.now = window.start
    keep_up(room)
    assert [alarm.level for alarm in standing(room, AlarmKind.PLAN_IN_EVENT)] == [LIMIT]
    assert [alarm.order for alarm in standing(room, AlarmKind.FAULT_IN_EVENT)] == [order]
    room.send(e.CallOffProtectedEvent(event=event, seen=1, reason="改期"))
    keep_up(room)
    ended = [*standing(room, AlarmKind.PLAN_IN_EVENT), *standing(room, AlarmKind.FAULT_IN_EVENT)]
    assert len(ended) == 2 and all(alarm.cleared_at == room.now for alarm in ended)


def test_an_order_that_is_taken_back_ends_its_alarms(room: Room) -> None:
    key = room.report()
    room.wait(hours=1)
    keep_up(room)
    assert [one for one in room.picture.standing_alarms() if isinstance(one, Alarm) and one.order == key]
    room.act(o.VoidOrder, key, reason=VoidReason.DUPLICATE, note="重复")
    keep_up(room)
    assert all(one.cleared_at is not None for one in room.picture.alarms_of_order(key))
