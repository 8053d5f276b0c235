"""The log as rows, newest first: what was done, by whom, under heads of the hours. Words are made for rows in view."""

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
        self._entries: dict[int, Entry] = {}
        self._own = own
        self._whose = Whose.ROOM
        self._about = ""
        self._rows: list[Entry | datetime] = []

    @property
    def oldest(self) -> int | None:
        """The revision of the oldest entry at hand."""
        return min(self._entries, default=None)

    @property
    def newest(self) -> int:
        return max(self._entries, default=0)

    def take(self, entries: Iterable[Entry]) -> None:
        """What is known already is left. What is newer than all of it is put on top, and no line loses its choice."""
        new = {entry.revision: entry for entry in entries if is_logged(entry) and entry.revision not in self._entries}
        if not new:
            return
        follows = bool(self._entries) and min(new) > self.newest
        self._entries |= new
        if follows:
            for revision in sorted(new):
                self._put_on_top(new[revision])
        else:
            self._lay_out()

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

    def _lay_out(self) -> None:
        self.beginResetModel()
        rows: list[Entry | datetime] = []
        hour: datetime | None = None
        for entry in sorted(self._entries.values(), key=lambda one: -one.revision):
            if not self._is_wanted(entry):
                continue
            begins = _hour_of(entry)
            if begins != hour:
                hour = begins
                rows.append(begins)
            rows.append(entry)
        self._rows = rows
        self.endResetModel()

    def _put_on_top(self, entry: Entry) -> None:
        if not self._is_wanted(entry):
            return
        begins = _hour_of(entry)
        under = bool(self._rows) and self._rows[0] == begins
        self.beginInsertRows(_ROOT, int(under), 1)
        self._rows[int(under) : int(under)] = [entry] if under else [begins, entry]
        self.endInsertRows()

    def _is_wanted(self, entry: Entry) -> bool:
        if not is_whose(entry, self._whose, own=self._own, picture=self._picture):
            return False
        return not self._about or is_about(entry, self._about)


def _hour_of(entry: Entry) -> datetime:
    return entry.at.replace(minute=0, second=0, microsecond=0)


def remark_of(entry: Entry) -> LogRemark | None:
    """What the entry wrote into the log, if it did."""
    if not isinstance(entry.command, WriteRemark):
        return None
    return next((change.after for change in entry.changes if isinstance(change.after, LogRemark)), None)
