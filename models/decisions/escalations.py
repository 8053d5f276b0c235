"""Escalations: asked for, answered, taken back, brought further, closed. None of it touches a stage of an order, so no
clock is moved by it."""

from collections.abc import Sequence
from dataclasses import replace

from models.changes import Change, changed, created
from models.commands.escalations import (
    AcceptEscalation,
    CloseEscalation,
    DeclineEscalation,
    DismissProposal,
    Escalate,
    EscalateFurther,
    TakeBackEscalation,
)
from models.decisions.numbering import next_number
from models.decisions.situation import Situation
from models.entities.escalations import (
    LONGEST_WORDS,
    MOST_JOB_ORDERS,
    Answering,
    Call,
    DismissedProposal,
    Escalation,
    EscalationCause,
    EscalationEnd,
    EscalationLevel,
    EscalationState,
    cause_key,
)
from models.entities.orders import WorkOrder
from models.errors import Incomplete, NotAllowed, Unavailable
from models.ids import DismissalId, EscalationId, OrderId, StationId
from models.life_cycle import OPEN_STATES, RUNNING_STATES
from models.rules.escalation_levels import RECORDERS, answer_within, answers_for, is_higher
from models.rules.rounds import round_number


def escalate(command: Escalate, on: Situation) -> list[Change]:
    orders = job_orders(command.orders, on)
    check_words("reason", command.reason, on)
    _check_station(command.level, command.station, orders, on)
    number, key = next_number(on, "J")
    escalation = Escalation(
        id=EscalationId(key),
        orders=command.orders,
        calls=(_call(command, on),),
        cause=command.cause,
        causes=_causes(command.cause, orders),
    )
    return [number, created(escalation)]


def dismiss_proposal(command: DismissProposal, on: Situation) -> list[Change]:
    """Said twice, it is said."""
    orders = _known(command.orders, on)
    check_words("reason", command.reason, on)
    causes = _causes(command.cause, orders)
    if all(on.book.is_answered_cause(cause) for cause in causes):
        return []
    number, key = next_number(on, "X")
    dismissal = DismissedProposal(
        id=DismissalId(key),
        cause=command.cause,
        orders=command.orders,
        causes=causes,
        reason=command.reason.strip(),
        at=on.now,
        by=on.actor.id,
    )
    return [number, created(dismissal)]


def accept_escalation(command: AcceptEscalation, on: Situation) -> list[Change]:
    escalation = _waiting(command.escalation, command.seen, on)
    if command.note.strip():
        check_words("note", command.note, on)
    return [_answered(escalation, command, on, command.note)]


def decline_escalation(command: DeclineEscalation, on: Situation) -> list[Change]:
    escalation = _waiting(command.escalation, command.seen, on)
    check_words("reason", command.reason, on)
    return [_answered(escalation, command, on, command.reason)]


def take_back_escalation(command: TakeBackEscalation, on: Situation) -> list[Change]:
    """Before anybody has taken the job; later it is closed."""
    escalation = standing(command.escalation, command.seen, on)
    if escalation.accepted:
        raise Unavailable("escalation_accepted", "ORG-7", {"escalation": escalation.id})
    check_words("reason", command.reason, on)
    return [_ended(escalation, EscalationState.TAKEN_BACK, command.reason, on)]


def escalate_further(command: EscalateFurther, on: Situation) -> list[Change]:
    """Upwards, or to another neighbour. What was asked before stays on record, answered or not."""
    escalation = standing(command.escalation, command.seen, on)
    check_words("reason", command.reason, on)
    orders = [on.book.orders[key] for key in escalation.orders if key in on.book.orders]
    _check_station(command.level, command.station, orders, on)
    asked = {(call.level, call.station) for call in escalation.calls}
    beside = command.level is EscalationLevel.STATION is escalation.level
    again = (command.level, command.station) in asked
    if again or not (beside or is_higher(command.level, escalation.level)):
        facts = {"escalation": escalation.id, "level": command.level, "asked": escalation.level}
        raise Unavailable("level_not_further", "ORG-7", facts)
    return [changed(escalation, calls=(*escalation.calls, _call(command, on)))]


def close_escalation(command: CloseEscalation, on: Situation) -> list[Change]:
    """The common work is over. Where power is not back everywhere, it has to be said why the job is none any more."""
    escalation = standing(command.escalation, command.seen, on)
    if not escalation.accepted:
        raise Unavailable("escalation_not_accepted", "ORG-7", {"escalation": escalation.id})
    dark = [key for key in escalation.orders if key in on.book.orders and on.order(key).state in RUNNING_STATES]
    if dark and not command.note.strip():
        raise Incomplete("job_unfinished", "ORG-7", {"escalation": escalation.id, "orders": tuple(dark)})
    if command.note.strip():
        check_words("note", command.note, on)
    return [_ended(escalation, EscalationState.CLOSED, command.note, on)]


