"""A night of storm by hand: reports come in, dispatchers send and acknowledge, crews work; the real decisions, the real
watch over causes, and what each seat hears of it. Seeded: the same night every time."""

import heapq
from bisect import bisect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import accumulate, count, takewhile
from random import Random

from models.alarms.alarm_signs import AlarmSigns
from models.alarms.calls import Calls
from models.alarms.folding import WAITING, Card, Folding
from models.alarms.watch import AlarmWatch
from models.commands import orders as o
from models.commands.alarms import AcknowledgeAlarms, ClearAlarms, RaiseAlarms, SeenAlarm
from models.commands.protected_events import ProtectEvent
from models.commands.room import SetCrewDuty
from models.entities.alarms import Alarm, AlarmKind, AlarmState
from models.entities.orders import OrderState, WorkOrder
from models.entities.outage_plans import Window
from models.entities.people import SYSTEM_ACCOUNT, CrewKind, DutyState, Team
from models.entities.places import ServiceGrid, Station, Zone
from models.entities.protected_events import ProtectionLevel
from models.ids import AlarmId, AreaCode, CrewId, GridId, OrderId, StationId, TeamId
from tests.models.builders import Room, city, crew, import_of, place, report_of

MOST_OPEN = 300
"""Rows of an opened card."""
TICK = timedelta(seconds=2)
"""As the workstation's scheduler."""
_WEIGHTS = (6, 16, 20, 18, 14, 11, 9, 6)
"""How a storm's reports fall upon its eighths: it comes fast, and goes slowly."""
_ZONES = (Zone.URBAN, Zone.URBAN, Zone.URBAN, Zone.RURAL, Zone.RURAL)
_LOOK_EVERY_S = (300.0, 600.0)
"""Between two looks at the whole list that nobody was called to."""


@dataclass
class Seat:
    """A dispatcher and the stations he answers for."""

    stations: frozenset[StationId]
    calls: Calls
    called_at: list[datetime] = field(default_factory=list)
    most_standing: int = 0
    busy: bool = False


