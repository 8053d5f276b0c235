"""Neighbours put together: about equal, compact, each in one piece."""

import numpy as np
import pytest

from console.demo.generator.groups import Neighbours, balanced_groups, even_centres, in_one_piece, shares
from console.demo.generator.names import numbered_lines, numeral


def test_shares_follow_the_weights_and_leave_nobody_empty() -> None:
    assert shares(np.array([50.0, 30.0, 20.0]), 10).tolist() == [5, 3, 2]
    assert shares(np.array([1.0, 1.0, 1.0]), 4).sum() == 4
    assert shares(np.array([1000.0, 1.0, 1.0]), 5).tolist() == [3, 1, 1]


def test_groups_are_even_where_some_ground_is_crowded() -> None:
    random = np.random.Generator(np.random.PCG64(3))
    xy = np.vstack((random.normal(0, 100, (1500, 2)), random.uniform(-3000, 3000, (1500, 2))))
    weight = np.ones(len(xy))
    group = balanced_groups(xy, weight, even_centres(xy, weight, 20))
    held = np.bincount(group, minlength=20)
    assert held.min() > 0.6 * held.mean()
    assert held.max() < 1.6 * held.mean()


def test_sizes_may_be_asked_for() -> None:
    random = np.random.Generator(np.random.PCG64(4))
    xy = random.uniform(0, 100, (900, 2))
    weight = np.ones(len(xy))
    group = balanced_groups(xy, weight, even_centres(xy, weight, 2), size=np.array([2.0, 1.0]))
    assert np.bincount(group)[0] == pytest.approx(600, abs=60)


def test_strays_go_to_the_neighbour_with_the_longest_border() -> None:
    # A row of five things; the last two are group 0 again, cut off by group 1.
    row = Neighbours(np.array([0, 1, 2, 3]), np.array([1, 2, 3, 4]), np.array([1.0, 1.0, 1.0, 1.0]))
    mended = in_one_piece(np.array([0, 0, 0, 1, 0]), np.ones(5), row)
    assert mended.tolist() == [0, 0, 0, 1, 1]


def test_groups_that_touch_are_neighbours_with_all_their_borders() -> None:
    pairs = Neighbours(np.array([0, 1, 0]), np.array([2, 3, 1]), np.array([2.0, 3.0, 9.0]))
    merged = pairs.merged(np.array([0, 0, 1, 1]))
    assert (merged.first.tolist(), merged.second.tolist(), merged.length.tolist()) == ([0], [1], [5.0])


def test_several_of_a_name_are_numbered() -> None:
    assert numbered_lines(["石桥", "柳林", "石桥"]) == ["石桥Ⅰ", "柳林", "石桥Ⅱ"]


@pytest.mark.parametrize(("number", "text"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (35, "三十五")])
def test_numbers_in_chinese(number: int, text: str) -> None:
    assert numeral(number) == text
