"""A small ground for maps on paper, and how an SVG is read by somebody who did not write it."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree

import numpy as np
import shapely

from models.territory.territory import LAYERS, Territory, make_layer

SVG = "{http://www.w3.org/2000/svg}"
_PLACE = re.compile(r"translate\(([-\d.]+) ([-\d.]+)\)")


def ground(*, lanes: int = 0) -> Territory:
    """Two areas of 2 km beside each other, one feeder, a street, a lake; `lanes` crooked lanes besides."""
    layers = {name: make_layer(name, [], [], []) for name in LAYERS}
    halves = [shapely.box(-2000, -2000, 0, 2000), shapely.box(0, -2000, 2000, 2000)]
    layers["stations"] = make_layer("stations", ["east"], ["城东站"], [shapely.box(-2000, -2000, 2000, 2000)])
    layers["grids"] = make_layer("grids", ["G1", "G2"], ["一号网格", "二号网格"], halves)
    layers["areas"] = make_layer("areas", ["T-0", "T-1"], ["人民路1号台区", "喆珺玥昇䶮台区"], halves, feeder=[0, 0])
    layers["feeders"] = make_layer("feeders", ["F-1"], ["10kV东一线"], [shapely.LineString([(-900, 0), (900, 40)])])
    streets = [shapely.LineString([(-5000, 10), (5000, 10)]), *(_lane(number) for number in range(lanes))]
    names = ["人民路", *("" for _ in range(lanes))]
    codes = [f"R{number}" for number in range(len(streets))]
    layers["roads"] = make_layer("roads", codes, names, streets, road_class=[0, *([3] * lanes)])
    layers["water"] = make_layer("water", ["W"], ["东湖"], [shapely.box(200, 200, 400, 300)])
    return Territory("", layers)


def _lane(number: int) -> shapely.LineString:
    """A zigzag that no simplifying straightens."""
    steps = np.arange(-300, 300, 1.0)
    return shapely.LineString(np.column_stack((steps, number * 2.0 - 300 + 20 * (np.arange(len(steps)) % 2))))


@dataclass(frozen=True)
class Disc:
    """A numbered sign: its middle on the paper, mm, and the spot that it speaks of."""

    at: tuple[float, float]
    spot: tuple[float, float]


def discs(svg: str) -> dict[str, Disc]:
    """Numbers of the map with their places; a number that stands there twice fails."""
    root = ElementTree.fromstring(svg)
    leaders = {}
    for path in root.iter(f"{SVG}path"):
        found = re.fullmatch(r"M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)", path.get("d", ""))
        if found and path.get("stroke-width") == "0.25":
            x, y, to_x, to_y = map(float, found.groups())
            leaders[to_x, to_y] = (x, y)
    read: dict[str, Disc] = {}
    for group in root.iter(f"{SVG}g"):
        place, text = _PLACE.fullmatch(group.get("transform", "")), group.find(f"{SVG}text")
        if place and text is not None and text.text:
            at = (float(place[1]), float(place[2]))
            assert text.text not in read
            read[text.text] = Disc(at, leaders.get(at, at))
    return read


def texts(svg: str) -> list[str]:
    return [node.text or "" for node in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def corners(svg: str) -> list[tuple[float, float]]:
    """Every point of a path that stands on the paper itself, mm."""
    found = []
    for path in ElementTree.fromstring(svg).iter(f"{SVG}path"):
        if path.get("transform") is None and "L" in path.get("d", ""):
            numbers = re.findall(r"-?[\d.]+", path.get("d", ""))
            found += list(zip(map(float, numbers[::2]), map(float, numbers[1::2]), strict=True))
    return found
