"""Outage plans that the demo's stations filed and had approved, days before it opens: by the real commands, in their
own time, so that law, chain and limits have judged them as they judge anybody's."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from models.commands import Command, Request
from models.commands.plans import ApproveNotice, ApprovePlan, DraftPlan, FilePlan
from models.entities.network import EquipmentClass
from models.entities.outage_plans import OutagePlan, PlanContent, PlanKind, Window
from models.entities.people import CrewKind
from models.ids import AccountId, AreaCode, FeederCode, StationId
from models.picture import Picture
from models.planning.plan_scope import plan_scope
from models.territory.territory import Territory

FILED_BEFORE = timedelta(days=12)
"""How long before the demo opens the plans were filed and approved: earlier than any law asks."""
_AREAS_MOST = 6
_LEADERS = ("周建国", "吴志强", "郑海涛", "孙立军", "马文斌", "胡永胜")


@dataclass(frozen=True, slots=True)
class _Work:
    """Hours counted from when the demo opens."""

    start: float
    hours: float
    work: str
    reason: str


_WORKS = (
    _Work(-1.75, 1.5, "更换避雷器", "避雷器老化"),
    _Work(-1.5, 1.7, "更换绝缘子", "绝缘子零值"),
    _Work(-1.0, 4.0, "更换导线", "导线线径不足"),
    _Work(0.5, 3.0, "柱上开关检修", "定期检修"),
    _Work(22.0, 5.0, "台区增容", "配变重载"),
    _Work(70.0, 6.0, "线路迁改", "配合市政道路施工"),
)
"""Done, nearly done, under way, soon; then tomorrow and later."""

Commit = Callable[[Request, datetime], None]


def file_plans(commit: Commit, picture: Picture, territory: Territory, *, opens: datetime, room: AccountId) -> None:
    """Every work at another station, on a feeder of its own. `commit(request, moment)` carries out what was asked then;
    `room` speaks for the notices."""
    before = opens - FILED_BEFORE
    for number, (work, place) in enumerate(zip(_WORKS, _places(territory, picture), strict=False)):
        station, feeder, name, areas = place
        moment = before + timedelta(minutes=10 * number)
        start = _round(opens + timedelta(hours=work.start))
        content = PlanContent(
            kind=PlanKind.PLANNED,
            equipment=EquipmentClass.HV_DISTRIBUTION,
            scope=plan_scope(areas, feeder=feeder, territory=territory, picture=picture),
            feeder=feeder,
            section=name,
            work=work.work,
            steps=("停电", "验电接地", work.work, "拆除接地线", "送电"),
            crew_kind=CrewKind.DISTRIBUTION_MAINTENANCE,
            leader=_LEADERS[number % len(_LEADERS)],
            reason=work.reason,
            contact_name=_LEADERS[number % len(_LEADERS)],
            contact_phone="95598",
        )
        window = Window(start, start + timedelta(hours=work.hours))
        _take_along(commit, picture, DraftPlan(station=station, window=window, content=content), moment, room)


def _take_along(commit: Commit, picture: Picture, drafting: DraftPlan, moment: datetime, room: AccountId) -> None:
    station = drafting.station
    known = set(picture.plans)
    commit(Request(actor=AccountId(f"planner-{station}"), command=drafting), moment)
    (key,) = set(picture.plans) - known

    def ask(kind: type[FilePlan | ApprovePlan | ApproveNotice], by: AccountId, minutes: int) -> None:
        command: Command = kind(plan=key, seen=picture.plans[key].version)
        commit(Request(actor=by, command=command), moment + timedelta(minutes=minutes))

    ask(FilePlan, AccountId(f"planner-{station}"), 1)
    ask(ApprovePlan, AccountId(f"chief-{station}"), 2)
    ask(ApprovePlan, AccountId("room"), 3)
    ask(ApproveNotice, room, 4)


def _round(moment: datetime) -> datetime:
    """Hours are announced to ten minutes."""
    return moment.replace(minute=moment.minute - moment.minute % 10, second=0, microsecond=0)


def _places(
    territory: Territory, picture: Picture
) -> Iterator[tuple[StationId, FeederCode, str, tuple[AreaCode, ...]]]:
    """For each station in turn a feeder with some of its areas, all of them the station's own and without important
    customers."""
    areas, feeders = territory["areas"], territory["feeders"]
    feeder_of, station_of = areas.columns["feeder"], territory["grids"].columns["station"][areas.columns["grid"]]
    important = {one.area for one in picture.important_customers.values()}
    plain = np.array([code not in important for code in areas.codes.tolist()])
    for row, code in enumerate(territory["stations"].codes.tolist()):
        own = np.flatnonzero((station_of == row) & plain & (feeder_of >= 0))
        if not len(own):
            continue
        lines, counts = np.unique(feeder_of[own], return_counts=True)
        line = int(lines[counts.argmax()])
        chosen = own[feeder_of[own] == line][:_AREAS_MOST]
        codes = tuple(AreaCode(area) for area in areas.codes[chosen].tolist())
        yield StationId(code), FeederCode(str(feeders.codes[line])), str(feeders.names[line]), codes


def middle_of(plan: OutagePlan, territory: Territory) -> tuple[float, float] | None:
    """x, y of the plan's first area, where its crew works; None if the ground does not know it."""
    areas = territory["areas"]
    row = areas.rows().get(plan.content.scope.areas[0]) if plan.content.scope.areas else None
    return None if row is None else (float(areas.columns["x"][row]), float(areas.columns["y"][row]))
