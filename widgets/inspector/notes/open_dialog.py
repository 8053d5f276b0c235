"""The question before a file is opened that may be a program or hold one: nobody starts one by a click on a link."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton

_WIDTH = 460
_OPEN_KEY = "Alt+O"


class OpenDialog(QDialog):
    """Enter shows the folder, Alt+O opens the file all the same, Esc leaves it."""

    folder_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, *, title: str, file: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title, self._file = title, file
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)  # names of files are not ours
        self._words.setMinimumWidth(_WIDTH)
        self.folder = KeycapButton("Return", self)
        self.file = KeycapButton(_OPEN_KEY, self)
        self._cancel = KeycapButton("Esc", self)
        self.file.setAutoDefault(False)
        self._cancel.setAutoDefault(False)
        self.folder.setDefault(True)
        self.folder.clicked.connect(self._show_folder)
        self.file.clicked.connect(self._open_file)
        self._cancel.clicked.connect(self.reject)
        buttons = FlowRow(self)
        for button in (self.folder, self.file, self._cancel):
            buttons.add(button)
        whole = QVBoxLayout(self)
        whole.addWidget(self._words)
        whole.addWidget(buttons)
        self._set_words()
        self.folder.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def _show_folder(self) -> None:
        self.accept()
        self.folder_wanted.emit()

    def _open_file(self) -> None:
        self.accept()
        self.file_wanted.emit()

    def _set_words(self) -> None:
        self.setWindowTitle(self.tr("Open this file?"))
        words = self.tr(
            "“{title}” may be a program or hold one. Opening it may start that on this computer:\n\n{file}"
        ).format(title=self._title, file=self._file)
        self._words.setText(words)
        self.setAccessibleDescription(words)
        self.folder.setText(self.tr("Show its folder"))
        self.file.setText(self.tr("Open all the same"))
        self.file.setShortcut(_OPEN_KEY)  # a text takes away the key that was there before
        self._cancel.setText(self.tr("Cancel"))
