"""What a ground costs before the first picture: time from a cold start, against QGIS's, and memory.

Like is held against like: the map alone against QGIS's bare renderer, the whole console against QGIS Desktop.
"""

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks import gis_desktop
from benchmarks.figures import Figure
from benchmarks.gis import first_picture_s
from benchmarks.start_up import UNTIL_KEPT_S, first_frame, usual_environment
from console.clock import wall_clock
from console.demo.accounts import DISPATCHER
from console.demo.sessions import DEMO_SOURCE
from console.rule_books import shipped_rules
from models.commands import Request
from models.commands.room import ImportCity, OpenAccounts
from models.entities.people import SYSTEM_ACCOUNT, Account, Role
from models.store.engine import sqlite_url
from models.store.store import Store
from models.territory.territory import Territory
from widgets.map.viewport import Viewport

_ROOT = Path(__file__).parents[1]
_START_FLOOR = (0.65, 0.35)
"""Times QGIS's: floor and aim."""
_MEMORY_MB = {"city": None, "province": (400.0, 250.0)}


def store_ground(territory: Territory, name: str, folder: Path) -> str:
    """The URL of a new database that holds this ground, and a dispatcher who is let in as in the demo."""
    url = sqlite_url(folder / f"{name}.sqlite3")
    store = Store(url, rules=shipped_rules(), clock=wall_clock)
    store.open()
    command = ImportCity(source=DEMO_SOURCE, digest=territory.digest(), projection=territory.projection, entities=())
    store.import_city(Request(actor=SYSTEM_ACCOUNT.id, command=command), territory)
    dispatcher = Account(id=DISPATCHER, name=DISPATCHER, role=Role.DISPATCHER)
    store.commit(Request(actor=SYSTEM_ACCOUNT.id, command=OpenAccounts(accounts=(dispatcher,))))
    store.close()
    return url


def start_figures(
    name: str, url: str, view: Viewport, *, interpreter: str | None, written: Path | None, runs: int
) -> list[Figure]:
    """From the start of a process to the first complete picture of the map alone; QGIS's renderer with the same layers
    at the same extent."""
    _first_picture_s(url, UNTIL_KEPT_S)  # what the disk has to read once, and Python to compile
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


def console_figures(name: str, url: str, *, interpreter: str | None, written: Path | None, runs: int) -> list[Figure]:
    """The same of the whole console; QGIS Desktop's with its usual plug-ins and a project of the same layers."""
    desktop = interpreter is not None and written is not None and gis_desktop.has_desktop()
    if interpreter is not None and not desktop:
        print("QGIS Desktop or a screen for it is not installed (Debian: qgis, xvfb): no figures against it")
    first_frame(url, UNTIL_KEPT_S)
    if not desktop or interpreter is None or written is None:
        spent = statistics.median(first_frame(url) for _ in range(runs))
        return [Figure(f"{name}: start of the whole console", spent, "s", None)]
    ours: list[float] = []
    theirs: list[float] = []
    project = gis_desktop.write_project(interpreter, written)
    with gis_desktop.screen() as display:
        gis_desktop.first_picture_s(project, display)
        for _ in range(runs):
            ours.append(first_frame(url))
            theirs.append(gis_desktop.first_picture_s(project, display))
    spent, other = statistics.median(ours), statistics.median(theirs)
    note = f"{spent:.2f} s against {other:.2f} s; aim {_START_FLOOR[1]}"
    return [
        Figure(f"{name}: start of the whole console", spent, "s", None),
        Figure(f"{name}: start of the console, times QGIS Desktop", spent / other, "x", _START_FLOOR[0], note),
    ]


def memory_figures(name: str, url: str) -> list[Figure]:
    found = json.loads(_child("memory", url))
    target = _MEMORY_MB[name]
    aim = "" if target is None else f"aim {target[1]:g} MB"
    return [
        Figure(f"{name}: territory read from its database", found["load_s"], "s", None),
        Figure(f"{name}: ground prepared for drawing", found["prepare_s"], "s", None),
        Figure(f"{name}: memory for territory and ground", found["grown_mb"], "MB", target and target[0], aim),
    ]


def _first_picture_s(url: str, *live_s: str) -> float:
    begun = time.time()
    return float(_child("picture", url, *live_s)) - begun


def _child(what: str, url: str, *more: str) -> str:
    child = [sys.executable, "-m", "benchmarks.map_child", what, url, *more]
    done = subprocess.run(child, check=True, capture_output=True, text=True, cwd=_ROOT, env=usual_environment())
    return done.stdout.splitlines()[-1]
