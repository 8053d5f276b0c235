"""The acts about outage plans, in the menu, by key and on the command line: open their page, act on the one chosen."""

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from console.further.window import FurtherWindow, Kind
from console.plan_acts import ELSEWHERE, begin_on_plan
from console.plan_asking import MakeJudging, join
from models.errors import DispatchError
from models.ids import PlanId
from widgets.plans.plan_acts import MOVE_PLAN, PLAN_ACTS

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.plans.plans_page import PlansPage

_NAMES = (*(act.name for act in PLAN_ACTS), MOVE_PLAN)


class PlanWork(QObject):
    """There is one page, in a window of its own. Acts on plans can be begun while it is open, on the plan chosen
    there."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._judging: MakeJudging | None = None
        window.menus.on("plans", self.open)
        for name in _NAMES:
            window.menus.on(name, partial(self._begin, name))
        self._show_offers()

    def ask_at(self, judging: MakeJudging) -> None:
        """What the plans would do is worked out there from now on."""
        self._judging = judging
        if self.page is not None:
            self._join(self.page)

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        if window.kind is Kind.PLANS:
            page: PlansPage = window.content
            drafting = self._window.pages.plan_drafting
            page.requested.connect(self._window.requested)
            page.edit_wanted.connect(drafting.open_plan)
            page.move_wanted.connect(drafting.move_plan)
            page.merge_wanted.connect(drafting.merge_plan)
            page.offers_changed.connect(self._show_offers)
            page.show_acts_elsewhere({name: self._window.menus.action(name) for name in ELSEWHERE})
            page.elsewhere_wanted.connect(self._go_elsewhere)
            window.closed.connect(self._show_offers)
            self._join(page)
            self._show_offers()

    @property
    def chosen(self) -> PlanId | None:
        """The plan on the sheet of the page; None if there is none, or no page."""
        plan = self.page.sheet.plan if self.page is not None else None
        return None if plan is None else plan.id

    @property
    def page(self) -> "PlansPage | None":
        return cast("PlansPage | None", self._window.arrangement.further.page(Kind.PLANS))

    def open(self) -> None:
        """Its window comes up, with the keyboard in it."""
        self._window.arrangement.further.bring_up(Kind.PLANS)

    def take_plan(self, plan: PlanId, act: str) -> None:
        """The page comes up with that plan on its sheet; then the act on it, if there is one."""
        self.open()
        page = self.page
        assert page is not None
        page.go_to(plan)
        if act:
            page.begin(act)

    def show_done(self, command: object) -> None:
        if self.page is not None:
            self.page.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self.page is not None:
            self.page.show_refusal(command, error)

    def _join(self, page: "PlansPage") -> None:
        if self._judging is not None:
            for asker in page.askers:
                join(asker, self._judging)

    def _go_elsewhere(self, act: str) -> None:
        if self.chosen is not None:
            begin_on_plan(self._window, self.chosen, act)

    def _begin(self, name: str) -> None:
        page = self.page
        if page is not None:
            self.open()
            page.begin(name)

    def _show_offers(self) -> None:
        page = self.page
        names = frozenset[str]() if page is None else page.offered
        for name in _NAMES:
            self._window.menus.action(name).setEnabled(name in names)
