"""Service cases at work: the page in a window of its own, its acts in menus and on the command line, and cases of an
order."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from console.further.window import FurtherWindow, Kind
from models.commands.service_cases import OpenCase
from models.entities.people import Account
from models.entities.places import Place
from models.errors import DispatchError
from models.ids import CaseId, PlanId
from models.picture import Picture
from models.rules.permissions import may_send
from widgets.cases.case_forms import CASE_ACTS
from widgets.message_bar import Level

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.cases.cases_page import CasesPage

ON_A_CASE = (*(act.name for act in CASE_ACTS), "case_reply", "case_map")
_SPOT, _ORDER = "case_spot", "order_cases"
_WIDTH_M = 1500.0


class CaseWork(QObject):
    """Belongs to the window. There is one page; acts on a case can be begun while it has one chosen."""

    def __init__(self, window: "MainWindow", *, picture: Picture, account: Account) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._picking = False
        menus = window.menus
        menus.on("cases", self.open)
        menus.on("new_case", self.begin_new)
        menus.on(_ORDER, self.show_of_order)
        for name in ON_A_CASE:
            menus.on(name, partial(self._begin, name))
        menus.action("new_case").setEnabled(may_send(OpenCase, account))
        window.map.spot_chosen.connect(self._take_spot)
        window.map.spot_given_up.connect(self._leave_spot)
        self._looks: dict[str, str] = {}
        window.looks.add("cases", self)
        window.hearers.add(self)
        self._show_offers()

    @property
    def page(self) -> "CasesPage | None":
        return cast("CasesPage | None", self._window.arrangement.further.page(Kind.CASES))

    def open(self) -> None:
        """Its window comes up, with the keyboard in the list."""
        self._window.arrangement.further.bring_up(Kind.CASES)

    def go_to(self, case: CaseId) -> None:
        """The page comes up, at this case."""
        self.open()
        if self.page is not None:
            self.page.go_to(case)

    def take_case(self, case: CaseId, act: str) -> None:
        """At this case, with that act begun if one is named and it is possible now."""
        self.go_to(case)
        if not act or self.page is None:
            return
        if self._window.menus.action(act).isEnabled():
            self.page.begin(act)
        else:
            text = self.tr("This is not possible with case {case} now.").format(case=case)
            self._window.messages.show_message(_ORDER, text, Level.REFUSAL)

    def begin_new(self) -> None:
        """The form of a new case, with what the chosen order says where one is chosen."""
        chosen = self._window.inspector.current_order()
        self.open()
        if self.page is not None:
            self.page.begin_new(chosen)

    def show_of_order(self) -> None:
        """The cases that hang on the chosen order."""
        order = self._window.inspector.current_order()
        if order is None or not self._picture.cases_of(order):
            text = self.tr("Choose an order that a case hangs on.")
            if order is not None:
                text = self.tr("No case hangs on order {order}.").format(order=order)
            self._window.messages.show_message(_ORDER, text, Level.REFUSAL)
            return
        self._window.messages.withdraw(_ORDER)
        self.open()
        if self.page is not None:
            self.page.show_of_order(order)

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        if window.kind is not Kind.CASES:
            return
        page: CasesPage = window.content
        page.requested.connect(self._window.requested)
        page.order_wanted.connect(self._go_to_order)
        page.plan_wanted.connect(self._go_to_plan)
        page.map_wanted.connect(self._show_on_map)
        page.spot_wanted.connect(self._ask_for_spot)
        page.offers_changed.connect(self._show_offers)
        window.closed.connect(self._show_offers)
        page.show_looks(self._looks)
        self._show_offers()

    # -- what the console tells -----------------------------------------------------------------------------

    def show_done(self, command: object) -> None:
        if self.page is not None:
            self.page.show_done(command)

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self.page is not None:
            self.page.show_refusal(command, error)

    # -- looks ----------------------------------------------------------------------------------------------

    def looks(self) -> dict[str, str]:
        """How the page is parted, as it was last."""
        if self.page is not None:
            self._looks = self.page.looks()
        return self._looks

    def show_looks(self, kept: Mapping[str, str]) -> None:
        self._looks = dict(kept)
        if self.page is not None:
            self.page.show_looks(kept)

    # -- acts -----------------------------------------------------------------------------------------------

    def _begin(self, name: str) -> None:
        if self.page is not None and self.page.case is not None:
            self.open()
            self.page.begin(name)

    def _go_to_order(self, order: str) -> None:
        self._window.activateWindow()
        self._window.go_to_item(order)

    def _go_to_plan(self, plan: str) -> None:
        self._window.pages.plan_work.take_plan(PlanId(plan), "")

    def _show_on_map(self, place: Place) -> None:
        self._window.map.show_place(place.x, place.y, _WIDTH_M)
        self._window.activateWindow()
        self._window.map.setFocus()

    def _ask_for_spot(self) -> None:
        """The form of a report in the inspector has the map first."""
        if self._window.inspector.form is not None:
            text = self.tr("Another form of this seat may want a place on the map. Close it first.")
            self._window.messages.show_message(_SPOT, text, Level.REFUSAL)
            return
        self._picking = True
        self._window.activateWindow()
        self._window.map.ask_for_spot()
        text = self.tr("Click the place of the case on the map. Esc gives up.")
        self._window.messages.show_message(_SPOT, text, Level.HINT)

    def _take_spot(self, x: float, y: float) -> None:
        if not self._picking:
            return
        page = self.page
        if page is not None and not page.show_spot(x, y):
            self._window.map.ask_for_spot()
            text = self.tr("That is outside every service grid. Click another place; Esc gives up.")
            self._window.messages.show_message(_SPOT, text, Level.REFUSAL)
            return
        self._leave_spot()
        if page is not None:
            self.open()

    def _leave_spot(self) -> None:
        if self._picking:
            self._picking = False
            self._window.messages.withdraw(_SPOT)

    def _show_offers(self) -> None:
        page = self.page
        offered = frozenset() if page is None else page.offered
        if page is not None and page.case is not None:
            offered |= {"case_reply", "case_map"}
        for name in ON_A_CASE:
            self._window.menus.action(name).setEnabled(name in offered)
