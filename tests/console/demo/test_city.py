"""The demo city is as large as it says, hangs together, and is the same every time."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from console.demo.city import build_city
from console.demo.parameters import DemoParameters, read_parameters
from models.entities.network import Grade, ImportantCustomer
from models.entities.people import Crew, CrewKind, DutyState, Person, Skill, Team
from models.entities.places import GovernmentGrid, ServiceGrid, Station
from models.territory.city import City
from models.territory.projection import to_lon_lat
from models.territory.territory import LAYERS
from tests.console.demo.cities import SMALL_COUNTS, build_quietly, of_kind, small_parameters

_ROOT = Path(__file__).parents[3]

_SKILLS = {
    CrewKind.STATION_REPAIR: Skill.LV_LINE,
    CrewKind.DISTRIBUTION_MAINTENANCE: Skill.HV_LINE,
    CrewKind.METERING: Skill.METER,
    CrewKind.LIVE_WORK: Skill.LIVE_WORK,
    CrewKind.CABLE: Skill.HV_CABLE,
    CrewKind.GENERATOR: Skill.GENERATOR,
}


def test_it_is_as_large_as_a_prefecture(city: City) -> None:
    counts = {name: len(city.territory[name]) for name in LAYERS}
    assert counts["stations"] == 20
    assert counts["grids"] == 200
    assert counts["areas"] == 14_000
    assert counts["feeders"] == 600
    assert counts["substations"] == 30
    assert counts["government_grids"] == 150
    assert 8_000 <= counts["roads"] <= 20_000
    assert counts["water"] >= 6
    assert len(of_kind(city, Crew)) == 120
    assert len(of_kind(city, ImportantCustomer)) == 300
    xmin, ymin, xmax, ymax = city.territory.bounds()
    assert 55_000 < xmax - xmin < 70_000
    assert 45_000 < ymax - ymin < 60_000


def test_a_million_customers_live_there(city: City) -> None:
    areas = city.territory["areas"].columns
    customers = areas["residents"] + areas["businesses"]
    assert 60 <= customers.min() <= customers.max() <= 80
    assert (areas["businesses"] < areas["residents"]).all()
    assert 950_000 < customers.sum() < 1_050_000
    assert sum(grid.customers for grid in of_kind(city, ServiceGrid)) == customers.sum()
    by_station = np.bincount(city.territory["grids"].columns["station"][areas["grid"]], customers)
    assert 35_000 < by_station.min() <= by_station.max() < 65_000


def test_codes_are_short_plain_and_unique(city: City) -> None:
    for name in LAYERS:
        codes = [str(code) for code in city.territory[name].codes]
        assert len(set(codes)) == len(codes)
        assert all(code.isascii() and 1 <= len(code) <= 10 for code in codes)
    ids = [(type(entity), entity.id) for entity in city.entities]
    assert len(set(ids)) == len(ids)


def test_everything_has_a_name_and_names_tell_apart(city: City) -> None:
    for name in LAYERS:
        assert all(str(found).strip() == str(found) != "" for found in city.territory[name].names)
    for name in ("stations", "grids", "government_grids", "areas", "feeders", "substations", "water"):
        names = list(city.territory[name].names)
        assert len(set(names)) == len(names)
    assert len({crew.name for crew in of_kind(city, Crew)}) == 120
    assert len({customer.name for customer in of_kind(city, ImportantCustomer)}) == 300
    names_of_people = {person.name for person in of_kind(city, Person)}
    assert all(2 <= len(name) <= 4 for name in names_of_people)
    assert set("喆珺玥昇") & set("".join(names_of_people))


def test_every_reference_leads_somewhere(city: City) -> None:
    persons = {person.id for person in of_kind(city, Person)}
    stations = {station.id: station for station in of_kind(city, Station)}
    teams = {team.id: team for team in of_kind(city, Team)}
    areas = set(city.territory["areas"].codes)
    assert list(stations) == list(city.territory["stations"].codes)
    assert [grid.id for grid in of_kind(city, ServiceGrid)] == list(city.territory["grids"].codes)
    assert [grid.id for grid in of_kind(city, GovernmentGrid)] == list(city.territory["government_grids"].codes)
    for grid in of_kind(city, ServiceGrid):
        officers = {grid.customer_manager, grid.marketing_administrator, grid.equipment_administrator}
        assert grid.station in stations
        assert len(officers) == 3
        assert officers <= persons
    assert {grid.officer for grid in of_kind(city, GovernmentGrid)} <= persons
    for crew in of_kind(city, Crew):
        team = teams[crew.team]
        assert (team.kind, team.station) == (crew.kind, crew.station)
        assert {crew.leader, *crew.members} <= persons
    assert {crew.station for crew in of_kind(city, Crew)} == {*stations, None}
    for customer in of_kind(city, ImportantCustomer):
        assert customer.area in areas


def test_the_b_role_stands_in_for_the_a_role_and_back(city: City) -> None:
    persons = {person.id: person for person in of_kind(city, Person)}
    for grid in of_kind(city, ServiceGrid):
        assert persons[grid.customer_manager].stand_in == grid.equipment_administrator
        assert persons[grid.equipment_administrator].stand_in == grid.customer_manager


def test_rows_of_one_layer_point_into_another(city: City) -> None:
    layers = city.territory
    for layer, column, into in (
        ("grids", "station", "stations"),
        ("areas", "grid", "grids"),
        ("areas", "feeder", "feeders"),
        ("feeders", "substation", "substations"),
    ):
        rows = layers[layer].columns[column]
        assert set(rows) == set(range(len(layers[into])))
    zones = [grid.zone.value for grid in of_kind(city, ServiceGrid)]
    assert zones == list(layers["grids"].columns["zone"])
    assert all(zones.count(zone) >= 10 for zone in ("urban", "rural", "remote"))


def test_crews_have_the_skill_of_their_kind_and_most_stand_by(city: City) -> None:
    crews = of_kind(city, Crew)
    assert all(_SKILLS[crew.kind] in crew.skills for crew in crews)
    duties = [crew.duty for crew in crews]
    assert duties.count(DutyState.STANDBY) > len(crews) / 2
    assert {DutyState.OFF_DUTY, DutyState.BREAK} <= set(duties)
    for station in of_kind(city, Station):
        own = [crew for crew in crews if crew.station == station.id and crew.kind is CrewKind.STATION_REPAIR]
        assert len(own) == 4
        assert any(crew.duty is DutyState.STANDBY for crew in own)
    assert len({crew.vehicle for crew in crews}) == len(crews)
    assert {crew.kind for crew in crews if crew.station is None} == set(CrewKind) - {CrewKind.STATION_REPAIR}


def test_important_customers_come_in_every_grade_and_are_counted_in_their_area(city: City) -> None:
    customers = of_kind(city, ImportantCustomer)
    assert {customer.grade for customer in customers} == set(Grade)
    areas = city.territory["areas"]
    counted = {code: count for code, count in zip(areas.codes, areas.columns["important"], strict=True) if count}
    expected: dict[str, int] = {}
    for customer in customers:
        expected[customer.area] = expected.get(customer.area, 0) + 1
    assert counted == expected


def test_it_lies_in_the_middle_yangtze_plain(city: City) -> None:
    lon, lat = to_lon_lat(city.territory.projection, np.zeros((1, 2)))[0]
    assert 112 < lon < 117
    assert 28.5 < lat < 31


def test_equal_parameters_make_equal_cities(small_city: City) -> None:
    again = build_quietly(small_parameters())
    assert again.territory.digest() == small_city.territory.digest()
    assert again.entities == small_city.entities
    assert again.source == small_city.source


def test_another_process_builds_the_same_city(small_city: City) -> None:
    code = (
        "from tests.console.demo.cities import build_quietly, small_parameters as p;"
        "print(build_quietly(p()).territory.digest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=_ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == small_city.territory.digest()


def test_shapes_lie_on_whole_centimetres(city: City) -> None:
    """Two machines may differ in the last digit of a sine; that must not reach the digest."""
    for name in LAYERS:
        xy = city.territory[name].shapes.xy
        assert np.array_equal(xy, np.round(xy, 2))


def test_another_seed_is_another_city(small_city: City) -> None:
    other = build_quietly(small_parameters(seed=2))
    assert other.territory.digest() != small_city.territory.digest()


def test_counts_are_as_asked(small_city: City) -> None:
    layers = small_city.territory
    assert len(layers["areas"]) == SMALL_COUNTS.areas
    assert len(layers["grids"]) == SMALL_COUNTS.grids
    assert len(layers["government_grids"]) == SMALL_COUNTS.government_grids
    assert len(layers["substations"]) == SMALL_COUNTS.substations
    assert len(layers["feeders"]) == SMALL_COUNTS.feeders
    assert len(of_kind(small_city, ImportantCustomer)) == SMALL_COUNTS.important_customers


def test_duty_began_when_the_parameters_say(small_city: City) -> None:
    since = datetime(2026, 7, 18, 0, 0, tzinfo=UTC)
    other = build_quietly(small_parameters(duty_since=since))
    assert {crew.duty_since for crew in of_kind(other, Crew)} == {since}
    assert {crew.duty_since for crew in of_kind(small_city, Crew)} == {None}


def test_progress_rises_to_one() -> None:
    told: list[tuple[str, float]] = []
    build_city(small_parameters(), progress=lambda step, fraction: told.append((step, fraction)))
    fractions = [fraction for _, fraction in told]
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.0, 1.0)
    assert len({step for step, _ in told}) == len(told) >= 4


def test_parameters_that_cannot_be_built_are_refused(parameters: DemoParameters) -> None:
    with pytest.raises(ValueError, match="at least 400 areas"):
        replace(parameters, counts=replace(parameters.counts, areas=10))
    with pytest.raises(FileNotFoundError):
        read_parameters("atlantis")
