"""A night of storm: how often is each dispatcher called, and is any cause that needs a person hidden for it?

python benchmarks/storm_night.py [--quick] [--json FILE]

Five thousand orders in eight hours at twenty stations, decided, watched and folded as the console does it, without its
windows. Crews take some 35 minutes for an order and are too few at the height of the storm; dispatchers send a crew in
about half a minute, acknowledge a quarter to a whole minute after a call, and look through the list every five to ten
minutes besides. What counts is what a person hears: a call, however many alarms it is about (YK-14, EEMUA 191).

Dispatchers: ten. One order a minute for each of them at the height is what two hands can send.
"""

import argparse
import sys
import time
from datetime import timedelta
from pathlib import Path

sys.path[0] = str(Path(__file__).parents[1])  # or this file would be taken for a package of that name

from benchmarks.figures import Figure, keep
from tests.models.builders import rule_book
from tests.models.storm_night import Injection, Seat, StormNight, busiest

_HOURS = 8.0
_ORDERS_OF_STATION = 250
_STATIONS_OF_SEAT = 2
_CREWS_OF_STATION = 14
_INJECTED = 200
_WITHIN = timedelta(seconds=5)


def night_figures(*, seats: int) -> list[Figure]:
    stations, rules = seats * _STATIONS_OF_SEAT, rule_book()
    orders = stations * _ORDERS_OF_STATION
    begun = time.process_time()
    night = StormNight(orders=orders, stations=stations, seats=seats, crews=_CREWS_OF_STATION, hours=_HOURS)
    brought = Injection(night, _INJECTED, within=_WITHIN)
    night.run()
    spent = time.process_time() - begun
    span = rules.duration("alarm.rate_span")
    windows = timedelta(hours=_HOURS) / span
    average = sum(len(seat.called_at) for seat in night.seats) / seats / windows
    worst = max(len(seat.called_at) for seat in night.seats) / windows
    peak = max(busiest(seat.called_at, span) for seat in night.seats)
    before = night.raised / seats / windows
    name, told = f"{orders} orders, {seats} dispatchers", f"in {span.total_seconds() / 60:.0f} min"
    return [
        Figure(f"{name}: alarms to each {told}, before folding", before, "", None),
        Figure(f"{name}: calls to each {told}, average", average, "", rules.value("alarm.rate_average")),
        Figure(f"{name}: the same, whoever is called most", worst, "", rules.value("alarm.rate_average")),
        Figure(f"{name}: calls to one {told}, peak", float(peak), "", rules.value("alarm.rate_peak")),
        Figure(f"{name}: cards standing before one, at worst", float(_most_standing(night.seats)), "", None),
        Figure(
            f"{_INJECTED} injected causes: not seen within {_WITHIN.seconds} s", float(len(brought.unseen)), "", 0.0
        ),
        Figure(f"{name}: processor for {_HOURS:g} h", spent, "s", None),
    ]


def _most_standing(seats: list[Seat]) -> int:
    return max(seat.most_standing for seat in seats)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="two of the dispatchers, with their four stations")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    wanted = parser.parse_args()
    figures = night_figures(seats=2 if wanted.quick else 10)
    for figure in figures:
        print(figure.line())
    return keep(figures, wanted.json)


if __name__ == "__main__":
    raise SystemExit(main())
