"""Which rows of a table are selected, read and set as whole rows, however many and however scattered."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange
from PySide6.QtWidgets import QTableView

_Flag = QItemSelectionModel.SelectionFlag


def selected_rows(table: QTableView) -> list[int]:
    """In their order, but the current one first."""
    # Not `selectedRows`: that asks for every cell, and takes the square of the ranges.
    selected = table.selectionModel().selection()
    ranges = map(selected.at, range(selected.count()))
    rows = sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})
    current = table.currentIndex().row()
    rows.sort(key=lambda row: row != current)
    return rows


def mark_rows(table: QTableView, rows: list[int], *, column: int) -> None:
    """Select these rows and no others, the first as the current one, at `column`. Nobody hears of the selection."""
    marks = table.selectionModel()
    # Qt would compare every stretch of the old selection with every one of the new, and tell each to the view.
    marks.reset()
    if rows:
        model = table.model()
        last = model.columnCount() - 1
        chosen = QItemSelection()
        stretches = [QItemSelectionRange(model.index(top, 0), model.index(end, last)) for top, end in _stretches(rows)]
        chosen.append(stretches)
        marks.setCurrentIndex(model.index(rows[0], column), _Flag.NoUpdate)
        before = marks.blockSignals(True)
        marks.select(chosen, _Flag.Select)
        marks.blockSignals(before)
    table.viewport().update()


def _stretches(rows: list[int]) -> list[tuple[int, int]]:
    """First and last row of each stretch without a gap: whatever Qt does with a selection grows with them."""
    ordered: NDArray[np.int64] = np.unique(np.array(rows, dtype=np.int64))
    breaks = np.flatnonzero(np.diff(ordered) != 1)
    firsts = ordered[np.append(0, breaks + 1)]
    lasts = ordered[np.append(breaks, len(ordered) - 1)]
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))
