"""Where somebody has asked the map to go: kept until a hand moves the view, for the widget may take its size later."""

from widgets.map.canvas import Canvas
from widgets.map.sights import Sight
from widgets.map.viewport import Viewport

_NEAR = 2500.0
"""Metres of ground shown around an order or crew that somebody asks for; less if the view is nearer already."""


class Destination:
    """Moves the canvas, and again whenever that takes another size."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._wish: Sight | None = None
        canvas.resized.connect(self._on_resized)
        canvas.moved.connect(self._on_moved)

    def look_at(self, sight: Sight) -> None:
        self._wish = sight
        view = self._canvas.viewport_now()
        scale = max(sight.width / max(view.width, 1.0), sight.height / max(view.height, 1.0))
        self._canvas.go_to(sight.x, sight.y, scale)

    def go_near(self, x: float, y: float) -> None:
        """Metres."""
        self.look_at(sight_near(x, y, self._canvas.viewport_now()))

    def stay_at(self, x: float, y: float) -> None:
        """Metres; as near as now, whatever size the widget takes."""
        self._wish = None
        self._canvas.go_to(x, y, self._canvas.viewport_now().scale)

    def _on_resized(self, before: Viewport) -> None:
        if self._wish is not None:
            self.look_at(self._wish)
        else:
            self._canvas.go_to(*before.centre, before.scale)

    def _on_moved(self) -> None:
        self._wish = None


def sight_near(x: float, y: float, view: Viewport) -> Sight:
    """Metres: around an order or crew, seen from `view`."""
    return Sight(x, y, min(_NEAR, view.width * view.scale), 0.0)
