"""The map's side of its base map: what the console tells it, and what it tells the console."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.base_map.sources import BaseMap
from models.rules.rule_book import RuleBook
from widgets.map.base_map.note import BaseMapNote, Supply
from widgets.map.ground.layer import GroundLayer
from widgets.theme.inks import Inks


class BaseMapControl(QObject):
    """Of one map: the tiles under its ground, and the note about them in its corner."""

    told = Signal(object)
    """TilesReport: what was found of the base map under the view."""

    laid = Signal(bool)
    """Whether there is one now."""

    def __init__(self, view: QWidget, *, ground: GroundLayer, inks: Inks) -> None:
        super().__init__(view)
        self._ground = ground
        self.base: BaseMap | None = None
        self.note = BaseMapNote(view, inks=inks)
        ground.tiles_told.connect(self.note.show_report)
        ground.tiles_told.connect(self.told)

    def show_base_map(self, base: BaseMap, supply: Supply, rules: RuleBook) -> None:
        """Draw the territory over these tiles; `supply` says where further ones come from."""
        self.base = base
        self.note.show_supply(supply, rules)
        self._ground.show_base_map(base)
        self.laid.emit(True)

    def hide_base_map(self) -> None:
        self.base = None
        self.note.leave()
        self._ground.show_base_map(None)
        self.laid.emit(False)

    def show_supply(self, supply: Supply, rules: RuleBook) -> None:
        """The server can be reached again, or no longer."""
        self.note.show_supply(supply, rules)

    def show_new_tiles(self) -> None:
        """The base map has got tiles that were missing."""
        self._ground.show_new_tiles()
