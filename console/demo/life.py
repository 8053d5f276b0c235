"""The demo city's life, one step at a time: callers report, crews answer and drive. Dispatching is left to people."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from console.demo.accounts import crew_account
from console.demo.callers import Callers
from console.demo.crew_terminals import next_command
from console.demo.day_work import middle_of, next_permit_command, permit_of_crew
from console.demo.driving import Driving
from console.demo.manners import Manners, chance
from console.demo.roads import RoadGraph
from models.commands import Request
from models.entities.fixes import Fix
from models.entities.orders import OrderState, StageKind, WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.people import SYSTEM_ACCOUNT, Crew, DutyState
from models.ids import CrewId, OrderId, PlanId
from models.picture import Picture
from models.territory.territory import Territory

_HOME_SPEED_M_S = 9.0
_SILENT_MINUTES = 9
_AT_THE_PLACE = frozenset(
    {OrderState.ON_SITE, OrderState.DIAGNOSED, OrderState.DE_ENERGISED, OrderState.REPAIRED, OrderState.RESTORED}
)


@dataclass(frozen=True, slots=True)
class Step:
    """What the outside world does at one moment: requests to commit in order, and positions."""

    requests: tuple[Request, ...]
    fixes: tuple[Fix, ...]


class DemoLife:
    """Callers and crews of one demo city; `step` reads the picture and never changes it.

    Who enters a crew's word for it (an arrival told by radio) is believed: the crew is there and goes on from there."""

    def __init__(
        self,
        territory: Territory,
        picture: Picture,
        manners: Manners,
        *,
        seed: int,
        start: datetime,
        zone: ZoneInfo,
        known: Iterable[Fix] = (),
    ) -> None:
        """`known` says where crews were seen last; whoever is not among them begins where it idles."""
        self._manners = manners
        self._territory = territory
        self._plan_places: dict[PlanId, tuple[float, float] | None] = {}
        self._homes = {crew.id: _home(crew, picture, territory, manners) for crew in picture.crews.values()}
        seen = {fix.crew: (fix.x, fix.y) for fix in known}
        self._driving = Driving(RoadGraph.of(territory), self._homes | seen)
        self._last_fix: dict[CrewId, datetime] = {}
        self._arrivals: dict[tuple[CrewId, OrderId], datetime] = {}
        self.callers = Callers(territory, manners, seed=seed, start=start, zone=zone)

    def step(self, picture: Picture, now: datetime) -> Step:
        calls = [
            Request(actor=SYSTEM_ACCOUNT.id, command=report) for report in self.callers.reports_until(now, picture)
        ]
        return Step((*calls, *self._crew_requests(picture, now)), tuple(self._fixes(picture, now)))

    def positions(self, picture: Picture, now: datetime) -> dict[CrewId, Fix]:
        """Where every crew is, whether or not its terminal would say so now."""
        return {crew.id: self._fix(crew, now) for crew in picture.crews.values()}

    def _crew_requests(self, picture: Picture, now: datetime) -> Iterator[Request]:
        for crew in picture.crews.values():
            orders = picture.orders_of_crew(crew.id)
            if not orders:
                yield from self._planned(crew, picture, now)
                continue
            order = _in_hand(orders)
            self._follow(crew.id, order, now)
            if order.state in _AT_THE_PLACE and not self._driving.arrived(crew.id, now):
                continue  # on the way back to it
            command = next_command(order, crew, driving=self._driving, manners=self._manners, now=now)
            if command is not None:
                yield Request(actor=crew_account(crew.id), command=command)

    def _planned(self, crew: Crew, picture: Picture, now: datetime) -> Iterator[Request]:
        """Planned work, where the crew holds a permit; else the way home."""
        permit = permit_of_crew(crew.id, picture)
        plan = picture.plans.get(permit.plan) if permit is not None else None
        place = self._place_of(plan) if plan is not None else None
        self._driving.send(crew.id, place or self._homes[crew.id], now=now, speed=_HOME_SPEED_M_S)
        if permit is None or plan is None or not self._driving.arrived(crew.id, now):
            return
        command = next_permit_command(permit, plan, crew, manners=self._manners, now=now)
        if command is not None:
            yield Request(actor=crew_account(crew.id), command=command)

    def _place_of(self, plan: OutagePlan) -> tuple[float, float] | None:
        if plan.id not in self._plan_places:
            self._plan_places[plan.id] = middle_of(plan, self._territory)
        return self._plan_places[plan.id]

    def _follow(self, crew: CrewId, order: WorkOrder, now: datetime) -> None:
        """Be where the order says. An arrival is believed once, whoever entered it; who has left since drives back."""
        arrival = order.last(StageKind.ARRIVED) if order.state in _AT_THE_PLACE else None
        if arrival is None:
            return
        place = order.place.x, order.place.y
        if self._arrivals.get((crew, order.id)) == arrival.at:
            self._driving.send(crew, place, now=now, speed=_HOME_SPEED_M_S)
            return
        self._arrivals[crew, order.id] = arrival.at
        if self._driving.stand(crew, place, now):
            self._last_fix.pop(crew, None)  # its terminal says so at once

    def _fixes(self, picture: Picture, now: datetime) -> Iterator[Fix]:
        for crew in picture.crews.values():
            if crew.duty is DutyState.OFF_DUTY or self._silent(crew, now):
                continue
            pace = self._manners.crew
            gap = pace.standing_fix_s if self._driving.arrived(crew.id, now) else pace.driving_fix_s
            last = self._last_fix.get(crew.id)
            if last is None or now - last >= timedelta(seconds=gap * (0.8 + 0.4 * chance(crew.id, last).random())):
                self._last_fix[crew.id] = now
                yield self._fix(crew, now)

    def _fix(self, crew: Crew, now: datetime) -> Fix:
        x, y, heading = self._driving.at(crew.id, now)
        return Fix(crew=crew.id, at=now, x=x, y=y, heading=heading, speed=self._driving.speed(crew.id, now))

    def _silent(self, crew: Crew, now: datetime) -> bool:
        """Some terminals lose their signal for minutes: the console must show the age, not a green dot."""
        span = int(now.timestamp()) // (60 * _SILENT_MINUTES)
        return chance(crew.id, span, "silent").random() < self._manners.crew.silent_share


def _in_hand(orders: list[WorkOrder]) -> WorkOrder:
    """What a crew works on: where it went last, else what it has accepted; the next order waits its turn."""
    begun = [order for order in orders if order.state is not OrderState.DISPATCHED]
    return max(begun or orders, key=_went_at)


def _went_at(order: WorkOrder) -> float:
    if order.state is not OrderState.EN_ROUTE and order.state not in _AT_THE_PLACE:
        return 0.0
    went = (order.last(StageKind.DEPARTED), order.last(StageKind.ARRIVED))
    return max((stage.at.timestamp() for stage in went if stage is not None), default=0.0)


def _home(crew: Crew, picture: Picture, territory: Territory, manners: Manners) -> tuple[float, float]:
    """Where the idle crew stands: near its station's duty point, or near the middle one of all."""
    station = picture.stations.get(crew.station) if crew.station is not None else None
    if station is None:
        columns = territory["stations"].columns
        middle = np.hypot(columns["x"] - columns["x"].mean(), columns["y"] - columns["y"].mean()).argmin()
        x, y = float(columns["x"][middle]), float(columns["y"][middle])
    else:
        x, y = station.x, station.y
    spot = chance(crew.id, "home")
    return x + spot.gauss(0, manners.crew.parking_m), y + spot.gauss(0, manners.crew.parking_m)
