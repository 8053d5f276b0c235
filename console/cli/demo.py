"""demo-build and demo-life: the demo city as processes of their own, so that the console's thread stays free."""

import argparse
import json
import shutil
import sys
import threading
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLockFile

from console.cli.progress import show_progress
from console.cli.session import database_url, load_rules, refusals_told
from console.clock import Clock, faster_clock, wall_clock
from console.demo.accounts import BRANCH, DISPATCHER
from console.demo.case_desk import earlier_cases
from console.demo.city import build_city
from console.demo.day_work import earlier_shift
from console.demo.job_desk import JobDesk, crews_spoken_for
from console.demo.life import DemoLife
from console.demo.manners import Manners, read_manners
from console.demo.parameters import read_parameters
from console.demo.past_shift import earlier_dispatcher
from console.demo.planned_work import plan_ahead
from console.demo.sessions import city_file, is_demo, keep_city, remove_database
from console.demo.shift_change import change_of_shifts
from console.demo.shift_desk import ShiftDesk
from models.commands import Request
from models.entities.fixes import Fix
from models.errors import DataUnavailable, DispatchError
from models.ids import CrewId
from models.rules.rule_book import RuleBook
from models.store.backup import database_file, in_use
from models.store.engine import sqlite_url
from models.store.store import Store
from widgets.words.demo_words import PAST_SHIFT, demo_step_text

_PAST_STEP = timedelta(seconds=20)
_LIVE_STEP_S = 0.5
_LEAVE_AT_ONCE = 100
"""Orders whose time in the picture is over leave it with every step, as they do from a console's."""
_SEED = 1


def build(options: argparse.Namespace) -> int:
    """Write the demo into the database: the city, the planned work of these weeks, and the hours of the shift
    before now. A demo that a console has open is not replaced under it: it goes on as it is."""
    rules = load_rules(options)
    with refusals_told(rules):
        target = database_file(database_url(options))
        _refuse_real_data(target, rules)
        if in_use(target):
            return 0
        _put(_city(rules), target)
        until, manners = wall_clock(), read_manners(options.weather)
        since = until - timedelta(hours=manners.weather.past_hours)
        shifts = partial(change_of_shifts, rules=rules, opens=until, latest=since)
        plan_ahead(sqlite_url(target), rules=rules, until=since, opens=until, beside=shifts)
        shift = ShiftDesk(opens=until, weather=options.weather)
        _live_the_past(sqlite_url(target), rules, manners, since=since, until=until, shift=shift)
    return 0


def live(options: argparse.Namespace) -> int:
    """Run callers and crews until standard input closes; positions go out as one JSON line a step."""
    speed, start, started = options.clock
    clock = faster_clock(speed, datetime.fromtimestamp(start, UTC), started)
    rules = load_rules(options)
    store = Store(database_url(options), rules=rules, clock=clock)
    store.open()
    manners = read_manners(options.weather)
    seed = _SEED + store.picture.revision  # a demo that is opened again must not repeat its callers
    known = store.newest_fixes()
    life = DemoLife(store.territory(), store.picture, manners, seed=seed, start=clock(), zone=rules.zone, known=known)
    parent_gone = _watch_standard_input()
    while not parent_gone.wait(_LIVE_STEP_S):
        try:
            live_step(store, life, clock)
        except DispatchError as error:  # out of reach for a while: life goes on when it is back
            print(error, file=sys.stderr, flush=True)
    store.close()
    return 0


def live_step(store: Store, life: DemoLife, clock: Clock) -> None:
    store.catch_up()
    store.take_news()
    store.take_returned()
    store.drop_archived(most=_LEAVE_AT_ONCE)
    step = life.step(store.picture, clock())
    for request in step.requests:
        try:
            store.commit(request)
        except DispatchError as error:
            print(f"{type(request.command).__name__}: {error}", file=sys.stderr, flush=True)
    if step.fixes:
        print(json.dumps([_fix_row(fix) for fix in step.fixes]), flush=True)


