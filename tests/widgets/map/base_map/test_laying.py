"""Tiles in the picture of the ground: at their place to less than half a pixel, coarser ones where they are missing,
and nothing but words about what is broken."""

import struct
from pathlib import Path

import numpy as np
import pyproj
import pytest
from PySide6.QtGui import QGuiApplication

from models.base_map.sources import BaseMap, Datum
from models.base_map.tiles import Tile, tile_at
from models.geometry.gcj02 import gcj02_to_wgs84, wgs84_to_gcj02
from models.territory.projection import local_projection, to_lon_lat, to_xy
from tests.models.base_map.tile_files import make_tile_file
from tests.widgets.map.base_map.tile_pictures import encoded, painted, plain
from widgets.map.base_map.laying import Laid, Underlay
from widgets.map.ground.style import TileStyle, read_ground_style
from widgets.map.viewport import Viewport
from widgets.theme.map_colours import read_map_colours

LON, LAT = 114.62, 29.87
PROJECTION = local_projection(LON, LAT)
WHITE, RED, GREEN, BLUE, GREY = 0xFFFFFFFF, 0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF808080
LIGHT, DARK = (read_ground_style(read_map_colours(theme)).tiles for theme in ("light", "dark"))
GO_ON = np.zeros(1, np.uint8)
HALF = 20037508.342789244

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def underlay() -> "object":
    made = Underlay()
    yield made
    made.close()


def view(x: float, y: float, scale: float, size: tuple[int, int] = (400, 300)) -> Viewport:
    return Viewport.around(x, y, scale=scale, width=size[0], height=size[1])


def lay(
    underlay: Underlay,
    file: Path,
    at: Viewport,
    *,
    datum: Datum = Datum.WGS84,
    ratio: float = 1.0,
    style: TileStyle = LIGHT,
) -> Laid:
    base = BaseMap(file=file, datum=datum)
    return underlay.lay(base, projection=PROJECTION, view=at, ratio=ratio, style=style, stop=GO_ON)


def paint(laid: Laid, at: Viewport, ratio: float = 1.0) -> "np.typing.NDArray[np.uint32]":
    out = np.zeros((round(at.height * ratio), round(at.width * ratio)), np.uint32)
    laid.paint(out, GO_ON)
    return out


def channels(pixels: "np.typing.NDArray[np.uint32]") -> "np.typing.NDArray[np.int64]":
    return np.stack([(pixels >> shift) & 255 for shift in (16, 8, 0)], axis=-1).astype(np.int64)


def hue(pixel: int) -> str:
    """Which channel stands out, or grey; black where nothing was painted."""
    red, green, blue = channels(np.array([pixel], np.uint32))[0].tolist()
    if not red + green + blue:
        return "nothing"
    strongest = max(red, green, blue)
    if strongest - min(red, green, blue) < 40:
        return "grey"
    return {red: "red", green: "green", blue: "blue"}[strongest]


