"""How plans come into being: by the form in a window of its own, opened by the act or from the page of plans, with
areas picked on the main map; or by a table from a file."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from console.event_work import EventWork
from console.plan_asking import MakeJudging, join
from models.changes import Change, Entry
from models.commands.plans import DraftPlan, ImportPlans
from models.entities.outage_plans import Window
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import PlanId
from models.picture import Picture
from models.rules.permissions import may_send
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.map.area_picking import PickBy
from widgets.plans.drafting.kept_drafts import KeptDrafts
from widgets.theme import Theme

if TYPE_CHECKING:
    from console.plan_importing import PlanImporting
    from console.window import MainWindow
    from widgets.plans.plan_dialog import PlanDialog
    from widgets.plans.plan_form import PlanForm

_KEPT = "unsaved"


class PlanDrafting(QObject):
    """Belongs to the window. The form is made when it is first asked for; what is typed there and not saved is kept
    with the looks of its user."""

    def __init__(
        self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account, now: datetime
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._account = account
        self._now = now
        self._blind_since: datetime | None = None
        self._judging: MakeJudging | None = None
        self._kept = KeptDrafts()
        self._dialog: PlanDialog | None = None
        window.menus.on("new_plan", self.open_new)
        window.menus.action("new_plan").setEnabled(may_send(DraftPlan, account))
        for by in PickBy:
            window.menus.on(f"pick_{by.value}", partial(self._pick, by))
        self._show_offers()
        window.left.connect(self.close)
        self._importing: PlanImporting | None = None
        window.menus.on("import_plans", self._import)
        window.menus.action("import_plans").setEnabled(may_send(ImportPlans, account))
        self.events = EventWork(window, picture=picture, rules=rules, account=account, now=now)
        window.looks.add("plans", self)
        window.hearers.add(self)

    @property
    def form(self) -> "PlanForm | None":
        return None if self._dialog is None else self._dialog.form

    @property
    def importing(self) -> "PlanImporting":
        """Made when it is first asked for."""
        from console.plan_importing import PlanImporting  # what reads tables is loaded by who has one

        if self._importing is None:
            self._importing = PlanImporting(self._window, picture=self._picture, rules=self._rules)
        return self._importing

    @property
    def is_open(self) -> bool:
        """Whether somebody is writing, and the map shows the areas of that plan."""
        return self._dialog is not None and self._dialog.is_open

    def open_new(self) -> None:
        self.open_plan(None)

    def open_plan(self, key: PlanId | None) -> None:
        """A new plan, or that one; one that is open already comes to the front as it is."""
        dialog = self._dialog or self._make()
        shown = dialog.form.plan
        if not dialog.isVisible() or key is None or shown is None or shown.id != key:
            dialog.form.open_plan(key)
        self._bring_up(dialog)

    def move_plan(self, key: PlanId, window: Window) -> None:
        """That plan, with the hours of an offer in its form."""
        self.open_plan(key)
        if self.form is not None:
            self.form.move_to(window)

    def merge_plan(self, key: PlanId, into: PlanId) -> None:
        """The one is to be taken into the other, which is opened."""
        dialog = self._dialog or self._make()
        dialog.form.take_in(key, into)
        self._bring_up(dialog)

    def ask_at(self, judging: MakeJudging) -> None:
        """What a plan would do is worked out there from now on."""
        self._judging = judging
        if self.form is not None:
            join(self.form.asker, judging)

    def close(self) -> None:
        if self._dialog is not None:
            self._dialog.close()

    def looks(self) -> dict[str, str]:
        return {_KEPT: self._kept.as_text()}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        self._kept.take_back(kept.get(_KEPT, ""))

    # -- what the window tells --------------------------------------------------------------------------------

    def show_done(self, command: object, entry: Entry | None) -> None:
        if self._importing is not None:
            self._importing.show_done(command)
        self.events.show_done(command)
        if self._dialog is not None:
            self._dialog.form.show_done(command, entry)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self._importing is not None:
            self._importing.show_refusal(command, error)
        self.events.show_refusal(command, error)
        if self._dialog is not None:
            self._dialog.form.show_refusal(command, error)

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        if self._dialog is not None:
            self._dialog.form.show_changes(changes)

    def show_now(self, now: datetime) -> None:
        self._now = now
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.form.show_now(now)

    def show_blind(self, since: datetime | None) -> None:
        self._blind_since = since
        if self._dialog is not None:
            self._dialog.form.show_blind(since)

    def show_territory(self, territory: Territory) -> None:
        if self._dialog is not None:
            self._dialog.form.show_territory(territory)

    def show_theme(self, theme: Theme) -> None:
        if self._dialog is not None:
            self._dialog.form.show_theme(theme)

    def _import(self) -> None:
        self.importing.open()

    def _bring_up(self, dialog: "PlanDialog") -> None:
        dialog.bring_up()
        self._show_offers()

    def _show_plan(self, key: PlanId) -> None:
        """On the page of plans; the form stays as it is."""
        self._window.pages.plan_work.take_plan(key, "")

    # -- picking on the map -----------------------------------------------------------------------------------

    def _pick(self, by: PickBy) -> None:
        """The form makes room if it stands over the map, until picking ends."""
        assert self._dialog is not None
        areas, canvas = self._window.map.areas, self._window.map
        self._show_rows()
        if self._dialog.frameGeometry().intersects(_on_screen(canvas)):
            self._dialog.hide()
        self._window.activateWindow()
        areas.bring_into_sight()
        areas.begin(by)

    def _on_picking_ended(self) -> None:
        if self._dialog is not None and self._dialog.is_open:
            self._dialog.bring_up()

    def _show_offers(self) -> None:
        """Areas are picked for the plan that somebody is writing."""
        for by in PickBy:
            able = self._dialog is not None and self._dialog.is_open and self._dialog.form.is_writable
            self._window.menus.action(f"pick_{by.value}").setEnabled(able)

    def _show_rows(self) -> None:
        if self._dialog is not None and self._dialog.is_open:
            self._window.map.areas.show_chosen(self._dialog.form.area_rows)

    def _on_closed(self) -> None:
        self._show_offers()
        self._window.map.areas.end()
        self._window.map.areas.show_chosen(())
        self._window.activateWindow()

    # -- making it --------------------------------------------------------------------------------------------

    def _make(self) -> "PlanDialog":
        from widgets.plans.plan_dialog import PlanDialog  # with every page, after a start
        from widgets.plans.plan_form import PlanForm

        window = self._window
        form = PlanForm(
            picture=self._picture,
            territory=window.hearers.territory,
            rules=self._rules,
            theme=window.hearers.theme,
            account=self._account,
            now=self._now,
            finder=window.search.finder,
            kept=self._kept,
        )
        form.show_blind(self._blind_since)
        dialog = self._dialog = PlanDialog(form, window)
        form.requested.connect(window.requested)
        if self._judging is not None:
            join(form.asker, self._judging)
        form.pick_wanted.connect(self._pick)
        form.areas_changed.connect(self._show_rows)
        form.plan_wanted.connect(self._show_plan)
        form.titled.connect(self._show_offers)
        dialog.left.connect(self._on_closed)
        areas = window.map.areas
        areas.added.connect(form.add_areas)
        areas.turned.connect(form.turn_area)
        areas.ended.connect(self._on_picking_ended)
        return dialog


def _on_screen(part: QWidget) -> QRect:
    return QRect(part.mapToGlobal(QPoint(0, 0)), part.size())
