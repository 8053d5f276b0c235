"""The menu bar: every act of the window under a name, with its key and its words."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from widgets.map.switch import Switch

Key = QKeySequence | QKeySequence.StandardKey | str


class Menus(QObject):
    """Acts are added by name; `set_words` gives menus and acts their texts in the language of now."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        bar = window.menuBar()
        self._menus = {name: bar.addMenu("") for name in ("file", "edit", "order", "map", "view", "help")}
        self._actions: dict[str, QAction] = {}

    def add(self, menu: str, name: str, act: Callable[[], object], *, key: Key | None = None) -> None:
        action = QAction(self)
        action.triggered.connect(lambda _checked=False: act())
        if key is not None:
            action.setShortcut(key)
        self._menus[menu].addAction(action)
        self._actions[name] = action

    def add_switch(self, menu: str, name: str, switch: Switch, *, key: Key) -> None:
        """An act that turns something on and off, with a tick while it is on."""
        self.add(menu, name, switch.turn_over, key=key)
        action = self._actions[name]
        action.setCheckable(True)
        action.setChecked(switch.on)
        switch.turned.connect(action.setChecked)

    def __getitem__(self, menu: str) -> QMenu:
        return self._menus[menu]

    def action(self, name: str) -> QAction:
        return self._actions[name]

    def actions(self) -> tuple[QAction, ...]:
        return tuple(self._actions.values())

    def set_words(self) -> None:
        """All but undo and redo, which are named after what they would take back."""
        titles = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "order": self.tr("&Order"),
            "map": self.tr("&Map"),
            "view": self.tr("&View"),
            "help": self.tr("&Help"),
        }
        for name, title in titles.items():
            self._menus[name].setTitle(title)
        texts = {
            "map_picture": self.tr("Save map picture …"),
            "accounts": self.tr("Accounts …"),
            "own_password": self.tr("Change my password …"),
            "log_out": self.tr("Log out"),
            "quit": self.tr("Quit"),
            "find": self.tr("Find"),
            "new_report": self.tr("New report …"),
            "base_map": self.tr("Base map …"),
            "go_queue": self.tr("Go to work orders"),
            "go_inspector": self.tr("Go to the order"),
            "go_crews": self.tr("Go to crews"),
            "go_map": self.tr("Go to the map"),
            "go_messages": self.tr("Go to the messages"),
            "fit": self.tr("Show the whole territory"),
            "density": self.tr("Density of open orders"),
            "trails": self.tr("Trails of all crews"),
            "dark": self.tr("Dark theme"),
            "light": self.tr("Light theme"),
            "zh_CN": "简体中文",
            "en": "English",
            "keys": self.tr("Keys"),
        }
        for name, text in texts.items():
            self._actions[name].setText(text)
