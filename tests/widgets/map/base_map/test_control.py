"""A base map on the map itself: under the territory's lines, with its note, coming and going."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from models.base_map.sources import BaseMap, Datum
from models.base_map.tile_cache import TileCache
from models.base_map.tiles import Tile, tile_at
from models.territory.territory import Territory
from tests.widgets.map.base_map.tile_pictures import plain
from tests.widgets.pictures import rule_book
from widgets.map.base_map.note import Supply
from widgets.map.base_map.report import TilesReport
from widgets.map.layer_panel.map_layers import MapLayer
from widgets.map.map_view import MapView
from widgets.theme import dark_theme, light_theme

Show = Callable[..., MapView]
RULES = rule_book()


def picture_of(view: MapView, qtbot: QtBot) -> QImage:
    """What is on the screen, once the foot of the map has said where it is."""
    qtbot.waitUntil(lambda: view._line.text != "")
    return view.grab().toImage()


def share(picture: QImage, wanted: Callable[[QColor], bool]) -> float:
    spots = [(x, y) for x in range(5, picture.width(), 9) for y in range(5, picture.height(), 9)]
    return sum(wanted(picture.pixelColor(*spot)) for spot in spots) / len(spots)


def is_green(colour: QColor) -> bool:
    return colour.green() > colour.red() + 25 and colour.green() > colour.blue() + 25


def is_water(colour: QColor) -> bool:
    return colour == dark_theme().ground.water


def show_tiles(qtbot: QtBot, view: MapView, file: Path, supply: Supply = Supply.FILE) -> TilesReport:
    with qtbot.waitSignal(view.base_map.told) as told:
        view.base_map.show_base_map(BaseMap(file=file, datum=Datum.WGS84), supply, RULES)
    (report,) = told.args
    return report


def test_tiles_take_the_place_of_land_water_and_roads_under_borders_and_names(
    qtbot: QtBot, show_map: Show, placed: Territory, green_tiles: Path
) -> None:
    view = show_map(ground=placed)
    before = picture_of(view, qtbot)
    assert share(before, is_water) > 0.02
    report = show_tiles(qtbot, view, green_tiles)
    after = picture_of(view, qtbot)
    assert report.missing == ()
    assert share(after, is_green) > 0.75
    assert share(after, is_water) == 0
    assert share(after, is_green) < 0.995, "borders, names, legend and scale lie over them"


def test_the_ground_comes_back_when_the_base_map_goes(
    qtbot: QtBot, show_map: Show, placed: Territory, green_tiles: Path
) -> None:
    view = show_map(ground=placed)
    before = picture_of(view, qtbot)
    show_tiles(qtbot, view, green_tiles)
    with qtbot.waitSignal(view.picture_complete):
        view.base_map.hide_base_map()
    assert picture_of(view, qtbot) == before
    assert not view.base_map.note.isVisible()


def test_picking_and_names_go_on_over_tiles(qtbot: QtBot, show_map: Show, placed: Territory, green_tiles: Path) -> None:
    view = show_map(ground=placed)
    spots = [(x, y) for x in range(20, 780, 90) for y in range(20, 580, 90)]
    before = [view._layers.ground.row_at(*spot) for spot in spots]
    show_tiles(qtbot, view, green_tiles)
    assert [view._layers.ground.row_at(*spot) for spot in spots] == before


def test_both_themes_have_their_tiles(qtbot: QtBot, show_map: Show, placed: Territory, green_tiles: Path) -> None:
    view = show_map(ground=placed)
    show_tiles(qtbot, view, green_tiles)
    dark = picture_of(view, qtbot)
    with qtbot.waitSignal(view.picture_complete):
        view.show_theme(light_theme())
    light = picture_of(view, qtbot)
    assert share(dark, lambda colour: colour.lightnessF() > 0.7) < 0.03
    assert share(light, lambda colour: colour.green() > 200 and is_green(colour)) > 0.7


def test_a_file_that_is_none_leaves_the_map_as_it_is(
    qtbot: QtBot, show_map: Show, placed: Territory, tmp_path: Path
) -> None:
    view = show_map(ground=placed)
    before = picture_of(view, qtbot)
    file = tmp_path / "notes.mbtiles"
    file.write_text("no tiles")
    report = show_tiles(qtbot, view, file)
    assert [fault.code for fault in report.faults] == ["tile_file_foreign"]
    assert picture_of(view, qtbot) == before


def test_new_tiles_replace_what_was_missing_without_a_gap(
    qtbot: QtBot, show_map: Show, placed: Territory, tmp_path: Path
) -> None:
    file = tmp_path / "cache.mbtiles"
    at = datetime(2026, 11, 3, 4, 0, tzinfo=UTC)
    with closing(TileCache(file, name="x", attribution="© X", finest=18, most_bytes=1 << 30)) as cache:
        view = show_map(ground=placed)
        report = show_tiles(qtbot, view, file, Supply.ONLINE)
        assert len(report.missing) > 3
        assert share(picture_of(view, qtbot), is_green) < 0.01
        cache.keep(dict.fromkeys(report.missing, plain(0xFF00FF00)), at)
        with qtbot.waitSignal(view.base_map.told) as told:
            view.base_map.show_new_tiles()
            assert view._layers.ground.complete, "the old plate stays until the new one is there"
        assert told.args[0].missing == ()
        assert share(picture_of(view, qtbot), is_green) > 0.75
        cache.keep(dict.fromkeys(report.missing, plain(0xFF0000FF)), at)
        with qtbot.waitSignal(view.base_map.told):
            view.base_map.show_new_tiles()
        assert share(picture_of(view, qtbot), is_green) > 0.75, "a tile of the same moment is the same tile"
        cache.keep(dict.fromkeys(report.missing, plain(0xFFFF0000)), datetime(2026, 11, 4, tzinfo=UTC))
        with qtbot.waitSignal(view.base_map.told):
            view.base_map.show_new_tiles()
        assert share(picture_of(view, qtbot), is_green) < 0.01


# -- the note in the corner ------------------------------------------------------------------------------------


def test_whose_tiles_they_are_always_stands_in_the_corner(
    qtbot: QtBot, show_map: Show, placed: Territory, green_tiles: Path
) -> None:
    view = show_map(ground=placed)
    note = view.base_map.note
    assert not note.isVisible()
    show_tiles(qtbot, view, green_tiles)
    assert note.isVisible()
    assert note.text() == "© Sample mappers"
    view.resize(500, 400)
    assert view.rect().contains(note.geometry())
    assert not note.geometry().intersects(view._panels.corners.scale_bar.geometry())
    assert not note.geometry().intersects(view.legend.geometry())


@pytest.mark.parametrize(
    ("supply", "kept", "words"),
    [
        (Supply.ONLINE, True, "© X"),
        (Supply.OFFLINE, True, "© X – offline – tiles of 2026-11-03"),
        (Supply.OFFLINE, False, "© X – offline – no tiles of this place are kept"),
        (Supply.UNREACHABLE, True, "© X – the tile server is out of reach – tiles of 2026-11-03"),
    ],
)
def test_old_tiles_say_how_old_they_are(
    qtbot: QtBot, show_map: Show, placed: Territory, tmp_path: Path, supply: Supply, kept: bool, words: str
) -> None:
    """The date is that of the oldest tile in sight, in the room's own time zone."""
    file = tmp_path / "cache.mbtiles"
    with closing(TileCache(file, name="x", attribution="© X", finest=18, most_bytes=1 << 30)) as cache:
        if kept:
            zoom = 12
            middle = tile_at(114.67, 29.9, zoom)
            cache.keep({middle: plain(0xFF00FF00)}, datetime(2026, 11, 2, 17, 0, tzinfo=UTC))
            cache.keep(
                {Tile(zoom, middle.column + 1, middle.row): plain(0xFF00FF00)}, datetime(2026, 11, 9, tzinfo=UTC)
            )
        view = show_map(ground=placed)
        show_tiles(qtbot, view, file, supply)
    assert view.base_map.note.text() == words
    assert view.base_map.note.accessibleName() == words


def test_the_layer_of_the_base_map_has_a_tick_only_while_one_is_laid(
    qtbot: QtBot, show_map: Show, placed: Territory, green_tiles: Path
) -> None:
    view = show_map(ground=placed)
    tick = view.layer_panel.ticks[MapLayer.BASE_MAP]
    assert (tick.isChecked(), tick.isEnabled(), tick.text()) == (False, False, "Base map (none is laid)")
    show_tiles(qtbot, view, green_tiles)
    assert (tick.isChecked(), tick.isEnabled(), tick.text()) == (True, True, "Base map")
    tick.click()
    assert not tick.isChecked()
    view.base_map.hide_base_map()
    assert (tick.isChecked(), tick.isEnabled()) == (False, False)
    assert view.layers.hidden == (MapLayer.BASE_MAP,), "it is off for the next one"
    view.layers.switches[MapLayer.BASE_MAP].turn_on()
    assert not tick.isChecked()
