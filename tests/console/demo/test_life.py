"""The demo's life by hand: callers call, crews answer, drive, repair and come home. Dispatching is left to people."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import atan2, degrees, hypot
from pathlib import Path
from typing import Any

import pytest
import shapely

from console.cli.demo import live_step
from console.demo.accounts import DISPATCHER, crew_account, demo_accounts
from console.demo.life import DemoLife
from console.demo.manners import Manners, read_manners
from console.demo.sessions import keep_city
from models.changes import Entry
from models.commands import Command, Request
from models.commands.orders import (
    AcceptOrder,
    Arrive,
    AssignOrder,
    CallBackReport,
    DeclineOrder,
    Depart,
    RecallOrder,
    RegisterReport,
    ReopenOrder,
    ResumeOrder,
    SuspendOrder,
    VoidOrder,
)
from models.decisions import decide
from models.entities.fixes import Fix
from models.entities.orders import (
    CallBackResult,
    Channel,
    OrderState,
    PauseReason,
    StageKind,
    Symptom,
    VoidReason,
    WorkOrder,
)
from models.entities.people import SYSTEM_ACCOUNT, Crew, CrewKind, DutyState, Role
from models.ids import AccountId, CommandId, CrewId, OrderId
from models.picture import Picture
from models.rules.likely_fault import is_skilled
from models.rules.operation_authority import check_assignment
from models.rules.permission_table import PERMISSIONS
from models.store.engine import sqlite_url
from models.store.store import Store
from models.territory.city import City
from models.territory.territory import Locator
from tests.widgets.pictures import rule_book

RULES = rule_book()
START = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
"""Ten in the morning of the city."""
STEP = timedelta(seconds=5)


@dataclass
class Town:
    """The demo city without a database: every request is decided on its picture at once, as the store would."""

    city: City
    manners: Manners
    seed: int = 1
    now: datetime = START
    requests: list[Request] = field(default_factory=list)
    fixes: list[Fix] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.picture = Picture()
        for entity in (*self.city.entities, *demo_accounts(self.city)):
            self.picture.put(entity)
        self.life = DemoLife(
            self.city.territory, self.picture, self.manners, seed=self.seed, start=self.now, zone=RULES.zone
        )

    def commit(self, command: Command, actor: AccountId = DISPATCHER) -> Entry:
        changes = tuple(decide(Request(actor=actor, command=command), self.picture, self.now, RULES))
        revision = self.picture.revision + 1
        entry = Entry(revision, CommandId(f"c{revision}"), self.now, actor, command, changes, RULES.version)
        self.picture.apply(entry)
        return entry

    def step(self) -> None:
        """Five seconds go by. Whatever the life sends must be lawful: nothing is refused when nobody interferes."""
        self.now += STEP
        step = self.life.step(self.picture, self.now)
        for request in step.requests:
            self.commit(request.command, request.actor)
        self.requests += step.requests
        self.fixes += step.fixes

    def live_until(self, condition: Any, *, within: timedelta = timedelta(hours=3)) -> None:
        end = self.now + within
        while not condition():
            assert self.now < end, "it never came to that"
            self.step()

    def order(self, key: OrderId) -> WorkOrder:
        return self.picture.orders[key]

    def reaches(self, key: OrderId, state: OrderState) -> Any:
        return lambda: self.order(key).state is state

    def track(self, crew: CrewId) -> list[Fix]:
        return [fix for fix in self.fixes if fix.crew == crew]

    def where(self, crew: CrewId) -> tuple[float, float]:
        fix = self.life.positions(self.picture, self.now)[crew]
        return fix.x, fix.y


def calm(**changes: Any) -> Manners:
    """Nobody calls, no terminal loses its signal, no crew declines."""
    manners = read_manners("quiet")
    crew = replace(manners.crew, **{"silent_share": 0.0, "decline_share": 0.0, **changes})
    return replace(manners, weather=replace(manners.weather, troubles_per_hour=1e-3), crew=crew)


def trouble(town: Town, symptom: Symptom = Symptom.NO_POWER_ONE) -> OrderId:
    """Somebody calls from the area in the middle of the list."""
    row = len(town.city.territory["areas"]) // 2
    report = town.life.callers._report(town.now, row, town.manners.complaint(symptom), town.picture)
    town.commit(replace(report, hazards=()), SYSTEM_ACCOUNT.id)
    return max(town.picture.orders)


def free_crew(town: Town, kind: CrewKind, order: OrderId) -> Crew:
    place = town.order(order).place
    able = [
        one
        for one in town.picture.crews.values()
        if one.kind is kind and one.duty is DutyState.STANDBY and town.order(order).skill in one.skills
    ]
    return min(able, key=lambda one: hypot(town.where(one.id)[0] - place.x, town.where(one.id)[1] - place.y))


def assigned(town: Town, symptom: Symptom = Symptom.NO_POWER_ONE) -> tuple[OrderId, CrewId]:
    order = trouble(town, symptom)
    kind = CrewKind.DISTRIBUTION_MAINTENANCE if symptom is Symptom.WIRE_DOWN else CrewKind.STATION_REPAIR
    crew = free_crew(town, kind, order)
    town.commit(AssignOrder(order=order, crew=crew.id, seen=1))
    return order, crew.id


# -- callers ----------------------------------------------------------------------------------------------------


def reports(city: City, *, seed: int, hours: float = 2.0) -> list[RegisterReport]:
    town = Town(city, read_manners("quiet"), seed=seed)
    return list(town.life.callers.reports_until(START + timedelta(hours=hours), town.picture))


def test_the_same_seed_brings_the_same_calls(small_city: City) -> None:
    first = reports(small_city, seed=1)
    assert len(first) > 10
    assert reports(small_city, seed=1) == first
    assert reports(small_city, seed=2) != first


def test_calls_come_in_order_from_inside_their_area(small_city: City) -> None:
    locator = Locator(small_city.territory)
    codes = small_city.territory["areas"].codes
    calls = reports(small_city, seed=3)
    assert [call.received_at for call in calls] == sorted(call.received_at for call in calls)
    assert all(START <= call.received_at <= START + timedelta(hours=2) for call in calls)
    for call in calls:
        row = locator.row("areas", call.place.x, call.place.y)
        assert row is not None
        assert codes[row] == call.place.area
    assert len({call.channel_reference for call in calls}) == len(calls)


def test_every_call_can_be_taken_as_a_report(small_city: City) -> None:
    town = Town(small_city, read_manners("quiet"))
    for call in town.life.callers.reports_until(START + timedelta(hours=1), town.picture):
        town.now = call.received_at
        town.commit(call, SYSTEM_ACCOUNT.id)
    assert len(town.picture.orders) > 5
    assert {report.channel for report in town.picture.reports.values()} <= set(Channel)


def test_a_storm_trips_feeders(small_city: City) -> None:
    town = Town(small_city, read_manners("storm"))
    calls = list(town.life.callers.reports_until(START + timedelta(minutes=30), town.picture))
    feeders = [call.place.feeder for call in calls]
    assert max(feeders.count(feeder) for feeder in set(feeders)) >= town.manners.weather.burst_reports[0]


# -- crews ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("symptom", "switching"),
    [
        (Symptom.NO_POWER_ONE, 0.0),
        (Symptom.NO_POWER_ONE, 1.0),
        (Symptom.NO_POWER_MANY, 1.0),
        (Symptom.WIRE_DOWN, 1.0),
    ],
    ids=["low voltage", "low voltage, switched", "fuse with permission", "high voltage"],
)
def test_a_crew_goes_the_whole_way_and_comes_home(small_city: City, symptom: Symptom, switching: float) -> None:
    town = Town(small_city, calm(switching_share=switching))
    homes = {crew: town.where(crew) for crew in town.picture.crews}
    order, crew = assigned(town, symptom)
    town.live_until(town.reaches(order, OrderState.RETURNED))
    kinds = {stage.kind for stage in town.order(order).stages}
    assert (StageKind.DE_ENERGISED in kinds) is (switching == 1.0)
    assert (StageKind.RE_ENERGISED in kinds) is (switching == 1.0)
    arrived = town.order(order).last(StageKind.ARRIVED)
    place = town.order(order).place
    assert arrived is not None
    assert hypot(arrived.x - place.x, arrived.y - place.y) < 1.0
    town.live_until(lambda: town.where(crew) == pytest.approx(homes[crew], abs=1.0))
    others = set(homes) - {crew}
    assert {one: town.where(one) for one in others} == {one: homes[one] for one in others}, "who idles stands"


def test_nothing_it_sends_is_a_dispatchers_act(small_city: City) -> None:
    town = Town(small_city, read_manners("quiet"))
    for _ in range(600):
        town.step()
        for order in list(town.picture.orders.values()):
            crew = next(fit_for(town, order), None) if order.state is OrderState.PENDING else None
            if crew is not None:
                town.commit(AssignOrder(order=order.id, crew=crew.id, seen=order.version))
    senders = {(type(request.command), town.picture.accounts.get(request.actor)) for request in town.requests}
    assert len({kind for kind, _ in senders}) >= 8
    for kind, sender in senders:
        role = Role.SYSTEM if sender is None else sender.role
        assert role in {Role.SYSTEM, Role.CREW}
        assert role in PERMISSIONS[kind]
    by_crews = [request for request in town.requests if request.actor != SYSTEM_ACCOUNT.id]
    had = {stage.crew for order in town.picture.orders.values() for stage in order.stages if stage.crew is not None}
    assert {request.actor for request in by_crews} <= {crew_account(crew) for crew in had}, "only who has an order"


def test_a_crew_drives_along_the_roads(small_city: City) -> None:
    town = Town(small_city, calm())
    order, crew = assigned(town)
    town.live_until(town.reaches(order, OrderState.EN_ROUTE))
    town.fixes.clear()
    town.live_until(town.reaches(order, OrderState.ON_SITE))
    track = town.track(crew)
    assert len(track) > 3
    assert [fix.at for fix in track] == sorted({fix.at for fix in track}), "time only goes on"
    roads = shapely.union_all(small_city.territory["roads"].shapes.geometries())
    driving = [fix for fix in track if fix.speed]
    off = sorted(roads.distance(shapely.Point(fix.x, fix.y)) for fix in driving)
    assert off[len(off) // 2] < 5.0, "most of the way is road"
    for before, after in pairwise(driving):
        seconds = (after.at - before.at).total_seconds()
        assert hypot(after.x - before.x, after.y - before.y) <= before.speed * seconds + 1.0
    headings = [fix.heading for fix in driving]
    assert all(heading is not None and 0 <= heading < 360 for heading in headings)
    straight = [(before, after) for before, after in pairwise(driving) if before.heading == after.heading]
    for before, after in straight[:20]:
        way = degrees(atan2(after.x - before.x, after.y - before.y)) % 360
        assert abs((way - before.heading + 180) % 360 - 180) < 1.0


def test_a_crew_whose_order_is_recalled_drives_home(small_city: City) -> None:
    town = Town(small_city, calm())
    order, crew = assigned(town)
    home = town.where(crew)
    town.live_until(town.reaches(order, OrderState.EN_ROUTE))
    for _ in range(6):
        town.step()
    assert town.where(crew) != pytest.approx(home, abs=5.0)
    town.commit(RecallOrder(order=order, seen=town.order(order).version, reason="改派更近的队伍"))
    town.live_until(lambda: town.where(crew) == pytest.approx(home, abs=1.0))
    assert town.order(order).state is OrderState.PENDING


def test_a_suspended_order_waits(small_city: City) -> None:
    town = Town(small_city, calm())
    order, _ = assigned(town)
    town.live_until(town.reaches(order, OrderState.ON_SITE))
    town.commit(SuspendOrder(order=order, seen=town.order(order).version, reason=PauseReason.WEATHER))
    for _ in range(400):
        town.step()
    assert town.order(order).state is OrderState.ON_SITE
    town.commit(ResumeOrder(order=order, seen=town.order(order).version))
    town.live_until(town.reaches(order, OrderState.RETURNED))


def test_a_reopened_order_is_repaired_again(small_city: City) -> None:
    """What was switched in the first round says nothing about the second."""
    town = Town(small_city, calm(switching_share=1.0))
    order, crew = assigned(town)
    town.live_until(town.reaches(order, OrderState.RETURNED))
    town.commit(ReopenOrder(order=order, seen=town.order(order).version, reason="又停电了"))
    town.life._manners = calm(switching_share=0.0)
    town.commit(AssignOrder(order=order, crew=crew, seen=town.order(order).version))
    town.live_until(town.reaches(order, OrderState.RETURNED))
    life = [stage.kind for stage in town.order(order).stages]
    second = life[life.index(StageKind.REOPENED) :]
    assert StageKind.RESTORED in second
    assert StageKind.RE_ENERGISED not in second
    for report in town.picture.all_reports_of(order):
        town.commit(CallBackReport(report=report.id, seen=report.version, result=CallBackResult.SATISFIED))
    assert town.order(order).state is OrderState.CALLED_BACK


def test_a_crew_off_duty_says_nothing_of_its_place(small_city: City) -> None:
    town = Town(small_city, calm())
    for _ in range(12):
        town.step()
    off = {one.id for one in town.picture.crews.values() if one.duty is DutyState.OFF_DUTY}
    assert off
    assert {fix.crew for fix in town.fixes} == set(town.picture.crews) - off


def test_some_terminals_lose_their_signal_for_minutes(small_city: City) -> None:
    town = Town(small_city, calm(silent_share=0.5))
    for _ in range(24):
        town.step()
    on_duty = {one.id for one in town.picture.crews.values() if one.duty is not DutyState.OFF_DUTY}
    silent = on_duty - {fix.crew for fix in town.fixes}
    assert silent
    assert silent != on_duty


# -- what is entered for them ---------------------------------------------------------------------------------


def entered(town: Town, kind: type[AcceptOrder] | type[Depart] | type[Arrive], order: OrderId) -> None:
    """The crew says it by radio and the dispatcher enters it."""
    town.commit(kind(order=order, seen=town.order(order).version))


def sent_about(town: Town, order: OrderId) -> list[type[Command]]:
    return [type(request.command) for request in town.requests if getattr(request.command, "order", None) == order]


def test_an_arrival_entered_by_radio_puts_the_crew_there_and_it_goes_on_from_there(small_city: City) -> None:
    town = Town(small_city, calm())
    order, crew = assigned(town)
    town.live_until(town.reaches(order, OrderState.EN_ROUTE))
    entered(town, Arrive, order)
    town.fixes.clear()
    town.step()
    place = town.order(order).place
    assert town.where(crew) == pytest.approx((place.x, place.y), abs=1.0)
    (fix,) = town.track(crew)
    assert (fix.x, fix.y, fix.heading, fix.speed) == (place.x, place.y, None, 0.0), "its terminal says so at once"
    town.live_until(town.reaches(order, OrderState.DIAGNOSED))
    assert town.where(crew) == pytest.approx((place.x, place.y), abs=1.0)
    town.live_until(town.reaches(order, OrderState.RETURNED))
    assert Arrive not in sent_about(town, order), "it does not arrive twice"


def test_an_acceptance_and_a_departure_by_radio_are_not_sent_again(small_city: City) -> None:
    town = Town(small_city, calm(decline_share=1.0))
    order, crew = assigned(town)
    entered(town, AcceptOrder, order)
    entered(town, Depart, order)
    home = town.where(crew)
    for _ in range(3):
        town.step()
    assert town.where(crew) != pytest.approx(home, abs=5.0), "it drives"
    town.live_until(town.reaches(order, OrderState.RETURNED))
    assert not {AcceptOrder, DeclineOrder, Depart} & set(sent_about(town, order))


def test_a_crew_sent_on_by_radio_comes_back_to_what_it_left(small_city: City) -> None:
    """Where it went last is where it is; the order it left goes on once it stands there again."""
    town = Town(small_city, calm())
    first, crew = assigned(town)
    town.live_until(town.reaches(first, OrderState.ON_SITE))
    town.step()
    second = trouble(town)
    town.picture.put(replace(town.order(second), place=replace(town.order(second).place, x=0.0, y=0.0)))
    town.commit(AssignOrder(order=second, crew=crew, seen=town.order(second).version, override="附近无其他队伍"))
    for kind in (AcceptOrder, Depart, Arrive):
        entered(town, kind, second)
    town.step()
    assert town.where(crew) == (0.0, 0.0)
    left = len(town.order(first).stages)
    town.live_until(town.reaches(second, OrderState.RETURNED))
    assert len(town.order(first).stages) == left, "nobody works in two places"
    town.live_until(town.reaches(first, OrderState.RETURNED))
    place = town.order(first).place
    back = [fix for fix in town.track(crew) if hypot(fix.x - place.x, fix.y - place.y) < 1.0]
    assert back


def test_a_life_that_begins_again_finds_crews_where_they_were(small_city: City) -> None:
    town = Town(small_city, calm())
    order, crew = assigned(town)
    town.live_until(town.reaches(order, OrderState.EN_ROUTE))
    for _ in range(3):
        town.step()
    known = town.life.positions(town.picture, town.now)
    town.life = DemoLife(
        small_city.territory,
        town.picture,
        town.manners,
        seed=1,
        start=town.now,
        zone=RULES.zone,
        known=list(known.values()),
    )
    assert town.where(crew) == (known[crew].x, known[crew].y)
    town.live_until(town.reaches(order, OrderState.ON_SITE))
    town.life = DemoLife(small_city.territory, town.picture, town.manners, seed=1, start=town.now, zone=RULES.zone)
    town.step()
    place = town.order(order).place
    assert town.where(crew) == pytest.approx((place.x, place.y), abs=1.0), "on site it is at the site, seen or not"


def fit_for(town: Town, order: WorkOrder) -> Iterator[Crew]:
    """Crews that are free and may have the order."""
    for crew in town.picture.crews.values():
        free = crew.duty is DutyState.STANDBY and not town.picture.orders_of_crew(crew.id)
        if free and is_skilled(order, crew) and check_assignment(order, crew) is None:
            yield crew


def test_the_process_of_its_own_lets_orders_leave_as_a_console_does(small_city: City, tmp_path: Path) -> None:
    """It runs as long as the console that drives the demo: its picture must not grow."""
    file, moment = tmp_path / "city.sqlite3", START
    keep_city(small_city, file, RULES)

    def clock() -> datetime:
        return moment

    store = Store(sqlite_url(file), rules=RULES, clock=clock)
    store.open()
    life = DemoLife(store.territory(), store.picture, calm(), seed=1, start=START, zone=RULES.zone)
    report = life.callers._report(START, 0, calm().complaint(Symptom.NO_POWER_ONE), store.picture)
    store.commit(Request(actor=SYSTEM_ACCOUNT.id, command=report))
    (order,) = store.picture.orders.values()
    void = VoidOrder(order=order.id, seen=order.version, reason=VoidReason.DUPLICATE, note="重复")
    store.commit(Request(actor=DISPATCHER, command=void))
    for hours, held in ((47, True), (49, False)):
        moment = START + timedelta(hours=hours)
        live_step(store, life, clock)
        assert (order.id in store.picture.orders) is held
    store.close()
