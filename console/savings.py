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
        self._window = window
        self._desk = desk
        self._settings = settings
        self._rules = rules
        self._clock = clock
        self._account = account
        self._map: MapSaving | None = None
        self._month = MonthSaving(window, picture=desk.picture, rules=rules)
        window.map_picture_wanted.connect(self._save_map)

    def stop(self) -> None:
        """The window goes."""
        self._month.stop()
        if self._map is not None:
            self._map.stop()

    @property
    def map(self) -> "MapSaving":
        """Made when it is first asked for."""
        from console.map_picture.saving import MapSaving  # what draws for paper is loaded by who wants one

        if self._map is None:
            self._map = MapSaving(
                self._window,
                desk=self._desk,
                settings=self._settings,
                rules=self._rules,
                clock=self._clock,
                account=self._account,
            )
        return self._map

    def _save_map(self) -> None:
        self.map.open_form()
