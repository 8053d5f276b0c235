"""What happens if the button is pressed: told before, on the button and above it (warn before the dangerous step)."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from models.commands import notes as n
from models.commands import orders as o
from models.entities.orders import ReportState, WorkOrder
from models.picture import Picture
from widgets.acts.availability import switching_due
from widgets.words.acts import act_name
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.names import crew_label
from widgets.words.terms import term

ON_BUTTON: dict[type[Any], str] = {
    o.DeEnergise: QT_TRANSLATE_NOOP("Consequence", "{act}: supply is cut"),
    o.ReEnergise: QT_TRANSLATE_NOOP("Consequence", "{act}: supply comes back"),
    o.ConfirmRestored: QT_TRANSLATE_NOOP("Consequence", "{act}: no further switching"),
    o.VoidOrder: QT_TRANSLATE_NOOP("Consequence", "{act}: nobody will go there"),
    o.ReportSwitching: QT_TRANSLATE_NOOP("Consequence", "{act}: permits one switching"),
    o.MergeOrders: QT_TRANSLATE_NOOP("Consequence", "{act}: one crew for both"),
    o.ReturnOrder: QT_TRANSLATE_NOOP("Consequence", "{act}: the crew is free"),
}
"""Command → English words on the button that sends it, for acts with a consequence beyond the order's state."""

BEFOREHAND: dict[type[Any], str] = {
    o.AcceptOrder: QT_TRANSLATE_NOOP("Consequence", "Entered for {crew}, as the crew told it."),
    o.Depart: QT_TRANSLATE_NOOP("Consequence", "Entered for {crew}, as the crew told it."),
    o.Arrive: QT_TRANSLATE_NOOP(
        "Consequence", "Entered for {crew}, as the crew told it. Ends the arrival clocks at this moment."
    ),
    o.DeclineOrder: QT_TRANSLATE_NOOP(
        "Consequence", "{crew} gives the order back to the pool. The customer's clock goes on."
    ),
    o.RecallOrder: QT_TRANSLATE_NOOP(
        "Consequence", "Takes the order from {crew} back to the pool. The customer's clock goes on."
    ),
    o.RecordAttestation: QT_TRANSLATE_NOOP(
        "Consequence", "What somebody answers for before the operation: give the number or name to look it up by."
    ),
    o.ReportSwitching: QT_TRANSLATE_NOOP(
        "Consequence", "Report to the duty dispatcher before: {switching} (OP-9). It switches nothing by itself."
    ),
    o.DeEnergise: QT_TRANSLATE_NOOP(
        "Consequence", "Says that the crew has cut supply on site. Uses up the report to the duty dispatcher."
    ),
    o.ReEnergise: QT_TRANSLATE_NOOP(
        "Consequence",
        "Says that supply is back. Uses up the report; reports restored and owed a call-back: {reports}.",
    ),
    o.ConfirmRestored: QT_TRANSLATE_NOOP(
        "Consequence",
        "Says that supply is back with the repair itself. Reports restored and owed a call-back: {reports}.",
    ),
    o.ReturnOrder: QT_TRANSLATE_NOOP("Consequence", "{crew} is free from here on. Call-backs owed: {calls}."),
    o.SuspendOrder: QT_TRANSLATE_NOOP(
        "Consequence", "Internal clocks stand still. The customer's clocks go on (they never pause)."
    ),
    o.CorrectStage: QT_TRANSLATE_NOOP(
        "Consequence", "Adds a line; the old one stays. Clocks keep the time first written (WO-3)."
    ),
    o.MergeOrders: QT_TRANSLATE_NOOP(
        "Consequence",
        "{order} follows the main order. It keeps its reports, its receipt and its clocks, and can be split off again.",
    ),
    o.SplitOrder: QT_TRANSLATE_NOOP(
        "Consequence", "The order stands alone in the pool again; its clock never stopped."
    ),
    o.SplitReport: QT_TRANSLATE_NOOP("Consequence", "The report gets an order of its own, with its own receipt."),
    o.ReopenOrder: QT_TRANSLATE_NOOP(
        "Consequence", "Starts a new round in the pool, with new clocks. Nothing of the old round is lost."
    ),
    o.VoidOrder: QT_TRANSLATE_NOOP(
        "Consequence", "Ends the order. Open reports that become void with it: {open}. Nothing is deleted."
    ),
    o.ExplainDelay: QT_TRANSLATE_NOOP(
        "Consequence", "What the customer was told (T-4). It stops the complaint, not the clock."
    ),
    n.AttachReference: QT_TRANSLATE_NOOP(
        "Consequence", "Says where it is to be found: no copy is kept here. It can be withdrawn, not changed."
    ),
    n.WithdrawReference: QT_TRANSLATE_NOOP("Consequence", "It stays to be read, struck out, with the reason."),
    o.UrgeOrder: QT_TRANSLATE_NOOP("Consequence", "Counted. Urged so far: {urges}."),
    o.ApproveCrew: QT_TRANSLATE_NOOP(
        "Consequence", "Lets this crew have the order in spite of the rule. Your name stands for it (OP-1)."
    ),
}
"""Command → English sentence above the form, where the name of the act does not say it all."""


def button_text(kind: type[Any]) -> str:
    if kind not in ON_BUTTON:
        return act_name(kind)
    return QCoreApplication.translate("Consequence", ON_BUTTON[kind]).format(act=act_name(kind))


def beforehand(kind: type[Any], order: WorkOrder, picture: Picture) -> str:
    """What the act will do to this order; "" if its name says it."""
    if kind not in BEFOREHAND:
        return ""
    reports = picture.all_reports_of(order.id)
    return QCoreApplication.translate("Consequence", BEFOREHAND[kind]).format(
        order=order.id,
        crew="–" if order.crew is None else crew_label(order.crew, picture),
        switching=term(switching_due(order)),
        reports=sum(report.state is ReportState.OPEN for report in reports),
        calls=sum(report.state is ReportState.RESTORED for report in reports),
        open=sum(report.state is ReportState.OPEN for report in picture.reports_of(order.id)),
        urges=len(order.urges),
    )
