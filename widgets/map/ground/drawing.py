"""How a plate of the ground is drawn, layer over layer: land, areas, water, grids, roads from lane to trunk, the base
map over all these, borders, feeders, equipment, names."""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter

from widgets.map.base_map.laying import Laid
from widgets.map.ground.cores import Cores
from widgets.map.ground.equipment import draw_equipment
from widgets.map.ground.lines import LineLevels
from widgets.map.ground.names import OF_THE_TILES, place_labels
from widgets.map.ground.parts import NOTHING, GroundPart, Hidden
from widgets.map.ground.plate import Plate, Stop
from widgets.map.ground.plate_memory import PlateMemory
from widgets.map.ground.prepared import Faces, Ground
from widgets.map.ground.raster import Raster, Strip
from widgets.map.ground.style import BorderStyle, EquipmentStyle, GroundStyle, Look, NameKind, Stroke
from widgets.map.labels import Label, Occupied
from widgets.map.viewport import Floats, Viewport

Edged = NDArray[np.bool_] | None
"""(n,) which of the areas near the view get a border; None if none does."""


def draw_plate(
    ground: Ground,
    view: Viewport,
    *,
    ratio: float,
    look: Look,
    stop: Stop,
    memory: PlateMemory | None = None,
    cores: Cores | None = None,
    laid: Laid | None = None,
    hidden: Hidden = NOTHING,
    hurry: Callable[[], bool] = lambda: True,
    pause: Callable[[], None] = lambda: None,
) -> Plate | None:
    """The ground of `view` but for what is `hidden`, over the base map that is `laid` for it; None if `stop` was set
    before it was finished. It is kept in `memory` of plates that are gone, if there is any.
    While there is `hurry` all `cores` work on it; `pause` is called between small pieces of work, by
    every thread that does them, whenever the interpreter is needed for the next."""
    style, scale = look.style, view.scale
    raster = Raster(view, ratio=ratio, stop=stop, memory=memory, cores=cores, hurry=hurry, pause=pause)
    layer, faces = _numbered(ground, style, scale)
    near = faces.around(view.box)
    edged = None
    if faces is ground.areas and GroundPart.AREAS not in hidden:
        edged = _edged(faces.sizes[near], style, scale)

    def draw_bare(strip: Strip) -> None:
        strip.number(faces, near, edged=edged)
        _draw_areas(strip, edged, style)
        _draw_land(strip, ground, style, scale, hidden=hidden)
        _draw_lines(strip, ground, style.borders, style.equipment, scale, hidden=hidden)

    def draw_below_tiles(strip: Strip, *, whole: bool) -> None:
        strip.number(faces, near, edged=edged)
        strip.land(style.land)
        if not whole:
            _draw_land(strip, ground, style, scale, hidden=hidden)

    if laid is None or laid.empty:
        raster.in_strips(draw_bare)
    else:
        raster.in_strips(partial(draw_below_tiles, whole=laid.whole))
        raster.tiles(laid)
        raster.in_strips(lambda strip: _draw_over_tiles(strip, ground, edged, style, scale, hidden=hidden))
    if raster.stopped:
        return None
    image = _image(raster, ratio)
    occupied = Occupied()
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_equipment(painter, ground, view, pictures=look.equipment, ratio=ratio, occupied=occupied)
        for label in _labels(ground, view, look, occupied, laid, hidden=hidden):
            if raster.stopped:
                return None
            pause()
            if label is not None:
                look.pictures.paint(painter, label, ratio)
    finally:
        painter.end()
    report = None if laid is None else laid.report
    return Plate(view, ratio, image, layer, len(faces), raster.rows, occupied, report)


def _draw_areas(strip: Strip, edged: Edged, style: GroundStyle) -> None:
    if edged is None:
        strip.land(style.land)
    else:
        strip.edges(style.areas.edge, land=style.land)


