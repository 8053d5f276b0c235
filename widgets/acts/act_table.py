"""Every act on an order in one table, and what usually comes next in each state."""

from collections.abc import Mapping
from typing import Any

from models.commands import notes as n
from models.commands import orders as o
from models.entities.network import EquipmentClass
from models.entities.orders import (
    CallBackResult,
    DeclineReason,
    OrderState,
    PauseReason,
    VoidReason,
)
from models.life_cycle import Act
from widgets.acts import availability as when
from widgets.acts import from_form as form
from widgets.acts.fields import (
    ChoiceField,
    MainOrderField,
    PickField,
    ReadBackField,
    TextField,
    TimeField,
)
from widgets.acts.order_act import OrderAct

_REASON = TextField(name="reason")
_NOTE = TextField(name="note")
_NOTE_IF_ANY = TextField(name="note", required=False)

ACTS: tuple[OrderAct, ...] = (
    OrderAct(
        kind=o.AssignOrder,
        available=when.admits(Act.ASSIGN),
        build=form.about_order(o.AssignOrder),
        shortcut="Alt+0",
    ),
    OrderAct(
        kind=o.ReassignOrder,
        available=when.admits(Act.REASSIGN),
        build=form.about_order(o.ReassignOrder),
        shortcut="Ctrl+R",
    ),
    OrderAct(
        kind=o.AcceptOrder,
        available=when.admits(Act.ACCEPT),
        build=form.about_order(o.AcceptOrder),
        shortcut="Alt+1",
    ),
    OrderAct(kind=o.Depart, available=when.admits(Act.DEPART), build=form.about_order(o.Depart), shortcut="Alt+2"),
    OrderAct(kind=o.Arrive, available=when.admits(Act.ARRIVE), build=form.about_order(o.Arrive), shortcut="Alt+3"),
    OrderAct(
        kind=o.Diagnose,
        available=when.admits(Act.DIAGNOSE),
        build=form.about_order(o.Diagnose),
        shortcut="Alt+4",
        fields=(
            ChoiceField(name="equipment", choices=EquipmentClass, start=form.equipment_of),
            TextField(name="cause", start=lambda order: order.cause),
        ),
    ),
    OrderAct(
        kind=o.RecordAttestation,
        available=when.awaits_attestation,
        build=form.about_order(o.RecordAttestation),
        shortcut="Ctrl+Shift+P",
        fields=(
            PickField(name="need", options=when.needs_to_attest),
            TextField(name="given_by", suggest=when.people_of_crew),
            TextField(name="reference"),
        ),
    ),
    OrderAct(
        kind=o.ReportSwitching,
        available=when.may_report_switching,
        build=form.report_switching,
        shortcut="Alt+5",
        fields=(
            TextField(name="reporter", suggest=when.people_of_crew),
            TextField(name="duty_dispatcher"),
            TextField(name="recording"),
            ReadBackField(),
        ),
    ),
    OrderAct(
        kind=o.DeEnergise,
        available=when.may_de_energise,
        build=form.about_order(o.DeEnergise),
        shortcut="Alt+6",
    ),
    OrderAct(
        kind=o.CompleteRepair,
        available=when.admits(Act.COMPLETE_REPAIR),
        build=form.about_order(o.CompleteRepair),
        shortcut="Alt+7",
        fields=(TextField(name="remedy", start=lambda order: order.remedy),),
    ),
    OrderAct(
        kind=o.ReEnergise,
        available=when.may_re_energise,
        build=form.about_order(o.ReEnergise),
        shortcut="Alt+8",
    ),
    OrderAct(
        kind=o.ConfirmRestored,
        available=when.may_confirm_restored,
        build=form.about_order(o.ConfirmRestored),
        shortcut="Alt+9",
    ),
    OrderAct(
        kind=o.ReturnOrder,
        available=when.admits(Act.RETURN),
        build=form.about_order(o.ReturnOrder),
        shortcut="Ctrl+I",
    ),
    OrderAct(
        kind=o.CallBackReport,
        available=when.owes_call_back,
        build=form.about_report(o.CallBackReport),
        shortcut="Ctrl+B",
        fields=(
            PickField(name="report", options=when.reports_to_call),
            ChoiceField(name="result", choices=CallBackResult),
            _NOTE_IF_ANY,
        ),
    ),
    OrderAct(
        kind=o.ArchiveOrder,
        available=when.may_archive,
        build=form.about_order(o.ArchiveOrder),
        shortcut="Ctrl+Shift+A",
    ),
    OrderAct(
        kind=o.EstimateRestoration,
        available=when.is_running,
        build=form.about_order(o.EstimateRestoration),
        shortcut="Ctrl+T",
        fields=(
            TimeField(name="at", start=form.first_estimate),
            TextField(name="reason", required=False),
        ),
        check=form.check_estimate,
    ),
    OrderAct(
        kind=o.ExplainDelay,
        available=when.is_running,
        build=form.about_order(o.ExplainDelay),
        shortcut="Ctrl+E",
        fields=(_NOTE,),
    ),
    OrderAct(
        kind=o.UrgeOrder,
        available=when.is_running,
        build=form.urge,
        shortcut="Ctrl+U",
        fields=(_NOTE_IF_ANY,),
    ),
    OrderAct(
        kind=n.AddNote,
        available=when.always,
        build=form.write_on(n.AddNote),
        shortcut="Ctrl+J",
        fields=(TextField(name="text"),),
    ),
    OrderAct(
        kind=n.AttachReference,
        available=when.always,
        build=form.write_on(n.AttachReference),
        shortcut="Ctrl+Shift+J",
        fields=(TextField(name="title"), TextField(name="locator")),
    ),
    OrderAct(
        kind=n.WithdrawReference,
        available=when.has_references,
        build=form.withdraw,
        fields=(PickField(name="attachment", options=when.references_to_withdraw), _REASON),
    ),
    OrderAct(
        kind=o.SuperviseOrder,
        available=when.may_supervise,
        build=form.about_order(o.SuperviseOrder),
        shortcut="Ctrl+D",
    ),
    OrderAct(
        kind=o.EndSupervision,
        available=when.is_supervised,
        build=form.about_order(o.EndSupervision),
        shortcut="Ctrl+Shift+D",
    ),
    OrderAct(
        kind=o.SuspendOrder,
        available=when.may_suspend,
        build=form.about_order(o.SuspendOrder),
        shortcut="Ctrl+H",
        fields=(ChoiceField(name="reason", choices=PauseReason), _NOTE_IF_ANY),
    ),
    OrderAct(
        kind=o.ResumeOrder,
        available=when.admits(Act.RESUME),
        build=form.about_order(o.ResumeOrder),
        shortcut="Ctrl+Shift+H",
    ),
    OrderAct(
        kind=o.ApproveCrew,
        available=when.may_approve_crew,
        build=form.approve_crew,
        fields=(PickField(name="crew", options=when.crews_to_approve), _REASON),
    ),
    OrderAct(
        kind=o.DeclineOrder,
        available=when.admits(Act.DECLINE),
        build=form.about_order(o.DeclineOrder),
        fields=(ChoiceField(name="reason", choices=DeclineReason), _NOTE_IF_ANY),
    ),
    OrderAct(
        kind=o.RecallOrder,
        available=when.admits(Act.RECALL),
        build=form.about_order(o.RecallOrder),
        shortcut="Ctrl+Shift+R",
        fields=(_REASON,),
    ),
    OrderAct(
        kind=o.MergeOrders,
        available=when.may_merge,
        build=form.merge,
        shortcut="Ctrl+M",
        fields=(MainOrderField(), _NOTE_IF_ANY),
    ),
    OrderAct(
        kind=o.SplitOrder,
        available=when.may_split,
        build=form.about_order(o.SplitOrder),
        shortcut="Ctrl+Shift+M",
        fields=(_REASON,),
    ),
    OrderAct(
        kind=o.SplitReport,
        available=when.may_split_report,
        build=form.about_report(o.SplitReport),
        fields=(PickField(name="report", options=when.reports_to_split), _REASON),
    ),
    OrderAct(
        kind=o.CorrectStage,
        available=when.has_stages,
        build=form.about_order(o.CorrectStage),
        fields=(
            PickField(name="stage", options=when.stages_to_correct),
            TimeField(name="at", start=form.last_time),
            _REASON,
        ),
        check=form.check_correction,
    ),
    OrderAct(
        kind=o.ReopenOrder,
        available=when.may_reopen,
        build=form.about_order(o.ReopenOrder),
        fields=(_REASON,),
    ),
    OrderAct(
        kind=o.VoidOrder,
        available=when.may_void,
        build=form.about_order(o.VoidOrder),
        fields=(ChoiceField(name="reason", choices=VoidReason), _NOTE),
    ),
)
"""In the order of the menu: the main line, then care, then taking back."""

