"""Undo by value: what one journal entry changed goes back to what it was, if nothing has changed since.

Undoing an undo is redo. An act is taken back by its own author only, who must be permitted that act as things are
now: whoever may not merge orders any more cannot part them again either. Acts that reached people outside the
room (reports to the duty dispatcher, call-backs, what a crew did) have no undo but a compensating act.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from models.changes import Change, Entity, Entry, reverse_all
from models.commands import crew_loans as loans
from models.commands import day as d
from models.commands import escalations as c
from models.commands import map_marks as m
from models.commands import notes as n
from models.commands import notices as t
from models.commands import orders as o
from models.commands import plans as p
from models.commands import protected_events as e
from models.commands import responsibility as h
from models.commands import room as r
from models.commands import service_cases as v
from models.commands import shifts as w
from models.decisions.crew_loans import check_undone_loan
from models.decisions.dispatching import sending
from models.decisions.new_important import listed_again
from models.decisions.plan_approvals import check_in_force
from models.decisions.plan_day import check_not_carried_out
from models.decisions.room import check_may_leave
from models.decisions.rota import check_rota
from models.decisions.shift_log import check_undone_remark
from models.decisions.situation import Situation
from models.entities.alarms import Alarm
from models.entities.escalations import Escalation
from models.entities.map_marks import MapMark
from models.entities.notes import Attachment, Note
from models.entities.notices import Telling
from models.entities.orders import Counter, WorkOrder
from models.entities.outage_plans import OutagePlan, Window
from models.entities.people import Account, Crew, DutyState
from models.errors import Conflict, NotAllowed, Unavailable
from models.ids import AccountId, OrderId, PlanId
from models.life_cycle import HOLDS_CREW
from models.picture import Picture
from models.rules.permissions import check_permission, check_reach

UNDOABLE: tuple[type[Any], ...] = (
    o.AssignOrder,
    o.ReassignOrder,
    o.RecallOrder,
    o.ApproveCrew,
    o.SuspendOrder,
    o.ResumeOrder,
    o.SuperviseOrder,
    o.EndSupervision,
    o.EstimateRestoration,
    o.VoidOrder,
    o.MergeOrders,
    o.SplitOrder,
    o.SplitReport,
    o.ArchiveOrder,
    n.AddNote,
    n.AttachReference,
    n.WithdrawReference,
    m.PlaceMark,
    m.ChangeMarkEnd,
    m.LiftMark,
    e.ProtectEvent,
    e.ChangeProtectedEvent,
    e.CallOffProtectedEvent,
    p.DraftPlan,
    p.ImportPlans,
    p.EditPlan,
    p.MergePlans,
    p.FilePlan,
    p.ApprovePlan,
    p.ApproveNotice,
    p.ReturnPlan,
    p.WithdrawPlan,
    p.PostponePlan,
    p.ExtendPlan,
    p.CancelPlan,
    t.RecordTelling,
    t.CorrectTelling,
    t.AddRecipient,
    t.RemoveRecipient,
    d.OpenPermit,
    v.CorrectCaseFacts,
    v.LinkCase,
    v.UnlinkCase,
    v.HandCase,
    v.DraftReply,
    v.CheckReply,
    v.SuperviseCase,
    v.EndCaseSupervision,
    v.CloseCase,
    r.SetCrewDuty,
    r.DisableAccount,
    r.EnableAccount,
    r.ChangeRole,
    r.Undo,
    c.Escalate,
    c.DismissProposal,
    c.AcceptEscalation,
    c.DeclineEscalation,
    c.TakeBackEscalation,
    c.EscalateFurther,
    c.AddJobOrders,
    c.AssignPart,
    c.RemovePart,
    c.SetCommander,
    c.SetJointEstimate,
    c.CloseEscalation,
    loans.LendCrew,
    loans.ExtendLoan,
    loans.ReturnCrew,
    h.TakeStations,
    h.GiveStations,
    h.ReleaseStations,
    h.KeepZone,
    h.DropZone,
    w.ImportRota,
    w.ChangeDuty,
    w.SwapDuties,
    w.DropDuty,
    w.WriteRemark,
    w.EndRemark,
)
"""Commands that their author may take back while nobody has built on them."""


@dataclass(frozen=True, slots=True)
class UndoState:
    """What the author's next undo and redo would take back; None if there is nothing."""

    undo: Entry | None
    redo: Entry | None


def undo_state(entries: Iterable[Entry], actor: AccountId) -> UndoState:
    """Walk the journal's recent entries as an undo stack and a redo stack of `actor`."""
    done: list[Entry] = []
    undone: list[Entry] = []
    for entry in entries:
        if entry.actor != actor or not isinstance(entry.command, UNDOABLE):
            continue
        if not isinstance(entry.command, r.Undo):
            done.append(entry)
            undone.clear()
        elif done and done[-1].revision == entry.command.revision:
            done.pop()
            undone.append(entry)
        else:
            undone = [other for other in undone if other.revision != entry.command.revision]
            done.append(entry)
    return UndoState(done[-1] if done else None, undone[-1] if undone else None)


