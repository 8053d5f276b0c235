"""What a ground costs before the first picture: time from a cold start, against QGIS's, and memory."""

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.gis import first_picture_s
from benchmarks.start_up import usual_environment
from console.clock import wall_clock
from console.rule_books import shipped_rules
from models.commands import Request
from models.commands.room import ImportCity
from models.entities.people import SYSTEM_ACCOUNT
from models.store.engine import sqlite_url
from models.store.store import Store
from models.territory.territory import Territory
from widgets.map.viewport import Viewport

_ROOT = Path(__file__).parents[1]
_START_FLOOR = (0.65, 0.35)
"""Times QGIS's: floor and aim."""
_MEMORY_MB = {"city": None, "province": (400.0, 250.0)}


def store_ground(territory: Territory, name: str, folder: Path) -> str:
    """The URL of a new database that holds this ground and nobody yet."""
    url = sqlite_url(folder / f"{name}.sqlite3")
    store = Store(url, rules=shipped_rules(), clock=wall_clock)
    store.open()
    command = ImportCity(source=name, digest=territory.digest(), projection=territory.projection, entities=())
    store.import_city(Request(actor=SYSTEM_ACCOUNT.id, command=command), territory)
    store.close()
    return url


def start_figures(
    name: str, url: str, view: Viewport, *, interpreter: str | None, written: Path | None, runs: int
) -> list[Figure]:
    """From the start of a process to the first complete picture; QGIS's with the same layers at the same extent."""
    _first_picture_s(url)  # what the disk has to read once, and Python to compile
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(runs):
        ours.append(_first_picture_s(url))
        if interpreter is not None and written is not None:
            theirs.append(first_picture_s(interpreter, written, view))
    spent = statistics.median(ours)
    figures = [Figure(f"{name}: process start to first complete picture", spent, "s", None)]
    if theirs:
        other = statistics.median(theirs)
        note = f"{spent:.2f} s against {other:.2f} s; aim {_START_FLOOR[1]}"
        figures.append(Figure(f"{name}: start to first picture, times QGIS", spent / other, "x", _START_FLOOR[0], note))
    return figures


def memory_figures(name: str, url: str) -> list[Figure]:
    found = json.loads(_child("memory", url))
    target = _MEMORY_MB[name]
    aim = "" if target is None else f"aim {target[1]:g} MB"
    return [
        Figure(f"{name}: territory read from its database", found["load_s"], "s", None),
        Figure(f"{name}: ground prepared for drawing", found["prepare_s"], "s", None),
        Figure(f"{name}: memory for territory and ground", found["grown_mb"], "MB", target and target[0], aim),
    ]


def _first_picture_s(url: str) -> float:
    begun = time.time()
    return float(_child("picture", url)) - begun


def _child(what: str, url: str) -> str:
    child = [sys.executable, "-m", "benchmarks.map_child", what, url]
    done = subprocess.run(child, check=True, capture_output=True, text=True, cwd=_ROOT, env=usual_environment())
    return done.stdout.splitlines()[-1]
