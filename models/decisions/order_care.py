"""Acts beside the main line: urge, supervise, suspend, explain, estimate, void, correct (domain rules §2, §3)."""

from models.changes import Change, changed
from models.commands.orders import (
    CorrectStage,
    EndSupervision,
    EstimateRestoration,
    ExplainDelay,
    ResumeOrder,
    SuperviseOrder,
    SuspendOrder,
    UrgeOrder,
    VoidOrder,
)
from models.decisions.dispatching import ended_pauses
from models.decisions.situation import Situation
from models.entities.orders import Estimate, Pause, ReportState, StageKind, Urge
from models.errors import Incomplete, RuleBroken, Unavailable
from models.life_cycle import OPEN_STATES, RUNNING_STATES, Act, next_state


def urge_order(command: UrgeOrder, on: Situation) -> list[Change]:
    """催办: counted, refused within the gap of WO-4."""
    order = on.order(command.order)
    if order.state not in RUNNING_STATES:
        raise Unavailable("wrong_state", facts={"order": order.id, "state": order.state, "act": "urge"})
    gap = on.rules.duration("WO-4")
    if order.urges and on.now - order.urges[-1].at < gap:
        raise RuleBroken(
            "urged_lately",
            "WO-4",
            {"order": order.id, "at": order.urges[-1].at, "again": order.urges[-1].at + gap},
        )
    return [changed(order, urges=(*order.urges, Urge(at=on.now, by=on.actor.id, note=command.note)))]


def supervise_order(command: SuperviseOrder, on: Situation) -> list[Change]:
    order = on.order(command.order, command.seen)
    if order.state not in OPEN_STATES:
        raise Unavailable("wrong_state", facts={"order": order.id, "state": order.state, "act": "supervise"})
    if order.supervised:
        raise Unavailable("supervised_already", facts={"order": order.id, "state": order.state})
    return [changed(order, supervised=True)]


def end_supervision(command: EndSupervision, on: Situation) -> list[Change]:
    order = on.order(command.order, command.seen)
    if not order.supervised:
        raise Unavailable("not_supervised", facts={"order": order.id})
    return [changed(order, supervised=False)]


def suspend_order(command: SuspendOrder, on: Situation) -> list[Change]:
    """挂起: internal clocks pause, the customer's does not; the reason is one of a fixed list."""
    order = on.order(command.order, command.seen)
    state = next_state(order, Act.SUSPEND)
    note = "\n".join(part for part in (command.reason.value, command.note) if part)
    line = on.stage(StageKind.SUSPENDED, crew=order.crew, note=note)
    pause = Pause(reason=command.reason, started_at=on.now)
    return [changed(order, state=state, pauses=(*order.pauses, pause), stages=(*order.stages, line))]


def resume_order(command: ResumeOrder, on: Situation) -> list[Change]:
    order = on.order(command.order, command.seen)
    state = next_state(order, Act.RESUME)
    line = on.stage(StageKind.RESUMED, crew=order.crew)
    return [changed(order, state=state, pauses=ended_pauses(order, on), stages=(*order.stages, line))]


def explain_delay(command: ExplainDelay, on: Situation) -> list[Change]:
    """T-4: the customer was told why the crew is late."""
    order = on.order(command.order, command.seen)
    on.require_words("note", command.note)
    if order.state not in RUNNING_STATES:
        raise Unavailable("wrong_state", "T-4", {"order": order.id, "state": order.state, "act": "explain"})
    line = on.stage(StageKind.EXPLAINED, crew=order.crew, note=command.note)
    return [changed(order, stages=(*order.stages, line))]


def estimate_restoration(command: EstimateRestoration, on: Situation) -> list[Change]:
    """An estimate by a person; moving it later needs a reason (T-8)."""
    order = on.order(command.order, command.seen)
    if order.state not in RUNNING_STATES:
        raise Unavailable("wrong_state", "T-8", {"order": order.id, "state": order.state, "act": "estimate"})
    if command.at <= on.now:
        raise Incomplete("estimate_in_past", "T-8", {"at": command.at, "now": on.now})
    if order.estimate is not None and command.at > order.estimate.at and not command.reason.strip():
        raise Incomplete("empty_field", "T-8", {"field": "reason"})
    estimate = Estimate(at=command.at, made_at=on.now, by=on.actor.id, reason=command.reason)
    return [changed(order, estimate=estimate)]


def void_order(command: VoidOrder, on: Situation) -> list[Change]:
    """作废 with a reason; its reports are void with it. Nothing is deleted."""
    order = on.order(command.order, command.seen)
    state = next_state(order, Act.VOID)
    on.require_words("note", command.note)
    if on.book.following(order.id):
        raise Unavailable("has_merged_orders", "D-2", {"order": order.id})
    note = f"{command.reason.value}\n{command.note}"
    line = on.stage(StageKind.VOIDED, crew=order.crew, note=note)
    reports = [
        changed(report, state=ReportState.VOID)
        for report in on.book.reports_of(order.id)
        if report.state is ReportState.OPEN
    ]
    return [
        changed(
            order,
            state=state,
            crew=None,
            archived_at=on.now,
            pauses=ended_pauses(order, on),
            stages=(*order.stages, line),
        ),
        *reports,
    ]


def correct_stage(command: CorrectStage, on: Situation) -> list[Change]:
    """WO-3: a correction is a further line that names the old one, the time it should have had and the reason;
    nothing is rewritten, and no clock follows it."""
    order = on.order(command.order, command.seen)
    on.require_words("reason", command.reason)
    if not 0 <= command.stage < len(order.stages):
        raise Unavailable("unknown_stage", "WO-3", {"order": order.id, "stage": command.stage})
    if command.at > on.now:
        raise Incomplete("correction_in_future", "WO-3", {"at": command.at, "now": on.now})
    old = order.stages[command.stage]
    line = on.stage(
        StageKind.CORRECTED,
        crew=old.crew,
        note=command.reason,
        corrects=command.stage,
        corrected_to=command.at,
    )
    return [changed(order, stages=(*order.stages, line))]
