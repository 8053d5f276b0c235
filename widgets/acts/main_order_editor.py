"""Choosing the order that another one is to follow, with the evidence beside it before anything is merged."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from models.entities.orders import WorkOrder
from models.ids import OrderId
from models.life_cycle import RUNNING_STATES
from models.picture import Picture
from models.rules.merging import merge_candidates, merge_evidence
from models.rules.rule_book import RuleBook
from widgets.acts.evidence import evidence_text
from widgets.acts.fields import MainOrderField, Picked, Problem
from widgets.words.terms import term

LEAST_DIGITS = 3
"""So many of a number's last digits are enough to name an order, if no other one ends so."""


class MainOrderEditor(QWidget):
    """Orders of the same area or feeder are offered; any other open order by its number or its last digits."""

    edited = Signal()

    def __init__(
        self, field: MainOrderField, *, order: WorkOrder, picture: Picture, rules: RuleBook, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._order = order
        self._picture = picture
        self._rules = rules
        self._main: WorkOrder | None = None
        self._box = QComboBox(self)
        self._box.setEditable(True)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._evidence = QLabel(self)
        self._evidence.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        layout.addWidget(self._evidence)
        self.setFocusProxy(self._box)
        self._box.currentTextChanged.connect(self._find)
        self.look_again(order)
        self._start = self._box.currentText()

    @property
    def names(self) -> tuple[str, ...]:
        return (self._field.name,)

    @property
    def problem(self) -> Problem | None:
        if self._main is not None:
            return None
        return Problem(self._field.name, "unknown_order" if self._box.currentText().strip() else "choose")

    @property
    def dirty(self) -> bool:
        return self._box.currentText() != self._start

    @property
    def picked(self) -> Picked | None:
        return self._main

    @property
    def said(self) -> str:
        """The chosen order and what speaks for one trouble."""
        return self._evidence.text()

    def values(self) -> dict[str, Any]:
        return {self._field.name: self._main}

    def set_text(self, text: str) -> None:
        self._box.setCurrentText(text)

    def look_again(self, order: WorkOrder) -> None:
        """Offer what fits now; what was typed stays."""
        self._order = order
        typed = self._box.currentText()
        offered = [other.id for other, _ in merge_candidates(order, self._picture, self._rules) if self._leads(other)]
        self._box.clear()
        self._box.addItems(offered)
        if typed:
            self._box.setCurrentText(typed)
        self._find(self._box.currentText())

    def set_words(self) -> None:
        line = self._box.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("Number or its last digits"))
        self._say()

    def _find(self, text: str) -> None:
        self._main = self._named(text.strip())
        self._say()
        self.edited.emit()

    def _named(self, text: str) -> WorkOrder | None:
        exact = self._picture.orders.get(OrderId(text))
        if exact is not None:
            return exact if self._leads(exact) else None
        if len(text) < LEAST_DIGITS:
            return None
        found = [other for key, other in self._picture.orders.items() if key.endswith(text) and self._leads(other)]
        return found[0] if len(found) == 1 else None

    def _leads(self, other: WorkOrder) -> bool:
        return other.id != self._order.id and other.state in RUNNING_STATES and other.merged_into is None

    def _say(self) -> None:
        self._evidence.setText("" if self._main is None else self._words_of(self._main))
        self._evidence.setVisible(bool(self._evidence.text()))

    def _words_of(self, main: WorkOrder) -> str:
        words = self.tr("{order} · {state} · {address}\n{evidence}\nA guess until somebody has checked it (D-4).")
        return words.format(
            order=main.id,
            state=term(main.state),
            address=main.place.address,
            evidence=evidence_text(merge_evidence(main, self._order)),
        )
