"""The plans that a table would draft, a row each: what a cell says is made when it is painted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.commands.plans import DraftPlan
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.plans.words import hours_text
from widgets.words.names import station_label
from widgets.words.terms import term

COLUMNS = 5

Index = QModelIndex | QPersistentModelIndex


class DraftModel(QAbstractTableModel):
    def __init__(self, *, picture: Picture, rules: RuleBook, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._drafts: Sequence[tuple[int, DraftPlan]] = ()

    def show_drafts(self, drafts: Sequence[tuple[int, DraftPlan]]) -> None:
        """With the row of the table that each stands in."""
        self.beginResetModel()
        self._drafts = drafts
        self.endResetModel()

    def set_words(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
        if self._drafts:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._drafts) - 1, COLUMNS - 1))

    # -- Qt -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._drafts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Row"), self.tr("Station"), self.tr("Hours"), self.tr("Areas"), self.tr("Work"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        line, draft = self._drafts[index.row()]
        return self._cells(line, draft)[index.column()]

    def _cells(self, line: int, draft: DraftPlan) -> tuple[str, ...]:
        scope = draft.content.scope
        reach = self.tr("areas: {areas}, customers: {customers}")
        work = self.tr("{kind}: {work}").format(kind=term(draft.content.kind), work=draft.content.work)
        return (
            str(line),
            station_label(draft.station, self._picture),
            hours_text(draft.window, self._rules),
            reach.format(areas=f"{len(scope.areas):,}", customers=f"{scope.customers:,}"),
            work if draft.content.work else term(draft.content.kind),
        )
