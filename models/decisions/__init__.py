"""`decide(request, book, now, rules)`: pure answers to commands, as lists of changes."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from models.changes import Change
from models.commands import Request
from models.commands import alarms as a
from models.commands import crew_loans as loans
from models.commands import day as d
from models.commands import escalations as c
from models.commands import handovers as g
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
from models.commands.handover_papers import ArchivePaper
from models.decisions import (
    alarms,
    call_back,
    case_care,
    case_replies,
    crew_loans,
    dispatching,
    escalations,
    field_work,
    handover_papers,
    handover_signing,
    handovers,
    intake,
    joint_jobs,
    map_marks,
    merging,
    notes,
    notices,
    order_care,
    partial_return,
    permit_handover,
    plan_approvals,
    plan_merge,
    plans,
    protected_events,
    responsibility,
    room,
    rota,
    service_cases,
    shift_log,
    shifts,
    site_work,
    tellings,
    undo,
    work_permits,
)
from models.decisions.situation import Situation
from models.entities.people import SYSTEM_ACCOUNT
from models.errors import NotAllowed
from models.picture import Picture
from models.planning.outage_book import OutageBook
from models.rules.permissions import check_permission, check_reach
from models.rules.rule_book import RuleBook

DECISIONS: dict[type[Any], Callable[[Any, Situation], list[Change]]] = {
    o.RegisterReport: intake.register_report,
    o.AssignOrder: dispatching.assign_order,
    o.ReassignOrder: dispatching.reassign_order,
    o.ApproveCrew: dispatching.approve_crew,
    o.RecallOrder: dispatching.recall_order,
    o.DeclineOrder: dispatching.decline_order,
    o.AcceptOrder: field_work.accept_order,
    o.Depart: field_work.depart,
    o.Arrive: field_work.arrive,
    o.Diagnose: field_work.diagnose,
    o.RecordAttestation: field_work.record_attestation,
    o.ReportSwitching: field_work.report_switching,
    o.DeEnergise: field_work.de_energise,
    o.ReEnergise: field_work.re_energise,
    o.CompleteRepair: field_work.complete_repair,
    o.ConfirmRestored: field_work.confirm_restored,
    o.ReturnOrder: field_work.return_order,
    o.CallBackReport: call_back.call_back_report,
    o.ArchiveOrder: call_back.archive_order,
    o.ReopenOrder: call_back.reopen_order,
    o.VoidOrder: order_care.void_order,
    o.SuspendOrder: order_care.suspend_order,
    o.ResumeOrder: order_care.resume_order,
    o.UrgeOrder: order_care.urge_order,
    o.SuperviseOrder: order_care.supervise_order,
    o.EndSupervision: order_care.end_supervision,
    o.ExplainDelay: order_care.explain_delay,
    o.EstimateRestoration: order_care.estimate_restoration,
    o.CorrectStage: order_care.correct_stage,
    o.MergeOrders: merging.merge_orders,
    o.SplitOrder: merging.split_order,
    o.SplitReport: merging.split_report,
    n.AddNote: notes.add_note,
    n.AttachReference: notes.attach_reference,
    n.WithdrawReference: notes.withdraw_reference,
    m.PlaceMark: map_marks.place_mark,
    m.ChangeMarkEnd: map_marks.change_mark_end,
    m.LiftMark: map_marks.lift_mark,
    e.ProtectEvent: protected_events.protect_event,
    e.ChangeProtectedEvent: protected_events.change_protected_event,
    e.CallOffProtectedEvent: protected_events.call_off_protected_event,
    p.DraftPlan: plans.draft_plan,
    p.ImportPlans: plans.import_plans,
    p.EditPlan: plans.edit_plan,
    p.MergePlans: plan_merge.merge_plans,
    p.FilePlan: plans.file_plan,
    p.ApprovePlan: plan_approvals.approve_plan,
    p.ApproveNotice: plan_approvals.approve_notice,
    p.ReturnPlan: plan_approvals.return_plan,
    p.WithdrawPlan: plans.withdraw_plan,
    p.PostponePlan: plans.postpone_plan,
    p.ExtendPlan: plans.extend_plan,
    p.CancelPlan: plans.cancel_plan,
    t.PublishNotice: notices.publish_notice,
    t.PublishFiles: notices.publish_files,
    t.RecordTelling: tellings.record_telling,
    t.CorrectTelling: tellings.correct_telling,
    t.AddRecipient: tellings.add_recipient,
    t.RemoveRecipient: tellings.remove_recipient,
    d.OpenPermit: work_permits.open_permit,
    d.ReportPlanSwitching: work_permits.report_plan_switching,
    d.DeEnergisePlan: work_permits.de_energise_plan,
    d.FitEarth: site_work.fit_earth,
    d.GivePermit: site_work.give_permit,
    d.InterruptWork: site_work.interrupt_work,
    d.ResumeWork: site_work.resume_work,
    d.EndWork: site_work.end_work,
    d.HandOverPermit: permit_handover.hand_over_permit,
    d.RemoveEarth: site_work.remove_earth,
    d.ReEnergisePlan: work_permits.re_energise_plan,
    d.ReportPartBack: partial_return.report_part_back,
    d.ReEnergisePart: partial_return.re_energise_part,
    d.ClosePermit: work_permits.close_permit,
    d.CancelPermit: work_permits.cancel_permit,
    d.CorrectPermitTime: work_permits.correct_permit_time,
    v.OpenCase: service_cases.open_case,
    v.CorrectCaseFacts: service_cases.correct_case_facts,
    v.LinkCase: service_cases.link_case,
    v.UnlinkCase: service_cases.unlink_case,
    v.HandCase: service_cases.hand_case,
    v.RecordContact: service_cases.record_contact,
    v.DraftReply: case_replies.draft_reply,
    v.CheckReply: case_replies.check_reply_of,
    v.SendReply: case_replies.send_reply,
    v.SuperviseCase: case_care.supervise_case,
    v.EndCaseSupervision: case_care.end_case_supervision,
    v.ReviewCase: case_care.review_case,
    v.CirculateResult: case_care.circulate_result,
    v.CloseCase: case_care.close_case,
    v.ReopenCase: case_care.reopen_case,
    r.SetCrewDuty: room.set_crew_duty,
    r.OpenAccounts: room.open_accounts,
    r.ChangePassword: room.change_password,
    r.DisableAccount: room.disable_account,
    r.EnableAccount: room.enable_account,
    r.ChangeRole: room.change_role,
    r.ImportCity: room.import_city,
    r.Undo: undo.undo,
    c.Escalate: escalations.escalate,
    c.DismissProposal: escalations.dismiss_proposal,
    c.AcceptEscalation: escalations.accept_escalation,
    c.DeclineEscalation: escalations.decline_escalation,
    c.TakeBackEscalation: escalations.take_back_escalation,
    c.EscalateFurther: escalations.escalate_further,
    c.AddJobOrders: joint_jobs.add_job_orders,
    c.AssignPart: joint_jobs.assign_part,
    c.RemovePart: joint_jobs.remove_part,
    c.SetCommander: joint_jobs.set_commander,
    c.SetJointEstimate: joint_jobs.set_joint_estimate,
    c.CloseEscalation: escalations.close_escalation,
    loans.LendCrew: crew_loans.lend_crew,
    loans.ExtendLoan: crew_loans.extend_loan,
    loans.ReturnCrew: crew_loans.return_crew,
    a.RaiseAlarms: alarms.raise_alarms,
    a.ClearAlarms: alarms.clear_alarms,
    a.AcknowledgeAlarms: alarms.acknowledge_alarms,
    a.ShelveAlarms: alarms.shelve_alarms,
    a.UnshelveAlarms: alarms.unshelve_alarms,
    h.TakeStations: responsibility.take_stations,
    h.GiveStations: responsibility.give_stations,
    h.ReleaseStations: responsibility.release_stations,
    h.KeepZone: responsibility.keep_zone,
    h.DropZone: responsibility.drop_zone,
    g.PrepareHandover: handovers.prepare_handover,
    g.TickSection: handovers.tick_section,
    g.UntickSection: handovers.untick_section,
    g.AskBack: handovers.ask_back,
    g.AnswerQuestion: handovers.answer_question,
    g.SignOut: handover_signing.sign_out,
    g.TakeBackSignature: handover_signing.take_back_signature,
    g.SignIn: handover_signing.sign_in,
    g.WithdrawHandover: handovers.withdraw_handover,
    g.TakeRoom: handover_signing.take_room,
    w.ImportRota: rota.import_rota,
    w.ChangeDuty: rota.change_duty,
    w.SwapDuties: rota.swap_duties,
    w.DropDuty: rota.drop_duty,
    ArchivePaper: handover_papers.archive_paper,
    w.OpenShift: shifts.open_shift,
    w.JoinShift: shifts.join_shift,
    w.LeaveShift: shifts.leave_shift,
    w.WriteRemark: shift_log.write_remark,
    w.EndRemark: shift_log.end_remark,
    w.NoteFeedGap: shift_log.note_feed_gap,
    w.EndFeedGap: shift_log.end_feed_gap,
}
"""One small function per command."""


def decide(
    request: Request, book: Picture, now: datetime, rules: RuleBook, outages: OutageBook | None = None
) -> list[Change]:
    """The changes that `request` asks for; raises a `DispatchError` with facts if it is refused. Without `outages` it
    is a preview: repeated outages (R-2) are judged when it is committed.

    Pure: reads nothing but its arguments and changes none of them. An empty list means that there is nothing
    left to do; it is not committed.
    """
    actor = SYSTEM_ACCOUNT if request.actor == SYSTEM_ACCOUNT.id else book.accounts.get(request.actor)
    if actor is None:
        raise NotAllowed("unknown_actor", facts={"actor": request.actor})
    check_permission(request.command, actor, book)
    changes = DECISIONS[type(request.command)](request.command, Situation(actor, book, now, rules, outages))
    check_reach(request.command, changes, actor, book)
    return changes
