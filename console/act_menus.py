"""The acts on an order or a crew as menus: under the pointer, and in the menu bar."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from console.mnemonics import Mnemonics
from console.several_acts import SeveralActs
from console.window_acts import ACT_TEXTS
from models.commands.crew_loans import LendCrew
from models.commands.escalations import Escalate
from models.entities.people import Account
from models.ids import CrewId, OrderId
from models.life_cycle import OPEN_STATES
from models.picture import Picture
from models.rules.permissions import may_send
from widgets.acts import build_crew_menu, build_menu
from widgets.acts.act_book import ActBook
from widgets.inspector.inspector import Inspector
from widgets.words.acts import act_name


class ActMenus(QObject):
    """An act on an order is begun in the inspector, wherever its menu was opened."""

    requested = Signal(object)
    """A command about a crew."""
    reach_wanted = Signal(object)
    """CrewId whose reach from now is to be shown."""
    loan_wanted = Signal(object, str)
    """CrewId, and the name of an act about its loan, or that lends it."""
    escalation_wanted = Signal(object)
    """Orders that are to be escalated together."""
    order_act_wanted = Signal(object, object)
    """The order and the kind of the command that is to be begun on it."""

    def __init__(
        self,
        window: QWidget,
        *,
        picture: Picture,
        account: Account,
        inspector: Inspector,
        several: SeveralActs,
        book: ActBook,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._account = account
        self._inspector = inspector
        self._several = several
        self._book = book
        self._order_acts: QMenu | None = None

    def show_menu(self, key: str, at: QPoint) -> None:
        """Of an order or a crew, whichever it is."""
        if key in self._picture.crews:
            self.show_crew_menu(CrewId(key), at)
        else:
            self.show_order_menu(OrderId(key), at)

    def show_order_menu(self, order: OrderId, at: QPoint) -> None:
        """One of several that are selected stands for all of them."""
        several = self._several.includes(order)
        menu = self._several.menu(self._window) if several else self._inspector.menu_for(order, self._window)
        orders = self._several.chosen if several else (order,)
        if self._escalable(orders):
            menu.addSeparator()
            action = menu.addAction(f"{act_name(Escalate)}\t{self._book.written_key('job_escalate')}")
            action.triggered.connect(partial(self._on_escalation, orders))
        Mnemonics().mark(menu)
        menu.popup(at)

    def show_crew_menu(self, crew: CrewId, at: QPoint) -> None:
        """Its duty, and below it the acts on each order that it holds."""
        menu = build_crew_menu(self._picture.crews[crew], self._account, self._picture, self._book, self._window)
        _on_choice(menu, self.requested.emit)
        for order in self._picture.orders_of_crew(crew):
            acts = build_menu(order, self._account, self._picture, self._book, menu)
            acts.setTitle(order.id)
            _on_choice(acts, partial(self.order_act_wanted.emit, order.id))
            menu.addMenu(acts)
            Mnemonics().mark(acts)
        menu.addSeparator()
        for name in self._loan_acts(crew):
            action = menu.addAction(self._named(name))
            action.triggered.connect(partial(self._on_loan_act, crew, name))
        reach = menu.addAction(self._named("reach"))
        reach.triggered.connect(lambda: self.reach_wanted.emit(crew))
        Mnemonics().mark(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def name_keys(self, menu: QMenu) -> None:
        """Of a part that knows none: the key of each act whose name an entry carries, and letters for all entries."""
        for action in menu.actions():
            key = self._book.written_key(action.data()) if action.data() in ACT_TEXTS else ""
            if key:
                action.setText(f"{action.text()}\t{key}")
        Mnemonics().mark(menu)

    def _named(self, act: str) -> str:
        """With its key, which is shown and not listened to."""
        return f"{QCoreApplication.translate('Menus', ACT_TEXTS[act])}\t{self._book.written_key(act)}"

    def _escalable(self, keys: tuple[OrderId, ...]) -> bool:
        """All of them at work, none of them part of a job."""
        orders = [self._picture.orders.get(key) for key in keys]
        at_work = all(order is not None and order.state in OPEN_STATES for order in orders)
        free = all(self._picture.escalation_of(key) is None for key in keys)
        return bool(keys) and at_work and free and may_send(Escalate, self._account)

    def _on_escalation(self, orders: tuple[OrderId, ...], _checked: object = None) -> None:
        self.escalation_wanted.emit(orders)

    def _loan_acts(self, crew: CrewId) -> tuple[str, ...]:
        """What may be begun about its loan; of a crew that is not lent, that it is lent."""
        known = self._picture.crews[crew]
        if not may_send(LendCrew, self._account):
            return ("loans",) if known.loan is not None else ()
        return ("lend_crew",) if known.loan is None else ("loans", "loan_extend", "loan_return")

    def _on_loan_act(self, crew: CrewId, name: str, _checked: object = None) -> None:
        self.loan_wanted.emit(crew, name)

    def fill(self, menu: QMenu, first: QAction) -> None:
        """The menu bar's, about to open: `first`, then what can be done to the order that is shown now, or to all that
        are selected with it."""
        menu.clear()
        menu.addAction(first)
        menu.addSeparator()
        if self._order_acts is not None:
            self._order_acts.deleteLater()
            self._order_acts = None
        order = self._inspector.current_order()
        if order is not None:
            several = self._several.includes(order)
            self._order_acts = self._several.menu(menu) if several else self._inspector.menu_for(order, menu)
            menu.addActions(self._order_acts.actions())


def _on_choice(menu: QMenu, act: Callable[[Any], object]) -> None:
    """Do `act` with what the chosen action of the menu carries."""
    menu.triggered.connect(lambda action: act(action.data()) if action in menu.actions() and action.data() else None)
