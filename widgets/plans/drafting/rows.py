"""The rows of the form: a label, its field, and below it what is wrong with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from widgets.acts.notice import Notice, Tone
from widgets.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class _Row:
    label: QLabel
    field: QWidget
    notice: Notice


class FormRows(QWidget):
    """Tab goes through the fields in the order in which they were added."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, _Row] = {}
        self._heads: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(3)
        self._next = 0

    def add_head(self, name: str) -> None:
        head = self._heads[name] = QLabel()
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        head.setContentsMargins(0, 8 if self._next else 0, 0, 2)
        self._grid.addWidget(head, self._next, 0, 1, 2)
        self._next += 1

    def add(self, name: str, field: QWidget) -> None:
        row = self._rows[name] = _Row(QLabel(), field, Notice(self._theme, self))
        row.label.setBuddy(field)
        row.label.setWordWrap(True)
        row.label.setMinimumWidth(130)
        self._grid.addWidget(row.label, self._next, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, self._next, 1)
        self._grid.addWidget(row.notice, self._next + 1, 1)
        self._next += 2

    def finish(self) -> None:
        """All rows are there: what is left of the height stays empty below them."""
        self._grid.setRowStretch(self._next, 1)

    def place_of(self, name: str) -> int:
        """From the top; what has no row comes last."""
        return next((place for place, known in enumerate(self._rows) if known == name), len(self._rows))

    def set_words(self, heads: Mapping[str, str], labels: Mapping[str, str]) -> None:
        for name, text in heads.items():
            self._heads[name].setText(text)
        for name, text in labels.items():
            self._rows[name].label.setText(text)
            self._rows[name].field.setAccessibleName(text)

    def show_only(self, names: Iterable[str]) -> None:
        shown = frozenset(names)
        for name, row in self._rows.items():
            row.label.setVisible(name in shown)
            row.field.setVisible(name in shown)
            if name not in shown:
                row.notice.say("")

    def say(self, faults: Mapping[str, str]) -> None:
        """What is wrong with each field, in words; nothing with the others."""
        for name, row in self._rows.items():
            text = faults.get(name, "")
            if text != row.notice.said:
                row.notice.say(text, Tone.REFUSED)
                row.field.setAccessibleDescription(text)

    def said(self, name: str) -> str:
        return self._rows[name].notice.said

    def is_shown(self, name: str) -> bool:
        return not self._rows[name].field.isHidden()

    def go_to(self, name: str) -> None:
        self._rows[name].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_theme(self, theme: Theme) -> None:
        for row in self._rows.values():
            row.notice.show_theme(theme)
