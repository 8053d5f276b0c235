"""Where the crews are and how they stand, as columns of numbers."""

from collections.abc import Iterable, Mapping
from copy import copy
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from models.changes import Change
from models.entities.fixes import Fix
from models.entities.orders import WorkOrder
from models.entities.people import Crew, DutyState
from models.entities.work_permits import WorkPermit
from models.ids import CrewId
from models.picture import Picture
from widgets.map.viewport import Floats
from widgets.theme.symbols import CrewLook

LOOKS = tuple(CrewLook)
_DRIVING_M_S = 0.5
"""A slower vehicle stands, and where it points means nothing."""


class CrewPositions:
    """One row for every crew that has ever said where it is and that the picture knows.

    `xy` metres; `heading` degrees, NaN if unknown; `standing` whether it does not drive; `measured` seconds
    since 1970; `lent` whether it works for another station; `look` index of `LOOKS`; `at_job` metres, where the
    order lies that the crew works on, NaN if it has none.
    """

    def __init__(self, picture: Picture, *, stale_after: timedelta) -> None:
        self._picture = picture
        self._stale_after = stale_after.total_seconds()
        self._now = 0.0
        self._row: dict[CrewId, int] = {}
        self._told: list[Fix | None] = []
        """(n,) what each crew said last."""
        self.ids: list[CrewId] = []
        self.xy: Floats = np.empty((0, 2))
        self.heading: Floats = np.empty(0)
        self.standing: NDArray[np.bool_] = np.empty(0, np.bool_)
        self.measured: Floats = np.empty(0)
        self.look: NDArray[np.int64] = np.empty(0, np.int64)
        self.at_job: Floats = np.empty((0, 2))
        self.lent: NDArray[np.bool_] = np.empty(0, np.bool_)

    def __len__(self) -> int:
        return len(self.ids)

    def row(self, crew: str) -> int | None:
        return self._row.get(CrewId(crew))

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        self._now = now.timestamp()
        new = [crew for crew in fixes.keys() - self._row.keys() if crew in self._picture.crews]
        if new:
            self._add(sorted(new))
        found, known = self._take_news(fixes)
        if not known:
            return
        rows = np.array(found)
        self.xy[rows, 0] = [fix.x for fix in known]
        self.xy[rows, 1] = [fix.y for fix in known]
        self.measured[rows] = [fix.at.timestamp() for fix in known]
        # None becomes NaN.
        self.heading[rows] = np.array([fix.heading for fix in known], np.float64)
        speed = np.array([fix.speed for fix in known], np.float64)
        self.standing[rows] = np.isnan(self.heading[rows]) | (speed < _DRIVING_M_S)

    def show_now(self, now: datetime) -> None:
        self._now = now.timestamp()

    def show_changes(self, changes: Iterable[Change]) -> bool:
        """Look again at the crews that the changes name; whether there were any on the map."""
        touched: set[CrewId] = set()
        for change in changes:
            if change.kind is Crew:
                touched.add(CrewId(change.key))
            elif change.kind in {WorkOrder, WorkPermit}:
                sides = (change.before, change.after)
                held = (side.crew for side in sides if isinstance(side, WorkOrder | WorkPermit))
                touched |= {crew for crew in held if crew is not None}
        rows = [self._row[crew] for crew in touched if crew in self._row]
        for row in rows:
            self._look_at(row)
        return bool(rows)

    @property
    def stale(self) -> NDArray[np.bool_]:
        """(n,) whether the position is too old to be believed."""
        old: NDArray[np.bool_] = self.ages > self._stale_after
        return old

    @property
    def ages(self) -> Floats:
        """(n,) seconds since each crew measured its position."""
        return self._now - self.measured

    def as_they_are(self) -> "CrewPositions":
        """The same rows, which no fix and no change touches any more."""
        still = copy(self)
        still._row, still.ids = dict(self._row), list(self.ids)
        for name in ("xy", "heading", "standing", "measured", "look", "at_job", "lent"):
            setattr(still, name, getattr(self, name).copy())
        return still

    def age(self, row: int) -> float:
        """Seconds since this one measured its position."""
        return self._now - float(self.measured[row])

    def is_stale(self, row: int) -> bool:
        return self.age(row) > self._stale_after

    def _take_news(self, fixes: Mapping[CrewId, Fix]) -> tuple[list[int], list[Fix]]:
        """Rows and fixes of known crews. Most have said nothing since the last time: they are passed over."""
        row_of, told = self._row.get, self._told
        rows: list[int] = []
        news: list[Fix] = []
        for crew, fix in fixes.items():
            row = row_of(crew)
            if row is not None and told[row] is not fix:
                told[row] = fix
                rows.append(row)
                news.append(fix)
        return rows, news

    def _add(self, crews: list[CrewId]) -> None:
        for crew in crews:
            self._row[crew] = len(self.ids)
            self.ids.append(crew)
            self._told.append(None)
        count = len(crews)
        self.xy = np.concatenate((self.xy, np.zeros((count, 2))))
        self.heading = np.concatenate((self.heading, np.full(count, np.nan)))
        self.standing = np.concatenate((self.standing, np.ones(count, np.bool_)))
        self.measured = np.concatenate((self.measured, np.zeros(count)))
        self.look = np.concatenate((self.look, np.zeros(count, np.int64)))
        self.at_job = np.concatenate((self.at_job, np.full((count, 2), np.nan)))
        self.lent = np.concatenate((self.lent, np.zeros(count, np.bool_)))
        for crew in crews:
            self._look_at(self._row[crew])

    def _look_at(self, row: int) -> None:
        crew = self._picture.crews.get(self.ids[row])
        jobs = self._picture.orders_of_crew(self.ids[row])
        self.at_job[row] = (jobs[0].place.x, jobs[0].place.y) if jobs else np.nan
        self.lent[row] = crew is not None and crew.loan is not None
        if self._picture.is_busy(self.ids[row]):
            look = CrewLook.BUSY
        elif crew is not None and not crew.retired and crew.duty is DutyState.STANDBY:
            look = CrewLook.FREE
        else:
            look = CrewLook.OFF_DUTY
        self.look[row] = LOOKS.index(look)
