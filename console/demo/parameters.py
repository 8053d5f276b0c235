"""What the demo city is made from, as read from `resources/demo/`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import resources
from typing import Any

from models.entities.network import Grade
from models.entities.people import CrewKind, Skill

FEWEST_AREAS = 400
"""The roads that are given cut the plan into about fifty fields; each needs areas."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    areas: int
    grids: int
    government_grids: int
    substations: int
    feeders: int
    important_customers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class River:
    """`bends`: (height m, length m, start as a share of the length); `bank` metres from the middle to the dyke road."""

    name: str
    width: float
    bank: float
    bends: tuple[tuple[float, float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A lake or stream: a bent line `path` of (u, v) metres on the street plan, `width` metres wide."""

    name: str
    width: float
    path: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenRoad:
    """A road through the whole plan at u = `at` (axis "u", north to south) or v = `at` (axis "v").

    `parts` are (ends at, class, name), in order. `bridge` is the name of its bridge, "" if it has none.
    """

    axis: str
    at: float
    bridge: str = ""
    parts: tuple[tuple[float, int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """`density` areas a square kilometre in its middle; at `radius` metres a quarter of that is left."""

    name: str
    kind: str
    u: float
    v: float
    density: float
    radius: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StationSeed:
    """A station's code, name and roughly where it is on the street plan."""

    code: str
    name: str
    u: float
    v: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamPlan:
    """Crews of one kind: `crews_per_station` at every station, one at each of `stations`, `city_wide` at none."""

    kind: CrewKind
    name: str
    skills: tuple[Skill, ...]
    extra_skill: Skill | None = None
    crews_per_station: int = 0
    stations: tuple[str, ...] = ()
    city_wide: int = 0
    call_sign: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportantPlan:
    """A share of the important customers; `names` hold {town} or {person}; `where` is town, country or any."""

    grade: Grade
    where: str
    share: float
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What names are made of."""

    surnames: str
    rare_surnames: tuple[str, ...]
    given: str
    rare_given: str
    streets: tuple[str, ...]
    street_endings: tuple[str, ...]
    lane_endings: tuple[str, ...]
    village_surnames: str
    village_endings: tuple[str, ...]
    village_first: tuple[str, ...]
    village_second: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoParameters:
    """The whole recipe; equal parameters make equal cities. Lengths in metres, speeds in km/h.

    `duty_since` is written into every crew as the moment its duty state began. Raises ValueError for fewer areas than
    the given roads can hold.
    """

    seed: int
    name: str
    lon: float
    lat: float
    half_width: float
    half_height: float
    counts: Counts
    residents: tuple[int, int]
    businesses: tuple[int, int]
    urban_from: float
    rural_from: float
    river: River
    tributary: Stretch
    lakes: tuple[Stretch, ...]
    roads: tuple[GivenRoad, ...]
    dyke_north: str
    dyke_south: str
    town_speeds: tuple[float, ...]
    country_speeds: tuple[float, ...]
    countryside: float
    hills: float
    ribbon: float
    towns: tuple[Town, ...]
    stations: tuple[StationSeed, ...]
    duty_shares: tuple[float, float, float]
    teams: tuple[TeamPlan, ...]
    important: tuple[ImportantPlan, ...]
    words: Words
    duty_since: datetime | None = None

    def __post_init__(self) -> None:
        if self.counts.areas < FEWEST_AREAS:
            raise ValueError(f"a city needs at least {FEWEST_AREAS} areas, not {self.counts.areas}")


def read_parameters(name: str) -> DemoParameters:
    """The city `name` of `resources/demo` ("city"). Raises FileNotFoundError if there is none."""
    data = _toml(f"{name}.toml")
    crews = data["crews"]
    return DemoParameters(
        **{key: data[key] for key in ("seed", "name", "lon", "lat", "half_width", "half_height")},
        counts=Counts(**data["counts"]),
        residents=_tuple(data["customers"]["residents"]),
        businesses=_tuple(data["customers"]["businesses"]),
        urban_from=data["zones"]["urban_from"],
        rural_from=data["zones"]["rural_from"],
        river=River(**_tuples(data["river"])),
        tributary=Stretch(**_tuples(data["tributary"])),
        lakes=tuple(Stretch(**_tuples(lake)) for lake in data["lakes"]),
        roads=tuple(GivenRoad(**_tuples(road)) for road in data["roads"]),
        dyke_north=data["dyke_roads"]["north"],
        dyke_south=data["dyke_roads"]["south"],
        town_speeds=_tuple(data["speeds"]["town"]),
        country_speeds=_tuple(data["speeds"]["country"]),
        **{key: data["settlement"][key] for key in ("countryside", "hills", "ribbon")},
        towns=tuple(Town(**town) for town in data["towns"]),
        stations=tuple(StationSeed(**station) for station in data["stations"]),
        duty_shares=_tuple(crews["duty_shares"]),
        teams=tuple(_team(team) for team in crews["teams"]),
        important=tuple(
            ImportantPlan(**{**_tuples(plan), "grade": Grade(plan["grade"])}) for plan in data["important"]
        ),
        words=Words(**_tuples(_toml("words.toml"))),
    )


def _team(data: Mapping[str, Any]) -> TeamPlan:
    extra = data.get("extra_skill")
    return TeamPlan(
        **{
            **_tuples(data),
            "kind": CrewKind(data["kind"]),
            "skills": tuple(Skill(skill) for skill in data["skills"]),
            "extra_skill": None if extra is None else Skill(extra),
        }
    )


def _toml(file: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("resources").joinpath("demo", file).read_text(encoding="utf-8"))


def _tuples(data: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _tuple(value) for key, value in data.items()}


def _tuple(value: Any) -> Any:
    return tuple(_tuple(item) for item in value) if isinstance(value, list) else value
