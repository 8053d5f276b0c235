"""What calls the person at a seat about alarms: sound and message bar. Everything else only shows signs.

Called is who answers for an alarm, everybody for what nobody answers for, and the shift leader for what its owner
leaves unacknowledged (YK-16). A role that sees to some kinds only is called about those, whosever they are."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from console.attention import Attention
from models.alarms.folding import WAITING, Folding, waiting
from models.alarms.priorities import AlarmPriority, priority_of, rank_of
from models.alarms.silent_owners import SilentOwners
from models.changes import Change
from models.entities.alarms import LIMIT, Alarm, AlarmKind, AlarmState
from models.entities.people import Account
from models.entities.responsibility import StationHolding
from models.ids import StationId
from models.picture import Picture
from models.planning.responsibility import is_called
from models.rules.permission_table import ALARM_KINDS
from models.rules.permissions import sees_to
from models.rules.rule_book import RuleBook
from widgets.message_bar import Level, MessageBar
from widgets.words.alarm_words import AlarmWords

_KEY = "alarms"
_LEVELS = {
    AlarmPriority.URGENT: Level.OVERDUE,
    AlarmPriority.IMPORTANT: Level.WARNING,
    AlarmPriority.ORDINARY: Level.NEWS,
}
SOUNDS = {
    AlarmPriority.URGENT: "overdue",
    AlarmPriority.IMPORTANT: "warning",
    AlarmPriority.ORDINARY: "ordinary",
}
_HOLDERS = frozenset({StationHolding, Account})


class AlarmCaller(QObject):
    def __init__(
        self,
        *,
        folding: Folding,
        words: AlarmWords,
        messages: MessageBar,
        attention: Attention,
        now: datetime,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._folding = folding
        self._words = words
        self._picture: Picture = words.picture
        self._rules: RuleBook = words.rules
        self._account: Account = words.account
        self._messages = messages
        self._attention = attention
        self._now = now
        self._told: Alarm | None = None
        self._rung: dict[AlarmPriority, datetime] = {}
        self._silenced = False
        self.silent = SilentOwners(self._picture, self._rules, account=self._account, now=now)

    @property
    def in_bar(self) -> Alarm | None:
        """What is told there, as long as nobody has put it away."""
        return self._told if self._messages.stands(_KEY) else None

    def silence(self) -> None:
        """No sound is repeated for what waits now; the next alarm is heard again."""
        self._silenced = True

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """Before the folding hears of them."""
        for change in changes:
            alarm = change.after or change.before
            if not isinstance(alarm, Alarm):
                continue
            self.silent.forget(alarm)
            if not self._waits(alarm):
                self._folding.calls.forget(alarm)
        if any(change.kind in _HOLDERS for change in changes):
            silent = self.silent.begin(self._now)
            self._folding.calls.look_through(self._is_told)
            self._folding.calls.hear(filter(self._is_told, silent), self._now)

    def call(self, now: datetime) -> None:
        """About what has come since, as far as the flood lets it."""
        self._now = now
        new, calls = self._folding.take_new(), self._folding.calls
        self.silent.hear(new)
        calls.hear((alarm for alarm in (*new, *self.silent.take(now)) if self._is_told(alarm)), now)
        calling = calls.take(now, self._is_told)
        if calling:
            self._tell(min(calling, key=lambda alarm: (rank_of(self._priority(alarm)), alarm.since)))
        elif self._told is not None and not self._waits(self._told):
            self._told = None
            self._messages.withdraw(_KEY)
        else:
            self.say_again()

    def say_again(self) -> None:
        """In the language and at the time of now: what stands in the bar for an hour does not say "20 min left"."""
        if self._told is not None:
            self._messages.reword(_KEY, self._text(self._told))

    def ring_again(self, seats: int) -> None:
        """The most pressing of what has called and still waits, as often as the rule book says; `seats` urgent alarms
        are this workstation's own."""
        counts, calls = self._waiting(), self._folding.calls
        counts[AlarmPriority.URGENT] += seats
        worst = next((one for one in AlarmPriority if counts[one] > calls.held(one)), None)
        if worst is None or self._silenced:
            return
        last = self._rung.setdefault(worst, self._now)
        if not timedelta(0) <= self._now - last < self._rules.duration(f"alarm.repeat.{worst.value}"):
            self._rung[worst] = self._now
            self._attention.ring(SOUNDS[worst])

    def _is_told(self, alarm: Alarm) -> bool:
        """Others see it in the list."""
        if not self._waits(alarm):
            return False
        return self._is_called(alarm.kind, alarm.stations) or self.silent.is_silent(alarm, self._now)

    def _is_called(self, kind: AlarmKind, stations: Iterable[StationId]) -> bool:
        if self._account.role in ALARM_KINDS:
            return sees_to(kind, self._account)
        return is_called(self._account.id, stations, self._picture)

    def _tell(self, alarm: Alarm) -> None:
        """The most pressing of what has come, in the bar; what tells there calls by its own sound."""
        self._silenced = False
        priority = self._priority(alarm)
        self._rung[priority] = self._now
        told = self._told
        standing = told is not None and self._waits(told)
        if told is not None and standing and rank_of(self._priority(told)) < rank_of(priority):
            # What presses more stays in the bar.
            self._attention.ring(SOUNDS[priority])
            return
        self._told = alarm
        ids = () if alarm.order is None else (alarm.order,)
        still_off = alarm.kind is AlarmKind.OVERRUN and alarm.level == LIMIT
        level = Level.OVERRUN if still_off else _LEVELS[priority]
        self._messages.extend_message(_KEY, self._text(alarm), level, ids)
        if priority is AlarmPriority.ORDINARY:
            self._attention.ring(SOUNDS[priority])

    def _text(self, alarm: Alarm) -> str:
        silent = self.silent.is_silent(alarm, self._now)
        return self._words.told_for_owner(alarm, self._now) if silent else self._words.told(alarm, self._now)

    def _waiting(self) -> dict[AlarmPriority, int]:
        """How many this seat is called about wait, by priority."""
        found = {priority: self.silent.waiting(priority) for priority in AlarmPriority}
        for card in waiting(self._folding.cards.values()):
            if self._is_called(card.key.kind, card.key.stations):
                for state in WAITING:
                    for priority, number in card.ranked(state).items():
                        found[priority] += number
        return found

    def _waits(self, alarm: Alarm) -> bool:
        known = self._picture.alarms.get(alarm.id)
        return known is not None and known.state_at(self._now) is AlarmState.UNACKNOWLEDGED

    def _priority(self, alarm: Alarm) -> AlarmPriority:
        return priority_of(alarm.kind, alarm.level, self._rules)
