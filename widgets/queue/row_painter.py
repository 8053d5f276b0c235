"""How the queue's rows are painted: grey as long as nothing needs a person.

Qt's own way, cell by cell through a delegate, asks the model a dozen things a cell; a screen of rows that changes
every second has no time for that.
"""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPixmap

from models.alarms.alarm_signs import AlarmSign
from models.entities.orders import Urgency
from models.rules.arrival_clocks import ClockState
from widgets.alarms.signs import alarm_pixmap
from widgets.map.open_orders import order_look
from widgets.queue.columns import BAR_WIDTH, SYMBOL, WIDEST_TIME, Column, alignment
from widgets.queue.group_heads import GroupHead
from widgets.queue.queue_model import QueueModel
from widgets.queue.time_left import Pip, TimeLeft
from widgets.theme import OrderLook, Theme, symbol_icon
from widgets.theme.inks import Inks

_LATE, _NEAR = Urgency.CRITICAL, Urgency.EMERGENCY
"""The theme's red and amber."""

FOLD_SIGN_WIDTH = 24
"""Where a click folds a group, in pixels from the left."""

_EDGE = 6
_GAP = 8
_PIPS_HEIGHT = 8
_THICKER = 3
_LINE = 2
"""Height of the bar where it lies below the countdown."""
_PIECES, _BREAK = 4, 3
"""Of the bar of a limit that has passed; breaks in pixels."""
_LEFT, _RIGHT = alignment(Column.NUMBER), alignment(Column.CUSTOMERS)
_MOST_FITTED = 4096
Cut = Callable[[str, QFontMetrics, int], str]
"""Text, letters and pixels to as much of it as fits."""


