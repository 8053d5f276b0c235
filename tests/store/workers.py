"""What tests need whole processes for, started by `running.run_worker`: `python -m tests.store.workers WHAT …`.

Everything is imported before the first fork, so that a child starts in a millisecond. Nothing of SQLite is open
when a process forks.
"""

import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import alembic.command  # noqa: F401 - a new database imports it late, which would be after the fork

from models.changes import Entry
from models.commands import Request
from models.commands import orders as o
from models.errors import Conflict, DataUnavailable, DispatchError
from models.ids import AccountId, CommandId, CrewId
from models.store.engine import sqlite_url
from models.store.store import Store
from models.store.verify import verify
from tests.models.builders import report_of, rule_book
from tests.store.databases import fill, open_store, report

SIGHT = 0.3
"""Seconds until the children of a race start together."""

KILLS_PER_DATABASE = 10

KEYSTROKE = 0.002
"""Seconds between two acts of one hand: SQLite lets a writer that never pauses starve all others."""


def now() -> datetime:
    return datetime.now(UTC)


def create(name: str, count: str) -> None:
    """`count` processes open the same new file at once; prints what became of each."""
    file, start = Path(name), time.monotonic() + SIGHT

    def opening() -> str:
        wait_until(start)
        try:
            open_store(file, now).close()
        except DispatchError as refusal:
            return repr(refusal)
        return "opened"

    print(json.dumps([json.loads(answer) for answer in at_once([opening] * int(count))]))


def look(name: str) -> None:
    """As somebody without rights: open a file, write to it; prints the codes of the refusals."""
    with tempfile.TemporaryDirectory() as folder:  # whatever is imported late is imported with rights
        store = open_store(Path(folder) / "warm.yike", now)
        fill(store)
        store.close()
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    print(json.dumps([refusal_of(lambda: open_store(Path(name), now)), refusal_of(lambda: write_to(Path(name)))]))


