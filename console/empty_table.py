"""A table with nothing but its heads, saved for people to fill in."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from console.whole_file import write_bytes_whole
from models.errors import DataUnavailable
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.message_bar import Level
from widgets.words.refusals import refusal_text

if TYPE_CHECKING:
    from console.window import MainWindow


class EmptyTable(QObject):
    """Asks where, and says under `key` in the message bar what became of it. `content` makes the file."""

    def __init__(
        self, window: "MainWindow", *, key: str, content: Callable[[], bytes], picture: Picture, rules: RuleBook
    ) -> None:
        super().__init__(window)
        self._window = window
        self._key = key
        self._content = content
        self._picture = picture
        self._rules = rules

    def ask_where(self, parent: QWidget | None) -> None:
        dialog = QFileDialog(parent, self.tr("Save an empty table"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Tables ({patterns})").format(patterns="*.xlsx"))
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, file: str) -> None:
        """Some kilobytes: nothing to wait for."""
        try:
            write_bytes_whole(Path(file), self._content())
        except DataUnavailable as error:
            why = refusal_text(error, self._picture, self._rules)
            text = self.tr("The table cannot be saved: {why}").format(why=why)
            self._window.messages.show_message(self._key, text, Level.FAULT)
            return
        text = self.tr("The table is saved: {file}").format(file=file)
        self._window.messages.show_message(self._key, text, Level.INFO)