def _fix_row(fix: Fix) -> list[Any]:
    return [fix.crew, fix.at.isoformat(), round(fix.x, 1), round(fix.y, 1), fix.heading, fix.speed]


def _watch_standard_input() -> threading.Event:
    gone = threading.Event()

    def watch() -> None:
        sys.stdin.read()
        gone.set()

    threading.Thread(target=watch, daemon=True).start()
    return gone


def _show_step(step: str, fraction: float) -> None:
    show_progress(demo_step_text(step), fraction)


def _refuse_real_data(target: Path, rules: RuleBook) -> None:
    """The demo never overwrites a database that holds anything else; one without a single entry holds nothing."""
    if not target.exists() or target.stat().st_size == 0:
        return
    store = Store(sqlite_url(target), rules=rules, clock=wall_clock)
    try:
        store.load()
        picture = store.picture
    finally:
        store.close()
    if picture.revision > 0 and not is_demo(picture):
        raise DataUnavailable("not_a_demo_database", facts={"file": str(target)})


def _put(city: Path, target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        remove_database(target)
        shutil.copyfile(city, target)
    except OSError as fault:
        raise DataUnavailable("file_not_writable", facts={"file": str(target), "said": str(fault)}) from fault


def _city(rules: RuleBook) -> Path:
    """The city without any orders, built once and kept; a second builder waits for the first."""
    target = city_file()
    lock = QLockFile(str(target.with_suffix(".lock")))
    lock.setStaleLockTime(0)
    lock.lock()
    try:
        if not target.exists():
            keep_city(build_city(read_parameters("city"), progress=_show_step), target, rules)
    finally:
        lock.unlock()
    return target


def _live_the_past(
    url: str, rules: RuleBook, manners: Manners, *, since: datetime, until: datetime, shift: ShiftDesk
) -> None:
    moment = since
    store = Store(url, rules=rules, clock=lambda: moment)
    store.open()
    life = DemoLife(store.territory(), store.picture, manners, seed=_SEED, start=until, zone=rules.zone)
    life.callers.crowd(manners.weather.past_troubles, since, until, store.picture)
    jobs = JobDesk(desk=DISPATCHER, branch=BRANCH, rules=rules, opens=until)
    said: dict[CrewId, Fix] = {}
    while moment < until:
        moment = min(moment + _PAST_STEP, until)
        said |= {fix.crew: fix for fix in _past_step(store, life, jobs, shift, moment=moment, rules=rules)}
        _show_step(PAST_SHIFT, (moment - since) / (until - since))
    store.save_tracks([asdict(fix) for fix in said.values()])
    store.close()


def _past_step(
    store: Store, life: DemoLife, jobs: JobDesk, shift: ShiftDesk, *, moment: datetime, rules: RuleBook
) -> tuple[Fix, ...]:
    """Live on to `moment`; what the crews' terminals said of their places."""
    picture = store.picture
    step = life.step(picture, moment)
    requests = list(step.requests)
    fixes = life.positions(picture, moment)
    requests += jobs.steps(picture, moment)
    requests += shift.steps(picture, moment)
    kept = crews_spoken_for(requests, picture)
    requests += earlier_dispatcher(picture, fixes, actor=DISPATCHER, now=moment, kept=kept)
    requests += earlier_cases(picture, actor=DISPATCHER, rules=rules, now=moment)
    requests += earlier_shift(picture, actor=DISPATCHER, rules=rules, now=moment)
    _commit(requests, store.commit_all)
    store.take_news()
    return step.fixes


def _commit(requests: list[Request], commit_all: Callable[[list[Request]], object]) -> None:
    """All in one transaction; if one of them is refused, each half by itself."""
    if not requests:
        return
    try:
        commit_all(requests)
    except DispatchError:
        if len(requests) == 1:
            return  # a caller or crew that was too late: the city's own business
        middle = len(requests) // 2
        _commit(requests[:middle], commit_all)
        _commit(requests[middle:], commit_all)
