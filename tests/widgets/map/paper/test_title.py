"""A picture's title says where it is."""

import numpy as np
import pytest

from models.territory.territory import Territory, empty_territory
from tests.widgets.map.conftest import COLUMNS, GRID, ROWS, SIDE
from widgets.map.paper.title import title_of
from widgets.map.viewport import Viewport

WIDE = COLUMNS * SIDE


def at(x: float, y: float, metres: float) -> Viewport:
    return Viewport.around(x, y, scale=metres / 800, width=800, height=600)


@pytest.mark.parametrize(
    ("metres", "title"),
    [
        (WIDE * 2, "清江"),
        (WIDE * 0.8, "清江"),
        (GRID * SIDE * 1.9, "清江 · 第0供电服务站"),
        (GRID * SIDE * 0.5, "清江 · 第0供电服务站 · 第0网格"),
    ],
)
def test_the_nearer_the_more_is_said(territory: Territory, metres: float, title: str) -> None:
    middle = GRID * SIDE / 2
    assert title_of(at(middle, middle, metres), territory, "清江") == title


def test_beyond_the_border_it_is_the_city_alone(territory: Territory) -> None:
    assert title_of(at(-9e5, ROWS * SIDE, 500.0), territory, "清江") == "清江"


def test_without_any_ground_too() -> None:
    assert title_of(at(0.0, 0.0, 500.0), empty_territory(), "清江") == "清江"
    assert np.isfinite(empty_territory().bounds()).all()
