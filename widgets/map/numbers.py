"""Numbers on the map, whatever they are, stamped from ten digits and their rims."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtGui import QPainter

from widgets.map.labels import LabelFonts, LabelStyle, paint_letters, paint_rim
from widgets.map.sprites import Ints, Sprites
from widgets.map.viewport import Floats
from widgets.theme.inks import Inks

_DIGITS = "0123456789"
_RIM_ROOM = 6


class Numbers:
    """Written like a crew's name."""

    def __init__(self, *, inks: Inks, fonts: LabelFonts, ratio: float) -> None:
        style = LabelStyle.CREW
        self._digit = max(round(fonts.width(digit, style)) for digit in _DIGITS)
        paints: list[Callable[[QPainter], None]] = [
            *(partial(paint_rim, text=digit, style=style, fonts=fonts, inks=inks) for digit in _DIGITS),
            *(partial(paint_letters, text=digit, style=style, fonts=fonts, inks=inks) for digit in _DIGITS),
        ]
        self._sprites = Sprites(paints, side=round(fonts.height(style)) + _RIM_ROOM, ratio=ratio)

    def stamp(self, painter: QPainter, values: Ints, pixels: Floats) -> None:
        """(n,) numbers from 0 up that begin right of (n, 2) pixels, in the middle of their height."""
        if not len(values):
            return
        many = np.floor(np.log10(np.maximum(values, 1))).astype(np.int64) + 1
        number = np.repeat(np.arange(len(values)), many)
        place = np.arange(len(number)) - np.repeat(np.cumsum(many) - many, many)
        digits = values[number] // 10 ** (many[number] - 1 - place) % 10
        spots = pixels[number] + np.column_stack(((place + 0.5) * self._digit, np.zeros(len(number))))
        # All rims first, so that none lies on the digit beside it.
        self._sprites.stamp(painter, np.concatenate((digits, digits + len(_DIGITS))), np.vstack((spots, spots)))
