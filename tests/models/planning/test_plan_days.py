"""The plans of a day, and which of them meet: in each other's way, or better done at once."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import shapely

from models.changes import changed
from models.entities.network import EquipmentClass
from models.entities.outage_plans import ApprovedHours, OutagePlan, PlanKind, PlanState
from models.entities.people import Account, Role
from models.ids import AccountId, FeederCode, StationId
from models.picture import Picture
from models.planning.local_days import day_window
from models.planning.plan_days import DayLoad, DayPhase, PlanDays
from models.planning.plan_meetings import Meeting, MeetingKind, PlanGround, meetings
from models.territory.territory import Territory, empty_territory, make_layer
from tests.models.outage_plans import content_of, scope_of
from tests.models.test_orders_in_plans import plan_of

ZONE = ZoneInfo("Asia/Shanghai")
DAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=ZONE)
LOW, LINE = EquipmentClass.LV_BRANCH_BOX_AND_BELOW, EquipmentClass.HV_DISTRIBUTION
K = MeetingKind


def plan(
    key: str,
    *areas: str,
    at: datetime = NOON,
    hours: float = 2,
    state: PlanState = PlanState.NOTICE_APPROVED,
    station: str = "east",
    **more: Any,
) -> OutagePlan:
    end = at + timedelta(hours=hours)
    approved = ApprovedHours(start=at, end=end, round=1) if state is PlanState.NOTICE_APPROVED else None
    content = content_of(scope=scope_of(*areas, station=station), **({"feeder": None, "equipment": LOW} | more))
    made = replace(plan_of(key, *areas), starts_at=at, ends_at=end, state=state, content=content, approved=approved)
    return replace(made, station=StationId(station))


def picture_of(*plans: OutagePlan) -> Picture:
    picture = Picture()
    for one in plans:
        picture.put(one)
    return picture


def ground() -> Territory:
    """Areas T-0 … T-3 on feeder F-0, T-4 and T-5 on F-1."""
    boxes = [shapely.box(n, 0, n + 1, 1) for n in range(6)]
    areas = make_layer("areas", [f"T-{n}" for n in range(6)], [""] * 6, boxes, feeder=np.array([0, 0, 0, 0, 1, 1]))
    lines = [shapely.LineString([(0, n), (1, n)]) for n in range(2)]
    feeders = make_layer("feeders", ["F-0", "F-1"], ["", ""], lines)
    return Territory("", dict(empty_territory().layers) | {"areas": areas, "feeders": feeders})


def met(*plans: OutagePlan, now: datetime = NOON - timedelta(hours=3)) -> list[tuple[MeetingKind, str, str, list[int]]]:
    days = PlanDays(picture_of(*plans), zone=ZONE)
    within = timedelta(days=14)
    window = day_window(DAY, ZONE)
    near = days.between(replace(window, start=window.start - within, end=window.end + within), now)
    found = meetings(days.on(DAY, now), near, PlanGround(ground()), within=within)
    return [_told(one) for one in found]


def _told(one: Meeting) -> tuple[MeetingKind, str, str, list[int]]:
    return one.kind, one.one.plan.id, one.other.plan.id, one.rows.tolist()


def phases(picture: Picture, day: date, now: datetime, account: Account | None = None) -> dict[str, DayPhase]:
    return {one.plan.id: one.phase for one in PlanDays(picture, zone=ZONE, account=account).on(day, now)}


def test_a_day_is_one_of_the_clocks_on_the_wall_and_a_plan_over_midnight_is_of_both() -> None:
    night = plan("PL-1", "T-1", at=datetime(2026, 3, 2, 23, 0, tzinfo=ZONE))
    until = plan(
        "PL-2", "T-1", at=datetime(2026, 3, 1, 22, 0, tzinfo=ZONE)
    )  # ends at midnight, which is the next day's
    picture = picture_of(night, until)
    before = datetime(2026, 3, 1, 8, 0, tzinfo=ZONE)
    at = {day: set(phases(picture, DAY + timedelta(days=day), before)) for day in (-1, 0, 1)}
    assert at == {-1: {"PL-2"}, 0: {"PL-1"}, 1: {"PL-1"}}
    days = PlanDays(picture, zone=ZONE)
    assert days.loads(DAY - timedelta(days=1), 4, before) == (*[DayLoad(120, 0)] * 3, DayLoad(0, 0))
    clocks_forward = day_window(date(2026, 3, 29), ZoneInfo("Europe/Berlin"))
    assert clocks_forward.length == timedelta(hours=23)


def test_loads_that_were_kept_follow_plans_time_account_and_days() -> None:
    station = StationId("east")
    mine = Account(id=AccountId("planner"), name="计划", role=Role.STATION_PLANNER, station=station)
    other = Account(id=AccountId("west"), name="计划", role=Role.STATION_PLANNER, station=StationId("west"))
    late = datetime(2026, 3, 2, 23, 0, tzinfo=ZONE)
    plans = [plan("PL-1", "T-1", at=late), plan("PL-2", "T-2", state=PlanState.FILED), plan("PL-3", "T-3")]
    picture = picture_of(*plans)
    kept = PlanDays(picture, zone=ZONE)
    morning = datetime(2026, 3, 1, 8, 0, tzinfo=ZONE)

    def loads(first: date = DAY, days: int = 3, now: datetime = morning) -> tuple[DayLoad, ...]:
        found = kept.loads(first, days, now)
        account = accounts[-1]
        assert found == PlanDays(picture, zone=ZONE, account=account).loads(first, days, now), "as if asked anew"
        return found

    accounts: list[Account | None] = [None]
    before = loads()
    assert before[0] == DayLoad(240, 120)
    returned = changed(plans[1], state=PlanState.RETURNED)
    picture.apply_changes([returned])
    assert loads()[0] == DayLoad(240, 0)
    picture.apply_changes([changed(picture.plans[plans[1].id], state=PlanState.FILED)])
    assert loads() == before
    assert loads(now=late)[0] == DayLoad(240, 0), "what was never approved will not come any more"
    assert loads(DAY + timedelta(days=1), 2)[0] == DayLoad(120, 0)
    accounts.append(other)
    kept.allow(other)
    assert loads()[0] == DayLoad(0, 0)
    accounts.append(mine)
    kept.allow(mine)
    assert loads() == before


def test_how_far_a_plan_has_come_is_said_of_its_own_day() -> None:
    approved, filed = plan("PL-1", "T-1", hours=36), plan("PL-2", "T-2", state=PlanState.FILED)
    draft = plan("PL-3", "T-3", state=PlanState.DRAFT)
    live = plan("PL-4", "T-4", kind=PlanKind.CLOSURE_LIVE)
    gone = plan("PL-5", "T-5", state=PlanState.CANCELLED)
    picture = picture_of(approved, filed, draft, live, gone)
    mine = Account(id=AccountId("planner"), name="计划", role=Role.STATION_PLANNER, station=StationId("east"))
    early, late = NOON - timedelta(hours=1), NOON + timedelta(days=2)
    assert phases(picture, DAY, early) == {"PL-1": DayPhase.APPROVED, "PL-2": DayPhase.ON_THE_WAY}
    assert phases(picture, DAY, early, mine)["PL-3"] is DayPhase.DRAFT
    assert phases(picture, DAY, early, replace(mine, id=AccountId("other"))).keys() == {"PL-1", "PL-2"}
    assert phases(picture, DAY, early, replace(mine, station=StationId("west"))) == {}
    wall = PlanDays(picture, zone=ZONE, account=mine)
    wall.allow_station(StationId("east"))
    assert {one.plan.id for one in wall.on(DAY, early)} == {"PL-1", "PL-2"}, "everybody sees a wall"
    assert phases(picture, DAY, NOON)["PL-1"] is DayPhase.RUNNING
    assert phases(picture, DAY + timedelta(days=1), NOON)["PL-1"] is DayPhase.APPROVED, "of tomorrow, as seen today"
    assert phases(picture, DAY, late) == {"PL-1": DayPhase.OVER}, "what was never approved is no more"
    picture.apply_changes([changed(approved, approved=None, state=PlanState.FILED)])
    assert phases(picture, DAY, NOON)["PL-1"] is DayPhase.ON_THE_WAY


def test_two_plans_on_one_area_conflict_on_a_day_and_could_be_one_within_two_weeks() -> None:
    one, other = plan("PL-1", "T-1", "T-2"), plan("PL-2", "T-2", "T-3", at=NOON + timedelta(hours=5))
    near = plan("PL-3", "T-1", at=NOON + timedelta(days=14))
    far = plan("PL-4", "T-1", at=NOON + timedelta(days=15))
    assert met(one, other, near, far) == [(K.SAME_AREAS, "PL-1", "PL-2", [2]), (K.MERGE, "PL-1", "PL-3", [1])]
    assert met(one, near, now=NOON) == [], "what runs is not merged any more"


def test_work_on_the_line_above_another_station_s_areas_stands_against_hours_that_meet() -> None:
    line = plan("PL-1", "T-0", equipment=LINE, feeder=FeederCode("F-0"))
    below = plan("PL-2", "T-3", "T-4", station="west", at=NOON + timedelta(hours=1))
    assert met(line, below) == [(K.UPSTREAM, "PL-1", "PL-2", [3])]
    assert met(below, replace(line, content=replace(line.content, feeder=FeederCode("F-1")))) == [
        (K.UPSTREAM, "PL-1", "PL-2", [4])
    ]
    later = plan("PL-2", "T-3", "T-4", station="west", at=NOON + timedelta(hours=5))
    assert met(line, later) == [], "other hours: as beside the plan's own hours (plan_hours)"
    own = replace(later, station=StationId("east"))
    assert met(line, own) == [], "one station, other hours"
    meeting = replace(own, starts_at=NOON, ends_at=NOON + timedelta(hours=1))
    meeting = replace(meeting, approved=ApprovedHours(start=meeting.starts_at, end=meeting.ends_at, round=1))
    assert met(line, meeting) == [(K.SAME_FEEDER, "PL-1", "PL-2", [0, 3, 4])]
