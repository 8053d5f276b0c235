"""What can be done with the queue as a whole, in the menu, by key and on the command line."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from widgets.crews.crew_board import CrewBoard
from widgets.queue.grouping import Grouping
from widgets.queue.order_queue import OrderQueue

if TYPE_CHECKING:
    from console.window import MainWindow


class QueueActs(QObject):
    def __init__(self, window: "MainWindow", *, queue: OrderQueue, crews: CrewBoard) -> None:
        super().__init__(window)
        self._queue = queue
        self._book = window.book
        doings = {
            "queue_filters": queue.filter_bar.saved.showMenu,
            "queue_save_filter": queue.filter_bar.saved.open_to_save,
            "queue_all": queue.filter_bar.clear,
            "seat_stations": queue.open_seat,
            "queue_columns": queue.open_columns,
            "group_next": queue.group_next,
            "fold_groups": queue.model.fold_or_unfold_all,
        }
        doings |= {f"group_{grouping.value}": partial(queue.group_as, grouping) for grouping in Grouping}
        for name, doing in doings.items():
            window.menus.on(name, doing)
        queue.seat.changed.connect(crews.show_seat)
        self._book.changed.connect(self._show_keys)
        self._show_keys()

    def _show_keys(self) -> None:
        """What shows all again is said where something is hidden."""
        self._queue.hidden.show_key(self._book.key_of("queue_all"))
