"""How a plate of the ground is drawn, layer over layer: land, areas, water, grids, roads from lane to trunk, the base
map over all these, borders, feeders, equipment, names."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter

from widgets.map.base_map.laying import Laid
from widgets.map.ground.lines import Lines
from widgets.map.ground.names import OF_THE_TILES, place_labels
from widgets.map.ground.plate import Plate
from widgets.map.ground.prepared import Faces, Ground, Places
from widgets.map.ground.raster import Raster, Stop
from widgets.map.ground.style import BorderStyle, EquipmentStyle, GroundStyle, Look, NameKind, Stroke
from widgets.map.labels import Label, Occupied, box_around
from widgets.map.viewport import Viewport
from widgets.theme.symbols import SYMBOL_PIXELS, paint_station, paint_substation


def draw_plate(
    ground: Ground, view: Viewport, *, ratio: float, look: Look, stop: Stop, laid: Laid | None = None
) -> Plate | None:
    """The ground of `view`, over the base map that is `laid` for it; None if `stop` was set before it was finished."""
    style, scale = look.style, view.scale
    raster = Raster(view, ratio=ratio, land=style.land, stop=stop)
    layer, faces = _numbered(ground, style, scale)
    raster.number(faces)
    edged = faces.sizes > style.areas.least_edged * scale if faces is ground.areas else None
    if laid is None or not laid.whole:
        _draw_land(raster, ground, edged, style, scale)
    if laid is None or laid.empty:
        _draw_lines(raster, ground, style.borders, style.equipment, scale)
    else:
        raster.tiles(laid)
        if edged is not None:
            raster.edges_over(edged, edge=style.tiles.area_edge)
        _draw_bands(raster, ground, style.tiles.borders, scale)
        _draw_lines(raster, ground, style.tiles.borders, style.tiles.equipment, scale)
    if raster.stopped:
        return None
    image = _image(raster, ratio)
    occupied = Occupied()
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_equipment(painter, ground, view, look, occupied)
        for label in _labels(ground, view, look, occupied, laid):
            if raster.stopped:
                return None
            if label is not None:
                look.pictures.paint(painter, label, ratio)
    finally:
        painter.end()
    return Plate(view, ratio, image, layer, raster.rows, occupied, None if laid is None else laid.report)


def _draw_land(
    raster: Raster, ground: Ground, edged: NDArray[np.bool_] | None, style: GroundStyle, scale: float
) -> None:
    """What a base map has of its own."""
    if edged is not None:
        raster.edges_between(edged, land=style.land, edge=style.areas.edge)
    raster.faces(ground.water, style.water.fill)
    _stroke(raster, ground.shores, style.water.shore, scale)
    _draw_bands(raster, ground, style.borders, scale)
    _draw_roads(raster, ground, style, scale)


def _draw_bands(raster: Raster, ground: Ground, borders: BorderStyle, scale: float) -> None:
    _stroke(raster, ground.grid_borders, borders.grid_band, scale)
    _stroke(raster, ground.station_borders, borders.station_band, scale)


def _draw_lines(raster: Raster, ground: Ground, borders: BorderStyle, equipment: EquipmentStyle, scale: float) -> None:
    """What no base map has."""
    _stroke(raster, ground.grid_borders, borders.grid, scale)
    _stroke(raster, ground.station_borders, borders.station, scale)
    _stroke(raster, ground.feeders, equipment.feeder, scale)
    _stroke(raster, ground.trunk_feeders, equipment.trunk_feeder, scale)
    if scale < equipment.transformer.below:
        raster.squares(ground.transformers.xy, equipment.transformer.pixels, equipment.transformer.colour)


def _labels(
    ground: Ground, view: Viewport, look: Look, occupied: Occupied, laid: Laid | None
) -> Iterator[Label | None]:
    """Tiles bring the names of roads and waters with them: ours are written beside the tiles only."""
    if laid is None or laid.empty:
        return place_labels(ground, view, look, occupied)
    if laid.whole:
        return place_labels(ground, view, look, occupied, kinds=frozenset(NameKind) - OF_THE_TILES)
    return place_labels(ground, view, look, occupied, on_tiles=laid.covers)


def _numbered(ground: Ground, style: GroundStyle, scale: float) -> tuple[str, Faces]:
    if ground.areas.usual_size >= style.areas.least_numbered * scale:
        return "areas", ground.areas
    return "grids", ground.grids


def _stroke(raster: Raster, lines: Lines, stroke: Stroke, scale: float) -> None:
    if scale < stroke.below:
        raster.lines(lines, stroke.pixels, stroke.colour)


def _draw_roads(raster: Raster, ground: Ground, style: GroundStyle, scale: float) -> None:
    """All casings first, so that roads open into each other where they meet; high classes over low ones."""
    roads = [(lines, road) for lines, road in zip(ground.roads, style.roads, strict=True) if scale < road.below]
    for lines, road in reversed(roads):
        if scale < road.cased_below:
            raster.lines(lines, road.thickness(scale) + 2 * road.casing_pixels, road.casing)
    for lines, road in reversed(roads):
        raster.lines(lines, road.thickness(scale), road.fill if scale < road.cased_below else road.colour)


def _image(raster: Raster, ratio: float) -> QImage:
    """The raster's pixels themselves, not a copy of them."""
    height, width = raster.pixels.shape
    image = QImage(raster.pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    return image


def _draw_equipment(painter: QPainter, ground: Ground, view: Viewport, look: Look, occupied: Occupied) -> None:
    for places, paint in ((ground.substation_places, paint_substation), (ground.station_places, paint_station)):
        for x, y in _in_sight(places, view):
            painter.save()
            painter.translate(round(x), round(y))
            paint(painter, look.inks)
            painter.restore()
            occupied.take(box_around(x, y, 18, 14))


def _in_sight(places: Places, view: Viewport) -> list[tuple[float, float]]:
    pixels = view.pixels(places.xy)
    return [(x, y) for x, y in pixels[view.sees(pixels, SYMBOL_PIXELS)].tolist()]
