"""Fields of a plan's form: each shows a value, gives the one that stands there, and says when a hand has changed it.

The wheel scrolls the form; it changes a field only where the keyboard is, as nobody means to move a date while
scrolling."""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from models.entities.outage_plans import LONGEST_TEXT, ContactSheet
from widgets.words.terms import term


class PlanField(Protocol):
    """A widget with one value of the document."""

    @property
    def edited(self) -> SignalInstance: ...

    @property
    def value(self) -> Any: ...

    def show_value(self, value: Any) -> None:
        """Without `edited`."""

    def set_words(self) -> None: ...


class LineField(QLineEdit):
    """One line, trimmed."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.setMaxLength(LONGEST_TEXT)
        self.textChanged.connect(self._on_text)  # a completer writes without an edit

    @property
    def value(self) -> str:
        return self.text().strip()

    def show_value(self, value: str) -> None:
        self._shown = value
        if value != self.value:
            self.setText(value)

    def suggest(self, words: Sequence[str]) -> None:
        completer = QCompleter(list(words), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def set_words(self) -> None:
        """Nothing of it is in our words."""

    def _on_text(self) -> None:
        if self.value != self._shown:
            self._shown = self.value
            self.edited.emit()


class LinesField(QPlainTextEdit):
    """Some lines of text: one value, or as `steps` one for each line. Tab leaves it."""

    edited = Signal()

    def __init__(
        self, lines: int, *, split: Callable[[str], Any] = str.strip, join: Callable[[Any], str] = str
    ) -> None:
        super().__init__()
        self._lines, self._split, self._join = lines, split, join
        self._shown: Any = split("")
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_text)

    @property
    def value(self) -> Any:
        return self._split(self.toPlainText())

    def show_value(self, value: Any) -> None:
        self._shown = value
        if value != self.value:
            self.setPlainText(self._join(value))

    def set_words(self) -> None:
        """Nothing of it is in our words."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._lines * self.fontMetrics().lineSpacing() + 14)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _on_text(self) -> None:
        if self.value != self._shown:
            self._shown = self.value
            self.edited.emit()


def steps_field() -> LinesField:
    """One work step a line."""
    return LinesField(4, split=_steps, join="\n".join)


class ChoiceField(QComboBox):
    """One of several values; `words` says each."""

    edited = Signal()

    def __init__(self, choices: Iterable[Any], words: Callable[[Any], str] = term) -> None:
        super().__init__()
        self._words = words
        self._choices: tuple[Any, ...] = ()
        guard_wheel(self)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.offer(choices)
        self.currentIndexChanged.connect(self._on_hand)

    @property
    def value(self) -> Any:
        return self._choices[self.currentIndex()] if self.currentIndex() >= 0 else None

    @property
    def choices(self) -> tuple[Any, ...]:
        return self._choices

    def show_value(self, value: Any) -> None:
        self.blockSignals(True)
        self.setCurrentIndex(self._choices.index(value) if value in self._choices else -1)
        self.blockSignals(False)

    def offer(self, choices: Iterable[Any]) -> None:
        """Other choices; what was chosen stays if it is among them, else the first is."""
        offered = tuple(choices)
        if offered == self._choices:
            return
        before, self._choices = self.value, offered
        self.blockSignals(True)
        self.clear()
        self.addItems([self._words(choice) for choice in offered])
        self.setCurrentIndex(offered.index(before) if before in offered else 0)
        self.blockSignals(False)

    def set_words(self) -> None:
        for row, choice in enumerate(self._choices):
            self.setItemText(row, self._words(choice))

    def _on_hand(self) -> None:
        self.edited.emit()


class FlagsField(QWidget):
    """Any of a few values, each with a box to tick."""

    edited = Signal()

    def __init__(self, choices: Iterable[Enum]) -> None:
        super().__init__()
        self._boxes = {choice: QCheckBox(self) for choice in choices}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for box in self._boxes.values():
            row.addWidget(box)
            box.toggled.connect(self._on_hand)
        row.addStretch(1)
        self.setFocusProxy(next(iter(self._boxes.values())))
        self.set_words()

    @property
    def value(self) -> tuple[Enum, ...]:
        return tuple(choice for choice, box in self._boxes.items() if box.isChecked())

    def show_value(self, value: Sequence[Enum]) -> None:
        for choice, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(choice in value)
            box.blockSignals(False)

    def set_words(self) -> None:
        for choice, box in self._boxes.items():
            box.setText(term(choice))
            box.setAccessibleName(term(choice))

    def _on_hand(self) -> None:
        self.edited.emit()


class SheetField(QWidget):
    """The customer's contact sheet: its number, and whether it bears the stamp (OP-8)."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.reference = LineField()
        self.stamped = QCheckBox()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.reference, 1)
        row.addWidget(self.stamped)
        self.setFocusProxy(self.reference)
        self.reference.edited.connect(self.edited)
        self.stamped.toggled.connect(self._on_hand)
        self.set_words()

    @property
    def value(self) -> ContactSheet | None:
        reference, stamped = self.reference.value, self.stamped.isChecked()
        return ContactSheet(reference=reference, stamped=stamped) if reference or stamped else None

    def show_value(self, value: ContactSheet | None) -> None:
        self.reference.show_value("" if value is None else value.reference)
        self.stamped.blockSignals(True)
        self.stamped.setChecked(value is not None and value.stamped)
        self.stamped.blockSignals(False)

    def set_words(self) -> None:
        self.reference.setAccessibleName(self.tr("Number of the contact sheet"))
        self.reference.setPlaceholderText(self.tr("Number"))
        self.stamped.setText(self.tr("Stamped by the customer"))
        self.stamped.setAccessibleName(self.stamped.text())

    def _on_hand(self) -> None:
        self.edited.emit()


class _WheelGuard(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def guard_wheel(field: QWidget) -> None:
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_WheelGuard(field))


def _steps(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
