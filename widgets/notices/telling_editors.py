"""What the forms about recipients ask for: a telling, its correction, somebody new."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from models.entities.notices import ADDED_BY_HAND, Answer, TellingManner, Told
from models.rules.rule_book import RuleBook
from widgets.acts.editors import ChoiceEditor, TextEditor, TimeEditor
from widgets.acts.fields import ChoiceField, Picked, Problem, TextField, TimeField


class SwitchEditor(QWidget):
    """Yes or no; its words stand beside it as the field's label."""

    edited = Signal()

    def __init__(self, name: str, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.box = QCheckBox(self)
        self.box.toggled.connect(self.edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        self.setFocusProxy(self.box)

    @property
    def names(self) -> tuple[str, ...]:
        return (self._name,)

    @property
    def problem(self) -> Problem | None:
        return None

    @property
    def dirty(self) -> bool:
        return self.box.isChecked()

    @property
    def picked(self) -> Picked | None:
        return None

    def values(self) -> dict[str, Any]:
        return {self._name: self.box.isChecked()}

    def set_words(self) -> None:
        """Nothing of it is in our words."""


def telling_editors(
    *, rules: RuleBook, at: datetime, answer: Answer, manner: TellingManner, reference: str = "", parent: QWidget
) -> list[QWidget]:
    """They begin with what is given here."""
    time = TimeField(name="at", start=lambda _order, _now: at)
    text = TextField(name="telling_reference", required=False)
    return [
        ChoiceEditor(ChoiceField(name="telling_answer", choices=Answer), start=answer, parent=parent),
        ChoiceEditor(ChoiceField(name="manner", choices=TellingManner), start=manner, parent=parent),
        TimeEditor(time, start=at, rules=rules, parent=parent),
        TextEditor(text, start=reference, suggestions=(), parent=parent),
    ]


def correction_editors(line: Told, *, rules: RuleBook, parent: QWidget) -> list[QWidget]:
    """They begin with what the line says. Made in the order in which Tab goes."""
    why = [
        TextEditor(TextField(name="reason"), start="", suggestions=(), parent=parent),
        SwitchEditor("telling_void", parent=parent),
    ]
    answer, manner, reference = line.answer, line.manner, line.reference
    return why + telling_editors(
        rules=rules, at=line.at, answer=answer, manner=manner, reference=reference, parent=parent
    )


def person_editors(*, parent: QWidget) -> list[QWidget]:
    kind = ChoiceField(name="recipient_kind", choices=ADDED_BY_HAND)
    texts = (
        TextField(name="recipient_name"),
        TextField(name="recipient_person", required=False),
        TextField(name="recipient_phone", required=False),
    )
    # Made in the order in which Tab goes: it cannot be set for parts that were made the other way round.
    choice = ChoiceEditor(kind, start=None, parent=parent)
    return [choice, *(TextEditor(field, start="", suggestions=(), parent=parent) for field in texts)]
