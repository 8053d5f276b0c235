"""What the eye holds on to while rows come, go and move: it stays where it was."""

from dataclasses import dataclass

from PySide6.QtWidgets import QTableView

from models.ids import OrderId
from widgets.queue.queue_model import QueueModel

_NO_ROW = -1


@dataclass(frozen=True, slots=True)
class Anchor:
    """An order or the head of a group, and how many rows below the top it stood; `scrolled` if rows were above the
    view."""

    order: OrderId | None
    head: int | None
    below_top: int
    scrolled: bool


def anchor_of(table: QTableView, model: QueueModel, shown: tuple[int, int]) -> Anchor:
    """The current row if it is among those in view, else the top row of a view that was scrolled."""
    first, last = shown
    row = table.currentIndex().row()
    if not first <= row <= last:
        row = first if 0 < first <= last else _NO_ROW
    order = model.order_at(row) if row != _NO_ROW else None
    return Anchor(None if order is None else order.id, head_key(model, row), row - first, scrolled=first > 0)


def return_to(anchor: Anchor, table: QTableView, model: QueueModel) -> None:
    """A view at the top stays there as long as its anchor stays in view: what breaches next must be seen."""
    row = None if anchor.order is None else model.row_of(anchor.order)
    if anchor.head is not None:
        row = model.groups.row_of(anchor.head)
    in_view = table.viewport().height() // max(1, table.verticalHeader().defaultSectionSize())
    if row is not None and (anchor.scrolled or row >= in_view):
        table.verticalScrollBar().setValue(row - anchor.below_top)
    elif not anchor.scrolled:
        table.verticalScrollBar().setValue(0)


def head_key(model: QueueModel, row: int) -> int | None:
    """The group whose head stands in this row; None for an order, or no row."""
    head = model.groups.head_at(row) if row >= 0 else None
    return None if head is None else head.key
