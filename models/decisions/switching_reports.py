"""The report before switching as it is taken down: the same for a repair and for a plan (OP-9, OP-12)."""

from models.commands.day import ReportPartBack, ReportPlanSwitching
from models.commands.orders import ReportSwitching
from models.decisions.situation import Situation
from models.entities.switching import SwitchingKind, SwitchingReport
from models.errors import RuleBroken

_FIELDS = ("reporter", "duty_dispatcher", "recording", "equipment_name", "equipment_number")


def taken_down(
    command: ReportSwitching | ReportPlanSwitching | ReportPartBack, kind: SwitchingKind, on: Situation
) -> SwitchingReport:
    """Incomplete if a field is empty; RuleBroken unless the double name was read back word for word (OP-12)."""
    for field in _FIELDS:
        on.require_words(field, getattr(command, field))
    said = (command.equipment_name.strip(), command.equipment_number.strip())
    heard = (command.read_back_name.strip(), command.read_back_number.strip())
    if said != heard:
        raise RuleBroken("read_back_differs", "OP-12", {"said": said, "heard": heard})
    return SwitchingReport(
        kind=kind,
        reported_at=on.now,
        reporter=command.reporter,
        duty_dispatcher=command.duty_dispatcher,
        recording=command.recording,
        equipment_name=said[0],
        equipment_number=said[1],
    )
