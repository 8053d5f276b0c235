"""How a ranked crew looks: rank, name and arrival first; then limits and age; then what stands against it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from widgets.inspector.candidate_rows import CandidateRows, Mark, RowWords
from widgets.theme.theme import Theme

_MARGIN, _BAR = 6, 3
_WRAP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MOST_HEIGHTS = 512
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CandidatePainter(QStyledItemDelegate):
    def __init__(self, rows: CandidateRows, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._theme = theme
        self._quiet = theme.dim
        self._heights: dict[tuple[tuple[str, ...], int, str, bool], int] = {}

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme

    def height(self, row: int, width: int, font: QFont) -> int:
        """Pixels that the row takes at `width`; asked for several times in one layout, and measured once."""
        words = self._rows.words(row)
        texts = tuple(text for _, text in words.lines)
        metrics = QFontMetrics(font)
        apart = self._are_apart(words, width - 2 * _MARGIN - _rank_width(metrics), metrics)
        key = (texts, width, font.key(), apart)
        if key not in self._heights:
            if len(self._heights) >= _MOST_HEIGHTS:
                self._heights.clear()
            room = QRect(0, 0, _text_width(width, metrics), 10_000)
            lines = sum(metrics.boundingRect(room, int(_WRAP), text).height() for text in texts)
            self._heights[key] = (3 if apart else 2) * metrics.height() + lines + 2 * _MARGIN + 2
        return self._heights[key]

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = option.widget.width()
        return QSize(width, self.height(index.row(), width, option.font))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        words = self._rows.words(index.row())
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.selected_row)
            bar = QRect(option.rect.topLeft(), QSize(_BAR, option.rect.height()))
            painter.fillRect(bar, self._theme.selection)
        painter.setPen(self._theme.line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        # Dim letters cannot be read on the selection.
        self._quiet = self._theme.text if state & QStyle.StateFlag.State_Selected else self._theme.dim
        self._paint_words(painter, option, words)
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, words: RowWords) -> None:
        font, theme = option.font, self._theme
        metrics = QFontMetrics(font)
        high = metrics.height()
        line = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, 0)
        line.setHeight(high)
        painter.setFont(font)
        painter.setPen(self._quiet)
        painter.drawText(QRect(line.left(), line.top(), _rank_width(metrics) - _MARGIN, high), _RIGHT, words.rank)
        inside = line.adjusted(_rank_width(metrics), 0, 0, 0)
        bold = QFont(font)
        bold.setBold(words.lawful)
        painter.setFont(bold)
        painter.setPen(theme.text if words.lawful else self._quiet)
        arrival_width = QFontMetrics(bold).horizontalAdvance(words.arrival)
        painter.drawText(inside, _RIGHT, words.arrival)
        room = inside.width() - arrival_width - _MARGIN
        name = QFontMetrics(bold).elidedText(words.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inside, _LEFT, name)
        painter.setFont(font)
        second = inside.translated(0, high)
        self._paint_limits(painter, second, words)
        last = second.translated(0, high) if self._are_apart(words, second.width(), metrics) else second
        painter.setPen(self._quiet)
        painter.drawText(last, _RIGHT, words.position)
        self._paint_lines(painter, last.translated(0, high + 2), words, metrics)

    def _are_apart(self, words: RowWords, width: int, metrics: QFontMetrics) -> bool:
        """Whether limits and position stand in a line each: one of `width` pixels has no room for both."""
        limits = sum(metrics.horizontalAdvance(text) + 2 * _MARGIN for text in _limit_texts(words))
        return limits + metrics.horizontalAdvance(words.longest_position) > width

    def _paint_limits(self, painter: QPainter, line: QRect, words: RowWords) -> None:
        left, kept = line.left(), len(words.limits.kept)
        for number, text in enumerate(_limit_texts(words)):
            painter.setPen(self._quiet if number < kept else self._theme.text)
            painter.drawText(line.adjusted(left - line.left(), 0, 0, 0), _LEFT, text)
            left += painter.fontMetrics().horizontalAdvance(text) + 2 * _MARGIN

    def _paint_lines(self, painter: QPainter, line: QRect, words: RowWords, metrics: QFontMetrics) -> None:
        top = line.top()
        for mark, text in words.lines:
            colour = self._colour(mark)
            painter.setPen(colour)
            painter.drawText(QRect(line.left(), top, _sign_width(metrics), metrics.height()), _LEFT, mark.value)
            room = QRect(line.left() + _sign_width(metrics), top, line.width() - _sign_width(metrics), 10_000)
            painter.setPen(self._quiet if mark is Mark.NOTE else self._theme.text)
            high = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), int(_WRAP), text).height()
            painter.drawText(QRect(room.left(), top, room.width(), high), int(_WRAP), text)
            top += high

    def _colour(self, mark: Mark) -> QColor:
        return {Mark.NOTE: self._quiet, Mark.SOFT: self._theme.text, Mark.HARD: self._theme.critical}[mark]


def _limit_texts(words: RowWords) -> list[str]:
    """First those that are kept."""
    return [f"{rule} ✓" for rule in words.limits.kept] + [f"{rule} ✕" for rule in words.limits.missed]


def _text_width(width: int, metrics: QFontMetrics) -> int:
    return width - 2 * _MARGIN - _rank_width(metrics) - _sign_width(metrics)


def _rank_width(metrics: QFontMetrics) -> int:
    return metrics.horizontalAdvance("0") + 2 * _MARGIN


def _sign_width(metrics: QFontMetrics) -> int:
    return metrics.horizontalAdvance("▲") + 4
