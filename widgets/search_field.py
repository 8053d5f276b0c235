"""Find by number or name: orders, crews, stations, grids, areas, feeders, roads. Goes there only when asked."""

from PySide6.QtCore import QEvent, QModelIndex, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from models.picture import Picture
from models.territory.territory import Territory
from widgets.finding import LEAST_LETTERS, Finder, Found

_EVERY_MS = 20
"""How often some more names are read …"""
_FIRST_MS = 500
"""… and when that begins: by then the window stands."""


class SearchField(QLineEdit):
    """Type, choose with the arrows, Enter goes there. `found` carries a `Found`. That nothing is called so is said
    where the list would be."""

    found = Signal(object)

    def __init__(self, *, picture: Picture, territory: Territory) -> None:
        super().__init__()
        self.finder = Finder(picture=picture, territory=territory)
        self._reading = QTimer(self)
        self._reading.setInterval(_FIRST_MS)
        self._reading.timeout.connect(self._read_some)
        self._reading.start()
        self._hits: list[Found] = []
        self._key = ""
        self._model = QStandardItemModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(12)
        completer.activated[QModelIndex].connect(self._choose_row)  # type: ignore[index]  # the stubs know one overload
        self.setCompleter(completer)
        self.setClearButtonEnabled(True)
        self.textEdited.connect(self._search)
        self.returnPressed.connect(self._choose_first)
        self._retranslate()

    def show_territory(self, territory: Territory) -> None:
        self.finder.show_territory(territory)
        self._reading.start()

    def show_key(self, key: str) -> None:
        """The key that leads here, as it is written."""
        self._key = key
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        words = self.tr("Find order, crew, place")
        with_key = self.tr("{words} ({key})").format(words=words, key=self._key)
        self.setPlaceholderText(with_key if self._key else words)
        self.setAccessibleName(self.tr("Find"))

    def _search(self, text: str) -> None:
        self._hits = self.finder.hits(text)
        self._model.clear()
        if self._hits:
            self._model.appendColumn([QStandardItem(hit.label) for hit in self._hits])
        elif len(text.strip()) >= LEAST_LETTERS and not self._reading.isActive():
            nothing = QStandardItem(self.tr("No order, crew or place is called so"))
            nothing.setEnabled(False)
            self._model.appendRow(nothing)

    def _choose_row(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._hits):
            self.found.emit(self._hits[index.row()])

    def _choose_first(self) -> None:
        popup = self.completer().popup()
        chosen = popup is not None and popup.isVisible() and popup.currentIndex().isValid()
        if self._hits and not chosen:
            self.found.emit(self._hits[0])

    def _read_some(self) -> None:
        self._reading.setInterval(_EVERY_MS)
        if not self.finder.read_some():
            self._reading.stop()
