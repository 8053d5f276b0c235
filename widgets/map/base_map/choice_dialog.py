"""Map → Base map …: none, a file of tiles, or a server; nothing is asked of a server before this is agreed to."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from models.base_map.sources import Choice, Datum, TileFileChoice, TileServerChoice, check_address, check_file
from models.base_map.tiles import MOST_ZOOM
from models.errors import DispatchError, Incomplete
from widgets.words.terms import term

_WIDTH = 620


class BaseMapDialog(QDialog):
    """Closes itself when what was entered can be used. `refusal` turns an error into words."""

    chosen = Signal(object)
    """Choice, or None for no base map."""

    def __init__(self, *, choice: Choice | None, refusal: Callable[[DispatchError], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._refusal = refusal
        self.none, self.from_file, self.from_server = QRadioButton(), QRadioButton(), QRadioButton()
        self.file, self.browse = QLineEdit(), QPushButton()
        self.address, self.key, self.attribution = QLineEdit(), QLineEdit(), QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.finest = QSpinBox()
        self.finest.setRange(1, MOST_ZOOM)
        self.offline = QCheckBox()
        self.datum = QComboBox()
        for datum in Datum:
            self.datum.addItem("", datum)
        self._says = QLabel()
        self._says.setWordWrap(True)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._labels = {
            field: QLabel() for field in (self.address, self.key, self.attribution, self.finest, self.datum)
        }
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self._lay_out()
        self._connect()
        self._show_choice(choice)
        self._set_words()
        self._enable()

    @property
    def says(self) -> str:
        """What stands against it."""
        return self._says.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def _lay_out(self) -> None:
        path = QHBoxLayout()
        path.addWidget(self.file)
        path.addWidget(self.browse)
        server = QFormLayout()
        for field in (self.address, self.key, self.attribution, self.finest):
            server.addRow(self._labels[field], field)
            self._labels[field].setBuddy(field)
        server.addRow("", self.offline)
        datum = QFormLayout()
        datum.addRow(self._labels[self.datum], self.datum)
        self._labels[self.datum].setBuddy(self.datum)
        self._column = column = QVBoxLayout(self)
        column.addWidget(self.none)
        column.addWidget(self.from_file)
        column.addLayout(path)
        column.addWidget(self.from_server)
        column.addLayout(server)
        column.addWidget(self._hint)
        column.addLayout(datum)
        column.addWidget(self._says)
        column.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that break into lines are counted as they stand: a dialog that is too low would squeeze its fields."""
        super().resizeEvent(event)
        self.setMinimumHeight(self._column.totalMinimumHeightForWidth(self.width()))

    def _connect(self) -> None:
        for button in (self.none, self.from_file, self.from_server):
            button.toggled.connect(self._enable)
        self.browse.clicked.connect(self._browse)
        self.buttons.accepted.connect(self._submit)
        self.buttons.rejected.connect(self.reject)

    def _show_choice(self, choice: Choice | None) -> None:
        self.finest.setValue(TileServerChoice(address="").finest)
        if choice is None:
            self.none.setChecked(True)
            return
        self.datum.setCurrentIndex(self.datum.findData(choice.datum))
        if isinstance(choice, TileFileChoice):
            self.from_file.setChecked(True)
            self.file.setText(choice.file)
            return
        self.from_server.setChecked(True)
        self.address.setText(choice.address)
        self.key.setText(choice.key)
        self.attribution.setText(choice.attribution)
        self.finest.setValue(choice.finest)
        self.offline.setChecked(choice.offline)

    def _enable(self) -> None:
        of_file: tuple[QWidget, ...] = (self.file, self.browse)
        of_server: tuple[QWidget, ...] = (self.address, self.key, self.attribution, self.finest, self.offline)
        for widgets, chosen in ((of_file, self.from_file), (of_server, self.from_server)):
            for widget in widgets:
                widget.setEnabled(chosen.isChecked())
        self.datum.setEnabled(not self.none.isChecked())

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("File of tiles"), str(Path(self.file.text()).parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("MBTiles (*.mbtiles)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.file.setText)
        dialog.open()

    def _submit(self) -> None:
        try:
            choice = self._choice()
        except Incomplete as error:
            self._says.setText(self._refusal(error))
            return
        self.chosen.emit(choice)
        self.accept()

    def _choice(self) -> Choice | None:
        """What was entered; Incomplete if that cannot be used."""
        datum = Datum(self.datum.currentData())
        if self.from_file.isChecked():
            check_file(self.file.text())
            return TileFileChoice(file=str(Path(self.file.text().strip()).expanduser()), datum=datum)
        if self.from_server.isChecked():
            address, key = self.address.text().strip(), self.key.text().strip()
            check_address(address, key=key)
            return TileServerChoice(
                address=address,
                key=key,
                attribution=self.attribution.text().strip(),
                datum=datum,
                finest=self.finest.value(),
                offline=self.offline.isChecked(),
            )
        return None

    def _set_words(self) -> None:
        self.setWindowTitle(self.tr("Base map"))
        self.none.setText(self.tr("None: land, water and roads of the territory"))
        self.from_file.setText(self.tr("A file of raster tiles (MBTiles)"))
        self.browse.setText(self.tr("Choose …"))
        self.file.setAccessibleName(self.tr("File of tiles"))
        self.from_server.setText(self.tr("A tile server (XYZ or WMTS, Web Mercator)"))
        self._labels[self.address].setText(self.tr("Address"))
        self._labels[self.key].setText(self.tr("Key"))
        self._labels[self.attribution].setText(self.tr("Attribution"))
        self._labels[self.finest].setText(self.tr("Finest level"))
        self._labels[self.datum].setText(self.tr("Coordinates of the tiles"))
        self.offline.setText(self.tr("Offline: show only what is kept"))
        words = self.tr("Marks in the address: {marks}. What the server sends is kept on this computer.")
        self._hint.setText(words.format(marks="{z} {x} {y} {-y} {key}, {TileMatrix} {TileCol} {TileRow}"))
        for index in range(self.datum.count()):
            self.datum.setItemText(index, term(Datum(self.datum.itemData(index))))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Use"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
