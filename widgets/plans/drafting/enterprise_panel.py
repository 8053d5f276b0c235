"""Beside the block of a restriction that would cut off residents: what it may touch instead (L-2)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from models.ids import AreaCode
from models.rules.rule_book import RuleBook
from widgets.words.rule_words import rule_text, source_of


class EnterprisePanel(QWidget):
    """Hidden unless residents are in the way."""

    wanted = Signal(object)
    """The areas without residents, instead of all."""

    def __init__(self, rules: RuleBook) -> None:
        super().__init__()
        self._rules = rules
        self._kept: tuple[AreaCode, ...] | None = None
        self._left_out = 0
        self._told = QLabel()
        self._told.setWordWrap(True)
        self.take = QPushButton()
        self.take.setAutoDefault(False)
        self.take.clicked.connect(self._on_take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._told, self.take):
            column.addWidget(part)
        self.set_words()

    def show_areas(self, areas: Sequence[AreaCode], without_residents: Sequence[AreaCode]) -> None:
        """All of the plan's, and those of them where only enterprises are."""
        self._kept = tuple(without_residents)
        self._left_out = len(areas) - len(self._kept)
        self.set_words()

    def show_nothing(self) -> None:
        self._kept = None
        self.set_words()

    def set_words(self) -> None:
        kept = self._kept
        self.setVisible(kept is not None)
        self.take.setVisible(bool(kept))
        if kept is None:
            return
        if kept:
            self._told.setText(self.tr("A restriction touches enterprises only (L-2)."))
            text = self.tr("Only the areas without residents: keep {kept}, leave out {left}")
            self.take.setText(text.format(kept=len(kept), left=self._left_out))
            self.take.setAccessibleName(self.take.text())
        else:
            self._told.setText(
                self.tr(
                    "A restriction touches enterprises only (L-2), and residents live in every one of these areas: "
                    "where they cannot be parted, a cut-off is fitted for the enterprise's production."
                )
            )
        self._told.setToolTip("\n".join((rule_text("L-2", self._rules), source_of(self._rules.rules["L-2"]))))

    def _on_take(self) -> None:
        self.wanted.emit(self._kept)
