"""What entries bring is said in words: limits that come near or have passed, another seat's rule book."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from console.clock import wall_clock
from models.changes import Entry, created
from models.commands import Request
from models.commands.orders import UrgeOrder
from models.commands.room import RaiseClockWarnings
from models.entities.orders import ClockWarning
from models.entities.people import SYSTEM_ACCOUNT
from models.ids import OrderId
from models.planning.clock_watch import warnings_of
from models.rules.site_rule_book import parse_site_rule_book
from models.store.store import Store
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import RULES, OpenSeat, Seat, make_shift
from widgets.message_bar import INFO_SECONDS, Level, Message
from widgets.words.clock_warnings import FIRST, LIMIT

SITE = parse_site_rule_book('site = "JJ"\nversion = 1\neffective_from = 2026-01-01\n', shipped=RULES, today=date.max)


@pytest.fixture
def room(tmp_path: Path, open_seat: OpenSeat) -> tuple[Seat, Store, OrderId]:
    """A seat, and a store that works by the site's book on the same database."""
    url, (order,) = make_shift(tmp_path / "room.sqlite3", report(1, received_at=wall_clock() - timedelta(minutes=5)))
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


@pytest.fixture
def night(tmp_path: Path, open_seat: OpenSeat) -> tuple[Seat, tuple[OrderId, ...]]:
    """A seat, an order of eight minutes (T-1: half of it gone), and two of twenty (T-1: over)."""
    minutes = (8, 20, 25)
    reports = (report(n, received_at=wall_clock() - timedelta(minutes=ago)) for n, ago in enumerate(minutes, start=1))
    url, orders = make_shift(tmp_path / "room.sqlite3", *reports)
    return open_seat(url), orders


def raised(seat: Seat, order: OrderId, level: int) -> bool:
    return any(w.order == order and w.level == level for w in seat.picture.table(ClockWarning).values())


def raise_warnings(seat: Seat, *orders: OrderId) -> None:
    """What time does by itself every five seconds."""
    due = {w.id for order in orders for w in warnings_of(seat.order(order), RULES, wall_clock())}
    if due <= set(seat.picture.clock_warnings):
        return
    with seat.sees(lambda: due <= set(seat.picture.clock_warnings)):
        seat.console.desk.raise_clock_warnings()


def message(seat: Seat, level: Level) -> Message:
    """The newest words of that level."""
    said = next((one for one in seat.window.messages.history if one.level is level), None)
    assert said is not None
    return said


def test_limits_that_come_near_or_have_passed_are_said_in_words_and_bundled(
    night: tuple[Seat, tuple[OrderId, ...]],
) -> None:
    seat, (young, late, later) = night
    raise_warnings(seat, young, late, later)
    assert raised(seat, young, FIRST) and raised(seat, late, LIMIT)
    seat.window.show_now(wall_clock())
    seat.settle()
    assert young in message(seat, Level.WARNING).text
    overdue = message(seat, Level.OVERDUE)
    assert "3 orders went over a limit. First: " in overdue.text, "T-10 of the youngest has passed too"
    assert set(overdue.ids) == {young, late, later}
    assert overdue.ids[0] == later
    assert overdue.text.count(later) == 1


def test_a_passed_limit_stands_until_somebody_goes_there(night: tuple[Seat, tuple[OrderId, ...]]) -> None:
    seat, orders = night
    raise_warnings(seat, *orders)
    for second in range(INFO_SECONDS + 2):
        seat.window.show_now(wall_clock() + timedelta(seconds=second))
        seat.settle()
    shown = seat.window.messages.shown
    assert shown is not None and shown.level is Level.OVERDUE
    bar = seat.window.messages
    seat.qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(90, bar.height() // 2))
    assert bar.shown is None
    assert seat.window.inspector.current_order() == shown.ids[0]


def tell(seat: Seat, warning: ClockWarning, now: datetime) -> None:
    """The warning comes from somewhere, and the next second tells it."""
    request = Request(actor=SYSTEM_ACCOUNT.id, command=RaiseClockWarnings(warnings=(warning,)))
    entry = Entry(
        revision=seat.picture.revision + 1,
        request=request.id,
        at=now,
        actor=request.actor,
        command=request.command,
        changes=(created(warning),),
        rule_book=RULES.version,
    )
    seat.console._tick.stop()  # its own seconds would tell another time in between
    seat.window.show_entries((entry,))
    seat.settle()
    seat.window.show_now(now)
    seat.settle()


def test_what_no_longer_comes_near_is_not_said_again(tmp_path: Path, open_seat: OpenSeat) -> None:
    """Warnings that follow one another keep the message standing for as long as they come."""
    now = wall_clock()
    url, (old, young) = make_shift(
        tmp_path / "room.sqlite3",
        report(1, received_at=now - timedelta(minutes=8)),
        report(2, received_at=now),
    )
    seat = open_seat(url)
    first = {
        order: ClockWarning(id=f"{order}/T-1", order=order, rule="T-1", level=FIRST, due_at=now, at=now)
        for order in (old, young)
    }
    tell(seat, first[old], now)
    assert message(seat, Level.WARNING).ids == (old,)
    tell(seat, first[young], now)
    assert message(seat, Level.WARNING).ids == (old, young)
    tell(seat, first[young], now + timedelta(minutes=8))  # the older one has passed its limit
    assert message(seat, Level.WARNING).ids == (young,)
    tell(seat, first[young], now + timedelta(minutes=16))  # so has the younger
    assert f"{young}: 7 min" in message(seat, Level.WARNING).text, "nothing is said with a minus turned to plus"
