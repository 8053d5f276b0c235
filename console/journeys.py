"""What a hand begins in one part of the window and goes on with in another: selecting, going to an order, giving it to
a crew."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from console.courier import Courier
from console.docks import Docks
from models.ids import CrewId, OrderId
from models.picture import Picture
from widgets.finding import Found, FoundKind
from widgets.map.map_view import MapView
from widgets.queue.order_queue import OrderQueue

if TYPE_CHECKING:
    from console.act_menus import ActMenus
    from console.window import MainWindow


class Journeys(QObject):
    """Parts of further windows come by `take_queue` and `take_map`: what a hand does in them is done here."""

    archived_wanted = Signal(str)
    """OrderId: somebody wants to go to an order that is not in the picture; `go_to_item` once it is."""

    def __init__(
        self, window: "MainWindow", *, picture: Picture, docks: Docks, courier: Courier, act_menus: "ActMenus"
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._docks = docks
        self._courier = courier
        self._act_menus = act_menus

    def take_queue(self, queue: OrderQueue) -> None:
        queue.selected.connect(self.select_elsewhere)
        queue.selected.connect(self._window.reaching.choose)
        queue.menu_wanted.connect(self._act_menus.show_order_menu)
        queue.crews_wanted.connect(self.show_crews)

    def take_map(self, map_view: MapView) -> None:
        map_view.selected.connect(self.select_elsewhere)
        map_view.selected.connect(self._window.reaching.choose)
        map_view.order_dropped.connect(self.give)
        map_view.menu_wanted.connect(self._act_menus.show_menu)
        map_view.ground_menu_opening.connect(self._act_menus.name_keys)

    def select_elsewhere(self, ids: tuple[str, ...]) -> None:
        """What keys act on follows at once; what only marks it follows a turn later. That goes to the one that told,
        too, so that no older selection comes after this one."""
        window = self._window
        window.several.choose(ids)
        for widget in (window.queue, window.inspector):
            if widget is not self.sender():
                widget.select(ids)
        queues = (queue.select for queue in window.arrangement.queues)
        maps = (wall.select for wall in window.arrangement.maps)
        for mark in (window.map.select, window.crews.select, window.lanes.select, *queues, *maps):
            self._courier.bring_newest(mark, ids)

    def go_to_item(self, key: str) -> None:
        """To an order or crew; one that has no row, because the filter leaves it out or because it is archived, is
        shown in the inspector."""
        window = self._window
        if key not in self._picture.crews and key not in self._picture.orders:
            self.archived_wanted.emit(key)
            return
        window.map.show_item(key)
        name = "crews" if key in self._picture.crews else "queue"
        self._docks.bring_up(name)
        if not (window.crews.go_to(CrewId(key)) if name == "crews" else window.queue.go_to(OrderId(key))):
            window.several.choose((key,))
            for widget in (window.queue, window.crews, window.lanes, window.map, window.inspector):
                widget.select((key,))
            self._docks.bring_up("inspector")
            window.inspector.setFocus()

    def show_found(self, found: Found) -> None:
        """The map goes there; the keyboard goes to the row of an order or crew, so that the next key is about it."""
        if found.kind not in {FoundKind.ORDER, FoundKind.CREW}:
            self._window.map.show_place(found.x, found.y, found.width)
            self._window.map.setFocus()
            self._window.reaching.choose((found.key,))
            return
        self.go_to_item(found.key)

    def show_crews(self, order: OrderId) -> None:
        self._docks.bring_up("inspector")
        self._window.activateWindow()  # the order may stand in another one
        self._window.inspector.show_crews(order)

    def give(self, order: OrderId, crew: CrewId) -> None:
        """A drop does what Enter on that crew does, with the same checks and questions."""
        self._docks.bring_up("inspector")
        self._window.inspector.give_to(order, crew)

    def begin_act(self, order: OrderId, kind: type[Any]) -> None:
        self._docks.bring_up("inspector")
        self._window.inspector.open_act(kind, order)

    def begin_report(self) -> None:
        self._docks.bring_up("inspector")
        self._window.inspector.begin_report()
