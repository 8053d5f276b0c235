"""Rows of the list: alarms of this seat, cards, and of an opened card its alarms."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from models.alarms.folding import WAITING, Card, CardKey, Folding
from models.alarms.priorities import AlarmPriority, priority_of
from models.alarms.seat import SeatAlarm
from models.alarms.silent_owners import SilentOwners
from models.entities.alarms import Alarm, AlarmState
from models.ids import AccountId
from models.planning.responsibility import held_by, owner_of_stations
from widgets.alarms.alarm_filter import AlarmFilter, Whose
from widgets.alarms.signs import alarm_pixmap
from widgets.theme import Theme
from widgets.words.alarm_words import AlarmWords, card_states, kind_to_do, seat_to_do
from widgets.words.names import account_label
from widgets.words.terms import listed, term
from widgets.words.times import age_text

SIGN, WHAT, WHERE, SINCE, TO_DO, STATE, STATION, OWNER = range(8)
_MOST_OPEN = 300
"""Of one card: nobody reads more of one kind, and the neediest stand first."""
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """One of: an alarm of the seat, a card of several alarms, an alarm (`inside` an opened card or alone), and of a
    very large card the `rest` that its opened rows leave out; what is done to that is done to the card."""

    key: str
    card: Card | None = field(default=None, compare=False)
    alarm: Alarm | None = field(default=None, compare=False)
    seat: SeatAlarm | None = field(default=None, compare=False)
    inside: bool = False
    rest: int = field(default=0, compare=False)

    @property
    def is_card(self) -> bool:
        return self.card is not None and self.alarm is None


class AlarmModel(QAbstractTableModel):
    """Laid out anew by `arrange`; between two the words of ages tick."""

    def __init__(
        self,
        *,
        folding: Folding,
        silent: SilentOwners,
        words: AlarmWords,
        theme: Theme,
        now: datetime,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._folding = folding
        self._silent = silent
        self._words = words
        self._theme = theme
        self._now = now
        self._opened: set[CardKey] = set()
        self.rows: list[Row] = []
        self.elsewhere = 0
        """Alarms that wait and are left out because somebody else answers for them."""

    def arrange(self, seat: Sequence[SeatAlarm], kept: AlarmFilter, now: datetime) -> bool:
        """Everything in its place; whether other rows stand there than before."""
        self._now = now
        rows = [Row(f"seat/{one.kind.value}", seat=one) for one in seat if kept.admits_seat(one)]
        self.elsewhere = 0
        own = self._words.account.id
        divided = kept.whose is not Whose.MINE or bool(held_by(own, self._words.picture))
        for card in self._folding.sorted_cards():
            if divided and not self._admits_owner(card, kept, own):
                self.elsewhere += card.count(*WAITING)
                continue
            if not kept.admits_card(card):
                continue
            if len(card.alarms) == 1:
                (alarm,) = card.alarms.values()
                rows.append(Row(alarm.id, card=card, alarm=alarm))
                continue
            rows.append(Row(str(card.key), card=card))
            if card.key in self._opened:
                rows += [Row(one.id, card=card, alarm=one, inside=True) for one in card.neediest(_MOST_OPEN)]
                rest = len(card.alarms) - _MOST_OPEN
                rows += [Row(f"{card.key}/rest", card=card, inside=True, rest=rest)] if rest > 0 else []
        if [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = rows
            self._tell_all()
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def turn(self, row: Row, *, opened: bool) -> None:
        """Open or fold the card of a row; seen with the next `arrange`."""
        if row.card is not None:
            (self._opened.add if opened else self._opened.discard)(row.card.key)

    def is_open(self, row: Row) -> bool:
        return row.card is not None and row.card.key in self._opened

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._tell_all()

    def state_of(self, row: Row) -> AlarmState:
        if row.seat is not None:
            return row.seat.state
        assert row.card is not None
        return row.card.state if row.alarm is None else row.card.state_of(row.alarm.id)

    def priority_of(self, row: Row) -> AlarmPriority:
        if row.seat is not None:
            return AlarmPriority.URGENT
        assert row.card is not None
        if row.alarm is None:
            return row.card.priority
        return priority_of(row.alarm.kind, row.alarm.level, self._words.rules)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return OWNER + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        heads = {
            SIGN: self.tr("Priority"),
            WHAT: self.tr("What"),
            WHERE: self.tr("Where"),
            SINCE: self.tr("For"),
            TO_DO: self.tr("What to do"),
            STATE: self.tr("State"),
            STATION: self.tr("Station"),
            OWNER: self.tr("Held by"),
        }
        return heads[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DecorationRole and column == SIGN:
            app = QGuiApplication.instance()
            ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
            return alarm_pixmap(self.priority_of(row), self.state_of(row), self._theme, ratio)
        if role == Qt.ItemDataRole.ForegroundRole and self.state_of(row) not in WAITING:
            return self._theme.dim
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == SIGN:
            return listed((term(self.priority_of(row)), term(self.state_of(row))))
        return None

    def _text(self, row: Row, column: int) -> str:
        if column == SIGN:
            return term(self.priority_of(row))
        if row.seat is not None:
            return self._seat_text(row.seat, column)
        assert row.card is not None
        if row.alarm is None:
            return self._card_text(row, row.card, column)
        words, alarm = self._words, row.alarm
        if column == WHAT:
            return words.what(alarm, self._now)
        if column == WHERE:
            return words.where(alarm)
        if column == SINCE:
            return age_text(self._now - alarm.since)
        if column == TO_DO:
            return words.to_do(alarm, self._now)
        if column == STATE:
            return words.state(alarm, self.state_of(row), self._now)
        if column == OWNER:
            return self._owner_text(row.card)
        return words.stations(alarm)

    def _card_text(self, row: Row, card: Card, column: int) -> str:
        if column == WHAT and row.rest:
            return self.tr("… and {count} more").format(count=f"{row.rest:,}")
        if column == WHAT:
            text = self.tr("▾ {kind}: {count}") if self.is_open(row) else self.tr("▸ {kind}: {count}")
            return text.format(kind=term(card.key.kind), count=len(card.alarms))
        if column == WHERE:
            return self.tr("newest: {where}").format(where=self._words.where(card.newest))
        if column == SINCE:
            return age_text(self._now - card.oldest.since)
        if column == TO_DO:
            return kind_to_do(card.key.kind)
        if column == OWNER:
            return self._owner_text(card)
        return card_states(card) if column == STATE else self._words.stations(card.newest)

    def _admits_owner(self, card: Card, kept: AlarmFilter, own: AccountId) -> bool:
        """What one is called about for a silent owner stands among one's own."""
        called = kept.whose is Whose.MINE and self._silent.stands_in(card.key)
        return called or kept.admits_owner(self._owner(card), own)

    def _owner(self, card: Card) -> AccountId | None:
        return owner_of_stations(card.key.stations, self._words.picture)

    def _owner_text(self, card: Card) -> str:
        """A dash for nobody: the room's sign says where that matters."""
        owner = self._owner(card)
        if owner is None:
            return "–"
        name = account_label(owner, self._words.picture)
        return self.tr("{owner}: silent").format(owner=name) if self._silent.stands_in(card.key) else name

    def _seat_text(self, alarm: SeatAlarm, column: int) -> str:
        texts = {
            WHAT: term(alarm.kind),
            WHERE: self.tr("this workstation"),
            SINCE: age_text(self._now - alarm.since),
            TO_DO: seat_to_do(alarm.kind),
            STATE: term(alarm.state),
        }
        return texts.get(column, "")

    def _tell_all(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, OWNER))
