"""What the ground is drawn from, as plain arrays and back: to be kept, made once and not at every start."""

from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.territory.shapes import Shapes
from models.territory.territory import Territory
from widgets.map.ground.blocks import Blocks
from widgets.map.ground.lines import LineLevels, Lines
from widgets.map.ground.prepared import ROAD_CLASSES, Faces, Ground, Places
from widgets.map.ground.ways import NamedWays

FORMAT = 3
"""Grows whenever what is drawn from, or how it is made, changes."""

Arrays = dict[str, NDArray[Any]]

_FACES = ("areas", "grids", "water")
_LEVELS = ("shores", "grid_borders", "station_borders", "feeders", "trunk_feeders")
_PLACES = ("transformers", "grid_places", "station_places", "substation_places")


def ground_arrays(ground: Ground) -> Arrays:
    """Everything but what the territory itself has: vertices and bounds of shapes, and names of waters and grids."""
    found: Arrays = {}
    for name in _FACES:
        faces: Faces = getattr(ground, name)
        found |= {f"{name}/first_ring": faces.first_ring, f"{name}/sizes": faces.sizes, f"{name}/rows": faces.rows}
        found |= {f"{name}/usual_size": np.array([faces.usual_size])}
        found |= _block_arrays(name, faces.blocks)
    for name in _LEVELS:
        found |= _level_arrays(name, getattr(ground, name))
    for number, roads in enumerate(ground.roads):
        found |= _level_arrays(f"roads{number}", roads)
    for name in _PLACES:
        places: Places = getattr(ground, name)
        found |= {f"{name}/names": places.names, f"{name}/xy": places.xy, f"{name}/sizes": places.sizes}
        found |= _block_arrays(name, places.blocks)
    return found | {f"ways/{part.name}": getattr(ground.ways, part.name) for part in fields(NamedWays)}


def ground_of(territory: Territory, arrays: Arrays) -> Ground:
    """Inverse of `ground_arrays`. KeyError if an array is missing."""
    water = territory["water"]
    return Ground(
        areas=_faces(arrays, "areas", territory["areas"].shapes),
        grids=_faces(arrays, "grids", territory["grids"].shapes),
        water=_faces(arrays, "water", water.shapes),
        shores=_levels(arrays, "shores"),
        grid_borders=_levels(arrays, "grid_borders"),
        station_borders=_levels(arrays, "station_borders"),
        roads=tuple(_levels(arrays, f"roads{number}") for number in range(ROAD_CLASSES)),
        feeders=_levels(arrays, "feeders"),
        trunk_feeders=_levels(arrays, "trunk_feeders"),
        transformers=_places(arrays, "transformers"),
        grid_places=_places(arrays, "grid_places"),
        station_places=_places(arrays, "station_places"),
        substation_places=_places(arrays, "substation_places"),
        water_shapes=water.shapes,
        water_names=water.names,
        grid_shapes=territory["grids"].shapes,
        grid_names=territory["grids"].names,
        ways=NamedWays(**{part.name: arrays[f"ways/{part.name}"] for part in fields(NamedWays)}),
    )


def _faces(arrays: Arrays, name: str, shapes: Shapes) -> Faces:
    return Faces(
        xy=shapes.xy,
        rings=shapes.offsets[0],
        first_ring=arrays[f"{name}/first_ring"],
        bounds=shapes.bounds,
        sizes=arrays[f"{name}/sizes"],
        usual_size=float(arrays[f"{name}/usual_size"][0]),
        rows=arrays[f"{name}/rows"],
        blocks=_blocks(arrays, name),
    )


def _level_arrays(name: str, levels: LineLevels) -> Arrays:
    found: Arrays = {f"{name}/tolerances": levels.tolerances}
    for number, lines in enumerate(levels.levels):
        found |= {f"{name}/{number}/ends": lines.ends} | _block_arrays(f"{name}/{number}", lines.blocks)
    return found


def _levels(arrays: Arrays, name: str) -> LineLevels:
    tolerances = arrays[f"{name}/tolerances"]
    kept = range(len(tolerances))
    lines = tuple(Lines(arrays[f"{name}/{one}/ends"], _blocks(arrays, f"{name}/{one}")) for one in kept)
    return LineLevels(lines, tolerances)


def _places(arrays: Arrays, name: str) -> Places:
    names, xy, sizes = (arrays[f"{name}/{part}"] for part in ("names", "xy", "sizes"))
    return Places(names, xy, sizes, _blocks(arrays, name))


def _block_arrays(name: str, blocks: Blocks) -> Arrays:
    return {f"{name}/starts": blocks.starts, f"{name}/block_bounds": blocks.bounds}


def _blocks(arrays: Arrays, name: str) -> Blocks:
    return Blocks(arrays[f"{name}/starts"], arrays[f"{name}/block_bounds"])
