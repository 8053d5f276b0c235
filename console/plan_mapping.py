"""Plans between their page and the map: the chosen one is outlined there, and what is chosen there is opened here."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from console.further.window import FurtherWindow, Kind
from models.entities.people import Account
from models.ids import PlanId
from widgets.map.map_view import MapView
from widgets.message_bar import Level

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.plans.plans_page import PlansPage
    from widgets.wall.wall_map import WallMap

_ACT = "plan_on_map"


class PlanMapping(QObject):
    """Belongs to the window. The plan that is chosen on the page of plans is outlined on the main map while the page is
    open; maps on a wall show the days of plans only."""

    def __init__(self, window: "MainWindow", *, account: Account) -> None:
        super().__init__(window)
        self._window = window
        self._account = account
        window.menus.on(_ACT, self.show_on_map)
        window.map.plan_days.allow(account)
        self._take_map(window.map)
        self._show_chosen(None)

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        if window.kind is Kind.WALL_MAP:
            wall: WallMap = window.content
            wall.map.plan_days.allow_station(self._account.station)
            self._take_map(wall.map)
        elif window.kind is Kind.PLANS:
            page: PlansPage = window.content
            page.list.chosen.connect(self._show_chosen)
            window.closed.connect(lambda: self._show_chosen(None))
            self._show_chosen(page.list.plan)

    def show_on_map(self) -> None:
        """The plan that is chosen on the page: the main window comes up with its ground in view."""
        page = self._window.pages.plan_work.page
        plan = None if page is None else page.list.plan
        if plan is not None:
            self.go_to(plan)

    def go_to(self, plan: PlanId) -> None:
        window = self._window
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        window.map.setFocus(Qt.FocusReason.OtherFocusReason)
        if not window.map.plan_days.go_to_plan(plan):
            text = self.tr("{plan} has no areas that this ground knows.").format(plan=plan)
            window.messages.show_message(_ACT, text, Level.REFUSAL)

    def _take_map(self, map_view: MapView) -> None:
        map_view.plan_days.plan_wanted.connect(self._open)

    def _open(self, plan: PlanId) -> None:
        self._window.pages.plan_work.take_plan(plan, "")

    def _show_chosen(self, plan: PlanId | None) -> None:
        self._window.menus.action(_ACT).setEnabled(plan is not None)
        self._window.map.plan_days.show_plan(plan)
