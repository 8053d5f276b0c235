"""Which day the board is about: the day before, today, tomorrow, or any."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QEvent, Signal
from PySide6.QtWidgets import QDateEdit, QWidget

from models.entities.outage_plans import Window
from models.planning.local_days import day_window
from models.rules.rule_book import RuleBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton

_DAY = timedelta(days=1)


class DayChoice(FlowRow):
    """Today goes on with the clock at midnight; a day that somebody chose stays."""

    chosen = Signal()

    def __init__(self, *, rules: RuleBook, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self._rules = rules
        self._today = now.astimezone(rules.zone).date()
        self._day = self._today
        self.before, self.today, self.after = (
            KeycapButton(key, self) for key in ("Ctrl+Left", "Ctrl+Home", "Ctrl+Right")
        )
        self.date = QDateEdit(self)
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd ddd")
        for part in (self.before, self.today, self.after, self.date):
            self.add(part)
        self.before.clicked.connect(self.go_back)
        self.today.clicked.connect(self.go_to_today)
        self.after.clicked.connect(self.go_on)
        self._set_words()
        self._show()
        self.date.dateChanged.connect(self._on_date)

    @property
    def day(self) -> date:
        return self._day

    @property
    def is_today(self) -> bool:
        return self._day == self._today

    @property
    def hours(self) -> Window:
        """The day's hours, local midnight to local midnight."""
        return day_window(self._day, self._rules.zone)

    def go_back(self) -> None:
        self.go_to(self._day - _DAY)

    def go_on(self) -> None:
        self.go_to(self._day + _DAY)

    def go_to_today(self) -> None:
        self.go_to(self._today)

    def go_to(self, day: date) -> None:
        if day != self._day:
            self._day = day
            self._show()
            self.chosen.emit()

    def show_now(self, now: datetime) -> None:
        today = now.astimezone(self._rules.zone).date()
        if today == self._today:
            return
        followed, self._today = self.is_today, today
        if followed:
            self.go_to(today)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def _set_words(self) -> None:
        self.before.setText(self.tr("Day before"))
        self.today.setText(self.tr("Today"))
        self.after.setText(self.tr("Day after"))
        self.date.setAccessibleName(self.tr("Day of the board"))

    def _show(self) -> None:
        self.date.blockSignals(True)
        self.date.setDate(QDate(self._day.year, self._day.month, self._day.day))
        self.date.blockSignals(False)

    def _on_date(self, day: QDate) -> None:
        self.go_to(date(day.year(), day.month(), day.day()))
