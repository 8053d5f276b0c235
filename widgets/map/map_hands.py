"""How the map is worked on: pointing, choosing, tools, picking areas, and what is said to whoever does not see it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from models.territory.territory import Territory
from widgets.map.area_picking import AreaPicking
from widgets.map.canvas import Canvas
from widgets.map.hand import Hand
from widgets.map.hover_card import HoverCard
from widgets.map.layers import Layers
from widgets.map.picking import Picker, Spot
from widgets.map.spoken import Spoken
from widgets.map.tools.map_tools import MapTools
from widgets.map.views.views import Views
from widgets.theme.theme import Theme


class MapHands:
    """Made and held by the map. `describe` says what a spot is."""

    def __init__(
        self,
        room: QWidget,
        canvas: Canvas,
        *,
        layers: Layers,
        views: Views,
        picker: Picker,
        describe: Callable[[Spot], str],
        territory: Territory,
        theme: Theme,
    ) -> None:
        self._card = HoverCard(room, theme=theme)
        self._picker = picker
        self.hand = Hand(
            canvas,
            orders=layers.orders,
            crews=layers.crews,
            marks=layers.marks,
            picker=picker,
            card=self._card,
            describe=describe,
        )
        self.spoken = Spoken(
            canvas,
            orders=layers.open_orders,
            crews=layers.positions,
            is_shown=layers.orders.sheet.isVisible,
            describe=describe,
        )
        self.tools = MapTools(
            room,
            canvas,
            orders=layers.open_orders,
            hand=self.hand,
            is_shown=layers.orders.sheet.isVisible,
            theme=theme,
        )
        self.areas = AreaPicking(
            canvas,
            tint=layers.picked_tint,
            picker=picker,
            sketching=self.tools.sketching,
            territory=territory,
        )
        self.areas.place_wanted.connect(views.show_box)
        self.hand.selected.connect(layers.trails.select)
        self.hand.selected.connect(views.select)
        self.hand.selected.connect(self.spoken.select)
        self.hand.cluster_opened.connect(views.show_orders)

    def select(self, ids: tuple[str, ...]) -> None:
        self.hand.select(ids)
        self.spoken.select(ids)

    def show_territory(self, territory: Territory) -> None:
        self._picker.show_territory(territory)
        self.areas.show_territory(territory)

    def show_theme(self, theme: Theme) -> None:
        self._card.show_theme(theme)
        self.tools.sketching.show_theme(theme)

    def retranslate(self) -> None:
        self.tools.sketching.retranslate()
        self.spoken.set_words()
