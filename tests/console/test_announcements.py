"""What entries bring is said in words: limits that come near or have passed, another seat's rule book."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from console.clock import wall_clock
from models.commands import Request
from models.commands.orders import UrgeOrder
from models.ids import OrderId
from models.rules.site_rule_book import parse_site_rule_book
from models.store.store import Store
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import RULES, OpenSeat, Seat, make_shift
from widgets.message_bar import Level

SITE = parse_site_rule_book('site = "JJ"\nversion = 1\neffective_from = 2026-01-01\n', shipped=RULES, today=date.max)


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> tuple[Seat, Store, OrderId]:
    """A seat, and a store that works by the site's book on the same database."""
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=2)))
    return open_seat(url), Store(url, rules=SITE, clock=wall_clock), order


@pytest.fixture
def seat(room: tuple[Seat, Store, OrderId]) -> Seat:
    return room[0]


@pytest.fixture
def other(room: tuple[Seat, Store, OrderId]) -> Iterator[Store]:
    room[1].open()
    yield room[1]
    room[1].close()


def urge(store: Store, order: OrderId) -> None:
    store.commit(Request(actor=DISPATCHER, command=UrgeOrder(order=order)))


def test_another_seat_s_rule_book_is_said_and_stays_in_the_strip(
    seat: Seat, other: Store, room: tuple[Seat, Store, OrderId]
) -> None:
    with seat.sees(lambda: seat.order(room[2]).urges != ()):
        urge(other, room[2])
    shown = seat.window.messages.shown
    assert shown is not None and shown.level is Level.FAULT
    assert SITE.version in shown.text and RULES.version in shown.text
    seat.window.messages.dismiss()
    assert any(SITE.version in text for text in seat.window.strip.texts())
