"""Who holds what: every station with its holder; take, hand over, release, many at once."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.changes import Change
from models.commands.responsibility import KeepZone, TakeStations
from models.entities.people import Account
from models.entities.places import Station
from models.entities.responsibility import StationHolding, StationZone
from models.ids import AccountId, StationId
from models.picture import Picture
from models.planning.responsibility import anything_held, unheld
from models.rules.permissions import may_hold, may_send
from models.rules.rule_book import RuleBook
from widgets.acts.keycap_button import KeycapButton
from widgets.queue.queue_filter import Tally
from widgets.responsibility.holdings_table import HoldingsTable
from widgets.responsibility.wishes import give, release, take
from widgets.responsibility.zone_bar import ZoneBar
from widgets.words.names import account_label
from widgets.words.terms import term

_SHOWN = frozenset({StationHolding, StationZone, Station, Account})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class HoldingsPage(QWidget):
    """Enter takes what is selected, G goes to the colleague it is handed to, Del releases it."""

    requested = Signal(object)

    def __init__(
        self,
        *,
        picture: Picture,
        rules: RuleBook,
        account: Account,
        now: datetime,
        tallies: Callable[[datetime], Mapping[StationId, Tally]],
    ) -> None:
        """`tallies`: what is open and what is overdue by station, at a moment."""
        super().__init__()
        self._picture = picture
        self._account = account
        self._now = now
        self._tallies = tallies
        self._may = may_send(TakeStations, account)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.table = HoldingsTable(picture=picture, rules=rules, account=account, parent=self)
        self.zones = ZoneBar(picture=picture, parent=self)
        self.to = QComboBox(self)
        self.take, self.give = KeycapButton("Return", self), KeycapButton("G", self)
        self.release = KeycapButton("Del", self)
        self._lay_out()
        self._connect()
        self._set_words()
        self.setFocusProxy(self.table)
        self.refresh()

    def refresh(self) -> None:
        self.table.show_stations(self._tallies(self._now), self._now)
        self._say_state()
        self._judge()

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        kinds = {change.kind for change in changes}
        if Account in kinds:
            self._fill_colleagues()
        if StationZone in kinds:
            self.zones.show_zones()
        if kinds & _SHOWN:
            self.refresh()

    def show_now(self, now: datetime) -> None:
        """Counts follow once in ten seconds: nobody reads them faster."""
        before, self._now = self._now, now
        if self.isVisible() and int(before.timestamp()) // 10 != int(now.timestamp()) // 10:
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self.refresh()
        super().changeEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _ENTER:
            self.take.click()
        elif event.key() == Qt.Key.Key_Delete:
            self.release.click()
        elif event.key() == Qt.Key.Key_G and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._ask_whom()
        else:
            return False
        return True

    # -- acts -----------------------------------------------------------------------------------------------

    def _take(self) -> None:
        self.requested.emit(take(self.table.chosen, self._picture))

    def _release(self) -> None:
        self.requested.emit(release(self.table.chosen, self._picture))

    def _give(self) -> None:
        to: AccountId | None = self.to.currentData()
        if to is None:
            self._ask_whom()
        elif self.table.chosen:
            self.requested.emit(give(self.table.chosen, to, self._picture))
            self.to.setCurrentIndex(0)
            self.table.setFocus()

    def _ask_whom(self) -> None:
        self.to.setFocus()
        self.to.showPopup()

    def _keep_zone(self) -> None:
        self.zones.keep_stations(self.table.chosen)

    # -- what is said ---------------------------------------------------------------------------------------

    def _say_state(self) -> None:
        listed = unheld(self._picture)
        if not anything_held(self._picture):
            text = self.tr("The stations are not divided: everybody sees all of them. Select some and take them.")
        elif listed.stations or listed.orders or listed.alarms:
            text = self.tr("▲ Held by nobody: %n station(s)", "", len(listed.stations))
            counts = self.tr("{stations}, open orders: {orders}, alarms: {alarms}")
            orders, alarms = f"{len(listed.orders):,}", f"{len(listed.alarms):,}"
            text = counts.format(stations=text, orders=orders, alarms=alarms)
        else:
            text = self.tr("Every station is held.")
        self.said.setText(text)

    def _judge(self) -> None:
        chosen = self._may and bool(self.table.chosen)
        self.take.setEnabled(chosen)
        self.release.setEnabled(chosen)
        self.give.setEnabled(chosen)
        self.to.setEnabled(chosen)
        self.zones.setEnabled(may_send(KeepZone, self._account))

    def _set_words(self) -> None:
        self.table.set_words()
        self.zones.set_words()
        self.take.setText(self.tr("Take"))
        self.give.setText(self.tr("Hand over"))
        self.release.setText(self.tr("Release"))
        self.to.setAccessibleName(self.tr("Hand over to"))
        self._fill_colleagues()

    def _fill_colleagues(self) -> None:
        """Whoever can hold some station at all, by name."""
        before = self.to.currentData()
        self.to.clear()
        self.to.addItem(self.tr("to …"), None)
        stations = tuple(self._picture.stations)
        able = [
            one
            for one in self._picture.accounts.values()
            if one.id != self._account.id and any(may_hold(one, station) for station in stations)
        ]
        for one in sorted(able, key=lambda one: (one.station is not None, account_label(one.id, self._picture))):
            self.to.addItem(f"{account_label(one.id, self._picture)} · {term(one.role)}", one.id)
        self.to.setCurrentIndex(max(self.to.findData(before), 0))

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        for part in (self.take, self.to, self.give, self.release):
            acts.addWidget(part, 1 if part is self.to else 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.addWidget(self.said)
        box.addWidget(self.table, 1)
        box.addLayout(acts)
        box.addWidget(self.zones)

    def _connect(self) -> None:
        self.table.installEventFilter(self)
        self.table.itemSelectionChanged.connect(self._judge)
        self.take.clicked.connect(self._take)
        self.give.clicked.connect(self._give)
        self.release.clicked.connect(self._release)
        self.to.activated.connect(self._judge)
        self.zones.requested.connect(self.requested)
        self.zones.chosen.connect(self.table.choose)
        self.zones.wanted.connect(self._keep_zone)
