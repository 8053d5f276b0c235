"""What an account may do and where it belongs with that: three lists of a sheet, of which it shows what is asked."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from models.entities.people import OF_STATION, Account, Role
from models.ids import CrewId, StationId
from models.picture import Picture
from widgets.accounts.sheet import Sheet
from widgets.words.names import crew_label, station_label
from widgets.words.terms import term


class RoleFields:
    """A chief is asked for the station, a crew's login for the crew; everybody else belongs to the room."""

    def __init__(self, *, picture: Picture, parent: QWidget) -> None:
        self._picture = picture
        self._role, self._station, self._crew = (QComboBox(parent) for _ in range(3))
        self.lists = (self._role, self._station, self._crew)
        _fill(self._role, ((term(role), role.value) for role in Role if role is not Role.SYSTEM))

    def ask_on(self, sheet: Sheet) -> None:
        """The sheet that holds the lists shows those that the chosen role asks for, now and after every choice."""

        def ask() -> None:
            for field, asking in ((self._station, OF_STATION), (self._crew, {Role.CREW})):
                if Role(self._role.currentData()) in asking:
                    sheet.show_row(field)
                else:
                    sheet.hide_row(field)

        self._role.currentIndexChanged.connect(ask)
        ask()

    def begin(self) -> None:
        """The first role, with the stations and crews of now."""
        self._role.setCurrentIndex(0)
        stations = (one for one in self._picture.stations.values() if not one.retired)
        _fill(self._station, ((station_label(one.id, self._picture), one.id) for one in stations))
        crews = (one for one in self._picture.crews.values() if not one.retired)
        _fill(self._crew, ((crew_label(one.id, self._picture), one.id) for one in crews))

    def show_account(self, account: Account) -> None:
        """What it is now."""
        self._role.setCurrentIndex(self._role.findData(account.role.value))
        if account.station is not None:
            self._station.setCurrentIndex(self._station.findData(account.station))
        if account.crew is not None:
            self._crew.setCurrentIndex(self._crew.findData(account.crew))

    @property
    def role(self) -> Role:
        return Role(self._role.currentData())

    @property
    def station(self) -> StationId | None:
        """A crew's login belongs to the crew's station too."""
        if self.role in OF_STATION:
            return StationId(self._station.currentData()) if self._station.currentData() else None
        crew = self._picture.crews.get(self.crew) if self.crew is not None else None
        return crew.station if crew is not None else None

    @property
    def crew(self) -> CrewId | None:
        chosen = self._crew.currentData()
        return CrewId(chosen) if self.role is Role.CREW and chosen else None

    def words(self) -> dict[QWidget, str]:
        """What the lists are called; the roles are named anew too."""
        for row in range(self._role.count()):
            self._role.setItemText(row, term(Role(self._role.itemData(row))))
        translate = QCoreApplication.translate
        names = (translate("RoleFields", "Role"), translate("RoleFields", "Station"), translate("RoleFields", "Crew"))
        return dict(zip(self.lists, names, strict=True))


def _fill(box: QComboBox, choices: Iterable[tuple[str, str]]) -> None:
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
