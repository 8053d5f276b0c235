"""The sections of the handover, each with a sign and a word for whether it is ticked as it reads now."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from models.entities.handovers import SectionKind
from models.handover.view import HandoverView, TickState, tick_state
from widgets.words.handover.told import HandoverTold
from widgets.words.terms import term
from widgets.words.unbroken import KEPT

TICK_SIGNS = {TickState.NOT_YET: "○", TickState.TICKED: "✓", TickState.CHANGED: "↻"}


class SectionList(QListWidget):
    """Space or Enter ticks, or takes the tick back."""

    chosen = Signal(object)
    """SectionKind."""
    tick_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for _ in SectionKind:
            self.addItem(QListWidgetItem())
        self.currentRowChanged.connect(lambda _: self.chosen.emit(self.section))
        self.setCurrentRow(0)

    @property
    def section(self) -> SectionKind:
        return list(SectionKind)[max(self.currentRow(), 0)]

    def choose(self, section: SectionKind) -> None:
        self.setCurrentRow(list(SectionKind).index(section))

    def show_titles(self) -> None:
        """What there will be, while nothing is known of it."""
        for row, section in enumerate(SectionKind):
            self.item(row).setText(term(section))

    def go_on(self) -> None:
        """To the next section that is not ticked as it reads now, from the chosen one on."""
        self.setCurrentRow(min(self.currentRow() + 1, self.count() - 1))

    def show_view(self, view: HandoverView, told: HandoverTold) -> None:
        for row, section in enumerate(told.sections):
            state = tick_state(view, section.kind)
            count = f"{section.count:,}" if section.count else "–"
            asked = sum(one.section is section.kind and not one.answer for one in told.questions)
            text = f"{TICK_SIGNS[state]}  {section.title} ·{KEPT}{count}"
            open_questions = QCoreApplication.translate("HandoverPage", "{count} without answer")
            words = [tick_words(state)] if view.handover is not None else []
            words += [open_questions.format(count=asked)] if asked else []
            if words:
                text += "\n      " + " · ".join(words)
            item = self.item(row)
            if item.text() != text:
                item.setText(text)
                item.setToolTip(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.tick_wanted.emit()
        else:
            super().keyPressEvent(event)


def tick_words(state: TickState) -> str:
    translate = QCoreApplication.translate
    return {
        TickState.NOT_YET: translate("HandoverPage", "not ticked yet"),
        TickState.TICKED: translate("HandoverPage", "understood"),
        TickState.CHANGED: translate("HandoverPage", "changed since it was ticked"),
    }[state]
