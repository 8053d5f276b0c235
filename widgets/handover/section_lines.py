"""The middle of the page: the lines of the chosen section, and below them all that the chosen line says."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QSplitter, QWidget

from widgets.handover.lines_table import LinesTable
from widgets.queue.empty_page import EmptyPage

_HEIGHTS = [480, 150]


class SectionLines(QSplitter):
    def __init__(self, table: LinesTable, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._table = table
        self._waiting = EmptyPage(table.viewport())
        self._whole = QLabel(self)
        self._whole.setWordWrap(True)
        self._whole.setTextFormat(Qt.TextFormat.PlainText)
        self._whole.setMargin(4)
        self._whole.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        scroll = QScrollArea()
        scroll.setWidget(self._whole)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.addWidget(table)
        self.addWidget(scroll)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 1)
        self.setSizes(_HEIGHTS)
        table.pointed.connect(self._whole.setText)

    def show_waiting(self, words: str) -> None:
        """In place of lines that are not there yet; "" once they are."""
        if words:
            self._waiting.show_words(words, "")
        else:
            self._waiting.hide()

    def set_words(self) -> None:
        translate = QCoreApplication.translate
        self._table.setAccessibleName(translate("HandoverPage", "Lines of the section"))
        self._whole.setAccessibleName(translate("HandoverPage", "All of the line"))
        self.setAccessibleName(translate("HandoverPage", "Lines, and all of the chosen one"))
