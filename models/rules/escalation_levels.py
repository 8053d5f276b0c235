"""Levels of an escalation (ORG-7, YK-13): who answers at which, until when, and which comes next."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from models.entities.escalations import Call, EscalationLevel
from models.entities.people import Account, Role
from models.rules.rule_book import RuleBook

LEVELS = tuple(EscalationLevel)

ANSWER_ROLES: Mapping[EscalationLevel, frozenset[Role]] = {
    EscalationLevel.STATION: frozenset({Role.STATION_CHIEF}),
    EscalationLevel.CENTRE: frozenset({Role.DISPATCHER, Role.SHIFT_LEADER}),
    EscalationLevel.BRANCH: frozenset({Role.MAINTENANCE_BRANCH}),
    # The company's leader on duty (值班领导) sits in an office: heads of department take that duty in turn.
    EscalationLevel.LEADERS: frozenset({Role.DEPARTMENT_HEAD}),
}

RECORDERS = frozenset({Role.DISPATCHER, Role.SHIFT_LEADER})
"""Who may enter an answer that came by telephone, with the name of whoever gave it."""


def next_level(level: EscalationLevel) -> EscalationLevel | None:
    """The one to be asked next; None after the leaders."""
    place = LEVELS.index(level) + 1
    return LEVELS[place] if place < len(LEVELS) else None


def is_higher(level: EscalationLevel, than: EscalationLevel) -> bool:
    return LEVELS.index(level) > LEVELS.index(than)


def answer_within(level: EscalationLevel, rules: RuleBook) -> timedelta:
    return rules.duration(f"escalation.answer.{level.value}")


def answers_for(call: Call, account: Account) -> bool:
    """Whether the account speaks for the level that was asked: nobody answers his own question."""
    if account.role not in ANSWER_ROLES[call.level] or account.id == call.by:
        return False
    return call.level is not EscalationLevel.STATION or account.station == call.station


def reaches(call: Call, fraction: float) -> datetime:
    """The moment at which that share of the time to answer is used up."""
    return call.at + (call.due_at - call.at) * fraction
