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
    entries: Iterable[Entry], at: QPoint, *, page: QWidget, chosen: Callable[[QAction], object], nothing: str
) -> QMenu:
    """Open it without waiting; it goes when it is closed. `chosen`, a method of the page, gets the action that carries
    the entry's name; `nothing` is said if there is no entry."""
    menu = QMenu(page)
    for entry in entries:
        menu.addAction(f"{entry.text}\t{entry.key}").setData(entry.name)
    if menu.isEmpty():
        menu.addAction(nothing).setEnabled(False)
    Mnemonics().mark(menu)
    menu.aboutToShow.connect(lambda: give_room(menu))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.triggered.connect(chosen)  # a lambda would keep the page, and take it along when the menu goes
    menu.popup(at)
    return menu
