"""Paints a row of the list of plans: two lines a cell, the second dim or in the colour of its tone; heads of groups."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.alarms.alarm_signs import AlarmSign
from widgets.alarms.signs import alarm_pixmap
from widgets.plans.plan_model import Cell, Head, Index
from widgets.plans.words import Tone
from widgets.theme import Theme

_EDGE, _AIR = 6, 3


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
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, self.theme.selected_row)
            self._paint_cell(painter, option, index, said)
        painter.restore()

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, said: Cell) -> None:
        draw = self._drawn.get(index.column())
        if draw is None:
            sign = self.sign_at(index.row()) if index.column() == 0 else None
            self._paint_lines(painter, option, said, sign)
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
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), head.text)

    def _paint_lines(self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, sign: AlarmSign | None) -> None:
        """A sign stands at the end of the second line, so that the number above it stays whole."""
        inside: QRect = option.rect.adjusted(_EDGE, _AIR, -_EDGE, -_AIR)
        metrics = option.fontMetrics
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        calm = self.theme.text if chosen else self.theme.dim  # dim letters cannot be read on the colour of the row
        colours = {Tone.CALM: calm, Tone.SOON: self.theme.text, Tone.LATE: self.theme.critical}
        lines = ((cell.first, self.theme.text), (cell.second, colours[cell.tone]))
        for place, (text, colour) in enumerate(lines):
            line = QRect(inside.left(), inside.top() + place * metrics.height(), inside.width(), metrics.height())
            if sign is not None and place:
                pixmap = alarm_pixmap(*sign, self.theme, painter.device().devicePixelRatioF())
                side = round(pixmap.deviceIndependentSize().width())
                painter.drawPixmap(line.right() - side + 1, line.center().y() - side // 2, pixmap)
                line.setRight(line.right() - side - 2)
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.setPen(colour)
            if cell.tone is Tone.SOON and place:
                self._paint_soon(painter, line)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), elided)

    def _paint_soon(self, painter: QPainter, line: QRect) -> None:
        """A bar beside it: orange letters cannot be read on every ground."""
        bar = QRect(line.left() - _EDGE + 1, line.top() + 1, 3, line.height() - 2)
        painter.fillRect(bar, self.theme.emergency)


def _no_sign(_row: int) -> None:
    return None
