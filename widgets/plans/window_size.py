"""How large a window beside the work is at first: so many lines of text, whatever their size."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_SMALLEST_SCREEN = QSize(1366, 740)
"""Of the desks that the program is made for, without the bar of the desktop."""


def in_lines(window: QWidget, across: int, down: int) -> QSize:
    """Width and height in heights of a line; never larger than the screen."""
    wanted = QSize(across, down) * window.fontMetrics().height()
    return wanted.boundedTo(window.screen().availableSize().expandedTo(_SMALLEST_SCREEN))
