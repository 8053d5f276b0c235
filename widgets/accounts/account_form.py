"""A new account: its login, whose it is, what it may do, where it belongs, and a first password."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from models.entities.people import Account, Role
from models.ids import AccountId, CrewId, StationId
from models.picture import Picture
from widgets.accounts.new_password import find_unfit, password_line
from widgets.accounts.sheet import Sheet
from widgets.theme.theme import Theme
from widgets.words.names import crew_label, station_label
from widgets.words.terms import term


class AccountForm(QWidget):
    """A chief is asked for the station, a crew's login for the crew; everybody else belongs to the room."""

    opening_wanted = Signal(object, str)
    """Account and its first password."""
    closed = Signal()

    def __init__(self, *, picture: Picture, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._login, self._name = QLineEdit(self), QLineEdit(self)
        self._role, self._station, self._crew = QComboBox(self), QComboBox(self), QComboBox(self)
        self._first, self._second = password_line(self), password_line(self)
        fields = (self._login, self._name, self._role, self._station, self._crew, self._first, self._second)
        self.sheet = Sheet(fields, theme=theme, parent=self)
        self.sheet.submitted.connect(self._submit)
        self.sheet.cancelled.connect(self.closed)
        _fill(self._role, ((term(role), role.value) for role in Role if role is not Role.SYSTEM))
        self._role.currentIndexChanged.connect(self._ask_where)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        self._ask_where()
        self.set_words()

    def begin(self) -> None:
        """Empty, with the stations and crews of now."""
        self._role.setCurrentIndex(0)
        stations = (one for one in self._picture.stations.values() if not one.retired)
        _fill(self._station, ((station_label(one.id, self._picture), one.id) for one in stations))
        crews = (one for one in self._picture.crews.values() if not one.retired)
        _fill(self._crew, ((crew_label(one.id, self._picture), one.id) for one in crews))
        self.sheet.begin()

    def show_refusal(self, text: str) -> None:
        """It was refused: what was typed stays, the password too, for it was not at fault."""
        self.sheet.ask_again(self._login, text)

    def set_words(self) -> None:
        for row in range(self._role.count()):
            self._role.setItemText(row, term(Role(self._role.itemData(row))))
        labels: dict[QWidget, str] = {
            self._login: self.tr("Account"),
            self._name: self.tr("Name"),
            self._role: self.tr("Role"),
            self._station: self.tr("Station"),
            self._crew: self.tr("Crew"),
            self._first: self.tr("Password"),
            self._second: self.tr("Password again"),
        }
        self.sheet.set_words(labels, go=self.tr("Open this account"), cancel=self.tr("Cancel"))

    def _ask_where(self) -> None:
        role = Role(self._role.currentData())
        for field, asking in ((self._station, Role.STATION_CHIEF), (self._crew, Role.CREW)):
            if role is asking:
                self.sheet.show_row(field)
            else:
                self.sheet.hide_row(field)

    def _submit(self) -> None:
        unfit = find_unfit(self._first, self._second)
        if unfit is not None:
            self._second.clear()
            self.sheet.ask_again(unfit.line, unfit.why)
            return
        self.sheet.wait()
        self.opening_wanted.emit(self._account(), self._first.text())

    def _account(self) -> Account:
        """A crew's login belongs to the crew's station too."""
        role = Role(self._role.currentData())
        crew = self._picture.crews.get(CrewId(self._crew.currentData() or "")) if role is Role.CREW else None
        station = crew.station if crew is not None else None
        if role is Role.STATION_CHIEF and self._station.currentData():
            station = StationId(self._station.currentData())
        return Account(
            id=AccountId(self._login.text().strip()),
            name=self._name.text().strip(),
            role=role,
            station=station,
            crew=crew.id if crew is not None else None,
        )


def _fill(box: QComboBox, choices: Iterable[tuple[str, str]]) -> None:
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