# -- where things are -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("datum", list(Datum))
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("scale", [0.05, 1.0, 30.0, 400.0, 2000.0])
def test_every_pixel_looks_where_pyproj_says(
    tmp_path: Path, underlay: Underlay, scale: float, ratio: float, datum: Datum
) -> None:
    """From a metre on the screen to a continent, within a tenth of a pixel of the screen."""
    lon, lat = to_lon_lat(PROJECTION, np.array([[12_000.0, -9_000.0]]))[0].tolist()
    coarse = {tile_at(lon, lat, zoom): plain(WHITE) for zoom in range(12)}
    finest = {tile_at(-60.0, -20.0, 18): plain(WHITE)}
    file = make_tile_file(tmp_path / "a.mbtiles", coarse | finest)
    at = view(12_000.0, -9_000.0, scale, (1500, 900))
    laid = lay(underlay, file, at, datum=datum, ratio=ratio)
    assert laid.mosaic.size
    rows, columns = laid.u.shape
    spots = np.random.default_rng(3).uniform(0, 1, (400, 2)) * (at.width * ratio - 1, at.height * ratio - 1)
    column, row = (spots // 32).astype(int).T
    assert row.max() < rows - 1
    assert column.max() < columns - 1
    fx, fy = ((spots % 32) / 32).T
    xy = np.column_stack((at.left + spots[:, 0] * scale / ratio, at.top - spots[:, 1] * scale / ratio))
    lon_lat = to_lon_lat(PROJECTION, xy)
    if datum is Datum.GCJ02:
        lon_lat = wgs84_to_gcj02(lon_lat)
    x, y = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:3857", always_xy=True).transform(*lon_lat.T)
    world_pixels = laid.furthest * 4
    ways = []
    for mesh, exact in ((laid.u, (x / HALF + 1) / 2), (laid.v, (1 - y / HALF) / 2)):
        upper = mesh[row, column] * (1 - fx) + mesh[row, column + 1] * fx
        lower = mesh[row + 1, column] * (1 - fx) + mesh[row + 1, column + 1] * fx
        ways.append(upper * (1 - fy) + lower * fy - exact * world_pixels)
    off_u, off_v = (way - np.round(way[0] / 256) * 256 for way in ways)  # the mosaic begins at some tile
    screen = np.hypot(laid.u[0, 1] - laid.u[0, 0], laid.v[0, 1] - laid.v[0, 0]) / 32
    limit = 0.1 if datum is Datum.WGS84 or scale < 100 else 0.5
    assert np.hypot(off_u, off_v).max() / screen < limit


@pytest.mark.parametrize("datum", list(Datum))
@pytest.mark.parametrize("place", [(0.0, 0.0), (25_000.0, 22_000.0), (-28_000.0, -20_000.0)])
def test_a_mark_of_a_tile_is_drawn_at_its_place(
    tmp_path: Path, underlay: Underlay, place: tuple[float, float], datum: Datum
) -> None:
    """The middle of a red square, known in longitude and latitude, to less than half a pixel."""
    lon_lat = to_lon_lat(PROJECTION, np.array([place]))
    if datum is Datum.GCJ02:
        lon_lat = wgs84_to_gcj02(lon_lat)
    middle = tile_at(*lon_lat[0].tolist(), 16)

    def square(pixels: "np.typing.NDArray[np.uint32]") -> None:
        pixels[100:106, 60:66] = RED

    tiles = {
        Tile(16, middle.column + dx, middle.row + dy): plain(WHITE) for dx in range(-2, 3) for dy in range(-2, 3)
    } | {middle: painted(square)}
    file = make_tile_file(tmp_path / "a.mbtiles", tiles)
    at = view(*place, 1.8, (800, 800))
    pixels = channels(paint(lay(underlay, file, at, datum=datum), at))
    redness = np.clip(pixels[..., 0] - pixels[..., 2] - 8, 0, None).astype(float)
    ys, xs = np.mgrid[0 : redness.shape[0], 0 : redness.shape[1]] + 0.5
    found = np.array([(xs * redness).sum(), (ys * redness).sum()]) / redness.sum()
    x, y = (middle.column + 63 / 256) / 2**16, (middle.row + 103 / 256) / 2**16
    to_globe = pyproj.Transformer.from_crs("EPSG:3857", "EPSG:4326", always_xy=True)
    lon, lat = to_globe.transform((2 * x - 1) * HALF, (1 - 2 * y) * HALF)
    mark = np.array([[lon, lat]])
    if datum is Datum.GCJ02:
        mark = gcj02_to_wgs84(mark)
    assert found == pytest.approx(at.pixels(to_xy(PROJECTION, mark))[0], abs=0.5)


def test_the_level_follows_the_scale(tmp_path: Path, underlay: Underlay) -> None:
    """One pixel of a tile is about one of the screen; beyond the finest and coarsest level those are stretched."""
    middle = {zoom: tile_at(LON, LAT, zoom) for zoom in range(10, 16)}
    file = make_tile_file(tmp_path / "a.mbtiles", {tile: plain(WHITE) for tile in middle.values()})
    a_pixel = {zoom: 40075016 * np.cos(np.radians(LAT)) / 256 / 2**zoom for zoom in range(8, 22)}

    def level(scale: float, ratio: float = 1.0) -> int:
        laid = lay(underlay, file, view(0, 0, scale), ratio=ratio)
        return (laid.report.missing or ((Tile(0, 0, 0)),))[0].zoom

    assert [level(a_pixel[zoom]) for zoom in (11, 13, 15)] == [11, 13, 15]
    assert level(a_pixel[13], ratio=2.0) == 13, "what is written on tiles keeps its size on fine screens"
    near = lay(underlay, file, view(0, 0, a_pixel[21]))
    assert near.whole
    assert near.report.missing == ()


# -- what is missing --------------------------------------------------------------------------------------------


def test_a_missing_tile_is_cut_from_the_coarser_one_above_it(tmp_path: Path, underlay: Underlay) -> None:
    def quarters(pixels: "np.typing.NDArray[np.uint32]") -> None:
        pixels[:128, :128], pixels[:128, 128:] = RED, GREEN
        pixels[128:, :128], pixels[128:, 128:] = BLUE, GREY

    parent = tile_at(LON, LAT, 14)
    children = [Tile(15, 2 * parent.column + dx, 2 * parent.row + dy) for dy in (0, 1) for dx in (0, 1)]
    elsewhere = Tile(15, children[0].column + 50, children[0].row)
    file = make_tile_file(tmp_path / "a.mbtiles", {parent: painted(quarters), elsewhere: plain(WHITE)})
    for child, colour in zip(children, ("red", "green", "blue", "grey"), strict=True):
        x, y = ((2 * (child.column + 0.5) / 2**15 - 1) * HALF, (1 - 2 * (child.row + 0.5) / 2**15) * HALF)
        middle = pyproj.Transformer.from_crs("EPSG:3857", PROJECTION, always_xy=True).transform(x, y)
        at = view(*middle, 4.1, (120, 80))
        laid = lay(underlay, file, at)
        pixels = paint(laid, at)
        assert {hue(int(pixel)) for pixel in pixels[::10, ::10].ravel()} == {colour}
        assert child in laid.report.missing
        assert laid.whole, "coarser, but nothing shows through"


def test_where_no_tile_is_the_ground_stays(tmp_path: Path, underlay: Underlay) -> None:
    middle = tile_at(LON, LAT, 14)
    file = make_tile_file(tmp_path / "a.mbtiles", {middle: plain(RED)})
    at = view(0, 0, 8.3, (900, 700))
    laid = lay(underlay, file, at)
    pixels = paint(laid, at)
    assert not laid.whole
    painted_share = (pixels != 0).mean()
    assert 0.05 < painted_share < 0.2
    seen = {(x, y): hue(int(pixels[y, x])) for x in range(0, 900, 50) for y in range(0, 700, 50)}
    covered = {spot for spot in seen if laid.covers(*spot)}
    assert {spot for spot, colour in seen.items() if colour == "red"} ^ covered <= {
        spot for spot in seen if near_an_edge(pixels, spot)
    }
    assert laid.report.missing[0] in {
        Tile(14, middle.column + dx, middle.row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)
    }


def near_an_edge(pixels: "np.typing.NDArray[np.uint32]", spot: tuple[int, int]) -> bool:
    """Whether something begins or ends within the mesh that names are held against."""
    x, y = spot
    around = pixels[max(y - 20, 0) : y + 20, max(x - 20, 0) : x + 20] != 0
    return bool(around.any() and not around.all())


@pytest.mark.parametrize(
    "at",
    [
        view(1.5e7, 0.0, 10.0),
        view(0.0, 1.2e7, 500.0),
        view(-9e9, 9e9, 2000.0),
        view(0.0, 0.0, 0.05),
        view(0.0, 0.0, 2000.0, (2500, 1500)),
        view(0.0, 0.0, 20_000.0, (2500, 1500)),
        view(0.0, 0.0, 1e6, (2500, 1500)),
        view(9_950_000.0, 0.0, 300.0),
    ],
)
@pytest.mark.parametrize("zooms", [(0, 5), (14, 18)])
def test_any_view_of_the_earth_and_beyond_is_borne(
    tmp_path: Path, underlay: Underlay, at: Viewport, zooms: tuple[int, int]
) -> None:
    tiles = {tile_at(LON, LAT, zoom): plain(RED) for zoom in zooms}
    laid = lay(underlay, make_tile_file(tmp_path / "a.mbtiles", tiles), at)
    pixels = paint(laid, at)
    assert pixels.shape == (at.height, at.width)
    assert laid.report.faults == ()
    assert laid.mosaic.size <= 1 << 25


def test_tiles_of_the_other_side_of_the_earth_are_not_drawn_here(tmp_path: Path, underlay: Underlay) -> None:
    other_side = {tile_at(LON - 180, -LAT, zoom): plain(RED) for zoom in range(3, 16)}
    file = make_tile_file(tmp_path / "a.mbtiles", other_side)
    at = view(0, 0, 5.0)
    laid = lay(underlay, file, at)
    assert not paint(laid, at).any()
    assert not laid.whole
    assert laid.report.missing


def test_a_territory_without_a_projection_has_no_base_map(tmp_path: Path, underlay: Underlay) -> None:
    file = make_tile_file(tmp_path / "a.mbtiles", {Tile(0, 0, 0): plain(RED)})
    base = BaseMap(file=file, datum=Datum.WGS84)
    at = view(0, 0, 5.0)
    laid = underlay.lay(base, projection="", view=at, ratio=1.0, style=LIGHT, stop=GO_ON)
    assert not paint(laid, at).any()


# -- what is broken ---------------------------------------------------------------------------------------------


def truncated() -> bytes:
    noise = np.random.default_rng(1).integers(0xFF000000, 0xFFFFFFFF, (256, 256)).astype(np.uint32)
    whole = encoded(noise)
    return whole[: len(whole) // 3]


def bomb() -> bytes:
    """Says that it is 60 000 pixels high and wide."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 60_000, 60_000, 8, 6, 0, 0, 0) + bytes(64)


BROKEN = {
    "nothing": b"",
    "rubbish": b"rubbish" * 50,
    "not square": encoded(np.full((20, 60), RED, np.uint32)),
    "too large": encoded(np.full((1025, 1025), RED, np.uint32)),
    "a bomb": bomb(),
    "cut off": truncated(),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_tile_is_a_missing_one_and_is_said_once(tmp_path: Path, underlay: Underlay, kind: str) -> None:
    parent = tile_at(LON, LAT, 14)
    children = {Tile(15, 2 * parent.column + dx, 2 * parent.row + dy): BROKEN[kind] for dx in (0, 1) for dy in (0, 1)}
    file = make_tile_file(tmp_path / "a.mbtiles", {parent: plain(BLUE)} | children)
    at = view(0, 0, 4.1, (60, 40))
    for _ in range(2):
        laid = lay(underlay, file, at)
        assert {hue(int(pixel)) for pixel in paint(laid, at)[::7, ::7].ravel()} == {"blue"}
        (fault,) = laid.report.faults
        assert (fault.code, fault.facts["file"]) == ("tile_file_broken_tiles", str(file))
        assert fault.facts["tile"] in {f"15/{tile.column}/{tile.row}" for tile in children}


def test_a_file_that_is_none_leaves_the_ground_alone(tmp_path: Path, underlay: Underlay) -> None:
    file = tmp_path / "a.mbtiles"
    file.write_text("no tiles")
    laid = lay(underlay, file, view(0, 0, 5.0))
    assert not paint(laid, view(0, 0, 5.0)).any()
    assert not laid.whole
    assert not laid.covers(10, 10)
    assert [fault.code for fault in laid.report.faults] == ["tile_file_foreign"]


# -- how it looks -----------------------------------------------------------------------------------------------


def full_view(tmp_path: Path, picture: bytes) -> Path:
    middle = tile_at(LON, LAT, 15)
    tiles = {Tile(15, middle.column + dx, middle.row + dy): picture for dx in range(-3, 4) for dy in range(-3, 4)}
    return make_tile_file(tmp_path / "a.mbtiles", tiles)


def test_tiles_are_dim_in_the_dark_and_nearly_themselves_in_the_light(tmp_path: Path, underlay: Underlay) -> None:
    file = full_view(tmp_path, plain(WHITE))
    at = view(0, 0, 4.1)
    dark = channels(paint(lay(underlay, file, at, style=DARK), at))
    light = channels(paint(lay(underlay, file, at, style=LIGHT), at))
    assert dark.max() < 110
    assert dark.min() > 50
    assert light.min() > 240


def test_neighbours_join_without_a_seam(tmp_path: Path, underlay: Underlay) -> None:
    pixels = paint(lay(underlay, full_view(tmp_path, plain(0xFF4466AA)), view(0, 0, 3.9)), view(0, 0, 3.9))
    assert len(np.unique(pixels)) == 1


def test_what_is_clear_in_a_tile_shows_the_ground(tmp_path: Path, underlay: Underlay) -> None:
    file = full_view(tmp_path, plain(0x80FF0000))
    at = view(0, 0, 4.1)
    laid = lay(underlay, file, at)
    out = np.full((300, 400), 0xFF0000FF, np.uint32)
    laid.paint(out, GO_ON)
    red, _, blue = channels(out)[150, 200].tolist()
    assert 90 < red < 160
    assert 90 < blue < 160
    assert not laid.whole


def test_fine_tiles_are_fine_on_a_fine_screen(tmp_path: Path, underlay: Underlay) -> None:
    """Of 512-pixel tiles with lines of one pixel the lines are seen at ratio 2, and melt at ratio 1."""

    def stripes(pixels: "np.typing.NDArray[np.uint32]") -> None:
        pixels[:, ::2] = 0xFF000000

    file = full_view(tmp_path, painted(stripes, 512))
    scale = 40075016 * np.cos(np.radians(LAT)) / 256 / 2**15
    at = view(0, 0, scale, (100, 80))
    contrast = {
        ratio: int(np.ptp(channels(paint(lay(underlay, file, at, ratio=ratio), at, ratio))[:, :, 0]))
        for ratio in (1.0, 2.0)
    }
    assert contrast[1.0] < 20
    assert contrast[2.0] > 120


@pytest.mark.parametrize("kind", ["PNG", "JPG", "WEBP"])
def test_every_usual_format_is_read(tmp_path: Path, underlay: Underlay, kind: str, qapp: QGuiApplication) -> None:
    file = full_view(tmp_path, encoded(np.full((256, 256), GREEN, np.uint32), kind))
    at = view(0, 0, 4.1)
    assert hue(int(paint(lay(underlay, file, at), at)[100, 100])) == "green"


def test_drawing_that_is_stopped_leaves_at_once(tmp_path: Path, underlay: Underlay) -> None:
    file = full_view(tmp_path, plain(WHITE))
    base = BaseMap(file=file, datum=Datum.WGS84)
    stop = np.ones(1, np.uint8)
    at = view(0, 0, 4.1)
    laid = underlay.lay(base, projection=PROJECTION, view=at, ratio=1.0, style=LIGHT, stop=stop)
    assert not laid.mosaic.size
    assert not laid.report.missing, "nothing was looked for"
