"""Which stretch of time the lanes show, and where a moment lies on it. Seconds since 1970 in, pixels out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

HOUR = 3600.0
PRESETS = (2, 6, 12, 24)
"""Hours that a key press or a button shows."""
NOW_AT = 0.6
"""Where now stands while the view goes with it: limits lie ahead, but most of what is known lies behind."""

_LEAST, _MOST = 0.5 * HOUR, 48 * HOUR
_AHEAD = 24 * HOUR
"""How far beyond now the view goes."""
_BEYOND_EDGE = 0.25
"""Share of the view that may lie before the edge of what is kept."""
_STEPS = tuple(60.0 * minutes for minutes in (5, 10, 15, 30, 60, 120, 180, 360, 720))
_LABEL_PX = 64


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """`left` the moment at the left edge, `span` seconds over `width` pixels. `follows`: goes with now."""

    left: float
    span: float
    width: float
    follows: bool = True

    @property
    def right(self) -> float:
        return self.left + self.span

    def x(self, moment: float) -> float:
        return (moment - self.left) * self.width / self.span

    def moment(self, x: float) -> float:
        return self.left + x * self.span / self.width

    def wide(self, width: float) -> "TimeAxis":
        """The same left edge on another width."""
        return replace(self, width=max(width, 1.0))

    def at_now(self, now: float) -> "TimeAxis":
        """Goes with now again. Whole pixels, so that what stands still does not shimmer."""
        pixel = self.span / self.width
        left = round((now - NOW_AT * self.span) / pixel) * pixel
        return replace(self, left=left, follows=True)

    def panned(self, pixels: float, *, now: float, edge: float) -> "TimeAxis":
        """What lay `pixels` further right is at the left edge now; the view is held there."""
        left = self.left + pixels * self.span / self.width
        return replace(self, left=left, follows=False)._within(now, edge)

    def zoomed(self, factor: float, *, about: float, now: float, edge: float) -> "TimeAxis":
        """`factor` times as much time; the moment `about` stays where it is, and the view is held there."""
        span = min(max(self.span * factor, _LEAST), _MOST)
        left = about - (about - self.left) * span / self.span
        return replace(self, left=left, span=span, follows=False)._within(now, edge)

    def showing(self, hours: float, *, now: float, edge: float) -> "TimeAxis":
        """That many hours: about now as long as the view goes with it, else about its middle."""
        span = hours * HOUR
        if self.follows:
            return replace(self, span=span).at_now(now)
        middle = self.left + self.span / 2
        return replace(self, left=middle - span / 2, span=span)._within(now, edge)

    def next_preset(self, *, longer: int) -> float | None:
        """The next preset, in hours, above (1) or below (-1) what is shown; None at the end of them."""
        hours = self.span / HOUR
        fitting = [one for one in PRESETS if (one - hours) * longer > 1e-6]
        return min(fitting, key=lambda one: abs(one - hours)) if fitting else None

    def marks(self, zone: tzinfo) -> Iterator[tuple[float, datetime]]:
        """Moments for the scale, with their local time: round, and far enough apart for their labels."""
        step = next((one for one in _STEPS if one * self.width / self.span >= _LABEL_PX), _STEPS[-1])
        offset = datetime.fromtimestamp(self.left, zone).utcoffset()
        shift = offset.total_seconds() if offset is not None else 0.0
        moment = -(-(self.left + shift) // step) * step - shift
        while moment <= self.right:
            yield moment, datetime.fromtimestamp(moment, zone)
            moment += step

    def _within(self, now: float, edge: float) -> "TimeAxis":
        left = min(self.left, now + _AHEAD - self.span)
        return replace(self, left=max(left, edge - _BEYOND_EDGE * self.span))
