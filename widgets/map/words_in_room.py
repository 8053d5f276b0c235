"""Words on the map take no more of its width than there is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

_SLACK = 4
"""Pixels that Qt wants besides a text's own width before it breaks nothing off."""


def wrap_within(words: QLabel, room: int) -> int:
    """As wide as the text, or `room` pixels and more lines; the width that it needs now."""
    needed = words.fontMetrics().horizontalAdvance(words.text()) + _SLACK
    width = max(min(needed, room), 1)
    if words.minimumWidth() != width or words.wordWrap() != (needed > room):
        words.setMinimumWidth(width)
        words.setWordWrap(needed > room)  # even if it is the same: what the label asks for is kept with the old width
    return width


def cut_within(words: QLabel, text: str, room: int) -> None:
    """`text` in one line, cut at its end where there are fewer than `room` pixels; the tool tip has all of it then."""
    shown = words.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
    words.setText(shown)
    words.setToolTip(text if shown != text else "")
