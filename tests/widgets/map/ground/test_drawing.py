"""A plate from its ground: what is left of it when it is gone."""

import gc
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from models.territory.territory import Territory
from tests.widgets.map.conftest import SIDE
from widgets.map.ground.drawing import draw_plate
from widgets.map.ground.plate import Plate
from widgets.map.ground.plate_memory import PlateMemory
from widgets.map.ground.prepared import make_ground
from widgets.map.ground.style import look_of
from widgets.map.viewport import Viewport
from widgets.theme import dark_theme


@pytest.fixture
def no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_collector")
def test_a_plate_that_is_gone_gives_its_memory_back_at_once(territory: Territory, qapp: QApplication) -> None:
    """The collector comes seldom and spares what lives long (`console/interpreter.py`): a plate that waited for it kept
    27 MB, and a hand on the map soon half a gigabyte."""
    memory, ground, look = PlateMemory(), make_ground(territory), look_of(dark_theme(), qapp.font())

    def drawn(*, scale: float) -> Plate | None:
        view = Viewport(left=0.0, top=float(SIDE), scale=scale, width=400.0, height=300.0)
        return draw_plate(ground, view, ratio=1.0, look=look, stop=np.zeros(1, np.uint8), memory=memory)

    def places(plate: Plate) -> set[int]:
        return {plate.rows.__array_interface__["data"][0], np.asarray(plate.image.constBits()).ctypes.data}

    first = drawn(scale=4.0)
    assert first is not None
    used = places(first)
    del first
    second = drawn(scale=1.0)
    assert second is not None
    assert places(second) == used
    assert len(memory._free) == 1, "its coverage"
