"""Trails as numbers: what is kept of a crew's way, where it is broken, what is read back."""

from collections.abc import Iterable
from datetime import timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ids import CrewId
from models.trails import TrailPoints
from tests.widgets.pictures import NOW, crew, fix, fixes_of, picture_of
from widgets.map.crew_positions import CrewPositions
from widgets.map.crew_trails import TRAIL_SPAN, CrewTrails, TrailPieces
from widgets.map.trail_layer import dashes, thinned

STALE = timedelta(minutes=3)
START = NOW.timestamp()


class Drive:
    """One crew, and its trail as the map knows it."""

    def __init__(self) -> None:
        self.crews = CrewPositions(picture_of(crew("A"), crew("B")), stale_after=STALE)
        self.trails = CrewTrails(self.crews, stale_after=STALE)

    def at(self, seconds: float, x: float, y: float = 0.0, *, key: str = "A", heading: float | None = 90.0) -> None:
        found = fix(key, seconds_ago=-seconds, x=x, y=y, heading=heading, speed=10.0)
        self.crews.show_fixes(fixes_of([found]), NOW + timedelta(seconds=seconds))
        self.trails.follow()

    def every(self, seconds: Iterable[float], *, speed: float = 10.0) -> None:
        for second in seconds:
            self.at(second, second * speed)

    def pieces(self, since: float = -1e9) -> TrailPieces:
        return self.trails.pieces(np.array([0]), since=START + since)

    def read(self, *points: tuple[float, float], key: str = "A") -> None:
        """Kept (seconds, x)."""
        at, x = np.array(points, np.float64).T
        of = np.zeros(len(points), np.int64)
        self.trails.add(TrailPoints((CrewId(key),), of, START + at, np.column_stack((x, 0 * x))))


@pytest.fixture
def drive() -> Drive:
    return Drive()


def test_a_way_is_kept_in_half_minutes_and_ends_where_the_crew_is(drive: Drive) -> None:
    drive.every(range(100))
    pieces = drive.pieces()
    assert pieces.ends[:, [0, 2]].tolist() == [[0, 300], [300, 600], [600, 900]]
    assert pieces.joined.tolist() == [False, True, True]
    assert (pieces.at - START).tolist() == [30, 60, 90]
    ends, rows = drive.trails.live_ends(pieces)
    assert ends.tolist() == [[900, 0, 990, 0]]
    assert rows.tolist() == [0]


def test_a_turn_is_kept_too(drive: Drive) -> None:
    drive.every(range(13))
    for second in range(13, 25):
        drive.at(second, 120.0, (second - 12) * 10.0, heading=0.0)
    corner = drive.pieces().ends[0, 2:]
    assert np.hypot(*(corner - (120, 0))) <= 10


def test_positions_every_minute_are_one_trail(drive: Drive) -> None:
    drive.every(range(0, 1200, 60))
    assert drive.pieces().joined[1:].all()
    assert len(drive.pieces().gaps) == 0


@pytest.mark.parametrize(("pause", "broken"), [(180, False), (181, True)])
@pytest.mark.parametrize("before", [60, 71])
def test_nothing_is_drawn_across_a_time_in_which_nobody_knew(
    drive: Drive, before: int, pause: int, *, broken: bool
) -> None:
    """Whether the last position before it was a sample or not."""
    drive.every(range(before + 1))
    drive.every(range(before + pause, before + pause + 61))
    spans = drive.pieces().ends[:, [0, 2]].tolist()
    inside = (before * 10, (before + pause) * 10)
    assert (list(inside) not in spans) is broken
    assert all(left >= inside[1] or right <= inside[0] for left, right in spans) is broken
    assert drive.pieces().gaps[:, [0, 2]].tolist() == ([list(inside)] if broken else [])


def test_no_live_end_bridges_a_gap_either(drive: Drive) -> None:
    drive.every(range(61))
    shown = drive.pieces()
    drive.every([600])
    assert len(drive.trails.live_ends(shown)[0]) == 0, "what was drawn before the position came"
    assert len(drive.trails.live_ends(drive.pieces())[0]) == 0


def test_a_crew_that_stands_does_not_forget_the_way_there(drive: Drive) -> None:
    drive.every(range(0, 300, 10))
    for second in range(300, 300 + 6 * 3600, 10):
        drive.at(second, 2990.0, second % 3)
    pieces = drive.pieces()
    assert pieces.ends[0, 0] == 0
    assert len(pieces.gaps) == 0
    drive.every(range(30000, 30060, 10))
    assert len(drive.pieces().gaps) == 1, "how long it stood is known to the last position"


def test_a_trail_goes_back_half_an_hour(drive: Drive) -> None:
    drive.every(range(0, 7200, 5))
    now = 7195
    pieces = drive.pieces(now - TRAIL_SPAN.total_seconds())
    assert (pieces.at - START).min() <= now - TRAIL_SPAN.total_seconds() + 30
    assert len(pieces.ends) == 60


