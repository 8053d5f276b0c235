"""Rows of a list that lies on the map: what it is, and where; below each other where a line would be cut."""

from collections.abc import Sequence
from heapq import nlargest
from itertools import zip_longest

from PySide6.QtWidgets import QListWidget

_MEASURED = 20
"""Of thousands of rows only the longest ones are measured: somebody waits for the list."""


def write_rows(listed: QListWidget, told: Sequence[Sequence[str]], room: int) -> int:
    """Give each item its parts of `told`: in a line, or below each other if one line would be wider than `room` pixels.
    Returns the pixels that the widest row asks for."""
    if not told:
        return 0
    lines = [" · ".join(parts) for parts in told]
    wide = _widest(listed, lines)
    first = listed.item(0)
    first.setText(lines[0])
    asked = listed.sizeHintForIndex(listed.indexFromItem(first)).width() + 1  # Qt rounds up
    besides = asked - _widest(listed, lines[:1])
    if wide + besides > room:
        wide = max(_widest(listed, column) for column in zip_longest(*told, fillvalue=""))
        lines = ["\n".join(parts) for parts in told]
    for row, line in enumerate(lines):
        listed.item(row).setText(line)
    return wide + besides


def _widest(listed: QListWidget, texts: Sequence[str]) -> int:
    metrics = listed.fontMetrics()
    longest = nlargest(_MEASURED, texts, key=lambda text: len(text.encode("gb18030")))  # 汉字 count twice
    return max(metrics.horizontalAdvance(text) for text in longest)