_CREW_SENT = (o.ExplainDelay, o.UrgeOrder, o.ReassignOrder)
LIKELY: Mapping[OrderState, tuple[type[Any], ...]] = {
    OrderState.PENDING: (o.AssignOrder, o.MergeOrders),
    OrderState.DISPATCHED: (o.AcceptOrder, o.UrgeOrder, o.ReassignOrder),
    OrderState.ACCEPTED: (o.Depart, o.Arrive, o.ReassignOrder),
    OrderState.EN_ROUTE: (o.Arrive, *_CREW_SENT),
    OrderState.ON_SITE: (o.Diagnose, o.EstimateRestoration, o.ExplainDelay),
    OrderState.DIAGNOSED: (o.DeEnergise, o.ReportSwitching, o.CompleteRepair, o.EstimateRestoration),
    OrderState.DE_ENERGISED: (o.CompleteRepair, o.EstimateRestoration, o.SuspendOrder),
    OrderState.REPAIRED: (o.ReEnergise, o.ConfirmRestored, o.ReportSwitching, o.EstimateRestoration),
    OrderState.RESTORED: (o.ReturnOrder, o.CallBackReport, o.ReopenOrder),
    OrderState.RETURNED: (o.CallBackReport, o.ReopenOrder),
    OrderState.CALLED_BACK: (o.ArchiveOrder, o.ReopenOrder),
    OrderState.ARCHIVED: (o.ReopenOrder,),
    OrderState.MERGED: (o.SplitOrder,),
    OrderState.VOID: (o.ReopenOrder,),
}
"""What usually comes next, most likely first."""
