"""How the ground is drawn, as `resources/cartography/map.toml` says it: colours as numbers, thicknesses, from which
scale on what is shown, and which names come first."""

import tomllib
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError, ValidationInfo
from pydantic.dataclasses import dataclass as checked
from PySide6.QtGui import QFont

from resources.map_styles import read_map_style_text
from widgets.map.ground.equipment import EquipmentPictures
from widgets.map.labels import LabelFonts, LabelPictures, LabelStyle, TextStyle
from widgets.theme.inks import Inks
from widgets.theme.map_colours import MapColours
from widgets.theme.theme import Theme

_EVERYWHERE = 1e9
_STRICT = ConfigDict(extra="forbid")


def _number_of(name: object, info: ValidationInfo) -> int:
    """A colour's name in the palette → 0xAARRGGBB."""
    palette = info.context
    assert isinstance(palette, MapColours)
    colour = palette.named(name) if isinstance(name, str) else None
    if colour is None:
        raise ValueError(f"{name!r} is no colour of the palettes")
    return int(colour.rgba())


Colour = Annotated[int, BeforeValidator(_number_of)]
Pixels = Annotated[float, Field(gt=0, le=100)]
Scale = Annotated[float, Field(gt=0)]


@checked(frozen=True, slots=True, kw_only=True, config=_STRICT)
class Stroke:
    """A line `pixels` thick, drawn from `below` metres a pixel on."""

    colour: Colour
    pixels: Pixels
    below: Scale = _EVERYWHERE


@checked(frozen=True, slots=True, kw_only=True, config=_STRICT)
class RoadStyle:
    """A class of roads: `metres` wide on the ground but at least `pixels`. From `below` metres a pixel on it is drawn,
    from `cased_below` on as `fill` between edges of `casing`."""

    colour: Colour
    fill: Colour
    casing: Colour
    metres: Annotated[float, Field(gt=0)]
    pixels: Pixels
    cased_below: Scale
    casing_pixels: Pixels
    below: Scale = _EVERYWHERE

    def thickness(self, scale: float) -> float:
        return max(self.pixels, self.metres / scale)


@checked(frozen=True, slots=True, kw_only=True, config=_STRICT)
class AreaStyle:
    """Areas that are usually smaller than `least_numbered` pixels are left to their grids; the border of one smaller
    than `least_edged` is left out."""

    least_numbered: Pixels
    least_edged: Pixels
    edge: Colour


@checked(frozen=True, slots=True, kw_only=True, config=_STRICT)
class WaterStyle:
    fill: Colour
    shore: Stroke


@checked(frozen=True, slots=True, kw_only=True, config=_STRICT)
class BorderStyle:
    """A border is a thin line on a pale band."""

    grid: Stroke
    grid_band: Stroke
    station: Stroke
    station_band: Stroke


@checked(frozen=True, slots=True, kw_only=True, config=_STRICT)
class EquipmentStyle:
    feeder: Stroke
    trunk_feeder: Stroke
    transformer: Stroke


@checked(frozen=True, slots=True, kw_only=True, config=_STRICT)
class TileStyle:
    """A base map's tiles keep a share of their colours and lie behind a see-through `veil`; what is drawn over them is
    drawn so."""

    veil: Colour
    colourful: Annotated[float, Field(ge=0, le=1)]
    area_edge: Colour
    borders: BorderStyle
    equipment: EquipmentStyle


class NameKind(Enum):
    """What can carry a name on the ground; roads by class."""

    STATION = "station"
    WATER = "water"
    SUBSTATION = "substation"
    GRID = "grid"
    AREA = "area"
    TRUNK = "trunk"
    MAIN = "main"
    STREET = "street"
    LANE = "lane"


@checked(frozen=True, slots=True, kw_only=True, config=_STRICT)
class NameStyle:
    """Written from `below` metres a pixel on, `drop` pixels under its place."""

    kind: NameKind
    below: Scale = _EVERYWHERE
    drop: Annotated[float, Field(ge=0, le=100)] = 0.0


@checked(frozen=True, slots=True, kw_only=True, config=_STRICT)
class NamesStyle:
    """`halo` is the rim around letters in pixels; `order` is the most important kind of name first."""

    halo: Annotated[float, Field(ge=0, le=4)]
    text: dict[LabelStyle, TextStyle]
    order: tuple[NameStyle, ...]

    def __post_init__(self) -> None:
        missing = {style.value for style in LabelStyle} - {style.value for style in self.text}
        if missing:
            raise ValueError(f"no text for {sorted(missing)}")
        kinds = [name.kind for name in self.order]
        if sorted(kind.value for kind in kinds) != sorted(kind.value for kind in NameKind):
            raise ValueError("each kind of name is to come once")


@checked(frozen=True, slots=True, kw_only=True, config=_STRICT)
class GroundStyle:
    """Colours are 0xAARRGGBB. `roads` is by class, 0 trunk … 3 lane."""

    land: Colour
    areas: AreaStyle
    water: WaterStyle
    borders: BorderStyle
    roads: Annotated[tuple[RoadStyle, ...], Field(min_length=4, max_length=4)]
    equipment: EquipmentStyle
    tiles: TileStyle
    names: NamesStyle


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What the ground is drawn with: one value for each theme."""

    style: GroundStyle
    inks: Inks
    fonts: LabelFonts = field(repr=False)
    pictures: LabelPictures = field(repr=False)
    equipment: EquipmentPictures = field(repr=False)


def look_of(theme: Theme, font: QFont, *, style: GroundStyle | None = None) -> Look:
    """The look that ships with the program, in the colours of `theme` and the letters of `font`; `style` is what has
    been read of it for this theme already."""
    style = read_ground_style(theme.ground) if style is None else style
    inks, fonts = Inks(theme), LabelFonts(font, texts=style.names.text, halo=style.names.halo)
    return Look(style, inks, fonts, LabelPictures(fonts, inks), EquipmentPictures(inks))


@cache
def read_ground_style(colours: MapColours, text: str | None = None) -> GroundStyle:
    """The style in `text` (TOML), or the one that ships with the program, with its colours looked up in `colours`;
    one text is read once for each palette.

    ValueError, one line for each fault and where it is.
    """
    read: dict[str, Any] = tomllib.loads(read_map_style_text() if text is None else text)
    read.pop("colours", None)
    try:
        return _STYLE.validate_python({"land": "land", **read}, context=colours)
    except ValidationError as error:
        faults = (f"map style, {'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
        raise ValueError("\n".join(faults)) from error


_STYLE = TypeAdapter(GroundStyle)
