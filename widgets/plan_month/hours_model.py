"""What the grids feel: a row for all, for each station and for each of its grids; customer-hours used and planned, the
budget, outages and classes of areas. Rows stay where they are; figures change in them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from models.ids import GridId, StationId
from models.picture import Picture
from models.planning.hour_budget_use import BudgetState
from models.planning.month_hours import HourKind, HourLine, MonthHours
from models.rules.hour_budgets import HOUR_BUDGETS_RULE, HourBudget
from models.rules.rule_book import RuleBook
from widgets.plan_month.words import budget_over_text, budget_words, hours_number
from widgets.theme import Theme
from widgets.words.names import station_label
from widgets.words.provenance import budget_provenance, rule_provenance
from widgets.words.terms import term

COLUMNS = 5
Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class HoursRow:
    """All grids in view, a station, or one grid of it."""

    station: str = ""
    grid: str = ""


class HoursModel(QAbstractTableModel):
    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self.theme = theme
        self._rows: list[HoursRow] = []
        self._lines: list[HourLine] = []
        self.hours: MonthHours | None = None
        self._place: dict[str, int] = {}

    def show_hours(self, hours: MonthHours | None, station: StationId | None) -> None:
        """`station` is the one in view, None for all; without `hours` nothing is known yet."""
        rows = [] if hours is None else _rows(hours, station)
        same = rows == self._rows
        if not same:
            self.beginResetModel()
        self.hours, self._rows = hours, rows
        self._place = {} if hours is None else {grid: place for place, grid in enumerate(hours.grids)}
        self._lines = [] if hours is None else [hours.line(self.grids_of(row)) for row in rows]
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, COLUMNS - 1))

    def set_words(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, COLUMNS - 1))

    def row_at(self, row: int) -> HoursRow | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def grids_of(self, row: HoursRow) -> list[int]:
        """Rows of the ground's grids."""
        if self.hours is None:
            return []
        if row.grid:
            return [self._place[row.grid]]
        if row.station:
            return self.hours.rows_of_station(row.station)
        return list(range(len(self.hours.grids)))

    def name_of(self, row: HoursRow) -> str:
        if row.grid:
            known = self._picture.grids.get(GridId(row.grid))
            return known.name if known is not None and known.name else row.grid
        return self.station_name(row) if row.station else self.tr("All stations")

    def station_name(self, row: HoursRow) -> str:
        return station_label(StationId(row.station), self._picture)

    def budget_of(self, row: HoursRow) -> HourBudget | None:
        budgets, month = self._rules.hour_budgets, self._month
        if row.grid:
            return budgets.of_grid(row.grid, month)
        return budgets.of_station(row.station, month) if row.station else None

    def sums(self) -> list[int]:
        """The rows of all grids and of stations."""
        return [place for place, row in enumerate(self._rows) if not row.grid]

    def told(self) -> list[tuple[str, ...]]:
        """Every row in words, for table and paper."""
        return [tuple(self.texts(place, column) for column in range(COLUMNS)) for place in range(len(self._rows))]

    def line_at(self, row: int) -> HourLine:
        return self._lines[row]

    def samples(self) -> tuple[str, ...]:
        """Texts that the columns but the last are to be wide enough for; that has what is left."""
        return (
            "城东-02罗家湾网格",
            self.tr("faults {hours}").format(hours="12,345"),
            self.tr("{approved} + {filed} + {drafted}").format(approved="12,345", filed="12,345", drafted="12,345"),
            budget_over_text("1,234"),
            "",
        )

    # -- Qt -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(_Role.DisplayRole)) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.ToolTipRole and section == 2:
            return self.tr("Customer-hours still to come: approved + on the way + drafted")
        if role == _Role.ToolTipRole and section == 4:
            return self.tr("Outages begun + to come; areas ▲ warned, ✕ frequent: now → with what is planned")
        if role not in {_Role.DisplayRole, _Role.ToolTipRole}:
            return None
        return (
            self.tr("Grid"),
            self.tr("Used (ch)"),
            self.tr("Planned (ch)"),
            self.tr("Budget (ch)"),
            self.tr("Outages, areas"),
        )[section]

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        row = self.row_at(index.row())
        if row is None:
            return None
        if role == _Role.DisplayRole:
            return self.texts(index.row(), index.column())
        if role in {_Role.ToolTipRole, _Role.AccessibleTextRole}:
            words = [term(self._state(index.row()))] if index.column() == 3 else []
            return "\n".join((self.texts(index.row(), index.column()), *words))
        if role == _Role.FontRole and not row.grid:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role == _Role.ForegroundRole and index.column() == 3:
            return self.theme.critical if self._state(index.row()) is BudgetState.OVER_USED else None
        if role == _Role.WhatsThisRole:
            budget = self.budget_of(row)
            if budget is None:
                return rule_provenance(HOUR_BUDGETS_RULE, self._rules)
            return budget_provenance(budget, self._rules)
        return None

    def texts(self, place: int, column: int) -> str:
        """Two lines: the figure, and what it is made of."""
        row, line = self._rows[place], self._lines[place]
        return "\n".join(
            filter(None, (self._name, self._used, self._planned, self._budget, self._areas)[column](row, line))
        )

    # -- cells ----------------------------------------------------------------------------------------------

    @property
    def _month(self) -> date:
        assert self.hours is not None  # there is no row before
        return self.hours.month

    def _state(self, place: int) -> BudgetState:
        return budget_words(self._lines[place], self.budget_of(self._rows[place]))[2]

    def _name(self, row: HoursRow, _line: HourLine) -> tuple[str, ...]:
        name = self.name_of(row)
        return (name, row.grid) if row.grid and row.grid != name else (name,)

    def _used(self, _row: HoursRow, line: HourLine) -> tuple[str, ...]:
        if self.hours is None or self.hours.unread:
            return ("…", self.tr("being read"))
        faults = self.tr("faults {hours}").format(hours=hours_number(line.of(HourKind.FAULTS)))
        return hours_number(line.used), faults if line.used else ""

    def _planned(self, _row: HoursRow, line: HourLine) -> tuple[str, ...]:
        if hours_number(line.planned) == hours_number(line.of(HourKind.APPROVED)):
            return (hours_number(line.planned),)
        parts = self.tr("{approved} + {filed} + {drafted}").format(
            approved=hours_number(line.of(HourKind.APPROVED)),
            filed=hours_number(line.of(HourKind.FILED)),
            drafted=hours_number(line.of(HourKind.DRAFTED)),
        )
        return hours_number(line.planned), parts

    def _budget(self, row: HoursRow, line: HourLine) -> tuple[str, ...]:
        if self.budget_of(row) is None:
            return ("–",)
        return budget_words(line, self.budget_of(row))[:2]

    def _areas(self, _row: HoursRow, line: HourLine) -> tuple[str, ...]:
        begun, to_come = (f"{count:,}" for count in line.outages)
        outages = self.tr("{begun} + {to_come} to come").format(begun=begun, to_come=to_come)
        done, both = line.areas
        parts = [
            self.tr("{sign} {done} → {both}").format(sign=sign, done=done[code], both=both[code])
            for code, sign in ((1, "▲"), (2, "✕"))
            if both[code]
        ]
        return outages, "  ".join(parts)


def _rows(hours: MonthHours, station: StationId | None) -> list[HoursRow]:
    stations = [station] if station is not None else sorted(hours.stations)
    rows = [] if station is not None or len(stations) < 2 else [HoursRow()]
    for one in stations:
        grids = sorted(hours.grids[row] for row in hours.rows_of_station(one))
        rows += [HoursRow(one), *(HoursRow(one, grid) for grid in grids)]
    return rows
