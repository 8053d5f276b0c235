"""The areas of a plan: typed or pasted as a list, a feeder at once, or picked on the map; counted as they change."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QGridLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.entities.network import ImportantCustomer
from models.entities.outage_plans import MOST_AREAS, PlanScope
from models.ids import AreaCode, FeederCode
from models.picture import Picture
from models.planning.plan_scope import areas_of_feeder, plan_scope
from models.territory.territory import Territory
from widgets.acts.notice import Notice, Tone
from widgets.finding import Finder, Found, FoundKind
from widgets.map.area_picking import PickBy
from widgets.mnemonics import letters_while_open
from widgets.plans.drafting.area_names import AreaNames, Reading
from widgets.theme.theme import Theme
from widgets.words.names import station_label
from widgets.words.terms import listed, term

_QUIET_MS = 150
_READ_EVERY_MS = 10
_MOST_NAMED = 6
_OFFERED = frozenset({FoundKind.AREA, FoundKind.FEEDER})


class AreasField(QWidget):
    """`value` is the scope as counted on the ground of the moment."""

    edited = Signal()
    names_read = Signal()
    """The names of the ground, piece by piece: only now is it known whether each line is an area."""
    pick_wanted = Signal(object)
    """PickBy: somebody wants to pick areas on the map."""

    def __init__(self, *, picture: Picture, territory: Territory, finder: Finder, theme: Theme) -> None:
        super().__init__()
        self._picture = picture
        self._finder = finder
        self._hits: list[Found] = []
        self._reading = Reading()
        self._scope = PlanScope()
        self.add = QLineEdit()
        self._offers = QStringListModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated[QModelIndex].connect(self._take_row)  # type: ignore[index]  # the stubs know one
        self.add.setCompleter(self._completer)
        self.list = _AreaList()
        self.pick = QPushButton(autoDefault=False)
        self.pick.setMenu(QMenu(self.pick))
        self._picks = {by: self.pick.menu().addAction("") for by in PickBy}
        for by, action in self._picks.items():
            action.setData(by)
        self.pick.menu().triggered.connect(self._on_pick)
        letters_while_open(self.pick.menu())
        self.counts = QLabel()
        self.counts.setWordWrap(True)
        self.unread = Notice(theme, self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.read_now)
        self._names_due = QTimer(self)
        self._names_due.setInterval(_READ_EVERY_MS)
        self._names_due.timeout.connect(self._read_names)
        self._lay_out()
        self.show_territory(territory)
        self.add.textEdited.connect(self._search)
        self.add.returnPressed.connect(self._take_first)
        self.list.textChanged.connect(self._quiet.start)

    @property
    def value(self) -> PlanScope:
        return self._scope

    @property
    def text(self) -> str:
        """The list as it stands there."""
        return self.list.toPlainText()

    @property
    def rows(self) -> tuple[int, ...]:
        """Of the areas, on the ground."""
        row_of = self._territory["areas"].rows
        return tuple(row_of[code] for code in self._reading.codes if code in row_of)

    @property
    def ready(self) -> bool:
        """Whether the names of all areas have been read."""
        return self._names.ready

    @property
    def settled(self) -> bool:
        """Whether all that is typed has been read, and each line of it is an area."""
        return not self._quiet.isActive() and self._names.ready and not self._reading.unread

    def show_value(self, value: PlanScope) -> None:
        """Another list; what is counted on another ground is counted anew."""
        self._scope = value
        if value.areas != self._reading.codes or not value.areas:
            self.show_text(self._lines(value.areas))
        self._recount(value)

    def show_text(self, text: str) -> None:
        """A list as it was typed."""
        self.list.blockSignals(True)
        self.list.setPlainText(text)
        self.list.blockSignals(False)
        self._read()

    def add_areas(self, codes: Sequence[AreaCode]) -> None:
        """Those that are not in the list yet, below it."""
        self.read_now()
        known = set(self._reading.codes)
        missing = [code for code in codes if code not in known]
        if missing:
            before = self.text.rstrip("\n")
            self.list.setPlainText("\n".join(part for part in (before, self._lines(missing)) if part))
            self.read_now()

    def turn_area(self, code: AreaCode) -> None:
        """In if it is out, out if it is in."""
        self.read_now()
        if code not in self._reading.codes:
            self.add_areas((code,))
            return
        self.list.setPlainText(self._lines([one for one in self._reading.codes if one != code]))
        self.read_now()

    def keep_only(self, codes: Sequence[AreaCode]) -> None:
        """These instead of all, as if somebody had typed them."""
        self.list.setPlainText(self._lines(codes))
        self.read_now()

    def add_feeder(self, feeder: FeederCode) -> None:
        """All areas that hang on it."""
        self.add_areas(areas_of_feeder(feeder, self._territory))

    def settle(self) -> None:
        """Whoever turns to another plan has finished this list: what was typed just now is read."""
        if self._quiet.isActive():
            self.read_now()

    def read_now(self) -> None:
        """Read and count what is typed without waiting for a quiet moment."""
        self._quiet.stop()
        before, unread = self._scope, self._reading.unread
        self._read()
        self._recount(before)
        if self._scope != before or self._reading.unread != unread:
            self.edited.emit()

    def show_territory(self, territory: Territory) -> None:
        self._territory = territory
        self._names = AreaNames(territory)
        self._read()
        if not self._names.ready:
            self._names_due.start()

    def show_theme(self, theme: Theme) -> None:
        self.unread.show_theme(theme)

    def set_words(self) -> None:
        self.add.setPlaceholderText(self.tr("Area or feeder: code or name"))
        self.add.setAccessibleName(self.tr("Add an area or a feeder"))
        self.list.setAccessibleName(self.tr("List of areas, one a line"))
        self.list.setPlaceholderText(self.tr("One area a line: code or name; a list can be pasted"))
        self.pick.setText(self.tr("Pick on the map"))
        self.pick.setAccessibleName(self.pick.text())
        words = {
            PickBy.POINT: self.tr("One by one"),
            PickBy.BOX: self.tr("In a box"),
            PickBy.LASSO: self.tr("With a lasso"),
            PickBy.SECTION: self.tr("From a spot of a line on"),
        }
        for by, action in self._picks.items():
            action.setText(words[by])
        self._tell()

    def _on_pick(self, action: QAction) -> None:
        self.pick_wanted.emit(action.data())

    # -- reading and counting ---------------------------------------------------------------------------------

    def _read_names(self) -> None:
        if not self._names.read_some():
            self._names_due.stop()
            self.read_now()
            if not self.list.hasFocus() and self.text.splitlines() == list(self._reading.codes):
                self.show_text(self._lines(self._reading.codes))  # codes that stood there before the names were read
            self.names_read.emit()

    def _read(self) -> None:
        self._reading = self._names.read(self.text) if self._names.ready else Reading(self._scope.areas)

    def _recount(self, before: PlanScope) -> None:
        """Whoever opened it as it was finds it as it was, unless the ground is another one."""
        ground = self._picture.ground
        codes = self._reading.codes[:MOST_AREAS]
        same_ground = ground is None or ground.digest == before.ground
        if self._names.ready and (codes != before.areas or (codes and not same_ground)):
            self._scope = (
                plan_scope(codes, feeder=None, territory=self._territory, picture=self._picture)
                if codes
                else PlanScope()
            )
        self._tell()

    def _tell(self) -> None:
        self.counts.setText(self._counted())
        self.counts.setAccessibleName(self.counts.text())
        self.unread.say(self._not_read(), Tone.REFUSED if self._names.ready else Tone.HINT)

    def _counted(self) -> str:
        scope = self._scope
        if not scope.areas:
            return self.tr("No area yet")
        parts = [
            self.tr("Areas: {count}").format(count=f"{len(scope.areas):,}"),
            self.tr("customers: {count}").format(count=f"{scope.customers:,}"),
            self.tr("residents among them: {count}").format(count=f"{scope.residents:,}"),
        ]
        stations = listed(station_label(key, self._picture) for key in scope.stations)
        lines = [" · ".join(parts), self.tr("Stations: {stations}").format(stations=stations)]
        if scope.important:
            names = listed(self._customer(key) for key in scope.important[:_MOST_NAMED])
            count = len(scope.important)
            text = self.tr("Important customers: {names}")
            if count > _MOST_NAMED:
                text = self.tr("Important customers: {names} and others, {count} in all")
            lines.append(text.format(names=names, count=count))
        return "\n".join(lines)

    def _customer(self, key: str) -> str:
        known = self._picture.find(ImportantCustomer, key)
        if known is None:
            return key
        return self.tr("{name} ({grade})").format(name=known.name, grade=term(known.grade))

    def _not_read(self) -> str:
        if not self._names.ready:
            return self.tr("The names of the areas are being read …")
        unread = self._reading.unread
        lines = []
        for line in unread[:_MOST_NAMED]:
            text = (
                self.tr("Line {number}: {count} areas are called “{text}”; take the code")
                if line.count
                else self.tr("Line {number}: no area “{text}”")
            )
            lines.append(text.format(number=line.number, text=line.text[:40], count=line.count))
        if len(unread) > _MOST_NAMED:
            lines.append(self.tr("… and {count} more that are no areas").format(count=len(unread) - _MOST_NAMED))
        if len(self._reading.codes) > MOST_AREAS:
            over = self.tr("{count} areas are too many for one plan; the first {most} are counted")
            lines.append(over.format(count=len(self._reading.codes), most=MOST_AREAS))
        return "\n".join(lines)

    def _lines(self, codes: Sequence[str]) -> str:
        return "\n".join(f"{code}  {self._names.name(code)}".rstrip() for code in codes)

    # -- one at a time ----------------------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        self._hits = [hit for hit in self._finder.places(text) if hit.kind in _OFFERED]
        self._offers.setStringList([hit.label for hit in self._hits])

    def _take_row(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._hits):
            self._take(self._hits[index.row()])

    def _take_first(self) -> None:
        popup = self._completer.popup()
        chosen = popup is not None and popup.isVisible() and popup.currentIndex().isValid()
        if self._hits and not chosen:
            self._take(self._hits[0])

    def _take(self, hit: Found) -> None:
        if hit.kind is FoundKind.FEEDER:
            self.add_feeder(FeederCode(hit.key))
        else:
            self.add_areas((AreaCode(hit.key),))
        self._hits = []
        # The completer writes its row into the line after this.
        QTimer.singleShot(0, self.add, self.add.clear)

    def _lay_out(self) -> None:
        above = QGridLayout()
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self.add, 0, 0)
        above.addWidget(self.pick, 0, 1)
        above.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(above)
        column.addWidget(self.list)
        column.addWidget(self.unread)
        column.addWidget(self.counts)
        self.setFocusProxy(self.add)


class _AreaList(QPlainTextEdit):
    """Tab leaves it. Lines are not folded: one line is one area."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFixedHeight(6 * self.fontMetrics().lineSpacing() + 14)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
