"""The demo city's life, one step at a time: callers report, crews answer and drive. Dispatching is left to people."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from console.demo.accounts import crew_account
from console.demo.callers import Callers
from console.demo.crew_terminals import next_command
from console.demo.driving import Driving
from console.demo.manners import Manners, chance
from console.demo.roads import RoadGraph
from models.commands import Request
from models.entities.fixes import Fix
from models.entities.orders import OrderState
from models.entities.people import SYSTEM_ACCOUNT, Crew, DutyState
from models.ids import CrewId
from models.picture import Picture
from models.territory.territory import Territory

_HOME_SPEED_M_S = 9.0
_SILENT_MINUTES = 9


@dataclass(frozen=True, slots=True)
class Step:
    """What the outside world does at one moment: requests to commit in order, and positions."""

    requests: tuple[Request, ...]
    fixes: tuple[Fix, ...]


class DemoLife:
    """Callers and crews of one demo city; `step` reads the picture and never changes it."""

    def __init__(
        self, territory: Territory, picture: Picture, manners: Manners, *, seed: int, start: datetime, zone: ZoneInfo
    ) -> None:
        self._manners = manners
        self._homes = {crew.id: _home(crew, picture, territory, manners) for crew in picture.crews.values()}
        self._driving = Driving(RoadGraph.of(territory), dict(self._homes))
        self._last_fix: dict[CrewId, datetime] = {}
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
                self._driving.send(crew.id, self._homes[crew.id], now=now, speed=_HOME_SPEED_M_S)
                continue
            # A crew works on what it has begun; the next order waits its turn.
            begun = [order for order in orders if order.state is not OrderState.DISPATCHED]
            command = next_command((begun or orders)[0], crew, driving=self._driving, manners=self._manners, now=now)
            if command is not None:
                yield Request(actor=crew_account(crew.id), command=command)

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
