"""Crew positions: the newest fix per crew, published at most ten times a second, sampled for the tracks."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from console.clock import Clock
from models.entities.fixes import Fix
from models.ids import CrewId
from models.planning.positions import is_from_future
from models.rules.rule_book import RuleBook

_PUBLISH_MS = 100

SAMPLE = timedelta(seconds=30)
"""From one kept position of a crew to the next."""

_PASS_ON_S, _LEAST_S = 10.0, 1.0


def passed_on_every_s(speed: float) -> float:
    """How often kept positions are written for other seats, and read by them, in real seconds: ten of the console's own
    time, which runs `speed` times as fast."""
    return max(_PASS_ON_S / speed, _LEAST_S)


class Tracks(QObject):
    """`moved` carries the crews whose fix is new; `fixes` is the whole mapping everybody reads."""

    moved = Signal(object)
    """Mapping[CrewId, Fix] of the crews that moved since the last publication."""
    flagged = Signal(object)
    """Fix from the future beyond tolerance: a clock is wrong somewhere; the fix is not used."""

    def __init__(self, *, rules: RuleBook, clock: Clock) -> None:
        super().__init__()
        self._rules = rules
        self._clock = clock
        self._fixes: dict[CrewId, Fix] = {}
        self._fresh: dict[CrewId, Fix] = {}
        self._sampled: dict[CrewId, datetime] = {}
        self._samples: list[dict[str, Any]] = []
        self._publication = QTimer(self)
        self._publication.setSingleShot(True)
        self._publication.setInterval(_PUBLISH_MS)
        self._publication.timeout.connect(self._publish)

    @property
    def fixes(self) -> Mapping[CrewId, Fix]:
        return MappingProxyType(self._fixes)

    def receive(self, fixes: Iterable[Fix]) -> None:
        """Take fixes as they come; one older than the known one is dropped, one from the future flagged."""
        for fix in self._take(fixes):
            self._sample(fix)

    def read_back(self, fixes: Iterable[Fix]) -> None:
        """The same for fixes that are kept already: nobody writes them a second time."""
        self._take(fixes)

    def take_samples(self) -> list[dict[str, Any]]:
        """Rows for the track table since the last call, one per crew and half minute."""
        samples, self._samples = self._samples, []
        return samples

    def _take(self, fixes: Iterable[Fix]) -> list[Fix]:
        """Those that are news, as they came."""
        now = self._clock()
        taken = []
        for fix in fixes:
            known = self._fixes.get(fix.crew)
            if known is not None and fix.at <= known.at:
                continue
            if is_from_future(fix, now, self._rules):
                self.flagged.emit(fix)
                continue
            self._fixes[fix.crew] = self._fresh[fix.crew] = fix
            taken.append(fix)
        if self._fresh and not self._publication.isActive():
            self._publication.start()
        return taken

    def _sample(self, fix: Fix) -> None:
        last = self._sampled.get(fix.crew)
        if last is not None and fix.at - last < SAMPLE:
            return
        self._sampled[fix.crew] = fix.at
        self._samples.append(asdict(fix))

    def _publish(self) -> None:
        fresh, self._fresh = self._fresh, {}
        self.moved.emit(MappingProxyType(fresh))
