"""Which hours come next: by the rota, or by the hours at which shifts change (YK-10)."""

from datetime import datetime

from models.entities.outage_plans import Window
from models.entities.shifts import Shift
from models.ids import AccountId
from models.picture import Picture
from models.planning.rota import leader_at, planned_hours
from models.rules.rule_book import RuleBook
from models.rules.shift_hours import shift_hours


def upcoming_hours(
    picture: Picture, shift: Shift | None, *, now: datetime, rules: RuleBook, incoming: AccountId | None = None
) -> Window:
    """Of the shift that comes after `shift`: the one that begins at its planned end, or, if that is over, the one in
    which `now` lies; as `incoming` has it by the rota, or whom the rota names."""
    at = shift_hours(now, rules).end if shift is None else max(shift.planned.end, now)
    leader = incoming if incoming is not None else leader_at(at, picture)
    if leader is None:
        return shift_hours(at, rules)
    return planned_hours(leader, at, picture=picture, rules=rules)
