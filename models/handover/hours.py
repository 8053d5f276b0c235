"""Which hours come next: by the rota, or by the hours at which shifts change (YK-10)."""

from collections.abc import Iterator
from datetime import datetime

from models.entities.outage_plans import Window
from models.entities.shifts import Post, RotaDuty, Shift
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.rules.shift_hours import end_of_shift, start_of_shift


def upcoming_hours(picture: Picture, shift: Shift | None, *, now: datetime, rules: RuleBook) -> Window:
    """Of the shift that comes after `shift`: the one that begins at its planned end, or, if that is over, the one in
    which `now` lies. Of several leaders on the rota the one whose duty begins last decides."""
    at = end_of_shift(now, rules) if shift is None else max(shift.planned.end, now)
    leaders = (duty for duty in duties_at(picture, at) if duty.post is Post.LEADER)
    duty = max(leaders, key=lambda one: (one.starts_at, one.id), default=None)
    if duty is not None:
        return Window(duty.starts_at, duty.ends_at)
    return Window(start_of_shift(at, rules), end_of_shift(at, rules))


def duties_at(picture: Picture, at: datetime) -> Iterator[RotaDuty]:
    """Duties of the rota that hold at that moment, the dropped ones left out."""
    duties = picture.table(RotaDuty).values()
    return (duty for duty in duties if not duty.dropped and duty.starts_at <= at < duty.ends_at)
