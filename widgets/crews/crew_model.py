"""The board as a table for Qt. Between `freeze` and `settle` no row changes its place."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from models.changes import Change
from models.entities.crew_loans import CrewLoan
from models.entities.fixes import Fix
from models.entities.orders import WorkOrder
from models.entities.people import Crew
from models.entities.places import Station
from models.entities.work_permits import WorkPermit
from models.ids import CrewId, StationId
from models.lent_crews import works_for
from models.picture import Picture
from models.planning.positions import is_from_future, is_stale
from models.rules.rule_book import RuleBook
from widgets.crews.crew_cells import (
    Column,
    alignment,
    cell_more,
    cell_text,
    heading,
    position_more,
    position_text,
    station_text,
)
from widgets.crews.crew_icons import crew_icons
from widgets.crews.crew_rows import LOOKS, CrewRow, Group, crew_row, passes
from widgets.theme import Theme
from widgets.words.terms import listed

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_DISPLAY = int(_Role.DisplayRole)


class CrewModel(QAbstractTableModel):
    """Crews that can be sent on top, then busy ones by how far they are, then those on a break and off duty."""

    counted = Signal()
    """The number of crews in a group, or of stale positions, has changed."""

    def __init__(
        self, *, picture: Picture, rules: RuleBook, theme: Theme, now: datetime, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._now = now
        self._fixes: dict[CrewId, Fix] = {}
        self._stale: set[CrewId] = set()
        self._filter = ""
        self._seat: frozenset[StationId] = frozenset()
        self._frozen = self._stacked = False
        self._known: dict[CrewId, CrewRow] = {}
        self._rows: list[CrewId] = []
        self.show_theme(theme)
        self._take(picture.crews)
        self._look_at_fixes()
        self._lay_out()

    def show_seat(self, stations: frozenset[StationId]) -> None:
        """Dim the crews of all other stations; empty: of none."""
        self._seat = stations
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    # -- what the board asks ------------------------------------------------------------------------------------

    @property
    def frozen(self) -> bool:
        return self._frozen

    def row_at(self, row: int) -> CrewRow:
        return self._known[self._rows[row]]

    def row_of(self, crew: CrewId) -> int | None:
        return self._rows.index(crew) if crew in self._rows else None

    def counts(self) -> tuple[dict[Group, int], int]:
        """Crews of each group, whatever the filter; and how many on duty have a stale position or none."""
        groups = dict.fromkeys(Group, 0)
        for row in self._known.values():
            groups[row.group] += 1
        on_duty = (row.crew.id for row in self._known.values() if row.group is not Group.OFF_DUTY)
        return groups, sum(crew in self._stale for crew in on_duty)

    def labels(self) -> set[str]:
        """What the crews are called, whatever the filter."""
        return {cell_text(row, Column.CREW, self._now) for row in self._known.values()}

    def stack(self) -> None:
        """There is no room beside the names: state and position stand below them."""
        self._stacked = True
        self._repaint(Column.CREW, Column.CREW)

    def unstack(self) -> None:
        self._stacked = False
        self._repaint(Column.CREW, Column.CREW)

    # -- what the board tells -----------------------------------------------------------------------------------

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._icons = crew_icons(theme)
        self._repaint(Column.CREW, Column.POSITION)

    def set_filter(self, text: str) -> None:
        self._filter = text.strip().lower()
        self._lay_out()

    def freeze(self) -> None:
        self._frozen = True

    def settle(self) -> None:
        self._frozen = False
        self._lay_out()

    def take(self, changes: Iterable[Change]) -> None:
        """The picture has been advanced by `changes`."""
        touched: dict[CrewId, None] = {}
        for change in changes:
            if change.kind is Crew:
                touched[CrewId(change.key)] = None
            elif change.kind is WorkOrder:
                crews = (order.crew for order in (change.before, change.after) if isinstance(order, WorkOrder))
                touched |= {crew: None for crew in crews if crew is not None}
            elif change.kind is WorkPermit:
                permits = (permit for permit in (change.before, change.after) if isinstance(permit, WorkPermit))
                touched |= {permit.crew: None for permit in permits if permit.crew is not None}
            elif isinstance(loan := change.after or change.before, CrewLoan):
                touched[loan.crew] = None
            elif change.kind is Station:
                touched |= dict.fromkeys(self._known)
        if touched:
            self._take(touched)
            self._look_at_fixes()
            self._show()

    def take_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        """Fixes come many times a second: ages are counted on by `tick`, only what has turned is shown at once."""
        self._fixes.update(fixes)
        self._now = now
        self._show_turned_stale()

    def tick(self, now: datetime) -> None:
        """Time has passed: ages are counted on, and positions grow stale."""
        self._now = now
        self._show_turned_stale()
        self._repaint(Column.CREW if self._stacked else Column.STATION, Column.POSITION)

    # -- Qt -----------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDropEnabled | flag.ItemNeverHasChildren

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == _DISPLAY:
            return heading(Column(section))
        return alignment(section) if role == _Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self.row_at(index.row()), index.column()
        if role == _DISPLAY:
            return self._text(row, column)
        if role == _Role.DecorationRole and column == Column.CREW:
            return self._icons[LOOKS[row.group], row.crew.id in self._stale]
        if role == _Role.TextAlignmentRole:
            return alignment(column)
        if role == _Role.ForegroundRole and (self._is_dim(row) or column == Column.KIND):
            return self._theme.dim
        if role in {_Role.ToolTipRole, _Role.AccessibleDescriptionRole}:
            if column == Column.POSITION:
                return position_more(self._fixes.get(row.crew.id), self._rules)
            return cell_more(row, column, self._rules)
        if role == _Role.WhatsThisRole:
            return position_more(self._fixes.get(row.crew.id), self._rules)
        return None

    def _is_dim(self, row: CrewRow) -> bool:
        """Off duty, or of a station that this seat does not look at; a department's crews are everybody's."""
        station = works_for(row.crew, self._picture)
        elsewhere = bool(self._seat) and station is not None and station not in self._seat
        return row.group is Group.OFF_DUTY or elsewhere

    def _text(self, row: CrewRow, column: int) -> str:
        if column == Column.POSITION:
            return position_text(self._fixes.get(row.crew.id), now=self._now, rules=self._rules)
        if column == Column.STATION:
            return station_text(row, now=self._now, rules=self._rules)
        if column == Column.CREW and self._stacked:
            below = listed([self._text(row, Column.STATE), self._text(row, Column.POSITION)])
            return f"{cell_text(row, column, self._now)}\n{below}"
        return cell_text(row, column, self._now)

    # -- rows ---------------------------------------------------------------------------------------------------

    def _take(self, crews: Iterable[CrewId]) -> None:
        for crew in crews:
            row = crew_row(crew, self._picture)
            if row is None:
                self._known.pop(crew, None)
            else:
                self._known[crew] = row

    def _look_at_fixes(self) -> bool:
        """Which positions are stale now; whether any has become so, or is so no more."""
        fixes = self._fixes
        stale = {crew for crew in self._known if not self._is_fresh(fixes.get(crew))}
        if stale == self._stale:
            return False
        self._stale = stale
        return True

    def _show_turned_stale(self) -> None:
        if self._look_at_fixes():
            self._repaint(Column.CREW, Column.POSITION)
            self.counted.emit()

    def _is_fresh(self, fix: Fix | None) -> bool:
        if fix is None or is_stale(fix, self._now, self._rules):
            return False
        return not is_from_future(fix, self._now, self._rules)

    def _show(self) -> None:
        """Under a hand every crew keeps its place; one that has gone altogether leaves the board at once."""
        if self._frozen and all(crew in self._known for crew in self._rows):
            self._repaint(Column.CREW, Column.POSITION)
        else:
            self._lay_out()
        self.counted.emit()

    def _lay_out(self) -> None:
        wanted = sorted((row for row in self._known.values() if passes(row, self._filter)), key=lambda row: row.key)
        rows = [row.crew.id for row in wanted]
        if set(rows) != set(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif rows != self._rows:
            self._reorder(rows)
        self._repaint(Column.CREW, Column.POSITION)
        self.counted.emit()

    def _reorder(self, rows: list[CrewId]) -> None:
        """The same crews in another order: what is selected stays selected."""
        self.layoutAboutToBeChanged.emit()
        places = {crew: place for place, crew in enumerate(rows)}
        before = self.persistentIndexList()
        after = [self.index(places[self._rows[index.row()]], index.column()) for index in before]
        self._rows = rows
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _repaint(self, first: Column, last: Column) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, first), self.index(len(self._rows) - 1, last))
