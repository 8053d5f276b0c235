"""Paints the limits of a case: each red by its own time, and beside them what alarms stand about the case."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.alarms.alarm_signs import AlarmSign
from widgets.alarms.signs import alarm_pixmap
from widgets.cases.case_model import CaseModel, Index
from widgets.theme import Theme

_EDGE = 4
_MORE = " …"
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class LimitCell(QStyledItemDelegate):
    def __init__(self, model: CaseModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._signs: Mapping[str, AlarmSign] = {}
        self.theme = theme

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        self._signs = signs

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        case = self._model.case(index.row())
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.selected_row)
        if case is not None:
            inside = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
            sign = self._signs.get(case.id)
            if sign is not None:
                inside = self._paint_sign(painter, inside, sign)
            self._paint_lines(painter, inside, option.font, self._model.limit_lines(case))
        painter.restore()

    def _paint_sign(self, painter: QPainter, inside: QRect, sign: AlarmSign) -> QRect:
        """At the right end; what is left of the cell."""
        pixmap = alarm_pixmap(*sign, self.theme, painter.device().devicePixelRatioF())
        side = round(pixmap.deviceIndependentSize().width())
        painter.drawPixmap(inside.right() - side + 1, inside.center().y() - side // 2, pixmap)
        return inside.adjusted(0, 0, -side - 2, 0)

    def _paint_lines(
        self, painter: QPainter, inside: QRect, font: QFont, lines: tuple[tuple[tuple[str, bool], ...], ...]
    ) -> None:
        height = QFontMetrics(font).height()
        top = inside.center().y() - height * len(lines) // 2
        for number, pieces in enumerate(lines):
            line = QRect(inside.left(), top + number * height, inside.width(), height)
            for at, (text, late) in enumerate(pieces):
                bold = QFont(font)
                bold.setBold(late)
                metrics = QFontMetrics(bold)
                after = metrics.horizontalAdvance(_MORE) if at + 1 < len(pieces) else 0
                whole = metrics.horizontalAdvance(text) + after <= line.width()
                painter.setFont(bold)
                painter.setPen(self.theme.critical if late else self.theme.text)
                if not whole and at:  # half a time tells less than that there is one more
                    painter.drawText(line, int(_LEFT), _MORE)
                    break
                shown = text if whole else metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(line.width(), 0))
                painter.drawText(line, int(_LEFT), shown)
                line.setLeft(line.left() + metrics.horizontalAdvance(shown))
