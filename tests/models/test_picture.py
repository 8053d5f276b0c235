"""The picture: its indexes, forks that nobody notices, and the past."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from models.commands import orders as o
from models.commands.room import Undo
from models.entities.orders import CallBackResult, Channel, OrderState
from models.errors import DispatchError
from models.ids import CrewId, OrderId
from models.picture import RECENT_ENTRIES, Picture
from tests.models.builders import WAY, Room, contents


def test_orders_of_a_crew_follow_every_change(room: Room) -> None:
    first, second = room.report(), room.report()
    room.assign(second, "A1")
    room.assign(first, "A1", override="就近")
    assert [order.id for order in room.picture.orders_of_crew(CrewId("A1"))] == [first, second]
    room.act(o.ReassignOrder, first, crew=CrewId("A2"), reason="近")
    assert [order.id for order in room.picture.orders_of_crew(CrewId("A1"))] == [second]
    assert [order.id for order in room.picture.orders_of_crew(CrewId("A2"))] == [first]
    assert room.picture.orders_of_crew(CrewId("M1")) == []


def test_reports_of_an_order_by_receipt(room: Room) -> None:
    key = room.report(channel=Channel.CITY_12345, channel_reference="HD-1")
    room.wait(minutes=-5)
    room.report(order=key)
    late, early = sorted(room.picture.reports.values(), key=lambda report: -report.received_at.timestamp())
    assert room.picture.reports_of(key) == [early, late]
    assert room.picture.report_of_reference(Channel.CITY_12345, "HD-1") == late
    assert room.picture.report_of_reference(Channel.HOTLINE_95598, "HD-1") is None
    assert room.picture.report_of_reference(Channel.HOTLINE_95598, "") is None


def test_a_fork_is_nobodys_business(room: Room) -> None:
    key = room.report()
    fork, before = room.picture.fork(), contents(room.picture)
    room.assign(key)
    assert contents(fork) == before
    fork.put(replace(fork.orders[key], crew=CrewId("A2"), state=OrderState.ACCEPTED))
    assert [order.id for order in room.picture.orders_of_crew(CrewId("A1"))] == [key]
    assert room.picture.orders_of_crew(CrewId("A2")) == []
    assert len(fork.entries) == len(room.picture.entries) - 1


def test_tables_cannot_be_written_from_outside(room: Room) -> None:
    assert not hasattr(room.picture.orders, "__setitem__")


def test_the_memory_of_entries_is_bounded() -> None:
    assert Picture().entries.maxlen == RECENT_ENTRIES


@given(st.lists(st.integers(0, 11), max_size=25), st.data())
@settings(max_examples=40)
def test_the_past_is_what_it_was(steps: list[int], data: st.DataObject) -> None:
    """Whatever happened: with the later entries taken back the picture equals the one that was taken then."""
    room = Room()
    taken = [(room.picture.revision, room.picture.fork())]
    for step in steps:
        room.wait(minutes=1)
        try:
            do_something(room, step)
        except DispatchError:
            continue
        taken.append((room.picture.revision, room.picture.fork()))
    revision, wanted = data.draw(st.sampled_from(taken))
    later = [entry for entry in room.picture.entries if entry.revision > revision]
    past = room.picture.fork()
    for entry in reversed(later):
        past.take_back(entry)
    assert contents(past) == contents(wanted)
    assert past.revision == wanted.revision == revision
    assert list(past.entries) == list(wanted.entries)
    for crew in past.crews:
        assert past.orders_of_crew(crew) == wanted.orders_of_crew(crew)
    for order in past.orders:
        assert past.all_reports_of(order) == wanted.all_reports_of(order)


def walk(room: Room, order: OrderId, *, steps: int) -> None:
    """Some steps along the straight way, as far as the order still stands on it."""
    for _ in range(steps):
        if room.order(order).state in WAY[:-1]:
            room.step(order, "A1")


def do_something(room: Room, step: int) -> None:
    """One of a dozen acts on the newest order; some are refused, and that is fine."""
    orders: list[OrderId] = sorted(room.picture.orders)
    if step == 0 or not orders:
        room.report()
    elif step == 1:
        room.report(order=orders[-1])
    elif step == 2:
        room.assign(orders[-1], "A2", override="就近")
    elif step == 3:
        room.merge(orders[0], orders[-1])
    elif step == 4:
        room.act(o.SplitOrder, orders[-1], reason="两处")
    elif step == 5:
        report = room.report_ids(orders[-1])[-1]
        room.send(o.SplitReport(report=report, seen=room.reported(report).version, reason="两处"))
    elif step == 6:
        walk(room, orders[0], steps=12)
    elif step == 7:
        walk(room, orders[-1], steps=3)
    elif step == 8:
        room.call_back(room.report_ids(orders[-1])[0], CallBackResult.STILL_DARK)
    elif step == 9:
        room.act(o.ReopenOrder, orders[0], reason="又停电")
    else:
        room.send(Undo(revision=room.picture.entries[-1].revision))
