"""What journal entries bring that somebody should hear in words: it is said in the message bar."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QObject

from console.notice_alarms import NoticeAlarms
from console.overrun_news import OverrunNews
from models.changes import Entry
from models.entities.orders import ClockWarning, TroubleReport, WorkOrder
from models.entities.people import Account
from models.ids import OrderId
from models.orders_in_plans import OrdersInPlans
from models.picture import Picture
from models.rules.arrival_clocks import clock_of_rule
from models.rules.rule_book import RuleBook
from widgets.message_bar import Level, MessageBar
from widgets.status_strip import StatusStrip
from widgets.words.clock_warnings import FIRST, LIMIT, SECOND, Warned, warnings_text
from widgets.words.in_plans import in_plan_text

_LEVELS = {FIRST: Level.WARNING, SECOND: Level.WARNING, LIMIT: Level.OVERDUE}


class Announcements(QObject):
    """Hears every entry once, after the picture has been advanced by it. Warnings of the clocks are told once a
    second, those of one level together, and for as long as their message stands with those told before; so are reports
    from within a planned outage; alarms about notices by a part of their own."""

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
        self._notices = NoticeAlarms(picture=picture, rules=rules, account=account, messages=messages, parent=self)
        self._other_books: set[str] = set()
        self._in_plans = OrdersInPlans(picture)
        self._reported: dict[OrderId, None] = {}
        self._new: list[ClockWarning] = []
        self._told: dict[int, dict[OrderId, Warned]] = {level: {} for level in _LEVELS}
        self._as_told: dict[OrderId, WorkOrder] = {}
        self._overruns = OverrunNews(picture=picture, rules=rules, account=account, messages=messages, parent=self)

    def show_entries(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self._notices.show_changes(entry.changes)
            if entry.rule_book != self._rules.version:
                self._tell_other_book(entry)
            self._overruns.show_changes(entry.changes)
            for change in entry.changes:
                if isinstance(change.after, ClockWarning):
                    self._new.append(change.after)
                elif isinstance(change.after, TroubleReport) and change.before is None:
                    self._reported[change.after.order] = None

    def show_now(self, now: datetime) -> None:
        """Once a second."""
        self._tell_planned(now)
        self._overruns.show_now(now)
        self._notices.show_now(now)
        new, self._new = self._new, []
        fresh: dict[int, dict[OrderId, Warned]] = {}
        for warning in new:
            warned = self._still_so(warning.order, warning.rule, warning.level, now)
            if warned is not None:
                _keep_pressing(fresh.setdefault(warning.level, {}), warned)
        for level, orders in sorted(fresh.items()):
            self._tell_warnings(level, orders, now)
        if fresh:
            self._forget_untold()

    def _tell_planned(self, now: datetime) -> None:
        """Who has reported a fault from an area that is switched off by plan, or was until lately."""
        reported, self._reported = self._reported, {}
        found = []
        for key in reported:
            order = self._picture.orders.get(key)
            if order is not None and self._account.station in {None, order.station}:
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

    def _still_so(self, key: OrderId, rule: str, level: int, now: datetime) -> Warned | None:
        """Nothing for a clock that has stopped meanwhile or that a higher level tells of by now, and for an order of
        another station than one's own."""
        order = self._picture.orders.get(key)
        if order is None or self._account.station not in {None, order.station}:
            return None
        clock = clock_of_rule(order, rule, self._rules)
        if clock is None or not clock.running or (level < LIMIT and clock.due_at <= now):
            return None
        self._as_told[key] = order
        return Warned(key, clock)

    def _tell_warnings(self, level: int, orders: dict[OrderId, Warned], now: datetime) -> None:
        key = f"clocks {level}"
        told = self._told_before(level, now) if self._messages.stands(key) else {}
        for warned in orders.values():
            _keep_pressing(told, warned)
        self._told[level] = told
        ranked = sorted(told.values(), key=lambda warned: warned.clock.due_at)
        text = warnings_text(len(ranked), ranked[0], level, now=now, rules=self._rules)
        self._messages.extend_message(key, text, _LEVELS[level], tuple(warned.order for warned in ranked))

    def _told_before(self, level: int, now: datetime) -> dict[OrderId, Warned]:
        """A limit that was passed was passed, whatever came after; what only comes near must still do so."""
        told = self._told[level]
        if level == LIMIT:
            return told
        orders, still = self._picture.orders, {}
        for key, warned in told.items():
            # In a storm these are thousands, and few of their orders have changed since the last second.
            if orders.get(key) is self._as_told[key]:
                same = warned if warned.clock.due_at > now else None
            else:
                same = self._still_so(key, warned.clock.rule, level, now)
            if same is not None:
                still[key] = same
        return still

    def _forget_untold(self) -> None:
        kept = set().union(*self._told.values())
        self._as_told = {key: order for key, order in self._as_told.items() if key in kept}

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


def _keep_pressing(orders: dict[OrderId, Warned], warned: Warned) -> None:
    """Of several clocks of one order the one that is due first."""
    known = orders.get(warned.order)
    if known is None or warned.clock.due_at < known.clock.due_at:
        orders[warned.order] = warned
