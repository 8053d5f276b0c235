"""Until when: after an hour, after four, at the end of the shift, or at a time."""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QVBoxLayout, QWidget

from models.rules.rule_book import RuleBook
from models.rules.shift_hours import end_of_shift
from widgets.acts.editors import TimeEditor
from widgets.acts.fields import TimeField
from widgets.words.map_marks import until_text

_SPANS = (timedelta(hours=1), timedelta(hours=4))
_SHIFT, _TIME = len(_SPANS), len(_SPANS) + 1
_FIELD = TimeField(name="until", start=lambda _order, now: now)


class UntilField(QWidget):
    """Ends on whole minutes, as they are told. Spans count from the moment when it is sent."""

    edited = Signal()

    def __init__(self, *, rules: RuleBook, now: datetime) -> None:
        super().__init__()
        self._rules = rules
        self._now = now
        self.choice = QComboBox()
        self.choice.addItems([""] * (_TIME + 1))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(24)
        self.time = TimeEditor(_FIELD, start=now, rules=rules, parent=self)
        edit = self.time.focusProxy()
        assert isinstance(edit, QDateTimeEdit)
        edit.setDisplayFormat("yyyy-MM-dd HH:mm")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choice)
        column.addWidget(self.time)
        self.setFocusProxy(self.choice)
        self._before = 0
        self.choice.currentIndexChanged.connect(self._on_choice)
        self.time.edited.connect(self.edited)
        self.begin(now)

    @property
    def until(self) -> datetime:
        chosen = self.choice.currentIndex()
        if chosen == _TIME:
            at: datetime = self.time.values()["until"]
            return at.replace(second=0)
        return self._end(chosen)

    @property
    def dirty(self) -> bool:
        """Whether another end was chosen than the one it began with."""
        chosen = self.choice.currentIndex()
        return chosen != self._began[0] or (chosen == _TIME and self.until != self._began[1])

    def begin(self, now: datetime, until: datetime | None = None) -> None:
        """With the present end of a mark, or for a new one with the first span."""
        self._now = now
        self.choice.setCurrentIndex(0 if until is None else _TIME)
        self.time.set_time(until or self._end(0))
        self.time.setVisible(self.choice.currentIndex() == _TIME)
        self._began = self.choice.currentIndex(), self.until
        self.set_words()

    def show_now(self, now: datetime) -> None:
        told, self._now = self._now, now
        if told.replace(second=0, microsecond=0) != now.replace(second=0, microsecond=0):
            self.set_words()

    def set_words(self) -> None:
        hours = [self.tr("{hours} h · {until}"), self.tr("End of the shift · {until}")]
        for row, span in enumerate(_SPANS):
            self._say(row, hours[0], hours=round(span / timedelta(hours=1)))
        self._say(_SHIFT, hours[1])
        self.choice.setItemText(_TIME, self.tr("Another time"))
        self.choice.setAccessibleName(self.tr("Until"))
        for part in (self.time, self.time.focusProxy()):
            if part is not None:
                part.setAccessibleName(self.tr("Time of the end"))

    def _say(self, row: int, template: str, **facts: int) -> None:
        until = until_text(self._end(row), now=self._now, rules=self._rules)
        self.choice.setItemText(row, template.format(until=until, **facts))

    def _end(self, choice: int) -> datetime:
        if choice == _SHIFT:
            return end_of_shift(self._now, self._rules)
        return (self._now + _SPANS[choice]).replace(second=0, microsecond=0)

    def _on_choice(self, choice: int) -> None:
        """A time starts from what was chosen before it, so that a little more is a few keys."""
        if choice == _TIME:
            self.time.set_time(self._end(self._before))
        self._before = choice
        self.time.setVisible(choice == _TIME)
        self.edited.emit()
