"""The menu bar: every act of the window under a name, with its key and its words."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from widgets.map.switch import Switch
from widgets.words.marked import QT_TRANSLATE_NOOP

Key = QKeySequence | QKeySequence.StandardKey | str

ACT_TEXTS: dict[str, str] = {
    "map_picture": QT_TRANSLATE_NOOP("Menus", "Save map picture …"),
    "accounts": QT_TRANSLATE_NOOP("Menus", "Accounts …"),
    "own_password": QT_TRANSLATE_NOOP("Menus", "Change my password …"),
    "log_out": QT_TRANSLATE_NOOP("Menus", "Log out"),
    "quit": QT_TRANSLATE_NOOP("Menus", "Quit"),
    "undo": QT_TRANSLATE_NOOP("Menus", "Undo"),
    "redo": QT_TRANSLATE_NOOP("Menus", "Redo"),
    "find": QT_TRANSLATE_NOOP("Menus", "Find"),
    "command_line": QT_TRANSLATE_NOOP("Menus", "Command line"),
    "new_report": QT_TRANSLATE_NOOP("Menus", "New report …"),
    "base_map": QT_TRANSLATE_NOOP("Menus", "Base map …"),
    "go_queue": QT_TRANSLATE_NOOP("Menus", "Go to work orders"),
    "go_inspector": QT_TRANSLATE_NOOP("Menus", "Go to the order"),
    "go_crews": QT_TRANSLATE_NOOP("Menus", "Go to crews"),
    "go_map": QT_TRANSLATE_NOOP("Menus", "Go to the map"),
    "go_messages": QT_TRANSLATE_NOOP("Menus", "Go to the messages"),
    "fit": QT_TRANSLATE_NOOP("Menus", "Show the whole territory"),
    "density": QT_TRANSLATE_NOOP("Menus", "Density of open orders"),
    "trails": QT_TRANSLATE_NOOP("Menus", "Trails of all crews"),
    "dark": QT_TRANSLATE_NOOP("Menus", "Dark theme"),
    "light": QT_TRANSLATE_NOOP("Menus", "Light theme"),
    "zh_CN": "简体中文",
    "en": "English",
    "keys": QT_TRANSLATE_NOOP("Menus", "Keys"),
}
"""Name of an act → what it is called: menus say it, the command line reads it. Languages are named in their own."""


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
        for name in ACT_TEXTS.keys() - {"undo", "redo"}:
            self._actions[name].setText(QCoreApplication.translate("Menus", ACT_TEXTS[name]))
