"""How the queue's table looks: its set-up and the label of a drag."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from models.entities.orders import WorkOrder
from widgets.queue.columns import Column
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
    rows.setMinimumSectionSize(1)  # by itself it goes by letters that it hears of after the table
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setSectionResizeMode(Column.PLACE, QHeaderView.ResizeMode.Stretch)
    header.setMinimumSectionSize(20)
    header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)


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
