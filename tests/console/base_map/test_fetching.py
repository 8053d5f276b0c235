"""Tiles of a server: asked for slowly, kept, not asked for twice; and what becomes of servers that will not."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from console.base_map.fetcher import TileFetcher
from console.base_map.pace import Pace
from models.base_map.sources import TileServerChoice
from models.base_map.tile_file import TileFile
from models.base_map.tiles import Tile
from tests.console.base_map.tile_server import Reply, pictures, serving
from tests.widgets.map.base_map.tile_pictures import plain

NOW = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
QUICK = Pace(gap_ms=1, timeout_ms=2000, waits_s=(0.05,))
TILES = tuple(Tile(12, 3372 + n, 1552) for n in range(6))
PICTURE = plain(0xFF00FF00, 8)

MakeFetcher = Callable[..., TileFetcher]


@pytest.fixture
def fetchers(qtbot: QtBot) -> Iterator[MakeFetcher]:
    made: list[TileFetcher] = []

    def make(pace: Pace = QUICK) -> TileFetcher:
        made.append(TileFetcher(lambda: NOW, pace))
        made[-1]._bundle.setInterval(10)  # nobody watches how they are shown
        return made[-1]

    yield make
    for fetcher in made:
        fetcher.stop()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "tiles.mbtiles"


def begin(qtbot: QtBot, fetcher: TileFetcher, choice: TileServerChoice, file: Path) -> None:
    with qtbot.waitSignal(fetcher.ready):
        fetcher.begin(choice, file)


def kept(file: Path, tiles: tuple[Tile, ...] = TILES) -> list[Tile]:
    with closing(TileFile(file)) as found:
        return [tile for tile in tiles if found.read(tile) is not None]


def arrive(qtbot: QtBot, fetcher: TileFetcher, file: Path, tiles: tuple[Tile, ...] = TILES) -> None:
    """Wait until these are kept: the file is looked at when the fetcher says that there is something new."""
    while kept(file, tiles) != list(tiles):
        with qtbot.waitSignal(fetcher.arrived):
            pass


def path(tile: Tile) -> str:
    return f"/{tile.zoom}/{tile.column}/{tile.row}.png"


def test_what_is_missing_is_fetched_once_and_kept(qtbot: QtBot, fetchers: MakeFetcher, file: Path) -> None:
    with serving(pictures(PICTURE)) as server:
        fetcher = fetchers()
        choice = TileServerChoice(address=server.address + "?k={key}", key="a b")
        begin(qtbot, fetcher, choice, file)
        assert kept(file) == []
        fetcher.want(TILES)
        arrive(qtbot, fetcher, file)
        fetcher.want(TILES)
        more = Tile(3, 1, 1)
        fetcher.want((more,))
        arrive(qtbot, fetcher, file, (more,))
    assert sorted(server.paths) == sorted(f"{path(tile)}?k=a%20b" for tile in (*TILES, more))
    assert {agent for _, _, agent in server.asked} == {"Yike dispatch console"}
    with closing(TileFile(file)) as found:
        tile = found.read(TILES[0])
        assert tile is not None
        assert (tile.data, tile.fetched_at) == (PICTURE, NOW)


def test_the_server_is_asked_slowly_and_little_at_once(qtbot: QtBot, fetchers: MakeFetcher, file: Path) -> None:
    may_answer = threading.Event()

    def held_back(_path: str) -> Reply:
        may_answer.wait(10)
        return 200, PICTURE, {}

    with serving(held_back) as server:
        fetcher = fetchers(Pace(gap_ms=60, at_once=2))
        begin(qtbot, fetcher, TileServerChoice(address=server.address), file)
        worker = fetcher._worker
        assert worker is not None
        under_way: list[int] = []
        worker._gap.timeout.connect(lambda: under_way.append(len(worker._asked)))
        fetcher.want(TILES)
        qtbot.waitUntil(lambda: len(under_way) == 2)  # twice there was time to ask for a further one
        assert under_way == [2, 2]
        may_answer.set()
        arrive(qtbot, fetcher, file)
    moments = [at for _, at, _ in server.asked]
    assert server.most_at_once == max(under_way) == 2
    assert moments[-1] - moments[0] > 0.04 * (len(TILES) - 1), "on a busy computer one alone may come late"


def test_the_newest_wish_goes_before_what_is_waiting(qtbot: QtBot, fetchers: MakeFetcher, file: Path) -> None:
    with serving(pictures(PICTURE)) as server:
        fetcher = fetchers(Pace(gap_ms=50, at_once=1))
        begin(qtbot, fetcher, TileServerChoice(address=server.address), file)
        fetcher.want(TILES)
        qtbot.waitUntil(lambda: len(server.asked) > 0)
        elsewhere = tuple(Tile(9, n, 7) for n in range(3))
        fetcher.want(elsewhere)
        arrive(qtbot, fetcher, file, elsewhere)
    assert server.paths[-3:] == [path(tile) for tile in elsewhere]
    assert len(server.paths) < 3 + len(TILES)


def test_a_tile_that_the_server_does_not_have_is_not_asked_for_again(
    qtbot: QtBot, fetchers: MakeFetcher, file: Path
) -> None:
    def half(path_asked: str) -> Reply:
        return (404, b"", {}) if path_asked == path(TILES[0]) else (200, PICTURE, {})

    with serving(half) as server:
        choice = TileServerChoice(address=server.address)
        for _ in range(2):  # the second time by another console
            fetcher = fetchers()
            begin(qtbot, fetcher, choice, file)
            fetcher.want(TILES)
            arrive(qtbot, fetcher, file, TILES[1:])
            fetcher.want(TILES)
            marker = Tile(3, len(server.asked) % 8, 1)
            fetcher.want((TILES[0], marker))
            arrive(qtbot, fetcher, file, (marker,))
            fetcher.stop()
    assert server.paths.count(path(TILES[0])) == 1


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_busy_server_is_asked_again_later(qtbot: QtBot, fetchers: MakeFetcher, file: Path, status: int) -> None:
    times: list[str] = []

    def busy_at_first(path_asked: str) -> Reply:
        times.append(path_asked)
        return (status, b"later", {}) if times.count(path_asked) < 3 else (200, PICTURE, {})

    with serving(busy_at_first) as server:
        fetcher = fetchers()
        begin(qtbot, fetcher, TileServerChoice(address=server.address), file)
        with qtbot.assertNotEmitted(fetcher.faulted):
            fetcher.want(TILES[:2])
            arrive(qtbot, fetcher, file, TILES[:2])


def test_a_server_that_names_a_time_is_left_alone_for_it(qtbot: QtBot, fetchers: MakeFetcher, file: Path) -> None:
    times: list[float] = []

    def come_back(_path: str) -> Reply:
        times.append(time.monotonic())
        return (429, b"", {"Retry-After": "1"}) if len(times) == 1 else (200, PICTURE, {})

    with serving(come_back) as server:
        fetcher = fetchers()
        begin(qtbot, fetcher, TileServerChoice(address=server.address), file)
        fetcher.want(TILES[:1])
        arrive(qtbot, fetcher, file, TILES[:1])
    assert times[1] - times[0] > 0.95


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        ((403, b"no key", {}), "tile_server_refuses"),
        ((401, b"", {}), "tile_server_refuses"),
        ((200, b"<html>Log in</html>", {}), "tile_server_no_pictures"),
        ((200, b"", {}), "tile_server_no_pictures"),
        ((200, PICTURE[:20], {}), "tile_server_no_pictures"),
        ((200, PICTURE + bytes(3_000_000), {}), "tile_server_no_pictures"),
    ],
)
def test_a_server_that_will_not_is_told_of_once_and_left_alone(
    qtbot: QtBot, fetchers: MakeFetcher, file: Path, reply: Reply, code: str
) -> None:
    with serving(lambda _path: reply) as server:
        fetcher = fetchers()
        begin(qtbot, fetcher, TileServerChoice(address=server.address, key="secret"), file)
        told: list[object] = []
        fetcher.faulted.connect(told.append)
        with qtbot.waitSignal(fetcher.faulted) as faulted:
            fetcher.want(TILES)
        (fault,) = faulted.args
        assert (fault.code, fault.facts["host"]) == (code, "127.0.0.1")
        assert "secret" not in str(fault)
        qtbot.wait(50)  # what was under way comes to its end
        asked = len(server.asked)
        fetcher.want(TILES)
        qtbot.wait(150)
        assert len(server.asked) == asked <= 5
        assert len(told) == 1
        assert kept(file) == []


def test_a_server_out_of_reach_is_tried_until_it_answers(qtbot: QtBot, fetchers: MakeFetcher, file: Path) -> None:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    fetcher = fetchers()
    begin(qtbot, fetcher, TileServerChoice(address=f"http://127.0.0.1:{port}/{{z}}/{{x}}/{{y}}.png"), file)
    with qtbot.waitSignal(fetcher.lost):
        fetcher.want(TILES)
    with serving(pictures(PICTURE), port):
        with qtbot.waitSignal(fetcher.reached):
            pass
        arrive(qtbot, fetcher, file)


def test_a_server_that_never_answers_is_out_of_reach(qtbot: QtBot, fetchers: MakeFetcher, file: Path) -> None:
    over = threading.Event()

    def silent(_path: str) -> Reply:
        over.wait(10)
        return 200, PICTURE, {}

    with serving(silent) as server:
        fetcher = fetchers(Pace(gap_ms=1, timeout_ms=150, waits_s=(0.05,)))
        begin(qtbot, fetcher, TileServerChoice(address=server.address), file)
        with qtbot.waitSignal(fetcher.lost):
            fetcher.want(TILES)
        over.set()


def test_offline_nothing_is_asked(qtbot: QtBot, fetchers: MakeFetcher, file: Path) -> None:
    with serving(pictures(PICTURE)) as server:
        fetcher = fetchers()
        begin(qtbot, fetcher, TileServerChoice(address=server.address, offline=True), file)
        fetcher.want(TILES)
        qtbot.wait(100)
        assert server.asked == []


def test_another_server_ends_the_first_one(qtbot: QtBot, fetchers: MakeFetcher, file: Path, tmp_path: Path) -> None:
    with serving(pictures(PICTURE)) as first, serving(pictures(PICTURE)) as second:
        fetcher = fetchers(Pace(gap_ms=30))
        begin(qtbot, fetcher, TileServerChoice(address=first.address), file)
        fetcher.want(TILES)
        other = tmp_path / "other.mbtiles"
        begin(qtbot, fetcher, TileServerChoice(address=second.address), other)
        fetcher.want(TILES)
        arrive(qtbot, fetcher, other)
        assert len(first.asked) < len(TILES)


def test_a_place_where_nothing_can_be_kept_is_said(qtbot: QtBot, fetchers: MakeFetcher, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("no folder")
    fetcher = fetchers()
    with qtbot.waitSignal(fetcher.faulted) as faulted:
        fetcher.begin(TileServerChoice(address="http://127.0.0.1/{z}/{x}/{y}"), tmp_path / "taken" / "a.mbtiles")
    assert faulted.args[0].code == "tile_cache_not_writable"
