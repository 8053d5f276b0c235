"""The map's palette: the colours that `resources/cartography/map.toml` names, for each theme."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

from PySide6.QtGui import QColor

from resources.map_styles import read_map_style_text


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MapColours:
    """What the map is drawn with. Borders of stations, grids and areas are mauve, as on paper maps, to be told from
    roads. A road is one colour from afar; near by it is a fill within a casing."""

    land: QColor
    area_edge: QColor
    grid_edge: QColor
    grid_band: QColor
    station_edge: QColor
    station_band: QColor
    water: QColor
    shore: QColor
    water_label: QColor
    trunk: QColor
    main: QColor
    street: QColor
    lane: QColor
    road_casing: QColor
    trunk_fill: QColor
    main_fill: QColor
    street_fill: QColor
    lane_fill: QColor
    road_label: QColor
    road_halo: QColor
    feeder: QColor
    transformer: QColor
    equipment: QColor
    station: QColor
    tile_veil: QColor
    tile_area_edge: QColor
    tile_grid_edge: QColor
    tile_station_edge: QColor
    tile_feeder: QColor
    tile_transformer: QColor
    label: QColor
    label_dim: QColor
    crew: QColor
    off_duty: QColor
    trail: QColor
    trail_old: QColor
    trail_chosen: QColor
    trail_chosen_old: QColor
    density_1: QColor
    density_2: QColor
    density_3: QColor
    density_4: QColor
    density_5: QColor
    outage_confirmed: QColor
    outage_probable: QColor
    outage_planned: QColor
    outage_restored: QColor
    plan_running: QColor
    plan_approved: QColor
    plan_on_way: QColor
    plan_draft: QColor
    plan_conflict: QColor
    plan_merge: QColor

    @property
    def densities(self) -> tuple[QColor, ...]:
        """From few to many: one hue, told apart by lightness alone."""
        return self.density_1, self.density_2, self.density_3, self.density_4, self.density_5

    def named(self, name: str) -> QColor | None:
        """The colour that the style calls `name`."""
        return getattr(self, name) if name in colour_names() else None


@cache
def colour_names() -> frozenset[str]:
    return frozenset(field.name for field in fields(MapColours))


@cache
def read_map_colours(theme: str, text: str | None = None) -> MapColours:
    """The palette of `theme` in `text` (TOML), or in the style that ships with the program; one text is read once.

    ValueError, in words, if a colour is missing, unknown or not a colour.
    """
    palettes = tomllib.loads(read_map_style_text() if text is None else text).get("colours", {})
    if theme not in palettes:
        raise ValueError(f"map style: no palette colours.{theme}")
    written: Mapping[str, object] = palettes[theme]
    missing, unknown = colour_names() - set(written), set(written) - colour_names()
    if missing or unknown:
        raise ValueError(f"map style, colours.{theme}: missing {sorted(missing)}, unknown {sorted(unknown)}")
    return MapColours(**{name: _colour(value, f"colours.{theme}.{name}") for name, value in written.items()})


def _colour(value: object, where: str) -> QColor:
    colour = QColor(value) if isinstance(value, str) and value.startswith("#") else QColor()
    if not colour.isValid():
        raise ValueError(f"map style, {where}: {value!r} is not #RRGGBB or #AARRGGBB")
    return colour
