"""When shifts change (YK-10)."""

from datetime import UTC, datetime, timedelta

from models.entities.outage_plans import Window
from models.rules.rule_book import RuleBook

_HOURS = ("shift.day", "shift.night")


def end_of_shift(now: datetime, rules: RuleBook) -> datetime:
    """The next moment at which a shift changes; at that very moment it is the one after."""
    return shift_hours(now, rules).end


def shift_hours(at: datetime, rules: RuleBook) -> Window:
    """From the last moment at which a shift changed to the next one; a shift begins at its first moment."""
    local = at.astimezone(rules.zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    changes = [midnight + timedelta(days=day) + rules.duration(key) for day in (-1, 0, 1) for key in _HOURS]
    start = max(change for change in changes if change <= local)
    end = min(change for change in changes if change > local)
    return Window(start.astimezone(UTC), end.astimezone(UTC))
