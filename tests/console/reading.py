"""Every text that a window shows or would show on a click: labels, buttons, menus, tables, tips, names for readers."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

_TAG = re.compile(r"<[^>]*>|&nbsp;")
_Role = Qt.ItemDataRole


def texts(window: QWidget) -> set[str]:
    """Plain texts of all widgets in `window` that are not hidden, of their actions and of the menus."""
    found: set[str] = set()
    for widget in (window, *window.findChildren(QWidget)):
        if isinstance(widget, QMenu) or _is_shown(widget, window):
            found.update(_of_widget(widget))
            for action in widget.actions():
                found.update((action.text(), action.toolTip()))
    return {_TAG.sub(" ", text).strip() for text in found} - {""}


def reads(window: QWidget, words: str) -> bool:
    """Whether `words` stand anywhere in the window."""
    return any(words in text for text in texts(window))


def _is_shown(widget: QWidget, window: QWidget) -> bool:
    return widget is window or widget.isVisibleTo(window)


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow() or isinstance(widget, QDockWidget):
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield from (widget.text(), widget.placeholderText())
    if isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QMenu):
        yield widget.title()
    if isinstance(widget, QComboBox):
        yield from (widget.placeholderText(), *(widget.itemText(row) for row in range(widget.count())))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model())


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex()))
    for column in columns:
        yield _text(model.headerData(column, Qt.Orientation.Horizontal, _Role.DisplayRole))
    for row in range(model.rowCount(QModelIndex())):
        for column in columns:
            index = model.index(row, column)
            for role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
                yield _text(index.data(role))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
