"""Editors: one small widget for each kind of field. Each gives its values by the command's field names, and says
what is wrong with them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any

from PySide6.QtCore import QDate, QDateTime, QEvent, Qt, QTime, QTimeZone, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateTimeEdit,
    QHBoxLayout,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from models.rules.rule_book import RuleBook
from widgets.acts.fields import ChoiceField, Picked, PickField, Problem, TextField, TimeField
from widgets.words.terms import term

TIME_FORMAT = "yyyy-MM-dd HH:mm:ss"
_INSIDE = 4
"""Pixels of a choice's field that its text does not use."""


class TextEditor(QWidget):
    """One line of text, trimmed."""

    edited = Signal()

    def __init__(self, field: TextField, *, start: str, suggestions: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._start = start
        self._line = QLineEdit(start, self)
        if suggestions:
            completer = QCompleter(list(suggestions), self._line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._line.setCompleter(completer)
        self._line.textChanged.connect(self.edited)
        _fill(self, self._line)

    @property
    def names(self) -> tuple[str, ...]:
        return (self._field.name,)

    @property
    def problem(self) -> Problem | None:
        missing = self._field.required and not self._text()
        return Problem(self._field.name, "required") if missing else None

    @property
    def dirty(self) -> bool:
        return self._text() != self._start.strip()

    @property
    def picked(self) -> Picked | None:
        return None

    def values(self) -> dict[str, Any]:
        return {self._field.name: self._text()}

    def set_text(self, text: str) -> None:
        self._line.setText(text)

    def set_words(self) -> None:
        """Nothing of it is in our words."""

    def _text(self) -> str:
        return self._line.text().strip()


class ChoiceEditor(QWidget):
    """One value of an enum."""

    edited = Signal()

    def __init__(self, field: ChoiceField, *, start: Enum | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._choices = tuple(field.choices)
        self._start = -1 if start is None else self._choices.index(start)
        self._box = QComboBox(self)
        self._box.addItems([term(choice) for choice in self._choices])
        self._box.setCurrentIndex(self._start)
        self._box.currentIndexChanged.connect(self.edited)
        self.set_words()
        _fill(self, self._box)

    @property
    def names(self) -> tuple[str, ...]:
        return (self._field.name,)

    @property
    def problem(self) -> Problem | None:
        return Problem(self._field.name, "choose") if self._box.currentIndex() < 0 else None

    @property
    def dirty(self) -> bool:
        return self._box.currentIndex() != self._start

    @property
    def picked(self) -> Picked | None:
        return None

    def values(self) -> dict[str, Any]:
        return {self._field.name: self._choices[self._box.currentIndex()]}

    def choose(self, value: Enum) -> None:
        self._box.setCurrentIndex(self._choices.index(value))

    def clear(self) -> None:
        """Nothing is chosen."""
        self._box.setCurrentIndex(-1)

    def set_words(self) -> None:
        self._box.setPlaceholderText(self.tr("Choose …"))
        for row, choice in enumerate(self._choices):
            self._box.setItemText(row, term(choice))


class TimeEditor(QWidget):
    """A moment in the local time of the rule book's zone."""

    edited = Signal()

    def __init__(self, field: TimeField, *, start: datetime, rules: RuleBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._rules = rules
        self._edit = _MomentEdit(self)
        # The zone of the machine must not move what is typed: the wall clock is carried as if it were UTC.
        self._edit.setTimeZone(QTimeZone.utc())
        self._edit.setDisplayFormat(TIME_FORMAT)
        self._edit.setCalendarPopup(True)
        self.set_time(start)
        self._start = self._edit.dateTime()
        self._edit.dateTimeChanged.connect(self.edited)
        _fill(self, self._edit)

    @property
    def names(self) -> tuple[str, ...]:
        return (self._field.name,)

    @property
    def problem(self) -> Problem | None:
        return None

    @property
    def dirty(self) -> bool:
        return self._edit.dateTime() != self._start

    @property
    def picked(self) -> Picked | None:
        return None

    def values(self) -> dict[str, Any]:
        wall = self._edit.dateTime()
        date, time = wall.date(), wall.time()
        local = datetime(
            date.year(),
            date.month(),
            date.day(),
            time.hour(),
            time.minute(),
            time.second(),
            tzinfo=self._rules.zone,
        )
        return {self._field.name: local.astimezone(UTC)}

    def set_time(self, at: datetime) -> None:
        local = at.astimezone(self._rules.zone)
        self._edit.setDateTime(
            QDateTime(
                QDate(local.year, local.month, local.day),
                QTime(local.hour, local.minute, local.second),
                QTimeZone.utc(),
            )
        )

    def follow(self, now: datetime) -> None:
        """A time that nobody has touched goes on with the clock, from minute to minute."""
        if self.dirty or now - self.values()[self._field.name] < timedelta(minutes=1):
            return
        self.set_time(now)
        self._start = self._edit.dateTime()

    def set_words(self) -> None:
        """Nothing of it is in our words."""


class PickEditor(QWidget):
    """One of several things, each told in a line."""

    edited = Signal()

    def __init__(self, field: PickField, *, options: Sequence[Picked], texts: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self._options = tuple(options)
        self._start = 0
        self._box = _LineBox(self)
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setMinimumContentsLength(12)
        self._box.addItems(list(texts))
        self._box.currentIndexChanged.connect(self.edited)
        _fill(self, self._box)

    @property
    def names(self) -> tuple[str, ...]:
        return (self._field.name,)

    @property
    def problem(self) -> Problem | None:
        return Problem(self._field.name, "choose") if self._box.currentIndex() < 0 else None

    @property
    def dirty(self) -> bool:
        return self._box.currentIndex() != self._start

    @property
    def picked(self) -> Picked | None:
        row = self._box.currentIndex()
        return self._options[row] if row >= 0 else None

    def values(self) -> dict[str, Any]:
        return {self._field.name: self.picked}

    def pick(self, option: Picked) -> None:
        """Choose `option`, or the option of the same id; nothing if it is not offered."""
        wanted = getattr(option, "id", option)
        for row, offered in enumerate(self._options):
            if getattr(offered, "id", offered) == wanted:
                self._box.setCurrentIndex(row)
                return

    def offer(self, options: Sequence[Picked], texts: Sequence[str]) -> None:
        """Replace what can be picked; the choice stays if it is still offered, else nothing is chosen."""
        before = self.picked
        self._options = tuple(options)
        self._box.clear()
        self._box.addItems(list(texts))
        self._box.setCurrentIndex(-1)
        if before is not None:
            self.pick(before)

    def set_words(self) -> None:
        """The texts are given anew by `offer`."""


class _LineBox(QComboBox):
    """Says by … that a line goes on; all of it is in the tool tip and in the open list."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width() - _INSIDE
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        if shown == self.currentText():
            super().paintEvent(event)
            return
        option.currentText = shown
        painter = QStylePainter(self)
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self.setToolTip(self.currentText())
        return super().event(event)


class _MomentEdit(QDateTimeEdit):
    """Starts at the hour: the day is nearly always today's."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setSelectedSection(QDateTimeEdit.Section.HourSection)


def _fill(outer: QWidget, inner: QWidget) -> None:
    """`inner` is all there is to `outer`."""
    layout = QHBoxLayout(outer)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(inner)
    outer.setFocusProxy(inner)
