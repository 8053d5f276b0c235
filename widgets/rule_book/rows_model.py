"""A table of things in words: what a row says is put together when it is looked at."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_MORE = frozenset({int(_Role.ToolTipRole), int(_Role.AccessibleDescriptionRole)})
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NONE: frozenset[int] = frozenset()

Thing = TypeVar("Thing")


class RowsModel(QAbstractTableModel, Generic[Thing]):
    """`headings` and `texts` are asked anew whenever something is shown, so that the language may change; the
    columns of `figures` stand to the right."""

    def __init__(
        self,
        *,
        headings: Callable[[], tuple[str, ...]],
        texts: Callable[[Thing], tuple[str, ...]],
        figures: frozenset[int] = _NONE,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._headings = headings
        self._texts = texts
        self._figures = figures
        self._things: Sequence[Thing] = ()

    def show(self, things: Sequence[Thing]) -> None:
        self.beginResetModel()
        self._things = things
        self.endResetModel()

    def set_words(self) -> None:
        """The language is another."""
        self.show(self._things)

    def thing(self, row: int) -> Thing:
        return self._things[row]

    # -- Qt ---------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._things)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(_Role.DisplayRole)) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole and section in self._figures:
            return _RIGHT
        return self._headings()[section] if role == _Role.DisplayRole else None

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self._things):
            return None
        if role == _Role.DisplayRole or role in _MORE:
            return self._texts(self._things[index.row()])[index.column()]
        return _RIGHT if role == _Role.TextAlignmentRole and index.column() in self._figures else None
