"""The main window: the map in the middle, queue, crews and inspector around it, everything from the keyboard."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QToolBar

from console.act_menus import ActMenus
from console.acts_page import ActsPage
from console.announcements import Announcements
from console.command_line import CommandLine
from console.courier import Courier
from console.docks import Docks
from console.looks import Looks
from console.map_work import MapWork
from console.menus import Menus
from console.settings import Layout
from console.spot import SpotPicking
from console.undoing import Undoing
from console.verbs import Verbs, shipped_keys
from console.wrong_clocks import WrongClocks
from models.changes import Change, Entry
from models.commands.orders import RegisterReport
from models.commands.room import OpenAccounts
from models.entities.fixes import Fix
from models.entities.people import Account
from models.ids import CrewId, OrderId
from models.picture import Picture
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.acts.act_book import ActBook
from widgets.crews.crew_board import CrewBoard
from widgets.finding import Found, FoundKind
from widgets.inspector.inspector import Inspector
from widgets.map.ground.drawer import Prepare
from widgets.map.map_view import MapView
from widgets.message_bar import Level, MessageBar
from widgets.queue.order_queue import OrderQueue
from widgets.search_field import SearchField
from widgets.status_strip import StatusStrip
from widgets.theme import Theme


class MainWindow(QMainWindow):
    """Holds the widgets and the menus; knows nothing of desk, feeds or files."""

    requested = Signal(object)
    """A command that somebody wants."""
    archived_wanted = Signal(str)
    """OrderId: somebody wants to go to an order that is not in the picture; `go_to_item` once it is."""
    language_wanted = Signal(str)
    theme_wanted = Signal(str)
    base_map_wanted = Signal()
    map_picture_wanted = Signal()
    accounts_wanted = Signal()
    own_password_wanted = Signal()
    log_out_wanted = Signal()
    rule_book_wanted = Signal()
    why_wanted = Signal()
    closing = Signal()

    def __init__(
        self,
        *,
        picture: Picture,
        territory: Territory,
        prepare: Prepare,
        rules: RuleBook,
        theme: Theme,
        now: datetime,
        account: Account,
        looks: Looks,
    ) -> None:
        super().__init__()
        self._picture = picture
        self._account = account
        self.looks = looks
        self.map = MapView(
            picture=picture,
            territory=territory,
            prepare=prepare,
            theme=theme,
            now=now,
            stale_after=rules.duration("position.stale"),
        )
        self.queue = OrderQueue(picture=picture, rules=rules, theme=theme)
        self.crews = CrewBoard(picture=picture, rules=rules, theme=theme)
        self._verbs = Verbs()
        self.book = ActBook(shipped_keys(), command=self._verbs.word_of, parent=self)
        self.inspector = Inspector(picture=picture, rules=rules, theme=theme, account=account, book=self.book)
        self.messages = MessageBar(theme=theme)
        self.strip = StatusStrip(theme=theme)
        self.search = SearchField(picture=picture, territory=territory)
        self._courier = Courier(self)
        self.menus = Menus(self, self.book)
        self._act_menus = ActMenus(self, picture=picture, account=account, inspector=self.inspector, book=self.book)
        self.inspector.show_territory(territory)
        self._lay_out()
        self._docks = Docks(self, queue=self.queue, inspector=self.inspector, crews=self.crews)
        self._undoing = Undoing(picture=picture, account=account, parent=self)
        self._announcements = Announcements(
            picture=picture, rules=rules, account=account, messages=self.messages, strip=self.strip, parent=self
        )
        SpotPicking(map_view=self.map, inspector=self.inspector, messages=self.messages, parent=self)
        self._wrong_clocks = WrongClocks(picture=picture, messages=self.messages, parent=self)
        self.command_line = CommandLine(
            self, picture=picture, rules=rules, theme=theme, account=account, now=now, verbs=self._verbs
        )
        self._make_menus()
        looks.add("map", self.map)
        looks.add("keys", self.book)
        self._connect()
        self._retranslate()

    # -- what the console tells -----------------------------------------------------------------------------

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Entries that the picture has already been advanced by."""
        self.show_changes(tuple(change for entry in entries for change in entry.changes))
        self._courier.bring_newest(self._show_undo)
        self._announcements.show_entries(entries)

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """The same for what no entry did: orders that left for the archive or came back."""
        for widget in (self.queue, self.inspector, self.crews, self.map, self.command_line):
            self._courier.bring_changes(widget.show_changes, changes)

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        for widget in (self.map, self.crews, self.inspector):
            self._courier.bring_newest(widget.show_fixes, fixes, now)
        self._wrong_clocks.show_fixes(fixes)

    def show_wrong_fix(self, fix: Fix, now: datetime) -> None:
        """One from the future, which nobody uses."""
        self._wrong_clocks.show_wrong(fix, now)

    def show_now(self, now: datetime) -> None:
        for widget in (self.strip, self.queue, self.inspector, self.crews, self.map, self.messages, self.command_line):
            self._courier.bring_newest(widget.show_now, now)
        self._courier.bring_newest(self._announcements.show_now, now)

    @property
    def up_to_date(self) -> bool:
        """Whether every widget has heard all that was told."""
        return self._courier.idle

    def show_done(self, command: object, entry: Entry | None) -> None:
        """A command of this window was carried out; told after what it has changed."""
        self._courier.bring_newest(partial(self.inspector.show_done, command, entry))  # each one arrives
        self._courier.bring_newest(partial(self.command_line.show_done, command))

    def show_theme(self, theme: Theme) -> None:
        for widget in (self.queue, self.crews, self.inspector, self.map, self.messages, self.strip, self.command_line):
            widget.show_theme(theme)

    def show_territory(self, territory: Territory) -> None:
        self.map.show_territory(territory)
        self.search.show_territory(territory)
        self.inspector.show_territory(territory)

    def go_to_item(self, key: str) -> None:
        """To an order or crew; one that has no row, because the filter leaves it out or because it is archived, is
        shown in the inspector."""
        if key not in self._picture.crews and key not in self._picture.orders:
            self.archived_wanted.emit(key)
            return
        self.map.show_item(key)
        name = "crews" if key in self._picture.crews else "queue"
        self._docks.bring_up(name)
        if not (self.crews.go_to(CrewId(key)) if name == "crews" else self.queue.go_to(OrderId(key))):
            for widget in (self.queue, self.crews, self.map, self.inspector):
                widget.select((key,))
            self._docks.bring_up("inspector")
            self.inspector.setFocus()

    def begin(self) -> None:
        """The hand starts at the most urgent order without a crew: Enter, Enter assigns."""
        self._courier.deliver_all()
        self.queue.begin()
        self.queue.setFocus()

    # -- layout ---------------------------------------------------------------------------------------------

    def restore_layout(self, layout: Layout | None) -> None:
        if layout is None or not (self.restoreGeometry(layout.geometry) and self.restoreState(layout.state)):
            self._docks.lay_out()

    def layout_state(self) -> Layout:
        return Layout(self.saveGeometry(), self.saveState())

    def sizeHint(self) -> QSize:
        return QSize(1600, 900)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self.setDockNestingEnabled(True)
        self.setCentralWidget(self.map)
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

    # -- menus ----------------------------------------------------------------------------------------------

    def _make_menus(self) -> None:
        menus = self.menus
        doings: dict[str, Callable[[], object]] = {
            "map_picture": self.map_picture_wanted.emit,
            "accounts": self.accounts_wanted.emit,
            "own_password": self.own_password_wanted.emit,
            "log_out": self.log_out_wanted.emit,
            "quit": self.close,
            "undo": self._undoing.undo,
            "redo": self._undoing.redo,
            "find": self._focus_search,
            "command_line": self.command_line.open,
            "new_report": self._begin_report,
            "fit": self.map.fit,
            "base_map": self.base_map_wanted.emit,
            "go_map": self.map.setFocus,
            "go_messages": self.messages.open_history,
            "why": self.why_wanted.emit,
            "rule_book": self.rule_book_wanted.emit,
            "keys": self._show_acts,
        }
        doings |= {f"go_{name}": partial(self._docks.go_to, name) for name in self._docks.names}
        doings |= {theme: partial(self.theme_wanted.emit, theme) for theme in ("dark", "light")}
        doings |= {code: partial(self.language_wanted.emit, code) for code in ("zh_CN", "en")}
        for name, doing in doings.items():
            menus.on(name, doing)
        menus.on_switch("density", self.map.density.switch)
        menus.on_switch("trails", self.map.trails.of_all)
        MapWork(menus, map_view=self.map, messages=self.messages, parent=self)
        menus.action("accounts").setVisible(may_send(OpenAccounts, self._account))
        menus.action("own_password").setEnabled(self._account.password_set_at is not None)
        new_report = menus.action("new_report")
        new_report.setEnabled(may_send(RegisterReport, self._account))
        menus.fill_with("order", lambda menu: self._act_menus.fill(menu, first=new_report))
        menus["view"].addSeparator()
        for name in self._docks.names:
            menus["view"].addAction(self._docks[name].toggleViewAction())

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Yike – dispatch console"))
        self._docks.set_words()
        self.menus.set_words()
        self._show_undo()
        self._show_find_key()
        self._bar.setWindowTitle(self.tr("Find and messages"))

    def _show_undo(self) -> None:
        self._undoing.show_on(self.menus.action("undo"), self.menus.action("redo"))

    # -- journeys within the window -------------------------------------------------------------------------

    def _connect(self) -> None:
        self.inspector.requested.connect(self.requested)
        self._undoing.requested.connect(self.requested)
        for source in (self.queue, self.crews, self.map, self.inspector):
            source.selected.connect(self._select_elsewhere)
        for source in (self.queue, self.map):
            source.menu_wanted.connect(self._act_menus.show_order_menu)
        self.crews.menu_wanted.connect(self._act_menus.show_crew_menu)
        self._act_menus.requested.connect(self.requested)
        self._act_menus.order_act_wanted.connect(self.begin_act)
        self.queue.crews_wanted.connect(self._show_crews)
        self.inspector.finished.connect(self.queue.setFocus)
        self.inspector.not_ranked.connect(lambda why: self.messages.show_message("act", why, Level.REFUSAL))
        self.crews.order_dropped.connect(self.give)
        self.map.order_dropped.connect(self.give)
        self.search.found.connect(self.show_found)
        self.book.changed.connect(self._show_find_key)
        self.messages.followed.connect(lambda ids: self.go_to_item(ids[0]))

    def _select_elsewhere(self, ids: tuple[str, ...]) -> None:
        """What keys act on follows at once; what only marks it follows a turn later. That goes to the one that told,
        too, so that no older selection comes after this one."""
        for widget in (self.queue, self.inspector):
            if widget is not self.sender():
                widget.select(ids)
        for marks in (self.map, self.crews):
            self._courier.bring_newest(marks.select, ids)

    def _show_crews(self, order: OrderId) -> None:
        self._docks.bring_up("inspector")
        self.inspector.show_crews(order)

    def give(self, order: OrderId, crew: CrewId) -> None:
        """A drop does what Enter on that crew does, with the same checks and questions."""
        self._docks.bring_up("inspector")
        self.inspector.give_to(order, crew)

    def begin_act(self, order: OrderId, kind: type[Any]) -> None:
        self._docks.bring_up("inspector")
        self.inspector.open_act(kind, order)

    def show_found(self, found: Found) -> None:
        """The map goes there; the keyboard goes to the row of an order or crew, so that the next key is about it."""
        if found.kind not in {FoundKind.ORDER, FoundKind.CREW}:
            self.map.show_place(found.x, found.y, found.width)
            self.map.setFocus()
            return
        self.go_to_item(found.key)

    def _begin_report(self) -> None:
        self._docks.bring_up("inspector")
        self.inspector.begin_report()

    def _show_find_key(self) -> None:
        self.search.show_key(self.book.written_key("find"))

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _show_acts(self) -> None:
        ActsPage(self.book, self.menus, self).show()
