"""What sets right an act that has no undo, because it has reached people outside the room: said before it is done."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.commands import orders as o
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
}
"""Command without an undo → commands that set it right while the order admits them; () for a record that stays."""


def no_way_back(kind: type[Any]) -> str:
    """That the act cannot be undone, and what amends it; "" for one that its author can undo."""
    if kind in UNDOABLE:
        return ""
    if not AMENDS[kind]:
        return QCoreApplication.translate("Amends", "Cannot be undone: the record stays.")
    between = QCoreApplication.translate("Amends", ", ", "between names of acts")
    acts = between.join(act_name(other) for other in AMENDS[kind])
    return QCoreApplication.translate("Amends", "Cannot be undone. Amended by: {acts}.").format(acts=acts)
