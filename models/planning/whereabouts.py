"""Where a crew is taken to be: ranking, reach and marks on the map start its drive from the same spot."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from math import nan

from models.entities.fixes import Fix
from models.entities.people import Crew
from models.entities.places import Station
from models.ids import CrewId
from models.picture import Picture
from models.planning.positions import fix_age, is_from_future, is_stale
from models.rules.rule_book import RuleBook


class Whereabouts(Enum):
    """What an arrival was estimated from."""

    POSITION = "position"
    DUTY_POINT = "duty_point"
    LAST_POSITION = "last_position"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Sighting:
    """`x`, `y` metres, NaN if nowhere; `age` of the crew's newest fix, None if it never had one. Only a `source`
    POSITION is believed."""

    x: float
    y: float
    source: Whereabouts
    age: timedelta | None


def sighting(crew: Crew, fixes: Mapping[CrewId, Fix], picture: Picture, *, rules: RuleBook, now: datetime) -> Sighting:
    """Its position while that is believed (YK-4), else its station's duty point, else where it was last."""
    fix = fixes.get(crew.id)
    age = fix_age(fix, now) if fix is not None else None
    if fix is not None and not is_stale(fix, now, rules) and not is_from_future(fix, now, rules):
        return Sighting(fix.x, fix.y, Whereabouts.POSITION, age)
    station = picture.find(Station, crew.station)
    if station is not None:
        return Sighting(station.x, station.y, Whereabouts.DUTY_POINT, age)
    if fix is not None:
        return Sighting(fix.x, fix.y, Whereabouts.LAST_POSITION, age)
    return Sighting(nan, nan, Whereabouts.NOWHERE, age)
