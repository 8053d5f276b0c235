"""Alarms at one seat: kept from the one list of the room, shown in their window and above everything, heard, told.

Who is called, and how, is the caller's matter (`console/alarm_caller.py`)."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from console.alarm_caller import AlarmCaller
from console.further.window import FurtherWindow, Kind
from models.alarms.alarm_signs import AlarmSigns
from models.alarms.folding import WAITING, Folding, waiting
from models.alarms.priorities import AlarmPriority
from models.alarms.seat import SeatAlarm, SeatAlarmKind
from models.changes import Change
from models.commands.alarms import AcknowledgeAlarms, SeenAlarm
from models.entities.alarms import Alarm, AlarmKind
from models.entities.people import Account
from models.ids import CaseId, LoanId
from models.picture import Picture
from models.rules.permissions import sees_to
from models.rules.rule_book import RuleBook
from widgets.alarms.alarm_badge import AlarmBadge
from widgets.alarms.alarm_filter import AlarmFilter, filter_of
from widgets.theme import Theme
from widgets.words.alarm_words import AlarmWords

if TYPE_CHECKING:
    from console.window import MainWindow
    from widgets.alarms.alarm_page import AlarmPage

_REFRESH_MS = 250
"""Changes are shown in so long at the latest, however many come."""
ON_TOLD = ("acknowledge_alarm", "shelve_alarm")
_OF_THE_DAY = frozenset({AlarmKind.OVERRUN})
_OF_PLANS = frozenset({AlarmKind.PLAN_IN_EVENT})


class AlarmWork(QObject):
    """Belongs to the window."""

    def __init__(
        self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account, now: datetime
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._now = now
        self._words = AlarmWords(picture, rules, account)
        self._kept = AlarmFilter()
        self._seat: dict[SeatAlarmKind, SeatAlarm] = {}
        self._new_signs = True
        self._signs = AlarmSigns(picture, rules, now)
        self.folding = Folding(picture, rules, station=account.station, now=now)
        self._caller = AlarmCaller(
            folding=self.folding,
            words=self._words,
            messages=window.messages,
            attention=window.attention,
            now=now,
            parent=self,
        )
        self.badge = AlarmBadge(theme=window.hearers.theme)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REFRESH_MS)
        self._soon.timeout.connect(self._refresh)
        window.find_bar.addWidget(self.badge)
        window.menus.on("alarms", self.open)
        window.menus.on("next_alarm", self.open_at_next)
        window.menus.on("silence_alarms", self._caller.silence)
        window.menus.on("acknowledge_alarm", self.acknowledge_told)
        window.menus.on("shelve_alarm", self.shelve_told)
        window.menus.on("unshelve_alarm", self.unshelve_chosen)
        self.badge.clicked.connect(window.menus.action("alarms").trigger)
        window.book.changed.connect(self._show_key)
        window.arrangement.further.opened.connect(self.take)
        window.looks.add("alarms", self)
        window.hearers.add(self)
        self._show_key()
        self._show_waiting()
        self._show_offers()

    def say_again(self) -> None:
        """The alarm in the message bar, in another language."""
        self._caller.say_again()

    # -- acts -----------------------------------------------------------------------------------------------

    def open(self) -> None:
        self._window.arrangement.further.bring_up(Kind.ALARMS)

    def open_at_next(self) -> None:
        """The list, at the next alarm that waits for a person."""
        self.open()
        for page in self.pages:
            page.table.go_to_waiting(1)

    def acknowledge_told(self) -> None:
        """The alarm that stands in the message bar: whoever acknowledges it has read it there."""
        told = self._caller.in_bar
        if told is not None:
            seen = SeenAlarm(alarm=told.id, level=told.level)
            self._window.requested.emit(AcknowledgeAlarms(alarms=(seen,)))

    def shelve_told(self) -> None:
        """The list, with the form of shelving for the alarm that stands in the message bar."""
        told = self._caller.in_bar
        if told is None:
            return
        self.open()
        for page in self.pages[:1]:
            page.begin_shelving((told,))

    def unshelve_chosen(self) -> None:
        """What is chosen in the list comes back from the shelf."""
        for page in self.pages[:1]:
            page.unshelve_chosen()

    def make_page(self) -> tuple[QWidget, ...]:
        from widgets.alarms.alarm_page import AlarmPage  # with every other page, after a start

        page = AlarmPage(
            folding=self.folding,
            silent=self._caller.silent,
            words=self._words,
            theme=self._window.hearers.theme,
            now=self._now,
            kept=self._kept,
        )
        page.show_seat(self._seat.values())
        return (page,)

    def take(self, window: FurtherWindow) -> None:
        """A further window has been opened."""
        if window.kind is Kind.ALARMS:
            page: AlarmPage = window.content
            page.requested.connect(self._window.requested)
            page.show_wanted.connect(self._go_to)
            page.seat_acknowledged.connect(self._acknowledge_seat)
            page.filtered.connect(self._keep_filter)
            page.table.selectionModel().currentChanged.connect(self._show_offers)

    @property
    def pages(self) -> "tuple[AlarmPage, ...]":
        return self._window.arrangement.further.contents(Kind.ALARMS)

    # -- what is heard --------------------------------------------------------------------------------------

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        self._new_signs |= self._signs.show_changes(changes)
        self._caller.show_changes(changes)
        if (self.folding.show_changes(changes) or self._new_signs) and not self._soon.isActive():
            self._soon.start()

    def show_now(self, now: datetime) -> None:
        """Once a second."""
        self._now = now
        self.folding.show_now(now)
        self._new_signs |= self._signs.show_now(now)
        self._refresh()
        self._caller.ring_again(self._seats_waiting())

    def show_theme(self, theme: Theme) -> None:
        self.badge.show_theme(theme)

    def show_blind(self, since: datetime | None) -> None:
        self.show_seat(SeatAlarmKind.DATABASE_LOST, since)

    def show_seat(self, kind: SeatAlarmKind, since: datetime | None) -> None:
        """Something of this workstation fails since then; None: it works again. The bar has told it already."""
        if since is None:
            self._seat.pop(kind, None)
        elif kind not in self._seat or self._seat[kind].since != since:
            self._seat[kind] = SeatAlarm(kind=kind, since=since)
        self._show_seat()

    # -- looks ----------------------------------------------------------------------------------------------

    def looks(self) -> dict[str, str]:
        return self._kept.looks()

    def show_looks(self, kept: Mapping[str, str]) -> None:
        self._kept = filter_of(kept)
        for page in self.pages:
            page.show_filter(self._kept)

    def _keep_filter(self, kept: AlarmFilter) -> None:
        self._kept = kept

    # -- inside ---------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        self._soon.stop()
        if self._new_signs:
            self._new_signs = False
            self._window.hearers.show_alarm_signs(self._signs.signs())
        self._caller.call(self._now)
        self._show_waiting()
        self._show_offers()
        for page in self.pages:
            if page.isVisible():
                page.refresh(self._now)

    def _waiting(self) -> dict[AlarmPriority, int]:
        """How many wait by priority, whosever they are, those of the seat among the urgent."""
        found = dict.fromkeys(AlarmPriority, 0)
        for card in waiting(self.folding.cards.values()):
            for state in WAITING:
                for priority, number in card.ranked(state).items():
                    found[priority] += number
        found[AlarmPriority.URGENT] += self._seats_waiting()
        return found

    def _seats_waiting(self) -> int:
        return sum(not one.acknowledged for one in self._seat.values())

    def _show_waiting(self) -> None:
        self.badge.show_waiting(self._waiting())

    def _show_seat(self) -> None:
        self._show_waiting()
        for page in self.pages:
            page.show_seat(self._seat.values())

    def _acknowledge_seat(self, kind: SeatAlarmKind) -> None:
        known = self._seat.get(kind)
        if known is not None:
            self._seat[kind] = SeatAlarm(kind=kind, since=known.since, acknowledged=True)
            self._show_seat()

    def _go_to(self, alarm: Alarm) -> None:
        """To the order on map and queue, or to what it is about on the page where something can be done about it."""
        pages = self._window.pages
        if alarm.kind is AlarmKind.LOAN_DUE:
            pages.loan_work.go_to(LoanId(alarm.subject))
        elif alarm.kind is AlarmKind.ANSWER_DUE:
            self._window.jobs.go_to(alarm.subject)
        elif alarm.kind is AlarmKind.CASE_DUE:
            self._window.cases.go_to(CaseId(alarm.subject))
        elif alarm.order is not None:
            self._window.activateWindow()
            self._window.go_to_item(alarm.order)
        elif alarm.plan is not None and alarm.kind in _OF_THE_DAY:
            pages.day_work.take_plan(alarm.plan, "outage_day")
        elif alarm.plan is not None and alarm.kind in _OF_PLANS:
            pages.plan_work.take_plan(alarm.plan, "")
        elif alarm.plan is not None:
            pages.notice_work.take_plan(alarm.plan, "notices")

    def _show_offers(self) -> None:
        """What is told in the bar is acknowledged and shelved from there."""
        told = self._caller.in_bar
        offered = told is not None and sees_to(told.kind, self._words.account)
        for name in ON_TOLD:
            self._window.menus.action(name).setEnabled(offered)
        shelved = any(page.shelved for page in self.pages[:1])
        self._window.menus.action("unshelve_alarm").setEnabled(shelved)

    def _show_key(self) -> None:
        self.badge.show_key(self._window.book.written_key("alarms"))
