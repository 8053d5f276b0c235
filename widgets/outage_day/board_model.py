"""The board as rows: heads of groups and outages. What a row says is made when it is painted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.entities.outage_plans import Window
from models.ids import PlanId
from widgets.outage_day.reading import Ask, DayGroup, DayLine, DayReader
from widgets.outage_day.words import (
    announced_text,
    ask_text,
    crew_text,
    day_group_text,
    happened_text,
    permit_text,
    reach_text,
)
from widgets.plans.plan_model import Cell, Head
from widgets.plans.standing import PlanStanding
from widgets.words.names import station_label
from widgets.words.terms import term

COLUMNS = 5
BARS, SIZE = 2, 4

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _HeadRow:
    group: DayGroup
    count: int


class BoardModel(QAbstractTableModel):
    """`arrange` lays the rows out anew; between two calls a row stays where it is and says what is true now."""

    def __init__(self, standing: PlanStanding, day: Window, now: datetime, parent: QObject) -> None:
        super().__init__(parent)
        self._standing = standing
        self._picture = standing.picture
        self._reader = DayReader(standing)
        self._day = day
        self._now = now
        self._rows: list[_HeadRow | PlanId] = []
        self._row_of: dict[PlanId, int] = {}
        self._lines: dict[PlanId, DayLine] = {}

    # -- what the board asks --------------------------------------------------------------------------------

    @property
    def day(self) -> Window:
        return self._day

    def show_day(self, day: Window, now: datetime) -> None:
        self._day = day
        self.arrange(now)

    def arrange(self, now: datetime) -> None:
        self._now = now
        lines = self._read()
        self.beginResetModel()
        self._lines = lines
        self._rows = _laid_out(lines)
        self._row_of = {row: place for place, row in enumerate(self._rows) if not isinstance(row, _HeadRow)}
        self.endResetModel()

    def out_of_place(self) -> int:
        """How many outages would come, go or move if it were arranged now."""
        wanted, before = _places(_laid_out(self._read())), _places(self._rows)
        return sum(1 for key in wanted.keys() | before.keys() if wanted.get(key) != before.get(key))

    def show_now(self, now: datetime) -> None:
        """Rows say what is true now, where they are."""
        self._now = now
        for key, line in self._lines.items():
            plan = self._picture.plans.get(key, line.plan)
            self._lines[key] = self._reader.line(plan, now) or line
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, COLUMNS - 1))

    def set_words(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
        self.show_now(self._now)

    def line_at(self, row: int) -> DayLine | None:
        plan = self.plan_at(row)
        return None if plan is None else self._lines[plan]

    def plan_at(self, row: int) -> PlanId | None:
        if not 0 <= row < len(self._rows):
            return None
        found = self._rows[row]
        return None if isinstance(found, _HeadRow) else found

    def row_of(self, plan: PlanId | None) -> int | None:
        return None if plan is None else self._row_of.get(plan)

    @property
    def heads(self) -> list[int]:
        return [place for place, row in enumerate(self._rows) if isinstance(row, _HeadRow)]

    @property
    def shown(self) -> frozenset[PlanId]:
        return frozenset(self._row_of)

    # -- Qt -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Keys pass the heads by."""
        if isinstance(self._rows[index.row()], _HeadRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Outage, station"),
            self.tr("Announced, actual"),
            "",  # the hours of the day stand there
            self.tr("State, what is next"),
            self.tr("Size, crew"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """For screen readers and tooltips; the painter asks `said_at`."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        return self.said_at(index.row(), index.column()).text

    def said_at(self, row: int, column: int) -> Cell | Head:
        """What a cell says; a head says it once, over all columns."""
        found = self._rows[row]
        if isinstance(found, _HeadRow):
            head = self.tr("{group} · {count}").format(group=day_group_text(found.group), count=f"{found.count:,}")
            return Head(head if column == 0 else "")
        return self._cell(self._lines[found], column)

    # -- cells ----------------------------------------------------------------------------------------------

    def _cell(self, line: DayLine, column: int) -> Cell:
        rules = self._standing.rules
        if column == 0:
            return Cell(line.plan.id, station_label(line.plan.station, self._picture))
        if column == 1:
            return Cell(announced_text(line.bars.announced, self._day, rules), happened_text(line, rules))
        if column == BARS:
            return Cell()
        if column == 3:
            words, tone = ask_text(line, self._now)
            return Cell(permit_text(line), words, tone)
        return Cell(reach_text(line), crew_text(line, self._picture) or term(line.plan.content.crew_kind))

    def _read(self) -> dict[PlanId, DayLine]:
        return {line.plan.id: line for line in self._reader.lines_of(self._day, self._now)}


def _laid_out(lines: dict[PlanId, DayLine]) -> list[_HeadRow | PlanId]:
    groups: dict[DayGroup, list[DayLine]] = {}
    for line in lines.values():
        groups.setdefault(line.group, []).append(line)
    rows: list[_HeadRow | PlanId] = []
    for group in DayGroup:
        found = sorted(groups.get(group, []), key=_urgency)
        if found:
            rows += [_HeadRow(group, len(found)), *(line.plan.id for line in found)]
    return rows


def _urgency(line: DayLine) -> tuple[int, float, str]:
    """What is asked first; among like things whose hours end or begin first."""
    hours = line.bars.announced
    turn = hours.end if line.bars.spells else hours.start
    return _ASKS.index(line.ask), turn.timestamp(), line.plan.id


_ASKS = tuple(Ask)


def _places(rows: list[_HeadRow | PlanId]) -> dict[PlanId, tuple[DayGroup | None, int]]:
    """Plan → the group it stands in and how high."""
    found: dict[PlanId, tuple[DayGroup | None, int]] = {}
    group: DayGroup | None = None
    for place, row in enumerate(rows):
        if isinstance(row, _HeadRow):
            group = row.group
        else:
            found[row] = group, place
    return found
