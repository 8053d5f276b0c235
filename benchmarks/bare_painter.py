"""What everything drawn is held against: Qt's own painter fills the polygons in sight, one by one, and edges them."""

import itertools

import pyqtgraph as pg
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from models.territory.shapes import Shapes
from widgets.map.ground.prepared import Faces
from widgets.map.viewport import Viewport


class BarePainter:
    """Areas as Qt's polygons, made beforehand; what lies outside the view is left out by its bounds."""

    def __init__(self, shapes: Shapes, faces: Faces) -> None:
        self._faces = faces
        starts = shapes.starts().tolist()
        self._polygons = [
            pg.functions.arrayToQPolygonF(*shapes.xy[begin:end].T) for begin, end in itertools.pairwise(starts)
        ]

    def draw(self, view: Viewport, *, land: int, edge: int) -> QImage:
        image = QImage(round(view.width), round(view.height), QImage.Format.Format_RGB32)
        image.fill(land)
        painter = QPainter(image)
        per_metre = 1 / view.scale
        painter.setTransform(QTransform(per_metre, 0, 0, -per_metre, -view.left * per_metre, view.top * per_metre))
        painter.setBrush(QColor(land))
        painter.setPen(QPen(QColor(edge), 0))
        polygons = self._polygons
        for row in self._faces.near(view.box).tolist():
            painter.drawPolygon(polygons[row])
        painter.end()
        return image
