"""What sets right an act that has no undo, because it has reached people outside the room: said before it is done."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.commands import alarms as a
from models.commands import day as d
from models.commands import handovers as g
from models.commands import notices as t
from models.commands import orders as o
from models.commands import plans as p
from models.commands import room as r
from models.commands import service_cases as v
from models.commands import shifts as w
from models.decisions.undo import UNDOABLE
from widgets.words.acts import act_name

AMENDS: Mapping[type[Any], tuple[type[Any], ...]] = {
    o.AcceptOrder: (o.CorrectStage, o.RecallOrder),
    o.Depart: (o.CorrectStage, o.RecallOrder),
    o.Arrive: (o.CorrectStage, o.RecallOrder),
    o.Diagnose: (o.Diagnose, o.CorrectStage),
    o.RecordAttestation: (),
    o.ReportSwitching: (),
    o.DeEnergise: (o.CorrectStage,),
    o.CompleteRepair: (o.CorrectStage,),
    o.ReEnergise: (o.CorrectStage, o.ReopenOrder),
    o.ConfirmRestored: (o.CorrectStage, o.ReopenOrder),
    o.ReturnOrder: (o.CorrectStage, o.ReopenOrder),
    o.CallBackReport: (o.ReopenOrder,),
    o.ExplainDelay: (o.ExplainDelay,),
    o.UrgeOrder: (),
    o.DeclineOrder: (o.AssignOrder,),
    o.CorrectStage: (o.CorrectStage,),
    o.ReopenOrder: (o.VoidOrder,),
    o.RegisterReport: (o.VoidOrder,),
    # What went out is corrected by the next notice, which follows from one of these.
    t.PublishNotice: (p.PostponePlan, p.ExtendPlan, p.CancelPlan),
    t.PublishFiles: (),
    d.ReportPlanSwitching: (),
    d.DeEnergisePlan: (d.CorrectPermitTime,),
    d.FitEarth: (d.RemoveEarth,),
    d.GivePermit: (d.InterruptWork, d.EndWork),
    d.InterruptWork: (d.ResumeWork,),
    d.ResumeWork: (d.InterruptWork,),
    d.EndWork: (d.GivePermit,),
    d.HandOverPermit: (d.HandOverPermit,),
    d.RemoveEarth: (d.FitEarth,),
    d.ReEnergisePlan: (d.CorrectPermitTime,),
    d.ReportPartBack: (),
    d.ReEnergisePart: (d.CorrectPermitTime,),
    d.ClosePermit: (d.CorrectPermitTime,),
    d.CancelPermit: (d.OpenPermit,),
    d.CorrectPermitTime: (d.CorrectPermitTime,),
    v.OpenCase: (v.CloseCase,),
    v.RecordContact: (),
    v.SendReply: (),
    v.ReviewCase: (),
    v.CirculateResult: (),
    v.ReopenCase: (v.CloseCase,),
    w.OpenShift: (),
    w.JoinShift: (w.LeaveShift,),
    w.LeaveShift: (w.JoinShift,),
    g.PrepareHandover: (g.WithdrawHandover,),
    g.TickSection: (g.UntickSection,),
    g.UntickSection: (g.TickSection,),
    g.AskBack: (),
    g.AnswerQuestion: (),
    g.SignOut: (g.TakeBackSignature,),
    g.SignIn: (),
    g.TakeBackSignature: (g.SignOut,),
    g.WithdrawHandover: (g.PrepareHandover,),
    g.TakeRoom: (),
    a.AcknowledgeAlarms: (),
    a.ShelveAlarms: (a.UnshelveAlarms,),
    a.UnshelveAlarms: (a.ShelveAlarms,),
    r.OpenAccounts: (r.DisableAccount,),
    r.ChangePassword: (r.ChangePassword,),
}
"""Command without an undo → commands that set it right while things admit them; () for a record that stays."""


def no_way_back(kind: type[Any]) -> str:
    """That the act cannot be undone, and what amends it; "" for one that its author can undo."""
    if kind in UNDOABLE:
        return ""
    if not AMENDS[kind]:
        return QCoreApplication.translate("Amends", "Cannot be undone: the record stays.")
    between = QCoreApplication.translate("Amends", ", ", "between names of acts")
    acts = between.join(act_name(other) for other in AMENDS[kind])
    return QCoreApplication.translate("Amends", "Cannot be undone. Amended by: {acts}.").format(acts=acts)
