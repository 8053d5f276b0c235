"""File → Save map picture …: title, size of the paper, kind of file, and where it goes."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.map.paper.page import MILLIMETRES, Paper
from widgets.theme.fonts import text_scale

_WIDTH = 560


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """`file` ends with the kind's name."""

    title: str
    paper: Paper
    kind: str
    file: Path


class MapPictureDialog(QDialog):
    """Closes itself when what was entered can be tried. `kinds` are endings of file names."""

    chosen = Signal(object)
    """PictureChoice."""

    def __init__(self, choice: PictureChoice, *, kinds: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.title, self.file = QLineEdit(choice.title), QLineEdit(str(choice.file))
        self.paper, self.kind = QComboBox(), QComboBox()
        for paper in Paper:
            self.paper.addItem("", paper)
        for kind in kinds:
            self.kind.addItem(kind.upper(), kind)
        self.paper.setCurrentIndex(self.paper.findData(choice.paper))
        self.kind.setCurrentIndex(self.kind.findData(choice.kind))
        self.browse = QPushButton()
        self._labels = {field: QLabel() for field in (self.title, self.paper, self.kind, self.file)}
        self._hint, self._says = QLabel(), QLabel()
        for words in (self._hint, self._says):
            words.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self._lay_out()
        self.browse.clicked.connect(self._browse)
        self.kind.currentIndexChanged.connect(self._change_ending)
        self.file.textChanged.connect(self._name_button)
        self.buttons.accepted.connect(self._submit)
        self.buttons.rejected.connect(self.reject)
        self._set_words()
        self.title.setFocus()

    @property
    def says(self) -> str:
        """What stands against it."""
        return self._says.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
        elif event.type() is QEvent.Type.FontChange:
            self._take_width()

    def _take_width(self) -> None:
        """As wide as its text asks for: a title is read as a whole."""
        self.setMinimumWidth(round(_WIDTH * text_scale(self.font())))

    def _lay_out(self) -> None:
        path = QHBoxLayout()
        path.addWidget(self.file)
        path.addWidget(self.browse)
        form = QFormLayout()
        for field, row in ((self.title, None), (self.paper, None), (self.kind, None), (self.file, path)):
            self._labels[field].setBuddy(field)
            if row is None:
                form.addRow(self._labels[field], field)
            else:
                form.addRow(self._labels[field], row)
        column = QVBoxLayout(self)
        column.addLayout(form)
        for below in (self._hint, self._says, self.buttons):
            column.addWidget(below)
        self._take_width()

    def _path(self) -> Path:
        """With the ending of the kind, whatever was typed."""
        path = Path(self.file.text().strip()).expanduser()
        ending = f".{self.kind.currentData()}"
        return path if path.suffix.lower() == ending else path.with_name(path.name + ending)

    def _change_ending(self) -> None:
        path = Path(self.file.text().strip())
        known = {f".{self.kind.itemData(index)}" for index in range(self.kind.count())}
        if path.name and path.suffix.lower() in known:
            self.file.setText(str(path.with_suffix(f".{self.kind.currentData()}")))

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("File of the map picture"), str(Path(self.file.text()).parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{self.kind.currentText()} (*.{self.kind.currentData()})"])
        dialog.selectFile(Path(self.file.text()).name)
        dialog.fileSelected.connect(self.file.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _submit(self) -> None:
        against = self._against()
        self._says.setText(against)
        if not against:
            paper = Paper(self.paper.currentData())
            choice = PictureChoice(self.title.text().strip(), paper, self.kind.currentData(), self._path())
            self.accept()
            self.chosen.emit(choice)

    def _against(self) -> str:
        """Why this cannot be written, as far as can be seen beforehand."""
        if not Path(self.file.text().strip()).name:
            return self.tr("Name the file.")
        path = self._path()
        if not path.is_absolute():
            return self.tr("Say in which folder: {file}").format(file=path)
        if not path.parent.is_dir():
            return self.tr("There is no folder {folder}.").format(folder=path.parent)
        if path.is_dir():
            return self.tr("{file} is a folder.").format(file=path)
        if not os.access(path.parent, os.W_OK):
            return self.tr("Nothing can be written in the folder {folder}.").format(folder=path.parent)
        return ""

    def _name_button(self) -> None:
        there = bool(Path(self.file.text().strip()).name) and self._path().is_file()
        words = self.tr("Replace the file") if there else self.tr("Save")
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setText(words)

    def _set_words(self) -> None:
        self.setWindowTitle(self.tr("Save map picture"))
        self._labels[self.title].setText(self.tr("Title"))
        self._labels[self.paper].setText(self.tr("Paper"))
        self._labels[self.kind].setText(self.tr("Kind of file"))
        self._labels[self.file].setText(self.tr("File"))
        self.browse.setText(self.tr("Choose …"))
        self._hint.setText(
            self.tr(
                "What the map shows now, in colours for paper, 300 dots an inch. The work goes on while it is drawn."
            )
        )
        for index, paper in enumerate(Paper):
            text = self.tr("{paper} landscape, {width:.0f} × {height:.0f} mm")
            width, height = MILLIMETRES[paper]
            self.paper.setItemText(index, text.format(paper=paper.name, width=width, height=height))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self._name_button()
