"""What can be saved from a window as a file: the map as a picture, the month as a table."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.clock import Clock
from console.desk import Desk
from console.month_saving import MonthSaving
from console.settings import Settings
from console.window import MainWindow
from models.entities.people import Account
from models.rules.rule_book import RuleBook

if TYPE_CHECKING:
    from console.map_picture.saving import MapSaving


class Savings(QObject):
    """Belongs to the window of whoever is logged in and goes with it."""

    def __init__(
        self, window: MainWindow, *, desk: Desk, settings: Settings, rules: RuleBook, clock: Clock, account: Account
    ) -> None:
        super().__init__(window)
        self._month = MonthSaving(window, picture=desk.picture, rules=rules)
        self._map: MapSaving | None = None

        def make_map() -> "MapSaving":
            from console.map_picture.saving import MapSaving  # what draws for paper is loaded by who wants one

            return MapSaving(window, desk=desk, settings=settings, rules=rules, clock=clock, account=account)

        self._make_map = make_map
        window.map_picture_wanted.connect(self._save_map)

    @property
    def map(self) -> "MapSaving":
        """Made when it is first asked for."""
        if self._map is None:
            self._map = self._make_map()
        return self._map

    def stop(self) -> None:
        """The window goes."""
        self._month.stop()
        if self._map is not None:
            self._map.stop()

    def _save_map(self) -> None:
        self.map.open_form()
