"""How the lists and texts of the rule book's pages behave: whole rows, nothing to edit, everything to copy."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QTableView

from widgets.theme.fonts import text_scale


def set_up(table: QTableView, widths: Mapping[int, int]) -> None:
    """`widths` in pixels by column at the usual size of text; the last column has the rest."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.horizontalHeader().setHighlightSections(False)
    _Widths(table, widths).take()


def read_only_text() -> QPlainTextEdit:
    """Marked and copied by mouse and by keyboard; Tab leaves it."""
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    text.setTabChangesFocus(True)
    return text


class _Widths(QObject):
    """Columns grow and shrink with the letters; one that somebody has drawn wider stays wider."""

    def __init__(self, table: QTableView, widths: Mapping[int, int]) -> None:
        super().__init__(table)
        self._table = table
        self._widths = widths
        self._scale = 0.0
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FontChange:
            self.take()
        return super().eventFilter(watched, event)

    def take(self) -> None:
        before, self._scale = self._scale, text_scale(self._table.font())
        for column, width in self._widths.items():
            wide = self._table.columnWidth(column) / before if before else width
            self._table.setColumnWidth(column, round(wide * self._scale))
