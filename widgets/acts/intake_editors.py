"""Editors that only taking a report needs: the place, the dangers, how many are out, which order it belongs to."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from models.entities.places import Place
from models.ids import OrderId
from widgets.acts.fields import Picked, Problem
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.labels import field_label
from widgets.wrapped_check_box import WrappedCheckBox

MOST_CUSTOMERS = 1_000_000
_INSIDE = 16
"""Pixels of a field beside its text."""


class PlaceEditor(QWidget):
    """Found by an area's code or name, or picked on the map; the address is what the caller called it."""

    edited = Signal()
    spot_wanted = Signal()
    """The user wants to pick the place on the map; `show_place` answers."""

    def __init__(self, *, locate: Callable[[str], Place | None], tell: Callable[[Place], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._locate = locate
        self._tell = tell
        self._place: Place | None = None
        self._missed = ""
        self._looked_for = ""
        self._find = FindLine(self)
        self._pick = KeycapButton("", self)
        self._found = QLabel(self)
        self._found.setWordWrap(True)
        self._address_label, self._address = QLabel(self), QLineEdit(self)
        self._address_label.setBuddy(self._address)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._find, 1)
        row.addWidget(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(row)
        for widget in (self._found, self._address_label, self._address):
            layout.addWidget(widget)
        self.setFocusProxy(self._find)
        self._find.wanted.connect(self._look)
        self._find.editingFinished.connect(self._look_for_new)
        self._pick.clicked.connect(self.spot_wanted)
        self._address.textChanged.connect(self.edited)

    @property
    def names(self) -> tuple[str, ...]:
        return ("place",)

    @property
    def problem(self) -> Problem | None:
        if self._place is None:
            return Problem("place", "no_place")
        return None if self._address.text().strip() else Problem("place", "required")

    @property
    def dirty(self) -> bool:
        return self._place is not None or bool(self._find.text().strip() or self._address.text().strip())

    @property
    def picked(self) -> Picked | None:
        return None

    @property
    def said(self) -> str:
        """What the place turned out to be, or that there is none of that name."""
        return self._found.text()

    @property
    def answer(self) -> QWidget | None:
        """Where that stands."""
        return self._found if self.said else None

    @property
    def place(self) -> Place | None:
        return None if self._place is None else replace(self._place, address=self._address.text().strip())

    def values(self) -> dict[str, Any]:
        return {"place": self.place}

    def ask_for_spot(self) -> None:
        self._pick.click()

    def look_for(self, text: str) -> None:
        """Look for `text` as if it had been typed and Enter pressed."""
        self._find.setText(text)
        self._look()

    def show_place(self, place: Place) -> None:
        """The spot that was found or picked; an address that was typed stays."""
        self._place, self._missed = place, ""
        if not self._address.text().strip():
            self._address.setText(place.address)
        self.set_words()
        self.edited.emit()

    def set_address(self, text: str) -> None:
        self._address.setText(text)

    def set_words(self) -> None:
        self._find.setPlaceholderText(self.tr("Area code or name"))
        self._pick.setText(self.tr("Pick on the map"))
        self._address_label.setText(field_label("address"))
        if self._missed:
            self._found.setText(self.tr("✕ No area is called “{text}”.").format(text=self._missed))
        else:
            self._found.setText("" if self._place is None else self._tell(self._place))
        self._found.setVisible(bool(self._found.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stands below the field where both would not say what they are for."""
        super().resizeEvent(event)
        asked = self._find.fontMetrics().horizontalAdvance(self._find.placeholderText()) + _INSIDE
        fits = asked + self._row.spacing() + self._pick.sizeHint().width() <= self.width()
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(beside if fits else below)

    def _look_for_new(self) -> None:
        """Somebody typed and went on to the next field."""
        if self._find.text().strip() not in {"", self._looked_for}:
            self._look()

    def _look(self) -> None:
        text = self._looked_for = self._find.text().strip()
        found = self._locate(text)
        if found is None:
            self._missed = text
            self.set_words()
        else:
            self.show_place(found)


class FindLine(QLineEdit):
    """Enter looks for what was typed; it does not send the form."""

    wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
            if self.text().strip():
                self.wanted.emit()
            return
        super().keyPressEvent(event)


class CheckEditor(QWidget):
    """Any number of things from a list."""

    edited = Signal()

    def __init__(self, name: str, *, word: Callable[[Any], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._word = word
        self._boxes: dict[Hashable, WrappedCheckBox] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)
        self._none = QLabel(self)
        self._none.setWordWrap(True)
        self._layout.addWidget(self._none)
        self.set_words()

    @property
    def names(self) -> tuple[str, ...]:
        return (self._name,)

    @property
    def problem(self) -> Problem | None:
        return None

    @property
    def dirty(self) -> bool:
        return any(box.isChecked() for box in self._boxes.values())

    @property
    def picked(self) -> Picked | None:
        return None

    def values(self) -> dict[str, Any]:
        return {self._name: tuple(value for value, box in self._boxes.items() if box.isChecked())}

    def offer(self, values: Sequence[Hashable]) -> None:
        """Replace the list; what was checked and is still offered stays checked."""
        if tuple(values) == tuple(self._boxes):
            return
        before = set(self.values()[self._name])
        for box in self._boxes.values():
            self._layout.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {value: WrappedCheckBox(self) for value in values}
        for value, box in self._boxes.items():
            box.setChecked(value in before)
            box.toggled.connect(self.edited)
            _outline(box)
            self._layout.addWidget(box)
            box.show()
        self._none.setVisible(not self._boxes)
        self.set_words()

    def check(self, value: Hashable) -> None:
        self._boxes[value].setChecked(True)

    def set_words(self) -> None:
        self._none.setText(self.tr("None known in the area of the place"))
        for value, box in self._boxes.items():
            box.setText(self._word(value))
            box.setToolTip(self._word(value))


def _outline(box: QCheckBox) -> None:
    """Fusion draws the square in a darker shade of the window: on a dark ground nobody would see it."""
    palette = box.palette()
    palette.setColor(QPalette.ColorRole.Window, palette.placeholderText().color())
    box.setPalette(palette)


class CountEditor(QWidget):
    """A whole number from 1 on."""

    edited = Signal()

    def __init__(self, name: str, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._box = QSpinBox(self)
        self._box.setRange(1, MOST_CUSTOMERS)
        self._box.valueChanged.connect(self.edited)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self.setFocusProxy(self._box)

    @property
    def names(self) -> tuple[str, ...]:
        return (self._name,)

    @property
    def problem(self) -> Problem | None:
        return None

    @property
    def dirty(self) -> bool:
        return self._box.value() != 1

    @property
    def picked(self) -> Picked | None:
        return None

    def values(self) -> dict[str, Any]:
        return {self._name: self._box.value()}

    def set_value(self, value: int) -> None:
        self._box.setValue(value)

    def set_words(self) -> None:
        """Nothing of it is in our words."""


class AttachEditor(QWidget):
    """An order of its own, or one of the open orders nearby that may be the same trouble."""

    edited = Signal()

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._orders: list[OrderId | None] = [None]
        self._texts: list[str] = []
        self._box = QComboBox(self)
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._box.setMinimumContentsLength(12)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        layout.addWidget(self._hint)
        self.setFocusProxy(self._box)
        self._box.currentIndexChanged.connect(self.edited)

    @property
    def names(self) -> tuple[str, ...]:
        return ("order",)

    @property
    def problem(self) -> Problem | None:
        return None

    @property
    def dirty(self) -> bool:
        return self._box.currentIndex() > 0

    @property
    def picked(self) -> Picked | None:
        return None

    def values(self) -> dict[str, Any]:
        return {"order": self._orders[max(self._box.currentIndex(), 0)]}

    def offer(self, orders: Sequence[OrderId], texts: Sequence[str]) -> None:
        """Open orders that may be the same trouble, each with its evidence; the choice stays if it still stands."""
        if list(orders) == self._orders[1:] and list(texts) == self._texts:
            return
        chosen = self.values()["order"]
        self._orders, self._texts = [None, *orders], list(texts)
        self._box.blockSignals(True)
        self._box.clear()
        self._box.addItems(["", *texts])
        self._box.setCurrentIndex(self._orders.index(chosen) if chosen in self._orders else 0)
        self._box.blockSignals(False)
        self.set_words()

    def texts(self) -> list[str]:
        """What can be chosen."""
        return [self._box.itemText(row) for row in range(self._box.count())]

    def choose(self, order: OrderId | None) -> None:
        self._box.setCurrentIndex(self._orders.index(order))

    def set_words(self) -> None:
        if self._box.count() == 0:
            self._box.addItem("")
        self._box.setItemText(0, self.tr("A new order"))
        count = len(self._orders) - 1
        words = self.tr("Nearby and open: {count}. It may be the same trouble: ask the caller.")
        self._hint.setText(words.format(count=count) if count else "")
        self._hint.setVisible(count > 0)
