"""Planned work of the weeks around now: stations draft and file, the chain approves, notices go out, people are told.

Each work is a story of real commands at moments before its outage; what lies after now has not happened yet. So the
demo opens with plans at every place of their way, lawfully announced, but for one that somebody forgot to publish."""

import heapq
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from console.demo.notice_desk import NoticeDesk
from models.commands import Request
from models.commands import plans as p
from models.entities.network import EquipmentClass
from models.entities.outage_plans import OutagePlan, PlanContent, PlanKind, Window
from models.entities.people import CrewKind
from models.errors import DispatchError
from models.ids import AccountId, AreaCode, FeederCode, PlanId, StationId
from models.planning.outage_records import FeederAreas
from models.planning.plan_scope import plan_scope
from models.rules.rule_book import RuleBook
from models.store.store import Store
from models.territory.territory import Territory

Story = Iterator[datetime]
"""Yields when its next step is; the step is done when it is asked for the one after."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """`ahead` is the day of the outage, counted from today; `areas` how many of its feeder are cut off. Work of today
    has `soon`, the hours from when the demo opens."""

    ahead: int = 0
    soon: float | None = None
    begins: time = time(8, 30)
    hours: float = 8
    areas: int = 4
    kind: PlanKind = PlanKind.PLANNED
    work: str
    section: str
    reason: str
    forgotten: bool = False
    """Nobody publishes its notice."""
    important: bool = False
    """On ground with an important customer."""
    postponed_to: int | None = None
    cancelled: bool = False


WORKS = (
    Work(ahead=1, work="更换柱上开关", section="3至17号杆", reason="设备老化"),
    Work(ahead=3, work="更换老旧导线", section="22至41号杆", reason="线路改造", important=True, hours=6),
    Work(ahead=5, begins=time(0, 30), hours=5, areas=14, work="新建联络线接火", section="全线", reason="配网工程"),
    Work(
        ahead=2, kind=PlanKind.TEMPORARY, hours=3, areas=2, work="更换跌落式熔断器", section="支线", reason="消除缺陷"
    ),
    Work(ahead=8, areas=3, work="台区增容", section="8号杆支线", reason="负荷增长", forgotten=True),
    Work(ahead=12, work="低压线路改造", section="12至20号杆", reason="线路改造"),
    Work(ahead=14, areas=6, work="更换环网柜", section="2号环网柜", reason="设备老化"),
    Work(ahead=16, areas=5, work="清理线路通道", section="30至55号杆", reason="树障清理"),
    Work(ahead=17, work="更换配电变压器", section="5号支线", reason="设备老化"),
    Work(ahead=2, work="更换绝缘子", section="41至60号杆", reason="绝缘老化", postponed_to=13),
    Work(ahead=4, areas=3, work="加装故障指示器", section="6至15号杆", reason="配网自动化", cancelled=True),
    # Done, under way and soon when the demo opens: crews carry them out (`day_work`).
    Work(soon=-1.75, hours=1.5, work="更换避雷器", section="9至11号杆", reason="避雷器老化"),
    Work(soon=-1.25, areas=5, work="更换导线", section="18至26号杆", reason="导线线径不足", hours=4),
    Work(soon=0.5, areas=3, work="柱上开关检修", section="2号开关", reason="定期检修", hours=3),
)


def plan_ahead(
    url: str, *, rules: RuleBook, until: datetime, opens: datetime, beside: Callable[[Store], Story]
) -> None:
    """Commit all that happened to the works before `until` to the demo's database, which `opens` after it, and what
    happened `beside` them."""
    clock = _Clock(until)
    store = Store(url, rules=rules, clock=clock)
    store.open()
    territory = store.territory()
    store.begin_outages(FeederAreas(territory))
    while store.read_outages():
        pass
    notices = NoticeDesk(store, territory, clock, rules)
    desk = _Desk(store, territory, notices, rules.zone, opens)
    waiting: list[tuple[datetime, int, Story]] = []
    for number, (work, place) in enumerate(zip(WORKS, desk.places(), strict=False)):
        story = desk.story(work, *place)
        heapq.heappush(waiting, (next(story), number, story))
    other = beside(store)
    heapq.heappush(waiting, (next(other), len(WORKS), other))
    while waiting and waiting[0][0] <= until:
        clock.now, number, story = heapq.heappop(waiting)
        try:
            heapq.heappush(waiting, (next(story), number, story))
        except StopIteration:
            continue
        except DispatchError as error:  # the story ends here; the others go on
            print(error, file=sys.stderr, flush=True)
    store.close()


class _Clock:
    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@dataclass(frozen=True, slots=True)
class _Desk:
    store: Store
    territory: Territory
    notices: NoticeDesk
    zone: ZoneInfo
    opens: datetime

    def places(self) -> Iterator[tuple[StationId, FeederCode, tuple[AreaCode, ...]]]:
        """A feeder for each work, at one station after the other: those whose areas are all of that station; works on
        ground with an important customer get a feeder that has one."""
        areas, grids = self.territory["areas"], self.territory["grids"]
        stations = grids.columns["station"][areas.columns["grid"]]
        feeders = areas.columns["feeder"]
        important = {one.area for one in self.store.picture.important_customers.values()}
        of_station: dict[int, list[int]] = {}
        for feeder in np.unique(feeders[feeders >= 0]).tolist():
            known = np.unique(stations[feeders == feeder])
            if len(known) == 1:
                of_station.setdefault(int(known[0]), []).append(feeder)
        turns = sorted(of_station)
        for number, work in enumerate(WORKS):
            station = turns[number % len(turns)]
            mine = of_station[station]
            codes = {one: areas.codes[feeders == one].tolist() for one in mine}
            fit = [one for one in mine if bool(important & set(codes[one])) is work.important] or mine
            chosen = max(fit, key=lambda one: (min(len(codes[one]), work.areas), -one))
            mine.remove(chosen)
            first = sorted(codes[chosen], key=lambda code: (code not in important) if work.important else code)
            yield (
                StationId(str(self.territory["stations"].codes[station])),
                FeederCode(str(self.territory["feeders"].codes[chosen])),
                tuple(AreaCode(code) for code in first[: work.areas]),
            )

    def story(self, work: Work, station: StationId, feeder: FeederCode, areas: tuple[AreaCode, ...]) -> Story:
        today = self.opens.astimezone(self.zone).date()
        day = self._day(today, work)
        temporary = work.kind is PlanKind.TEMPORARY
        drafted, filed, chief, room, approved, out = (5, 5, 4, 4, 3, 2) if temporary else (17, 17, 16, 15, 13, 11)
        planner, station_chief = AccountId(f"planner-{station}"), AccountId(f"chief-{station}")
        yield self._at(day - drafted * _DAY, 9, 20)
        plan = self._draft(work, self._window(day, work), station=station, feeder=feeder, areas=areas)
        yield self._at(day - filed * _DAY, 10, 5)
        self._act(p.FilePlan, plan, planner)
        yield self._at(day - chief * _DAY, 11, 0)
        self._act(p.ApprovePlan, plan, station_chief)
        yield self._at(day - room * _DAY, 15, 30)
        self._act(p.ApprovePlan, plan, AccountId("room"))
        yield self._at(day - approved * _DAY, 9, 40)
        self._act(p.ApproveNotice, plan, AccountId("leader"))
        if work.forgotten:
            return
        yield self._at(day - out * _DAY, 10, 15)
        yield from self.notices.publish(plan, planner)
        if work.postponed_to is not None:
            later = today + work.postponed_to * _DAY
            yield self._at(today - 4 * _DAY, 16, 0)
            self._act(p.PostponePlan, plan, planner, window=self._window(later, work), reason="连续降雨")
            yield self._at(today - 3 * _DAY, 9, 0)
            self._act(p.ApprovePlan, plan, station_chief)
            yield self._at(today - 3 * _DAY, 10, 0)
            self._act(p.ApprovePlan, plan, AccountId("room"))
            yield self._at(today - 3 * _DAY, 11, 0)
            self._act(p.ApproveNotice, plan, AccountId("leader"))
            yield self._at(today - 3 * _DAY, 14, 0)
            yield from self.notices.publish(plan, planner)
        if work.cancelled:
            yield self._at(today - 2 * _DAY, 9, 0)
            self._act(p.CancelPlan, plan, planner, reason="物资未到货")
            yield self._at(today - 2 * _DAY, 9, 30)
            yield from self.notices.publish(plan, planner)

    def _draft(
        self, work: Work, window: Window, *, station: StationId, feeder: FeederCode, areas: Sequence[AreaCode]
    ) -> PlanId:
        scope = plan_scope(areas, feeder=feeder, territory=self.territory, picture=self.store.picture)
        planner = self.store.picture.accounts[AccountId(f"planner-{station}")]
        content = PlanContent(
            kind=work.kind,
            equipment=EquipmentClass.HV_DISTRIBUTION,
            scope=scope,
            feeder=feeder,
            section=work.section,
            work=work.work,
            steps=("停电", "验电、挂接地线", work.work, "拆除接地线", "送电"),
            crew_kind=CrewKind.DISTRIBUTION_MAINTENANCE,
            leader=planner.name,
            reason=work.reason,
            contact_name=planner.name,
            contact_phone="95598",
            new_connections="无，已向营销部确认" if work.kind is PlanKind.PLANNED else "",
        )
        command = p.DraftPlan(station=station, window=window, content=content)
        entry = self.store.commit(Request(actor=planner.id, command=command)).entry
        assert entry is not None
        return next(change.after.id for change in entry.changes if isinstance(change.after, OutagePlan))

    def _act(self, kind: type[Any], plan: PlanId, by: AccountId, **fields: Any) -> None:
        seen = self.store.picture.plans[plan].version
        self.store.commit(Request(actor=by, command=kind(plan=plan, seen=seen, **fields)))

    def _day(self, today: date, work: Work) -> date:
        if work.soon is None:
            return today + work.ahead * _DAY
        return self._soon(work.soon).astimezone(self.zone).date()

    def _soon(self, hours: float) -> datetime:
        """Hours are announced to ten minutes."""
        at = self.opens + timedelta(hours=hours)
        return at.replace(minute=at.minute - at.minute % 10, second=0, microsecond=0)

    def _window(self, day: date, work: Work) -> Window:
        start = self._at(day, work.begins.hour, work.begins.minute) if work.soon is None else self._soon(work.soon)
        return Window(start, start + timedelta(hours=work.hours))

    def _at(self, day: date, hour: int, minute: int) -> datetime:
        return datetime.combine(day, time(hour, minute), self.zone).astimezone(UTC)
