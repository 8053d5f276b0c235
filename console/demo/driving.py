"""Crews on the demo's roads: where each one is at a moment, and which way it heads."""

from dataclasses import dataclass
from datetime import datetime
from math import atan2, degrees, hypot

import numpy as np
from numpy.typing import NDArray

from console.demo.roads import RoadGraph
from models.ids import CrewId

_ARRIVED_M = 1.0


@dataclass(frozen=True, slots=True)
class Drive:
    """Along `path` (k, 2) metres from `started` on at `speed` metres a second; `along` is the way so far."""

    path: NDArray[np.float64]
    along: NDArray[np.float64]
    started: datetime
    speed: float

    def at(self, now: datetime) -> tuple[float, float, float | None]:
        """x, y metres and heading in degrees from north; no heading once it stands."""
        gone = max(0.0, (now - self.started).total_seconds()) * self.speed
        x = float(np.interp(gone, self.along, self.path[:, 0]))
        y = float(np.interp(gone, self.along, self.path[:, 1]))
        if gone >= self.along[-1]:
            return x, y, None
        leg = min(int(np.searchsorted(self.along, gone, side="right")), len(self.path) - 1)
        dx, dy = self.path[leg] - self.path[leg - 1]
        return x, y, degrees(atan2(float(dx), float(dy))) % 360

    def over(self, now: datetime) -> bool:
        return (now - self.started).total_seconds() * self.speed >= float(self.along[-1])


class Driving:
    """Every crew's place; a crew that is sent somewhere drives there along the roads, and one that is said to be
    somewhere is there."""

    def __init__(self, roads: RoadGraph, places: dict[CrewId, tuple[float, float]]) -> None:
        self._roads = roads
        self._places = places
        self._drives: dict[CrewId, Drive] = {}

    def send(self, crew: CrewId, to: tuple[float, float], *, now: datetime, speed: float) -> None:
        """Start driving to `to` metres; a drive to the same place goes on, and who is there already stays."""
        drive = self._drives.get(crew)
        goal_x, goal_y = self._places[crew] if drive is None else drive.path[-1]
        if hypot(goal_x - to[0], goal_y - to[1]) < _ARRIVED_M:
            return
        x, y, _ = self.at(crew, now)
        path = np.vstack(([x, y], self._roads.path((x, y), to), to))
        steps = np.hypot(*np.diff(path, axis=0).T)
        kept = np.concatenate(([True], steps > 0))
        along = np.concatenate(([0.0], np.cumsum(steps)))[kept]
        self._drives[crew] = Drive(path[kept], along, now, speed)

    def stand(self, crew: CrewId, place: tuple[float, float], now: datetime) -> bool:
        """Let it be at `place` from now on; False if it is there anyway."""
        x, y, _ = self.at(crew, now)
        if hypot(x - place[0], y - place[1]) < _ARRIVED_M:
            return False
        self._places[crew] = place
        self._drives.pop(crew, None)
        return True

    def at(self, crew: CrewId, now: datetime) -> tuple[float, float, float | None]:
        """x, y metres and heading in degrees from north; no heading once it stands."""
        drive = self._drives.get(crew)
        if drive is None:
            return (*self._places[crew], None)
        return drive.at(now)

    def arrived(self, crew: CrewId, now: datetime) -> bool:
        drive = self._drives.get(crew)
        return drive is None or drive.over(now)

    def speed(self, crew: CrewId, now: datetime) -> float:
        return 0.0 if self.arrived(crew, now) else self._drives[crew].speed
