"""The line that the plan is about, by code or name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QPushButton, QWidget

from models.ids import FeederCode
from models.territory.territory import Territory


class FeederField(QWidget):
    """`value` is its code, None for an empty line; what names no feeder is kept as a code that there is not."""

    edited = Signal()
    areas_wanted = Signal(object)
    """FeederCode: all areas that hang on it."""

    def __init__(self, territory: Territory) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.all_areas = QPushButton()
        self.all_areas.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.all_areas)
        self.setFocusProxy(self.line)
        self._shown: FeederCode | None = None
        self.show_territory(territory)
        self.line.textChanged.connect(self._on_text)
        self.all_areas.clicked.connect(self._want_areas)

    @property
    def value(self) -> FeederCode | None:
        said = self.line.text().strip()
        if not said:
            return None
        return FeederCode(self._codes.get(said) or self._codes.get(said.split(maxsplit=1)[0]) or said)

    @property
    def known(self) -> bool:
        return self.value in self._labels

    def show_value(self, value: FeederCode | None) -> None:
        self._shown = value
        if value != self.value:
            self.line.setText("" if value is None else self._labels.get(value, value))
        self._enable()

    def show_territory(self, territory: Territory) -> None:
        feeders = territory["feeders"]
        codes, names = feeders.codes.tolist(), feeders.names.tolist()
        self._labels = {FeederCode(code): f"{code}  {name}" for code, name in zip(codes, names, strict=True)}
        self._codes = {name: code for code, name in zip(codes, names, strict=True)}
        self._codes |= {code: code for code in codes} | {label: code for code, label in self._labels.items()}
        completer = QCompleter(list(self._labels.values()), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        self._enable()

    def set_words(self) -> None:
        self.line.setAccessibleName(self.accessibleName())
        self.line.setPlaceholderText(self.tr("Code or name"))
        self.all_areas.setText(self.tr("Take all its areas"))
        self.all_areas.setAccessibleName(self.all_areas.text())

    def _want_areas(self) -> None:
        self.areas_wanted.emit(self.value)

    def _enable(self) -> None:
        self.all_areas.setEnabled(self.known)

    def _on_text(self) -> None:
        self._enable()
        if self.value != self._shown:
            self._shown = self.value
            self.edited.emit()
