"""How a plate of the ground is drawn, layer over layer: land, areas, water, grids, roads from lane to trunk, stations,
feeders, equipment, names."""

from PySide6.QtGui import QImage, QPainter

from widgets.map.ground.lines import Lines
from widgets.map.ground.names import place_labels
from widgets.map.ground.plate import Plate
from widgets.map.ground.prepared import Faces, Ground, Places
from widgets.map.ground.raster import Raster, Stop
from widgets.map.ground.style import GroundStyle, Look, Stroke
from widgets.map.labels import Occupied, box_around
from widgets.map.viewport import Viewport
from widgets.theme.symbols import SYMBOL_PIXELS, paint_station, paint_substation


def draw_plate(ground: Ground, view: Viewport, *, ratio: float, look: Look, stop: Stop) -> Plate | None:
    """The ground of `view`; None if `stop` was set before it was finished."""
    style, scale = look.style, view.scale
    raster = Raster(view, ratio=ratio, land=style.land, stop=stop)
    layer, faces = _numbered(ground, style, scale)
    raster.number(faces)
    if faces is ground.areas:
        raster.edges_between(faces.sizes > style.areas.least_edged * scale, land=style.land, edge=style.areas.edge)
    raster.faces(ground.water, style.water.fill)
    borders, equipment = style.borders, style.equipment
    _stroke(raster, ground.shores, style.water.shore, scale)
    _stroke(raster, ground.grid_borders, borders.grid_band, scale)
    _stroke(raster, ground.station_borders, borders.station_band, scale)
    _draw_roads(raster, ground, style, scale)
    _stroke(raster, ground.grid_borders, borders.grid, scale)
    _stroke(raster, ground.station_borders, borders.station, scale)
    _stroke(raster, ground.feeders, equipment.feeder, scale)
    _stroke(raster, ground.trunk_feeders, equipment.trunk_feeder, scale)
    if scale < equipment.transformer.below:
        raster.squares(ground.transformers.xy, equipment.transformer.pixels, equipment.transformer.colour)
    if raster.stopped:
        return None
    image = _image(raster, ratio)
    occupied = Occupied()
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_equipment(painter, ground, view, look, occupied)
        for label in place_labels(ground, view, look, occupied):
            if raster.stopped:
                return None
            if label is not None:
                look.pictures.paint(painter, label, ratio)
    finally:
        painter.end()
    return Plate(view, ratio, image, layer, raster.rows, occupied)


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
