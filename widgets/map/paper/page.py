"""A sheet of paper in landscape: how large it is, and where on it title, map and legend lie.

Lengths are logical pixels, 96 to an inch, as on a screen; each is `RATIO` dots of the printer. Every edge lies on a
whole dot, so that pictures made for the page are laid on it dot by dot.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF

from widgets.map.viewport import Box, Viewport

DOTS_PER_INCH = 300
RATIO = DOTS_PER_INCH / 96
_MM_PER_INCH = 25.4

_MARGIN_MM = 10.0
_HEAD_MM = 14.0
_FOOT_MM = 27.0


class Paper(Enum):
    A4 = "a4"
    A3 = "a3"


MILLIMETRES = {Paper.A4: (297.0, 210.0), Paper.A3: (420.0, 297.0)}
"""Width and height in landscape."""


@dataclass(frozen=True, slots=True)
class Page:
    """`dots` is the width and height of the whole sheet; the rest is logical pixels of it."""

    paper: Paper
    dots: tuple[int, int]
    head: QRectF
    map: QRectF
    foot: QRectF

    @classmethod
    def of(cls, paper: Paper) -> "Page":
        width, height = (_dots(side) for side in MILLIMETRES[paper])
        margin, head, foot = _dots(_MARGIN_MM), _dots(_HEAD_MM), _dots(_FOOT_MM)
        inside = width - 2 * margin
        return cls(
            paper,
            (width, height),
            _logical(margin, margin, inside, head),
            _logical(margin, margin + head, inside, height - 2 * margin - head - foot),
            _logical(margin, height - margin - foot, inside, foot),
        )

    def view_of(self, box: Box) -> Viewport:
        """The ground in the map's frame: all of `box` metres in the middle, and more beside it where the frame has
        another shape."""
        left, bottom, right, top = box
        width, height = self.map.width(), self.map.height()
        scale = max((right - left) / width, (top - bottom) / height)
        return Viewport.around((left + right) / 2, (bottom + top) / 2, scale=scale, width=width, height=height)


def denominator(scale: float) -> float:
    """`scale` metres a logical pixel of the paper → the n of 1 : n."""
    return scale * 1000 * 96 / _MM_PER_INCH


def _dots(millimetres: float) -> int:
    return round(millimetres / _MM_PER_INCH * DOTS_PER_INCH)


def _logical(left: int, top: int, width: int, height: int) -> QRectF:
    return QRectF(left / RATIO, top / RATIO, width / RATIO, height / RATIO)
