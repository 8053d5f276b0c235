"""When shifts change (YK-10)."""

from datetime import UTC, datetime, timedelta

from models.rules.rule_book import RuleBook

_HOURS = ("shift.day", "shift.night")


def end_of_shift(now: datetime, rules: RuleBook) -> datetime:
    """The next moment at which a shift changes; at that very moment it is the one after."""
    local = now.astimezone(rules.zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    changes = [midnight + timedelta(days=day) + rules.duration(key) for day in (0, 1) for key in _HOURS]
    return min(change for change in changes if change > local).astimezone(UTC)


def start_of_shift(now: datetime, rules: RuleBook) -> datetime:
    """The moment at which the shift of `now` began; at a change that very moment."""
    local = now.astimezone(rules.zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    changes = [midnight + timedelta(days=day) + rules.duration(key) for day in (-1, 0) for key in _HOURS]
    return max(change for change in changes if change <= local).astimezone(UTC)
