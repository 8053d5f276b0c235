"""What giving an order to a ranked crew takes: reasons, the command, or the words for why it cannot be."""

from collections.abc import Mapping

from models.commands.orders import AssignOrder, ReassignOrder
from models.entities.orders import WorkOrder
from models.ids import CrewId
from models.life_cycle import Act, may
from models.picture import Picture
from models.planning.recommendation import Candidate, ReasonCode
from models.rules.operation_authority import check_assignment
from models.rules.rule_book import RuleBook
from widgets.words.reasons import reason_text
from widgets.words.refusals import refusal_text


def is_move(order: WorkOrder) -> bool:
    """It has a crew already: choosing another one is 改派."""
    return may(order, Act.REASSIGN)


def reasons_wanted(order: WorkOrder, candidate: Candidate) -> tuple[str, ...]:
    """Fields of the command that need words: "reason" for a move, "override" for what stands against the crew."""
    moved = ("reason",) if is_move(order) else ()
    return (*moved, "override") if candidate.needs_override else moved


def crew_command(order: WorkOrder, crew: CrewId, reasons: Mapping[str, str]) -> AssignOrder | ReassignOrder:
    """AssignOrder, or ReassignOrder if the order has a crew, with the version that the ranking was made for."""
    override = reasons.get("override", "")
    if is_move(order):
        reason = reasons["reason"]
        return ReassignOrder(order=order.id, crew=crew, seen=order.version, reason=reason, override=override)
    return AssignOrder(order=order.id, crew=crew, seen=order.version, override=override)


def why_not(order: WorkOrder, candidate: Candidate, picture: Picture, rules: RuleBook) -> str:
    """Every hard reason, line by line; a missing authority with the full text of its rule."""
    crew = picture.crews.get(candidate.crew)
    refusal = check_assignment(order, crew) if crew is not None else None
    said = [] if refusal is None else [refusal_text(refusal, picture, rules)]
    said += [
        reason_text(reason, picture, rules)
        for reason in candidate.disqualifiers
        if reason.hard and reason.code is not ReasonCode.AUTHORITY
    ]
    return "\n".join(said)
