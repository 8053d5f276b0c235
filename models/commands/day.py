"""What people ask on the day of an outage plan. `seen` is the permit's version; of `OpenPermit` the plan's."""

from dataclasses import dataclass
from datetime import datetime

from models.entities.switching import SwitchingKind
from models.ids import AreaCode, CrewId, PermitId, PlanId


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPermit:
    """Take up the ticket (工作票) of an announced plan; `crew` is the crew that comes, if it is one of the room's."""

    plan: PlanId
    seen: int
    ticket: str
    crew: CrewId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPlanSwitching:
    """停电汇报, 送电汇报: the report to the duty dispatcher before switching (OP-9), with the double name read back
    (OP-12)."""

    permit: PermitId
    seen: int
    kind: SwitchingKind
    reporter: str
    duty_dispatcher: str
    recording: str
    equipment_name: str
    equipment_number: str
    read_back_name: str
    read_back_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeEnergisePlan:
    """Power is off from now on. Before the announced hours it needs a reason."""

    permit: PermitId
    seen: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FitEarth:
    """An earth wire is on, by number, code and place (OP-5)."""

    permit: PermitId
    seen: int
    number: str
    code: str
    place: str
    fitted_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveEarth:
    permit: PermitId
    seen: int
    number: str
    code: str
    removed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GivePermit:
    """许可开工 for one party. `checked` are the ids of all points of the checklist (OP-10); `isolation` says what is
    there instead of earth wires on low-voltage equipment."""

    permit: PermitId
    seen: int
    ticket: str
    leader: str
    permitter: str
    recording: str
    checked: tuple[str, ...]
    isolation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterruptWork:
    """工作间断. `party` is the party's place among the permit's parties."""

    permit: PermitId
    seen: int
    party: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeWork:
    """Go on after an interruption: permitted anew, with the recording, and the checklist is answered for again."""

    permit: PermitId
    seen: int
    party: int
    recording: str
    checked: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EndWork:
    """工作终结: the party has finished, its people have left."""

    permit: PermitId
    seen: int
    party: int
    reporter: str
    recording: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverPermit:
    """Another crew takes the place of the one that holds the permit: `crew`, if it is one of the room's. `taken_by`
    leads from now on, instructed by `handed_by`. `parties` are the places of the tickets that go to the new leader."""

    permit: PermitId
    seen: int
    crew: CrewId | None
    handed_by: str
    taken_by: str
    recording: str
    parties: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReEnergisePlan:
    """Power is back."""

    permit: PermitId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPartBack:
    """送电汇报 of some of the areas, which come back before the rest (OP-9, OP-12). `apart` is what keeps them
    apart from where people and earth wires still are (断开点)."""

    permit: PermitId
    seen: int
    areas: tuple[AreaCode, ...]
    reporter: str
    duty_dispatcher: str
    recording: str
    equipment_name: str
    equipment_number: str
    read_back_name: str
    read_back_number: str
    apart: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReEnergisePart:
    """Power is back in the areas of the report."""

    permit: PermitId
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosePermit:
    """The day is over and on record (归档)."""

    permit: PermitId
    seen: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelPermit:
    """The outage does not take place today; only before anything is switched."""

    permit: PermitId
    seen: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectPermitTime:
    """Add a line which says that line `line` (index) really happened `at`; the old line stays (WO-3)."""

    permit: PermitId
    seen: int
    line: int
    at: datetime
    reason: str


DayCommand = (
    OpenPermit
    | ReportPlanSwitching
    | DeEnergisePlan
    | FitEarth
    | RemoveEarth
    | GivePermit
    | InterruptWork
    | ResumeWork
    | EndWork
    | HandOverPermit
    | ReEnergisePlan
    | ReportPartBack
    | ReEnergisePart
    | ClosePermit
    | CancelPermit
    | CorrectPermitTime
)
