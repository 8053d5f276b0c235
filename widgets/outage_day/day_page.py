"""The page of the day: what the room owes above; the board of a day's outages on the left, the sheet of the chosen one
on the right; behind a second tab the ledger."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from models.alarms.alarm_signs import AlarmSign
from models.changes import Change
from models.entities.notices import Publication
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account, Crew
from models.entities.places import Station
from models.entities.work_permits import WorkPermit
from models.errors import DispatchError
from models.ids import PlanId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.act_book import ActBook
from widgets.acts.page_menu import Entry, pop_up
from widgets.outage_day.board import OutageBoard
from widgets.outage_day.day_acts import DAY_ACTS
from widgets.outage_day.day_sheet import DaySheet
from widgets.outage_day.ledger_page import LedgerPage
from widgets.outage_day.offers import ON_THE_PLAN
from widgets.outage_day.strip import DayStrip
from widgets.parted import parted_text, show_parted
from widgets.plans.neighbours import PlanNeighbours
from widgets.plans.standing import PlanStanding
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.terms import term

_CONCERNS = frozenset({OutagePlan, Publication, WorkPermit, Account, Station, Crew})


class DayPage(QWidget):
    requested = Signal(object)
    plan_act_wanted = Signal(str, object)
    """The name of an act of the page of plans, and PlanId."""
    offers_changed = Signal()
    """What can be done to the chosen outage may be something else now."""

    def __init__(
        self,
        *,
        picture: Picture,
        rules: RuleBook,
        theme: Theme,
        account: Account,
        now: datetime,
        book: ActBook,
        neighbours: PlanNeighbours | None = None,
    ) -> None:
        super().__init__()
        self._book = book
        self._standing = PlanStanding(picture=picture, rules=rules, account=account, neighbours=neighbours)
        self.strip = DayStrip(standing=self._standing, now=now, parent=self)
        self._tabs = QTabWidget(self)
        self._parts = QSplitter(Qt.Orientation.Horizontal, self._tabs)
        self._tabs.addTab(self._parts, "")
        self._parts.hide()
        self.board = OutageBoard(standing=self._standing, theme=theme, now=now, parent=self._parts)
        self.sheet = DaySheet(standing=self._standing, theme=theme, now=now, book=book, parent=self._parts)
        self.ledger = LedgerPage(standing=self._standing, now=now, parent=self._tabs)
        self._lay_out()
        self.strip.wanted.connect(self.go_to)
        self.board.chosen.connect(self.sheet.show_plan)
        self.board.opened.connect(self.sheet.text.setFocus)
        self.board.menu_wanted.connect(self._open_menu)
        self.sheet.requested.connect(self.requested)
        self.sheet.plan_act_wanted.connect(self.plan_act_wanted)
        self.sheet.offers_changed.connect(self.offers_changed)
        self.sheet.tabbed_out.connect(self._begin_anew)
        self.sheet.finished.connect(self.board.table.setFocus)
        self.ledger.plan_wanted.connect(self.go_to)
        self._tabs.currentChanged.connect(self._on_tab)
        self.sheet.show_plan(self.board.plan)

    @property
    def plan(self) -> OutagePlan | None:
        """The one on the sheet."""
        return self.sheet.plan

    @property
    def offered(self) -> frozenset[str]:
        """Names of the acts that the chosen outage admits now."""
        return self.sheet.offered

    def begin(self, name: str) -> None:
        """An act on the chosen outage, by its name."""
        self._tabs.setCurrentWidget(self._parts)
        self.sheet.begin(name)

    def say(self, text: str) -> None:
        """Why an act on the chosen outage was not begun."""
        self.sheet.say(text)

    def go_to(self, plan: PlanId) -> None:
        """On the board, of the day that it was announced for if it is not among those shown; on the sheet in any
        case."""
        self._tabs.setCurrentWidget(self._parts)
        if not self.board.select(plan):
            self.board.show_day_of(plan)
        if not self.board.select(plan):
            self.sheet.show_plan(plan)

    def open_ledger(self) -> None:
        self._tabs.setCurrentWidget(self.ledger)
        self.ledger.table.setFocus()

    def show_changes(self, changes: Iterable[Change]) -> None:
        heard = tuple(changes)
        self._standing.show_changes(heard)
        if any(change.kind in _CONCERNS for change in heard):
            self.sheet.show_changes()
            self.board.show_changes()
            self.strip.show_changes()
            self.ledger.show_changes()

    def show_now(self, now: datetime) -> None:
        self.strip.show_now(now)
        self.board.show_now(now)
        self.sheet.show_now(now)
        self.ledger.show_now(now)

    def show_done(self, command: object) -> None:
        self.sheet.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        self.sheet.show_refusal(command, error)

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        self.board.table.show_alarm_signs(signs)

    def show_theme(self, theme: Theme) -> None:
        self.board.show_theme(theme)
        self.sheet.show_theme(theme)

    def looks(self) -> dict[str, str]:
        """Widths of columns, and how the page is parted."""
        return self.board.looks() | {"parted": parted_text(self._parts)}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        show_parted(self._parts, kept.get("parted", ""))
        self.board.show_looks(kept)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The hand begins on the board. (A focus proxy would take Tab from all that stands before it.)"""
        super().focusInEvent(event)
        self.board.table.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """A tab widget says how large its pages are after it has shown them. What is shown only now is laid out
        once."""
        super().showEvent(event)
        if self._parts.isHidden() and self._tabs.currentWidget() is self._parts:
            self._parts.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def _lay_out(self) -> None:
        self._parts.addWidget(self.board)
        self._parts.addWidget(self.sheet)
        self._parts.setChildrenCollapsible(False)
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 2)
        self._parts.setSizes([850, 500])
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self.ledger, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.strip)
        column.addWidget(self._tabs, 1)
        self._set_words()

    def _set_words(self) -> None:
        self._tabs.setTabText(0, self.tr("Outages of the day"))
        self._tabs.setTabText(1, self.tr("Notice and reality"))
        self._tabs.setAccessibleName(self.tr("Pages of the day"))
        self._parts.setAccessibleName(self.tr("Board and sheet"))

    def _on_tab(self) -> None:
        """What nobody looks at is not counted."""
        if self._tabs.currentWidget() is self.ledger:
            self.ledger.look()

    def _begin_anew(self) -> None:
        """At what stands first in the window and can be reached."""
        counts = (button for button in self.strip.counts.values() if button.isEnabled())
        next(counts, self._tabs.tabBar()).setFocus(Qt.FocusReason.TabFocusReason)

    def _open_menu(self, at: QPoint) -> None:
        """What the sheet's buttons offer, with the same keys."""
        names = [(act.name, term(act.step)) for act in DAY_ACTS]
        names += [(name, act_name(on_plan.kind)) for name, on_plan in ON_THE_PLAN.items()]
        offered = self.offered
        entries = [Entry(name, text, self._book.written_key(name)) for name, text in names if name in offered]
        nothing = self.tr("Nothing can be done to this outage now")
        pop_up(entries, at, page=self, chosen=self._on_menu, nothing=nothing)

    def _on_menu(self, action: QAction) -> None:
        self.begin(action.data())
