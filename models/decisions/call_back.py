"""After restoration: asking every customer, archiving, reopening what is still dark (D-2, D-5)."""

from collections.abc import Iterable
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

_OWING = frozenset({ReportState.OPEN, ReportState.RESTORED})
"""A report in these states has not been heard about yet."""


def call_back_report(command: CallBackReport, on: Situation) -> list[Change]:
    """回访 of one report. Every report of main and sub orders owes its own; the last settles the order."""
    report = on.report(command.report, command.seen)
    if report.state is not ReportState.RESTORED:
        raise Unavailable("report_not_restored", facts={"report": report.id, "state": report.state})
    call = CallBack(at=on.now, by=on.actor.id, result=command.result, note=command.note)
    called = replace(report, call_backs=(*report.call_backs, call))
    if command.result is CallBackResult.STILL_DARK:
        return _reopen_dark(report, called, on)
    main = _main_of(report, on)
    if not _settles(called, main, on):
        return [changed(report, call_backs=called.call_backs)]
    settled = changed(report, call_backs=called.call_backs, state=ReportState.SETTLED)
    return [settled, *_settled_without(report, main, on)]


def archive_order(command: ArchiveOrder, on: Situation) -> list[Change]:
    """归档, with every order merged into it; refused while a call-back is owed."""
    order = on.order(command.order, command.seen)
    if order.state is OrderState.MERGED:
        raise Unavailable("wrong_state", facts={"order": order.id, "state": order.state, "act": Act.ARCHIVE})
    state = next_state(order, Act.ARCHIVE)
    line = on.stage(StageKind.ARCHIVED)
    subs = [
        changed(sub, state=next_state(sub, Act.ARCHIVE), archived_at=on.now, stages=(*sub.stages, line))
        for sub in on.book.following(order.id)
    ]
    return [changed(order, state=state, archived_at=on.now, stages=(*order.stages, line)), *subs]


def reopen_order(command: ReopenOrder, on: Situation) -> list[Change]:
    """重开: a new round of the same order. Its reports and those of the orders that still follow it are open
    again; nothing of the first round is lost, but approvals have to be given anew (OP-1)."""
    order = on.order(command.order, command.seen)
    on.require_words("reason", command.reason)
    if order.state is OrderState.MERGED:
        raise Unavailable("merged_order", "D-2", {"order": order.id, "main": order.merged_into})
    family = [order.id, *(sub.id for sub in on.book.following(order.id))]
    reports = [
        changed(report, state=ReportState.OPEN)
        for member in family
        for report in on.book.reports_of(member)
        if report.state is not ReportState.OPEN
    ]
    return [_reopened(order, command.reason, on), *reports]


def called_back(order: WorkOrder, reports: Iterable[TroubleReport], on: Situation) -> WorkOrder:
    """`order`, moved on if it is returned and none of `reports` owes a call-back any more."""
    if order.state is not OrderState.RETURNED or any(report.state in _OWING for report in reports):
        return order
    judged = judgements_at(order, at=on.now, legs={Leg.CALL_BACK}, rules=on.rules)
    return replace(
        order,
        state=next_state(order, Act.SETTLE),
        stages=(*order.stages, on.stage(StageKind.CALLED_BACK)),
        judgements=(*order.judgements, *judged),
    )


def _reopened(order: WorkOrder, reason: str, on: Situation) -> Change:
    return changed(
        order,
        state=next_state(order, Act.REOPEN),
        crew=None,
        merged_into=None,
        merge_evidence=None,
        archived_at=None,
        estimate=None,
        approvals=(),
        stages=(*order.stages, on.stage(StageKind.REOPENED, note=reason)),
    )


def _settles(report: TroubleReport, main: WorkOrder, on: Situation) -> bool:
    """Anything but no answer settles; after enough attempts since power came back the failure itself is on
    record (WO guards)."""
    if report.call_backs[-1].result is not CallBackResult.NO_ANSWER:
        return True
    restored = main.last(StageKind.RESTORED)
    assert restored is not None
    attempts = sum(call.at >= restored.at for call in report.call_backs)
    return attempts >= on.rules.value("call_back.attempts")


def _main_of(report: TroubleReport, on: Situation) -> WorkOrder:
    order = on.order(report.order)
    return order if order.merged_into is None else on.order(order.merged_into)


def _settled_without(report: TroubleReport, main: WorkOrder, on: Situation) -> list[Change]:
    """What the main order becomes now that `report` is settled or has left it."""
    others = [other for other in on.book.all_reports_of(main.id) if other.id != report.id]
    done = called_back(main, others, on)
    return [] if done is main else [Change(main, replace(done, version=main.version + 1))]


def _reopen_dark(report: TroubleReport, called: TroubleReport, on: Situation) -> list[Change]:
    """A nested fault: a merged order, or the only report, reopens itself; else the report gets its own order."""
    order, main = on.order(report.order), _main_of(report, on)
    alone = len(on.book.reports_of(order.id)) == 1
    if alone and not on.book.following(order.id):
        dark = changed(report, call_backs=called.call_backs, state=ReportState.OPEN)
        left = _settled_without(report, main, on) if main is not order else []
        return [dark, _reopened(order, CallBackResult.STILL_DARK.value, on), *left]
    counter, own = order_for_report(called, order, on)
    line = on.stage(StageKind.REOPENED, note=f"{CallBackResult.STILL_DARK.value} {order.id}")
    opened = replace(own, stages=(*own.stages, line))
    dark = changed(report, call_backs=called.call_backs, state=ReportState.OPEN, order=own.id)
    return [counter, created(opened), dark, *_settled_without(report, main, on)]
