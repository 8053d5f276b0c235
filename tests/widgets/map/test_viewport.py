"""Metres and pixels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.map.viewport import Viewport

finite = st.floats(-1e6, 1e6)


@given(finite, finite, st.floats(0.05, 2000), st.floats(1, 4000), st.floats(1, 4000), finite, finite)
def test_metres_become_pixels_and_back(
    x: float, y: float, scale: float, width: float, height: float, px: float, py: float
) -> None:
    view = Viewport.around(x, y, scale=scale, width=width, height=height)
    assert view.pixels(np.array(view.ground(px, py))) == pytest.approx((px, py), abs=1e-3)
    assert view.centre == pytest.approx((x, y), abs=1e-6)
    assert view.ground(0, 0) == pytest.approx((view.box[0], view.box[3]))
    assert view.grown(10).covers(view)
    assert view.meets(view.grown(10))


def test_north_is_up() -> None:
    view = Viewport.around(5000.0, 3700.0, scale=2.0, width=900, height=700)
    assert view.pixels(np.array((5000.0, 3800.0)))[1] < view.pixels(np.array((5000.0, 3700.0)))[1]
