"""Moments and hours of a plan in local time, with what is easily overlooked: weekday, midnight, year's end, a change
of the clocks."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.entities.outage_plans import Window
from models.rules.rule_book import RuleBook
from widgets.plans.drafting.fields import guard_wheel
from widgets.words.times import duration_text


class MomentEdit(QDateTimeEdit):
    """To the minute, in the zone of the rule book. A moment with seconds stays what it was until a hand changes it."""

    edited = Signal()

    def __init__(self, rules: RuleBook) -> None:
        super().__init__()
        self._rules = rules
        self._given: tuple[QDateTime, datetime] | None = None
        # The zone of the machine must not move what is typed: the wall clock is carried as if it were UTC.
        self.setTimeZone(QTimeZone.utc())
        self.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.setCalendarPopup(True)
        guard_wheel(self)
        self.dateTimeChanged.connect(self._on_hand)

    @property
    def moment(self) -> datetime:
        """Aware UTC. Of an hour that the clocks have twice, the first is meant."""
        if self._given is not None and self._given[0] == self.dateTime():
            return self._given[1].astimezone(UTC)
        return self.local.astimezone(UTC)

    @property
    def local(self) -> datetime:
        date, time = self.dateTime().date(), self.dateTime().time()
        return datetime(date.year(), date.month(), date.day(), time.hour(), time.minute(), tzinfo=self._rules.zone)

    def show_moment(self, at: datetime) -> None:
        local = at.astimezone(self._rules.zone)
        shown = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute), QTimeZone.utc())
        self._given = (shown, at)
        self.blockSignals(True)
        self.setDateTime(shown)
        self.blockSignals(False)

    def _on_hand(self) -> None:
        self.edited.emit()


class HoursField(QWidget):
    """Start and end of the outage, and in words how long that is."""

    edited = Signal()

    def __init__(self, rules: RuleBook) -> None:
        super().__init__()
        self._rules = rules
        self.start, self.end = MomentEdit(rules), MomentEdit(rules)
        self._labels = {self.start: QLabel(), self.end: QLabel()}
        self._days = {self.start: QLabel(), self.end: QLabel()}
        self.told = QLabel()
        self.told.setWordWrap(True)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        for row, (edit, label) in enumerate(self._labels.items()):
            label.setBuddy(edit)
            for column, part in enumerate((label, edit, self._days[edit])):
                grid.addWidget(part, row, column)
            edit.edited.connect(self._on_edited)
        grid.setColumnStretch(2, 1)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.addLayout(grid)
        column_of_all.addWidget(self.told)
        self.setFocusProxy(self.start)

    @property
    def value(self) -> Window:
        return Window(self.start.moment, self.end.moment)

    def show_value(self, value: Window) -> None:
        self.start.show_moment(value.start)
        self.end.show_moment(value.end)
        self._tell()

    def set_words(self) -> None:
        for edit, text in ((self.start, self.tr("From")), (self.end, self.tr("Until"))):
            self._labels[edit].setText(text)
            edit.setAccessibleName(text)
        self._tell()

    def _on_edited(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        for edit, label in self._days.items():
            label.setText(weekday_text(edit.local))
        self.told.setText(hours_told(self.start, self.end))
        self.setAccessibleDescription(self.told.text())


class OptionalMoment(QWidget):
    """A moment that may not be known yet."""

    edited = Signal()

    def __init__(self, rules: RuleBook, now: datetime) -> None:
        super().__init__()
        self.known = QCheckBox()
        self.edit = MomentEdit(rules)
        self.edit.show_moment(now)
        self.edit.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.known)
        row.addWidget(self.edit)
        row.addStretch(1)
        self.setFocusProxy(self.known)
        self.known.toggled.connect(self.edit.setEnabled)
        self.known.toggled.connect(self._on_hand)
        self.edit.edited.connect(self.edited)

    @property
    def value(self) -> datetime | None:
        return self.edit.moment if self.known.isChecked() else None

    def show_value(self, value: datetime | None) -> None:
        if value is not None:
            self.edit.show_moment(value)
        self.known.blockSignals(True)
        self.known.setChecked(value is not None)
        self.known.blockSignals(False)
        self.edit.setEnabled(value is not None)

    def set_words(self) -> None:
        self.known.setText(self.tr("Known"))
        self.known.setAccessibleName(self.tr("{field}: known").format(field=self.accessibleName()))
        self.edit.setAccessibleName(self.accessibleName())

    def _on_hand(self) -> None:
        self.edited.emit()


def weekday_text(local: datetime) -> str:
    translate = QCoreApplication.translate
    return (
        translate("Weekday", "Monday"),
        translate("Weekday", "Tuesday"),
        translate("Weekday", "Wednesday"),
        translate("Weekday", "Thursday"),
        translate("Weekday", "Friday"),
        translate("Weekday", "Saturday"),
        translate("Weekday", "Sunday"),
    )[local.weekday()]


def hours_told(start: MomentEdit, end: MomentEdit) -> str:
    """Length, and the edges that the hours go over; empty if they do not run forward."""
    translate = QCoreApplication.translate
    said = []
    length = end.moment - start.moment
    if length > timedelta(0):
        said.append(translate("Hours", "Length: {length}").format(length=duration_text(length)))
    nights = ((end.local - timedelta.resolution).date() - start.local.date()).days
    if nights == 1:
        said.append(translate("Hours", "over midnight"))
    elif nights > 1:
        said.append(translate("Hours", "over {nights} midnights").format(nights=nights))
    if (end.local - timedelta.resolution).year > start.local.year:
        said.append(translate("Hours", "over the year's end"))
    by_clock = end.local.replace(tzinfo=None) - start.local.replace(tzinfo=None)
    if length > timedelta(0) and by_clock != length and not _is_skipped(start.local) and not _is_skipped(end.local):
        words = translate("Hours", "the clocks change: {length} by the clock")
        said.append(words.format(length=duration_text(by_clock)))
    for local in (start.local, end.local):
        if _is_skipped(local):
            words = translate("Hours", "{time} does not exist that day: the clocks go forward")
            said.append(words.format(time=f"{local:%H:%M}"))
        elif local.utcoffset() != local.replace(fold=1).utcoffset():
            words = translate("Hours", "{time} comes twice that day: the first is meant")
            said.append(words.format(time=f"{local:%H:%M}"))
    return " · ".join(said)


def _is_skipped(local: datetime) -> bool:
    """Whether the clocks jump over it."""
    back = local.astimezone(UTC).astimezone(local.tzinfo)
    return back.replace(tzinfo=None) != local.replace(tzinfo=None)
