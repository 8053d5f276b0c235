"""The acts that usually come next, as buttons with their keys; all others in a menu."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QResizeEvent
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

_LOW = 18
"""Lines of text: an order that has fewer shows its clocks rather than all its buttons."""


class ActsBar(QWidget):
    """Where there is little height only the likeliest act has a button, and what stands in its lines at no cost; the
    menu has them all, and their keys work either way."""

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
        self._able = 0
        self._room: int | None = None
        self._buttons = [KeycapButton("", self) for _ in range(LIKELY_COUNT)]
        self._more = KeycapButton("", self)
        row = self._row = FlowRow(self)
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
        self._able = len(available_acts(order, self._account, self._picture))
        self._acts = likely_acts(order, self._account, self._picture)
        for button, act in zip(self._buttons, self._acts, strict=False):
            button.setText(act_name(act.kind))
        self._more.setText(self.tr("More ▾"))
        self._show_ways()

    def show_room(self, height: int) -> None:
        """Pixels of height that the order has, these buttons included."""
        self._room = height
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Other words or letters."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        shown = self._buttons[: len(self._acts)]
        if self._room is not None and self._room < _LOW * self.fontMetrics().height():
            shown = self._beside_the_likeliest(shown)
        for button in self._buttons:
            button.setVisible(button in shown)
        self._more.setVisible(self._able > len(shown))

    def _beside_the_likeliest(self, buttons: list[KeycapButton]) -> list[KeycapButton]:
        width, shown = self.width(), buttons[:1]
        least = self._row.height_of([*shown, self._more], width)
        for button in buttons[1:]:
            if self._row.height_of([*shown, button, self._more], width) <= least:
                shown.append(button)
        return shown

    def _show_ways(self) -> None:
        """Key and typed word of each act, so that both are learnt while the mouse is still used."""
        for button, act in zip(self._buttons, self._acts, strict=False):
            button.set_keys(self._book.key_of(act.kind))
            button.setToolTip(self._book.command_of(act.kind))
        self._arrange()

    def _chooser(self, index: int) -> Any:
        return lambda _checked=False: self.chosen.emit(self._acts[index].kind)

    def _ask_for_menu(self) -> None:
        self.menu_wanted.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))
