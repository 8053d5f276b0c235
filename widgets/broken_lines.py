"""Texts in as many lines as they need: where letters are large, what people decide by goes on below instead of ending
in … ."""

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

_BETWEEN = re.compile(r"(?<= · )|(?<=、)|(?<=, )")
"""Where a text of several parts is broken first, so that a name stays in one piece."""
_ROUNDED = 4
"""Pixels by which Qt, who sets a line anew, may find it longer than its letters were measured."""
_BREAK = "\N{LINE SEPARATOR}"
"""What Qt makes of a line break in a cell's text."""


def broken(text: str, font: QFont, width: int) -> list[str]:
    """Lines of at most so many pixels, which joined give the text again: broken between its parts, and within one only
    where that is wider than a line."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    lines = [""]
    for part in _BETWEEN.split(text):
        if metrics.horizontalAdvance((lines[-1] + part).rstrip()) <= width:
            lines[-1] += part
        else:
            lines += _within(part, font, width)
    return [line for line in lines if line]


@lru_cache(maxsize=4096)
def lines_needed(text: str, font: QFont, width: int) -> int:
    """How many lines of so many pixels; remembered, as a list asks for hundreds of rows whenever the hand rests."""
    return len(broken(text, font, width))


def lines_in_room(texts: Sequence[str], font: QFont, width: int, room: int) -> list[list[str]]:
    """For each text its lines, together at most `room`, but one at least. An earlier text takes what it needs; what
    goes beyond ends in … ."""
    found = list[list[str]]()
    for number, text in enumerate(texts):
        lines = broken(text, font, width)
        most = max(room - (len(texts) - number - 1), 1)
        if len(lines) > most:
            rest = "".join(lines[most - 1 :])
            lines[most - 1 :] = [QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
        found.append(lines)
        room -= len(lines)
    return found


class BrokenCells(QStyledItemDelegate):
    """Draws the texts of a cell, which the model parts by line breaks, in the lines that they need and the row has."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(_ROUNDED, 0)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if option.rect.isEmpty():  # how large it would be is asked, of all of its text
            return
        style = option.widget.style()
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, option.widget) + 1
        cell = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget)
        room = option.rect.height() // option.fontMetrics.height()
        texts = lines_in_room(option.text.split(_BREAK), option.font, cell.width() - 2 * margin - _ROUNDED, room)
        option.text = _BREAK.join(line.rstrip() for lines in texts for line in lines)


def _within(part: str, font: QFont, width: int) -> list[str]:
    """A part that begins a line, broken between words or, in Chinese, between letters."""
    layout = QTextLayout(part, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        lines.append(part[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return lines