def test_memory_is_bounded_whatever_comes(drive: Drive) -> None:
    drive.at(0, 0.0)
    before = drive.trails._at.nbytes + drive.trails._xy.nbytes
    drive.every(range(0, 40_000, 30))
    assert drive.trails._at.nbytes + drive.trails._xy.nbytes == before
    assert len(drive.pieces().ends) < 128


# -- read back ----------------------------------------------------------------------------------------------


def test_what_was_kept_comes_before_what_was_seen(drive: Drive) -> None:
    drive.every(range(61))
    drive.read((-60, -600), (-30, -300), (0, 0), (30, 300))
    assert drive.pieces().ends[:, [0, 2]].tolist() == [[-600, -300], [-300, 0], [0, 300], [300, 600]]
    drive.every(range(61, 91))
    assert drive.pieces().ends[-1].tolist() == [600, 0, 900, 0], "and the way goes on"


def test_a_gap_is_filled_by_what_somebody_else_has_kept(drive: Drive) -> None:
    drive.every(range(61))
    drive.every(range(400, 461))
    assert len(drive.pieces().gaps) == 1
    drive.read(*((float(second), second * 10.0) for second in range(0, 420, 30)))
    assert len(drive.pieces().gaps) == 0
    assert drive.pieces().joined[1:].all()


def test_a_gap_in_what_was_kept_stays_one(drive: Drive) -> None:
    drive.every(range(61))
    drive.read((-600, -6000), (-570, -5700))
    assert drive.pieces().gaps[:, [0, 2]].tolist() == [[-5700, 0]]


def test_a_crew_read_back_before_any_position_or_unknown_changes_nothing(drive: Drive) -> None:
    drive.every(range(61))
    before = drive.pieces().ends.tolist()
    drive.read((-30, -300), key="B")
    drive.read((-30, -300), key="nobody")
    assert drive.pieces().ends.tolist() == before


def test_reading_twice_is_reading_once(drive: Drive) -> None:
    drive.every(range(61))
    points = [(float(second), second * 10.0) for second in range(-3600, 0, 20)]
    drive.read(*points)
    once = drive.pieces().ends.tolist()
    drive.read(*points)
    assert drive.pieces().ends.tolist() == once


moves = st.lists(
    st.tuples(st.floats(1, 400), st.floats(-300, 300), st.floats(-300, 300), st.sampled_from("AB")), max_size=60
)


@given(moves)
def test_no_piece_ever_joins_what_lay_longer_apart_than_positions_are_believed(
    moves: list[tuple[float, float, float, str]],
) -> None:
    drive = Drive()
    said: dict[str, list[tuple[float, float, float]]] = {"A": [], "B": []}
    second, x, y = 0.0, 0.0, 0.0
    for wait, right, up, key in moves:
        second, x, y = second + wait, round(x + right), round(y + up)
        said[key].append((second, x, y))
        drive.at(second, x, y, key=key)
    for row, key in enumerate(drive.crews.ids):
        pieces = drive.trails.pieces(np.array([row]), since=-np.inf)
        places = {(x, y): [second for second, *at in said[key] if at == [x, y]] for _, x, y in said[key]}
        for x1, y1, x2, y2 in pieces.ends.tolist():
            pauses = [
                max((b - a for a, b in pairwise(s for s, *_ in said[key] if start <= s <= end)), default=0.0)
                for start in places[x1, y1]
                for end in places[x2, y2]
                if end > start
            ]
            # Moments are whole microseconds, these sums of pauses are not.
            assert pauses and min(pauses) <= STALE.total_seconds() + 1e-5


# -- as lines -----------------------------------------------------------------------------------------------


def test_many_pieces_become_fewer_but_never_across_a_gap(drive: Drive) -> None:
    drive.every(range(0, 601, 10))
    drive.every(range(1200, 1801, 10))
    pieces = drive.pieces()
    seen = np.arange(len(pieces.ends))
    ends, at, row = thinned(pieces, seen, most=10)
    assert len(ends) < 16 < len(pieces.ends)
    assert (ends[:, 2] - ends[:, 0]).sum() == (pieces.ends[:, 2] - pieces.ends[:, 0]).sum()
    assert not ((ends[:, 0] < 6100) & (ends[:, 2] > 6100)).any()
    assert len(at) == len(row) == len(ends)
    assert thinned(pieces, seen, most=1000)[0] is not None


def test_dashes_run_on_around_corners() -> None:
    lines = np.array([(0.0, 0.0, 7.0, 0.0), (7.0, 0.0, 7.0, 20.0)])
    cut, parent = dashes(lines, np.array([0.0, 7.0]))
    assert cut.tolist() == [[0, 0, 4, 0], [7, 3, 7, 7], [7, 13, 7, 17]]
    assert parent.tolist() == [0, 1, 1]
    assert len(dashes(np.empty((0, 4)), np.empty(0))[0]) == 0
