"""The ground as a still picture: what is drawn, against Qt's bare painter, against QGIS, and a province against a city.
Everybody takes turns, so that a busy moment of the machine meets them all."""

import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from benchmarks.bare_painter import BarePainter
from benchmarks.figures import Figure
from benchmarks.gis import Gis
from benchmarks.sights import sights_of
from models.territory.territory import Territory
from widgets.map.ground.cores import Cores
from widgets.map.ground.drawing import draw_plate
from widgets.map.ground.plate_memory import PlateMemory
from widgets.map.ground.prepared import Ground, make_ground
from widgets.map.ground.raster import Raster, Strip
from widgets.map.ground.style import Look
from widgets.map.viewport import Viewport

_PAINTER_FLOORS = {
    ("city", "whole"): (0.45, 0.25),
    ("province", "whole"): (0.25, 0.12),
    ("city", "district"): (0.85, 0.5),
    ("province", "district"): (0.85, 0.5),
}
"""Times the bare painter: floor and aim."""
_GIS_FLOORS = {
    ("city", "whole"): (6.0, 12.0),
    ("city", "district"): (4.0, 8.0),
    ("city", "street"): (1.7, 3.0),
    ("province", "whole"): (10.0, 25.0),
    ("province", "district"): (4.5, 12.0),
    ("province", "street"): (1.7, 3.0),
}
"""So many times faster than QGIS: floor and aim."""
_WHAT = {"areas": ("areas filled and edged", "areas"), "every": ("every layer without names", "nameless")}
"""What QGIS draws: in words, and which of our pictures it is held against."""
_GROWTH_FLOOR = 1.35
_RATIO = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A ground that is drawn, and who else draws it."""

    name: str
    territory: Territory
    ground: Ground
    nameless: Ground
    painter: BarePainter
    sights: dict[str, Viewport]
    memory: PlateMemory
    cores: Cores
    """Both as the thread that draws the map has them: kept from plate to plate."""

    @classmethod
    def of(cls, name: str, territory: Territory) -> "Subject":
        ground = make_ground(territory)
        painter = BarePainter(territory["areas"].shapes, ground.areas)
        return cls(
            name, territory, ground, _without_names(ground), painter, sights_of(territory), PlateMemory(), Cores()
        )


@dataclass(slots=True)
class Timings:
    """Milliseconds of every turn, by ground, sight and who drew."""

    of: dict[tuple[str, str, str], list[float]] = field(default_factory=lambda: defaultdict(list))

    def ms(self, ground: str, sight: str, who: str) -> float:
        return statistics.median(self.of[ground, sight, who])


def plate_figures(subjects: list[Subject], look: Look, gis: Gis | None, *, turns: int) -> list[Figure]:
    timings = Timings()
    for turn in range(turns + 1):
        for subject in subjects:
            for sight, view in subject.sights.items():
                for who, work in _contenders(subject, view, look, gis).items():
                    spent = work()
                    if turn:  # the first is for what has to be compiled, opened and read
                        timings.of[subject.name, sight, who].append(spent)
    keys = [(subject, sight, view) for subject in subjects for sight, view in subject.sights.items()]
    figures = [_against_painter(timings, subject.name, sight) for subject, sight, _ in keys]
    figures += [_plate(timings, subject.name, sight) for subject, sight, _ in keys]
    if gis is not None:
        for layers in _WHAT:
            figures += [_against_gis(timings, gis, subject, sight, layers) for subject, sight, _ in keys]
    return figures + _growth(timings, subjects)


def _contenders(subject: Subject, view: Viewport, look: Look, gis: Gis | None) -> dict[str, Callable[[], float]]:
    """Everybody that draws this view; each returns milliseconds."""
    stop = np.zeros(1, np.uint8)
    style, memory, cores = look.style, subject.memory, subject.cores

    def plate(ground: Ground) -> None:
        draw_plate(ground, view, ratio=_RATIO, look=look, stop=stop, memory=memory, cores=cores)

    drawn = {
        "areas": lambda: areas_alone(subject, view, look),
        "plate": lambda: plate(subject.ground),
        "nameless": lambda: plate(subject.nameless),
        "painter": lambda: subject.painter.draw(view, land=style.land, edge=style.areas.edge),
    }
    everybody: dict[str, Callable[[], float]] = {who: _timed(work) for who, work in drawn.items()}
    if gis is not None:
        everybody |= {
            f"gis {layers}": (lambda layers=layers: gis.render_ms(subject.name, layers, view))  # type: ignore[misc]
            for layers in ("areas", "every")
        }
    return everybody


def areas_alone(subject: Subject, view: Viewport, look: Look) -> Raster:
    """Every area filled and edged, however small: what `draw_plate` does first, without the rest."""
    style, areas = look.style, subject.ground.areas
    raster = Raster(view, ratio=_RATIO, stop=np.zeros(1, np.uint8), memory=subject.memory, cores=subject.cores)
    near = areas.around(view.box)
    edged = np.ones(len(near), np.bool_)

    def draw(strip: Strip) -> None:
        strip.number(areas, near, edged=edged)
        strip.edges(style.areas.edge, land=style.land)

    raster.in_strips(draw)
    return raster


def _without_names(ground: Ground) -> Ground:
    silent = [
        replace(places, names=np.full(len(places), ""), sizes=np.zeros(len(places)))
        for places in (ground.grid_places, ground.transformers, ground.station_places, ground.substation_places)
    ]
    return replace(
        ground,
        grid_places=silent[0],
        transformers=silent[1],
        station_places=silent[2],
        substation_places=silent[3],
        water_names=np.full(len(ground.water_names), ""),
        grid_names=np.full(len(ground.grid_names), ""),
        ways=replace(ground.ways, classes=np.full(len(ground.ways.classes), -1)),
    )


def _timed(work: Callable[[], object]) -> Callable[[], float]:
    def run() -> float:
        begun = time.perf_counter()
        work()
        return (time.perf_counter() - begun) * 1000

    return run


def _against_painter(timings: Timings, ground: str, sight: str) -> Figure:
    ours, bare = timings.ms(ground, sight, "areas"), timings.ms(ground, sight, "painter")
    floor, aim = _PAINTER_FLOORS.get((ground, sight), (None, None))
    note = f"{ours:.1f} ms against {bare:.1f} ms" + ("" if aim is None else f", aim {aim}")
    return Figure(f"{ground}, {sight}: areas filled and edged, times bare QPainter", ours / bare, "x", floor, note)


def _plate(timings: Timings, ground: str, sight: str) -> Figure:
    return Figure(f"{ground}, {sight}: complete plate with names", timings.ms(ground, sight, "plate"), "ms", None)


def _against_gis(timings: Timings, gis: Gis, subject: Subject, sight: str, layers: str) -> Figure:
    what, ours = _WHAT[layers]
    spent, theirs = timings.ms(subject.name, sight, ours), timings.ms(subject.name, sight, f"gis {layers}")
    floor, aim = _GIS_FLOORS[subject.name, sight]
    mode = gis.mode(subject.name, layers, subject.sights[sight])
    note = f"{theirs / spent:.1f} times faster: {spent:.1f} ms against {theirs:.1f} ms ({mode}); aim {aim:g} times"
    return Figure(f"{subject.name}, {sight}: {what}, times QGIS", spent / theirs, "x", 1 / floor, note)


def _growth(timings: Timings, subjects: list[Subject]) -> list[Figure]:
    """Cost is to grow with what is on the screen, not with what exists."""
    if len(subjects) < 2:
        return []
    small, large = (subject.name for subject in subjects)
    found = []
    for sight in ("district", "street"):
        ours, before = (timings.ms(ground, sight, "plate") for ground in (large, small))
        name = f"{large} against {small}, {sight}: complete plate"
        found.append(Figure(name, ours / before, "x", _GROWTH_FLOOR, f"{ours:.1f} ms against {before:.1f} ms"))
    return found


def keep_pictures(subjects: list[Subject], look: Look, gis: Gis | None, folder: Path) -> None:
    """Ours and QGIS's beside each other, to be looked at."""
    for subject in subjects:
        for sight, view in subject.sights.items():
            stop = np.zeros(1, np.uint8)
            plate = draw_plate(subject.ground, view, ratio=_RATIO, look=look, stop=stop)
            assert plate is not None
            plate.image.save(str(folder / f"{subject.name}-{sight}.png"))
            if gis is not None:
                gis.render_ms(subject.name, "every", view, file=folder / f"{subject.name}-{sight}-qgis.png")
