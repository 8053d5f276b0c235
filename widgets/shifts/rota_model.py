"""The rota as rows, by day. Words are made for rows in view: a year of a room is 2 000 duties."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from models.entities.shifts import RotaDuty
from models.ids import AccountId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.theme import Theme
from widgets.words.names import account_label
from widgets.words.rota_words import hours_text, place_text

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DAY, _HOURS, PLACE, WHO, NOTE = range(5)


class RotaModel(QAbstractTableModel):
    def __init__(
        self, *, picture: Picture, rules: RuleBook, account: AccountId, theme: Theme, font: QFont, parent: QObject
    ) -> None:
        """`font` is the list's; duties of now, and the names of `account`, stand in bold."""
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._account = account
        self._theme = theme
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._now: datetime | None = None
        self.duties: tuple[RotaDuty, ...] = ()

    def show_duties(self, duties: Sequence[RotaDuty], now: datetime) -> None:
        self.beginResetModel()
        self.duties, self._now = tuple(duties), now
        self.endResetModel()

    def is_as_shown(self, duties: Sequence[RotaDuty], now: datetime) -> bool:
        """Whether the same duties stand there, of which the same run now."""
        same = [(one.id, one.version) for one in duties] == [(one.id, one.version) for one in self.duties]
        return same and [_runs(one, now) for one in duties] == [_runs(one, self._now) for one in self.duties]

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.say_again()

    def show_font(self, font: QFont) -> None:
        self._bold = QFont(font)
        self._bold.setBold(True)

    def say_again(self) -> None:
        """In another language, or with other colours."""
        if self.duties:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.duties) - 1, NOTE))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, _DAY, NOTE)

    # -- Qt -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.duties)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else NOTE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            heads = (self.tr("Day"), self.tr("Hours"), self.tr("Post, seat"), self.tr("Who"), self.tr("Note"))
            return heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        duty, column = self.duties[index.row()], index.column()
        if role == Qt.ItemDataRole.FontRole:
            own = column == WHO and duty.account == self._account
            return self._bold if own or _runs(duty, self._now) else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.dim if column == NOTE else self._theme.text
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole:  # where there is no room for notes, they are told beside the name
            told = (self._text(index.row(), column), self._note(duty) if column == WHO else "")
            return "\n".join(filter(None, told))
        return None

    # -- inside ---------------------------------------------------------------------------------------------

    def _text(self, row: int, column: int) -> str:
        """The day stands beside its first duty only."""
        duty = self.duties[row]
        if column == _DAY:
            day = self._day(duty)
            return "" if row and self._day(self.duties[row - 1]) == day else day
        if column == _HOURS:
            return hours_text(duty, self._rules)
        if column == PLACE:
            return place_text(duty)
        return account_label(duty.account, self._picture) if column == WHO else self._note(duty)

    def _day(self, duty: RotaDuty) -> str:
        local = duty.starts_at.astimezone(self._rules.zone)
        weekday = QLocale(self.tr("en_GB", "locale of weekdays")).dayName(
            local.isoweekday(), QLocale.FormatType.ShortFormat
        )
        return f"{local:%m-%d} {weekday}"

    def _note(self, duty: RotaDuty) -> str:
        if duty.stands_in_for is not None:
            name = account_label(duty.stands_in_for, self._picture)
            return self.tr("stands in for {account}").format(account=name)
        if duty.changes:
            last = duty.changes[-1]
            text = self.tr("before: {account} ({reason})")
            return text.format(account=account_label(last.before, self._picture), reason=last.reason)
        return ""


def _runs(duty: RotaDuty, now: datetime | None) -> bool:
    return now is not None and duty.starts_at <= now < duty.ends_at
