"""How much ground a map on paper shows, and where on the paper a place of it lies."""

from dataclasses import dataclass

from widgets.papers.site import Site

_LEAST_WIDTH_M = 1_200.0
"""A door is found by the streets around it."""
_AROUND = 0.12
"""Of the width and height stay free around what is meant."""


@dataclass(frozen=True, slots=True)
class Extent:
    """The ground from (left, bottom) metres on, `scale` metres on a millimetre of a paper of `width` × `height` mm."""

    left: float
    bottom: float
    scale: float
    width: float
    height: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        """xmin, ymin, xmax, ymax in metres."""
        right, top = self.left + self.width * self.scale, self.bottom + self.height * self.scale
        return self.left, self.bottom, right, top

    def on_paper(self, x: float, y: float) -> tuple[float, float]:
        """Millimetres from the upper left corner."""
        return (x - self.left) / self.scale, self.height - (y - self.bottom) / self.scale

    def holds(self, x: float, y: float) -> bool:
        left, bottom, right, top = self.box
        return left <= x <= right and bottom <= y <= top


def extent_of(site: Site, *, width: float, height: float) -> Extent:
    """The least ground that holds all that is meant, with some around; `width` and `height` in millimetres."""
    meant = [sign for sign in site.signs if sign.meant] or list(site.signs)
    xs, ys = [sign.x for sign in meant], [sign.y for sign in meant]
    room = 1 - 2 * _AROUND
    wide = max((max(xs) - min(xs)) / room, _LEAST_WIDTH_M)
    high = (max(ys) - min(ys)) / room
    scale = max(wide / width, high / height)
    middle_x, middle_y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return Extent(middle_x - scale * width / 2, middle_y - scale * height / 2, scale, width, height)
