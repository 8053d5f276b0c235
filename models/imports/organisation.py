"""Who works on the ground: stations, grids with their officers, people, teams, crews, important customers."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from models.entities.network import ImportantCustomer
from models.entities.people import Crew, CrewKind, Person, Team
from models.entities.places import GovernmentGrid, ServiceGrid, Station
from models.ids import AreaCode, CrewId, GovernmentGridId, GridId, PersonId, StationId, TeamId
from models.imports.areas import Areas
from models.imports.grids import Grids, named_rows, report_near
from models.imports.layers import Layers, Rows
from models.imports.notes import Notes
from models.imports.problems import ProblemCode
from models.imports.projected import Projected, coordinates, nest
from models.imports.report import FindingCode
from models.imports.stations import Stations
from models.imports.table import Ints
from models.territory.city import CityEntity

_OFFICERS = ("customer_manager", "marketing_administrator", "equipment_administrator")


@dataclass(frozen=True, slots=True, kw_only=True)
class Nesting:
    """Areas, grids and stations, each row knowing the one it lies in."""

    areas: Areas
    grids: Grids
    stations: Stations


def important_areas(ground: Projected, areas: Areas, notes: Notes) -> Ints:
    """The area of each important customer: the one it names, else the one it lies in or near."""
    rows = ground.rows("important_customers")
    if rows is None:
        return np.empty(0, np.int64)
    found = named_rows(rows["area"], {code: row for row, code in enumerate(areas.codes)})
    unnamed = np.flatnonzero(found < 0)
    within = nest(ground.shapes["important_customers"][unnamed], areas.polygons)
    found[unnamed] = within.row
    for at in within.lost:
        row = int(unnamed[at])
        facts = {"value": rows["code"][row], "layer": "areas"}
        rows.refuse(notes.problems, ProblemCode.OUTSIDE_PARENT, row, "geometry", **facts)
    report_near(within, "important_customers", "areas", notes.findings)
    return found


def grid_customers(nesting: Nesting) -> list[int]:
    """Customers of each grid, as stated or else counted from its areas."""
    areas, grids = nesting.areas, nesting.grids
    counted = np.zeros(len(grids.codes), np.int64)
    np.add.at(counted, grids.area_grid, areas.residents + areas.businesses)
    return [int(n if stated is None else stated) for stated, n in zip(grids.customers, counted, strict=True)]


def find_entities(ground: Projected, nesting: Nesting, important: Ints, notes: Notes) -> tuple[CityEntity, ...]:
    """All entities of the city; notes problems with crews, whose stations and teams are known only now."""
    layers = ground.layers
    teams, crews = _teams_and_crews(layers, nesting.stations, notes)
    return (
        *_stations(nesting.stations),
        *_grids(nesting),
        *_government_grids(layers),
        *_people(layers, notes),
        *teams,
        *crews,
        *_important_customers(ground, nesting.areas, important),
    )


def _stations(stations: Stations) -> Iterable[Station]:
    for code, name, (x, y) in zip(stations.codes, stations.names, stations.xy.tolist(), strict=True):
        yield Station(id=StationId(code), name=name, x=x, y=y)


def _grids(nesting: Nesting) -> Iterable[ServiceGrid]:
    grids = nesting.grids
    customers = grid_customers(nesting)
    for row, code in enumerate(grids.codes):
        officers = {name: grids.rows[name][row] for name in _OFFICERS} if grids.rows is not None else {}
        yield ServiceGrid(
            id=GridId(code),
            name=grids.names[row],
            station=StationId(nesting.stations.codes[nesting.stations.grid_station[row]]),
            zone=grids.zones[row],
            customers=customers[row],
            **officers,
        )


def _government_grids(layers: Layers) -> Iterable[GovernmentGrid]:
    rows = layers.get("government_grids")
    if rows is None:
        return
    for code, name, officer in zip(rows["code"], rows.names(), rows["officer"], strict=True):
        yield GovernmentGrid(id=GovernmentGridId(code), name=name, officer=officer)


def _people(layers: Layers, notes: Notes) -> Iterable[Person]:
    """The people listed; without a list, a person for every name that a grid or crew gives."""
    rows = layers.get("people")
    if rows is not None:
        for code, name, phone, stand_in in zip(*(rows[f] for f in ("code", "name", "phone", "stand_in")), strict=True):
            yield Person(id=PersonId(code), name=name, phone=phone, stand_in=stand_in)
        return
    names = _people_named(layers)
    if names:
        notes.findings.add(FindingCode.PEOPLE_FROM_NAMES, count=len(names))
    for name in names:
        yield Person(id=PersonId(name), name=name)


def _people_named(layers: Layers) -> list[str]:
    found: dict[str | None, None] = {}
    for layer, fields in (("grids", _OFFICERS), ("government_grids", ("officer",)), ("crews", ("leader", "members"))):
        for field in fields if layer in layers else ():
            for value in layers[layer][field]:
                found.update(dict.fromkeys(value if isinstance(value, tuple) else (value,)))
    return [name for name in found if name is not None]


def _teams_and_crews(layers: Layers, stations: Stations, notes: Notes) -> tuple[list[Team], list[Crew]]:
    """Crews, and the teams they name; a crew that names none is in its station's team for its trade."""
    rows = layers.get("crews")
    if rows is None:
        notes.findings.add(FindingCode.LAYER_MISSING, layer="crews")
        return [], []
    teams: dict[str, Team] = {}
    crews = []
    known = set(stations.codes)
    for row, code in enumerate(rows["code"]):
        station, kind = rows["station"][row], rows["kind"][row]
        if station is not None and station not in known:
            facts = {"value": station, "layer": "stations"}
            rows.refuse(notes.problems, ProblemCode.REFERENCE_UNKNOWN, row, "station", **facts)
        team = _team(rows, row, station, kind)
        first = teams.setdefault(team.id, team)
        if (first.kind, first.station) != (kind, station):
            facts = {"team": team.id, "one": _trade(first.kind, first.station), "other": _trade(kind, station)}
            rows.refuse(notes.problems, ProblemCode.TEAM_DISAGREES, row, "team", **facts)
        crews.append(_crew(rows, row, code, team))
    return list(teams.values()), crews


def _trade(kind: CrewKind, station: str | None) -> str:
    return f"{kind.value} {station or ''}".strip()


def _team(rows: Rows, row: int, station: Any, kind: CrewKind) -> Team:
    code = rows["team"][row] or "-".join(part for part in (station, kind.value) if part)
    return Team(id=TeamId(code), name=rows["team_name"][row] or code, kind=kind, station=station)


def _crew(rows: Rows, row: int, code: str, team: Team) -> Crew:
    return Crew(
        id=CrewId(code),
        name=rows["name"][row] or code,
        team=team.id,
        station=team.station,
        kind=team.kind,
        skills=tuple(dict.fromkeys(rows["skills"][row])),
        vehicle=rows["vehicle"][row],
        leader=rows["leader"][row],
        members=rows["members"][row],
    )


def _important_customers(ground: Projected, areas: Areas, important: Ints) -> Iterable[ImportantCustomer]:
    rows = ground.rows("important_customers")
    if rows is None:
        return
    spots = coordinates(ground.shapes["important_customers"]).tolist()
    for row, (x, y) in enumerate(spots):
        yield ImportantCustomer(
            id=rows["code"][row],
            name=rows["name"][row],
            grade=rows["grade"][row],
            area=AreaCode(areas.codes[important[row]]),
            x=x,
            y=y,
        )
