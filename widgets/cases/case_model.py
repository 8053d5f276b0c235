"""Rows of cases: those open by their strictest limit, then those closed not long ago, the newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.changes import Change
from models.entities.orders import Channel
from models.entities.service_cases import CaseClass, CaseState, ServiceCase
from models.ids import AccountId, CaseId, StationId
from models.picture import Picture
from models.rules.arrival_clocks import ClockState
from models.rules.case_class import class_of
from models.rules.case_limits import CaseLimit, due_of
from models.rules.rule_book import RuleBook
from widgets.cases.texts import limit_short, limit_source, limit_text
from widgets.words.names import account_label, station_label
from widgets.words.terms import term

Index = QModelIndex | QPersistentModelIndex
Line = tuple[tuple[str, bool], ...]
"""Texts one behind the other, each with whether its time is over."""
BETWEEN = " · "
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """None and "" ask for nothing; closed cases are shown where their state or a text is asked for."""

    text: str = ""
    channel: Channel | None = None
    state: CaseState | None = None
    station: StationId | None = None
    owner: AccountId | None = None

    @property
    def asks(self) -> bool:
        return self != CaseFilter()

    def fits(self, case: ServiceCase) -> bool:
        if case.closed_at is not None and self.state is not CaseState.CLOSED and not self.text:
            return False
        wanted = (self.channel, case.channel), (self.state, case.state), (self.station, case.station)
        if any(asked is not None and asked != has for asked, has in (*wanted, (self.owner, case.owner))):
            return False
        told = (case.id, case.channel_reference, case.caller, case.phone, case.customer, case.words)
        links = (*case.orders, *case.plans, case.place.address)
        return not self.text or any(self.text.casefold() in part.casefold() for part in (*told, *links))


class CaseModel(QAbstractTableModel):
    def __init__(self, *, picture: Picture, rules: RuleBook, now: datetime, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._now = now
        self._filter = CaseFilter()
        self._limits: dict[CaseId, tuple[CaseLimit, ...]] = {}
        self._rows: list[CaseId] = []
        self.arrange()

    @property
    def filter(self) -> CaseFilter:
        return self._filter

    def show_filter(self, wanted: CaseFilter) -> None:
        self._filter = wanted
        self.arrange()

    def show_changes(self, changes: Iterable[Change]) -> bool:
        """Whether any case has changed."""
        touched = {CaseId(change.key) for change in changes if change.kind is ServiceCase}
        for key in touched:
            self._limits.pop(key, None)
        if touched:
            self.arrange()
        return bool(touched)

    def show_now(self, now: datetime) -> None:
        self._now = now
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def arrange(self) -> None:
        found = [case for case in self._picture.cases.values() if self._filter.fits(case)]
        found.sort(key=self._order)
        self.beginResetModel()
        self._rows = [case.id for case in found]
        self.endResetModel()

    def case(self, row: int) -> ServiceCase | None:
        return self._picture.cases.get(self._rows[row]) if 0 <= row < len(self._rows) else None

    def row_of(self, key: CaseId) -> int:
        return self._rows.index(key) if key in self._rows else -1

    def limits(self, case: ServiceCase) -> tuple[CaseLimit, ...]:
        """All of them, the strictest first."""
        if case.id not in self._limits:
            self._limits[case.id] = due_of(case, self._rules)
        return self._limits[case.id]

    def limit_lines(self, case: ServiceCase) -> tuple[Line, ...]:
        """The strictest limit, and on a second line the others that run; each with whether its time is over."""
        running = [one for one in self.limits(case) if one.running]
        if case.closed_at is not None or not running:
            return ((("✓", False),),)
        first, *others = ((one, one.state(self._now, self._rules) is ClockState.BREACHED) for one in running)
        strictest = ((limit_text(first[0], self._now, self._rules), first[1]),)
        if not others:
            return (strictest,)
        texts = [(limit_short(one, self._now), late) for one, late in others]
        rest = [(f"{BETWEEN}{text}", late) for text, late in texts[1:]]
        return strictest, (texts[0], *rest)

    # -- Qt -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Limits, the strictest first"),
            self.tr("Case"),
            self.tr("What is asked"),
            self.tr("State, owner"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        case = self.case(index.row())
        if case is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(case, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._more(case, index.column())
        return None

    # -- what a row says ------------------------------------------------------------------------------------

    def _order(self, case: ServiceCase) -> tuple[int, float, str]:
        if case.closed_at is not None:
            return 1, -case.closed_at.timestamp(), case.id
        first = self.limits(case)[:1]
        due = first[0].due_at if first and first[0].running else _NEVER
        return 0, due.timestamp(), case.id

    def _text(self, case: ServiceCase, column: int) -> str:
        match column:
            case 0:
                return "\n".join("".join(text for text, _ in line) for line in self.limit_lines(case))
            case 1:
                return f"{case.id}\n{term(case.channel)} · {station_label(case.station, self._picture)}"
            case 2:
                found = class_of(case, self._picture, self._rules).case_class
                asked = term(case.kind) if found is CaseClass.GENERAL else f"▲ {term(case.kind)} · {term(found)}"
                return f"{asked}\n{case.words}"
            case _:
                watched = "◉ " if case.supervision is not None else ""
                return f"{watched}{term(case.state)}\n{account_label(case.owner, self._picture)}"

    def _more(self, case: ServiceCase, column: int) -> str:
        """What the cell had no room for."""
        if column > 0:
            return self._text(case, column)
        return "\n".join(
            f"{limit_text(one, self._now, self._rules)} · {limit_source(one, self._now, self._rules)}"
            for one in self.limits(case)
        )
