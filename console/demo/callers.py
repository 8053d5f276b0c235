"""The demo city's customers: what breaks, who calls about it, on which channel, in which words."""

import heapq
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import numpy as np

from console.demo.manners import Complaint, Manners
from models.commands.orders import RegisterReport
from models.entities.network import ImportantCustomer
from models.entities.orders import Channel, Hazard, Symptom
from models.entities.places import Place
from models.ids import AreaCode, FeederCode, GovernmentGridId, GridId
from models.picture import Picture
from models.territory.territory import Locator, Territory

_SURNAMES = "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗"
_HAZARDS = {Symptom.WIRE_DOWN: Hazard.PUBLIC_DISORDER, Symptom.SPARKS: Hazard.LARGE_LOSS}
_HAZARD_SHARE = 0.25
_SECOND_CALL_SHARE = 0.35
_SECOND_CALL_MIN = (1.0, 9.0)


class Callers:
    """A stream of reports in time. `reports_until(now)` gives what has been called in since the last call."""

    def __init__(self, territory: Territory, manners: Manners, *, seed: int, start: datetime, zone: ZoneInfo) -> None:
        self._territory = territory
        self._manners = manners
        self._random = Random(seed)
        self._zone = zone
        self._locator = Locator(territory)
        self._areas = territory["areas"]
        customers = self._areas.columns["residents"] + self._areas.columns["businesses"]
        self._weights = np.cumsum(customers / customers.sum())
        self._queue: list[tuple[datetime, int, RegisterReport]] = []
        self._count = 0
        self._next_trouble = start
        self._next_burst = start + timedelta(minutes=manners.weather.burst_every_min)

    def reports_until(self, now: datetime, picture: Picture) -> Iterator[RegisterReport]:
        """Reports received up to `now`, oldest first; a second caller about the same trouble comes later."""
        while self._next_trouble <= now:
            self._one_trouble(self._next_trouble, picture)
            self._next_trouble += self._gap(self._next_trouble)
        while self._manners.weather.burst_every_min and self._next_burst <= now:
            self._feeder_trip(self._next_burst, picture)
            self._next_burst += timedelta(minutes=self._manners.weather.burst_every_min)
        while self._queue and self._queue[0][0] <= now:
            yield heapq.heappop(self._queue)[2]

    def crowd(self, count: int, since: datetime, until: datetime, picture: Picture) -> None:
        """Queue `count` troubles spread over a span: the past of a shift that the demo opens in."""
        for _ in range(count):
            self._one_trouble(since + (until - since) * self._random.random(), picture)

    def _gap(self, at: datetime) -> timedelta:
        """Exponential time to the next trouble, by the hour of the day."""
        share = self._manners.hours[at.astimezone(self._zone).hour]
        per_hour = self._manners.weather.troubles_per_hour * share
        return timedelta(hours=self._random.expovariate(per_hour))

    def _one_trouble(self, at: datetime, picture: Picture) -> None:
        complaints = self._manners.complaints
        complaint = self._random.choices(complaints, [complaint.share for complaint in complaints])[0]
        row = int(np.searchsorted(self._weights, self._random.random()))
        self._call(at, row, complaint, picture)
        if complaint.customers[1] > 1 and self._random.random() < _SECOND_CALL_SHARE:
            later = at + timedelta(minutes=self._random.uniform(*_SECOND_CALL_MIN))
            self._call(later, row, complaint, picture)

    def _feeder_trip(self, at: datetime, picture: Picture) -> None:
        """Many customers of one feeder call within a few minutes."""
        feeders = self._areas.columns["feeder"]
        feeder = feeders[int(np.searchsorted(self._weights, self._random.random()))]
        rows = np.flatnonzero(feeders == feeder)
        complaint = self._manners.complaint(Symptom.NO_POWER_MANY)
        for _ in range(self._random.randint(*self._manners.weather.burst_reports)):
            row = int(rows[self._random.randrange(len(rows))])
            self._call(at + timedelta(minutes=self._random.expovariate(0.4)), row, complaint, picture)

    def _call(self, at: datetime, row: int, complaint: Complaint, picture: Picture) -> None:
        self._count += 1
        heapq.heappush(self._queue, (at, self._count, self._report(at, row, complaint, picture)))

    def _report(self, at: datetime, row: int, complaint: Complaint, picture: Picture) -> RegisterReport:
        channels = self._manners.channels
        channel = self._random.choices([c for c, _ in channels], [share for _, share in channels])[0]
        hazard = _HAZARDS.get(complaint.symptom)
        place = self._place(row)
        report = RegisterReport(
            channel=channel,
            channel_reference=f"{at:%y%m%d%H%M%S}-{self._count}",
            received_at=at,
            caller=self._caller(channel),
            phone=f"1{self._random.choice('3578')}{self._random.randrange(10**9):09d}",
            place=place,
            symptom=complaint.symptom,
            words=self._random.choice(complaint.words),
            customer=f"{place.area}{self._random.randrange(100):02d}",
            customers_out=self._random.randint(*complaint.customers),
            important_customers=self._important(place, complaint, picture),
        )
        if hazard is not None and self._random.random() < _HAZARD_SHARE:
            return replace(report, hazards=(hazard,))
        return report

    def _caller(self, channel: Channel) -> str:
        surname = self._random.choice(_SURNAMES)
        if channel is Channel.GOVERNMENT_GRID:
            return f"{surname}网格员"
        return surname + self._random.choice(("先生", "女士"))

    def _place(self, row: int) -> Place:
        columns = self._areas.columns
        x = float(columns["x"][row]) + self._random.gauss(0, 40)
        y = float(columns["y"][row]) + self._random.gauss(0, 40)
        if self._locator.row("areas", x, y) != row:
            x, y = float(columns["x"][row]), float(columns["y"][row])
        government = self._locator.row("government_grids", x, y)
        feeder = int(columns["feeder"][row])
        layers = self._territory
        return Place(
            x=x,
            y=y,
            address=f"{self._areas.names[row]} {self._random.randint(1, 60)}号",
            area=AreaCode(str(self._areas.codes[row])),
            grid=GridId(str(layers["grids"].codes[columns["grid"][row]])),
            government_grid=None
            if government is None
            else GovernmentGridId(str(layers["government_grids"].codes[government])),
            feeder=None if feeder < 0 else FeederCode(str(layers["feeders"].codes[feeder])),
        )

    def _important(self, place: Place, complaint: Complaint, picture: Picture) -> tuple[str, ...]:
        """Important customers of the area, if the trouble leaves many dark."""
        if complaint.customers[1] < 2:
            return ()
        known = picture.table(ImportantCustomer).values()
        return tuple(customer.id for customer in known if customer.area == place.area)
