"""The kept positions of crews, read back as columns."""

from dataclasses import asdict
from datetime import timedelta

import numpy as np

from models.entities.fixes import Fix
from models.ids import CrewId
from models.store.store import Store
from tests.store.databases import Watch


def kept(crew: str, clock: Watch, seconds: float, x: float) -> dict[str, object]:
    return asdict(Fix(crew=CrewId(crew), at=clock.now + timedelta(seconds=seconds), x=x, y=2.0))


def test_the_ways_of_the_crews_asked_for_are_read_since_a_moment(store: Store, other: Store, clock: Watch) -> None:
    rows = [kept("A1", clock, second, second) for second in (-90, 0, 30, 60)]
    store.save_tracks([*rows, kept("A2", clock, 10, 5.0), kept("B1", clock, 20, 7.0)])
    points = other.trails([CrewId("B1"), CrewId("A1"), CrewId("none")], clock.now)
    assert points.crews == ("B1", "A1", "none")
    by_time = np.argsort(points.at)
    assert [points.crews[row] for row in points.of[by_time]] == ["A1", "B1", "A1", "A1"]
    assert (points.at[by_time] - clock.now.timestamp()).tolist() == [0, 20, 30, 60]
    assert points.xy[by_time].tolist() == [[0, 2], [7, 2], [30, 2], [60, 2]]


def test_nothing_kept_is_no_points(store: Store, clock: Watch) -> None:
    points = store.trails([CrewId("A1")], clock.now)
    assert len(points) == 0
    assert points.xy.shape == (0, 2)
