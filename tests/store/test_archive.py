"""Orders that left the working set: found when they are named, and shown in the past."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.commands import orders as o
from models.commands.room import RaiseClockWarnings, Undo
from models.entities.orders import CallBackResult, OrderState, ReportState, VoidReason
from models.entities.people import SYSTEM_ACCOUNT
from models.errors import Conflict, Unavailable
from models.ids import OrderId
from models.planning.clock_watch import warnings_of
from models.store.store import Store
from models.store.verify import verify
from tests.models.builders import contents, report_of, rule_book
from tests.store.databases import Watch, act, assign, bring, fresh, merge, open_store, report, send

Starting = Callable[[], Store]


@pytest.fixture
def start(file: Path, clock: Watch) -> Iterator[Starting]:
    """Starts a workstation, whenever it is called."""
    stores: list[Store] = []

    def starting() -> Store:
        stores.append(open_store(file, clock))
        return stores[-1]

    yield starting
    for store in stores:
        store.close()


def family(store: Store, clock: Watch) -> tuple[OrderId, OrderId]:
    """A main order, warned about once, and its sub order, archived together."""
    main, sub = report(store), report(store)
    clock.wait(minutes=3)
    found = tuple(warnings_of(store.picture.orders[main], rule_book(), clock.now))
    send(store, RaiseClockWarnings(warnings=found), by=SYSTEM_ACCOUNT.id)
    merge(store, main, sub)
    bring(store, main, OrderState.ARCHIVED)
    return main, sub


def test_the_archive_leaves_the_working_set_after_two_days(store: Store, clock: Watch) -> None:
    main, sub = family(store, clock)
    clock.wait(hours=47)
    assert {main, sub} <= set(fresh(store).orders)
    clock.wait(hours=2)
    picture = fresh(store)
    assert (picture.orders, picture.reports, picture.clock_warnings) == ({}, {}, {})
    assert verify(store.url).sound


@pytest.mark.parametrize("which", ["main", "sub"])
def test_reopened_after_two_days(store: Store, start: Starting, clock: Watch, which: str) -> None:
    main, sub = family(store, clock)
    key = main if which == "main" else sub
    seen = store.picture.orders[key].version
    clock.wait(hours=60)
    one, two = start(), start()
    send(one, o.ReopenOrder(order=key, seen=seen, reason="又停电"))
    assert one.picture.orders[key].state is OrderState.PENDING
    assert [report.state for report in one.picture.reports_of(key)] == [ReportState.OPEN]
    for station in (two, store):  # one that had forgotten the order, one that had not
        station.catch_up()
        assert station.picture.orders[key] == one.picture.orders[key]
        assert station.picture.reports_of(key) == one.picture.reports_of(key)
    assert len(two.picture.clock_warnings) == len(fresh(store).clock_warnings) == (1 if which == "main" else 0)
    bring(two, key, OrderState.ARCHIVED)  # and on it goes, from another workstation
    assert verify(store.url).sound


def test_a_sub_order_forgotten_here_does_not_stop_its_main_order(store: Store, start: Starting, clock: Watch) -> None:
    main, _ = family(store, clock)
    clock.wait(hours=60)
    late = start()
    send(late, o.ReopenOrder(order=main, seen=store.picture.orders[main].version, reason="又停电"))
    bring(late, main, OrderState.ARCHIVED)
    assert verify(store.url).sound


def test_a_channels_number_is_known_from_the_archive(store: Store, start: Starting, clock: Watch) -> None:
    key = report(store, channel_reference="95598-7")
    act(store, o.VoidOrder, key, reason=VoidReason.DUPLICATE, note="重复")
    clock.wait(hours=60)
    with pytest.raises(Conflict) as caught:
        send(start(), report_of(received_at=clock.now, channel_reference="95598-7"))
    assert caught.value.facts["order"] == key


def test_undo_of_an_act_on_an_order_in_the_archive(store: Store, start: Starting, clock: Watch) -> None:
    key = report(store)
    entry = act(store, o.VoidOrder, key, reason=VoidReason.DUPLICATE, note="重复")
    clock.wait(hours=60)
    late = start()
    send(late, Undo(revision=entry.revision))
    assert late.picture.orders[key].state is OrderState.PENDING
    assert late.picture.reports_of(key)[0].state is ReportState.OPEN
    assert verify(store.url).sound


def test_a_correction_of_an_order_in_the_archive(store: Store, start: Starting, clock: Watch) -> None:
    main, _ = family(store, clock)
    clock.wait(hours=60)
    command = o.CorrectStage(order=main, seen=store.picture.orders[main].version, stage=0, at=clock.now, reason="误记")
    send(start(), command, by="leader")
    assert verify(store.url).sound


def test_a_call_back_of_a_report_in_the_archive_is_refused_in_words(
    store: Store, start: Starting, clock: Watch
) -> None:
    main, _ = family(store, clock)
    one = store.picture.reports_of(main)[0]
    clock.wait(hours=60)
    with pytest.raises(Unavailable) as caught:
        send(start(), o.CallBackReport(report=one.id, seen=one.version, result=CallBackResult.SATISFIED))
    assert caught.value.code == "report_not_restored"


def test_the_past_shows_what_has_left_the_working_set(store: Store, start: Starting, clock: Watch) -> None:
    """Whoever starts late sees the same past as whoever was there."""
    main, sub = family(store, clock)
    archived = store.picture.revision
    clock.wait(hours=60)
    assign(store, report(store))
    late = start()
    for revision in range(archived - 12, archived):
        past = late.picture_at(revision)
        assert contents(past) == contents(store.picture_at(revision))
    past = late.picture_at(archived - 1)
    assert (past.orders[main].state, past.orders[sub].state) == (OrderState.CALLED_BACK, OrderState.MERGED)
    assert len(past.all_reports_of(main)) == 2
    assert len(past.clock_warnings) == 1
    assert main not in late.picture.orders  # looking back changes nothing today
