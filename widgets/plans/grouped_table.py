"""A table of plans in groups: heads across, two lines a row or more, one plan chosen that keeps its place in the
view."""

from collections.abc import Callable, Mapping
from typing import Protocol, cast

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from models.alarms.alarm_signs import AlarmSign
from models.ids import PlanId
from widgets.plans.cell_painter import NO_DRAWINGS, CellPainter, Draw, SaysCells
from widgets.theme import Theme

_AIR = 8
KEPT_OF_LINES = 0.6
"""Share of its width in which a column says what it has to say in about twice as many lines."""
_MOST_MEASURED = 300
"""Rows that get further lines; what comes after them waits for nobody."""
_MOST_LINES = 5
"""Of a row: where columns are narrower still, it does not push the others out of the view."""


class GroupedRows(SaysCells, Protocol):
    """The model: rows of plans, and heads between them."""

    @property
    def heads(self) -> list[int]: ...

    def plan_at(self, row: int) -> PlanId | None:
        """None of a head."""

    def row_of(self, plan: PlanId | None) -> int | None: ...


class GroupedTable(QTableView):
    """Keys: F5 wants everything in its place, Enter opens what is chosen."""

    chosen = Signal(object)
    """PlanId, or None"""
    opened = Signal()
    """Enter, or a double click."""
    sorting_wanted = Signal()

    def __init__(
        self, rows: GroupedRows, *, theme: Theme, parent: QWidget, drawn: Mapping[int, Draw] = NO_DRAWINGS
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._plan: PlanId | None = None
        self._short: frozenset[int] = frozenset()
        self._heights: dict[int, int] = {}
        self._narrowed = QTimer(self)
        self._narrowed.setSingleShot(True)
        self._narrowed.setInterval(0)
        self._narrowed.timeout.connect(self.keep_lines)
        self._painter = CellPainter(rows, theme, self, drawn=drawn)
        self._painter.sign_at = self._sign_at
        self._signs: Mapping[str, AlarmSign] = {}
        self.setModel(cast(QAbstractItemModel, rows))
        self.setItemDelegate(self._painter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self.opened)
        for key, wish in (("F5", self.sorting_wanted), ("Return", self.opened)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(wish)

    @property
    def plan(self) -> PlanId | None:
        return self._plan

    def select(self, plan: PlanId) -> bool:
        """Whether it is among the rows."""
        row = self._rows.row_of(plan)
        if row is None:
            return False
        self.setCurrentIndex(self.model().index(row, 0))
        return True

    def lay_out_by(self, arrange: Callable[[], None]) -> None:
        """Rows come in another order; the chosen plan stays chosen, and as high in the view as it was. Where it was
        not in view, what was there stays. One that is no more among the rows leaves the first one chosen."""
        chosen, held = self._plan, self._held()
        arrange()
        self.size_rows()
        row = self._rows.row_of(chosen)
        if row is None:
            self._choose_first()
            return
        self.setCurrentIndex(self.model().index(row, 0))
        self._hold(held)

    def break_lines_in(self, columns: frozenset[int]) -> None:
        """These have less room than their texts may want: a row in which one does not fit gets further lines."""
        if columns or self._short:
            self._short = columns
            self.keep_lines()

    def keep_lines(self) -> None:
        """What rows say has changed where they stand: they get the lines that it takes now."""
        self._narrowed.stop()
        wanted = self._wanted_heights()
        if wanted != self._heights:
            held = self._held()
            self._take_heights(wanted)
            self._hold(held)

    def size_rows(self) -> None:
        """Two lines each or what it takes, one for a head. A row keeps the height that was set, whatever it says after
        a reset."""
        self._take_heights(self._wanted_heights())
        self.clearSpans()
        for row in self._rows.heads:
            self.setSpan(row, 0, 1, self.model().columnCount())

    def show_theme(self, theme: Theme) -> None:
        self._painter.theme = theme
        self.viewport().update()

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        """By the ids of what alarms stand about, plans among them."""
        self._signs = signs
        self.viewport().update()

    def _wanted_heights(self) -> dict[int, int]:
        """Pixels of the rows that have not two lines."""
        font = self.font()
        line = QFontMetrics(font).height()
        heads = dict.fromkeys(self._rows.heads, line + _AIR)
        found, widths = dict(heads), {column: self.columnWidth(column) for column in self._short}
        for row in range(min(self.model().rowCount(), _MOST_MEASURED) if self._short else 0):
            if row in heads:
                continue
            needed = max(self._painter.lines_of(row, column, font, width) for column, width in widths.items())
            if needed > 2:
                found[row] = min(needed, _MOST_LINES) * line + _AIR
        return found

    def _take_heights(self, wanted: dict[int, int]) -> None:
        before, self._heights = self._heights, wanted
        usual = 2 * QFontMetrics(self.font()).height() + _AIR
        self.verticalHeader().setDefaultSectionSize(usual)
        for row, height in (dict.fromkeys(before, usual) | wanted).items():
            self.setRowHeight(row, height)

    def _held(self) -> tuple[PlanId, int] | None:
        """What the eye rests on, and where it stands in the view: the chosen plan, or the first one in view where that
        is not. None: the list from its head."""
        rows = [self._rows.row_of(self._plan)]
        if self.verticalScrollBar().value() > 0:
            last = self.rowAt(self.viewport().height() - 1)
            rows += range(max(self.rowAt(0), 0), (last if last >= 0 else self.model().rowCount() - 1) + 1)
        for row in rows:
            plan, top = None if row is None else self._rows.plan_at(row), self._top_of(row)
            if plan is not None and top is not None:
                return plan, top
        return None

    def _hold(self, held: tuple[PlanId, int] | None) -> None:
        """Qt learns late how far it can be scrolled now: it is told first."""
        self.updateGeometries()
        bar = self.verticalScrollBar()
        if held is None:
            bar.setValue(0)
            return
        plan, top = held
        row = self._rows.row_of(plan)
        if row is not None:
            bar.setValue(bar.value() + self.rowViewportPosition(row) - top)

    def _sign_at(self, row: int) -> AlarmSign | None:
        plan = self._rows.plan_at(row)
        return None if plan is None else self._signs.get(plan)

    def _on_resized(self, column: int) -> None:
        if column in self._short:
            self._narrowed.start()

    def _on_current(self, index: QModelIndex) -> None:
        plan = self._rows.plan_at(index.row())
        if plan is not None and plan != self._plan:
            self._plan = plan
            self.chosen.emit(plan)

    def _choose_first(self) -> None:
        """The first plan of all; none if there is none."""
        rows = range(self.model().rowCount())
        first = next((row for row in rows if self._rows.plan_at(row) is not None), None)
        if first is not None:
            self.setCurrentIndex(self.model().index(first, 0))
        elif self._plan is not None:
            self._plan = None
            self.chosen.emit(None)

    def _top_of(self, row: int | None) -> int | None:
        """Where the row stands in the view; None if it is not in view."""
        if row is None:
            return None
        top = self.rowViewportPosition(row)
        return top if 0 <= top < self.viewport().height() else None
