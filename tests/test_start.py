"""What a start loads: libraries that some act needs are loaded by that act, and what draws the map by its thread."""

import ast
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from subprocess import run
from sys import executable

from console.app import CALENDAR, PAGES

ROOT = Path(__file__).parents[1]
LATER = frozenset({"openpyxl", "xlsxwriter", "lxml", "icalendar", "typst", "holidays", "pypinyin", "pyproj"})
ACTS_THEMSELVES = frozenset({ROOT / "models/imports/coordinates.py"})
"""Modules that only such an act loads."""
NOT_AT_A_START = LATER | {"numba", "llvmlite", "scipy", "pyogrio", "alembic", "apscheduler"}
"""What the window stands without: a kept plate is shown before the loops are loaded."""

FOR_FEW = frozenset({"console.plan_importing", "console.rota_importing", "console.map_picture.saving"})
"""What reads tables and draws for paper waits for the hand that wants it."""


@cache
def loaded_by(module: Path) -> set[str]:
    """Names that are loaded with the module itself, not by something that it does."""
    found = set[str]()
    for line in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(line, ast.Import):
            found |= {name.name for name in line.names}
        elif isinstance(line, ast.ImportFrom) and line.module is not None:
            found |= {line.module, *(f"{line.module}.{name.name}" for name in line.names)}
    return found


def packages(names: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in names}


def file_of(name: str) -> Path | None:
    """Of a module or package of ours."""
    file = ROOT / name.replace(".", "/")
    return next((one for one in (file.with_suffix(".py"), file / "__init__.py") if one.exists()), None)


def all_loaded_by(first: str) -> set[str]:
    """The same with everything that those modules load in turn."""
    found, waiting = set[str](), {first}
    while waiting:
        name = waiting.pop()
        found.add(name)
        module = file_of(name)
        if module is not None:
            waiting |= loaded_by(module) - found
    return found


def test_libraries_of_single_acts_are_loaded_by_these_acts() -> None:
    modules = [file for folder in ("models", "widgets", "console") for file in (ROOT / folder).rglob("*.py")]
    modules = [file for file in modules if file not in ACTS_THEMSELVES]
    assert len(modules) > 100
    early = {str(file.relative_to(ROOT)): packages(loaded_by(file)) & LATER for file in modules}
    assert {file: names for file, names in early.items() if names} == {}


def test_the_window_stands_without_the_loops() -> None:
    loaded = all_loaded_by("console.cli.start")
    assert "widgets.map.ground.drawer" in loaded
    assert packages(loaded) & NOT_AT_A_START == set()


def test_pages_and_dialogs_come_after_the_first_picture() -> None:
    loaded = all_loaded_by("console.cli.start")
    assert "console.window" in loaded
    assert all(map(file_of, PAGES))
    assert loaded & set(PAGES) == set()


def test_what_comes_after_the_first_picture_does_not_wait_for_a_hand() -> None:
    """A part of the console that loads something when it is asked names it among the pages."""
    late = set[str]()
    for name in all_loaded_by("console.cli.start"):
        file = file_of(name)
        if file is not None and name.startswith("console.") and not name.startswith("console.demo."):
            asked = set(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
            late |= {line.module for line in asked if isinstance(line, ast.ImportFrom) and line.module}
    late = {name for name in late if file_of(name)} - all_loaded_by("console.cli.start")
    ahead = set[str]().union(*map(all_loaded_by, PAGES))
    assert late - ahead == FOR_FEW


def test_a_page_may_be_opened_while_another_thread_loads_the_pages() -> None:
    """Of modules that load each other, one of two threads would be given one half made. Packages come before what is
    in them."""
    at_once = all_loaded_by("console.cli.start")
    later = {name for page in PAGES for name in all_loaded_by(page) - at_once if file_of(name)}
    assert len(later) > 100
    needs = dict[str, set[str]]()
    for name in later:
        file = file_of(name)
        assert file is not None
        needs[name] = (loaded_by(file) | {name.rpartition(".")[0]}) & later
    TopologicalSorter(needs).prepare()


def test_reading_the_arguments_loads_next_to_nothing() -> None:
    loaded = all_loaded_by("console.cli.main")
    ours = {
        name for name in loaded if name.startswith(("models.", "widgets.")) and not name.startswith("widgets.words")
    }
    assert ours == set()
    assert not packages(loaded) & {"numpy", "sqlalchemy", "pydantic", "pyqtgraph"}


def test_the_first_working_day_loads_nothing_that_is_not_loaded_ahead() -> None:
    """At a start without a password nobody has loaded the calendar before the page of plans counts by it."""
    asking = (
        f"import sys; from importlib import import_module; import_module('{CALENDAR}');"
        "from datetime import date; from models.rules.working_days import WorkingDays;"
        "before = set(sys.modules); WorkingDays({}).is_working_day(date(2026, 10, 1));"
        "print(sorted(set(sys.modules) - before))"
    )
    said = run([executable, "-c", asking], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert said.stdout.strip() == "[]"
    opening = (ROOT / "console" / "app.py").read_text(encoding="utf-8")
    assert "load_early(CALENDAR, *PAGES)" in opening