def original_of(entry: Entry, entries: Iterable[Entry]) -> Entry:
    """The act that a chain of undo and redo is about: what the menu names."""
    by_revision = {other.revision: other for other in entries}
    while isinstance(entry.command, r.Undo) and entry.command.revision in by_revision:
        entry = by_revision[entry.command.revision]
    return entry


def check_may_undo(entry: Entry, actor: Account, book: Picture) -> None:
    """Raise NotAllowed unless the permission table lets `actor` send the act behind `entry` as things are now, about
    all that it changed; Unavailable if that act is forgotten, so that nobody can say."""
    original = original_of(entry, book.entries).command
    if isinstance(original, r.Undo):
        raise Unavailable("unknown_entry", facts={"revision": entry.revision})
    check_permission(original, actor, book)
    check_reach(original, reverse_all(entry.changes), actor, book)


def undo(command: r.Undo, on: Situation) -> list[Change]:
    entry = next((entry for entry in on.book.entries if entry.revision == command.revision), None)
    if entry is None:
        raise Unavailable("unknown_entry", facts={"revision": command.revision})
    if entry.actor != on.actor.id:
        raise NotAllowed("undo_of_another", facts={"by": entry.actor, "actor": on.actor.id})
    if not isinstance(entry.command, UNDOABLE):
        raise Unavailable("not_undoable", facts={"act": type(entry.command).__name__})
    check_may_undo(entry, on.actor, on.book)
    changes = [
        _taken_back(change, entry, on)
        for change in reverse_all(entry.changes)
        if change.kind is not Counter  # numbers are never given back
    ]
    after = _as_of(changes, on)
    for change in changes:
        _refuse_unfit_crew(change, entry, on)
        _refuse_written_on(change, entry, on)
        _refuse_late_plan(change, entry, on, after)
        _refuse_late_mark(change, on)
        _refuse_second_job(change, on)
        check_undone_loan(change, on)
        check_undone_remark(change, on)
    check_rota(changes, on)
    return [*changes, *listed_again(changes, on), *_alarms_gone(changes, on)]


def _taken_back(change: Change, entry: Entry, on: Situation) -> Change:
    """`change` is reversed already: `before` is the value that must still stand, by value."""
    now: Entity | None = on.book.find(change.kind, change.key)
    if now != change.before:
        raise Conflict(
            "built_upon",
            facts={"id": change.key, "act": type(entry.command).__name__, **_builder(change, on)},
        )
    if change.after is None:
        return Change(now, None)
    version = now.version + 1 if now is not None else change.after.version + 1
    return Change(now, replace(change.after, version=version))


def _refuse_unfit_crew(change: Change, entry: Entry, on: Situation) -> None:
    """What was lawful then may not be now: nobody off duty gets an order back, nobody with one goes off duty."""
    after = change.after
    if isinstance(after, Crew) and after.duty is DutyState.OFF_DUTY:
        check_may_leave(after, on)
    if not isinstance(after, WorkOrder) or after.crew is None or after.state not in HOLDS_CREW:
        return
    held = on.book.orders_of_crew(after.crew)
    if any(order.id == after.id for order in held):
        return
    if on.crew(after.crew).duty is DutyState.OFF_DUTY:
        raise Unavailable("crew_off_duty", facts={"crew": after.crew})
    for order in held:
        sent = sending(order)
        if sent is not None and sent.at > entry.at:
            facts = {"id": order.id, "act": type(entry.command).__name__, "by": sent.actor, "at": sent.at}
            raise Conflict("built_upon", facts=facts | {"later": o.AssignOrder.__name__})


def _refuse_written_on(change: Change, entry: Entry, on: Situation) -> None:
    """What somebody wrote upon does not vanish under it: a note that was corrected, an order with notes. Nor does a
    note come back without its order, or as a correction of what is gone or has another correction now."""
    gone, back = change.before, change.after
    if isinstance(back, Note | Attachment):
        on.order(back.order)
    if isinstance(back, Telling):
        on.plan(back.plan)
    if back is None and isinstance(gone, OutagePlan) and on.book.tellings_of(gone.id):
        added = on.book.tellings_of(gone.id)[-1]
        facts: dict[str, Any] = {"id": gone.id, "act": type(entry.command).__name__}
        raise Conflict("built_upon", facts=facts | _builder(Change(None, added), on))
    upon: Note | Attachment | None = None
    if back is None and isinstance(gone, Note):
        upon = on.book.correction_of(gone.id)
    elif back is None and isinstance(gone, WorkOrder):
        written: list[Note | Attachment] = [*on.book.notes_of(gone.id), *on.book.attachments_of(gone.id)]
        upon = next(iter(written), None)
    elif isinstance(back, Note) and back.corrects is not None:
        if on.book.find(Note, back.corrects) is None:
            raise Unavailable("unknown_note", "WO-3", {"note": back.corrects})
        upon = on.book.correction_of(back.corrects)
    if upon is not None:
        later = n.AddNote if isinstance(upon, Note) else n.AttachReference
        facts = {"id": change.key, "act": type(entry.command).__name__, "by": upon.by, "at": upon.at}
        raise Conflict("built_upon", facts=facts | {"later": later.__name__})