class StormNight:
    """`crews` for every station. A seat answers for `stations // seats` of them."""

    def __init__(
        self, *, orders: int, stations: int, seats: int, crews: int, hours: float = 8.0, seed: int = 6
    ) -> None:
        self.room = Room()
        self.random = Random(seed)
        self.raised = 0
        self.begun = self.room.now
        self.until = self.begun + timedelta(hours=hours)
        self._numbers = count()
        self._acts: list[tuple[datetime, int, Callable[[], None]]] = []
        self.stations = [StationId(f"S{number:02}") for number in range(1, stations + 1)]
        self._free: dict[StationId, list[CrewId]] = {key: [] for key in self.stations}
        self._pool: dict[StationId, list[tuple[datetime, OrderId]]] = {key: [] for key in self.stations}
        self._people(crews)
        self._watch = AlarmWatch(self.room.picture, self.room.rules)
        self.folding = Folding(self.room.picture, self.room.rules, station=None, now=self.room.now)
        self._seen = self.room.picture.revision
        each = stations // seats
        self.seats = [
            Seat(frozenset(self.stations[at : at + each]), Calls(self.room.rules)) for at in range(0, stations, each)
        ]
        for seat in self.seats:
            self._later(self.random.uniform(*_LOOK_EVERY_S), lambda seat=seat: self._look_through(seat))
        for moment in self._arrivals(orders, hours):
            self.at(moment, self._report)

    def at(self, moment: datetime, act: Callable[[], None]) -> None:
        heapq.heappush(self._acts, (moment, next(self._numbers), act))

    def run(self, each_tick: Callable[[], None] = lambda: None) -> None:
        while self.room.now < self.until:
            self.room.now += TICK
            while self._acts and self._acts[0][0] <= self.room.now:
                heapq.heappop(self._acts)[2]()
            self._keep_up()
            each_tick()

    def report(self, station: StationId, *, ago: timedelta = timedelta(0), area: str = "T-1") -> OrderId:
        """An order that waits for a crew; `ago` says how late it came in."""
        spot = place(f"G-{station}", area=AreaCode(area))
        entry = self.room.send(report_of(received_at=self.room.now - ago, place=spot))
        assert entry is not None
        key = next(change.after.id for change in entry.changes if isinstance(change.after, WorkOrder))
        heapq.heappush(self._pool[station], (self.room.now, key))
        return key

    # -- the city -------------------------------------------------------------------------------------------

    def _people(self, crews: int) -> None:
        things: list[Station | ServiceGrid | Team] = []
        names = [(key, f"{key}-{number}") for key in self.stations for number in range(1, crews + 1)]
        for number, key in enumerate(self.stations):
            things.append(Station(id=key, name=f"{key} 站", x=0.0, y=0.0))
            zone = _ZONES[number % len(_ZONES)]
            things.append(
                ServiceGrid(id=GridId(f"G-{key}"), name=f"{key} 网格", station=key, zone=zone, customers=2500)
            )
            team = TeamId(f"{key}-repair")
            things.append(Team(id=team, name=f"{key} 抢修班", kind=CrewKind.STATION_REPAIR, station=key))
        made = [crew(name, team=TeamId(f"{key}-repair"), station=key) for key, name in names]
        self.room.send(import_of((*city(), *things, *made)), by=SYSTEM_ACCOUNT.id)
        for key, name in names:
            self.room.send(SetCrewDuty(crew=CrewId(name), duty=DutyState.STANDBY, seen=1), by="leader-2")
            self._free[key].append(CrewId(name))

    def _arrivals(self, orders: int, hours: float) -> Iterable[datetime]:
        eighth = hours * 3600 / len(_WEIGHTS)
        sums = list(accumulate(_WEIGHTS))
        for _ in range(orders):
            at = bisect(sums, self.random.uniform(0, sums[-1] - 0.001))
            yield self.begun + timedelta(seconds=(at + self.random.random()) * eighth)

    # -- what people do -------------------------------------------------------------------------------------

    def _report(self) -> None:
        station = self.random.choice(self.stations)
        self.report(station)
        self._wake(next(seat for seat in self.seats if station in seat.stations))

    def _wake(self, seat: Seat) -> None:
        """Whoever sits there sends one crew after another, some half a minute each."""
        if not seat.busy and any(self._pool[key] and self._free[key] for key in seat.stations):
            seat.busy = True
            self._later(self.random.uniform(12, 40), lambda: self._send_one(seat))

    def _send_one(self, seat: Seat) -> None:
        seat.busy = False
        ready = [(self._pool[key][0], key) for key in seat.stations if self._pool[key] and self._free[key]]
        if ready:
            station = min(ready)[1]
            order = heapq.heappop(self._pool[station])[1]
            sent = self._free[station].pop()
            self.room.assign(order, sent, override="风灾")
            self._later(self.random.uniform(15, 100), lambda: self._work(order, station, sent))
        self._wake(seat)

    def _work(self, order: OrderId, station: StationId, sent: CrewId) -> None:
        """A crew's way through an order; some find more than they had thought."""
        room, minutes = self.room, self.random.uniform
        match room.order(order).state:
            case OrderState.DISPATCHED:
                room.act(o.AcceptOrder, order)
                wait = minutes(4, 14)
            case OrderState.ACCEPTED:
                room.act(o.Arrive, order)
                wait = minutes(3, 8)
            case OrderState.ON_SITE:
                room.act(o.Diagnose, order, equipment=room.order(order).equipment, cause="断线")
                wait = minutes(60, 300) if self.random.random() < 0.02 else minutes(6, 25)
            case OrderState.DIAGNOSED:
                room.act(o.CompleteRepair, order, remedy="接线")
                wait = 1.0
            case OrderState.REPAIRED:
                room.act(o.ConfirmRestored, order)
                self._free[station].append(sent)
                self._wake(next(seat for seat in self.seats if station in seat.stations))
                wait = minutes(2, 40)
            case _:
                room.act(o.ReturnOrder, order)
                return
        self._later(wait * 60, lambda: self._work(order, station, sent))

    def _look_through(self, seat: Seat) -> None:
        """The whole list, from time to time, called or not."""
        self._acknowledge(seat)
        self._later(self.random.uniform(*_LOOK_EVERY_S), lambda: self._look_through(seat))

    def _acknowledge(self, seat: Seat) -> None:
        seen = [
            SeenAlarm(alarm=alarm.id, level=alarm.level)
            for card in self.folding.cards.values()
            if card.count(*WAITING) and self._of(seat, card)
            for alarm in card.alarms.values()
            if card.state_of(alarm.id) in WAITING
        ]
        for at in range(0, len(seen), 500):
            self.room.send(AcknowledgeAlarms(alarms=tuple(seen[at : at + 500])))

    def _later(self, seconds: float, act: Callable[[], None]) -> None:
        self.at(self.room.now + timedelta(seconds=seconds), act)

    # -- what the seats do by themselves --------------------------------------------------------------------

    def _keep_up(self) -> None:
        self._show_news()
        more = True
        while more:
            due = self._watch.due(self.room.now)
            for command in (RaiseAlarms(causes=due.to_raise), ClearAlarms(alarms=due.to_clear)):
                self.room.send(command, SYSTEM_ACCOUNT.id)
            self._show_news()
            more = due.more
        self.folding.show_now(self.room.now)
        new = self.folding.take_new()
        self.raised += len(new)
        for seat in self.seats:
            seat.calls.hear((one for one in new if not seat.stations.isdisjoint(one.stations)), self.room.now)
            called = {alarm.kind for alarm in seat.calls.take(self.room.now, self._waits)}
            seat.called_at += [self.room.now] * len(called)
            seat.most_standing = max(
                seat.most_standing, sum(self._of(seat, card) for card in self.folding.cards.values())
            )
            if called:
                self._later(self.random.uniform(15, 60), lambda seat=seat: self._acknowledge(seat))

    @staticmethod
    def _of(seat: Seat, card: Card) -> bool:
        return not seat.stations.isdisjoint(card.key.stations)

    def _show_news(self) -> None:
        news = list(takewhile(lambda entry: entry.revision > self._seen, reversed(self.room.picture.entries)))
        for entry in reversed(news):
            self._watch.show_changes(entry.changes)
            self.folding.show_changes(entry.changes)
        self._seen = self.room.picture.revision

    def _waits(self, alarm: Alarm) -> bool:
        known = self.room.picture.alarms.get(alarm.id)
        return known is not None and known.state_at(self.room.now) is AlarmState.UNACKNOWLEDGED


