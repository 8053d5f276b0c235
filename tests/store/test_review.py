"""Looking back for the rule book: versions the journal has seen, and the orders of a time, archived or not."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from models.entities.orders import OrderState
from models.rules.book_differences import SeenVersion, joined
from models.rules.rejudging import Rejudging
from models.store import review
from models.store.engine import sqlite_url
from models.store.store import Store
from tests.models.builders import rule_book
from tests.store.databases import Watch, assign, bring, report


def seen_by(store: Store) -> tuple[SeenVersion, ...]:
    found: list[SeenVersion] = []
    after: int | None = 0
    while after is not None:
        piece, after = store.rule_books_seen(after)
        found += piece
    return joined(found)


@pytest.mark.parametrize("at_once", [1, 3, 5000])
def test_every_version_is_told_with_its_times_and_entries(
    store: Store, file: Path, clock: Watch, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(review, "_ENTRIES_AT_ONCE", at_once)
    began, first = clock.now, store.picture.revision
    clock.wait(hours=1)
    second = Store(sqlite_url(file), rules=replace(rule_book(), version="draft"), clock=clock)
    second.open()
    report(second)
    clock.wait(hours=1)
    report(second)
    second.close()
    assert seen_by(store) == (
        SeenVersion(rule_book().version, began, began, first),
        SeenVersion("draft", clock.now - timedelta(hours=1), clock.now, 2),
    )


def test_an_empty_journal_has_seen_none(tmp_path: Path, clock: Watch) -> None:
    empty = Store(sqlite_url(tmp_path / "empty.yike"), rules=rule_book(), clock=clock)
    empty.open()
    assert seen_by(empty) == ()
    empty.close()


def test_orders_of_a_time_are_the_open_ones_and_those_archived_since(store: Store, clock: Watch) -> None:
    old = bring(store, report(store), OrderState.ARCHIVED)
    clock.wait(days=20)
    since = clock.now
    recent = bring(store, report(store), OrderState.ARCHIVED)
    clock.wait(days=5)
    store.load()
    waiting = report(store)
    assert recent not in store.picture.orders  # it has left the picture, and is found all the same
    assert store.open_orders() == (waiting,)
    assert store.archived_orders(since, None) == (recent,)
    assert store.archived_orders(since, since) == ()
    assert set(store.archived_orders(since - timedelta(days=30), None)) == {old, recent}
    assert store.archived_orders(since - timedelta(days=30), since) == (old,)
    assert {order.id for order in store.orders((old, recent))} == {old, recent}


def test_archived_orders_are_judged_again_as_they_were(store: Store, clock: Watch) -> None:
    """By the same book nothing comes out differently, whatever way an order went."""
    since = clock.now
    for state in (OrderState.ARCHIVED, OrderState.RESTORED, OrderState.ON_SITE):
        bring(store, report(store), state)
        clock.wait(minutes=20)
    late = report(store)
    clock.wait(minutes=9)
    assign(store, late)
    rejudging = Rejudging(rule_book(), since=since)
    rejudging.take(store.orders((*store.open_orders(), *store.archived_orders(since, None))))
    result = rejudging.result()
    assert result.orders == 4
    assert result.judgements > 10
    assert result.changed == ()
