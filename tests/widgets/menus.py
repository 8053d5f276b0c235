"""The menu over a row of a list, as the right button and the menu key open it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu


def menu_over(table: QAbstractItemView) -> QMenu:
    """About the row that is chosen."""
    assert table.contextMenuPolicy() is Qt.ContextMenuPolicy.CustomContextMenu
    table.customContextMenuRequested.emit(table.visualRect(table.currentIndex()).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def said_in(menu: QMenu) -> dict[str, str]:
    """What can be chosen → its key; closes the menu. Each entry has a letter of its own."""
    texts = [action.text() for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
    letters = [text[text.index("&") + 1].upper() for text in texts]
    assert len(set(letters)) == len(letters)
    menu.close()
    parts = [text.replace("&", "").partition("\t") for text in texts]
    return {name: key for name, _, key in parts}