def job_orders(keys: Sequence[OrderId], on: Situation) -> list[WorkOrder]:
    """Orders that may become part of a job: at work, and in no other one."""
    orders = _known(keys, on)
    for order in orders:
        if order.state not in OPEN_STATES:
            raise Unavailable("order_not_at_work", "ORG-7", {"order": order.id, "state": order.state})
        other = on.book.escalation_of(order.id)
        if other is not None:
            raise Unavailable("escalated_already", "ORG-7", {"order": order.id, "escalation": other.id})
    return orders


def standing(key: EscalationId, seen: int, on: Situation) -> Escalation:
    """One that is open: what is over is history."""
    escalation = on.escalation(key, seen)
    if escalation.ended is not None:
        facts = {"escalation": key, "state": escalation.state, "at": escalation.ended.at, "by": escalation.ended.by}
        raise Unavailable("escalation_over", "ORG-7", facts)
    return escalation


def check_words(field: str, words: str, on: Situation) -> None:
    on.require_words(field, words)
    if len(words.strip()) > LONGEST_WORDS:
        facts = {"field": field, "length": len(words.strip()), "most": LONGEST_WORDS}
        raise Incomplete("too_long", facts=facts)


def _known(keys: Sequence[OrderId], on: Situation) -> list[WorkOrder]:
    if not keys:
        raise Incomplete("job_without_orders", "ORG-7")
    if len(keys) > MOST_JOB_ORDERS:
        raise Incomplete("too_many_orders", "ORG-7", {"count": len(keys), "most": MOST_JOB_ORDERS})
    return [on.order(key) for key in dict.fromkeys(keys)]


def _causes(cause: EscalationCause | None, orders: Sequence[WorkOrder]) -> tuple[str, ...]:
    return () if cause is None else tuple(cause_key(cause, order.id, round_number(order)) for order in orders)


def _call(command: Escalate | EscalateFurther, on: Situation) -> Call:
    return Call(
        level=command.level,
        station=command.station,
        at=on.now,
        by=on.actor.id,
        reason=command.reason.strip(),
        due_at=on.now + answer_within(command.level, on.rules),
    )


def _check_station(
    level: EscalationLevel, station: StationId | None, orders: Sequence[WorkOrder], on: Situation
) -> None:
    """A neighbour is named where one is asked, and nowhere else; it is not the station that needs the help."""
    if level is not EscalationLevel.STATION:
        if station is not None:
            raise Incomplete("station_at_other_level", "ORG-7", {"station": station, "level": level})
        return
    if station is None:
        raise Incomplete("empty_field", "ORG-7", {"field": "station"})
    check_station(station, on)
    if {order.station for order in orders} == {station}:
        raise Unavailable("own_neighbour", "ORG-7", {"station": station})


def check_station(station: StationId, on: Situation) -> None:
    known = on.book.stations.get(station)
    if known is None or known.retired:
        raise Unavailable("unknown_station", facts={"station": station})


def _waiting(key: EscalationId, seen: int, on: Situation) -> Escalation:
    escalation = standing(key, seen, on)
    answer = escalation.call.answer
    if answer is not None:
        facts = {"escalation": key, "state": escalation.state, "at": answer.at, "by": answer.by}
        raise Unavailable("escalation_answered", "ORG-7", facts)
    return escalation


def _answered(
    escalation: Escalation, command: AcceptEscalation | DeclineEscalation, on: Situation, words: str
) -> Change:
    """By somebody who speaks for that level, or as it was told to the room."""
    call, told_by = escalation.call, command.told_by.strip()
    if not answers_for(call, on.actor):
        facts = {"escalation": escalation.id, "level": call.level, "role": on.actor.role}
        if on.actor.role not in RECORDERS or call.level is EscalationLevel.CENTRE:
            raise NotAllowed("not_your_level", "ORG-7", facts)
        if not told_by:
            raise Incomplete("who_answered", "ORG-7", facts)
        check_words("told_by", told_by, on)
    answer = Answering(
        accepted=isinstance(command, AcceptEscalation),
        at=on.now,
        by=on.actor.id,
        words=words.strip(),
        told_by=told_by,
    )
    return changed(escalation, calls=(*escalation.calls[:-1], replace(call, answer=answer)))


def _ended(escalation: Escalation, state: EscalationState, words: str, on: Situation) -> Change:
    end = EscalationEnd(state=state, at=on.now, by=on.actor.id, words=words.strip())
    return changed(escalation, ended=end)
