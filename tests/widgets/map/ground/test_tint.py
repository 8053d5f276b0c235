"""Patterns laid over areas through their numbers."""

import weakref
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene
from pytestqt.qtbot import QtBot

from models.outages import STATE_OF_CODE, OutageState
from widgets.map.ground.kernels import tint_rows
from widgets.map.ground.plain_tint import tint_rows_plainly
from widgets.map.ground.plate import Plate
from widgets.map.ground.tint import TintLayer
from widgets.map.labels import Occupied
from widgets.map.outage_looks import TRACED, grid_looks, make_patterns
from widgets.map.viewport import Viewport
from widgets.theme import dark_theme

HEIGHT, WIDTH, SIDE = 30, 44, 4


def tint(
    rows: np.ndarray,
    looks: list[int],
    window: tuple[int, int, int, int],
    out: np.ndarray,
    far: int = 1,
    by: Callable[..., None] = tint_rows,
) -> None:
    """Fill of look n is 10 n plus the tile's column; its border 1000 n plus the tile's line."""
    line, column = np.mgrid[0:SIDE, 0:SIDE]
    fills = np.array([column + 10 * look for look in range(3)], np.uint32)
    edges = np.array([line + 1000 * look for look in range(3)], np.uint32)
    reach = np.array([0, far, far], np.int64)
    seen = np.zeros(rows.shape, np.uint8)
    origin = np.array((1, 2), np.int64)
    by(rows, np.array(looks, np.uint8), fills, edges, reach, origin, np.array(window, np.int64), seen, out)


def whole(rows: np.ndarray, looks: list[int], far: int = 1) -> np.ndarray:
    out = np.full(rows.shape, 7, np.uint32)
    tint(rows, looks, (0, 0, rows.shape[1], rows.shape[0]), out, far)
    return out


def three_shapes() -> np.ndarray:
    """No shape in the upper third, then shapes 0 and 1 side by side."""
    rows = np.full((HEIGHT, WIDTH), -1, np.int32)
    rows[10:, :20] = 0
    rows[10:, 20:] = 1
    return rows


def test_what_has_no_look_is_clear() -> None:
    out = whole(three_shapes(), [0, 0, 2])
    assert (out[:10] == 0).all()
    assert (out[:, :20] == 0).all()
    assert (out[12:, 22:] > 0).all()


def test_a_pattern_lies_still_on_its_origin() -> None:
    out = whole(three_shapes(), [0, 0, 2])
    columns = np.arange(22, WIDTH - 2)
    assert out[20, 22:-2].tolist() == (20 + (columns - 1) % SIDE).tolist()


def test_neighbours_of_one_look_have_no_border_between_them() -> None:
    out = whole(three_shapes(), [0, 1, 1])
    assert (out[15, 15:25] < 1000).all()
    assert (out[10] >= 1000).all(), "the border to where nothing is"


@pytest.mark.parametrize("far", [1, 2, 3])
def test_a_border_is_as_wide_as_its_look_says(far: int) -> None:
    out = whole(three_shapes(), [0, 1, 2], far)
    assert np.flatnonzero(out[20] >= 1000).tolist() == list(range(20 - far, 20 + far))


@settings(max_examples=40)
@given(st.integers(0, 43), st.integers(0, 29), st.integers(0, 43), st.integers(0, 29), st.integers(0, 99))
def test_a_window_gets_the_pixels_that_the_whole_would_have(x0: int, y0: int, x1: int, y1: int, seed: int) -> None:
    rows = np.repeat(np.repeat(np.random.default_rng(seed).integers(-1, 4, (10, 11)), 3, 0), 4, 1).astype(np.int32)
    looks = [0, 1, 2, 1, 0]
    out = np.full(rows.shape, 7, np.uint32)
    tint(rows, looks, (x0, y0, x1, y1), out, 2)
    inside = np.zeros(rows.shape, bool)
    inside[y0:y1, x0:x1] = True
    assert (out[inside] == whole(rows, looks, 2)[inside]).all()
    assert (out[~inside] == 7).all()


