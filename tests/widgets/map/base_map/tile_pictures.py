"""Pictures of tiles made for a test."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage


def plain(colour: int, side: int = 256) -> bytes:
    """A PNG of one 0xAARRGGBB colour."""
    return encoded(np.full((side, side), colour, np.uint32))


def painted(paint: Callable[["np.typing.NDArray[np.uint32]"], None], side: int = 256) -> bytes:
    """A PNG of white, with what `paint` does to its pixels."""
    pixels = np.full((side, side), 0xFFFFFFFF, np.uint32)
    paint(pixels)
    return encoded(pixels)


def encoded(pixels: "np.typing.NDArray[np.uint32]", kind: str = "PNG") -> bytes:
    height, width = pixels.shape
    image = QImage(np.ascontiguousarray(pixels).data, width, height, 4 * width, QImage.Format.Format_ARGB32)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(data.data())
