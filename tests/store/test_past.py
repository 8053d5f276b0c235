"""The picture at any past revision, whatever happened since."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.commands import orders as o
from models.commands.room import Undo
from models.errors import DispatchError
from models.store.store import Store
from tests.models.builders import contents, report_of
from tests.store.databases import Watch, act, assign, merge, open_city, replayed, report, send


@given(steps=st.lists(st.integers(0, 9), min_size=1, max_size=12), data=st.data())
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_past_is_the_replay_up_to_it(
    tmp_path_factory: pytest.TempPathFactory, steps: list[int], data: st.DataObject
) -> None:
    clock = Watch()
    store = open_city(tmp_path_factory.mktemp("past") / "room.yike", clock)
    for step in steps:
        clock.wait(minutes=1)
        with suppress(DispatchError):
            do_something(store, step)
    journal = store.since(0)
    revision = data.draw(st.integers(0, len(journal)))
    past, wanted = store.picture_at(revision), replayed(journal[:revision])
    assert contents(past) == contents(wanted)
    assert past.revision == revision
    assert list(past.entries) == journal[:revision]
    assert contents(store.picture) == contents(replayed(journal))  # nobody noticed the look back
    store.close()


def do_something(store: Store, step: int) -> None:
    orders = sorted(store.picture.orders)
    if step <= 1 or not orders:
        report(store)
    elif step == 2:
        send(store, report_of(received_at=store._clock(), order=orders[-1]))
    elif step == 3:
        assign(store, orders[-1])
    elif step == 4:
        assign(store, orders[0], "A2")
    elif step == 5:
        merge(store, orders[0], orders[-1])
    elif step == 6:
        act(store, o.SplitOrder, orders[-1], reason="两处")
    elif step == 7:
        first = store.picture.reports_of(orders[0])[0]
        send(store, o.SplitReport(report=first.id, seen=first.version, reason="两处"))
    else:
        send(store, Undo(revision=store.picture.revision))
