"""Which base map the window shows, and what becomes of what its map tells about the tiles."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from console.base_map.fetcher import TileFetcher
from console.base_map.pace import Pace
from console.base_map.remembered import keep_choice, remembered_choice
from console.clock import Clock
from console.places import tile_folder
from console.settings import Settings
from models.base_map.sources import BaseMap, Choice, TileFileChoice, TileServerChoice, cache_name
from models.base_map.tiles import Tile
from models.errors import DispatchError
from models.ids import AccountId
from models.rules.rule_book import RuleBook
from widgets.map.base_map.choice_dialog import BaseMapDialog
from widgets.map.base_map.control import BaseMapControl
from widgets.map.base_map.note import Supply
from widgets.map.base_map.report import TilesReport

_FRESH_FOR = timedelta(days=30)
"""A kept tile that is older is shown, and asked for again."""


class BaseMaps(QObject):
    """Serves the map of whoever is logged in."""

    refused = Signal(object)
    """DispatchError: something about the base map that a person should read; once for each thing."""
    settled = Signal()
    """Another base map was chosen: what was said about the old one is over."""

    def __init__(self, *, settings: Settings, rules: RuleBook, clock: Clock, pace: Pace | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._rules = rules
        self._clock = clock
        self._control: BaseMapControl | None = None
        self._account: AccountId | None = None
        self._choice: Choice | None = None
        self._said: set[str] = set()
        self._fetcher = TileFetcher(clock, pace or Pace())
        self._fetcher.ready.connect(self._on_ready)
        self._fetcher.arrived.connect(self._on_arrived)
        self._fetcher.reached.connect(self._on_reached)
        self._fetcher.lost.connect(self._on_lost)
        self._fetcher.faulted.connect(self._say)

    def attach(self, control: BaseMapControl, account: AccountId) -> None:
        """Show on this map what its account has chosen."""
        self._control, self._account = control, account
        control.told.connect(self._on_told)
        self._show(remembered_choice(self._settings, account))

    def detach(self) -> None:
        """The map goes."""
        if self._control is not None:
            self._control.told.disconnect(self._on_told)
        self._control = self._account = None
        self._fetcher.rest()

    def stop(self) -> None:
        self._fetcher.stop()

    def open_dialog(self, parent: QWidget, refusal: Callable[[DispatchError], str]) -> None:
        dialog = BaseMapDialog(choice=self._choice, refusal=refusal, parent=parent)
        dialog.chosen.connect(self.choose)
        dialog.open()

    def choose(self, choice: Choice | None) -> None:
        """Show this one, and remember it for the account."""
        if self._account is not None:
            keep_choice(self._settings, self._account, choice)
        self.settled.emit()
        self._show(choice)

    def _show(self, choice: Choice | None) -> None:
        self._choice = choice
        self._said.clear()
        self._fetcher.rest()
        if self._control is None:
            return
        self._control.hide_base_map()
        if isinstance(choice, TileFileChoice):
            base = BaseMap(file=Path(choice.file), datum=choice.datum)
            self._control.show_base_map(base, Supply.FILE, self._rules)
        elif choice is not None:
            self._fetcher.begin(choice, tile_folder() / cache_name(choice))

    def _on_ready(self, choice: TileServerChoice) -> None:
        """The cache's file is there, if only an empty one."""
        if choice != self._choice or self._control is None:
            return
        base = BaseMap(file=tile_folder() / cache_name(choice), datum=choice.datum)
        supply = Supply.OFFLINE if choice.offline else Supply.ONLINE
        self._control.show_base_map(base, supply, self._rules)

    def _on_told(self, report: TilesReport) -> None:
        for fault in report.faults:
            self._say(fault)
        choice = self._choice
        if isinstance(choice, TileServerChoice) and not choice.offline and report.base.file.name == cache_name(choice):
            self._fetcher.want((*report.missing, *_outdated(report, self._clock())))

    def _on_arrived(self) -> None:
        if self._control is not None:
            self._control.show_new_tiles()

    def _on_reached(self) -> None:
        self._show_supply(Supply.ONLINE)

    def _on_lost(self) -> None:
        self._show_supply(Supply.UNREACHABLE)

    def _show_supply(self, supply: Supply) -> None:
        if self._control is not None and isinstance(self._choice, TileServerChoice):
            self._control.show_supply(supply, self._rules)

    def _say(self, fault: DispatchError) -> None:
        if fault.code not in self._said:
            self._said.add(fault.code)
            self.refused.emit(fault)


def _outdated(report: TilesReport, now: datetime) -> tuple[Tile, ...]:
    return tuple(tile for tile, at in report.fetched if now - at > _FRESH_FOR)
