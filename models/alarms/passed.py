"""How far a span has run: which of its two warning fractions, or its end, it has passed, and which comes next."""

from dataclasses import dataclass
from datetime import datetime

from models.entities.alarms import FIRST, LIMIT, SECOND


@dataclass(frozen=True, slots=True)
class Passed:
    """`level` is 0 before the first fraction, `since` when it was reached; `next_at` None once it is over."""

    level: int
    since: datetime
    next_at: datetime | None


def passed(start: datetime, end: datetime, fractions: tuple[float, float], now: datetime) -> Passed:
    """`fractions` of the span are the first and the second warning."""
    first, second = (start + (end - start) * fraction for fraction in fractions)
    turns = ((LIMIT, end), (SECOND, second), (FIRST, first))
    next_at = min((moment for _, moment in turns if moment > now), default=None)
    level, since = next(((level, moment) for level, moment in turns if moment <= now), (0, start))
    return Passed(level, since, next_at)
