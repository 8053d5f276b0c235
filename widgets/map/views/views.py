"""Where the map goes: by the hand, or because the program was asked for a place. A lock holds it against the latter."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from models.ids import CrewId, OrderId
from models.picture import Picture
from models.territory.territory import Territory
from widgets.map.canvas import Canvas
from widgets.map.layers import Layers
from widgets.map.sights import Sight, sight_of_box, sight_of_code
from widgets.map.switch import Switch
from widgets.map.viewport import Box, Viewport
from widgets.map.views.bookmarks import Bookmark, Bookmarks, bookmark_of, sight_of_bookmark
from widgets.map.views.destination import Aside, Destination, sight_near
from widgets.map.views.following import Following
from widgets.map.views.view_history import ViewHistory

_AROUND_CITY = 1.02
"""And as many pixels as the signs at its edge take."""
_REST_MS = 700
"""A view that a hand has rested on for so long is one to come back to."""


class Views(QObject):
    """All moves of the map that are no pan and no zoom."""

    refused = Signal()
    """Somebody asked for a place while the view is locked."""
    nobody_to_follow = Signal()
    """Following was asked for while no crew with a known position is selected."""

    def __init__(self, canvas: Canvas, *, layers: Layers, picture: Picture, territory: Territory) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._layers = layers
        self._picture = picture
        self._territory = territory
        self._selected: tuple[str, ...] = ()
        self._destination = Destination(canvas)
        self._history = ViewHistory()
        self.bookmarks = Bookmarks()
        self.lock = Switch(self)
        self.following = Following(canvas, crews=layers.positions, destination=self._destination)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._note)
        canvas.fit_wanted.connect(self.fit)
        canvas.view_changed.connect(self._rest.start)
        canvas.resized.connect(lambda _: self._history.amend(self._sight()))
        self.lock.turned.connect(self.following.end)
        # Queued: what it turns off again would else be told to others before that it was on.
        self.following.switch.turned.connect(self._on_following, Qt.ConnectionType.QueuedConnection)

    # -- by the hand ----------------------------------------------------------------------------------------

    def fit(self) -> None:
        """The whole territory, with all of every sign that stands on it."""
        self._go(self._whole(), aside=self._overhang)

    def show_orders(self, orders: tuple[str, ...]) -> None:
        """All ground that these open orders lie on."""
        known = self._layers.open_orders
        rows = [row for row in map(known.row, orders) if row is not None]
        (left, bottom), (right, top) = known.xy[rows].min(axis=0), known.xy[rows].max(axis=0)
        self._go(sight_of_box((float(left), float(bottom), float(right), float(top))))

    def go_back(self) -> None:
        self._note()
        self._step(self._history.back())

    def go_forward(self) -> None:
        self._note()
        self._step(self._history.forward())

    def go_to_bookmark(self, bookmark: Bookmark) -> None:
        self._go(sight_of_bookmark(bookmark, self._territory.projection))

    def bookmark_now(self, name: str) -> Bookmark:
        """Of what is in sight."""
        return bookmark_of(name, self._sight(), self._territory.projection)

    # -- by the program -------------------------------------------------------------------------------------

    def show_territory(self, territory: Territory) -> None:
        """The views of the old ground mean nothing on the new one."""
        self._territory = territory
        self._history.clear()
        self._jump(self._whole(), aside=self._overhang)

    def show_place(self, x: float, y: float, width_m: float) -> None:
        """Put (x, y) metres in the middle, with `width_m` metres from edge to edge."""
        self._jump(Sight(x, y, width_m, 0.0))

    def show_box(self, box: Box) -> None:
        """All of this ground, in metres, with some around it."""
        self._jump(sight_of_box(box))

    def show_item(self, key: str) -> bool:
        """Go to the order, crew, station, grid, area, feeder, substation or road with this id or code; whether
        there is one, also if the lock holds the map."""
        order = self._picture.orders.get(OrderId(key))
        crew = self._layers.positions.row(key)
        view = self._canvas.viewport_now()
        sight: Sight | None
        if order is not None:
            sight = sight_near(order.place.x, order.place.y, view)
        elif crew is not None:
            x, y = self._layers.positions.xy[crew].tolist()
            sight = sight_near(x, y, view)
        else:
            sight = sight_of_code(key, self._territory)
        if sight is not None:
            self._jump(sight)
        return sight is not None

    def show_fixes(self) -> None:
        """Positions have come: the map goes after the crew that it follows."""
        self.following.show_fixes()

    def show_text_size(self) -> None:
        """Signs are of another size: the whole territory stays in view with all of them."""
        self._destination.look_again()

    def select(self, ids: tuple[str, ...]) -> None:
        """Whom following would follow. Nothing moves."""
        self._selected = ids

    # -- inside ---------------------------------------------------------------------------------------------

    def _go(self, sight: Sight, *, aside: Aside | None = None) -> None:
        self.following.end()
        self._note()
        self._destination.look_at(sight, aside=aside)
        self._note()

    def _jump(self, sight: Sight, *, aside: Aside | None = None) -> None:
        if self.lock.on:
            self.refused.emit()
        else:
            self._go(sight, aside=aside)

    def _whole(self) -> Sight:
        return sight_of_box(self._layers.ground.bounds, _AROUND_CITY)

    def _overhang(self) -> tuple[float, float]:
        return self._layers.overhang

    def _step(self, sight: Sight | None) -> None:
        if sight is not None:
            self.following.end()
            self._destination.look_at(sight)
            self._rest.stop()

    def _note(self) -> None:
        self._rest.stop()
        if not self._canvas.isVisible():
            return
        if self.following.crew is not None:
            self._history.amend(self._sight())
        else:
            self._history.note(self._sight())

    def _sight(self) -> Sight:
        return _sight_of(self._canvas.viewport_now())

    def _on_following(self) -> None:
        """Turned by a hand it has no crew yet, or still has the one of before."""
        if not self.following.switch.on:
            self.following.end()
        elif self.following.crew is None:
            self._begin_following()

    def _begin_following(self) -> None:
        crew = self._crew_selected()
        if self.lock.on:
            self.following.end()
            self.refused.emit()
        elif crew is None:
            self.following.end()
            self.nobody_to_follow.emit()
        else:
            self._note()
            self.following.begin(crew)

    def _crew_selected(self) -> CrewId | None:
        """The first that is selected, or has an order that is, if its position is known."""
        for key in self._selected:
            order = self._picture.orders.get(OrderId(key))
            crew = order.crew if order is not None else CrewId(key)
            if crew is not None and self._layers.positions.row(crew) is not None:
                return crew
        return None


def _sight_of(view: Viewport) -> Sight:
    return Sight(*view.centre, view.width * view.scale, view.height * view.scale)
