"""How colours look to colour-blind eyes, and how far apart two of them are then."""

import math

import numpy as np
from PySide6.QtGui import QColor

EYES: dict[str, list[list[float]]] = {
    "usual": [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
"""On linear red, green, blue: Machado, Oliveira and Fernandes 2009, severity 1."""

_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
_WHITE = np.array([0.95047, 1.0, 1.08883])


def difference(one: QColor, other: QColor, eye: str) -> float:
    """Euclidean distance in CIE L*a*b* (D65)."""
    return math.dist(_lab(one, eye), _lab(other, eye))


def _lab(colour: QColor, eye: str) -> tuple[float, float, float]:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    seen = np.clip(np.array(EYES[eye]) @ np.array(linear), 0, 1)
    parts = _XYZ @ seen / _WHITE
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in parts.tolist())
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
