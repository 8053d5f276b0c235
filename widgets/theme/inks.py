"""Pens and brushes, made once for each theme: making them afresh for every stroke is what makes maps slow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from models.entities.orders import Urgency
from widgets.theme.theme import Theme


class Inks:
    """Every pen and brush of a theme. Build one when the theme is set and hand it to whatever paints."""

    def __init__(self, theme: Theme) -> None:
        ground = theme.ground
        self.theme = theme
        self.none = QPen(Qt.PenStyle.NoPen)
        self.text = line_pen(theme.text, 1.0)
        self.dim = line_pen(theme.dim, 1.0)

        self.land = QBrush(ground.land)
        self.label = line_pen(ground.label, 1.0)
        self.label_station = line_pen(ground.station, 1.0)
        self.label_dim = line_pen(ground.label_dim, 1.0)
        self.label_water = line_pen(ground.water_label, 1.0)
        self.label_road = line_pen(ground.road_label, 1.0)
        self.land_rim = line_pen(ground.land, 1.0)
        self.water_rim = line_pen(ground.water, 1.0)
        self.road_rim = line_pen(ground.road_halo, 1.0)
        self.halo = line_pen(ground.land, 3.0)

        self.symbol_edge = line_pen(theme.symbol_edge, 1.0)
        self.symbol_edge_wide = line_pen(theme.symbol_edge, 3.8)
        self.urgency_fill = {urgency: QBrush(theme.urgency(urgency)) for urgency in Urgency}
        self.urgency_line = {urgency: line_pen(theme.urgency(urgency), 2.0) for urgency in Urgency}
        self.restored_line = line_pen(theme.dim, 1.2)
        self.crew_fill = QBrush(ground.crew)
        self.crew_line = line_pen(ground.crew, 1.6)
        self.crew_stale_line = _dashed(ground.crew, 1.4)
        self.crew_stale_fill = QBrush(_see_through(ground.crew, 0.25))
        self.crew_off_line = line_pen(ground.off_duty, 1.2)
        self.crew_off_stale_line = _dashed(ground.off_duty, 1.2)
        self.equipment = line_pen(ground.equipment, 1.4)
        self.station = QBrush(ground.station)

        self.selected_ring = line_pen(theme.selection, 2.0)
        self.hover_ring = line_pen(theme.text, 1.2)
        self.target_fill = QBrush(_see_through(theme.selection, 0.30))
        self.no_fill = QBrush(Qt.BrushStyle.NoBrush)
        self.sketch_rim = line_pen(ground.land, 5.0)
        self.sketch_fill = QBrush(_see_through(theme.selection, 0.14))
        self.plaque = QBrush(_see_through(theme.base, 0.92))
        self.plaque_line = line_pen(theme.line, 1.0)


def line_pen(colour: QColor, width: float) -> QPen:
    """For symbols: round ends and corners, growing with the symbol."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _dashed(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
    pen.setDashPattern([2.2, 1.8])
    return pen


def _see_through(colour: QColor, share: float) -> QColor:
    clear = QColor(colour)
    clear.setAlphaF(share)
    return clear
