"""What can be done with the columns, under the pointer: the menu of the queue's head."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from widgets.queue.column_choice import ColumnChoice
from widgets.queue.columns import GIVE_WAY, Column, column_name
from widgets.queue.shown_columns import ShownColumns


def build_columns_menu(columns: ShownColumns, at: Column, open_page: Callable[[], object], parent: QWidget) -> QMenu:
    """Of the columns that may be hidden each has a tick; `at` can be moved."""
    menu = QMenu(parent)
    translate = QCoreApplication.translate
    choice = columns.choice
    for column in choice.order:
        if column not in GIVE_WAY:
            continue
        action = menu.addAction(column_text(column, columns))
        action.setCheckable(True)
        action.setChecked(column not in choice.hidden)
        action.triggered.connect(partial(_turn_over, columns, column))
    menu.addSeparator()
    for text, steps in (
        (translate("QueueColumns", "Move “{column}” to the left"), -1),
        (translate("QueueColumns", "Move “{column}” to the right"), 1),
    ):
        action = menu.addAction(text.format(column=column_name(at)))
        action.setEnabled(choice.moved(at, steps) != choice)
        action.triggered.connect(partial(_move, columns, at, steps))
    menu.addSeparator()
    menu.addAction(translate("QueueColumns", "All columns as at first")).triggered.connect(
        lambda: columns.choose(ColumnChoice())
    )
    menu.addAction(translate("QueueColumns", "Columns …")).triggered.connect(partial(_open, open_page))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def column_text(column: Column, columns: ShownColumns) -> str:
    """The column's name, and why it stays or is not seen."""
    translate = QCoreApplication.translate
    if column not in GIVE_WAY:
        return translate("QueueColumns", "{column} (always shown)").format(column=column_name(column))
    if column in columns.without_room:
        return translate("QueueColumns", "{column} (no room now)").format(column=column_name(column))
    return column_name(column)


def _turn_over(columns: ShownColumns, column: Column) -> None:
    columns.choose(columns.choice.turned_over(column))


def _open(open_page: Callable[[], object]) -> None:
    open_page()


def _move(columns: ShownColumns, column: Column, steps: int) -> None:
    columns.choose(columns.choice.moved(column, steps))
