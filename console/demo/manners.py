"""How the demo city behaves, read from `resources/demo/life.toml`."""

import tomllib
from dataclasses import dataclass
from datetime import timedelta
from importlib import resources
from random import Random
from typing import Any

from models.entities.orders import Channel, Symptom


@dataclass(frozen=True, slots=True)
class Weather:
    """`troubles_per_hour` at the busiest hour; `burst_reports` smallest and largest burst."""

    troubles_per_hour: float
    burst_every_min: float
    burst_reports: tuple[int, int]
    past_hours: float
    past_troubles: int


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a symptom sounds like, how many it leaves dark, what the crew finds and does."""

    symptom: Symptom
    share: float
    customers: tuple[int, int]
    words: tuple[str, ...]
    cause: str
    remedy: str


@dataclass(frozen=True, slots=True)
class CrewManners:
    """Minutes [shortest, longest] of each step; shares of crews or jobs; seconds between fixes."""

    accept: tuple[float, float]
    depart: tuple[float, float]
    diagnose: tuple[float, float]
    report: tuple[float, float]
    switch: tuple[float, float]
    repair: tuple[float, float]
    return_: tuple[float, float]
    decline_share: float
    switching_share: float
    silent_share: float
    standing_fix_s: float
    driving_fix_s: float
    parking_m: float


@dataclass(frozen=True, slots=True)
class Manners:
    weather: Weather
    hours: tuple[float, ...]
    crew: CrewManners
    channels: tuple[tuple[Channel, float], ...]
    complaints: tuple[Complaint, ...]

    def complaint(self, symptom: Symptom) -> Complaint:
        return next(complaint for complaint in self.complaints if complaint.symptom is symptom)


def read_manners(weather: str) -> Manners:
    """`weather` is "quiet" or "storm"."""
    text = resources.files("resources").joinpath("demo", "life.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    sky = data["weather"][weather]
    crew = {("return_" if key == "return" else key): _pair(value) for key, value in data["crew"].items()}
    return Manners(
        weather=Weather(**{key: _pair(value) for key, value in sky.items()}),
        hours=tuple(data["hours"]["share"]),
        crew=CrewManners(**crew),
        channels=tuple((Channel(row["id"]), row["share"]) for row in data["channel"]),
        complaints=tuple(
            Complaint(
                symptom=Symptom(row["id"]),
                share=row["share"],
                customers=_pair(row["customers"]),
                words=tuple(row["words"]),
                cause=row["cause"],
                remedy=row["remedy"],
            )
            for row in data["symptom"]
        ),
    )


def minutes(span: tuple[float, float], *key: object) -> timedelta:
    """A duration within `span` that is always the same for the same key: the demo needs no memory for it."""
    return timedelta(minutes=chance(*key).uniform(*span))


def chance(*key: object) -> Random:
    """Randomness that depends on the key alone."""
    return Random("/".join(str(part) for part in key))


def _pair(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
