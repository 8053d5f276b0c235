"""The queue as a table for Qt: what its cells say, and rows in an order that rests while a hand works in it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from models.changes import Change
from models.entities.escalations import Escalation
from models.entities.orders import WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.places import Station
from models.entities.service_cases import ServiceCase
from models.ids import OrderId
from models.life_cycle import OPEN_STATES
from models.orders_in_plans import OrdersInPlans
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.queue.cells import cell_more, cell_text, escalation_mark, marks
from widgets.queue.columns import Column, alignment, column_name, heading
from widgets.queue.group_heads import QueueGroups
from widgets.queue.grouping import Grouping
from widgets.queue.queue_filter import Counts, QueueFilter
from widgets.queue.queue_rows import QueueRows
from widgets.queue.standings import Standings
from widgets.queue.time_left import TimeLeft, time_left, time_left_tip, why_text

ORDER_MIME = "application/x-yike-order"
"""A dragged order: its id in UTF-8."""

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_DISPLAY = int(_Role.DisplayRole)
_MORE = frozenset({int(_Role.ToolTipRole), int(_Role.AccessibleDescriptionRole)})
_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_SAID_IN_ROWS = frozenset({Station, OutagePlan, Escalation, ServiceCase})
"""Whatever else changes of these, rows of orders may say something else."""
_HEAD_FLAGS = _FLAGS & ~Qt.ItemFlag.ItemIsDragEnabled


class QueueModel(QAbstractTableModel):
    """Sorted and filtered by itself. Between `freeze` and `settle` rows only change in place: new ones are
    appended, those that do not belong here any more stay, greyed."""

    counted = Signal()
    """Counts or the number of rows waiting to be sorted in have changed."""

    def __init__(self, *, picture: Picture, rules: RuleBook, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._now = now
        self._filter = QueueFilter()
        self._signs_alone = False
        self._in_plans = OrdersInPlans(picture)
        self._times: dict[int, tuple[WorkOrder, TimeLeft]] = {}
        self._standings = Standings(rules)
        self._rows = QueueRows(model=self, standings=self._standings)
        self.groups = QueueGroups(
            rows=self._rows, standings=self._standings, picture=picture, time_left=self._time_left
        )
        orders = [order for order in picture.orders.values() if order.state in OPEN_STATES]
        if orders:
            self._standings.put(orders, now)
        self._lay_out()

    # -- what the queue asks ----------------------------------------------------------------------------------

    @property
    def frozen(self) -> bool:
        return self._rows.frozen

    @property
    def counts(self) -> Counts:
        """Over all open orders of the seat's stations, whatever else the filter says."""
        return self._standings.counts(self._now, self._standings.at(self._filter.seat))

    @property
    def shown(self) -> int:
        """Open orders that have a row."""
        return self._standings.counts(self._now, self._rows.mask).open

    @property
    def hidden(self) -> Counts:
        """Of those the ones without a row."""
        return self._standings.counts(self._now, self._standings.at(self._filter.seat) & ~self._rows.mask)

    @property
    def elsewhere(self) -> Counts:
        """Open orders of stations that this seat does not look at, as far as they have no row."""
        return self._standings.counts(self._now, ~self._standings.at(self._filter.seat) & ~self._rows.mask)

    @property
    def standings(self) -> Standings:
        """All open orders, whatever the filter; to be read only."""
        return self._standings

    @property
    def new_rows(self) -> int:
        """Rows that came while the queue was frozen and stand at the end."""
        return self._rows.new

    def order_at(self, row: int) -> WorkOrder | None:
        """None for the head of a group."""
        slot = self._rows.slot(row)
        return None if slot < 0 else self._standings.order(slot)

    def row_of(self, order: OrderId) -> int | None:
        slot = self._standings.slot(order)
        return None if slot is None else self._rows.row(slot)

    def rows_of(self, orders: Iterable[OrderId]) -> list[int]:
        """The rows of those that have one, in the order of `orders`."""
        slots = map(self._standings.slot, orders)
        return self._rows.rows([slot for slot in slots if slot is not None])

    def shown_ids(self) -> list[OrderId]:
        """Of the orders that have a row."""
        return [self._standings.order(slot).id for slot in self._rows.slots.tolist()]

    def show_signs_alone(self, alone: bool) -> None:  # noqa: FBT001 - a slot
        """Whether the column of the urgency has room for its sign alone; its heading would be cut to a dot."""
        if alone != self._signs_alone:
            self._signs_alone = alone
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.URGENCY, Column.URGENCY)

    # -- cells ------------------------------------------------------------------------------------------------

    def text(self, row: int, column: int) -> str:
        order = self.order_at(row)
        if order is None:
            head = self.groups.head_at(row)
            return "" if head is None else head.words
        if column == Column.TIME:
            return self.time_left(row).text
        if column == Column.MARK:
            return "".join(sign for sign, _ in self._marks(order))
        return cell_text(order, column, self._picture)

    def time_left(self, row: int) -> TimeLeft:
        """Of the order in this row."""
        return self._time_left(self._rows.slot(row))

    def _time_left(self, slot: int) -> TimeLeft:
        """Worked out once a second; a row is painted more often than that."""
        order = self._standings.order(slot)
        known = self._times.get(slot)
        if known is not None and known[0] is order:
            return known[1]
        left = time_left(order, rules=self._rules, now=self._now)
        self._times[slot] = (order, left)
        return left

    def is_grey(self, row: int) -> bool:
        """Whether the row only waits for the hand to rest, and does not belong here any more."""
        return self._rows.has_left(row)

    # -- what the queue tells ---------------------------------------------------------------------------------

    def set_filter(self, wanted: QueueFilter) -> None:
        """Shows at once what passes, sorted: somebody asked for it."""
        if wanted != self._filter:
            self._filter = wanted
            self._lay_out()

    @property
    def grouping(self) -> Grouping:
        return self._rows.grouping

    def group_as(self, grouping: Grouping) -> None:
        """At once, sorted anew: somebody asked for it."""
        self._rows.group_as(grouping, self._filter)
        self.groups.count(self._now)
        self.counted.emit()

    def fold_or_unfold_all(self) -> None:
        """Fold every group, or unfold them if none is open."""
        if self.groups.any_open:
            self._rows.fold_all(self._filter)
        else:
            self._rows.unfold_all(self._filter)
        self.groups.count(self._now)
        self.counted.emit()

    def reveal(self, order: OrderId) -> None:
        """Unfold the group that hides this order."""
        slot = self._standings.slot(order)
        if slot is not None:
            self._rows.reveal(slot)

    def freeze(self) -> None:
        self._rows.frozen = True

    def settle(self) -> None:
        """The hand rests: everything goes where it belongs."""
        self._rows.frozen = False
        if self._rows.unsorted:
            self._lay_out()

    def sort_in(self) -> None:
        """Somebody asked for it: the same, and the queue stays frozen if it is."""
        self._lay_out()

    def take(self, changes: Iterable[Change]) -> None:
        """The picture has been advanced by `changes`."""
        touched: dict[OrderId, None] = {}
        said = False
        for change in changes:
            said = said or change.kind in _SAID_IN_ROWS
            if change.kind is not WorkOrder:
                continue
            touched[OrderId(change.key)] = None
            for order in (change.before, change.after):
                if isinstance(order, WorkOrder) and order.merged_into is not None:
                    touched[order.merged_into] = None
        if said:
            self._rows.repaint()
        if touched:
            self._rows.show(self._put(list(touched)), self._filter)
            self._groups_changed()
            self.counted.emit()

    def tick(self, now: datetime) -> None:
        """Time has passed: orders whose limit was overtaken are sorted by their next one."""
        backwards = now < self._now
        self._now = now
        self._times.clear()
        if self._in_plans.is_news(now):
            self._rows.repaint()
        if self.groups.stale:
            self.groups.count(now)
        if backwards:
            self._standings.look(now)
            self._rows.show(self._rows.slots.tolist(), self._filter)
            self._groups_changed()
            self.counted.emit()
            return
        overtaken = self._standings.overtaken(now)
        if len(overtaken):
            self._rows.show(overtaken[self._rows.among(overtaken)].tolist(), self._filter)
            self._groups_changed()
            self.counted.emit()

    def show_time(self, first: int, last: int) -> None:
        """Repaint the countdown of these rows, and of heads all, which stand across the columns."""
        if not 0 <= first <= last < len(self._rows):
            return
        self.dataChanged.emit(self.index(first, Column.TIME), self.index(last, Column.TIME))
        for row in range(first, last + 1):
            if self._rows.slot(row) < 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    # -- Qt ---------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS if self._rows.slot(index.row()) >= 0 else _HEAD_FLAGS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == _DISPLAY:
            return "" if section == Column.URGENCY and self._signs_alone else heading(Column(section))
        if role == _Role.AccessibleTextRole:
            return column_name(Column(section))
        return alignment(Column(section)) if role == _Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == _DISPLAY:
            return self.text(index.row(), index.column())
        if role in _MORE:
            order = self.order_at(index.row())
            return None if order is None else self._more(order, index.column())
        if role == _Role.WhatsThisRole:
            order = self.order_at(index.row())
            return None if order is None else why_text(order, rules=self._rules, now=self._now)
        return None

    def mimeTypes(self) -> list[str]:
        return [ORDER_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The first of the rows: an order is given to a crew by itself."""
        mime = QMimeData()
        if indexes:
            order = self.order_at(min(index.row() for index in indexes))
            if order is not None:
                mime.setData(ORDER_MIME, order.id.encode())
        return mime

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def _more(self, order: WorkOrder, column: int) -> str | None:
        if column == Column.TIME:
            return time_left_tip(order, rules=self._rules, now=self._now)
        if column == Column.MARK:
            return "\n".join(words for _, words in self._marks(order))
        return cell_more(order, column, self._picture, self._now)

    def _marks(self, order: WorkOrder) -> tuple[tuple[str, str], ...]:
        cases = sum(case.closed_at is None for case in self._picture.cases_of(order.id))
        in_plan = self._in_plans.of_order(order, self._now)
        found = marks(order, in_plan, cases=cases, now=self._now, rules=self._rules)
        job = self._picture.escalation_of(order.id)
        if job is None:
            return found
        return (escalation_mark(job, picture=self._picture, now=self._now, rules=self._rules), *found)

    # -- orders -----------------------------------------------------------------------------------------------

    def _put(self, ids: list[OrderId]) -> list[int]:
        """Take these orders from the picture; returns the slots of those that are or were in the queue."""
        orders = []
        gone = []
        for key in ids:
            order, slot = self._picture.orders.get(key), self._standings.slot(key)
            if order is not None and (slot is not None or order.state in OPEN_STATES):
                orders.append(order)
            elif slot is not None:
                self._standings.close(slot)
                gone.append(slot)
        return gone + (self._standings.put(orders, self._now).tolist() if orders else [])

    def _lay_out(self) -> None:
        self._rows.lay_out(self._filter)
        self.groups.count(self._now)
        self.counted.emit()

    def _groups_changed(self) -> None:
        """What heads say is counted at once, but under a hand with the next second: it would be felt."""
        if self._rows.frozen:
            self.groups.stale = True
        else:
            self.groups.count(self._now)
