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
from models.entities.people import Account
from models.ids import CrewId, OrderId
from models.picture import Picture
from widgets.acts import build_crew_menu, build_menu
from widgets.acts.act_book import ActBook
from widgets.inspector.inspector import Inspector


class ActMenus(QObject):
    """An act on an order is begun in the inspector, wherever its menu was opened."""

    requested = Signal(object)
    """A command about a crew."""
    reach_wanted = Signal(object)
    """CrewId whose reach from now is to be shown."""
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
        reach = menu.addAction(QCoreApplication.translate("Menus", ACT_TEXTS["reach"]))
        reach.triggered.connect(lambda: self.reach_wanted.emit(crew))
        Mnemonics().mark(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

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
