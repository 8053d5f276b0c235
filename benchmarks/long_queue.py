"""A queue far longer than any room has: sorted anew, one order changed, a second gone by."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.figures import Figure
from benchmarks.stage import median_ms
from console.clock import wall_clock
from console.rule_books import shipped_rules
from models.changes import changed
from models.entities.orders import Urgency
from models.ids import OrderId
from models.picture import Picture
from tests.widgets import pictures
from widgets.queue.grouping import Grouping
from widgets.queue.order_queue import OrderQueue
from widgets.theme import dark_theme

_MARKED = 5000


def queue_figures(count: int) -> list[Figure]:
    """What the queue does on the GUI thread; sorting against merely sorting the same orders."""
    now = wall_clock()
    picture = _many_orders(count, now)
    queue = OrderQueue(picture=picture, rules=shipped_rules(), theme=dark_theme())
    queue.resize(700, 900)
    queue.show()
    queue.activateWindow()
    QTest.qWaitForWindowActive(queue)  # F5 is a shortcut, and those want the active window
    queue.show_now(now)
    queue.select_first()
    rows = queue.table.viewport()
    sorted_in: list[bool] = []
    queue.model.modelReset.connect(lambda: sorted_in.append(True))

    def sort_in() -> None:
        QTest.keyClick(queue.table, Qt.Key.Key_F5)
        rows.repaint()

    orders = list(picture.orders.values())
    bare = median_ms(5, lambda: sorted(orders, key=lambda order: (order.urgency.value, order.received_at)))
    full = median_ms(5, sort_in)
    if len(sorted_in) != 5:
        raise RuntimeError("F5 did not sort the queue")
    key = orders[count // 2].id

    def change_one() -> None:
        change = changed(picture.orders[key], supervised=not picture.orders[key].supervised)
        picture.apply_changes((change,))
        queue.show_changes((change,))

    one = median_ms(20, change_one)
    seconds = iter(range(1, 100))
    tick = median_ms(20, lambda: queue.show_now(now + timedelta(seconds=next(seconds))))
    paint = median_ms(20, rows.repaint)
    ids = queue.model.shown_ids()
    scattered = [tuple(ids[start :: max(2, count // _MARKED)]) for start in (0, 1)]
    turns = iter(range(100))
    marked = median_ms(6, lambda: queue.select(scattered[next(turns) % 2]))
    grouped = _grouped_change(queue, change_one)
    queue.close()
    return [
        Figure(f"queue of {count}: F5 to sorted anew and painted", full, "ms", 150.0),
        Figure(f"queue of {count}: the same, times a bare sort", full / bare, "x", 20.0),
        Figure(f"queue of {count}: one change", one, "ms", 5.0),
        Figure(f"queue of {count}: one change in groups", grouped, "ms", 5.0),
        Figure(f"queue of {count}: {len(scattered[0])} scattered rows marked after others", marked, "ms", 50.0),
        Figure(f"queue of {count}: tick", tick, "ms", 15.0),
        Figure(f"queue of {count}: rows in view painted", paint, "ms", 20.0),
    ]


def _grouped_change(queue: OrderQueue, change_one: Callable[[], object]) -> float:
    queue.select_first()
    queue.model.settle()
    queue.group_as(Grouping.GRID)
    return median_ms(20, change_one)


def _many_orders(count: int, now: datetime) -> Picture:
    """Copies of one order with other numbers, urgencies and receipt times."""
    picture = pictures.picture_of(pictures.station(), pictures.grid(), pictures.crew())
    urgencies = list(Urgency)
    order = pictures.order()
    for number in range(count):
        received = now - timedelta(seconds=7 * number % 14_000)
        urgency = urgencies[number % 7 % len(urgencies)]
        picture.put(replace(order, id=OrderId(f"261121{number:05d}"), received_at=received, urgency=urgency))
    return picture
