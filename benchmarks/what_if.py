"""How long it takes to say what a plan of 2 000 areas does to repeated outages, with 200 000 outages of five years on
record: in a city of 20 000 areas, where they lie ten times as thick, and in a province of 200 000; and how long the
worker is held up by one step of judging a plan of 5 000 areas.

python benchmarks/what_if.py [--quick] [--json FILE]
"""

import argparse
import statistics
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[0] = str(ROOT)  # or this file would be taken for a package of that name

import numpy as np

from benchmarks.figures import Figure, keep
from benchmarks.judging_steps import judging_figures
from benchmarks.stage import median_ms
from models.entities.outage_plans import Window
from models.ids import AreaCode, PlanId
from models.planning.outage_history import OutageHistory
from models.planning.outage_offers import Ask, merge_offers, move_offers
from models.planning.outage_records import OutageRecord, PlannedOutage
from models.planning.repeat_details import area_detail
from models.planning.repeated_outages import Caliber, Side, what_if
from models.rules.rule_book import RuleBook
from models.rules.rule_book_text import parse_rule_book
from resources.rule_books import read_rule_book_text

_SIZES = {"city": 20_160, "province": 201_600}
_OUTAGES, _YEARS = 200_000, 5
_AREAS, _OTHER_PLANS, _HORIZON = 2_000, 40, 60
_FEEDER = 12
"""Areas of one feeder: three outages of ten darken all of them."""
_NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)
_AT_ONCE = 500
"""Outages that are taken in at a stretch, between two turns of whoever else wants the interpreter."""

_ANSWER_MS, _OFFERS_MS, _DETAIL_MS, _TABLE_MS, _STALL_MS = 200.0, 1000.0, 50.0, 50.0, 16.0


def what_if_figures(*, rounds: int) -> list[Figure]:
    rules = parse_rule_book(read_rule_book_text("2026.1"))
    figures = []
    for name, areas in _SIZES.items():
        codes = [AreaCode(f"A{row:06}") for row in range(areas)]
        book, taking = _book(codes)
        figures.append(Figure(f"{name}: take in {_AT_ONCE} outages", taking, "ms", _STALL_MS))
        figures += _asked(name, book, codes, rules, rounds)
    return [*figures, *judging_figures(rules, rounds=max(2, rounds // 5))]


def _asked(name: str, book: OutageHistory, codes: list[AreaCode], rules: RuleBook, rounds: int) -> list[Figure]:
    begun = time.perf_counter()
    table = book.table()
    first_ms = (time.perf_counter() - begun) * 1000
    start = _NOW + timedelta(days=10)
    drafted = PlannedOutage(
        id=PlanId("draft"), areas=tuple(codes[:_AREAS]), window=Window(start, start + timedelta(hours=6))
    )
    moved = PlannedOutage(
        id=drafted.id,
        areas=drafted.areas,
        window=Window(start + timedelta(days=20), start + timedelta(days=20, hours=6)),
    )
    ask = Ask(table=table, plan=drafted, now=_NOW, rules=rules, customers=dict.fromkeys(codes, 65))
    days = [(_NOW + timedelta(days=1 + day)).date() for day in range(_HORIZON)]
    pairs = len(table.of_areas(drafted.areas)[0])
    answer = what_if(table, before=drafted, after=moved, now=_NOW, rules=rules)
    totals = {kind.value: count for kind, count in answer.totals(Caliber.ALL, Side.AFTER).items()}
    works: list[tuple[str, Callable[[], object], float | None]] = [
        (
            f"a plan of {_AREAS} areas added",
            lambda: what_if(table, before=None, after=drafted, now=_NOW, rules=rules),
            _ANSWER_MS,
        ),
        (
            f"a plan of {_AREAS} areas moved",
            lambda: what_if(table, before=drafted, after=moved, now=_NOW, rules=rules),
            _ANSWER_MS,
        ),
        ("offers to merge", lambda: list(merge_offers(ask)), _OFFERS_MS),
        (f"offers to move within {_HORIZON} days", lambda: list(move_offers(ask, days)), _OFFERS_MS),
        ("why one area is counted so", lambda: area_detail(answer, table, drafted.areas[7]), _DETAIL_MS),
        ("the book as it is now", book.table, _TABLE_MS),
    ]
    figures = [Figure(f"{name}: the book for the first time, sorted", first_ms, "ms", None)]
    for what, work, limit in works:
        figures.append(Figure(f"{name}: {what}", median_ms(rounds, work), "ms", limit, _processor(work)))
    said = Figure(f"{name}: areas that are frequent then", totals["frequent"], "", None, f"{pairs} outages; {totals}")
    figures.append(said)
    stall = statistics.median(_longest_wait(works[0][1]) for _ in range(rounds))
    figures.append(Figure(f"{name}: longest that another thread waits meanwhile", stall, "ms", _STALL_MS))
    return figures


def _book(codes: list[AreaCode]) -> tuple[OutageHistory, float]:
    """A book of five years and of plans to come, and the milliseconds that so many outages at a stretch take."""
    random = np.random.default_rng(7)
    book, areas = OutageHistory(), len(codes)
    ago = random.integers(0, _YEARS * 365 * 86_400, _OUTAGES).tolist()
    length = random.integers(600, 8 * 3600, _OUTAGES).tolist()
    place, wide = random.integers(0, areas, _OUTAGES).tolist(), (random.random(_OUTAGES) < 0.3).tolist()
    kinds = random.random(_OUTAGES)
    arranged, external = (kinds < 0.2).tolist(), (kinds > 0.85).tolist()
    records = []
    for row in range(_OUTAGES):
        feeder = place[row] // _FEEDER * _FEEDER
        start = _NOW - timedelta(seconds=ago[row])
        record = OutageRecord(
            areas=tuple(codes[feeder : feeder + _FEEDER]) if wide[row] else (codes[place[row]],),
            start=start,
            end=start + timedelta(seconds=length[row]),
            planned=arranged[row],
            external_damage=external[row],
        )
        records.append(record)
    spent = []
    for first in range(0, _OUTAGES, _AT_ONCE):
        begun = time.perf_counter()
        for row in range(first, first + _AT_ONCE):
            book.put_row(str(row), records[row])
        spent.append((time.perf_counter() - begun) * 1000)
    for number in range(_OTHER_PLANS):
        start = _NOW + timedelta(days=1 + number % _HORIZON)
        at = int(random.integers(0, min(areas, 2 * _AREAS)))
        book.put_plan(
            PlannedOutage(
                id=PlanId(f"P{number}"),
                areas=tuple(codes[at : at + 200]),
                window=Window(start, start + timedelta(hours=4)),
            )
        )
    return book, statistics.median(spent)


def _processor(work: Callable[[], object]) -> str:
    """On a machine with other work to do the clock says little."""
    begun = time.process_time()
    work()
    return f"{(time.process_time() - begun) * 1000:.0f} ms of the processor"


def _longest_wait(work: Callable[[], object]) -> float:
    """Milliseconds between two turns of a thread that always wants one, while another does `work`."""
    worker = threading.Thread(target=work)
    worst, last = 0.0, time.perf_counter()
    worker.start()
    while worker.is_alive():
        now = time.perf_counter()
        worst, last = max(worst, now - last), now
        time.sleep(0.0005)
    worker.join()
    return worst * 1000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    wanted = parser.parse_args()
    figures = what_if_figures(rounds=5 if wanted.quick else 25)
    for figure in figures:
        print(figure.line())
    return keep(figures, wanted.json)


if __name__ == "__main__":
    raise SystemExit(main())
