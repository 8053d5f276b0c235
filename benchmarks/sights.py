"""The three views that every ground is looked at in: the whole of it, a district, a street."""

from models.territory.territory import Territory
from widgets.map.viewport import Viewport

WIDTH, HEIGHT = 1920, 1080
_AROUND = 1.06
_CENTRE = (3130.0, 2070.0)
_METRES_A_PIXEL = {"district": 14.0, "street": 1.5}


def sights_of(territory: Territory) -> dict[str, Viewport]:
    """By name, the widest first; district and street are as large in any ground."""
    left, bottom, right, top = territory.bounds()
    scale = _AROUND * max((right - left) / WIDTH, (top - bottom) / HEIGHT)
    whole = Viewport.around((left + right) / 2, (bottom + top) / 2, scale=scale, width=WIDTH, height=HEIGHT)
    near = {
        name: Viewport.around(*_CENTRE, scale=scale, width=WIDTH, height=HEIGHT)
        for name, scale in _METRES_A_PIXEL.items()
    }
    return {"whole": whole, **near}
