"""The list of plans as rows: heads of groups and plans. What a row says is made when it is painted."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.entities.outage_plans import OutagePlan, PlanKind, PlanLink, PlanState, Window
from models.ids import PlanId
from models.notices.announced import important_of
from models.rules.permissions import may_see_plan
from models.rules.rule_book import RuleBook
from widgets.plans.plan_filter import PlanFilter, PlanSearch
from widgets.plans.standing import PlanGroup, PlanStanding
from widgets.plans.words import (
    Tone,
    brief_state_text,
    group_text,
    hours_text,
    is_of_one_day,
    left_text,
    moment_text,
    state_text,
)
from widgets.words.brief_terms import brief_term
from widgets.words.names import station_label
from widgets.words.terms import term
from widgets.words.times import clock_time, duration_text

COLUMNS = 6
_LONG = timedelta(hours=23, minutes=59)
_EVENING = datetime(2026, 12, 23, 12, tzinfo=UTC)
_NEWEST_FIRST = {PlanGroup.CLOSED, PlanGroup.OVER}

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """Two lines; `tone` is that of the second. `whole` is what its tool tip and a screen reader say, where the lines
    are cut short."""

    first: str = ""
    second: str = ""
    tone: Tone = Tone.CALM
    whole: str = ""

    @property
    def text(self) -> str:
        return self.whole or "\n".join(filter(None, (self.first, self.second)))


@dataclass(frozen=True, slots=True)
class Head:
    text: str


@dataclass(frozen=True, slots=True)
class _HeadRow:
    group: PlanGroup
    count: int


class PlanModel(QAbstractTableModel):
    """`arrange` lays the rows out anew; between two calls a row stays where it is and says what is true now."""

    def __init__(self, standing: PlanStanding, now: datetime, parent: QObject) -> None:
        super().__init__(parent)
        self._standing = standing
        self._picture = standing.picture
        self._now = now
        self._search = PlanSearch(standing.picture)
        self._rows: list[_HeadRow | PlanId] = []
        self._row_of: dict[PlanId, int] = {}
        self._last: dict[PlanId, OutagePlan] = {}
        self._turn = now
        self.seen = 0
        """How many plans the account may see, filter or not."""
        self.wanted = PlanFilter()

    # -- what the list asks ---------------------------------------------------------------------------------

    def arrange(self, now: datetime) -> None:
        """Groups, order and filter as they are now."""
        self._now = now
        laid = self._laid_out()
        self.beginResetModel()
        self._rows = laid
        self._row_of = {row: place for place, row in enumerate(laid) if not isinstance(row, _HeadRow)}
        plans = self._picture.plans
        self._last = {key: plans[key] for key in self._row_of}
        self._turn = self._next_turn()
        self.endResetModel()

    def out_of_place(self) -> int:
        """How many plans would come, go or move if it were arranged now."""
        wanted, before = _places(self._laid_out()), _places(self._rows)
        return sum(1 for key in wanted.keys() | before.keys() if wanted.get(key) != before.get(key))

    def show_changes(self) -> None:
        """Rows say what is true now, where they are."""
        plans = self._picture.plans
        for key in self._row_of:
            self._last[key] = plans.get(key, self._last[key])
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, COLUMNS - 1))

    def show_now(self, now: datetime) -> bool:
        """Whether hours have begun or ended since it was arranged."""
        self._now = now
        return now >= self._turn

    def set_words(self) -> None:
        self._search.set_words()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
        self.show_changes()

    def samples(self) -> tuple[tuple[str, ...], ...]:
        """For each column texts that it is wide enough for."""
        rules, night = self._standing.rules, Window(_EVENING, _EVENING + timedelta(hours=11))
        left = QCoreApplication.translate("Plans", "{span} left")
        samples = (
            ("P26112100025", *map(brief_term, PlanKind)),
            (self._hours(night, _EVENING), "12-23 20:00 – 12-30 20:00", "城东供电服务站"),
            (moment_text(_EVENING, rules, near=_EVENING), f"▲ {left.format(span=duration_text(_LONG))}"),
            (*map(brief_term, PlanState), *(f"▶ {brief_term(link)}" for link in PlanLink)),
            (self._areas(2_000), self._customers(12_345)),
            (self.tr("★ Important: {count}").format(count=12),),
        )
        return tuple((*texts, head) for texts, head in zip(samples, self._heads(), strict=True))

    def plan_at(self, row: int) -> PlanId | None:
        if not 0 <= row < len(self._rows):
            return None
        found = self._rows[row]
        return None if isinstance(found, _HeadRow) else found

    def row_of(self, plan: PlanId | None) -> int | None:
        return None if plan is None else self._row_of.get(plan)

    @property
    def heads(self) -> list[int]:
        return [place for place, row in enumerate(self._rows) if isinstance(row, _HeadRow)]

    @property
    def shown(self) -> int:
        return len(self._row_of)

    # -- Qt -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Keys pass the heads by."""
        if isinstance(self._rows[index.row()], _HeadRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._heads()[section]

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Plan, kind"),
            self.tr("Hours, station"),
            self.tr("Notice by"),
            self.tr("State, waits for"),
            self.tr("Areas, customers"),
            self.tr("Marks"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        return self.said_at(index.row(), index.column()).text

    def said_at(self, row: int, column: int) -> Cell | Head:
        """What a cell says; a head says it once, over all columns."""
        found = self._rows[row]
        if isinstance(found, _HeadRow):
            head = self.tr("{group} · {count}").format(group=group_text(found.group), count=f"{found.count:,}")
            return Head(head if column == 0 else "")
        return self._cell(self._last[found], column)

    # -- cells ----------------------------------------------------------------------------------------------

    def _cell(self, plan: OutagePlan, column: int) -> Cell:
        if column == 0:
            kind = plan.content.kind
            return Cell(plan.id, brief_term(kind), whole=f"{plan.id}\n{term(kind)}")
        return (
            self._hours_cell,
            self._notice_cell,
            self._state_cell,
            self._size_cell,
            self._marks_cell,
        )[column - 1](plan)

    def _state_cell(self, plan: OutagePlan) -> Cell:
        link = self._standing.due(plan, self._now).link
        if link is None:
            return Cell(brief_state_text(plan), whole=state_text(plan))
        whole = f"{state_text(plan)}\n▶ {term(link.id)}"
        return Cell(brief_state_text(plan), f"▶ {brief_term(link.id)}", whole=whole)

    def _size_cell(self, plan: OutagePlan) -> Cell:
        scope = plan.content.scope
        return Cell(self._areas(len(scope.areas)), self._customers(scope.customers))

    def _areas(self, count: int) -> str:
        return self.tr("areas: {count}").format(count=f"{count:,}")

    def _customers(self, count: int) -> str:
        return self.tr("customers: {count}").format(count=f"{count:,}")

    def _hours_cell(self, plan: OutagePlan) -> Cell:
        """Hours of more than one night leave the weekdays to the tool tip."""
        rules, station = self._standing.rules, station_label(plan.station, self._picture)
        if _days_between(plan.window, rules) <= 1:
            return Cell(self._hours(plan.window, self._now), station)
        start, end = (at.astimezone(rules.zone) for at in (plan.starts_at, plan.ends_at))
        whole = f"{hours_text(plan.window, rules)}\n{station}"
        return Cell(f"{start:%m-%d %H:%M} – {end:%m-%d %H:%M}", station, whole=whole)

    def _hours(self, window: Window, near: datetime) -> str:
        """Of one day, or over one midnight."""
        rules = self._standing.rules
        if is_of_one_day(window, rules):
            return hours_text(window, rules, near=near)
        start, end = moment_text(window.start, rules, near=near), clock_time(window.end, rules)
        return self.tr("{start}–{end} +1").format(start=start, end=end)

    def _notice_cell(self, plan: OutagePlan) -> Cell:
        if plan.state in {PlanState.WITHDRAWN, PlanState.CANCELLED}:
            return Cell("–")
        duty = self._standing.notice(plan, self._now)
        if duty is None or duty.latest is None:
            return Cell("–", self.tr("no notice"))
        words, tone = left_text(duty, self._now)
        return Cell(moment_text(duty.latest, self._standing.rules, near=self._now), words, tone)

    def _marks_cell(self, plan: OutagePlan) -> Cell:
        lapped = len(self._standing.overlaps(plan))
        important = len(important_of(plan, self._standing.picture))
        major = self._standing.due(plan, self._now).major
        calm = [self.tr("◆ Major")] if major else []
        if important:
            calm.append(self.tr("★ Important: {count}").format(count=important))
        if lapped:
            signs = " ".join(filter(None, ("◆" * major, f"★ {important}" if important else "")))
            overlaps = self.tr("✕ Overlaps: {count}").format(count=lapped)
            return Cell(signs, overlaps, Tone.LATE, whole="\n".join((*calm, overlaps)))
        return Cell("".join(calm[:1]), "".join(calm[1:]))

    # -- laying out -----------------------------------------------------------------------------------------

    def _laid_out(self) -> list[_HeadRow | PlanId]:
        actor = self._standing.account
        seen = [plan for plan in self._picture.plans.values() if may_see_plan(plan, actor)]
        self.seen = len(seen)
        wanted = [plan for plan in seen if self._search.fits(plan, self.wanted)] if self.wanted.asks else seen
        groups = self._standing.grouped(wanted, self._now)
        rows: list[_HeadRow | PlanId] = []
        for group in PlanGroup:
            plans = groups.get(group, [])
            plans.sort(key=lambda plan: (plan.starts_at, plan.id), reverse=group in _NEWEST_FIRST)
            if plans:
                rows += [_HeadRow(group, len(plans)), *(plan.id for plan in plans)]
        return rows

    def _next_turn(self) -> datetime:
        hours = (plan.approved for plan in self._last.values())
        turns = (turn for one in hours if one is not None for turn in (one.start, one.end) if turn > self._now)
        return min(turns, default=datetime.max.replace(tzinfo=UTC))


def _days_between(window: Window, rules: RuleBook) -> int:
    """Midnights that the hours go over."""
    first, last = (at.astimezone(rules.zone).date() for at in (window.start, window.end))
    return (last - first).days


def _places(rows: list[_HeadRow | PlanId]) -> dict[PlanId, PlanGroup | None]:
    """Plan → the group it stands in."""
    found: dict[PlanId, PlanGroup | None] = {}
    group: PlanGroup | None = None
    for row in rows:
        if isinstance(row, _HeadRow):
            group = row.group
        else:
            found[row] = group
    return found
