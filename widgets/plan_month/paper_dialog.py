"""The paper of a month as it will hang on the wall, before it is saved."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from widgets.paper_pages import PaperPages
from widgets.plan_month.told import MonthTold

_SIZE = QSize(1080, 700)


class MonthPaperDialog(QDialog):
    """Opened at once; its pages come when they are set."""

    save_wanted = Signal(object)
    """MonthTold: exactly what is shown."""

    def __init__(self, told: MonthTold, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.told = told
        self._count: int | None = None
        self._shown = 0
        self._pages, self.sheets, self.says = PaperPages(), QScrollArea(self), QLabel(self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close, parent=self
        )
        self.sheets.setWidget(self._pages)
        self.sheets.setWidgetResizable(True)
        column = QVBoxLayout(self)
        for part in (self.says, self.sheets, self.buttons):
            column.addWidget(part)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.9))
        self._set_words()
        self.sheets.setFocus()

    def show_pages(self, pages: Sequence[QImage], count: int) -> None:
        """The first ones of `count`."""
        self._count = count
        self._pages.show_pages(tuple(pages))
        self._shown = len(pages)
        self._set_words()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def _save(self) -> None:
        self.accept()
        self.save_wanted.emit(self.told)

    def _set_words(self) -> None:
        self.setWindowTitle(self.told.title)
        self.sheets.setAccessibleName(self.tr("Pages of the month"))
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("Save as PDF …"))
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        if self._count is None:
            self.says.setText(self.tr("The pages are being set …"))
            return
        said = self.tr("A3 landscape, pages: {count}").format(count=self._count)
        if self._count > self._shown:
            said += self.tr(" · shown here: the first {shown}").format(shown=self._shown)
        self.says.setText(said)
