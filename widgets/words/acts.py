"""What may be done, as words for buttons and menus, and what was done, as sentences."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from models.changes import Entry
from models.commands import COMMAND_KINDS
from models.commands import alarms as a
from models.commands import crew_loans as loans
from models.commands import day as d
from models.commands import map_marks as m
from models.commands import notes as n
from models.commands import notices as t
from models.commands import orders as o
from models.commands import plans as p
from models.commands import protected_events as e
from models.commands import responsibility as h
from models.commands import room as r
from models.decisions.undo import original_of
from models.picture import Picture
from widgets.words.case_acts import CASE_ACT_NAMES, CASE_ACTS_DONE
from widgets.words.escalation_sentences import ESCALATION_ACT_NAMES, ESCALATION_ACTS_DONE
from widgets.words.facts import facts_of, in_words
from widgets.words.handover_acts import HANDOVER_ACT_NAMES, HANDOVER_ACTS_DONE
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.shift_acts import SHIFT_ACT_NAMES, SHIFT_ACTS_DONE

ACT_NAMES: dict[type[Any], str] = {
    o.RegisterReport: QT_TRANSLATE_NOOP("ActName", "Take a report"),
    o.AssignOrder: QT_TRANSLATE_NOOP("ActName", "Assign"),
    o.ReassignOrder: QT_TRANSLATE_NOOP("ActName", "Reassign"),
    o.ApproveCrew: QT_TRANSLATE_NOOP("ActName", "Approve the crew"),
    o.RecallOrder: QT_TRANSLATE_NOOP("ActName", "Recall to the pool"),
    o.DeclineOrder: QT_TRANSLATE_NOOP("ActName", "Decline"),
    o.AcceptOrder: QT_TRANSLATE_NOOP("ActName", "Accept"),
    o.Depart: QT_TRANSLATE_NOOP("ActName", "Depart"),
    o.Arrive: QT_TRANSLATE_NOOP("ActName", "Arrive on site"),
    o.Diagnose: QT_TRANSLATE_NOOP("ActName", "Diagnose"),
    o.RecordAttestation: QT_TRANSLATE_NOOP("ActName", "Record an attestation"),
    o.ReportSwitching: QT_TRANSLATE_NOOP("ActName", "Report before switching"),
    o.DeEnergise: QT_TRANSLATE_NOOP("ActName", "De-energise"),
    o.ReEnergise: QT_TRANSLATE_NOOP("ActName", "Re-energise"),
    o.CompleteRepair: QT_TRANSLATE_NOOP("ActName", "Complete the repair"),
    o.ConfirmRestored: QT_TRANSLATE_NOOP("ActName", "Confirm restoration"),
    o.ReturnOrder: QT_TRANSLATE_NOOP("ActName", "Hand in"),
    o.CallBackReport: QT_TRANSLATE_NOOP("ActName", "Call back"),
    o.ArchiveOrder: QT_TRANSLATE_NOOP("ActName", "Archive"),
    o.VoidOrder: QT_TRANSLATE_NOOP("ActName", "Make void"),
    o.ReopenOrder: QT_TRANSLATE_NOOP("ActName", "Reopen"),
    o.SuspendOrder: QT_TRANSLATE_NOOP("ActName", "Suspend"),
    o.ResumeOrder: QT_TRANSLATE_NOOP("ActName", "Resume"),
    o.UrgeOrder: QT_TRANSLATE_NOOP("ActName", "Urge"),
    o.SuperviseOrder: QT_TRANSLATE_NOOP("ActName", "Supervise"),
    o.EndSupervision: QT_TRANSLATE_NOOP("ActName", "End supervision"),
    o.ExplainDelay: QT_TRANSLATE_NOOP("ActName", "Explain the delay"),
    o.EstimateRestoration: QT_TRANSLATE_NOOP("ActName", "Estimate restoration"),
    o.CorrectStage: QT_TRANSLATE_NOOP("ActName", "Correct a time"),
    o.MergeOrders: QT_TRANSLATE_NOOP("ActName", "Merge"),
    o.SplitOrder: QT_TRANSLATE_NOOP("ActName", "Split off"),
    o.SplitReport: QT_TRANSLATE_NOOP("ActName", "Split off a report"),
    n.AddNote: QT_TRANSLATE_NOOP("ActName", "Write a note"),
    n.AttachReference: QT_TRANSLATE_NOOP("ActName", "Attach a reference"),
    n.WithdrawReference: QT_TRANSLATE_NOOP("ActName", "Withdraw a reference"),
    m.PlaceMark: QT_TRANSLATE_NOOP("ActName", "Mark on the map"),
    m.ChangeMarkEnd: QT_TRANSLATE_NOOP("ActName", "Change the end of a mark"),
    m.LiftMark: QT_TRANSLATE_NOOP("ActName", "Lift a mark"),
    e.ProtectEvent: QT_TRANSLATE_NOOP("ActName", "Enter a protected event"),
    e.ChangeProtectedEvent: QT_TRANSLATE_NOOP("ActName", "Change the protected event"),
    e.CallOffProtectedEvent: QT_TRANSLATE_NOOP("ActName", "Call off the protection"),
    p.DraftPlan: QT_TRANSLATE_NOOP("ActName", "Draft an outage plan"),
    p.ImportPlans: QT_TRANSLATE_NOOP("ActName", "Import outage plans"),
    p.EditPlan: QT_TRANSLATE_NOOP("ActName", "Edit the plan"),
    p.MergePlans: QT_TRANSLATE_NOOP("ActName", "Merge the plans"),
    p.FilePlan: QT_TRANSLATE_NOOP("ActName", "File the plan"),
    p.ApprovePlan: QT_TRANSLATE_NOOP("ActName", "Approve the plan"),
    p.ApproveNotice: QT_TRANSLATE_NOOP("ActName", "Approve the notice"),
    p.ReturnPlan: QT_TRANSLATE_NOOP("ActName", "Return the plan"),
    p.WithdrawPlan: QT_TRANSLATE_NOOP("ActName", "Withdraw the plan"),
    p.PostponePlan: QT_TRANSLATE_NOOP("ActName", "Postpone the plan"),
    p.ExtendPlan: QT_TRANSLATE_NOOP("ActName", "Extend the plan"),
    p.CancelPlan: QT_TRANSLATE_NOOP("ActName", "Cancel the plan"),
    t.PublishNotice: QT_TRANSLATE_NOOP("ActName", "Publish the notice"),
    t.PublishFiles: QT_TRANSLATE_NOOP("ActName", "Publish further files"),
    t.RecordTelling: QT_TRANSLATE_NOOP("ActName", "Record who was told"),
    t.CorrectTelling: QT_TRANSLATE_NOOP("ActName", "Correct a telling"),
    t.AddRecipient: QT_TRANSLATE_NOOP("ActName", "Add a recipient"),
    t.RemoveRecipient: QT_TRANSLATE_NOOP("ActName", "Remove a recipient"),
    d.OpenPermit: QT_TRANSLATE_NOOP("ActName", "Open the work permit"),
    d.ReportPlanSwitching: QT_TRANSLATE_NOOP("ActName", "Report switching for the plan"),
    d.DeEnergisePlan: QT_TRANSLATE_NOOP("ActName", "De-energise for the plan"),
    d.FitEarth: QT_TRANSLATE_NOOP("ActName", "Record an earth wire fitted"),
    d.GivePermit: QT_TRANSLATE_NOOP("ActName", "Permit the work"),
    d.InterruptWork: QT_TRANSLATE_NOOP("ActName", "Interrupt the work"),
    d.ResumeWork: QT_TRANSLATE_NOOP("ActName", "Resume the work"),
    d.EndWork: QT_TRANSLATE_NOOP("ActName", "Record the end of work"),
    d.HandOverPermit: QT_TRANSLATE_NOOP("ActName", "Hand the work permit over"),
    d.RemoveEarth: QT_TRANSLATE_NOOP("ActName", "Record an earth wire removed"),
    d.ReEnergisePlan: QT_TRANSLATE_NOOP("ActName", "Re-energise after the plan"),
    d.ReportPartBack: QT_TRANSLATE_NOOP("ActName", "Report that a part of the areas comes back"),
    d.ReEnergisePart: QT_TRANSLATE_NOOP("ActName", "Re-energise a part of the areas"),
    d.ClosePermit: QT_TRANSLATE_NOOP("ActName", "Close the work permit"),
    d.CancelPermit: QT_TRANSLATE_NOOP("ActName", "Call the outage off for the day"),
    d.CorrectPermitTime: QT_TRANSLATE_NOOP("ActName", "Correct a time of the day"),
    loans.LendCrew: QT_TRANSLATE_NOOP("ActName", "Lend the crew"),
    loans.ExtendLoan: QT_TRANSLATE_NOOP("ActName", "Extend the loan"),
    loans.ReturnCrew: QT_TRANSLATE_NOOP("ActName", "Return the crew"),
    r.SetCrewDuty: QT_TRANSLATE_NOOP("ActName", "Change duty"),
    r.OpenAccounts: QT_TRANSLATE_NOOP("ActName", "Open accounts"),
    r.ChangePassword: QT_TRANSLATE_NOOP("ActName", "Change the password"),
    r.DisableAccount: QT_TRANSLATE_NOOP("ActName", "Disable the account"),
    r.EnableAccount: QT_TRANSLATE_NOOP("ActName", "Enable the account"),
    r.ChangeRole: QT_TRANSLATE_NOOP("ActName", "Change the role"),
    r.ImportCity: QT_TRANSLATE_NOOP("ActName", "Import a city"),
    a.RaiseAlarms: QT_TRANSLATE_NOOP("ActName", "Raise alarms"),
    a.ClearAlarms: QT_TRANSLATE_NOOP("ActName", "Clear alarms"),
    a.AcknowledgeAlarms: QT_TRANSLATE_NOOP("ActName", "Acknowledge"),
    a.ShelveAlarms: QT_TRANSLATE_NOOP("ActName", "Shelve …"),
    a.UnshelveAlarms: QT_TRANSLATE_NOOP("ActName", "Take off the shelf"),
    r.Undo: QT_TRANSLATE_NOOP("ActName", "Undo"),
    **ESCALATION_ACT_NAMES,
    **CASE_ACT_NAMES,
    h.TakeStations: QT_TRANSLATE_NOOP("ActName", "Take stations"),
    h.GiveStations: QT_TRANSLATE_NOOP("ActName", "Hand stations over"),
    h.ReleaseStations: QT_TRANSLATE_NOOP("ActName", "Release stations"),
    h.KeepZone: QT_TRANSLATE_NOOP("ActName", "Keep the zone"),
    h.DropZone: QT_TRANSLATE_NOOP("ActName", "Drop the zone"),
    **SHIFT_ACT_NAMES,
    **HANDOVER_ACT_NAMES,
}
"""Command → English imperative."""

ACTS_DONE: dict[type[Any], str] = {
    o.RegisterReport: QT_TRANSLATE_NOOP("ActDone", "Took a report for {order}"),
    o.AssignOrder: QT_TRANSLATE_NOOP("ActDone", "Assigned {order} to {crew}"),
    o.ReassignOrder: QT_TRANSLATE_NOOP("ActDone", "Reassigned {order} to {crew}"),
    o.ApproveCrew: QT_TRANSLATE_NOOP("ActDone", "Approved {crew} for {order}"),
    o.RecallOrder: QT_TRANSLATE_NOOP("ActDone", "Recalled {order} to the pool"),
    o.DeclineOrder: QT_TRANSLATE_NOOP("ActDone", "{crew} declined {order}: {reason}"),
    o.AcceptOrder: QT_TRANSLATE_NOOP("ActDone", "{crew} accepted {order}"),
    o.Depart: QT_TRANSLATE_NOOP("ActDone", "{crew} departed for {order}"),
    o.Arrive: QT_TRANSLATE_NOOP("ActDone", "{crew} arrived at {order}"),
    o.Diagnose: QT_TRANSLATE_NOOP("ActDone", "Diagnosed {order}: {equipment}, {cause}"),
    o.RecordAttestation: QT_TRANSLATE_NOOP("ActDone", "Recorded for {order}: {need}, {given_by}"),
    o.ReportSwitching: QT_TRANSLATE_NOOP("ActDone", "Reported for {order}: {kind} {equipment_name} {equipment_number}"),
    o.DeEnergise: QT_TRANSLATE_NOOP("ActDone", "De-energised for {order}"),
    o.ReEnergise: QT_TRANSLATE_NOOP("ActDone", "Re-energised after {order}"),
    o.CompleteRepair: QT_TRANSLATE_NOOP("ActDone", "Completed the repair of {order}"),
    o.ConfirmRestored: QT_TRANSLATE_NOOP("ActDone", "Confirmed restoration of {order}"),
    o.ReturnOrder: QT_TRANSLATE_NOOP("ActDone", "{crew} handed in {order}"),
    o.CallBackReport: QT_TRANSLATE_NOOP("ActDone", "Called back {report}: {result}"),
    o.ArchiveOrder: QT_TRANSLATE_NOOP("ActDone", "Archived {order}"),
    o.VoidOrder: QT_TRANSLATE_NOOP("ActDone", "Made {order} void: {reason}"),
    o.ReopenOrder: QT_TRANSLATE_NOOP("ActDone", "Reopened {order}"),
    o.SuspendOrder: QT_TRANSLATE_NOOP("ActDone", "Suspended {order}: {reason}"),
    o.ResumeOrder: QT_TRANSLATE_NOOP("ActDone", "Resumed {order}"),
    o.UrgeOrder: QT_TRANSLATE_NOOP("ActDone", "Urged {order}"),
    o.SuperviseOrder: QT_TRANSLATE_NOOP("ActDone", "Put {order} under supervision"),
    o.EndSupervision: QT_TRANSLATE_NOOP("ActDone", "Ended supervision of {order}"),
    o.ExplainDelay: QT_TRANSLATE_NOOP("ActDone", "Explained the delay of {order}"),
    o.EstimateRestoration: QT_TRANSLATE_NOOP("ActDone", "Estimated restoration of {order}"),
    o.CorrectStage: QT_TRANSLATE_NOOP("ActDone", "Corrected a time of {order}"),
    o.MergeOrders: QT_TRANSLATE_NOOP("ActDone", "Merged {sub} into {main}"),
    o.SplitOrder: QT_TRANSLATE_NOOP("ActDone", "Split off {order}"),
    o.SplitReport: QT_TRANSLATE_NOOP("ActDone", "Split off {report} as {order}"),
    n.AddNote: QT_TRANSLATE_NOOP("ActDone", "Wrote a note on {order}"),
    n.AttachReference: QT_TRANSLATE_NOOP("ActDone", "Attached to {order}: {title}"),
    n.WithdrawReference: QT_TRANSLATE_NOOP("ActDone", "Withdrew a reference of {order}: {reason}"),
    m.PlaceMark: QT_TRANSLATE_NOOP("ActDone", "Marked on the map: {kind}, {text}"),
    m.ChangeMarkEnd: QT_TRANSLATE_NOOP("ActDone", "Changed the end of the mark “{mark}”"),
    m.LiftMark: QT_TRANSLATE_NOOP("ActDone", "Lifted the mark “{mark}”: {reason}"),
    e.ProtectEvent: QT_TRANSLATE_NOOP("ActDone", "Entered the protected event “{name}”"),
    e.ChangeProtectedEvent: QT_TRANSLATE_NOOP("ActDone", "Changed the protected event “{name}”"),
    e.CallOffProtectedEvent: QT_TRANSLATE_NOOP("ActDone", "Called off the protection of “{event}”: {reason}"),
    p.DraftPlan: QT_TRANSLATE_NOOP("ActDone", "Drafted outage plan {plan}"),
    p.ImportPlans: QT_TRANSLATE_NOOP("ActDone", "Drafted the outage plans of {source}"),
    p.EditPlan: QT_TRANSLATE_NOOP("ActDone", "Edited plan {plan}"),
    p.MergePlans: QT_TRANSLATE_NOOP("ActDone", "Took plan {plan} into {into}: {reason}"),
    p.FilePlan: QT_TRANSLATE_NOOP("ActDone", "Filed plan {plan}"),
    p.ApprovePlan: QT_TRANSLATE_NOOP("ActDone", "Approved plan {plan}"),
    p.ApproveNotice: QT_TRANSLATE_NOOP("ActDone", "Approved the notice of plan {plan}"),
    p.ReturnPlan: QT_TRANSLATE_NOOP("ActDone", "Returned plan {plan}: {reason}"),
    p.WithdrawPlan: QT_TRANSLATE_NOOP("ActDone", "Withdrew plan {plan}: {reason}"),
    p.PostponePlan: QT_TRANSLATE_NOOP("ActDone", "Postponed plan {plan}: {reason}"),
    p.ExtendPlan: QT_TRANSLATE_NOOP("ActDone", "Extended plan {plan}: {reason}"),
    p.CancelPlan: QT_TRANSLATE_NOOP("ActDone", "Cancelled plan {plan}: {reason}"),
    t.PublishNotice: QT_TRANSLATE_NOOP("ActDone", "Published the notice of plan {plan}: {kind}"),
    t.PublishFiles: QT_TRANSLATE_NOOP("ActDone", "Published further files of the notice of plan {plan}"),
    t.RecordTelling: QT_TRANSLATE_NOOP("ActDone", "Recorded for plan {plan}: {told} told, {answer}"),
    t.CorrectTelling: QT_TRANSLATE_NOOP("ActDone", "Corrected for plan {plan} how {told} was told: {reason}"),
    t.AddRecipient: QT_TRANSLATE_NOOP("ActDone", "Added {told} to the recipients of plan {plan}"),
    t.RemoveRecipient: QT_TRANSLATE_NOOP("ActDone", "Removed {told} from the recipients of plan {plan}"),
    d.OpenPermit: QT_TRANSLATE_NOOP("ActDone", "Opened permit {permit} for plan {plan}"),
    d.ReportPlanSwitching: QT_TRANSLATE_NOOP(
        "ActDone", "Reported for plan {plan}: {kind} {equipment_name} {equipment_number}"
    ),
    d.DeEnergisePlan: QT_TRANSLATE_NOOP("ActDone", "De-energised for plan {plan}"),
    d.FitEarth: QT_TRANSLATE_NOOP("ActDone", "Earth wire {number} {code} on for plan {plan}: {place}"),
    d.GivePermit: QT_TRANSLATE_NOOP("ActDone", "Permitted work on plan {plan}: {ticket}, {leader}"),
    d.InterruptWork: QT_TRANSLATE_NOOP("ActDone", "Interrupted work on plan {plan}: {reason}"),
    d.ResumeWork: QT_TRANSLATE_NOOP("ActDone", "Resumed work on plan {plan}"),
    d.EndWork: QT_TRANSLATE_NOOP("ActDone", "End of work on plan {plan} reported by {reporter}"),
    d.HandOverPermit: QT_TRANSLATE_NOOP("ActDone", "Handed permit {permit} of plan {plan} over to {taken_by}"),
    d.RemoveEarth: QT_TRANSLATE_NOOP("ActDone", "Earth wire {number} {code} off for plan {plan}"),
    d.ReEnergisePlan: QT_TRANSLATE_NOOP("ActDone", "Re-energised after plan {plan}"),
    d.ReportPartBack: QT_TRANSLATE_NOOP("ActDone", "Reported that a part of the areas of plan {plan} comes back"),
    d.ReEnergisePart: QT_TRANSLATE_NOOP("ActDone", "Areas of plan {plan} are back before the rest"),
    d.ClosePermit: QT_TRANSLATE_NOOP("ActDone", "Closed permit {permit} of plan {plan}"),
    d.CancelPermit: QT_TRANSLATE_NOOP("ActDone", "Called plan {plan} off for the day: {reason}"),
    d.CorrectPermitTime: QT_TRANSLATE_NOOP("ActDone", "Corrected a time on the day of plan {plan}"),
    loans.LendCrew: QT_TRANSLATE_NOOP("ActDone", "Lent {crew} to {borrower}: {reason}"),
    loans.ExtendLoan: QT_TRANSLATE_NOOP("ActDone", "Extended the loan of {crew} to {borrower}: {reason}"),
    loans.ReturnCrew: QT_TRANSLATE_NOOP("ActDone", "{crew} is back from {borrower}"),
    r.SetCrewDuty: QT_TRANSLATE_NOOP("ActDone", "{crew} is now: {duty}"),
    r.OpenAccounts: QT_TRANSLATE_NOOP("ActDone", "Opened accounts: {accounts}"),
    r.ChangePassword: QT_TRANSLATE_NOOP("ActDone", "Changed the password of {account}"),
    r.DisableAccount: QT_TRANSLATE_NOOP("ActDone", "Disabled the account of {account}"),
    r.EnableAccount: QT_TRANSLATE_NOOP("ActDone", "Enabled the account of {account}"),
    r.ChangeRole: QT_TRANSLATE_NOOP("ActDone", "Changed the role of {account} to {role}"),
    r.ImportCity: QT_TRANSLATE_NOOP("ActDone", "Imported the city from {source}"),
    **ESCALATION_ACTS_DONE,
    **CASE_ACTS_DONE,
    a.RaiseAlarms: QT_TRANSLATE_NOOP("ActDone", "Alarms raised: {alarm_count}"),
    a.ClearAlarms: QT_TRANSLATE_NOOP("ActDone", "Alarms over: {alarm_count}"),
    a.AcknowledgeAlarms: QT_TRANSLATE_NOOP("ActDone", "Alarms acknowledged: {alarm_count}"),
    a.ShelveAlarms: QT_TRANSLATE_NOOP("ActDone", "Alarms shelved: {alarm_count} ({reason})"),
    a.UnshelveAlarms: QT_TRANSLATE_NOOP("ActDone", "Alarms taken off the shelf: {alarm_count}"),
    h.TakeStations: QT_TRANSLATE_NOOP("ActDone", "Took stations: {stations}"),
    h.GiveStations: QT_TRANSLATE_NOOP("ActDone", "Handed over to {to}: {stations}"),
    h.ReleaseStations: QT_TRANSLATE_NOOP("ActDone", "Released stations: {stations}"),
    h.KeepZone: QT_TRANSLATE_NOOP("ActDone", "Kept the zone “{name}”: {stations}"),
    h.DropZone: QT_TRANSLATE_NOOP("ActDone", "Dropped the zone “{zone_name}”"),
    **SHIFT_ACTS_DONE,
    **HANDOVER_ACTS_DONE,
}
"""Command → English sentence of what it did, but for Undo; `facts_of` names what may stand in braces."""


def act_name(command: Any) -> str:
    """The imperative for a command, its class, or the name of its class as the journal and errors carry it."""
    if isinstance(command, str):
        command = COMMAND_KINDS[command]
    kind = command if isinstance(command, type) else type(command)
    return QCoreApplication.translate("ActName", ACT_NAMES[kind])


def act_done(entry: Entry, picture: Picture) -> str:
    """What a journal entry did: "Assigned 26112100042 to CD1". Undo and redo name the act they are about."""
    done = act_behind(entry, picture)
    if not isinstance(entry.command, r.Undo):
        return done
    template = (
        QCoreApplication.translate("ActDone", "Took back: {act}")
        if _takes_back(entry, picture)
        else QCoreApplication.translate("ActDone", "Done again: {act}")
    )
    return template.format(act=done)


def act_behind(entry: Entry, picture: Picture) -> str:
    """The act itself, seen through any undo and redo of it: what the undo menu offers to take back."""
    original = original_of(entry, picture.entries)
    if isinstance(original.command, r.Undo):  # older than the journal at hand
        return QCoreApplication.translate("ActDone", "entry {revision}").format(revision=original.command.revision)
    sentence = QCoreApplication.translate("ActDone", ACTS_DONE[type(original.command)])
    return sentence.format_map(in_words(facts_of(original), picture=picture))


def _takes_back(entry: Entry, picture: Picture) -> bool:
    """An odd number of undos on top of each other takes back; an even one is redo."""
    by_revision = {other.revision: other for other in picture.entries}
    back = False
    at: Entry | None = entry
    while at is not None and isinstance(at.command, r.Undo):
        back = not back
        at = by_revision.get(at.command.revision)
    return back
