"""Lengths on the ground, as round numbers are said."""

from PySide6.QtCore import QCoreApplication


def length_text(metres: float) -> str:
    """ "200 m" or "2 km"."""
    if metres >= 1000:
        return QCoreApplication.translate("Length", "{length:g} km").format(length=metres / 1000)
    return QCoreApplication.translate("Length", "{length:g} m").format(length=metres)
