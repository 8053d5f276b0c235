"""The areas of a notice as a table: line, code, name."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from models.notices.notice import NoticedArea

Index = QModelIndex | QPersistentModelIndex


class AreasModel(QAbstractTableModel):
    areas: tuple[NoticedArea, ...] = ()

    def show_areas(self, areas: tuple[NoticedArea, ...]) -> None:
        if areas == self.areas:
            return
        self.beginResetModel()
        self.areas = areas
        self.endResetModel()

    def set_words(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.areas)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Line"), self.tr("Area"), self.tr("Name as said"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        area = self.areas[index.row()]
        return (area.line or "–", area.code, area.name)[index.column()]
