"""After restoration: asking every customer, archiving, reopening what is still dark (D-2, D-5)."""

from dataclasses import replace

from models.changes import Change, changed, created
from models.commands.orders import ArchiveOrder, CallBackReport, ReopenOrder
from models.decisions.intake import order_for_report
from models.decisions.situation import Situation
from models.entities.orders import (
    CallBack,
    CallBackResult,
    OrderState,
    ReportState,
    StageKind,
    TroubleReport,
    WorkOrder,
)
from models.errors import Unavailable
from models.life_cycle import Act, next_state
from models.rules.arrival_clocks import Leg, judgements_at


def call_back_report(command: CallBackReport, on: Situation) -> list[Change]:
    """回访 of one report. Every report of main and sub orders owes its own; the last settles the order."""
    report = on.report(command.report, command.seen)
    if report.state is not ReportState.RESTORED:
        raise Unavailable("report_not_restored", facts={"report": report.id, "state": report.state})
    call = CallBack(at=on.now, by=on.actor.id, result=command.result, note=command.note)
    called = replace(report, call_backs=(*report.call_backs, call))
    if command.result is CallBackResult.STILL_DARK:
        return _reopen_dark(report, called, on)
    if not _settles(called, on):
        return [changed(report, call_backs=called.call_backs)]
    settled = changed(report, call_backs=called.call_backs, state=ReportState.SETTLED)
    main = _main_of(report, on)
    return [settled, *_settle_order(main, report, on)]


def archive_order(command: ArchiveOrder, on: Situation) -> list[Change]:
    """归档, with every order merged into it; refused while a call-back is owed."""
    order = on.order(command.order, command.seen)
    if order.state is OrderState.MERGED:
        raise Unavailable("wrong_state", facts={"order": order.id, "state": order.state, "act": Act.ARCHIVE})
    state = next_state(order, Act.ARCHIVE)
    line = on.stage(StageKind.ARCHIVED)
    subs = [
        changed(sub, state=next_state(sub, Act.ARCHIVE), archived_at=on.now, stages=(*sub.stages, line))
        for sub in on.book.merged_into(order.id)
    ]
    return [changed(order, state=state, archived_at=on.now, stages=(*order.stages, line)), *subs]


def reopen_order(command: ReopenOrder, on: Situation) -> list[Change]:
    """重开: a new round of the same order; its reports are open again, nothing of the first round is lost."""
    order = on.order(command.order, command.seen)
    on.require_words("reason", command.reason)
    if order.state is OrderState.MERGED:
        raise Unavailable("merged_order", "D-2", {"order": order.id, "main": order.merged_into})
    reopened = reopened_change(order, command.reason, on)
    reports = [
        changed(report, state=ReportState.OPEN)
        for report in on.book.reports_of(order.id)
        if report.state is not ReportState.OPEN
    ]
    return [reopened, *reports]


def reopened_change(order: WorkOrder, reason: str, on: Situation) -> Change:
    return changed(
        order,
        state=next_state(order, Act.REOPEN),
        crew=None,
        merged_into=None,
        merge_evidence=None,
        archived_at=None,
        stages=(*order.stages, on.stage(StageKind.REOPENED, note=reason)),
    )


def _settles(report: TroubleReport, on: Situation) -> bool:
    """Anything but no answer settles; after enough attempts the failure itself is on record (WO guards)."""
    if report.call_backs[-1].result is not CallBackResult.NO_ANSWER:
        return True
    attempts = sum(call.result is CallBackResult.NO_ANSWER for call in report.call_backs)
    return attempts >= on.rules.value("call_back.attempts")


def _main_of(report: TroubleReport, on: Situation) -> WorkOrder:
    order = on.order(report.order)
    return order if order.merged_into is None else on.order(order.merged_into)


def _settle_order(main: WorkOrder, settled: TroubleReport, on: Situation) -> list[Change]:
    """When the last call-back is in, a returned order is called back."""
    if main.state is not OrderState.RETURNED:
        return []
    others = [report for report in on.book.all_reports_of(main.id) if report.id != settled.id]
    if any(report.state in {ReportState.OPEN, ReportState.RESTORED} for report in others):
        return []
    judged = judgements_at(main, at=on.now, legs={Leg.CALL_BACK}, rules=on.rules)
    return [
        changed(
            main,
            state=next_state(main, Act.SETTLE),
            stages=(*main.stages, on.stage(StageKind.CALLED_BACK)),
            judgements=(*main.judgements, *judged),
        )
    ]


def _reopen_dark(report: TroubleReport, called: TroubleReport, on: Situation) -> list[Change]:
    """A nested fault: a merged order, or the only report, reopens itself; else the report gets its own order."""
    order = on.order(report.order)
    alone = len(on.book.reports_of(order.id)) == 1
    if alone and not on.book.merged_into(order.id):
        dark = changed(report, call_backs=called.call_backs, state=ReportState.OPEN)
        return [dark, reopened_change(order, CallBackResult.STILL_DARK.value, on)]
    counter, own = order_for_report(called, order, on)
    line = on.stage(StageKind.REOPENED, note=f"{CallBackResult.STILL_DARK.value} {order.id}")
    opened = replace(own, stages=(*own.stages, line))
    dark = changed(report, call_backs=called.call_backs, state=ReportState.OPEN, order=own.id)
    return [counter, created(opened), dark, *_settle_order(_main_of(report, on), report, on)]
