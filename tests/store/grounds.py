"""Real ground for a database of a test."""

import shapely

from models.territory.territory import LAYERS, Territory, make_layer


def small_ground() -> Territory:
    """Two stations side by side, a grid and an area in each, a feeder, a substation, a road and a pond."""
    halves = [shapely.box(-10_000, -5_000, -2_500, 5_000), shapely.box(-2_500, -5_000, 5_000, 5_000)]
    layers = {name: make_layer(name, [], [], []) for name in LAYERS}
    layers |= {
        "stations": make_layer("stations", ["west", "east"], ["城西站", "城东站"], halves, x=[-5_000, 0], y=[0, 0]),
        "grids": make_layer("grids", ["G3", "G1"], ["三", "一"], halves, station=[0, 1], zone=["urban", "urban"]),
        "areas": make_layer("areas", ["T-2", "T-1"], ["乙", "甲"], halves, grid=[0, 1], feeder=[0, 0]),
        "feeders": make_layer("feeders", ["F-1"], ["人民线"], [shapely.LineString([(-9_000, 0), (4_000, 0)])]),
        "substations": make_layer("substations", ["S-1"], ["中心变"], [shapely.Point(-9_000, 0)], voltage_kv=[110]),
        "roads": make_layer("roads", ["R-1"], ["人民路"], [shapely.LineString([(-9_000, 9), (4_000, 9)])]),
        "water": make_layer("water", ["W-1"], ["南湖"], [shapely.box(3_000, -400, 3_500, 0)]),
    }
    return Territory("+proj=tmerc +lat_0=29.7 +lon_0=116 +datum=WGS84 +units=m", layers)
