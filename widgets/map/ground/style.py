"""How the ground is drawn: colours as numbers, thicknesses, and from which scale on what is shown."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from widgets.map.labels import LabelFonts
from widgets.theme.inks import Inks
from widgets.theme.theme import MapColours


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadStyle:
    """A class of roads: `metres` wide on the ground but at least `pixels`; drawn from `below` metres a pixel on."""

    colour: int
    metres: float
    pixels: float
    below: float

    def thickness(self, scale: float) -> float:
        return max(self.pixels, self.metres / scale)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundStyle:
    """Colours are 0xAARRGGBB. `roads` is by class, 0 trunk … 3 lane."""

    land: int
    water: int
    area_edge: int
    grid_edge: int
    station_edge: int
    feeder: int
    transformer: int
    roads: tuple[RoadStyle, ...]

    @classmethod
    def of(cls, colours: MapColours) -> "GroundStyle":
        return cls(
            land=_number(colours.land),
            water=_number(colours.water),
            area_edge=_number(colours.area_edge),
            grid_edge=_number(colours.grid_edge),
            station_edge=_number(colours.station_edge),
            feeder=_number(colours.feeder),
            transformer=_number(colours.feeder),
            roads=tuple(
                RoadStyle(colour=_number(colour), metres=metres, pixels=pixels, below=below)
                for colour, (metres, pixels, below) in zip(colours.roads, _ROADS, strict=True)
            ),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What the ground is drawn with: one value for each theme."""

    style: GroundStyle
    inks: Inks
    fonts: LabelFonts


_ROADS = ((26.0, 2.0, 1e9), (18.0, 1.3, 90.0), (11.0, 1.0, 22.0), (6.0, 1.0, 9.0))
"""Metres across, least pixels, and metres a pixel from which on a road is drawn, by class."""


def _number(colour: QColor) -> int:
    return int(colour.rgba())
