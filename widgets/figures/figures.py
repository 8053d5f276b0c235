"""What can be counted of the room: read from the models that queue, crew board and map keep up to date anyway, so that
every window shows the same numbers."""

from dataclasses import dataclass
from datetime import datetime

from models.ids import OrderId, StationId
from models.outages import OutageAreas, OutageState
from models.picture import Picture
from widgets.crews.crew_model import CrewModel
from widgets.crews.crew_rows import Group
from widgets.queue.queue_filter import Phase, Tally
from widgets.queue.queue_model import QueueModel


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """`at` is when they were read, `changed_at` when the newest change that they rest on was made; `stale` crews are
    on duty with a position that is too old, or none; `out` is (areas, customers)."""

    at: datetime
    changed_at: datetime | None
    orders: Tally
    by_phase: dict[Phase, Tally]
    by_station: dict[StationId, Tally]
    nearest: tuple[OrderId, datetime] | None
    crews: dict[Group, int]
    stale: int
    out: dict[OutageState, tuple[int, int]]


class FiguresReader:
    """Reads once for all windows that ask within the same second."""

    def __init__(self, *, picture: Picture, queue: QueueModel, crews: CrewModel, outages: OutageAreas) -> None:
        self._picture = picture
        self._queue = queue
        self._crews = crews
        self._outages = outages
        self._read: Figures | None = None

    def read(self, now: datetime) -> Figures:
        if self._read is None or self._read.at != now:
            self._read = self._figures(now)
        return self._read

    def _figures(self, now: datetime) -> Figures:
        standings, entries = self._queue.standings, self._picture.entries
        groups, stale = self._crews.counts()
        by_phase = standings.by_phase(now)
        return Figures(
            at=now,
            changed_at=entries[-1].at if entries else None,
            orders=Tally(*map(sum, zip(*by_phase.values(), strict=True))),
            by_phase=by_phase,
            by_station=standings.by_station(now),
            nearest=standings.nearest(now),
            crews=groups,
            stale=stale,
            out=self._outages.totals(),
        )
