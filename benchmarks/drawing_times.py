"""How long the map's layers take to draw a frame, on the GUI thread."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter

from widgets.map.map_view import MapView
from widgets.map.sheet import Sheet


class DrawingTimes(QObject):
    """`frames_ms` grows by the time that all layers took together in each frame, until the map is gone."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self.frames_ms: list[float] = []
        viewport = view.canvas.viewport()
        viewport.installEventFilter(self)
        for item in view.canvas.scene().items():
            if isinstance(item, Sheet):
                item._draw = self._timed(item._draw)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.frames_ms.append(0.0)
        return False

    def _timed(self, draw: Callable[[QPainter], None]) -> Callable[[QPainter], None]:
        def timed(painter: QPainter) -> None:
            begun = time.perf_counter()
            draw(painter)
            if self.frames_ms:
                self.frames_ms[-1] += (time.perf_counter() - begun) * 1000

        return timed
