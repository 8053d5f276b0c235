"""Zones: sets of stations with a name, chosen with one move, kept from what is selected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from models.commands.responsibility import DropZone, KeepZone
from models.entities.responsibility import LONGEST_ZONE_NAME, StationZone
from models.ids import StationId, ZoneId
from models.picture import Picture


class ZoneBar(QWidget):
    requested = Signal(object)
    chosen = Signal(object)
    """frozenset[StationId]: those of the zone that somebody chose."""
    wanted = Signal(str)
    """Somebody wants to keep what is selected under this name."""

    def __init__(self, *, picture: Picture, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self.zones = QComboBox(self)
        self.name = QLineEdit(self)
        self.name.setMaxLength(LONGEST_ZONE_NAME)
        self.keep, self.drop = QPushButton(self), QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part, stretch in ((self.zones, 2), (self.name, 2), (self.keep, 0), (self.drop, 0)):
            row.addWidget(part, stretch)
        self.zones.activated.connect(self._choose)
        self.name.textChanged.connect(self._judge)
        self.name.returnPressed.connect(self._wish)
        self.keep.clicked.connect(self._wish)
        self.drop.clicked.connect(self._drop)

    def keep_stations(self, stations: tuple[StationId, ...]) -> None:
        """Under the name that stands there: the zone of that name is changed, or there is a new one."""
        name = " ".join(self.name.text().split())
        known = next((one for one in self._known() if one.name.casefold() == name.casefold()), None)
        if known is None:
            self.requested.emit(KeepZone(name=name, stations=stations))
        else:
            self.requested.emit(KeepZone(name=name, stations=stations, zone=known.id, seen=known.version))

    def show_zones(self) -> None:
        before = self.zones.currentData()
        self.zones.clear()
        self.zones.addItem(self.tr("Zone …"), None)
        for zone in self._known():
            self.zones.addItem(f"{zone.name} ({len(zone.stations)})", zone.id)
        self.zones.setCurrentIndex(max(self.zones.findData(before), 0))
        self._judge()

    def set_words(self) -> None:
        self.zones.setAccessibleName(self.tr("Zones"))
        self.name.setAccessibleName(self.tr("Name of the zone"))
        self.name.setPlaceholderText(self.tr("Name of the zone"))
        self.keep.setText(self.tr("Keep selection as zone"))
        self.drop.setText(self.tr("Drop the zone"))
        self.show_zones()

    def _known(self) -> list[StationZone]:
        return sorted((zone for zone in self._picture.zones.values() if not zone.dropped), key=lambda zone: zone.name)

    def _zone(self) -> StationZone | None:
        key: ZoneId | None = self.zones.currentData()
        return None if key is None else self._picture.zones.get(key)

    def _choose(self) -> None:
        zone = self._zone()
        self.name.setText("" if zone is None else zone.name)
        self._judge()
        if zone is not None:
            self.chosen.emit(frozenset(zone.stations))

    def _judge(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip()))
        self.drop.setEnabled(self._zone() is not None)

    def _wish(self) -> None:
        if self.keep.isEnabled():
            self.wanted.emit(self.name.text())

    def _drop(self) -> None:
        zone = self._zone()
        if zone is not None:
            self.requested.emit(DropZone(zone=zone.id, seen=zone.version))
