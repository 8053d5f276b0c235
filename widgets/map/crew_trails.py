"""Where the crews have been lately: for each a ring of its newest samples, all in arrays of a bounded size.

Positions come many times a second. A sample is kept every half minute and after a turn; a crew that stands does not
use up its ring. Where nobody knew a crew's place for longer than positions are believed, its trail is broken, and
nothing is ever drawn across.
"""

from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from models.trails import TrailPoints
from widgets.map.crew_positions import CrewPositions
from widgets.map.viewport import Floats

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

TRAIL_SPAN = timedelta(minutes=30)
"""Twice the quarter of an hour in which a crew is to be there: the way to a job and the one before it."""

_SAMPLES = 128
"""Half an hour of samples twice over: as many again for turns."""
_IN_A_PART = 500
"""Crews whose trails become lines at once, in few milliseconds."""
_EVERY_S, _TURN_REST_S = 30.0, 8.0
_TURN_DEG = 30.0
_STIRRED_M = 15.0
"""Nearer than this a crew has not moved: positions waver by as much."""
_STEP_M = 1.0
"""Shorter pieces are not drawn."""


@dataclass(frozen=True, slots=True, eq=False)
class TrailPieces:
    """Straight pieces of trails, crew by crew: `ends` (k, 4) metres x1, y1, x2, y2; `at` (k,) seconds since 1970 at the
    later end; `row` (k,) of the crew; `joined` (k,) whether the piece goes on where the one before it ended, as most
    do. They follow each other along the way, but for the place where the ring begins anew.

    `gaps` (g, 4) is where a crew was before and after a time in which nobody knew. The live end of a trail is missing:
    it begins at `tails` (n, 2) metres, measured at `tails_at`, of the crews `rows` (n,)."""

    ends: Floats
    at: Floats
    row: Ints
    joined: Bools
    gaps: Floats
    rows: Ints
    tails: Floats
    tails_at: Floats


