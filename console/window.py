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
from console.arrangement import Arrangement
from console.attention import Attention
from console.comfort import Comfort
from console.command_line import CommandLine
from console.courier import Courier
from console.docks import Docks
from console.hearers import Hearers
from console.layouts.kept import KeptLayouts
from console.looks import Looks
from console.map_marking import MapMarking
from console.map_work import MapWork
from console.menus import Menus
from console.note_links import NoteLinks
from console.queue_acts import QueueActs
from console.reaching import Reaching
from console.several_acts import SeveralActs
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
from widgets.lanes.lane_board import LaneBoard
from widgets.map.ground.drawer import Prepare
from widgets.map.map_view import MapView
from widgets.map.reach.answer import Asked, ReachOf
from widgets.message_bar import Level, MessageBar
from widgets.queue.order_queue import OrderQueue
from widgets.search_field import SearchField
from widgets.status_strip import StatusStrip
from widgets.theme import THEMES, Theme


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
        layouts: KeptLayouts,
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
            rules=rules,
        )
        self.queue = OrderQueue(picture=picture, rules=rules, theme=theme)
        self.crews = CrewBoard(picture=picture, rules=rules, theme=theme)
        self.lanes = LaneBoard(picture=picture, rules=rules, theme=theme)
        self._verbs = Verbs()
        self.book = ActBook(shipped_keys(), command=self._verbs.word_of, parent=self)
        self.inspector = Inspector(picture=picture, rules=rules, theme=theme, account=account, book=self.book)
        self.messages = MessageBar(theme=theme)
        self.strip = StatusStrip(theme=theme)
        self.search = SearchField(picture=picture, territory=territory)
        self._courier = Courier(self)
        self.hearers = Hearers(self._courier, theme, territory)
        self.menus = Menus(self, self.book)
        self.several = SeveralActs(
            self,
            rows_of=self.queue.model.rows_of,
            picture=picture,
            rules=rules,
            theme=theme,
            account=account,
            messages=self.messages,
        )
        self._act_menus = ActMenus(
            self, picture=picture, account=account, inspector=self.inspector, several=self.several, book=self.book
        )
        self.inspector.show_territory(territory)
        self._lay_out()
        self._docks = Docks(self, queue=self.queue, inspector=self.inspector, crews=self.crews, lanes=self.lanes)
        self._undoing = Undoing(picture=picture, account=account, parent=self)
        self._announcements = Announcements(
            picture=picture, rules=rules, account=account, messages=self.messages, strip=self.strip, parent=self
        )
        SpotPicking(map_view=self.map, inspector=self.inspector, messages=self.messages, parent=self)
        self.reaching = Reaching(
            self, map_view=self.map, messages=self.messages, picture=picture, territory=territory, rules=rules, now=now
        )
        self.closing.connect(self.reaching.end)
        self._wrong_clocks = WrongClocks(picture=picture, messages=self.messages, parent=self)
        self.command_line = CommandLine(
            self, picture=picture, rules=rules, theme=theme, account=account, now=now, verbs=self._verbs
        )
        self.attention = Attention(
            self, messages=self.messages, strip=self.strip, is_busy=lambda: self.inspector.form is not None
        )
        self._make_menus()
        self.comfort = Comfort(self, menus=self.menus, looks=looks, docks=self._docks, attention=self.attention)
        NoteLinks(
            inspector=self.inspector,
            messages=self.messages,
            go_to=self.go_to_item,
            begin_act=self.begin_act,
            parent=self,
        )
        looks.add("map", self.map)
        looks.add("queue", self.queue)
        looks.add("lanes", self.lanes)
        looks.add("keys", self.book)
        looks.add("notes", self.inspector.notes)
        self.hearers.add(self.strip, self.queue, self.inspector, self.crews, self.lanes, self.map, self.reaching)
        self.hearers.add(self.messages, self.search, self.command_line, self.several, self.attention)
        self.arrangement = Arrangement(
            self,
            picture=picture,
            rules=rules,
            prepare=prepare,
            docks=self._docks,
            hearers=self.hearers,
            kept=layouts,
            now=now,
        )
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
        self.hearers.show_changes(changes)

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        self.hearers.show_fixes(fixes, now)
        self._wrong_clocks.show_fixes(fixes)

    def show_wrong_fix(self, fix: Fix, now: datetime) -> None:
        """One from the future, which nobody uses."""
        self._wrong_clocks.show_wrong(fix, now)

    def show_now(self, now: datetime) -> None:
        self.hearers.show_now(now)
        self._courier.bring_newest(self._announcements.show_now, now)

    @property
    def up_to_date(self) -> bool:
        """Whether every widget has heard all that was told."""
        return self._courier.idle

    def show_done(self, command: object, entry: Entry | None) -> None:
        """A command of this window was carried out; told after what it has changed."""
        self._courier.bring_newest(partial(self.inspector.show_done, command, entry))  # each one arrives
        self._courier.bring_newest(partial(self.command_line.show_done, command))
        self._courier.bring_newest(partial(self.several.show_done, command))
        self._courier.bring_newest(partial(self.marking.show_done, command))

    def show_blind(self, since: datetime | None) -> None:
        """Nothing of the database is read since then; None: it is again."""
        self.hearers.show_blind(since)

    def show_theme(self, theme: Theme) -> None:
        self.hearers.show_theme(theme)

    def show_territory(self, territory: Territory) -> None:
        self.hearers.show_territory(territory)

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
            self.several.choose((key,))
            for widget in (self.queue, self.crews, self.lanes, self.map, self.inspector):
                widget.select((key,))
            self._docks.bring_up("inspector")
            self.inspector.setFocus()

    def begin(self) -> None:
        """The hand starts at the most urgent order without a crew: Enter, Enter assigns."""
        self._courier.deliver_all()
        self.queue.begin()
        self.queue.setFocus()

    # -- Qt -------------------------------------------------------------------------------------------------

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
        self.setAnimated(False)  # nothing moves by itself
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
            "reach": self.reaching.ask_about_chosen,
            "about_grid": self.reaching.open_grid,
            "base_map": self.base_map_wanted.emit,
            "go_map": self.map.setFocus,
            "go_messages": self.messages.open_history,
            "why": self.why_wanted.emit,
            "rule_book": self.rule_book_wanted.emit,
            "keys": self._show_acts,
        }
        doings |= {f"go_{name}": partial(self._docks.go_to, name) for name in self._docks.names}
        doings |= {theme: partial(self.theme_wanted.emit, theme) for theme in THEMES}
        doings |= {code: partial(self.language_wanted.emit, code) for code in ("zh_CN", "en")}
        for name, doing in doings.items():
            menus.on(name, doing)
        self._queue_acts = QueueActs(self, queue=self.queue, crews=self.crews)
        menus.on_switch("density", self.map.density.switch)
        menus.on_switch("trails", self.map.trails.of_all)
        menus.on_switch("reach_of_room", self.reaching.of_room)
        MapWork(menus, map_view=self.map, messages=self.messages, parent=self)
        self.marking = MapMarking(menus, map_view=self.map, messages=self.messages, account=self._account, parent=self)
        menus.action("accounts").setVisible(may_send(OpenAccounts, self._account))
        menus.action("own_password").setEnabled(self._account.password_set_at is not None)
        new_report = menus.action("new_report")
        new_report.setEnabled(may_send(RegisterReport, self._account))
        menus.fill_with("order", lambda menu: self._act_menus.fill(menu, first=new_report))
        menus["window"].addSeparator()
        for name in self._docks.names:
            menus["window"].addAction(self._docks[name].toggleViewAction())

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
        self.several.requested.connect(self.requested)
        self.map.marks.requested.connect(self.requested)
        self._undoing.requested.connect(self.requested)
        for source in (self.crews, self.lanes, self.inspector):
            source.selected.connect(self._select_elsewhere)
            source.selected.connect(self.reaching.choose)
        self.take_queue(self.queue)
        self.take_map(self.map)
        self.arrangement.further.opened.connect(self._queue_acts.take)
        self.crews.menu_wanted.connect(self._act_menus.show_crew_menu)
        self.lanes.menu_wanted.connect(self._act_menus.show_menu)
        self._act_menus.requested.connect(self.requested)
        self._act_menus.reach_wanted.connect(lambda crew: self.reaching.ask(Asked(of=ReachOf.CREW, key=crew)))
        self._act_menus.order_act_wanted.connect(self.begin_act)
        self.inspector.finished.connect(self.queue.setFocus)
        self.inspector.not_ranked.connect(lambda why: self.messages.show_message("act", why, Level.REFUSAL))
        for source in (self.crews, self.lanes):
            source.order_dropped.connect(self.give)
        self.lanes.opened.connect(self.go_to_item)
        self.search.found.connect(self.show_found)
        self.book.changed.connect(self._show_find_key)
        self.messages.followed.connect(lambda ids: self.go_to_item(ids[0]))

    def take_queue(self, queue: OrderQueue) -> None:
        """One of this window or of a further one: what a hand does in it is done here."""
        queue.selected.connect(self._select_elsewhere)
        queue.selected.connect(self.reaching.choose)
        queue.menu_wanted.connect(self._act_menus.show_order_menu)
        queue.crews_wanted.connect(self._show_crews)

    def take_map(self, map_view: MapView) -> None:
        """One of this window or of a further one, like `take_queue`."""
        map_view.selected.connect(self._select_elsewhere)
        map_view.selected.connect(self.reaching.choose)
        map_view.order_dropped.connect(self.give)
        map_view.menu_wanted.connect(self._act_menus.show_order_menu)

    def _select_elsewhere(self, ids: tuple[str, ...]) -> None:
        """What keys act on follows at once; what only marks it follows a turn later. That goes to the one that told,
        too, so that no older selection comes after this one."""
        self.several.choose(ids)
        for widget in (self.queue, self.inspector):
            if widget is not self.sender():
                widget.select(ids)
        queues = (queue.select for queue in self.arrangement.queues)
        maps = (wall.select for wall in self.arrangement.maps)
        for mark in (self.map.select, self.crews.select, self.lanes.select, *queues, *maps):
            self._courier.bring_newest(mark, ids)

    def _show_crews(self, order: OrderId) -> None:
        self._docks.bring_up("inspector")
        self.activateWindow()  # the order may stand in another one
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
            self.reaching.choose((found.key,))
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
