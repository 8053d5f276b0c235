"""Since when a crew is free: what a dispatcher asks who looks for somebody to send. Board and time line ask here."""

from collections.abc import Iterator
from datetime import datetime

from models.entities.people import Crew
from models.entities.work_permits import PermitAct, WorkPermit
from models.ids import CrewId
from models.picture import Picture
from models.planning.crew_spells import spells_of


def free_since(crew: Crew, picture: Picture) -> datetime | None:
    """For a crew that has nothing to do: since its present duty began, or since it left its last order or planned
    outage, whichever came later; None if nothing of it is known. Orders are looked back upon as far as the picture
    holds them."""
    return max([*([] if crew.duty_since is None else [crew.duty_since]), *_leavings(crew.id, picture)], default=None)


def _leavings(crew: CrewId, picture: Picture) -> Iterator[datetime]:
    for order in picture.orders_ever_of_crew(crew):
        yield from (one.ended for one in spells_of(order) if one.crew == crew and one.ended is not None)
    for permit in picture.permits_ever_of_crew(crew):
        yield from (handover.at for handover in permit.handovers if handover.from_crew == crew)
        if permit.crew == crew and not permit.holds_crew:
            yield from _let_go(permit)


def _let_go(permit: WorkPermit) -> Iterator[datetime]:
    """When the permit needed its crew no more: power was back, or all that was left of it came to rest; live work has
    no power to bring back and lasts until its ticket is closed."""
    for number, line in enumerate(permit.lines):
        if line.act is (PermitAct.RE_ENERGISE if permit.cuts_supply else PermitAct.CLOSE):
            yield permit.time_of(number)
    yield from (party.interruptions[-1].at for party in permit.parties_on if party.interrupted)
