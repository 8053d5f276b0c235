"""What is looked at before a lent crew is its own station's again: where it is, what it holds, what it still can do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from math import hypot

from models.entities.crew_loans import CrewLoan
from models.entities.fixes import Fix
from models.entities.people import Skill
from models.ids import CrewId, OrderId, PlanId, StationId
from models.lent_crews import open_orders
from models.picture import Picture
from models.planning.whereabouts import Sighting, Whereabouts, sighting
from models.rules.rule_book import RuleBook


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnCheck:
    """`orders` and `plan` of the borrower stand against the return. `home_metres` from the duty point of its `lender`,
    None where its position is not believed or it has no station; `lost` are skills it was lent with and has no more."""

    seen: Sighting
    lender: StationId | None
    home_metres: float | None
    orders: tuple[OrderId, ...]
    plan: PlanId | None
    lost: tuple[Skill, ...]


def return_check(
    loan: CrewLoan, *, picture: Picture, fixes: Mapping[CrewId, Fix], rules: RuleBook, now: datetime
) -> ReturnCheck:
    crew = picture.crews[loan.crew]
    seen = sighting(crew, fixes, picture, rules=rules, now=now)
    home = picture.stations.get(loan.lender) if loan.lender is not None else None
    known = seen.source is Whereabouts.POSITION and home is not None
    permits = (one for one in picture.permits_of_crew(crew.id) if one.holds_crew and one.station == loan.borrower)
    return ReturnCheck(
        seen=seen,
        lender=loan.lender,
        home_metres=hypot(seen.x - home.x, seen.y - home.y) if known and home is not None else None,
        orders=open_orders(loan, picture),
        plan=next((permit.plan for permit in permits), None),
        lost=tuple(skill for skill in loan.skills if skill not in crew.skills),
    )
