"""The list of plans by what their notices ask for: heads of groups and plans, two lines a cell."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.entities.notices import NoticeKind
from models.entities.outage_plans import OutagePlan, PlanKind, PlanState, Window
from models.ids import PlanId
from models.notices.telling import NoticeAlarm
from models.rules.permissions import may_see_plan
from widgets.notices.standing import (
    BY_DUE,
    NoticeGroup,
    Standings,
    alarm_text,
    brief_alarm_text,
    numbered_text,
    out_text,
)
from widgets.plans.plan_filter import PlanFilter, PlanSearch
from widgets.plans.plan_model import Cell, Head
from widgets.plans.words import (
    Tone,
    brief_state_text,
    hours_text,
    is_of_one_day,
    left_text,
    moment_text,
    state_text,
)
from widgets.words.brief_terms import brief_term
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.names import station_label
from widgets.words.terms import term
from widgets.words.times import duration_text

COLUMNS = 5
_LONG = timedelta(hours=23, minutes=59)
_MORNING = datetime(2026, 12, 23, tzinfo=UTC)
_GROUPS = {
    NoticeGroup.AGAIN: QT_TRANSLATE_NOOP("Notices", "To be told again"),
    NoticeGroup.DUE: QT_TRANSLATE_NOOP("Notices", "To be published"),
    NoticeGroup.COMING: QT_TRANSLATE_NOOP("Notices", "Not approved yet"),
    NoticeGroup.PUBLISHED: QT_TRANSLATE_NOOP("Notices", "Published"),
    NoticeGroup.OVER: QT_TRANSLATE_NOOP("Notices", "Over or cancelled"),
}

Index = QModelIndex | QPersistentModelIndex


def notice_group_text(group: NoticeGroup) -> str:
    return QCoreApplication.translate("Notices", _GROUPS[group])


@dataclass(frozen=True, slots=True)
class _HeadRow:
    group: NoticeGroup
    count: int


class NoticeModel(QAbstractTableModel):
    """`arrange` lays the rows out anew; between two calls a row stays where it is and says what is true now."""

    def __init__(self, standing: Standings, now: datetime, parent: QObject) -> None:
        super().__init__(parent)
        self._standing = standing
        self._picture = standing.picture
        self._now = now
        self._search = PlanSearch(standing.picture)
        self._rows: list[_HeadRow | PlanId] = []
        self._row_of: dict[PlanId, int] = {}
        self._last: dict[PlanId, OutagePlan] = {}
        self.wanted = PlanFilter()
        self.seen = 0
        """How many plans of the account have or need a notice, filter or not."""

    def arrange(self, now: datetime) -> None:
        """Groups, order and filter as they are now."""
        self._now = now
        laid = self._laid_out()
        self.beginResetModel()
        self._rows = laid
        self._row_of = {row: place for place, row in enumerate(laid) if not isinstance(row, _HeadRow)}
        plans = self._picture.plans
        self._last = {key: plans[key] for key in self._row_of}
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

    def show_now(self, now: datetime) -> None:
        self._now = now

    def set_words(self) -> None:
        self._search.set_words()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
        self.show_changes()

    def samples(self) -> tuple[tuple[str, ...], ...]:
        """For each column texts that it is wide enough for."""
        rules, day = self._standing.rules, Window(_MORNING, _MORNING + timedelta(hours=8))
        left = QCoreApplication.translate("Plans", "{span} left")
        samples = (
            ("P26112100025", *(station_label(key, self._picture) for key in self._picture.stations)),
            (hours_text(day, rules, near=_MORNING), *map(brief_term, PlanKind)),
            (moment_text(_MORNING, rules, near=_MORNING), f"▲ {left.format(span=duration_text(_LONG))}"),
            (
                *(numbered_text(kind, 2) for kind in NoticeKind),
                *map(brief_term, PlanState),
                *(f"▶ {term(kind)}" for kind in NoticeKind),
            ),
            tuple(map(brief_alarm_text, NoticeAlarm)),
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
            self.tr("Plan, station"),
            self.tr("Hours"),
            self.tr("Notice by"),
            self.tr("Notice, to publish"),
            self.tr("Told, alarms"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        return self.said_at(index.row(), index.column()).text

    def said_at(self, row: int, column: int) -> Cell | Head:
        """What a cell says; a head says it once, over all columns."""
        found = self._rows[row]
        if isinstance(found, _HeadRow):
            head = self.tr("{group} · {count}").format(group=notice_group_text(found.group), count=f"{found.count:,}")
            return Head(head if column == 0 else "")
        plan = self._last[found]
        return (self._plan_cell, self._hours_cell, self._by_cell, self._notice_cell, self._told_cell)[column](plan)

    # -- cells ----------------------------------------------------------------------------------------------

    def _plan_cell(self, plan: OutagePlan) -> Cell:
        return Cell(plan.id, station_label(plan.station, self._picture))

    def _hours_cell(self, plan: OutagePlan) -> Cell:
        rules = self._standing.rules
        if is_of_one_day(plan.window, rules):
            hours, kind = hours_text(plan.window, rules, near=self._now), plan.content.kind
            return Cell(hours, brief_term(kind), whole=f"{hours}\n{term(kind)}")
        start, end = (moment_text(at, rules, near=self._now) for at in (plan.starts_at, plan.ends_at))
        return Cell(f"{start} –", end)

    def _by_cell(self, plan: OutagePlan) -> Cell:
        duty = self._standing.open_duty(plan, self._now)
        if duty is None or duty.latest is None:
            return Cell("–")
        words, tone = left_text(duty, self._now)
        return Cell(moment_text(duty.latest, self._standing.rules, near=self._now), words, tone)

    def _notice_cell(self, plan: OutagePlan) -> Cell:
        following, last = self._standing.next(plan), self._standing.last(plan)
        whole = state_text(plan) if last is None else out_text(last)
        first = brief_state_text(plan) if last is None else whole
        if following is None:
            return Cell(first, whole=whole)
        said = self.tr("▶ publish: {kind}").format(kind=term(following.kind))
        return Cell(first, f"▶ {term(following.kind)}", Tone.SOON, whole=f"{whole}\n{said}")

    def _told_cell(self, plan: OutagePlan) -> Cell:
        told, everybody = self._standing.told(plan, self._now)
        alarms = self._standing.of(plan, self._now).alarms
        first = self.tr("{told} of {all}").format(told=told, all=everybody) if everybody else "–"
        if not alarms:
            return Cell(first)
        whole = "\n".join((first, *map(alarm_text, alarms)))
        return Cell(first, " ".join(map(brief_alarm_text, alarms)), Tone.SOON, whole=whole)

    # -- laying out -----------------------------------------------------------------------------------------

    def _laid_out(self) -> list[_HeadRow | PlanId]:
        actor, groups = self._standing.account, dict[NoticeGroup, list[OutagePlan]]()
        self.seen = 0
        for plan in self._picture.plans.values():
            if not may_see_plan(plan, actor):
                continue
            group = self._standing.group_of(plan, self._now)
            if group is None:
                continue
            self.seen += 1
            if self._search.fits(plan, self.wanted):
                groups.setdefault(group, []).append(plan)
        rows: list[_HeadRow | PlanId] = []
        for group in NoticeGroup:
            plans = groups.get(group, [])
            if group in BY_DUE:
                plans.sort(key=lambda plan: (self._due(plan), plan.starts_at, plan.id))
            else:
                plans.sort(key=lambda plan: (plan.starts_at, plan.id), reverse=group is NoticeGroup.OVER)
            if plans:
                rows += [_HeadRow(group, len(plans)), *(plan.id for plan in plans)]
        return rows

    def _due(self, plan: OutagePlan) -> datetime:
        """What has the least time left stands first."""
        duty = self._standing.open_duty(plan, self._now)
        return plan.starts_at if duty is None or duty.latest is None else duty.latest


def _places(rows: list[_HeadRow | PlanId]) -> dict[PlanId, NoticeGroup | None]:
    """Plan → the group it stands in."""
    found: dict[PlanId, NoticeGroup | None] = {}
    group: NoticeGroup | None = None
    for row in rows:
        if isinstance(row, _HeadRow):
            group = row.group
        else:
            found[row] = group
    return found
