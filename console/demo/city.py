"""Builds the demo city: the same one from the same parameters, on every machine."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

import numpy as np
import shapely

from console.demo.generator.addresses import Addresses, make_addresses
from console.demo.generator.chart import Chart
from console.demo.generator.feeders import Feeders, make_feeders
from console.demo.generator.fields import cut_fields
from console.demo.generator.government_grids import GovernmentGrids, make_government_grids
from console.demo.generator.important import make_important_customers
from console.demo.generator.mesh import Ints, Mesh, make_mesh
from console.demo.generator.names import Texts, numbered_lines
from console.demo.generator.organisation import Organisation, organise
from console.demo.generator.settlement import Settlement
from console.demo.generator.staff import government_officer, grid_officers, make_staff
from console.demo.generator.streets import Streets, make_streets
from console.demo.generator.transformers import Transformers, make_transformers
from console.demo.generator.water import Water, make_water
from console.demo.parameters import DemoParameters
from models.entities.places import GovernmentGrid, ServiceGrid, Station, Zone
from models.ids import GovernmentGridId, GridId, StationId
from models.territory.city import City
from models.territory.projection import local_projection
from models.territory.territory import Layer, Territory, make_layer

_FEEDER_KV = 10.0


class DemoStep(Enum):
    """What `build_city` is doing."""

    GROUND = "demo_ground"
    STREETS = "demo_streets"
    GRIDS = "demo_grids"
    FEEDERS = "demo_feeders"
    PEOPLE = "demo_people"
    DONE = "demo_done"


@dataclass(frozen=True, slots=True)
class _Ground:
    """Everything drawn so far; the layers and entities are read off it."""

    water: Water
    mesh: Mesh
    streets: Streets
    transformers: Transformers
    residents: Ints
    businesses: Ints
    addresses: Addresses
    organisation: Organisation
    government: GovernmentGrids
    feeders: Feeders


def build_city(parameters: DemoParameters, *, progress: Callable[[str, float], None]) -> City:
    """The whole city. `progress` gets a `DemoStep` value and the fraction done, rising from 0 to 1."""
    ground = _draw(parameters, progress)
    progress(DemoStep.PEOPLE.value, 0.92)
    organisation = ground.organisation
    important, important_areas = make_important_customers(
        parameters,
        addresses=ground.addresses,
        area_codes=organisation.area_codes,
        areas=ground.mesh.areas,
        xy=ground.transformers.xy,
        random=_random(parameters, "important"),
    )
    government_codes = [f"G{row + 1:03d}" for row in range(len(ground.government.shapes))]
    staff = make_staff(
        parameters,
        grids=organisation.grid_codes,
        government_grids=government_codes,
        random=_random(parameters, "staff"),
    )
    territory = _territory(parameters, ground, government_codes, important_areas)
    stations, grids = _stations(territory), _service_grids(territory)
    progress(DemoStep.DONE.value, 1.0)
    return City(
        source=f"demo {parameters.name} {parameters.seed}",
        territory=territory,
        entities=(
            *stations,
            *grids,
            *_government_grids(territory),
            *staff.persons,
            *staff.teams,
            *staff.crews,
            *important,
        ),
    )


def _draw(parameters: DemoParameters, progress: Callable[[str, float], None]) -> _Ground:
    progress(DemoStep.GROUND.value, 0.0)
    chart = Chart.of(parameters, _random(parameters, "chart"))
    water = make_water(parameters, chart, _random(parameters, "water"))
    settlement = Settlement.of(parameters, water, _random(parameters, "settlement"))
    fields = cut_fields(parameters, settlement, _random(parameters, "fields"))
    mesh = make_mesh(fields, chart)
    progress(DemoStep.STREETS.value, 0.35)
    streets = make_streets(
        parameters,
        fields=fields,
        mesh=mesh,
        water=water,
        settlement=settlement,
        random=_random(parameters, "streets"),
    )
    transformers = make_transformers(
        fields=fields, chart=chart, water=water, streets=streets, random=_random(parameters, "transformers")
    )
    addresses = make_addresses(
        parameters,
        fields=fields,
        chart=chart,
        settlement=settlement,
        streets=streets,
        transformers=transformers,
        random=_random(parameters, "addresses"),
    )
    progress(DemoStep.GRIDS.value, 0.5)
    random = _random(parameters, "customers")
    residents = random.integers(parameters.residents[0], parameters.residents[1] + 1, parameters.counts.areas)
    businesses = random.integers(parameters.businesses[0], parameters.businesses[1] + 1, parameters.counts.areas)
    organisation = organise(
        parameters,
        fields=fields,
        chart=chart,
        mesh=mesh,
        xy=transformers.xy,
        customers=residents + businesses,
        random=_random(parameters, "organisation"),
    )
    government = make_government_grids(
        parameters.counts.government_grids,
        xy=transformers.xy,
        customers=(residents + businesses).astype(np.float64),
        outline=shapely.coverage_union_all(organisation.stations),
        random=_random(parameters, "government"),
    )
    progress(DemoStep.FEEDERS.value, 0.6)
    feeders = make_feeders(
        parameters,
        blocks=organisation.blocks,
        mesh=mesh,
        streets=streets,
        transformers=transformers,
    )
    return _Ground(
        water, mesh, streets, transformers, residents, businesses, addresses, organisation, government, feeders
    )


def _random(parameters: DemoParameters, purpose: str) -> np.random.Generator:
    """Each purpose draws from its own stream, so that a change in one leaves the others as they were."""
    return np.random.Generator(np.random.PCG64([parameters.seed, *purpose.encode()]))


def _territory(parameters: DemoParameters, ground: _Ground, government_codes: Texts, important: Ints) -> Territory:
    organisation, transformers, streets = ground.organisation, ground.transformers, ground.streets
    duty = transformers.tap[organisation.middles]
    layers = {
        "stations": make_layer(
            "stations",
            [station.code for station in parameters.stations],
            [f"{station.name}供电服务站" for station in parameters.stations],
            organisation.stations,
            x=duty[:, 0],
            y=duty[:, 1],
        ),
        "grids": make_layer(
            "grids",
            organisation.grid_codes,
            _grid_names(parameters, ground),
            organisation.grids,
            station=organisation.station_of,
            zone=[zone.value for zone in organisation.zones],
        ),
        "government_grids": make_layer(
            "government_grids", government_codes, _government_names(ground), ground.government.shapes
        ),
        "areas": make_layer(
            "areas",
            organisation.area_codes,
            ground.addresses.areas,
            ground.mesh.areas,
            grid=organisation.grid_of,
            feeder=ground.feeders.feeder_of,
            residents=ground.residents,
            businesses=ground.businesses,
            important=np.bincount(important, minlength=len(ground.residents)),
            x=transformers.xy[:, 0],
            y=transformers.xy[:, 1],
        ),
        **_network_layers(ground),
        "roads": make_layer(
            "roads",
            [f"R{row + 1:05d}" for row in range(len(streets.line))],
            ground.addresses.streets,
            streets.shapes,
            road_class=streets.road_class,
            speed_kmh=streets.speed_kmh,
            bridge=streets.bridge,
        ),
        "water": make_layer(
            "water",
            [f"W{row + 1:02d}" for row in range(len(ground.water.names))],
            ground.water.names,
            ground.water.ground,
        ),
    }
    return Territory(local_projection(parameters.lon, parameters.lat), layers)


def _network_layers(ground: _Ground) -> dict[str, Layer]:
    """Substations "B<number>" and their feeders "<substation>-<number>"."""
    feeders, places = ground.feeders, ground.addresses.places
    codes = [f"B{row + 1:02d}" for row in range(len(feeders.substations))]
    within = np.arange(len(feeders.substation_of)) - np.searchsorted(feeders.substation_of, feeders.substation_of)
    substation_names = numbered_lines([places[area] for area in feeders.substation_middles])
    return {
        "substations": make_layer(
            "substations",
            codes,
            [f"{kv:.0f}kV{name}变" for kv, name in zip(feeders.voltage_kv, substation_names, strict=True)],
            shapely.points(feeders.substations),
            voltage_kv=feeders.voltage_kv,
        ),
        "feeders": make_layer(
            "feeders",
            [f"{codes[row]}-{place + 1:02d}" for row, place in zip(feeders.substation_of, within, strict=True)],
            [f"10kV{name}线" for name in numbered_lines([places[area] for area in feeders.middles])],
            feeders.lines,
            substation=feeders.substation_of,
            voltage_kv=np.full(len(feeders.lines), _FEEDER_KV),
        ),
    }


def _grid_names(parameters: DemoParameters, ground: _Ground) -> Texts:
    """The station's name, the grid's number in it, and the place in its middle."""
    organisation = ground.organisation
    names = []
    for code, station, area in zip(
        organisation.grid_codes, organisation.station_of, organisation.grid_middles, strict=True
    ):
        number = code.rsplit("-", 1)[1]
        names.append(f"{parameters.stations[station].name}-{number}{ground.addresses.places[area]}网格")
    return names


def _government_names(ground: _Ground) -> Texts:
    towns = [f"{town.name}{town.kind}" for town in ground.addresses.nearest_town(ground.government.middles)]
    counts: dict[str, int] = {}
    names = []
    for town in towns:
        counts[town] = counts.get(town, 0) + 1
        names.append(f"{town}第{counts[town]}网格")
    return names


def _stations(territory: Territory) -> Iterator[Station]:
    layer = territory["stations"]
    for code, name, x, y in zip(layer.codes, layer.names, layer.columns["x"], layer.columns["y"], strict=True):
        yield Station(id=StationId(str(code)), name=str(name), x=float(x), y=float(y))


def _service_grids(territory: Territory) -> Iterator[ServiceGrid]:
    layer, areas = territory["grids"], territory["areas"].columns
    stations = territory["stations"].codes
    customers = np.bincount(areas["grid"], areas["residents"] + areas["businesses"], minlength=len(layer))
    for row, (code, name) in enumerate(zip(layer.codes, layer.names, strict=True)):
        grid = GridId(str(code))
        customer_manager, marketing_administrator, equipment_administrator = grid_officers(grid)
        yield ServiceGrid(
            id=grid,
            name=str(name),
            station=StationId(str(stations[layer.columns["station"][row]])),
            zone=Zone(str(layer.columns["zone"][row])),
            customers=int(customers[row]),
            customer_manager=customer_manager,
            marketing_administrator=marketing_administrator,
            equipment_administrator=equipment_administrator,
        )


def _government_grids(territory: Territory) -> Iterator[GovernmentGrid]:
    layer = territory["government_grids"]
    for code, name in zip(layer.codes, layer.names, strict=True):
        grid = GovernmentGridId(str(code))
        yield GovernmentGrid(id=grid, name=str(name), officer=government_officer(grid))
