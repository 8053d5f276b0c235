"""The report that every switching owes, for repair and for planned work alike (OP-9, OP-12)."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class SwitchingKind(Enum):
    DE_ENERGISE = "de_energise"
    RE_ENERGISE = "re_energise"


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchingReport:
    """The report to the duty dispatcher owed before each de-energising and re-energising (OP-9), with the
    equipment's double name read back (OP-12). `executed_at` is set by the act it permits; a report serves once."""

    kind: SwitchingKind
    reported_at: datetime
    reporter: str
    duty_dispatcher: str
    recording: str
    equipment_name: str
    equipment_number: str
    executed_at: datetime | None = None
