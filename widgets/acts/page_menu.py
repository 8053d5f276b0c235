"""The menu over a row of a page: what the page's buttons offer, each with its key and a letter."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from widgets.acts.act_book import ActBook
from widgets.menu_room import give_room
from widgets.mnemonics import Mnemonics


@dataclass(frozen=True, slots=True)
class Entry:
    """`key` is shown and not listened to: the page has it."""

    name: str
    text: str
    key: str


def entries_of(buttons: Mapping[str, QPushButton], book: ActBook) -> list[Entry]:
    """Of the buttons, by the names of their acts, those that can be pressed now."""
    return [
        Entry(name, button.text(), book.written_key(name))
        for name, button in buttons.items()
        if button.isEnabled() and not button.isHidden()
    ]


def pop_up(
    entries: Iterable[Entry], at: QPoint, *, page: QWidget, begin: Callable[[str], object], nothing: str
) -> QMenu:
    """Open it without waiting; it goes when it is closed. `begin` gets the name of what is chosen; `nothing` is said
    if there is no entry."""
    menu = QMenu(page)
    for entry in entries:
        menu.addAction(f"{entry.text}\t{entry.key}").setData(entry.name)
    if menu.isEmpty():
        menu.addAction(nothing).setEnabled(False)
    open_with_letters(menu, at)
    menu.triggered.connect(lambda action: _begin(action, begin))
    return menu


def open_with_letters(menu: QMenu, at: QPoint) -> None:
    """Every entry one letter away; the menu goes when it is closed."""
    Mnemonics().mark(menu)
    menu.aboutToShow.connect(lambda: give_room(menu))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)


def _begin(action: QAction, begin: Callable[[str], object]) -> None:
    begin(action.data())
