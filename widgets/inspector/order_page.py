"""The parts of the inspector that show one order: which one, its clocks, what can be done, and all that is known."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from models.entities.orders import WorkOrder
from models.entities.people import Account
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.act_book import ActBook
from widgets.inspector.acts_bar import ActsBar
from widgets.inspector.circumstances import Circumstances
from widgets.inspector.clock_strip import ClockStrip
from widgets.inspector.details import Details
from widgets.inspector.header import Header
from widgets.inspector.notes.notes_panel import NotesPanel
from widgets.theme.theme import Theme


class OrderPage:
    """Six widgets that stand where the inspector's frame puts them, and are shown and hidden together."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, account: Account, book: ActBook) -> None:
        self.header = Header(theme)
        self.clocks = ClockStrip(rules=rules, theme=theme)
        self.circumstances = Circumstances(picture=picture, rules=rules, theme=theme)
        self.acts = ActsBar(picture=picture, account=account, book=book)
        self.notes = NotesPanel(picture=picture, rules=rules, theme=theme, account=account, book=book)
        self.details = Details(picture=picture, rules=rules, theme=theme)

    def show_order(self, order: WorkOrder, now: datetime) -> None:
        for part in self._parts:
            part.show()
        self.header.show_order(order)
        self.clocks.show_order(order, now)
        self.circumstances.show_order(order, now)
        self.acts.show_order(order)
        self.notes.show_order(order, now)
        self.details.show_order(order, now)

    def show_now(self, order: WorkOrder, now: datetime) -> None:
        """Once a second: clocks and ages go on."""
        self.header.show_order(order)
        self.clocks.show_now(now)
        self.circumstances.show_order(order, now)
        self.notes.show_now(now)
        self.details.show_now(now)

    def hide(self) -> None:
        for part in self._parts:
            part.hide()

    def show_theme(self, theme: Theme) -> None:
        for part in (self.header, self.clocks, self.circumstances, self.notes, self.details):
            part.show_theme(theme)

    @property
    def _parts(self) -> tuple[QWidget, ...]:
        return self.header, self.clocks, self.circumstances, self.acts, self.notes, self.details
