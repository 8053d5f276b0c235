"""What two people wrote differently on one plan at the same time: field by field, mine or theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_MOST = 160
"""Signs of a text that is compared at a glance; the field itself has all of mine."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field by its name and in words, and what each wrote."""

    field: str
    label: str
    mine: str
    theirs: str


class DisputePanel(QWidget):
    """Takes no room while nothing is disputed."""

    mine_wanted = Signal(str)
    theirs_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._disputes: tuple[Dispute, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows: list[QWidget] = []
        self.hide()

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(one.field for one in self._disputes)

    def show_disputes(self, disputes: Sequence[Dispute]) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._disputes = tuple(disputes)
        self._rows = [self._row(one) for one in disputes]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(disputes))

    def buttons(self, field: str) -> tuple[QPushButton, QPushButton]:
        """Mine, theirs."""
        mine, theirs = self._rows[self.fields.index(field)].findChildren(QPushButton)
        return mine, theirs

    def _row(self, dispute: Dispute) -> QWidget:
        row = QWidget(self)
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 2, 0, 2)
        label = QLabel(dispute.label, row)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        grid.addWidget(label, 0, 0, 1, 2)
        sides = (
            (self.tr("Keep mine"), dispute.mine, self.mine_wanted),
            (self.tr("Take theirs"), dispute.theirs, self.theirs_wanted),
        )
        for place, (text, said, wanted) in enumerate(sides, 1):
            button = QPushButton(text, row)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{dispute.label}: {text}: {said[:_MOST]}")
            button.clicked.connect(partial(wanted.emit, dispute.field))
            told = QLabel(_short(said) or self.tr("(empty)"), row)
            told.setWordWrap(True)
            grid.addWidget(button, place, 0)
            grid.addWidget(told, place, 1)
        grid.setColumnStretch(1, 1)
        return row


def _short(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[:_MOST]} …"