def _as_of(changes: list[Change], on: Situation) -> Situation:
    """The situation that the changes lead to, where they bring back more than one plan (a merge): each is judged beside
    the others, which come back by the same act."""
    if sum(isinstance(change.after, OutagePlan) for change in changes) < 2:
        return on
    book = on.book.fork()
    book.apply_changes(changes)
    outages = on.outages
    if outages is not None:
        outages = outages.fork()
        outages.show_changes(changes, book)
    return replace(on, book=book, outages=outages)


def _refuse_late_plan(change: Change, entry: Entry, on: Situation, after: Situation) -> None:
    """Approved hours that have begun, or were published, are no longer a matter of paper; hours that come into force
    again are judged as things are now: what was published since counts, and so do other plans that come back `after`
    the same undo."""
    gone, back = change.before, change.after
    had = gone.approved if isinstance(gone, OutagePlan) else None
    gets = back.approved if isinstance(back, OutagePlan) else None
    if had == gets:
        return
    if isinstance(gone, OutagePlan) and had is not None and (gets is None or gets.end < had.end):
        check_not_carried_out(gone, on)
    if had is not None and had.start <= on.now:
        raise Unavailable("plan_begun", facts={"plan": change.key, "start": had.start})
    if had is not None and isinstance(gone, OutagePlan):
        _refuse_announced(gone.id, had.window, entry, on)
    if isinstance(back, OutagePlan) and gets is not None:
        check_in_force(back, gets, after)


def _refuse_announced(plan: PlanId, had: Window, entry: Entry, on: Situation) -> None:
    """What the public was told since is taken back in public (N-13): the hours are postponed or cancelled."""
    last = next(iter(on.book.publications_of(plan)[-1:]), None)
    if last is not None and last.announces == had and last.at > entry.at:
        facts: dict[str, Any] = {"id": plan, "act": type(entry.command).__name__, "by": last.by, "at": last.at}
        raise Conflict("built_upon", "N-13", facts | {"later": t.PublishNotice.__name__})


def _refuse_late_mark(change: Change, on: Situation) -> None:
    """A mark that is over comes back to no map: whoever has looked draws it anew. Nor does one that holds get an end in
    the past. One that was lifted comes back, if its end is still to come."""
    gone, back = change.before, change.after
    if not isinstance(back, MapMark):
        return
    if isinstance(gone, MapMark) and gone.lifted is None and gone.until <= on.now:
        raise Unavailable("mark_over", facts={"text": gone.text, "at": gone.until})
    if back.lifted is None and back.until <= on.now:
        if isinstance(gone, MapMark) and gone.holds_at(on.now):
            raise Unavailable("mark_end_in_past", facts={"at": back.until})
        raise Unavailable("mark_over", facts={"text": back.text, "at": back.until})


def _refuse_second_job(change: Change, on: Situation) -> None:
    """A job that opens again takes no order out of another one that was opened meanwhile."""
    back = change.after
    if not isinstance(back, Escalation) or not back.is_open:
        return
    for order in back.orders:
        other = on.book.escalation_of(order)
        if other is not None and other.id != back.id:
            raise Unavailable("escalated_already", "ORG-7", {"order": order, "escalation": other.id})


def _alarms_gone(changes: list[Change], on: Situation) -> list[Change]:
    """An order that is taken back takes its alarms with it; those that came with it are among `changes`
    already."""
    gone = {change.key for change in changes if change.kind is WorkOrder and change.after is None}
    if not gone:
        return []
    known = {change.key for change in changes if change.kind is Alarm}
    alarms = (one for key in sorted(gone) for one in on.book.alarms_of_order(OrderId(key)))
    return [Change(one, None) for one in alarms if one.id not in known]


def _builder(change: Change, on: Situation) -> dict[str, Any]:
    for entry in reversed(on.book.entries):
        if any(other.key == change.key and other.kind is change.kind for other in entry.changes):
            return {"by": entry.actor, "at": entry.at, "later": type(entry.command).__name__}
    return {}
