"""What journal entries bring that somebody should hear in words: it is said in the message bar."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QObject

from models.changes import Entry
from models.entities.orders import TroubleReport, WorkOrder
from models.entities.people import Account
from models.ids import OrderId
from models.orders_in_plans import OrdersInPlans
from models.picture import Picture
from models.planning.responsibility import is_called
from models.rules.rule_book import RuleBook
from widgets.message_bar import Level, MessageBar
from widgets.status_strip import StatusStrip
from widgets.words.in_plans import in_plan_text


class Announcements(QObject):
    """Hears every entry once, after the picture has been advanced by it. Reports from within a planned outage are told
    once a second, together. Alarms are not told here: they have a list of their own (widgets/alarms)."""

    def __init__(
        self,
        *,
        picture: Picture,
        rules: RuleBook,
        account: Account,
        messages: MessageBar,
        strip: StatusStrip,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._account = account
        self._messages = messages
        self._strip = strip
        self._other_books: set[str] = set()
        self._in_plans = OrdersInPlans(picture)
        self._reported: dict[OrderId, None] = {}

    def show_entries(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            if entry.rule_book != self._rules.version:
                self._tell_other_book(entry)
            for change in entry.changes:
                if isinstance(change.after, TroubleReport) and change.before is None:
                    self._reported[change.after.order] = None

    def show_now(self, now: datetime) -> None:
        """Once a second."""
        self._tell_planned(now)

    def _tell_planned(self, now: datetime) -> None:
        """Who has reported a fault from an area that is switched off by plan, or was until lately: whoever answers for
        the order's station hears it, and everybody where nobody does."""
        reported, self._reported = self._reported, {}
        found = []
        for key in reported:
            order = self._picture.orders.get(key)
            if order is not None and self._is_mine(order):
                in_plan = self._in_plans.of_order(order, now)
                found += [] if in_plan is None else [(key, in_plan)]
        if not found:
            return
        text = self.tr("{order}: {planned}")
        if len(found) > 1:
            text = self.tr("Orders inside planned outages: {count}. {order}: {planned}")
        planned = in_plan_text(found[0][1], now=now, rules=self._rules)
        text = text.format(count=len(found), order=found[0][0], planned=planned)
        self._messages.extend_message("in plans", text, Level.INFO, tuple(key for key, _ in found))

    def _is_mine(self, order: WorkOrder) -> bool:
        concerned = self._account.station in {None, order.station}
        return concerned and is_called(self._account.id, (order.station,), self._picture)

    def _tell_other_book(self, entry: Entry) -> None:
        """Another seat judges by another book: said once for each book, and in the strip as long as this window is."""
        self._strip.show_other_rule_book(entry.rule_book, entry.at)
        if entry.rule_book in self._other_books:
            return
        self._other_books.add(entry.rule_book)
        text = self.tr(
            "Another seat works by rule book {other}, this one by {own}: limits and warnings differ between them. "
            "Give every seat the same book."
        )
        self._messages.show_message("rules", text.format(other=entry.rule_book, own=self._rules.version), Level.FAULT)
