"""Where somebody has asked the map to go: kept until a hand moves the view, for the widget may take its size later."""

from collections.abc import Callable

from widgets.map.canvas import Canvas
from widgets.map.sights import Sight
from widgets.map.viewport import Viewport

Aside = Callable[[], tuple[float, float]]
"""How many pixels are kept free at the sides of what is looked at, and above and below it, now."""

_NEAR = 2500.0
"""Metres of ground shown around an order or crew that somebody asks for; less if the view is nearer already."""
_MOST_ASIDE = 0.25
"""Of the map's width or height may be kept free on either side."""


class Destination:
    """Moves the canvas, and again whenever that takes another size."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._wish: Sight | None = None
        self._aside = _nothing
        canvas.resized.connect(self._on_resized)
        canvas.moved.connect(self._on_moved)

    def look_at(self, sight: Sight, *, aside: Aside | None = None) -> None:
        self._wish, self._aside = sight, aside or _nothing
        view = self._canvas.viewport_now()
        across, up = self._aside()
        wide = view.width - 2 * min(across, view.width * _MOST_ASIDE)
        high = view.height - 2 * min(up, view.height * _MOST_ASIDE)
        scale = max(sight.width / max(wide, 1.0), sight.height / max(high, 1.0))
        self._canvas.go_to(sight.x, sight.y, scale)

    def look_again(self) -> None:
        """What is kept free around it may be another."""
        if self._wish is not None:
            self.look_at(self._wish, aside=self._aside)

    def go_near(self, x: float, y: float) -> None:
        """Metres."""
        self.look_at(sight_near(x, y, self._canvas.viewport_now()))

    def stay_at(self, x: float, y: float) -> None:
        """Metres; as near as now, whatever size the widget takes."""
        self._wish = None
        self._canvas.go_to(x, y, self._canvas.viewport_now().scale)

    def _on_resized(self, before: Viewport) -> None:
        if self._wish is not None:
            self.look_again()
        else:
            self._canvas.go_to(*before.centre, before.scale)

    def _on_moved(self) -> None:
        self._wish = None


def _nothing() -> tuple[float, float]:
    return 0.0, 0.0


def sight_near(x: float, y: float, view: Viewport) -> Sight:
    """Metres: around an order or crew, seen from `view`."""
    return Sight(x, y, min(_NEAR, view.width * view.scale), 0.0)
