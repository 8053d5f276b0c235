"""Where a crew says it is. Fixes are far too many for the journal: newest per crew, kept as sampled tracks."""

from dataclasses import dataclass
from datetime import datetime

from models.ids import CrewId


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """A position report: `x`, `y` metres in the territory's projection, `heading` degrees clockwise from
    north (None if standing or unknown), `speed` metres a second, `at` when the crew measured it."""

    crew: CrewId
    at: datetime
    x: float
    y: float
    heading: float | None = None
    speed: float | None = None
