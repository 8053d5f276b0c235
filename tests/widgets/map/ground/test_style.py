"""The map's style: what ships with the program is whole, and what is wrong in a style is said with its place."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from resources.map_styles import read_map_style_text
from widgets.map.ground.style import NameKind, look_of, read_ground_style
from widgets.theme import dark_theme, light_theme
from widgets.theme.map_colours import read_map_colours


@pytest.mark.parametrize("theme", ["dark", "light", "print"])
def test_the_style_that_ships_is_whole(theme: str) -> None:
    style = read_ground_style(read_map_colours(theme))
    assert len(style.roads) == 4
    assert {name.kind for name in style.names.order} == set(NameKind)
    assert style.land == int(read_map_colours(theme).land.rgba())


def test_a_colour_is_looked_up_in_the_palette_of_the_theme(qapp: QApplication) -> None:
    dark, light = (look_of(theme, QGuiApplication.font()).style for theme in (dark_theme(), light_theme()))
    assert dark.water.fill != light.water.fill
    assert dark.water.fill == int(dark_theme().ground.water.rgba())


def test_a_see_through_colour_keeps_its_strength() -> None:
    style = read_ground_style(read_map_colours("dark"))
    assert style.borders.station_band.colour >> 24 < 255


def test_higher_roads_are_no_thinner_and_no_later() -> None:
    roads = read_ground_style(read_map_colours("light")).roads
    for higher, lower in pairwise(roads):
        assert higher.below >= lower.below
        assert all(higher.thickness(scale) >= lower.thickness(scale) for scale in (0.3, 1.0, 4.0, 20.0, 60.0))


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ("metres = 26.0", "metres = 0.0", "roads.0.metres"),
        ("metres = 26.0", 'metres = "wide"', "roads.0.metres"),
        ('fill = "water"', 'fill = "watre"', "'watre' is no colour"),
        ('edge = "area_edge"', "", "areas.edge: Field required"),
        ("least_numbered = 4.0", "least_numberd = 4.0", "areas.least_numberd"),
        ('kind = "lane"', 'kind = "street"', "each kind of name"),
        ("crew = { pixels = 12 }", "", "no text for ['crew']"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(good: str, bad: str, said: str) -> None:
    text = read_map_style_text()
    assert good in text
    with pytest.raises(ValueError, match="map style") as fault:
        read_ground_style(read_map_colours("dark"), text.replace(good, bad))
    assert said in str(fault.value)


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ('land = "#1E2225"', "", "missing ['land']"),
        ('land = "#1E2225"', 'land = "#1E2225"\nlnad = "#1E2225"', "unknown ['lnad']"),
        ('land = "#1E2225"', 'land = "dark"', "colours.dark.land: 'dark' is not #RRGGBB"),
        ('land = "#1E2225"', "land = 5", "colours.dark.land: 5 is not #RRGGBB"),
        ("[colours.dark]", "[colours.drak]", "no palette colours.dark"),
    ],
)
def test_what_is_wrong_in_a_palette_is_said(good: str, bad: str, said: str) -> None:
    with pytest.raises(ValueError, match="map style") as fault:
        read_map_colours("dark", read_map_style_text().replace(good, bad))
    assert said in str(fault.value)
