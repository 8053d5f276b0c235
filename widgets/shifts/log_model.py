"""The log as rows, newest first: what was done, by whom, under heads of the hours. Words are made for rows in view,
and entries are at hand only as far back as anybody looks."""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.changes import Entry
from models.commands.shifts import WriteRemark
from models.entities.shifts import LogRemark
from models.ids import AccountId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.shift_log import Whose, is_about, is_logged, is_whose
from widgets.theme import Theme
from widgets.words.acts import act_done
from widgets.words.names import account_label
from widgets.words.times import clock_time, date_text

_Index = QModelIndex | QPersistentModelIndex
TIME, WHO, WHAT = range(3)
_ROOT = QModelIndex()


class LogModel(QAbstractTableModel):
    """Of `own`, the room or everybody; `about` "" or part of a number."""

    def __init__(self, *, picture: Picture, rules: RuleBook, own: AccountId, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._theme = theme
        self._entries: list[Entry] = []
        """All that are at hand, newest first."""
        self._known: set[int] = set()
        self._own = own
        self._whose = Whose.ROOM
        self._about = ""
        self._rows: list[Entry | datetime] = []

    @property
    def oldest(self) -> int | None:
        """The revision of the oldest entry at hand."""
        return self._entries[-1].revision if self._entries else None

    @property
    def newest(self) -> int:
        return self._entries[0].revision if self._entries else 0

    def take(self, entries: Iterable[Entry]) -> None:
        """What is known already is left."""
        found = [entry for entry in entries if is_logged(entry) and entry.revision not in self._known]
        new = sorted({entry.revision: entry for entry in found}.values(), key=_newest_first)
        if not new:
            return
        newest, oldest = self.newest, self.oldest
        self._known.update(entry.revision for entry in new)
        if new[-1].revision > newest:
            self._entries[:0] = new
            self._add_above(self._wanted(new))
        elif oldest is not None and new[0].revision < oldest:
            self._entries += new
            self._add_below(self._wanted(new))
        else:
            self._entries = sorted([*self._entries, *new], key=_newest_first)
            self._lay_out()

    def place_of(self, row: int) -> int:
        """How many entries at hand are newer than what stands in that row, shown or not."""
        below = (one for one in self._rows[row:] if isinstance(one, Entry))
        one = next(below, None)
        return len(self._entries) if one is None else bisect_left(self._entries, -one.revision, key=_newest_first)

    def keep(self, most: int) -> bool:
        """Let go of the oldest entries beyond so many; whether there were any. They can be read again."""
        if len(self._entries) <= most:
            return False
        self._known.difference_update(one.revision for one in self._entries[most:])
        del self._entries[most:]
        first = len(self._rows)
        while first and not self._is_at_hand(self._rows[first - 1]):
            first -= 1
        if first < len(self._rows):
            self.beginRemoveRows(_ROOT, first, len(self._rows) - 1)
            del self._rows[first:]
            self.endRemoveRows()
        return True

    def filter(self, whose: Whose, about: str) -> None:
        if (whose, about) != (self._whose, self._about):
            self._whose, self._about = whose, about
            self._lay_out()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme

    def say_again(self) -> None:
        """In another language, or with other colours."""
        self.beginResetModel()
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """None for a head."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Entry) else None

    def full_text(self, row: int) -> str:
        """All of it: a remark is never shortened here."""
        entry = self.entry(row)
        if entry is None:
            return ""
        remark = remark_of(entry)
        return act_done(entry, self._picture) if remark is None else remark.text

    # -- Qt -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return (self.tr("Time"), self.tr("By"), self.tr("What was done"))[section]
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if isinstance(row, datetime):
            return self._head(row, index.column(), role)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.dim if index.column() < WHAT else self._theme.text
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if index.column() == TIME:
            return clock_time(row.at, self._rules)
        if index.column() == WHO:
            return account_label(row.actor, self._picture)
        return act_done(row, self._picture)

    # -- inside ---------------------------------------------------------------------------------------------

    def _head(self, at: datetime, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.dim
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == TIME:
            return f"{clock_time(at, self._rules)} –"
        return date_text(at, self._rules) if column == WHO else ""

    def _is_at_hand(self, row: Entry | datetime) -> bool:
        """A head goes with the last entry of its hour."""
        return isinstance(row, Entry) and row.revision in self._known

    def _lay_out(self) -> None:
        self.beginResetModel()
        self._rows = _under_hours(self._wanted(self._entries), None)
        self.endResetModel()

    def _add_above(self, entries: list[Entry]) -> None:
        """What is chosen below stays so."""
        rows = _under_hours(entries, None)
        if not rows:
            return
        if self._rows and isinstance(self._rows[0], datetime) and _hour(entries[-1]) == self._rows[0]:
            # They bring the head of that hour with them.
            self._take_out_first_head()
        self.beginInsertRows(_ROOT, 0, len(rows) - 1)
        self._rows[:0] = rows
        self.endInsertRows()

    def _take_out_first_head(self) -> None:
        self.beginRemoveRows(_ROOT, 0, 0)
        del self._rows[0]
        self.endRemoveRows()

    def _add_below(self, entries: list[Entry]) -> None:
        last = self._rows[-1] if self._rows else None
        rows = _under_hours(entries, _hour(last) if isinstance(last, Entry) else None)
        if not rows:
            return
        self.beginInsertRows(_ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def _wanted(self, entries: Iterable[Entry]) -> list[Entry]:
        found = [one for one in entries if is_whose(one, self._whose, own=self._own, picture=self._picture)]
        return [one for one in found if is_about(one, self._about)] if self._about else found


def _newest_first(entry: Entry) -> int:
    return -entry.revision


def _hour(entry: Entry) -> datetime:
    return entry.at.replace(minute=0, second=0, microsecond=0)


def _under_hours(entries: Iterable[Entry], hour: datetime | None) -> list[Entry | datetime]:
    """With the head of each hour before its first entry; `hour` has its head already."""
    rows: list[Entry | datetime] = []
    for entry in entries:
        begins = _hour(entry)
        if begins != hour:
            hour = begins
            rows.append(begins)
        rows.append(entry)
    return rows


def remark_of(entry: Entry) -> LogRemark | None:
    """What the entry wrote into the log, if it did."""
    if not isinstance(entry.command, WriteRemark):
        return None
    return next((change.after for change in entry.changes if isinstance(change.after, LogRemark)), None)
