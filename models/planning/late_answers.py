"""Questions of escalations that wait for an answer (YK-E1): shown at the fractions of other clocks. Who is asked next
is proposed, never done."""

from dataclasses import dataclass
from datetime import datetime

from models.entities.escalations import Escalation, EscalationLevel, EscalationState
from models.rules.escalation_levels import next_level, reaches
from models.rules.rule_book import RuleBook

FIRST, SECOND, OVER = 1, 2, 3
"""The two warning fractions, and the limit itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateAnswer:
    """`stage` is FIRST, SECOND or OVER; `next_level` is to be asked next, None after the leaders."""

    stage: int
    next_level: EscalationLevel | None


def late_answer(escalation: Escalation, *, rules: RuleBook, now: datetime) -> LateAnswer | None:
    """None while there is time, and once it is answered or over."""
    if escalation.state is not EscalationState.ASKED:
        return None
    call = escalation.call
    fractions = ((OVER, 1.0), (SECOND, rules.value("warning.second")), (FIRST, rules.value("warning.first")))
    for stage, fraction in fractions:
        if now >= reaches(call, fraction):
            return LateAnswer(stage=stage, next_level=next_level(call.level))
    return None