class RowPainter:
    """Paints every column. The time: rule, countdown, a bar that fills as the limit is used up, and under it a pip for
    each arrival limit – a ring is open, a dot was kept, a cross is broken, a short line has no limit here. Where the
    column is narrow the bar lies below the countdown, without pips."""

    def __init__(self, *, model: QueueModel, theme: Theme) -> None:
        self._queue = model
        self._alarms: Mapping[str, AlarmSign] = {}
        self._fitted: dict[tuple[str, int, Cut], str] = {}
        self._pips: dict[tuple[tuple[Pip, ...], bool, float], QPixmap] = {}
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._inks = Inks(theme)
        self._quiet = self._inks.dim
        self._icons = {(urgency, look): symbol_icon(urgency, theme, look) for urgency in Urgency for look in OrderLook}
        self._grey_icons = {key: QIcon(icon.pixmap(SYMBOL, QIcon.Mode.Disabled)) for key, icon in self._icons.items()}
        self._pips.clear()
        self._fitted.clear()

    def forget_cuts(self) -> None:
        """The letters have another size: what fitted into a cell must be cut anew."""
        self._fitted.clear()

    def paint_selected_row(
        self, painter: QPainter, row: int, cells: Iterable[tuple[Column, QRect]], font: QFont
    ) -> None:
        """The same where the selection's colour is behind: dim letters cannot be read on it."""
        self._quiet = self._inks.text
        self.paint_row(painter, row, cells, font)
        self._quiet = self._inks.dim

    def paint_row(self, painter: QPainter, row: int, cells: Iterable[tuple[Column, QRect]], font: QFont) -> None:
        """Paint these cells of the row; what is behind them is there already."""
        grey = self._queue.is_grey(row)
        for column, whole in cells:
            cell = whole.adjusted(_EDGE, 0, -_EDGE, 0)
            painter.setFont(font)
            painter.setPen(self._quiet if grey else self._inks.text)
            if column is Column.TIME:
                self._paint_time(painter, cell, font, row)
            elif column is Column.MARK:
                self._paint_mark(painter, whole, font, self._queue.text(row, column))
            else:
                self._paint_text(painter, cell, row, column)

    def paint_head(self, painter: QPainter, line: QRect, head: GroupHead, font: QFont) -> None:
        """The head of a group over the whole width: fold sign, name, how many, the least time left, what is late."""
        painter.fillRect(line.left(), line.bottom(), line.width(), 1, self._theme.line)
        painter.setFont(_bold(font))
        painter.setPen(self._inks.text)
        painter.drawText(line.adjusted(_EDGE, 0, 0, 0), _LEFT, "▸" if head.folded else "▾")
        rest = line.adjusted(FOLD_SIGN_WIDTH, 0, -_EDGE, 0)
        parts = [(head.name, self._inks.text, _bold(font)), (head.count, self._inks.text, font)]
        if head.left is not None and head.left.state is not None:
            late = head.left.state is ClockState.BREACHED
            ink = self._inks.urgency_line[_LATE] if late else self._inks.text
            parts.append((head.left.rule, self._inks.dim, font))
            parts.append((head.left.text, ink, _bold(font) if late else font))
        if head.overdue:
            parts.append((head.overdue, self._inks.urgency_line[_LATE], font))
        for text, ink, written in parts:
            painter.setFont(written)
            painter.setPen(ink)
            painter.drawText(rest, _LEFT, text)
            rest.setLeft(rest.left() + painter.fontMetrics().horizontalAdvance(text) + 2 * _GAP)

    def _paint_text(self, painter: QPainter, cell: QRect, row: int, column: Column) -> None:
        if column is Column.URGENCY:
            self._icon(row).paint(painter, QRect(cell.left(), cell.top(), SYMBOL, cell.height()))
            cell.setLeft(cell.left() + SYMBOL + 4)
            if cell.width() < SYMBOL:
                return  # the sign alone
        elif column is Column.NUMBER:
            self._paint_alarm(painter, cell, row)
        how = cut_address if column is Column.PLACE else cut
        text = self._fitting(self._queue.text(row, column), painter.fontMetrics(), cell.width(), how)
        painter.drawText(cell, _RIGHT if column is Column.CUSTOMERS else _LEFT, text)

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        self._alarms = signs

    def _paint_alarm(self, painter: QPainter, cell: QRect, row: int) -> None:
        """At the end of the number, and out of the way of its text."""
        order = self._queue.order_at(row)
        sign = None if order is None else self._alarms.get(order.id)
        if sign is None:
            return
        pixmap = alarm_pixmap(*sign, self._theme, painter.device().devicePixelRatioF())
        side = round(pixmap.deviceIndependentSize().width())
        painter.drawPixmap(cell.right() - side + 1, cell.center().y() - side // 2, pixmap)
        cell.setRight(cell.right() - side)

    def _fitting(self, text: str, metrics: QFontMetrics, width: int, how: Cut) -> str:
        """With an ellipsis if it is too long; the same texts are painted again and again."""
        key = (text, width, how)
        fitted = self._fitted.get(key)
        if fitted is None:
            if len(self._fitted) >= _MOST_FITTED:
                self._fitted.clear()
            fitted = self._fitted[key] = how(text, metrics, width)
        return fitted

    def _icon(self, row: int) -> QIcon:
        """As on the map: filled waits for a crew, hollow has one, small has power back. Where there is no room for the
        column of states the sign still tells that."""
        order = self._queue.order_at(row)
        assert order is not None
        return (self._grey_icons if self._queue.is_grey(row) else self._icons)[order.urgency, order_look(order)]

    def _paint_time(self, painter: QPainter, cell: QRect, font: QFont, row: int) -> None:
        left, grey = self._queue.time_left(row), self._queue.is_grey(row)
        late = left.state is ClockState.BREACHED and not grey
        beside = cell.width() >= painter.fontMetrics().horizontalAdvance(WIDEST_TIME) + BAR_WIDTH
        if beside:
            bar = QRectF(cell.right() - BAR_WIDTH + 1, cell.center().y() - 5, BAR_WIDTH, 4)
            words = cell.adjusted(0, 0, -BAR_WIDTH - _GAP, 0)
        else:
            bar = QRectF(cell.left(), cell.bottom() - _LINE, cell.width(), _LINE)
            words = cell.adjusted(0, 0, 0, -_LINE)
        painter.setPen(self._quiet)
        painter.drawText(words, _LEFT, left.rule)
        if late:
            painter.setPen(self._inks.urgency_line[_LATE])
            painter.setFont(_bold(font))
        elif not grey:
            painter.setPen(self._inks.text)
        painter.drawText(words, _RIGHT, left.text)
        if left.state is not None:
            self._paint_bar(painter, bar, left, grey=grey)
        if beside:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(bar.bottomLeft() + QPointF(0, 2), self._pip_signs(left.pips, ratio, grey=grey))

    def _paint_bar(self, painter: QPainter, bar: QRectF, left: TimeLeft, *, grey: bool) -> None:
        """Thin while there is time, thick as the limit comes near, thick and broken to pieces once it has passed: the
        form says it, the colour only says it again."""
        if grey or left.state not in {ClockState.URGENT, ClockState.BREACHED}:
            painter.fillRect(bar, self._theme.line)
            painter.fillRect(QRectF(bar.topLeft(), QSizeF(bar.width() * left.used, bar.height())), self._theme.dim)
            return
        thick = bar.adjusted(0, -_THICKER, 0, 0)
        if left.state is ClockState.URGENT:
            painter.fillRect(thick, self._theme.line)
            thick.setWidth(thick.width() * left.used)
            painter.fillRect(thick, self._inks.urgency_fill[_NEAR])
            return
        width = (thick.width() - (_PIECES - 1) * _BREAK) / _PIECES
        for number in range(_PIECES):
            piece = QRectF(thick.left() + number * (width + _BREAK), thick.top(), width, thick.height())
            painter.fillRect(piece, self._inks.urgency_fill[_LATE])

    def _pip_signs(self, pips: tuple[Pip, ...], ratio: float, *, grey: bool) -> QPixmap:
        key = (pips, grey, ratio)
        if key not in self._pips:
            self._pips[key] = self._drawn(pips, ratio, grey=grey)
        return self._pips[key]

    def _drawn(self, pips: tuple[Pip, ...], ratio: float, *, grey: bool) -> QPixmap:
        signs = QPixmap(round(BAR_WIDTH * ratio), round(_PIPS_HEIGHT * ratio))
        signs.setDevicePixelRatio(ratio)
        signs.fill(Qt.GlobalColor.transparent)
        painter = QPainter(signs)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, pip in enumerate(pips):
            at = QPointF(BAR_WIDTH / len(pips) * (number + 0.5), _PIPS_HEIGHT / 2)
            painter.setPen(self._inks.dim)
            match pip:
                case Pip.OPEN:
                    painter.drawEllipse(at, 2.5, 2.5)
                case Pip.KEPT:
                    painter.setBrush(self._theme.dim)
                    painter.drawEllipse(at, 2.5, 2.5)
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                case Pip.BROKEN:
                    painter.setPen(self._inks.dim if grey else self._inks.urgency_line[_LATE])
                    painter.drawLine(at + QPointF(-2.5, -2.5), at + QPointF(2.5, 2.5))
                    painter.drawLine(at + QPointF(-2.5, 2.5), at + QPointF(2.5, -2.5))
                case Pip.NONE:
                    painter.drawLine(at + QPointF(-2, 0), at + QPointF(2, 0))
        painter.end()
        return signs

    def _paint_mark(self, painter: QPainter, cell: QRect, font: QFont, signs: str) -> None:
        """The gravest mark as a boxed sign, and a dot beside it for each further one."""
        if not signs:
            return
        side = min(cell.height() - 6, cell.width() - 8)
        box = QRectF(cell.left() + 3, cell.center().y() - side / 2 + 0.5, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.text)
        painter.drawRoundedRect(box, 2, 2)
        for more in range(len(signs) - 1):
            painter.drawEllipse(QPointF(box.right() + 3, box.top() + 2 + 5 * more), 1.3, 1.3)
        painter.setFont(_smaller(font))
        painter.setPen(self._theme.base)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, signs[0])
        painter.restore()


def cut(text: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def cut_address(text: str, metrics: QFontMetrics, width: int) -> str:
    """An address is cut before the house number with which it ends: 16号 must not become 6号."""
    street, space, house = text.rpartition(" ")
    rest = width - metrics.horizontalAdvance(space + house)
    if not street or rest < metrics.horizontalAdvance("网…"):
        return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width)
    return cut(street, metrics, rest) + space + house


def _bold(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setBold(True)
    return strong


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.85)
    return small