def busiest(moments: Iterable[datetime], span: timedelta) -> int:
    """The most of them within any such span."""
    found = sorted(moments)
    return max((bisect(found, at + span - timedelta.resolution) - row for row, at in enumerate(found)), default=0)


class Injection:
    """Causes brought into a night at moments of its busiest hours, and whether each stood on the list soon enough."""

    def __init__(self, night: StormNight, causes: int, *, within: timedelta) -> None:
        self._night = night
        self.seen: list[AlarmId] = []
        self.unseen: list[OrderId] = []
        self._within = within
        length = night.until - night.begun
        areas = tuple(AreaCode(f"E-{number}") for number in range(causes))
        night.room.send(
            ProtectEvent(
                name="高考",
                level=ProtectionLevel.FIRST,
                window=Window(night.begun + timedelta(minutes=1), night.until + length),
                areas=areas,
                source="函",
            )
        )
        for area in areas:
            moment = night.begun + length * night.random.uniform(0.15, 0.7)
            night.at(moment, lambda area=area: self._bring(area))

    def _bring(self, area: AreaCode) -> None:
        """A fault in a protected event, or an order that comes in when its limits are over."""
        night = self._night
        station, late = night.random.choice(night.stations), night.random.random() < 0.5
        if late:
            order, kind = night.report(station, ago=timedelta(minutes=70)), AlarmKind.ARRIVAL_CLOCK
        else:
            order, kind = night.report(station, area=area), AlarmKind.FAULT_IN_EVENT
        night.at(night.room.now + self._within, lambda: self._look(order, kind))

    def _look(self, order: OrderId, kind: AlarmKind) -> None:
        """In a card, and among its rows when it is opened; and by the sign of its order."""
        night = self._night
        wanted = [alarm for alarm in night.room.picture.alarms_of_order(order) if alarm.kind is kind]
        cards = [card for card in night.folding.cards.values() if wanted and wanted[0].id in card.alarms]
        opened = [{alarm.id for alarm in card.neediest(MOST_OPEN)} for card in cards]
        shown = [rows for rows in opened if wanted[0].id in rows]
        fresh = AlarmSigns(night.room.picture, night.room.rules, night.room.now)
        if len(shown) == 1 and order in fresh.signs():
            self.seen.append(wanted[0].id)
        else:
            self.unseen.append(order)
