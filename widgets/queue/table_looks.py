"""How the queue's table looks: its set-up, columns that give way in a narrow view, the label of a drag."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from models.entities.orders import WorkOrder
from widgets.queue.columns import Column, hidden_at, widths
from widgets.theme import Theme, symbol_pixmap


def set_up(table: QTableView) -> None:
    # Whoever paints every pixel is scrolled by copying them; a style sheet's background would be painted anew.
    table.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    table.setMouseTracking(True)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setSectionResizeMode(Column.PLACE, QHeaderView.ResizeMode.Stretch)
    header.setMinimumSectionSize(20)


class ColumnWidths:
    """As wide as the words of now; the place takes what is left, and the least important ones give way to it."""

    def __init__(self, table: QTableView) -> None:
        self._table = table
        self.fit()

    def fit(self) -> None:
        """To the font and the language of now."""
        metrics = self._table.fontMetrics()
        self._table.verticalHeader().setDefaultSectionSize(metrics.height() + 8)
        self._widths = widths(metrics)
        for column, width in self._widths.items():
            if column is not Column.PLACE:
                self._table.setColumnWidth(column, width)
        self.give_way()

    def give_way(self) -> None:
        """To the width of the view."""
        hidden = hidden_at(self._table.viewport().width(), self._widths)
        for column in Column:
            if self._table.isColumnHidden(column) != (column in hidden):
                self._table.setColumnHidden(column, column in hidden)


def drag_label(order: WorkOrder, *, on: QWidget, theme: Theme) -> QPixmap:
    """Its symbol, number and address, in the font and for the screen of the widget that it is dragged from."""
    text = f"{order.id}  {order.place.address}"
    metrics, ratio = on.fontMetrics(), on.devicePixelRatioF()
    width, height = metrics.horizontalAdvance(text) + 34, metrics.height() + 8
    label = QPixmap(round(width * ratio), round(height * ratio))
    label.setDevicePixelRatio(ratio)
    label.fill(theme.panel)
    painter = QPainter(label)
    painter.setFont(on.font())
    painter.setPen(theme.text)
    painter.drawPixmap(6, (height - 16) // 2, symbol_pixmap(order.urgency, theme, size=16, ratio=ratio))
    painter.drawText(28, (height - metrics.height()) // 2 + metrics.ascent(), text)
    painter.end()
    return label
