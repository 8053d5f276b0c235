"""The page of outage plans: the list on the left, the sheet of the chosen plan on the right."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from models.alarms.alarm_signs import AlarmSign
from models.changes import Change
from models.entities.orders import WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.people import Account
from models.entities.places import Station
from models.errors import DispatchError
from models.ids import PlanId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.act_book import ActBook
from widgets.acts.page_menu import Entry, pop_up
from widgets.parted import parted_text, show_parted
from widgets.plans.asking import PlanAsker
from widgets.plans.neighbours import PlanNeighbours
from widgets.plans.plan_acts import MOVE_PLAN
from widgets.plans.plan_list import PlanList
from widgets.plans.rounds import JudgingRounds
from widgets.plans.sheet import PlanSheet
from widgets.plans.standing import PlanStanding
from widgets.theme import Theme
from widgets.words.acts import act_name


class PlansPage(QWidget):
    requested = Signal(object)
    edit_wanted = Signal(object)
    """PlanId, or None for a new plan: the document is to be written on."""
    move_wanted = Signal(object, object)
    """PlanId, Window: the document is to be written on, with these hours."""
    elsewhere_wanted = Signal(str)
    """Name of an act of another page, on the chosen plan."""
    merge_wanted = Signal(object, object)
    """PlanIds: the first is to be taken into the second."""
    offers_changed = Signal()
    """What can be done to the chosen plan may be something else now."""

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
        self._parts = QSplitter(Qt.Orientation.Horizontal, self)
        self.list = PlanList(standing=self._standing, theme=theme, now=now, parent=self._parts)
        self.sheet = PlanSheet(standing=self._standing, theme=theme, now=now, book=book, parent=self._parts)
        self._rounds = JudgingRounds(self._standing, now=now, parent=self)
        self._lay_out()
        self.list.chosen.connect(self.sheet.show_plan)
        self.list.opened.connect(self.sheet.text.setFocus)
        self.list.menu_wanted.connect(self._open_menu)
        self.sheet.requested.connect(self.requested)
        self.sheet.edit_wanted.connect(self.edit_wanted)
        self.list.new_wanted.connect(self._wish_new)
        self.sheet.offers_changed.connect(self.offers_changed)
        self.sheet.move_wanted.connect(self.move_wanted)
        self.sheet.merge_wanted.connect(self.merge_wanted)
        self.sheet.elsewhere.wanted.connect(self.elsewhere_wanted)
        self.sheet.text.followed.connect(self.go_to)
        self.sheet.link_found.connect(self.list.show_changes)
        self._rounds.found.connect(self._show_found)
        self.sheet.tabbed_out.connect(self._begin_anew)
        self.sheet.finished.connect(self.list.table.setFocus)
        self.sheet.show_plan(self.list.plan)

    @property
    def standing(self) -> PlanStanding:
        """With what was found out here of what plans would do."""
        return self._standing

    @property
    def plan(self) -> OutagePlan | None:
        """The one on the sheet."""
        return self.sheet.plan

    @property
    def offered(self) -> frozenset[str]:
        """Names of the acts that the chosen plan admits now."""
        names = frozenset(act.name for act in self.sheet.offered)
        return names | {MOVE_PLAN} if self.sheet.is_movable else names

    @property
    def askers(self) -> tuple[PlanAsker, ...]:
        """What the page asks, about the chosen plan and about those that may wait for their last links."""
        return self.sheet.asker, self._rounds.asker

    def show_acts_elsewhere(self, acts: Mapping[str, QAction]) -> None:
        """Acts of other pages on the chosen plan."""
        self.sheet.show_acts_elsewhere(acts)

    def begin(self, name: str) -> None:
        """An act on the chosen plan, by its name."""
        self.sheet.begin(name)

    def go_to(self, plan: PlanId) -> None:
        """In the list, if it is shown there; on the sheet in any case."""
        if not self.list.select(plan):
            self.sheet.show_plan(plan)

    def show_changes(self, changes: Iterable[Change]) -> None:
        heard = tuple(changes)
        about = {change.kind for change in heard}
        stirred = bool(about & {OutagePlan, WorkOrder})  # other plans, and outages of record
        if self._standing.show_changes(heard) or about & {Account, Station}:
            self.sheet.show_changes(stirred=stirred)
            self.list.show_changes()
        elif stirred:
            self.sheet.asker.ask_again()
        if Station in about:
            self.list.offer_stations()
        if stirred and self.isVisible():
            self._rounds.begin()

    def show_now(self, now: datetime) -> None:
        self._rounds.show_now(now)
        self.list.show_now(now)
        self.sheet.show_now(now)

    def show_done(self, command: object) -> None:
        self.sheet.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        self.sheet.show_refusal(command, error)

    def show_alarm_signs(self, signs: Mapping[str, AlarmSign]) -> None:
        self.list.table.show_alarm_signs(signs)

    def show_theme(self, theme: Theme) -> None:
        self.list.show_theme(theme)
        self.sheet.show_theme(theme)

    def looks(self) -> dict[str, str]:
        """Filter, and how the page is parted."""
        return self.list.looks() | {"parted": parted_text(self._parts)}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        show_parted(self._parts, kept.get("parted", ""))
        self.list.show_looks(kept)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The hand begins in the list. (A focus proxy would take Tab from all that stands before the list's table.)"""
        super().focusInEvent(event)
        self.list.table.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.sheet.look()
        self._rounds.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody works for a page that nobody sees."""
        super().hideEvent(event)
        self.sheet.look_away()
        self._rounds.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._parts.setAccessibleName(self.tr("Outage plans"))

    def _show_found(self) -> None:
        self.sheet.show_changes(stirred=False)
        self.list.show_changes()

    def _wish_new(self) -> None:
        self.edit_wanted.emit(None)

    def _begin_anew(self) -> None:
        self.list.search.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        self._parts.addWidget(self.list)
        self._parts.addWidget(self.sheet)
        self._parts.setChildrenCollapsible(False)
        self._parts.setStretchFactor(0, 5)
        self._parts.setStretchFactor(1, 4)
        self._parts.setSizes([810, 540])
        self._parts.setAccessibleName(self.tr("Outage plans"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._parts)

    def _open_menu(self, at: QPoint) -> None:
        """What the sheet's buttons offer, with the same keys."""
        names = [(act.name, act_name(act.kind)) for act in self.sheet.offered]
        if self.sheet.is_movable:
            names.append((MOVE_PLAN, self.tr("Move the plan to other hours …")))
        entries = [Entry(name, text, self._book.written_key(name)) for name, text in names]
        nothing = self.tr("Nothing can be done to this plan now")
        pop_up(entries, at, page=self, chosen=self._on_menu, nothing=nothing)

    def _on_menu(self, action: QAction) -> None:
        self.begin(action.data())
