"""Who hears what happens: the parts of every window, each told what it has a slot for."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from console.courier import Courier
from models.alarms.alarm_signs import AlarmSign
from models.changes import Change
from models.entities.fixes import Fix
from models.ids import CrewId
from models.territory.territory import Territory
from widgets.theme import Theme


class Hearers:
    """A part hears by its slots, those of every widget: `show_changes`, `show_fixes`, `show_now`,
    `show_alarm_signs`, `show_blind`, `show_theme`, `show_territory`. What grows with the room comes by the courier, the
    rest at once. A part that comes later is built from the picture as it is; it is told of the present what no picture
    holds."""

    def __init__(self, courier: Courier, theme: Theme, territory: Territory) -> None:
        self._courier = courier
        self.theme = theme
        self.territory = territory
        self._parts: list[object] = []
        self._present: dict[str, tuple[Any, ...]] = {}

    def add(self, *parts: object) -> None:
        """They hear in the order in which they were added."""
        for part in parts:
            self._parts.append(part)
            for slot, news in self._present.items():
                if hasattr(part, slot):
                    self._courier.bring_newest(getattr(part, slot), *news)

    def remove(self, part: object) -> None:
        self._parts.remove(part)
        self._courier.forget(part)

    def tell_now(self, part: object) -> None:
        """All that is on its way to `part`: a new page reads what it keeps beside the picture."""
        self._courier.deliver_to(part)

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        for part in self._with("show_changes"):
            self._courier.bring_changes(part.show_changes, changes)

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        self._bring("show_fixes", fixes, now)

    def show_now(self, now: datetime) -> None:
        self._bring("show_now", now)

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        self._bring("show_alarm_signs", signs)

    def show_blind(self, since: datetime | None) -> None:
        self._present["show_blind"] = (since,)
        for part in self._with("show_blind"):
            part.show_blind(since)

    def show_theme(self, theme: Theme) -> None:
        self.theme = theme
        for part in self._with("show_theme"):
            part.show_theme(theme)

    def show_territory(self, territory: Territory) -> None:
        self.territory = territory
        for part in self._with("show_territory"):
            part.show_territory(territory)

    def _bring(self, slot: str, *news: Any) -> None:
        self._present[slot] = news
        for part in self._with(slot):
            self._courier.bring_newest(getattr(part, slot), *news)

    def _with(self, slot: str) -> list[Any]:
        return [part for part in self._parts if hasattr(part, slot)]
