"""Three real inputs at three zooms look as they did when somebody last looked at them.

A picture that differs on purpose: `snapshots.py` says how to keep the new one. No real tiles of a base map are among
the inputs; where tiles lie is tested with painted ones (`tests/widgets/map/base_map`).
"""

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.widgets.map.real.conftest import GroundNamed
from tests.widgets.map.real.grounds import HEIGHT, NAMES, SIGHTS, WIDTH
from tests.widgets.map.real.snapshots import (
    THEMES,
    Colours,
    colours,
    drawn,
    kept_file,
    theme_named,
    with_names,
    without_names,
)

_ROUNDED = 2
"""Levels of a colour, of 256, that rounding may make."""
_STRAY = 0.0005
"""Share of pixels that rounding may throw on the other side of an edge: another libm, another PROJ."""
_SEEN = 24
"""Levels from which on a pixel of a letter counts as another."""
_LETTERS = 0.4
"""So much of what names cover may differ, for fonts are hinted differently on other systems; a name that has moved
counts twice, one that is gone once."""

pytestmark = pytest.mark.usefixtures("qapp")

places = pytest.mark.parametrize(("name", "sight"), [(name, sight) for name in NAMES for sight in SIGHTS])


@pytest.mark.parametrize("theme", THEMES)
@places
def test_the_ground_without_names_is_the_same(ground_named: GroundNamed, name: str, sight: str, theme: str) -> None:
    now = colours(drawn(name, sight, without_names(theme_named(theme)), ground_named(name)))
    assert differing(now, kept(name, sight, theme, named=False), beyond=_ROUNDED) <= _STRAY


@places
def test_names_stand_where_they_stood(ground_named: GroundNamed, name: str, sight: str) -> None:
    now = colours(drawn(name, sight, with_names(theme_named("light")), ground_named(name)))
    named, bare = (kept(name, sight, "light", named=named) for named in (True, False))
    covered = differing(named, bare, beyond=_SEEN)
    assert covered < 0.12, "names are a small part of the picture"
    assert differing(now, named, beyond=_SEEN) <= _LETTERS * covered + _STRAY


def test_the_kept_pictures_have_names() -> None:
    """Or the test above would ask for nothing."""
    for sight in ("whole", "district"):
        named, bare = (kept("futian", sight, "light", named=named) for named in (True, False))
        assert differing(named, bare, beyond=_SEEN) > 0.015


@places
def test_themes_differ_in_colour_only(name: str, sight: str) -> None:
    """Nothing is in one theme and not in the other: where one has an edge of a road or area, so has the other."""
    dark, light = (_inked(kept(name, sight, theme, named=False)) for theme in ("dark", "light"))
    assert (dark != light).mean() < 0.02


def test_the_same_is_drawn_again(ground_named: GroundNamed) -> None:
    look, ground = with_names(theme_named("dark")), ground_named("futian")
    assert drawn("futian", "street", look, ground) == drawn("futian", "street", look, ground)


def kept(name: str, sight: str, theme: str, *, named: bool) -> Colours:
    image = QImage(str(kept_file(name, sight, theme, named=named)))
    assert (image.width(), image.height()) == (WIDTH, HEIGHT)
    return colours(image)


def differing(one: Colours, other: Colours, *, beyond: int) -> float:
    """Share of pixels that differ by more than so many levels."""
    return float((np.abs(one - other).max(axis=-1) > beyond).mean())


def _inked(picture: Colours) -> "np.typing.NDArray[np.bool_]":
    """Where it is not land, which is most of it."""
    land = np.array([np.bincount(channel.ravel()).argmax() for channel in np.moveaxis(picture, -1, 0)])
    return np.asarray(np.abs(picture - land).max(axis=-1) > 3)


def test_the_application_has_its_own_letters(qapp: QApplication) -> None:
    """The kept pictures are written in the font that comes with the console."""
    assert "Noto Sans SC" in qapp.font().family()
