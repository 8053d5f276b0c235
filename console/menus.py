"""The menu bar: every act of the window under its name, with its keys and its words."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from console.window_acts import ACT_TEXTS, WINDOW_ACTS, WITHIN, WindowAct
from widgets.acts.act_book import ActBook
from widgets.map.switch import Switch
from widgets.menu_room import give_room
from widgets.mnemonics import Mnemonics

_RENAMED = {"undo", "redo"}
"""Named after what they would take back."""


class Menus(QObject):
    """All acts are there from the start; `on` says what each does."""

    def __init__(self, window: QMainWindow, book: ActBook) -> None:
        super().__init__(window)
        self._book = book
        self._menus: dict[str, QMenu] = {}
        self._fillers: dict[str, Callable[[QMenu], object]] = {}
        self._in_force: dict[str, list[Callable[[], str]]] = {}
        self._actions: dict[str, QAction] = {}
        for name, groups in WINDOW_ACTS.items():
            menu = self._menus[WITHIN[name]].addMenu("") if name in WITHIN else window.menuBar().addMenu("")
            self._menus[name] = menu
            self._add_acts(menu, groups)
            letters = Mnemonics()
            menu.aboutToShow.connect(partial(self._open, name, letters))
            menu.aboutToHide.connect(letters.take_back)
        book.changed.connect(self._show_keys)
        self._show_keys()

    def on(self, name: str, act: Callable[[], object]) -> None:
        self._actions[name].triggered.connect(lambda _checked=False: act())

    def on_switch(self, name: str, switch: Switch, act: Callable[[], object] | None = None) -> None:
        """An act that turns something on and off, with a tick while it is on; `act` does it if the switch does not."""
        self.on(name, act or switch.turn_over)
        action = self._actions[name]
        action.setCheckable(True)
        action.setChecked(switch.on)
        switch.turned.connect(action.setChecked)

    def mark_in_force(self, menu: str, names: tuple[str, ...], in_force: Callable[[], str]) -> None:
        """Of acts that choose one of several, the one in force has a mark whenever the menu opens."""
        group = QActionGroup(self)
        for name in names:
            self._actions[name].setCheckable(True)
            group.addAction(self._actions[name])
        self._in_force.setdefault(menu, []).append(in_force)

    def fill_with(self, menu: str, fill: Callable[[QMenu], object]) -> None:
        """`fill` puts into the menu what is there only now, whenever it opens."""
        self._fillers[menu] = fill

    def __getitem__(self, menu: str) -> QMenu:
        return self._menus[menu]

    def action(self, name: str) -> QAction:
        return self._actions[name]

    def title(self, menu: str) -> str:
        """What the menu is called, without the letter that opens it."""
        return re.sub(r"\(&.\)|&", "", self._menus[menu].title())

    @property
    def letters(self) -> str:
        """Those that open the menus of the bar with Alt, in capitals."""
        titles = (menu.title() for name, menu in self._menus.items() if name not in WITHIN)
        return "".join(title[title.index("&") + 1] for title in titles).upper()

    def set_words(self) -> None:
        titles = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "order": self.tr("&Order"),
            "case": self.tr("Ca&ses"),
            "queue": self.tr("&Queue"),
            "crew": self.tr("&Crews"),
            "plan": self.tr("&Plans"),
            "events": self.tr("Protected events"),
            "month": self.tr("The month"),
            "day": self.tr("The day"),
            "steps": self.tr("Steps of the outage"),
            "map": self.tr("&Map"),
            "notice": self.tr("Notices"),
            "tools": self.tr("Select and measure"),
            "marks": self.tr("Closures and marks"),
            "layers": self.tr("Layers"),
            "jobs": self.tr("Jobs across stations"),
            "view": self.tr("&View"),
            "alarm": self.tr("Alarms"),
            "handover": self.tr("Shift handover"),
            "sounds": self.tr("Sounds"),
            "shift": self.tr("Shift"),
            "window": self.tr("&Window"),
            "help": self.tr("&Help"),
        }
        for name, title in titles.items():
            self._menus[name].setTitle(title)
        for name in ACT_TEXTS.keys() - _RENAMED:
            self._actions[name].setText(QCoreApplication.translate("Menus", ACT_TEXTS[name]))

    def _add_acts(self, menu: QMenu, groups: tuple[tuple[WindowAct, ...], ...]) -> None:
        for number, group in enumerate(groups):
            if number:
                menu.addSeparator()
            for act in group:
                action = QAction(self)  # the menu's own would go when it is filled anew
                menu.addAction(action)
                self._actions[act.name] = action

    def _open(self, name: str, letters: Mnemonics) -> None:
        if name in self._fillers:
            self._fillers[name](self._menus[name])
        for in_force in self._in_force.get(name, ()):
            self._actions[in_force()].setChecked(True)
        letters.mark(self._menus[name])
        give_room(self._menus[name])

    def _show_keys(self) -> None:
        for name, action in self._actions.items():
            action.setShortcuts(list(self._book.keys_of(name)))
