"""The list of alarms with its filters, what shelves one, and the count of the console's own alarms."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.alarms.folding import Folding
from models.alarms.priorities import AlarmPriority
from models.alarms.seat import SeatAlarm
from models.alarms.silent_owners import SilentOwners
from models.commands.alarms import AcknowledgeAlarms, SeenAlarm, ShelveAlarms, UnshelveAlarms
from models.entities.alarms import MOST_ALARMS_AT_ONCE, Alarm, AlarmState
from models.rules.permissions import sees_to
from widgets.acts.page_menu import pop_up
from widgets.alarms.alarm_filter import AlarmFilter, StateChoice, Whose
from widgets.alarms.alarm_menu import ACKNOWLEDGE, CARD, SHELVE, SHOW, UNSHELVE, alarm_entries
from widgets.alarms.alarm_model import AlarmModel, Row
from widgets.alarms.alarm_rate import rate_text
from widgets.alarms.alarm_table import AlarmTable
from widgets.alarms.shelve_form import ShelveForm
from widgets.alarms.signs import LETTERS
from widgets.queue.empty_page import EmptyPage
from widgets.theme import Theme
from widgets.words.alarm_words import AlarmWords
from widgets.words.names import station_label


class AlarmPage(QWidget):
    requested = Signal(object)
    show_wanted = Signal(object)
    """Alarm: go to what it is about."""
    seat_acknowledged = Signal(object)
    """SeatAlarmKind"""
    filtered = Signal(object)
    """AlarmFilter: somebody chose another."""

    def __init__(
        self,
        *,
        folding: Folding,
        silent: SilentOwners,
        words: AlarmWords,
        theme: Theme,
        now: datetime,
        kept: AlarmFilter,
    ) -> None:
        super().__init__()
        self._folding = folding
        self._words = words
        self._now = now
        self._kept = kept
        self._seat: tuple[SeatAlarm, ...] = ()
        self._shelving: tuple[Alarm, ...] = ()
        self.model = AlarmModel(folding=folding, silent=silent, words=words, theme=theme, now=now, parent=self)
        self.table = AlarmTable(self.model, self)
        self.whose, self.least, self.states, self.station = (QComboBox(self) for _ in range(4))
        self.count, self.rate = QLabel(self), QLabel(self)
        self.form = ShelveForm(self)
        self._empty = EmptyPage(self.table.viewport())
        self._lay_out()
        self._connect()
        self._set_words()
        self.refresh(now)

    def refresh(self, now: datetime) -> None:
        """Everything in its place; the chosen row stays chosen, and as high in the view as it was."""
        self._now = now
        chosen, number = self.table.row, self.table.currentIndex().row()
        bar = self.table.verticalScrollBar()
        offset = number - bar.value()
        if self.model.arrange(self._seat, self._kept, now) and self.model.rows:
            self.table.select(None if chosen is None else chosen.key, number)
            bar.setValue(self.table.currentIndex().row() - offset)
        self._say_counts()

    def show_seat(self, alarms: Iterable[SeatAlarm]) -> None:
        self._seat = tuple(alarms)
        self.refresh(self._now)

    def show_filter(self, kept: AlarmFilter) -> None:
        self._kept = kept
        self._fill_filters()
        self.refresh(self._now)

    def show_theme(self, theme: Theme) -> None:
        self.model.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self.refresh(self._now)
        super().changeEvent(event)

    # -- acts -----------------------------------------------------------------------------------------------

    def _acknowledge(self, row: Row) -> None:
        if row.seat is not None:
            self.seat_acknowledged.emit(row.seat.kind)
            return
        self._acknowledge_all([row.alarm] if row.alarm is not None else self._of_card(row))

    def _acknowledge_card(self, row: Row) -> None:
        if row.seat is not None:
            self.seat_acknowledged.emit(row.seat.kind)
            return
        self._acknowledge_all(self._of_card(row))

    def _acknowledge_all(self, alarms: Iterable[Alarm]) -> None:
        waiting = [alarm for alarm in alarms if alarm.acknowledged is None]
        for seen in _in_pieces(waiting):
            self.requested.emit(AcknowledgeAlarms(alarms=seen))

    def _of_card(self, row: Row) -> list[Alarm]:
        """As they are shown here; shelved ones are left on the shelf."""
        card = row.card
        assert card is not None
        return [one for one in card.alarms.values() if card.state_of(one.id) is not AlarmState.SHELVED]

    def _begin_shelving(self, row: Row) -> None:
        if row.card is None:
            return
        self.begin_shelving([row.alarm] if row.alarm is not None else self._of_card(row))

    def begin_shelving(self, chosen: Iterable[Alarm]) -> None:
        """The form that asks until when and why, for these alarms as far as their causes hold."""
        account = self._words.account
        self._shelving = tuple(one for one in chosen if one.cleared_at is None and sees_to(one.kind, account))
        if self._shelving:
            self.form.begin(len(self._shelving), self._words.rules.duration("alarm.shelve_longest"))

    def _shelve(self, span: timedelta, reason: str) -> None:
        for seen in _in_pieces(self._shelving):
            self.requested.emit(ShelveAlarms(alarms=seen, until=self._now + span, reason=reason))

    def _unshelve(self, row: Row) -> None:
        for seen in _in_pieces(_shelved(row)):
            self.requested.emit(UnshelveAlarms(alarms=tuple(one.alarm for one in seen)))

    @property
    def shelved(self) -> bool:
        """Whether the chosen row has something on the shelf."""
        row = self.table.row
        return row is not None and bool(_shelved(row))

    def unshelve_chosen(self) -> None:
        if self.table.row is not None:
            self._unshelve(self.table.row)

    def _show(self, row: Row) -> None:
        """From a card to the newest of it."""
        if row.card is None:
            return
        self.show_wanted.emit(row.alarm or row.card.newest)

    def _open_menu(self, at: QPoint) -> None:
        row = self.table.row
        entries = [] if row is None else alarm_entries(row, self._words.account)
        where, nothing = self.table.viewport().mapToGlobal(at), self.tr("Nothing can be done to this alarm now")
        pop_up(entries, where, page=self, chosen=self._on_menu, nothing=nothing)

    def _on_menu(self, action: QAction) -> None:
        row, table = self.table.row, self.table
        wishes = {
            SHOW: table.show_wanted,
            ACKNOWLEDGE: table.acknowledge_wanted,
            CARD: table.card_wanted,
            SHELVE: table.shelve_wanted,
            UNSHELVE: table.unshelve_wanted,
        }
        if row is not None:
            wishes[action.data()].emit(row)

    def _turn(self, row: Row, opened: bool) -> None:  # noqa: FBT001 a slot
        """From within a card the hand goes back to its head when it folds."""
        self.model.turn(row, opened=opened)
        head = None if row.card is None else str(row.card.key)
        self.refresh(self._now)
        if row.inside and not opened:
            self.table.select(head)

    # -- what is said ---------------------------------------------------------------------------------------

    def _say_counts(self) -> None:
        waiting = dict.fromkeys(AlarmPriority, 0)
        for card in self._folding.cards.values():
            for state in (AlarmState.UNACKNOWLEDGED, AlarmState.CLEARED):
                for priority, number in card.ranked(state).items():
                    waiting[priority] += number
        waiting[AlarmPriority.URGENT] += sum(not one.acknowledged for one in self._seat)
        counts = "   ".join(f"{LETTERS[priority]} {number}" for priority, number in waiting.items())
        text = self.tr("Waiting: {counts}").format(counts=counts)
        if self._kept.narrows:
            text = self.tr("{text}  (filtered: not all are shown)").format(text=text)
        if self.model.elsewhere:
            text = self.tr("{text}   not shown: {count}").format(text=text, count=f"{self.model.elsewhere:,}")
        self.count.setText(text)
        self.rate.setText(rate_text(self._folding, self._words.rules, self._now))
        if self.model.rows:
            self._empty.hide()
        elif self._folding.cards:
            self._empty.show_words(self.tr("No alarm here. There are others that are not shown."), self.tr("Show all"))
        else:
            self._empty.show_words(self.tr("Nothing needs a person."), "")

    def _set_words(self) -> None:
        self.table.setAccessibleName(self.tr("Alarms"))
        self.whose.setAccessibleName(self.tr("Whose"))
        self.least.setAccessibleName(self.tr("Priority"))
        self.states.setAccessibleName(self.tr("State"))
        self.station.setAccessibleName(self.tr("Station"))
        self._fill_filters()

    def _fill_filters(self) -> None:
        kept, picture = self._kept, self._words.picture
        whose = {
            Whose.MINE: self.tr("held by me or nobody"),
            Whose.ALL: self.tr("of everybody"),
            Whose.UNHELD: self.tr("held by nobody"),
        }
        least = {
            AlarmPriority.ORDINARY: self.tr("all priorities"),
            AlarmPriority.IMPORTANT: self.tr("important and urgent"),
            AlarmPriority.URGENT: self.tr("urgent only"),
        }
        states = {
            StateChoice.ALL: self.tr("all states"),
            StateChoice.WAITING: self.tr("unacknowledged"),
            StateChoice.ACKNOWLEDGED: self.tr("acknowledged"),
            StateChoice.SHELVED: self.tr("shelved"),
        }
        own = self._words.account.station
        known = sorted(one.id for one in picture.stations.values() if own in {None, one.id})
        stations = {None: self.tr("all stations")} | {one: station_label(one, picture) for one in known}
        for field, choices, chosen in (
            (self.whose, whose, kept.whose),
            (self.least, least, kept.least),
            (self.states, states, kept.states),
            (self.station, stations, kept.station),
        ):
            field.blockSignals(True)
            field.clear()
            for value, text in choices.items():
                field.addItem(text, value)
            field.setCurrentIndex(max(list(choices).index(chosen) if chosen in choices else 0, 0))
            field.blockSignals(False)

    def _choose(self) -> None:
        least, states = list(reversed(AlarmPriority))[self.least.currentIndex()], list(StateChoice)
        found = AlarmFilter(
            least,
            states[self.states.currentIndex()],
            self.station.currentData(),
            list(Whose)[self.whose.currentIndex()],
        )
        self._kept = found
        self.filtered.emit(found)
        self.refresh(self._now)

    def _show_all(self) -> None:
        self.show_filter(AlarmFilter(whose=Whose.ALL))
        self.filtered.emit(self._kept)
        self.table.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 6, 8, 4)
        head.addWidget(self.count, 1)
        for field in (self.whose, self.least, self.states, self.station):
            head.addWidget(field)
        self.rate.setContentsMargins(8, 4, 8, 6)
        self.rate.setWordWrap(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self.table, 1)
        box.addWidget(self.form)
        box.addWidget(self.rate)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        table = self.table
        table.acknowledge_wanted.connect(self._acknowledge)
        table.card_wanted.connect(self._acknowledge_card)
        table.show_wanted.connect(self._show)
        table.shelve_wanted.connect(self._begin_shelving)
        table.unshelve_wanted.connect(self._unshelve)
        table.turn_wanted.connect(self._turn)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open_menu)
        self.form.wanted.connect(self._shelve)
        self.form.left.connect(table.setFocus)
        self._empty.all_wanted.connect(self._show_all)
        for field in (self.whose, self.least, self.states, self.station):
            field.currentIndexChanged.connect(self._choose)


def _shelved(row: Row) -> list[Alarm]:
    """Those of a card, or the one of a row within it, that are on the shelf."""
    card = row.card
    if card is None:
        return []
    chosen = [row.alarm] if row.alarm is not None else card.alarms.values()
    return [one for one in chosen if card.state_of(one.id) is AlarmState.SHELVED]


def _in_pieces(alarms: Iterable[Alarm]) -> list[tuple[SeenAlarm, ...]]:
    """No command is about more than the rule admits at once."""
    seen = [SeenAlarm(alarm=alarm.id, level=alarm.level) for alarm in alarms]
    return [tuple(seen[at : at + MOST_ALARMS_AT_ONCE]) for at in range(0, len(seen), MOST_ALARMS_AT_ONCE)]
