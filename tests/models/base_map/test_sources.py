"""Addresses of tile servers: what can be asked for with them, and what a tile's own address is."""

import pytest

from models.base_map.sources import TileServerChoice, cache_name, check_address, check_file, tile_url
from models.base_map.tiles import Tile
from models.errors import Incomplete

TILE = Tile(12, 3372, 1552)


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://tiles.example/{z}/{x}/{y}.png", "https://tiles.example/12/3372/1552.png"),
        ("https://tiles.example/{z}/{x}/{-y}.png", "https://tiles.example/12/3372/2543.png"),
        (
            "http://t0.example/vec_w/wmts?SERVICE=WMTS&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}",
            "http://t0.example/vec_w/wmts?SERVICE=WMTS&TILEMATRIX=12&TILEROW=1552&TILECOL=3372&tk=a%2Bb%26c",
        ),
        (
            "https://w.example/1.0.0/map/GoogleMapsCompatible/{TileMatrix}/{TileRow}/{TileCol}.png",
            "https://w.example/1.0.0/map/GoogleMapsCompatible/12/1552/3372.png",
        ),
    ],
)
def test_marks_become_the_tile(address: str, url: str) -> None:
    check_address(address, key="a+b&c")
    assert tile_url(TileServerChoice(address=address, key="a+b&c"), TILE) == url


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("", "tile_address_not_http"),
        ("tiles/{z}/{x}/{y}", "tile_address_not_http"),
        ("file:///etc/{z}/{x}/{y}", "tile_address_not_http"),
        ("https:///{z}/{x}/{y}", "tile_address_not_http"),
        ("https://[::1/{z}/{x}/{y}", "tile_address_not_http"),
        ("https://tiles.example/{z}/{x}/{y}{r}.png", "tile_address_unknown_mark"),
        ("https://tiles.example/{z}/{x}.png", "tile_address_without_place"),
        ("https://tiles.example/map.png", "tile_address_without_place"),
        ("https://tiles.example/{z}/{x}/{y}?k={key}", "tile_address_wants_key"),
    ],
)
def test_an_address_that_cannot_be_used_says_why(address: str, code: str) -> None:
    with pytest.raises(Incomplete) as refused:
        check_address(address, key="")
    assert refused.value.code == code


@pytest.mark.parametrize("file", ["", "  "])
def test_a_file_has_a_name(file: str) -> None:
    with pytest.raises(Incomplete) as refused:
        check_file(file)
    assert refused.value.code == "tile_file_not_named"


def test_tiles_are_kept_by_address_and_not_by_key() -> None:
    one = TileServerChoice(address="https://Tiles.example:8080/{z}/{x}/{y}?k={key}", key="secret")
    other = TileServerChoice(address="https://Tiles.example:8080/{z}/{x}/{y}?k={key}", key="another")
    third = TileServerChoice(address="https://Tiles.example:8080/b/{z}/{x}/{y}", key="secret")
    assert cache_name(one) == cache_name(other) != cache_name(third)
    assert cache_name(one).startswith("tiles.example-")
    assert "secret" not in cache_name(one)
