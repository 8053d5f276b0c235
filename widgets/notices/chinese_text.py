"""Text that is Chinese in every language of the console: what the public reads."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from widgets.theme.fonts import as_chinese_writes


class ChineseText(QPlainTextEdit):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._write()

    def _write(self) -> None:
        self.document().setDefaultFont(as_chinese_writes(self.font()))
