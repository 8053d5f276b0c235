"""Tiles kept of a server: an MBTiles file with dates, that can always be thrown away."""

import sqlite3
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.base_map.tile_cache import TileCache
from models.base_map.tile_file import TileFile
from models.base_map.tiles import Tile
from models.errors import DataUnavailable

TILE, OTHER = Tile(12, 3372, 1552), Tile(12, 3373, 1552)
AT = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)


def cache(path: Path, most_bytes: int = 1 << 30) -> TileCache:
    return TileCache(path, name="tiles.example", attribution="© Sample mappers", finest=17, most_bytes=most_bytes)


def test_what_is_kept_can_be_read_beside_it_as_a_file_of_tiles(tmp_path: Path) -> None:
    kept = cache(tmp_path / "new" / "a.mbtiles")
    file = TileFile(kept.path)
    assert file.read(TILE) is None
    kept.keep({TILE: b"picture", OTHER: b"another"}, AT)
    found = file.read(TILE)
    assert found is not None
    assert (found.data, found.fetched_at) == (b"picture", AT)
    assert (file.is_cache, file.zooms, file.attribution) == (True, (0, 17), "© Sample mappers")
    kept.keep({TILE: b"anew"}, AT + timedelta(days=40))
    assert file.fetched_at(TILE) == AT + timedelta(days=40)
    file.close()
    kept.close()


def test_what_the_server_does_not_have_is_remembered_until_it_has(tmp_path: Path) -> None:
    first = cache(tmp_path / "a.mbtiles")
    first.mark_absent([TILE], AT)
    first.close()
    again = cache(tmp_path / "a.mbtiles")
    assert (again.absent_since(TILE), again.absent_since(OTHER)) == (AT, None)
    again.keep({TILE: b"picture"}, AT)
    assert again.absent_since(TILE) is None
    again.close()


def test_a_broken_cache_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.mbtiles"
    for rubbish in (b"rubbish " * 1000, b""):
        path.write_bytes(rubbish)
        anew = cache(path)
        anew.keep({TILE: b"picture"}, AT)
        anew.close()
    other = sqlite3.connect(path)
    other.execute("ALTER TABLE tiles RENAME COLUMN tile_data TO picture")
    other.close()
    anew = cache(path)
    anew.keep({TILE: b"picture"}, AT)
    anew.close()


def test_a_busy_cache_is_not_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.mbtiles"
    kept = cache(path)
    kept.keep({TILE: b"picture"}, AT)
    kept.close()
    holder = sqlite3.connect(path)
    holder.execute("BEGIN EXCLUSIVE")
    connect = sqlite3.connect
    with monkeypatch.context() as impatient, pytest.raises(DataUnavailable, match="tile_cache_not_writable"):
        impatient.setattr(sqlite3, "connect", lambda file: connect(file, timeout=0.01))
        cache(path)
    holder.rollback()
    holder.close()
    file = TileFile(path)
    assert file.read(TILE) is not None
    file.close()


def test_no_place_to_write_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(DataUnavailable) as refused:
        cache(tmp_path / "file" / "a.mbtiles")
    assert refused.value.code == "tile_cache_not_writable"


def test_the_oldest_go_when_it_grows_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.mbtiles"
    full = cache(path)
    for n in range(40):
        full.keep({Tile(12, n, 1): bytes(10_000)}, AT + timedelta(hours=n))
    full.close()
    before = path.stat().st_size
    with_room = cache(path, most_bytes=100_000)
    for n in range(40, 50):
        with_room.keep({Tile(12, n, 1): bytes(10_000)}, AT + timedelta(hours=n))
    with_room.close()
    assert path.stat().st_size == before, "new ones take the room of old ones"
    file = TileFile(path)
    assert [file.read(Tile(12, n, 1)) is None for n in (0, 9, 11, 39, 49)] == [True, True, False, False, False]
    file.close()


def test_room_that_is_free_is_not_made_again(tmp_path: Path) -> None:
    path = tmp_path / "a.mbtiles"
    full = cache(path)
    for n in range(40):
        full.keep({Tile(12, n, 1): bytes(10_000)}, AT + timedelta(hours=n))
    full.close()
    most = path.stat().st_size - 50_000
    for _ in range(2):
        cache(path, most_bytes=most).close()
    file = TileFile(path)
    assert [file.read(Tile(12, n, 1)) is None for n in (0, 10, 11, 39)] == [True, True, False, False]
    file.close()


def test_a_cache_that_another_console_writes_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "a.mbtiles"
    kept = cache(path)
    kept.keep({TILE: b"picture"}, AT)
    kept.close()
    holder = sqlite3.connect(path, check_same_thread=False)
    holder.execute("BEGIN EXCLUSIVE")
    slow_disk = threading.Timer(0.8, holder.commit)
    slow_disk.start()
    file = TileFile(path)
    assert file.read(TILE) is not None
    slow_disk.join()
    file.close()
    holder.close()
