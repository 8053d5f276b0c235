"""Where a crew is taken to be: ranking, reach and marks on the map start its drive from the same spot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from math import nan

from models.entities.fixes import Fix
from models.entities.people import Crew
from models.ids import CrewId
from models.lent_crews import works_for
from models.picture import Picture
from models.planning.positions import believed_between
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
    """Its position while that is believed (YK-4), else the duty point of whom it works for, else where
    it was last."""
    (found,) = sightings((crew,), fixes, picture, rules=rules, now=now)
    return found


def sightings(
    crews: Iterable[Crew], fixes: Mapping[CrewId, Fix], picture: Picture, *, rules: RuleBook, now: datetime
) -> list[Sighting]:
    """The same for many, in their order: a province has thousands."""
    oldest, newest = believed_between(now, rules)
    stations = picture.stations
    found = []
    for crew in crews:
        fix = fixes.get(crew.id)
        age = now - fix.at if fix is not None else None
        working_for = works_for(crew, picture)
        station = stations.get(working_for) if working_for is not None else None
        if fix is not None and oldest <= fix.at <= newest:
            found.append(Sighting(fix.x, fix.y, Whereabouts.POSITION, age))
        elif station is not None:
            found.append(Sighting(station.x, station.y, Whereabouts.DUTY_POINT, age))
        elif fix is not None:
            found.append(Sighting(fix.x, fix.y, Whereabouts.LAST_POSITION, age))
        else:
            found.append(Sighting(nan, nan, Whereabouts.NOWHERE, age))
    return found
