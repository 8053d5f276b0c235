"""Brings news to the widgets, one a turn of the event loop."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from models.changes import Change


class Courier(QObject):
    """Between two turns keys are heard and what the last one changed is painted, so that no news, however much it
    is, holds the window for longer than its slowest widget takes. What comes faster than it is delivered is
    delivered together."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[Callable[..., object], tuple[Any, ...]] = {}
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._deliver_one)

    @property
    def idle(self) -> bool:
        """Whether everything has arrived."""
        return not self._waiting

    def bring_changes(self, slot: Callable[[tuple[Change, ...]], object], changes: tuple[Change, ...]) -> None:
        """Every change arrives, in order; those that wait arrive with one call."""
        (before,) = self._waiting.get(slot, ((),))
        self._bring(slot, ((*before, *changes),))

    def bring_newest(self, slot: Callable[..., object], *news: Any) -> None:
        """Only the newest arrives."""
        self._bring(slot, news)

    def forget(self, part: object) -> None:
        """Nothing that waits for a slot of `part` arrives."""
        self._take_from(part)

    def deliver_to(self, part: object) -> None:
        """What waits for `part`, at once: somebody is about to read what it keeps."""
        for slot, news in self._take_from(part).items():
            slot(*news)

    def deliver_all(self) -> None:
        """At once, for a window that nobody sees yet."""
        while self._waiting:
            self._deliver_one()

    def _bring(self, slot: Callable[..., object], news: tuple[Any, ...]) -> None:
        self._waiting[slot] = news
        self._turn.start()

    def _take_from(self, part: object) -> dict[Callable[..., object], tuple[Any, ...]]:
        slots = [slot for slot in self._waiting if getattr(slot, "__self__", None) is part]
        return {slot: self._waiting.pop(slot) for slot in slots}

    def _deliver_one(self) -> None:
        if not self._waiting:
            return
        slot = next(iter(self._waiting))
        news = self._waiting.pop(slot)
        if self._waiting:
            self._turn.start()  # first, so that a fault in one widget does not keep news from the others
        slot(*news)
