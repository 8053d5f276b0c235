"""What was asked back about the chosen section, and what was answered."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from models.entities.handovers import SectionKind
from widgets.words.handover.told import HandoverTold, QuestionTold


class Talk(QWidget):
    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.hide()
        self._places: list[int] = []
        self._texts: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.addWidget(self._title)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addStretch()
        self.list.currentRowChanged.connect(lambda _: self.chosen.emit())

    @property
    def question(self) -> int | None:
        """The chosen one's place among all questions of the handover."""
        row = self.list.currentRow()
        return self._places[row] if 0 <= row < len(self._places) else None

    def show_told(self, told: HandoverTold, section: SectionKind) -> None:
        """The chosen one stays chosen; without one, the first that waits for its answer is."""
        found = [one for one in told.questions if one.section is section]
        before, texts = self.question, [_text(one) for one in found]
        self._title.setText(f"<b>{told.questions_title}</b>")
        self._empty.setText(told.questions_empty)
        self._empty.setVisible(not found)
        self.list.setVisible(bool(found))
        self.list.setAccessibleName(told.questions_title)
        if texts == self._texts and [one.place for one in found] == self._places:
            return
        self._places, self._texts = [one.place for one in found], texts
        self.list.clear()
        for text in texts:
            self.list.addItem(QListWidgetItem(text))
        waiting = next((one.place for one in found if not one.answer), None)
        chosen = before if before in self._places else waiting
        if chosen is not None:
            self.list.setCurrentRow(self._places.index(chosen))


def _text(one: QuestionTold) -> str:
    answer = QCoreApplication.translate("HandoverPage", "▲ no answer yet")
    if one.answer:
        answer = f"→ {one.answer}\n{one.answered}"
    return f"{one.place + 1}. {one.question}\n{one.asked}\n{answer}"