class CrewTrails:
    """Row for row as in `CrewPositions`."""

    def __init__(self, crews: CrewPositions, *, stale_after: timedelta) -> None:
        self._crews = crews
        self._stale_after = stale_after.total_seconds()
        self.clear()

    def clear(self) -> None:
        """Forget all ways; they begin anew with each crew's next position."""
        self._xy = np.empty((0, 2, _SAMPLES), np.float32)
        self._at = np.empty((0, _SAMPLES))
        self._broken = np.empty((0, _SAMPLES), np.bool_)
        self._count = np.empty(0, np.int64)
        self._heading = np.empty(0)
        self._seen_at = np.empty(0)
        self._seen_xy = np.empty((0, 2))
        self._make_room()
        self._seen_at[: len(self._crews)] = self._crews.measured

    def follow(self) -> bool:
        """Take in where the crews are now; whether any sample is new."""
        crews = self._crews
        self._make_room()
        rows = np.flatnonzero(crews.measured > self._seen_at[: len(crews)])
        if not len(rows):
            return False
        at, xy, heading = crews.measured[rows], crews.xy[rows], crews.heading[rows]
        first = self._count[rows] == 0
        # Before a pause between two fixes the last one is kept, so that its length can be told from the samples.
        paused = ~first & (at - self._seen_at[rows] > _EVERY_S) & (self._seen_at[rows] > self._last(rows)[0])
        self._push(rows[paused], self._seen_at[rows[paused]], self._seen_xy[rows[paused]])
        last_at, last_xy = self._last(rows)
        moved = np.hypot(*(xy - last_xy).T) > _STIRRED_M
        turned = np.abs((heading - self._heading[rows] + 180) % 360 - 180) > _TURN_DEG  # False if unknown
        rested = at - last_at
        due = first | (rested >= _EVERY_S) | (turned & moved & (rested >= _TURN_REST_S))
        self._push(rows[due], at[due], xy[due])
        self._heading[rows[due]] = heading[due]
        self._seen_at[rows], self._seen_xy[rows] = at, xy
        return bool(due.any() or paused.any())

    def add(self, points: TrailPoints) -> None:
        """Take in what was kept of some crews' ways; what is known here already stays."""
        self._make_room()
        rows = [self._crews.row(crew) for crew in points.crews]
        of = np.array([-1 if row is None else row for row in rows], np.int64)[points.of]
        known = of >= 0
        if known.any():
            self._merge(np.unique(of[known]), of[known], points.at[known], points.xy[known])

    def pieces(self, rows: Ints, since: float) -> TrailPieces:
        """The trails of these crews from `since`, in seconds since 1970, on."""
        at, x, y = self._at[rows], self._xy[rows, 0], self._xy[rows, 1]
        later, goal_x, goal_y = (np.roll(column, -1, axis=1) for column in (at, x, y))
        cut = np.roll(self._broken[rows], -1, axis=1)
        # The ring's newest sample has no later one: what follows it is older, or not written yet.
        follows = (later > at) & (later > since)
        went = follows & ~cut & ((np.abs(goal_x - x) > _STEP_M) | (np.abs(goal_y - y) > _STEP_M))
        piece, gap = np.flatnonzero(went), np.flatnonzero(follows & cut & (at > since))
        columns = [column.ravel() for column in (x, y, goal_x, goal_y)]
        line = piece // _SAMPLES
        joined = np.zeros(len(piece), np.bool_)
        joined[1:] = (line[1:] == line[:-1]) & (piece[1:] == piece[:-1] + 1)
        tails_at, tails = self._last(rows)
        return TrailPieces(
            ends=np.column_stack([column[piece] for column in columns]).astype(np.float64),
            at=later.ravel()[piece],
            row=rows[line],
            joined=joined,
            gaps=np.column_stack([column[gap] for column in columns]).astype(np.float64),
            rows=rows,
            tails=tails,
            tails_at=tails_at,
        )

    def parts(self) -> list[Ints]:
        """The rows of all crews, in parts of some hundreds, each of crews from everywhere."""
        count = -(-len(self._crews) // _IN_A_PART)
        return [np.arange(part, len(self._crews), count) for part in range(count)]

    def live_ends(self, pieces: TrailPieces) -> tuple[Floats, Ints]:
        """(k, 4) metres from where `pieces` end to where the crews are now, and (k,) their rows."""
        here = self._crews.xy[pieces.rows]
        after = self._crews.measured[pieces.rows] - pieces.tails_at
        known = (after > 0) & (after <= self._stale_after)
        return np.hstack((pieces.tails, here))[known], pieces.rows[known]

    # -- inside ---------------------------------------------------------------------------------------------

    def _make_room(self) -> None:
        """For all crews, and some more so that this is rare."""
        has, wanted = len(self._count), len(self._crews)
        if wanted <= has:
            return
        more = max(64, 2 ** (wanted - 1).bit_length()) - has
        self._xy = np.concatenate((self._xy, np.zeros((more, 2, _SAMPLES), np.float32)))
        self._at = np.concatenate((self._at, np.full((more, _SAMPLES), np.nan)))
        self._broken = np.concatenate((self._broken, np.zeros((more, _SAMPLES), np.bool_)))
        self._count = np.concatenate((self._count, np.zeros(more, np.int64)))
        self._heading = np.concatenate((self._heading, np.full(more, np.nan)))
        self._seen_at = np.concatenate((self._seen_at, np.full(more, -np.inf)))
        self._seen_xy = np.concatenate((self._seen_xy, np.zeros((more, 2))))

    def _last(self, rows: Ints, back: int = 1) -> tuple[Floats, Floats]:
        """(n,) seconds and (n, 2) metres of the sample that is `back` from the end; NaN seconds if there is none."""
        slot = (self._count[rows] - back) % _SAMPLES
        return self._at[rows, slot], self._xy[rows, :, slot].astype(np.float64)

    def _push(self, rows: Ints, at: Floats, xy: Floats) -> None:
        """A further sample for each of these crews; one that stands moves its last one on in time instead."""
        (last_at, last_xy), (_, before_xy) = self._last(rows), self._last(rows, 2)
        broken = at - last_at > self._stale_after  # False for a first sample
        slot = (self._count[rows] - 1) % _SAMPLES
        stands = (self._count[rows] > 1) & ~broken & ~self._broken[rows, slot]
        stands &= (np.hypot(*(xy - last_xy).T) < _STIRRED_M) & (np.hypot(*(xy - before_xy).T) < _STIRRED_M)
        self._count[rows[~stands]] += 1
        slot = (self._count[rows] - 1) % _SAMPLES
        self._at[rows, slot], self._xy[rows, :, slot] = at, xy
        self._broken[rows[~stands], slot[~stands]] = broken[~stands]

    def _merge(self, rows: Ints, of: Ints, at: Floats, xy: Floats) -> None:
        """Put points (n,) of crews `of` among the samples of `rows`, which are those crews in rising order."""
        line, slot = np.nonzero(~np.isnan(self._at[rows]))
        every = np.concatenate((rows[line], of))
        when = np.concatenate((self._at[rows][line, slot], at))
        where = np.concatenate((self._xy[rows[line], :, slot], xy))
        lived = np.arange(len(every)) < len(line)
        cut = np.concatenate((self._broken[rows][line, slot], np.zeros(len(of), np.bool_)))
        order = np.lexsort((~lived, when, every))
        every, when, where, lived, cut = every[order], when[order], where[order], lived[order], cut[order]
        twice = np.zeros(len(every), np.bool_)
        twice[1:] = (every[1:] == every[:-1]) & (when[1:] == when[:-1])
        every, when, where, lived, cut = every[~twice], when[~twice], where[~twice], lived[~twice], cut[~twice]
        same = np.zeros(len(every), np.bool_)
        same[1:] = every[1:] == every[:-1]
        # Of two samples of our own that still follow each other we know more than their times say.
        neighbours = same & lived & np.roll(lived, 1) & ~cut
        broken = same & (np.diff(when, prepend=0.0) > self._stale_after) & ~neighbours
        starts = np.searchsorted(every, rows)
        counts = np.diff(starts, append=len(every))
        place = np.arange(len(every)) - np.repeat(starts, counts)
        kept = place >= np.repeat(counts - _SAMPLES, counts)
        row, slot = every[kept], place[kept] % _SAMPLES
        self._at[rows], self._broken[rows] = np.nan, False
        self._at[row, slot], self._xy[row, :, slot], self._broken[row, slot] = when[kept], where[kept], broken[kept]
        self._count[rows] = counts
        last_at, last_xy = self._last(rows)
        newer = last_at > self._seen_at[rows]
        self._seen_at[rows[newer]], self._seen_xy[rows[newer]] = last_at[newer], last_xy[newer]
