"""The main window: the map in the middle, queue, crews and inspector around it, everything from the keyboard."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from console.act_menus import ActMenus
from console.alarm_work import AlarmWork
from console.announcements import Announcements
from console.arrangement import Arrangement
from console.attention import Attention
from console.case_work import CaseWork
from console.comfort import Comfort
from console.command_line import CommandLine
from console.courier import Courier
from console.docks import Docks
from console.find_bar import FindBar
from console.further.keys import FurtherKeys
from console.handover_work import HandoverWork
from console.hearers import Hearers
from console.job_work import JobWork
from console.journeys import Journeys
from console.layouts.kept import KeptLayouts
from console.looks import Looks
from console.map_marking import MapMarking
from console.map_work import MapWork
from console.menu_doings import connect_menus
from console.menus import Menus
from console.note_links import NoteLinks
from console.plan_pages import PlanPages
from console.printing.print_work import PrintWork
from console.queue_acts import QueueActs
from console.reaching import Reaching
from console.several_acts import SeveralActs
from console.spot import SpotPicking
from console.tour.tour import Tour
from console.undoing import Undoing
from console.verbs import Verbs, shipped_keys
from console.wrong_clocks import WrongClocks
from models.changes import Change, Entry
from models.entities.fixes import Fix
from models.entities.people import Account
from models.ids import CrewId, OrderId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.acts.act_book import ActBook
from widgets.crews.crew_board import CrewBoard
from widgets.inspector.inspector import Inspector
from widgets.lanes.lane_board import LaneBoard
from widgets.map.ground.drawer import Prepare
from widgets.map.ground.kept_plates import KeptPlates
from widgets.map.map_view import MapView
from widgets.map.reach.answer import Asked, ReachOf
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
    left = Signal()
    """Nobody sits before it any more, for it closes or its account logs out: work for it ends. May come twice."""

    def __init__(
        self,
        *,
        picture: Picture,
        territory: Territory,
        prepare: Prepare,
        plates: KeptPlates | None = None,
        rules: RuleBook,
        theme: Theme,
        now: datetime,
        account: Account,
        looks: Looks,
        layouts: KeptLayouts,
    ) -> None:
        super().__init__()
        self.looks = looks
        self.map = MapView(
            picture=picture,
            territory=territory,
            prepare=prepare,
            plates=plates,
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
        self.find_bar = FindBar(self.search, self.messages, self.book)
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
        self.left.connect(self.reaching.end)
        self.journeys = Journeys(
            self, picture=picture, docks=self._docks, courier=self._courier, act_menus=self._act_menus
        )
        self._wrong_clocks = WrongClocks(picture=picture, messages=self.messages, parent=self)
        self.command_line = CommandLine(
            self, picture=picture, rules=rules, theme=theme, account=account, now=now, verbs=self._verbs
        )
        self.attention = Attention(
            self, messages=self.messages, strip=self.strip, is_busy=lambda: self.inspector.form is not None
        )
        self.tour = Tour(self, docks=self._docks, account=account)
        self._queue_acts = QueueActs(self, queue=self.queue, crews=self.crews)
        self._map_work = MapWork(self.menus, map_view=self.map, messages=self.messages, parent=self)
        self.marking = MapMarking(self.menus, map_view=self.map, messages=self.messages, account=account, parent=self)
        self._further_keys = FurtherKeys(self)
        connect_menus(self, docks=self._docks, undoing=self._undoing, act_menus=self._act_menus, account=account)
        self.comfort = Comfort(self, menus=self.menus, looks=looks, docks=self._docks, attention=self.attention)
        NoteLinks(
            inspector=self.inspector,
            messages=self.messages,
            go_to=self.go_to_item,
            begin_act=self.begin_act,
            parent=self,
        )
        for name, part in (
            ("map", self.map),
            ("queue", self.queue),
            ("lanes", self.lanes),
            ("keys", self.book),
            ("notes", self.inspector.notes),
            ("tour", self.tour),
        ):
            looks.add(name, part)
        for name, kept in (("notes", self.inspector.notes), ("tour", self.tour)):
            looks.add(name, kept)
        self.hearers.add(
            *(self.strip, self.queue, self.inspector, self.crews, self.lanes, self.map, self.reaching),
            *(self.messages, self.search, self.command_line, self.several, self.attention),
        )
        self.arrangement = Arrangement(
            self,
            picture=picture,
            rules=rules,
            prepare=prepare,
            docks=self._docks,
            hearers=self.hearers,
            kept=layouts,
            account=account,
            now=now,
        )
        self.jobs = JobWork(self, picture=picture, rules=rules, account=account)
        self.pages = PlanPages(self, picture=picture, rules=rules, account=account, now=now)
        self.printing = PrintWork(self, picture=picture, rules=rules, account=account, now=now)
        self.cases = CaseWork(self, picture=picture, account=account)
        self.handover = HandoverWork(self, picture=picture, rules=rules, account=account)
        self.alarms = AlarmWork(self, picture=picture, rules=rules, account=account, now=now)
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
        self._courier.bring_newest(partial(self.pages.show_done, command, entry))
        self._courier.bring_newest(partial(self.jobs.show_done, command))
        self._courier.bring_newest(partial(self.cases.show_done, command))
        self._courier.bring_newest(partial(self.handover.show_done, command))

    def show_blind(self, since: datetime | None) -> None:
        """Nothing of the database is read since then; None: it is again."""
        self.hearers.show_blind(since)

    def show_theme(self, theme: Theme) -> None:
        self.hearers.show_theme(theme)

    def show_territory(self, territory: Territory) -> None:
        self.hearers.show_territory(territory)

    def go_to_item(self, key: str) -> None:
        """To an order or crew, wherever it is shown or kept."""
        self.journeys.go_to_item(key)

    def begin_act(self, order: OrderId, kind: type[Any]) -> None:
        """With the form of that act, in the inspector."""
        self.journeys.begin_act(order, kind)

    def begin(self) -> None:
        """The hand starts at the most urgent order without a crew: Enter, Enter assigns."""
        self._courier.deliver_all()
        self.queue.begin()
        self.queue.setFocus()

    # -- Qt -------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(1600, 900)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.left.emit()
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
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.find_bar)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self.strip, 1)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Yike – dispatch console"))
        self._docks.set_words()
        self.menus.set_words()
        self.alarms.say_again()
        self._show_undo()

    def _show_undo(self) -> None:
        self._undoing.show_on(self.menus.action("undo"), self.menus.action("redo"))

    def _connect(self) -> None:
        journeys = self.journeys
        journeys.archived_wanted.connect(self.archived_wanted)
        self.inspector.requested.connect(self.requested)
        self.several.requested.connect(self.requested)
        self.map.marks.requested.connect(self.requested)
        self._undoing.requested.connect(self.requested)
        for source in (self.crews, self.lanes, self.inspector):
            source.selected.connect(journeys.select_elsewhere)
            source.selected.connect(self.reaching.choose)
        journeys.take_queue(self.queue)
        journeys.take_map(self.map)
        for takes in (
            self._queue_acts,
            self._map_work,
            self._further_keys,
            self.pages,
            self.jobs,
            self.cases,
            self.handover,
        ):
            self.arrangement.further.opened.connect(takes.take)
        self.crews.menu_wanted.connect(self._act_menus.show_crew_menu)
        self.lanes.menu_wanted.connect(self._act_menus.show_menu)
        self._act_menus.requested.connect(self.requested)
        self._act_menus.reach_wanted.connect(lambda crew: self.reaching.ask(Asked(of=ReachOf.CREW, key=crew)))
        self._act_menus.loan_wanted.connect(self.pages.loan_work.take_crew)
        self._act_menus.escalation_wanted.connect(self.jobs.escalate)
        self._act_menus.order_act_wanted.connect(journeys.begin_act)
        self.inspector.finished.connect(self.queue.setFocus)
        self.inspector.not_ranked.connect(lambda why: self.messages.show_message("act", why, Level.REFUSAL))
        for source in (self.crews, self.lanes):
            source.order_dropped.connect(journeys.give)
        self.lanes.opened.connect(journeys.go_to_item)
        self.search.found.connect(journeys.show_found)
        self.messages.followed.connect(lambda ids: journeys.go_to_item(ids[0]))
