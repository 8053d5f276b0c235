"""The signs of clusters: the neediest order's symbol and how many there are, in a frame."""

import math

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from widgets.map.clusters import Ints
from widgets.map.labels import LabelFonts, LabelStyle
from widgets.map.open_orders import SIGNS
from widgets.map.sprites import stamp_pieces
from widgets.map.viewport import Floats
from widgets.theme.inks import Inks
from widgets.theme.symbols import paint_order

HEIGHT = 20
"""Logical pixels, with letters of the usual size."""
_MOST_DIGITS = 6
_SYMBOL, _RIGHT = 20, 8
"""The same left of the number and right of it."""


def stepped_aside(pixels: Floats, clusters: Ints, spots: Floats, half: tuple[float, float], reach: float) -> Floats:
    """(n, 2) middles of signs as wide and high as twice `half`: where a sign of `clusters` (m,) would lie within
    `reach` of one of `spots` (m, 2), which are drawn above it, it stands clear of them, above or below."""
    across, along = half[0] + reach, half[1] + reach
    off = np.abs(pixels[clusters] - spots)
    near = np.flatnonzero((off[:, 0] < across) & (off[:, 1] < along))
    top, bottom = np.full(len(pixels), np.inf), np.full(len(pixels), -np.inf)
    np.minimum.at(top, clusters[near], spots[near, 1])
    np.maximum.at(bottom, clusters[near], spots[near, 1])
    covered = np.unique(clusters[near])
    above, below, now = top[covered] - along, bottom[covered] + along, pixels[covered, 1]
    found = pixels.copy()
    found[covered, 1] = np.where(now - above < below - now, above, below)
    return found


class Plaques:
    """Frames with their symbols and the ten digits are painted once and stamped, whatever the numbers are. They grow
    with the letters of the map."""

    def __init__(self, *, inks: Inks, fonts: LabelFonts, ratio: float) -> None:
        self._inks = inks
        self._fonts = fonts
        self._ratio = ratio
        self._size = fonts.scale
        self._digit = max(math.ceil(fonts.width(digit, LabelStyle.CREW) * ratio) for digit in "0123456789")
        self._height = math.ceil(HEIGHT * self._size * ratio)
        self._widths = math.ceil((_SYMBOL + _RIGHT) * self._size * ratio) + self._digit * np.arange(_MOST_DIGITS + 1)
        self._frames = QPixmap(int(self._widths[-1]) * _MOST_DIGITS, self._height * (len(SIGNS) + 1))
        self._frames.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._frames)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_all(painter)
        painter.end()

    def widths(self, counts: Ints) -> Floats:
        """(n,) of the frames around such numbers, in logical pixels."""
        widths: Floats = self._widths[_digits(counts)] / self._ratio
        return widths

    def stamp(self, painter: QPainter, signs: Ints, counts: Ints, pixels: Floats) -> None:
        """One for each cluster, (n,) indexes into `SIGNS` and (n,) numbers, with its middle at (n, 2) pixels, later
        ones on top."""
        digits = _digits(counts)
        frames = np.column_stack(
            (
                (digits - 1) * self._widths[-1],
                signs * self._height,
                self._widths[digits],
                np.full(len(signs), self._height),
            )
        )
        clusters, sources, places = [np.arange(len(signs))], [frames], [pixels]
        for place in range(int(digits.max(initial=0))):
            long = np.flatnonzero(digits > place)
            value = counts[long] // 10**place % 10
            right = self._widths[digits[long]] / 2 - (_RIGHT * self._size * self._ratio + (place + 0.5) * self._digit)
            clusters.append(long)
            sources.append(self._digit_sources(value))
            places.append(pixels[long] + np.column_stack((right / self._ratio, np.zeros(len(long)))))
        order = np.argsort(np.concatenate(clusters), kind="stable")
        stamp_pieces(painter, self._frames, np.vstack(sources)[order], np.vstack(places)[order], self._ratio)

    def _digit_sources(self, values: Ints) -> Floats:
        top, side = np.full(len(values), len(SIGNS) * self._height), np.full(len(values), self._digit)
        return np.column_stack((values * self._digit, top, side, np.full(len(values), self._height))).astype(np.float64)

    def _paint_all(self, painter: QPainter) -> None:
        for sign in range(len(SIGNS)):
            for digits in range(1, _MOST_DIGITS + 1):
                painter.save()
                painter.translate((digits - 1) * int(self._widths[-1]), sign * self._height)
                times = self._size * self._ratio
                painter.scale(times, times)
                self._paint_frame(painter, sign, float(self._widths[digits]) / times)
                painter.restore()
        painter.translate(0, len(SIGNS) * self._height)
        painter.scale(self._ratio, self._ratio)
        painter.setFont(self._fonts.fonts[LabelStyle.CREW])
        painter.setPen(self._inks.text)
        side = self._digit / self._ratio
        for digit in range(10):
            painter.drawText(
                QRectF(digit * side, 0, side, HEIGHT * self._size), Qt.AlignmentFlag.AlignCenter, str(digit)
            )

    def _paint_frame(self, painter: QPainter, sign: int, width: float) -> None:
        urgency, look = SIGNS[sign]
        painter.setPen(self._inks.plaque_line)
        painter.setBrush(self._inks.plaque)
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, HEIGHT - 1), 4, 4)
        painter.translate(11, HEIGHT / 2)
        painter.scale(0.85, 0.85)
        paint_order(painter, urgency, look, self._inks)


def _digits(counts: Ints) -> Ints:
    return np.floor(np.log10(np.maximum(counts, 1))).astype(np.int64) + 1
