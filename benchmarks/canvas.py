"""Speed of the map, as figures with targets, on a made-up city of 20 000 areas and a province of 200 000.

    python benchmarks/canvas.py [--quick] [--json FILE] [--pictures FOLDER]

Everything runs on this machine in one go, and everybody who is compared takes turns: Qt's bare painter, an empty view,
and QGIS where it is installed (Debian's qgis and python3-qgis). `--quick` (under 50 s) looks at the city only, in short
movements and without QGIS. `--pictures` keeps what was drawn, ours and QGIS's. Ends with exit code 1 if a target is
missed. What was seen stands in docs/canvas.md.
"""

import argparse
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[0] = str(ROOT)  # or `benchmarks/console.py` would be taken for the package `console`

from benchmarks.area_states import pick_figures, recolour_figures
from benchmarks.cold_map import console_figures, memory_figures, start_figures, store_ground
from benchmarks.figures import Figure, keep
from benchmarks.gestures import gesture_figures, until_sharp
from benchmarks.gis import Gis, find_interpreter
from benchmarks.gis_ground import write_ground
from benchmarks.live_load import Life, live_figures
from benchmarks.plates import Subject, areas_alone, keep_pictures, plate_figures
from benchmarks.sights import HEIGHT, WIDTH
from benchmarks.stage import make_application, make_screen
from benchmarks.wide_ground import CITY, PROVINCE, Size, make_territory
from console import interpreter as python
from tests.widgets import pictures
from widgets.map.ground.style import Look, look_of
from widgets.map.map_view import MapView
from widgets.theme import dark_theme

_LIFE = {"city": (5_000, 500), "province": (50_000, 5_000)}
"""Open orders and crews."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--pictures", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "STATE", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name)
        make_screen(Path(folder))
        figures = _figures(_QUICK if options.quick else _FULL, Path(folder), options.pictures)
    return keep(figures, options.json)


def _figures(plan: "_Plan", folder: Path, pictures: Path | None) -> list[Figure]:
    """Each is printed as soon as it is known, for a full run takes minutes."""
    app = make_application()
    python.share_in_short_turns()
    theme = dark_theme()
    look = look_of(theme, app.font())
    subjects = [Subject.of(size.name, make_territory(size)) for size in plan.sizes]
    interpreter = find_interpreter() if plan.with_gis else None
    written: dict[str, Path] = {}
    if interpreter is not None:
        written = {one.name: write_ground(one.territory, one.name, look.style, folder) for one in subjects}
    elif plan.with_gis:
        print("QGIS is not installed (Debian: qgis, python3-qgis): no figures against it")
    gis = None if interpreter is None else Gis(interpreter, list(written.values()))
    figures = _told(_stills(plan, subjects, look, gis, pictures))
    if gis is not None:
        gis.close()
    for subject in subjects:
        url = store_ground(subject.territory, subject.name, folder)
        view, file = subject.sights["whole"], written.get(subject.name)
        figures += _told(
            start_figures(subject.name, url, view, interpreter=interpreter, written=file, runs=plan.starts)
        )
        if plan.with_gis:
            figures += _told(
                console_figures(subject.name, url, interpreter=interpreter, written=file, runs=plan.starts)
            )
        figures += _told(memory_figures(subject.name, url))
    for subject in subjects:
        figures += _told(_moving(plan, subject, look))
    return figures


def _stills(
    plan: "_Plan",
    subjects: list[Subject],
    look: Look,
    gis: Gis | None,
    pictures: Path | None,
) -> list[Figure]:
    figures = plate_figures(subjects, look, gis, turns=plan.turns)
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        keep_pictures(subjects, look, gis, pictures)
    return figures


def _moving(plan: "_Plan", subject: Subject, look: Look) -> list[Figure]:
    """Everything that a map on the screen does."""
    name, sights, territory = subject.name, subject.sights, subject.territory
    figures = recolour_figures(name, areas_alone(subject, sights["whole"], look), len(subject.ground.areas))
    orders, crews = _LIFE[name]
    life = Life(territory, orders=orders, crews=crews)
    rules = pictures.rule_book()
    view = MapView(picture=life.picture, territory=territory, theme=dark_theme(), now=pictures.NOW, rules=rules)
    view.resize(WIDTH, HEIGHT)
    view.show()
    until_sharp(view)
    figures += pick_figures(name, view, territory, sights, picks=plan.picks)
    python.set_loaded_aside()  # as the console does when its picture is complete
    figures += gesture_figures(name, view, life, list(sights.values()) * plan.rounds, seconds=plan.seconds)
    for sight in ("whole", "district"):
        there = sights[sight]
        view.show_place(*there.centre, there.width * there.scale)
        until_sharp(view)
        figures += live_figures(f"{name}, {sight}", view, life, seconds=2 * plan.seconds)
    view.close()
    python.leave_as_found()
    return figures


def _told(figures: list[Figure]) -> list[Figure]:
    for figure in figures:
        print(figure.line(), flush=True)
    return figures


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """`turns` of every contender for a still picture, `starts` of a process, `rounds` of movements of `seconds` each at
    every sight."""

    sizes: tuple[Size, ...]
    with_gis: bool
    turns: int
    starts: int
    rounds: int
    seconds: float
    picks: int


_QUICK = _Plan(sizes=(CITY,), with_gis=False, turns=5, starts=1, rounds=1, seconds=1.2, picks=2_000)
_FULL = _Plan(sizes=(CITY, PROVINCE), with_gis=True, turns=9, starts=3, rounds=3, seconds=3.0, picks=20_000)


if __name__ == "__main__":
    sys.exit(main())
