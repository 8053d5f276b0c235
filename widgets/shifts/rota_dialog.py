"""The window of a rota's import: what is wrong with the file, or which duties come and go, before anything is done."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.plans.window_size import in_lines

_ACROSS, _DOWN = 42, 26


class RotaDialog(QDialog):
    accepted_all = Signal()
    file_wanted = Signal()
    empty_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._file = ""
        self._state = ""
        self.head = QLabel(self)
        self.head.setWordWrap(True)
        self.lines = QPlainTextEdit(self)
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.take = KeycapButton("Ctrl+Return", self)
        self.other, self.empty = KeycapButton("", self), KeycapButton("", self)
        self.close_button = KeycapButton("Esc", self)
        row = FlowRow(self)
        for button in (self.take, self.other, self.empty, self.close_button):
            button.setAutoDefault(False)
            row.add(button)
        column = QVBoxLayout(self)
        for part in (self.head, self.lines, row):
            column.addWidget(part)
        column.setStretchFactor(self.lines, 1)
        self.take.clicked.connect(self.accepted_all)
        self.other.clicked.connect(self.file_wanted)
        self.empty.clicked.connect(self.empty_wanted)
        self.close_button.clicked.connect(self.close)
        self.resize(in_lines(self, _ACROSS, _DOWN))
        self.show_start()

    def show_start(self) -> None:
        """No file yet."""
        self._show("start", "", ())

    def show_reading(self, file: str) -> None:
        self._show("reading", file, ())

    def show_problems(self, file: str, lines: Sequence[str]) -> None:
        self._show("problems", file, lines)

    def show_preview(self, file: str, lines: Sequence[str]) -> None:
        """What would come and go; nothing at all if `lines` is empty."""
        self._show("preview" if lines else "same", file, lines)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._set_words()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.take.isEnabled():
                self.accepted_all.emit()
            return
        super().keyPressEvent(event)

    def _show(self, state: str, file: str, lines: Sequence[str]) -> None:
        self._state, self._file = state, file
        self.lines.setPlainText("\n".join(lines))
        self.take.setEnabled(state == "preview")
        self._set_words()
        (self.lines if lines else self.other).setFocus()

    def _set_words(self) -> None:
        heads = {
            "start": self.tr(
                "A rota is read from a file: a table (CSV, XLSX) with one row a duty, or a calendar (iCalendar) with"
                " one event a duty. What it changes is shown before anything is done."
            ),
            "reading": self.tr("{file} is being read …"),
            "problems": self.tr("Nothing of {file} is taken. Correct the file and read it again:"),
            "preview": self.tr("{file} changes the rota so, all of it or nothing:"),
            "same": self.tr("The rota is as {file} says already."),
        }
        self.setWindowTitle(self.tr("Import a rota"))
        self.head.setText(heads[self._state].format(file=self._file))
        self.lines.setAccessibleName(self.tr("What the rota changes, or what is wrong with it"))
        self.take.setText(self.tr("Import"))
        self.other.setText(self.tr("Choose a file …"))
        self.empty.setText(self.tr("Save an empty table …"))
        self.close_button.setText(self.tr("Close"))