def _draw_over_tiles(
    strip: Strip, ground: Ground, edged: Edged, style: GroundStyle, scale: float, *, hidden: Hidden
) -> None:
    tiles = style.tiles
    if edged is not None:
        strip.edges(tiles.area_edge)
    _draw_bands(strip, ground, tiles.borders, scale, hidden=hidden)
    _draw_lines(strip, ground, tiles.borders, tiles.equipment, scale, hidden=hidden)


def _draw_land(strip: Strip, ground: Ground, style: GroundStyle, scale: float, *, hidden: Hidden) -> None:
    """What a base map has of its own."""
    strip.faces(ground.water, style.water.fill)
    _stroke(strip, ground.shores, style.water.shore, scale)
    _draw_bands(strip, ground, style.borders, scale, hidden=hidden)
    if GroundPart.ROADS not in hidden:
        _draw_roads(strip, ground, style, scale)


def _draw_bands(strip: Strip, ground: Ground, borders: BorderStyle, scale: float, *, hidden: Hidden) -> None:
    if GroundPart.BORDERS not in hidden:
        _stroke(strip, ground.grid_borders, borders.grid_band, scale)
        _stroke(strip, ground.station_borders, borders.station_band, scale)


def _draw_lines(
    strip: Strip, ground: Ground, borders: BorderStyle, equipment: EquipmentStyle, scale: float, *, hidden: Hidden
) -> None:
    """What no base map has."""
    if GroundPart.BORDERS not in hidden:
        _stroke(strip, ground.grid_borders, borders.grid, scale)
        _stroke(strip, ground.station_borders, borders.station, scale)
    if GroundPart.FEEDERS in hidden:
        return
    _stroke(strip, ground.feeders, equipment.feeder, scale)
    _stroke(strip, ground.trunk_feeders, equipment.trunk_feeder, scale)
    if scale < equipment.transformer.below:
        transformers = ground.transformers.xy[ground.transformers.near(strip.box)]
        strip.squares(transformers, equipment.transformer.pixels, equipment.transformer.colour)


def _labels(
    ground: Ground, view: Viewport, look: Look, occupied: Occupied, laid: Laid | None, *, hidden: Hidden
) -> Iterator[Label | None]:
    """Tiles bring the names of roads and waters with them: ours are written beside the tiles only."""
    if GroundPart.NAMES in hidden:
        return iter(())
    if laid is None or laid.empty:
        return place_labels(ground, view, look, occupied)
    if laid.whole:
        return place_labels(ground, view, look, occupied, kinds=frozenset(NameKind) - OF_THE_TILES)
    return place_labels(ground, view, look, occupied, on_tiles=laid.covers)


def _numbered(ground: Ground, style: GroundStyle, scale: float) -> tuple[str, Faces]:
    if ground.areas.usual_size >= style.areas.least_numbered * scale:
        return "areas", ground.areas
    return "grids", ground.grids


def _edged(sizes: Floats, style: GroundStyle, scale: float) -> Edged:
    edged: NDArray[np.bool_] = sizes > style.areas.least_edged * scale
    return edged if edged.any() else None


def _stroke(strip: Strip, lines: LineLevels, stroke: Stroke, scale: float) -> None:
    if scale < stroke.below:
        strip.lines(lines.at(scale, thickness=stroke.pixels), stroke.pixels, stroke.colour)


def _draw_roads(strip: Strip, ground: Ground, style: GroundStyle, scale: float) -> None:
    """All casings first, so that roads open into each other where they meet; high classes over low ones."""
    roads = [
        (lines.at(scale, thickness=road.thickness(scale)), road)
        for lines, road in zip(ground.roads, style.roads, strict=True)
        if scale < road.below
    ]
    for lines, road in reversed(roads):
        if scale < road.cased_below:
            strip.lines(lines, road.thickness(scale) + 2 * road.casing_pixels, road.casing)
    for lines, road in reversed(roads):
        strip.lines(lines, road.thickness(scale), road.fill if scale < road.cased_below else road.colour)


def _image(raster: Raster, ratio: float) -> QImage:
    """The raster's pixels themselves, not a copy of them."""
    height, width = raster.pixels.shape
    image = QImage(raster.pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    return image
