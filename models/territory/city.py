"""What an import or the demo generator yields: the ground and the organisation that works on it."""

from dataclasses import dataclass

from models.entities.network import ImportantCustomer
from models.entities.people import Crew, Person, Team
from models.entities.places import GovernmentGrid, ServiceGrid, Station
from models.territory.territory import Territory

CityEntity = Station | ServiceGrid | GovernmentGrid | Person | Team | Crew | ImportantCustomer


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class City:
    """`entities` agree with the layers: a station's id is its code in `territory["stations"]`, and so for
    grids and government grids. `source` says where it came from, for the journal."""

    source: str
    territory: Territory
    entities: tuple[CityEntity, ...]
