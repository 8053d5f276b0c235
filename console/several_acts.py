"""Acts on all selected orders: offered in a menu, done one after the other through the same door as a single one, and
told for each order that refuses."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from models.entities.orders import WorkOrder
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import OrderId
from models.life_cycle import OPEN_STATES
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts import OrderAct, Way
from widgets.acts.several import MOST, acts_on_all, commands_for
from widgets.acts.several_dialog import SeveralDialog
from widgets.message_bar import Level, MessageBar
from widgets.theme import Theme
from widgets.words.acts import act_name
from widgets.words.refusals import refusal_text
from widgets.words.terms import listed

_KEY = "several"
"""Of its messages."""


class SeveralActs(QObject):
    """The next command is sent when the one before is answered; a refusal stops nothing. One batch at a time, from its
    form to its last answer: further windows have menus too."""

    requested = Signal(object)

    def __init__(
        self,
        window: QWidget,
        *,
        rows_of: Callable[[Iterable[OrderId]], Sequence[int]],
        picture: Picture,
        rules: RuleBook,
        theme: Theme,
        account: Account,
        messages: MessageBar,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._rows_of = rows_of
        self._picture = picture
        self._rules = rules
        self._theme = theme
        self._account = account
        self._messages = messages
        self._chosen: tuple[str, ...] = ()
        self._now: datetime | None = None
        self._form: SeveralDialog | None = None
        self._kind: type[Any] = object
        self._rest: deque[tuple[WorkOrder, Any]] = deque()
        self._sent: tuple[WorkOrder, Any] | None = None
        self._done: list[OrderId] = []
        self._refused: list[OrderId] = []

    @property
    def under_way(self) -> bool:
        """Whether answers are waited for."""
        return self._sent is not None

    def choose(self, ids: tuple[str, ...]) -> None:
        """What a hand has selected, wherever that was: the rows of a queue are only those that its filter, its seat and
        its folded groups let through."""
        self._chosen = ids

    @property
    def chosen(self) -> tuple[OrderId, ...]:
        """The selected orders that are still somebody's work."""
        return tuple(order.id for order in self._chosen_orders())

    def includes(self, order: OrderId | None) -> bool:
        """Whether several orders are selected and this is one of them."""
        chosen = self._chosen_orders()
        return len(chosen) > 1 and any(one.id == order for one in chosen)

    def menu(self, parent: QWidget) -> QMenu:
        """What can be done to all selected orders as they are now; one that was popped up is gone when it closes."""
        menu = QMenu(parent)
        orders = self._chosen_orders()
        menu.addAction(self.tr("%n orders selected", "", len(orders))).setEnabled(False)
        away = len(orders) - len(self._rows_of(order.id for order in orders))
        if away:
            words = self.tr("Not in the queue: {number} of them").format(number=away)
            menu.addAction(words).setEnabled(False)
        menu.addSeparator()
        acts = () if self._why_not_now() else acts_on_all(orders, self._account, self._picture)
        for act in acts:
            menu.addAction(act_name(act.kind)).triggered.connect(partial(self._begin, act, tuple(orders)))
        if not acts:
            menu.addAction(self._why_none(len(orders))).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_done(self, command: object) -> None:
        """The very object that was sent: an equal one may have come from elsewhere."""
        if self._sent is not None and command is self._sent[1]:
            self._done.append(self._sent[0].id)
            self._send_next()

    def show_refusal(self, command: object, error: DispatchError) -> None:
        if self._sent is not None and command is self._sent[1]:
            order = self._sent[0].id
            self._refused.append(order)
            why = refusal_text(error, self._picture, self._rules)
            text = self.tr("{act}, {order}: {why}").format(act=act_name(self._kind), order=order, why=why)
            self._messages.show_message(_KEY, text, Level.REFUSAL, (order,))
            self._send_next()

    def _chosen_orders(self) -> list[WorkOrder]:
        """As they are now; one that was closed meanwhile has gone from queue and map, and is not selected any more."""
        known = self._picture.orders
        orders = (known[OrderId(key)] for key in self._chosen if key in known)
        return [order for order in orders if order.state in OPEN_STATES]

    def _begin(self, act: OrderAct, orders: tuple[WorkOrder, ...]) -> None:
        """What can be undone and asks for nothing is done at once; all else in one form. Nothing begins before the last
        batch is done: the menu may have been opened before that began."""
        why_not = self._why_not_now()
        if why_not:
            self._messages.show_message(_KEY, why_not, Level.REFUSAL)
        elif act.way is Way.AT_ONCE:
            self._run(act, commands_for(act, orders, {}))
        elif self._now is not None:
            self._form = SeveralDialog(
                act, orders, picture=self._picture, rules=self._rules, theme=self._theme, now=self._now,
                parent=self._window,
            )  # fmt: skip
            self._form.sent.connect(partial(self._run, act))
            self._form.finished.connect(self._forget_form)
            self._form.open()

    def _forget_form(self) -> None:
        self._form = None

    def _run(self, act: OrderAct, commands: tuple[tuple[WorkOrder, Any], ...]) -> None:
        self._kind = act.kind
        self._done, self._refused = [], []
        self._rest = deque(commands)
        self._send_next()

    def _send_next(self) -> None:
        self._sent = self._rest.popleft() if self._rest else None
        if self._sent is not None:
            self.requested.emit(self._sent[1])
        else:
            self._tell()

    def _tell(self) -> None:
        """In place of the answers to the single acts, which the history keeps."""
        self._messages.withdraw("act")
        act, done = act_name(self._kind), len(self._done)
        if not self._refused:
            text = self.tr("{act}: done for %n orders", "", done).format(act=act)
            self._messages.show_message(_KEY, text, Level.INFO)
            return
        template = self.tr("{act}: {done} of {all} done. Refused: {orders}. Why is in the messages.")
        text = template.format(act=act, done=done, all=done + len(self._refused), orders=listed(self._refused))
        self._messages.show_message(_KEY, text, Level.REFUSAL, tuple(self._refused))

    def _why_none(self, count: int) -> str:
        if count > MOST:
            return self.tr("At most %n orders at once", "", MOST)
        return self._why_not_now() or self.tr("No act fits all of them; take them one by one")

    def _why_not_now(self) -> str:
        """Empty if a batch may begin."""
        if self._form is not None:
            return self.tr("A form for several orders is open; send it or cancel it first")
        return self.tr("The acts before are not done yet") if self.under_way else ""
