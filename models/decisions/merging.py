"""Several reports, one trouble: merge and split, both reversible, evidence kept (D-1…D-5)."""

from datetime import datetime

from models.changes import Change, changed, created
from models.commands.orders import MergeOrders, SplitOrder, SplitReport
from models.decisions.dispatching import ended_pauses
from models.decisions.intake import more_urgent, order_for_report
from models.decisions.situation import Situation
from models.entities.orders import MergeEvidence, OrderState, ReportState, StageKind, WorkOrder
from models.errors import RuleBroken, Unavailable
from models.life_cycle import OPEN_STATES, RUNNING_STATES, Act, next_state
from models.rules.merging import merge_evidence


def merge_orders(command: MergeOrders, on: Situation) -> list[Change]:
    """`sub` follows `main` from now on and keeps its reports, receipt time and clocks (D-5); its crew is free."""
    main = on.order(command.main, command.seen_main)
    sub = on.order(command.sub, command.seen_sub)
    if main.id == sub.id:
        raise Unavailable("merge_with_itself", "D-2", {"order": main.id})
    if main.state is OrderState.MERGED or on.book.following(sub.id):
        raise RuleBroken("merged_already", "D-2", {"main": main.id, "sub": sub.id})
    if main.state not in RUNNING_STATES:
        raise Unavailable("wrong_state", "D-2", {"order": main.id, "state": main.state, "act": Act.MERGE})
    found = merge_evidence(main, sub)
    evidence = MergeEvidence(
        same_feeder=found.same_feeder,
        same_area=found.same_area,
        minutes_apart=found.minutes_apart,
        metres_apart=found.metres_apart,
        note=command.note,
    )
    note = f"{sub.id} → {main.id}"
    reports = len(on.book.all_reports_of(main.id)) + len(on.book.reports_of(sub.id))
    important = tuple(dict.fromkeys((*main.important_customers, *sub.important_customers)))
    return [
        changed(
            main,
            urgency=more_urgent(main.urgency, sub.urgency),
            customers_out=max(main.customers_out, sub.customers_out, reports),
            important_customers=important,
            stages=(*main.stages, on.stage(StageKind.MERGED, note=note)),
        ),
        changed(
            sub,
            state=next_state(sub, Act.MERGE),
            crew=None,
            merged_into=main.id,
            merge_evidence=evidence,
            pauses=ended_pauses(sub, on),
            stages=(*sub.stages, on.stage(StageKind.MERGED, crew=sub.crew, note=note)),
        ),
    ]


def split_order(command: SplitOrder, on: Situation) -> list[Change]:
    """The sub order stands alone in the pool again; refused once its main order is restored. What the main
    order gained in urgency and customers by the merge it keeps: nobody gets less urgent by a doubt."""
    sub = on.order(command.order, command.seen)
    state = next_state(sub, Act.SPLIT)
    on.require_words("reason", command.reason)
    assert sub.merged_into is not None
    main = on.order(sub.merged_into)
    if main.state not in RUNNING_STATES:
        raise Unavailable("main_restored", "D-5", {"order": sub.id, "main": main.id})
    line = on.stage(StageKind.SPLIT, note=f"{sub.id} ↛ {main.id}: {command.reason}")
    return [
        changed(main, stages=(*main.stages, line)),
        changed(sub, state=state, merged_into=None, merge_evidence=None, stages=(*sub.stages, line)),
    ]


def split_report(command: SplitReport, on: Situation) -> list[Change]:
    """One report gets an order of its own, with its own receipt time as the start of its clock."""
    report = on.report(command.report, command.seen)
    on.require_words("reason", command.reason)
    order = on.order(report.order)
    if report.state is not ReportState.OPEN or order.state not in OPEN_STATES:
        raise Unavailable("report_not_open", facts={"report": report.id, "state": report.state})
    if len(on.book.reports_of(order.id)) == 1:
        raise Unavailable("only_report", facts={"report": report.id, "order": order.id})
    counter, own = order_for_report(report, order, on)
    line = on.stage(StageKind.SPLIT, note=f"{report.id}: {command.reason}")
    return [
        counter,
        created(own),
        changed(report, order=own.id),
        changed(order, stages=(*order.stages, line), received_at=_first_receipt(order, report.id, on)),
    ]


def _first_receipt(order: WorkOrder, without: str, on: Situation) -> datetime:
    return min(report.received_at for report in on.book.reports_of(order.id) if report.id != without)
