"""The main window: the map in the middle, queue, crews and inspector around it, everything from the keyboard."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QToolBar, QWidget

from console.keys_page import KeysPage
from models.changes import Change, Entry
from models.commands.room import Undo
from models.decisions.undo import original_of, undo_state
from models.entities.fixes import Fix
from models.entities.people import Account
from models.ids import CrewId, OrderId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.crews.crew_board import CrewBoard
from widgets.inspector.inspector import Inspector
from widgets.map.map_view import MapView
from widgets.message_bar import MessageBar
from widgets.queue.order_queue import OrderQueue
from widgets.search_field import Found, FoundKind, SearchField
from widgets.status_strip import StatusStrip
from widgets.theme import Theme
from widgets.words.acts import act_done

_QUEUE_WIDTH, _SIDE_WIDTH = 0.33, 0.26
"""Shares of the window's width at first start."""

_LEAST_QUEUE_PX = 540
"""Time left, urgency, number and a readable place fit into this on a small screen."""


class MainWindow(QMainWindow):
    """Holds the widgets and the menus; knows nothing of desk, feeds or files."""

    requested = Signal(object)
    """A command that somebody wants."""
    language_wanted = Signal(str)
    theme_wanted = Signal(str)
    log_out_wanted = Signal()
    closing = Signal()

    def __init__(
        self, *, picture: Picture, territory: Territory, rules: RuleBook, theme: Theme, account: Account
    ) -> None:
        super().__init__()
        self._picture = picture
        self._account = account
        self.map = MapView(
            picture=picture, territory=territory, theme=theme, stale_after=rules.duration("position.stale")
        )
        self.queue = OrderQueue(picture=picture, rules=rules, theme=theme)
        self.crews = CrewBoard(picture=picture, rules=rules, theme=theme)
        self.inspector = Inspector(picture=picture, rules=rules, theme=theme, account=account)
        self.messages = MessageBar(theme=theme)
        self.strip = StatusStrip(theme=theme)
        self.search = SearchField(picture=picture, territory=territory)
        self._docks: dict[str, QDockWidget] = {}
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self.inspector.show_territory(territory)
        self._lay_out()
        self._make_menus()
        self._connect()
        self._retranslate()
        self._show_undo()

    # -- what the console tells -----------------------------------------------------------------------------

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Entries that the picture has already been advanced by."""
        changes: tuple[Change, ...] = tuple(change for entry in entries for change in entry.changes)
        for widget in (self.queue, self.crews, self.inspector, self.map):
            widget.show_changes(changes)
        self._show_undo()

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        for widget in (self.crews, self.inspector, self.map):
            widget.show_fixes(fixes, now)

    def show_now(self, now: datetime) -> None:
        for widget in (self.queue, self.crews, self.inspector, self.map, self.messages, self.strip):
            widget.show_now(now)

    def show_theme(self, theme: Theme) -> None:
        for widget in (self.queue, self.crews, self.inspector, self.map, self.messages, self.strip):
            widget.show_theme(theme)

    def show_territory(self, territory: Territory) -> None:
        self.map.show_territory(territory)
        self.search.show_territory(territory)
        self.inspector.show_territory(territory)

    def begin(self) -> None:
        """The hand starts at the top of the queue: Enter, Enter assigns."""
        self.queue.select_first()
        self.queue.setFocus()

    # -- layout ---------------------------------------------------------------------------------------------

    def restore_layout(self, layout: tuple[QByteArray, QByteArray] | None) -> None:
        if layout is not None and self.restoreGeometry(layout[0]) and self.restoreState(layout[1]):
            return
        width = self.width()
        self.resizeDocks(
            [self._docks["queue"]], [max(int(width * _QUEUE_WIDTH), _LEAST_QUEUE_PX)], Qt.Orientation.Horizontal
        )
        self.resizeDocks([self._docks["inspector"]], [int(width * _SIDE_WIDTH)], Qt.Orientation.Horizontal)
        height = self.height()
        sides = [self._docks["inspector"], self._docks["crews"]]
        self.resizeDocks(sides, [int(height * 0.62), int(height * 0.38)], Qt.Orientation.Vertical)

    def layout_state(self) -> tuple[QByteArray, QByteArray]:
        return self.saveGeometry(), self.saveState()

    def sizeHint(self) -> QSize:
        return QSize(1600, 900)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_undo()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.setDockNestingEnabled(True)
        self.setCentralWidget(self.map)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self._dock("queue", self.queue, left)
        self._dock("inspector", self.inspector, right)
        self._dock("crews", self.crews, right)
        bar = QToolBar()
        bar.setObjectName("find")
        bar.setMovable(False)
        self.search.setMinimumWidth(300)
        bar.addWidget(self.search)
        bar.addWidget(self.messages)
        self._bar = bar
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self.strip, 1)

    def _dock(self, name: str, widget: QWidget, area: Qt.DockWidgetArea) -> None:
        dock = QDockWidget()
        dock.setObjectName(name)
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        self._docks[name] = dock

    # -- menus ----------------------------------------------------------------------------------------------

    def _make_menus(self) -> None:
        for name in ("file", "edit", "order", "view", "help"):
            self._menus[name] = self.menuBar().addMenu("")
        self._action("file", "log_out", self.log_out_wanted.emit)
        self._action("file", "quit", self.close, QKeySequence("Ctrl+Q"))
        self._action("edit", "undo", self._undo, QKeySequence.StandardKey.Undo)
        self._action("edit", "redo", self._redo, QKeySequence("Ctrl+Y"))
        self._action("edit", "find", self._focus_search, QKeySequence.StandardKey.Find)
        self._action("order", "new_report", self.inspector.begin_report, QKeySequence("Ctrl+N"))
        self._menus["order"].aboutToShow.connect(self._fill_order_menu)
        for number, name in enumerate(("queue", "inspector", "crews"), start=1):
            self._action("view", f"go_{name}", self._goer(name), QKeySequence(f"Ctrl+{number}"))
        self._action("view", "go_map", self.map.setFocus, QKeySequence("Ctrl+4"))
        self._action("view", "fit", self.map.fit, QKeySequence("Ctrl+0"))
        self._menus["view"].addSeparator()
        for name in ("queue", "inspector", "crews"):
            self._menus["view"].addAction(self._docks[name].toggleViewAction())
        self._menus["view"].addSeparator()
        for theme in ("dark", "light"):
            self._action("view", theme, partial(self.theme_wanted.emit, theme))
        for code in ("zh_CN", "en"):
            self._action("view", code, partial(self.language_wanted.emit, code))
        self._action("help", "keys", self._show_keys, QKeySequence.StandardKey.HelpContents)

    def _action(
        self,
        menu: str,
        name: str,
        act: Callable[[], object],
        key: QKeySequence | QKeySequence.StandardKey | None = None,
    ) -> None:
        action = QAction(self)
        action.triggered.connect(lambda _checked=False: act())
        if key is not None:
            action.setShortcut(key)
        self._menus[menu].addAction(action)
        self._actions[name] = action

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Yike – dispatch console"))
        titles = {"queue": self.tr("Work orders"), "inspector": self.tr("Order"), "crews": self.tr("Crews")}
        for name, title in titles.items():
            self._docks[name].setWindowTitle(title)
        menus = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "order": self.tr("&Order"),
            "view": self.tr("&View"),
            "help": self.tr("&Help"),
        }
        for name, title in menus.items():
            self._menus[name].setTitle(title)
        texts = {
            "log_out": self.tr("Log out"),
            "quit": self.tr("Quit"),
            "find": self.tr("Find"),
            "new_report": self.tr("New report …"),
            "go_queue": self.tr("Go to work orders"),
            "go_inspector": self.tr("Go to the order"),
            "go_crews": self.tr("Go to crews"),
            "go_map": self.tr("Go to the map"),
            "fit": self.tr("Show the whole territory"),
            "dark": self.tr("Dark theme"),
            "light": self.tr("Light theme"),
            "zh_CN": "简体中文",
            "en": "English",
            "keys": self.tr("Keys"),
        }
        for name, text in texts.items():
            self._actions[name].setText(text)
        self._bar.setWindowTitle(self.tr("Find and messages"))

    # -- journeys within the window -------------------------------------------------------------------------

    def _connect(self) -> None:
        self.inspector.requested.connect(self.requested)
        for source in (self.queue, self.crews, self.map, self.inspector):
            source.selected.connect(self._select_elsewhere)
        for source in (self.queue, self.crews, self.map):
            source.menu_wanted.connect(self._show_order_menu)
        self.queue.crews_wanted.connect(self._show_crews)
        self.inspector.finished.connect(self.queue.setFocus)
        self.crews.order_dropped.connect(self._propose)
        self.map.order_dropped.connect(self._propose)
        self.search.found.connect(self._go_to)

    def _select_elsewhere(self, ids: tuple[str, ...]) -> None:
        for widget in (self.queue, self.crews, self.map, self.inspector):
            if widget is not self.sender():
                widget.select(ids)

    def _show_crews(self, order: OrderId) -> None:
        self._docks["inspector"].show()
        self._docks["inspector"].raise_()
        self.inspector.select((order,))
        self.inspector.show_crews(order)

    def _propose(self, order: OrderId, crew: CrewId) -> None:
        """A drop does what Enter on that crew does, with the same checks and questions."""
        self.inspector.select((order,))
        self.inspector.give_to(order, crew)

    def _show_order_menu(self, order: OrderId, at: QPoint) -> None:
        self.inspector.menu_for(order, self).popup(at)

    def _fill_order_menu(self) -> None:
        menu = self._menus["order"]
        menu.clear()
        menu.addAction(self._actions["new_report"])
        menu.addSeparator()
        order = self.inspector.current_order()
        if order is not None:
            for action in self.inspector.menu_for(order, menu).actions():
                menu.addAction(action)

    def _go_to(self, found: Found) -> None:
        if found.kind in {FoundKind.ORDER, FoundKind.CREW}:
            self.map.show_item(found.key)
            for widget in (self.queue, self.crews, self.map, self.inspector):
                widget.select((found.key,))
            return
        self.map.show_place(found.x, found.y, found.width)

    def _goer(self, name: str) -> Callable[[], None]:
        def go() -> None:
            self._docks[name].show()
            self._docks[name].raise_()
            self._docks[name].widget().setFocus()

        return go

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    # -- undo -----------------------------------------------------------------------------------------------

    def _show_undo(self) -> None:
        state = undo_state(self._picture.entries, self._account.id)
        for name, entry, text in (
            ("undo", state.undo, self.tr("Undo: {act}")),
            ("redo", state.redo, self.tr("Redo: {act}")),
        ):
            action = self._actions[name]
            action.setEnabled(entry is not None)
            empty = self.tr("Undo") if name == "undo" else self.tr("Redo")
            action.setText(text.format(act=self._named(entry)) if entry is not None else empty)

    def _named(self, entry: Entry) -> str:
        return act_done(original_of(entry, self._picture.entries), self._picture)

    def _undo(self) -> None:
        state = undo_state(self._picture.entries, self._account.id)
        if state.undo is not None:
            self.requested.emit(Undo(revision=state.undo.revision))

    def _redo(self) -> None:
        state = undo_state(self._picture.entries, self._account.id)
        if state.redo is not None:
            self.requested.emit(Undo(revision=state.redo.revision))

    def _show_keys(self) -> None:
        KeysPage(self._actions.values(), self).open()
