"""Paints the limits of a case: each red by its own time, and beside them what alarms stand about the case."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.alarms.alarm_signs import AlarmSign
from widgets.alarms.signs import alarm_pixmap
from widgets.cases.case_model import BETWEEN, CaseModel, Index, Line
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

    def _paint_lines(self, painter: QPainter, inside: QRect, font: QFont, said: Sequence[Line]) -> None:
        height = QFontMetrics(font).height()
        lines = _laid_out(said, font, inside.width(), inside.height() // height)
        line = QRect(inside.left(), inside.center().y() - height * len(lines) // 2, inside.width(), height)
        for pieces in lines:
            for text, late in pieces:
                painter.setFont(_written(font, late=late))
                painter.setPen(self.theme.critical if late else self.theme.text)
                painter.drawText(line, int(_LEFT), text)
                line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(text))
            line = QRect(inside.left(), line.top() + height, inside.width(), height)


def _laid_out(said: Sequence[Line], font: QFont, width: int, room: int) -> list[list[tuple[str, bool]]]:
    """In up to `room` lines so many pixels wide. A limit that has no room in its line begins the next one; where there
    is none, a sign says that there is more: half a time tells less."""
    lines = list[list[tuple[str, bool]]]()
    for line in said:
        lines.append([])
        left = width
        for at, (whole, late) in enumerate(line):
            text = whole
            metrics = QFontMetrics(_written(font, late=late))
            more = metrics.horizontalAdvance(_MORE) if at + 1 < len(line) and len(lines) == room else 0
            if at and metrics.horizontalAdvance(text) + more > left:
                if len(lines) == room:
                    lines[-1].append((_MORE, False))
                    break
                lines.append([])
                left, text = width, text.removeprefix(BETWEEN)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(left - more, 0))
            lines[-1].append((shown, late))
            left -= metrics.horizontalAdvance(shown)
    return lines


def _written(font: QFont, *, late: bool) -> QFont:
    written = QFont(font)
    written.setBold(late)
    return written
