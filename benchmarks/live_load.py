"""A room in a storm, as far as the map hears of it: ten times a second every crew has moved and orders have changed."""

import time
from dataclasses import replace
from datetime import timedelta

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer

from benchmarks.figures import Figure
from benchmarks.stage import settle
from models.changes import Change
from models.entities.fixes import Fix
from models.entities.orders import Urgency
from models.entities.people import DutyState
from models.entities.places import Place
from models.ids import CrewId, OrderId
from models.picture import Picture
from models.territory.territory import Territory
from tests.widgets import pictures
from widgets.map.map_view import MapView

_EVERY_MS = 100
_ROUND = 20
"""So many ticks are made ready beforehand, and then come again."""
_CHANGED = 0.001
"""The share of the orders that changes in a tick."""
_LIVE_FLOOR_PERCENT = 25.0


class Life(QObject):
    """`picture` holds the orders and crews, spread over the transformers; `start` lets them live on a map."""

    def __init__(self, territory: Territory, *, orders: int, crews: int) -> None:
        super().__init__()
        rng = np.random.default_rng(7)
        areas = territory["areas"]
        xy = np.column_stack((areas.columns["x"], areas.columns["y"]))
        self.orders, self.crews = orders, crews
        self.picture = _picture(xy[rng.integers(0, len(xy), orders)].tolist(), crews)
        self._fixes = _fixes(xy[rng.integers(0, len(xy), crews)], rng)
        self._changes = _changes(self.picture, rng)
        self._tick = 0
        self._map: MapView | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._beat)

    def start(self, view: MapView) -> None:
        self._map = view
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        assert self._map is not None
        at = self._tick % _ROUND
        self._tick += 1
        changes = self._changes[at]
        self.picture.apply_changes(changes)
        self._map.show_changes(changes)
        self._map.show_fixes(self._fixes[at], pictures.NOW + timedelta(milliseconds=_EVERY_MS * at))


def live_figures(name: str, view: MapView, life: Life, *, seconds: float) -> list[Figure]:
    """The share of a core that the map needs while the hand is still."""
    spent = time.process_time()
    settle(seconds / 2)
    idle = (time.process_time() - spent) / (seconds / 2)
    life.start(view)
    settle(1.0)
    begun, spent = time.perf_counter(), time.process_time()
    settle(seconds)
    share = (time.process_time() - spent) / (time.perf_counter() - begun)
    life.stop()
    what = f"{name}: {life.orders} orders and {life.crews} crews at 10 Hz"
    note = f"every crew moves in every tick; {100 * idle:.1f} % without them"
    return [Figure(f"{what}, of one core", 100 * share, "%", _LIVE_FLOOR_PERCENT, note)]


def _picture(places: list[list[float]], crews: int) -> Picture:
    picture = pictures.picture_of(pictures.station(), pictures.grid())
    order, urgencies = pictures.order(), list(Urgency)
    for number, (x, y) in enumerate(places):
        key = OrderId(f"261121{number:05d}")
        at = Place(x=x + number % 40, y=y, address="", grid=order.place.grid)
        picture.put(replace(order, id=key, urgency=urgencies[number % len(urgencies)], place=at))
    for number in range(crews):
        duty = DutyState.STANDBY if number % 3 else DutyState.OFF_DUTY
        picture.put(pictures.crew(_crew(number), name=f"抢修{number + 1}班", duty=duty))
    return picture


def _fixes(homes: "np.typing.NDArray[np.float64]", rng: np.random.Generator) -> list[dict[CrewId, Fix]]:
    """Every crew drives a circle around its home; a fix of each for every tick."""
    reach, phase = rng.uniform(50, 300, len(homes)), rng.uniform(0, 360, len(homes))
    ticks = []
    for tick in range(_ROUND):
        turn = phase + tick * 360 / _ROUND
        x = (homes[:, 0] + reach * np.cos(np.radians(turn))).tolist()
        y = (homes[:, 1] + reach * np.sin(np.radians(turn))).tolist()
        heading = (-turn % 360).tolist()
        at = pictures.NOW + timedelta(milliseconds=_EVERY_MS * tick)
        ticks.append(
            {
                CrewId(_crew(n)): Fix(crew=CrewId(_crew(n)), at=at, x=x[n], y=y[n], heading=heading[n], speed=8.0)
                for n in range(len(homes))
            }
        )
    return ticks


def _changes(picture: Picture, rng: np.random.Generator) -> list[tuple[Change, ...]]:
    """In the first half of a round orders become critical, in the second they are again what they were."""
    orders = list(picture.orders.values())
    count = max(1, round(len(orders) * _CHANGED))
    picks = rng.permutation(len(orders))[: count * _ROUND // 2].reshape(-1, count)
    there = [tuple(Change(orders[n], replace(orders[n], urgency=Urgency.CRITICAL)) for n in rows) for rows in picks]
    back = [tuple(Change(change.after, change.before) for change in changes) for changes in there]
    return there + back


def _crew(number: int) -> str:
    return f"C{number:05d}"
