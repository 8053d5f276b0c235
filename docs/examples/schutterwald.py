"""Writes the low-voltage town of docs/import.md into a folder: python docs/examples/schutterwald.py DIR

Needs pandapower 3.5.6 (BSD-3-Clause), which carries the network; its places come from OpenStreetMap (ODbL).
"""

import json
import sys
from pathlib import Path
from typing import Any

import networkx
from pandapower.networks import lv_schutterwald
from pandapower.topology import create_nxgraph


def main(folder: Path) -> None:
    net = lv_schutterwald(include_heat_pumps=True)
    lines = create_nxgraph(net, include_trafos=False)
    own = {
        bus: transformer.name
        for transformer in net.trafo.itertuples()
        for bus in networkx.node_connected_component(lines, transformer.lv_bus)
    }
    customers = [_point(net, bus, customer=f"C{number}", transformer=own[bus]) for number, bus in net.load.bus.items()]
    transformers = [
        _point(net, one.lv_bus, code=one.name, capacity_kva=round(one.sn_mva * 1000)) for one in net.trafo.itertuples()
    ]
    folder.mkdir(parents=True, exist_ok=True)
    for name, features in (("customers", customers), ("transformers", transformers)):
        text = json.dumps({"type": "FeatureCollection", "features": features}, separators=(",", ":"))
        (folder / f"{name}.geojson").write_text(text, encoding="utf-8")


def _point(net: Any, bus: int, **properties: object) -> dict[str, object]:
    place = [round(degrees, 7) for degrees in json.loads(net.bus.geo[bus])["coordinates"]]
    return {"type": "Feature", "geometry": {"type": "Point", "coordinates": place}, "properties": properties}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
