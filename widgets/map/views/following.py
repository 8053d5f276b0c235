"""The map stays with one crew while somebody wants that."""

from PySide6.QtCore import QObject, Signal

from models.ids import CrewId
from widgets.map.canvas import Canvas
from widgets.map.crew_positions import CrewPositions
from widgets.map.switch import Switch
from widgets.map.views.destination import Destination

_CALM = 0.25
"""Shares of the view around its middle within which the crew may drive before the map goes on."""


class Following(QObject):
    """Ends when a hand pans; the wheel only changes how near one is."""

    changed = Signal()
    """Another crew is followed, or none."""

    def __init__(self, canvas: Canvas, *, crews: CrewPositions, destination: Destination) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._crews = crews
        self._destination = destination
        self.crew: CrewId | None = None
        self.switch = Switch(self)
        self._scale = 0.0
        canvas.moved.connect(self._on_moved)

    def begin(self, crew: CrewId) -> bool:
        """Whether anybody knows where that crew is."""
        row = self._crews.row(crew)
        if row is None:
            self.end()
            return False
        self.crew = crew
        self._destination.go_near(*self._crews.xy[row].tolist())
        self._scale = self._canvas.viewport_now().scale
        self.switch.turn_on()
        self.changed.emit()
        return True

    def end(self) -> None:
        if self.crew is not None:
            self.crew = None
            self.changed.emit()
        self.switch.turn_off()

    def show_fixes(self) -> None:
        """Positions have come."""
        row = self._crews.row(self.crew) if self.crew is not None else None
        if row is None:
            return
        view = self._canvas.viewport_now()
        x, y = self._crews.xy[row].tolist()
        (middle_x, middle_y), calm = view.centre, _CALM * view.scale
        if abs(x - middle_x) > calm * view.width or abs(y - middle_y) > calm * view.height:
            self._destination.stay_at(x, y)

    def _on_moved(self) -> None:
        scale = self._canvas.viewport_now().scale
        if self.crew is not None and abs(scale - self._scale) < 1e-9 * scale:
            self.end()
        self._scale = scale
