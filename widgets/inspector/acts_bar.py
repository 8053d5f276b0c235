"""The acts that usually come next, as buttons with their keys; all others in a menu."""

from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.entities.orders import WorkOrder
from models.entities.people import Account
from models.picture import Picture
from widgets.acts.act_book import ActBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.order_act import OrderAct
from widgets.acts.registry import LIKELY_COUNT, available_acts, likely_acts
from widgets.words.acts import act_name


class ActsBar(QWidget):
    chosen = Signal(object)
    """The kind of the command."""
    menu_wanted = Signal(QPoint)
    """Where the menu of all acts opens, on the screen."""

    def __init__(self, *, picture: Picture, account: Account, book: ActBook) -> None:
        super().__init__()
        self._picture = picture
        self._account = account
        self._book = book
        self._acts: tuple[OrderAct, ...] = ()
        self._buttons = [KeycapButton("", self) for _ in range(LIKELY_COUNT)]
        self._more = KeycapButton("", self)
        row = FlowRow(self)
        for index, button in enumerate(self._buttons):
            button.clicked.connect(self._chooser(index))
            row.add(button)
        row.add(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)
        self._more.clicked.connect(self._ask_for_menu)
        book.changed.connect(self._show_ways)

    def show_order(self, order: WorkOrder) -> None:
        able = available_acts(order, self._account, self._picture)
        self._acts = likely_acts(order, self._account, self._picture)
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(self._acts))
            if index < len(self._acts):
                button.setText(act_name(self._acts[index].kind))
        self._show_ways()
        self._more.setText(self.tr("More ▾"))
        self._more.setVisible(len(able) > len(self._acts))

    def _show_ways(self) -> None:
        """Key and typed word of each act, so that both are learnt while the mouse is still used."""
        for button, act in zip(self._buttons, self._acts, strict=False):
            button.set_keys(self._book.key_of(act.kind))
            button.setToolTip(self._book.command_of(act.kind))

    def _chooser(self, index: int) -> Any:
        return lambda _checked=False: self.chosen.emit(self._acts[index].kind)

    def _ask_for_menu(self) -> None:
        self.menu_wanted.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))
