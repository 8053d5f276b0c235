"""Room for the longest entry of a menu, whatever the size of the letters."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMenu

_COUNTED_PX, _DRAWN_SHARE = 21, 0.79
"""Fusion counts the column of ticks with so many pixels, and draws it as wide as this share of an entry's height."""


def give_room(menu: QMenu) -> None:
    """Widen it by what large letters take more, or Qt would shorten its longest entry in the middle.

    Called while it is about to open: Qt then looks for a place on the screen for the width that it has by now."""
    menu.setMinimumWidth(0)
    highest = max((menu.actionGeometry(action).height() for action in menu.actions()), default=0)
    ticks = max(round(highest * _DRAWN_SHARE) - _COUNTED_PX, 0)
    letters = menu.fontMetrics().horizontalAdvance("网")  # a line of Chinese is a little longer than it is counted
    menu.setMinimumWidth(menu.sizeHint().width() + ticks + letters)
    QApplication.sendEvent(menu, QEvent(QEvent.Type.LayoutDirectionChange))  # else Qt has measured it already
