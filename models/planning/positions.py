"""How much a position is worth: its age is part of the model, so map, lists and ranking agree."""

from datetime import datetime, timedelta

from models.entities.fixes import Fix
from models.rules.rule_book import RuleBook


def fix_age(fix: Fix, now: datetime) -> timedelta:
    """Time since the crew measured it; negative if its clock runs ahead."""
    return now - fix.at


def is_stale(fix: Fix, now: datetime, rules: RuleBook) -> bool:
    """Older than the rule book believes (YK-4)."""
    return now - fix.at > rules.duration("position.stale")


def is_from_future(fix: Fix, now: datetime, rules: RuleBook) -> bool:
    """Further ahead than clocks differ (YK-4)."""
    return fix.at - now > rules.duration("position.future_tolerance")


def believed_between(now: datetime, rules: RuleBook) -> tuple[datetime, datetime]:
    """The moments between which a position is neither stale nor from the future, both included (YK-4)."""
    return now - rules.duration("position.stale"), now + rules.duration("position.future_tolerance")
