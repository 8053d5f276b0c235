"""Numbers stamped from digits read like numbers that are written."""

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from widgets.map.ground.style import look_of
from widgets.map.labels import LabelStyle, paint_text
from widgets.map.numbers import Numbers
from widgets.theme import dark_theme

WIDTH, HEIGHT = 80, 30


def _ink(image: QImage) -> np.ndarray:
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
    return pixels != pixels[0, 0]


@pytest.mark.parametrize("value", [2, 10, 47, 100, 1999, 45_678])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_stamped_number_covers_what_the_written_one_does(qapp: QApplication, value: int, ratio: float) -> None:
    look = look_of(dark_theme(), qapp.font())
    pictures = []
    for stamped in (True, False):
        image = QImage(round(WIDTH * ratio), round(HEIGHT * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(0xFF336699)
        painter = QPainter(image)
        if stamped:
            numbers = Numbers(inks=look.inks, fonts=look.fonts, ratio=ratio)
            numbers.stamp(painter, np.array([value]), np.array([(10.0, 15.0)]))
        else:
            painter.translate(10 + round(look.fonts.width(str(value), LabelStyle.CREW)) / 2, 15)
            paint_text(painter, str(value), LabelStyle.CREW, look.fonts, look.inks)
        painter.end()
        pictures.append(_ink(image))
    stamped_ink, written_ink = pictures
    for axis in (0, 1):
        here, there = (np.flatnonzero(ink.any(axis=axis))[[0, -1]] for ink in pictures)
        assert np.abs(here - there).max() <= (1 + len(str(value))) * ratio
    assert stamped_ink.sum() == pytest.approx(written_ink.sum(), rel=0.15)


def test_none_at_all_draws_nothing(qapp: QApplication) -> None:
    look = look_of(dark_theme(), qapp.font())
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    Numbers(inks=look.inks, fonts=look.fonts, ratio=1.0).stamp(painter, np.empty(0, np.int64), np.empty((0, 2)))
    painter.end()
    assert not _ink(image).any()
