"""Orders that left the working set: found when they are named, and shown in the past."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.alarms.watch import AlarmWatch
from models.commands import notes as n
from models.commands import orders as o
from models.commands.alarms import RaiseAlarms
from models.commands.room import Undo
from models.entities.orders import CallBackResult, OrderState, ReportState, VoidReason
from models.entities.people import SYSTEM_ACCOUNT
from models.errors import Conflict, Unavailable
from models.ids import OrderId
from models.store.store import Store
from models.store.verify import verify
from tests.models.builders import contents, report_of, rule_book
from tests.store.databases import Watch, act, assign, bring, fresh, merge, open_store, replayed, report, send

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
    due = AlarmWatch(store.picture, rule_book()).due(clock.now).to_raise
    found = tuple(cause for cause in due if cause.order == main)
    send(store, RaiseAlarms(causes=found), by=SYSTEM_ACCOUNT.id)
    merge(store, main, sub)
    bring(store, main, OrderState.ARCHIVED)
    return main, sub


def test_the_archive_leaves_the_working_set_after_two_days(store: Store, clock: Watch) -> None:
    main, sub = family(store, clock)
    clock.wait(hours=47)
    assert {main, sub} <= set(fresh(store).orders)
    clock.wait(hours=2)
    picture = fresh(store)
    assert (picture.orders, picture.reports, picture.alarms) == ({}, {}, {})
    assert verify(store.url).sound


class Front:
    """A picture beside the store's, as the screen has one: it hears what moves and the news, in that order."""

    def __init__(self, store: Store) -> None:
        self._store = store
        store.take_news(), store.take_returned()
        self.picture = store.picture.fork()

    def hear(self) -> None:
        self.picture.apply_changes(self._store.take_returned())
        for entry in self._store.take_news():
            self.picture.apply(entry)

    def drop(self, *, most: int = 1000) -> None:
        self.hear()
        self.picture.apply_changes(self._store.drop_archived(most=most))


def test_a_running_store_drops_what_a_restart_would_not_load(store: Store, clock: Watch) -> None:
    family(store, clock)
    front = Front(store)
    clock.wait(hours=47)
    young, _ = family(store, clock)
    front.drop()
    assert len(front.picture.orders) == 4
    clock.wait(hours=2)
    front.drop()
    assert contents(front.picture) == contents(store.picture) == contents(fresh(store))
    assert young in store.picture.orders
    assert verify(store.url).sound


def test_they_leave_in_pieces_with_all_that_hangs_on_them(store: Store, clock: Watch) -> None:
    family(store, clock)
    family(store, clock)
    front = Front(store)
    clock.wait(hours=49)
    for left in (3, 2, 1, 0, 0):
        front.drop(most=1)
        picture = front.picture
        assert len(picture.orders) == left
        assert {report.order for report in picture.reports.values()} == set(picture.orders)
        assert {warning.order for warning in picture.alarms.values()} <= set(picture.orders)


@pytest.mark.parametrize("which", ["main", "sub"])
def test_who_keeps_a_picture_gets_back_what_is_reopened(
    store: Store, start: Starting, clock: Watch, which: str
) -> None:
    """Here it was reopened, and there it is heard of: both pictures get the whole order, not only what changed."""
    main, sub = family(store, clock)
    key = main if which == "main" else sub
    seen = store.picture.orders[key].version
    fronts = [Front(store), Front(start())]
    clock.wait(hours=60)
    for front in fronts:
        front.drop()
        assert key not in front.picture.orders
    send(store, o.ReopenOrder(order=key, seen=seen, reason="又停电"))
    fronts[1]._store.catch_up()
    for front in fronts:
        front.hear()
        assert contents(front.picture) == contents(front._store.picture)
        assert front.picture.reports_of(key) and front.picture.orders[key].state is OrderState.PENDING
        front.drop()
        assert contents(front.picture) == contents(fresh(store)), "what was not reopened leaves again"
    bring(store, key, OrderState.ARCHIVED)
    assert verify(store.url).sound


def test_the_past_is_whole_after_the_archive_has_left(store: Store, clock: Watch) -> None:
    family(store, clock)
    revision = store.picture.revision - 3
    wanted = contents(store.picture_at(revision))
    clock.wait(hours=60)
    store.take_news(), store.take_returned()
    store.drop_archived(most=1000)
    report(store)
    assert contents(store.picture_at(revision)) == wanted


def test_the_past_holds_what_was_archived_long_before_it(store: Store, start: Starting, clock: Watch) -> None:
    """Whatever a picture of today has let go: that moment's tables held it."""
    main, sub = family(store, clock)
    clock.wait(hours=60)
    report(store)
    wanted, moment = contents(replayed(store.since(0))), store.picture.revision
    store.take_news(), store.take_returned()
    store.drop_archived(most=1000)
    report(store)
    assert main not in store.picture.orders
    for station in (store, start()):
        past = station.picture_at(moment)
        assert contents(past) == wanted
        assert [order.id for order in past.merged_into(main)] == [sub]
        assert main not in station.picture.orders  # looking back changes nothing today


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
    assert len(two.picture.alarms) == len(fresh(store).alarms) == (1 if which == "main" else 0)
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
    assert len(past.alarms) == 1
    assert main not in late.picture.orders  # looking back changes nothing today


def test_what_is_written_on_an_order_leaves_and_comes_back_with_it(store: Store, clock: Watch) -> None:
    key, _ = family(store, clock)
    send(store, n.AddNote(order=key, text="有狗"))
    send(store, n.AttachReference(order=key, title="接线图", locator="T-7"))
    written = contents(store.picture)
    front = Front(store)
    clock.wait(hours=49)
    front.drop()
    assert (front.picture.notes, front.picture.notes_of(key), front.picture.attachments_of(key)) == ({}, [], [])
    assert contents(fresh(store)) == contents(store.picture)
    store.bring_back(key)
    front.hear()
    assert contents(front.picture) == contents(store.picture) == written


def test_a_late_note_elsewhere_brings_the_whole_order_back(store: Store, start: Starting, clock: Watch) -> None:
    key, sub = family(store, clock)
    clock.wait(hours=49)
    other = start()
    front = Front(other)
    assert key not in other.picture.orders
    send(store, n.AddNote(order=key, text="客户又来电"))
    other.catch_up()
    front.hear()
    assert {key, sub} <= set(front.picture.orders)
    assert [note.text for note in front.picture.notes_of(key)] == ["客户又来电"]
    assert contents(front.picture) == contents(other.picture)
    assert verify(store.url).sound
