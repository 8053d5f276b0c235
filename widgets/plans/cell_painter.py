"""Paints a row of the list of plans: two texts a cell, the second dim or in the colour of its tone, a line each or more
where the row has room for them; heads of groups."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.alarms.alarm_signs import AlarmSign
from widgets.alarms.signs import alarm_pixmap
from widgets.broken_lines import lines_in_room, lines_needed
from widgets.plans.plan_model import Cell, Head, Index
from widgets.plans.words import Tone
from widgets.theme import Theme

_EDGE, _AIR = 6, 3
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_SELECTED = QStyle.StateFlag.State_Selected


class SaysCells(Protocol):
    """A model whose rows are heads of groups and rows of two lines."""

    def said_at(self, row: int, column: int) -> Cell | Head: ...


Draw = Callable[[QPainter, QStyleOptionViewItem, int], None]


NO_DRAWINGS: Mapping[int, Draw] = MappingProxyType({})


class CellPainter(QStyledItemDelegate):
    """`drawn`: column → what draws the cell of a row over its ground, where there are no words."""

    def __init__(
        self, model: SaysCells, theme: Theme, parent: QWidget, *, drawn: Mapping[int, Draw] = NO_DRAWINGS
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._drawn = drawn
        self.theme = theme
        self.sign_at: Callable[[int], AlarmSign | None] = _no_sign
        """What alarms stand about the thing of a row; shown in its first column."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        said = self._model.said_at(index.row(), index.column())
        painter.save()
        if isinstance(said, Head):
            self._paint_head(painter, option, said)
        else:
            chosen = _SELECTED in option.state
            if chosen:
                painter.fillRect(option.rect, self.theme.selected_row)
            self._paint_cell(painter, option, index, said, chosen=chosen)
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, said: Cell, *, chosen: bool
    ) -> None:
        draw = self._drawn.get(index.column())
        if draw is None:
            sign = self.sign_at(index.row()) if index.column() == 0 else None
            self._paint_lines(painter, option, said, sign, chosen=chosen)
        else:
            draw(painter, option, index.row())

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, head: Head) -> None:
        rect: QRect = option.rect
        painter.fillRect(rect, self.theme.panel)
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.theme.text)
        inside = rect.adjusted(_EDGE, 0, -_EDGE, 0)
        painter.drawText(inside, _LEFT, head.text)

    def lines_of(self, row: int, column: int, font: QFont, width: int) -> int:
        """How many lines the cell needs in a column so many pixels wide."""
        said = self._model.said_at(row, column)
        if isinstance(said, Head):
            return 1
        inside = width - 2 * _EDGE
        return lines_needed(said.first, font, inside) + lines_needed(said.second, font, inside)

    def _paint_lines(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, sign: AlarmSign | None, *, chosen: bool
    ) -> None:
        """A sign stands at the end of the last line that has room beside its words."""
        inside: QRect = option.rect.adjusted(_EDGE, _AIR, -_EDGE, -_AIR)
        metrics = option.fontMetrics
        height, width = metrics.height(), inside.width()
        texts = lines_in_room((cell.first, cell.second), option.font, width, inside.height() // height)
        lines = [(place, text.rstrip()) for place, parts in enumerate(texts) for text in parts]
        pixmap = None if sign is None else alarm_pixmap(*sign, self.theme, painter.device().devicePixelRatioF())
        side = 0 if pixmap is None else round(pixmap.deviceIndependentSize().width()) + 2
        free = [place for place, (_, text) in enumerate(lines) if metrics.horizontalAdvance(text) + side <= width]
        signed = free[-1] if free else len(lines) - 1
        for number, (place, text) in enumerate(lines):
            line, room = QRect(inside.left(), inside.top() + number * height, width, height), width
            if pixmap is not None and number == signed:
                painter.drawPixmap(line.right() - side + 3, line.center().y() - (side - 2) // 2, pixmap)
                room -= side
            if not text:
                continue
            if place and cell.tone is Tone.SOON:
                self._paint_soon(painter, line)
            painter.setPen(self._second_colour(cell.tone, chosen=chosen) if place else self.theme.text)
            elided = text if room == width else metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(line, _LEFT, elided)

    def _second_colour(self, tone: Tone, *, chosen: bool) -> QColor:
        """Dim letters cannot be read on the colour of the chosen row."""
        if tone is Tone.LATE:
            return self.theme.critical
        return self.theme.text if chosen or tone is Tone.SOON else self.theme.dim

    def _paint_soon(self, painter: QPainter, line: QRect) -> None:
        """A bar beside it: orange letters cannot be read on every ground."""
        bar = QRect(line.left() - _EDGE + 1, line.top() + 1, 3, line.height() - 2)
        painter.fillRect(bar, self.theme.emergency)


def _no_sign(_row: int) -> None:
    return None
