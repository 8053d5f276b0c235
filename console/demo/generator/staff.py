"""The people: officers of the grids, chiefs, teams and crews with their vehicles, and the command centre."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from console.demo.generator.names import Texts, numeral, people
from console.demo.parameters import DemoParameters, StationSeed, TeamPlan
from models.entities.people import Crew, CrewKind, DutyState, Person, Team
from models.ids import CrewId, GovernmentGridId, GridId, PersonId, StationId, TeamId

OFFICE = ("dispatcher", "dispatcher2", "leader", "room", "branch", "viewer", "admin")
"""Who works in the command centre and the departments: person and account have the same id."""

DEPARTMENT = ("head",)
"""Who else approves outage plans; the same."""

NIGHT = {"leader2": "赵珺玥", "dispatcher3": "王喆", "dispatcher4": "李昇䶮"}
"""The other shift, by name: the same. Their names have characters that few fonts know."""

_CREW_SIZES = (2, 4)
_ALWAYS_READY = 2
"""So many repair crews of each station stand by when the demo opens."""


@dataclass(frozen=True, slots=True)
class Staff:
    persons: tuple[Person, ...]
    teams: tuple[Team, ...]
    crews: tuple[Crew, ...]


def chief_of(station: StationId) -> PersonId:
    return PersonId(f"{station}-chief")


def planner_of(station: StationId) -> PersonId:
    return PersonId(f"{station}-planner")


def grid_officers(grid: GridId) -> tuple[PersonId, PersonId, PersonId]:
    """Customer manager, marketing administrator, equipment administrator (ORG-4)."""
    return PersonId(f"{grid}-customer"), PersonId(f"{grid}-marketing"), PersonId(f"{grid}-equipment")


def government_officer(grid: GovernmentGridId) -> PersonId:
    return PersonId(f"{grid}-officer")


def make_staff(
    parameters: DemoParameters, *, grids: Texts, government_grids: Texts, random: np.random.Generator
) -> Staff:
    crews = list(_crews(parameters, random))
    ids = [PersonId(person) for person in OFFICE]
    ids += [chief_of(StationId(station.code)) for station in parameters.stations]
    ids += [person for grid in grids for person in grid_officers(GridId(grid))]
    ids += [government_officer(GovernmentGridId(grid)) for grid in government_grids]
    ids += [person for crew in crews for person in (crew.leader, *crew.members) if person is not None]
    stand_ins: dict[PersonId, PersonId] = {}
    for grid in grids:
        customer, _, equipment = grid_officers(GridId(grid))
        stand_ins |= {customer: equipment, equipment: customer}
    planning = [PersonId(person) for person in DEPARTMENT]
    planning += [planner_of(StationId(station.code)) for station in parameters.stations]
    persons = [
        *_persons(ids, stand_ins, parameters, random),
        # Dice of their own: a city has the same crews in the same places with them as without.
        *_persons(planning, {}, parameters, random.spawn(1)[0]),
        *(Person(id=PersonId(person), name=name) for person, name in NIGHT.items()),
    ]
    return Staff(tuple(persons), tuple(_teams(parameters)), tuple(crews))


def _persons(
    ids: Sequence[PersonId],
    stand_ins: Mapping[PersonId, PersonId],
    parameters: DemoParameters,
    random: np.random.Generator,
) -> Iterator[Person]:
    names = people(parameters.words, len(ids), random)
    phones = random.integers(10_000_000, 100_000_000, len(ids))
    for person, name, phone in zip(ids, names, phones.tolist(), strict=True):
        # 100 begins no real mobile number.
        yield Person(id=person, name=name, phone=f"100{phone}", stand_in=stand_ins.get(person))


def _teams(parameters: DemoParameters) -> Iterator[Team]:
    for plan in parameters.teams:
        for station in parameters.stations:
            if _crews_at(plan, station):
                name = f"{station.name}{plan.name}班"
                yield Team(id=_team(plan, station), name=name, kind=plan.kind, station=StationId(station.code))
        if plan.city_wide:
            yield Team(id=TeamId(plan.call_sign), name=f"检修分公司{plan.name}班", kind=plan.kind, station=None)


def _crews(parameters: DemoParameters, random: np.random.Generator) -> Iterator[Crew]:
    """A station's crews are called by its code and a number, city-wide ones by their team's call sign."""
    number = {station.code: 0 for station in parameters.stations}
    vehicle = 0
    for plan in parameters.teams:
        for station in parameters.stations:
            count = _crews_at(plan, station)
            for turn in range(count):
                number[station.code] += 1
                vehicle += 1
                yield _crew(
                    plan,
                    crew=CrewId(f"{station.code}{number[station.code]}"),
                    name=f"{station.name}{plan.name}{numeral(turn + 1) if count > 1 else ''}班",
                    team=_team(plan, station),
                    station=StationId(station.code),
                    vehicle=vehicle,
                    turn=turn,
                    parameters=parameters,
                    random=random,
                )
        for turn in range(plan.city_wide):
            vehicle += 1
            yield _crew(
                plan,
                crew=CrewId(f"{plan.call_sign}{turn + 1}"),
                name=f"{plan.name}{numeral(turn + 1)}班",
                team=TeamId(plan.call_sign),
                station=None,
                vehicle=vehicle,
                turn=turn,
                parameters=parameters,
                random=random,
            )


def _crew(
    plan: TeamPlan,
    *,
    crew: CrewId,
    name: str,
    team: TeamId,
    station: StationId | None,
    vehicle: int,
    turn: int,
    parameters: DemoParameters,
    random: np.random.Generator,
) -> Crew:
    extra = plan.extra_skill
    size = int(random.integers(*_CREW_SIZES))
    draw = float(random.random())
    ready = plan.kind is CrewKind.STATION_REPAIR and turn < _ALWAYS_READY
    return Crew(
        id=crew,
        name=name,
        team=team,
        station=station,
        kind=plan.kind,
        skills=plan.skills if extra is None or turn % 2 else (*plan.skills, extra),
        vehicle=f"演A·{vehicle:04d}",
        leader=PersonId(f"{crew}-leader"),
        members=tuple(PersonId(f"{crew}-{member + 2}") for member in range(size)),
        duty=DutyState.STANDBY if ready else _duty(parameters, draw),
        duty_since=parameters.duty_since,
    )


def _duty(parameters: DemoParameters, draw: float) -> DutyState:
    standby, off_duty, _ = parameters.duty_shares
    if draw < standby:
        return DutyState.STANDBY
    return DutyState.OFF_DUTY if draw < standby + off_duty else DutyState.BREAK


def _crews_at(plan: TeamPlan, station: StationSeed) -> int:
    return plan.crews_per_station + (station.code in plan.stations)


def _team(plan: TeamPlan, station: StationSeed) -> TeamId:
    return TeamId(f"{station.code}-{plan.kind.value}")
