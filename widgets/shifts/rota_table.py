"""The rota of the coming days as a list by day and seat. Two rows can be chosen: for a swap."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from models.entities.shifts import RotaDuty
from models.ids import AccountId, RotaDutyId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.theme import Theme
from widgets.words.names import account_label
from widgets.words.rota_words import hours_text, place_text

_COLUMNS = 5
_DAY, _HOURS, _PLACE, _WHO, _NOTE = range(_COLUMNS)


class RotaTable(QTableWidget):
    chosen = Signal()
    opened = Signal()
    """Enter, or a double click."""

    def __init__(self, *, picture: Picture, rules: RuleBook, account: AccountId, theme: Theme, parent: QWidget) -> None:
        super().__init__(0, _COLUMNS, parent)
        self._picture = picture
        self._rules = rules
        self._account = account
        self._theme = theme
        self._ids: list[RotaDutyId] = []
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.itemSelectionChanged.connect(self.chosen)
        self.doubleClicked.connect(self.opened)

    @property
    def duties(self) -> list[RotaDuty]:
        """Those that are chosen, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self._picture.duties.get(self._ids[row]) for row in rows)
        return [duty for duty in found if duty is not None and not duty.dropped]

    def show_duties(self, duties: Sequence[RotaDuty], now: datetime) -> None:
        """By day; the day stands beside its first duty only, one's own duties and those of now in bold."""
        kept = {duty.id for duty in self.duties}
        self.blockSignals(True)
        self.clearSelection()
        self._ids = [duty.id for duty in duties]
        self.setRowCount(len(duties))
        day = ""
        for row, duty in enumerate(duties):
            here = self._day(duty)
            texts = ("" if here == day else here, hours_text(duty, self._rules), place_text(duty), *self._who(duty))
            day = here
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                font = item.font()
                font.setBold(duty.starts_at <= now < duty.ends_at or (column == _WHO and duty.account == self._account))
                item.setFont(font)
                item.setForeground(self._theme.dim if column == _NOTE else self._theme.text)
                self.setItem(row, column, item)
            if duty.id in kept:
                self.selectionModel().select(
                    self.model().index(row, 0),
                    self.selectionModel().SelectionFlag.Select | self.selectionModel().SelectionFlag.Rows,
                )
        self.blockSignals(False)
        self.chosen.emit()

    def size_columns(self) -> None:
        self.resizeColumnsToContents()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme

    def set_words(self) -> None:
        self.setAccessibleName(self.tr("Rota of the coming days"))
        self.setHorizontalHeaderLabels(
            [self.tr("Day"), self.tr("Hours"), self.tr("Post, seat"), self.tr("Who"), self.tr("Note")]
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab leaves the table; Enter goes on with the duty."""
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _day(self, duty: RotaDuty) -> str:
        local = duty.starts_at.astimezone(self._rules.zone)
        weekday = QLocale(self.tr("en_GB", "locale of weekdays")).dayName(
            local.isoweekday(), QLocale.FormatType.ShortFormat
        )
        return f"{local:%m-%d} {weekday}"

    def _who(self, duty: RotaDuty) -> tuple[str, str]:
        name = account_label(duty.account, self._picture)
        if duty.stands_in_for is not None:
            return name, self.tr("stands in for {account}").format(
                account=account_label(duty.stands_in_for, self._picture)
            )
        if duty.changes:
            last = duty.changes[-1]
            text = self.tr("before: {account} ({reason})")
            return name, text.format(account=account_label(last.before, self._picture), reason=last.reason)
        return name, ""
