"""The acts about outage plans, in the menu, by key and on the command line: open their page, act on the one chosen."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.further.window import FurtherWindow, Kind
from models.errors import DispatchError
from models.ids import PlanId
from widgets.plans.plan_acts import PLAN_ACTS
from widgets.plans.plans_page import PlansPage

if TYPE_CHECKING:
    from console.window import MainWindow


class PlanWork(QObject):
    """There is one page, in a window of its own. Acts on plans can be begun while it is open, on the plan chosen
    there."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.menus.on("plans", self.open)
        for act in PLAN_ACTS:
            window.menus.on(act.name, partial(self._begin, act.name))
        self._show_offers()

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        if isinstance(window.content, PlansPage):
            window.content.requested.connect(self._window.requested)
            window.content.edit_wanted.connect(self._window.plan_drafting.open_plan)
            window.content.offers_changed.connect(self._show_offers)
            window.closed.connect(self._show_offers)
            self._show_offers()

    @property
    def page(self) -> PlansPage | None:
        contents = self._window.arrangement.further.contents(Kind.PLANS)
        return next((page for page in contents if isinstance(page, PlansPage)), None)

    def open(self) -> None:
        """Its window comes up, with the keyboard in it."""
        window = self._shown() or self._window.arrangement.further.open(Kind.PLANS)
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        window.setFocus()

    def begin_on(self, name: str, plan: PlanId) -> None:
        """An act on that plan, on the page of plans."""
        self.open()
        page = self.page
        if page is not None:
            page.go_to(plan)
            page.begin(name)

    def show_done(self, command: object) -> None:
        if self.page is not None:
            self.page.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self.page is not None:
            self.page.show_refusal(command, error)

    def _begin(self, name: str) -> None:
        page = self.page
        if page is not None:
            self.open()
            page.begin(name)

    def _show_offers(self) -> None:
        page = self.page
        names = frozenset[str]() if page is None else page.offered
        for act in PLAN_ACTS:
            self._window.menus.action(act.name).setEnabled(act.name in names)

    def _shown(self) -> FurtherWindow | None:
        windows = self._window.arrangement.further.windows
        return next((window for window in windows if window.kind is Kind.PLANS), None)