def kill(folder: str, kills: str, seed: str) -> None:
    """Kill a writing process again and again, at random moments; prints what was acknowledged and what is lost.

    Ten kills hit the same database; each process that comes after a kill goes on from what it finds."""
    dice = random.Random(int(seed))
    told: dict[str, int] = {"kills": 0, "acknowledged": 0, "unacknowledged": 0}
    lost: list[str] = []
    for number in range(int(kills) // KILLS_PER_DATABASE):
        file = Path(folder) / f"{number}.yike"
        acknowledged: dict[str, int] = {}
        for turn in range(KILLS_PER_DATABASE):
            # The first ones while the database is made, the others between and amid the acts of a running room.
            acts, delay = (0, dice.uniform(0.0, 0.06)) if turn < 2 else (dice.randint(0, 8), dice.uniform(0.0, 0.004))
            acknowledged |= killed_writer(file, acts=acts, delay=delay)
            told["kills"] += 1
        journal = {entry.request: entry.revision for entry in all_entries(file)}
        lost += [request for request, revision in acknowledged.items() if journal.get(CommandId(request)) != revision]
        verdict = verify(sqlite_url(file))
        lost += [repr(fault) for fault in verdict.faults]
        told["acknowledged"] += len(acknowledged)
        told["unacknowledged"] += len(journal) - len(acknowledged)
    print(json.dumps(told | {"lost": lost}))


def killed_writer(file: Path, *, acts: int, delay: float) -> dict[str, int]:
    """Let a process acknowledge `acts` entries and go on for `delay` seconds, then kill it: request → revision of
    all that it has acknowledged."""
    inward, outward = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(inward)
        try:
            write_without_end(file, outward)
        finally:
            os._exit(1)
    os.close(outward)
    with os.fdopen(inward, "rb", buffering=0) as answers:
        said = b""
        while said.count(b"\n") < acts:
            heard = answers.read(4096)
            assert heard, "the writer ended by itself"
            said += heard
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        said += answers.read()
    lines = said.split(b"\n")[:-1]  # what is left of a line was not acknowledged
    return {request.decode(): int(revision) for request, revision in (line.split() for line in lines)}


def write_without_end(file: Path, outward: int) -> None:
    """Take reports and assign them, one and several in a transaction; tells each entry once it is committed."""
    store = open_store(file, now)
    fill(store)
    while True:
        answers = store.commit_all(
            [Request(actor=AccountId("li"), command=report_of(received_at=now())) for _ in range(2)]
        )
        order = max(store.picture.orders)
        command = o.AssignOrder(order=order, crew=CrewId("A1"), seen=1, override="就近")
        answers.append(store.commit(Request(actor=AccountId("li"), command=command)))
        for answer in answers:
            assert answer.entry is not None
            os.write(outward, f"{answer.entry.request} {answer.entry.revision}\n".encode())


def all_entries(file: Path) -> list[Entry]:
    store = open_store(file, now)
    try:
        return store.since(0)
    finally:
        store.close()


def fight(name: str, count: str) -> None:
    """Two processes assign the same orders, each to its own crews, as they stood on the screen at the start;
    prints for each which it got, and what it was told about the others."""
    file, orders = Path(name), int(count)
    store = open_store(file, now)
    fill(store)
    store.commit_all([Request(actor=AccountId("li"), command=report_of(received_at=now())) for _ in range(orders)])
    store.close()
    start = time.monotonic() + SIGHT

    def fighting(actor: str, crews: tuple[str, str]) -> Callable[[], dict[str, dict[str, str]]]:
        return lambda: fight_for_all(file, actor, crews, start)

    answers = at_once([fighting("li", ("A1", "A2")), fighting("wang", ("B1", "A2"))])
    print(json.dumps([json.loads(answer) for answer in answers]))


def fight_for_all(file: Path, actor: str, crews: tuple[str, str], start: float) -> dict[str, dict[str, str]]:
    """Order → what this one was told: {"crew"} if it got it, {"crew", "by", "at"} if another was faster."""
    store = open_store(file, now)
    screen = {key: order.version for key, order in store.picture.orders.items()}
    wait_until(start)
    told = {}
    for row, order in enumerate(random.Random(actor).sample(sorted(screen), len(screen))):
        crew, seen = crews[row % 2], screen[order]
        command = o.AssignOrder(order=order, crew=CrewId(crew), seen=seen, override="就近")
        try:
            store.commit(Request(actor=AccountId(actor), command=command))
        except Conflict as refusal:
            told[order] = {name: str(refusal.facts[name]) for name in ("crew", "by", "at")}
        else:
            told[order] = {"crew": crew}
        time.sleep(KEYSTROKE)
    store.close()
    return told


def refusal_of(work: Callable[[], object]) -> str:
    try:
        work()
    except DataUnavailable as refusal:
        return refusal.code
    return ""


def write_to(file: Path) -> None:
    store = Store(sqlite_url(file), rules=rule_book(), clock=now)
    try:
        store.load()
        report(store)
    finally:
        store.close()


def at_once(jobs: list[Callable[[], object]]) -> list[str]:
    """Each job in a process of its own; their answers as JSON, in order."""
    pipes = []
    for job in jobs:
        inward, outward = os.pipe()
        if os.fork() == 0:
            os.close(inward)
            with os.fdopen(outward, "w") as out:
                out.write(json.dumps(job()))
            os._exit(0)
        os.close(outward)
        pipes.append(inward)
    answers = []
    for pipe in pipes:
        with os.fdopen(pipe) as answer:
            answers.append(answer.read())
    for _ in jobs:
        os.wait()
    return answers


def wait_until(moment: float) -> None:
    time.sleep(max(0.0, moment - time.monotonic()))


WORKERS = {worker.__name__: worker for worker in (create, look, kill, fight)}

if __name__ == "__main__":
    WORKERS[sys.argv[1]](*sys.argv[2:])
