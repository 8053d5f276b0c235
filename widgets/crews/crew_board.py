"""The crew board: every crew with what it does, since when, and how old its position is."""

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QPoint, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from models.changes import Change
from models.entities.fixes import Fix
from models.ids import CrewId, OrderId, StationId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.crews.crew_model import CrewModel
from widgets.crews.crew_rows import Group
from widgets.crews.crew_table import CrewTable
from widgets.theme import Theme
from widgets.words.provenance import numbers_provenance
from widgets.words.unbroken import unbroken


class CrewBoard(QWidget):
    """Crews on standby on top, then busy ones, those on a break, those off duty. Rows rest while a hand works."""

    selected = Signal(object)
    """Tuple with the crew that a hand has selected; empty if none."""
    order_dropped = Signal(object, object)
    """An order was dropped on a crew: (order id, crew id)."""
    menu_wanted = Signal(object, QPoint)
    """What can be done with a crew: (crew id, where on the screen the menu should open)."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        now = picture.entries[-1].at if picture.entries else datetime.now(UTC)
        self.model = CrewModel(picture=picture, rules=rules, theme=theme, now=now, parent=self)
        self.table = CrewTable(model=self.model, theme=theme)
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self._counts = QLabel()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self.retranslate()

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """The picture has been advanced by these."""
        self.model.take(changes)

    def show_fixes(self, fixes: Mapping[CrewId, Fix], now: datetime) -> None:
        """New positions; those of other crews stay as they were."""
        self.model.take_fixes(fixes, now)

    def show_now(self, now: datetime) -> None:
        self.model.tick(now)

    def show_seat(self, stations: frozenset[StationId]) -> None:
        """This seat looks at these stations, at all if there are none: crews of others stay, dimmed."""
        self.model.show_seat(stations)

    def show_theme(self, theme: Theme) -> None:
        self.model.show_theme(theme)
        self.table.show_theme(theme)

    def select(self, ids: tuple[str, ...]) -> None:
        """Mark the first crew of these, or the crew that has the first order of these; the view stays."""
        self.table.select(next((crew for crew in map(self._crew_of, ids) if crew is not None), None))

    def go_to(self, crew: CrewId) -> bool:
        """As if a hand had gone to this crew's row; False if the filter hides it."""
        row = self.model.row_of(crew)
        if row is None:
            return False
        self.table.go_to(row)
        self.setFocus()
        return True

    def minimumSizeHint(self) -> QSize:
        """As low as its counts are in the width that it has."""
        least = super().minimumSizeHint()
        return QSize(least.width(), self._whole.totalMinimumHeightForWidth(max(self.width(), least.width())))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Crew board"))
        self.filter.setPlaceholderText(self.tr("Crew, station, state or initials"))
        self.filter.setAccessibleName(self.tr("Filter of the crew board"))
        self.table.retranslate()
        stale = self.tr("Stale: crews on duty whose position is too old, or missing")
        self._counts.setToolTip(f"{stale}\n\n{numbers_provenance(('position.stale',), self._rules)}")
        self._show_counts()

    def _crew_of(self, key: str) -> CrewId | None:
        if CrewId(key) in self._picture.crews:
            return CrewId(key)
        order = self._picture.orders.get(OrderId(key))
        return order.crew if order is not None else None

    def _show_counts(self) -> None:
        groups, stale = self.model.counts()
        parts = [
            self.tr("Standby {number}").format(number=f"<b>{groups[Group.STANDBY]}</b>"),
            self.tr("Busy {number}").format(number=groups[Group.BUSY]),
            self.tr("Break {number}").format(number=groups[Group.BREAK]),
            self.tr("Off duty {number}").format(number=groups[Group.OFF_DUTY]),
        ]
        if stale:
            parts.append(self.tr("Stale {number}").format(number=stale))
        self._counts.setText("&nbsp; ".join(map(unbroken, parts)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(6, 4, 6, 4)
        head.addWidget(self.filter, 1)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._counts.setContentsMargins(6, 4, 6, 0)
        self._counts.setWordWrap(True)  # large text in a narrow dock
        self._counts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        whole.addWidget(self._counts)
        whole.addWidget(self.table, 1)
        whole.insertLayout(1, head)  # after the table for Tab: Qt steps to a focus proxy past what comes before it

    def _connect(self) -> None:
        self.model.counted.connect(self._show_counts)
        self.filter.textChanged.connect(self.model.set_filter)
        self.table.hand.began.connect(self.model.freeze)
        self.table.hand.rested.connect(self.model.settle)
        self.table.picked.connect(self.selected)
        self.table.dropped.connect(self.order_dropped)
        self.table.menu_wanted.connect(self.menu_wanted)
