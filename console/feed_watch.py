"""The seat that has the feed sees when it says nothing, and when it speaks again: the desk writes both down."""

from datetime import datetime

from console.clock import Clock
from console.desk import Desk
from console.feeds import PositionFeed
from models.entities.fixes import Fix
from models.entities.shifts import FeedKind
from models.rules.rule_book import RuleBook


class FeedWatch:
    """Looked at once a second; each silence is proposed once, and again if the desk could not write it."""

    def __init__(self, feed: PositionFeed, *, desk: Desk, rules: RuleBook, clock: Clock) -> None:
        self._feed = feed
        self._desk = desk
        self._silent = rules.duration(f"feed.silent.{FeedKind.POSITIONS.value}")
        self._clock = clock
        self._began = clock()
        self._proposed: datetime | None = None
        self._recorded = False

    def take_record(self, fixes: tuple[Fix, ...]) -> None:
        """What had been kept before this seat began to listen: nobody may have listened for hours, and nobody wrote it
        down. A room's first start has no record, and no gap."""
        if self._recorded:
            return
        self._recorded = True
        gaps = (gap.until for gap in self._desk.picture.feed_gaps.values() if gap.feed is FeedKind.POSITIONS)
        heard = max((*(fix.at for fix in fixes), *filter(None, gaps)), default=self._began)
        if self._began - heard >= self._silent:
            self._desk.note_silence(FeedKind.POSITIONS, heard)

    def look(self) -> None:
        """A feed that has said nothing yet is silent since this seat began to listen."""
        last = self._feed.last_at or self._began
        now = self._clock()
        gap = self._desk.picture.silent_feed(FeedKind.POSITIONS)
        speaks = now - last < self._silent
        if gap is not None:
            self._proposed = None
            if speaks and last > gap.since:
                self._desk.end_silence(gap.id, last)
        elif not speaks and (self._proposed is None or now - self._proposed >= self._silent):
            self._proposed = now
            self._desk.note_silence(FeedKind.POSITIONS, last)