@settings(max_examples=40)
@given(st.integers(0, 43), st.integers(0, 29), st.integers(0, 43), st.integers(0, 29), st.integers(1, 3))
def test_without_the_loops_it_is_the_same(x0: int, y0: int, x1: int, y1: int, far: int) -> None:
    rows = np.repeat(np.repeat(np.random.default_rng(x0).integers(-1, 4, (10, 11)), 3, 0), 4, 1).astype(np.int32)
    window = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    made = []
    for by in (tint_rows, tint_rows_plainly):
        made.append(np.full(rows.shape, 7, np.uint32))
        tint(rows, [0, 1, 2, 1, 0], window, made[-1], far, by)
    assert (made[0] == made[1]).all()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_every_state_has_a_pattern_of_its_own_without_its_colour(ratio: float) -> None:
    patterns = make_patterns(dark_theme(), ratio)
    side = patterns.fills.shape[1]
    assert side & (side - 1) == 0, "a power of two"
    assert len(patterns.fills) == len(patterns.edges) == len(patterns.reach) == TRACED + 1
    shapes = set()
    for state in range(len(OutageState)):
        fill, edge = patterns.fills[3 * state + 3], patterns.edges[3 * state + 3]
        shapes.add(((fill >> 24 == (fill >> 24).max()).tobytes(), (edge > 0).tobytes()))
    assert len(shapes) == len(OutageState)
    assert not patterns.fills[0].any()


def test_a_grid_takes_the_worst_state_of_more_than_a_few_as_strong_as_its_share() -> None:
    def shares(**of: float) -> list[float]:
        return [0.0 if state is None else of.get(state.value, 0.0) for state in STATE_OF_CODE]

    looks = grid_looks(
        np.array(
            [
                shares(),
                shares(confirmed=0.01),
                shares(confirmed=0.04),
                shares(confirmed=0.9),
                shares(confirmed=0.01, probable=0.3),
                shares(probable=0.3, restored=0.6),
                shares(restored=0.6),
            ]
        )
    )
    assert looks.tolist() == [0, 0, 1, 3, 5, 5, 12]


class Ground(QObject):
    """One plate after the other."""

    plate_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.plate: Plate | None = None

    def show(self, rows: np.ndarray) -> None:
        view = Viewport(left=0, top=HEIGHT, scale=1.0, width=WIDTH, height=HEIGHT)
        self.plate = Plate(view, 1.0, QImage(), "areas", 2, rows, Occupied(), None)
        self.plate_changed.emit()


def painted(layer: TintLayer, view: Viewport) -> np.ndarray:
    """(h, w) whether a pixel of the view has any colour."""
    layer.show_view(view)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    layer.sheet.draw(painter)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint32).reshape(HEIGHT, WIDTH) > 0


def test_another_plate_of_the_same_size_shows_nothing_of_the_one_before(qapp: QObject) -> None:
    ground = Ground()
    layer = TintLayer(None, ground=ground)
    layer.show_patterns(make_patterns(dark_theme(), 1.0))
    layer.show_looks({"areas": np.array([3, 3], np.uint8)})
    ground.show(three_shapes())
    assert ground.plate is not None
    whole_view = ground.plate.view
    assert painted(layer, whole_view)[10:].any()
    ground.show(three_shapes())
    painted(layer, replace(whole_view, width=4, height=4))  # of this one only the corner where nothing is
    assert not painted(layer, replace(whole_view, scale=1.01)).any()


def test_a_plate_that_the_ground_left_is_not_held(qapp: QObject) -> None:
    """Its memory is the next one's, which is begun before this one is painted again."""
    ground = Ground()
    layer = TintLayer(None, ground=ground)
    layer.show_patterns(make_patterns(dark_theme(), 1.0))
    layer.show_looks({"areas": np.array([3, 3], np.uint8)})
    ground.show(three_shapes())
    assert ground.plate is not None
    assert painted(layer, ground.plate.view).any()
    left = weakref.ref(ground.plate.rows)
    ground.show(three_shapes())
    assert left() is None


def test_looks_that_are_told_again_are_not_painted_again(qtbot: QtBot) -> None:
    scene, ground = QGraphicsScene(), Ground()
    layer = TintLayer(None, ground=ground)
    layer.show_view(Viewport(left=0, top=HEIGHT, scale=1.0, width=WIDTH, height=HEIGHT))
    scene.addItem(layer.sheet)
    looks = {"areas": np.array([1, 0], np.uint8)}
    with qtbot.waitSignal(scene.changed):
        layer.show_looks(looks)
    with qtbot.assertNotEmitted(scene.changed, wait=20):
        layer.show_looks({"areas": np.array([1, 0], np.uint8)})
    with qtbot.waitSignal(scene.changed):
        layer.show_looks({"areas": np.array([1, 1], np.uint8)})
    with qtbot.waitSignal(scene.changed):
        layer.show_looks({})


def test_no_grids_no_looks() -> None:
    assert len(grid_looks(np.empty((0, len(STATE_OF_CODE))))) == 0
