"""How much an alarm matters: its kind says it for the highest level, in the rule book; a level below is a step less."""

from enum import Enum

from models.entities.alarms import LIMIT, AlarmKind
from models.rules.rule_book import RuleBook


class AlarmPriority(Enum):
    """The most pressing first."""

    URGENT = "urgent"
    IMPORTANT = "important"
    ORDINARY = "ordinary"


_RANKED = tuple(AlarmPriority)


def priority_of(kind: AlarmKind, level: int, rules: RuleBook) -> AlarmPriority:
    rank = round(rules.value(f"alarm.priority.{kind.value}")) - 1 + LIMIT - level
    return _RANKED[min(max(rank, 0), len(_RANKED) - 1)]


def rank_of(priority: AlarmPriority) -> int:
    """0 for the most pressing."""
    return _RANKED.index(priority)
