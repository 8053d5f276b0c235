"""MBTiles files, sound ones and all the others: whatever is wrong names the file."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from models.base_map.tile_file import TileFile
from models.base_map.tiles import Tile
from models.errors import DataUnavailable
from tests.models.base_map.tile_files import make_tile_file

TILE = Tile(12, 3372, 1552)


def test_a_tile_is_found_by_its_row_from_the_north(tmp_path: Path) -> None:
    file = TileFile(make_tile_file(tmp_path / "a.mbtiles", {TILE: b"picture", Tile(9, 421, 194): b"coarse"}))
    kept = file.read(TILE)
    assert kept is not None
    assert (kept.data, kept.fetched_at) == (b"picture", None)
    assert file.read(Tile(12, 3372, TILE.tms_row)) is None
    assert file.zooms == (9, 12)
    assert not file.is_cache
    file.close()


def test_a_file_may_stand_in_a_folder_with_any_name_and_be_read_only(tmp_path: Path) -> None:
    folder = tmp_path / "底图 50% ?#"
    folder.mkdir()
    path = make_tile_file(folder / "a b.mbtiles", {TILE: b"picture"})
    path.chmod(0o400)
    file = TileFile(path)
    assert file.read(TILE) is not None
    file.close()


@pytest.mark.parametrize(
    ("metadata", "words"),
    [
        (
            {"attribution": '<a href="https://x.example">© Sample&nbsp;mappers</a> &amp; friends'},
            "© Sample mappers & friends",
        ),
        ({"attribution": "  "}, "Sample"),
        ({}, "Sample"),
        ({"name": ""}, "a.mbtiles"),
    ],
)
def test_whose_tiles_they_are(tmp_path: Path, metadata: dict[str, str], words: str) -> None:
    file = TileFile(make_tile_file(tmp_path / "a.mbtiles", {TILE: b"picture"}, **metadata))
    assert file.attribution == words
    file.close()


def text(path: Path) -> None:
    path.write_text("zoom,column,row\n" * 100)


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def folder(path: Path) -> None:
    path.mkdir()


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE customers (id INTEGER)")


def no_tiles(path: Path) -> None:
    make_tile_file(path, {})


def vector_tiles(path: Path) -> None:
    make_tile_file(path, {TILE: b"\x1f\x8b"}, format="pbf")


def other_columns(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE tiles (z, x, y, image)")


def impossible_levels(path: Path) -> None:
    make_tile_file(path, {TILE: b"picture"})
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE tiles SET zoom_level = 'twelve'")


def cut_off(path: Path) -> None:
    make_tile_file(path, {Tile(8, n, 3): bytes(3000) for n in range(60)})
    path.write_bytes(path.read_bytes()[:5000])


def not_there(_path: Path) -> None:
    pass


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (not_there, "tile_file_missing"),
        (folder, "tile_file_unreadable"),
        (nothing, "tile_file_empty"),
        (no_tiles, "tile_file_empty"),
        (text, "tile_file_foreign"),
        (other_database, "tile_file_foreign"),
        (other_columns, "tile_file_foreign"),
        (impossible_levels, "tile_file_foreign"),
        (vector_tiles, "tile_file_format"),
        (cut_off, "tile_file_unreadable"),
    ],
)
def test_what_is_no_file_of_tiles_says_so_and_names_itself(
    tmp_path: Path, make: Callable[[Path], None], code: str
) -> None:
    path = tmp_path / "a.mbtiles"
    make(path)
    with pytest.raises(DataUnavailable) as refused:
        TileFile(path)
    assert refused.value.code == code
    assert refused.value.facts["file"] == str(path)


def test_a_file_that_breaks_later_says_so(tmp_path: Path) -> None:
    path = make_tile_file(tmp_path / "a.mbtiles", {Tile(12, n, 3): bytes(3000) for n in range(60)})
    file = TileFile(path)
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    with pytest.raises(DataUnavailable, match="tile_file_unreadable"):
        for n in range(60):
            file.read(Tile(12, n, 3))
    file.close()
