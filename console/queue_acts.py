"""What can be done with a queue as a whole, in the menu, by key and on the command line."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from console.further.window import FurtherWindow, Kind
from widgets.crews.crew_board import CrewBoard
from widgets.queue.grouping import Grouping
from widgets.queue.order_queue import OrderQueue
from widgets.queue.seat_stations import SeatView

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.wall.wall_map import WallMap


class QueueActs(QObject):
    """They are about the queue in whose window the hand is: the main one's, or that of a further window."""

    def __init__(self, window: "MainWindow", *, queue: OrderQueue, crews: CrewBoard) -> None:
        super().__init__(window)
        self._window = window
        self._queue = queue
        self._book = window.book
        doings: dict[str, Callable[[OrderQueue], object]] = {
            "queue_filters": lambda queue: queue.filter_bar.saved.showMenu(),
            "queue_save_filter": lambda queue: queue.filter_bar.saved.open_to_save(),
            "queue_all": lambda queue: queue.filter_bar.clear(),
            "seat_stations": OrderQueue.open_seat,
            "seat_mine": lambda queue: queue.seat.look_at(SeatView.MINE),
            "seat_all": lambda queue: queue.seat.look_at(SeatView.ALL),
            "seat_unheld": lambda queue: queue.seat.look_at(SeatView.UNHELD),
            "queue_columns": OrderQueue.open_columns,
            "group_next": OrderQueue.group_next,
            "fold_groups": lambda queue: queue.model.fold_or_unfold_all(),
        }
        groupings = {f"group_{one.value}": one for one in Grouping}
        doings |= {name: partial(OrderQueue.group_as, grouping=one) for name, one in groupings.items()}
        for name, doing in doings.items():
            window.menus.on(name, partial(self._do, doing))
        window.menus.mark_in_force("queue", tuple(groupings), lambda: f"group_{queue.model.grouping.value}")
        self._actions = [window.menus.action(name) for name in doings]
        queue.seat.changed.connect(crews.show_seat)
        queue.seat.changed.connect(window.map.dimming.show_seat)
        self._book.changed.connect(self._show_keys)
        self._show_key(queue)

    def take(self, window: FurtherWindow) -> None:
        """The keys work there, too, if it holds a queue."""
        if window.kind is Kind.QUEUE:
            window.addActions(self._actions)
            self._show_key(window.content)
        elif window.kind is Kind.WALL_MAP:
            wall: WallMap = window.content
            seat, dimming = self._queue.seat, wall.map.dimming
            seat.changed.connect(dimming.show_seat)
            dimming.show_seat(seat.stations)

    def _do(self, doing: Callable[[OrderQueue], object]) -> None:
        doing(self._in_hand())

    def _in_hand(self) -> OrderQueue:
        """Menus and the command line belong to the main window."""
        window = QApplication.activeWindow()
        if not isinstance(window, FurtherWindow) or window.kind is not Kind.QUEUE:
            return self._queue
        queue: OrderQueue = window.content
        return queue

    def _show_keys(self) -> None:
        for queue in (self._queue, *self._window.arrangement.queues):
            self._show_key(queue)

    def _show_key(self, queue: OrderQueue) -> None:
        """What shows all again is said where something is hidden."""
        queue.hidden.show_key(self._book.key_of("queue_all"))
