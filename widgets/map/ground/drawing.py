"""How a plate of the ground is drawn, layer over layer: land, areas, water, grids, roads from lane to trunk, stations,
feeders, equipment, names."""

from PySide6.QtGui import QImage, QPainter

from widgets.map.ground.names import place_labels
from widgets.map.ground.plate import Plate
from widgets.map.ground.prepared import Faces, Ground, Places
from widgets.map.ground.raster import Raster, Stop
from widgets.map.ground.style import Look
from widgets.map.labels import Occupied, box_around, paint_label
from widgets.map.viewport import Viewport
from widgets.theme.symbols import SYMBOL_PIXELS, paint_station, paint_substation

_LEAST_EDGED = 26.0
"""The border of an area smaller than so many pixels is left out: its grid's will do."""
_LEAST_NUMBERED = 4.0
"""Pixels across the usual area; where areas are smaller than that, their grids are numbered instead."""
_GRID_EDGE, _STATION_EDGE = 1.0, 1.6
_FEEDER, _FEEDERS_BELOW = 1.0, 5.5
_TRUNK_FEEDER = 2.0
_TRANSFORMER, _TRANSFORMERS_BELOW = 4.0, 2.5


def draw_plate(ground: Ground, view: Viewport, *, ratio: float, look: Look, stop: Stop) -> Plate | None:
    """The ground of `view`; None if `stop` was set before it was finished."""
    style, scale = look.style, view.scale
    raster = Raster(view, ratio=ratio, land=style.land, stop=stop)
    layer, faces = _numbered(ground, scale)
    raster.number(faces)
    if faces is ground.areas:
        raster.edges_between(faces.sizes > _LEAST_EDGED * scale, land=style.land, edge=style.area_edge)
    raster.faces(ground.water, style.water)
    raster.lines(ground.grid_borders, _GRID_EDGE, style.grid_edge)
    for lines, road in reversed(tuple(zip(ground.roads, style.roads, strict=True))):
        if scale <= road.below:
            raster.lines(lines, road.thickness(scale), road.colour)
    raster.lines(ground.station_borders, _STATION_EDGE, style.station_edge)
    if scale < _FEEDERS_BELOW:
        raster.lines(ground.feeders, _FEEDER, style.feeder)
    raster.lines(ground.trunk_feeders, _TRUNK_FEEDER, style.feeder)
    if scale < _TRANSFORMERS_BELOW:
        raster.squares(ground.transformers.xy, _TRANSFORMER, style.transformer)
    if raster.stopped:
        return None
    image = _image(raster, ratio)
    occupied = Occupied()
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_equipment(painter, ground, view, look, occupied)
        for label in place_labels(ground, view, look.fonts, occupied):
            if raster.stopped:
                return None
            if label is not None:
                paint_label(painter, label, look.fonts, look.inks)
    finally:
        painter.end()
    return Plate(view, ratio, image, layer, raster.rows, occupied)


def _numbered(ground: Ground, scale: float) -> tuple[str, Faces]:
    if ground.areas.usual_size >= _LEAST_NUMBERED * scale:
        return "areas", ground.areas
    return "grids", ground.grids


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
