"""How the ground is drawn: layer over layer, each piece of work a few milliseconds, so that nothing stalls.

From the bottom: land, water, areas, grids, roads from lane to trunk, stations, feeders, equipment, names.
"""

from collections.abc import Iterator

import numpy as np
import shapely
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from widgets.map.ground import ROAD_CLASSES, Ground, Places
from widgets.map.labels import LabelFonts, Occupied, box_around, paint_label
from widgets.map.names_on_ground import place_labels
from widgets.map.segments import Segments, draw_lines
from widgets.map.viewport import Viewport
from widgets.theme.inks import Inks
from widgets.theme.symbols import SYMBOL_PIXELS, paint_station, paint_substation

_HAIRLINES = 6000
_WIDE_LINES = 1500
"""Lines drawn in one piece of work: 3 to 4 ms on a slow machine."""
_LABELS = 4

_LEAST_AREA = 26.0
"""An area smaller than so many pixels is left out: its grid will do."""
_ROAD_WIDTHS = (26.0, 18.0, 11.0, 6.0)
"""Metres, by class."""
_LEAST_ROAD_WIDTHS = (2.0, 1.3, 1.0, 1.0)
"""Pixels, by class."""
_ROADS_FROM = (1e9, 90.0, 22.0, 9.0)
"""A road is drawn from this many metres a pixel on, by class."""
_FEEDERS_FROM = 5.5
_TRANSFORMERS_FROM = 2.5
_TRANSFORMER = 4.0
"""Pixels; as wide as the pen."""


def draw_ground(
    painter: QPainter, ground: Ground, view: Viewport, *, inks: Inks, fonts: LabelFonts, occupied: Occupied
) -> Iterator[None]:
    """Draw `ground` into the painter's logical pixels (0, 0) … (width, height); yields between short pieces
    of work, and over a yield the painter forgets its pens. The land's colour is there already. `occupied` is
    filled with what names and symbols cover."""
    yield from _water(painter, ground, view, inks)
    yield from _areas(painter, ground, view, inks)
    yield from _lines(painter, ground.grids, view, inks.grid_edge)
    for road_class in reversed(range(ROAD_CLASSES)):
        yield from _roads(painter, ground.roads[road_class], view, road_class, inks)
    yield from _lines(painter, ground.stations, view, inks.station_edge)
    if view.scale < _FEEDERS_FROM:
        yield from _lines(painter, ground.feeders, view, inks.feeder)
    yield from _lines(painter, ground.trunk_feeders, view, inks.trunk_feeder)
    yield from _equipment(painter, ground, view, inks, occupied)
    yield from _names(painter, ground, view, inks=inks, fonts=fonts, occupied=occupied)


def _water(painter: QPainter, ground: Ground, view: Viewport, inks: Inks) -> Iterator[None]:
    seen = shapely.clip_by_rect(ground.water, *view.grown(8).box)
    for polygon in shapely.get_parts(seen[~shapely.is_empty(seen)]):
        painter.setPen(inks.none)
        painter.setBrush(inks.water)
        painter.drawPath(_path(polygon, view))
        yield


def _path(polygon: shapely.Polygon, view: Viewport) -> QPainterPath:
    path = QPainterPath()
    for ring in (polygon.exterior, *polygon.interiors):
        points = view.pixels(shapely.get_coordinates(ring))
        near = np.append(True, np.abs(np.diff(np.round(points), axis=0)).max(axis=1) > 0)
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points[near].tolist()]))
        path.closeSubpath()
    return path


def _areas(painter: QPainter, ground: Ground, view: Viewport, inks: Inks) -> Iterator[None]:
    large = ground.area_sizes > _LEAST_AREA * view.scale
    yield from _lines(painter, Segments(ground.areas.ends[large]), view, inks.area_edge)


def _roads(painter: QPainter, roads: Segments, view: Viewport, road_class: int, inks: Inks) -> Iterator[None]:
    if view.scale > _ROADS_FROM[road_class]:
        return
    width = max(_LEAST_ROAD_WIDTHS[road_class], _ROAD_WIDTHS[road_class] / view.scale)
    yield from _lines(painter, roads, view, inks.road(road_class, width))


def _lines(painter: QPainter, segments: Segments, view: Viewport, pen: QPen) -> Iterator[None]:
    pixels = view.segment_pixels(segments.within(view.grown(pen.widthF()).box))
    yield
    at_once = _HAIRLINES if pen.isCosmetic() else _WIDE_LINES
    for start in range(0, len(pixels), at_once):
        painter.setPen(pen)
        draw_lines(painter, pixels[start : start + at_once])
        yield


def _equipment(painter: QPainter, ground: Ground, view: Viewport, inks: Inks, occupied: Occupied) -> Iterator[None]:
    if view.scale < _TRANSFORMERS_FROM:
        yield from _transformers(painter, ground.transformers, view, inks)
    for places, paint in ((ground.substation_places, paint_substation), (ground.station_places, paint_station)):
        for x, y in _in_sight(places, view):
            painter.save()
            painter.translate(round(x), round(y))
            paint(painter, inks)
            painter.restore()
            occupied.take(box_around(x, y, 18, 14))
        yield


def _transformers(painter: QPainter, places: Places, view: Viewport, inks: Inks) -> Iterator[None]:
    """Small squares: short lines as thick as they are long."""
    pixels = np.round(view.pixels(places.xy))
    pixels = pixels[view.sees(pixels, _TRANSFORMER)]
    half = np.array((_TRANSFORMER / 2, 0.0))
    squares = np.hstack((pixels - half, pixels + half))
    for start in range(0, len(squares), _WIDE_LINES):
        painter.setPen(inks.transformer)
        draw_lines(painter, squares[start : start + _WIDE_LINES])
        yield


def _in_sight(places: Places, view: Viewport) -> list[tuple[float, float]]:
    pixels = view.pixels(places.xy)
    return [(x, y) for x, y in pixels[view.sees(pixels, SYMBOL_PIXELS)].tolist()]


def _names(
    painter: QPainter, ground: Ground, view: Viewport, *, inks: Inks, fonts: LabelFonts, occupied: Occupied
) -> Iterator[None]:
    written = 0
    for label in place_labels(ground, view, fonts, occupied):
        if label is not None:
            paint_label(painter, label, fonts, inks)
            written += 1
        if label is None or written % _LABELS == 0:
            yield
